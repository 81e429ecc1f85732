//! Sine, cosine and tangent.

use super::real::Real;
use super::series::{self, sum};

impl Real {
    /// The sine of an angle between −π/4 and π/4, or its cosine.
    fn wave(&self, cosine: bool) -> Real {
        let square = self.times(self).negated();
        if cosine { sum(&square, series::COSINE) } else { self.times(&sum(&square, series::SINE)) }
    }

    /// The sine of an angle that is not negative and some quarter turns more.
    fn sine_after(&self, quarters: u32) -> Real {
        let (turns, rest) = self.quarter_turns();
        let turns = turns + quarters;
        let value = rest.wave(turns & 1 != 0);
        if turns & 2 == 0 { value } else { value.negated() }
    }

    pub(super) fn sin(&self) -> Real {
        self.sine_after(0)
    }

    pub(super) fn cos(&self) -> Real {
        Real { negative: false, ..*self }.sine_after(1)
    }

    pub(super) fn tan(&self) -> Real {
        self.sin().over(&self.cos())
    }
}
