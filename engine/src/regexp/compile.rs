//! Patterns to programs (ECMA-262, 22.2.1 and B.1.2), in one pass and without recursion: code is written as the pattern is
//! read, and moved where what comes in front of it is known only behind it.

use super::escape::Escape;
use super::name::Groups;
use super::output::{Group, Output};
use super::text::{Characters, END};
use super::{DOT_ALL, ENDLESS, Fault, IGNORE_CASE, NUMBER_MAX, REFERS, UNICODE, op};
use crate::string::case;

/// Groups of a pattern at most.
const GROUPS_MAX: u32 = 1 << 12;
/// Bytes of a program, and of what its compilation needs beside it, at most.
pub(crate) const BUFFER_BYTES_MAX: usize = 1 << 14;

/// What a group is.
const PLAIN: u16 = 0;
const CAPTURE: u16 = 1;
const LOOK: u16 = 2;
const NOT: u16 = 3;
/// Beside the last two: behind, not ahead.
const BEHIND: u16 = 4;

/// A fault, and the byte of the pattern where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PatternError {
    pub(crate) fault: Fault,
    pub(crate) at: usize,
}

/// Writes the program of a pattern, in WTF-8, into `buffer`; its length.
pub(crate) fn compile(pattern: &[u8], flags: u32, buffer: &mut [u8]) -> Result<usize, PatternError> {
    let unicode = flags & UNICODE != 0;
    let groups = Groups::new(pattern);
    let (named, total) = groups.fold((false, 0), |(named, total), group| (named || group.name != 0, total + 1));
    let mut compiler = Compiler {
        pattern: Characters { bytes: pattern, unicode },
        at: 0,
        flags,
        named,
        total,
        opened: 0,
        registers: 2 + 2 * total,
        back: false,
        depth: 0,
        group: Group::default(),
        out: Output::new(buffer),
    };
    match compiler.program() {
        Ok(()) if !compiler.out.is_full => Ok(compiler.out.length),
        result => Err(PatternError { fault: result.err().unwrap_or(Fault::TooLarge), at: compiler.at }),
    }
}

pub(super) struct Compiler<'a> {
    pub(super) pattern: Characters<'a>,
    /// The position in the pattern.
    pub(super) at: usize,
    pub(super) flags: u32,
    /// Whether some group has a name.
    pub(super) named: bool,
    /// The groups that capture, and how many of them have been opened.
    pub(super) total: u32,
    opened: u32,
    registers: u32,
    /// Whether terms are matched towards the input's beginning.
    back: bool,
    /// How many groups are open.
    depth: u32,
    group: Group,
    pub(super) out: Output<'a>,
}

/// What a quantifier can say of a term.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Term {
    /// It takes one character.
    Single,
    /// It takes at least one.
    Consumes,
    /// It may take none.
    May,
    /// It cannot be repeated.
    Assertion,
}

struct Quantifier {
    least: u32,
    most: u32,
    lazy: bool,
}

/// A character as [`Compiler::peek`] gives it.
const fn code(character: u8) -> u32 {
    character as u32
}

