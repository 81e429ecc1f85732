//! `cargo bench-board`: the exact instructions that each small benchmark takes on the emulated Cortex-M4, in a 64 kB
//! buffer, beside MicroQuickJS's.
//!
//! The counts are the same in every run of the same firmware, so they are compared with equality where that helps.

use std::path::Path;

use anyhow::{Context, Result};

use crate::bench::{self, Group};
use crate::board::{self, CORTEX_M4};
use crate::process::Outcome;
use crate::script::Script;
use crate::table::{Table, thousands};
use crate::way::{Runner, Way};
use crate::{demo, emulator, tool, workspace};

/// The marked region of the firmware that makes the context and maps the image.
const MAKING: usize = 0;
/// The marked region that runs the script.
const RUNNING: usize = 1;

/// What one script took.
pub struct Row {
    /// What the table calls it.
    pub name: String,
    /// The group to whose mean it counts; what has been assembled by hand counts to none.
    pub group: Option<Group>,
    /// Instructions of the script's run.
    pub running: u64,
    /// MicroQuickJS's instructions for the run.
    pub microquickjs: u64,
}

impl Row {
    /// Ours as a part of MicroQuickJS's.
    pub fn ratio(&self) -> f64 {
        self.running as f64 / self.microquickjs as f64
    }
}

/// Runs the verb. Returns whether all tools were there.
pub fn run(filter: &str, install: bool) -> Result<bool> {
    if !tool::provide(tool::FOR_TESTS, install)? {
        return Ok(false);
    }
    let rows = measure(filter)?;
    println!("Instructions on {}, from an image in flash, 64 kB buffer.\n", board::read(CORTEX_M4)?.title);
    print!("{}", table(&rows).text());
    Ok(true)
}

/// Counts all scripts whose names contain `filter`.
pub fn measure(filter: &str) -> Result<Vec<Row>> {
    let runner = Runner::build(true)?;
    let plugin = emulator::counter()?;
    let board = runner.board()?;
    let theirs = workspace::read(&workspace::root().join("tests/bench/microquickjs.txt"))?;
    let count = |path: &Path| -> Result<(Outcome, u64)> {
        let (outcome, count) = board.count(&runner.image("count", path)?, bench::ram(Way::Board), &plugin)?;
        Ok((outcome, *count.regions.get(RUNNING).context("the firmware has no marks")?))
    };
    let mut rows = Vec::new();
    for benchmark in bench::all()?.into_iter().filter(|benchmark| benchmark.name.contains(filter)) {
        let (outcome, running) = count(&benchmark.small)?;
        bench::check(&outcome, &benchmark.small_line).with_context(|| benchmark.name.clone())?;
        let microquickjs = instructions(&theirs, &benchmark.name).with_context(|| format!("no figure for {}", benchmark.name))?;
        rows.push(Row { group: Some(benchmark.group()), name: benchmark.name, running, microquickjs });
    }
    // The same scripts without the compiler tell what is left for it to do.
    for path in workspace::files("tests/assembled", "romasm")?.into_iter().filter(|path| workspace::stem(path).contains(filter)) {
        let (outcome, running) = count(&path)?;
        Script::read(&path)?.check(&outcome)?;
        let name = workspace::stem(&path);
        let microquickjs = instructions(&theirs, &name).with_context(|| format!("no figure for {name}"))?;
        rows.push(Row { name: format!("{name}, assembled by hand"), group: None, running, microquickjs });
    }
    Ok(rows)
}

/// Counts the instructions that make a context in ten kilobytes and map library and script.
pub fn making() -> Result<u64> {
    let runner = Runner::build(true)?;
    let image = runner.image("count", &workspace::root().join("tests/demo/mandelbrot.js"))?;
    let (_, count) = runner.board()?.count(&image, demo::RAM, &emulator::counter()?)?;
    count.regions.get(MAKING).copied().context("the firmware has no marks")
}

/// The table, with the two geometric means at its end.
pub fn table(rows: &[Row]) -> Table {
    let mut table = Table::new(["script", "romjs", "MicroQuickJS", "ratio"]);
    for row in rows {
        table.row([row.name.clone(), thousands(row.running), thousands(row.microquickjs), format!("{:.2}", row.ratio())]);
    }
    for (name, group) in [("geometric mean without fractions", Group::WithoutFractions), ("geometric mean of the others", Group::Others)] {
        let mean = mean(rows, group).map_or(String::new(), |mean| format!("{mean:.2}"));
        table.row([name.to_owned(), String::new(), String::new(), mean]);
    }
    table
}

/// The geometric mean of the ratios of one of the two groups.
pub fn mean(rows: &[Row], group: Group) -> Option<f64> {
    let rows = rows.iter().filter(|row| row.group == Some(group));
    bench::geometric_mean(&rows.map(Row::ratio).collect::<Vec<_>>())
}

/// The second word of the line that begins with the script's name.
fn instructions(text: &str, name: &str) -> Option<u64> {
    let mut words = text.lines().map(|line| line.split(' ')).find(|words| words.clone().next() == Some(name))?;
    words.nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_there_for_every_script() {
        let text = workspace::read(&workspace::root().join("tests/bench/microquickjs.txt")).unwrap();
        for benchmark in bench::all().unwrap() {
            assert!(instructions(&text, &benchmark.name).is_some_and(|number| number > 1_000_000), "{}", benchmark.name);
        }
    }
}
