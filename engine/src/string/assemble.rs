//! Strings of many pieces, made at once: the pieces are added twice, first to be measured, then to be written.
//!
//! Invariant: nothing allocates between [`Assembly::begin`] and the last piece, and the pieces are the same both times.

use super::wtf8;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::Slot;

/// Bytes of a result that may be an immediate.
const SHORT_BYTES_MAX: usize = 3;

/// A string that is being put together.
pub(crate) struct Assembly {
    /// The new string, once it is being written.
    target: Option<Slot>,
    /// The first bytes, for results that are no cells.
    short: [u8; SHORT_BYTES_MAX],
    bytes: usize,
    units: u32,
    /// The last piece ended with the first half of a surrogate pair.
    ends_high: bool,
    joins_halves: bool,
}

impl Assembly {
    /// Begins to measure.
    pub(crate) fn measure() -> Assembly {
        Assembly { target: None, short: [0; SHORT_BYTES_MAX], bytes: 0, units: 0, ends_high: false, joins_halves: false }
    }

    /// Adds a string.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push(&mut self, m: &mut Machine, piece: Slot) {
        let length = m.bytes(piece).as_slice().len();
        if self.target.is_some() {
            return self.copy(m, piece, 0, length);
        }
        self.add(m.bytes(piece).as_slice(), m.string_length(piece));
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn copy(&mut self, m: &mut Machine, source: Slot, from: usize, length: usize) {
        if let Some(target) = self.target {
            m.copy_bytes(source, from as u32, target, self.bytes, length);
            self.bytes += length;
        }
    }

    /// Adds a string so many times.
    pub(crate) fn push_times(&mut self, m: &mut Machine, piece: Slot, count: u32) {
        let length = m.bytes(piece).as_slice().len();
        if length == 0 || count == 0 {
            return;
        }
        if self.target.is_some() || length * (count.min(4) as usize) <= SHORT_BYTES_MAX {
            for _ in 0..count {
                self.push(m, piece);
            }
            return;
        }
        self.push(m, piece);
        self.bytes = self.bytes.saturating_add(length.saturating_mul(count as usize - 1));
        self.units = self.units.saturating_add(m.string_length(piece).saturating_mul(count - 1));
        self.joins_halves |= count > 1 && self.ends_high && wtf8::begins_with_low_surrogate(m.bytes(piece).as_slice());
    }

    /// Adds a code point, a lone surrogate perhaps.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_code_point(&mut self, m: &mut Machine, code_point: u32) {
        let mut bytes = [0; 4];
        let length = wtf8::encode(code_point, &mut bytes);
        let bytes = bytes.get(..length).unwrap_or_default();
        match self.target {
            None => self.add(bytes, 1 + (code_point >= 0x1_0000) as u32),
            Some(_) => self.push_text(m, bytes),
        }
    }

    /// Adds ASCII text that does not lie in the heap.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push_ascii(&mut self, m: &mut Machine, text: &[u8]) {
        match self.target {
            None => self.add(text, text.len() as u32),
            Some(_) => self.push_text(m, text),
        }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn push_text(&mut self, m: &mut Machine, text: &[u8]) {
        let Some(target) = self.target else { return };
        let end = self.bytes + text.len();
        if let Some(place) = m.string_bytes_mut(target).get_mut(self.bytes..end) {
            super::copy(place, text);
        }
        self.bytes = end;
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn add(&mut self, bytes: &[u8], units: u32) {
        if let Some(place) = self.short.get_mut(self.bytes..self.bytes.saturating_add(bytes.len())) {
            super::copy(place, bytes);
        }
        // Past the limit nothing needs to be exact any more.
        self.bytes = self.bytes.saturating_add(bytes.len());
        self.units = self.units.saturating_add(units);
        if !bytes.is_empty() {
            self.joins_halves |= self.ends_high && wtf8::begins_with_low_surrogate(bytes);
            self.ends_high = wtf8::ends_with_high_surrogate(bytes);
        }
    }

    /// Whether two pieces fuse to a surrogate pair, which only [`Machine::concat`] can do.
    pub(crate) fn joins_halves(&self) -> bool {
        self.joins_halves
    }

    /// The number of bytes so far.
    pub(crate) fn length(&self) -> u32 {
        self.bytes as u32
    }

    /// The whole string, if it is so short that it has been written already.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn finished(&self, m: &mut Machine) -> Result<Option<Value>, Throw> {
        match self.short.get(..self.bytes) {
            Some(bytes) => m.new_string(bytes).map(Some),
            None => Ok(None),
        }
    }

    /// Makes the string that has been measured, to be written by the same pieces again.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn begin(&mut self, m: &mut Machine) -> Result<(), Throw> {
        self.target = Some(m.new_raw_string(self.bytes, self.units)?);
        self.bytes = 0;
        Ok(())
    }

    /// The string that has been written.
    pub(crate) fn string(&self) -> Value {
        Value::from_slot(self.target.unwrap_or(Slot::EMPTY_STRING))
    }
}
