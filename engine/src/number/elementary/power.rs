//! Powers: two to the power of the exponent times the base's logarithm, with a logarithm of twice the precision.

use super::pair::{Pair, add, multiply, product, sum};
use super::{logarithm, polynomial, scale, trunc};
use crate::number::arithmetic::to_int32;

/// 2/5, 2/7 and so on: the series of ln((1 + s) / (1 − s)) / s by s², without its first two terms.
const SERIES: [f64; 11] =
    [2.0 / 5.0, 2.0 / 7.0, 2.0 / 9.0, 2.0 / 11.0, 2.0 / 13.0, 2.0 / 15.0, 2.0 / 17.0, 2.0 / 19.0, 2.0 / 21.0, 2.0 / 23.0, 2.0 / 25.0];

/// 1/3!, 1/4! and so on: the series of the exponential without its first three terms.
const FACTORIALS: [f64; 14] = [
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5040.0,
    1.0 / 40320.0,
    1.0 / 362880.0,
    1.0 / 3628800.0,
    1.0 / 39916800.0,
    1.0 / 479001600.0,
    1.0 / 6227020800.0,
    1.0 / 87178291200.0,
    1.0 / 1307674368000.0,
    1.0 / 20922789888000.0,
];

const TWO_THIRDS: Pair = (2.0 / 3.0, 3.700743415417188e-17);
const LN_2: Pair = (core::f64::consts::LN_2, 2.3190468138462996e-17);
const LOG2_E: Pair = (core::f64::consts::LOG2_E, 2.0355273740931033e-17);

/// All integers up to this are doubles.
const EXACT_MAX: f64 = 9_007_199_254_740_992.0;

/// Results beyond two to this power are infinite or zero.
const EXPONENT_MAX: f64 = 1100.0;

/// The logarithm to base two of a positive number.
fn log2(x: f64) -> Pair {
    let (exponent, f) = logarithm::take_apart(x);
    let (divisor, divisor_low) = sum(2.0, f);
    let quotient = f / divisor;
    let (back, back_low) = product(quotient, divisor);
    let s = (quotient, ((f - back) - back_low - quotient * divisor_low) / divisor);
    let z = multiply(s, s);
    let tail = z.0 * z.0 * polynomial(z.0, &SERIES);
    let factor = add((2.0, 0.0), add(multiply(z, TWO_THIRDS), (tail, 0.0)));
    add((exponent as f64, 0.0), multiply(multiply(s, factor), LOG2_E))
}

/// A positive number, not infinite, to the power of one that is neither infinite nor zero.
fn power(x: f64, y: f64) -> f64 {
    let log = log2(x);
    let estimate = log.0 * y;
    if estimate.abs() > EXPONENT_MAX {
        return if estimate > 0.0 { f64::INFINITY } else { 0.0 };
    }
    let (high, low) = multiply(log, (y, 0.0));
    let whole = trunc(high + 0.5_f64.copysign(high));
    let (rest, rest_low) = multiply(sum(high - whole, low), LN_2);
    scale(exp(rest, rest_low), whole as i32)
}

/// The exponential of a pair that is at most half of ln 2: its first three terms exactly.
fn exp(x: f64, low: f64) -> f64 {
    let (square, square_low) = product(x, x);
    let (first, first_low) = sum(1.0, x);
    let (second, second_low) = sum(first, 0.5 * square);
    let tail = 0.5 * square_low + x * square * polynomial(x, &FACTORIALS);
    second + (second_low + first_low + low * second + tail)
}

/// The short way: squares, and powers of integers that can be multiplied exactly.
fn exact(x: f64, y: f64) -> Option<f64> {
    if y == 2.0 {
        return Some(x * x);
    }
    if !(y > 0.0 && y < 54.0 && trunc(y) == y && trunc(x) == x) {
        return None;
    }
    let mut value = 1.0;
    for _ in 0..to_int32(y) {
        value *= x;
        if value.abs() > EXACT_MAX {
            return None;
        }
    }
    Some(value)
}

/// `x` to the power of `y`, as IEEE 754 has it: one to any power is one.
pub fn pow(x: f64, y: f64) -> f64 {
    let size = x.abs();
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    let is_integer = trunc(y) == y;
    if let Some(value) = exact(x, y) {
        return value;
    }
    let is_odd = is_integer && trunc(0.5 * y) != 0.5 * y;
    let value = if x.is_nan() || y.is_nan() || x < 0.0 && !is_integer && x.is_finite() {
        f64::NAN
    } else if size == 1.0 {
        1.0
    } else if y.is_infinite() || size == 0.0 || size == f64::INFINITY {
        if (size > 1.0) == (y > 0.0) { f64::INFINITY } else { 0.0 }
    } else {
        power(size, y)
    };
    if is_odd && x.is_sign_negative() { -value } else { value }
}
