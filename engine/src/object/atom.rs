//! Atoms at run time: from a string or symbol to its 16-bit id, and back.
//!
//! The names of an image lie in buckets by their hashes (FORMAT.md), those in RAM have a hash table. A string cell in RAM that is
//! an atom says so in its header.

use crate::machine::{Machine, Root, Throw};
use crate::object::symbol::SYMBOL_ATOM;
use crate::value::Value;
use romjs_abi::atom::WELL_KNOWN_BUCKETS;
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
        if atom < AtomId::FIRST_NAME {
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
        self.find_name(self.text(&slot))
    }

    /// The atom of a name, if it is one.
    pub(crate) fn find_name(&self, text: &[u8]) -> Option<AtomId> {
        #[cfg(feature = "host")]
        if !self.is_mapped(1) {
            // While the library is made its well-known names are in no table.
            let known = atom::WELL_KNOWN.iter().position(|name| name.as_bytes() == text && !name.starts_with("@@"));
            if let Some(index) = known {
                return Some(AtomId::new(1, index as u32));
            }
        }
        let hash = atom::hash(text);
        let find = |segment| self.find_rom_name(segment, hash, text);
        self.find_ram_name(hash, text).or_else(|| (1..self.image_count as usize + 1).find_map(find))
    }

    fn find_ram_name(&self, hash: u32, text: &[u8]) -> Option<AtomId> {
        let (table, places) = self.table_of_names();
        if places == 0 {
            return None;
        }
        let mut place = atom::hash_place(hash, places);
        loop {
            // SAFETY: the table has that many places, one of them zero.
            let entry = unsafe { *table.add(place as usize) };
            if entry == 0 {
                return None;
            }
            if let Some(index) = atom::hashed_index(hash, entry) {
                let atom = AtomId::new(0, index as u32);
                if self.text(&self.atom_slot(atom)) == text {
                    return Some(atom);
                }
            }
            place = if place + 1 < places { place + 1 } else { 0 };
        }
    }

    /// The atom of an image's name, which lies in the bucket of its hash, or in that of the library's well-known names.
    fn find_rom_name(&self, segment: usize, hash: u32, text: &[u8]) -> Option<AtomId> {
        let (buckets, entries) = self.section(segment, Section::Buckets);
        let (atoms, _) = self.section(segment, Section::Atoms);
        let (mut first, mut count) = (0, entries - 1);
        if segment == 1 {
            (first, count) = (WELL_KNOWN_BUCKETS, count - WELL_KNOWN_BUCKETS);
        }
        loop {
            let bucket = first + atom::hash_place(hash, count);
            // SAFETY: the entry of a bucket has another behind it; both have been proved to be no more than there are atoms. So have the
            // atoms' entries, as above.
            unsafe {
                let bucket = buckets.cast::<u16>().add(bucket as usize);
                for index in *bucket as usize..*bucket.add(1) as usize {
                    let entry = atoms.cast::<u16>().add(index);
                    let (start, end) = (*entry as usize, *entry.add(1) as usize);
                    if start.wrapping_sub(end) == text.len()
                        && core::slice::from_raw_parts(atoms.cast::<u8>().sub(start), text.len()) == text
                    {
                        return Some(AtomId::new(segment as u32, index as u32));
                    }
                }
            }
            if first == 0 {
                return None;
            }
            (first, count) = (0, first);
        }
    }

    /// The table of names in RAM, and its number of places, of which half or more are free.
    fn table_of_names(&self) -> (*mut u16, u32) {
        let table = self.root_cell(Root::AtomHash);
        table.map_or((core::ptr::null_mut(), 0), |t| (t.pointer().wrapping_add(1).cast(), 2 * t.header().extra()))
    }

    /// The new atom of a string or symbol that is none.
    pub(crate) fn add_atom(&mut self, slot: Slot) -> Result<AtomId, Throw> {
        let count = self.ids[Root::Atoms as usize].count as u32;
        if 2 * count >= self.table_of_names().1 {
            let table = self.new_words(count + count / 2 + 8)?;
            self.set_root(Root::AtomHash, table);
            self.rehash_atoms();
        }
        let id = self.new_id(Root::Atoms, slot)?;
        if id == 0 {
            return self.throw_out_of_memory();
        }
        let atom = AtomId::new(0, id);
        if slot.is_reference() && slot.segment() == 0 {
            let cell = self.any_cell(slot);
            if slot.tag() == tag::CELL {
                cell.set(SYMBOL_ATOM, (atom.0 as u32) << 1);
            } else {
                cell.set(0, cell.get(0) & 0xFFFF | (atom.0 as u32) << 16);
            }
        }
        self.insert_atom(atom);
        Ok(atom)
    }

    /// The atom of a text that does not lie in the heap.
    #[cfg(feature = "compiler")]
    pub(crate) fn intern_text(&mut self, text: &[u8]) -> Result<AtomId, Throw> {
        let slot = self.new_string(text)?.slot();
        self.find_atom(slot).map_or_else(|| self.add_atom(slot), Ok)
    }

    /// Adds an atom to the table of names, if it is one and none of a symbol.
    fn insert_atom(&mut self, atom: AtomId) {
        let slot = self.atom_slot(atom);
        let (table, places) = self.table_of_names();
        if slot.is_integer() || slot.tag() == tag::CELL || places == 0 {
            return;
        }
        let hash = self.hash_string(slot);
        let mut place = atom::hash_place(hash, places);
        // SAFETY: the table has that many places, one of them zero.
        unsafe {
            while *table.add(place as usize) != 0 {
                place = if place + 1 < places { place + 1 } else { 0 };
            }
            *table.add(place as usize) = atom::hash_entry(hash, atom.index() as u32);
        }
    }

    /// Fills the table of names anew: ids were freed, or it grew.
    pub(crate) fn rehash_atoms(&mut self) {
        let Some(table) = self.root_cell(Root::AtomHash) else { return };
        table.fill(1, 1 + table.header().extra() as usize, 0);
        for index in 1..self.ids[Root::Atoms as usize].count as u32 {
            self.insert_atom(AtomId::new(0, index));
        }
    }

    /// A hash of a string's characters.
    pub(crate) fn hash_string(&self, slot: Slot) -> u32 {
        atom::hash(self.text(&slot))
    }
}
