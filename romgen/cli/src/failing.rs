//! `romgen run --fail-each`: a script with each of its allocations made to fail once. Whatever it does then, the engine must
//! neither crash nor hang, and an error must be told.

use crate::run::Failed;
use romgen::{memory, no_context, uncaught};
use romjs::{Context, Host, Image, RunError};

/// Up to here every allocation fails once; from there on the stride grows with the number.
const EVERY: u32 = 200;
/// The part of the number that the stride is.
const STRIDE: u32 = 64;
/// So many runs in a row as if nothing had failed are taken as the end of the script's allocations.
const UNTOUCHED: u32 = 8;

/// A host that keeps what is printed, and whose clock stands, so that runs can be compared.
#[derive(Default)]
struct Transcript(Vec<u8>);

impl Host for Transcript {
    fn print(&mut self, text: &[u8], _level: u8) {
        self.0.extend_from_slice(text);
        self.0.push(b'\n');
    }

    fn now(&mut self) -> f64 {
        0.0
    }

    fn uptime(&mut self) -> f64 {
        0.0
    }
}

/// Runs the script and its jobs, and the timers that a clock which stands lets run.
fn run_to_end(context: &mut Context<'_>) -> Result<(), RunError> {
    context.run()?;
    while context.pump()? == Some(0) {}
    Ok(())
}

/// Runs the script of the last image until no allocation is left to fail. The last line on standard error tells which one
/// failed, should the engine crash or hang.
pub(crate) fn run_each(images: &[Image<'_>], ram: usize) -> Result<(), Failed> {
    let mut memory = memory(ram);
    let mut run = |number: u32| -> Result<_, Failed> {
        let mut transcript = Transcript::default();
        let mut context = Context::new(&mut memory, images, Some(&mut transcript)).map_err(|error| (2, no_context(error, ram)))?;
        context.fail_allocation(number);
        let end = run_to_end(&mut context).map_err(|error| uncaught(error, &mut context)).err();
        Ok((end, transcript.0))
    };
    let whole = run(0)?;
    let (mut untouched, mut number) = (0, 1);
    while untouched < UNTOUCHED {
        eprintln!("allocation {number} fails");
        let (end, printed) = run(number)?;
        if end.as_deref() == Some("") {
            return Err((1, "an error without a text".to_owned()));
        }
        untouched = if (end, printed) == whole { untouched + 1 } else { 0 };
        number += if number < EVERY { 1 } else { number / STRIDE };
    }
    Ok(())
}
