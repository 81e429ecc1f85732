//! Output: `print` and what `console` writes with.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use romjs_abi::Slot;

natives! { console:
    "print" => print,
    "intrinsic.write" => write,
}

/// `print(...values)`: the values as strings, with spaces between them, on a line.
pub fn print(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut line = Slot::EMPTY_STRING;
    for i in 0..call.argument_count() {
        let string = call.string_of(call.operand(1 + i))?.slot();
        if i > 0 {
            line = call.machine.concat(line, Slot::character(b' '))?.slot();
        }
        line = call.machine.concat(line, string)?.slot();
    }
    call.print_line(line, 1)
}

/// `intrinsic.write(text, level)`: a line on the host's output.
pub fn write(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let line = call.string_of(call.argument(0))?.slot();
    let level = call.to_int32(call.argument(1))?;
    call.print_line(line, level as u8)
}
