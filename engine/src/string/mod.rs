//! Strings: cells of WTF-8, immediates of up to three bytes, and views that grow.
//!
//! Invariant: one canonical form per content as far as words decide: what fits an immediate is one. So two strings are
//! equal if their words are, and unequal if either is an immediate and the words differ.

pub(crate) mod assemble;
pub(crate) mod case;
pub(crate) mod concat;
pub(crate) mod search;
pub(crate) mod wtf8;

use crate::machine::{Cell, Machine, Throw, move_bytes};
use crate::message::Message;
use crate::value::Value;
use assemble::Assembly;
use romjs_abi::cell::{FLAG_ASCII, string_header, string_text};
use romjs_abi::limits::STRING_BYTES_MAX;
use romjs_abi::slot::tag;
use romjs_abi::{Kind, Slot};

/// How long a string is.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) bytes: u32,
    /// UTF-16 code units: one a byte in ASCII, and only there.
    pub(crate) units: u32,
}

impl Extent {
    pub(crate) const NONE: Extent = Extent { bytes: 0, units: 0 };

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
    pub(crate) const NONE: Cursor = Cursor { string: Slot(0), unit: 0, byte: 0 };
}

/// The bits that a short string's bytes have if they are no characters of ASCII.
const SHORT_BEYOND_ASCII: u32 = 0x8080_8000;

impl Machine {
    /// The text of a string, in WTF-8: an immediate holds it itself. It cannot be held across an allocation, which needs the
    /// machine mutably.
    #[cfg_attr(target_pointer_width = "32", inline(never))] // Many places call it.
    pub(crate) fn text<'a>(&'a self, slot: &'a Slot) -> &'a [u8] {
        let (pointer, length) = if slot.tag() != tag::STRING {
            (core::ptr::from_ref(slot).cast::<u8>().wrapping_add(1), slot.short_length())
        } else if slot.is_name() {
            self.text_of_name(*slot)
        } else {
            self.text_of_cell(self.string_cell(*slot))
        };
        // SAFETY: the bytes belong to an image or a live string cell, or are among the upper three of the slot, and nothing allocates
        // while the machine is borrowed.
        unsafe { core::slice::from_raw_parts(pointer, length) }
    }

