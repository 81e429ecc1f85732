//! Firmware for the STM32VLDISCOVERY (Cortex-M3, 8 kB of RAM): runs the script whose image lies in the slot.

#![no_std]
#![no_main]

use cortex_m_rt::entry;

/// The script's memory, in bytes; the first argument may ask for less. What is left of the RAM is the stack.
const RAM: usize = 6 * 1024;

#[entry]
fn main() -> ! {
    romjs_board::script::run(romjs::ram!(RAM).words())
}
