//! Arrays: making them, their length (ECMA-262, 10.4.2), and the short way to the elements of dense ones.

use super::dictionary::Dictionary;
use super::elements::ARRAY_ELEMENTS;
use super::key::PropertyKey;
use super::keys::INDICES;
use crate::machine::{Cell, Machine, Throw};
use crate::message::Message;
use crate::number::arithmetic::exact_u32;
use crate::value::Value;
use romjs_abi::cell::{FLAG_CHANGED, FLAG_NON_EXTENSIBLE, Header};
use romjs_abi::intrinsic::root;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// The part of the free memory that the elements of a new array may take before there are any: one in so many words.
const PREALLOCATION_SHARE: usize = 4;

/// An array that is no dictionary: a view of it that is true until it grows or becomes one.
#[derive(Clone, Copy)]
pub(crate) struct Dense {
    /// The cell of the array, or of its shadow.
    pub(crate) array: Cell,
    /// The elements' cell.
    pub(crate) cell: Cell,
}

impl Dense {
    /// The array's length.
    #[inline(always)]
    pub(crate) fn length(&self) -> u32 {
        self.array.get(1)
    }

    /// How many slots the elements have.
    #[inline(always)]
    pub(crate) fn capacity(&self) -> u32 {
        self.cell.header().extra()
    }

    /// Whether no slot is missing up to the array's length.
    #[inline(always)]
    pub(crate) fn is_complete(&self) -> bool {
        self.length() <= self.capacity()
    }

    /// The element at `index`, which lies inside the capacity.
    #[inline(always)]
    pub(crate) fn slot(&self, index: u32) -> Slot {
        self.cell.slot(1 + index as usize)
    }

    /// The element at `index`; a hole if it is missing.
    #[inline]
    pub(crate) fn element(&self, index: u32) -> Slot {
        if index < self.capacity() { self.slot(index) } else { Slot::HOLE }
    }

    /// How many slots of the array can be other than holes.
    pub(crate) fn filled(&self) -> u32 {
        self.length().min(self.capacity())
    }

    /// Moves `count` elements from one index to another. All lie inside the capacity, in RAM; boxes stay with one owner
    /// because the caller then makes the places that were left holes.
    pub(crate) fn move_elements(&self, from: u32, to: u32, count: u32) {
        debug_assert!(from.max(to) + count <= self.capacity());
        self.cell.move_words(1 + from as usize, 1 + to as usize, count as usize);
    }

    /// Makes an element a hole. It lies inside the capacity, in RAM.
    pub(crate) fn clear(&self, index: u32) {
        self.cell.set(1 + index as usize, Slot::HOLE.0);
    }
}

