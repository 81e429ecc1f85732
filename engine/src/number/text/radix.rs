//! Integers in any radix from 2 to 36: parseInt, and the literals with a prefix.

use crate::number::double::nearest;
use crate::number::limbs::{LIMBS_MAX, multiply, trim};

/// Reads the longest prefix of `text` that is digits of `radix`, and returns the double nearest to
/// its value, ties to even, and its length in bytes; NaN and 0 if there is none. Signs and prefixes
/// are the caller's.
///
/// ```
/// use romjs_engine::number::text::parse_radix;
///
/// assert_eq!(parse_radix(b"ffz", 16), (255.0, 2));
/// assert_eq!(parse_radix(b"20000000000001", 16), (9007199254740992.0, 14));
/// assert_eq!(parse_radix(b"8", 8).1, 0);
/// ```
pub fn parse_radix(text: &[u8], radix: u32) -> (f64, usize) {
    let radix = radix.clamp(2, 36);
    let mut limbs = [0; LIMBS_MAX];
    // Limbs in use, so that short numbers cost little. A number that needs more than there are is
    // greater than any double; what happens to its limbs then does not matter.
    let mut length = 0;
    let mut consumed = 0;
    for &byte in text {
        let Some(digit) = char::from(byte).to_digit(radix) else { break };
        consumed += 1;
        let used = limbs.get_mut(..length).unwrap_or_default();
        let carry = multiply(used, radix, digit);
        if carry != 0 {
            if let Some(limb) = limbs.get_mut(length) {
                *limb = carry;
            }
            length += 1;
        }
    }
    let bits = if consumed == 0 {
        f64::NAN.to_bits()
    } else if length > LIMBS_MAX {
        f64::INFINITY.to_bits()
    } else {
        nearest_to_limbs(&mut limbs)
    };
    (f64::from_bits(bits), consumed)
}

/// The bits of the double nearest to an integer, ties to even.
fn nearest_to_limbs(limbs: &mut [u32]) -> u64 {
    let limbs = trim(limbs);
    // The top bit moves to the top of its limb, so that two limbs have enough bits to round by.
    let zeros = limbs.last().map_or(0, |limb| limb.leading_zeros());
    multiply(limbs, 1 << zeros, 0);
    let mut from_top = limbs.iter().rev().map(|&limb| u64::from(limb));
    let high = from_top.next().unwrap_or(0);
    let low = from_top.next().unwrap_or(0);
    let rest = from_top.any(|limb| limb != 0);
    let exponent = (limbs.len() as i32 - 2) * 32 - zeros as i32;
    nearest(high << 32 | low | u64::from(rest), exponent)
}
