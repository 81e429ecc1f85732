//! Processes that run scenarios: whatever the engine does to one of them, the others go on.
//!
//! A worker reads scenarios from its standard input and writes outcomes to its standard output, a line of JSON each.

use super::execute::Executor;
use super::outcome::{Outcome, Verdict};
use super::suite::Suite;
use super::test::Scenario;
use super::{Limits, WORKER};
use crate::run::Failed;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// The worker's own part: runs what it is told to until its input ends.
pub(crate) fn serve(directory: &Path, limits: &Limits) -> Result<(), Failed> {
    let mut executor = Executor::new(Suite::open(directory)?, limits.from, limits.ram, limits.fuel);
    // A panic is an outcome; the process ends behind it, since nobody knows in which state the engine is.
    std::panic::set_hook(Box::new(|panic| {
        answer(&Outcome::ended(Verdict::Crashed, panic.to_string().replace('\n', " ")));
        std::process::exit(PANICKED);
    }));
    for line in std::io::stdin().lines() {
        let line = line.map_err(|error| (3, error.to_string()))?;
        let scenario: Scenario = serde_json::from_str(&line).map_err(|error| (2, error.to_string()))?;
        answer(&executor.run(&scenario));
    }
    Ok(())
}

/// The exit status of a worker whose engine panicked.
const PANICKED: i32 = 101;

fn answer(outcome: &Outcome) {
    let line = serde_json::to_string(outcome).unwrap_or_default();
    // If nobody reads any more, there is nobody to tell.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The other end: a worker that is started when there is something to do, and again when it has ended.
pub(super) struct Worker<'a> {
    directory: &'a Path,
    limits: &'a Limits,
    process: Option<Process>,
}

struct Process {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl<'a> Worker<'a> {
    /// A worker for the checkout in `directory`.
    pub(super) fn new(directory: &'a Path, limits: &'a Limits) -> Worker<'a> {
        Worker { directory, limits, process: None }
    }

    /// Has the scenario run.
    pub(super) fn run(&mut self, scenario: &Scenario) -> Result<Outcome, Failed> {
        let told = |error: &dyn std::fmt::Display| (3, format!("a worker process cannot be used: {error}"));
        let mut process = match self.process.take() {
            Some(process) => process,
            None => self.start().map_err(|error| told(&error))?,
        };
        let line = serde_json::to_string(scenario).map_err(|error| told(&error))?;
        // If it cannot be told, it has ended, and that is found below.
        let _ = writeln!(process.input, "{line}");
        match process.answers.recv_timeout(Duration::from_secs(self.limits.seconds)) {
            Ok(line) => {
                let outcome: Outcome = serde_json::from_str(&line).map_err(|error| told(&error))?;
                if outcome.verdict != Verdict::Crashed {
                    self.process = Some(process);
                }
                Ok(outcome)
            }
            Err(RecvTimeoutError::Timeout) => {
                let _ = process.child.kill();
                let _ = process.child.wait();
                Ok(Outcome::ended(Verdict::Hung, format!("no end after {} s", self.limits.seconds)))
            }
            Err(RecvTimeoutError::Disconnected) => {
                let status = process.child.wait().map_err(|error| told(&error))?;
                Ok(Outcome::ended(Verdict::Crashed, status.to_string()))
            }
        }
    }

    fn start(&self) -> std::io::Result<Process> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(WORKER).arg(self.directory).args(self.limits.arguments());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (Some(input), Some(output)) = (input, output) else { return Err(std::io::ErrorKind::BrokenPipe.into()) };
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Process { child, input, answers })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Whatever it still does is of no use any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
