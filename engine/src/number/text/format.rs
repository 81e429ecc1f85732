//! Numbers as decimal text: Number::toString, toFixed, toExponential and toPrecision.
//!
//! A format chooses the digits (shortest or rounded) and the layout, positional or scientific, which reads zeros wherever a
//! decimal has no digits.

use super::decimal::{Decimal, Digits};
use super::writer::{NumberText, Writer};
use crate::number::magnitude::Magnitude;

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
    write(value, Format::Shortest, 0, 10, buffer)
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
    write(value, Format::Shortest, 0, radix.clamp(2, 36), buffer)
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
    write(value, Format::Fixed, digits.min(DIGITS_MAX), 10, buffer)
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
    match digits {
        Some(digits) => write(value, Format::Exponential, digits.min(DIGITS_MAX), 10, buffer),
        None => write(value, Format::ShortestExponential, 0, 10, buffer),
    }
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
    write(value, Format::Precision, precision.clamp(1, DIGITS_MAX), 10, buffer)
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

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Shortest,
    ShortestExponential,
    Fixed,
    Exponential,
    Precision,
}

/// Writes a number in a format, with a count of digits for those that have one.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn write(value: f64, mut format: Format, count: u32, radix: u32, buffer: &mut [u8]) -> NumberText<'_> {
    let mut writer = Writer::new(buffer);
    let bits = value.to_bits();
    // Without their sign, the bits of doubles are ordered like the doubles, infinity and NaN last.
    if format == Format::Fixed && bits << 1 >= 1e21_f64.to_bits() << 1 {
        format = Format::Shortest;
    }
    if writer.begin(bits) {
        let count = count as i32;
        let digits = match format {
            Format::Shortest | Format::ShortestExponential => Digits::Shortest,
            Format::Fixed => Digits::Fraction(count),
            Format::Exponential => Digits::Significant(count + 1),
            Format::Precision => Digits::Significant(count),
        };
        let mut decimal = Decimal::new();
        decimal.set(Magnitude::of(bits), radix, digits);
        let point = decimal.point();
        let length = match digits {
            Digits::Shortest => decimal.length(),
            Digits::Significant(count) => count,
            Digits::Fraction(count) => point + count,
        };
        let positions = match format {
            Format::Shortest if radix == 10 => -5..22,
            Format::Precision => -5..count + 1,
            Format::Shortest | Format::Fixed => i32::MIN..i32::MAX,
            Format::ShortestExponential | Format::Exponential => 0..0,
        };
        write_decimal(&decimal, length, positions.contains(&point), &mut writer);
    }
    writer.finish()
}

/// Writes `length` digits of a decimal, with the point in its position, or behind the first digit and with an exponent.
fn write_decimal(decimal: &Decimal, length: i32, is_positional: bool, writer: &mut Writer) {
    let point = if is_positional { decimal.point() } else { 1 };
    // If the point is not behind a digit, the position before it reads as a zero.
    for index in point.min(1) - 1..length.max(point) {
        if index == point {
            writer.push(b'.');
        }
        writer.digit(decimal.digit(index));
    }
    if !is_positional {
        let exponent = decimal.point() - 1;
        writer.push(b'e');
        writer.push(if exponent < 0 { b'-' } else { b'+' });
        writer.integer(exponent.unsigned_abs());
    }
}
