//! The data tests: every script below this folder, in each of its ways, as a test of its own.
//!
//! `cargo test --package romjs-tests --test scripts -- language/arrow` runs one file's.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use romjs_tests::script::{RAM, Script};
use romjs_tests::syntax::BadSource;
use romjs_tests::way::{Runner, Way};
use romjs_tests::{bench, tool, workspace};

/// Folders of scripts with `// expect:` lines.
const SCRIPTS: [&str; 3] = ["language", "builtin", "limit"];

/// Built when the first test needs it, so that `--list` builds nothing.
type Lazy = Arc<std::sync::LazyLock<Result<Runner, String>, Box<dyn FnOnce() -> Result<Runner, String> + Send>>>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let with_board = tool::missing(tool::FOR_DEMO).is_empty();
    if !with_board {
        eprintln!("The board's tests are skipped: see `cargo check-all` for what is missing.");
    }
    let runner: Lazy =
        Arc::new(std::sync::LazyLock::new(Box::new(move || Runner::build(with_board).map_err(|error| format!("{error:#}")))));
    let trials = match trials(&runner, with_board) {
        Ok(trials) => trials,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(runner: &Lazy, with_board: bool) -> anyhow::Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for folder in SCRIPTS {
        for path in workspace::files(&format!("tests/{folder}"), "js")? {
            for way in Way::ALL {
                let skipped = way == Way::Board && !with_board;
                trials.push(trial(runner, folder, &path, way.name(), move |runner, path| expect(runner, path, way)).with_ignored_flag(skipped));
            }
        }
    }
    for path in workspace::files("tests/syntax", "js")? {
        trials.push(trial(runner, "syntax", &path, "source", |runner, path| {
            BadSource::read(path)?.check(&runner.romgen().run(path, RAM)?)
        }));
    }
    for benchmark in bench::all()? {
        for way in Way::ALL {
            let skipped = way == Way::Board && !with_board;
            let path = if way == Way::Board { &benchmark.small } else { &benchmark.large };
            let expected = if way == Way::Board { &benchmark.small_line } else { &benchmark.large_line };
            let expected = expected.clone();
            let run = move |runner: &Runner, path: &Path| bench::check(&runner.run(way, path, bench::ram(way))?, &expected);
            trials.push(trial(runner, "bench", path, way.name(), run).with_ignored_flag(skipped));
        }
    }
    Ok(trials)
}

/// A test named `folder/file::way`.
fn trial<F>(runner: &Lazy, folder: &str, path: &Path, way: &str, test: F) -> Trial
where
    F: FnOnce(&Runner, &Path) -> anyhow::Result<()> + Send + 'static,
{
    let (runner, path): (Lazy, PathBuf) = (runner.clone(), path.to_owned());
    Trial::test(format!("{folder}/{}::{way}", workspace::stem(&path)), move || {
        let runner = (**runner).as_ref().map_err(|error| Failed::from(error.clone()))?;
        test(runner, &path).map_err(|error| Failed::from(format!("{error:#}")))
    })
}

fn expect(runner: &Runner, path: &Path, way: Way) -> anyhow::Result<()> {
    let script = Script::read(path)?;
    script.check(&runner.run(way, path, script.ram)?)
}
