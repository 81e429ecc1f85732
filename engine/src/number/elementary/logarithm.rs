//! Logarithms.

use super::{high_word, polynomial};

const COEFFICIENTS: [f64; 7] = [
    6.666666666666735130e-01,
    3.999999999940941908e-01,
    2.857142874366239149e-01,
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01,
];

const LN2_HIGH: f64 = 6.93147180369123816490e-01;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

/// The reciprocal of a base's logarithm, and the logarithm of two to that base, both in two parts.
struct Base {
    inverse: [f64; 2],
    of_two: [f64; 2],
}

const TWO: Base = Base { inverse: [1.44269504072144627571e+00, 1.67517131648865118353e-10], of_two: [1.0, 0.0] };

const TEN: Base = Base {
    inverse: [4.34294481878168880939e-01, 2.50829467116452752298e-11],
    of_two: [3.01029995663611771306e-01, 3.69423907715893078616e-13],
};

/// A positive number taken apart: 2^`exponent` × (1 + `f`), and ln(1 + f) = f − (`half` − `rest`).
struct Parts {
    exponent: f64,
    f: f64,
    half: f64,
    rest: f64,
}

/// A positive number as a power of two and a factor, less one: the factor lies between √½ and √2.
pub(super) fn take_apart(x: f64) -> (i32, f64) {
    let tiny = x < f64::MIN_POSITIVE;
    let bits = if tiny { x * 18014398509481984.0 } else { x }.to_bits();
    let high = (bits >> 32) as u32 + (0x3FF0_0000 - 0x3FE6_A09E);
    let exponent = (high >> 20) as i32 - 1023 - if tiny { 54 } else { 0 };
    let high = (high & 0xF_FFFF) + 0x3FE6_A09E;
    (exponent, f64::from_bits((high as u64) << 32 | bits & 0xFFFF_FFFF) - 1.0)
}

fn split(x: f64) -> Parts {
    let (exponent, f) = take_apart(x);
    let s = f / (2.0 + f);
    let z = s * s;
    let half = 0.5 * f * f;
    Parts { exponent: exponent as f64, f, half, rest: s * (half + z * polynomial(z, &COEFFICIENTS)) }
}

/// What needs no calculation: logarithms of zero, of negative numbers, and of what is not finite.
fn special(x: f64) -> Option<f64> {
    if x == 0.0 {
        Some(f64::NEG_INFINITY)
    } else if x > 0.0 && x < f64::INFINITY {
        None
    } else {
        // Only infinity is its own logarithm.
        Some(if x > 0.0 { x } else { f64::NAN })
    }
}

/// The natural logarithm of a positive number and a small relative correction.
fn natural(x: f64, correction: f64) -> f64 {
    let Parts { exponent, f, half, rest } = split(x);
    exponent * LN2_HIGH - ((half - (rest + (exponent * LN2_LOW + correction))) - f)
}

/// The natural logarithm.
pub fn log(x: f64) -> f64 {
    special(x).unwrap_or_else(|| natural(x, 0.0))
}

/// The natural logarithm of `x` plus one.
pub fn log1p(x: f64) -> f64 {
    if high_word(x) < 0x3CA0_0000 {
        return x;
    }
    let sum = 1.0 + x;
    if let Some(value) = special(sum) {
        return value;
    }
    // What the sum lost, in relation to it.
    let lost = if sum >= 2.0 { 1.0 - (sum - x) } else { x - (sum - 1.0) };
    natural(sum, lost / sum)
}

/// A logarithm to another base, so exactly that powers of the base have integers.
fn to_base(x: f64, base: &Base) -> f64 {
    if let Some(value) = special(x) {
        return value;
    }
    let Parts { exponent, f, half, rest } = split(x);
    let high = f64::from_bits((f - half).to_bits() & 0xFFFF_FFFF_0000_0000);
    let low = (f - high) - half + rest;
    let [inverse, inverse_low] = base.inverse;
    let [two, two_low] = base.of_two;
    let (integer, fraction) = (exponent * two, high * inverse);
    let sum = integer + fraction;
    let tail = exponent * two_low + (low + high) * inverse_low + low * inverse;
    sum + (tail + ((integer - sum) + fraction))
}

/// The logarithm to base two.
pub fn log2(x: f64) -> f64 {
    to_base(x, &TWO)
}

/// The logarithm to base ten.
pub fn log10(x: f64) -> f64 {
    to_base(x, &TEN)
}
