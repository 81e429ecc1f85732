//! The program behind the aliases in `.cargo/config.toml`.

use std::process::ExitCode;

use anyhow::Result;
use lexopt::prelude::*;
use romjs_tests::{bench_board, bench_host, check, conformance, demo, measure};

const USAGE: &str = "\
usage: cargo VERB [OPTION]… [FILTER]

  demo          compile two scripts, run them on this machine and on an emulated board
  check-all     every check there is
  bench-host    time of the benchmarks beside other engines' (--rounds N, 5 if not given; --write: into README.md)
  bench-board   exact instructions of the benchmarks on an emulated Cortex-M4
  measure       flash, RAM and instructions beside their budgets (--write: into README.md; --bounds: into the budgets)

  conformance   test262 from the checkout DIR (`cargo conformance DIR`); its numbers go into README.md

  --install     install what is missing (apt-get, through sudo if need be)

The filter takes only the steps or scripts whose names contain it.
Exit status: 0 all is well, 1 something failed, 2 wrong usage, 3 tools are missing.
";

/// Something failed.
const FAILED: u8 = 1;
/// The command line is wrong.
const USAGE_ERROR: u8 = 2;
/// A tool is missing, and what needs it did not run.
const TOOLS_MISSING: u8 = 3;

/// The command line.
struct Request {
    verb: String,
    filter: String,
    install: bool,
    write: bool,
    bounds: bool,
    rounds: usize,
}

fn main() -> ExitCode {
    let request = match parse() {
        Ok(Some(request)) => request,
        Ok(None) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprint!("{error}\n\n{USAGE}");
            return ExitCode::from(USAGE_ERROR);
        }
    };
    match run(&request) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(FAILED)
        }
    }
}

fn run(request: &Request) -> Result<u8> {
    let Request { filter, install, .. } = request;
    let complete = match request.verb.as_str() {
        "demo" => demo::run(*install)?,
        "bench-host" => bench_host::run(request.rounds, filter, request.write, *install).map(|()| true)?,
        "bench-board" => bench_board::run(filter, *install)?,
        "measure" => measure::run(request.write, request.bounds, *install)?,
        "conformance" => conformance::run(filter).map(|()| true)?,
        _ => {
            let (passed, complete) = check::run(filter, *install)?;
            if !passed {
                return Ok(FAILED);
            }
            complete
        }
    };
    Ok(if complete { 0 } else { TOOLS_MISSING })
}

/// Reads the command line; `None` asks for help.
fn parse() -> Result<Option<Request>, lexopt::Error> {
    let mut request = Request { verb: String::new(), filter: String::new(), install: false, write: false, bounds: false, rounds: 5 };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(None),
            Long("install") => request.install = true,
            Long("write") if ["measure", "bench-host"].contains(&request.verb.as_str()) => request.write = true,
            Long("bounds") if request.verb == "measure" => request.bounds = true,
            Long("rounds") if request.verb == "bench-host" => request.rounds = parser.value()?.parse::<usize>()?.max(1),
            Value(value) if request.verb.is_empty() => request.verb = value.string()?,
            Value(value) if request.filter.is_empty() => request.filter = value.string()?,
            other => return Err(other.unexpected()),
        }
    }
    if !["demo", "check-all", "bench-host", "bench-board", "measure", "conformance"].contains(&request.verb.as_str()) {
        return Err(format!("there is no verb `{}`", request.verb).into());
    }
    Ok(Some(request))
}
