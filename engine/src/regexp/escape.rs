//! What stands behind a `\` (ECMA-262, 22.2.1, and B.1.2 without the flag u).

use super::class::Set;
use super::compile::Compiler;
use super::{Fault, UNICODE};

/// What an escape means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    Character(u32),
    Set(Set),
}

/// A hexadecimal digit.
fn digit(character: u32) -> Option<u32> {
    char::from_u32(character)?.to_digit(16)
}

impl Compiler<'_> {
    /// What the characters behind a `\` mean, for which the next stands.
    pub(super) fn escape(&mut self, in_class: bool) -> Result<Escape, Fault> {
        let unicode = self.has(UNICODE);
        let begin = self.at;
        let character = self.advance().ok_or(Fault::BadEscape)?;
        Ok(Escape::Character(match character.try_into() {
            Ok(letter @ (b'd' | b'D' | b's' | b'S' | b'w' | b'W')) => return Ok(Escape::Set(Set::new(letter))),
            Ok(b't') => 9,
            Ok(b'n') => 10,
            Ok(b'v') => 11,
            Ok(b'f') => 12,
            Ok(b'r') => 13,
            Ok(b'b') if in_class => 8,
            Ok(b'-') if in_class && unicode => character,
            Ok(b'c') => return self.control(begin, in_class),
            Ok(b'x') => self.hexadecimal(2).map_or_else(|| self.identity(character), Ok)?,
            Ok(b'u') => self.unicode_escape().map_or_else(|| self.identity(character), Ok)?,
            Ok(b'0') if !matches!(self.peek().try_into(), Ok(b'0'..=b'9')) => 0,
            Ok(b'0'..=b'7') if !unicode => {
                self.at = begin;
                self.octal()
            }
            Ok(b'p' | b'P') if unicode => return Err(Fault::NoProperties),
            Ok(b'k') if self.named => return Err(Fault::BadName),
            Ok(b'^' | b'$' | b'\\' | b'.' | b'*' | b'+' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'|' | b'/') => character,
            _ => self.identity(character)?,
        }))
    }

    /// A character that stands for itself, which it may only without the flag u.
    fn identity(&self, character: u32) -> Result<u32, Fault> {
        if self.has(UNICODE) { Err(Fault::BadEscape) } else { Ok(character) }
    }

    /// Behind `\c`. If no letter follows, the backslash is a character.
    fn control(&mut self, begin: usize, in_class: bool) -> Result<Escape, Fault> {
        let letter = self.peek();
        let ascii = letter.try_into().unwrap_or(0u8);
        if ascii.is_ascii_alphabetic() || in_class && !self.has(UNICODE) && (ascii.is_ascii_digit() || ascii == b'_') {
            self.at += 1;
            return Ok(Escape::Character(letter & 31));
        }
        self.at = begin;
        self.identity(b'\\' as u32).map(Escape::Character)
    }

    /// So many hexadecimal digits, or nothing.
    fn hexadecimal(&mut self, count: u32) -> Option<u32> {
        let begin = self.at;
        let mut value = 0;
        for _ in 0..count {
            let Some(digit) = digit(self.peek()) else {
                self.at = begin;
                return None;
            };
            value = value << 4 | digit;
            self.at += 1;
        }
        Some(value)
    }

    /// Behind `\u`: four digits, and with the flag u two such escapes of a pair, or digits in braces.
    pub(super) fn unicode_escape(&mut self) -> Option<u32> {
        let begin = self.at;
        if self.pattern.unicode && self.eat(b'{') {
            let mut value = 0;
            while let Some(digit) = digit(self.peek()).filter(|_| value <= 0x10_FFFF) {
                value = value << 4 | digit;
                self.at += 1;
            }
            let is_empty = self.at == begin + 1;
            return (self.eat(b'}') && !is_empty && value <= 0x10_FFFF).then_some(value);
        }
        let unit = self.hexadecimal(4)?;
        let behind = self.at;
        if self.pattern.unicode
            && unit >> 10 == 0xD800 >> 10
            && self.eat(b'\\')
            && self.eat(b'u')
            && let Some(low @ 0xDC00..=0xDFFF) = self.hexadecimal(4)
        {
            return Some(crate::string::wtf8::join_surrogates(unit, low));
        }
        self.at = behind;
        Some(unit)
    }

    /// Up to three octal digits, of no more than a byte.
    fn octal(&mut self) -> u32 {
        let mut value = 0;
        for _ in 0..3 {
            let Ok(digit @ b'0'..=b'7') = u8::try_from(self.peek()) else { break };
            let longer = value << 3 | (digit - b'0') as u32;
            if longer > 0o377 {
                break;
            }
            value = longer;
            self.at += 1;
        }
        value
    }

    /// The group that an escape refers to, if it does.
    pub(super) fn back_reference(&mut self) -> Result<Option<u32>, Fault> {
        let begin = self.at;
        if self.peek() == b'k' as u32 && (self.has(UNICODE) || self.named) {
            self.at += 1;
            return self.named_reference().map(Some);
        }
        if self.peek() == b'0' as u32 {
            return Ok(None);
        }
        match self.digits() {
            Some(group) if group <= self.total => Ok(Some(group)),
            Some(_) if self.has(UNICODE) => Err(Fault::UnknownGroup),
            _ => {
                self.at = begin;
                Ok(None)
            }
        }
    }
}
