//! Regular expressions (ECMA-262, 22.2): patterns become programs, which a backtracking matcher runs.
//!
//! A program is a string, so it lies where strings lie: in flash, if it is a literal's, and in the heap otherwise.
//!
//! ```text
//! [flags] [groups] [registers] [bytes of names] names… code…      each a number
//! name:   [group] text 0
//! number: six bits a byte, the lowest first; all bytes but the last have bit 6 set
//! ```
//!
//! Code is operations of one byte and their operands, all below 128. It is trusted in nothing: whatever its bytes are, the
//! matcher reads inside of it and inside of its registers, and ends when the fuel does.

mod class;
pub(crate) mod compile;
mod escape;
pub(crate) mod execute;
pub(crate) mod matcher;
mod name;
mod output;
mod stack;
mod text;

pub(crate) const HAS_INDICES: u32 = 1;
pub(crate) const GLOBAL: u32 = 2;
pub(crate) const IGNORE_CASE: u32 = 4;
pub(crate) const MULTILINE: u32 = 8;
pub(crate) const DOT_ALL: u32 = 16;
pub(crate) const UNICODE: u32 = 32;
pub(crate) const UNICODE_SETS: u32 = 64;
pub(crate) const STICKY: u32 = 128;

/// Beside them in a program: it refers to what groups have matched.
const REFERS: u32 = 256;
/// The flags that are written as letters.
const LETTERED: u32 = REFERS - 1;

/// The letters of the flags, in the order of their bits.
const FLAG_LETTERS: &[u8; 8] = b"dgimsuvy";

/// What is wrong with a pattern or its flags.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Fault {
    TooLarge,
    OpenGroup,
    CloseParenthesis,
    NothingToRepeat,
    OutOfOrder,
    OpenClass,
    BadEscape,
    BadGroup,
    BadName,
    DuplicateName,
    UnknownGroup,
    LoneBracket,
    BadFlags,
    NoProperties,
    NoSets,
}

impl Fault {
    pub(crate) const HEADING: &str = "invalid regular expression: ";
    /// The messages of all faults, in order, each with a zero behind it. The compiler's syntax errors from `RegExpTooLarge` on are
    /// the same.
    const MESSAGES: &[u8] = b"\
        it is too large\0\
        a group is not closed\0\
        this `)` closes no group\0\
        there is nothing to repeat\0\
        the range is out of order\0\
        a class is not closed\0\
        this escape is not valid\0\
        this group is not valid\0\
        this group name is not valid\0\
        this group name exists already\0\
        there is no such group\0\
        a lone bracket must be escaped\0\
        these flags are not valid\0\
        property escapes are not supported yet\0\
        the flag v is not supported yet\0\
";

    /// What a person is told behind the heading.
    pub(crate) fn message(self) -> &'static [u8] {
        Fault::MESSAGES.split(|byte| *byte == 0).nth(self as usize).unwrap_or_default()
    }
}

/// What an operation does; the numbers behind it in brackets. Offsets of jumps are two bytes.
mod op {
    /// The end: the pattern matches.
    pub(super) const MATCH: u8 = 0;
    /// A character of ASCII (one byte).
    pub(super) const CHARACTER: u8 = 1;
    /// A letter of ASCII in either case (one byte, in lower case).
    pub(super) const LETTER: u8 = 2;
    /// A character `[it]`.
    pub(super) const WIDE: u8 = 3;
    /// Any character but a line terminator.
    pub(super) const ANY: u8 = 4;
    /// Any character.
    pub(super) const ALL: u8 = 5;
    /// A character of these: see [`super::class`].
    pub(super) const CLASS: u8 = 6;
    /// A character of none of these.
    pub(super) const NOT_CLASS: u8 = 7;
    /// The input's beginning, or with the flag m a line's.
    pub(super) const START: u8 = 8;
    /// The input's end, or with the flag m a line's.
    pub(super) const END: u8 = 9;
    pub(super) const WORD_BOUNDARY: u8 = 10;
    pub(super) const NOT_WORD_BOUNDARY: u8 = 11;
    /// Notes the position `[register]`.
    pub(super) const SAVE: u8 = 12;
    /// Forgets positions `[first register] [the one behind the last]`.
    pub(super) const RESET: u8 = 13;
    /// What a group has matched `[group]`.
    pub(super) const BACK_REFERENCE: u8 = 14;
    /// Jumps (offset).
    pub(super) const JUMP: u8 = 15;
    /// Goes on, or else jumps (offset).
    pub(super) const SPLIT: u8 = 16;
    /// Jumps, or else goes on (offset).
    pub(super) const SPLIT_FAR: u8 = 17;
    /// Begins to count `[register]`; the register behind it has where the last iteration began.
    pub(super) const COUNT: u8 = 18;
    /// Decides whether to iterate once more `[register] [least] [most, or 0]` (offset behind the loop).
    pub(super) const LOOP: u8 = 19;
    /// The same, rather not.
    pub(super) const LOOP_LAZY: u8 = 20;
    /// Begins an iteration `[register]`.
    pub(super) const ENTER: u8 = 21;
    /// Ends an iteration `[register] [least]` (offset of the loop).
    pub(super) const NEXT: u8 = 22;
    /// Repeats the operation behind it, which takes one character `[least] [most, or 0]`.
    pub(super) const RUN: u8 = 23;
    /// The same, as seldom as possible.
    pub(super) const RUN_LAZY: u8 = 24;
    /// Begins to look around `[register]`, for what must be there.
    pub(super) const LOOK: u8 = 25;
    /// It is there `[register]`.
    pub(super) const LOOK_END: u8 = 26;
    /// Begins to look around `[register]`, for what must not be there (offset behind it).
    pub(super) const NOT: u8 = 27;
    /// It is there `[register]`.
    pub(super) const NOT_END: u8 = 28;
    /// Beside operations that take characters: towards the input's beginning.
    pub(super) const BACK: u8 = 64;
}

