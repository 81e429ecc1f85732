//! Numbers in any radix from 2 to 36: Number.prototype.toString(radix), parseInt, and the literals
//! with a prefix.
//!
//! The specification leaves the digits of a fraction open. Here they are the fewest that identify the
//! number, by the free-format algorithm of Guy Steele and Jon White ("How to print floating-point
//! numbers accurately", 1990), in exact arithmetic; integers show all their digits.

use super::format::write_shortest;
use super::writer::{NumberText, Writer};
use crate::number::double::nearest;
use crate::number::limbs::{LIMBS_MAX, divide, is_zero, multiply, place, split, trim};
use crate::number::magnitude::Magnitude;
use core::num::NonZeroU16;

/// The longest that [`to_radix`] writes: `-0.`, then in radix 2 the 1074 digits of the smallest
/// double. The greatest has 1024.
pub const RADIX_LENGTH_MAX: usize = 3 + 1074;

/// Number::toString (ECMA-262, 6.1.6.1.20) with a radix, which is taken to be 2 to 36; with 10 it is
/// [`to_string`](super::to_string).
///
/// ```
/// use romjs_engine::number::text::{RADIX_LENGTH_MAX, to_radix};
///
/// let mut buffer = [0; RADIX_LENGTH_MAX];
/// assert_eq!(to_radix(255.0, 16, &mut buffer).as_str(), "ff");
/// assert_eq!(to_radix(-2.5, 2, &mut buffer).as_str(), "-10.1");
/// assert_eq!(to_radix(0.1, 16, &mut buffer).as_str(), "0.1999999999999a");
/// ```
pub fn to_radix(value: f64, radix: u32, buffer: &mut [u8; RADIX_LENGTH_MAX]) -> NumberText<'_> {
    let mut writer = Writer::new(buffer);
    let radix = NonZeroU16::MIN.saturating_add(radix.clamp(2, 36) as u16 - 1);
    if radix.get() == 10 {
        write_shortest(value, &mut writer);
    } else if writer.begin(value) {
        // All is counted in quarters of the last place, for half of the way to a neighbour is two of
        // them, or only one downwards.
        let magnitude = Magnitude::of(value);
        let exponent = magnitude.exponent - 2;
        let (below, gaps_above) = if magnitude.is_narrow_below() { (1, 2) } else { (2, 1) };
        let mut number = [0; LIMBS_MAX];
        let mut gap = [0; LIMBS_MAX];
        let point = place(&mut number, magnitude.mantissa << 2, exponent);
        place(&mut gap, below, exponent);

        let (fraction, integer) = split(&mut number, point);
        let (gap, _) = split(&mut gap, point);
        write_integer(integer, radix, &mut writer);
        write_fraction(fraction, gap, gaps_above, radix.get().into(), &mut writer);
    }
    writer.finish()
}

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

/// Writes an integer's digits, and at least a zero.
fn write_integer(mut integer: &mut [u32], radix: NonZeroU16, writer: &mut Writer) {
    let start = writer.length();
    loop {
        writer.digit(divide(integer, radix) as u8);
        integer = trim(integer);
        if integer.is_empty() {
            break;
        }
    }
    writer.reverse_from(start);
}

/// Writes the point and the digits of a fraction: the fewest that come closer to it than its `gap`s,
/// which are half of the way to its neighbours, one downwards and `gaps_above` upwards. Writes nothing
/// for zero.
///
/// Rounding a digit up never carries. If the digit is the radix's last and what is above it fits, the
/// digit before it, rounded up, is the same number and would have fitted already; and before the
/// first digit, the fraction is at least a whole last place away from one.
fn write_fraction(fraction: &mut [u32], gap: &mut [u32], gaps_above: u32, radix: u32, writer: &mut Writer) {
    if is_zero(fraction) {
        return;
    }
    writer.push(b'.');
    loop {
        let digit = multiply(fraction, radix, 0) as u8;
        let gap_is_whole = multiply(gap, radix, 0) != 0;
        let below_fits = gap_is_whole || fraction.iter().rev().lt(gap.iter().rev());
        let above_fits = gap_is_whole || sum_exceeds_one(fraction, gap, gaps_above);
        if below_fits || above_fits {
            let takes_above = above_fits && (!below_fits || rounds_up(digit, fraction));
            return writer.digit(digit + u8::from(takes_above));
        }
        writer.digit(digit);
    }
}

/// Whether the digit above is closer than `digit`, or equally close and even. The fraction is lost.
fn rounds_up(digit: u8, fraction: &mut [u32]) -> bool {
    let is_half_or_more = multiply(fraction, 2, 0) != 0;
    is_half_or_more && (digit & 1 != 0 || !is_zero(fraction))
}

/// Whether `fraction` + `gap` × `factor` is greater than one.
fn sum_exceeds_one(fraction: &[u32], gap: &[u32], factor: u32) -> bool {
    let mut carry = 0;
    let mut bits = 0;
    for (&limb, &gap) in fraction.iter().zip(gap) {
        let wide = u64::from(limb) + u64::from(gap) * u64::from(factor) + carry;
        bits |= wide as u32;
        carry = wide >> 32;
    }
    carry > 0 && (carry > 1 || bits != 0)
}
