//! How a scenario, and a test, ended.

use super::test::Mode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How a scenario ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// As the test wants it.
    Passed,
    /// Otherwise.
    Failed,
    /// The context's memory did not suffice.
    OutOfMemory,
    /// Its fuel was used up.
    OutOfFuel,
    /// The engine did not come back in time, though it burns fuel: a fault of the engine.
    Hung,
    /// The engine panicked, or the system ended it: a fault of the engine.
    Crashed,
}

/// How a scenario ended, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Outcome {
    /// How it ended.
    pub(super) verdict: Verdict,
    /// Why it did not pass.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) reason: String,
}

/// The most characters of a reason that are kept.
const REASON_MAX: usize = 200;

impl Outcome {
    /// A scenario that passed.
    pub(super) fn passed() -> Outcome {
        Outcome { verdict: Verdict::Passed, reason: String::new() }
    }

    /// A scenario that ended in another way; the first line of the reason is kept.
    pub(super) fn ended(verdict: Verdict, reason: impl AsRef<str>) -> Outcome {
        let line = reason.as_ref().lines().next().unwrap_or_default();
        Outcome { verdict, reason: line.chars().take(REASON_MAX).collect() }
    }

    /// A scenario that failed.
    pub(super) fn failed(reason: impl AsRef<str>) -> Outcome {
        Outcome::ended(Verdict::Failed, reason)
    }

    /// Whether the engine is at fault, whatever the test says.
    pub(super) fn is_fault(&self) -> bool {
        matches!(self.verdict, Verdict::Crashed | Verdict::Hung)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict {
            Verdict::Passed => return f.write_str("passed"),
            Verdict::Failed => "failed",
            Verdict::OutOfMemory => "out of memory",
            Verdict::OutOfFuel => "out of fuel",
            Verdict::Hung => "hung",
            Verdict::Crashed => "CRASHED",
        };
        write!(f, "{verdict}: {}", self.reason)
    }
}

/// How a test ended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct TestOutcome {
    /// The group that it is counted in, apart from ES2024's tests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) apart: Option<String>,
    /// Its scenarios.
    pub(super) scenarios: Vec<(Mode, Outcome)>,
}

impl TestOutcome {
    /// A test passes if all its scenarios do.
    pub(super) fn passed(&self) -> bool {
        self.scenarios.iter().all(|(_, outcome)| outcome.verdict == Verdict::Passed)
    }

    /// How the first scenario ended that did not pass.
    pub(super) fn failure(&self) -> Option<&Outcome> {
        self.scenarios.iter().map(|(_, outcome)| outcome).find(|outcome| outcome.verdict != Verdict::Passed)
    }
}
