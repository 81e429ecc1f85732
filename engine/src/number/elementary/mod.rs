//! Elementary functions of doubles, small in flash and equal on every machine.
//!
//! Each is its textbook formula, calculated with 128 bits and integers alone, and rounded once: the result is the nearest
//! double, but where the value lies halfway between two to forty bits more.

mod angle;
mod exponential;
mod formula;
mod integer;
mod power;
mod real;
mod remainder;
mod root;
mod series;

pub use angle::atan2;
pub use formula::Function;
pub use integer::{floor, single, trunc};
pub use power::pow;
pub use remainder::remainder;
pub use root::{hypot, square_root};

pub(crate) use formula::at;
pub(crate) use integer::sign;
pub(super) use real::Real;
