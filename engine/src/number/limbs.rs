//! Long binary numbers: arithmetic on slices of 32-bit limbs, the lowest first.

use core::cmp::Ordering;
use core::num::{NonZeroU16, NonZeroU32};

/// Limbs for any double in quarters of its last place, for 2^1076, and for what either becomes times a digit.
pub(super) const LIMBS_MAX: usize = 36;

/// Writes `mantissa` × 2^`exponent` into limbs that are zero.
pub(super) fn place(limbs: &mut [u32], mantissa: u64, exponent: i32) {
    let bits = exponent as u32 % u32::BITS;
    if let Some([low, high, carry, ..]) = limbs.get_mut((exponent as u32 / u32::BITS) as usize..) {
        let wide = u128::from(mantissa) << bits;
        (*low, *high, *carry) = (wide as u32, (wide >> 32) as u32, (wide >> 64) as u32);
    }
}

/// Adds `factor` × `other`, and returns the carry: negative, if that would make `limbs` negative.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn add_multiple(limbs: &mut [u32], factor: i32, other: &[u32]) -> i32 {
    let mut carry = 0;
    for (limb, other) in limbs.iter_mut().zip(other) {
        let wide = i64::from(*limb) + i64::from(factor) * i64::from(*other) + carry;
        *limb = wide as u32;
        carry = wide >> 32;
    }
    carry as i32
}

/// How `a` + `factor` × `b` compares with `c`.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn compare(a: &[u32], factor: i32, b: &[u32], c: &[u32]) -> Ordering {
    let (mut carry, mut bits) = (0, 0);
    for ((a, b), c) in a.iter().zip(b).zip(c) {
        let wide = i64::from(*a) + i64::from(factor) * i64::from(*b) - i64::from(*c) + carry;
        bits |= wide as u32;
        carry = wide >> 32;
    }
    (carry as i32).cmp(&0).then(bits.cmp(&0))
}

/// Makes `limbs` `limbs` × `factor` + `carry`, and returns the limb that is carried out.
#[cfg_attr(target_pointer_width = "32", inline(never))] // Digits in either direction take several of these.
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
#[cfg_attr(target_pointer_width = "32", inline(never))] // As for `multiply`.
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
#[cfg_attr(target_pointer_width = "32", inline(never))] // It is long on a 32-bit chip, and many places call it.
pub(super) fn scale(number: u128, factor: u64) -> u128 {
    let low = u128::from(number as u64) * u128::from(factor);
    let high = (number >> 64) * u128::from(factor);
    high + (low >> 64)
}
