//! Integer parts and singles.

use crate::number::double::{INFINITY, ONE, SIGN, kernel};

/// The integer part, towards zero. Zero keeps its sign.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn trunc(x: u64) -> u64 {
    let exponent = (x >> 52 & 0x7FF) as i32 - 1023;
    match exponent {
        ..0 => x & SIGN,
        0..52 => x & !(((1 << 52) - 1) >> exponent),
        _ => x,
    }
}

/// The greatest integer that is not above `x`.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn floor(x: u64) -> u64 {
    let integer = trunc(x);
    if x & SIGN != 0 && integer != x { kernel::subtract(integer, ONE) } else { integer }
}

/// The nearest integer, the greater one of two. What comes to zero keeps its sign.
pub(crate) fn round(x: u64) -> u64 {
    // Half of one, as a part of the mantissa, so little less where the number is negative that it does not reach the next one.
    let half = match (x >> 52 & 0x7FF) as i32 - 1022 {
        places @ 0..=52 => ((1 << 52) >> places) - (x >> 63),
        _ => 0,
    };
    trunc(x + half)
}

/// −1 or 1; zeros and NaN themselves.
pub(crate) fn sign(x: u64) -> u64 {
    let size = x & !SIGN;
    if size == 0 || size > INFINITY { x } else { ONE | x & SIGN }
}

/// The nearest number of 32 bits (roundings of IEEE 754, which Math.fround does).
///
/// A sum with what is 2^29 times as great has the single's last place, and loses what is below.
pub(crate) fn single(x: u64) -> u64 {
    const FIELD_MIN: u32 = 1023 - 126;
    const FIELD_MAX: u32 = 1023 + 127;
    const BEYOND: u64 = (FIELD_MAX as u64 + 1) << 52;
    let field = ((x >> 52) as u32 & 0x7FF).clamp(FIELD_MIN, FIELD_MAX);
    let great = u64::from((field + 29) << 20 | 1 << 19) << 32;
    let nearest = kernel::subtract(kernel::add(x, great), great) & !SIGN;
    // All that is too great becomes infinite, and NaN stays.
    let single = if nearest < BEYOND { nearest } else { nearest.max(INFINITY) };
    single | x & SIGN
}
