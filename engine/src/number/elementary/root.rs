//! The length of a vector.

use super::real::Real;
use crate::number::double::{INFINITY, NAN, SIGN};

/// A sum of squares.
pub(crate) struct Squares {
    sum: Real,
    has_nan: bool,
}

impl Squares {
    pub(crate) const NONE: Squares = Squares { sum: Real::ZERO, has_nan: false };

    /// Adds the square of a number.
    pub(crate) fn add(&mut self, number: u64) {
        if number & !SIGN > INFINITY {
            self.has_nan = true;
        } else {
            self.sum.add(&Real::power(number, 2));
        }
    }

    /// The square root.
    pub(crate) fn root(mut self) -> u64 {
        // What is infinite is so whatever the others are.
        self.sum.take_root();
        let length = self.sum.to_bits();
        if self.has_nan && length != INFINITY { NAN } else { length }
    }
}
