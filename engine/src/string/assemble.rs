//! Strings of several pieces, put together in the gap between stack and heap, where nothing lies, before their cell is made.
//!
//! Invariant: an assembly borrows the machine, so nothing allocates before the last piece; the cell is made right behind it.

use super::{Extent, wtf8};
use crate::machine::{Machine, Throw, move_bytes};
use crate::value::Value;
use romjs_abi::Slot;

/// The bytes of half a surrogate pair.
const HALF_BYTES: usize = 3;

/// A string that is being put together. Of one machine there is one at a time.
pub(crate) struct Assembly<'a> {
    pub(crate) machine: &'a Machine,
    /// How long the text is so far, with what has no room.
    pub(crate) extent: Extent,
}

impl Assembly<'_> {
    pub(crate) fn new(machine: &Machine) -> Assembly<'_> {
        Assembly { machine, extent: Extent::NONE }
    }

    /// Adds a string.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push(&mut self, piece: Slot) {
        self.push_measured(self.machine.text(&piece), self.machine.string_length(piece));
    }

    /// Adds a string so many times.
    pub(crate) fn push_times(&mut self, piece: Slot, count: u32) {
        let bytes = (self.machine.text(&piece).len() as u32).saturating_mul(count);
        if bytes as usize > self.machine.gap_bytes() {
            self.extent.bytes = self.extent.bytes.saturating_add(bytes);
        } else if bytes > 0 {
            (0..count).for_each(|_| self.push(piece));
        }
    }

    /// Adds a code point, a lone surrogate perhaps.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_code_point(&mut self, code_point: u32) {
        let mut bytes = [0; 4];
        let length = wtf8::encode(code_point, &mut bytes);
        self.push_text(bytes.get(..length).unwrap_or_default());
    }

    /// Adds a character of ASCII.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_byte(&mut self, byte: u8) {
        let at = self.extent.bytes;
        self.extent = Extent { bytes: at.saturating_add(1), units: self.extent.units.wrapping_add(1) };
        if self.extent.bytes as usize <= self.machine.gap_bytes() {
            // SAFETY: as for `push_measured`.
            unsafe { self.machine.gap().add(at as usize).write(byte) };
        }
    }

    /// Adds WTF-8 that does not lie in the heap.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_text(&mut self, text: &[u8]) {
        self.push_measured(text, wtf8::utf16_len(text));
    }

    /// Adds bytes of so many code units. Halves of a surrogate pair that meet become one code point.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_measured(&mut self, bytes: &[u8], units: u32) {
        if bytes.len() != units as usize && wtf8::halves_meet(self.written(), bytes) {
            let written = self.written();
            let (high, _) = wtf8::decode(written, written.len().wrapping_sub(HALF_BYTES));
            let (low, _) = wtf8::decode(bytes, 0);
            self.extent = Extent { bytes: self.extent.bytes - HALF_BYTES as u32, units: self.extent.units - 1 };
            self.push_code_point(wtf8::join_surrogates(high, low));
            return self.push_measured(bytes.get(HALF_BYTES..).unwrap_or_default(), units - 1);
        }
        let start = self.extent.bytes;
        self.extent.bytes = start.saturating_add(bytes.len() as u32);
        self.extent.units = self.extent.units.wrapping_add(units);
        if self.extent.bytes as usize <= self.machine.gap_bytes() {
            // SAFETY: the gap has room for these bytes, and neither the heap nor the stack lies there.
            unsafe { move_bytes(bytes.as_ptr(), self.machine.gap().add(start as usize), bytes.len()) };
        }
    }

    /// The text so far, or nothing if that has no room.
    fn written(&self) -> &[u8] {
        let length = self.extent.bytes as usize;
        if length > self.machine.gap_bytes() {
            return &[];
        }
        // SAFETY: all these bytes of the gap have been written.
        unsafe { core::slice::from_raw_parts(self.machine.gap(), length) }
    }
}

impl Machine {
    /// Where the gap begins.
    fn gap(&self) -> *mut u8 {
        self.stack_limit.cast()
    }

    /// The string whose text has been assembled.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn assembled(&mut self, extent: Extent) -> Result<Value, Throw> {
        // SAFETY: the text lies in the gap, if that has room.
        unsafe { self.string_of(self.gap(), extent) }
    }
}
