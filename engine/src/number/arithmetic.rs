//! Arithmetic on doubles, in one place so that other kernels can take over on chips without a double unit.

use crate::value::Value;

#[inline(always)]
pub(crate) fn add(a: f64, b: f64) -> f64 {
    a + b
}

#[inline(always)]
pub(crate) fn subtract(a: f64, b: f64) -> f64 {
    a - b
}

#[inline(always)]
pub(crate) fn multiply(a: f64, b: f64) -> f64 {
    a * b
}

#[inline(always)]
pub(crate) fn divide(a: f64, b: f64) -> f64 {
    a / b
}

/// Number::remainder (ECMA-262, 6.1.6.1.6), exact: the dividend's mantissa, a bit at a time.
pub(crate) fn remainder(a: f64, b: f64) -> f64 {
    const INFINITY: u64 = f64::INFINITY.to_bits();
    let (x, y) = (a.abs().to_bits(), b.abs().to_bits());
    if y == 0 || y > INFINITY || x >= INFINITY {
        return f64::NAN;
    }
    if x < y {
        return a;
    }
    let ((mut high, mut exponent), (low, least)) = (mantissa(x), mantissa(y));
    while exponent > least && high != 0 {
        high = if high >= low { high - low } else { high } << 1;
        exponent -= 1;
    }
    let rest = if high >= low { high - low } else { high };
    // Back to a mantissa whose first bit is the fifty-third, as far as the exponent goes down.
    let shift = (rest.leading_zeros() as i32 - 11).min(least - 1);
    let bits = if rest == 0 { 0 } else { (rest << shift) + (((least - shift - 1) as u64) << 52) };
    f64::from_bits(bits).copysign(a)
}

/// The mantissa of a finite number, without its sign, and its exponent in units of the smallest double, plus one.
fn mantissa(bits: u64) -> (u64, i32) {
    let exponent = (bits >> 52) as i32;
    let fraction = bits & ((1 << 52) - 1);
    if exponent == 0 { (fraction, 1) } else { (fraction | 1 << 52, exponent) }
}

/// Number::exponentiate (6.1.6.1.3): unlike C, one to an infinite or undefined power is undefined.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base == 1.0 || base == -1.0) && exponent.is_infinite() { f64::NAN } else { libm::pow(base, exponent) }
}

/// ToInt32 (7.1.6): the integer part modulo 2^32. By its bits: without a double unit a conversion costs more.
#[inline(never)]
pub(crate) fn to_int32(value: f64) -> i32 {
    let bits = value.to_bits();
    let exponent = (bits >> 52 & 0x7FF) as i32 - 1075;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    let magnitude = match exponent {
        -52..=-1 => (mantissa >> -exponent) as u32,
        0..=31 => (mantissa << exponent) as u32,
        // Fractions, multiples of 2^32, and what is not finite.
        _ => 0,
    };
    let magnitude = magnitude as i32;
    if (bits as i64) < 0 { magnitude.wrapping_neg() } else { magnitude }
}

/// ToInt32 of a number in a register.
#[inline(always)]
pub(crate) fn int32_of(value: Value) -> i32 {
    if value.is_integer() { value.as_integer() } else { to_int32(value.as_f64()) }
}

/// The remainder of two integers, if it is an integer: a negative dividend may give −0.
#[inline(always)]
pub(crate) fn integer_remainder(a: i32, b: i32) -> Option<i32> {
    if b <= 0 {
        return None;
    }
    let remainder = a % b;
    if remainder == 0 && a < 0 { None } else { Some(remainder) }
}
