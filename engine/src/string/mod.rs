//! Strings: cells of WTF-8, immediates of up to three ASCII characters or one code unit, and views that grow.
//!
//! Invariant: one canonical form per content as far as words decide: what fits an immediate is one. So two strings are
//! equal if their words are, and unequal if either is an immediate and the words differ.

pub(crate) mod assemble;
pub(crate) mod case;
pub(crate) mod concat;
pub(crate) mod search;
pub(crate) mod wtf8;

use crate::machine::{Machine, Throw, move_bytes};
use crate::value::Value;
use core::marker::PhantomData;
use romjs_abi::cell::{FLAG_ASCII, string_header, string_text};
use romjs_abi::limits::STRING_BYTES_MAX;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{Kind, Slot};

/// The bytes of a string; they cannot be held across an allocation, which needs the machine mutably.
pub(crate) struct Bytes<'a> {
    short: [u8; 4],
    pointer: *const u8,
    length: u32,
    machine: PhantomData<&'a Machine>,
}

impl Bytes<'_> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn as_slice(&self) -> &[u8] {
        if self.pointer.is_null() {
            return &self.short[..self.length as usize & 3];
        }
        // SAFETY: the bytes belong to a live string cell, and nothing allocates while the machine is borrowed.
        unsafe { core::slice::from_raw_parts(self.pointer, self.length as usize) }
    }
}

/// How long a string is.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) bytes: u32,
    /// UTF-16 code units: one a byte in ASCII, and only there.
    pub(crate) units: u32,
}

impl Extent {
    pub(crate) fn is_ascii(self) -> bool {
        self.bytes == self.units
    }
}

/// Where an index of UTF-16 code units lies in a string that is not ASCII.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    string: Slot,
    unit: u32,
    byte: u32,
}

impl Cursor {
    pub(crate) const NONE: Cursor = Cursor { string: Slot::HOLE, unit: 0, byte: 0 };
}

