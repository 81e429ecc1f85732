//! Text to the nearest double: decimals, and integers in any radix from 2 to 36, which parseInt and the literals with a prefix
//! have.
//!
//! The first digits, times a power of the radix, give a double to which the value rounds, or else to the next one. Which of
//! them it is, the digits tell when they are compared with those of the midpoint, however many there are; mostly a few
//! suffice (after William Clinger, "How to read floating point numbers accurately", 1990).

use super::expansion::{Digits, Expansion};
use crate::number::double::{INFINITY, SIGN, from_unsigned};
use crate::number::elementary::Real;
use crate::number::magnitude::Magnitude;

/// A significand below this has room for one more digit of any radix.
const SIGNIFICAND_FULL: u64 = 1 << 58;

/// Greater powers of any radix overflow, and smaller ones are less than half of the smallest double, whatever 64 bits they
/// are multiplied by.
const POWER_MAX: isize = 1200;

/// Explicit exponents stop growing here. Only a text with that many digits could tell the difference.
const EXPONENT_FULL: isize = 100_000_000;

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

/// Reads a StrDecimalLiteral, or digits of a radix.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn parse(text: &[u8], radix: u32, is_decimal: bool) -> (f64, usize) {
    let (sign, unsigned) = if is_decimal { split_sign(text) } else { (1, text) };
    let (bits, rest) = match unsigned.strip_prefix(b"Infinity".as_slice()) {
        Some(rest) if is_decimal => (INFINITY, rest),
        _ => {
            let Some((mut literal, mut rest)) = Literal::split(unsigned, radix, is_decimal) else { return (f64::NAN, 0) };
            if is_decimal && let Some((exponent, tail)) = split_exponent(rest) {
                literal.power = literal.power.saturating_add(exponent);
                rest = tail;
            }
            (literal.nearest_bits(), rest)
        }
    };
    let sign_bit = if sign < 0 { SIGN } else { 0 };
    (f64::from_bits(bits | sign_bit), text.len() - rest.len())
}

/// −1 or 1 for the sign, if there is one, and what follows it.
fn split_sign(text: &[u8]) -> (isize, &[u8]) {
    match text {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        _ => (1, text),
    }
}

/// An unsigned literal: `significand` × `radix`^`power`, and less than `radix`^`power` more if digits were cut.
struct Literal<'text> {
    /// The text from the first digit that is not zero up to the exponent.
    mantissa: &'text [u8],
    radix: u32,
    /// The first of these digits, as many as fit.
    significand: u64,
    /// How many those are.
    digits_kept: isize,
    power: isize,
}

impl<'text> Literal<'text> {
    /// The literal that `text` begins with, but for its exponent, and what follows it.
    fn split(text: &'text [u8], radix: u32, takes_point: bool) -> Option<(Self, &'text [u8])> {
        let mut significand = 0;
        let (mut digits_kept, mut digits_cut) = (0, 0);
        let mut point = None;
        let (mut start, mut length) = (0, 0);
        while let Some(&byte) = text.get(length) {
            length += 1;
            match char::from(byte).to_digit(radix) {
                Some(digit) if significand < SIGNIFICAND_FULL => {
                    significand = significand * u64::from(radix) + u64::from(digit);
                    if significand == 0 {
                        start = length;
                    } else {
                        digits_kept += 1;
                    }
                }
                Some(_) => digits_cut += 1,
                None if byte == b'.' && takes_point && point.is_none() => point = Some(length),
                None => {
                    length -= 1;
                    break;
                }
            }
        }
        if length == usize::from(point.is_some()) {
            return None;
        }
        let fraction_digits = point.map_or(0, |point| length - point);
        let (mantissa, rest) = (text.get(start..length)?, text.get(length..)?);
        let power = digits_cut - fraction_digits as isize;
        Some((Self { mantissa, radix, significand, digits_kept, power }, rest))
    }

    /// The bits of the double nearest to the literal.
    fn nearest_bits(&self) -> u64 {
        if self.significand == 0 {
            return 0;
        }
        let power = self.power.clamp(-POWER_MAX, POWER_MAX) as i32;
        let lower = self.lower_bound(power);
        lower + u64::from(lower < INFINITY && self.is_nearer_to_upper(power, lower))
    }

    /// The bits of a double to which the value rounds, unless it rounds to the next one.
    fn lower_bound(&self, power: i32) -> u64 {
        let mut product = Real::new(0, 63, self.significand);
        let scale = Real::power(from_unsigned(self.radix), power.unsigned_abs());
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

    /// Whether the value rounds to the upper of two neighbours, by its digits and those of their
    /// midpoint, which is half a last place above the `lower` one. A tie goes to the even one.
    #[inline(never)] // The words need not lie on the stack while the bound is found.
    fn is_nearer_to_upper(&self, power: i32, lower: u64) -> bool {
        let Magnitude { mantissa, exponent } = Magnitude::of(lower);
        let midpoint = Magnitude { mantissa: mantissa * 2 + 1, exponent: exponent - 1 };
        let mut expansion = Expansion::blank();
        expansion.start(midpoint, self.radix, Digits::All, 0);

        let point = self.digits_kept as i32 + power;
        if point != expansion.point() {
            return point > expansion.point();
        }
        for digit in self.mantissa.iter().filter_map(|&byte| char::from(byte).to_digit(self.radix)) {
            let other = u32::from(expansion.digit());
            if digit != other {
                return digit > other;
            }
            expansion.next();
        }
        // The text is used up, and only zeros are its equal.
        expansion.is_near_below() && mantissa & 1 != 0
    }
}

/// The exponent that `text` begins with, and what follows it.
fn split_exponent(text: &[u8]) -> Option<(isize, &[u8])> {
    let [b'e' | b'E', tail @ ..] = text else { return None };
    let (sign, digits) = split_sign(tail);
    let mut rest = digits;
    let mut exponent = 0;
    while let [byte @ b'0'..=b'9', tail @ ..] = rest {
        if exponent < EXPONENT_FULL {
            exponent = exponent * 10 + isize::from(byte - b'0');
        }
        rest = tail;
    }
    (rest.len() < digits.len()).then_some((sign * exponent, rest))
}
