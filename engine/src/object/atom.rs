//! Atoms at run time: from a string or symbol to its 16-bit id, and back.
//!
//! The tables of the chain's images come first, then the one in RAM; all by one hash of the contents. A string cell in RAM that is an atom says so in its header.

use crate::machine::{Machine, Root, Throw};
use crate::object::symbol::SYMBOL_ATOM;
use crate::value::Value;
use romjs_abi::image::Section;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Slot, atom};

impl Machine {
    /// The string or symbol of an atom.
    pub(crate) fn atom_slot(&self, atom: AtomId) -> Slot {
        let segment = atom.segment();
        let table = match segment {
            0 => self.root_cell(Root::Atoms),
            #[cfg(feature = "host")]
            1 if !self.is_mapped(1) => self.root_cell(Root::LibraryAtoms),
            _ => return self.rom_atom_slot(atom),
        };
        table.map_or(Slot::UNDEFINED, |t| t.slot(1 + atom.index()))
    }

    fn rom_atom_slot(&self, atom: AtomId) -> Slot {
        if atom < AtomId::LENGTH {
            // The library's first.
            return Slot::immediate(Immediate::Symbol, atom.0 as u32);
        }
        let name = Slot::name(atom);
        Slot::short_string(self.text(&name)).unwrap_or(name)
    }

    /// The text of an image's name: where it begins, and how many bytes it has.
    pub(crate) fn text_of_name(&self, name: Slot) -> (*const u8, usize) {
        let atom = name.named_atom();
        let (entries, _) = self.section(atom.segment(), Section::Atoms);
        // SAFETY: names come from headers, tables and instructions that have been proved, and each has an entry with another behind
        // it; these have been proved as well, and lead to bytes between the image's beginning and the section.
        unsafe {
            let entry = entries.cast::<u16>().add(atom.index());
            let (start, end) = (*entry as usize, *entry.add(1) as usize);
            (entries.cast::<u8>().sub(start), start.wrapping_sub(end))
        }
    }

    /// The value of an atom: a string or a symbol.
    pub(crate) fn atom_value(&self, atom: AtomId) -> Value {
        Value::from_slot(self.atom_slot(atom))
    }

    /// The atom of a string or symbol, if it is one.
    pub(crate) fn find_atom(&self, slot: Slot) -> Option<AtomId> {
        if slot.is(Immediate::Symbol) {
            return Some(AtomId(slot.payload() as u16));
        }
        if slot.tag() == tag::STRING && slot.is_name() {
            return Some(slot.named_atom());
        }
        if slot.tag() == tag::CELL {
            let atom = AtomId((self.cell(slot).get(SYMBOL_ATOM) >> 1) as u16);
            return (atom != AtomId::NONE).then_some(atom);
        }
        if slot.is_string_cell() {
            let atom = AtomId((self.string_cell(slot).get(0) >> 16) as u16);
            if atom != AtomId::NONE {
                return Some(atom);
            }
        }
        let hash = self.hash_string(slot);
        self.find_rom_atom(hash, slot).or_else(|| self.find_ram_atom(hash, slot))
    }

    fn find_rom_atom(&self, hash: u32, slot: Slot) -> Option<AtomId> {
        for segment in 1..self.image_count as usize + 1 {
            let (table, count) = self.section(segment, Section::AtomHash);
            let mut place = atom::hash_place(hash, count);
            if count == 0 {
                // An image without names has no table.
                continue;
            }
            loop {
                // SAFETY: the section has that many half words, one of them zero.
                let entry = unsafe { *table.cast::<u16>().add(place as usize) };
                if entry == 0 {
                    break;
                }
                if let Some(index) = atom::hashed_index(hash, entry) {
                    let atom = AtomId::new(segment as u32, index as u32);
                    if self.text(&Slot::name(atom)) == self.text(&slot) {
                        return Some(atom);
                    }
                }
                place = if place + 1 < count { place + 1 } else { 0 };
            }
        }
        None
    }

    fn find_ram_atom(&self, hash: u32, slot: Slot) -> Option<AtomId> {
        let table = self.root_cell(Root::AtomHash)?;
        let mask = table.header().extra() - 1;
        let mut index = hash & mask;
        loop {
            let atom = AtomId(table.get(1 + index as usize) as u16);
            if atom == AtomId::NONE {
                return None;
            }
            if self.strings_equal(self.atom_slot(atom), slot) {
                return Some(atom);
            }
            index = (index + 1) & mask;
        }
    }

    /// The new atom of a string or symbol that is none.
    pub(crate) fn add_atom(&mut self, slot: Slot) -> Result<AtomId, Throw> {
        let count = self.ids[Root::Atoms as usize].count as u32 + self.bare_atoms();
        let capacity = self.root_cell(Root::AtomHash).map_or(0, |table| table.header().extra());
        if count * 4 >= capacity * 3 {
            let table = self.new_words((count * 2).next_power_of_two().max(16))?;
            self.set_root(Root::AtomHash, table);
            self.rehash_atoms();
        }
        let id = self.next_id(Root::Atoms)?;
        if id == 0 {
            return self.throw_out_of_memory();
        }
        self.take_id(Root::Atoms, id, slot);
        let atom = AtomId::new(0, id);
        if slot.is_reference() && slot.segment() == 0 {
            let cell = self.any_cell(slot);
            if slot.tag() == tag::CELL {
                cell.set(SYMBOL_ATOM, (atom.0 as u32) << 1);
            } else {
                cell.set(0, cell.get(0) & 0xFFFF | (atom.0 as u32) << 16);
            }
        }
        if slot.tag() != tag::CELL {
            self.insert_atom(atom);
        }
        Ok(atom)
    }

    /// The atom of a text that does not lie in the heap.
    #[cfg(feature = "compiler")]
    pub(crate) fn intern_text(&mut self, text: &[u8]) -> Result<AtomId, Throw> {
        let slot = self.new_string(text)?.slot();
        self.find_atom(slot).map_or_else(|| self.add_atom(slot), Ok)
    }

    /// Well-known atoms that a bare context holds in RAM, and so in the hash.
    fn bare_atoms(&self) -> u32 {
        #[cfg(feature = "host")]
        return self.root_cell(Root::LibraryAtoms).map_or(0, |t| t.header().extra());
        #[cfg(not(feature = "host"))]
        0
    }

    fn insert_atom(&mut self, atom: AtomId) {
        let slot = self.atom_slot(atom);
        if slot.tag() == tag::CELL || slot.is(Immediate::Symbol) {
            return;
        }
        let hash = self.hash_string(slot);
        let Some(table) = self.root_cell(Root::AtomHash) else { return };
        let mask = table.header().extra() - 1;
        let mut index = hash & mask;
        while table.get(1 + index as usize) != 0 {
            index = (index + 1) & mask;
        }
        table.set(1 + index as usize, atom.0 as u32);
    }

    /// Fills the hash anew: ids were freed, or it grew.
    pub(crate) fn rehash_atoms(&mut self) {
        let Some(table) = self.root_cell(Root::AtomHash) else { return };
        table.fill(1, 1 + table.header().extra() as usize, 0);
        for index in 0..self.bare_atoms() {
            self.insert_atom(AtomId::new(1, index));
        }
        for index in 1..self.ids[Root::Atoms as usize].count as u32 {
            let atom = AtomId::new(0, index);
            if !self.atom_slot(atom).is_integer() {
                self.insert_atom(atom);
            }
        }
    }

    /// A hash of a string's characters.
    pub(crate) fn hash_string(&self, slot: Slot) -> u32 {
        atom::hash(self.text(&slot))
    }
}
