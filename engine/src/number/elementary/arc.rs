//! The inverse functions of sine, cosine and tangent.

use super::real::Real;
use super::series::{self, sum};

/// The arc tangent of one half.
const ATAN_HALF: Real = Real::constant(-2, 0xed63_382b_0dda_7b45_6fe4_45ec_bc3a_8d03);

impl Real {
    /// The arc tangent of a number that is not negative.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn atan(&self) -> Real {
        let inverted = self.exponent >= 0;
        let mut x = if inverted { Real::ONE.over(self) } else { *self };
        let mut angle = Real::ZERO;
        if x.exponent >= -2 {
            x = x.minus(&Real::HALF).over(&x.scaled(-1).plus(&Real::ONE));
            angle = ATAN_HALF;
        }
        let angle = x.times(&sum(&x.times(&x).negated(), series::INVERSE_TANGENT)).plus(&angle);
        if inverted { Real::HALF_PI.minus(&angle) } else { angle }
    }

    /// atan(x / √(1 − x²))
    pub(super) fn asin(&self) -> Real {
        let cosine = Real::ONE.minus(self).times(&Real::ONE.plus(self)).root();
        self.over(&cosine).atan()
    }

    /// 2 atan √((1 − x) / (1 + x))
    pub(super) fn acos(&self) -> Real {
        Real::ONE.minus(self).over(&Real::ONE.plus(self)).root().atan().scaled(1)
    }
}

/// The angle of a point, from −π to π.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub fn atan2(y: f64, x: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    // The axis has a direction even at zero.
    let acute = if y == 0.0 { Real::ZERO } else { Real::of(y.abs()).over(&Real::of(x.abs())).atan() };
    let angle = if x.is_sign_negative() { Real::PI.minus(&acute) } else { acute };
    angle.to_f64().copysign(y)
}
