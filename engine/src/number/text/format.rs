//! Numbers as decimal text: Number::toString, toFixed, toExponential and toPrecision.
//!
//! A format chooses the digits (shortest or rounded) and the layout, positional or scientific, which reads zeros wherever
//! there are no digits.

use super::expansion::{Digits, Expansion};
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
    write(value.to_bits(), &SHORTEST, buffer)
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
    write(value.to_bits(), &Format::in_radix(radix.clamp(2, 36)), buffer)
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
    write(value.to_bits(), &Format::fixed(value.to_bits(), digits.min(DIGITS_MAX) as i32), buffer)
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
    write(value.to_bits(), &Format::exponential(digits.map(|digits| digits.min(DIGITS_MAX) as i32)), buffer)
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
    write(value.to_bits(), &Format::precision(precision.clamp(1, DIGITS_MAX) as i32), buffer)
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
pub(crate) struct Format {
    digits: Digits,
    /// How many digits, where that is given.
    count: i32,
    radix: u32,
    /// How many places, beginning with [`PLACE_MIN`], a first digit may have that needs no exponent; less than zero for all.
    places: i32,
}

/// As Number::toString has it.
pub(crate) static SHORTEST: Format = Format { digits: Digits::Shortest, count: 0, radix: 10, places: place_count(21) };

/// The least place of a first digit that needs no exponent, in formats that have one.
const PLACE_MIN: i32 = -5;

const ALL_PLACES: i32 = -1;

const fn place_count(place_max: i32) -> i32 {
    place_max - PLACE_MIN + 1
}

impl Format {
    pub(crate) const fn in_radix(radix: u32) -> Format {
        Format { digits: Digits::Shortest, count: 0, radix, places: if radix == 10 { SHORTEST.places } else { ALL_PLACES } }
    }

    /// For the number of `bits`, which may be too great for so many digits behind the point.
    pub(crate) fn fixed(bits: u64, count: i32) -> Format {
        // Without their sign, the bits of doubles are ordered like the doubles, infinity and NaN last.
        if bits << 1 >= 1e21_f64.to_bits() << 1 {
            return Format { ..SHORTEST };
        }
        Format { digits: Digits::Fraction, count, radix: 10, places: ALL_PLACES }
    }

    /// With so many digits behind the point, or as few as identify the number.
    pub(crate) const fn exponential(count: Option<i32>) -> Format {
        let (digits, count) = match count {
            Some(count) => (Digits::Significant, count + 1),
            None => (Digits::Shortest, 0),
        };
        Format { digits, count, radix: 10, places: 0 }
    }

    pub(crate) const fn precision(count: i32) -> Format {
        Format { digits: Digits::Significant, count, radix: 10, places: place_count(count) }
    }
}

/// Writes the number of `bits` in a format.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn write<'buffer>(bits: u64, format: &Format, buffer: &'buffer mut [u8]) -> NumberText<'buffer> {
    let mut writer = Writer::new(buffer);
    if writer.begin(bits) {
        let mut expansion = Expansion::blank();
        expansion.start(Magnitude::of(bits), format.radix, format.digits, format.count);
        let place = expansion.point();
        let length = format.count + if format.digits == Digits::Fraction { place } else { 0 };
        let is_positional = format.places < 0 || (place.wrapping_sub(PLACE_MIN) as u32) < format.places as u32;
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
