//! Running a program on a string (ECMA-262, 22.2.2): what the specification's continuations would have tried next lies on a
//! stack of words, so that nothing recurses.
//!
//! ```text
//! [position] [place in the code, CHOICE]             go on there
//! [value] [register, RESTORE]                        what it held
//! [limit] [position] [place of what is repeated, RUN or RUN_LAZY]    of a run: how far it can be shortened, or how much longer it may be
//! ```

use super::stack::Stack;
use super::text::{Characters, END};
use super::{IGNORE_CASE, MULTILINE, OFFSET_BIAS, Program, UNICODE, class, number, op, pair};
use crate::machine::{Cell, Machine};
use crate::string::case;
use romjs_abi::Slot;

/// A register without a position.
pub(crate) const NONE: u32 = u32::MAX;

// What the last word of an entry says, in its lowest bits.
const CHOICE: u32 = 0;
const RESTORE: u32 = 1;
const RUN: u32 = 2;
/// Nothing is left to try: an entry of two words, or of three.
const GONE: u32 = 3;
const GONE_RUN: u32 = 4;
const RUN_LAZY: u32 = 5;
const TAG_BITS: u32 = 3;
const TAG: u32 = (1 << TAG_BITS) - 1;

/// Why a match was not tried to its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stop {
    /// The stack has no room.
    Memory,
    /// As many steps as were allowed have been taken.
    Steps,
}

/// Positions that groups have matched, and counts, in a cell of words.
struct Registers {
    cell: Cell,
    count: u32,
}

impl Registers {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn get(&self, index: u32) -> u32 {
        if index < self.count { self.cell.get(1 + index as usize) } else { NONE }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn set(&mut self, index: u32, value: u32) {
        if index < self.count {
            self.cell.set(1 + index as usize, value);
        }
    }
}

/// A program that runs on a string.
pub(crate) struct Matcher<'a> {
    program: Program<'a>,
    text: Characters<'a>,
    registers: Registers,
    stack: Stack,
    /// Where it is in the program,
    place: usize,
    /// and in the text.
    at: usize,
    /// Why it has to stop. Then no step is left.
    stop: Option<Stop>,
    /// How many steps it may still take; those that the last allowance had left.
    pub(crate) steps: u32,
    endless: bool,
}

/// Whether a character ends a line (ECMA-262, 12.3).
fn is_line_end(character: u32) -> bool {
    matches!(character, 0x0A | 0x0D | 0x2028 | 0x2029)
}

