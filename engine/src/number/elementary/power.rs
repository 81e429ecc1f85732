//! Powers.

use super::formula::Function;
use super::integer::trunc;
use super::real::Real;
use crate::number::arithmetic::exact_u32;

/// Exponents below this are taken by squaring.
const WHOLE_MAX: u32 = 1 << 10;

/// Number::exponentiate (ECMA-262, 6.1.6.1.3): unlike C, one to an infinite or undefined power is undefined.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn pow(base: f64, exponent: f64) -> f64 {
    let half = exponent * 0.5;
    let (is_whole, is_odd) = (trunc(exponent) == exponent, trunc(half) != half);
    let size = base.abs();
    let value = match exact_u32(exponent.abs()) {
        Some(0) => return 1.0,
        // What a real number would take for half of the way between two doubles may be a little more.
        _ if exponent == 2.0 => size * size,
        _ if base.is_nan() => base,
        Some(whole @ ..WHOLE_MAX) => {
            let mut power = Real::power(size, whole);
            if exponent < 0.0 {
                let divisor = power;
                power = Real::ONE;
                power.divide(&divisor);
            }
            power.to_f64()
        }
        _ if !is_whole && base < 0.0 && size < f64::INFINITY || !(half.abs() < f64::INFINITY || size != 1.0) => f64::NAN,
        // The logarithms of zero and of infinity are infinite, and so are their multiples.
        _ => Function::Power.of(size, exponent).map_or(f64::NAN, Real::to_f64),
    };
    if is_whole && is_odd { value.copysign(base) } else { value }
}
