//! The length of a vector.

use super::real::Real;
use crate::number::double::{INFINITY, NAN, SIGN};

/// The square root of the sum of the squares of `numbers`.
pub(crate) fn hypot(numbers: impl Iterator<Item = u64>) -> u64 {
    let mut sum = Real::ZERO;
    let mut is_nan = false;
    for number in numbers {
        if number & !SIGN > INFINITY {
            is_nan = true;
        } else {
            sum.add(&Real::power(number, 2));
        }
    }
    // What is infinite is so whatever the others are.
    sum.take_root();
    let length = sum.to_bits();
    if is_nan && length != INFINITY { NAN } else { length }
}
