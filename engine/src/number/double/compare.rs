//! The order of doubles.

use super::{INFINITY, SIGN};

/// What [`compare`] gives if a number is NaN.
pub const UNORDERED: i32 = 2;

/// −1, 0 or 1 for less, equal or greater.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn compare(a: u64, b: u64) -> i32 {
    let (x, y) = (a & !SIGN, b & !SIGN);
    if x > INFINITY || y > INFINITY {
        return UNORDERED;
    }
    // Bits without the sign are integers that have the order of the doubles, and negative ones with it.
    let signed = |size: u64, bits: u64| {
        let sign = bits as i64 >> 63;
        (size as i64 ^ sign) - sign
    };
    let (x, y) = (signed(x, a), signed(y, b));
    i32::from(x > y) - i32::from(x < y)
}

/// Whether two numbers are equal.
#[inline(always)]
pub fn is_equal(a: u64, b: u64) -> bool {
    compare(a, b) == 0
}

/// Whether `a` is less than `b`.
#[inline(always)]
pub fn is_less(a: u64, b: u64) -> bool {
    compare(a, b) < 0
}

/// Whether `a` is `b` or less.
#[inline(always)]
pub fn is_less_or_equal(a: u64, b: u64) -> bool {
    compare(a, b) <= 0
}
