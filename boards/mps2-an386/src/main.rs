//! Firmware for the MPS2 AN386 (Cortex-M4): runs the script that lies in the slot.
#![no_std]
#![no_main]

use cortex_m_rt::entry;
use romjs_board::{console, count, slot};

#[entry]
fn main() -> ! {
    let Some(app) = slot::image() else {
        console::report(format_args!("no image in the slot"));
        console::exit(console::FAILED);
    };
    let sum = count::region(|| app.iter().fold(0, |sum: u32, word| sum.wrapping_add(*word)));
    console::report(format_args!("{} words, sum {sum}, memory {:?}", app.len(), console::memory_wanted()));
    console::write(b"hello\n");
    console::exit(console::OK)
}
