//! Functions of the global object (ECMA-262, 19.2).

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::convert::trim_start;
use crate::number::double::SIGN;
use crate::number::text;

natives! { global:
    "parseFloat" => parse_float,
    "parseInt" => parse_int,
}

/// 19.2.4 parseFloat
pub fn parse_float(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.string_of(call.argument(0))?;
    let number = { text::parse_decimal(trim_start(call.machine.text(&string.slot()))).0 };
    call.number(number)
}

/// 19.2.5 parseInt
pub fn parse_int(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    // A small integer is its own text; so is every integer, but this one is common: parseInt(x) for an x that is one.
    let value = call.get(call.argument(0));
    if value.is_integer() && call.argument_count() == 1 {
        return call.returns(value);
    }
    let string = call.string_of(call.argument(0))?;
    let radix = call.to_int32(call.argument(1))?;
    let number = integer(trim_start(call.machine.text(&string.slot())), radix);
    call.number(number)
}

fn integer(text: &[u8], radix: i32) -> f64 {
    let digits = text::without_sign(text);
    let (radix, digits) = match digits {
        [b'0', b'x' | b'X', rest @ ..] if radix == 0 || radix == 16 => (16, rest),
        _ => (if radix == 0 { 10 } else { radix }, digits),
    };
    if !(2..=36).contains(&radix) {
        return f64::NAN;
    }
    let sign = if text::is_negative(text) { SIGN } else { 0 };
    f64::from_bits(text::parse(digits, radix as u32, false).0.to_bits() ^ sign)
}
