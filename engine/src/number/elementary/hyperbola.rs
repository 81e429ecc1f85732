//! Hyperbolic functions and their inverses.

use super::{exp, expm1, high_word, log, log1p};
use core::f64::consts::LN_2;

/// Above this the exponential swallows its reciprocal.
const LARGE: f64 = 22.0;
/// Below 2^-28 all of these functions but cosh are the identity.
const SMALL_HIGH: u32 = 0x3E30_0000;
/// Above 2^28 a square swallows one.
const HUGE: f64 = 268435456.0;

/// Half of the exponential, which may be finite where the exponential is not.
fn half_exp(x: f64) -> f64 {
    let root = exp(0.5 * x);
    if x < 709.0 { 0.5 * exp(x) } else { 0.5 * root * root }
}

/// The hyperbolic sine.
pub fn sinh(x: f64) -> f64 {
    let size = x.abs();
    if high_word(x) < SMALL_HIGH {
        return x;
    }
    if size > LARGE {
        return half_exp(size).copysign(x);
    }
    let t = expm1(size);
    let value = if size < 1.0 { 2.0 * t - t * t / (t + 1.0) } else { t + t / (t + 1.0) };
    (0.5 * value).copysign(x)
}

/// The hyperbolic cosine.
pub fn cosh(x: f64) -> f64 {
    let size = x.abs();
    if size > LARGE {
        return half_exp(size);
    }
    if size < 0.5 * LN_2 {
        let t = expm1(size);
        return 1.0 + t * t / (2.0 * (1.0 + t));
    }
    let t = exp(size);
    0.5 * t + 0.5 / t
}

/// The hyperbolic tangent.
pub fn tanh(x: f64) -> f64 {
    let size = x.abs();
    if high_word(x) < SMALL_HIGH {
        return x;
    }
    let value = if size > LARGE {
        1.0
    } else if size >= 1.0 {
        1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    } else {
        let t = expm1(-2.0 * size);
        -t / (t + 2.0)
    };
    if x.is_nan() { x } else { value.copysign(x) }
}

/// The inverse of the hyperbolic sine.
pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    if high_word(x) < SMALL_HIGH {
        return x;
    }
    let square = x * x;
    let value = if size > HUGE {
        log(size) + LN_2
    } else if size > 2.0 {
        log(2.0 * size + 1.0 / (libm::sqrt(square + 1.0) + size))
    } else {
        log1p(size + square / (1.0 + libm::sqrt(1.0 + square)))
    };
    value.copysign(x)
}

/// The inverse of the hyperbolic cosine.
pub fn acosh(x: f64) -> f64 {
    if x < 1.0 {
        return f64::NAN;
    }
    if x > HUGE {
        return log(x) + LN_2;
    }
    if x > 2.0 {
        return log(2.0 * x - 1.0 / (x + libm::sqrt(x * x - 1.0)));
    }
    let t = x - 1.0;
    log1p(t + libm::sqrt(2.0 * t + t * t))
}

/// The inverse of the hyperbolic tangent.
pub fn atanh(x: f64) -> f64 {
    let size = x.abs();
    if high_word(x) < SMALL_HIGH {
        return x;
    }
    let twice = size + size;
    let ratio = if size < 0.5 { twice + twice * size / (1.0 - size) } else { twice / (1.0 - size) };
    (0.5 * log1p(ratio)).copysign(x)
}
