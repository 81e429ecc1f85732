//! The exact digits of a number in any radix, one after another (Guy Steele and Jon White, "How to print floating-point
//! numbers accurately", 1990).
//!
//! The number is a fraction, multiplied by the radix from digit to digit, whose integer part is the next one. Half of the way
//! to the neighbouring doubles is kept to the same scale, so that it can be seen when the digits identify the number; or half
//! of the last place that is wanted, to see when they are near enough.

use crate::number::limbs::{add_multiple, complement, multiply};
use crate::number::magnitude::Magnitude;
use core::cmp::Ordering;

/// Limbs for any double in quarters of its last place, for 2^1076, and for what either becomes times a digit and as many
/// places as may be wanted.
const LIMBS_MAX: usize = 52;

type Limbs = [u32; LIMBS_MAX];

/// Which digits are wanted, by a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits(pub(super) u32);

impl Digits {
    /// All of what lies halfway to the next double.
    pub(super) const MIDPOINT: Digits = Digits(0);
    /// As few as identify the number.
    pub(super) const SHORTEST: Digits = Digits(1);
    /// So many from the first that is not zero.
    pub(super) const SIGNIFICANT: Digits = Digits(2);
    /// So many behind the point.
    pub(super) const FRACTION: Digits = Digits(3);
}

/// Digits before the point, in formats that count those behind it, and what a first digit and its rounding take.
const PLACES_BEFORE: usize = 21 + 2;

/// A source of digits, whose small fields lie where short instructions reach them.
#[repr(C)]
pub(super) struct Expansion {
    /// How many gaps half of the way to the neighbour above has.
    gaps_above: i32,
    /// Whether a text in the middle between two doubles is the other one, as it is for odd mantissas.
    is_open: bool,
    /// Whether half of the last place is not near enough below, because the specification wants it rounded up in toFixed,
    /// toExponential and toPrecision ("pick the larger n").
    rounds_up: bool,
    /// Whether all digits that follow are zeros.
    is_used_up: bool,
    /// Limbs in use.
    length: usize,
    radix: u32,
    point: i32,
    /// What is left of the number, in quarters of its last place to begin with.
    numerator: Limbs,
    denominator: Limbs,
    /// Half of the way to the neighbour below, or of the last place; nothing, for a midpoint.
    gap: Limbs,
}

impl Expansion {
    /// What has no digits yet.
    pub(super) fn blank() -> Self {
        Self {
            numerator: [0; LIMBS_MAX],
            denominator: [0; LIMBS_MAX],
            gap: [0; LIMBS_MAX],
            gaps_above: 0,
            is_open: false,
            rounds_up: false,
            is_used_up: false,
            length: 0,
            radix: 0,
            point: 0,
        }
    }

