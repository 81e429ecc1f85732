//! The lookup cache: from a shape and a name to where the value lies, in 8 bytes an entry.
//!
//! ```text
//! key    [shape id:16 | atom:16]
//! place  [next shape:16 | word:8 | 0 | kind:3]     own word; adding a key
//!        [a slot's bits with the kind as its tag]  a word of a prototype
//! ```
//!
//! Invariant: an entry is true of every object with its shape until the cache is cleared, which every structural change
//! to an object that serves as a prototype does; a collection clears what is not about flash alone.

use super::key::PropertyKey;
use super::property::Property;
use crate::machine::{CacheEntry, Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::FLAG_PROTOTYPE;
use romjs_abi::shape::Attributes;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, ShapeId, Slot};

/// Kind of place: a writable inline word of the object.
pub(crate) const OWN: u32 = 0;
/// Kind of place: a word elsewhere that holds the value, to be read only.
pub(crate) const HOLDER: u32 = tag::CELL;
/// Kind of place: the word for a new key, and the shape that the object then has.
pub(crate) const ADD: u32 = 2;

/// Where in the cache a key belongs, to be masked.
#[inline(always)]
pub(crate) fn hash(key: u32) -> usize {
    // The shape's low bits, times eight, added to the atom's: neighbours in both get places of their own.
    (key.wrapping_add(key >> 13)) as usize
}

impl CacheEntry {
    /// Whether the entry is about nothing that a collection moves or gives a new meaning.
    fn lies_in_flash(self) -> bool {
        let (shape, atom) = (ShapeId((self.key >> 16) as u16), AtomId(self.key as u16));
        // The next shape's segment is where a holder's is.
        let place_stays = self.place & 7 == OWN || Slot(self.place).segment() != 0;
        place_stays && atom.segment() != 0 && shape.segment() != 0
    }
}

impl Machine {
    /// Empties the cache: a prototype changed its structure.
    pub(crate) fn clear_cache(&mut self) {
        for i in 0..self.cache_mask as usize + 1 {
            // SAFETY: the cache has a power of two entries, one more than the mask.
            unsafe { *self.cache.add(i) = CacheEntry { key: 0, place: 0 } };
        }
    }

    /// Forgets what a collection may make untrue.
    pub(crate) fn forget_what_moves(&mut self) {
        for i in 0..self.cache_mask as usize + 1 {
            // SAFETY: as above, and the cache has been cleared when the context was made.
            let entry = unsafe { &mut *self.cache.add(i) };
            if !entry.lies_in_flash() {
                *entry = CacheEntry { key: 0, place: 0 };
            }
        }
    }

    fn cache_put(&mut self, shape: ShapeId, atom: AtomId, place: u32) {
        let key = (shape.0 as u32) << 16 | atom.0 as u32;
        // SAFETY: the cache has a power of two entries, one more than the mask.
        unsafe { *self.cache.add(hash(key) & self.cache_mask as usize) = CacheEntry { key, place } };
    }

    /// The shape by which the cache knows a receiver: none for dictionaries, the global object, and shadowed objects.
    fn cacheable_shape(&self, receiver: Value) -> ShapeId {
        if receiver.is_string() {
            return ShapeId::STRING;
        }
        if !receiver.is_cell() || self.is_shadowed(receiver.slot()) {
            return ShapeId::NONE;
        }
        let header = self.cell(receiver.slot()).header();
        if header.is_object() && !header.shape().is_pseudo() { header.shape() } else { ShapeId::NONE }
    }

    /// The value of a named property, if the cache knows where it lies.
    pub(crate) fn cached(&self, receiver: Value, atom: AtomId) -> Option<Value> {
        let slot = receiver.slot();
        if !receiver.is_cell() || slot.segment() != 0 && self.shadow_filter != 0 {
            return None;
        }
        let cell = self.cell(slot);
        let key = cell.get(0) & 0xFFFF_0000 | atom.0 as u32;
        // SAFETY: the cache has a power of two entries, one more than the mask.
        let entry = unsafe { *self.cache.add(hash(key) & self.cache_mask as usize) };
        let value = match entry.place & 7 {
            _ if entry.key != key => return None,
            OWN => cell.slot((entry.place >> 8 & 0xFF) as usize),
            HOLDER => self.cell(Slot(entry.place)).slot(0),
            _ => return None,
        };
        // Properties of functions are holes until they are asked for.
        (value != Slot::HOLE).then(|| self.widen(value))
    }

    /// Finds a named property for reading, and remembers where if that holds for the whole shape.
    pub(crate) fn find_and_cache(&mut self, receiver: Value, start: Value, atom: AtomId) -> Property {
        let mut holder = start.slot();
        let property = self.find_owner(&mut holder, PropertyKey::atom(atom));
        let shape = self.cacheable_shape(receiver);
        let Some((cell, word)) = property.place() else { return property };
        if shape == ShapeId::NONE || property.has(Attributes::ACCESSOR) {
            return property;
        }
        if cell == receiver.slot() && property.has(Attributes::WRITABLE) {
            self.cache_put(shape, atom, (word as u32) << 8 | OWN);
        } else if holder != receiver.slot() && self.chain_is_watched(receiver, start, holder) {
            let place = Slot::reference(tag::CELL, cell.segment(), cell.word_offset() + word as u32);
            self.cache_put(shape, atom, place.0);
        }
        property
    }

    /// Whether a structural change to any object but the receiver, from `start` to `holder` or to the chain's end, clears the
    /// cache: dictionaries do too, since they are flagged as prototypes like all others.
    fn chain_is_watched(&self, receiver: Value, start: Value, holder: Slot) -> bool {
        let mut object = if start == receiver { self.prototype_of(receiver.slot()) } else { start };
        while self.is_object(object) {
            let body = self.body(object.slot());
            if body.is_immediate() {
                return false;
            }
            let header = self.cell(body).header();
            if body.segment() == 0 && header.0 & FLAG_PROTOTYPE == 0 || header.shape() == ShapeId::GLOBAL {
                return false;
            }
            if object.slot() == holder {
                // A dictionary's values move when it grows.
                return header.shape() != ShapeId::DICTIONARY;
            }
            object = self.prototype_of(object.slot());
        }
        true
    }

    /// Assigns to a named property, and remembers where if that holds for the whole shape.
    pub(crate) fn put_and_cache(&mut self, receiver: Value, atom: AtomId, value: Value) -> Result<Value, Throw> {
        let before = self.cacheable_shape(receiver);
        let key = PropertyKey::atom(atom);
        let put = self.put(receiver, key, value);
        if put != Ok(Value::UNDEFINED) || before == ShapeId::NONE || receiver.slot().segment() != 0 {
            return put;
        }
        let property = self.own_property(receiver.slot(), key);
        if let Some((holder, word)) = property.place()
            && holder == receiver.slot()
            && property.has(Attributes::WRITABLE)
        {
            let header = self.cell(holder).header();
            let after = header.shape();
            if before == after {
                self.cache_put(before, atom, (word as u32) << 8 | OWN);
            } else if header.0 & FLAG_PROTOTYPE == 0 && self.chain_is_watched(receiver, receiver, Slot::NULL) {
                self.cache_put(before, atom, (after.0 as u32) << 16 | (word as u32) << 8 | ADD);
            }
        }
        put
    }
}
