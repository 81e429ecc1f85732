//! Number (ECMA-262, 21.1).

use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::number::text::{self, Format};
use crate::value::Value;
use romjs_abi::AtomId;
use romjs_abi::intrinsic::root;

natives! { number:
    "Number" => constructor,
    "Number.prototype.toString" => to_string,
    "intrinsic.numberText" => number_text,
}

/// How numbers are written, as the library counts the ways, from 1 on.
static FORMATS: [Format; 5] = [Format::Shortest, Format::ShortestExponential, Format::Fixed, Format::Exponential, Format::Precision];

/// The greatest count of digits that a script may ask for.
const DIGITS_MAX: u32 = 100;

/// `Number(value)`, `new Number(value)` (21.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = if call.argument_count() == 0 { Value::integer(0) } else { call.numeric(call.argument(0))? };
    call.wrapped(number, root::NUMBER)
}

/// `toString(radix)` (21.1.3.6), without a radix.
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if !call.is_undefined(call.argument(0)) {
        return call_twin(call);
    }
    let value = call.this_primitive(AtomId::NUMBER)?;
    let string = call.machine.to_string(value)?;
    call.returns(string)
}

/// `numberText(number, format, count)`: a number in one of [`FORMATS`], with so many digits, or in the first with that radix.
pub fn number_text(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = call.numeric(call.argument(0))?;
    let (format, count) = (call.get(call.argument(1)).low() as usize, call.get(call.argument(2)).low());
    let format = FORMATS.get(format.wrapping_sub(1)).copied().unwrap_or(Format::Shortest);
    let mut buffer = [0; text::RADIX_LENGTH_MAX];
    let radix = if format == Format::Shortest { count.clamp(2, 36) } else { 10 };
    let text = text::write(number.as_f64(), format, count.min(DIGITS_MAX), radix, &mut buffer);
    let string = call.machine.new_string(text.as_bytes())?;
    call.returns(string)
}