    /// Makes what is blank the digits of the double of `bits`, in place because moving it costs more. The digits of zero are
    /// one's, used up.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn start(&mut self, bits: u64, radix: u32, digits: Digits, count: i32) {
        let mut number = Magnitude::of(bits);
        if digits == Digits::MIDPOINT {
            number = Magnitude { mantissa: 2 * number.mantissa + 1, exponent: number.exponent - 1 };
        }
        if number.mantissa == 0 {
            number = Magnitude { mantissa: 1, exponent: 0 };
            self.is_used_up = true;
        }
        let is_shortest = digits == Digits::SHORTEST;
        let is_narrow = is_shortest && number.is_narrow_below();
        let exponent = number.exponent - 2;
        // Whole limbs up, and the rest of the bits down.
        let up = exponent.max(0).unsigned_abs().div_ceil(32);
        let down = (32 * up).wrapping_sub(exponent as u32);
        self.radix = radix;
        self.gaps_above = 1 + i32::from(is_narrow);
        self.is_open = is_shortest && number.mantissa & 1 != 0;
        self.rounds_up = digits.0 >= Digits::SIGNIFICANT.0;
        let bits_of_places = if self.rounds_up { 4 * (count as usize + PLACES_BEFORE) } else { 0 };
        // For 64 bits more than those, and a digit.
        self.length = ((down + 32 * up) as usize + 64 + 6 + bits_of_places) / 32 + 1;
        let mantissa = number.mantissa << 2;
        if let Some([low, high, ..]) = self.numerator.get_mut(up as usize..) {
            (*low, *high) = (mantissa as u32, (mantissa >> 32) as u32);
        }
        if let Some(limb) = self.denominator.get_mut(down as usize / 32) {
            *limb = 1 << (down & 31);
        }
        if is_shortest && let Some(limb) = self.gap.get_mut(up as usize) {
            *limb = 2 >> u32::from(is_narrow);
        }
        self.find_point();
        if self.rounds_up {
            self.keep(if digits == Digits::FRACTION { self.point + count } else { count });
        }
    }

    /// Makes the gap half of the last place of `count` digits. The first one may become zero, if the one above it is near
    /// enough; if there are none, the number may come to nothing.
    fn keep(&mut self, count: i32) {
        if count < 0 {
            self.is_used_up = true;
            return;
        }
        self.gap = self.denominator;
        let mut factor = 2;
        for _ in 0..count.max(1) {
            times(&mut self.numerator, self.length, factor);
            times(&mut self.denominator, self.length, factor);
            factor = self.radix;
        }
        if count == 0 {
            times(&mut self.gap, self.length, self.radix);
        }
        times(&mut self.denominator, self.length, self.radix);
        if self.is_near_above() {
            self.point += 1;
        } else {
            self.next();
            self.is_used_up |= count == 0;
        }
    }

    /// Scales the number to the place of its first digit. That may be zero, if the one above it is near enough.
    fn find_point(&mut self) {
        while self.is_near_above() {
            times(&mut self.denominator, self.length, self.radix);
            self.point += 1;
        }
        loop {
            self.next();
            if self.is_near_above() {
                return;
            }
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

    /// Goes on to the next digit.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn next(&mut self) {
        times(&mut self.numerator, self.length, self.radix);
        times(&mut self.gap, self.length, self.radix);
    }

    /// Whether all digits that follow are zeros.
    pub(super) fn is_used_up(&self) -> bool {
        self.is_used_up
    }

    /// The next digit of those that are wanted, and zeros behind them.
    pub(super) fn next_digit(&mut self) -> u8 {
        if self.is_used_up {
            return 0;
        }
        let digit = self.digit();
        let is_near_below = self.is_near_below();
        if !is_near_below && !self.is_near_above() {
            self.next();
            return digit;
        }
        self.is_used_up = true;
        // The digit above never is the radix: with what is above it, the digit before would have sufficed.
        // In the middle between two it becomes even.
        let least = if digit & 1 != 0 { Ordering::Equal } else { Ordering::Greater };
        let takes_above = !is_near_below || self.compare_half() >= least;
        digit + u8::from(takes_above)
    }

    /// Whether the digits so far identify the number.
    pub(super) fn is_near_below(&self) -> bool {
        self.compare(&self.gap, 0, &self.gap, &self.numerator) >= self.least_order(self.rounds_up)
    }

    /// Whether they do with one more in the last place. Without a gap, that the number is one or more.
    fn is_near_above(&self) -> bool {
        self.compare(&self.numerator, self.gaps_above, &self.gap, &self.denominator) >= self.least_order(false)
    }

    /// The least order of a gap and what is left that makes them near.
    fn least_order(&self, excludes_equal: bool) -> Ordering {
        if self.is_open || excludes_equal { Ordering::Greater } else { Ordering::Equal }
    }

    /// How what is left compares with half of a digit.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn compare_half(&self) -> Ordering {
        self.compare(&self.numerator, 1, &self.numerator, &self.denominator)
    }

    /// How `a` + `factor` × `b` compares with `c`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn compare(&self, a: &Limbs, factor: i32, b: &Limbs, c: &Limbs) -> Ordering {
        let (mut carry, mut bits) = (0, 0);
        for ((a, b), c) in a.iter().zip(b).zip(c).take(self.length) {
            let wide = i64::from(*a) + i64::from(factor) * i64::from(*b) - i64::from(*c) + carry;
            bits |= wide as u32;
            carry = wide >> 32;
        }
        (carry as i32).cmp(&0).then(bits.cmp(&0))
    }
}

/// Makes a number of so many limbs as many times as great.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn times(limbs: &mut Limbs, length: usize, factor: u32) {
    multiply(used_mut(limbs, length), factor, 0);
}

/// The limbs in use.
fn used_mut(limbs: &mut Limbs, length: usize) -> &mut [u32] {
    limbs.get_mut(..length).unwrap_or_default()
}
