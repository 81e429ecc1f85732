//! Dictionaries: the properties of objects with many keys, or with deleted ones, and sparse elements.
//!
//! ```text
//! [header: capacity in words][prototype][used][live][elements][entries, three words each…][index…]
//! entry: [key: string, symbol, integer][value][attributes:4 | hash:26, as a small integer]
//! ```
//!
//! Entries stay in the order of insertion; the index is a hash of entry numbers plus one, two bytes each (four in
//! large dictionaries), with twice as many places as entries. Keys are hashed by content, so they are not interned.

use super::key::PropertyKey;
use crate::machine::{Cell, Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::limits::CELL_WORDS_MAX;
use romjs_abi::shape::{Attributes, DICTIONARY_ELEMENTS, DICTIONARY_ENTRIES, DICTIONARY_LIVE, DICTIONARY_PROTOTYPE, DICTIONARY_USED};
use romjs_abi::{Kind, Slot, slot::tag};

const FIXED: usize = DICTIONARY_ENTRIES - 1;
const HASH_MASK: u32 = (1 << 26) - 1;
/// Entries from which on the index needs four bytes.
pub(crate) const WIDE: u32 = 0x8000;

/// A dictionary's entries by number: a view of its cell, as transient as the cell's pointer.
#[derive(Clone, Copy)]
pub(crate) struct Dictionary(pub(crate) Cell);

impl Dictionary {
    /// Entries that fit a cell of `extra` words besides the header.
    fn capacity(self) -> u32 {
        let words = self.0.header().extra() - FIXED as u32;
        // Three words of entry and two index places a key: four words, or five with a wide index.
        if words < 4 * WIDE { words / 4 } else { words / 5 }
    }

    fn words_for(capacity: u32) -> u32 {
        FIXED as u32 + if capacity < WIDE { 4 * capacity } else { 5 * capacity }
    }

    pub(crate) fn used(self) -> u32 {
        self.0.slot(DICTIONARY_USED).as_integer() as u32
    }

    pub(crate) fn live(self) -> u32 {
        self.0.slot(DICTIONARY_LIVE).as_integer() as u32
    }

    fn set_counts(self, used: u32, live: u32) {
        self.0.set(DICTIONARY_USED, used << 1);
        self.0.set(DICTIONARY_LIVE, live << 1);
    }

    /// The word of an entry's key; value and attributes follow.
    pub(crate) fn word(entry: u32) -> usize {
        DICTIONARY_ENTRIES + 3 * entry as usize
    }

    pub(crate) fn key(self, entry: u32) -> Slot {
        self.0.slot(Self::word(entry))
    }

    pub(crate) fn attributes(self, entry: u32) -> Attributes {
        Attributes((self.0.get(Self::word(entry) + 2) >> 1) as u8 & 15)
    }

    pub(crate) fn set_attributes(self, entry: u32, attributes: Attributes) {
        let word = Self::word(entry) + 2;
        self.0.set(word, self.0.get(word) & !0x1E | (attributes.0 as u32) << 1);
    }

    /// Sets the value of an entry, or its accessor pair.
    pub(crate) fn set_value(self, entry: u32, value: Slot) {
        self.0.set(Self::word(entry) + 1, value.0);
    }

    fn hash(self, entry: u32) -> u32 {
        self.0.get(Self::word(entry) + 2) >> 5
    }

    fn index_places(self) -> u32 {
        2 * self.capacity()
    }

    /// The word of the first place of an index with so many.
    fn index_base(places: u32) -> usize {
        DICTIONARY_ENTRIES + 3 * (places / 2) as usize
    }

    fn index(self, places: u32, place: u32) -> u32 {
        let base = Self::index_base(places);
        if places >= 2 * WIDE {
            return self.0.get(base + place as usize);
        }
        self.0.get(base + place as usize / 2) >> (16 * (place & 1)) & 0xFFFF
    }

    fn set_index(self, places: u32, place: u32, number: u32) {
        let base = Self::index_base(places);
        if places >= 2 * WIDE {
            return self.0.set(base + place as usize, number);
        }
        let at = base + place as usize / 2;
        let shift = 16 * (place & 1);
        self.0.set(at, self.0.get(at) & !(0xFFFF << shift) | number << shift);
    }

    /// The first place to look for a hash: the hash spread over all places without a division.
    fn first_place(self, hash: u32) -> u32 {
        ((hash as u64 * self.index_places() as u64) >> 26) as u32
    }

    /// The end of the words that are slots; the entry that is being added counts.
    pub(crate) fn slots_end(self) -> u32 {
        Self::word((self.used() + 1).min(self.capacity())) as u32
    }

    fn insert_index(self, entry: u32) {
        let places = self.index_places();
        let mut place = self.first_place(self.hash(entry));
        while self.index(places, place) != 0 {
            place = if place + 1 < places { place + 1 } else { 0 };
        }
        self.set_index(places, place, entry + 1);
    }
}

impl Machine {
    /// The hash of a key by its content.
    pub(crate) fn hash_key(&self, key: PropertyKey) -> u32 {
        let hash = match key {
            PropertyKey::Index(index) => index.wrapping_mul(0x9E37_79B1),
            _ => {
                let value = self.key_value(key);
                if value.is_string() { self.hash_string(value.slot()) } else { self.symbol_number(value).wrapping_mul(0x9E37_79B1) }
            }
        };
        (hash ^ hash >> 17).wrapping_mul(0x85EB_CA6B) >> 6 & HASH_MASK
    }

    /// The entry of a key, if the dictionary has it.
    pub(crate) fn dictionary_find(&self, dictionary: Slot, key: PropertyKey) -> Option<u32> {
        let dictionary = Dictionary(self.cell(dictionary));
        let hash = self.hash_key(key);
        let wanted = self.key_value(key);
        let places = dictionary.index_places();
        let mut place = dictionary.first_place(hash);
        loop {
            let number = dictionary.index(places, place);
            if number == 0 {
                return None;
            }
            let entry = number - 1;
            if dictionary.hash(entry) == hash && self.strict_equal(self.widen(dictionary.key(entry)), wanted) {
                return Some(entry);
            }
            place = if place + 1 < places { place + 1 } else { 0 };
        }
    }

    /// A new dictionary with room for `capacity` entries.
    pub(crate) fn new_dictionary(&mut self, capacity: u32, prototype: Value) -> Result<Slot, Throw> {
        let capacity = capacity.max(4);
        let words = Dictionary::words_for(capacity);
        if words >= CELL_WORDS_MAX {
            return self.throw_out_of_memory();
        }
        let cell = self.allocate(1 + words)?;
        cell.set(0, Header::sized(Kind::Dictionary, words).0);
        cell.fill(1, 1 + words as usize, 0);
        cell.set(DICTIONARY_PROTOTYPE, prototype.slot().0);
        cell.set(DICTIONARY_ELEMENTS, Slot::HOLE.0);
        Ok(self.slot_of(cell.pointer(), tag::CELL))
    }

    /// Adds a key that the dictionary does not have. The dictionary may move: the slot of the one to use is returned.
    pub(crate) fn dictionary_add(
        &mut self,
        dictionary: Slot,
        key: PropertyKey,
        value: Value,
        attributes: Attributes,
    ) -> Result<Slot, Throw> {
        let key_slot = self.new_slot(self.key_value(key))?;
        let value = self.new_slot(value)?;
        let view = Dictionary(self.cell(dictionary));
        let mut grown = dictionary;
        if view.used() >= view.capacity() || dictionary.segment() != 0 {
            let more = if view.live() * 4 < view.capacity() * 3 { 0 } else { view.capacity() / 2 + 2 };
            grown = self.dictionary_rebuild(dictionary, view.capacity() + more)?;
        }
        self.dictionary_insert(grown, key, key_slot, value, attributes);
        Ok(grown)
    }

    /// Adds a key, with slots of its own for it and its value, that the dictionary does not have but has room for.
    pub(crate) fn dictionary_insert(&self, dictionary: Slot, key: PropertyKey, key_slot: Slot, value: Slot, attributes: Attributes) {
        let view = Dictionary(self.cell(dictionary));
        let entry = view.used();
        let word = Dictionary::word(entry);
        view.0.set(word, key_slot.0);
        view.0.set(word + 1, value.0);
        view.0.set(word + 2, self.hash_key(key) << 5 | (attributes.0 as u32) << 1);
        view.set_counts(entry + 1, view.live() + 1);
        view.insert_index(entry);
    }

    /// A copy without deleted entries, with room for `capacity`. Boxes change their owner; the old cell is garbage.
    pub(crate) fn dictionary_rebuild(&mut self, dictionary: Slot, capacity: u32) -> Result<Slot, Throw> {
        let made = self.new_dictionary(capacity, Value::NULL)?;
        let old = Dictionary(self.cell(dictionary));
        let new = Dictionary(self.cell(made));
        new.0.set(DICTIONARY_PROTOTYPE, old.0.get(DICTIONARY_PROTOTYPE));
        new.0.set(DICTIONARY_ELEMENTS, old.0.get(DICTIONARY_ELEMENTS));
        let mut count = 0;
        for entry in 0..old.used() {
            if old.key(entry) == Slot::HOLE {
                continue;
            }
            for i in 0..3 {
                new.0.set(Dictionary::word(count) + i, old.0.get(Dictionary::word(entry) + i));
            }
            count += 1;
            new.set_counts(count, count);
            new.insert_index(count - 1);
        }
        Ok(made)
    }

    /// The dictionary, or a copy of one that lies in flash.
    pub(crate) fn dictionary_in_ram(&mut self, dictionary: Slot) -> Result<Slot, Throw> {
        if dictionary.segment() == 0 {
            return Ok(dictionary);
        }
        let live = Dictionary(self.cell(dictionary)).live();
        self.dictionary_rebuild(dictionary, live + live / 4 + 2)
    }

    /// Removes an entry: it stays in place as a deleted one, which keeps the order and the index sound.
    pub(crate) fn dictionary_remove(&mut self, dictionary: Slot, entry: u32) {
        let view = Dictionary(self.cell(dictionary));
        view.0.set(Dictionary::word(entry), Slot::HOLE.0);
        view.0.set(Dictionary::word(entry) + 1, Slot::HOLE.0);
        view.set_counts(view.used(), view.live() - 1);
    }
}
