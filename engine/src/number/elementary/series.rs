//! Power series, each of whose terms is its predecessor times the argument and a ratio of small integers.

use super::real::{Real, shifted, upper_product};
use crate::number::limbs::{divide, multiply};
use core::num::NonZeroU16;

/// What the `n`th term has besides the one before it and the argument, as numerator and denominator.
pub(super) type Ratio = fn(n: u16) -> (u16, u16);

/// (e^x − 1) / x
pub(super) const EXPONENTIAL: Ratio = |n| (1, n + 1);
/// sin(x) / x by −x²
pub(super) const SINE: Ratio = |n| (1, 2 * n * (2 * n + 1));
/// cos(x) by −x²
pub(super) const COSINE: Ratio = |n| (1, 2 * n * (2 * n - 1));
/// atan(x) / x by −x², and its hyperbolic brother by x²
pub(super) const INVERSE_TANGENT: Ratio = |n| (2 * n - 1, 2 * n + 1);

/// The bits of terms that still count.
const TERM_MIN: u128 = 1 << 24;

/// The sum of one and the terms, for an argument between −⅔ and ⅔.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn sum(argument: &Real, ratio: Ratio) -> Real {
    let fraction = shifted(argument.mantissa, (-1 - argument.exponent) as u32);
    let one = 1_u128 << 127;
    let (mut sum, mut term, mut negative, mut n) = (one, one, false, 1);
    while term >= TERM_MIN {
        let (numerator, denominator) = ratio(n);
        term = multiplied(upper_product(term, fraction), numerator, denominator);
        negative ^= argument.negative;
        sum = if negative { sum - term } else { sum + term };
        n += 1;
    }
    Real::new(false, 0, sum)
}

/// A fraction times a ratio of at most one.
fn multiplied(fraction: u128, numerator: u16, denominator: u16) -> u128 {
    let mut limbs = [fraction as u32, (fraction >> 32) as u32, (fraction >> 64) as u32, (fraction >> 96) as u32];
    divide(&mut limbs, NonZeroU16::new(denominator).unwrap_or(NonZeroU16::MIN));
    multiply(&mut limbs, numerator.into(), 0);
    limbs.iter().rev().fold(0, |fraction, limb| fraction << 32 | u128::from(*limb))
}
