//! Runs tests with several workers at a time.

use super::outcome::{Outcome, TestOutcome};
use super::suite::Suite;
use super::worker::Worker;
use super::{Limits, apart};
use crate::run::Failed;
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};

/// How tests ended, by their paths.
pub(super) type Outcomes = BTreeMap<String, TestOutcome>;

/// Runs the tests at `paths`.
pub(super) fn run(suite: &Suite, paths: &[String], limits: &Limits, jobs: usize) -> Result<Outcomes, Failed> {
    let next = AtomicUsize::new(0);
    let (sender, ended) = channel();
    let bar = ProgressBar::new(paths.len() as u64).with_style(style());
    let outcomes = std::thread::scope(|scope| {
        for _ in 0..jobs.min(paths.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || work(suite, paths, limits, next, &sender));
        }
        drop(sender);
        let mut outcomes = Outcomes::new();
        let mut failed = 0;
        for result in ended {
            let (path, outcome): (String, TestOutcome) = result?;
            failed += !outcome.passed() as u64;
            if outcome.scenarios.iter().any(|(_, outcome)| outcome.is_fault()) {
                bar.suspend(|| eprintln!("{path}: {}", outcome.failure().map(Outcome::to_string).unwrap_or_default()));
            }
            bar.set_message(failed.to_string());
            bar.inc(1);
            outcomes.insert(path, outcome);
        }
        Ok(outcomes)
    });
    bar.finish_and_clear();
    outcomes
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{bar:40} {pos}/{len}, {msg} failed, {eta} left").unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// One worker's share: the next test that nobody has taken, until there is none.
fn work(suite: &Suite, paths: &[String], limits: &Limits, next: &AtomicUsize, sender: &Sender<Result<(String, TestOutcome), Failed>>) {
    let mut worker = Worker::new(&suite.directory, limits);
    while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
        let result = run_test(suite, path, &mut worker).map(|outcome| (path.clone(), outcome));
        if sender.send(result).is_err() {
            return;
        }
    }
}

fn run_test(suite: &Suite, path: &str, worker: &mut Worker<'_>) -> Result<TestOutcome, Failed> {
    let front = suite.front_matter(path).map_err(|error| (2, format!("{path}: {error}")))?;
    let mut scenarios = Vec::new();
    for scenario in front.scenarios(path) {
        scenarios.push((scenario.mode, worker.run(&scenario)?));
    }
    Ok(TestOutcome { apart: apart::group(&front).map(str::to_owned), scenarios })
}
