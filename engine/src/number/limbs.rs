//! Long binary numbers: arithmetic on slices of 32-bit limbs, the lowest first.

/// Adds `factor` × `other`, and returns the carry.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn add_multiple(limbs: &mut [u32], factor: u32, other: &[u32]) -> u32 {
    let mut carry = 0;
    for (limb, other) in limbs.iter_mut().zip(other) {
        let wide = u64::from(*limb) + u64::from(factor) * u64::from(*other) + u64::from(carry);
        *limb = wide as u32;
        carry = (wide >> 32) as u32;
    }
    carry
}

/// Makes `limbs` −1 − `limbs`: a sum between two complements is a difference.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn complement(limbs: &mut [u32]) {
    for limb in limbs {
        *limb = !*limb;
    }
}

/// Makes `limbs` `limbs` / 2^`bits`, of which a few hundred leave nothing.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn shift(limbs: &mut [u32], bits: i32) {
    const STEP_MAX: i32 = 16;
    let mut rest = bits.clamp(0, 10 * STEP_MAX);
    while rest != 0 {
        let step = rest.min(STEP_MAX);
        divide(limbs, 1 << step);
        rest -= step;
    }
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

/// Makes `limbs` their quotient by `divisor`, which is not zero and at most 2^16.
///
/// Dividing half limbs keeps to 32-bit division, which most chips have in hardware.
#[cfg_attr(target_pointer_width = "32", inline(never))] // As for `multiply`.
pub(super) fn divide(limbs: &mut [u32], divisor: u32) {
    // The compiler sees now that it is not.
    let divisor = divisor.max(1);
    let mut remainder = 0;
    for limb in limbs.iter_mut().rev() {
        let high = remainder << 16 | *limb >> 16;
        let low = high % divisor << 16 | *limb & 0xffff;
        *limb = high / divisor << 16 | low / divisor;
        remainder = low % divisor;
    }
}

/// Whether the value of `limbs` is zero.
pub(super) fn is_zero(limbs: &[u32]) -> bool {
    limbs.iter().all(|&limb| limb == 0)
}