impl Machine {
    /// The bytes of a string slot, cell or immediate.
    #[cfg_attr(target_pointer_width = "32", inline(never))] // It is long, and many places call it.
    pub(crate) fn bytes(&self, slot: Slot) -> Bytes<'_> {
        if slot.tag() == tag::STRING {
            let (pointer, length) = self.cell_bytes(slot);
            return Bytes { short: [0; 4], pointer, length, machine: PhantomData };
        }
        let (mut short, length) = ([0; 4], slot.short_ascii_len());
        let length = match length {
            Some(length) => {
                short = slot.payload().to_le_bytes();
                length
            }
            None => wtf8::encode(slot.payload(), &mut short) as u32,
        };
        Bytes { short, pointer: core::ptr::null(), length, machine: PhantomData }
    }

    /// Where the bytes of a string cell begin, and how many they are.
    fn cell_bytes(&self, slot: Slot) -> (*const u8, u32) {
        let cell = self.string_cell(slot);
        let header = cell.get(0);
        if header as u8 == Kind::StringView as u8 {
            let buffer = self.string_cell(cell.slot(1));
            return (buffer.pointer().wrapping_add(2).cast(), cell.get(2));
        }
        let (first, length) = string_text(header, cell.get(1));
        (cell.pointer().wrapping_add(first).cast(), length)
    }

    /// Whether every character of a string is ASCII.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_ascii(&self, slot: Slot) -> bool {
        if slot.tag() == tag::STRING { self.string_cell(slot).get(0) & FLAG_ASCII != 0 } else { !slot.is(Immediate::StringUnit) }
    }

    /// How long a string is.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn extent(&self, slot: Slot) -> Extent {
        if slot.tag() != tag::STRING {
            return match slot.short_ascii_len() {
                Some(length) => Extent { bytes: length, units: length },
                None => Extent { bytes: wtf8::encode(slot.payload(), &mut [0; 4]) as u32, units: 1 },
            };
        }
        let cell = self.string_cell(slot);
        let (_, bytes) = self.cell_bytes(slot);
        let ascii = cell.get(0) & FLAG_ASCII != 0;
        let units = if cell.is(Kind::StringView) {
            cell.get(3)
        } else if ascii {
            bytes
        } else {
            cell.get(2)
        };
        Extent { bytes, units }
    }

    /// The number of UTF-16 code units.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_length(&self, slot: Slot) -> u32 {
        self.extent(slot).units
    }

    /// The code unit at `index`, which is below the length.
    pub(crate) fn code_unit_at(&mut self, slot: Slot, index: u32) -> u16 {
        self.unit_at(slot, index).unwrap_or(0)
    }

    /// The code unit at `index`, if that is below the length.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn unit_at(&mut self, slot: Slot, index: u32) -> Option<u16> {
        let extent = self.extent(slot);
        if extent.is_ascii() {
            return self.bytes(slot).as_slice().get(index as usize).map(|byte| *byte as u16);
        }
        if index >= extent.units {
            return None;
        }
        let byte = self.byte_offset(slot, index);
        let bytes = self.bytes(slot);
        let (code_point, _) = wtf8::decode(bytes.as_slice(), byte as usize);
        // The byte offset of a low surrogate is its pair's; which half is meant, the units before the pair say.
        let is_second_half = code_point >= 0x1_0000 && index != self.cursor.unit;
        Some(if is_second_half { (0xDC00 + (code_point & 0x3FF)) as u16 } else { wtf8::first_unit(code_point) as u16 })
    }

    /// The code point that begins at code unit `index`, which is below the length, and its code units: a half of a pair
    /// is one unit.
    pub(crate) fn code_point_at(&mut self, slot: Slot, index: u32) -> (u32, u32) {
        let unit = self.code_unit_at(slot, index) as u32;
        if unit & 0xFC00 == 0xD800 && index + 1 < self.string_length(slot) {
            let next = self.code_unit_at(slot, index + 1) as u32;
            if next & 0xFC00 == 0xDC00 {
                return (wtf8::join_surrogates(unit, next), 2);
            }
        }
        (unit, 1)
    }

    /// The byte offset of the code point that holds code unit `index`. The cursor stays at that code point.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn byte_offset(&mut self, slot: Slot, index: u32) -> u32 {
        if self.is_ascii(slot) {
            return index;
        }
        let mut cursor = if self.cursor.string == slot { self.cursor } else { Cursor { string: slot, unit: 0, byte: 0 } };
        if index < cursor.unit && index < cursor.unit - index {
            cursor = Cursor { string: slot, unit: 0, byte: 0 };
        }
        {
            let bytes = self.bytes(slot);
            let bytes = bytes.as_slice();
            while cursor.unit > index {
                cursor.byte -= 1;
                while cursor.byte > 0 && byte_at(bytes, cursor.byte) & 0xC0 == 0x80 {
                    cursor.byte -= 1;
                }
                cursor.unit -= 1 + (byte_at(bytes, cursor.byte) >= 0xF0) as u32;
            }
            while (cursor.byte as usize) < bytes.len() {
                let first = byte_at(bytes, cursor.byte);
                let units = 1 + (first >= 0xF0) as u32;
                if cursor.unit + units > index {
                    break;
                }
                cursor.unit += units;
                cursor.byte += wtf8::sequence_len(first) as u32;
            }
        }
        self.cursor = cursor;
        cursor.byte
    }

    /// The cursor's unit: the first code unit of the code point that [`byte_offset`](Machine::byte_offset) found.
    pub(crate) fn cursor_unit(&self) -> u32 {
        self.cursor.unit
    }

    /// A new string of bytes that do not lie in the heap; they are well-formed WTF-8.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_string(&mut self, bytes: &[u8]) -> Result<Value, Throw> {
        if let Some(slot) = Machine::short_string(bytes) {
            return Ok(Value::from_slot(slot));
        }
        let slot = self.new_raw_string(bytes.len(), wtf8::utf16_len(bytes))?;
        copy(self.string_bytes_mut(slot), bytes);
        Ok(Value::from_slot(slot))
    }

    /// The immediate for a string that fits one.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn short_string(bytes: &[u8]) -> Option<Slot> {
        if let Some(slot) = Slot::short_ascii(bytes) {
            return Some(slot);
        }
        let first = byte_at(bytes, 0);
        if bytes.len() <= 3 && first >= 0x80 && bytes.len() == wtf8::sequence_len(first) {
            return Some(Slot::code_unit(wtf8::decode(bytes, 0).0 as u16));
        }
        None
    }

    /// A string cell whose bytes the caller fills before anything else allocates.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_raw_string(&mut self, bytes: usize, units: u32) -> Result<Slot, Throw> {
        if bytes > STRING_BYTES_MAX as usize {
            return self.throw_range_error("the string is too long");
        }
        let ascii = bytes == units as usize;
        let header = string_header(bytes as u32, ascii);
        let (first, bytes) = string_text(header, bytes as u32);
        let words = first as u32 + bytes.div_ceil(4);
        let cell = self.allocate(words)?;
        // The last word's spare bytes are zero, so that equal strings have equal words.
        cell.set(words as usize - 1, 0);
        cell.set(0, header);
        if first > 1 {
            cell.set(1, bytes);
        }
        if !ascii {
            cell.set(2, units);
        }
        Ok(self.slot_of(cell.pointer(), tag::STRING))
    }

    /// The bytes of a string cell that has just been made, to be filled.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_bytes_mut(&mut self, slot: Slot) -> &mut [u8] {
        let (pointer, length) = self.cell_bytes(slot);
        // SAFETY: the cell lies in RAM, was made by `new_raw_string`, and the machine is borrowed mutably.
        unsafe { core::slice::from_raw_parts_mut(pointer.cast_mut(), length as usize) }
    }

    /// The part of a string between two UTF-16 indices, `start <= end <= length`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn substring(&mut self, slot: Slot, start: u32, end: u32) -> Result<Value, Throw> {
        let extent = self.extent(slot);
        if end - start == extent.units {
            return Ok(Value::from_slot(slot));
        }
        if extent.is_ascii() {
            return self.byte_range(slot, start, end, end - start);
        }
        if start == end {
            return Ok(Value::from_slot(Slot::EMPTY_STRING));
        }
        let mut from = self.byte_offset(slot, start);
        let cut_front = self.cursor_unit() < start;
        let low = if cut_front { self.code_unit_at(slot, start) } else { 0 };
        let to = self.byte_offset(slot, end);
        let cut_back = self.cursor_unit() < end;
        let high = if cut_back { self.code_unit_at(slot, end - 1) } else { 0 };
        if cut_front {
            from += 4;
        }
        // A pair that is cut in two leaves a half, which is three bytes of its own.
        let units = end - start - cut_front as u32 - cut_back as u32;
        let mut text = self.byte_range(slot, from, to, units)?;
        if cut_front {
            text = self.concat(Slot::code_unit(low), text.slot())?;
        }
        if cut_back {
            text = self.concat(text.slot(), Slot::code_unit(high))?;
        }
        Ok(text)
    }

    /// The bytes from `from` to `to` of a string, as a string.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn byte_range(&mut self, slot: Slot, from: u32, to: u32, units: u32) -> Result<Value, Throw> {
        let short = {
            let bytes = self.bytes(slot);
            Machine::short_string(part(bytes.as_slice(), from, to))
        };
        if let Some(slot) = short {
            return Ok(Value::from_slot(slot));
        }
        let made = self.new_raw_string((to - from) as usize, units)?;
        self.copy_bytes(slot, from, made, 0, (to - from) as usize);
        Ok(Value::from_slot(made))
    }

    /// The part of a string between two byte offsets at which code points begin or end.
    pub(crate) fn byte_part(&mut self, slot: Slot, from: u32, to: u32) -> Result<Value, Throw> {
        let units = {
            let bytes = self.bytes(slot);
            let part = part(bytes.as_slice(), from, to);
            if part.len() == bytes.as_slice().len() {
                return Ok(Value::from_slot(slot));
            }
            wtf8::utf16_len(part)
        };
        self.byte_range(slot, from, to, units)
    }

    /// Copies bytes of one string into another that has just been made.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn copy_bytes(&mut self, source: Slot, from: u32, target: Slot, to: usize, length: usize) {
        let (pointer, _) = self.cell_bytes(target);
        let bytes = self.bytes(source);
        let part = part(bytes.as_slice(), from, from + length as u32);
        // SAFETY: the target has that many bytes behind `to`, lies in RAM, and is another cell than the source.
        unsafe { move_bytes(part.as_ptr(), pointer.cast_mut().add(to), part.len()) };
    }

    /// Whether two strings have the same characters.
    pub(crate) fn strings_equal(&self, a: Slot, b: Slot) -> bool {
        if a == b {
            return true;
        }
        if a.tag() != tag::STRING || b.tag() != tag::STRING {
            return false;
        }
        let (x, y) = (self.cell_bytes(a), self.cell_bytes(b));
        x.1 == y.1 && self.bytes(a).as_slice() == self.bytes(b).as_slice()
    }

    /// Whether `a` comes before `b` by UTF-16 code units (ECMA-262, 7.2.12).
    pub(crate) fn string_less(&self, a: Slot, b: Slot) -> bool {
        let (a, b) = (self.bytes(a), self.bytes(b));
        let (a, b) = (a.as_slice(), b.as_slice());
        let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        if common >= a.len() || common >= b.len() {
            return common < b.len();
        }
        let start = sequence_start(a, common);
        let ((x, x_length), (y, y_length)) = (wtf8::decode(a, start), wtf8::decode(b, start));
        let (first, other) = (wtf8::first_unit(x), wtf8::first_unit(y));
        if first != other {
            return first < other;
        }
        // Pairs with the same first half, or a pair and such a half alone.
        second_unit(a, x, start + x_length) < second_unit(b, y, start + y_length)
    }
}

