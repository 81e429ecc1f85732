//! Real numbers of 128 bits, which the elementary functions calculate with.
//!
//! That is so many bits more than a double has that formulas need no care for the last ones, and that what is exact, or
//! half of the way between two doubles, is recognised when the result is rounded.

use super::root::square_root;
use crate::number::double::nearest;
use crate::number::limbs::scale;
use crate::number::magnitude::Magnitude;

/// ±`mantissa` × 2^(`exponent` − 127). The first bit of the mantissa is set, but for zero.
#[derive(Clone, Copy)]
pub(in crate::number) struct Real {
    pub(super) negative: bool,
    pub(in crate::number) exponent: i32,
    pub(in crate::number) mantissa: u128,
}

/// The exponent of what stands for infinity, and the negative one of zero: no calculation comes near.
const BEYOND: i32 = 1 << 20;

/// Bits below the 53rd that are taken for errors, together with the one below the mantissa's half.
const ERROR_BITS: u32 = 27;

impl Real {
    pub(super) const ZERO: Real = Real { negative: false, exponent: -BEYOND, mantissa: 0 };
    pub(super) const HALF: Real = Real::constant(-1, 1 << 127);
    pub(in crate::number) const ONE: Real = Real::constant(0, 1 << 127);
    pub(super) const TWO: Real = Real::constant(1, 1 << 127);
    pub(super) const PI: Real = Real::constant(1, 0xc90f_daa2_2168_c234_c4c6_628b_80dc_1cd1);
    pub(super) const HALF_PI: Real = Real::constant(0, Real::PI.mantissa);

    /// A positive constant.
    pub(in crate::number) const fn constant(exponent: i32, mantissa: u128) -> Real {
        Real { negative: false, exponent, mantissa }
    }

    /// A number whose mantissa may begin with zeros.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn new(negative: bool, exponent: i32, mantissa: u128) -> Real {
        let zeros = mantissa.leading_zeros();
        match mantissa.checked_shl(zeros) {
            Some(mantissa) => Real { negative, exponent: exponent - zeros as i32, mantissa },
            None => Real { negative, ..Real::ZERO },
        }
    }

    /// The value of a double that is no NaN.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn of(value: f64) -> Real {
        let Magnitude { mantissa, exponent } = Magnitude::of(value);
        Real::new(value.is_sign_negative(), if value.is_infinite() { BEYOND } else { exponent + 127 }, mantissa.into())
    }

    /// The nearest double.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn to_f64(&self) -> f64 {
        let rounded = (self.mantissa >> 1) + (1 << (ERROR_BITS - 1));
        let sticky = rounded as u64 >> ERROR_BITS != 0;
        let bits = nearest((rounded >> 64) as u64 | u64::from(sticky), self.exponent - 62);
        f64::from_bits(bits | u64::from(self.negative) << 63)
    }

    /// Whether this is zero, or stands for infinity.
    pub(super) fn is_extreme(&self) -> bool {
        self.exponent.abs() >= BEYOND / 2
    }

    /// The negative of what this is infinitely far from: the logarithm of zero, or of infinity.
    pub(super) fn opposite_extreme(&self) -> Real {
        Real { negative: self.exponent < 0, exponent: BEYOND, ..Real::ONE }
    }

    /// The nearest integer, of numbers that are less than 2^30.
    pub(super) fn nearest_integer(&self) -> i32 {
        let twice = ((self.mantissa >> 96) as u32).checked_shr((30 - self.exponent) as u32).unwrap_or(0) as i32;
        let integer = (twice + 1) >> 1;
        if self.negative { -integer } else { integer }
    }

    /// This number × 2^`exponent`.
    pub(super) fn scaled(&self, exponent: i32) -> Real {
        Real { exponent: self.exponent + exponent, ..*self }
    }

    pub(super) fn negated(&self) -> Real {
        Real { negative: !self.negative, ..*self }
    }

    /// The sum.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn plus(&self, other: &Real) -> Real {
        let (great, small) = if self.exponent >= other.exponent { (self, other) } else { (other, self) };
        let shift = (great.exponent - small.exponent) as u32;
        let (a, b) = (great.mantissa >> 1, shifted(small.mantissa >> 1, shift));
        if great.negative == small.negative {
            return Real::new(great.negative, great.exponent + 1, a + b);
        }
        let difference = a.wrapping_sub(b) as i128;
        Real::new(great.negative != (difference < 0), great.exponent + 1, difference.unsigned_abs())
    }

    pub(super) fn minus(&self, other: &Real) -> Real {
        self.plus(&other.negated())
    }

    /// The product.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn times(&self, other: &Real) -> Real {
        let product = upper_product(self.mantissa, other.mantissa);
        Real::new(self.negative != other.negative, self.exponent + other.exponent + 1, product)
    }

    /// The quotient, of which a bit is found at a time. What is divided by zero becomes infinite.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn over(&self, divisor: &Real) -> Real {
        let (mut rest, divided_by) = (self.mantissa >> 1, divisor.mantissa >> 1);
        let mut quotient = 0;
        for _ in 0..128 {
            quotient <<= 1;
            if rest >= divided_by {
                rest -= divided_by;
                quotient |= 1;
            }
            rest <<= 1;
        }
        Real::new(self.negative != divisor.negative, self.exponent - divisor.exponent, quotient)
    }

    /// The square root: of the double's, which is exact to half of the bits, one step of Newton's.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn root(&self) -> Real {
        if self.mantissa == 0 {
            return *self;
        }
        let pairs = self.exponent >> 1;
        let near_one = self.scaled(-2 * pairs);
        let guess = Real::of(square_root(near_one.to_f64()));
        guess.plus(&near_one.over(&guess)).scaled(pairs - 1)
    }
}

/// `mantissa` / 2^`shift`, which is zero if nothing is left.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn shifted(mantissa: u128, shift: u32) -> u128 {
    mantissa.checked_shr(shift).unwrap_or(0)
}

/// The upper half of a product.
pub(super) fn upper_product(a: u128, b: u128) -> u128 {
    scale(a, (b >> 64) as u64) + (scale(a, b as u64) >> 64)
}