impl Compiler<'_> {
    /// The next character; none has the number of the end.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn peek(&self) -> u32 {
        self.pattern.next(self.at).0
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn advance(&mut self) -> Option<u32> {
        let (character, behind) = self.pattern.next(self.at);
        self.at = behind;
        (character != END).then_some(character)
    }

    /// Goes past a character, if it comes next.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn eat(&mut self, character: u8) -> bool {
        let found = self.peek() == code(character);
        self.at += found as usize;
        found
    }

    pub(super) fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn program(&mut self) -> Result<(), Fault> {
        self.out.is_full = self.total > GROUPS_MAX;
        while let Some(character) = self.advance() {
            if self.out.is_full {
                return Err(Fault::TooLarge);
            }
            match character as u8 {
                _ if character > 0x7F => self.literal(character)?,
                b'|' => self.next_branch(),
                b'(' => self.open()?,
                b')' => self.close()?,
                ascii => self.term(ascii)?,
            }
        }
        if self.depth > 0 {
            return Err(Fault::OpenGroup);
        }
        self.end_branches();
        self.out.push(op::MATCH);
        self.header();
        Ok(())
    }

    /// Writes what comes in front of the code.
    fn header(&mut self) {
        let code = self.out.length;
        self.names();
        let names = self.out.length;
        for number in [self.flags, 1 + self.total, self.registers, (names - code) as u32] {
            self.out.number(number);
        }
        self.out.rotate(code, names);
        self.out.rotate(0, code);
    }

    /// Whether a term towards the input's beginning is being written, as a flag of its operation.
    fn direction(&self) -> u8 {
        if self.back { op::BACK } else { 0 }
    }

    /// A term that begins with a character of ASCII.
    fn term(&mut self, character: u8) -> Result<(), Fault> {
        let start = self.out.length;
        let assertion = match character {
            b'^' => op::START,
            b'$' => op::END,
            b'\\' if self.eat(b'b') => op::WORD_BOUNDARY,
            b'\\' if self.eat(b'B') => op::NOT_WORD_BOUNDARY,
            b'\\' => return self.escaped(start),
            b'.' => {
                self.out.push(self.direction() | if self.has(DOT_ALL) { op::ALL } else { op::ANY });
                return self.end_term(start, Term::Single);
            }
            b'[' => {
                self.class()?;
                return self.end_term(start, Term::Single);
            }
            b'*' | b'+' | b'?' => return Err(Fault::NothingToRepeat),
            b'{' => {
                self.at -= 1;
                if self.quantifier()?.is_some() {
                    return Err(Fault::NothingToRepeat);
                }
                self.at += 1;
                return self.literal(code(b'{'));
            }
            b']' | b'}' if self.has(UNICODE) => return Err(Fault::LoneBracket),
            _ => return self.literal(code(character)),
        };
        self.out.push(assertion);
        self.end_term(start, Term::Assertion)
    }

    fn literal(&mut self, character: u32) -> Result<(), Fault> {
        let start = self.out.length;
        let character = if self.has(IGNORE_CASE) { case::canonicalize(character, self.has(UNICODE)) } else { character };
        if let Ok(ascii @ ..0x80) = u8::try_from(character) {
            let (op, ascii) =
                if self.has(IGNORE_CASE) && ascii.is_ascii_alphabetic() { (op::LETTER, ascii | 0x20) } else { (op::CHARACTER, ascii) };
            self.out.push(op | self.direction());
            self.out.push(ascii);
        } else {
            self.out.operation(op::WIDE | self.direction(), character);
        }
        self.end_term(start, Term::Single)
    }

    /// A term that begins with `\`, and asserts nothing.
    fn escaped(&mut self, start: usize) -> Result<(), Fault> {
        if let Some(group) = self.back_reference()? {
            self.flags |= REFERS;
            self.out.operation(op::BACK_REFERENCE | self.direction(), group);
            return self.end_term(start, Term::May);
        }
        let begin = self.at;
        match self.escape(false)? {
            Escape::Character(character) => self.literal(character),
            Escape::Set(_) => {
                self.at = begin;
                self.class_of_escape()?;
                self.end_term(start, Term::Single)
            }
        }
    }

    /// The operation of a class, before what is in it.
    pub(super) fn begin_class(&mut self, negated: bool) {
        self.out.push(self.direction() | if negated { op::NOT_CLASS } else { op::CLASS });
    }

    /// `(`, and what kind of group it begins.
    fn open(&mut self) -> Result<(), Fault> {
        let before = self.opened;
        let mut kind = CAPTURE;
        let mut name = 0;
        if self.eat(b'?') {
            let behind = if self.eat(b'<') { BEHIND } else { 0 };
            kind = match self.peek().try_into() {
                Ok(b':') if behind == 0 => PLAIN,
                Ok(b'=') => LOOK | behind,
                Ok(b'!') => NOT | behind,
                _ if behind != 0 => {
                    name = self.at;
                    CAPTURE
                }
                _ => return Err(Fault::BadGroup),
            };
            self.at += (kind != CAPTURE) as usize;
        }
        let start = self.out.length;
        let mut register = 0;
        match kind & !BEHIND {
            PLAIN => {}
            CAPTURE => {
                self.opened += 1;
                register = 2 * self.opened;
                if name != 0 {
                    self.name_of_group(name, self.opened)?;
                }
                self.save(register + self.back as u32);
            }
            look => {
                register = self.new_registers();
                self.out.operation(if look == LOOK { op::LOOK } else { op::NOT }, register);
                if look == NOT {
                    self.out.pair();
                }
            }
        }
        self.out.push_group(self.group);
        self.depth += 1;
        self.group = Group {
            kind,
            outer_back: self.back,
            consumes: true,
            branch_consumes: false,
            start: start as u16,
            branch: self.out.length as u16,
            jumps: 0,
            before: before as u16,
            register: register as u16,
        };
        if kind & !BEHIND >= LOOK {
            self.back = kind & BEHIND != 0;
        }
        Ok(())
    }

    fn save(&mut self, register: u32) {
        self.out.operation(op::SAVE, register);
    }

    fn new_registers(&mut self) -> u32 {
        self.registers += 2;
        self.registers - 2
    }

    /// `|`
    fn next_branch(&mut self) {
        let branch = self.group.branch as usize;
        // In front of the alternative, a way to the next; behind it, one to the group's end.
        let written = self.out.length;
        self.out.jump(op::SPLIT, written);
        self.out.rotate(branch, written);
        self.out.push(op::JUMP);
        let place = self.out.pair();
        self.out.set_pair(place, self.group.jumps as usize);
        self.out.set_jump(branch + 1, self.out.length);
        self.group.jumps = place as u16;
        self.group.branch = self.out.length as u16;
        self.group.consumes &= self.group.branch_consumes;
        self.group.branch_consumes = false;
    }

    /// Leads all alternatives to where the group ends.
    fn end_branches(&mut self) {
        let mut place = self.group.jumps as usize;
        while place != 0 && !self.out.is_full {
            let before = self.out.get_pair(place);
            self.out.set_jump(place, self.out.length);
            place = before;
        }
    }

    /// `)`
    fn close(&mut self) -> Result<(), Fault> {
        if self.depth == 0 {
            return Err(Fault::CloseParenthesis);
        }
        self.end_branches();
        let group = self.group;
        let (start, register) = (group.start as usize, group.register as u32);
        let mut term = if group.consumes && group.branch_consumes { Term::Consumes } else { Term::May };
        match group.kind & !BEHIND {
            PLAIN => {}
            CAPTURE => self.save(register + !self.back as u32),
            look => {
                self.out.operation(if look == LOOK { op::LOOK_END } else { op::NOT_END }, register);
                if look == NOT {
                    let mut place = start + 1;
                    while self.out.get_pair(place) & 0x40 != 0 {
                        place += 1;
                    }
                    self.out.set_jump(place + 1, self.out.length);
                }
                let repeats = !self.has(UNICODE) && group.kind & BEHIND == 0;
                term = if repeats { Term::May } else { Term::Assertion };
            }
        }
        self.back = group.outer_back;
        self.depth -= 1;
        self.group = self.out.pop_group().unwrap_or_default();
        self.end_term_with(start, group.before as u32, term)
    }

    fn end_term(&mut self, start: usize, term: Term) -> Result<(), Fault> {
        self.end_term_with(start, self.opened, term)
    }

    /// Behind a term, whose code begins at `start`, and before which so many groups had been opened.
    fn end_term_with(&mut self, start: usize, before: u32, term: Term) -> Result<(), Fault> {
        let mut consumes = matches!(term, Term::Single | Term::Consumes);
        let begin = self.at;
        if let Some(quantifier) = self.quantifier()? {
            if term == Term::Assertion {
                self.at = begin;
                return Err(Fault::NothingToRepeat);
            }
            consumes &= quantifier.least > 0;
            self.repeat(start, before, term, &quantifier);
        }
        if self.back {
            self.out.rotate(self.group.branch as usize, start);
        }
        self.group.branch_consumes |= consumes;
        Ok(())
    }

    /// A quantifier, if one comes next.
    fn quantifier(&mut self) -> Result<Option<Quantifier>, Fault> {
        let begin = self.at;
        let (least, most) = match self.peek().try_into() {
            Ok(b'*') => (0, ENDLESS),
            Ok(b'+') => (1, ENDLESS),
            Ok(b'?') => (0, 1),
            Ok(b'{') => match self.braces() {
                Some(limits) => limits,
                None if self.has(UNICODE) => return Err(Fault::LoneBracket),
                None => {
                    self.at = begin;
                    return Ok(None);
                }
            },
            _ => return Ok(None),
        };
        self.at += 1;
        if least > most {
            return Err(Fault::OutOfOrder);
        }
        Ok(Some(Quantifier { least, most, lazy: self.eat(b'?') }))
    }

    /// `{least,most`, with the `}` next.
    fn braces(&mut self) -> Option<(u32, u32)> {
        self.at += 1;
        let least = self.digits()?;
        let mut most = least;
        if self.eat(b',') {
            most = if self.peek() == code(b'}') { ENDLESS } else { self.digits()? };
        }
        // More than any input has.
        let most = if most >= NUMBER_MAX { ENDLESS } else { most };
        (self.peek() == code(b'}')).then_some((least, most))
    }

    /// A decimal number, or the largest there is.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn digits(&mut self) -> Option<u32> {
        let begin = self.at;
        let mut value = 0u32;
        while let Ok(digit @ b'0'..=b'9') = u8::try_from(self.peek()) {
            value = (value * 10 + (digit - b'0') as u32).min(NUMBER_MAX);
            self.at += 1;
        }
        (self.at > begin).then_some(value)
    }

    /// Repeats the code from `start` on.
    fn repeat(&mut self, start: usize, before: u32, term: Term, quantifier: &Quantifier) {
        let &Quantifier { least, most, lazy } = quantifier;
        if most == 0 {
            self.out.length = start;
            return;
        }
        if least == 1 && most == 1 {
            return;
        }
        let written = self.out.length;
        let limit = if most == ENDLESS { 0 } else { most };
        if term == Term::Single {
            self.out.operation(if lazy { op::RUN_LAZY } else { op::RUN }, least);
            self.out.number(limit);
            self.out.rotate(start, written);
            return;
        }
        // Each iteration forgets what the groups in it have captured.
        if self.opened > before && most > 1 {
            self.out.operation(op::RESET, 2 + 2 * before);
            self.out.number(2 + 2 * self.opened);
            self.out.rotate(start, written);
        }
        // An iteration that must take a character needs no look at where it began.
        match (least, most) {
            (0, 1 | ENDLESS) if term == Term::Consumes => {
                let written = self.out.length;
                self.out.jump(if lazy { op::SPLIT_FAR } else { op::SPLIT }, written);
                self.out.rotate(start, written);
                if most == ENDLESS {
                    self.out.jump(op::JUMP, start);
                }
                self.out.set_jump(start + 1, self.out.length);
            }
            (1, ENDLESS) if term == Term::Consumes => self.out.jump(if lazy { op::SPLIT } else { op::SPLIT_FAR }, start),
            _ => self.count(start, least, limit, lazy),
        }
    }

    /// Repeats the code from `start` on, with a count and a look at where iterations begin.
    fn count(&mut self, start: usize, least: u32, limit: u32, lazy: bool) {
        let register = self.new_registers();
        let body = self.out.length;
        self.out.operation(op::COUNT, register);
        let head = self.out.length;
        self.out.push(if lazy { op::LOOP_LAZY } else { op::LOOP });
        for number in [register, least, limit] {
            self.out.number(number);
        }
        let place = self.out.pair();
        self.out.operation(op::ENTER, register);
        self.out.rotate(start, body);
        // All have moved to the front of the body.
        let (head, place) = (head - body + start, place - body + start);
        self.out.operation(op::NEXT, register);
        self.out.number(least);
        let back = self.out.pair();
        self.out.set_jump(back, head);
        self.out.set_jump(place, self.out.length);
    }
}
