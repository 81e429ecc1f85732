//! The square root, and the length of a vector.

use super::real::Real;
use crate::number::double::kernel;

/// The square root of a double.
pub fn square_root(x: f64) -> f64 {
    f64::from_bits(kernel::square_root(x.to_bits()))
}

/// The square root of the sum of the squares of `count` numbers, which `number` gives by index.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn hypot(count: usize, number: &dyn Fn(usize) -> f64) -> f64 {
    let mut sum = Real::ZERO;
    let mut is_nan = false;
    for index in 0..count {
        let number = number(index);
        if number.is_nan() {
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
    let length = sum.to_f64();
    if is_nan && length.is_finite() { f64::NAN } else { length }
}
