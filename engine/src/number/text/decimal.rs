//! A decimal of limited length, or such a number in another radix: what is laid out as text.
//!
//! The value is 0.d₁d₂…dₙ × 10^point, as in [`Expansion`]; positions that have no digit read as
//! zero, on both sides, so nothing needs padding.

use super::expansion::Expansion;
use crate::number::magnitude::Magnitude;

/// Number.prototype.toFixed shows most: 21 digits before the point and 100 behind it.
const DIGITS_MAX: usize = 121;

/// The digits d₁ to dₙ, each 0 to 9, and the place of the point.
pub(super) struct Decimal {
    digits: [u8; DIGITS_MAX],
    length: usize,
    point: i32,
}

/// Which digits a decimal has: as few as identify the number, so many from the first that is not zero, or so many behind
/// the point.
#[derive(Clone, Copy)]
pub(super) enum Digits {
    Shortest,
    Significant(i32),
    Fraction(i32),
}

impl Decimal {
    /// Zero, which has no digits, and a point such that its exponent is 0. It is made another number
    /// in place, because moving a decimal costs a device more than making one.
    pub(super) fn new() -> Self {
        Self { digits: [0; DIGITS_MAX], length: 0, point: 1 }
    }

    /// Makes a new decimal the one nearest to `value` with the digits asked for. The shortest is one that reads back as
    /// `value`; a rounded one is the greater of two that are equally near, as the specification wants it in toFixed,
    /// toExponential and toPrecision ("pick the larger n").
    pub(super) fn set(&mut self, value: Magnitude, radix: u32, digits: Digits) {
        if value.mantissa == 0 {
            return;
        }
        let mut expansion = Expansion::new(value, radix, matches!(digits, Digits::Shortest));
        self.point = expansion.point();
        let mut count = match digits {
            Digits::Shortest => i32::MAX,
            Digits::Significant(count) => count,
            Digits::Fraction(count) => self.point + count,
        };
        while count > 0 {
            let digit = expansion.digit();
            // If no more digits are needed, or all are zeros: they are a gap of nothing away.
            let (below, above) = (expansion.is_near_below(), expansion.is_near_above());
            if below || above {
                // The digit above never is the radix: with what is above it, the digit before would have sufficed.
                let half = expansion.compare_half();
                let takes_above = above && (!below || half.is_gt() || half.is_eq() && digit & 1 != 0);
                return self.push(digit + u8::from(takes_above));
            }
            self.push(digit);
            expansion.next();
            count -= 1;
        }
        // The first digit left out tells: a half goes up too, so the ones behind it do not matter. A
        // negative count leaves out zeros before the first digit.
        if count == 0 && expansion.digit() >= 5 {
            self.round_up();
        }
    }

    /// How many digits there are.
    pub(super) fn length(&self) -> i32 {
        self.length as i32
    }

    /// The place of the decimal point, counted from before the first digit.
    pub(super) fn point(&self) -> i32 {
        self.point
    }

    /// The digit at `index`.
    pub(super) fn digit(&self, index: i32) -> u8 {
        let digit = usize::try_from(index).ok().filter(|&index| index < self.length);
        digit.and_then(|index| self.digits.get(index)).copied().unwrap_or(0)
    }

    fn push(&mut self, digit: u8) {
        if let Some(slot) = self.digits.get_mut(self.length) {
            *slot = digit;
            self.length += 1;
        }
    }

    /// Adds one in the last place. Nines become zeros, which are dropped.
    fn round_up(&mut self) {
        while let Some(last) = self.length.checked_sub(1) {
            self.length = last;
            match self.digits.get(last) {
                Some(&digit) if digit < 9 => return self.push(digit + 1),
                _ => {}
            }
        }
        self.point += 1;
        self.push(1);
    }
}
