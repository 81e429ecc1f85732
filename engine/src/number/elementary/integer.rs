//! Integer parts, by the bits.

/// The integer part, towards zero. Zero keeps its sign.
#[inline(never)]
pub fn trunc(x: f64) -> f64 {
    let bits = x.to_bits();
    let exponent = (bits >> 52 & 0x7FF) as i32 - 1023;
    match exponent {
        ..0 => f64::from_bits(bits & 1 << 63),
        0..52 => f64::from_bits(bits & !(((1 << 52) - 1) >> exponent)),
        _ => x,
    }
}

/// The greatest integer that is not above `x`.
pub fn floor(x: f64) -> f64 {
    let integer = trunc(x);
    if x.is_sign_negative() && integer.to_bits() != x.to_bits() { integer - 1.0 } else { integer }
}
