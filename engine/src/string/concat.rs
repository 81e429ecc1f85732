//! Joining strings.
//!
//! `s += t` in a loop is linear: the result is a *view* of a buffer with slack, and appending to a view that ends where
//! its buffer's bytes end writes the new bytes behind them and makes a new view. A view is never shorter than
//! [`VIEW_BYTES_MIN`], so that short strings stay flat cells.

use super::assemble::Assembly;
use super::{Extent, wtf8};
use crate::machine::{Cell, Machine, Throw, move_bytes};
use crate::value::Value;
use romjs_abi::cell::{FLAG_ASCII, Header};
use romjs_abi::limits::STRING_BYTES_MAX;
use romjs_abi::{Kind, Slot, slot::tag};

/// Results of at least this many bytes become views.
const VIEW_BYTES_MIN: u32 = 48;

impl Machine {
    /// `left + right`, both strings.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn concat(&mut self, left: Slot, right: Slot) -> Result<Value, Throw> {
        if left == Slot::EMPTY_STRING {
            return Ok(Value::from_slot(right));
        }
        if right == Slot::EMPTY_STRING {
            return Ok(Value::from_slot(left));
        }
        let (a, b) = (self.extent(left), self.extent(right));
        let sum = Extent { bytes: a.bytes + b.bytes, units: a.units + b.units };
        let becomes_view = sum.bytes >= VIEW_BYTES_MIN && sum.bytes <= STRING_BYTES_MAX;
        // A half of a surrogate pair may belong to the half that `left` ends with.
        if becomes_view && !wtf8::begins_with_low_surrogate(self.text(&right)) {
            return self.concat_view(left, right, a.bytes as usize, sum);
        }
        let mut text = Assembly::new(self);
        text.push_measured(self.text(&left), a.units);
        text.push_measured(self.text(&right), b.units);
        let extent = text.extent;
        self.assembled(extent)
    }

    fn concat_view(&mut self, left: Slot, right: Slot, middle: usize, sum: Extent) -> Result<Value, Throw> {
        let view = self.allocate(4)?;
        let buffer = match self.roomy_buffer(left, sum.bytes) {
            Some(buffer) => buffer,
            None => {
                // Half as much again, but not so much that a small heap fails where the flat string would fit.
                let slack = (sum.bytes / 2).min(self.gap_bytes() as u32 / 4);
                let capacity = (sum.bytes + slack).div_ceil(4);
                let buffer = self.allocate(2 + capacity)?;
                buffer.set(0, Header::sized(Kind::StringBuffer, capacity).0);
                self.copy_into_buffer(left, buffer, 0);
                buffer
            }
        };
        self.copy_into_buffer(right, buffer, middle);
        buffer.set(1, sum.bytes);
        view.set(0, Header::sized(Kind::StringView, 0).0 | if sum.is_ascii() { FLAG_ASCII } else { 0 });
        view.set(1, self.slot_of(buffer.pointer(), tag::STRING).0);
        view.set(2, sum.bytes);
        view.set(3, sum.units);
        Ok(Value::from_slot(self.slot_of(view.pointer(), tag::STRING)))
    }

    /// The buffer at whose bytes' end `string` is a view, if it has room for `bytes` bytes in all.
    fn roomy_buffer(&self, string: Slot, bytes: u32) -> Option<Cell> {
        if !string.is_string_cell() || !self.string_cell(string).is(Kind::StringView) {
            return None;
        }
        let view = self.string_cell(string);
        let buffer = self.string_cell(view.slot(1));
        let has_room = buffer.get(1) == view.get(2) && bytes <= buffer.header().extra() * 4;
        has_room.then_some(buffer)
    }

    fn copy_into_buffer(&self, source: Slot, buffer: Cell, at: usize) {
        let bytes = self.text(&source);
        // SAFETY: the buffer has room for the source behind `at`, where no other view has bytes. Source and target may
        // be parts of the same buffer, which do not overlap.
        unsafe { move_bytes(bytes.as_ptr(), buffer.pointer().wrapping_add(2).cast::<u8>().add(at), bytes.len()) };
    }
}
