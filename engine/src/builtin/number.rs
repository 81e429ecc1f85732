//! Number (ECMA-262, 21.1).

use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::number::text::{self, Format};
use crate::value::Value;
use romjs_abi::AtomId;
use romjs_abi::intrinsic::root;

natives! { number:
    "Number" => constructor,
    "Number.prototype.toExponential" => with_digits(1),
    "Number.prototype.toFixed" => with_digits(0),
    "Number.prototype.toPrecision" => with_digits(2),
    "Number.prototype.toString" => to_string,
}

/// The greatest count of digits that a script may ask for.
const DIGITS_MAX: i64 = 100;

/// `Number(value)`, `new Number(value)` (21.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = if call.argument_count() == 0 { Value::integer(0) } else { call.numeric(call.argument(0))? };
    call.wrapped(number, root::NUMBER)
}

/// Number::toString with radix 10.
fn plain_text(call: &mut Call<'_>, value: Value) -> Result<Outcome, Throw> {
    let string = call.machine.to_string(value)?;
    call.returns(string)
}

/// `toString(radix)` (21.1.3.6).
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.this_primitive(AtomId::NUMBER)?;
    let radix = if call.is_undefined(call.argument(0)) { 10 } else { call.to_whole(call.argument(0))? };
    if !(2..=36).contains(&radix) {
        return call.fail(Message::ArgumentOutOfRange);
    }
    if radix == 10 { plain_text(call, value) } else { radix_text(call, value.as_f64(), radix as u32) }
}

#[cfg_attr(target_pointer_width = "32", inline(never))] // The buffer would be on the stack of the common road too.
fn radix_text(call: &mut Call<'_>, number: f64, radix: u32) -> Result<Outcome, Throw> {
    let mut buffer = [0; text::RADIX_LENGTH_MAX];
    let text = text::write(number, Format::Shortest, 0, radix, &mut buffer);
    ascii(call, text)
}

fn ascii(call: &mut Call<'_>, text: text::NumberText<'_>) -> Result<Outcome, Throw> {
    let string = call.machine.new_string(text.as_bytes())?;
    call.returns(string)
}

/// `toFixed(fractionDigits)` (21.1.3.3), `toExponential(fractionDigits)` (21.1.3.2) and `toPrecision(precision)` (21.1.3.5).
pub fn with_digits(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.this_primitive(AtomId::NUMBER)?;
    let digits = call.to_whole(call.argument(0))?;
    let is_missing = call.is_undefined(call.argument(0));
    let number = value.as_f64();
    let format = match call.which() {
        0 => Format::Fixed,
        which => {
            // That a number is not finite counts before a wrong argument does.
            if !number.is_finite() || is_missing && which == 2 {
                return plain_text(call, value);
            }
            match which {
                1 if is_missing => Format::ShortestExponential,
                1 => Format::Exponential,
                _ => Format::Precision,
            }
        }
    };
    let least = i64::from(format == Format::Precision);
    if !(least..=DIGITS_MAX).contains(&digits) {
        return call.fail(Message::ArgumentOutOfRange);
    }
    // What is not finite is written alike by all formats.
    let mut buffer = [0; text::FORMAT_LENGTH_MAX];
    ascii(call, text::write(number, format, digits as u32, 10, &mut buffer))
}
