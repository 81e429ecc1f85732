//! The console: text, time, arguments and the exit status, by way of semihosting.
//!
//! On a board without a debugger these calls would stop the processor: firmware for the field prints by a UART instead.

use core::mem::MaybeUninit;
use core::panic::PanicInfo;

use romjs::Host;
use semihosting::io::{self, Write};
use semihosting::process;
use semihosting::sys::arm_compat::{sys_elapsed, sys_get_cmdline_uninit, sys_tickfreq, sys_time};

/// The script has run to its end.
pub const OK: i32 = 0;
/// The script failed: an uncaught error, or an image that is refused.
pub const FAILED: i32 = 1;
/// The firmware itself failed.
const PANICKED: i32 = 101;

/// Bytes of the command line.
const COMMAND_LINE_MAX: usize = 128;
/// Digits of a number.
const DIGITS_MAX: usize = 10;
/// Messages of this level and above go to standard error: warnings and errors.
const WARNING: u8 = 2;

/// What scripts print goes to standard output, and their warnings and errors to standard error.
pub struct Console {
    /// Milliseconds in a tick.
    tick: f64,
    start: u64,
}

impl Console {
    /// A console; time runs from here.
    #[inline(never)]
    pub fn new() -> Console {
        let tick = sys_tickfreq().map_or(0.0, |frequency| 1000.0 / frequency as f64);
        Console { tick, start: ticks() }
    }
}

impl Default for Console {
    fn default() -> Console {
        Console::new()
    }
}

impl Host for Console {
    fn print(&mut self, text: &[u8], level: u8) {
        if level >= WARNING { write(io::stderr(), &[text]) } else { write(io::stdout(), &[text]) }
    }

    fn now(&mut self) -> f64 {
        sys_time().map_or(0.0, |seconds| seconds as f64 * 1000.0)
    }

    fn uptime(&mut self) -> f64 {
        (ticks() - self.start) as f64 * self.tick
    }
}

fn ticks() -> u64 {
    sys_elapsed().unwrap_or(0)
}

/// Writes a line of parts. Who does not listen misses it: a failure to write is no failure of the program.
fn write(stream: io::Result<impl Write>, parts: &[&[u8]]) {
    if let Ok(mut stream) = stream {
        for part in parts {
            let _ = stream.write_all(part);
        }
        let _ = stream.write_all(b"\n");
    }
}

/// Writes a line of parts to standard error.
pub fn report(parts: &[&[u8]]) {
    write(io::stderr(), parts);
}

/// Writes a line that says what happened, and at which word, to standard error.
#[inline(never)]
pub fn report_word(what: &str, mut word: u32) {
    let mut digits = [0; DIGITS_MAX];
    let mut first = DIGITS_MAX;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (word % 10) as u8;
        word /= 10;
        first -= 1;
        if word == 0 {
            break;
        }
    }
    report(&[what.as_bytes(), b", word ", digits.get(first..).unwrap_or_default()]);
}

/// The first argument behind the program's name, if it is a number: the bytes of memory to give to the script.
#[inline(never)]
pub fn memory_wanted() -> Option<usize> {
    let mut buffer = [MaybeUninit::uninit(); COMMAND_LINE_MAX];
    let line = sys_get_cmdline_uninit(&mut buffer).ok()?;
    let mut wanted = None;
    for byte in line {
        wanted = match (wanted, byte) {
            (None, b' ') => Some(0),
            (None, _) => None,
            (Some(_), b' ') => break,
            (Some(number), byte) => Some(10 * number + byte.checked_sub(b'0').filter(|digit| *digit < 10)? as usize),
        };
    }
    wanted.filter(|wanted| *wanted > 0)
}

/// Ends the program. The emulator ends with `status`.
pub fn exit(status: i32) -> ! {
    process::exit(status)
}

/// Not where it happened: the texts of the places would cost flash, and nothing in the firmware is meant to panic.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    report(&[b"the firmware panicked"]);
    exit(PANICKED)
}
