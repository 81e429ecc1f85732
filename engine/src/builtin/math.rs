//! Math (ECMA-262, 21.3). Results are equal on every machine, the host included.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::to_int32;
use crate::number::elementary;
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

/// Functions of one number: those of [`elementary::Function`] by their numbers, and the others.
pub fn function(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?;
    let value = match call.which() {
        // `abs(x)` (21.3.2.1)
        19 => x.abs(),
        // `clz32(x)` (21.3.2.11)
        20 => f64::from(to_int32(x).leading_zeros()),
        // `fround(x)` (21.3.2.17)
        21 => elementary::single(x),
        // `sign(x)` (21.3.2.29)
        22 => elementary::sign(x),
        // `sqrt(x)` (21.3.2.32)
        23 => elementary::square_root(x),
        number => elementary::at(number, x),
    };
    call.number(value)
}

/// `floor(x)` (21.3.2.16), `ceil(x)` (21.3.2.10), `round(x)` (21.3.2.28) and `trunc(x)` (21.3.2.35), which leave integers as
/// they are.
pub fn integer(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if value.is_integer() {
        return call.returns(value);
    }
    let x = call.to_number(call.argument(0))?;
    let integer = match call.which() {
        0 => elementary::floor(x),
        1 => -elementary::floor(-x),
        2 => {
            // Halves go up, and what comes to zero keeps its sign.
            let below = elementary::floor(x);
            if x - below >= 0.5 { (below + 1.0).copysign(x) } else { below }
        }
        _ => elementary::trunc(x),
    };
    call.number(integer)
}

/// `atan2(y, x)` (21.3.2.8), `pow(base, exponent)` (21.3.2.26) and `imul(x, y)` (21.3.2.19).
pub fn of_two(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?;
    let y = call.to_number(call.argument(1))?;
    let value = match call.which() {
        0 => elementary::atan2(x, y),
        1 => elementary::pow(x, y),
        _ => f64::from(to_int32(x).wrapping_mul(to_int32(y))),
    };
    call.number(value)
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
fn ordered(bits: u64) -> u64 {
    if bits >> 63 != 0 { !bits } else { bits | 1 << 63 }
}

fn unordered(bits: u64) -> u64 {
    if bits >> 63 != 0 { bits & !(1 << 63) } else { !bits }
}

/// `max(...values)` (21.3.2.24), and `min(...values)` (21.3.2.25): the greatest where the order is turned round.
pub fn extreme(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    to_numbers(call)?;
    let turn = if call.which() == 0 { 0 } else { u64::MAX };
    let mut best = ordered(f64::NEG_INFINITY.to_bits());
    for index in 0..call.argument_count() {
        let number = call.get(call.argument(index)).as_f64();
        if number.is_nan() {
            return call.number(number);
        }
        best = best.max(ordered(number.to_bits()) ^ turn);
    }
    call.number(f64::from_bits(unordered(best ^ turn)))
}

/// `hypot(...values)` (21.3.2.18)
pub fn hypot(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    to_numbers(call)?;
    let length = elementary::hypot(call.argument_count(), &|index| call.get(call.argument(index)).as_f64());
    call.number(length)
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
    call.number(f64::from_bits(1_f64.to_bits() | bits) - 1.0)
}
