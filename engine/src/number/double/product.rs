//! Product and quotient, which are alike but for the calculation with the significands.

use super::{EXPONENT_BIAS, FIELD_MAX, NAN_WORD, SIGN_WORD, field, high, join, packed, unpacked};

/// Bits of the quotient that a step finds.
const DIGIT_BITS: u32 = 14;
const DIGITS: u32 = 4;
const QUOTIENT_BITS: u32 = DIGIT_BITS * DIGITS;

/// `a` × `b`
pub fn multiply(a: u64, b: u64) -> u64 {
    combine(a, b, false)
}

/// `a` / `b`
pub fn divide(a: u64, b: u64) -> u64 {
    combine(a, b, true)
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn combine(a: u64, b: u64, divides: bool) -> u64 {
    let sign = high(a ^ b) & SIGN_WORD;
    if (is_unusual(a) || is_unusual(b))
        && let Some(high) = of_extremes(size(a), size(b), divides)
    {
        return join(if high == NAN_WORD { high } else { sign | high }, 0);
    }
    let ((x, x_field), (y, y_field)) = (unpacked(a), unpacked(b));
    if divides {
        return packed(quotient(x >> 11, y >> 11), x_field - y_field + EXPONENT_BIAS - QUOTIENT_BITS as i32, sign);
    }
    let product = u128::from(x) * u128::from(y);
    let significand = (product >> 64) as u64 | u64::from(product as u64 != 0);
    packed(significand, x_field + y_field - 1023, sign)
}

/// Whether a number is zero, subnormal, infinite or NaN.
#[inline(always)]
fn is_unusual(bits: u64) -> bool {
    field(bits).wrapping_sub(1) >= FIELD_MAX - 1
}

/// What tells zero, what is finite, [`INFINITE`] and NaN apart, in this order.
#[inline(always)]
fn size(bits: u64) -> u32 {
    high(bits) << 1 | u32::from(bits as u32 != 0)
}

const INFINITE: u32 = FIELD_MAX << 21;

/// The upper word of a result that follows from the sizes: if one is zero, infinite or NaN. Division by zero is multiplication
/// with infinity, and the other way round.
#[cold]
#[inline(never)]
fn of_extremes(x: u32, mut y: u32, divides: bool) -> Option<u32> {
    if divides && (y == 0 || y == INFINITE) {
        y = INFINITE - y;
    }
    let (small, great) = (x.min(y), x.max(y));
    if great < INFINITE {
        return if small == 0 { Some(0) } else { None };
    }
    Some(if great > INFINITE || small == 0 { NAN_WORD } else { INFINITE >> 1 })
}

/// The quotient of two numbers of 53 bits, × 2^[`QUOTIENT_BITS`], its lowest bit set too if there is a rest.
///
/// A digit is estimated by the divisor's upper 16 bits and one, so that it is never too great; it is too small by less than
/// four, and the rest less than four divisors, which the next digit makes up for. What the product loses beyond 64 bits, the
/// difference loses too.
#[inline(always)]
fn quotient(mut rest: u64, divisor: u64) -> u64 {
    let estimate = (divisor >> 37) as u32 + 1;
    let mut quotient = 0;
    for _ in 0..DIGITS {
        let digit = (rest >> (37 - DIGIT_BITS)) as u32 / estimate;
        rest = (rest << DIGIT_BITS).wrapping_sub(u64::from(digit).wrapping_mul(divisor));
        quotient = (quotient << DIGIT_BITS) + u64::from(digit);
    }
    while rest >= divisor {
        rest -= divisor;
        quotient += 1;
    }
    quotient | u64::from(rest != 0)
}
