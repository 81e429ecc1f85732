//! Programs in the heap: making one of a pattern, and running it on a string.

use super::compile::{self, BUFFER_BYTES_MAX, PatternError};
use super::matcher::{Matcher, NONE, Stop};
use super::stack::with_gap;
use super::{Fault, Header, STICKY};
use crate::heap::attempt::Shortage;
use crate::machine::{Cell, Machine, Throw};
use crate::string::Extent;
use crate::string::wtf8;
use crate::value::Value;
use romjs_abi::{Kind, Slot};

/// Steps of the matcher for a unit of fuel.
const STEPS_PER_FUEL: u32 = 8;

/// A match: its positions, and those of groups, count code units.
pub(crate) struct Match {
    registers: Cell,
    pub(crate) groups: u32,
    pub(crate) flags: u32,
    /// Whether some group has a name.
    pub(crate) is_named: bool,
}

impl Match {
    /// Where a group has matched, or if it is 0, the whole pattern; none if it has not.
    pub(crate) fn range(&self, group: u32) -> Option<(u32, u32)> {
        if group >= self.groups {
            return None;
        }
        let (start, end) = (self.registers.get(1 + 2 * group as usize), self.registers.get(2 + 2 * group as usize));
        (start != NONE && end != NONE).then_some((start, end))
    }
}

impl Machine {
    /// Writes the program of a pattern, which may lie in the heap, to the gap: how long it is, or what is wrong with the pattern.
    pub(crate) fn write_program(&self, pattern: &[u8], flags: u32) -> Result<Extent, PatternError> {
        // SAFETY: compiling writes to the buffer that it is given alone.
        unsafe {
            with_gap(self, BUFFER_BYTES_MAX, |buffer| {
                let length = compile::compile(pattern, flags, buffer)?;
                let units = wtf8::utf16_len(buffer.get(..length).unwrap_or_default());
                Ok(Extent { bytes: length as u32, units })
            })
        }
    }

    /// The program that has been written, a string.
    pub(crate) fn make_program(&mut self, written: Result<Extent, PatternError>) -> Result<Result<Value, PatternError>, Throw> {
        match written {
            Ok(extent) => self.assembled(extent).map(Ok),
            Err(PatternError { fault: Fault::TooLarge, .. }) if self.gap_bytes() < BUFFER_BYTES_MAX => Err(self.run_short(Shortage::Heap)),
            Err(error) => Ok(Err(error)),
        }
    }

    /// Runs a program on a string, from a code unit on (ECMA-262, 22.2.7.2).
    pub(crate) fn find_match(&mut self, program: Slot, string: Slot, index: u32) -> Result<Option<Match>, Throw> {
        if index > self.string_length(string) {
            return Ok(None);
        }
        let header = Header::new(self.text(&program));
        let heap_low = self.heap_low;
        let cell = self.new_slots(header.registers, Slot(NONE))?;
        self.cell(cell).set(0, romjs_abi::cell::Header::sized(Kind::Words, header.registers).0);
        let allowed = (self.fuel.max(0) as u32).min(u32::MAX / STEPS_PER_FUEL) * STEPS_PER_FUEL;
        let steps = if self.fuel_endless { None } else { Some(allowed) };
        let (found, left) = {
            let m = &*self;
            let mut matcher = Matcher::new(m, &header, &program, &string, cell, steps);
            let only_there = header.flags & STICKY != 0;
            let found = if m.is_ascii(string) {
                matcher.search_from(index as usize, only_there)
            } else {
                matcher.search(m.byte_offset(string, index), index, only_there)
            };
            (matcher.stop.map_or(Ok(found), Err), matcher.steps)
        };
        let found = match found {
            Ok(found) => found,
            Err(Stop::Memory) => return Err(self.run_short(Shortage::Heap)),
            Err(Stop::Steps) => return crate::interpreter::throw::out_of_fuel(self).map(|()| None),
        };
        if steps.is_some() {
            self.fuel -= (allowed.saturating_sub(left) / STEPS_PER_FUEL) as i32;
        }
        if !found {
            // Nothing else has been made since.
            self.heap_low = heap_low;
            return Ok(None);
        }
        Ok(Some(Match { registers: self.cell(cell), groups: header.groups, flags: header.flags, is_named: header.is_named() }))
    }
}
