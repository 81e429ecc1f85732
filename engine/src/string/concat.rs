//! Joining strings.
//!
//! `s += t` in a loop is linear: the result is a *view* of a buffer with slack, and appending to a view that ends where
//! its buffer's bytes end writes the new bytes behind them and makes a new view. A view is never shorter than
//! [`VIEW_BYTES_MIN`], so that short strings stay flat cells.

use super::{Extent, wtf8};
use crate::machine::{Machine, Throw, move_bytes};
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
        if sum.bytes > STRING_BYTES_MAX {
            return self.throw_range_error("the string is too long");
        }
        if sum.bytes <= 3 && sum.is_ascii() {
            return Ok(Value::from_slot(concat_short(left, right)));
        }
        let fuses = !sum.is_ascii() && self.halves_meet(left, right);
        let made = if fuses || sum.bytes < VIEW_BYTES_MIN {
            self.concat_flat(left, right, a.bytes as usize, sum, fuses)
        } else {
            self.concat_view(left, right, a.bytes as usize, sum)
        };
        Ok(Value::from_slot(made?))
    }

    /// Whether the first half of a surrogate pair ends one string, and the second begins another.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn halves_meet(&self, a: Slot, b: Slot) -> bool {
        wtf8::ends_with_high_surrogate(self.bytes(a).as_slice()) && wtf8::begins_with_low_surrogate(self.bytes(b).as_slice())
    }

    /// A cell of both texts. Where a high surrogate meets a low one, each three bytes, there is a code point of four.
    fn concat_flat(&mut self, left: Slot, right: Slot, middle: usize, sum: Extent, fuses: bool) -> Result<Slot, Throw> {
        let (half, pair) = if fuses { (3, 4) } else { (0, 0) };
        let made = self.new_raw_string(sum.bytes as usize + pair - 2 * half, sum.units)?;
        self.copy_bytes(left, 0, made, 0, middle - half);
        self.copy_bytes(right, half as u32, made, middle - half + pair, sum.bytes as usize - middle - half);
        if fuses {
            let (high, _) = wtf8::decode(self.bytes(left).as_slice(), middle - half);
            let (low, _) = wtf8::decode(self.bytes(right).as_slice(), 0);
            let mut bytes = [0; 4];
            wtf8::encode(wtf8::join_surrogates(high, low), &mut bytes);
            super::copy(self.string_bytes_mut(made).get_mut(middle - half..).unwrap_or_default(), &bytes);
        }
        Ok(made)
    }

    fn concat_view(&mut self, left: Slot, right: Slot, middle: usize, sum: Extent) -> Result<Slot, Throw> {
        let total = sum.bytes as usize;
        let buffer = if self.has_room_behind(left, total - middle) {
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
        view.set(0, Header::sized(Kind::StringView, 0).0 | if sum.is_ascii() { FLAG_ASCII } else { 0 });
        view.set(1, buffer.0);
        view.set(2, sum.bytes);
        view.set(3, sum.units);
        self.copy_into_buffer(right, buffer, middle);
        self.string_cell(buffer).set(1, sum.bytes);
        Ok(self.slot_of(view.pointer(), tag::STRING))
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
        unsafe { move_bytes(bytes.as_ptr(), target.add(at), bytes.len()) };
    }
}

/// Two strings of together at most three bytes of ASCII.
fn concat_short(a: Slot, b: Slot) -> Slot {
    let (first, second) = (a.short_ascii_len().unwrap_or(0), b.short_ascii_len().unwrap_or(0));
    let bytes = (a.payload() | b.payload() << (8 * first)).to_le_bytes();
    bytes.get(..(first + second) as usize).and_then(Slot::short_ascii).unwrap_or(Slot::EMPTY_STRING)
}
