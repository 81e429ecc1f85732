//! Weak tables: their entries live as long as their keys do, for the sake of the entries (Hayes, "Ephemerons", 1997).
//!
//! The tables are a list, from [`Machine::weak_tables`] on. The collector marks a table with its collection, but not its keys and
//! values: behind everything else it comes here, as it does to have the entries moved. Only natives of weak collections lead here,
//! so that a firmware without them has none of this.
//!
//! Invariant: a table in the list is one that lived at the last collection, or was made since.

use super::collect::Marker;
use crate::machine::{Cell, Machine};
use crate::object::collection::AGE;
use crate::object::dictionary::{Dictionary, Entry};
use romjs_abi::Slot;

/// The entries of a table that are left.
fn entries(table: Cell) -> impl Iterator<Item = Entry> {
    let view = Dictionary(table);
    (0..view.used()).map(move |number| view.entry(number)).filter(|entry| entry.key() != Slot::HOLE)
}

impl Machine {
    /// Whether what a slot refers to is not to be freed.
    fn is_live(&self, slot: Slot) -> bool {
        self.heap_cell(slot).is_none_or(|cell| self.is_marked(cell))
    }

    /// The table that a slot of the list refers to.
    fn weak_table(&self, slot: Slot) -> Option<Cell> {
        slot.is_reference().then(|| self.cell(slot))
    }

    /// Marks the values whose keys are marked, in tables that are, until there are no more; then forgets the other tables, and
    /// the other entries.
    pub(crate) fn mark_ephemerons(&mut self) {
        let mut marker = Marker::new();
        let mut marks = true;
        while marks {
            marks = false;
            let mut next = self.weak_tables;
            while let Some(table) = self.weak_table(next) {
                let lives = self.is_live(next);
                next = table.slot(AGE);
                for entry in entries(table).filter(|_| lives) {
                    if self.is_live(entry.key()) && !self.is_live(entry.value()) {
                        marker.visit_root(self, entry.value());
                        marks = true;
                    }
                }
            }
            marker.finish(self);
        }
        self.forget_unmarked();
    }

    fn forget_unmarked(&mut self) {
        let mut next = core::mem::replace(&mut self.weak_tables, Slot::HOLE);
        while let Some(table) = self.weak_table(next) {
            let slot = core::mem::replace(&mut next, table.slot(AGE));
            if self.is_live(slot) {
                // The list turns round.
                table.set(AGE, self.weak_tables.0);
                self.weak_tables = slot;
                entries(table).filter(|entry| !self.is_live(entry.key())).for_each(Entry::remove);
            }
        }
    }

    /// Gives all entries their new places, before anything moves.
    pub(crate) fn move_ephemerons(&mut self) {
        let mut next = core::mem::replace(&mut self.weak_tables, Slot::HOLE);
        while let Some(table) = self.weak_table(next) {
            let slot = core::mem::replace(&mut next, table.slot(AGE));
            table.set(AGE, self.weak_tables.0);
            self.weak_tables = self.forwarded(slot);
            self.index_anew(table, true);
        }
    }
}