/// The code unit behind the first one of `code_point`, in whose string the next sequence begins at `next`; −1 at the end.
fn second_unit(bytes: &[u8], code_point: u32, next: usize) -> i32 {
    if code_point >= 0x1_0000 {
        return 0xDC00 | (code_point & 0x3FF) as i32;
    }
    if next < bytes.len() { wtf8::first_unit(wtf8::decode(bytes, next).0) as i32 } else { -1 }
}

/// A byte of a string, or zero behind its end.
fn byte_at(bytes: &[u8], at: u32) -> u8 {
    bytes.get(at as usize).copied().unwrap_or(0)
}

/// The bytes between two offsets, or none.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn part(bytes: &[u8], from: u32, to: u32) -> &[u8] {
    bytes.get(from as usize..to as usize).unwrap_or_default()
}

/// Copies bytes to a place that is as long.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn copy(place: &mut [u8], bytes: &[u8]) {
    for (place, byte) in place.iter_mut().zip(bytes) {
        *place = *byte;
    }
}

/// The start of the sequence that byte `at` belongs to.
fn sequence_start(bytes: &[u8], at: usize) -> usize {
    let mut start = at;
    while start > 0 && bytes.get(start).is_some_and(|byte| byte & 0xC0 == 0x80) {
        start -= 1;
    }
    start
}
