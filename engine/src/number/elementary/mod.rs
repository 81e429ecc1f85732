//! Elementary functions of doubles, small in flash and equal on every machine.
//!
//! The methods and coefficients are those of fdlibm (Freely Distributable LIBM), but for the reduction of angles, which is
//! done in integers. Errors stay below one unit in the last place. The square root is libm's.
//!
//! ```text
//! ====================================================
//! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
//!
//! Developed at SunSoft, a Sun Microsystems, Inc. business.
//! Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
//! preserved.
//! ====================================================
//! ```

// Coefficients stand as they were published, with more digits than a double keeps.
#![allow(clippy::excessive_precision, clippy::approx_constant)]

mod angle;
mod arc;
mod circle;
mod exponential;
mod hyperbola;
mod integer;
mod logarithm;
mod pair;
mod power;
mod remainder;
mod root;

pub use arc::{acos, asin, atan, atan2};
pub use circle::{cos, sin, tan};
pub use exponential::{exp, expm1};
pub use hyperbola::{acosh, asinh, atanh, cosh, sinh, tanh};
pub use integer::{floor, trunc};
pub use logarithm::{log, log1p, log2, log10};
pub use power::pow;
pub use remainder::remainder;
pub use root::{cbrt, hypot};

/// The bits of a double above its mantissa's lower word, without the sign: exponent and twenty bits.
fn high_word(x: f64) -> u32 {
    (x.to_bits() >> 32) as u32 & 0x7FFF_FFFF
}

/// A polynomial; the coefficients from the constant on.
#[inline(never)]
fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// `x` times two to the power of `exponent`.
fn scale(x: f64, exponent: i32) -> f64 {
    let power = |exponent: i32| f64::from_bits(((exponent + 1023) as u64) << 52);
    match exponent {
        ..-1022 => x * power((exponent + 1000).max(-1022)) * power(-1000),
        1023.. => x * power((exponent - 1000).min(1023)) * power(1000),
        _ => x * power(exponent),
    }
}
