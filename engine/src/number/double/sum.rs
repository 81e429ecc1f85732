//! The sum, and by a changed sign the difference.

use super::{FIELD_MAX, FRACTION, NAN, SIGN, SIGN_WORD, field, high, packed, shifted};

/// The bits below a mantissa that take part in the sum, one place being left for its carry.
const GUARD_BITS: u32 = 10;
const HIDDEN_BIT: u64 = 1 << (52 + GUARD_BITS);

/// `a` + `b`
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn add(a: u64, b: u64) -> u64 {
    let (a, b) = if high(a) << 1 >= high(b) << 1 { (a, b) } else { (b, a) };
    let (mut a_field, mut b_field) = (field(a), field(b));
    if a_field == FIELD_MAX {
        let is_nan = a & FRACTION != 0 || b_field == FIELD_MAX && b != a;
        return if is_nan { NAN } else { a };
    }
    let (mut augend, mut addend) = (significand(a), significand(b));
    if b_field == 0 {
        (addend, b_field) = (addend ^ HIDDEN_BIT, 1);
        if a_field == 0 {
            (augend, a_field) = (augend ^ HIDDEN_BIT, 1);
        }
    }
    addend = shifted(addend, a_field - b_field);
    let mut sign = high(a);
    let sum = if high(a ^ b) < SIGN_WORD {
        augend + addend
    } else {
        let difference = augend.wrapping_sub(addend);
        if difference == 0 {
            return 0;
        }
        // The upper words may have been equal, and the second number the greater.
        if difference & SIGN == 0 {
            difference
        } else {
            sign = !sign;
            difference.wrapping_neg()
        }
    };
    packed(sum, a_field as i32, sign & SIGN_WORD)
}

/// `a` − `b`
#[inline(always)]
pub fn subtract(a: u64, b: u64) -> u64 {
    add(a, b ^ SIGN)
}

/// The significand of a normal number.
#[inline(always)]
fn significand(bits: u64) -> u64 {
    (bits & FRACTION) << GUARD_BITS | HIDDEN_BIT
}
