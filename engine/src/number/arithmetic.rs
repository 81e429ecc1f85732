//! Arithmetic on numbers.

use super::double::{INFINITY, SIGN, compare as compare_bits};
use super::elementary::bits::trunc;
use crate::value::Value;

/// The bits of the double that a number in a register is.
#[cfg(not(target_arch = "arm"))]
#[inline(always)]
pub(crate) fn bits(value: Value) -> u64 {
    value.as_f64().to_bits()
}

/// The same, kept out of the registers of doubles.
#[cfg(target_arch = "arm")]
#[inline(never)]
pub(crate) fn bits(value: Value) -> u64 {
    if value.is_integer() { super::double::from_integer(value.as_integer()) } else { value.bits_of_double() }
}

/// The bits of two numbers in registers. The convention of C returns so many in four of the chip's registers, Rust's in memory.
#[cfg_attr(target_pointer_width = "32", inline(never))]
extern "C" fn widened(x: Value, y: Value) -> u128 {
    u128::from(bits(x)) | u128::from(bits(y)) << 64
}

/// The bits of two numbers in registers, of which one may be an integer and the other a double.
#[inline(always)]
pub(crate) fn both_bits(x: Value, y: Value) -> (u64, u64) {
    let both = widened(x, y);
    (both as u64, (both >> 64) as u64)
}

/// The order of two registers that hold numbers; see [`compare_bits`].
#[inline(always)]
pub(crate) fn compare(x: Value, y: Value) -> i32 {
    let (x, y) = both_bits(x, y);
    compare_bits(x, y)
}

/// ToInt32 (7.1.6) of a number by its bits: the integer part modulo 2^32.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn int32_of_bits(bits: u64) -> i32 {
    let exponent = (bits >> 52 & 0x7FF) as i32 - 1075;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    let magnitude = match exponent {
        -52..=-1 => (mantissa >> -exponent) as u32,
        0..=31 => (mantissa << exponent) as u32,
        // Fractions, multiples of 2^32, and what is not finite.
        _ => 0,
    };
    let magnitude = magnitude as i32;
    if (bits as i64) < 0 { magnitude.wrapping_neg() } else { magnitude }
}

/// The same of a number in a register.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn int32_of(value: Value) -> i32 {
    if value.is_integer() { value.as_integer() } else { int32_of_bits(value.bits_of_double()) }
}

/// ToIntegerOrInfinity (7.1.5) of a number in a register, for what is beyond 31 bits the greatest integer of so many or its
/// negative.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn to_whole(value: Value) -> i32 {
    if value.is_integer() {
        return value.as_integer();
    }
    let bits = value.bits_of_double();
    let exponent = (bits >> 52 & 0x7FF) as i32 - 1023;
    // The first bits of the mantissa.
    let mantissa = (bits >> 21) as u32 | 1 << 31;
    let magnitude = match exponent {
        ..0 => 0,
        0..31 => (mantissa >> (31 - exponent)) as i32,
        _ if bits & !SIGN > INFINITY => 0,
        _ => i32::MAX,
    };
    if bits & SIGN != 0 { -magnitude } else { magnitude }
}

/// ToIntegerOrInfinity of a number in a register.
pub(crate) fn integer_or_infinity(value: Value) -> Value {
    let integer = trunc(bits(value));
    // Neither NaN nor a negative zero.
    if integer & !SIGN > INFINITY || integer == SIGN { Value::integer(0) } else { Value::of_bits(integer) }
}

/// A number in a register that is an integer of 32 bits without a sign.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn exact_u32(value: Value) -> Option<u32> {
    exact_u32_of_bits(bits(value))
}

/// The same by its bits.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn exact_u32_of_bits(bits: u64) -> Option<u32> {
    let integer = int32_of_bits(bits) as u32;
    (super::double::from_unsigned(integer) == bits || bits == SIGN).then_some(integer)
}

/// The product of two integers, if it is an integer: a zero may be negative.
#[inline(always)]
pub(crate) fn integer_product(a: i32, b: i32) -> Option<i32> {
    let product = a.checked_mul(b)?;
    if product == 0 && (a | b) < 0 { None } else { Some(product) }
}

/// The quotient of two integers, if it is an integer: a zero may be negative.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
pub(crate) fn integer_quotient(a: i32, b: i32) -> Option<i32> {
    let quotient = a.checked_div(b)?;
    if a == 0 || quotient.wrapping_mul(b) != a { None } else { Some(quotient) }
}

/// The remainder of two integers, if it is an integer: a negative dividend may give −0.
#[inline(always)]
pub(crate) fn integer_remainder(a: i32, b: i32) -> Option<i32> {
    if b <= 0 {
        return None;
    }
    let remainder = a % b;
    if remainder == 0 && a < 0 { None } else { Some(remainder) }
}
