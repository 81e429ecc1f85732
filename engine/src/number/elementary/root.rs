//! The length of a vector.

use super::real::Real;

/// A sum of squares.
pub(crate) struct Squares(Real);

impl Squares {
    pub(crate) const NONE: Squares = Squares(Real::ZERO);

    /// Adds the square of a number that is no NaN.
    pub(crate) fn add(&mut self, number: u64) {
        self.0.add(&Real::power(number, 2));
    }

    /// The square root.
    pub(crate) fn root(mut self) -> u64 {
        self.0.take_root();
        self.0.to_bits()
    }
}
