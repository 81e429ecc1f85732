//! Powers.

use super::formula::Function;
use super::integer::trunc;
use super::real::Real;
use crate::number::arithmetic::exact_u32_of_bits;
use crate::number::double::{INFINITY, NAN, ONE, SIGN, kernel};

const TWO: u64 = 2_f64.to_bits();

/// Exponents below this are taken by squaring.
const WHOLE_MAX: u32 = 1 << 10;

/// Number::exponentiate (ECMA-262, 6.1.6.1.3): unlike C, one to an infinite or undefined power is undefined.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn pow(base: u64, exponent: u64) -> u64 {
    // By one less in the field; what that is wrong for is zero, or no integer.
    let half = exponent.wrapping_sub(1 << 52);
    let (is_whole, is_odd) = (trunc(exponent) == exponent, trunc(half) != half);
    let (size, steps) = (base & !SIGN, exponent & !SIGN);
    let value = match exact_u32_of_bits(steps) {
        Some(0) => return ONE,
        // What a real number would take for half of the way between two doubles may be a little more.
        _ if exponent == TWO => kernel::multiply(size, size),
        _ if size > INFINITY => NAN,
        Some(whole @ ..WHOLE_MAX) => {
            let mut power = Real::power(size, whole);
            if exponent != steps {
                let divisor = power;
                power = Real::ONE;
                power.divide(&divisor);
            }
            power.to_bits()
        }
        _ if !is_whole && base > SIGN && size < INFINITY || size == ONE && steps >= INFINITY => NAN,
        // The logarithms of zero and of infinity are infinite, and so are their multiples.
        _ => Function::Power.of(size, exponent).map_or(NAN, Real::to_bits),
    };
    if is_whole && is_odd { value | base & SIGN } else { value }
}
