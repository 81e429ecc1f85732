//! Numbers as decimal text: Number::toString, toFixed, toExponential and toPrecision.
//!
//! A format chooses the digits (shortest or rounded) and the layout, positional or scientific, which reads zeros wherever
//! there are no digits.

use super::expansion::{Digits, Expansion};
use super::writer::{NumberText, Writer};

/// The longest that [`to_string`] writes: `-0.00000`, then the 17 digits that suffice for any double.
pub const STRING_LENGTH_MAX: usize = 8 + 17;

/// The longest that [`to_fixed`] writes: a sign, 21 digits below 10^21, the point, 100 digits. [`to_exponential`] and
/// [`to_precision`] write less: beside 100 digits a sign, a point and `e-308`, or `-0.00000`.
pub const FORMAT_LENGTH_MAX: usize = 1 + 21 + 1 + 100;

/// The longest that [`integer_to_string`] writes: `-2147483648`.
pub const INTEGER_LENGTH_MAX: usize = 11;

/// The greatest count of digits that the specification lets scripts ask for.
const DIGITS_MAX: u32 = 100;

/// Number::toString with radix 10 (ECMA-262, 6.1.6.1.20): the fewest digits that identify `value`.
///
/// ```
/// use romjs_engine::number::text::{STRING_LENGTH_MAX, to_string};
///
/// let mut buffer = [0; STRING_LENGTH_MAX];
/// assert_eq!(to_string(0.1 + 0.2, &mut buffer).as_str(), "0.30000000000000004");
/// assert_eq!(to_string(1e21, &mut buffer).as_str(), "1e+21");
/// assert_eq!(to_string(-0.0, &mut buffer).as_str(), "0");
/// ```
pub fn to_string(value: f64, buffer: &mut [u8; STRING_LENGTH_MAX]) -> NumberText<'_> {
    write(value.to_bits(), SHORTEST, 10, buffer)
}

/// The longest that [`to_radix`] writes: `-0.`, then in radix 2 the 1074 digits of the smallest
/// double. The greatest has 1024.
pub const RADIX_LENGTH_MAX: usize = 3 + 1074;

/// Number::toString (ECMA-262, 6.1.6.1.20) with a radix, which is taken to be 2 to 36; with 10 it is
/// [`to_string`].
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
    write(value.to_bits(), SHORTEST, radix, buffer)
}

/// Number.prototype.toFixed (ECMA-262, 21.1.3.3): `digits` digits behind the point, and the shortest
/// text for magnitudes from 10^21. More than 100 digits count as 100.
///
/// ```
/// use romjs_engine::number::text::{FORMAT_LENGTH_MAX, to_fixed};
///
/// let mut buffer = [0; FORMAT_LENGTH_MAX];
/// assert_eq!(to_fixed(2.5, 0, &mut buffer).as_str(), "3");
/// assert_eq!(to_fixed(1.005, 2, &mut buffer).as_str(), "1.00"); // The double is below 1.005.
/// assert_eq!(to_fixed(-0.000_001, 2, &mut buffer).as_str(), "-0.00");
/// ```
pub fn to_fixed(value: f64, digits: u32, buffer: &mut [u8; FORMAT_LENGTH_MAX]) -> NumberText<'_> {
    write(value.to_bits(), FIXED, digits, buffer)
}

/// Number.prototype.toExponential (ECMA-262, 21.1.3.2): one digit before the point and `digits`
/// behind it, or as many as identify `value`. More than 100 digits count as 100.
///
/// ```
/// use romjs_engine::number::text::{FORMAT_LENGTH_MAX, to_exponential};
///
/// let mut buffer = [0; FORMAT_LENGTH_MAX];
/// assert_eq!(to_exponential(123456.0, Some(2), &mut buffer).as_str(), "1.23e+5");
/// assert_eq!(to_exponential(0.00015, None, &mut buffer).as_str(), "1.5e-4");
/// ```
pub fn to_exponential(value: f64, digits: Option<u32>, buffer: &mut [u8; FORMAT_LENGTH_MAX]) -> NumberText<'_> {
    let format = EXPONENTIAL + if digits.is_some() { PRECISION } else { SHORTEST };
    write(value.to_bits(), format, digits.unwrap_or(10), buffer)
}

