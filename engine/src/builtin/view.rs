//! Views of array buffers (ECMA-262, 10.4.5, 25.3.1): where their bytes lie now, and elements of each type.
//!
//! ```text
//! [header: ArrayBuffer] [bytes: a cell of words; undefined if detached] [byte length] [most bytes, undefined if fixed]
//! [header: TypedArray, DataView] [buffer] [byte offset:27 | element type:4 | 0] [length; undefined if it follows the buffer's]
//! ```
//!
//! Bytes are little endian, as words are, so that an element lies inside one word, or is two.

use crate::machine::{Cell, Machine};
use crate::number::arithmetic::{bits, int32_of};
use crate::number::convert::text_to_number;
use crate::number::double::{INFINITY, NAN, SIGN, kernel, nearest};
use crate::number::elementary::bits::single;
use crate::number::text;
use crate::object::indexed::Indexed;
use crate::object::key::PropertyKey;
use crate::object::property::Property;
use crate::value::Value;
use romjs_abi::Slot;

/// Word of a buffer: its bytes.
pub(super) const DATA: usize = 1;
/// Word of a buffer: their number.
pub(super) const BYTE_LENGTH: usize = 2;
/// Word of a buffer: how many they can become.
pub(super) const MAXIMUM: usize = 3;
/// Word of a view: its buffer.
pub(super) const BUFFER: usize = 1;
/// Word of a view: where it begins, and what its elements are.
pub(super) const PLACE: usize = 2;
/// Word of a view: how many elements it has.
pub(super) const LENGTH: usize = 3;

/// Bytes that a buffer can have: what a cell of words holds.
pub(super) const BYTES_MAX: u32 = 4 * (romjs_abi::limits::CELL_WORDS_MAX - 1);

// Types of elements: the logarithm of their size in the lower two bits, then whether they have no sign, then whether they are
// neither integers nor converted as such.
#[cfg(feature = "host")]
pub(super) const INT8: u32 = 0;
#[cfg(feature = "host")]
pub(super) const INT16: u32 = 1;
#[cfg(feature = "host")]
pub(super) const INT32: u32 = 2;
#[cfg(feature = "host")]
pub(super) const UINT8: u32 = UNSIGNED;
#[cfg(feature = "host")]
pub(super) const UINT16: u32 = UNSIGNED | 1;
#[cfg(feature = "host")]
pub(super) const UINT32: u32 = UNSIGNED | 2;
pub(super) const UINT8_CLAMPED: u32 = 8 | UNSIGNED;
pub(super) const FLOAT32: u32 = FLOAT;
pub(super) const FLOAT64: u32 = FLOAT | 1;
const UNSIGNED: u32 = 4;
/// What the types of doubles and singles have in common.
const FLOAT: u32 = 8 | 2;
/// The bits of an element's type.
pub(super) const ELEMENT: u32 = 15;

/// A view whose buffer is there and long enough.
pub(super) struct View {
    data: Cell,
    /// The first byte.
    offset: u32,
    /// The number of elements.
    pub(super) length: u32,
    pub(super) element: u32,
}

impl View {
    /// The view that an object is now; `None` if it is out of bounds.
    #[inline(always)]
    pub(super) fn of(m: &Machine, view: Cell) -> Option<View> {
        let buffer = m.cell(view.slot(BUFFER));
        let data = buffer.slot(DATA);
        let (place, length) = (view.get(PLACE), view.slot(LENGTH));
        let (offset, element) = (place >> 5, place >> 1 & ELEMENT);
        let bytes = (buffer.get(BYTE_LENGTH) >> 1).checked_sub(offset)?;
        if data == Slot::UNDEFINED {
            return None;
        }
        let size = element & 3;
        let length = if length == Slot::UNDEFINED { bytes >> size } else { length.as_integer() as u32 };
        (length << size <= bytes).then(|| View { data: m.cell(data), offset, length, element })
    }

    /// The same, kept out of line.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn found(m: &Machine, view: Cell) -> Option<View> {
        View::of(m, view)
    }

    /// The word of the element at `index`, and the bit in it with which the element begins.
    #[inline(always)]
    fn place(&self, index: u32) -> (usize, u32) {
        let at = self.offset + (index << (self.element & 3));
        (1 + (at >> 2) as usize, at % 4 * 8)
    }

    /// The byte at `index` of a view of bytes, which has it.
    pub(super) fn byte(&self, index: u32) -> u8 {
        let (word, bit) = self.place(index);
        (self.data.get(word) >> bit) as u8
    }

    /// Sets a byte.
    pub(super) fn set_byte(&self, index: u32, byte: u8) {
        let (word, bit) = self.place(index);
        self.data.set(word, self.data.get(word) & !(0xFF << bit) | u32::from(byte) << bit);
    }
}

