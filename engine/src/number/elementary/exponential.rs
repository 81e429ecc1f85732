//! Exponentials and logarithms.

use super::real::Real;
use super::series::{self, sum};

const LN_2: Real = Real::constant(-1, 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af);
/// The logarithms of e to base two and to base ten.
const LOG2_E: Real = Real::constant(0, 0xb8aa_3b29_5c17_f0bb_be87_fed0_691d_3e89);
const LOG10_E: Real = Real::constant(-2, 0xde5b_d8a9_3728_7195_355b_aaaf_ad33_dc32);

/// The upper half of the root of two.
const ROOT_2_HIGH: u64 = 0xb504_f333_f9de_6484;

/// Powers of e beyond 2 to this power of two are infinite, or zero.
const EXPONENT_MAX: i32 = 12;

impl Real {
    /// e to the power of this, as a power of two times a number, and that number less one.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn exponential(&self) -> (i32, Real) {
        let x = Real { exponent: self.exponent.min(EXPONENT_MAX), ..*self };
        let multiples = x.times(&LOG2_E);
        let whole = multiples.nearest_integer();
        let rest = multiples.minus(&Real::of(whole.into())).times(&LN_2);
        (whole, rest.times(&sum(&rest, series::EXPONENTIAL)))
    }

    /// e to the power of this.
    pub(super) fn exp(&self) -> Real {
        let (exponent, rest) = self.exponential();
        Real::ONE.plus(&rest).scaled(exponent)
    }

    /// e to the power of this, less one.
    pub(super) fn expm1(&self) -> Real {
        let (exponent, rest) = self.exponential();
        if exponent == 0 { rest } else { Real::ONE.plus(&rest).scaled(exponent).minus(&Real::ONE) }
    }

    /// The natural logarithm of one and this, which is less than a half either way.
    fn log_near_one(&self) -> Real {
        let ratio = self.over(&self.plus(&Real::TWO));
        ratio.times(&sum(&ratio.times(&ratio), series::INVERSE_TANGENT)).scaled(1)
    }

    /// The natural logarithm.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn log(&self) -> Real {
        if self.is_extreme() {
            return self.opposite_extreme();
        }
        // A factor between the roots of a half and of two is left.
        let above = ((self.mantissa >> 64) as u64 > ROOT_2_HIGH) as i32;
        let factor = Real::constant(-above, self.mantissa);
        let twos = Real::of((self.exponent + above).into()).times(&LN_2);
        factor.minus(&Real::ONE).log_near_one().plus(&twos)
    }

    /// The natural logarithm of one and this.
    pub(super) fn log1p(&self) -> Real {
        if self.exponent < -2 { self.log_near_one() } else { self.plus(&Real::ONE).log() }
    }

    /// The logarithm to base two.
    pub(super) fn log2(&self) -> Real {
        self.log().times(&LOG2_E)
    }

    /// The logarithm to base ten.
    pub(super) fn log10(&self) -> Real {
        self.log().times(&LOG10_E)
    }

    /// The cube root.
    pub(super) fn cube_root(&self) -> Real {
        self.log().over(&Real::of(3.0)).exp()
    }
}
