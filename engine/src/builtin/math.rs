//! Math (ECMA-262, 21.3). Results are equal on every machine, the host included.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{bits as bits_of, int32_of_bits};
use crate::number::double::{INFINITY, NAN, ONE, SIGN, UNORDERED, compare, from_integer, from_unsigned, kernel};
#[cfg(feature = "host")]
use crate::number::elementary::Function;
use crate::number::elementary::bits;
use crate::value::Value;

// Which function of one number a native is, besides the formulas that are natives, whose numbers come first.
const ABS: u32 = 19;
const CLZ32: u32 = 20;
const FROUND: u32 = 21;
const SIGN_OF: u32 = 22;
const SQRT: u32 = 23;
#[cfg(feature = "host")]
const _: () = assert!(ABS > Function::Log10 as u32);

// Which integer near a number.
#[cfg(feature = "host")]
const FLOOR: u32 = 0;
const CEIL: u32 = 1;
const ROUND: u32 = 2;
const TRUNC: u32 = 3;

// Which function of two numbers.
const ATAN2: u32 = 0;
const POW: u32 = 1;
#[cfg(feature = "host")]
const IMUL: u32 = 2;

// Which function of any count of numbers.
const MIN: u32 = 0;
const HYPOT: u32 = 1;
#[cfg(feature = "host")]
const MAX: u32 = 2;

natives! { math:
    "Math.abs" => function(ABS),
    "Math.acos" => function(Function::Acos as u32),
    "Math.acosh" => function(Function::Acosh as u32),
    "Math.asin" => function(Function::Asin as u32),
    "Math.asinh" => function(Function::Asinh as u32),
    "Math.atan" => function(Function::Atan as u32),
    "Math.atanh" => function(Function::Atanh as u32),
    "Math.atan2" => of_two(ATAN2),
    "Math.cbrt" => function(Function::Cbrt as u32),
    "Math.ceil" => integer(CEIL),
    "Math.clz32" => function(CLZ32),
    "Math.cos" => function(Function::Cos as u32),
    "Math.cosh" => function(Function::Cosh as u32),
    "Math.exp" => function(Function::Exp as u32),
    "Math.expm1" => function(Function::Expm1 as u32),
    "Math.floor" => integer(FLOOR),
    "Math.fround" => function(FROUND),
    "Math.hypot" => of_all(HYPOT),
    "Math.imul" => of_two(IMUL),
    "Math.log" => function(Function::Log as u32),
    "Math.log1p" => function(Function::Log1p as u32),
    "Math.log10" => function(Function::Log10 as u32),
    "Math.log2" => function(Function::Log2 as u32),
    "Math.max" => of_all(MAX),
    "Math.min" => of_all(MIN),
    "Math.pow" => of_two(POW),
    "Math.random" => random,
    "Math.round" => integer(ROUND),
    "Math.sign" => function(SIGN_OF),
    "Math.sin" => function(Function::Sin as u32),
    "Math.sinh" => function(Function::Sinh as u32),
    "Math.sqrt" => function(SQRT),
    "Math.tan" => function(Function::Tan as u32),
    "Math.tanh" => function(Function::Tanh as u32),
    "Math.trunc" => integer(TRUNC),
}

/// Functions of one number: those of `number::elementary` by their numbers, and the others.
pub fn function(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = bits_of(call.numeric(call.argument(0))?);
    let value = match call.which() {
        // `abs(x)` (21.3.2.1)
        ABS => x & !SIGN,
        // `clz32(x)` (21.3.2.11)
        CLZ32 => from_unsigned(int32_of_bits(x).leading_zeros()),
        // `fround(x)` (21.3.2.17)
        FROUND => bits::single(x),
        // `sign(x)` (21.3.2.29)
        SIGN_OF => bits::sign(x),
        // `sqrt(x)` (21.3.2.32)
        SQRT => bits::square_root(x),
        number => bits::at(number, x),
    };
    call.returns(Value::of_bits(value))
}

/// `floor(x)` (21.3.2.16), `ceil(x)` (21.3.2.10), `round(x)` (21.3.2.28) and `trunc(x)` (21.3.2.35), which leave integers as
/// they are.
pub fn integer(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.numeric(call.argument(0))?;
    if value.is_integer() {
        return call.returns(value);
    }
    let x = value.bits_of_double();
    let which = call.which();
    let sign = if which == CEIL { SIGN } else { 0 };
    let integer = match which {
        TRUNC => bits::trunc(x),
        ROUND => bits::round(x),
        _ => bits::floor(x ^ sign) ^ sign,
    };
    call.returns(Value::of_bits(integer))
}

/// `atan2(y, x)` (21.3.2.8), `pow(base, exponent)` (21.3.2.26) and `imul(x, y)` (21.3.2.19).
pub fn of_two(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = bits_of(call.numeric(call.argument(0))?);
    let y = bits_of(call.numeric(call.argument(1))?);
    let value = match call.which() {
        ATAN2 => bits::atan2(x, y),
        POW => bits::pow(x, y),
        _ => from_integer(int32_of_bits(x).wrapping_mul(int32_of_bits(y))),
    };
    call.returns(Value::of_bits(value))
}

/// `max(...values)` (21.3.2.24), `min(...values)` (21.3.2.25) and `hypot(...values)` (21.3.2.18): what comes of the first is
/// taken with the next.
pub fn of_all(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    // The least number is the greatest of their negatives.
    let flip = if which == MIN { SIGN } else { 0 };
    let mut value = if which == HYPOT { 0 } else { INFINITY | SIGN };
    for index in 0..call.argument_count() {
        let number = bits_of(call.numeric(call.operand(1 + index))?) ^ flip;
        value = match compare(value, number) {
            _ if which == HYPOT => bits::hypot(value, number),
            UNORDERED => NAN ^ flip,
            // Of zeros the positive one is the greater.
            0 => value & number,
            1 => value,
            _ => number,
        };
    }
    call.returns(Value::of_bits(value ^ flip))
}

/// `random()` (21.3.2.27): a linear congruential generator (Knuth's MMIX), whose lower bits are mixed with its upper ones.
pub fn random(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let state = call.machine.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    call.machine.random = state;
    // A fraction behind a one, without the one.
    let bits = (state ^ state >> 32) >> 12;
    call.returns(Value::of_bits(kernel::subtract(ONE | bits, ONE)))
}