/// What the bits of an element mean. Those of smaller ones lie lowest.
#[inline(always)]
pub(super) fn value_of(element: u32, low: u32, high: impl FnOnce() -> u32) -> Value {
    if element & FLOAT == FLOAT {
        let bits = if element == FLOAT32 { double_of_single(low) } else { u64::from(high()) << 32 | u64::from(low) };
        return Value::double_of_bits(if bits & !SIGN > INFINITY { NAN } else { bits });
    }
    let above = 32 - (8u32 << (element & 3));
    let top = low.wrapping_shl(above);
    if element & UNSIGNED != 0 { Value::unsigned(top.wrapping_shr(above)) } else { Value::integer((top as i32).wrapping_shr(above)) }
}

/// The bits that an element gets for a number.
#[inline(always)]
pub(super) fn bits_of(element: u32, number: Value) -> u64 {
    match element {
        FLOAT32 => u64::from(single_of_double(bits(number))),
        FLOAT64 => bits(number),
        UINT8_CLAMPED => u64::from(clamped(number)),
        _ => u64::from(int32_of(number) as u32),
    }
}

/// ToUint8Clamp (7.1.12).
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn clamped(number: Value) -> u32 {
    if number.is_integer() {
        return number.as_integer().clamp(0, 255) as u32;
    }
    match bits(number) {
        // A sum with 2^52 has no fraction: ties go to even ones.
        bits @ ..=MOST_BYTE => kernel::add(bits, ALL_INTEGERS) as u32,
        ..=INFINITY => 255,
        // Negative, or NaN.
        _ => 0,
    }
}

const MOST_BYTE: u64 = 255_f64.to_bits();
const ALL_INTEGERS: u64 = 4_503_599_627_370_496_f64.to_bits();
/// The bias of a double's exponent less that of a single's.
const BIAS: u32 = 1023 - 127;

/// The bits of the single nearest to a double.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn single_of_double(bits: u64) -> u32 {
    let bits = single(bits);
    let (sign, field, mantissa) = ((bits >> 63 << 31) as u32, (bits >> 52) as u32 & 0x7FF, (bits >> 29) as u32 & 0x7F_FFFF);
    sign | match field {
        0x7FF => 0x7F80_0000 | (bits & !SIGN > INFINITY) as u32 * 0x40_0000,
        0 => 0,
        BIAS.. if field > BIAS => (field - BIAS) << 23 | mantissa,
        // Subnormal, with no bit that would be lost.
        _ => (mantissa | 1 << 23) >> (BIAS + 1 - field),
    }
}

/// The bits of the double that is a single.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn double_of_single(single: u32) -> u64 {
    let (field, mantissa) = (single >> 23 & 0xFF, u64::from(single & 0x7F_FFFF));
    let size = match field {
        0 => nearest(mantissa, -149),
        0xFF => INFINITY | mantissa,
        _ => u64::from(field + BIAS) << 52 | mantissa << 29,
    };
    size | u64::from(single >> 31) << 63
}

/// What typed arrays do, which the first of them makes known.
pub(super) static INDEXED: Indexed = Indexed { property, get, set, length };

fn get(m: &Machine, array: Slot, index: u32) -> Value {
    match View::of(m, m.cell(array)) {
        Some(view) if index < view.length => {
            let (word, bit) = view.place(index);
            value_of(view.element, view.data.get(word) >> bit, || view.data.get(word + 1))
        }
        _ => Value::UNDEFINED,
    }
}

fn set(m: &Machine, array: Slot, index: u32, number: Value) {
    let Some(view) = View::of(m, m.cell(array)).filter(|view| index < view.length) else { return };
    let bits = bits_of(view.element, number);
    let (word, bit) = view.place(index);
    let size = view.element & 3;
    if size == 3 {
        view.data.set(word + 1, (bits >> 32) as u32);
    }
    let mask = (u32::MAX >> (32 - (8u32 << size).min(32))) << bit;
    view.data.set(word, view.data.get(word) & !mask | (bits as u32) << bit & mask);
}

fn length(m: &Machine, array: Slot) -> u32 {
    View::found(m, m.cell(array)).map_or(0, |view| view.length)
}

fn property(m: &Machine, array: Slot, key: PropertyKey) -> Property {
    match key {
        PropertyKey::Index(index) if index < length(m, array) => Property::element(array, index),
        PropertyKey::Index(_) => Property::NO_ELEMENT,
        PropertyKey::Name(name) => numeric_name(m, name),
        PropertyKey::Atom(atom) => numeric_name(m, m.atom_slot(atom.id())),
    }
}

/// What a name that is no index means: no element if it is a number's (7.1.21 CanonicalNumericIndexString).
fn numeric_name(m: &Machine, name: Slot) -> Property {
    if !Value::from_slot(name).is_string() {
        return Property::ABSENT;
    }
    let text = m.text(&name);
    let is_numeric = match text {
        b"-0" => true,
        [b'-' | b'0'..=b'9' | b'I' | b'N', ..] => {
            text::to_string(text_to_number(text), &mut [0; text::STRING_LENGTH_MAX]).as_bytes() == text
        }
        _ => false,
    };
    if is_numeric { Property::NO_ELEMENT } else { Property::ABSENT }
}
