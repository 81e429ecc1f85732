//! Powers of ten in 128 bits.

use crate::number::elementary::Real;

const TEN: Real = Real::constant(3, 10 << 124);
const TENTH: Real = Real::constant(-4, u128::MAX / 5 * 4);

/// Powers are never too great, and times 64 bits too small by less than this in units of their last place. A product loses less
/// than four places, and a power has the losses of fewer than 2^10 of them.
pub(super) const ERROR_MAX: u128 = 1 << 13;

/// 10^`exponent`
pub(super) fn power_of_ten(exponent: i32) -> Real {
    let mut factor = if exponent < 0 { TENTH } else { TEN };
    let mut power = Real::ONE;
    let mut rest = exponent.unsigned_abs();
    while rest != 0 {
        if rest & 1 != 0 {
            power = power.times(&factor);
        }
        factor = factor.times(&factor);
        rest >>= 1;
    }
    power
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use num_bigint::BigUint;

    #[test]
    fn powers_are_never_too_great_and_too_small_by_less_than_the_bound() {
        for exponent in -342..=308_i32 {
            let power = power_of_ten(exponent);
            let ten = BigUint::from(10_u32).pow(exponent.unsigned_abs());
            // Both times 2^64 and by the power's place.
            let shift = 127 - power.exponent + 64;
            let exact = match (exponent < 0, shift < 0) {
                (true, _) => (BigUint::from(1_u32) << shift) / ten,
                (false, false) => ten << shift,
                (false, true) => ten >> -shift,
            };
            let power = BigUint::from(power.mantissa) << 64;
            assert!(power <= exact, "10^{exponent} is too great");
            // The other half of the bound is for the significand's product.
            assert!(exact - power < BigUint::from(ERROR_MAX / 2) << 64, "10^{exponent} is too small");
        }
    }
}
