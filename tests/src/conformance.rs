//! `cargo conformance DIR`: runs test262 from the checkout in DIR, compares with the recorded numbers, records the new ones in
//! `tests/test262/summary.json` and writes README.md's table of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::budget::{self, README};
use crate::romgen::Romgen;
use crate::summary::Verdict;
use crate::table::{Table, thousands};
use crate::{process, workspace};

/// The numbers of the last recorded run: `romgen test262 --record` writes them.
const SUMMARY: &str = "tests/test262/summary.json";
/// The marks of the table in README.md.
const MARK: &str = "test262";
/// Names a checkout, for the sample that runs with all other tests.
const VARIABLE: &str = "ROMJS_TEST262";
/// The folders of the sample: small ones, of language and library.
const SAMPLE: [&str; 4] = ["language/asi", "language/types", "built-ins/isNaN", "built-ins/StringIteratorPrototype"];
/// The folders of the language itself, which have a row for each folder in them.
const STANDARD: [&str; 2] = ["language", "built-ins"];

/// The numbers of a run.
#[derive(Deserialize, Debug)]
struct Summary {
    commit: Option<String>,
    folders: BTreeMap<String, Count>,
    apart: BTreeMap<String, Count>,
}

/// How many passed.
#[derive(Deserialize, Clone, Copy, Default, Debug)]
struct Count {
    tests: u64,
    passed: u64,
}

impl Summary {
    fn read() -> Result<Summary> {
        let text = workspace::read(&workspace::root().join(SUMMARY))?;
        serde_json::from_str(&text).with_context(|| format!("{SUMMARY} is no summary of a run"))
    }

    /// The sum over the folders in `top`.
    fn total(&self, top: &str) -> Count {
        let inside = self.folders.iter().filter(|(folder, _)| folder.split('/').next() == Some(top));
        inside.fold(Count::default(), |sum, (_, count)| Count { tests: sum.tests + count.tests, passed: sum.passed + count.passed })
    }

    /// The tables as README.md has them: the totals, and the folders of the standard.
    fn markdown(&self) -> String {
        let mut totals = Table::new(["test262", "passed", "tests", "%"]);
        let mut tops: Vec<&str> = self.folders.keys().filter_map(|folder| folder.split('/').next()).collect();
        tops.dedup();
        for top in STANDARD.into_iter().chain(tops.into_iter().filter(|top| !STANDARD.contains(top))) {
            totals.row(self.total(top).cells(&format!("test/{top}")));
        }
        for (group, count) in &self.apart {
            totals.row(count.cells(&format!("apart: {group}")));
        }
        let mut folders = Table::new(["folder", "passed", "tests", "%"]);
        for (folder, count) in self.folders.iter().filter(|(folder, _)| STANDARD.iter().any(|top| folder.split('/').next() == Some(top))) {
            folders.row(count.cells(folder));
        }
        let commit = self.commit.as_ref().map(|commit| format!("test262 at {commit}.\n\n")).unwrap_or_default();
        let details = format!("<details><summary>By folder</summary>\n\n{}\n</details>\n", folders.markdown());
        format!("{commit}{}\n{details}", totals.markdown())
    }
}

impl Count {
    fn cells(self, name: &str) -> [String; 4] {
        let percent = 100.0 * self.passed as f64 / self.tests.max(1) as f64;
        [name.to_owned(), thousands(self.passed), thousands(self.tests), format!("{percent:.1}")]
    }
}

/// Runs the verb.
pub fn run(directory: &str) -> Result<()> {
    if directory.is_empty() {
        bail!("name the folder of a checkout of github.com/tc39/test262");
    }
    let mut command = Romgen::build()?.test262(Path::new(directory));
    let summary = workspace::root().join(SUMMARY);
    if summary.exists() {
        command.arg("--compare").arg(&summary);
    }
    // What was lost has been told; it is recorded all the same, and version control shows it.
    let status = command.arg("--record").arg(&summary).status().context("cannot run romgen")?;
    budget::write_readme(MARK, &Summary::read()?.markdown())?;
    if !status.success() {
        bail!("something was lost, or the engine failed");
    }
    Ok(())
}

/// README.md's table is that of the summary.
pub fn table() -> Result<Verdict> {
    let document = workspace::read(&workspace::root().join(README))?;
    match budget::difference(budget::between(&document, MARK)?, &Summary::read()?.markdown(), 0) {
        Some(line) => bail!("README.md says `{line}`, and {SUMMARY} does not: run `cargo conformance`"),
        None => Ok(Verdict::Passed),
    }
}

/// Runs some folders if there is a checkout, and finds nothing lost.
pub fn sample() -> Result<Verdict> {
    let Some(directory) = std::env::var_os(VARIABLE) else {
        return Ok(Verdict::Skipped(format!("{VARIABLE} names no checkout of test262")));
    };
    let mut command: Command = Romgen::build()?.test262(Path::new(&directory));
    command.arg("--filter").args(SAMPLE).arg("--compare").arg(workspace::root().join(SUMMARY));
    let (status, _) = process::echoed(&mut command)?;
    if status.success() { Ok(Verdict::Passed) } else { bail!("something was lost, or the engine failed") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_added() {
        let text = r#"{ "folders": { "language/a": { "tests": 3, "passed": 1, "scenarios": 6, "scenarios_passed": 2 },
            "language/b": { "tests": 1000, "passed": 1, "scenarios": 6, "scenarios_passed": 2 },
            "annexB/a": { "tests": 1, "passed": 1, "scenarios": 2, "scenarios_passed": 2 } }, "apart": {} }"#;
        let summary: Summary = serde_json::from_str(text).unwrap();
        let markdown = summary.markdown();
        assert!(markdown.contains("| test/language | 2 | 1,003 | 0.2 |\n"), "{markdown}");
        assert!(markdown.contains("| test/annexB | 1 | 1 | 100.0 |\n"), "{markdown}");
        assert!(markdown.contains("| language/a | 1 | 3 | 33.3 |\n") && !markdown.contains("annexB/a"), "{markdown}");
    }

    #[test]
    fn the_table_is_that_of_the_summary() {
        assert_eq!(table().unwrap(), Verdict::Passed);
    }
}
