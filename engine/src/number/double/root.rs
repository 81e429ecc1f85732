//! The square root.

use super::{INFINITY, NAN, packed, unpacked_apart};

/// Bits of the root that are found one by one, and then by digits of so many bits.
const FIRST_BITS: u32 = 18;
const DIGIT_BITS: u32 = 12;
/// Bits of the root, one more than a mantissa has.
const BITS: u32 = FIRST_BITS + 3 * DIGIT_BITS;

/// The nearest double to the square root.
///
/// Of a number from one to four and its root so far, `rest` is their difference times 2^bits found, and `twice_root` is in
/// units of 2^−53. What `rest` loses beyond 64 bits, its parts lose alike.
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
    // These bits lie in the upper words.
    let mut bit = 1_u32 << (53 - 32);
    for _ in 0..FIRST_BITS {
        let trial = twice_root + bit;
        if trial <= (rest >> 32) as u32 {
            rest -= u64::from(trial) << 32;
            twice_root = trial + bit;
        }
        rest <<= 1;
        bit >>= 1;
    }
    let mut twice_root = u64::from(twice_root) << 32;
    let mut place = BITS - FIRST_BITS;
    while place != 0 {
        // By a divisor that is too great, so that no digit is: what is missing, the next one has more.
        let divisor = (twice_root >> 39) as u32 + 2;
        let digit = u64::from((rest >> (40 - DIGIT_BITS)) as u32 / divisor);
        place -= DIGIT_BITS;
        let step = digit << place;
        rest = (rest << DIGIT_BITS).wrapping_sub((2 * digit).wrapping_mul(twice_root + step));
        twice_root += 2 * step;
    }
    while rest >= 2 * (twice_root + 1) {
        rest -= 2 * (twice_root + 1);
        twice_root += 2;
    }
    // The root is never half of the way between two.
    packed(twice_root << 9 | u64::from(rest != 0), (exponent >> 1) + 1022, 0)
}
