//! Running a program on a string (ECMA-262, 22.2.2): what the specification's continuations would have tried next lies on a
//! stack of words, so that nothing recurses.
//!
//! ```text
//! [position] [place in the code, CHOICE]             go on there
//! [value] [register, RESTORE]                        what it held
//! [limit] [LIMIT], [position] [place behind a run, RUN]       how often it can still be made shorter
//! [limit] [LIMIT], [position] [place of what a run repeats, RUN_LAZY]     how often it can still be made longer
//! ```

use super::stack::Stack;
use super::text::{Characters, END};
use super::{Header, IGNORE_CASE, MULTILINE, OFFSET_BIAS, REFERS, UNICODE, class, number, op, pair};
use crate::machine::{Cell, Machine};
use crate::string::case;
use romjs_abi::Slot;

/// A register without a position.
pub(crate) const NONE: u32 = u32::MAX;

// What the last word of an entry says, in its lowest bits. There is something left to try for those below `RESTORE`.
const CHOICE: u32 = 0;
const RUN: u32 = 1;
/// The same towards the input's beginning.
const RUN_BACK: u32 = 2;
const RUN_LAZY: u32 = 3;
const RESTORE: u32 = 4;
const LIMIT: u32 = 5;
/// Nothing is left to try.
const GONE: u32 = 6;
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

/// Where an operation leads that does not match: the place is none.
const FAIL: (usize, usize) = (usize::MAX, 0);

/// Positions that groups have matched, and counts, in a cell of words.
struct Registers {
    cell: Cell,
    count: u32,
}

impl Registers {
    #[inline(always)]
    fn get(&self, index: u32) -> u32 {
        if index < self.count { self.cell.get(1 + index as usize) } else { NONE }
    }

    #[inline(always)]
    fn set(&mut self, index: u32, value: u32) {
        if index < self.count {
            self.cell.set(1 + index as usize, value);
        }
    }
}

/// A program that runs on a string.
pub(crate) struct Matcher<'a> {
    code: &'a [u8],
    flags: u32,
    groups: u32,
    text: Characters<'a>,
    registers: Registers,
    stack: Stack,
    /// How many steps it may still take; those that the last allowance had left.
    pub(crate) steps: u32,
    endless: bool,
    pub(crate) stop: Option<Stop>,
}

/// Where matches can begin.
#[derive(Clone, Copy)]
struct First {
    /// The operation that takes every match's first character.
    place: usize,
    /// Whether it repeats as often as it can, and nothing asks where it began: if no match begins at a character, none begins at
    /// those behind it that it takes, since all that is behind them has been tried.
    repeats: bool,
}

/// Whether a character ends a line (ECMA-262, 12.3).
fn is_line_end(character: u32) -> bool {
    matches!(character, 0x0A | 0x0D | 0x2028 | 0x2029)
}

