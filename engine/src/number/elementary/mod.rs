//! Elementary functions of doubles, small in flash and equal on every machine.
//!
//! Each is its textbook formula, calculated with 128 bits and integers alone, and rounded once: the result is the nearest
//! double, but where the value lies halfway between two to forty bits more.

mod angle;
mod exponential;
mod formula;
mod integer;
mod length;
mod power;
mod real;
mod series;

pub use formula::Function;

pub(super) use real::Real;

/// The functions of bits, in which shape a chip without a double unit has its doubles.
pub(crate) mod bits {
    pub(crate) use super::angle::atan2;
    pub(crate) use super::formula::at;
    pub(crate) use super::integer::{floor, round, sign, single, trunc};
    pub(crate) use super::length::hypot;
    pub(crate) use super::power::pow;
    pub(crate) use crate::number::double::{kernel::square_root, remainder};
}

/// Declares such functions for doubles.
macro_rules! of_doubles {
    ($($(#[$doc:meta])* $name:ident($($argument:ident),*);)*) => {
        $(
            $(#[$doc])*
            #[inline(always)]
            pub fn $name($($argument: f64),*) -> f64 {
                f64::from_bits(bits::$name($($argument.to_bits()),*))
            }
        )*
    };
}

of_doubles! {
    /// The angle of a point, from −π to π.
    atan2(y, x);
    /// The greatest integer that is not above `x`.
    floor(x);
    /// Number::exponentiate (ECMA-262, 6.1.6.1.3).
    pow(base, exponent);
    /// Number::remainder (6.1.6.1.6).
    remainder(a, b);
    /// The nearest number of 32 bits.
    single(x);
    /// The square root.
    square_root(x);
    /// The integer part, towards zero.
    trunc(x);
}

/// The square root of the sum of the squares of `count` numbers, which `number` gives by index.
pub fn hypot(count: usize, number: &dyn Fn(usize) -> f64) -> f64 {
    f64::from_bits((0..count).fold(0, |length, index| bits::hypot(length, number(index).to_bits())))
}
