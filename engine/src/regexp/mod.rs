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
    /// A character `[it]`.
    pub(super) const WIDE: u8 = 2;
    /// Any character but a line terminator.
    pub(super) const ANY: u8 = 3;
    /// Any character.
    pub(super) const ALL: u8 = 4;
    /// A character of these: see [`super::class`].
    pub(super) const CLASS: u8 = 5;
    /// A character of none of these.
    pub(super) const NOT_CLASS: u8 = 6;
    /// The input's beginning, or with the flag m a line's.
    pub(super) const START: u8 = 7;
    /// The input's end, or with the flag m a line's.
    pub(super) const END: u8 = 8;
    pub(super) const WORD_BOUNDARY: u8 = 9;
    pub(super) const NOT_WORD_BOUNDARY: u8 = 10;
    /// Notes the position `[register]`.
    pub(super) const SAVE: u8 = 11;
    /// Forgets positions `[first register] [the one behind the last]`.
    pub(super) const RESET: u8 = 12;
    /// What a group has matched `[group]`.
    pub(super) const BACK_REFERENCE: u8 = 13;
    /// Jumps (offset).
    pub(super) const JUMP: u8 = 14;
    /// Goes on, or else jumps (offset).
    pub(super) const SPLIT: u8 = 15;
    /// Jumps, or else goes on (offset).
    pub(super) const SPLIT_FAR: u8 = 16;
    /// Begins to count `[register]`; the register behind it has where the last iteration began.
    pub(super) const COUNT: u8 = 17;
    /// Decides whether to iterate once more `[register] [least] [most, or 0]` (offset behind the loop).
    pub(super) const LOOP: u8 = 18;
    /// The same, rather not.
    pub(super) const LOOP_LAZY: u8 = 19;
    /// Begins an iteration `[register]`.
    pub(super) const ENTER: u8 = 20;
    /// Ends an iteration `[register] [least]` (offset of the loop).
    pub(super) const NEXT: u8 = 21;
    /// Repeats the operation behind it, which takes one character `[least] [most, or 0]`.
    pub(super) const RUN: u8 = 22;
    /// The same, as seldom as possible.
    pub(super) const RUN_LAZY: u8 = 23;
    /// Begins to look around `[register]`, for what must be there.
    pub(super) const LOOK: u8 = 24;
    /// It is there `[register]`.
    pub(super) const LOOK_END: u8 = 25;
    /// Begins to look around `[register]`, for what must not be there (offset behind it).
    pub(super) const NOT: u8 = 26;
    /// It is there `[register]`.
    pub(super) const NOT_END: u8 = 27;
    /// Beside operations that take characters: towards the input's beginning.
    pub(super) const BACK: u8 = 64;
}

/// What stands for 0 in the offset of a jump.
const OFFSET_BIAS: usize = 1 << 13;
/// Numbers are below this.
const NUMBER_MAX: u32 = (1 << 24) - 1;
/// A quantifier without an upper limit.
const ENDLESS: u32 = u32::MAX;

/// The number at `at`, which is then behind it. What is missing is 0.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn number(code: &[u8], at: &mut usize) -> u32 {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = code.get(*at).copied().unwrap_or(0);
        *at += 1;
        number |= (byte as u32 & 0x3F) << shift;
        shift += 6;
        if byte & 0x40 == 0 || shift > 18 {
            return number;
        }
    }
}

/// Two bytes of seven bits.
fn pair(code: &[u8], at: usize) -> usize {
    let byte = |index: usize| (code.get(index).copied().unwrap_or(0) & 0x7F) as usize;
    byte(at) | byte(at + 1) << 7
}

/// A program, taken apart.
#[derive(Clone, Copy)]
pub(crate) struct Program<'a> {
    pub(crate) flags: u32,
    /// Groups that capture, and the whole match.
    pub(crate) groups: u32,
    /// Two for each of them, and those of loops.
    pub(crate) registers: u32,
    pub(crate) names: &'a [u8],
    code: &'a [u8],
}

impl Program<'_> {
    pub(crate) fn new(bytes: &[u8]) -> Program<'_> {
        let mut at = 0;
        let (flags, groups, registers) = (number(bytes, &mut at), number(bytes, &mut at), number(bytes, &mut at));
        let length = number(bytes, &mut at) as usize;
        let (names, code) = bytes.get(at..).and_then(|rest| rest.split_at_checked(length)).unwrap_or_default();
        Program { flags, groups: groups.min(registers / 2), registers, names, code }
    }
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

/// The next name of a program's, from `at` on, and the group that has it.
pub(crate) fn next_name<'a>(names: &'a [u8], at: &mut usize) -> Option<(u32, &'a [u8])> {
    if *at >= names.len() {
        return None;
    }
    let group = number(names, at);
    let rest = names.get(*at..).unwrap_or_default();
    let name = rest.split(|byte| *byte == 0).next().unwrap_or_default();
    *at += name.len() + 1;
    Some((group, name))
}
