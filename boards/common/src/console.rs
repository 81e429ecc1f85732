//! The console: text, time, arguments and the exit status, by way of semihosting.
//!
//! On a board without a debugger these calls would stop the processor: firmware for the field prints by a UART instead.

use core::fmt;

use romjs::Host;
use semihosting::experimental::time::{Instant, SystemTime};
use semihosting::io::{self, Write};
use semihosting::process;

/// The script has run to its end.
pub const OK: i32 = 0;
/// The script failed: an uncaught error, or an image that is refused.
pub const FAILED: i32 = 1;

/// Bytes of the arguments, zeros between them included.
const ARGUMENT_BYTES_MAX: usize = 128;
/// Messages of this level and above go to standard error: warnings and errors.
const WARNING: u8 = 2;

/// What scripts print goes to standard output, and their warnings and errors to standard error.
pub struct Console {
    start: Instant,
}

impl Console {
    /// A console; time runs from here.
    pub fn new() -> Console {
        Console { start: Instant::now() }
    }
}

impl Default for Console {
    fn default() -> Console {
        Console::new()
    }
}

impl Host for Console {
    fn print(&mut self, text: &[u8], level: u8) {
        if level >= WARNING { write_line(io::stderr(), text) } else { write_line(io::stdout(), text) }
    }

    fn now(&mut self) -> f64 {
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    fn uptime(&mut self) -> f64 {
        self.start.elapsed().as_secs_f64() * 1000.0
    }
}

/// Who does not listen misses the line: a failure to write is no failure of the program.
fn write_line(stream: io::Result<impl Write>, text: &[u8]) {
    if let Ok(mut stream) = stream {
        let _ = stream.write_all(text).and_then(|()| stream.write_all(b"\n"));
    }
}

/// Writes a line to standard error.
pub fn report(line: fmt::Arguments<'_>) {
    if let Ok(mut stream) = io::stderr() {
        let _ = stream.write_fmt(format_args!("{line}\n"));
    }
}

/// Writes a line of text that a script made to standard error.
pub fn report_text(text: &[u8]) {
    write_line(io::stderr(), text);
}

/// The first argument behind the program's name, if it is a number: the bytes of memory to give to the script.
pub fn memory_wanted() -> Option<usize> {
    let arguments = semihosting::experimental::env::args::<ARGUMENT_BYTES_MAX>().ok()?;
    (&arguments).nth(1)?.ok()?.parse().ok()
}

/// Ends the program. The emulator ends with `status`.
pub fn exit(status: i32) -> ! {
    process::exit(status)
}
