//! Arithmetic on doubles by integers alone, for chips without a double unit.
//!
//! IEEE 754's rounding to nearest, ties to even, with subnormals; every NaN is the canonical one. A double is its 64 bits here,
//! or, taken apart, a significand of 64 bits whose first bit is set and the field of its exponent. Shifts are written by
//! words, because chips of 32 bits have no others.

mod compare;
mod convert;
mod product;
mod remainder;
mod root;
#[cfg(all(feature = "soft-double", target_arch = "arm"))]
mod runtime;
mod sum;
#[cfg(not(target_arch = "arm"))]
pub(crate) mod unit;

/// The operations of this module, or the same by the machine's unit.
#[cfg(target_arch = "arm")]
pub(crate) use crate::number::double as kernel;
#[cfg(not(target_arch = "arm"))]
pub(crate) use unit as kernel;

pub use compare::{UNORDERED, compare, is_equal, is_less, is_less_or_equal};
pub use convert::{from_integer, from_long, from_unsigned};
pub use product::{divide, multiply};
pub use remainder::remainder;
pub use root::square_root;
pub use sum::{add, subtract};

/// Bits of a double's fraction field.
pub(crate) const FRACTION: u64 = (1 << 52) - 1;
pub(crate) const SIGN: u64 = 1 << 63;
pub(crate) const ONE: u64 = 1_f64.to_bits();
pub(crate) const INFINITY: u64 = f64::INFINITY.to_bits();
/// The upper word of the one NaN.
const NAN_WORD: u32 = 0x7FF8 << 16;
pub(crate) const NAN: u64 = (NAN_WORD as u64) << 32;
/// The field of infinities and NaNs.
const FIELD_MAX: u32 = 0x7FF;
/// The sign bit in a double's upper word.
const SIGN_WORD: u32 = 1 << 31;
/// The exponent that [`packed`] has for 2^63.
const EXPONENT_BIAS: i32 = 1022 + 63;

#[inline(always)]
fn high(bits: u64) -> u32 {
    (bits >> 32) as u32
}

#[inline(always)]
fn join(high: u32, low: u32) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// The field of the exponent.
#[inline(always)]
fn field(bits: u64) -> u32 {
    high(bits) >> 20 & FIELD_MAX
}

/// The significand and the exponent's field of what is finite and not zero. Below the normal fields are those that subnormals
/// would have.
#[inline(always)]
fn unpacked(bits: u64) -> (u64, i32) {
    let mut significand = bits << 11;
    let mut exponent = field(bits) as i32;
    if exponent != 0 {
        return (significand | SIGN, exponent);
    }
    while significand & SIGN == 0 {
        significand <<= 1;
        exponent -= 1;
    }
    (significand, exponent + 1)
}

/// The same, where a call costs little.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn unpacked_apart(bits: u64) -> (u64, i32) {
    unpacked(bits)
}

/// `number` / 2^`shift`, with the lowest bit set if any bit was lost.
#[inline(always)]
fn shifted(mut number: u64, mut shift: u32) -> u64 {
    while shift >= u32::BITS {
        number = number >> 32 | u64::from(number as u32 != 0);
        shift -= u32::BITS;
    }
    let back = u32::BITS - 1 - shift;
    let (high, low) = (high(number), number as u32);
    let lost = low << 1 << back != 0;
    join(high >> shift, low >> shift | high << 1 << back | u32::from(lost))
}

/// The same, for results that are subnormal.
#[cold]
#[inline(never)]
fn shifted_far(number: u64, shift: u32) -> u64 {
    shifted(number, shift.min(u64::BITS))
}

/// The double nearest to `significand` × 2^(`exponent` − [`EXPONENT_BIAS`]), ties to even, with the sign bit of a word.
///
/// A caller with more than 64 bits sets the lowest bit if any bit that it left out is set: below the place where a double is
/// rounded, only zero or not zero matters. That needs a significand of at least 55 bits.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn packed(mut significand: u64, mut exponent: i32, sign: u32) -> u64 {
    if high(significand) == 0 {
        if significand == 0 {
            return join(sign, 0);
        }
        significand <<= 32;
        exponent -= 32;
    }
    let zeros = high(significand).leading_zeros() & 31;
    let low = significand as u32;
    significand = join(high(significand) << zeros | low >> 1 >> (31 - zeros), low << zeros);
    exponent -= zeros as i32;
    if exponent < 0 {
        significand = shifted_far(significand, exponent.unsigned_abs());
        exponent = 0;
    }
    if exponent >= FIELD_MAX as i32 - 1 {
        return join(sign, 0) | INFINITY;
    }
    // The first bit of the mantissa adds one to the field, and so does a carry out of rounding: subnormals become normal, the
    // greatest double becomes infinity.
    let mantissa = significand >> 11;
    let round_up = ((significand as u32 & 0x7FF) + 0x3FF + (mantissa as u32 & 1)) >> 11;
    mantissa + join((exponent as u32) << 20 | sign, round_up)
}

/// The bits of the double nearest to `significand` × 2^`exponent`; see [`packed`].
pub(crate) fn nearest(significand: u64, exponent: i32) -> u64 {
    packed(significand, exponent + EXPONENT_BIAS, 0)
}
