//! The length of a vector.

use super::real::Real;
use crate::number::double::{INFINITY, NAN, SIGN};

/// The square root of the sum of the squares of `count` numbers, which `number` gives by index.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn hypot(count: usize, number: &dyn Fn(usize) -> u64) -> u64 {
    let mut sum = Real::ZERO;
    let mut is_nan = false;
    for index in 0..count {
        let number = number(index);
        if number & !SIGN > INFINITY {
            is_nan = true;
        } else {
            let number = Real::of(number);
            let mut square = number;
            square.multiply(&number);
            sum.add(&square);
        }
    }
    // What is infinite is so whatever the others are.
    sum.take_root();
    let length = sum.to_bits();
    if is_nan && length != INFINITY { NAN } else { length }
}
