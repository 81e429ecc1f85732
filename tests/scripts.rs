//! The data tests: every script below this folder, in each of its ways, as a test of its own.
//!
//! `cargo test --package romjs-tests --test scripts -- language/arrow` runs one file's.

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};

use anyhow::{Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use romjs_tests::board::{self, CORTEX_M3, CORTEX_M4};
use romjs_tests::script::{RAM, Script};
use romjs_tests::syntax::BadSource;
use romjs_tests::way::{Runner, Way};
use romjs_tests::{bench, tool, workspace};

/// Folders of scripts with `// expect:` lines, and whether they are short enough for what runs each of them hundreds of times.
const FOLDERS: [(&str, bool); 4] = [("language", true), ("builtin", true), ("limit", false), ("small", true)];

/// Built when the first test needs it, so that `--list` builds nothing.
type Shared = Arc<LazyLock<Result<Runner, String>, Box<dyn FnOnce() -> Result<Runner, String> + Send>>>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let with_board = tool::missing(tool::FOR_DEMO).is_empty();
    if !with_board {
        eprintln!("The board's tests are skipped: `cargo check-all` tells what is missing.");
    }
    let build = move || {
        let runner = Runner::build(with_board);
        let runner = if with_board { runner.and_then(Runner::with_small_board) } else { runner };
        runner.map_err(|error| format!("{error:#}"))
    };
    let mut tests = Tests { shared: Arc::new(LazyLock::new(Box::new(build))), with_board, trials: Vec::new() };
    if let Err(error) = tests.collect() {
        eprintln!("{error:#}");
        return ExitCode::FAILURE;
    }
    libtest_mimic::run(&arguments, tests.trials).exit_code()
}

struct Tests {
    shared: Shared,
    with_board: bool,
    trials: Vec<Trial>,
}

impl Tests {
    fn collect(&mut self) -> Result<()> {
        let boards = [(Way::Board, board::read(CORTEX_M4)?), (Way::SmallBoard, board::read(CORTEX_M3)?)];
        for (folder, short) in FOLDERS {
            for path in workspace::files(&format!("tests/{folder}"), "js")? {
                for way in [Way::Source, Way::Image] {
                    self.add(folder, &path, way.name(), false, move |runner, path| expect(runner, path, way));
                }
                let ram = u64::from(Script::read(&path)?.ram);
                for (way, _) in boards.iter().filter(|(_, board)| ram <= board.memory_bytes) {
                    let way = *way;
                    self.add(folder, &path, way.name(), true, move |runner, path| expect(runner, path, way));
                }
                if short {
                    self.add(folder, &path, Way::Stress.name(), false, |runner, path| expect(runner, path, Way::Stress));
                    self.add(folder, &path, "failing", false, failing);
                }
            }
        }
        for path in workspace::files("tests/assembled", "romasm")? {
            for way in [Way::Image, Way::Stress, Way::Board] {
                self.add("assembled", &path, way.name(), way == Way::Board, move |runner, path| expect(runner, path, way));
            }
        }
        for path in workspace::files("tests/syntax", "js")? {
            self.add("syntax", &path, "source", false, |runner, path| {
                BadSource::read(path)?.check(&runner.romgen().run(path, RAM, &[])?)
            });
        }
        for benchmark in bench::all()? {
            for way in [Way::Source, Way::Image, Way::Board] {
                let (path, line) = benchmark.on(way);
                let line = line.to_owned();
                self.add("bench", path, way.name(), way == Way::Board, move |runner, path| {
                    bench::check(&runner.run(way, path, bench::ram(way))?, &line)
                });
            }
        }
        Ok(())
    }

    /// Adds a test named `folder/file::way`; it is skipped if it needs the board and there is none.
    fn add<F>(&mut self, folder: &str, path: &Path, way: &str, needs_board: bool, test: F)
    where
        F: FnOnce(&Runner, &Path) -> Result<()> + Send + 'static,
    {
        let (shared, path) = (self.shared.clone(), path.to_owned());
        let trial = Trial::test(format!("{folder}/{}::{way}", workspace::stem(&path)), move || {
            let runner = (**shared).as_ref().map_err(|error| Failed::from(error.clone()))?;
            test(runner, &path).map_err(|error| Failed::from(format!("{error:#}")))
        });
        self.trials.push(trial.with_ignored_flag(needs_board && !self.with_board));
    }
}

/// Each of the script's allocations fails once.
fn failing(runner: &Runner, path: &Path) -> Result<()> {
    let image = runner.image("failing", path)?;
    let outcome = runner.romgen().run(&image, Script::read(path)?.ram, &["--fail-each"])?;
    if outcome.status != Some(0) {
        let end: Vec<&str> = outcome.stderr.lines().rev().take(3).collect();
        bail!("it ended with status {:?} after: {}", outcome.status, end.join(" < "));
    }
    Ok(())
}

fn expect(runner: &Runner, path: &Path, way: Way) -> Result<()> {
    let script = Script::read(path)?;
    script.check(&runner.run(way, path, script.ram)?)
}
