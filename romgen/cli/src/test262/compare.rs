//! What a run lost and won beside an earlier one.

use super::report::{Count, Report};
use std::collections::BTreeMap;

/// What was lost and won.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Difference {
    /// Tests that passed, or folders and how many fewer pass in them.
    pub(super) lost: Vec<String>,
    /// Tests that pass now, or folders and how many more pass in them.
    pub(super) won: Vec<String>,
}

/// Compares test by test if the earlier report has tests, else folder by folder, as far as both ran the same ones.
pub(super) fn compare(earlier: &Report, now: &Report) -> Difference {
    let mut difference = Difference::default();
    if earlier.tests.is_empty() {
        difference.add_counts(&earlier.folders, &now.folders);
        difference.add_counts(&earlier.apart, &now.apart);
        return difference;
    }
    for (path, outcome) in &now.tests {
        let Some(before) = earlier.tests.get(path) else { continue };
        match (before.passed(), outcome.failure()) {
            (true, Some(failure)) => difference.lost.push(format!("{path}: {failure}")),
            (false, None) => difference.won.push(path.clone()),
            _ => {}
        }
    }
    difference
}

impl Difference {
    fn add_counts(&mut self, earlier: &BTreeMap<String, Count>, now: &BTreeMap<String, Count>) {
        for (name, count) in now {
            let Some(before) = earlier.get(name).filter(|before| before.tests == count.tests) else { continue };
            if count.passed < before.passed {
                self.lost.push(format!("{name}: {} fewer pass", before.passed - count.passed));
            } else if count.passed > before.passed {
                self.won.push(format!("{name}: {} more pass", count.passed - before.passed));
            }
        }
    }
}
