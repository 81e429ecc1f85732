//! Arithmetic on doubles, in one place so that other kernels can take over on chips without a double unit.

use crate::value::Value;

#[inline(always)]
pub(crate) fn add(a: f64, b: f64) -> f64 {
    a + b
}

#[inline(always)]
pub(crate) fn subtract(a: f64, b: f64) -> f64 {
    a - b
}

#[inline(always)]
pub(crate) fn multiply(a: f64, b: f64) -> f64 {
    a * b
}

#[inline(always)]
pub(crate) fn divide(a: f64, b: f64) -> f64 {
    a / b
}

/// Operations on two registers that hold numbers, of which one may be an integer and the other a double. Without a double
/// unit each is a call of the compiler's runtime, which the interpreter's loop keeps out of its own registers.
macro_rules! on_numbers {
    ($($name:ident($x:ident, $y:ident) -> $result:ty $body:block)*) => {
        $(
            #[inline(never)]
            pub(crate) fn $name($x: Value, $y: Value) -> $result {
                let ($x, $y) = ($x.as_f64(), $y.as_f64());
                $body
            }
        )*
    };
}

on_numbers! {
    sum(x, y) -> Value { Value::double(add(x, y)) }
    difference(x, y) -> Value { Value::double(subtract(x, y)) }
    product(x, y) -> Value { Value::double(multiply(x, y)) }
    quotient(x, y) -> Value { Value::double(divide(x, y)) }
    is_equal(x, y) -> bool { x == y }
    is_less(x, y) -> bool { x < y }
    is_less_or_equal(x, y) -> bool { x <= y }
    is_greater(x, y) -> bool { x > y }
    is_greater_or_equal(x, y) -> bool { x >= y }
}

/// Number::remainder (ECMA-262, 6.1.6.1.6).
pub(crate) fn remainder(a: f64, b: f64) -> f64 {
    super::elementary::remainder(a, b)
}

/// Number::exponentiate (6.1.6.1.3): unlike C, one to an infinite or undefined power is undefined.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || base.abs().to_bits() == 1_f64.to_bits() && exponent.is_infinite() {
        f64::NAN
    } else {
        super::elementary::pow(base, exponent)
    }
}

/// ToInt32 (7.1.6): the integer part modulo 2^32. By its bits: without a double unit a conversion costs more.
#[inline(never)]
pub(crate) fn to_int32(value: f64) -> i32 {
    let bits = value.to_bits();
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

/// A number that is an integer of 32 bits without a sign.
#[inline(never)]
pub(crate) fn exact_u32(value: f64) -> Option<u32> {
    let integer = to_int32(value) as u32;
    (integer as f64 == value).then_some(integer)
}

/// ToInt32 of a number in a register.
#[inline(always)]
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
