//! The square root.

use super::{INFINITY, NAN, packed, unpacked_apart};

/// The nearest double to the square root.
///
/// Its bits are found one by one. Of a number from one to four and its root so far, `rest` is their difference times 2^bits
/// found, and `twice_root` is in units of 2^−53.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn square_root(bits: u64) -> u64 {
    if bits << 1 == 0 || bits == INFINITY {
        return bits;
    }
    if bits > INFINITY {
        return NAN;
    }
    let (significand, field) = unpacked_apart(bits);
    let exponent = field - 1023;
    let mut rest = significand >> 10 << (exponent & 1);
    let mut twice_root = 0;
    let mut bit = 1_u64 << 53;
    while bit != 0 {
        let trial = twice_root + bit;
        if trial <= rest {
            rest -= trial;
            twice_root = trial + bit;
        }
        rest <<= 1;
        bit >>= 1;
    }
    // The root is never half of the way between two.
    packed(twice_root << 9 | u64::from(rest != 0), (exponent >> 1) + 1022, 0)
}