impl<'a> Matcher<'a> {
    /// A matcher whose registers are a cell of words, all [`NONE`], with as many steps as it may take, or without a limit.
    pub(crate) fn new(
        machine: &'a Machine,
        header: &Header,
        program: &'a Slot,
        string: &'a Slot,
        registers: Slot,
        steps: Option<u32>,
    ) -> Matcher<'a> {
        let registers = Registers { cell: machine.cell(registers), count: header.registers };
        Matcher {
            code: machine.text(program).get(header.code..).unwrap_or_default(),
            flags: header.flags,
            groups: header.groups,
            text: Characters { bytes: machine.text(string), unicode: header.flags & UNICODE != 0 },
            registers,
            // SAFETY: while the machine is borrowed nothing allocates, and no string is assembled.
            stack: unsafe { Stack::in_gap(machine) },
            steps: steps.unwrap_or(u32::MAX),
            endless: steps.is_none(),
            stop: None,
        }
    }

    /// Looks for a match from code unit `index` on, which lies in the sequence at a byte, its second half or not; or at it alone.
    /// If there is one, the registers of groups, and of the whole match, hold code units.
    pub(crate) fn search(&mut self, (byte, is_second_half): (u32, bool), index: u32, only_there: bool) -> bool {
        let start = self.text.position(byte, is_second_half);
        if !self.search_from(start, only_there) {
            return false;
        }
        let starts_there = self.registers.get(0) == start as u32;
        // With the flag u, what begins in the middle of a pair begins in front of it.
        let unit = index - (is_second_half && self.text.unicode) as u32;
        for register in 0..2 * self.groups {
            let position = self.registers.get(register);
            if position != NONE {
                self.registers.set(register, self.unit_at(position as usize, start, unit));
            }
        }
        if starts_there {
            self.registers.set(0, index);
        }
        true
    }

    /// The code unit at a position, by another.
    fn unit_at(&self, position: usize, start: usize, unit: u32) -> u32 {
        if position < start {
            unit.saturating_sub(self.text.units_between(position, start))
        } else {
            unit + self.text.units_between(start, position)
        }
    }

    /// Looks for a match from a position on, or there alone. If there is one, the registers hold positions.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn search_from(&mut self, mut at: usize, only_there: bool) -> bool {
        let first = if only_there { None } else { self.first() };
        loop {
            if let Some(First { place, .. }) = first {
                at = self.go_through(place, at, false);
            }
            if let Some(end) = self.run(at) {
                self.registers.set(0, at as u32);
                self.registers.set(1, end as u32);
                return true;
            }
            match self.step(at, false) {
                Some((_, behind)) if !only_there && self.stop.is_none() => at = behind,
                _ => return false,
            }
            if let Some(First { place, repeats: true }) = first {
                at = self.go_through(place, at, true);
            }
        }
    }

    /// The position behind all characters that an operation takes, or does not take.
    fn go_through(&mut self, place: usize, at: usize, taken: bool) -> usize {
        let (behind, count) = self.span(place, at, u32::MAX, taken);
        self.spend(count);
        behind
    }

    fn first(&self) -> Option<First> {
        let mut place = 0;
        let mut repeats = false;
        while self.op(place) == op::SAVE {
            place = number(self.code, place + 1).1;
        }
        if matches!(self.op(place), op::RUN | op::RUN_LAZY) {
            let (least, behind) = number(self.code, place + 1);
            let (most, behind) = number(self.code, behind);
            if least == 0 {
                return None;
            }
            (place, repeats) = (behind, most == 0 && !self.has(REFERS));
        }
        matches!(self.op(place), op::CHARACTER..=op::NOT_CLASS).then_some(First { place, repeats })
    }

    #[inline(always)]
    fn op(&self, at: usize) -> u8 {
        self.code.get(at).copied().unwrap_or(u8::MAX)
    }

    #[inline(always)]
    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// Counts characters that were gone through at once.
    #[inline(always)]
    fn spend(&mut self, characters: u32) {
        self.steps = self.steps.saturating_sub(characters / 4);
    }

    /// When no steps are left: whether there are more.
    fn renew(&mut self) -> bool {
        if self.endless {
            self.steps = u32::MAX;
        } else if self.stop.is_none() {
            self.stop = Some(Stop::Steps);
        }
        self.endless
    }

    fn canonical(&self, character: u32) -> u32 {
        if self.has(IGNORE_CASE) { case::canonicalize(character, self.text.unicode) } else { character }
    }

    /// The character behind a position, or in front of it, and the position beyond.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn step(&self, at: usize, back: bool) -> Option<(u32, usize)> {
        let (character, beyond) = if back { self.text.previous(at) } else { self.text.next(at) };
        (character != END).then_some((character, beyond))
    }

    /// The position behind so many characters at most that an operation all takes, or takes none of; and how many they are.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn span(&self, place: usize, mut at: usize, most: u32, taken: bool) -> (usize, u32) {
        let op = self.op(place);
        let one = [[self.op(place + 1), 0]];
        // Forwards, characters of ASCII are looked for here.
        let (ranges, is_negated) = match op {
            op::CHARACTER | op::LETTER => (Some(one.as_slice()), false),
            op::ANY => (Some([[b'\n', 0], [b'\r', 0]].as_slice()), true),
            op::CLASS | op::NOT_CLASS if !self.has(IGNORE_CASE) => (Some(class::ascii(self.code, place + 1)), op == op::NOT_CLASS),
            _ => (None, false),
        };
        let bit = if op == op::LETTER { 0x20 } else { 0 };
        let mut left = most;
        loop {
            if let Some(ranges) = ranges {
                let rest = self.text.bytes.get(at..).unwrap_or_default();
                for &byte in rest.get(..left as usize).unwrap_or(rest) {
                    if byte >= 0x80 {
                        break;
                    }
                    if class::is_among(ranges, (byte | bit) as u32) ^ is_negated != taken {
                        return (at, most - left);
                    }
                    at += 1;
                    left -= 1;
                }
            }
            match self.step(at, op & op::BACK != 0) {
                Some((character, behind)) if left > 0 && self.takes(place, character) == taken => at = behind,
                _ => return (at, most - left),
            }
            left -= 1;
        }
    }

    /// Whether an operation takes a character.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn takes(&self, place: usize, character: u32) -> bool {
        let kind = self.op(place) & !op::BACK;
        let operand = self.op(place + 1) as u32;
        match kind {
            op::CHARACTER => character == operand,
            op::LETTER if character < 0x80 => character | 0x20 == operand,
            op::LETTER => self.canonical(character) == operand,
            op::WIDE => self.canonical(character) == number(self.code, place + 1).0,
            op::ANY => !is_line_end(character),
            op::ALL => true,
            op::CLASS | op::NOT_CLASS => self.is_in_class(place + 1, character) == (kind == op::CLASS),
            _ => false,
        }
    }

    fn is_in_class(&self, place: usize, character: u32) -> bool {
        if self.has(IGNORE_CASE) {
            return case::has_equal(character, self.text.unicode, &|other| class::contains(self.code, place, other));
        }
        class::contains(self.code, place, character)
    }

    /// The place behind an operation that takes a character.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn behind(&self, place: usize) -> usize {
        match self.op(place) & !op::BACK {
            op::CHARACTER | op::LETTER => place + 2,
            op::WIDE => number(self.code, place + 1).1,
            op::CLASS | op::NOT_CLASS => class::end(self.code, place + 1),
            _ => place + 1,
        }
    }

    /// Notes what is left to do if the match fails.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn note(&mut self, value: u32, rest: u32, tag: u32) {
        if !self.stack.push(value, rest << TAG_BITS | tag) {
            (self.steps, self.endless, self.stop) = (0, false, Some(Stop::Memory));
        }
    }

    /// Sets a register, and notes what it held.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn save(&mut self, register: u32, value: u32) {
        self.note(self.registers.get(register), register, RESTORE);
        self.registers.set(register, value);
    }

    fn choose(&mut self, place: usize, at: usize) {
        self.note(at as u32, place as u32, CHOICE);
    }

    /// The place that a jump leads to, whose offset is at `place`; that behind it comes first.
    fn target(&self, place: usize) -> (usize, usize) {
        (place + 2, (place + 2 + pair(self.code, place)).wrapping_sub(OFFSET_BIAS))
    }

    /// Runs the program at a position; the match's end.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn run(&mut self, start: usize) -> Option<usize> {
        let (mut place, mut at) = (0, start);
        self.stack.truncate(0);
        loop {
            if self.steps == 0 && !self.renew() {
                return None;
            }
            self.steps -= 1;
            let op = self.op(place);
            (place, at) = match op & !op::BACK {
                op::MATCH => return Some(at),
                op::CHARACTER if op == op::CHARACTER => {
                    if self.text.bytes.get(at) == self.code.get(place + 1) {
                        (place + 2, at + 1)
                    } else {
                        FAIL
                    }
                }
                op::CHARACTER..=op::NOT_CLASS => match self.span(place, at, 1, true) {
                    (_, 0) => FAIL,
                    (behind, _) => (self.behind(place), behind),
                },
                op::SAVE => {
                    let (register, behind) = number(self.code, place + 1);
                    self.save(register, at as u32);
                    (behind, at)
                }
                op::RUN | op::RUN_LAZY => self.run_of_characters(op, place + 1, at),
                _ => self.operation(op, place + 1, at),
            };
            if place == FAIL.0 {
                (place, at) = self.backtrack();
                if place == FAIL.0 {
                    return None;
                }
            }
        }
    }

    /// An operation that takes no characters of its own, with its operands at `place`: where to go on, if it does not fail.
    fn operation(&mut self, op: u8, place: usize, mut at: usize) -> (usize, usize) {
        let (first, behind) = number(self.code, place);
        let mut next = place;
        match op & !op::BACK {
            op::START if at > 0 && !self.is_at_line(self.step(at, true)) => return FAIL,
            op::END if at < self.text.bytes.len() && !self.is_at_line(self.step(at, false)) => return FAIL,
            op::START | op::END => {}
            op::WORD_BOUNDARY if !self.is_at_word_boundary(at) => return FAIL,
            op::NOT_WORD_BOUNDARY if self.is_at_word_boundary(at) => return FAIL,
            op::WORD_BOUNDARY | op::NOT_WORD_BOUNDARY => {}
            op::RESET => {
                let (end, behind) = number(self.code, behind);
                for register in first..end.min(self.registers.count) {
                    if self.registers.get(register) != NONE {
                        self.save(register, NONE);
                    }
                }
                next = behind;
            }
            op::BACK_REFERENCE => {
                let Some(behind_it) = self.repeated(first, at, op & op::BACK != 0) else { return FAIL };
                (next, at) = (behind, behind_it);
            }
            op::JUMP => next = self.target(place).1,
            op::SPLIT => {
                let (behind, other) = self.target(place);
                self.choose(other, at);
                next = behind;
            }
            op::SPLIT_FAR => {
                let (behind, other) = self.target(place);
                self.choose(behind, at);
                next = other;
            }
            op::LOOK => {
                self.begin_look(first, at);
                next = behind;
            }
            op::LOOK_END => {
                self.forget_choices(self.registers.get(first) as usize);
                (next, at) = (behind, self.registers.get(first + 1) as usize);
            }
            op::NOT => {
                let (behind, other) = self.target(behind);
                self.begin_look(first, at);
                self.choose(other, at);
                next = behind;
            }
            op::NOT_END => {
                let height = self.registers.get(first) as usize;
                while self.undo(height)[1] != GONE {}
                return FAIL;
            }
            _ => return self.loops(op, first, behind, at),
        }
        (next, at)
    }

    fn is_at_line(&self, beside: Option<(u32, usize)>) -> bool {
        self.has(MULTILINE) && beside.is_some_and(|(character, _)| is_line_end(character))
    }

    fn is_at_word_boundary(&self, at: usize) -> bool {
        let is_word = |beside: Option<(u32, usize)>| beside.is_some_and(|(character, _)| class::is_word(character, self.flags));
        is_word(self.step(at, true)) != is_word(self.step(at, false))
    }

    /// The position behind another occurrence of what a group has matched.
    fn repeated(&mut self, group: u32, mut at: usize, back: bool) -> Option<usize> {
        let (start, end) = (self.registers.get(2 * group), self.registers.get(2 * group + 1));
        if start == NONE || end == NONE {
            return Some(at);
        }
        let (mut from, to) = if back { (end as usize, start as usize) } else { (start as usize, end as usize) };
        while if back { from > to } else { from < to } {
            self.spend(4);
            let (Some((wanted, further)), Some((found, behind))) = (self.step(from, back), self.step(at, back)) else { return None };
            if self.canonical(wanted) != self.canonical(found) {
                return None;
            }
            (from, at) = (further, behind);
        }
        Some(at)
    }

    /// Operations of loops that count.
    fn loops(&mut self, op: u8, register: u32, mut place: usize, at: usize) -> (usize, usize) {
        match op {
            op::COUNT => self.save(register, 0),
            op::ENTER => {
                self.save(register, self.registers.get(register).wrapping_add(1));
                self.save(register + 1, at as u32);
            }
            op::LOOP | op::LOOP_LAZY => {
                let count = self.registers.get(register);
                let (least, behind) = number(self.code, place);
                let (most, behind) = number(self.code, behind);
                let (behind, end) = self.target(behind);
                place = behind;
                if count >= least {
                    if most != 0 && count >= most {
                        place = end;
                    } else if op == op::LOOP {
                        self.choose(end, at);
                    } else {
                        self.choose(place, at);
                        place = end;
                    }
                }
            }
            op::NEXT => {
                let (least, behind) = number(self.code, place);
                place = self.target(behind).1;
                if self.registers.get(register + 1) == at as u32 {
                    if self.registers.get(register) > least {
                        return FAIL;
                    }
                    // Iterations that must be, and take nothing, would all do the same.
                    self.save(register, least);
                }
            }
            _ => return FAIL,
        }
        (place, at)
    }

    /// Repeats the operation behind a run, whose limits are at `place`.
    fn run_of_characters(&mut self, op: u8, place: usize, at: usize) -> (usize, usize) {
        let (least, place) = number(self.code, place);
        let (most, place) = number(self.code, place);
        let most = if most == 0 { u32::MAX } else { most };
        let is_lazy = op == op::RUN_LAZY;
        let (at, count) = self.span(place, at, if is_lazy { least } else { most }, true);
        self.spend(count);
        if count < least {
            return FAIL;
        }
        let behind = self.behind(place);
        if is_lazy {
            self.vary(place, at, most.saturating_sub(least), RUN_LAZY);
        } else {
            self.vary(behind, at, count - least, if self.op(place) & op::BACK == 0 { RUN } else { RUN_BACK });
        }
        (behind, at)
    }

    /// Notes how often a run can still be varied.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn vary(&mut self, place: usize, at: usize, limit: u32, tag: u32) {
        if limit > 0 {
            self.note(limit, 0, LIMIT);
            self.note(at as u32, place as u32, tag);
        }
    }

    /// Undoes what was done since the last choice, and goes the other way.
    fn backtrack(&mut self) -> (usize, usize) {
        loop {
            let [at, entry] = self.undo(0);
            let (place, mut at, tag) = ((entry >> TAG_BITS) as usize, at as usize, entry & TAG);
            if tag == CHOICE {
                return (place, at);
            }
            if tag == GONE {
                return FAIL;
            }
            let mut left = self.stack.pop().map_or(0, |[limit, _]| limit);
            if tag == RUN_LAZY {
                // A character more.
                let (behind, count) = self.span(place, at, 1, true);
                if count > 0 {
                    self.vary(place, behind, left.saturating_sub(1), tag);
                    return (self.behind(place), behind);
                }
                continue;
            }
            // A character less, or as many as must be for the next one to be among those that can come.
            while left > 0
                && let Some((character, shorter)) = self.step(at, tag == RUN)
            {
                at = shorter;
                left -= 1;
                if self.can_begin(place, character) {
                    self.vary(place, at, left, tag);
                    return (place, at);
                }
            }
        }
    }

    /// Whether what is matched from a place on can begin with a character, as far as is easily seen.
    fn can_begin(&self, mut place: usize, character: u32) -> bool {
        loop {
            let (mut least, mut taker) = (1, place);
            match self.op(place) {
                op::SAVE => {
                    place = number(self.code, place + 1).1;
                    continue;
                }
                op::RUN | op::RUN_LAZY => {
                    (least, taker) = number(self.code, place + 1);
                    taker = number(self.code, taker).1;
                }
                _ => {}
            }
            if !matches!(self.op(taker), op::CHARACTER..=op::NOT_CLASS) || self.takes(taker, character) {
                return true;
            }
            if least > 0 {
                return false;
            }
            place = self.behind(taker);
        }
    }

    /// Undoes what was done since the last choice above a height, whose entry it takes from the stack; [`GONE`] if there is none.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn undo(&mut self, height: usize) -> [u32; 2] {
        while self.stack.length() > height
            && let Some([value, entry]) = self.stack.pop()
        {
            match entry & TAG {
                RESTORE => self.registers.set(entry >> TAG_BITS, value),
                CHOICE..RESTORE => return [value, entry],
                _ => {}
            }
        }
        [0, GONE]
    }

    /// Notes where looking around begins, and how much there is to try before.
    fn begin_look(&mut self, register: u32, at: usize) {
        self.save(register + 1, at as u32);
        self.save(register, NONE);
        self.registers.set(register, self.stack.length() as u32);
    }

    /// What has been found by looking around is found once: no other way to it is tried.
    fn forget_choices(&mut self, height: usize) {
        let mut undoes = false;
        for [_, entry] in self.stack.above(height) {
            match *entry & TAG {
                RESTORE => undoes = true,
                _ => *entry = GONE,
            }
        }
        if !undoes {
            self.stack.truncate(height);
        }
    }
}
