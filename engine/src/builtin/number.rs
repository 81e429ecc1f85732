//! Number (ECMA-262, 21.1).

use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::number::arithmetic::bits;
use crate::number::text;
use crate::object::property::NUMBER_WRAPPER;
use crate::value::Value;
use romjs_abi::intrinsic::root;

natives! { number:
    "Number" => constructor,
    "Number.prototype.toString" => to_string,
    "intrinsic.numberText" => number_text,
}

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
    let value = call.this_primitive(NUMBER_WRAPPER)?;
    let string = call.machine.to_string(value)?;
    call.returns(string)
}

/// `numberText(number, format, count)`: a number in a format, with so many digits or in that radix.
pub fn number_text(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = bits(call.numeric(call.argument(0))?);
    let mut buffer = [0; text::RADIX_LENGTH_MAX];
    let text = text::write(number, call.get(call.argument(1)).low(), call.get(call.argument(2)).low(), &mut buffer);
    let string = call.machine.new_string(text.as_bytes())?;
    call.returns(string)
}
