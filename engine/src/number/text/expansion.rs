//! The exact digits of a number in any radix, one after another (Guy Steele and Jon White, "How to print floating-point
//! numbers accurately", 1990).
//!
//! The number is a fraction, multiplied by the radix from digit to digit, whose integer part is the next one. Half of the way
//! to the neighbouring doubles is kept to the same scale, so that it can be seen when the digits identify the number.

use crate::number::limbs::{LIMBS_MAX, add_multiple, compare, complement, is_zero, multiply, place};
use crate::number::magnitude::Magnitude;
use core::cmp::Ordering;

/// Places that the number is scaled by at once: no radix to this power is more than a limb.
const STEP_MAX: i32 = 6;

/// A source of digits.
pub(super) struct Expansion {
    /// What is left of the number, in quarters of its last place to begin with.
    numerator: [u32; LIMBS_MAX],
    denominator: [u32; LIMBS_MAX],
    /// Half of the way to the neighbour below; nothing, if all digits are wanted.
    gap: [u32; LIMBS_MAX],
    /// Such halves upwards.
    gaps_above: i32,
    /// Whether a text in the middle between two doubles is the other one, as it is for odd mantissas.
    is_open: bool,
    /// Limbs in use.
    length: usize,
    radix: u32,
    point: i32,
}

impl Expansion {
    /// The digits of a number that is not zero: a double, or the midpoint of two.
    pub(super) fn new(number: Magnitude, radix: u32, is_shortest: bool) -> Self {
        let is_narrow = number.is_narrow_below();
        let exponent = number.exponent - 2;
        let mut expansion = Self {
            numerator: [0; LIMBS_MAX],
            denominator: [0; LIMBS_MAX],
            gap: [0; LIMBS_MAX],
            gaps_above: 1 + i32::from(is_narrow),
            is_open: is_shortest && number.mantissa & 1 != 0,
            // For 64 bits more than the exponent says, and a digit.
            length: (exponent.unsigned_abs() as usize + 64 + 6) / 32 + 1,
            radix,
            point: 0,
        };
        place(&mut expansion.numerator, number.mantissa << 2, exponent.max(0));
        place(&mut expansion.denominator, 1, -exponent.min(0));
        if is_shortest {
            place(&mut expansion.gap, 2 >> u32::from(is_narrow), exponent.max(0));
        }
        expansion.find_point(number.exponent + (u64::BITS - number.mantissa.leading_zeros()) as i32);
        expansion
    }

    /// Scales the number to the place of its first digit. That may be zero, if the one above it is near enough.
    ///
    /// `bits` are so many that the number is less than 2^bits, and not less than half of that.
    fn find_point(&mut self, bits: i32) {
        // A little more than the radix's logarithm to base two, in 64ths.
        let whole = 31 - (self.radix | 1).leading_zeros();
        let logarithm = (whole * 64 + (self.radix << 6 >> whole) - 64 + 6) as i32;
        let bits = 64 * if bits > 0 { bits - 1 } else { bits };
        // The logarithm is never zero, which the compiler does not see.
        let mut places = if logarithm == 0 { 0 } else { bits.wrapping_div(logarithm) };
        self.point = places;
        while places != 0 {
            let step = places.clamp(-STEP_MAX, STEP_MAX);
            let power = self.radix.pow(step.unsigned_abs());
            if step > 0 {
                multiply(used_mut(&mut self.denominator, self.length), power, 0);
            } else {
                self.advance(power);
            }
            places -= step;
        }
        while self.is_near_above() {
            multiply(used_mut(&mut self.denominator, self.length), self.radix, 0);
            self.point += 1;
        }
        self.advance(self.radix);
        while !self.is_near_above() {
            self.advance(self.radix);
            self.point -= 1;
        }
    }

    /// Where the point is: the value is 0.d₁d₂d₃… × radix^point. The specification calls this number n in Number::toString,
    /// and e + 1 elsewhere.
    pub(super) fn point(&self) -> i32 {
        self.point
    }

    /// The digit at hand, which the number loses.
    pub(super) fn digit(&mut self) -> u8 {
        let (numerator, denominator) = (used_mut(&mut self.numerator, self.length), &self.denominator);
        let mut digit = 0;
        complement(numerator);
        while add_multiple(numerator, 1, denominator) == 0 {
            digit += 1;
        }
        complement(numerator);
        add_multiple(numerator, 1, denominator);
        digit
    }

    /// Makes the number so many times as great.
    fn advance(&mut self, factor: u32) {
        multiply(used_mut(&mut self.numerator, self.length), factor, 0);
        multiply(used_mut(&mut self.gap, self.length), factor, 0);
    }

    /// Goes on to the next digit.
    pub(super) fn next(&mut self) {
        self.advance(self.radix);
    }

    /// The digit at hand; then goes on.
    pub(super) fn next_digit(&mut self) -> u8 {
        let digit = self.digit();
        self.next();
        digit
    }

    /// Whether the digits so far identify the number.
    pub(super) fn is_near_below(&self) -> bool {
        self.holds(compare(used(&self.gap, self.length), 0, &self.gap, &self.numerator))
    }

    /// Whether they do with one more in the last place. Without a gap, that the number is one or more.
    pub(super) fn is_near_above(&self) -> bool {
        self.holds(compare(used(&self.numerator, self.length), self.gaps_above, &self.gap, &self.denominator))
    }

    fn holds(&self, order: Ordering) -> bool {
        order.is_gt() || order.is_eq() && !self.is_open
    }

    /// How what is left compares with half of a digit.
    pub(super) fn compare_half(&self) -> Ordering {
        compare(used(&self.numerator, self.length), 1, &self.numerator, &self.denominator)
    }

    /// Whether all digits to come are zeros.
    pub(super) fn is_finished(&self) -> bool {
        is_zero(&self.numerator)
    }
}

/// The limbs in use.
fn used(limbs: &[u32; LIMBS_MAX], length: usize) -> &[u32] {
    limbs.get(..length).unwrap_or_default()
}

fn used_mut(limbs: &mut [u32; LIMBS_MAX], length: usize) -> &mut [u32] {
    limbs.get_mut(..length).unwrap_or_default()
}