    /// The same for a native that makes values while it reads.
    ///
    /// # Safety
    ///
    /// It is not held beyond the unit of work, in which nothing moves.
    pub(crate) unsafe fn steady_text<'a>(&self, slot: &'a Slot) -> &'a [u8] {
        let text = core::ptr::from_ref(self.text(slot));
        // SAFETY: nothing writes to a string, which lies where it is until the unit of work ends, or in the slot itself.
        unsafe { &*text }
    }

    fn text_of_cell(&self, cell: Cell) -> (*const u8, usize) {
        let short = short_length(cell);
        let (start, length) = if short != 0 {
            (cell.pointer().wrapping_add(1), short)
        } else if cell.is(Kind::StringView) {
            (self.string_cell(cell.slot(1)).pointer().wrapping_add(2), cell.get(2))
        } else {
            let (first, length) = string_text(cell.get(0), cell.get(1));
            (cell.pointer().wrapping_add(first), length)
        };
        (start.cast(), length as usize)
    }

    /// How long a string is.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn extent(&self, slot: Slot) -> Extent {
        if slot.is_string_cell() {
            let cell = self.string_cell(slot);
            let short = short_length(cell);
            if short != 0 {
                return Extent { bytes: short, units: short };
            }
            let lengths = 1 + cell.is(Kind::StringView) as usize;
            let bytes = cell.get(lengths);
            return Extent { bytes, units: if cell.get(0) & FLAG_ASCII != 0 { bytes } else { cell.get(lengths + 1) } };
        }
        let text = self.text(&slot);
        let bytes = text.len() as u32;
        let is_ascii = slot.is_short_string() && slot.0 & SHORT_BEYOND_ASCII == 0;
        Extent { bytes, units: if is_ascii { bytes } else { wtf8::utf16_len(text) } }
    }

    /// Whether every character of a string is ASCII.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_ascii(&self, slot: Slot) -> bool {
        self.extent(slot).is_ascii()
    }

    /// The number of UTF-16 code units.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_length(&self, slot: Slot) -> u32 {
        self.extent(slot).units
    }

    /// The string of one code unit.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_of_unit(unit: u32) -> Slot {
        let mut text = [0; 4];
        let length = wtf8::encode(unit, &mut text);
        Slot(Slot::EMPTY_STRING.0 + ((length as u32) << 3) + (u32::from_le_bytes(text) << 8))
    }

    /// The code unit at `index`, if that is below the length.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn unit_at(&self, slot: Slot, index: u32) -> Option<u32> {
        self.point_at(slot, index).map(wtf8::first_unit)
    }

    /// The code point at code unit `index`, if that is below the length; of a pair's second half that half.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn point_at(&self, slot: Slot, index: u32) -> Option<u32> {
        let text = self.text(&slot);
        if self.is_ascii(slot) {
            return text.get(index as usize).map(|byte| u32::from(*byte));
        }
        if index >= self.string_length(slot) {
            return None;
        }
        let (byte, is_second_half) = self.byte_offset(slot, index);
        let (code_point, _) = wtf8::decode(text, byte as usize);
        Some(if is_second_half { 0xDC00 + (code_point & 0x3FF) } else { code_point })
    }

    /// The byte offset of the code point that holds code unit `index`, and whether that is the second half of a pair.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn byte_offset(&self, slot: Slot, index: u32) -> (u32, bool) {
        if index == 0 || self.is_ascii(slot) {
            return (index, false);
        }
        let mut cursor = self.cursor.get();
        if cursor.string != slot || index < cursor.unit && index < cursor.unit - index {
            cursor = Cursor { string: slot, unit: 0, byte: 0 };
        }
        let bytes = self.text(&slot);
        while cursor.unit > index {
            cursor.byte = sequence_start(bytes, cursor.byte as usize - 1) as u32;
            cursor.unit -= units_of(byte_at(bytes, cursor.byte));
        }
        while (cursor.byte as usize) < bytes.len() {
            let first = byte_at(bytes, cursor.byte);
            if cursor.unit + units_of(first) > index {
                break;
            }
            cursor.unit += units_of(first);
            cursor.byte += wtf8::sequence_len(first) as u32;
        }
        self.cursor.set(cursor);
        (cursor.byte, cursor.unit < index)
    }

    /// A new string of bytes that do not lie in the heap; they are well-formed WTF-8.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_string(&mut self, bytes: &[u8]) -> Result<Value, Throw> {
        let extent = Extent { bytes: bytes.len() as u32, units: wtf8::utf16_len(bytes) };
        // SAFETY: the bytes are as many.
        unsafe { self.string_of(bytes.as_ptr(), extent) }
    }

    /// A new string of bytes that lie anywhere, in the gap for example.
    ///
    /// # Safety
    ///
    /// There must be `extent.bytes` bytes, unless the gap has no room for so many.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    unsafe fn string_of(&mut self, pointer: *const u8, extent: Extent) -> Result<Value, Throw> {
        let length = extent.bytes as usize;
        if extent.bytes > STRING_BYTES_MAX {
            return self.fail(Message::StringTooLong);
        }
        if length > self.gap_bytes() {
            self.refuse(extent.bytes.div_ceil(4))?;
        }
        // SAFETY: the caller's bytes, which nothing writes to while they are looked at.
        if let Some(slot) = Slot::short_string(unsafe { core::slice::from_raw_parts(pointer, length) }) {
            return Ok(Value::from_slot(slot));
        }
        let header = string_header(extent.bytes, extent.is_ascii());
        let (first, _) = string_text(header, 0);
        let words = first as u32 + extent.bytes.div_ceil(4);
        let cell = self.allocate(words)?;
        // The last word's spare bytes are zero, so that equal strings have equal words. Bytes in the gap end in front of it,
        // but may lie where the first words will be.
        cell.set(words as usize - 1, 0);
        // SAFETY: the cell has room for the bytes.
        unsafe { move_bytes(pointer, cell.pointer().add(first).cast(), length) };
        cell.set(0, header);
        if first > 1 {
            cell.set(1, extent.bytes);
        }
        if !extent.is_ascii() {
            cell.set(2, extent.units);
        }
        Ok(Value::from_slot(self.slot_of(cell.pointer(), tag::STRING)))
    }

    /// The part of a string between two UTF-16 indices, `start <= end <= length`. A pair that is cut in two leaves a half.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn substring(&mut self, slot: Slot, start: u32, end: u32) -> Result<Value, Throw> {
        if end - start == self.string_length(slot) {
            return Ok(Value::from_slot(slot));
        }
        let (from, cut_front) = self.byte_offset(slot, start);
        let (to, cut_back) = self.byte_offset(slot, end);
        let mut text = Assembly::new(self);
        if cut_front || cut_back {
            (start..end).for_each(|index| text.push_code_point(self.unit_at(slot, index).unwrap_or(0)));
        } else {
            text.push_measured(part(self.text(&slot), from, to), end - start);
        }
        let extent = text.extent;
        self.assembled(extent)
    }

    /// Whether two strings have the same characters.
    pub(crate) fn strings_equal(&self, a: Slot, b: Slot) -> bool {
        if a == b {
            return true;
        }
        if a.tag() != tag::STRING || b.tag() != tag::STRING {
            return false;
        }
        self.text(&a) == self.text(&b)
    }

    /// Whether `a` comes before `b` by UTF-16 code units (ECMA-262, 7.2.12).
    pub(crate) fn string_less(&self, left: Slot, right: Slot) -> bool {
        let (a, b) = (self.text(&left), self.text(&right));
        let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        let byte = |bytes: &[u8]| bytes.get(common).map_or(-1, |byte| *byte as i32);
        let (x, y) = (byte(a), byte(b));
        if x < 0x80 && y < 0x80 {
            return x < y;
        }
        // The bytes of a pair, or of a half alone, come in another order than their code units.
        let start = sequence_start(a, common);
        let unit = wtf8::utf16_len(part(a, 0, start as u32));
        let first = self.unit_or_end(left, unit) - self.unit_or_end(right, unit);
        if first != 0 { first < 0 } else { self.unit_or_end(left, unit + 1) < self.unit_or_end(right, unit + 1) }
    }

    /// The code unit at `index`, or −1 behind the end.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn unit_or_end(&self, string: Slot, index: u32) -> i32 {
        self.unit_at(string, index).map_or(-1, |unit| unit as i32)
    }
}

