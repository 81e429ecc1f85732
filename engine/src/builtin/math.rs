//! Math (ECMA-262, 21.3). Results are equal on every machine, the host included.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{bits as bits_of, int32_of_bits};
use crate::number::double::{INFINITY, NAN, SIGN, UNORDERED, compare, from_integer, from_unsigned, nearest};
#[cfg(feature = "host")]
use crate::number::elementary::Function;
use crate::number::elementary::bits;
use crate::value::Value;

// Which function a native is, besides the formulas that are natives, whose numbers come first.
const ABS: u32 = 19;
const CLZ32: u32 = 20;
const FROUND: u32 = 21;
const SIGN_OF: u32 = 22;
const SQRT: u32 = 23;
// Of two numbers.
const ATAN2: u32 = 24;
const IMUL: u32 = 25;
const POW: u32 = 26;
// The integer that is near a number.
const CEIL: u32 = 27;
const FLOOR: u32 = 28;
const ROUND: u32 = 29;
const TRUNC: u32 = 30;
#[cfg(feature = "host")]
const _: () = assert!(ABS > Function::Log10 as u32);

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
    "Math.atan2" => function(ATAN2),
    "Math.cbrt" => function(Function::Cbrt as u32),
    "Math.ceil" => function(CEIL),
    "Math.clz32" => function(CLZ32),
    "Math.cos" => function(Function::Cos as u32),
    "Math.cosh" => function(Function::Cosh as u32),
    "Math.exp" => function(Function::Exp as u32),
    "Math.expm1" => function(Function::Expm1 as u32),
    "Math.floor" => function(FLOOR),
    "Math.fround" => function(FROUND),
    "Math.hypot" => of_all(HYPOT),
    "Math.imul" => function(IMUL),
    "Math.log" => function(Function::Log as u32),
    "Math.log1p" => function(Function::Log1p as u32),
    "Math.log10" => function(Function::Log10 as u32),
    "Math.log2" => function(Function::Log2 as u32),
    "Math.max" => of_all(MAX),
    "Math.min" => of_all(MIN),
    "Math.pow" => function(POW),
    "Math.random" => random,
    "Math.round" => function(ROUND),
    "Math.sign" => function(SIGN_OF),
    "Math.sin" => function(Function::Sin as u32),
    "Math.sinh" => function(Function::Sinh as u32),
    "Math.sqrt" => function(SQRT),
    "Math.tan" => function(Function::Tan as u32),
    "Math.tanh" => function(Function::Tanh as u32),
    "Math.trunc" => function(TRUNC),
}

/// Functions of one or two numbers: those of `number::elementary` by their numbers, and the others.
pub fn function(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let number = call.numeric(call.argument(0))?;
    if which >= CEIL && number.is_integer() {
        return call.returns(number);
    }
    let x = bits_of(number);
    let y = if (ATAN2..CEIL).contains(&which) { bits_of(call.numeric(call.argument(1))?) } else { x };
    let value = match which {
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
        // `atan2(y, x)` (21.3.2.8)
        ATAN2 => bits::atan2(x, y),
        // `imul(x, y)` (21.3.2.19)
        IMUL => from_integer(int32_of_bits(x).wrapping_mul(int32_of_bits(y))),
        // `pow(base, exponent)` (21.3.2.26)
        POW => bits::pow(x, y),
        // `ceil(x)` (21.3.2.10)
        CEIL => bits::floor(x ^ SIGN) ^ SIGN,
        // `floor(x)` (21.3.2.16)
        FLOOR => bits::floor(x),
        // `round(x)` (21.3.2.28)
        ROUND => bits::round(x),
        // `trunc(x)` (21.3.2.35)
        TRUNC => bits::trunc(x),
        formula => bits::at(formula, x),
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
    // The upper 53 bits, as a fraction.
    call.returns(Value::of_bits(nearest((state ^ state >> 32) & !0x7FF, -64)))
}