/// Number.prototype.toPrecision (ECMA-262, 21.1.3.5): `precision` significant digits, which is taken
/// to be 1 to 100.
///
/// ```
/// use romjs_engine::number::text::{FORMAT_LENGTH_MAX, to_precision};
///
/// let mut buffer = [0; FORMAT_LENGTH_MAX];
/// assert_eq!(to_precision(123.456, 4, &mut buffer).as_str(), "123.5");
/// assert_eq!(to_precision(123456.0, 4, &mut buffer).as_str(), "1.235e+5");
/// assert_eq!(to_precision(0.1, 21, &mut buffer).as_str(), "0.100000000000000005551");
/// ```
pub fn to_precision(value: f64, precision: u32, buffer: &mut [u8; FORMAT_LENGTH_MAX]) -> NumberText<'_> {
    write(value.to_bits(), PRECISION, precision.max(1), buffer)
}

/// The text of a 32-bit integer.
///
/// ```
/// use romjs_engine::number::text::{INTEGER_LENGTH_MAX, integer_to_string};
///
/// assert_eq!(integer_to_string(-42, &mut [0; INTEGER_LENGTH_MAX]).as_str(), "-42");
/// ```
pub fn integer_to_string(value: i32, buffer: &mut [u8; INTEGER_LENGTH_MAX]) -> NumberText<'_> {
    let mut writer = Writer::new(buffer);
    if value < 0 {
        writer.push(b'-');
    }
    writer.integer(value.unsigned_abs());
    writer.finish()
}

/// A format, whose lower two bits say which digits are wanted: as few as identify the number, in a radix that takes the place
/// of the count.
pub(crate) const SHORTEST: u32 = Digits::SHORTEST.0;
/// So many significant digits.
const PRECISION: u32 = Digits::SIGNIFICANT.0;
/// So many digits behind the point.
const FIXED: u32 = Digits::FRACTION.0 | POSITIONAL;
/// With an exponent in any case, and one digit more, which stands before the point.
const EXPONENTIAL: u32 = 4;
/// Without an exponent.
const POSITIONAL: u32 = 8;

/// The places of a first digit that need no exponent, in formats that may have one; the last where no count says it.
const PLACE_MIN: i32 = -5;
const PLACE_MAX: i32 = 21;

/// Writes the number of `bits` in a format, with so many digits or in that radix.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn write(bits: u64, mut format: u32, mut count: u32, buffer: &mut [u8]) -> NumberText<'_> {
    let mut writer = Writer::new(buffer);
    if writer.begin(bits) {
        // Without their sign, the bits of doubles are ordered like the doubles.
        if format == FIXED && bits << 1 >= 1e21_f64.to_bits() << 1 {
            (format, count) = (SHORTEST, 10);
        }
        let is_exponential = format & EXPONENTIAL != 0;
        let digits = Digits((format & 3).max(SHORTEST));
        let (radix, count) = match digits {
            Digits::SHORTEST => (count.clamp(2, 36), 0),
            _ => (10, count.min(DIGITS_MAX) as i32 + i32::from(is_exponential)),
        };
        let mut expansion = Expansion::blank();
        expansion.start(bits, radix, digits, count);
        let place = expansion.point();
        let length = count + if digits == Digits::FRACTION { place } else { 0 };
        let place_max = if count == 0 { PLACE_MAX } else { count };
        let is_positional = !is_exponential && (format & POSITIONAL != 0 || radix != 10 || (PLACE_MIN..=place_max).contains(&place));
        let point = if is_positional { place } else { 1 };
        // If the point is not behind a digit, the position before it reads as a zero.
        let mut index = point.min(1) - 1;
        while index < point.max(length) || !expansion.is_used_up() {
            if index == point {
                writer.push(b'.');
            }
            writer.digit(if index < 0 { 0 } else { expansion.next_digit() });
            index += 1;
        }
        if !is_positional {
            let exponent = place - 1;
            writer.push(b'e');
            writer.push(if exponent < 0 { b'-' } else { b'+' });
            writer.integer(exponent.unsigned_abs());
        }
    }
    writer.finish()
}
