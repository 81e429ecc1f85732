//! The exponential function.

use super::{high_word, polynomial, scale};
use crate::number::arithmetic::to_int32;

const COEFFICIENTS: [f64; 5] = [
    1.66666666666666019037e-01,
    -2.77777777770155933842e-03,
    6.61375632143793436117e-05,
    -1.65339022054652515390e-06,
    4.13813679705723846039e-08,
];

const LN2_HIGH: f64 = 6.93147180369123816490e-01;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

/// The largest argument with a finite result, and the smallest with one that is not zero.
const MAX: f64 = 7.09782712893383973096e+02;
const MIN: f64 = -7.45133219101941108420e+02;

/// An argument in range as multiples of ln 2, and the exponential of the rest less one.
fn split(x: f64) -> (i32, f64) {
    let multiple = if high_word(x) > 0x3FD6_2E42 { to_int32(x * core::f64::consts::LOG2_E + 0.5_f64.copysign(x)) } else { 0 };
    let high = x - multiple as f64 * LN2_HIGH;
    let low = multiple as f64 * LN2_LOW;
    let rest = high - low;
    let square = rest * rest;
    let c = rest - square * polynomial(square, &COEFFICIENTS);
    (multiple, rest * c / (2.0 - c) - low + high)
}

/// e to the power of `x`.
pub fn exp(x: f64) -> f64 {
    if x > MAX {
        return f64::INFINITY;
    }
    if x < MIN {
        return 0.0;
    }
    if x == 1.0 {
        // The series is off by the last bit here, where everybody looks.
        return core::f64::consts::E;
    }
    let (multiple, rest) = split(x);
    scale(1.0 + rest, multiple)
}

/// e to the power of `x`, less one.
pub fn expm1(x: f64) -> f64 {
    if x > MAX {
        return f64::INFINITY;
    }
    if x < -40.0 {
        return -1.0;
    }
    if high_word(x) < 0x3C90_0000 {
        return x;
    }
    match split(x) {
        (0, rest) => rest,
        (multiple @ ..=60, rest) => scale((1.0 - scale(1.0, -multiple)) + rest, multiple),
        (multiple, rest) => scale(1.0 + rest, multiple),
    }
}
