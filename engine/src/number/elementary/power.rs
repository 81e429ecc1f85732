//! Powers.

use super::formula::Function;
use super::real::Real;
use crate::number::arithmetic::exact_u32;
use crate::number::magnitude::Magnitude;

/// All integers up to this are doubles.
const EXACT_MAX: f64 = 9_007_199_254_740_992.0;

/// The greatest exponent of an integer above one whose power is at most [`EXACT_MAX`].
const EXPONENT_MAX: u32 = 53;

/// Whether a number is odd, if it is an integer.
fn is_odd(x: f64) -> Option<bool> {
    let Magnitude { mantissa, exponent } = Magnitude::of(x);
    let zeros = mantissa.trailing_zeros() as i32 + exponent;
    (mantissa == 0 || zeros >= 0).then_some(mantissa != 0 && zeros == 0)
}

/// The short way, for a base that is not negative: squares, and powers of integers that can be multiplied exactly.
fn exact(x: f64, y: f64) -> Option<f64> {
    let exponent = exact_u32(y).filter(|exponent| *exponent <= EXPONENT_MAX)?;
    if exponent != 2 {
        exact_u32(x)?;
    }
    let mut value = 1.0;
    for _ in 0..exponent {
        value *= x;
    }
    (exponent == 2 || value <= EXACT_MAX).then_some(value)
}

/// `x` to the power of `y`, as IEEE 754 has it: one to any power is one.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    let (size, is_odd) = (x.abs(), is_odd(y));
    if x.is_nan() || y.is_nan() || is_odd.is_none() && x.is_finite() && x < 0.0 {
        return f64::NAN;
    }
    // The logarithms of zero and of infinity are infinite, and so are their multiples.
    let value = exact(size, y).unwrap_or_else(|| Function::Power.of(size, y).map_or(f64::NAN, Real::to_f64));
    if is_odd == Some(true) { value.copysign(x) } else { value }
}
