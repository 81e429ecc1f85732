//! Sine, cosine and tangent.

use super::angle::reduce;
use super::{high_word, polynomial};

const SINE: [f64; 6] = [
    -1.66666666666666324348e-01,
    8.33333333332248946124e-03,
    -1.98412698298579493134e-04,
    2.75573137070700676789e-06,
    -2.50507602534068634195e-08,
    1.58969099521155010221e-10,
];

const COSINE: [f64; 6] = [
    4.16666666666666019037e-02,
    -1.38888888888741095749e-03,
    2.48015872894767294178e-05,
    -2.75573143513906633035e-07,
    2.08757232129817482790e-09,
    -1.13596475577881948265e-11,
];

/// The coefficients of the tangent, those of odd and of even places.
const TANGENT: [[f64; 6]; 2] = [
    [
        1.33333333333201242699e-01,
        2.18694882948595424599e-02,
        3.59207910759131235356e-03,
        5.88041240820264096874e-04,
        7.81794442939557092300e-05,
        -1.85586374855275456654e-05,
    ],
    [
        5.39682539762260521377e-02,
        8.86323982359930005737e-03,
        1.45620945432529025516e-03,
        2.46463134818469906812e-04,
        7.14072491382608190305e-05,
        2.59073051863633712884e-05,
    ],
];

const THIRD: f64 = 3.33333333333334091986e-01;
const QUARTER_PI: f64 = core::f64::consts::FRAC_PI_4;
const QUARTER_PI_LOW: f64 = 3.06161699786838301793e-17;

/// The sine of a rest and its tail.
fn sine(x: f64, tail: f64) -> f64 {
    let z = x * x;
    let v = z * x;
    let [first, rest @ ..] = &SINE;
    let r = polynomial(z, rest);
    if tail == 0.0 {
        return x + v * (first + z * r);
    }
    x - ((z * (0.5 * tail - v * r) - tail) - v * first)
}

/// The cosine of a rest and its tail.
fn cosine(x: f64, tail: f64) -> f64 {
    let z = x * x;
    let r = z * polynomial(z, &COSINE);
    let half = 0.5 * z;
    let w = 1.0 - half;
    w + (((1.0 - w) - half) + (z * r - x * tail))
}

/// Sine, or with one quarter turn more cosine.
fn wave(x: f64, quarters: u32) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (turns, rest, tail) = reduce(x);
    let turns = turns + quarters;
    let value = if turns & 1 == 0 { sine(rest, tail) } else { cosine(rest, tail) };
    if turns & 2 == 0 { value } else { -value }
}

/// The sine of an angle.
pub fn sin(x: f64) -> f64 {
    // What is this small is its own sine, and zero keeps its sign.
    if high_word(x) < 0x3E50_0000 { x } else { wave(x, 0) }
}

/// The cosine of an angle.
pub fn cos(x: f64) -> f64 {
    wave(x, 1)
}

/// The tangent of an angle.
pub fn tan(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    if high_word(x) < 0x3E40_0000 {
        return x;
    }
    let (turns, rest, tail) = reduce(x);
    tangent(rest, tail, turns & 1 != 0)
}

/// The tangent of a rest and its tail, or its negative reciprocal.
fn tangent(x: f64, tail: f64, reciprocal: bool) -> f64 {
    let (mut x, mut tail) = (x, tail);
    let large = high_word(x) >= 0x3FE5_9428;
    let negative = x < 0.0;
    if large {
        if negative {
            (x, tail) = (-x, -tail);
        }
        x = (QUARTER_PI - x) + (QUARTER_PI_LOW - tail);
        tail = 0.0;
    }
    let z = x * x;
    let w = z * z;
    let [odd, even] = &TANGENT;
    let r = polynomial(w, odd) + z * polynomial(w, even);
    let s = z * x;
    let r = tail + z * (s * r + tail) + s * THIRD;
    let w = x + r;
    if large {
        let sign = if reciprocal { -1.0 } else { 1.0 };
        let value = sign - 2.0 * (x + (r - w * w / (w + sign)));
        return if negative { -value } else { value };
    }
    if !reciprocal {
        return w;
    }
    // −1 / (x + r), more exactly than one division gives it.
    let cut = |x: f64| f64::from_bits(x.to_bits() & 0xFFFF_FFFF_0000_0000);
    let high = cut(w);
    let low = r - (high - x);
    let inverse = -1.0 / w;
    let high_inverse = cut(inverse);
    high_inverse + inverse * (1.0 + high_inverse * high + high_inverse * low)
}
