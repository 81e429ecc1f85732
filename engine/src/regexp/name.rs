//! Names of groups, and how many groups there are: read ahead from the pattern, wherever they are needed.

use super::Fault;
use super::compile::Compiler;
use super::text::{Characters, END};
use crate::string::wtf8;

/// A group that captures.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) number: u32,
    /// Where its name begins; 0 if it has none.
    pub(super) name: usize,
}

/// The groups of a pattern that capture, in order.
pub(super) struct Groups<'a> {
    bytes: &'a [u8],
    at: usize,
    number: u32,
}

impl Groups<'_> {
    pub(super) fn new(bytes: &[u8]) -> Groups<'_> {
        Groups { bytes, at: 0, number: 0 }
    }
}

impl Iterator for Groups<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let mut in_class = false;
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'[' => in_class = true,
                b']' => in_class = false,
                b'(' if !in_class => {
                    let name = match self.bytes.get(self.at..).unwrap_or_default() {
                        [b'?', b'<', b'=' | b'!', ..] => continue,
                        [b'?', b'<', ..] => self.at + 2,
                        [b'?', ..] => continue,
                        _ => 0,
                    };
                    self.number += 1;
                    return Some(Found { number: self.number, name });
                }
                _ => {}
            }
        }
    }
}

impl Compiler<'_> {
    /// The code point of a name at `self.at`; nothing if none can stand there. The name's end is the number of `>`.
    fn name_character(&mut self, is_first: bool) -> Option<u32> {
        let whole = Characters { unicode: true, ..self.pattern };
        let (mut character, behind) = whole.next(self.at);
        self.at = behind;
        if character == b'>' as u32 {
            return Some(character);
        }
        if character == b'\\' as u32 {
            let units = core::mem::replace(&mut self.pattern.unicode, true);
            let escaped = self.eat(b'u').then(|| self.unicode_escape());
            self.pattern.unicode = units;
            character = escaped??;
        }
        let starts = |byte: u8| byte.is_ascii_alphabetic() || byte == b'$' || byte == b'_';
        let belongs = match u8::try_from(character) {
            Ok(byte @ ..0x80) => starts(byte) || !is_first && byte.is_ascii_digit(),
            // Of other characters, spaces, signs and surrogates belong to no name.
            _ => {
                !matches!(character, 0..=0xA9 | 0xAB..=0xB4 | 0xD7 | 0xF7 | 0x2000..=0x200B | 0x200E..=0x203E | 0x2190..=0x2BFF | 0x3000..=0x3004 | 0xD800..=0xDFFF | 0xFEFF | 0x1_F000..=0x1_FAFF | END)
            }
        };
        belongs.then_some(character)
    }

    /// The number of the first group with the name at `self.at`; 0 if there is none. Then the name lies behind.
    fn find_name(&mut self) -> Result<u32, Fault> {
        let begin = self.at;
        self.skip_name()?;
        let behind = self.at;
        for group in Groups::new(self.pattern.bytes) {
            if group.name != 0 && self.same_names(begin, group.name) {
                self.at = behind;
                return Ok(group.number);
            }
        }
        self.at = begin;
        Ok(0)
    }

    fn skip_name(&mut self) -> Result<(), Fault> {
        let begin = self.at;
        let mut is_first = true;
        loop {
            let here = self.at;
            match self.name_character(is_first) {
                Some(character) if character != b'>' as u32 => is_first = false,
                Some(_) if !is_first => return Ok(()),
                _ => {
                    self.at = here.max(begin);
                    return Err(Fault::BadName);
                }
            }
        }
    }

    fn same_names(&mut self, mut first: usize, mut second: usize) -> bool {
        let mut is_first = true;
        loop {
            let mut character = |at: &mut usize| {
                self.at = *at;
                let character = self.name_character(is_first);
                *at = self.at;
                character
            };
            let (x, y) = (character(&mut first), character(&mut second));
            if x != y || x.is_none() {
                return false;
            }
            if x == Some(b'>' as u32) {
                return true;
            }
            is_first = false;
        }
    }

    /// Goes past the name at `at` of a group, which no group before may have.
    pub(super) fn name_of_group(&mut self, at: usize, group: u32) -> Result<(), Fault> {
        self.at = at;
        if self.find_name()? == group { Ok(()) } else { Err(Fault::DuplicateName) }
    }

    /// The group behind `\k`.
    pub(super) fn named_reference(&mut self) -> Result<u32, Fault> {
        if !self.eat(b'<') {
            return Err(Fault::BadName);
        }
        match self.find_name()? {
            0 => Err(Fault::UnknownGroup),
            group => Ok(group),
        }
    }

    /// Writes the names of all groups that have one.
    pub(super) fn names(&mut self) {
        for group in Groups::new(self.pattern.bytes).filter(|group| group.name != 0) {
            self.out.number(group.number);
            self.at = group.name;
            while let Some(character) = self.name_character(false).filter(|character| *character != b'>' as u32) {
                let mut text = [0; 4];
                let length = wtf8::encode(character, &mut text);
                text.iter().take(length).for_each(|byte| self.out.push(*byte));
            }
            self.out.push(0);
        }
    }
}
