//! Elementary functions of doubles, small in flash and equal on every machine.
//!
//! Each is its textbook formula, calculated with 128 bits and integers alone, and rounded once: the result is the nearest
//! double, but where the value lies halfway between two to forty bits more.

mod angle;
mod arc;
mod circle;
mod exponential;
mod hyperbola;
mod integer;
mod power;
mod real;
mod remainder;
mod root;
mod series;

pub use arc::atan2;
pub use integer::{floor, single, trunc};
pub use power::pow;
pub use remainder::remainder;
pub use root::{hypot, square_root};

pub(super) use real::Real;

/// A function of one number.
pub struct Function {
    /// The arguments that it has results for.
    least: f64,
    greatest: f64,
    /// f(−x) = −f(x), and `body` knows what is positive alone.
    is_odd: bool,
    body: fn(&Real) -> Real,
}

impl Function {
    const fn of_all(body: fn(&Real) -> Real) -> Function {
        Function { least: f64::NEG_INFINITY, greatest: f64::INFINITY, is_odd: false, body }
    }

    const fn from(least: f64, body: fn(&Real) -> Real) -> Function {
        Function { least, ..Function::of_all(body) }
    }

    const fn odd(greatest: f64, body: fn(&Real) -> Real) -> Function {
        Function { least: -greatest, greatest, is_odd: true, body }
    }

    /// The value at `x`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn at(&self, x: f64) -> f64 {
        if !(self.least <= x && x <= self.greatest) {
            return f64::NAN;
        }
        let argument = Real::of(x);
        let reflected = self.is_odd && argument.negative;
        let mut value = (self.body)(&Real { negative: argument.negative && !reflected, ..argument });
        // Zero is the value of zeros, whose sign stays, and of positive numbers.
        value.negative = if value.mantissa == 0 { argument.negative } else { value.negative != reflected };
        value.to_f64()
    }
}

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident = $function:expr;)*) => {
        $($(#[$doc])* pub static $name: Function = $function;)*
    };
}

functions! {
    /// The angle with a cosine.
    ACOS = Function { least: -1.0, greatest: 1.0, ..Function::of_all(Real::acos) };
    /// The inverse of the hyperbolic cosine.
    ACOSH = Function::from(1.0, Real::acosh);
    /// The angle with a sine.
    ASIN = Function::odd(1.0, Real::asin);
    /// The inverse of the hyperbolic sine.
    ASINH = Function::odd(f64::INFINITY, Real::asinh);
    /// The angle with a tangent.
    ATAN = Function::odd(f64::INFINITY, Real::atan);
    /// The inverse of the hyperbolic tangent.
    ATANH = Function::odd(1.0, Real::atanh);
    /// The cube root.
    CBRT = Function::odd(f64::INFINITY, Real::cube_root);
    /// The cosine of an angle.
    COS = Function { least: f64::MIN, greatest: f64::MAX, ..Function::of_all(Real::cos) };
    /// The hyperbolic cosine.
    COSH = Function::of_all(Real::cosh);
    /// e to the power of a number.
    EXP = Function::of_all(Real::exp);
    /// e to the power of a number, less one.
    EXPM1 = Function::of_all(Real::expm1);
    /// The natural logarithm.
    LOG = Function::from(0.0, Real::log);
    /// The natural logarithm of a number plus one.
    LOG1P = Function::from(-1.0, Real::log1p);
    /// The logarithm to base two.
    LOG2 = Function::from(0.0, Real::log2);
    /// The logarithm to base ten.
    LOG10 = Function::from(0.0, Real::log10);
    /// The sine of an angle.
    SIN = Function::odd(f64::MAX, Real::sin);
    /// The hyperbolic sine.
    SINH = Function::odd(f64::INFINITY, Real::sinh);
    /// The tangent of an angle.
    TAN = Function::odd(f64::MAX, Real::tan);
    /// The hyperbolic tangent.
    TANH = Function::odd(f64::INFINITY, Real::tanh);
}