/// The length of a string's text that lies right behind its header, in ASCII; 0 of others, and of views.
fn short_length(cell: Cell) -> u32 {
    cell.get(0) >> 11 & 31
}

/// A byte of a string, or zero behind its end.
fn byte_at(bytes: &[u8], at: u32) -> u8 {
    bytes.get(at as usize).copied().unwrap_or(0)
}

/// The code units of a sequence that begins with `first`.
fn units_of(first: u8) -> u32 {
    1 + (first >= 0xF0) as u32
}

/// The bytes between two offsets, or none.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn part(bytes: &[u8], from: u32, to: u32) -> &[u8] {
    bytes.get(from as usize..to as usize).unwrap_or_default()
}

/// Characters that follow each other: the first, and how many behind it.
pub(crate) type Range = [u16; 2];

/// Whether a character is in one of these ranges.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn is_among(ranges: &[Range], code_point: u32) -> bool {
    ranges.iter().any(|&[first, more]| code_point.wrapping_sub(first as u32) <= more as u32)
}

/// The start of the sequence that byte `at` belongs to.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn sequence_start(bytes: &[u8], at: usize) -> usize {
    let mut start = at;
    while start > 0 && bytes.get(start).is_some_and(|byte| byte & 0xC0 == 0x80) {
        start -= 1;
    }
    start
}
