//! Power series, each of whose terms is its predecessor times the argument's square and a ratio of small integers.

use super::formula::{ALTERNATES, IS_INVERSE};
use super::real::{Real, upper_product};
use crate::number::limbs::{add_multiple, complement, divide, is_zero, multiply, shift};

impl Real {
    /// The hyperbolic sine, or the inverse of the hyperbolic tangent, of a number between −⅔ and ⅔; their circular brothers
    /// by alternating signs.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn take_series(&mut self, kind: u8) {
        let mut square = upper_product(&self.mantissa, &self.mantissa);
        shift(&mut square, -2 - 2 * self.exponent);
        let (mut sum, mut term) = (Real::ONE, Real::ONE.mantissa);
        let mut odd = 1;
        let mut is_complement = false;
        // A complement is made good by one more term that is zero.
        while is_complement || !is_zero(&term) {
            term = upper_product(&term, &square);
            odd += 2;
            // x³/3!, x⁵/5!, … or x³/3, x⁵/5, …
            let divisor = if kind & IS_INVERSE != 0 { odd } else { odd * (odd - 1) };
            divide(&mut term, divisor);
            if kind & IS_INVERSE != 0 {
                multiply(&mut term, odd - 2, 0);
            }
            if kind & ALTERNATES != 0 {
                complement(&mut sum.mantissa);
                is_complement = !is_complement;
            }
            add_multiple(&mut sum.mantissa, 1, &term);
        }
        self.multiply(&sum);
    }
}
