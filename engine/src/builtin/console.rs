//! Output: `print` and what `console` writes with.

use crate::machine::Throw;
use crate::native::{Call, Outcome};

natives! { console:
    "print" => print,
    "intrinsic.write" => write,
}

/// `print(...values)`: the values as strings, with spaces between them, on a line.
pub fn print(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    for i in 0..call.argument_count() {
        call.to_string(call.argument(i))?;
    }
    let mut line = crate::value::Value::from_slot(romjs_abi::Slot::EMPTY_STRING);
    for i in 0..call.argument_count() {
        if i > 0 {
            line = call.machine.concat(line, crate::value::Value::from_slot(romjs_abi::Slot::code_unit(b' ' as u16)))?;
        }
        line = call.machine.concat(line, call.get(call.argument(i)))?;
    }
    let line = call.push(line)?;
    call.print_line(line, 1)
}

/// `intrinsic.write(text, level)`: a line on the host's output.
pub fn write(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let line = call.to_string(call.argument(0))?;
    let level = call.to_int32(call.argument(1))?;
    call.print_line(line, level as u8)
}