impl<'a> Matcher<'a> {
    /// A matcher whose registers are a cell of words, with as many steps as it may take, or without a limit.
    pub(crate) fn new(machine: &'a Machine, program: Program<'a>, string: &'a Slot, registers: Slot, steps: Option<u32>) -> Matcher<'a> {
        let registers = Registers { cell: machine.cell(registers), count: program.registers };
        registers.cell.fill(1, 1 + registers.count as usize, NONE);
        Matcher {
            program,
            text: Characters { bytes: machine.text(string), unicode: program.flags & UNICODE != 0 },
            registers,
            // SAFETY: while the machine is borrowed nothing allocates, and no string is assembled.
            stack: unsafe { Stack::in_gap(machine) },
            place: 0,
            at: 0,
            stop: None,
            steps: steps.unwrap_or(u32::MAX),
            endless: steps.is_none(),
        }
    }

    /// Looks for a match from code unit `index` on, which lies in the sequence at a byte, its second half or not; or at it alone.
    /// If there is one, the registers of groups, and of the whole match, hold code units.
    pub(crate) fn search(&mut self, (byte, is_second_half): (u32, bool), index: u32, only_there: bool) -> Result<bool, Stop> {
        let start = self.text.position(byte, is_second_half);
        let Some(from) = self.search_from(start, only_there) else { return self.stop.map_or(Ok(false), Err) };
        self.registers.set(0, from as u32);
        self.registers.set(1, self.at as u32);
        // With the flag u, what begins in the middle of a pair begins in front of it.
        let unit = index - (is_second_half && self.text.unicode) as u32;
        for register in 0..2 * self.program.groups {
            let position = self.registers.get(register);
            if position != NONE {
                self.registers.set(register, self.unit_at(position as usize, start, unit));
            }
        }
        if from == start {
            self.registers.set(0, index);
        }
        Ok(true)
    }

    /// The code unit at a position, by another.
    fn unit_at(&self, position: usize, start: usize, unit: u32) -> u32 {
        if position < start {
            unit.saturating_sub(self.text.units_between(position, start))
        } else {
            unit + self.text.units_between(start, position)
        }
    }

    /// The position of a match; it is then behind that.
    fn search_from(&mut self, start: usize, only_there: bool) -> Option<usize> {
        let mut at = start;
        let first = if only_there { None } else { self.first() };
        loop {
            // Every match begins with a character that this operation takes.
            let may_match = first.is_none_or(|first| self.accepts(first, at).is_some());
            if may_match && self.run(at) {
                return Some(at);
            }
            let (character, behind) = self.step(at, false);
            if character == END || only_there || !self.spend(1) {
                return None;
            }
            at = behind;
        }
    }

    /// The operation that takes every match's first character, if it is clear.
    fn first(&mut self) -> Option<usize> {
        self.place = 0;
        while self.op(self.place) == op::SAVE {
            self.place += 1;
            self.number();
        }
        if matches!(self.op(self.place), op::RUN | op::RUN_LAZY) {
            self.place += 1;
            if self.number() == 0 {
                return None;
            }
            self.number();
        }
        matches!(self.op(self.place), op::CHARACTER..=op::NOT_CLASS).then_some(self.place)
    }

    #[inline(always)]
    fn op(&self, at: usize) -> u8 {
        self.program.code.get(at).copied().unwrap_or(u8::MAX)
    }

    /// The number at its place in the program, which is then behind it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn number(&mut self) -> u32 {
        number(self.program.code, &mut self.place)
    }

