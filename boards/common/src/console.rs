//! The console: text, arguments and the exit status, by way of semihosting.
//!
//! On a board without a debugger these calls would stop the processor: firmware for the field prints by a UART instead.

use core::fmt;

use semihosting::{io, io::Write as _, process};

/// The script has run to its end.
pub const OK: i32 = 0;
/// The script failed: an uncaught error, or an image that is refused.
pub const FAILED: i32 = 1;

/// Bytes of the arguments, zeros between them included.
const ARGUMENT_BYTES_MAX: usize = 128;

/// Writes `text` to standard output. Who does not listen misses it: a failure to write is no failure of the program.
pub fn write(text: &[u8]) {
    if let Ok(mut output) = io::stdout() {
        let _ = output.write_all(text);
    }
}

/// Writes a line to standard error, by the same rule.
pub fn report(line: fmt::Arguments<'_>) {
    if let Ok(mut output) = io::stderr() {
        let _ = output.write_fmt(format_args!("{line}\n"));
    }
}

/// The first argument behind the program's name, if it is a number: the size in bytes of the buffer to use.
pub fn memory_wanted() -> Option<usize> {
    let arguments = semihosting::experimental::env::args::<ARGUMENT_BYTES_MAX>().ok()?;
    (&arguments).nth(1)?.ok()?.parse().ok()
}

/// Ends the program. The emulator ends with `status`.
pub fn exit(status: i32) -> ! {
    process::exit(status)
}
