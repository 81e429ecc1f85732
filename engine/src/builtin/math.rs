//! Math (ECMA-262, 21.3). Results are equal on every machine, the host included.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{bits as bits_of, int32_of_bits};
use crate::number::double::{INFINITY, ONE, SIGN, from_integer, from_unsigned, kernel};
use crate::number::elementary::bits;
use crate::value::Value;

natives! { math:
    "Math.abs" => function(19),
    "Math.acos" => function(9),
    "Math.acosh" => function(10),
    "Math.asin" => function(0),
    "Math.asinh" => function(1),
    "Math.atan" => function(2),
    "Math.atanh" => function(3),
    "Math.atan2" => of_two(0),
    "Math.cbrt" => function(4),
    "Math.ceil" => integer(1),
    "Math.clz32" => function(20),
    "Math.cos" => function(11),
    "Math.cosh" => function(12),
    "Math.exp" => function(13),
    "Math.expm1" => function(14),
    "Math.floor" => integer(0),
    "Math.fround" => function(21),
    "Math.hypot" => hypot,
    "Math.imul" => of_two(2),
    "Math.log" => function(15),
    "Math.log1p" => function(16),
    "Math.log10" => function(18),
    "Math.log2" => function(17),
    "Math.max" => extreme(0),
    "Math.min" => extreme(1),
    "Math.pow" => of_two(1),
    "Math.random" => random,
    "Math.round" => integer(2),
    "Math.sign" => function(22),
    "Math.sin" => function(5),
    "Math.sinh" => function(6),
    "Math.sqrt" => function(23),
    "Math.tan" => function(7),
    "Math.tanh" => function(8),
    "Math.trunc" => integer(3),
}

/// Functions of one number: those of `number::elementary` by their numbers, and the others.
pub fn function(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?.to_bits();
    let value = match call.which() {
        // `abs(x)` (21.3.2.1)
        19 => x & !SIGN,
        // `clz32(x)` (21.3.2.11)
        20 => from_unsigned(int32_of_bits(x).leading_zeros()),
        // `fround(x)` (21.3.2.17)
        21 => bits::single(x),
        // `sign(x)` (21.3.2.29)
        22 => bits::sign(x),
        // `sqrt(x)` (21.3.2.32)
        23 => bits::square_root(x),
        number => bits::at(number, x),
    };
    call.returns(Value::of_bits(value))
}

/// `floor(x)` (21.3.2.16), `ceil(x)` (21.3.2.10), `round(x)` (21.3.2.28) and `trunc(x)` (21.3.2.35), which leave integers as
/// they are.
pub fn integer(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if value.is_integer() {
        return call.returns(value);
    }
    let x = call.to_number(call.argument(0))?.to_bits();
    let integer = match call.which() {
        0 => bits::floor(x),
        1 => bits::floor(x ^ SIGN) ^ SIGN,
        2 => bits::round(x),
        _ => bits::trunc(x),
    };
    call.returns(Value::of_bits(integer))
}

/// `atan2(y, x)` (21.3.2.8), `pow(base, exponent)` (21.3.2.26) and `imul(x, y)` (21.3.2.19).
pub fn of_two(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?.to_bits();
    let y = call.to_number(call.argument(1))?.to_bits();
    let value = match call.which() {
        0 => bits::atan2(x, y),
        1 => bits::pow(x, y),
        _ => from_integer(int32_of_bits(x).wrapping_mul(int32_of_bits(y))),
    };
    call.returns(Value::of_bits(value))
}

/// Converts all arguments to numbers, in their places.
fn to_numbers(call: &mut Call<'_>) -> Result<(), Throw> {
    for index in 0..call.argument_count() {
        let local = call.argument(index);
        if !call.get(local).is_number() {
            let number = call.to_number(local)?;
            call.set(local, Value::number(number));
        }
    }
    Ok(())
}

/// The bits of a double so changed that integers have its order, and back. Of zeros the positive one is the greater.
fn ordered(bits: i64) -> i64 {
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

/// `max(...values)` (21.3.2.24), and `min(...values)` (21.3.2.25): the greatest where the order is turned round.
pub fn extreme(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    to_numbers(call)?;
    let turn = -i64::from(call.which());
    let mut best = ordered((SIGN | INFINITY) as i64);
    for index in 0..call.argument_count() {
        let number = bits_of(call.get(call.argument(index)));
        if number & !SIGN > INFINITY {
            return call.returns(Value::of_bits(number));
        }
        best = best.max(ordered(number as i64) ^ turn);
    }
    call.returns(Value::of_bits(ordered(best ^ turn) as u64))
}

/// `hypot(...values)` (21.3.2.18)
pub fn hypot(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    to_numbers(call)?;
    let length = bits::hypot((0..call.argument_count()).map(|index| bits_of(call.get(call.argument(index)))));
    call.returns(Value::of_bits(length))
}

/// `random()` (21.3.2.27): xorshift64* (Vigna 2016).
pub fn random(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut state = call.machine.random;
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    call.machine.random = state;
    // A fraction behind a one, without the one.
    let bits = state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 12;
    call.returns(Value::of_bits(kernel::subtract(ONE | bits, ONE)))
}
