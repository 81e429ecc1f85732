//! Runs the script in the slot as the firmware does, then collects garbage and prints where its memory goes: for the tests
//! that bound it. Figures of the host will not do, since the engine's own state holds addresses.

#![no_std]
#![no_main]

use cortex_m_rt::entry;
use romjs::{Context, Image};
use romjs_board::{Console, console, slot};

/// The script's memory, in bytes; the first argument may ask for less.
const RAM: usize = 64 * 1024;

#[entry]
fn main() -> ! {
    console::exit(if run().is_some() { console::OK } else { console::FAILED })
}

/// Runs the script; nothing if it does not end well.
fn run() -> Option<()> {
    let images = [romjs::library(), Image::check(slot::words(), &[romjs::library()]).ok()?];
    let mut ram = romjs::ram!(RAM);
    let words = ram.words();
    let length = words.len().min(console::memory_wanted().unwrap_or(RAM) / size_of::<u64>());
    let mut console = Console::new();
    let mut context = Context::new(&mut words[..length], &images, Some(&mut console)).ok()?;
    context.run().ok()?;
    context.collect();
    console::report(format_args!("{:?}", context.memory()));
    Some(())
}
