//! Running the script whose image lies in the slot, with its jobs and timers, to its end.

use core::mem::MaybeUninit;

use romjs::{Context, Image, ImageError, RunError};

use crate::{Console, console, count, slot};

/// Runs the slot's script in `words`, or less memory if the first argument asks for it, and ends the program.
// A function of its own, so that the memory does not lie in its frame, which would make what lies there too far away for short
// instructions.
#[inline(never)]
pub fn run(words: &mut [MaybeUninit<u64>]) -> ! {
    console::exit(if ends_well(words) { console::OK } else { console::FAILED })
}

fn ends_well(words: &mut [MaybeUninit<u64>]) -> bool {
    let library = romjs::library();
    let app = match Image::check(slot::words(), &[library]) {
        Ok(app) => app,
        Err(error) => {
            match error {
                ImageError::Unsound { word } => console::report_word(error.as_str(), word),
                _ => console::report(&[error.as_str().as_bytes()]),
            }
            return false;
        }
    };
    let length = console::memory_wanted().map_or(words.len(), |bytes| words.len().min(bytes / size_of::<u64>()));
    let mut console = Console::new();
    let images = [library, app];
    let mut context = match count::region(|| Context::new(words.get_mut(..length).unwrap_or_default(), &images, Some(&mut console))) {
        Ok(context) => context,
        Err(error) => {
            console::report(&[error.as_str().as_bytes()]);
            return false;
        }
    };
    if let Err(error) = count::region(|| to_end(&mut context)) {
        console::report(&[error.as_str().as_bytes(), b" ", context.exception_text(&mut [0; 256])]);
        context.stack(|name, place| console::report(&[b"    at ", name, b" (@", &place.digits(), b")"]));
        return false;
    }
    true
}

/// Runs the script, then jobs and timers until none is left. Nothing wakes a processor that sleeps here, so the clock is asked
/// again and again.
///
/// # Errors
/// What [`Context::run`] and [`Context::pump`] fail with.
pub fn to_end(context: &mut Context<'_>) -> Result<(), RunError> {
    context.run()?;
    while context.pump()?.is_some() {}
    Ok(())
}
