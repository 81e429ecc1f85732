//! The shortest decimal that reads back as a given double, and of those the closest to it.
//!
//! This is Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020): with the
//! power of ten 10^k chosen just below the width of the interval that rounds to the double, at least
//! one multiple of 10^k lies in that interval, and at most one of 10^(k+1); so either that one or a
//! neighbour of the double among the former is the answer. Only comparisons decide, and they are
//! exact although the scaled bounds are cut to 64 bits; `scaled` says why.

use super::power::{floor_log2_of_power_of_ten, power_of_ten};
use crate::number::limbs::scale;
use crate::number::magnitude::Magnitude;

/// A tenth of 2^128, its upper half rounded up.
const TENTH: u128 = 0x1999_9999_9999_999a << 64;

/// Digits d and exponent k such that d × 10^k is the shortest decimal for `magnitude`. The digits may
/// end in zeros.
pub(super) fn shortest(magnitude: Magnitude) -> (u64, i32) {
    let Magnitude { mantissa, exponent } = magnitude;
    if mantissa == 0 {
        return (0, 0);
    }
    let is_narrow = magnitude.is_narrow_below();
    let k = floor_log10_of_width(exponent, is_narrow);
    let power = power_of_ten(-k);

    // The double and the ends of its interval, in quarters of 10^k. The ends round to the double
    // if its mantissa is even; otherwise they are drawn in by a tick.
    let shift = exponent + floor_log2_of_power_of_ten(-k) + 1; // 1 to 4
    let center = (mantissa << 2) << shift;
    let half_above = 2_u32 << shift;
    let half_below = if is_narrow { half_above / 2 } else { half_above };
    let open = mantissa & 1;
    let value = scaled(power, center);
    let lower = scaled(power, center - u64::from(half_below)) + open;
    let upper = scaled(power, center + u64::from(half_above)) - open;

    // The multiples of 10^k in the interval are those of least to greatest.
    let least = (lower + 3) >> 2;
    let greatest = upper >> 2;
    // ⌊greatest / 10⌋ by its reciprocal: TENTH is too large by 0.4, too little below 2^62.
    let tens = (scale(TENTH, greatest) >> 64) as u64 * 10;
    if tens >= least {
        return (tens, k);
    }
    // The one closest to the double, and the even one of two that are equally close.
    let parity = value >> 2 & 1;
    let closest = (value + 1 + parity) >> 2;
    (closest.max(least).min(greatest), k)
}

/// ⌊`power` × `factor` / 2^128⌋, and the lowest bit set too if anything was cut off ("rounding to
/// odd"), so that comparing with even integers stays exact.
///
/// The product is too large by less than `ERROR_MAX` × factor / 2^128, and factor < 2^60: by less
/// than 2^−66. Of all products that can occur, none but the exact multiples of two lies within
/// 2^−63 of a multiple of two, as the test below proves with continued fractions. So an even result
/// means exactly that integer, and the error makes no product cross one.
fn scaled(power: u128, factor: u64) -> u64 {
    let product = scale(power, factor);
    (product >> 64) as u64 | u64::from(product as u64 != 0)
}

/// ⌊log₁₀⌋ of the width of the interval that rounds to a double with the given exponent: 2^exponent,
/// or three quarters of that for a power of two.
fn floor_log10_of_width(exponent: i32, is_narrow: bool) -> i32 {
    // 631305 / 2^21 is a little less than log₁₀ 2, and 261663 / 2^21 a little more than log₁₀ 4/3.
    (exponent * 631_305 - if is_narrow { 261_663 } else { 0 }) >> 21
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use num_bigint::BigUint;

    const EXPONENTS: core::ops::RangeInclusive<i32> = -1074..=971;

    /// `numerator` × 2^`exponent` / 10^`k` as a fraction.
    fn fraction(numerator: u64, exponent: i32, k: i32) -> (BigUint, BigUint) {
        let two = BigUint::from(1_u32) << exponent.unsigned_abs();
        let ten = BigUint::from(10_u32).pow(k.unsigned_abs());
        let (above, below) = if k < 0 { (ten, 1_u32.into()) } else { (1_u32.into(), ten) };
        if exponent < 0 { (above * numerator, below * two) } else { (above * numerator * two, below) }
    }

    #[test]
    fn logarithms_of_widths_are_exact_and_shifts_small() {
        for exponent in EXPONENTS {
            for is_narrow in [false, true] {
                let k = floor_log10_of_width(exponent, is_narrow);
                let quarters = if is_narrow { 3 } else { 4 };
                let (width, unit) = fraction(quarters, exponent - 2, k);
                assert!(unit <= width && width < unit * 10_u32, "2^{exponent}");
                let shift = exponent + floor_log2_of_power_of_ten(-k) + 1;
                assert!((1..=4).contains(&shift), "2^{exponent}");
            }
        }
    }

    /// The comparisons in `shortest` are exact if n × 2^e / 10^k, for any n up to 2^54 + 1, which is
    /// half of a scaled value or end, is an integer or at least 2^−64 away from one. Of all n below
    /// the next convergent's denominator, that of a convergent of the continued fraction comes closest
    /// to an integer, so the convergents are all there is to look at.
    #[test]
    fn no_scaled_value_is_close_to_a_multiple_of_two_without_being_one() {
        let limit = BigUint::from((1_u64 << 54) + 1);
        for exponent in EXPONENTS {
            let (numerator, denominator) = fraction(1, exponent, floor_log10_of_width(exponent, false));
            let (mut dividend, mut divisor) = (numerator.clone(), denominator.clone());
            let [mut above_before, mut above] = [0_u32, 1].map(BigUint::from);
            let [mut below_before, mut below] = [1_u32, 0].map(BigUint::from);
            while divisor != BigUint::ZERO {
                let quotient = &dividend / &divisor;
                (dividend, divisor) = (divisor.clone(), dividend % divisor);
                (above, above_before) = (&quotient * &above + above_before, above);
                (below, below_before) = (&quotient * &below + below_before, below);
                if below > limit {
                    break;
                }
                let (product, integer) = (&below * &numerator, &above * &denominator);
                let distance = if product > integer { product - integer } else { integer - product };
                assert!(distance == BigUint::ZERO || distance << 64 >= denominator, "2^{exponent}");
            }
        }
    }

    /// The same for powers of two, whose intervals are three quarters as wide.
    #[test]
    fn no_scaled_power_of_two_is_close_to_a_multiple_of_two_without_being_one() {
        for exponent in EXPONENTS {
            let k = floor_log10_of_width(exponent, true);
            for quarters in [(1 << 54) - 1, 1 << 54, (1 << 54) + 2] {
                let (numerator, denominator) = fraction(quarters, exponent - 1, k);
                let above = &numerator % &denominator;
                let distance = (&denominator - &above).min(above);
                assert!(distance == BigUint::ZERO || distance << 64 >= denominator, "2^{exponent}");
            }
        }
    }
}