/// What stands for 0 in the offset of a jump.
const OFFSET_BIAS: usize = 1 << 13;
/// Of a number's byte: another one follows.
const MORE: u8 = 0x40;
/// Numbers are below this.
const NUMBER_MAX: u32 = (1 << 24) - 1;
/// A quantifier without an upper limit.
const ENDLESS: u32 = u32::MAX;

/// The number at `at`, and the place behind it. What is missing is 0.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn number(code: &[u8], at: usize) -> (u32, usize) {
    match code.get(at) {
        Some(&byte) if byte < MORE => (byte as u32, at + 1),
        _ => long_number(code, at),
    }
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn long_number(code: &[u8], mut at: usize) -> (u32, usize) {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = code.get(at).copied().unwrap_or(0);
        at += 1;
        number |= ((byte & (MORE - 1)) as u32) << shift;
        shift += 6;
        if byte & MORE == 0 || shift > 18 {
            return (number, at);
        }
    }
}

/// Two bytes of seven bits.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn pair(code: &[u8], at: usize) -> usize {
    let [low, high] = code.get(at..).and_then(|rest| rest.first_chunk()).copied().unwrap_or_default();
    (low & 0x7F) as usize | ((high & 0x7F) as usize) << 7
}

/// What stands in front of a program's code.
#[derive(Clone, Copy)]
pub(crate) struct Header {
    pub(crate) flags: u32,
    /// Groups that capture, and the whole match.
    pub(crate) groups: u32,
    /// Two for each of them, and those of loops.
    pub(crate) registers: u32,
    /// Where the names begin, and the code behind them.
    names: usize,
    code: usize,
}

impl Header {
    pub(crate) fn new(program: &[u8]) -> Header {
        let (flags, at) = number(program, 0);
        let (groups, at) = number(program, at);
        let (registers, at) = number(program, at);
        let (length, names) = number(program, at);
        Header { flags, groups: groups.min(registers / 2), registers, names, code: names + length as usize }
    }

    /// Whether some group has a name.
    pub(crate) fn is_named(&self) -> bool {
        self.names < self.code
    }
}

/// The flags of a program that are written as letters.
pub(crate) fn flags_of(program: &[u8]) -> u32 {
    number(program, 0).0 & LETTERED
}

/// The bits of flags that are written as letters.
pub(crate) fn parse_flags(letters: &[u8]) -> Result<u32, Fault> {
    let mut flags = 0;
    for letter in letters {
        let flag = FLAG_LETTERS.iter().position(|known| known == letter).map_or(0, |index| 1 << index);
        if flag & !flags == 0 {
            return Err(Fault::BadFlags);
        }
        flags |= flag;
    }
    match flags & (UNICODE | UNICODE_SETS) {
        0 | UNICODE => Ok(flags),
        UNICODE_SETS => Err(Fault::NoSets),
        _ => Err(Fault::BadFlags),
    }
}

/// The next name of a program's, from `at` on or if that is 0 the first, and the group that has it.
pub(crate) fn next_name<'a>(program: &'a [u8], at: &mut usize) -> Option<(u32, &'a [u8])> {
    let header = Header::new(program);
    let place = (*at).max(header.names);
    if place >= header.code {
        return None;
    }
    let (group, start) = number(program, place);
    let rest = program.get(start..header.code).unwrap_or_default();
    let name = rest.split(|byte| *byte == 0).next().unwrap_or_default();
    *at = start + name.len() + 1;
    Some((group, name))
}
