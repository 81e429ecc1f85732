//! Elements: the properties of objects whose keys are array indices.
//!
//! They lie in a cell of slots, where a hole is a missing element, as long as they are few more than those there are
//! and all are plain data; otherwise in a dictionary with integer keys. Arrays refer to them from their second slot,
//! dictionaries from a word of their own, other objects from the place of a hidden key.
//!
//! Invariant: behind an array's length every slot of its elements is a hole.

use super::dictionary::Dictionary;
use super::key::PropertyKey;
use super::property::Property;
use super::shadow::filled;
use super::shape::Found;
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
    /// Where an object's reference to its elements lies, if it can have elements yet.
    fn elements_place(&self, body: Slot) -> Option<(Slot, usize)> {
        let header = self.cell(body).header();
        if header.is(Kind::Array) {
            return Some((body, ARRAY_ELEMENTS));
        }
        if header.shape() == ShapeId::DICTIONARY {
            return Some((self.dictionary_of(body), DICTIONARY_ELEMENTS));
        }
        if header.shape() == ShapeId::GLOBAL {
            let dictionary = self.dictionary_of(body);
            return dictionary.is_reference().then_some((dictionary, DICTIONARY_ELEMENTS));
        }
        if header.0 & FLAG_ELEMENTS == 0 {
            return None;
        }
        match self.find_key(header.shape(), AtomId::ELEMENTS) {
            Found::Key(key) => Some(self.place(body, key.place())),
            _ => None,
        }
    }

    /// An object's elements: a cell of slots or a dictionary.
    pub(crate) fn elements(&self, body: Slot) -> Option<Slot> {
        let (holder, word) = self.elements_place(body)?;
        let slot = self.cell(holder).slot(word);
        slot.is_reference().then_some(slot)
    }

    /// The own element of an object, a string object's characters included.
    pub(crate) fn own_element(&self, body: Slot, index: u32) -> Property {
        if self.cell(body).is(Kind::Primitive) {
            let primitive = self.widen(self.cell(body).slot(1));
            if primitive.is_string() && index < self.string_length(primitive.slot()) {
                let value = self.character_at(primitive.slot(), index);
                return Property::implied(value.slot(), Attributes::ENUMERABLE);
            }
        }
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

    /// One code unit of a string, as a string: a linear walk where the string is not ASCII.
    fn character_at(&self, string: Slot, index: u32) -> Value {
        let bytes = self.bytes(string);
        let bytes = bytes.as_slice();
        if self.is_ascii(string) {
            return Value::from_slot(Slot::code_unit(bytes.get(index as usize).copied().unwrap_or(0) as u16));
        }
        let (mut at, mut unit) = (0, 0);
        while at < bytes.len() {
            let (code_point, length) = crate::string::wtf8::decode(bytes, at);
            if code_point < 0x1_0000 && unit == index {
                return Value::from_slot(Slot::code_unit(code_point as u16));
            }
            if code_point >= 0x1_0000 && index < unit + 2 {
                let half = if index == unit { 0xD7C0 + (code_point >> 10) } else { 0xDC00 + (code_point & 0x3FF) };
                return Value::from_slot(Slot::code_unit(half as u16));
            }
            unit += 1 + (code_point >= 0x1_0000) as u32;
            at += length;
        }
        Value::UNDEFINED
    }

    /// Adds an element that the object does not have. `object` keeps its identity; its body must lie in RAM.
    pub(crate) fn add_element(&mut self, object: Value, index: u32, value: Value, attributes: Attributes) -> Result<(), Throw> {
        let (object, value) = (self.keep(object), self.keep(value));
        let added = self.add_element_kept(object, index, value, attributes);
        self.release(value);
        self.release(object);
        added
    }

    fn kept_body(&self, object: usize) -> Slot {
        self.body(self.kept(object)).unwrap_or(Slot::UNDEFINED)
    }

    fn add_element_kept(&mut self, object: usize, index: u32, value: usize, attributes: Attributes) -> Result<(), Throw> {
        if self.elements_place(self.kept_body(object)).is_none() {
            let hole = Value::from_slot(self.empty_elements());
            self.add_named(self.kept(object), AtomId::ELEMENTS, hole, Attributes(Attributes::WRITABLE))?;
            let cell = self.cell(self.kept_body(object));
            if cell.header().shape() != ShapeId::DICTIONARY {
                cell.set(0, cell.get(0) | FLAG_ELEMENTS);
            }
        }
        let body = self.kept_body(object);
        let elements = self.elements(body).unwrap_or(self.empty_elements());
        let dense = self.cell(elements).is(Kind::Slots);
        if dense && attributes == Attributes::DATA && self.fits_dense(body, elements, index) {
            self.grow_elements(object, index + 1)?;
            let elements = self.elements(self.kept_body(object)).unwrap_or(Slot::UNDEFINED);
            self.store(elements, 1 + index as usize, self.kept(value))?;
        } else {
            if dense {
                self.make_sparse(object)?;
            }
            let elements = self.elements(self.kept_body(object)).unwrap_or(Slot::UNDEFINED);
            let grown = self.dictionary_add(elements, PropertyKey::Index(index), self.kept(value), attributes)?;
            self.set_elements(object, grown);
        }
        let cell = self.cell(self.kept_body(object));
        if cell.is(Kind::Array) && index >= cell.get(1) {
            cell.set(1, index + 1);
        }
        Ok(())
    }

    fn fits_dense(&self, body: Slot, elements: Slot, index: u32) -> bool {
        let capacity = self.cell(elements).header().extra();
        if index < capacity || self.cell(body).is(Kind::Array) && index < DENSE_FREE {
            return true;
        }
        let in_use = filled(self.cell(elements));
        index / DENSE_FACTOR <= in_use + DENSE_FACTOR
    }

    fn set_elements(&mut self, object: usize, elements: Slot) {
        if let Some((holder, word)) = self.elements_place(self.kept_body(object)) {
            self.cell(holder).set(word, elements.0);
        }
    }

    /// Gives a kept object dense elements in RAM with room for `length`.
    pub(crate) fn grow_elements(&mut self, object: usize, length: u32) -> Result<(), Throw> {
        let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
        let capacity = self.cell(elements).header().extra();
        let in_heap = elements.segment() == 0 && elements != self.empty_elements();
        if length <= capacity && in_heap {
            return Ok(());
        }
        // Half as much again, but not so much that a small heap fails where the elements alone would fit.
        let slack = (length / 2).min((self.gap_bytes() / 16) as u32) + 2;
        let larger = match self.new_slots(length.max(capacity) + slack, Slot::HOLE) {
            Ok(larger) => larger,
            Err(_) => self.new_slots(length.max(capacity), Slot::HOLE)?,
        };
        // Those in flash are copied, boxes and all, since nothing overwrites these.
        let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
        self.cell(larger).copy(self.cell(elements), 1, 1 + capacity as usize);
        self.set_elements(object, larger);
        Ok(())
    }

    /// Turns a kept object's elements into a dictionary, or makes them one in RAM.
    pub(crate) fn make_sparse(&mut self, object: usize) -> Result<(), Throw> {
        let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
        if self.cell(elements).is(Kind::Dictionary) {
            if elements.segment() != 0 {
                let live = Dictionary(self.cell(elements)).live();
                let copy = self.dictionary_rebuild(elements, live + 2)?;
                self.set_elements(object, copy);
            }
            return Ok(());
        }
        let count = self.cell(elements).header().extra();
        let live = filled(self.cell(elements));
        let made = self.new_dictionary(live + live / 2 + 2, Value::NULL)?;
        let made = self.keep(Value::from_slot(made));
        let filled = self.fill_sparse(object, made, count);
        let made = self.release(made).slot();
        filled?;
        self.set_elements(object, made);
        Ok(())
    }

    fn fill_sparse(&mut self, object: usize, made: usize, count: u32) -> Result<(), Throw> {
        for index in 0..count {
            let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
            let slot = self.cell(elements).slot(1 + index as usize);
            if slot != Slot::HOLE {
                let dictionary = self.kept(made).slot();
                let grown = self.dictionary_add(dictionary, PropertyKey::Index(index), self.widen(slot), Attributes::DATA)?;
                self.rekeep(made, Value::from_slot(grown));
            }
        }
        Ok(())
    }

    /// Removes the element at `index`; the body lies in RAM.
    pub(crate) fn remove_element(&mut self, object: Value, index: u32) -> Result<(), Throw> {
        let object = self.keep(object);
        let prepared = self.prepare_elements(object);
        if prepared.is_ok() {
            let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
            if self.cell(elements).is(Kind::Slots) {
                self.cell(elements).set(1 + index as usize, Slot::HOLE.0);
            } else if let Some(entry) = self.dictionary_find(elements, PropertyKey::Index(index)) {
                self.dictionary_remove(elements, entry);
            }
        }
        self.release(object);
        prepared
    }

    /// Elements that can be written: copies those that lie in flash.
    fn prepare_elements(&mut self, object: usize) -> Result<(), Throw> {
        let elements = self.elements(self.kept_body(object)).unwrap_or(self.empty_elements());
        if elements.segment() == 0 {
            return Ok(());
        }
        if self.cell(elements).is(Kind::Slots) { self.grow_elements(object, 0) } else { self.make_sparse(object) }
    }

    /// Makes an object's elements writable memory.
    pub(crate) fn own_elements_in_ram(&mut self, object: Value) -> Result<(), Throw> {
        let object = self.keep(object);
        let prepared = self.prepare_elements(object);
        self.release(object);
        prepared
    }
}
