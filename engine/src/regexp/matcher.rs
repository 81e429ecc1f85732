//! Running a program on a string (ECMA-262, 22.2.2): what the specification's continuations would have tried next lies on a
//! stack of words, so that nothing recurses.
//!
//! ```text
//! [position] [place in the code, CHOICE]             go on there
//! [value] [register, RESTORE]                        what it held
//! [limit] [position] [place in the code, RUN]        of a run: how far it can be shortened, or how much longer it may be
//! ```

use super::stack::{Full, Stack};
use super::text::Characters;
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

impl From<Full> for Stop {
    fn from(_: Full) -> Stop {
        Stop::Memory
    }
}

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
    program: Program<'a>,
    text: Characters<'a>,
    registers: Registers,
    stack: Stack,
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
            steps: steps.unwrap_or(u32::MAX),
            endless: steps.is_none(),
        }
    }

    /// Looks for a match from code unit `index` on, which lies in the sequence at a byte, its second half or not; or at it alone.
    /// If there is one, the registers of groups, and of the whole match, hold code units.
    pub(crate) fn search(&mut self, (byte, is_second_half): (u32, bool), index: u32, only_there: bool) -> Result<bool, Stop> {
        let start = self.text.position(byte, is_second_half);
        let Some((from, to)) = self.search_from(start, only_there)? else { return Ok(false) };
        self.registers.set(0, from as u32);
        self.registers.set(1, to as u32);
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

    /// The position of a match, and that behind it.
    fn search_from(&mut self, start: usize, only_there: bool) -> Result<Option<(usize, usize)>, Stop> {
        let mut at = start;
        let first = if only_there { None } else { self.first() };
        loop {
            if let Some(first) = first {
                // Every match begins with a character that this operation takes.
                while self.accepts(first, at).is_none() {
                    self.spend(1)?;
                    match self.text.next(at) {
                        Some((_, behind)) => at = behind,
                        None => return Ok(None),
                    }
                }
            }
            if let Some(end) = self.run(at)? {
                return Ok(Some((at, end)));
            }
            match self.text.next(at) {
                Some((_, behind)) if !only_there => at = behind,
                _ => return Ok(None),
            }
        }
    }

    /// The operation that takes every match's first character, if it is clear.
    fn first(&self) -> Option<usize> {
        let mut at = 0;
        while self.op(at) == op::SAVE {
            at += 1;
            number(self.program.code, &mut at);
        }
        if self.op(at) == op::RUN || self.op(at) == op::RUN_LAZY {
            at += 1;
            if number(self.program.code, &mut at) == 0 {
                return None;
            }
            number(self.program.code, &mut at);
        }
        matches!(self.op(at), op::CHARACTER..=op::NOT_CLASS).then_some(at)
    }

    #[inline(always)]
    fn op(&self, at: usize) -> u8 {
        self.program.code.get(at).copied().unwrap_or(u8::MAX)
    }

    fn has(&self, flag: u32) -> bool {
        self.program.flags & flag != 0
    }

    #[inline(always)]
    fn spend(&mut self, steps: u32) -> Result<(), Stop> {
        match self.steps.checked_sub(steps) {
            Some(left) => self.steps = left,
            None if self.endless => self.steps = u32::MAX,
            None => return Err(Stop::Steps),
        }
        Ok(())
    }

    #[inline(always)]
    fn canonical(&self, character: u32) -> u32 {
        if self.has(IGNORE_CASE) { case::canonicalize(character, self.text.unicode) } else { character }
    }

    /// The position behind the character at `at`, if the operation takes it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn accepts(&self, place: usize, at: usize) -> Option<usize> {
        let op = self.op(place);
        let (character, behind) = self.step(at, op & op::BACK != 0)?;
        let takes = match op & !op::BACK {
            op::CHARACTER => self.canonical(character) == self.op(place + 1) as u32,
            op::WIDE => self.canonical(character) == number(self.program.code, &mut (place + 1)),
            op::ANY => !is_line_end(character),
            op::ALL => true,
            op::CLASS => self.is_in_class(place + 1, character),
            op::NOT_CLASS => !self.is_in_class(place + 1, character),
            _ => false,
        };
        takes.then_some(behind)
    }

    #[inline(always)]
    fn step(&self, at: usize, back: bool) -> Option<(u32, usize)> {
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
        match self.op(place) & !op::BACK {
            op::CHARACTER => place + 2,
            op::WIDE => {
                let mut at = place + 1;
                number(self.program.code, &mut at);
                at
            }
            op::CLASS | op::NOT_CLASS => class::end(self.program.code, place + 1),
            _ => place + 1,
        }
    }

    /// Sets a register, and notes what it held.
    fn save(&mut self, register: u32, value: u32) -> Result<(), Stop> {
        self.stack.push([self.registers.get(register), register << TAG_BITS | RESTORE])?;
        self.registers.set(register, value);
        Ok(())
    }

    fn choose(&mut self, place: usize, at: usize) -> Result<(), Stop> {
        Ok(self.stack.push([at as u32, (place as u32) << TAG_BITS | CHOICE])?)
    }

    /// The place that a jump leads to, whose offset is at `at`, which is then behind it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn target(&self, at: &mut usize) -> usize {
        let offset = pair(self.program.code, *at);
        *at += 2;
        (*at + offset).wrapping_sub(OFFSET_BIAS)
    }

    /// Runs the program at a position; the match's end.
    fn run(&mut self, start: usize) -> Result<Option<usize>, Stop> {
        let (mut place, mut at) = (0, start);
        self.stack.truncate(0);
        loop {
            self.spend(1)?;
            let op = self.op(place);
            let next = if matches!(op & !op::BACK, op::CHARACTER..=op::NOT_CLASS) {
                self.accepts(place, at).map(|behind| (self.behind(place), behind))
            } else if op == op::MATCH {
                return Ok(Some(at));
            } else {
                self.operation(op, place + 1, at)?
            };
            match next {
                Some(next) => (place, at) = next,
                None => match self.backtrack()? {
                    Some(next) => (place, at) = next,
                    None => return Ok(None),
                },
            }
        }
    }

    /// An operation that takes no single character, with its operands at `place`: where to go on, if it does not fail.
    fn operation(&mut self, op: u8, mut place: usize, mut at: usize) -> Result<Option<(usize, usize)>, Stop> {
        let code = self.program.code;
        match op & !op::BACK {
            op::START if at > 0 && !self.is_at_line(self.text.previous(at)) => return Ok(None),
            op::END if at < self.text.bytes.len() && !self.is_at_line(self.text.next(at)) => return Ok(None),
            op::START | op::END => {}
            op::WORD_BOUNDARY if !self.is_at_word_boundary(at) => return Ok(None),
            op::NOT_WORD_BOUNDARY if self.is_at_word_boundary(at) => return Ok(None),
            op::WORD_BOUNDARY | op::NOT_WORD_BOUNDARY => {}
            op::SAVE => {
                let register = number(code, &mut place);
                self.save(register, at as u32)?;
            }
            op::RESET => {
                let (first, end) = (number(code, &mut place), number(code, &mut place));
                for register in first..end.min(self.registers.count) {
                    if self.registers.get(register) != NONE {
                        self.save(register, NONE)?;
                    }
                }
            }
            op::BACK_REFERENCE => {
                let group = number(code, &mut place);
                match self.repeated(group, at, op & op::BACK != 0)? {
                    Some(behind) => at = behind,
                    None => return Ok(None),
                }
            }
            op::JUMP => place = self.target(&mut place),
            op::SPLIT => {
                let other = self.target(&mut place);
                self.choose(other, at)?;
            }
            op::SPLIT_FAR => {
                let other = self.target(&mut place);
                self.choose(place, at)?;
                place = other;
            }
            op::RUN | op::RUN_LAZY => return self.run_of_characters(op, place, at),
            op::LOOK => {
                let register = number(code, &mut place);
                self.begin_look(register, at)?;
            }
            op::LOOK_END => {
                let register = number(code, &mut place);
                self.forget_choices(self.registers.get(register) as usize);
                at = self.registers.get(register + 1) as usize;
            }
            op::NOT => {
                let register = number(code, &mut place);
                let other = self.target(&mut place);
                self.begin_look(register, at)?;
                self.choose(other, at)?;
            }
            op::NOT_END => {
                let register = number(code, &mut place);
                let height = self.registers.get(register) as usize;
                while self.stack.length() > height {
                    self.undo_one();
                }
                return Ok(None);
            }
            _ => return self.loops(op, place, at),
        }
        Ok(Some((place, at)))
    }

    fn is_at_line(&self, beside: Option<(u32, usize)>) -> bool {
        self.has(MULTILINE) && beside.is_some_and(|(character, _)| is_line_end(character))
    }

    fn is_at_word_boundary(&self, at: usize) -> bool {
        let is_word = |beside: Option<(u32, usize)>| beside.is_some_and(|(character, _)| class::is_word(character, self.program.flags));
        is_word(self.text.previous(at)) != is_word(self.text.next(at))
    }

    /// The position behind another occurrence of what a group has matched.
    fn repeated(&mut self, group: u32, mut at: usize, back: bool) -> Result<Option<usize>, Stop> {
        let (start, end) = (self.registers.get(2 * group), self.registers.get(2 * group + 1));
        if start == NONE || end == NONE {
            return Ok(Some(at));
        }
        let (mut from, to) = if back { (end as usize, start as usize) } else { (start as usize, end as usize) };
        while if back { from > to } else { from < to } {
            self.spend(1)?;
            let (Some((wanted, further)), Some((found, behind))) = (self.step(from, back), self.step(at, back)) else { return Ok(None) };
            if self.canonical(wanted) != self.canonical(found) {
                return Ok(None);
            }
            (from, at) = (further, behind);
        }
        Ok(Some(at))
    }

    /// Operations of loops that count.
    fn loops(&mut self, op: u8, mut place: usize, at: usize) -> Result<Option<(usize, usize)>, Stop> {
        let code = self.program.code;
        let register = number(code, &mut place);
        match op {
            op::COUNT => self.save(register, 0)?,
            op::ENTER => {
                self.save(register, self.registers.get(register).wrapping_add(1))?;
                self.save(register + 1, at as u32)?;
            }
            op::LOOP | op::LOOP_LAZY => {
                let count = self.registers.get(register);
                let (least, most) = (number(code, &mut place), number(code, &mut place));
                let end = self.target(&mut place);
                if count >= least {
                    if most != 0 && count >= most {
                        place = end;
                    } else if op == op::LOOP {
                        self.choose(end, at)?;
                    } else {
                        self.choose(place, at)?;
                        place = end;
                    }
                }
            }
            op::NEXT => {
                let least = number(code, &mut place);
                place = self.target(&mut place);
                if self.registers.get(register + 1) == at as u32 {
                    if self.registers.get(register) > least {
                        return Ok(None);
                    }
                    // Iterations that must be, and take nothing, would all do the same.
                    self.save(register, least)?;
                }
            }
            _ => return Ok(None),
        }
        Ok(Some((place, at)))
    }

    /// Repeats the operation behind a run.
    fn run_of_characters(&mut self, op: u8, mut place: usize, mut at: usize) -> Result<Option<(usize, usize)>, Stop> {
        let run = place - 1;
        let least = number(self.program.code, &mut place);
        let most = match number(self.program.code, &mut place) {
            0 => u32::MAX,
            most => most,
        };
        let (mut count, mut shortest) = (0, at);
        let wanted = if op == op::RUN { most } else { least };
        while count < wanted {
            let Some(behind) = self.accepts(place, at) else { break };
            at = behind;
            count += 1;
            if count <= least {
                shortest = at;
            }
        }
        self.spend(count / 4)?;
        if count < least {
            return Ok(None);
        }
        let limit = if op == op::RUN { shortest as u32 } else { most.saturating_sub(count) };
        if if op == op::RUN { shortest != at } else { limit > 0 } {
            self.stack.push([limit, at as u32, (run as u32) << TAG_BITS | RUN])?;
        }
        Ok(Some((self.behind(place), at)))
    }

    /// The next that a run can be, one character shorter or longer.
    fn rerun(&mut self, run: usize, at: usize, limit: u32) -> Result<Option<(usize, usize)>, Stop> {
        let mut place = run + 1;
        number(self.program.code, &mut place);
        number(self.program.code, &mut place);
        let (next, limit, more) = if self.op(run) == op::RUN {
            let forward = self.op(place) & op::BACK == 0;
            let Some((_, shorter)) = self.step(at, forward) else { return Ok(None) };
            (shorter, limit, shorter as u32 != limit)
        } else {
            let Some(longer) = self.accepts(place, at) else { return Ok(None) };
            (longer, limit.wrapping_sub(1), limit > 1)
        };
        if more {
            self.stack.push([limit, next as u32, (run as u32) << TAG_BITS | RUN])?;
        }
        Ok(Some((self.behind(place), next)))
    }

    /// Undoes what was done since the last choice, and goes the other way.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn backtrack(&mut self) -> Result<Option<(usize, usize)>, Stop> {
        while self.stack.length() > 0 {
            if let Some((place, at, limit)) = self.undo_one() {
                match limit {
                    None => return Ok(Some((place, at))),
                    Some(limit) => {
                        if let Some(next) = self.rerun(place, at, limit)? {
                            return Ok(Some(next));
                        }
                    }
                }
            }
        }
        Ok(None)
    }

    /// Takes the last entry from the stack. If something is left to try: where, and of a run its limit.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn undo_one(&mut self) -> Option<(usize, usize, Option<u32>)> {
        let (tagged, value) = (self.stack.pop()?, self.stack.pop()?);
        let rest = tagged >> TAG_BITS;
        match tagged & TAG {
            CHOICE => return Some((rest as usize, value as usize, None)),
            RESTORE => self.registers.set(rest, value),
            RUN => return Some((rest as usize, value as usize, Some(self.stack.pop()?))),
            GONE_RUN => {
                self.stack.pop();
            }
            _ => {}
        }
        None
    }

    /// Notes where looking around begins, and how much there is to try before.
    fn begin_look(&mut self, register: u32, at: usize) -> Result<(), Stop> {
        self.save(register + 1, at as u32)?;
        self.save(register, NONE)?;
        self.registers.set(register, self.stack.length() as u32);
        Ok(())
    }

    /// What has been found by looking around is found once: no other way to it is tried.
    fn forget_choices(&mut self, height: usize) {
        let mut top = self.stack.length();
        let mut undoes = false;
        while top > height && top > 1 {
            let tagged = self.stack.get(top - 1);
            let gone = match tagged & TAG {
                CHOICE => GONE,
                RUN => GONE_RUN,
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
