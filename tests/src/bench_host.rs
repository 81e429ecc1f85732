//! `cargo bench-host`: the user CPU time of every benchmark beside other small engines', in one interleaved run.
//!
//! Ours runs from an image: compiling is not part of it. Each round runs every engine once on every script; what is shown
//! is the median of the rounds.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use crate::bench::{self, Benchmark};
use crate::romgen::Romgen;
use crate::table::Table;
use crate::way::{Runner, Way};
use crate::{budget, process, tool, workspace};

/// Gives node the `print` that the others have.
const NODE_PRINT: &str = "globalThis.print = (...values) => console.log(values.join(\" \"));\n";

/// The marks of the table in README.md.
const MARK: &str = "measured on the host";

/// An engine to measure.
enum Engine {
    Romjs(Romgen),
    Duktape,
    MuJs,
    Node { print: PathBuf },
}

impl Engine {
    fn name(&self) -> &'static str {
        match self {
            Engine::Romjs(_) => "romjs",
            Engine::Duktape => "Duktape",
            Engine::MuJs => "MuJS",
            Engine::Node { .. } => "node --jitless",
        }
    }

    fn command(&self, script: &Path, image: &Path) -> Command {
        let with = |program: &str| {
            let mut command = Command::new(program);
            command.arg(script);
            command
        };
        match self {
            Engine::Romjs(romgen) => romgen.command(image, bench::ram(Way::Image)),
            Engine::Duktape => with("duk"),
            Engine::MuJs => with("mujs"),
            Engine::Node { print } => {
                let mut command = Command::new("node");
                command.arg("--jitless").arg("-r").arg(print).arg(script);
                command
            }
        }
    }
}

/// Measures `rounds` rounds of all scripts whose names contain `filter`.
fn measure(rounds: usize, filter: &str) -> Result<Table> {
    let runner = Runner::released()?;
    let engines = engines(runner.romgen())?;
    let mut benchmarks = bench::all()?;
    benchmarks.retain(|benchmark| benchmark.name.contains(filter));
    let images = benchmarks.iter().map(|benchmark| runner.image("time", &benchmark.large)).collect::<Result<Vec<_>>>()?;
    let mut times = vec![vec![Vec::new(); engines.len()]; benchmarks.len()];
    for round in 1..=rounds {
        eprintln!("round {round} of {rounds}");
        for (script, (benchmark, image)) in benchmarks.iter().zip(&images).enumerate() {
            for (column, engine) in engines.iter().enumerate() {
                times[script][column].extend(time(engine, benchmark, image)?);
            }
        }
    }
    Ok(compare(&engines, &benchmarks, &times))
}

/// Runs the verb.
pub fn run(rounds: usize, filter: &str, write: bool, install: bool) -> Result<()> {
    if write && !filter.is_empty() {
        bail!("README.md has the table of all scripts: --write goes without a filter");
    }
    tool::provide(tool::FOR_BENCH_HOST, install)?;
    let times = measure(rounds, filter)?;
    println!("User CPU time in milliseconds, median of {rounds} rounds; in brackets ours as a part of it.\n");
    print!("{}", times.text());
    if write {
        budget::write_readme(MARK, &times.markdown())?;
    }
    Ok(())
}

fn engines(romgen: &Romgen) -> Result<Vec<Engine>> {
    let mut engines = vec![Engine::Romjs(romgen.clone())];
    engines.extend(process::found("duk").then_some(Engine::Duktape));
    engines.extend(process::found("mujs").then_some(Engine::MuJs));
    if process::found("node") {
        let print = workspace::scratch("node")?.join("print.js");
        std::fs::write(&print, NODE_PRINT)?;
        engines.push(Engine::Node { print });
    }
    Ok(engines)
}

/// One run's user time. An engine that cannot run the script has none; ours must.
fn time(engine: &Engine, benchmark: &Benchmark, image: &Path) -> Result<Option<Duration>> {
    let mut command = engine.command(&benchmark.large, image);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let mut output = String::new();
    child.stdout.take().context("no pipe")?.read_to_string(&mut output)?;
    let used = child.wait4()?;
    if used.status.success() && output.trim_end() == benchmark.large_line {
        return Ok(Some(used.rusage.utime));
    }
    if matches!(engine, Engine::Romjs(_)) {
        bail!("{} printed `{}` in place of `{}`", benchmark.name, output.trim_end(), benchmark.large_line);
    }
    Ok(None)
}

fn compare(engines: &[Engine], benchmarks: &[Benchmark], times: &[Vec<Vec<Duration>>]) -> Table {
    let mut table = Table::new(std::iter::once("script").chain(engines.iter().map(Engine::name)));
    let mut ratios = vec![Vec::new(); engines.len()];
    for (benchmark, times) in benchmarks.iter().zip(times) {
        let ours = median(&times[0]);
        let mut cells = vec![benchmark.name.clone()];
        for (column, times) in times.iter().enumerate() {
            let cell = match (column, ours, median(times)) {
                (0, Some(ours), _) => format!("{ours:.0}"),
                (_, Some(ours), Some(theirs)) => {
                    ratios[column].push(ours / theirs);
                    format!("{theirs:.0} ({:.2})", ours / theirs)
                }
                _ => "-".to_owned(),
            };
            cells.push(cell);
        }
        table.row(cells);
    }
    let mean = |ratios: &Vec<f64>| bench::geometric_mean(ratios).map_or(String::new(), |mean| format!("({mean:.2})"));
    table.row(std::iter::once("geometric mean".to_owned()).chain(ratios.iter().map(mean)));
    table
}

/// The median in milliseconds.
fn median(times: &[Duration]) -> Option<f64> {
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted.get(sorted.len() / 2).map(|time| time.as_secs_f64() * 1000.0)
}
