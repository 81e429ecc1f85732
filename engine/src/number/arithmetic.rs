//! Arithmetic on numbers.

use super::double::{INFINITY, SIGN, kernel};
use super::magnitude::Magnitude;
use crate::value::Value;

/// The bits of the double that a number in a register is.
#[cfg(not(target_arch = "arm"))]
#[inline(always)]
pub(crate) fn bits(value: Value) -> u64 {
    value.as_f64().to_bits()
}

/// The same, kept out of the registers of doubles.
#[cfg(target_arch = "arm")]
#[inline(always)]
pub(crate) fn bits(value: Value) -> u64 {
    if value.is_integer() { super::double::from_integer(value.as_integer()) } else { value.to_double().to_bits() }
}

/// Operations on two registers that hold numbers, of which one may be an integer and the other a double. The interpreter's
/// loop keeps them out of its own registers.
macro_rules! on_numbers {
    ($($name:ident($x:ident, $y:ident) -> $result:ty $body:block)*) => {
        $(
            #[cfg_attr(target_pointer_width = "32", inline(never))]
            pub(crate) fn $name($x: Value, $y: Value) -> $result {
                let ($x, $y) = (bits($x), bits($y));
                $body
            }
        )*
    };
}

on_numbers! {
    sum(x, y) -> Value { Value::double(f64::from_bits(kernel::add(x, y))) }
    difference(x, y) -> Value { Value::double(f64::from_bits(kernel::subtract(x, y))) }
    product(x, y) -> Value { Value::double(f64::from_bits(kernel::multiply(x, y))) }
    quotient(x, y) -> Value { Value::double(f64::from_bits(kernel::divide(x, y))) }
    is_equal(x, y) -> bool { kernel::is_equal(x, y) }
    is_less(x, y) -> bool { kernel::is_less(x, y) }
    is_less_or_equal(x, y) -> bool { kernel::is_less_or_equal(x, y) }
}

#[inline(always)]
pub(crate) fn is_greater(x: Value, y: Value) -> bool {
    is_less(y, x)
}

#[inline(always)]
pub(crate) fn is_greater_or_equal(x: Value, y: Value) -> bool {
    is_less_or_equal(y, x)
}

pub(crate) use super::elementary::{pow, remainder};

/// ToInt32 (7.1.6): the integer part modulo 2^32.
#[inline(always)]
pub(crate) fn to_int32(value: f64) -> i32 {
    int32_of_bits(value.to_bits())
}

/// The same by its bits: without a double unit a conversion costs more.
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

/// ToIntegerOrInfinity (7.1.5), the greatest and the smallest integer for what is beyond them.
#[inline(always)]
pub(crate) fn to_whole(value: f64) -> i64 {
    whole_of_bits(value.to_bits())
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn whole_of_bits(bits: u64) -> i64 {
    let Magnitude { mantissa, exponent } = Magnitude::of(bits);
    let magnitude = match exponent {
        _ if bits & !SIGN > INFINITY => 0,
        ..=-53 => 0,
        -52..0 => mantissa >> -exponent,
        0..=10 => mantissa << exponent,
        _ => i64::MAX as u64,
    };
    if bits & SIGN != 0 { -(magnitude as i64) } else { magnitude as i64 }
}

/// A number that is an integer of 32 bits without a sign.
#[inline(always)]
pub(crate) fn exact_u32(value: f64) -> Option<u32> {
    exact_u32_of_bits(value.to_bits())
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn exact_u32_of_bits(bits: u64) -> Option<u32> {
    let integer = int32_of_bits(bits) as u32;
    (super::double::from_unsigned(integer) == bits || bits == SIGN).then_some(integer)
}

/// ToInt32 of a number in a register.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn int32_of(value: Value) -> i32 {
    if value.is_integer() { value.as_integer() } else { to_int32(value.as_f64()) }
}

/// The quotient of two integers, if it is an integer: a zero may be negative.
#[inline(always)]
pub(crate) fn integer_quotient(a: i32, b: i32) -> Option<i32> {
    let quotient = a.checked_div(b)?;
    if a == 0 || quotient.wrapping_mul(b) != a { None } else { Some(quotient) }
}

/// The product of two integers, if it is an integer: a zero may be negative.
#[inline(always)]
pub(crate) fn integer_product(a: i32, b: i32) -> Option<i32> {
    let product = a.checked_mul(b)?;
    if product == 0 && (a | b) < 0 { None } else { Some(product) }
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
