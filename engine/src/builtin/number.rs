//! Number (ECMA-262, 21.1).

use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::number::text;
use crate::value::Value;
use romjs_abi::AtomId;
use romjs_abi::intrinsic::root;

natives! { number:
    "Number" => constructor,
    "Number.prototype.toExponential" => to_exponential,
    "Number.prototype.toFixed" => to_fixed,
    "Number.prototype.toPrecision" => to_precision,
    "Number.prototype.toString" => to_string,
}

/// The greatest count of digits that a script may ask for.
const DIGITS_MAX: i64 = 100;

/// `Number(value)`, `new Number(value)` (21.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = if call.argument_count() == 0 { 0.0 } else { call.to_number(call.argument(0))? };
    if !call.is_construct() {
        return call.number(number);
    }
    let object = call.new_instance(root::NUMBER)?;
    call.machine.store(object.slot(), 1, Value::number(number))?;
    call.returns(object)
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
    let text = text::to_radix(number, radix, &mut buffer);
    ascii(call, text)
}

fn ascii(call: &mut Call<'_>, text: text::NumberText<'_>) -> Result<Outcome, Throw> {
    let string = call.machine.new_string(text.as_bytes())?;
    call.returns(string)
}

/// Writes a number with so many digits.
type Format = for<'b> fn(f64, u32, &'b mut [u8; text::FORMAT_LENGTH_MAX]) -> text::NumberText<'b>;

/// `this` with as many digits as the first argument asks for, at least `least`. `infinite_first`: that a number is not
/// finite counts before a wrong argument does.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn with_digits(call: &mut Call<'_>, least: i64, infinite_first: bool, format: Format) -> Result<Outcome, Throw> {
    let value = call.this_primitive(AtomId::NUMBER)?;
    let digits = call.to_whole(call.argument(0))?;
    let number = value.as_f64();
    if infinite_first && !number.is_finite() {
        return plain_text(call, value);
    }
    if !(least..=DIGITS_MAX).contains(&digits) {
        return call.fail(Message::ArgumentOutOfRange);
    }
    // What is not finite is written alike by all formats.
    let mut buffer = [0; text::FORMAT_LENGTH_MAX];
    ascii(call, format(number, digits as u32, &mut buffer))
}

/// `toFixed(fractionDigits)` (21.1.3.3).
pub fn to_fixed(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    with_digits(call, 0, false, text::to_fixed)
}

/// `toExponential(fractionDigits)` (21.1.3.2).
pub fn to_exponential(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_undefined(call.argument(0)) {
        with_digits(call, 0, true, |number, _, buffer| text::to_exponential(number, None, buffer))
    } else {
        with_digits(call, 0, true, |number, digits, buffer| text::to_exponential(number, Some(digits), buffer))
    }
}

/// `toPrecision(precision)` (21.1.3.5).
pub fn to_precision(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_undefined(call.argument(0)) {
        let value = call.this_primitive(AtomId::NUMBER)?;
        return plain_text(call, value);
    }
    with_digits(call, 1, true, text::to_precision)
}
