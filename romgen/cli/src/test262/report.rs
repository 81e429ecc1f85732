//! What a run came to: numbers by folder, and if they are wanted each test's outcome.

use super::outcome::{TestOutcome, Verdict};
use super::pool::Outcomes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment, Style};

/// What a run came to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Report {
    /// The commit of test262, if git knew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) commit: Option<String>,
    /// The tests of ES2024 by folder, two levels deep.
    pub(super) folders: BTreeMap<String, Count>,
    /// The tests that are counted apart, by group.
    pub(super) apart: BTreeMap<String, Count>,
    /// How each test ended.
    #[serde(default, skip_serializing_if = "Outcomes::is_empty")]
    pub(super) tests: Outcomes,
}

/// How many passed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Count {
    /// Tests.
    pub(super) tests: u32,
    /// Those that passed in all their scenarios.
    pub(super) passed: u32,
    /// Scenarios.
    pub(super) scenarios: u32,
    /// Those that passed.
    pub(super) scenarios_passed: u32,
}

impl Count {
    fn add(&mut self, outcome: &TestOutcome) {
        self.tests += 1;
        self.passed += outcome.passed() as u32;
        self.scenarios += outcome.scenarios.len() as u32;
        self.scenarios_passed += outcome.scenarios.iter().filter(|(_, outcome)| outcome.verdict == Verdict::Passed).count() as u32;
    }

    fn cells(&self, name: &str) -> [String; 5] {
        let percent = 100.0 * f64::from(self.passed) / f64::from(self.tests.max(1));
        let scenarios = format!("{}/{}", self.scenarios_passed, self.scenarios);
        [name.to_owned(), self.passed.to_string(), self.tests.to_string(), format!("{percent:.1} %"), scenarios]
    }
}

/// The folder that a test is counted in.
fn folder(path: &str) -> String {
    let mut parts = path.split('/');
    let last = path.matches('/').count();
    parts.by_ref().take(last.min(2)).collect::<Vec<_>>().join("/")
}

impl Report {
    /// Counts outcomes.
    pub(super) fn of(tests: Outcomes, commit: Option<String>) -> Report {
        let mut report = Report { commit, ..Report::default() };
        for (path, outcome) in &tests {
            let count = match &outcome.apart {
                Some(group) => report.apart.entry(group.clone()).or_default(),
                None => report.folders.entry(folder(path)).or_default(),
            };
            count.add(outcome);
        }
        report.tests = tests;
        report
    }

    /// The same without the tests.
    pub(super) fn summary(&self) -> Report {
        Report { tests: Outcomes::new(), ..self.clone() }
    }

    /// The totals of the folders at the top.
    fn totals(&self) -> BTreeMap<&str, Count> {
        let mut totals = BTreeMap::<&str, Count>::new();
        for (folder, count) in &self.folders {
            let total = totals.entry(folder.split('/').next().unwrap_or_default()).or_default();
            total.tests += count.tests;
            total.passed += count.passed;
            total.scenarios += count.scenarios;
            total.scenarios_passed += count.scenarios_passed;
        }
        totals
    }

    /// The numbers for a terminal.
    pub(super) fn table(&self) -> String {
        let mut table = Builder::new();
        table.push_record(["folder", "passed", "of", "", "scenarios"]);
        for (folder, count) in &self.folders {
            table.push_record(count.cells(folder));
        }
        for (folder, count) in self.totals() {
            table.push_record(count.cells(&format!("all of {folder}")));
        }
        for (group, count) in &self.apart {
            table.push_record(count.cells(&format!("apart: {group}")));
        }
        let mut table = table.build();
        table.with(Style::blank()).modify(Columns::new(1..), Alignment::right());
        table.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::super::outcome::Outcome;
    use super::super::test::Mode;
    use super::*;

    #[test]
    fn tests_are_counted_by_folder() {
        let test = |apart: Option<&str>, strict: Outcome| TestOutcome {
            apart: apart.map(str::to_owned),
            scenarios: vec![(Mode::Sloppy, Outcome::passed()), (Mode::Strict, strict)],
        };
        let tests = Outcomes::from([
            ("a/b/c/1.js".to_owned(), test(None, Outcome::passed())),
            ("a/b/2.js".to_owned(), test(None, Outcome::failed("why"))),
            ("a/3.js".to_owned(), test(None, Outcome::passed())),
            ("a/b/4.js".to_owned(), test(Some("later"), Outcome::passed())),
        ]);
        let report = Report::of(tests, None);
        assert_eq!(report.folders["a/b"], Count { tests: 2, passed: 1, scenarios: 4, scenarios_passed: 3 });
        assert_eq!(report.folders["a"], Count { tests: 1, passed: 1, scenarios: 2, scenarios_passed: 2 });
        assert_eq!(report.apart["later"].tests, 1);
        assert_eq!(report.totals()["a"].tests, 3);
        assert!(report.table().contains("50.0 %"));
    }
}
