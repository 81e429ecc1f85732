//! Runs the script in the slot as the firmware does, then collects garbage and prints where its memory goes: for the tests
//! that bound it. Figures of the host will not do, since the engine's own state holds addresses.

#![no_std]
#![no_main]

use core::fmt::{self, Write};

use cortex_m_rt::entry;
use romjs::{Context, Image};
use romjs_board::{Console, console, script, slot};

/// The script's memory, in bytes; the first argument may ask for less.
const RAM: usize = 64 * 1024;
/// Bytes of the longest line.
const LINE_MAX: usize = 256;

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
    script::to_end(&mut context).ok()?;
    context.collect();
    let mut line = Line { bytes: [0; LINE_MAX], length: 0 };
    write!(line, "{:?}", context.memory()).ok()?;
    console::report(&[line.bytes.get(..line.length)?]);
    Some(())
}

/// A line of text.
struct Line {
    bytes: [u8; LINE_MAX],
    length: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let place = self.bytes.get_mut(self.length..self.length + text.len()).ok_or(fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}
