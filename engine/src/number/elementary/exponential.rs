//! What exponentials and logarithms have of their own: numbers as powers of two and a rest.

use super::integer::floor;
use super::real::{BEYOND, Real};
use crate::number::arithmetic::int32_of_bits;
use crate::number::double::{SIGN, from_integer, kernel};

pub(super) const LN_2: Real = Real::constant(-1, 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af);

/// The first bits of the root of two.
const ROOT_2_HIGH: u32 = 0xb504_f333;

/// Powers of e beyond 2 to this power of two are infinite, or zero.
const EXPONENT_MAX: i32 = 12;

impl Real {
    /// Leaves the rest of a division by the logarithm of two, near zero, and returns the quotient.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn take_twos(&mut self) -> i32 {
        self.exponent = self.exponent.min(EXPONENT_MAX);
        let mut quotient = *self;
        quotient.divide(&LN_2);
        let whole = floor(kernel::add(quotient.to_bits(), 0.5_f64.to_bits()));
        let mut multiple = Real::of(whole ^ SIGN);
        multiple.multiply(&LN_2);
        self.add(&multiple);
        int32_of_bits(whole)
    }

    /// Leaves a factor between the roots of a half and of two, and returns the logarithm of the power of two. That of zero
    /// and of what is infinite is infinite.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn take_power_of_two(&mut self) -> Real {
        let [.., highest] = &mut self.mantissa;
        let above = i32::from(*highest > ROOT_2_HIGH);
        // Zero becomes one.
        *highest |= 1 << 31;
        self.negative = false;
        let mut logarithm = Real::of(from_integer(self.exponent + above));
        logarithm.multiply(&LN_2);
        if self.is_extreme() {
            logarithm.exponent = BEYOND;
        }
        self.exponent = -above;
        logarithm
    }
}
