//! The inverse functions of sine, cosine and tangent.

use super::{high_word, polynomial};
use core::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};

const FRAC_PI_2_LOW: f64 = 6.12323399573676603587e-17;
const PI_LOW: f64 = 1.2246467991473531772E-16;

/// The numerator of a rational approximation of (asin x − x) / x³, by x², and its denominator.
const RATIO: [&[f64]; 2] = [
    &[
        1.66666666666666657415e-01,
        -3.25565818622400915405e-01,
        2.01212532134862925881e-01,
        -4.00555345006794114027e-02,
        7.91534994289814532176e-04,
        3.47933107596021167570e-05,
    ],
    &[1.0, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01, 7.70381505559019352791e-02],
];

/// The coefficients of the arc tangent, those of even and of odd places.
const ARC_TANGENT: [&[f64]; 2] = [
    &[
        3.33333333333329318027e-01,
        1.42857142725034663711e-01,
        9.09088713343650656196e-02,
        6.66107313738753120669e-02,
        4.97687799461593236017e-02,
        1.62858201153657823623e-02,
    ],
    &[
        -1.99999999998764832476e-01,
        -1.11111104054623557880e-01,
        -7.69187620504482999495e-02,
        -5.83357013379057348645e-02,
        -3.65315727442169155270e-02,
    ],
];

/// The arc tangents of 1/2, 1, 3/2 and infinity, and what they are off by.
const KNOWN: [[f64; 2]; 4] = [
    [4.63647609000806093515e-01, 2.26987774529616870924e-17],
    [FRAC_PI_4, 3.06161699786838301793e-17],
    [9.82793723247329054082e-01, 1.39033110312309984516e-17],
    [FRAC_PI_2, FRAC_PI_2_LOW],
];

fn ratio(z: f64) -> f64 {
    z * polynomial(z, RATIO[0]) / polynomial(z, RATIO[1])
}

/// The root of (1 − x) / 2, as a double of half the bits and what that is off by, and the ratio there.
fn root(x: f64) -> (f64, f64, f64) {
    let z = (1.0 - x) * 0.5;
    let s = libm::sqrt(z);
    let high = f64::from_bits(s.to_bits() & 0xFFFF_FFFF_0000_0000);
    let low = (z - high * high) / (s + high);
    let r = ratio(z);
    // What half of the angle has besides `high`.
    (high, low, r * s)
}

/// The angle with a sine.
pub fn asin(x: f64) -> f64 {
    let size = x.abs();
    if size < 0.5 {
        return if high_word(x) < 0x3E50_0000 { x } else { x + x * ratio(x * x) };
    }
    if size >= 1.0 {
        return if size == 1.0 { x * FRAC_PI_2 + x * FRAC_PI_2_LOW } else { f64::NAN };
    }
    let (high, low, part) = root(size);
    let value = if high_word(x) >= 0x3FEF_3333 {
        FRAC_PI_2 - (2.0 * (high + low + part) - FRAC_PI_2_LOW)
    } else {
        0.5 * FRAC_PI_2 - (2.0 * part - (FRAC_PI_2_LOW - 2.0 * low) - (0.5 * FRAC_PI_2 - 2.0 * high))
    };
    value.copysign(x)
}

/// The angle with a cosine.
pub fn acos(x: f64) -> f64 {
    if x.abs() < 0.5 {
        return FRAC_PI_2 - (x - (FRAC_PI_2_LOW - x * ratio(x * x)));
    }
    if x.abs() >= 1.0 {
        return if x == 1.0 {
            0.0
        } else if x == -1.0 {
            PI
        } else {
            f64::NAN
        };
    }
    let (high, low, part) = root(x.abs());
    if x < 0.0 { 2.0 * (FRAC_PI_2 - (high + low + (part - FRAC_PI_2_LOW))) } else { 2.0 * (high + (low + part)) }
}

/// The angle with a tangent.
pub fn atan(x: f64) -> f64 {
    let high = high_word(x);
    if high >= 0x4410_0000 {
        return if x.is_nan() { x } else { FRAC_PI_2.copysign(x) };
    }
    if high < 0x3E40_0000 {
        return x;
    }
    let size = x.abs();
    let (known, x_left) = match high {
        ..0x3FDC_0000 => (None, x),
        0x3FDC_0000..0x3FE6_0000 => (Some(KNOWN[0]), (2.0 * size - 1.0) / (2.0 + size)),
        0x3FE6_0000..0x3FF3_0000 => (Some(KNOWN[1]), (size - 1.0) / (size + 1.0)),
        0x3FF3_0000..0x4003_8000 => (Some(KNOWN[2]), (size - 1.5) / (1.0 + 1.5 * size)),
        _ => (Some(KNOWN[3]), -1.0 / size),
    };
    let z = x_left * x_left;
    let w = z * z;
    let sum = z * polynomial(w, ARC_TANGENT[0]) + w * polynomial(w, ARC_TANGENT[1]);
    match known {
        None => x - x * sum,
        Some([angle, low]) => (angle - (x_left * sum - low - x_left)).copysign(x),
    }
}

/// The angle of a point, from −π to π.
pub fn atan2(y: f64, x: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    let behind = x.is_sign_negative();
    let angle = if y == 0.0 {
        // On the axis, which has a direction even at zero.
        if behind { PI } else { 0.0 }
    } else if x.is_infinite() {
        let (flat, diagonal) = if behind { (PI, 3.0 * FRAC_PI_4) } else { (0.0, FRAC_PI_4) };
        if y.is_infinite() { diagonal } else { flat }
    } else {
        let gap = (high_word(y) >> 20) as i32 - (high_word(x) >> 20) as i32;
        if x == 0.0 || gap > 60 {
            FRAC_PI_2
        } else {
            let acute = if behind && gap < -60 { 0.0 } else { atan((y / x).abs()) };
            if behind { PI - (acute - PI_LOW) } else { acute }
        }
    };
    angle.copysign(y)
}
