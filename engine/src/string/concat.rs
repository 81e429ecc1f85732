//! Joining strings.
//!
//! `s += t` in a loop is linear: the result is a *view* of a buffer with slack, and appending to a view that ends where
//! its buffer's bytes end writes the new bytes behind them and makes a new view. A view is never shorter than
//! [`VIEW_BYTES_MIN`], so that short strings stay flat cells.

use super::wtf8;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLAG_ASCII, Header};
use romjs_abi::limits::STRING_BYTES_MAX;
use romjs_abi::{Kind, Slot, slot::tag};

/// Results of at least this many bytes become views.
const VIEW_BYTES_MIN: usize = 48;

impl Machine {
    /// `left + right`, both strings.
    pub(crate) fn concat(&mut self, left: Value, right: Value) -> Result<Value, Throw> {
        if left.same(Value::from_slot(Slot::EMPTY_STRING)) {
            return Ok(right);
        }
        if right.same(Value::from_slot(Slot::EMPTY_STRING)) {
            return Ok(left);
        }
        let (a, b) = (left.slot(), right.slot());
        let (a_len, b_len) = (self.bytes(a).as_slice().len(), self.bytes(b).as_slice().len());
        let ascii = self.is_ascii(a) && self.is_ascii(b);
        if a_len + b_len > STRING_BYTES_MAX as usize {
            return self.throw_range_error("the string is too long");
        }
        if !ascii && wtf8::ends_with_high_surrogate(self.bytes(a).as_slice()) && wtf8::begins_with_low_surrogate(self.bytes(b).as_slice()) {
            return self.concat_fused(left, right);
        }
        if a_len + b_len <= 3 && ascii {
            return Ok(Value::from_slot(self.concat_short(a, b, a_len, b_len)));
        }
        let units = self.string_length(a) + self.string_length(b);
        let (left, right) = (self.keep(left), self.keep(right));
        let made = if a_len + b_len < VIEW_BYTES_MIN {
            self.concat_flat(left, right, (a_len, b_len), units, ascii)
        } else {
            self.concat_view(left, right, (a_len, b_len), units, ascii)
        };
        self.release(left);
        self.release(right);
        made
    }

    fn concat_short(&self, a: Slot, b: Slot, a_len: usize, b_len: usize) -> Slot {
        let mut bytes = [0; 3];
        super::copy(&mut bytes, self.bytes(a).as_slice());
        super::copy(bytes.get_mut(a_len..).unwrap_or_default(), self.bytes(b).as_slice());
        bytes.get(..a_len + b_len).and_then(Slot::short_ascii).unwrap_or(Slot::EMPTY_STRING)
    }

    fn concat_flat(&mut self, left: usize, right: usize, lens: (usize, usize), units: u32, ascii: bool) -> Result<Value, Throw> {
        let made = self.new_raw_string(lens.0 + lens.1, units, ascii)?;
        self.copy_bytes(self.kept(left).slot(), 0, made, 0, lens.0);
        self.copy_bytes(self.kept(right).slot(), 0, made, lens.0, lens.1);
        Ok(Value::from_slot(made))
    }

    fn concat_view(&mut self, left: usize, right: usize, lens: (usize, usize), units: u32, ascii: bool) -> Result<Value, Throw> {
        let total = lens.0 + lens.1;
        if !self.has_room_behind(self.kept(left).slot(), lens.1) {
            // Half as much again, but not so much that a small heap fails where the flat string would fit.
            let slack = (total / 2).min(self.gap_bytes() / 4);
            let capacity = ((total + slack) as u32).div_ceil(4);
            let cell = self.allocate(2 + capacity)?;
            cell.set(0, Header::sized(Kind::StringBuffer, capacity).0);
            cell.set(1, lens.0 as u32);
            let buffer = self.slot_of(cell.0, tag::STRING);
            self.copy_into_buffer(self.kept(left).slot(), buffer, 0, lens.0);
            let view = self.new_view(buffer, lens.0, 0, ascii, left)?;
            self.rekeep(left, Value::from_slot(view));
        }
        let view = self.new_view(Slot::HOLE, total, units, ascii, left)?;
        let buffer = self.string_cell(view).slot(1);
        self.copy_into_buffer(self.kept(right).slot(), buffer, lens.0, lens.1);
        self.string_cell(buffer).set(1, total as u32);
        Ok(Value::from_slot(view))
    }

    /// A view of `buffer`, or of the buffer of the view that `left` keeps.
    fn new_view(&mut self, buffer: Slot, bytes: usize, units: u32, ascii: bool, left: usize) -> Result<Slot, Throw> {
        let kept = self.keep(if buffer.is_reference() { Value::from_slot(buffer) } else { Value::NULL });
        let made = self.allocate(4);
        let buffer = self.release(kept);
        let cell = made?;
        let buffer = if buffer.is_immediate() { self.string_cell(self.kept(left).slot()).slot(1) } else { buffer.slot() };
        cell.set(0, Header::sized(Kind::StringView, 0).0 | if ascii { FLAG_ASCII } else { 0 });
        cell.set(1, buffer.0);
        cell.set(2, bytes as u32);
        cell.set(3, units);
        Ok(self.slot_of(cell.0, tag::STRING))
    }

    /// Whether `string` is a view at the end of its buffer's bytes, with `bytes` bytes free behind it.
    fn has_room_behind(&self, string: Slot, bytes: usize) -> bool {
        if string.tag() != tag::STRING {
            return false;
        }
        let cell = self.string_cell(string);
        if !cell.is(Kind::StringView) {
            return false;
        }
        let buffer = self.string_cell(cell.slot(1));
        buffer.get(1) == cell.get(2) && cell.get(2) as usize + bytes <= buffer.header().extra() as usize * 4 && cell.slot(1).segment() == 0
    }

    fn copy_into_buffer(&mut self, source: Slot, buffer: Slot, at: usize, length: usize) {
        let target = self.string_cell(buffer).0.wrapping_add(2).cast::<u8>();
        let bytes = self.bytes(source);
        // SAFETY: the buffer has room for `at + length` bytes, and those behind `at` belong to no other view. Source
        // and target may be parts of the same buffer, which do not overlap.
        unsafe { core::ptr::copy(bytes.as_slice().as_ptr(), target.add(at), length) };
    }

    /// A high surrogate meets a low one: the two become one code point.
    fn concat_fused(&mut self, left: Value, right: Value) -> Result<Value, Throw> {
        let (a, b) = (left.slot(), right.slot());
        let (a_units, b_units) = (self.string_length(a), self.string_length(b));
        let high = self.code_unit_at(a, a_units - 1) as u32;
        let low = self.code_unit_at(b, 0) as u32;
        let mut pair = [0; 4];
        wtf8::encode(wtf8::join_surrogates(high, low), &mut pair);
        let right = self.keep(right);
        let front = self.substring(left, 0, a_units - 1)?;
        let front = self.keep(front);
        let pair = self.new_string(&pair)?;
        let front = self.release(front);
        let front = self.concat(front, pair)?;
        let front = self.keep(front);
        let tail = self.substring(self.kept(right), 1, b_units)?;
        let front = self.release(front);
        self.release(right);
        self.concat(front, tail)
    }
}
