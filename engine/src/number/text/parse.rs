//! Text to the nearest double: decimals, and integers in any radix from 2 to 36, which parseInt and the literals with a prefix
//! have.
//!
//! The first digits, times a power of the radix, give a double to which the value rounds, or else to the next one. Which of
//! them it is, the digits tell when they are compared with those of the midpoint, however many there are; mostly a few
//! suffice (after William Clinger, "How to read floating point numbers accurately", 1990).

use super::expansion::{Digits, Expansion};
use crate::number::double::{INFINITY, SIGN, from_unsigned};
use crate::number::elementary::Real;

/// A significand below this has room for one more digit of any radix.
const SIGNIFICAND_FULL: u64 = 1 << 58;

/// Greater powers of any radix overflow, and smaller ones are less than half of the smallest double, whatever 64 bits they
/// are multiplied by.
const POWER_MAX: i32 = 1200;

/// Explicit exponents stop growing here. Only a text with that many digits could tell the difference.
const EXPONENT_FULL: i32 = 100_000_000;

/// Reads the longest prefix of `text` that is a StrDecimalLiteral (ECMA-262, 7.1.4.1), with its sign,
/// and returns its value and its length in bytes; NaN and 0 if there is none.
///
/// This is parseFloat after its trimming. Number(string) and numeric literals also want the whole
/// text to be consumed.
///
/// ```
/// use romjs_engine::number::text::parse_decimal;
///
/// assert_eq!(parse_decimal(b"-12.5e1"), (-125.0, 7));
/// assert_eq!(parse_decimal(b"3.5em"), (3.5, 3));
/// assert_eq!(parse_decimal(b"Infinity"), (f64::INFINITY, 8));
/// assert_eq!(parse_decimal(b".e1").1, 0);
/// ```
pub fn parse_decimal(text: &[u8]) -> (f64, usize) {
    parse(text, 10, true)
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
    parse(text, radix.clamp(2, 36), false)
}

/// Reads a StrDecimalLiteral, or digits of a radix, which is 2 to 36.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn parse(text: &[u8], radix: u32, is_decimal: bool) -> (f64, usize) {
    let unsigned = if is_decimal { without_sign(text) } else { text };
    let (bits, rest) = if is_decimal && let Some(rest) = unsigned.strip_prefix(b"Infinity".as_slice()) {
        (INFINITY, rest)
    } else {
        parse_unsigned(unsigned, radix, is_decimal)
    };
    let sign = if is_decimal && is_negative(text) { SIGN } else { 0 };
    if rest.len() == unsigned.len() {
        return (f64::NAN, 0);
    }
    (f64::from_bits(bits | sign), text.len() - rest.len())
}

/// Whether a text begins with the negative sign.
pub(crate) fn is_negative(text: &[u8]) -> bool {
    text.first() == Some(&b'-')
}

/// A text without the sign that it may begin with.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn without_sign(text: &[u8]) -> &[u8] {
    match text {
        [b'-' | b'+', rest @ ..] => rest,
        _ => text,
    }
}

/// The value of a digit, or what is above all radixes.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn digit_of(byte: u8) -> u32 {
    let digit = u32::from(byte).wrapping_sub(0x30);
    // Small and capital letters differ in a bit. What is below them becomes great.
    if digit < 10 { digit } else { 10 + u32::from((byte | 0x20).wrapping_sub(b'a')) }
}

/// The bits of the double nearest to the literal that a text begins with, and what follows it: all of it, if there is none.
///
/// The literal is `significand` × `radix`^`power`, and less than `radix`^`power` more if digits were cut.
fn parse_unsigned(text: &[u8], radix: u32, is_decimal: bool) -> (u64, &[u8]) {
    // The first digits behind zeros, as many as fit, and how many those are.
    let (mut significand, mut kept) = (0, 0);
    let (mut power, mut length) = (0i32, 0);
    // One behind the point.
    let mut fraction = 0;
    while let Some(&byte) = text.get(length) {
        let digit = digit_of(byte);
        if digit < radix {
            power -= fraction;
            if significand >= SIGNIFICAND_FULL {
                power += 1;
            } else {
                significand = significand * u64::from(radix) + u64::from(digit);
                kept += i32::from(significand != 0);
            }
        } else if byte == b'.' && is_decimal && fraction == 0 {
            fraction = 1;
        } else {
            break;
        }
        length += 1;
    }
    let (mantissa, mut rest) = text.split_at_checked(length).unwrap_or_default();
    if length == fraction as usize {
        return (0, text);
    }
    if is_decimal && let [b'e' | b'E', tail @ ..] = rest {
        let mut digits = without_sign(tail);
        let mut exponent = 0;
        while let [byte @ b'0'..=b'9', tail @ ..] = digits {
            if exponent < EXPONENT_FULL {
                exponent = exponent * 10 + i32::from(byte - b'0');
            }
            (digits, rest) = (tail, tail);
        }
        power = power.saturating_add(if is_negative(tail) { -exponent } else { exponent });
    }
    // Mostly it is a small integer, which is exact.
    if let Ok(integer) = u32::try_from(significand)
        && (power == 0 || integer == 0)
    {
        return (from_unsigned(integer), rest);
    }
    let power = power.clamp(-POWER_MAX, POWER_MAX);
    let lower = lower_bound(significand, radix, power);
    (lower + u64::from(lower < INFINITY && is_nearer_to_upper(mantissa, radix, kept + power, lower)), rest)
}

/// The bits of a double to which the value rounds, unless it rounds to the next one.
fn lower_bound(significand: u64, radix: u32, power: i32) -> u64 {
    let mut product = Real::new(0, 63, significand);
    let scale = Real::power(from_unsigned(radix), power.unsigned_abs());
    if power < 0 {
        product.divide(&scale);
    } else {
        product.multiply(&scale);
    }
    // The product is exact to 110 bits at least, and the significand has at least 59, if digits were cut.
    let mut error = product.scaled(-57);
    error.negative = 1;
    product.add(&error);
    product.to_bits()
}

/// Whether the value of digits, of which the first that is not zero is in a place, rounds to the upper of two neighbours: by
/// these digits and those of the midpoint, which is half a last place above the `lower` one. A tie goes to the even one.
#[inline(never)] // The words need not lie on the stack while the bound is found.
fn is_nearer_to_upper(mantissa: &[u8], radix: u32, point: i32, lower: u64) -> bool {
    let mut midpoint = Expansion::blank();
    midpoint.start(lower, radix, Digits::MIDPOINT, 0);
    if point != midpoint.point() {
        return point > midpoint.point();
    }
    for digit in mantissa.iter().map(|&byte| digit_of(byte)).filter(|digit| *digit < radix).skip_while(|digit| *digit == 0) {
        let other = u32::from(midpoint.digit());
        if digit != other {
            return digit > other;
        }
        midpoint.next();
    }
    // The text is used up, and only zeros are its equal.
    midpoint.is_near_below() && lower & 1 != 0
}
