//! Real numbers of 128 bits, which the elementary functions calculate with.
//!
//! That is so many bits more than a double has that formulas need no care for the last ones, and that what is exact, or
//! half of the way between two doubles, is recognised when the result is rounded.

use crate::number::double::{ONE, kernel, nearest};
use crate::number::limbs::{add_multiple, complement, is_zero, multiply, shift};
use crate::number::magnitude::Magnitude;

/// Limbs of a mantissa.
const LIMBS: usize = 4;

/// ±`mantissa` × 2^(`exponent` − 127). The first bit of the mantissa is set, but for zero.
#[derive(Clone, Copy)]
pub(in crate::number) struct Real {
    /// One for a negative number, or else zero.
    pub(in crate::number) negative: u32,
    pub(super) exponent: i32,
    pub(super) mantissa: [u32; LIMBS],
}

/// The exponent of what stands for infinity, and the negative one of zero: no calculation comes near.
pub(super) const BEYOND: i32 = 1 << 20;

/// The exponent of the last place of the greatest doubles.
const EXPONENT_MAX: i32 = 971;

/// Bits below the 53rd that are taken for errors, together with the one below the mantissa's half.
const ERROR_BITS: u32 = 27;

impl Real {
    /// What is no number yet.
    pub(super) const BLANK: Real = Real { negative: 0, exponent: 0, mantissa: [0; LIMBS] };
    pub(in crate::number) const ONE: Real = Real::constant(0, 1 << 127);
    pub(super) const TWO: Real = Real::constant(1, 1 << 127);

    /// A positive constant.
    pub(super) const fn constant(exponent: i32, mantissa: u128) -> Real {
        let mantissa = [mantissa as u32, (mantissa >> 32) as u32, (mantissa >> 64) as u32, (mantissa >> 96) as u32];
        Real { negative: 0, exponent, mantissa }
    }

    /// ±`significand` × 2^(`exponent` − 63)
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn new(negative: u32, exponent: i32, significand: u64) -> Real {
        let mut real = Real { negative, exponent, mantissa: [0, 0, significand as u32, (significand >> 32) as u32] };
        real.normalise();
        real
    }

    /// The value of the double of `bits`, which is no NaN.
    #[inline(always)]
    pub(in crate::number) fn of(bits: u64) -> Real {
        let mut real = Real::BLANK;
        real.set(bits);
        real
    }

    /// Becomes the value of the double of `bits`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn set(&mut self, bits: u64) {
        let Magnitude { mantissa, exponent } = Magnitude::of(bits);
        *self = Real::new((bits >> 63) as u32, if exponent > EXPONENT_MAX { BEYOND } else { exponent + 63 }, mantissa);
    }

    /// Moves the first bit that is set to the mantissa's beginning.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn normalise(&mut self) {
        if is_zero(&self.mantissa) {
            self.exponent = -BEYOND;
            return;
        }
        loop {
            let zeros = self.mantissa[LIMBS - 1].leading_zeros().min(31);
            if zeros == 0 {
                return;
            }
            multiply(&mut self.mantissa, 1 << zeros, 0);
            self.exponent -= zeros as i32;
        }
    }

    /// The bits of the nearest double.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn to_bits(&self) -> u64 {
        let mut rounded = self.mantissa;
        shift(&mut rounded, 1);
        multiply(&mut rounded, 1, 1 << (ERROR_BITS - 1));
        let [lowest, low, high, highest] = rounded;
        let sticky = lowest >> ERROR_BITS | low != 0;
        let magnitude = nearest(u64::from(highest) << 32 | u64::from(high) | u64::from(sticky), self.exponent - 62);
        magnitude | u64::from(self.is_negative()) << 63
    }

    pub(super) fn is_zero(&self) -> bool {
        is_zero(&self.mantissa)
    }

    /// This number × 2^`exponent`.
    pub(in crate::number) fn scaled(self, exponent: i32) -> Real {
        Real { exponent: self.exponent + exponent, ..self }
    }

    /// Whether this is less than zero.
    pub(super) fn is_negative(&self) -> bool {
        self.negative != 0 && !self.is_zero()
    }

    /// Whether this stands for infinity.
    pub(super) fn is_infinite(&self) -> bool {
        self.exponent >= BEYOND / 2
    }

    /// Whether this is zero, or stands for infinity.
    pub(super) fn is_extreme(&self) -> bool {
        self.exponent.abs() >= BEYOND / 2
    }

    /// Adds `other`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn add(&mut self, other: &Real) {
        let mut small = *other;
        if self.exponent < small.exponent {
            core::mem::swap(self, &mut small);
        }
        // A place is left for the carry.
        shift(&mut small.mantissa, self.exponent - small.exponent + 1);
        shift(&mut self.mantissa, 1);
        self.exponent += 1;
        let differ = self.negative != small.negative;
        if differ {
            complement(&mut self.mantissa);
        }
        let carry = add_multiple(&mut self.mantissa, 1, &small.mantissa);
        if differ {
            // One less than the negative of the difference, or the difference less one.
            if carry == 0 {
                complement(&mut self.mantissa);
            } else {
                multiply(&mut self.mantissa, 1, 1);
                self.negative ^= 1;
            }
        }
        self.normalise();
    }

    /// Multiplies by `other`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn multiply(&mut self, other: &Real) {
        self.mantissa = upper_product(&self.mantissa, &other.mantissa);
        self.negative ^= other.negative;
        self.exponent += other.exponent + 1;
        self.normalise();
    }

    /// Divides by `divisor`, with two of Newton's steps from the reciprocal of a double. What is divided by zero becomes
    /// infinite.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn divide(&mut self, divisor: &Real) {
        // From one to two, but for its sign.
        let near_one = Real { exponent: 0, ..*divisor };
        let mut reciprocal = Real::of(kernel::divide(ONE, near_one.to_bits()));
        for _ in 0..2 {
            // × (2 − divisor × reciprocal)
            let mut factor = near_one;
            factor.multiply(&reciprocal);
            factor.negative = 1;
            factor.add(&Real::TWO);
            reciprocal.multiply(&factor);
        }
        reciprocal.exponent -= divisor.exponent;
        self.multiply(&reciprocal);
    }

    /// Takes the square root: of the double's, which is exact to half of the bits, one step of Newton's.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn take_root(&mut self) {
        if self.is_zero() {
            return;
        }
        let pairs = self.exponent >> 1;
        self.exponent &= 1;
        let guess = Real::of(kernel::square_root(self.to_bits()));
        self.divide(&guess);
        self.add(&guess);
        self.exponent += pairs - 1;
    }

    /// `base`, the bits of a double, to a power.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(in crate::number) fn power(base: u64, mut exponent: u32) -> Real {
        let (mut power, mut factor) = (Real::ONE, Real::of(base));
        while exponent != 0 {
            if exponent & 1 != 0 {
                power.multiply(&factor);
            }
            let square = factor;
            factor.multiply(&square);
            exponent >>= 1;
        }
        power
    }
}

/// The upper half of a product.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn upper_product(a: &[u32; LIMBS], b: &[u32; LIMBS]) -> [u32; LIMBS] {
    let mut product = [0; LIMBS];
    for &limb in a {
        let carry = add_multiple(&mut product, limb, b);
        let [_, x, y, z] = product;
        product = [x, y, z, carry];
    }
    product
}
