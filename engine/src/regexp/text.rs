//! Characters of a string, in both directions: code points with the flag u, code units without.
//!
//! A position is the offset of a byte. Between the halves of a surrogate pair, which is one sequence of four bytes, it is in
//! the middle of them.

use crate::string::{sequence_start, wtf8};

/// The bytes of half of a surrogate pair.
const HALF: usize = 2;
/// The bytes of a surrogate pair.
const WHOLE: usize = 4;

/// No character, but an end of the string.
pub(super) const END: u32 = u32::MAX;

/// A string whose characters are looked at.
#[derive(Clone, Copy)]
pub(super) struct Characters<'a> {
    pub(super) bytes: &'a [u8],
    /// Whether a surrogate pair is one character.
    pub(super) unicode: bool,
}

impl Characters<'_> {
    /// The character at a position, and the position behind it.
    #[inline(always)]
    pub(super) fn next(&self, at: usize) -> (u32, usize) {
        match self.bytes.get(at) {
            None => (END, at),
            Some(first @ ..0x80) => (*first as u32, at + 1),
            Some(first) => self.wide_next(*first, at),
        }
    }

    #[inline(never)]
    fn wide_next(&self, first: u8, at: usize) -> (u32, usize) {
        if first < 0xC0 {
            let start = at.saturating_sub(HALF);
            return (0xDC00 + (wtf8::decode(self.bytes, start).0 & 0x3FF), start + WHOLE);
        }
        let (point, length) = wtf8::decode(self.bytes, at);
        if length == WHOLE && !self.unicode { (wtf8::first_unit(point), at + HALF) } else { (point, at + length) }
    }

    /// The character in front of a position, and the position in front of that.
    #[inline(always)]
    pub(super) fn previous(&self, at: usize) -> (u32, usize) {
        let before = at.wrapping_sub(1);
        match self.bytes.get(before) {
            None => (END, at),
            Some(last @ ..0x80) => (*last as u32, before),
            Some(_) => self.wide_previous(at),
        }
    }

    #[inline(never)]
    fn wide_previous(&self, at: usize) -> (u32, usize) {
        let start = sequence_start(self.bytes, at - 1);
        let (point, length) = wtf8::decode(self.bytes, start);
        if length < WHOLE || self.unicode {
            (point, start)
        } else if at - start > HALF {
            (0xDC00 + (point & 0x3FF), start + HALF)
        } else {
            (wtf8::first_unit(point), start)
        }
    }

    /// The position of a code unit that lies in the sequence at byte `start`, its second half or not.
    pub(super) fn position(&self, start: u32, is_second_half: bool) -> usize {
        start as usize + if is_second_half && !self.unicode { HALF } else { 0 }
    }

    /// The code units between two positions, the first of which comes first.
    pub(super) fn units_between(&self, from: usize, at: usize) -> u32 {
        let units = wtf8::utf16_len(self.bytes.get(from..at).unwrap_or_default());
        // Of the pairs that begin or end in the middle only halves count.
        let is_middle = |at: usize| self.bytes.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) as u32;
        units + is_middle(from) - is_middle(at)
    }
}
