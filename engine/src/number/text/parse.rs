//! Decimal text to the nearest double.
//!
//! The first nineteen digits, times a power of ten, give bounds between which the value lies. Nearly
//! always both round to the same double, and then so does the value, because rounding is monotonic.
//! Otherwise the value is next to the midpoint of two neighbouring doubles, and its digits are
//! compared with those of the midpoint, however many there are (William Clinger, "How to read
//! floating point numbers accurately", 1990, has the idea of a quick road that knows when to fail).

use super::expansion::Expansion;
use crate::number::elementary::Real;
use crate::number::magnitude::Magnitude;

/// All integers of nineteen digits fit 64 bits.
const SIGNIFICAND_DIGITS_MAX: usize = 19;

/// A significand below this has room for one more digit.
const SIGNIFICAND_FULL: u64 = 10_u64.pow(SIGNIFICAND_DIGITS_MAX as u32 - 1);

/// Significands are integers below 10^19, so that greater powers of ten overflow and smaller ones
/// are less than half of the smallest double.
const POWER_MAX: isize = 308;
const POWER_MIN: isize = -342;

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
    let (sign, unsigned) = split_sign(text);
    let (bits, rest) = if let Some((b"Infinity", rest)) = unsigned.split_first_chunk() {
        (f64::INFINITY.to_bits(), rest)
    } else if let Some((literal, rest)) = Literal::split(unsigned) {
        (literal.nearest_bits(), rest)
    } else {
        return (f64::NAN, 0);
    };
    let sign_bit = u64::from(sign < 0) << 63;
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

/// An unsigned decimal literal: `significand` × 10^`power`, and less than 10^`power` more if digits
/// were cut.
struct Literal<'text> {
    /// The text up to the exponent.
    mantissa: &'text [u8],
    /// The first nineteen digits, zeros in front not counted.
    significand: u64,
    /// Whether there are more.
    is_cut: bool,
    power: isize,
}

impl<'text> Literal<'text> {
    /// The literal that `text` begins with, and what follows it.
    fn split(text: &'text [u8]) -> Option<(Self, &'text [u8])> {
        let mut significand = 0;
        let mut digits_cut = 0;
        let mut point = None;
        let mut length = 0;
        while let Some(&byte) = text.get(length) {
            match byte {
                b'0'..=b'9' if significand < SIGNIFICAND_FULL => {
                    significand = significand * 10 + u64::from(byte - b'0');
                }
                b'0'..=b'9' => digits_cut += 1,
                b'.' if point.is_none() => point = Some(length),
                _ => break,
            }
            length += 1;
        }
        if length == usize::from(point.is_some()) {
            return None;
        }
        let fraction_digits = point.map_or(0, |point| length - point - 1);
        let (mantissa, rest) = text.split_at_checked(length)?;
        let (exponent, rest) = split_exponent(rest).unwrap_or((0, rest));
        let power = exponent.saturating_add(digits_cut - fraction_digits as isize);
        Some((Self { mantissa, significand, is_cut: digits_cut > 0, power }, rest))
    }

    /// The bits of the double nearest to the literal.
    fn nearest_bits(&self) -> u64 {
        if self.significand == 0 || self.power < POWER_MIN {
            return 0;
        }
        if self.power > POWER_MAX {
            return f64::INFINITY.to_bits();
        }
        let power = self.power as i32;
        let (lower, upper) = self.bounds(power);
        if lower == upper {
            return lower;
        }
        if self.is_nearer_to_upper(power, lower) { upper } else { lower }
    }

    /// The bits of two doubles, equal or neighbours, one of which the value rounds to.
    fn bounds(&self, power: i32) -> (u64, u64) {
        let mut product = Real::new(false, 63, self.significand);
        let scale = Real::power(10_f64.to_bits(), power.unsigned_abs());
        if power < 0 {
            product.divide(&scale);
        } else {
            product.multiply(&scale);
        }
        // The product is exact to 110 bits at least, and a rounded number takes what is within 100 bits for exact; the
        // significand has at least 59 bits, if digits were cut.
        let error = if self.is_cut { -57 } else { -97 };
        let bound = |negative| {
            let mut bound = product.scaled(error);
            bound.negative = negative;
            bound.add(&product);
            bound.to_bits()
        };
        (bound(true), bound(false))
    }

    /// Whether the value rounds to the upper of two neighbours, by its digits and those of their
    /// midpoint, which is half a last place above the `lower` one. A tie goes to the even one.
    #[cold]
    #[inline(never)] // The words would be on the stack of the quick road too.
    fn is_nearer_to_upper(&self, power: i32, lower: u64) -> bool {
        let Magnitude { mantissa, exponent } = Magnitude::of(lower);
        let midpoint = Magnitude { mantissa: mantissa * 2 + 1, exponent: exponent - 1 };
        let mut midpoint = Expansion::new(midpoint, 10, false);

        let digits = self.mantissa.iter().filter(|byte| byte.is_ascii_digit());
        let digits = digits.skip_while(|&&byte| byte == b'0');
        let point = digits.clone().count().min(SIGNIFICAND_DIGITS_MAX) as i32 + power;
        if point != midpoint.point() {
            return point > midpoint.point();
        }
        for digit in digits {
            let other = midpoint.next_digit();
            if digit - b'0' != other {
                return digit - b'0' > other;
            }
        }
        // The text is used up, and only zeros are its equal.
        midpoint.is_finished() && mantissa & 1 != 0
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
