//! The order of doubles.

use super::{INFINITY, SIGN};

/// What [`compare`] gives if a number is NaN.
pub const UNORDERED: i32 = 2;

/// −1, 0 or 1 for less, equal or greater.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn compare(a: u64, b: u64) -> i32 {
    let (x, y) = (a << 1, b << 1);
    if x > INFINITY << 1 || y > INFINITY << 1 {
        return UNORDERED;
    }
    if a == b || x | y == 0 {
        return 0;
    }
    // Bits as integers have the order of the doubles, but for two that are negative.
    let is_less = ((a as i64) < b as i64) != (a & b & SIGN != 0);
    if is_less { -1 } else { 1 }
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
