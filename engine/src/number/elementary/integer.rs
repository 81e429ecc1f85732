//! Integer parts and singles, by the bits.

use crate::number::double::{UNORDERED, compare};

/// The integer part, towards zero. Zero keeps its sign.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn trunc(x: f64) -> f64 {
    let bits = x.to_bits();
    let exponent = (bits >> 52 & 0x7FF) as i32 - 1023;
    match exponent {
        ..0 => f64::from_bits(bits & 1 << 63),
        0..52 => f64::from_bits(bits & !(((1 << 52) - 1) >> exponent)),
        _ => x,
    }
}

/// The greatest integer that is not above `x`.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn floor(x: f64) -> f64 {
    let integer = trunc(x);
    if x.is_sign_negative() && integer.to_bits() != x.to_bits() { integer - 1.0 } else { integer }
}

/// −1 or 1; zeros and NaN themselves.
pub(crate) fn sign(x: f64) -> f64 {
    match compare(x.to_bits(), 0) {
        UNORDERED => x,
        sign => f64::from(sign).copysign(x),
    }
}

/// The nearest number of 32 bits (roundings of IEEE 754, which Math.fround does).
///
/// A sum with what is 2^29 times as great has the single's last place, and loses what is below.
pub fn single(x: f64) -> f64 {
    const FIELD_MIN: u64 = 1023 - 126;
    const FIELD_MAX: u64 = 1023 + 127;
    const BEYOND: f64 = 2.0 * (1_u128 << 127) as f64;
    let field = (x.to_bits() >> 52 & 0x7FF).clamp(FIELD_MIN, FIELD_MAX);
    let great = f64::from_bits((field + 29) << 52 | 1 << 51);
    let nearest = ((x + great) - great).copysign(x);
    // NaN stays, and all that is too great becomes infinite.
    if nearest.abs() < BEYOND { nearest } else { x * f64::INFINITY }
}
