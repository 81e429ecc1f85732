//! A script with each of its allocations made to fail once: whatever it does then, the engine must neither crash nor hang.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::Outcome;
use crate::way::Runner;

/// Up to here every allocation fails once; from there on the stride grows with the number.
const EVERY: u32 = 200;
/// The part of the number that the stride is.
const STRIDE: u32 = 64;
/// So many runs in a row as if nothing had failed are taken as the end of the script's allocations.
const UNTOUCHED: u32 = 8;

/// Runs the script until no allocation is left to fail. The error names the allocation and how it ended.
pub fn check(runner: &Runner, path: &Path, ram: u32) -> Result<()> {
    let image = runner.image("failing", path)?;
    let whole = runner.romgen().run(&image, ram, &[])?;
    let mut untouched = 0;
    let mut number = 1;
    while untouched < UNTOUCHED {
        let outcome = runner.romgen().run(&image, ram, &["--fail-allocation", &number.to_string()])?;
        if !is_orderly(&outcome) {
            bail!("allocation {number} failed, and it ended with status {:?}:\n{}", outcome.status, outcome.stderr);
        }
        untouched = if outcome.status == whole.status && outcome.stdout == whole.stdout { untouched + 1 } else { 0 };
        number += if number < EVERY { 1 } else { number / STRIDE };
    }
    Ok(())
}

/// A script may end well, or by an error that is told.
fn is_orderly(outcome: &Outcome) -> bool {
    match outcome.status {
        Some(0) => true,
        Some(1) => !outcome.stderr.is_empty(),
        _ => false,
    }
}
