//! The cube root, and the length of a vector.

use super::{high_word, polynomial, scale};

/// The coefficients of a correction to the first guess.
const CORRECTION: [f64; 5] =
    [1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140, -0.758397934778766047437, 0.145996192886612446982];

/// What is added to a third of the upper word, so that the exponent becomes a third.
const THIRD: u32 = 715_094_163;

/// The cube root.
pub fn cbrt(x: f64) -> f64 {
    let high = high_word(x);
    if x == 0.0 || high >= 0x7FF0_0000 {
        return x + x;
    }
    if high < 0x0010_0000 {
        // A third of 54 is 18.
        return scale(cbrt(scale(x, 54)), -18);
    }
    let size = x.abs();
    let guess = f64::from_bits(((high / 3 + THIRD) as u64) << 32);
    let r = guess * guess * (guess / size);
    let guess = guess * polynomial(r, &CORRECTION);
    // Rounded to 23 bits, the guess has an exact square; one step of Newton's follows.
    let t = f64::from_bits((guess.to_bits() + 0x8000_0000) & 0xFFFF_FFFF_C000_0000);
    let quotient = size / (t * t);
    let root = t + t * ((quotient - t) / (t + t + quotient));
    root.copysign(x)
}

/// The square root of the sum of the squares of `count` numbers, which `number` gives by index.
pub fn hypot(count: usize, number: &dyn Fn(usize) -> f64) -> f64 {
    let mut greatest = 0.0;
    let mut is_nan = false;
    for index in 0..count {
        let size = number(index).abs();
        is_nan |= size.is_nan();
        if size > greatest {
            greatest = size;
        }
    }
    if greatest == f64::INFINITY || greatest == 0.0 && !is_nan {
        return greatest;
    }
    // Kahan's summation.
    let (mut sum, mut compensation) = (0.0, 0.0);
    for index in 0..count {
        let part = number(index) / greatest;
        let term = part * part - compensation;
        let next = sum + term;
        compensation = (next - sum) - term;
        sum = next;
    }
    libm::sqrt(sum) * greatest
}
