//! The length of a vector.

use super::formula::Function;
use crate::number::double::INFINITY;

/// The square root of the sum of two squares. What is infinite is so whatever the other one is.
pub(crate) fn hypot(x: u64, y: u64) -> u64 {
    if x << 1 == INFINITY << 1 || y << 1 == INFINITY << 1 { INFINITY } else { Function::Hypot.of(x, y) }
}
