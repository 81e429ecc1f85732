//! Firmware for the MPS2 with image AN386 (Cortex-M4): runs the script whose image lies in the slot.

#![no_std]
#![no_main]

use cortex_m_rt::entry;

/// The script's memory, in bytes; the first argument may ask for less.
const RAM: usize = 64 * 1024;

#[entry]
fn main() -> ! {
    romjs_board::script::run(romjs::ram!(RAM).words())
}
