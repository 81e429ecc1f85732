//! Long binary numbers: arithmetic on slices of 32-bit limbs, the lowest first.
//!
//! A double has its place in such a slice with the binary point between two limbs:
//!
//! ```text
//!   limbs[0]          …          limbs[point]         …
//!   ├────── fraction ──────────┤├────── integer ──────────┤
//! ```
//!
//! Digits of the integer part are the remainders of dividing the upper limbs, and digits of the
//! fraction are the carries out of multiplying the lower ones.

use core::num::{NonZeroU16, NonZeroU32};

/// Limbs for any double, and for what lies a quarter of a last place beside it: 2^−1076 needs 34
/// limbs of fraction, 2^1024 needs 32 of integer. A fraction of more than two limbs leaves nothing
/// for the integer part.
pub(super) const LIMBS_MAX: usize = 34;

/// Writes `mantissa` × 2^`exponent` into `limbs`, and returns how many of them are fraction.
///
/// The limbs must be zero and at least [`LIMBS_MAX`], the mantissa at most 55 bits, and the number one
/// of those that `LIMBS_MAX` speaks of.
pub(super) fn place(limbs: &mut [u32], mantissa: u64, exponent: i32) -> usize {
    let point = exponent.min(0).unsigned_abs().div_ceil(u32::BITS);
    let position = (exponent + (point * u32::BITS) as i32) as u32;
    let start = (position / u32::BITS) as usize;
    if let Some([low, high, carry, ..]) = limbs.get_mut(start..) {
        let shifted_low = u64::from(mantissa as u32) << (position % u32::BITS);
        let shifted_high = (mantissa >> 32) << (position % u32::BITS);
        *low = shifted_low as u32;
        *high = (shifted_low >> 32) as u32 | shifted_high as u32;
        *carry = (shifted_high >> 32) as u32;
    }
    point as usize
}

/// The fraction and the integer part, for the `point` that [`place`] returned.
pub(super) fn split(limbs: &mut [u32], point: usize) -> (&mut [u32], &mut [u32]) {
    limbs.split_at_mut_checked(point).unwrap_or_default()
}

/// Makes `limbs` `limbs` × `factor` + `carry`, and returns the limb that is carried out.
#[inline(never)] // Digits in either direction take several of these.
pub(super) fn multiply(limbs: &mut [u32], factor: u32, mut carry: u32) -> u32 {
    for limb in limbs {
        let wide = u64::from(*limb) * u64::from(factor) + u64::from(carry);
        *limb = wide as u32;
        carry = (wide >> 32) as u32;
    }
    carry
}

/// Makes `limbs` their quotient by `divisor`, and returns the remainder.
///
/// Dividing half limbs keeps to 32-bit division, which most chips have in hardware.
#[inline(never)] // As for `multiply`.
pub(super) fn divide(limbs: &mut [u32], divisor: NonZeroU16) -> u32 {
    let divisor = NonZeroU32::from(divisor);
    let mut remainder = 0;
    for limb in limbs.iter_mut().rev() {
        let high = remainder << 16 | *limb >> 16;
        let low = high % divisor << 16 | *limb & 0xffff;
        *limb = high / divisor << 16 | low / divisor;
        remainder = low % divisor;
    }
    remainder
}

/// `limbs` without the zeros at the upper end, which add nothing to the value.
pub(super) fn trim(mut limbs: &mut [u32]) -> &mut [u32] {
    while let [rest @ .., 0] = limbs {
        limbs = rest;
    }
    limbs
}

/// Whether the value of `limbs` is zero.
pub(super) fn is_zero(limbs: &[u32]) -> bool {
    limbs.iter().all(|&limb| limb == 0)
}

/// The upper 128 bits of the product of `number` and `factor`, 192 bits wide.
#[inline(never)] // It is long on a 32-bit chip, and many places call it.
pub(super) fn scale(number: u128, factor: u64) -> u128 {
    let low = u128::from(number as u64) * u128::from(factor);
    let high = (number >> 64) * u128::from(factor);
    high + (low >> 64)
}
