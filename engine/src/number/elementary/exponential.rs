//! What exponentials and logarithms have of their own: numbers as powers of two and a rest.

use super::real::{BEYOND, Real};
use crate::number::double::{from_integer, kernel};

pub(super) static LN_2: Real = Real::constant(-1, 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af);

/// The first bits of the root of two.
const ROOT_2_HIGH: u32 = 0xb504_f333;

/// Powers of e beyond 2 to this power of two are infinite, or zero.
const EXPONENT_MAX: i32 = 12;

/// A sum with this has the nearest integer in its lower bits.
const WHOLE: f64 = (3_u64 << 51) as f64;

impl Real {
    /// Makes a quotient by the logarithm of two the nearest integer, and returns it. So that this is finite, a dividend that
    /// is too great becomes smaller, with its quotient.
    pub(super) fn take_twos(&mut self, dividend: &mut Real) -> i32 {
        let excess = (dividend.exponent - EXPONENT_MAX).max(0);
        dividend.exponent -= excess;
        self.exponent -= excess;
        // The sum's last place is one.
        let whole = kernel::add(self.to_bits(), WHOLE.to_bits()) as i32;
        self.set(from_integer(whole));
        whole
    }

    /// Leaves a factor between the roots of a half and of two, and makes the logarithm that of the power of two. That of zero
    /// and of what is infinite is infinite.
    pub(super) fn take_power_of_two(&mut self, logarithm: &mut Real) {
        let is_extreme = self.is_extreme();
        let [.., highest] = &mut self.mantissa;
        let above = i32::from(*highest > ROOT_2_HIGH);
        // Zero becomes one.
        *highest |= 1 << 31;
        self.negative = 0;
        logarithm.set(from_integer(self.exponent + above));
        if is_extreme {
            logarithm.exponent = BEYOND;
        }
        self.exponent = -above;
    }
}
