//! The exact decimal digits of a binary number, one after another.
//!
//! Every double is a finite decimal, and this is its digits from the first that is not zero, however
//! many they are; behind the last one, zeros follow without end. They come in groups of eight: those
//! of the integer part are divided off at once, those of the fraction are multiplied out when wanted.
//!
//! ```text
//!   words[0]       …       words[point]      …      words[groups]       …       words[WORDS]
//!   ├────── fraction ────┤├──── integer part ─ ─ ─ ┤├── its groups, the first at the front ──┤
//! ```

use crate::number::limbs::{divide, multiply, place, split, trim};
use core::num::{NonZeroU16, NonZeroU64};

/// Words for the 39 groups of 2^1024. While they are divided off, each takes one word, and the
/// integer part, which is 32 limbs then, gives back 26 bits; so they never meet. A number with a
/// fraction has up to 34 limbs of that or up to two groups.
pub(super) const WORDS: usize = 40;

const GROUP_DIGITS: i32 = 8;
/// Half of a group is divided off at a time, because divisors have 16 bits.
const HALF_GROUP: NonZeroU16 = NonZeroU16::new(10_000).unwrap();
const GROUP: u32 = 100_000_000;

/// A source of digits.
pub(super) struct Expansion<'words> {
    words: &'words mut [u32; WORDS],
    /// Where the fraction ends.
    point: usize,
    /// Where the groups begin that are left of the integer part.
    groups: usize,
    /// The group at hand, its next digit in the first of eight places, and how many are left in it.
    group: u32,
    digits_left: i32,
    decimal_point: i32,
}

impl<'words> Expansion<'words> {
    /// The digits of `mantissa` × 2^`exponent`, a double or the midpoint of two. The words must be
    /// zero.
    pub(super) fn new(words: &'words mut [u32; WORDS], mantissa: NonZeroU64, exponent: i32) -> Self {
        let point = place(words, mantissa.get(), exponent);
        let mut end = WORDS;
        let mut groups = WORDS;
        loop {
            let integer = trim(words.get_mut(point..end).unwrap_or_default());
            if integer.is_empty() {
                break;
            }
            end = point + integer.len();
            let low = divide(integer, HALF_GROUP);
            let high = divide(integer, HALF_GROUP);
            groups -= 1;
            if let Some(group) = words.get_mut(groups) {
                *group = high * u32::from(HALF_GROUP.get()) + low;
            }
        }
        let decimal_point = (WORDS - groups) as i32 * GROUP_DIGITS;
        let mut expansion = Self { words, point, groups, group: 0, digits_left: 0, decimal_point };
        expansion.skip_zeros();
        expansion
    }

    /// Where the decimal point is: the value is 0.d₁d₂d₃… × 10^point. The specification calls this
    /// number n in Number::toString, and e + 1 elsewhere.
    pub(super) fn decimal_point(&self) -> i32 {
        self.decimal_point
    }

    /// The next digit, 0 to 9.
    pub(super) fn next_digit(&mut self) -> u8 {
        if self.digits_left == 0 {
            self.next_group();
        }
        self.digits_left -= 1;
        let digit = self.group / (GROUP / 10);
        self.group = self.group % (GROUP / 10) * 10;
        digit as u8
    }

    /// Finds the first digit that is not zero. There is one, because the mantissa is not zero.
    fn skip_zeros(&mut self) {
        self.next_group();
        while self.group == 0 {
            self.next_group();
            self.decimal_point -= GROUP_DIGITS;
        }
        while self.group < GROUP / 10 {
            self.group *= 10;
            self.digits_left -= 1;
            self.decimal_point -= 1;
        }
    }

    fn next_group(&mut self) {
        self.digits_left = GROUP_DIGITS;
        self.group = if let Some(&group) = self.words.get(self.groups) {
            self.groups += 1;
            group
        } else {
            let (fraction, _) = split(self.words, self.point);
            multiply(fraction, GROUP, 0)
        };
    }
}
