//! Joining strings.
//!
//! `s += t` in a loop is linear: the result is a *view* of a buffer with slack, and appending to a view that ends where
//! its buffer's bytes end writes the new bytes behind them and makes a new view. A view is never shorter than
//! [`VIEW_BYTES_MIN`], so that short strings stay flat cells.

use super::{Extent, wtf8};
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
        let (a, b) = (self.extent(left.slot()), self.extent(right.slot()));
        let sum = Extent { bytes: a.bytes + b.bytes, units: a.units + b.units, ascii: a.ascii && b.ascii };
        if sum.bytes > STRING_BYTES_MAX {
            return self.throw_range_error("the string is too long");
        }
        if sum.bytes <= 3 && sum.ascii {
            return Ok(Value::from_slot(concat_short(left.slot(), right.slot())));
        }
        let fuses = !sum.ascii && self.halves_meet(left.slot(), right.slot());
        let (left, right) = (left.slot(), right.slot());
        if fuses {
            self.concat_fused(left, right, a.bytes, sum)
        } else if (sum.bytes as usize) < VIEW_BYTES_MIN {
            self.concat_flat(left, right, a.bytes, sum)
        } else {
            self.concat_view(left, right, a.bytes, sum)
        }
    }

    /// Whether the first half of a surrogate pair ends one string, and the second begins another.
    #[inline(never)]
    fn halves_meet(&self, a: Slot, b: Slot) -> bool {
        wtf8::ends_with_high_surrogate(self.bytes(a).as_slice()) && wtf8::begins_with_low_surrogate(self.bytes(b).as_slice())
    }

    fn concat_flat(&mut self, left: Slot, right: Slot, middle: u32, sum: Extent) -> Result<Value, Throw> {
        let made = self.new_raw_string(sum.bytes as usize, sum.units, sum.ascii)?;
        self.copy_bytes(left, 0, made, 0, middle as usize);
        self.copy_bytes(right, 0, made, middle as usize, (sum.bytes - middle) as usize);
        Ok(Value::from_slot(made))
    }

    fn concat_view(&mut self, left: Slot, right: Slot, middle: u32, sum: Extent) -> Result<Value, Throw> {
        let total = sum.bytes as usize;
        let buffer = if self.has_room_behind(left, total - middle as usize) {
            self.string_cell(left).slot(1)
        } else {
            // Half as much again, but not so much that a small heap fails where the flat string would fit.
            let slack = (total / 2).min(self.gap_bytes() / 4);
            let capacity = ((total + slack) as u32).div_ceil(4);
            let cell = self.allocate(2 + capacity)?;
            cell.set(0, Header::sized(Kind::StringBuffer, capacity).0);
            let buffer = self.slot_of(cell.pointer(), tag::STRING);
            self.copy_into_buffer(left, buffer, 0);
            buffer
        };
        let view = self.allocate(4)?;
        view.set(0, Header::sized(Kind::StringView, 0).0 | if sum.ascii { FLAG_ASCII } else { 0 });
        view.set(1, buffer.0);
        view.set(2, sum.bytes);
        view.set(3, sum.units);
        self.copy_into_buffer(right, buffer, middle as usize);
        self.string_cell(buffer).set(1, sum.bytes);
        Ok(Value::from_slot(self.slot_of(view.pointer(), tag::STRING)))
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

    fn copy_into_buffer(&mut self, source: Slot, buffer: Slot, at: usize) {
        let target = self.string_cell(buffer).pointer().wrapping_add(2).cast::<u8>();
        let bytes = self.bytes(source);
        let bytes = bytes.as_slice();
        // SAFETY: the buffer has room for the source behind `at`, where no other view has bytes. Source and target may
        // be parts of the same buffer, which do not overlap.
        unsafe { core::ptr::copy(bytes.as_ptr(), target.add(at), bytes.len()) };
    }

    /// A high surrogate meets a low one: instead of two halves, three bytes each, there is a code point of four.
    #[inline(never)]
    fn concat_fused(&mut self, left: Slot, right: Slot, middle: u32, sum: Extent) -> Result<Value, Throw> {
        let middle = middle as usize;
        let (high, _) = wtf8::decode(self.bytes(left).as_slice(), middle - 3);
        let (low, _) = wtf8::decode(self.bytes(right).as_slice(), 0);
        let mut pair = [0; 4];
        wtf8::encode(wtf8::join_surrogates(high, low), &mut pair);
        let made = self.new_raw_string(sum.bytes as usize - 2, sum.units, false)?;
        self.copy_bytes(left, 0, made, 0, middle - 3);
        super::copy(self.string_bytes_mut(made).get_mut(middle - 3..).unwrap_or_default(), &pair);
        self.copy_bytes(right, 3, made, middle + 1, sum.bytes as usize - middle - 3);
        Ok(Value::from_slot(made))
    }
}

/// Two strings of together at most three bytes of ASCII.
fn concat_short(a: Slot, b: Slot) -> Slot {
    let (first, second) = (a.short_ascii_len().unwrap_or(0), b.short_ascii_len().unwrap_or(0));
    let bytes = (a.payload() | b.payload() << (8 * first)).to_le_bytes();
    bytes.get(..(first + second) as usize).and_then(Slot::short_ascii).unwrap_or(Slot::EMPTY_STRING)
}
