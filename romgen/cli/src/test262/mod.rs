//! `romgen test262`: runs the conformance tests of ECMAScript from a checkout of github.com/tc39/test262.
//!
//! A test runs in one or two scenarios (`test`), each in a process that survives what the engine may do to it (`worker`) and
//! there in a context of its own (`execute`); outcomes are counted by folder (`report`) and compared with an earlier run
//! (`compare`).

mod apart;
mod compare;
mod execute;
mod outcome;
mod pool;
mod report;
mod suite;
mod test;
mod worker;

pub(crate) use worker::serve;

use crate::run::{Failed, parse_size};
use clap::{Args, ValueEnum};
use glob::Pattern;
use report::Report;
use std::path::{Path, PathBuf};
use std::time::Instant;
use suite::Suite;

/// The verb of the processes that run scenarios.
pub(crate) const WORKER: &str = "test262-worker";

/// What the verb is asked to do.
#[derive(Args)]
pub(crate) struct Request {
    /// The checkout of test262.
    directory: PathBuf,
    /// Run only tests whose path below `test/`, or whose folder, matches one of these patterns.
    #[arg(long, num_args = 1.., value_name = "GLOB")]
    filter: Vec<Pattern>,
    /// How many tests run at a time; as many as the machine has processors, if it is not given.
    #[arg(long)]
    jobs: Option<usize>,
    /// Where all outcomes go, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// An earlier run's outcomes, or a recorded summary: tell what was lost and won.
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
    /// Where the numbers by folder go, as JSON.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Show how each test ended that did not pass.
    #[arg(long)]
    failures: bool,
    #[command(flatten)]
    limits: Limits,
}

/// How scenarios run.
#[derive(Args)]
pub(crate) struct Limits {
    /// Compile each script in the context that runs it, or to an image.
    #[arg(long, value_enum, default_value = "source")]
    from: From,
    /// A context's memory, as `64k`, `4M` or in bytes.
    #[arg(long, default_value = "16M", value_parser = parse_size)]
    ram: usize,
    /// How many backward branches and calls a scenario may run.
    #[arg(long, default_value_t = 100_000_000)]
    fuel: u32,
    /// After how many seconds a scenario is ended that its fuel has not ended.
    #[arg(long, default_value_t = 120)]
    seconds: u64,
}

/// What a context runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum From {
    /// Source text.
    Source,
    /// An image.
    Image,
}

impl Limits {
    /// The flags that say the same.
    fn arguments(&self) -> Vec<String> {
        let from = match self.from {
            From::Source => "source",
            From::Image => "image",
        };
        ["--from", from, "--ram", &self.ram.to_string(), "--fuel", &self.fuel.to_string()].map(str::to_owned).to_vec()
    }
}

/// `romgen test262`.
pub(crate) fn run(request: &Request) -> Result<(), Failed> {
    let start = Instant::now();
    let suite = Suite::open(&request.directory)?;
    let paths = suite.tests(&request.filter)?;
    if paths.is_empty() {
        return Err((2, "no test matches the filter".to_owned()));
    }
    let earlier = request.compare.as_deref().map(read_report).transpose()?;
    let jobs = request.jobs.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1).max(1);
    let report = Report::of(pool::run(&suite, &paths, &request.limits, jobs)?, suite.commit());
    if request.failures {
        show_failures(&report);
    }
    println!("{}\n{} tests in {:.1} s", report.table(), report.tests.len(), start.elapsed().as_secs_f64());
    if let Some(file) = &request.json {
        write_report(file, &report)?;
    }
    if let Some(file) = &request.record {
        write_report(file, &report.summary())?;
    }
    conclude(&report, earlier.as_ref())
}

fn show_failures(report: &Report) {
    for (path, outcome) in &report.tests {
        if let Some(failure) = outcome.failure() {
            println!("{path}: {failure}");
        }
    }
}

/// Tells what was lost and won; faults of the engine and what was lost are failures.
fn conclude(report: &Report, earlier: Option<&Report>) -> Result<(), Failed> {
    let faults = report.tests.values().flat_map(|test| &test.scenarios).filter(|(_, outcome)| outcome.is_fault()).count();
    let difference = earlier.map(|earlier| compare::compare(earlier, report)).unwrap_or_default();
    for (what, names) in [("won", &difference.won), ("lost", &difference.lost)] {
        for name in names {
            println!("{what}: {name}");
        }
    }
    match (faults, difference.lost.len()) {
        (0, 0) => Ok(()),
        (0, lost) => Err((1, format!("{lost} lost"))),
        (faults, lost) => Err((1, format!("the engine crashed or hung {faults} times; {lost} lost"))),
    }
}

fn read_report(file: &Path) -> Result<Report, Failed> {
    let text = crate::run::read(file)?;
    serde_json::from_slice(&text).map_err(|error| (2, format!("{}: no report of a run: {error}", file.display())))
}

fn write_report(file: &Path, report: &Report) -> Result<(), Failed> {
    let told = |error: &dyn std::fmt::Display| (3, format!("{}: the report cannot be written: {error}", file.display()));
    let text = serde_json::to_string_pretty(report).map_err(|error| told(&error))?;
    std::fs::write(file, text + "\n").map_err(|error| told(&error))
}
