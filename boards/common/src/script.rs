//! Running a script to its end: with its jobs and timers.

use romjs::{Context, RunError};

/// Runs the script, then jobs and timers until none is left. Nothing wakes a processor that sleeps here, so the clock is asked
/// again and again.
///
/// # Errors
/// What [`Context::run`] and [`Context::pump`] fail with.
pub fn run(context: &mut Context<'_>) -> Result<(), RunError> {
    context.run()?;
    while context.pump()?.is_some() {}
    Ok(())
}
