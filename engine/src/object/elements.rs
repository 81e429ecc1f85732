//! Elements: the properties of objects whose keys are array indices.
//!
//! They lie in a cell of slots, where a hole is a missing element, as long as they are few more than those there are
//! and all are plain data; otherwise in a dictionary with integer keys. Arrays refer to them from their second slot,
//! dictionaries from a word of their own, other objects from the place of a hidden key.
//!
//! Invariant: behind an array's length every slot of its elements is a hole.

use super::key::PropertyKey;
use super::property::Property;
use super::shadow::filled;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::FLAG_ELEMENTS;
use romjs_abi::shape::{Attributes, DICTIONARY_ELEMENTS};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// Word of an array: its elements.
pub(crate) const ARRAY_ELEMENTS: usize = 2;
/// An index may be this many times the elements in use, and a few, before they become sparse.
const DENSE_FACTOR: u32 = 4;
const DENSE_FREE: u32 = 1024;

impl Machine {
    /// Where an object's reference to its elements lies: a cell and the word, 0 if it cannot have elements yet.
    fn elements_place(&self, body: Slot) -> (Slot, usize) {
        let header = self.cell(body).header();
        if header.is(Kind::Array) {
            return (body, ARRAY_ELEMENTS);
        }
        let shape = header.shape();
        if shape == ShapeId::DICTIONARY || shape == ShapeId::GLOBAL {
            let dictionary = self.dictionary_of(body);
            return (dictionary, if dictionary.is_reference() { DICTIONARY_ELEMENTS } else { 0 });
        }
        let key = if header.0 & FLAG_ELEMENTS == 0 { None } else { self.find_key(shape, AtomId::ELEMENTS) };
        key.map_or((body, 0), |key| self.place(body, key.place()))
    }

    /// An object's elements: a cell of slots or a dictionary.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn elements(&self, body: Slot) -> Option<Slot> {
        let (holder, word) = self.elements_place(body);
        let slot = if word == 0 { Slot::HOLE } else { self.cell(holder).slot(word) };
        slot.is_reference().then_some(slot)
    }

    /// The own element of an object, but for a string object's characters.
    pub(crate) fn own_element(&self, body: Slot, index: u32) -> Property {
        let Some(elements) = self.elements(body) else { return Property::ABSENT };
        let cell = self.cell(elements);
        if cell.is(Kind::Slots) {
            let word = 1 + index as usize;
            if index < cell.header().extra() && cell.slot(word) != Slot::HOLE {
                return Property::slot(elements, word, Attributes::DATA);
            }
            return Property::ABSENT;
        }
        self.own_in_dictionary(elements, PropertyKey::Index(index))
    }

    /// Adds an element that an object does not have, whose body lies in RAM.
    pub(crate) fn add_element(&mut self, body: Slot, index: u32, value: Value, attributes: Attributes) -> Result<(), Throw> {
        if self.elements_place(body).1 == 0 {
            let hole = Value::from_slot(self.empty_elements());
            self.add_named(body, AtomId::ELEMENTS, hole, Attributes(Attributes::WRITABLE))?;
            let cell = self.cell(body);
            if cell.header().shape() != ShapeId::DICTIONARY {
                cell.set(0, cell.get(0) | FLAG_ELEMENTS);
            }
        }
        let elements = self.elements_of(body);
        let dense = self.cell(elements).is(Kind::Slots);
        if dense && attributes == Attributes::DATA && self.fits_dense(body, elements, index) {
            self.grow_elements(body, index + 1)?;
            self.store(self.elements_of(body), 1 + index as usize, value)?;
        } else {
            self.make_sparse(body)?;
            let grown = self.dictionary_add(self.elements_of(body), PropertyKey::Index(index), value, attributes)?;
            self.set_elements(body, grown);
        }
        let cell = self.cell(body);
        if cell.is(Kind::Array) && index >= cell.get(1) {
            cell.set(1, index + 1);
        }
        Ok(())
    }

    /// The elements of an object, empty if it has none.
    pub(crate) fn elements_of(&self, body: Slot) -> Slot {
        self.elements(body).unwrap_or(self.empty_elements())
    }

    fn fits_dense(&self, body: Slot, elements: Slot, index: u32) -> bool {
        let capacity = self.cell(elements).header().extra();
        if index < capacity || self.cell(body).is(Kind::Array) && index < DENSE_FREE {
            return true;
        }
        let in_use = filled(self.cell(elements));
        index / DENSE_FACTOR <= in_use + DENSE_FACTOR
    }

    fn set_elements(&mut self, body: Slot, elements: Slot) {
        let (holder, word) = self.elements_place(body);
        if word != 0 {
            self.cell(holder).set(word, elements.0);
        }
    }

    /// Gives an object, whose body lies in RAM, dense elements in RAM with room for `length`.
    pub(crate) fn grow_elements(&mut self, body: Slot, length: u32) -> Result<(), Throw> {
        let elements = self.elements_of(body);
        let capacity = self.cell(elements).header().extra();
        let in_heap = elements.segment() == 0 && elements != self.empty_elements();
        if length <= capacity && in_heap {
            return Ok(());
        }
        // Half as much again, but not so much that a small heap fails where the elements alone would fit.
        let room = (self.gap_bytes() / 4) as u32;
        let length = length.max(capacity);
        let slack = (length / 2).min(room / 4).min(room.saturating_sub(length + 1));
        let larger = self.new_slots(length + slack, Slot::HOLE)?;
        // Those in flash are copied, boxes and all, since nothing overwrites these.
        self.cell(larger).copy(self.cell(elements), 1, 1 + capacity as usize);
        self.set_elements(body, larger);
        Ok(())
    }

    /// Turns an object's elements into a dictionary in RAM. Its body lies in RAM.
    pub(crate) fn make_sparse(&mut self, body: Slot) -> Result<(), Throw> {
        let elements = self.elements_of(body);
        let cell = self.cell(elements);
        if cell.is(Kind::Dictionary) {
            let copy = self.dictionary_in_ram(elements)?;
            self.set_elements(body, copy);
            return Ok(());
        }
        let live = filled(cell);
        let made = self.new_dictionary(live + live / 2 + 2, Value::NULL)?;
        for index in 0..cell.header().extra() {
            let slot = cell.slot(1 + index as usize);
            if slot != Slot::HOLE {
                // Boxes change their owner; so many indices are small integers.
                self.dictionary_insert(made, PropertyKey::Index(index), Slot(index << 1), slot, Attributes::DATA);
            }
        }
        self.set_elements(body, made);
        Ok(())
    }

    /// Makes an object's elements writable memory; its body lies in RAM.
    pub(crate) fn own_elements_in_ram(&mut self, body: Slot) -> Result<(), Throw> {
        let elements = self.elements_of(body);
        if elements.segment() == 0 {
            return Ok(());
        }
        if self.cell(elements).is(Kind::Slots) { self.grow_elements(body, 0) } else { self.make_sparse(body) }
    }
}
