//! The table of names: identifiers and property names, each once, so that names are compared by number.
//!
//! ```text
//! entry: [byte offset] [length:30 | private:1 | decoded:1] [atom:16] [innermost binding] [next entry with the same hash]
//! ```
//!
//! Entries lie below the buckets, at the bottom of the scratch memory; a name's id counts entries. The *innermost
//! binding* is what makes lookups constant: it names the binding that the name has at the parser's place.

use crate::Compiler;
use crate::error::{Failure, SyntaxError, SyntaxErrorKind};
use crate::lexer::{HASH_SEED, hash_step};
use crate::memory::{Full, Memory};
use crate::sink::Sink;
use crate::text::Text;
use crate::token::{Tok, Token};
use romjs_abi::AtomId;

/// A name's number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Name(pub(crate) u32);

const ENTRY_WORDS: u32 = 5;
const LENGTH: u32 = 1;
const ATOM: u32 = 2;
const BINDING: u32 = 3;
const NEXT: u32 = 4;
/// The largest number of names: ids share words with a byte.
const NAMES_MAX: u32 = 1 << 24;

/// Where the name table lies.
pub(crate) struct Names {
    buckets: u32,
    mask: u32,
    count: u32,
    end: u32,
}

macro_rules! known {
    ($($name:ident $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Index { $($name,)* }
        impl Name { $(pub(crate) const $name: Name = Name(Index::$name as u32 + 1);)* }
        const KNOWN: &[&str] = &[$($text,)*];
    };
}

known! {
    UNDEFINED "undefined",
    EVAL "eval",
    ARGUMENTS "arguments",
    // No source declares these four: they name what arrow functions see of the function around them.
    THIS "this",
    NEW_TARGET "new.",
    CLASS "()",
    HOME ".",
    CONSTRUCTOR "constructor",
    PROTOTYPE "prototype",
    PROTO "__proto__",
    LENGTH "length",
    INTRINSIC "intrinsic",
    DEFAULT "default",
    TARGET "target",
    SUPER "super",
    // Nor can it write these: the function that gives instances of a class their fields, and what private methods need.
    FIELDS "# f",
    PRIVATE_METHODS "# m",
    BRAND "# b",
}

impl Name {
    /// No name.
    pub(crate) const NONE: Name = Name(0);
}

impl Names {
    /// Makes the table, with the known names in it.
    pub(crate) fn new(memory: &mut Memory<'_>, text: &mut Text<'_>) -> Result<Names, Full> {
        let wanted = (memory.bottom() / 64).clamp(16, 1 << 16);
        let count = 1 << wanted.ilog2();
        let buckets = memory.zeros_below(count)?;
        let mut names = Names { buckets, mask: count - 1, count: 0, end: buckets };
        for known in KNOWN {
            text.begin();
            text.push(known.as_bytes())?;
            let hash = known.bytes().fold(HASH_SEED, hash_step);
            let length = known.len() as u32;
            names.add(memory, hash, text.keep(), length | DECODED)?;
        }
        Ok(names)
    }

    fn entry(&self, name: Name) -> u32 {
        self.end.wrapping_sub(name.0 * ENTRY_WORDS)
    }

    fn add(&mut self, memory: &mut Memory<'_>, hash: u32, offset: u32, length: u32) -> Result<Name, Full> {
        if self.count + 1 >= NAMES_MAX {
            return Err(Full);
        }
        let bucket = self.buckets + ((hash ^ hash >> 15) & self.mask);
        memory.push_below([offset, length, 0, 0, memory.get(bucket)])?;
        self.count += 1;
        memory.set(bucket, self.count);
        Ok(Name(self.count))
    }

    /// How many names there are; their numbers begin with 1.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// Adds a private name of a class, which is `shared` in all classes, and in front of which `next` is in its list; its atom, if it has
    /// one. The entry is found by its id alone, and the one behind it is for what the parser knows.
    pub(crate) fn add_private(&mut self, memory: &mut Memory<'_>, shared: Name, next: Name, atom: Option<AtomId>) -> Result<Name, Full> {
        if self.count + 2 >= NAMES_MAX {
            return Err(Full);
        }
        let entry = self.entry(shared);
        let (offset, length) = (memory.get(entry), memory.get(entry + LENGTH));
        memory.push_below([offset, length | PRIVATE, atom.map_or(0, |atom| u32::from(atom.0)), 0, next.0])?;
        memory.push_below([0; ENTRY_WORDS as usize])?;
        self.count += 2;
        Ok(Name(self.count - 1))
    }

    /// The entry behind that of a private name.
    pub(crate) fn second(&self, private: Name) -> u32 {
        self.entry(Name(private.0 + 1))
    }

    /// The next private name in a class's list.
    pub(crate) fn next(&self, memory: &Memory<'_>, private: Name) -> Name {
        Name(memory.get(self.entry(private) + NEXT))
    }

    /// Whether a name is a private one of a class, with an atom of its own.
    pub(crate) fn is_private(&self, memory: &Memory<'_>, name: Name) -> bool {
        memory.get(self.entry(name) + LENGTH) & PRIVATE != 0
    }

    /// The binding that the name has at the parser's place, or 0.
    pub(crate) fn binding(&self, memory: &Memory<'_>, name: Name) -> u32 {
        memory.get(self.entry(name) + BINDING)
    }

    pub(crate) fn set_binding(&self, memory: &mut Memory<'_>, name: Name, binding: u32) {
        memory.set(self.entry(name) + BINDING, binding);
    }
}

const DECODED: u32 = 1 << 31;
/// Beside the length: the name is a private one of a class.
const PRIVATE: u32 = 1 << 30;
const LENGTH_MASK: u32 = PRIVATE - 1;

impl<'a, S: Sink> Compiler<'a, S> {
    /// The name that a word token spells.
    pub(crate) fn name_of(&mut self, token: Token) -> Result<Name, Failure<S::Error>> {
        let raw = self.source.get(token.start as usize..token.end as usize).unwrap_or(&[]);
        if token.special {
            self.text.begin();
            self.text.push_decoded(raw, false)?;
        }
        self.find_or_add(token, raw)
    }

    /// The name that the piece of text spells which has been built.
    pub(crate) fn name_of_piece(&mut self) -> Result<Name, Failure<S::Error>> {
        let value = self.text.piece().iter().copied().fold(HASH_SEED, hash_step);
        self.find_or_add(Token { kind: Tok::Name, newline: false, special: true, start: 0, end: 0, value }, &[])
    }

    /// The name that a token spells: its text in the source, or the piece that was built if it is special.
    fn find_or_add(&mut self, token: Token, raw: &[u8]) -> Result<Name, Failure<S::Error>> {
        let hash = token.value;
        let length = if token.special { self.text.piece().len() } else { raw.len() };
        if length > 0xFFFF {
            return Err(Failure::Syntax(SyntaxError::new(SyntaxErrorKind::NameTooLong, token.start, token.end)));
        }
        let bucket = self.names.buckets + ((hash ^ hash >> 15) & self.names.mask);
        let mut id = self.memory.get(bucket);
        while id != 0 {
            let entry = self.names.entry(Name(id));
            // Lengths first: they sort out nearly every other name of the bucket.
            if self.memory.get(entry + LENGTH) & LENGTH_MASK == length as u32 {
                let text = if token.special { self.text.piece() } else { raw };
                if self.text_of(Name(id)) == text {
                    return Ok(Name(id));
                }
            }
            id = self.memory.get(entry + NEXT);
        }
        if token.special {
            let offset = self.text.keep();
            Ok(self.names.add(&mut self.memory, hash, offset, length as u32 | DECODED)?)
        } else {
            Ok(self.names.add(&mut self.memory, hash, token.start, length as u32)?)
        }
    }

    /// The characters of a name.
    pub(crate) fn text_of(&self, name: Name) -> &[u8] {
        name_text(&self.memory, &self.names, self.source, &self.text, name)
    }

    /// The atom of a name.
    pub(crate) fn atom_of(&mut self, name: Name) -> Result<AtomId, Failure<S::Error>> {
        let place = self.names.entry(name) + ATOM;
        let known = self.memory.get(place);
        if known != 0 {
            return Ok(AtomId(known as u16));
        }
        let text = name_text(&self.memory, &self.names, self.source, &self.text, name);
        let atom = self.sink.atom(text).map_err(Failure::Sink)?;
        self.memory.set(place, u32::from(atom.0));
        Ok(atom)
    }
}

fn name_text<'t>(memory: &Memory<'_>, names: &Names, source: &'t [u8], text: &'t Text<'_>, name: Name) -> &'t [u8] {
    let entry = names.entry(name);
    let (offset, length) = (memory.get(entry), memory.get(entry + LENGTH));
    if length & DECODED != 0 {
        text.kept(offset, length & LENGTH_MASK)
    } else {
        source.get(offset as usize..(offset + (length & LENGTH_MASK)) as usize).unwrap_or(&[])
    }
}

impl Names {
    /// Where the lowest entry begins; below lies what belongs to the function that is written.
    pub(crate) fn lowest(&self) -> u32 {
        self.entry(Name(self.count))
    }
}