    /// The place that a jump leads to, whose offset is next.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn target(&mut self) -> usize {
        let offset = pair(self.program.code, self.place);
        self.place += 2;
        (self.place + offset).wrapping_sub(OFFSET_BIAS)
    }

    fn has(&self, flag: u32) -> bool {
        self.program.flags & flag != 0
    }

    /// Takes steps; false if there are not so many.
    #[inline(always)]
    fn spend(&mut self, steps: u32) -> bool {
        if steps <= self.steps {
            self.steps -= steps;
            return true;
        }
        if self.endless {
            self.steps = u32::MAX;
            return true;
        }
        self.steps = 0;
        self.stop = self.stop.or(Some(Stop::Steps));
        false
    }

    #[inline(always)]
    fn canonical(&self, character: u32) -> u32 {
        if self.has(IGNORE_CASE) { case::canonicalize(character, self.text.unicode) } else { character }
    }

    /// The position behind the character at `at`, if the operation takes it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn accepts(&self, place: usize, at: usize) -> Option<usize> {
        let op = self.op(place);
        let (character, behind) = if op & op::BACK != 0 { self.text.previous(at) } else { self.text.next(at) };
        let takes = character != END
            && match op & !op::BACK {
                op::CHARACTER => self.canonical(character) == self.op(place + 1) as u32,
                op::WIDE => self.canonical(character) == number(self.program.code, &mut (place + 1)),
                op::ANY => !is_line_end(character),
                op::ALL => true,
                op @ (op::CLASS | op::NOT_CLASS) => self.is_in_class(place + 1, character) == (op == op::CLASS),
                _ => false,
            };
        takes.then_some(behind)
    }

    /// The character at a position, or in front of it, and the position beyond.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn step(&self, at: usize, back: bool) -> (u32, usize) {
        if back { self.text.previous(at) } else { self.text.next(at) }
    }

    fn is_in_class(&self, place: usize, character: u32) -> bool {
        let code = self.program.code;
        if self.has(IGNORE_CASE) {
            return case::has_equal(character, self.text.unicode, &|other| class::contains(code, place, other));
        }
        class::contains(code, place, character)
    }

    /// The place behind an operation that takes a character.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn behind(&self, place: usize) -> usize {
        let mut behind = place + 1;
        match self.op(place) & !op::BACK {
            op::CHARACTER => behind += 1,
            op::WIDE => _ = number(self.program.code, &mut behind),
            op::CLASS | op::NOT_CLASS => behind = class::end(self.program.code, behind),
            _ => {}
        }
        behind
    }

    /// Adds an entry to the stack.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn push(&mut self, value: u32, rest: u32, tag: u32) {
        if !(self.stack.push(value) && self.stack.push(rest << TAG_BITS | tag)) {
            self.stop = Some(Stop::Memory);
            (self.steps, self.endless) = (0, false);
        }
    }

    /// Sets a register, and notes what it held.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn save(&mut self, register: u32, value: u32) {
        self.push(self.registers.get(register), register, RESTORE);
        self.registers.set(register, value);
    }

    fn choose(&mut self, place: usize) {
        self.push(self.at as u32, place as u32, CHOICE);
    }

    /// Runs the program at a position; whether it matches, up to where it then is.
    fn run(&mut self, start: usize) -> bool {
        (self.place, self.at) = (0, start);
        self.stack.truncate(0);
        loop {
            if !self.spend(1) {
                return false;
            }
            let op = self.op(self.place);
            let goes_on = if matches!(op & !op::BACK, op::CHARACTER..=op::NOT_CLASS) {
                let taken = self.accepts(self.place, self.at);
                if let Some(behind) = taken {
                    (self.place, self.at) = (self.behind(self.place), behind);
                }
                taken.is_some()
            } else if op == op::MATCH {
                return true;
            } else {
                self.operation(op)
            };
            if !goes_on && !self.backtrack() {
                return false;
            }
        }
    }

    /// An operation that takes no single character; false if it fails.
    fn operation(&mut self, op: u8) -> bool {
        self.place += 1;
        match op & !op::BACK {
            op::START => return self.at == 0 || self.is_at_line(true),
            op::END => return self.at >= self.text.bytes.len() || self.is_at_line(false),
            op::WORD_BOUNDARY => return self.is_at_word_boundary(),
            op::NOT_WORD_BOUNDARY => return !self.is_at_word_boundary(),
            op::JUMP => self.place = self.target(),
            op::SPLIT => {
                let other = self.target();
                self.choose(other);
            }
            op::SPLIT_FAR => {
                let other = self.target();
                self.choose(self.place);
                self.place = other;
            }
            _ => {
                let operand = self.number();
                return self.operation_on(op, operand);
            }
        }
        true
    }

    /// An operation with a number, a register for the most part.
    fn operation_on(&mut self, op: u8, register: u32) -> bool {
        match op & !op::BACK {
            op::SAVE => self.save(register, self.at as u32),
            op::RESET => {
                let end = self.number().min(self.registers.count);
                for register in register..end {
                    if self.registers.get(register) != NONE {
                        self.save(register, NONE);
                    }
                }
            }
            op::BACK_REFERENCE => return self.repeat(register, op & op::BACK != 0),
            op::RUN | op::RUN_LAZY => return self.run_of_characters(op, register),
            op::LOOK => self.begin_look(register),
            op::NOT => {
                let other = self.target();
                self.begin_look(register);
                self.choose(other);
            }
            op::LOOK_END | op::NOT_END => {
                self.forget_choices(self.registers.get(register) as usize);
                self.at = self.registers.get(register + 1) as usize;
                return op == op::LOOK_END;
            }
            op::COUNT => self.save(register, 0),
            op::ENTER => {
                self.save(register, self.registers.get(register).wrapping_add(1));
                self.save(register + 1, self.at as u32);
            }
            op::LOOP | op::LOOP_LAZY => {
                let count = self.registers.get(register);
                let (least, most) = (self.number(), self.number());
                let end = self.target();
                if count >= least {
                    if most != 0 && count >= most {
                        self.place = end;
                    } else if op == op::LOOP {
                        self.choose(end);
                    } else {
                        self.choose(self.place);
                        self.place = end;
                    }
                }
            }
            op::NEXT => {
                let least = self.number();
                self.place = self.target();
                if self.registers.get(register + 1) == self.at as u32 {
                    if self.registers.get(register) > least {
                        return false;
                    }
                    // Iterations that must be, and take nothing, would all do the same.
                    self.save(register, least);
                }
            }
            _ => return false,
        }
        true
    }

    fn is_at_line(&self, back: bool) -> bool {
        self.has(MULTILINE) && is_line_end(self.step(self.at, back).0)
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn is_at_word_boundary(&self) -> bool {
        let is_word = |back: bool| class::is_word(self.step(self.at, back).0, self.program.flags);
        is_word(true) != is_word(false)
    }

    /// Takes another occurrence of what a group has matched.
    fn repeat(&mut self, group: u32, back: bool) -> bool {
        let (start, end) = (self.registers.get(2 * group), self.registers.get(2 * group + 1));
        if start == NONE || end == NONE {
            return true;
        }
        let (mut from, to) = if back { (end as usize, start as usize) } else { (start as usize, end as usize) };
        while if back { from > to } else { from < to } {
            let ((wanted, further), (found, behind)) = (self.step(from, back), self.step(self.at, back));
            if wanted == END || found == END || self.canonical(wanted) != self.canonical(found) || !self.spend(1) {
                return false;
            }
            (from, self.at) = (further, behind);
        }
        true
    }

    /// Repeats the operation behind a run.
    fn run_of_characters(&mut self, op: u8, least: u32) -> bool {
        let most = match self.number() {
            0 => u32::MAX,
            most => most,
        };
        let (mut count, mut shortest) = (0, self.at);
        let wanted = if op == op::RUN { most } else { least };
        while count < wanted {
            let Some(behind) = self.accepts(self.place, self.at) else { break };
            self.at = behind;
            count += 1;
            if count <= least {
                shortest = behind;
            }
        }
        if count < least || !self.spend(count / 4) {
            return false;
        }
        let (tag, limit) = if op == op::RUN { (RUN, shortest as u32) } else { (RUN_LAZY, most.saturating_sub(count)) };
        self.end_run(tag, limit);
        true
    }

    /// Goes on behind a run of the operation that is next, and notes what else it can be.
    fn end_run(&mut self, tag: u32, limit: u32) {
        if limit != if tag == RUN { self.at as u32 } else { 0 } {
            self.stack.push(limit);
            self.push(self.at as u32, self.place as u32, tag);
        }
        self.place = self.behind(self.place);
    }

    /// Makes a run of the operation that is next one character shorter or longer, if it can be.
    fn rerun(&mut self, tag: u32, mut limit: u32) -> bool {
        if tag == RUN {
            let forward = self.op(self.place) & op::BACK == 0;
            (_, self.at) = self.step(self.at, forward);
        } else {
            let Some(longer) = self.accepts(self.place, self.at) else { return false };
            self.at = longer;
            limit = limit.wrapping_sub(1);
        }
        self.end_run(tag, limit);
        true
    }

    /// Undoes what was done since the last choice, and goes the other way.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn backtrack(&mut self) -> bool {
        while self.stack.length() > 0 {
            let (tagged, value) = (self.stack.pop(), self.stack.pop());
            let rest = tagged >> TAG_BITS;
            match tagged & TAG {
                RESTORE => self.registers.set(rest, value),
                GONE => {}
                GONE_RUN => _ = self.stack.pop(),
                tag => {
                    (self.place, self.at) = (rest as usize, value as usize);
                    if tag == CHOICE {
                        return true;
                    }
                    let limit = self.stack.pop();
                    if self.rerun(tag, limit) {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Notes where looking around begins, and how much there is to try before.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn begin_look(&mut self, register: u32) {
        self.save(register + 1, self.at as u32);
        self.save(register, NONE);
        self.registers.set(register, self.stack.length() as u32);
    }

    /// What has been found by looking around is found once: no other way to it is tried.
    fn forget_choices(&mut self, height: usize) {
        let mut top = self.stack.length();
        let mut undoes = false;
        while top > height && top > 1 {
            let tagged = self.stack.get(top - 1);
            let gone = match tagged & TAG {
                CHOICE => GONE,
                RUN | RUN_LAZY => GONE_RUN,
                other => other,
            };
            undoes |= gone == RESTORE;
            self.stack.set(top - 1, tagged & !TAG | gone);
            top = top.saturating_sub(2 + (gone == GONE_RUN) as usize);
        }
        if !undoes {
            self.stack.truncate(height);
        }
    }
}
