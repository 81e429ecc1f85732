//! Power series, each of whose terms is its predecessor times the argument's square and a ratio of small integers.

use super::real::{Real, upper_product};
use crate::number::limbs::{add_multiple, complement, divide, is_zero, multiply, shift};

impl Real {
    /// The hyperbolic sine, or the inverse of the hyperbolic tangent, of a number between −⅔ and ⅔; their circular brothers
    /// by alternating signs.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn take_series(&mut self, alternates: bool, is_inverse: bool) {
        let mut square = upper_product(&self.mantissa, &self.mantissa);
        shift(&mut square, -2 - 2 * self.exponent);
        let (mut sum, mut term) = (Real::ONE, Real::ONE.mantissa);
        let mut odd = 1;
        let mut is_complement = false;
        while !is_zero(&term) {
            term = upper_product(&term, &square);
            odd += 2;
            // x³/3!, x⁵/5!, … or x³/3, x⁵/5, …
            let divisor = if is_inverse { odd } else { odd * (odd - 1) };
            divide(&mut term, divisor);
            if is_inverse {
                multiply(&mut term, odd - 2, 0);
            }
            if alternates {
                complement(&mut sum.mantissa);
                is_complement = !is_complement;
            }
            add_multiple(&mut sum.mantissa, 1, &term);
        }
        if is_complement {
            complement(&mut sum.mantissa);
        }
        self.multiply(&sum);
    }
}
