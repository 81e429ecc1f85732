//! The remainder of a division. It is exact: the quotient's bits are found one by one, and forgotten.

/// Number::remainder (ECMA-262, 6.1.6.1.6): `a` modulo `b`, with the sign of `a`. NaN if there is none.
pub fn remainder(a: f64, b: f64) -> f64 {
    const INFINITY: u64 = f64::INFINITY.to_bits();
    let (x, y) = (a.abs().to_bits(), b.abs().to_bits());
    if y == 0 || y > INFINITY || x >= INFINITY {
        return f64::NAN;
    }
    if x < y {
        return a;
    }
    let ((mut high, mut exponent), (low, least)) = (mantissa(x), mantissa(y));
    while exponent > least && high != 0 {
        high = if high >= low { high - low } else { high } << 1;
        exponent -= 1;
    }
    let rest = if high >= low { high - low } else { high };
    if rest == 0 {
        return 0.0_f64.copysign(a);
    }
    let shift = rest.leading_zeros() as i32 - 11;
    let (rest, exponent) = (rest << shift, least - shift);
    let bits = if exponent > 0 { rest + (((exponent - 1) as u64) << 52) } else { rest >> (1 - exponent) };
    f64::from_bits(bits).copysign(a)
}

/// The mantissa of a finite number that is not zero, its first bit the fifty-third, and the exponent that goes with it.
fn mantissa(bits: u64) -> (u64, i32) {
    let exponent = (bits >> 52) as i32;
    let fraction = bits & ((1 << 52) - 1);
    if exponent != 0 {
        return (fraction | 1 << 52, exponent);
    }
    let shift = fraction.leading_zeros() as i32 - 11;
    (fraction << shift, 1 - shift)
}