impl Machine {
    /// A view of a value that is an array with dense elements.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn dense(&self, value: Value) -> Option<Dense> {
        self.cell_of_kind(value, Kind::Array)?;
        let slot = value.slot();
        // Of arrays, only those in flash have shadows.
        let body = if slot.segment() == 0 { slot } else { self.shadow_of(slot) };
        let array = self.cell(body);
        let cell = self.cell(array.slot(ARRAY_ELEMENTS));
        (array.header().shape() != ShapeId::DICTIONARY).then_some(Dense { array, cell })
    }

    /// Whether a missing element of an array is found nowhere else: no prototype has elements, or is of a kind that
    /// answers for itself.
    pub(crate) fn inherits_no_elements(&self, array: Value) -> bool {
        let plain = self.shadow_filter == 0 && self.image_count > 0;
        if plain && self.cell_of_kind(array, Kind::Array).is_some_and(|cell| cell.header().shape() == root::ARRAY) {
            // The prototypes in flash have none, and nothing in flash has been changed.
            return true;
        }
        let mut object = self.prototype_of(array.slot());
        while self.is_object(object) {
            let body = self.body(object.slot());
            if body.is_immediate() {
                return false;
            }
            let cell = self.cell(body);
            let header = cell.header();
            let without =
                if header.is(Kind::Array) { cell.get(1) == 0 } else { header.is(Kind::Object) && header.shape() != ShapeId::DICTIONARY };
            if !without {
                return false;
            }
            object = self.prototype_of(object.slot());
        }
        true
    }

    /// A view of an array whose elements can change by plain writing: dense, in RAM (what lies in flash is copied), with
    /// nothing frozen and nothing inherited. `None` for everything else.
    pub(crate) fn dense_to_change(&mut self, array: Value) -> Result<Option<Dense>, Throw> {
        let Some(dense) = self.dense(array) else { return Ok(None) };
        if dense.array.get(0) & (FLAG_NON_EXTENSIBLE | FLAG_CHANGED) != 0 || !self.inherits_no_elements(array) {
            return Ok(None);
        }
        if array.slot().segment() == 0 {
            return Ok(Some(dense));
        }
        self.writable_body(array.slot())?;
        Ok(self.dense(array))
    }

    /// The room to make for a new array of `length` holes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn room_for(&self, length: u32) -> u32 {
        if (length as usize) < self.gap_bytes() / (4 * PREALLOCATION_SHARE) { length } else { 0 }
    }

    /// Gives an array, whose header alone has been made, a length of holes and room for elements.
    pub(crate) fn init_array(&mut self, array: Value, length: u32, room: u32) -> Result<(), Throw> {
        let elements = if room == 0 { self.empty_elements() } else { self.new_slots(room, Slot::HOLE)? };
        let cell = self.cell(array.slot());
        cell.set(ARRAY_ELEMENTS, elements.0);
        cell.set(1, length);
        Ok(())
    }

    /// A new empty array with room for `capacity` elements.
    pub(crate) fn new_array(&mut self, capacity: u32) -> Result<Value, Throw> {
        let array = self.new_cell(Header::object(Kind::Array, 3, root::ARRAY))?;
        self.init_array(array, 0, capacity)?;
        Ok(array)
    }

    /// The length of an array.
    pub(crate) fn array_length(&self, array: Slot) -> u32 {
        self.cell(self.body(array)).get(1)
    }

    /// Whether a value is an array.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_array(&self, value: Value) -> bool {
        self.cell_of_kind(value, Kind::Array).is_some()
    }

    /// Appends to an array that nobody else has changed in strange ways: one that the engine made.
    pub(crate) fn array_push(&mut self, array: Value, value: Value) -> Result<(), Throw> {
        let body = self.body(array.slot());
        let index = self.cell(body).get(1);
        if value.is_hole() {
            self.cell(body).set(1, index + 1);
            return Ok(());
        }
        let value = self.new_slot(value)?;
        self.add_element(body, index, value, Attributes::DATA)
    }

    /// Appends registers to an array whose body lies in RAM, all of them or none.
    pub(crate) fn push_registers(&mut self, array: Value, first: *const Value, count: u32) -> Result<(), Throw> {
        self.dense_to_extend(array, count)?;
        let length = self.array_length(array.slot());
        for index in 0..count as usize {
            // SAFETY: the caller's registers.
            let pushed = self.array_push(array, unsafe { *first.add(index) });
            if pushed.is_err() {
                // What ran short is begun again, so the first ones go again, which takes no memory.
                self.set_array_length(array, length)?;
                return pushed;
            }
        }
        Ok(())
    }

    /// A view of an array whose body lies in RAM and whose elements are dense to the end, with room for so many more.
    pub(crate) fn dense_to_extend(&mut self, array: Value, count: u32) -> Result<Option<Dense>, Throw> {
        let Some(dense) = self.dense(array).filter(Dense::is_complete) else { return Ok(None) };
        self.grow_elements(self.body(array.slot()), dense.length() + count)?;
        Ok(self.dense(array))
    }

    /// Stores an element of an array in RAM with dense elements that can be changed, whether the array has it or not; `None` where
    /// that is not all that there is to do.
    pub(crate) fn store_dense(&mut self, array: Value, index: Value, value: Value) -> Option<Result<(), Throw>> {
        let cell = self.cell_of_kind(array, Kind::Array)?;
        let elements = cell.slot(ARRAY_ELEMENTS);
        let capacity = self.cell(elements).header();
        if array.slot().segment() != 0 || !index.is_integer() {
            return None;
        }
        if cell.get(0) & (FLAG_NON_EXTENSIBLE | FLAG_CHANGED) != 0 {
            return None;
        }
        if index.low() >= capacity.extra() {
            let is_dense = index.as_integer() >= 0 && cell.header().shape() != ShapeId::DICTIONARY;
            return is_dense.then(|| self.add_element_of(array.slot(), index.low(), value));
        }
        let length = cell.get(1).max(index.low() + 1);
        let word = 1 + index.low() as usize;
        let stored = self.store(elements, word, value);
        if stored.is_ok() {
            cell.set(1, length);
        }
        Some(stored)
    }

    /// Adds an element behind those that an array in RAM has room for.
    fn add_element_of(&mut self, array: Slot, index: u32, value: Value) -> Result<(), Throw> {
        let value = self.new_slot(value)?;
        self.add_element(array, index, value, Attributes::DATA)
    }

    pub(crate) fn is_array_length(&self, object: Value, key: PropertyKey) -> bool {
        self.is_array(object) && self.is_atom(key, AtomId::LENGTH)
    }

    pub(crate) fn to_array_length(&mut self, value: Value) -> Result<u32, Throw> {
        match exact_u32(self.to_number(value)?) {
            Some(length) => Ok(length),
            None => self.fail(Message::InvalidArrayLength),
        }
    }

    /// Sets the length, which the caller knows to be writable or the same, deleting the elements behind it from behind; false,
    /// and a length that remains, if one cannot be deleted.
    pub(crate) fn set_array_length(&mut self, array: Value, length: u32) -> Result<bool, Throw> {
        let body = self.writable_body(array.slot())?;
        let length_left = self.cut_elements(body, length);
        self.cell(body).set(1, length_left);
        Ok(length_left == length)
    }

    /// Deletes the elements from `length` on; the length that remains.
    fn cut_elements(&mut self, body: Slot, length: u32) -> u32 {
        let cell = self.cell(body);
        let elements = self.cell(cell.slot(ARRAY_ELEMENTS));
        let capacity = elements.header().extra();
        // The length may be the last integer of 32 bits.
        elements.fill(1 + length.min(capacity) as usize, 1 + capacity as usize, Slot::HOLE.0);
        if cell.header().shape() != ShapeId::DICTIONARY {
            return length;
        }
        let view = Dictionary(self.cell(self.dictionary_of(body)));
        let mut length = length;
        for pass in 0..2 {
            for entry in 0..view.used() {
                let entry = view.entry(entry);
                let order = self.order_of_key(entry.key());
                let (class, index) = ((order >> 32) as u32, order as u32);
                if class != INDICES || index < length {
                    continue;
                }
                if pass == 1 {
                    entry.remove();
                } else if !entry.attributes().has(Attributes::CONFIGURABLE) {
                    length = index + 1;
                }
            }
        }
        length
    }
}
