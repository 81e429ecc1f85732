//! The remainder of a division. It is exact: the quotient's bits are found one by one, and forgotten.

use super::{INFINITY, NAN, SIGN, high, packed, unpacked_apart};

/// Number::remainder (ECMA-262, 6.1.6.1.6): `a` modulo `b`, with the sign of `a`. NaN if there is none.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn remainder(a: u64, b: u64) -> u64 {
    let (x, y) = (a & !SIGN, b & !SIGN);
    if y == 0 || y > INFINITY || x >= INFINITY {
        return NAN;
    }
    if x < y {
        return a;
    }
    let ((mut rest, mut exponent), (divisor, least)) = (unpacked_apart(x), unpacked_apart(y));
    // A place is left for twice a rest.
    rest >>= 1;
    let divisor = divisor >> 1;
    loop {
        if rest >= divisor {
            rest -= divisor;
        }
        if exponent <= least {
            return packed(rest, least, high(a & SIGN));
        }
        rest <<= 1;
        exponent -= 1;
    }
}
