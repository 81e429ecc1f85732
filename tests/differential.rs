//! Random programs in `node` and in romgen, from source and from an image: they must print the same. A program that does not stays in
//! the target folder.
//!
//! `ROMJS_PROGRAMS=10000 cargo test --package romjs-tests --test differential` runs so many; `ROMJS_SEED=123` runs the program of
//! one seed, and makes it shorter as long as engines differ.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::LazyLock;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use libtest_mimic::{Arguments, Trial};
use romjs_tests::program::{self, PRELUDE};
use romjs_tests::way::{Runner, Way};
use romjs_tests::{process, workspace};

/// How many programs run if nobody says.
const PROGRAMS: u64 = 48;
/// The tests that they are divided into.
const TESTS: u64 = 8;
/// Memory for each.
const RAM: u32 = 4 << 20;
const LIMIT: Duration = Duration::from_secs(60);
/// Gives node the `print` that romgen has, and romgen's patience with rejections that nobody takes.
const NODE: &str = "globalThis.print = (...values) => console.log(values.map(String).join(' '));\n\
                    process.on('unhandledRejection', () => {});\n";

static RUNNER: LazyLock<Result<Runner>> = LazyLock::new(|| Runner::build(false));

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let with_node = process::found("node");
    if !with_node {
        eprintln!("Programs are not compared: there is no `node`.");
    }
    let seeds = match number("ROMJS_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("ROMJS_PROGRAMS").unwrap_or(PROGRAMS),
    };
    let share = (seeds.end - seeds.start).div_ceil(TESTS).max(1);
    let trials = seeds.clone().step_by(share as usize).map(|start| {
        let part = start..(start + share).min(seeds.end);
        Trial::test(format!("programs from {start}"), move || Ok(all(part)?)).with_ignored_flag(!with_node)
    });
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

/// The number in a variable of the environment.
fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Runs the programs of these seeds; the error tells all that differ.
fn all(seeds: Range<u64>) -> Result<(), String> {
    let mut wrong = Vec::new();
    for seed in seeds {
        if let Err(error) = one(seed) {
            wrong.push(format!("{error:#}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn one(seed: u64) -> Result<()> {
    let mut program = Candidate { path: workspace::scratch("differential")?.join(format!("{seed}.js")), text: program::generate(seed) };
    let Some(difference) = program.difference()? else { return Ok(fs::remove_file(&program.path)?) };
    if number("ROMJS_SEED").is_some() {
        program.shorten()?;
    }
    bail!("{} {difference}", program.path.display())
}

/// A program, and the file where it is run.
struct Candidate {
    path: PathBuf,
    text: String,
}

impl Candidate {
    /// Takes away lines as long as the program runs and engines differ; brackets that lose their partners end it in `node`.
    fn shorten(&mut self) -> Result<()> {
        let head = self.text.find(PRELUDE).map_or(0, |start| start + PRELUDE.len());
        let mut count = self.text[head..].lines().count();
        while count > 0 {
            let mut start = 0;
            loop {
                let lines: Vec<&str> = self.text[head..].lines().collect();
                if start >= lines.len() {
                    break;
                }
                let end = (start + count).min(lines.len());
                let shorter = [&[self.text[..head].trim_end()], &lines[..start], &lines[end..], &[""]].concat().join("\n");
                let longer = std::mem::replace(&mut self.text, shorter);
                if !matches!(self.difference(), Ok(Some(_))) {
                    self.text = longer;
                    start = end;
                }
            }
            count /= 2;
        }
        fs::write(&self.path, &self.text).context("a file cannot be written")
    }

    /// Runs the program everywhere, and tells the first line that differs.
    fn difference(&self) -> Result<Option<String>> {
        let runner = RUNNER.as_ref().map_err(|error| anyhow!("{error:#}"))?;
        fs::write(&self.path, &self.text).context("a file cannot be written")?;
        let expected = process::run(Command::new("node").arg("--require").arg(node()?).arg(&self.path), LIMIT)?;
        if expected.status != Some(0) {
            bail!("{} is no program: {}", self.path.display(), expected.stderr);
        }
        for way in [Way::Source, Way::Image] {
            let found = match runner.run(way, &self.path, RAM) {
                Ok(found) => found,
                Err(error) => return Ok(Some(format!("from {}: {error:#}", way.name()))),
            };
            if let Some(line) = first_difference(&expected.stdout, &found.stdout) {
                return Ok(Some(format!("from {}: {line}\n{}", way.name(), found.stderr)));
            }
        }
        Ok(None)
    }
}

/// The script that node runs first.
fn node() -> Result<&'static Path> {
    static PATH: LazyLock<Result<PathBuf>> = LazyLock::new(|| {
        let path = workspace::scratch("differential")?.join("node.cjs");
        fs::write(&path, NODE).context("a file cannot be written")?;
        Ok(path)
    });
    PATH.as_ref().map(PathBuf::as_path).map_err(|error| anyhow!("{error:#}"))
}

fn first_difference(expected: &str, found: &str) -> Option<String> {
    let (mut expected, mut found) = (expected.lines(), found.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (expected.next(), found.next()) {
            (None, None) => return None,
            (expected, found) if expected == found => {}
            (expected, found) => return Some(format!("line {number} is {found:?}, and node's is {expected:?}")),
        }
    }
}
