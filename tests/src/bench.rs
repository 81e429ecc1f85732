//! The benchmark scripts: which there are, the line that each prints, and what they are called in groups.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::Outcome;
use crate::way::Way;
use crate::workspace;

/// Scripts that hardly calculate with fractions; the others are ruled by the soft doubles of small chips.
const WITHOUT_FRACTIONS: [&str; 7] = ["fib", "sieve", "scheduler", "constraint", "closures", "bintrees", "sort"];

/// What scripts have in common that are averaged together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// They hardly calculate with fractions.
    WithoutFractions,
    /// Soft doubles rule them.
    Others,
}

/// A script in two sizes: one for a desktop, one of about a 200th for a microcontroller.
#[derive(Clone, Debug)]
pub struct Benchmark {
    /// Its name.
    pub name: String,
    /// The large script.
    pub large: PathBuf,
    /// The small script.
    pub small: PathBuf,
    /// What the large script prints.
    pub large_line: String,
    /// What the small script prints.
    pub small_line: String,
}

impl Benchmark {
    /// The script and its line for a way to run it: the large one where it is quick, from an image on the host.
    pub fn on(&self, way: Way) -> (&Path, &str) {
        if way == Way::Image { (&self.large, &self.large_line) } else { (&self.small, &self.small_line) }
    }

    /// The group with which its figures are averaged.
    pub fn group(&self) -> Group {
        if WITHOUT_FRACTIONS.contains(&self.name.as_str()) { Group::WithoutFractions } else { Group::Others }
    }
}

/// All scripts, sorted by name.
pub fn all() -> Result<Vec<Benchmark>> {
    let folder = workspace::root().join("tests/bench");
    let mut benchmarks = Vec::new();
    for large in workspace::files("tests/bench", "js")? {
        let name = workspace::stem(&large);
        let small = folder.join("small").join(format!("{name}.js"));
        let large_line = line(&folder.join("expected.txt"), &name)?;
        let small_line = line(&folder.join("small/expected.txt"), &name)?;
        benchmarks.push(Benchmark { name, large, small, large_line, small_line });
    }
    Ok(benchmarks)
}

/// The line of `expected.txt` for the script: its file's name, a space, then what it prints.
fn line(expected: &Path, name: &str) -> Result<String> {
    let text = workspace::read(expected)?;
    let found = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(".js ")).map(str::to_owned);
    found.with_context(|| format!("{} has no line for {name}", expected.display()))
}

/// The buffer for a benchmark, in bytes: the board's 64 kB, or what a desktop does not notice.
pub fn ram(way: Way) -> u32 {
    if way == Way::Board { 64 * 1024 } else { 16 * 1024 * 1024 }
}

/// Compares what a benchmark printed with the line that it must print.
pub fn check(outcome: &Outcome, expected: &str) -> Result<()> {
    if outcome.status != Some(0) || outcome.stdout.trim_end() != expected {
        bail!("status {:?}, `{}` in place of `{expected}`\n{}", outcome.status, outcome.stdout.trim_end(), outcome.stderr);
    }
    Ok(())
}

/// The geometric mean, or `None` of nothing.
pub fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (!ratios.is_empty()).then(|| (logarithms / ratios.len() as f64).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_has_its_lines() {
        let all = all().unwrap();
        assert_eq!(all.len(), 17);
        assert_eq!(all.iter().filter(|benchmark| benchmark.group() == Group::WithoutFractions).count(), WITHOUT_FRACTIONS.len());
        let fib = all.iter().find(|benchmark| benchmark.name == "fib").unwrap();
        assert_eq!((fib.large_line.as_str(), fib.small_line.as_str()), ("fib 5702887", "fib 28657"));
    }

    #[test]
    fn means_are_geometric() {
        assert!((geometric_mean(&[0.5, 2.0]).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(geometric_mean(&[]), None);
    }
}
