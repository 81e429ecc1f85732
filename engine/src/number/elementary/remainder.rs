//! The remainder of a division. It is exact: the quotient's bits are found one by one, and forgotten.

use crate::number::double::{INFINITY, NAN, SIGN};

/// Number::remainder (ECMA-262, 6.1.6.1.6): `a` modulo `b`, with the sign of `a`. NaN if there is none.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn remainder(a: u64, b: u64) -> u64 {
    let (sign, x, y) = (a & SIGN, a & !SIGN, b & !SIGN);
    if y == 0 || y > INFINITY || x >= INFINITY {
        return NAN;
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
        return sign;
    }
    let shift = rest.leading_zeros() as i32 - 11;
    let (rest, exponent) = (rest << shift, least - shift);
    let bits = if exponent > 0 { rest + (((exponent - 1) as u64) << 52) } else { rest >> (1 - exponent) };
    bits | sign
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
