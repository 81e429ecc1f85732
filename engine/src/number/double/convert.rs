//! Integers to doubles and back, and to the precision of singles.

use super::{EXPONENT_BIAS, SIGN_WORD, join, packed};

/// A 32-bit integer, which is exact.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn from_integer(integer: i32) -> u64 {
    with_sign(integer.unsigned_abs(), integer as u32 & SIGN_WORD)
}

/// A 32-bit integer without a sign, which is exact.
pub fn from_unsigned(integer: u32) -> u64 {
    with_sign(integer, 0)
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn with_sign(magnitude: u32, sign: u32) -> u64 {
    if magnitude == 0 {
        return 0;
    }
    let zeros = magnitude.leading_zeros();
    let mantissa = magnitude << zeros;
    // The first bit of the mantissa adds one to the field.
    join((1022 + 31 - zeros << 20 | sign) + (mantissa >> 11), mantissa << 21)
}

/// The double nearest to a 64-bit integer.
pub fn from_long(integer: u64) -> u64 {
    packed(integer, EXPONENT_BIAS, 0)
}
