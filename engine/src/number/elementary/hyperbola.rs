//! The hyperbolic functions and their inverses.

use super::real::Real;

impl Real {
    /// (e^x − e^−x) / 2
    pub(super) fn sinh(&self) -> Real {
        self.expm1().minus(&self.negated().expm1()).scaled(-1)
    }

    /// (e^x + e^−x) / 2
    pub(super) fn cosh(&self) -> Real {
        self.exp().plus(&self.negated().exp()).scaled(-1)
    }

    /// (e^2x − 1) / (e^2x + 1)
    pub(super) fn tanh(&self) -> Real {
        let power = self.scaled(1).expm1();
        power.over(&power.plus(&Real::TWO))
    }

    /// log(x + √(x² + 1)), without loss where x is small
    pub(super) fn asinh(&self) -> Real {
        let square = self.times(self);
        let root = square.plus(&Real::ONE).root();
        self.plus(&square.over(&root.plus(&Real::ONE))).log1p()
    }

    /// log(x + √(x² − 1)), without loss where x is near one
    pub(super) fn acosh(&self) -> Real {
        let above = self.minus(&Real::ONE);
        above.times(&above.plus(&Real::TWO)).root().plus(&above).log1p()
    }

    /// log((1 + x) / (1 − x)) / 2
    pub(super) fn atanh(&self) -> Real {
        self.scaled(1).over(&Real::ONE.minus(self)).log1p().scaled(-1)
    }
}
