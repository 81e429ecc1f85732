//! Shadows: the copies in RAM of objects that lie in flash and have been changed, of natives that have got properties,
//! and of functions, which have no slot for one.
//!
//! The object's reference stays its identity. A list of pairs, reference and shadow, finds the shadow; a word of 32 bits in
//! front of it says for most objects that there is none. A function in RAM refers to its shadow by its shape.

use super::key::PropertyKey;
use crate::machine::{Cell, Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLAG_CHANGED, Header};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::Key;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

fn hash(slot: Slot) -> u32 {
    (slot.0 >> 3).wrapping_mul(0x9E37_79B1) >> 16
}

impl Machine {
    /// The shadow of an object in flash, or of a native, or itself if it has none.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn shadow_of(&self, slot: Slot) -> Slot {
        if self.shadow_filter >> (hash(slot) & 31) & 1 == 0 {
            return slot;
        }
        self.find_pair(slot).map_or(slot, |(table, word)| table.slot(word + 1))
    }

    /// The list of pairs, and the word of the pair whose first is `slot`.
    fn find_pair(&self, slot: Slot) -> Option<(Cell, usize)> {
        let table = self.root_cell(Root::Shadows)?;
        let word = (1..1 + table.header().extra() as usize).step_by(2).find(|word| table.slot(*word) == slot)?;
        Some((table, word))
    }

    /// The body of an object, in RAM: what lies in flash gets its shadow.
    pub(crate) fn writable_body(&mut self, object: Slot) -> Result<Slot, Throw> {
        let body = self.body(object);
        if body.is_immediate() {
            return self.add_shadow_of_function(object);
        }
        if body.segment() == 0 { Ok(body) } else { self.add_shadow_of_cell(object) }
    }

    fn add_shadow_of_cell(&mut self, object: Slot) -> Result<Slot, Throw> {
        let header = self.cell(object).header();
        let shadow = self.copy_cell(object, header.capacity())?;
        // What belongs to this object alone is copied with it: elements, an overflow cell, a dictionary. An array's length is no slot.
        for word in 1 + header.is(Kind::Array) as usize..1 + header.capacity() as usize {
            let slot = self.cell(shadow).slot(word);
            if slot.is_reference() && slot.tag() == tag::CELL {
                let part = self.cell(slot).header();
                if part.is(Kind::Slots) || part.is(Kind::Dictionary) {
                    let copy = self.copy_cell(slot, part.extra())?;
                    self.cell(shadow).set(word, copy.0);
                }
            }
        }
        self.insert_shadow(object, shadow)
    }

    /// A copy of a cell with so many words behind its header. Boxes in flash may be shared: they are never overwritten in place.
    fn copy_cell(&mut self, cell: Slot, words: u32) -> Result<Slot, Throw> {
        let copy = self.allocate(1 + words)?;
        copy.copy(self.cell(cell), 0, 1 + words as usize);
        Ok(self.slot_of(copy.pointer(), tag::CELL))
    }

    /// Gives a native, or a function, a shadow with all its own properties, so that they can change: an object with a dictionary.
    pub(crate) fn add_shadow_of_function(&mut self, function: Slot) -> Result<Slot, Throw> {
        self.materialize_prototype(Value::from_slot(function), PropertyKey::atom(AtomId::PROTOTYPE))?;
        let dictionary = self.dictionary_of_properties(function)?;
        let kind = if function.is_immediate() { Kind::Native } else { Kind::Object };
        let shadow = self.new_cell(Header::object(kind, 2, ShapeId::DICTIONARY))?.slot();
        self.cell(shadow).set(1, function.0);
        self.set_dictionary(shadow, dictionary);
        if function.is_immediate() || function.segment() != 0 {
            return self.insert_shadow(function, shadow);
        }
        // A function in RAM gets a shape of its own, which refers to the shadow where others have the prototype.
        let cell = self.cell(function);
        let header = cell.header();
        let shape = self.new_shape(self.shape_layout(header.shape()), shadow, header.shape(), Key(0))?;
        if shape == ShapeId::NONE {
            return self.throw_out_of_memory();
        }
        cell.set(0, header.with_shape(shape).0 | FLAG_CHANGED);
        self.shadow_filter |= 1;
        self.mark_as_prototype(Value::from_slot(shadow));
        Ok(shadow)
    }

    fn insert_shadow(&mut self, object: Slot, shadow: Slot) -> Result<Slot, Throw> {
        // A function in flash that gets a property had a copy of itself for a shadow before.
        let pair = self.find_pair(object).or_else(|| self.find_pair(Slot::HOLE));
        let (table, word) = match pair {
            Some(pair) => pair,
            None => {
                let capacity = self.root_cell(Root::Shadows).map_or(0, |table| table.header().extra());
                self.grow_root(Root::Shadows, capacity + 8, Slot::HOLE)?;
                (self.cell(self.root(Root::Shadows)), 1 + capacity as usize)
            }
        };
        table.set(word, object.0);
        table.set(word + 1, shadow.0);
        self.shadow_filter |= 1 << (hash(object) & 31);
        self.mark_as_prototype(Value::from_slot(shadow));
        // Cached places may name words of the object in flash.
        self.clear_cache();
        Ok(shadow)
    }

    /// Flags an object that serves as a prototype, so that its changes clear the lookup cache.
    pub(crate) fn mark_as_prototype(&mut self, object: Value) {
        let slot = object.slot();
        if slot.is_reference() && slot.segment() == 0 {
            let cell = self.cell(slot);
            if !cell.is(Kind::Function) {
                cell.set(0, cell.get(0) | romjs_abi::cell::FLAG_PROTOTYPE);
            }
        }
    }

    /// The length of a native function without properties of its own.
    pub(crate) fn native_length(&self, native: Slot) -> i32 {
        debug_assert!(native.is(Immediate::Native));
        self.native_entry(native).map_or(0, |(_, length)| length as i32)
    }

    /// The name of a native function: the last part of its path.
    pub(crate) fn native_name(&self, native: Slot) -> Value {
        let Some((name, _)) = self.native_entry(native) else { return Value::from_slot(Slot::EMPTY_STRING) };
        Value::from_slot(name)
    }

    /// Whether a value is the intrinsic.
    pub(crate) fn is_intrinsic(&self, value: Value, intrinsic: Intrinsic) -> bool {
        self.intrinsic(intrinsic) == value
    }
}
