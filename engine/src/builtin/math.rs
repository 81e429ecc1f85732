//! Math (ECMA-262, 21.3). Results are equal on every machine, the host included.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::power;
use crate::number::elementary;
use crate::value::Value;

natives! { math:
    "Math.abs" => abs,
    "Math.acos" => acos,
    "Math.acosh" => acosh,
    "Math.asin" => asin,
    "Math.asinh" => asinh,
    "Math.atan" => atan,
    "Math.atanh" => atanh,
    "Math.atan2" => atan2,
    "Math.cbrt" => cbrt,
    "Math.ceil" => ceil,
    "Math.clz32" => clz32,
    "Math.cos" => cos,
    "Math.cosh" => cosh,
    "Math.exp" => exp,
    "Math.expm1" => expm1,
    "Math.floor" => floor,
    "Math.fround" => fround,
    "Math.hypot" => hypot,
    "Math.imul" => imul,
    "Math.log" => log,
    "Math.log1p" => log1p,
    "Math.log10" => log10,
    "Math.log2" => log2,
    "Math.max" => max,
    "Math.min" => min,
    "Math.pow" => pow,
    "Math.random" => random,
    "Math.round" => round,
    "Math.sign" => sign,
    "Math.sin" => sin,
    "Math.sinh" => sinh,
    "Math.sqrt" => sqrt,
    "Math.tan" => tan,
    "Math.tanh" => tanh,
    "Math.trunc" => trunc,
}

/// Declares the functions that are in tables of their own.
macro_rules! elementary_functions {
    ($($(#[$doc:meta])* $name:ident => $function:ident,)*) => {
        $(
            $(#[$doc])*
            pub fn $name(call: &mut Call<'_>) -> Result<Outcome, Throw> {
                apply_elementary(call, elementary::Function::$function)
            }
        )*
    };
}

elementary_functions! {
    /// `acos(x)` (21.3.2.2)
    acos => Acos,
    /// `acosh(x)` (21.3.2.3)
    acosh => Acosh,
    /// `asin(x)` (21.3.2.4)
    asin => Asin,
    /// `asinh(x)` (21.3.2.5)
    asinh => Asinh,
    /// `atan(x)` (21.3.2.6)
    atan => Atan,
    /// `atanh(x)` (21.3.2.7)
    atanh => Atanh,
    /// `cbrt(x)` (21.3.2.9)
    cbrt => Cbrt,
    /// `cos(x)` (21.3.2.12)
    cos => Cos,
    /// `cosh(x)` (21.3.2.13)
    cosh => Cosh,
    /// `exp(x)` (21.3.2.14)
    exp => Exp,
    /// `expm1(x)` (21.3.2.15)
    expm1 => Expm1,
    /// `log(x)` (21.3.2.20)
    log => Log,
    /// `log1p(x)` (21.3.2.21)
    log1p => Log1p,
    /// `log10(x)` (21.3.2.22)
    log10 => Log10,
    /// `log2(x)` (21.3.2.23)
    log2 => Log2,
    /// `sin(x)` (21.3.2.30)
    sin => Sin,
    /// `sinh(x)` (21.3.2.31)
    sinh => Sinh,
    /// `tan(x)` (21.3.2.33)
    tan => Tan,
    /// `tanh(x)` (21.3.2.34)
    tanh => Tanh,
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn apply_elementary(call: &mut Call<'_>, function: elementary::Function) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?;
    call.number(function.at(x))
}

/// `fround(x)` (21.3.2.17)
pub fn fround(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply(call, elementary::single)
}

/// `sign(x)` (21.3.2.29)
pub fn sign(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply(call, |x| if x.is_nan() || x.to_bits() << 1 == 0 { x } else { 1_f64.copysign(x) })
}

/// `sqrt(x)` (21.3.2.32)
pub fn sqrt(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply(call, elementary::square_root)
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn apply(call: &mut Call<'_>, function: fn(f64) -> f64) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?;
    call.number(function(x))
}

/// For functions that leave integers as they are.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn apply_to_fraction(call: &mut Call<'_>, function: fn(f64) -> f64) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if value.is_integer() {
        return call.returns(value);
    }
    apply(call, function)
}

/// `abs(x)` (21.3.2.1)
pub fn abs(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if value.is_integer() && value.as_integer() >= 0 {
        return call.returns(value);
    }
    apply(call, f64::abs)
}

/// `ceil(x)` (21.3.2.10)
pub fn ceil(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_fraction(call, |x| -elementary::floor(-x))
}

/// `floor(x)` (21.3.2.16)
pub fn floor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_fraction(call, elementary::floor)
}

/// `round(x)` (21.3.2.28): halves go up, and what comes to zero keeps its sign.
pub fn round(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_fraction(call, |x| {
        let below = elementary::floor(x);
        if x - below >= 0.5 { (below + 1.0).copysign(x) } else { below }
    })
}

/// `trunc(x)` (21.3.2.35)
pub fn trunc(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_fraction(call, elementary::trunc)
}

/// `atan2(y, x)` (21.3.2.8)
pub fn atan2(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_two(call, elementary::atan2)
}

/// `pow(base, exponent)` (21.3.2.26)
pub fn pow(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    apply_to_two(call, power)
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn apply_to_two(call: &mut Call<'_>, function: fn(f64, f64) -> f64) -> Result<Outcome, Throw> {
    let x = call.to_number(call.argument(0))?;
    let y = call.to_number(call.argument(1))?;
    call.number(function(x, y))
}

/// `imul(x, y)` (21.3.2.19)
pub fn imul(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_int32(call.argument(0))?;
    let y = call.to_int32(call.argument(1))?;
    call.returns(Value::integer(x.wrapping_mul(y)))
}

/// `clz32(x)` (21.3.2.11)
pub fn clz32(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let x = call.to_int32(call.argument(0))?;
    call.returns(Value::integer(x.leading_zeros() as i32))
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

/// `max(...values)` (21.3.2.24)
pub fn max(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    extreme(call, 0)
}

/// `min(...values)` (21.3.2.25): the greatest where the order is turned round.
pub fn min(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    extreme(call, u64::MAX)
}

/// The bits of a double so changed that integers have its order, and back. Of zeros the positive one is the greater.
fn ordered(bits: u64) -> u64 {
    if bits >> 63 != 0 { !bits } else { bits | 1 << 63 }
}

fn unordered(bits: u64) -> u64 {
    if bits >> 63 != 0 { bits & !(1 << 63) } else { !bits }
}

fn extreme(call: &mut Call<'_>, turn: u64) -> Result<Outcome, Throw> {
    to_numbers(call)?;
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
    let bits = state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
    call.number(bits as f64 * (1.0 / 9_007_199_254_740_992.0))
}
