//! The tables of keyed collections: maps, sets, weak maps and weak sets (ECMA-262, 24).
//!
//! ```text
//! [header: Map, Set, WeakMap or WeakSet] [table] [number of entries] [spare]
//! table: a dictionary whose keys are any values, and whose word for a prototype says how old its index is
//! ```
//!
//! An object in RAM is hashed by where it lies. A table that has such keys notes the collection behind which its index was
//! made, and is indexed anew, in place, when it is used behind a later one. A full table is replaced by another, and so is a
//! cleared one: then the word refers to the other, which iterators go on with. Weak tables are cells of words to the collector,
//! whose keys and values only [`crate::heap::ephemeron`] knows, which keeps their indices true and a list of them in that word.

use super::dictionary::{Dictionary, Entry, hash_number};
use crate::machine::{Cell, Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::shape::{Attributes, DICTIONARY_PROTOTYPE};
use romjs_abi::{Kind, Slot, slot::tag};

/// Word of a collection: its table.
pub(crate) const TABLE: usize = 1;
/// Word of a collection: how many entries it has, a small integer.
pub(crate) const SIZE: usize = 2;
/// Word of a table: the epoch of its index, a hole if it needs none, or the table that has replaced it; of a weak one, the
/// next weak table.
pub(crate) const AGE: usize = DICTIONARY_PROTOTYPE;
/// What the collector takes weak tables for.
pub(crate) const WEAK_TABLE: Kind = Kind::Words;

/// An entry's attributes, which only properties have.
const NONE: Attributes = Attributes(0);

impl Machine {
    /// The hash of a key in its one form.
    fn hash_value(&self, key: Value) -> u32 {
        if key.is_string() || key.is_integer() || self.is_symbol(key) {
            self.hash_key(key)
        } else if key.is_double() {
            hash_number(key.low() ^ key.high())
        } else {
            hash_number(key.slot().0)
        }
    }

    /// Whether a key is hashed by where it lies in RAM.
    fn is_hashed_by_place(&self, key: Value) -> bool {
        key.is_cell() && key.slot().segment() == 0 && !self.is_symbol(key)
    }

    /// The table of a collection of a kind, with a true index; `None` for everything else.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn collection_table(&mut self, collection: Value, kind: u8) -> Option<Slot> {
        if !collection.is_cell() || self.cell(collection.slot()).header().kind_byte() != kind {
            return None;
        }
        let table = self.cell(collection.slot()).slot(TABLE);
        if !table.is_reference() || table.segment() != 0 {
            return None;
        }
        let cell = self.cell(table);
        let age = cell.slot(AGE);
        if cell.is(Kind::Dictionary) && age != Slot::HOLE && age != self.epoch() {
            self.index_anew(cell, false);
            cell.set(AGE, self.epoch().0);
        }
        Some(table)
    }

    /// The number of collections so far, as a slot.
    fn epoch(&self) -> Slot {
        Slot(self.collections << 1)
    }

    /// Indexes a table anew; if the running collection moves things, with the places where keys and values will lie.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn index_anew(&self, table: Cell, moves: bool) {
        let view = Dictionary(table);
        view.clear_index();
        for number in 0..view.used() {
            let entry = view.entry(number);
            let by_place = self.is_hashed_by_place(self.widen(entry.key()));
            if moves {
                entry.replace(self.forwarded(entry.key()), self.forwarded(entry.value()));
            }
            if by_place {
                entry.set_hash(hash_number(entry.key().0));
            }
            if entry.key() != Slot::HOLE {
                self.index_entry(view, number, entry.hash());
            }
        }
    }

    /// A new table with room for some entries more than `count`.
    pub(crate) fn new_table(&mut self, is_weak: bool, count: u32) -> Result<Slot, Throw> {
        let table = self.new_dictionary(count, Value::HOLE)?;
        if is_weak {
            let cell = self.cell(table);
            cell.set(0, Header::sized(WEAK_TABLE, cell.header().extra()).0);
            cell.set(AGE, self.weak_tables.0);
            self.weak_tables = table;
        }
        Ok(table)
    }

    /// The entry of a key in its one form.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn table_find(&self, table: Slot, key: Value) -> Option<Entry> {
        self.find_hashed(Dictionary(self.cell(table)), self.hash_value(key), key)
    }

    /// Adds a key in its one form, which the collection's table does not have.
    pub(crate) fn table_add(&mut self, collection: Slot, key: Value, value: Value) -> Result<(), Throw> {
        let object = self.cell(collection);
        let (key_slot, value) = (self.new_slot(key)?, self.new_slot(value)?);
        let mut table = object.slot(TABLE);
        if Dictionary(self.cell(table)).is_full() {
            table = self.replace_table(object, false)?;
        }
        let cell = self.cell(table);
        self.insert_hashed(Dictionary(cell), self.hash_value(key), key_slot, value, NONE);
        if cell.is(Kind::Dictionary) && self.is_hashed_by_place(key) {
            cell.set(AGE, self.epoch().0);
        }
        object.set(SIZE, object.get(SIZE).wrapping_add(2));
        Ok(())
    }

    /// Gives a collection a new table with room for more, and all entries of the old one or none.
    pub(crate) fn replace_table(&mut self, object: Cell, clears: bool) -> Result<Slot, Throw> {
        let old = self.cell(object.slot(TABLE));
        let from = Dictionary(old);
        let is_kept = |entry: Entry| !clears && entry.key() != Slot::HOLE;
        let count = (0..from.used()).filter(|number| is_kept(from.entry(*number))).count() as u32;
        let table = self.new_table(old.is(WEAK_TABLE), count)?;
        let to = Dictionary(self.cell(table));
        for number in 0..from.used() {
            let entry = from.entry(number);
            if !is_kept(entry) {
                entry.remove();
                continue;
            }
            self.insert_hashed(to, entry.hash(), entry.key(), entry.value(), NONE);
            // An iterator that holds the old table asks only whether the entry was there.
            entry.replace(Slot::UNDEFINED, Slot::UNDEFINED);
        }
        if old.is(Kind::Dictionary) {
            to.0.set(AGE, old.get(AGE));
            old.set(AGE, table.0);
        }
        object.set(TABLE, table.0);
        object.set(SIZE, count << 1);
        Ok(table)
    }

    /// Where an iteration that has come to entry `position` of a table goes on: the table that has replaced that, and there the
    /// first entry that is left.
    pub(crate) fn table_next(&self, mut table: Slot, mut position: u32) -> (Slot, u32) {
        loop {
            let view = Dictionary(self.cell(table));
            let is_left = |number: &u32| view.entry(*number).key() != Slot::HOLE;
            let next = view.0.slot(AGE);
            if next.is_reference() && next.tag() == tag::CELL {
                position = (0..position.min(view.used())).filter(is_left).count() as u32;
                table = next;
            } else {
                return (table, (position..view.used()).find(is_left).unwrap_or(view.used()));
            }
        }
    }
}
