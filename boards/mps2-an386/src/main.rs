//! Firmware for the MPS2 with image AN386 (Cortex-M4): runs the script whose image lies in the slot.

#![no_std]
#![no_main]

use core::mem::MaybeUninit;

use cortex_m_rt::entry;
use romjs::{Context, Image, ImageError};
use romjs_board::{Console, console, count, script, slot};

/// The script's memory, in bytes; the first argument may ask for less.
const RAM: usize = 64 * 1024;

#[entry]
fn main() -> ! {
    let mut ram = romjs::ram!(RAM);
    console::exit(if run(ram.words()) { console::OK } else { console::FAILED })
}

/// Runs the script in some memory; returns whether it ended well. A function of its own, so that the memory does not lie in its
/// frame, which would make what lies there too far away for short instructions.
#[inline(never)]
fn run(words: &mut [MaybeUninit<u64>]) -> bool {
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
    let length = words.len().min(console::memory_wanted().unwrap_or(RAM) / size_of::<u64>());
    let mut console = Console::new();
    let images = [library, app];
    let mut context = match count::region(|| Context::new(words.get_mut(..length).unwrap_or_default(), &images, Some(&mut console))) {
        Ok(context) => context,
        Err(error) => {
            console::report(&[error.as_str().as_bytes()]);
            return false;
        }
    };
    if let Err(error) = count::region(|| script::run(&mut context)) {
        console::report(&[error.as_str().as_bytes(), b" ", context.exception_text(&mut [0; 256])]);
        context.stack(|name, place| console::report(&[b"    at ", name, b" (@", &place.digits(), b")"]));
        return false;
    }
    true
}
