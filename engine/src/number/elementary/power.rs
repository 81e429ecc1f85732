//! Powers.

use super::formula::Function;
use super::integer::trunc;
use super::real::Real;
use crate::number::arithmetic::{exact_u32_of_bits, int32_of_bits};
use crate::number::double::{INFINITY, NAN, ONE, SIGN, kernel};

/// Exponents below this are taken by squaring.
const WHOLE_MAX: u32 = 1 << 10;

/// Number::exponentiate (ECMA-262, 6.1.6.1.3): unlike C, one to an infinite or undefined power is undefined.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn pow(base: u64, exponent: u64) -> u64 {
    let is_whole = trunc(exponent) == exponent;
    let sign = if is_whole && int32_of_bits(exponent) & 1 != 0 { base & SIGN } else { 0 };
    let size = base & !SIGN;
    let value = match exact_u32_of_bits(exponent) {
        Some(0) => return ONE,
        // What a real number would take for half of the way between two doubles may be a little more.
        Some(2) => kernel::multiply(size, size),
        Some(whole @ ..WHOLE_MAX) if size <= INFINITY => Real::power(size, whole).to_bits(),
        _ if !is_whole && base > SIGN && size < INFINITY || size == ONE && exponent & !SIGN >= INFINITY => NAN,
        // The logarithms of zero and of infinity are infinite, and so are their multiples.
        _ => Function::Power.of(size, exponent),
    };
    value | sign
}
