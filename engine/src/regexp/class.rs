//! Classes of characters (ECMA-262, 22.2.1 and B.1.2): ranges, those of ASCII first.
//!
//! ```text
//! [class] (bytes of all) (bytes of the former) (first, how many more)… [first] [how many more]…
//! ```
//! Characters of ASCII are looked for in the former, others in the latter. So the class is read twice, for one and the other.

use super::compile::Compiler;
use super::escape::Escape;
use super::{Fault, IGNORE_CASE, UNICODE, number, pair};
use crate::string::Range;

/// What `\d`, `\s`, `\w` stand for, or if negated, `\D`, `\S`, `\W`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Set {
    letter: u8,
    negated: bool,
}

impl Set {
    pub(super) fn new(letter: u8) -> Set {
        Set { letter: letter | 0x20, negated: letter & 0x20 == 0 }
    }
}

static DIGITS: [Range; 1] = [[0x30, 9]];
static SPACES: [Range; 10] =
    [[9, 4], [0x20, 0], [0xA0, 0], [0x1680, 0], [0x2000, 10], [0x2028, 1], [0x202F, 0], [0x205F, 0], [0x3000, 0], [0xFEFF, 0]];
/// The last two are equal to letters of ASCII, if case does not matter and code points do.
static WORDS: [Range; 6] = [[0x30, 9], [0x41, 25], [0x5F, 0], [0x61, 25], [0x17F, 0], [0x212A, 0]];
const WORDS_OF_ASCII: usize = 4;

/// The largest code point.
const LAST: u32 = 0x10_FFFF;

/// Whether a character is one of words (22.2.2.7.3 WordCharacters).
pub(super) fn is_word(character: u32, flags: u32) -> bool {
    crate::string::is_among(words(flags), character)
}

fn words(flags: u32) -> &'static [Range] {
    let folds = flags & (IGNORE_CASE | UNICODE) == IGNORE_CASE | UNICODE;
    if folds { &WORDS } else { WORDS.get(..WORDS_OF_ASCII).unwrap_or_default() }
}

/// Of the class whose lengths are at `at`, the ranges of ASCII.
#[inline(always)]
pub(super) fn ascii(code: &[u8], at: usize) -> &[[u8; 2]] {
    let Some([_, _, low, high, rest @ ..]) = code.get(at..) else { return &[] };
    rest.get(..*low as usize | (*high as usize) << 7).unwrap_or_default().as_chunks().0
}

/// Whether a character of ASCII is in one of these ranges.
#[inline(always)]
pub(super) fn is_among(ranges: &[[u8; 2]], character: u32) -> bool {
    for &[first, more] in ranges {
        if character.wrapping_sub(first as u32) <= more as u32 {
            return true;
        }
    }
    false
}

/// Whether a character is in the class whose lengths are at `at`.
pub(super) fn contains(code: &[u8], at: usize, character: u32) -> bool {
    if character < 0x80 {
        return is_among(ascii(code, at), character);
    }
    let end = end(code, at);
    let mut at = at + 4 + pair(code, at + 2);
    while at < end {
        let (first, behind) = number(code, at);
        let (more, behind) = number(code, behind);
        if character.wrapping_sub(first) <= more {
            return true;
        }
        at = behind;
    }
    false
}

/// The place behind the class whose lengths are at `at`.
pub(super) fn end(code: &[u8], at: usize) -> usize {
    at + 2 + pair(code, at)
}

impl Compiler<'_> {
    /// Behind `[`.
    pub(super) fn class(&mut self) -> Result<(), Fault> {
        let negated = self.eat(b'^');
        self.begin_class(negated);
        self.both_parts(Self::ranges)
    }

    /// Behind a `\` that stands for a set.
    pub(super) fn class_of_escape(&mut self) -> Result<(), Fault> {
        self.begin_class(false);
        self.both_parts(|compiler, wide| {
            let set = compiler.escape(false)?;
            compiler.add(set, wide);
            Ok(())
        })
    }

    /// Lets `write` read the class once for each part.
    fn both_parts(&mut self, write: fn(&mut Self, bool) -> Result<(), Fault>) -> Result<(), Fault> {
        let (begin, all, former) = (self.at, self.out.pair(), self.out.pair());
        write(self, false)?;
        self.out.set_pair(former, (self.out.length - former).wrapping_sub(2));
        self.at = begin;
        write(self, true)?;
        self.out.set_pair(all, self.out.length - former);
        Ok(())
    }

    fn ranges(&mut self, wide: bool) -> Result<(), Fault> {
        while !self.eat(b']') {
            let first = self.class_atom()?;
            let dash = self.at;
            if !self.eat(b'-') || self.peek() == b']' as u32 {
                self.at = dash;
                self.add(first, wide);
                continue;
            }
            match (first, self.class_atom()?) {
                (Escape::Character(first), Escape::Character(last)) if first <= last => self.add_range(first, last, wide),
                (Escape::Character(_), Escape::Character(_)) => return Err(Fault::OutOfOrder),
                _ if self.has(UNICODE) => return Err(Fault::OutOfOrder),
                (first, last) => {
                    for part in [first, Escape::Character(b'-' as u32), last] {
                        self.add(part, wide);
                    }
                }
            }
        }
        Ok(())
    }

    /// A character or a set.
    fn class_atom(&mut self) -> Result<Escape, Fault> {
        match self.advance() {
            None => Err(Fault::OpenClass),
            Some(0x5C) => self.escape(true),
            Some(character) => Ok(Escape::Character(character)),
        }
    }

    fn add(&mut self, atom: Escape, wide: bool) {
        let set = match atom {
            Escape::Character(character) => return self.add_range(character, character, wide),
            Escape::Set(set) => set,
        };
        let ranges = match set.letter {
            b'd' => &DIGITS[..],
            b's' => &SPACES[..],
            _ => words(self.flags),
        };
        let mut gap = 0;
        for &[first, more] in ranges {
            let (first, last) = (first as u32, first as u32 + more as u32);
            if !set.negated {
                self.add_range(first, last, wide);
            } else if first > gap {
                self.add_range(gap, first - 1, wide);
            }
            gap = last + 1;
        }
        if set.negated {
            self.add_range(gap, LAST, wide);
        }
    }

    /// What of a range belongs to the part that is being written.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn add_range(&mut self, first: u32, last: u32, wide: bool) {
        if !wide && first < 0x80 {
            self.out.push(first as u8);
            self.out.push((last.min(0x7F) - first) as u8);
        }
        if wide && last >= 0x80 {
            let first = first.max(0x80);
            self.out.number(first);
            self.out.number(last - first);
        }
    }
}
