//! Dictionaries: all properties of an object with many keys, with deleted ones, or with indices for keys that no array's
//! elements hold.
//!
//! ```text
//! [header: capacity in words][prototype][used][entries, three words each…][index…]
//! entry: [key: string, symbol, integer][value][attributes:4 | hash:26, as a small integer]
//! ```
//!
//! Entries stay in the order of insertion; a deleted one is a hole. The index is a hash of entry numbers plus one, two bytes
//! each, with twice as many places as entries. Keys are hashed by content, so they are not interned.

use super::key::{PropertyKey, index_of};
use crate::machine::{Cell, Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::limits::DICTIONARY_KEYS_MAX;
use romjs_abi::shape::{Attributes, DICTIONARY_ENTRIES, DICTIONARY_PROTOTYPE, DICTIONARY_USED};
use romjs_abi::{Kind, Slot};

const FIXED: u32 = DICTIONARY_ENTRIES as u32 - 1;
const HASH_MASK: u32 = (1 << 26) - 1;

/// A dictionary's entries by number: a view of its cell, as transient as the cell's pointer.
#[derive(Clone, Copy)]
pub(crate) struct Dictionary(pub(crate) Cell);

/// An entry: three words, the key first.
#[derive(Clone, Copy)]
pub(crate) struct Entry(Cell);

impl Entry {
    pub(crate) fn key(self) -> Slot {
        self.0.slot(0)
    }

    pub(crate) fn attributes(self) -> Attributes {
        Attributes((self.0.get(2) >> 1) as u8 & 15)
    }

    pub(crate) fn value(self) -> Slot {
        self.0.slot(1)
    }

    /// Gives the entry another value, or accessor pair.
    pub(crate) fn set(self, value: Slot, attributes: Attributes) {
        self.0.set(1, value.0);
        self.0.set(2, self.0.get(2) & !0x1E | (attributes.0 as u32) << 1);
    }

    /// Deletes the entry: it stays in place, which keeps the order and the index sound.
    pub(crate) fn remove(self) {
        self.0.fill(0, 2, Slot::HOLE.0);
    }

    pub(super) fn hash(self) -> u32 {
        self.0.get(2) >> 5
    }

    pub(super) fn set_hash(self, hash: u32) {
        self.0.set(2, self.0.get(2) & 0x1F | hash << 5);
    }

    /// Replaces key and value by what stands for them.
    pub(super) fn replace(self, key: Slot, value: Slot) {
        self.0.set(0, key.0);
        self.0.set(1, value.0);
    }
}

impl Dictionary {
    /// Entries that fit: three words each, and two places of the index.
    fn capacity(self) -> u32 {
        (self.0.header().extra() - FIXED) / 4
    }

    pub(crate) fn used(self) -> u32 {
        self.0.slot(DICTIONARY_USED).as_integer() as u32
    }

    pub(crate) fn is_full(self) -> bool {
        self.used() >= self.capacity()
    }

    /// The word of an entry's key; value and attributes follow.
    fn word(entry: u32) -> usize {
        DICTIONARY_ENTRIES + 3 * entry as usize
    }

    pub(crate) fn entry(self, entry: u32) -> Entry {
        Entry(Cell::at(self.0.pointer().wrapping_add(Self::word(entry))))
    }

    /// The word of the cell at which an entry's value lies.
    pub(crate) fn value_word(self, entry: Entry) -> usize {
        (entry.0.pointer() as usize - self.0.pointer() as usize) / 4 + 1
    }

    /// Forgets the index, with all entries or to make it anew.
    pub(super) fn clear_index(self) {
        self.0.fill(Self::word(self.capacity()), 1 + self.0.header().extra() as usize, 0);
    }

    /// The end of the words that are slots.
    pub(crate) fn slots_end(self) -> u32 {
        Self::word(self.used()) as u32
    }

    /// The first place of the index.
    fn index(self) -> *mut u16 {
        self.0.pointer().wrapping_add(Self::word(self.capacity())).cast()
    }
}

impl Machine {
    /// The hash of a key by its content.
    pub(super) fn hash_key(&self, key: Value) -> u32 {
        if key.is_string() {
            return spread(self.hash_string(key.slot()));
        }
        hash_number(if key.is_number() { index_of(key) } else { self.symbol_number(key) })
    }

    /// The place of a key in a dictionary's index, or the free one that it would get.
    pub(super) fn place_of_key(&self, view: Dictionary, hash: u32, key: Value) -> *mut u16 {
        let places = 2 * view.capacity();
        // The hash is spread over all places without a division.
        let mut place = ((hash as u64 * places as u64) >> 26) as u32;
        loop {
            let at = view.index().wrapping_add(place as usize);
            // SAFETY: the index has that many places.
            let number = unsafe { *at } as u32;
            if number == 0 {
                return at;
            }
            let entry = view.entry(number - 1);
            if entry.hash() == hash && self.same(self.widen(entry.key()), key) {
                return at;
            }
            place = if place + 1 < places { place + 1 } else { 0 };
        }
    }

    /// The entry of a key, if the dictionary has it.
    pub(crate) fn dictionary_find(&self, dictionary: Slot, key: PropertyKey) -> Option<Entry> {
        let view = Dictionary(self.cell(dictionary));
        let key = self.key_value(key);
        self.find_hashed(view, self.hash_key(key), key)
    }

    /// The entry of a key with this hash.
    #[inline]
    pub(super) fn find_hashed(&self, view: Dictionary, hash: u32, key: Value) -> Option<Entry> {
        // SAFETY: a place of the index.
        let number = unsafe { *self.place_of_key(view, hash, key) } as u32;
        (number != 0).then(|| view.entry(number - 1))
    }

    /// A new dictionary with room for some entries more than `count`.
    pub(crate) fn new_dictionary(&mut self, count: u32, prototype: Value) -> Result<Slot, Throw> {
        if count >= DICTIONARY_KEYS_MAX {
            return self.throw_out_of_memory();
        }
        let capacity = (count + count / 2 + 3).min(DICTIONARY_KEYS_MAX);
        let dictionary = self.new_words(FIXED + 4 * capacity)?;
        let cell = self.cell(dictionary);
        cell.set(0, Header::sized(Kind::Dictionary, cell.header().extra()).0);
        cell.set(DICTIONARY_PROTOTYPE, prototype.slot().0);
        Ok(dictionary)
    }

    /// Adds a key, with slots of its own for it and its value, that a dictionary does not have but has room for.
    pub(crate) fn dictionary_insert(&self, dictionary: Slot, key: Slot, value: Slot, attributes: Attributes) {
        let hash = self.hash_key(self.widen(key));
        self.insert_hashed(Dictionary(self.cell(dictionary)), hash, key, value, attributes);
    }

    /// The same for a key with this hash.
    #[inline]
    pub(super) fn insert_hashed(&self, view: Dictionary, hash: u32, key: Slot, value: Slot, attributes: Attributes) {
        let used = view.used();
        let entry = view.entry(used);
        entry.0.set(0, key.0);
        entry.0.set(2, hash << 5);
        entry.set(value, attributes);
        view.0.set(DICTIONARY_USED, (used + 1) << 1);
        self.index_entry(view, used, hash);
    }

    /// Adds an entry to the index, where its key is not.
    #[inline]
    pub(super) fn index_entry(&self, view: Dictionary, entry: u32, hash: u32) {
        // No key is equal to this.
        let place = self.place_of_key(view, hash, Value::from_slot(Slot::ABSENT));
        // SAFETY: a place of the index, in RAM as the dictionary is.
        unsafe { *place = (entry + 1) as u16 };
    }
}

/// The hash of a key that a number stands for.
pub(super) fn hash_number(number: u32) -> u32 {
    spread(number.wrapping_mul(0x9E37_79B1))
}

fn spread(hash: u32) -> u32 {
    (hash ^ hash >> 17).wrapping_mul(0x85EB_CA6B) >> 6 & HASH_MASK
}
