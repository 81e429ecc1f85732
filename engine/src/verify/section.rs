//! The sections: how they lie, and what their entries are.

use super::chain::class;
use super::{Proof, Proved, holds};
use romjs_abi::atom::{self, WELL_KNOWN};
use romjs_abi::cell::Header;
use romjs_abi::image::{Binding, HEADER_WORDS, START_BLOCK, Section};
use romjs_abi::intrinsic::{INTRINSICS_MAX, Intrinsic, root};
use romjs_abi::limits::IDS_PER_SEGMENT_MAX;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

/// Bindings that a chain's images can have together: instructions, and the engine's count, have 16 bits for them.
const GLOBALS_MAX: u32 = 0xFFFF;

impl Proof<'_> {
    fn is_library(&self) -> bool {
        self.chain.segment() == 1
    }

    /// The sections lie side by side, in order, from the header to the image's end, and have as many entries as they may.
    pub(super) fn sections(&mut self) -> Proved {
        let mut end = HEADER_WORDS;
        for section in Section::ALL {
            let words = self.chain.own(section);
            // A section that reaches beyond the image has no words at all.
            holds(self.chain.offset(section) == end && words.is_empty() == (self.chain.count(section) == 0))?;
            end += words.len();
        }
        holds(end == self.chain.length())?;
        let count = |section| self.chain.count(section);
        holds(count(Section::Starts) == count(Section::Cells).div_ceil(START_BLOCK) && self.chain.global(GLOBALS_MAX).is_none())?;
        holds(count(Section::Atoms).max(count(Section::Shapes)) <= IDS_PER_SEGMENT_MAX as usize)?;
        holds(count(Section::Natives) <= 1 << 21 && count(Section::Entry) <= 1)?;
        let intrinsics = if self.is_library() { Intrinsic::ALL.len()..=INTRINSICS_MAX as usize } else { 0..=0 };
        holds(intrinsics.contains(&count(Section::Intrinsics)))?;
        holds(!self.is_library() || count(Section::Atoms) >= WELL_KNOWN.len() && count(Section::Shapes) >= root::COUNT as usize)
    }

    /// The entries of all sections behind the cells and their bitmap.
    pub(super) fn tables(&mut self) -> Proved {
        self.atoms()?;
        self.atom_hash()?;
        self.shapes()?;
        self.transitions()?;
        self.globals()?;
        self.natives()?;
        self.intrinsics()?;
        self.entry_point()?;
        self.symbols()
    }

    /// Word `index` of a section.
    #[inline(never)]
    fn entry_word(&mut self, section: Section, index: usize) -> Option<u32> {
        self.at = self.chain.offset(section) + index;
        self.chain.own(section).get(index).copied()
    }

    /// The slot in word `index` of a section, of one of the `allowed` classes.
    #[inline(never)]
    fn entry_slot(&mut self, section: Section, index: usize, allowed: u32) -> Option<Slot> {
        let slot = Slot(self.entry_word(section, index)?);
        holds(self.chain.class(slot) & allowed != 0)?;
        Some(slot)
    }

    /// A string, whose cell names the atom, or the atom's own symbol; in the library hidden names and well-known symbols
    /// come first, then well-known names.
    fn atoms(&mut self) -> Proved {
        for index in 0..self.chain.count(Section::Atoms) {
            let id = AtomId::new(self.chain.segment() as u32, index as u32);
            let slot = Slot(self.entry_word(Section::Atoms, index)?);
            let symbol = slot == Slot::immediate(Immediate::Symbol, id.0 as u32);
            holds(!self.is_library() || index >= WELL_KNOWN.len() || symbol == (id < AtomId::LENGTH))?;
            if !symbol {
                holds(self.chain.class(slot) == class::STRING)?;
                holds(!slot.is_reference() || self.chain.cell(slot)?.first()? >> 16 == id.0 as u32)?;
            }
        }
        Some(())
    }

    /// All atoms that are strings, and nothing else, are found by their texts, each once; what is not there ends at a zero.
    fn atom_hash(&mut self) -> Proved {
        let places = self.chain.count(Section::AtomHash);
        let mut strings = 0;
        for index in 0..self.chain.count(Section::Atoms) {
            let slot = Slot(self.entry_word(Section::Atoms, index)?);
            if !slot.is(Immediate::Symbol) {
                strings += 1;
                holds(self.hashed_atom(slot)? == index)?;
            }
        }
        self.at = self.chain.offset(Section::AtomHash);
        let used = (0..places).filter(|place| self.hash_entry(*place) != Some(0)).count();
        holds(used == strings && (places == 0 || used < places && places.is_power_of_two()))
    }

    /// The atom that the image's table of names gives for a string.
    fn hashed_atom(&self, name: Slot) -> Option<usize> {
        let (mut a, mut b) = ([0; 4], [0; 4]);
        let text = self.chain.text(name, &mut a)?;
        let hash = atom::hash(text);
        let places = self.chain.count(Section::AtomHash);
        for step in 0..places {
            let entry = self.hash_entry((hash as usize).wrapping_add(step) & (places - 1))?;
            holds(entry != 0)?;
            if let Some(index) = atom::hashed_index(hash, entry) {
                let slot = Slot(*self.chain.own(Section::Atoms).get(index)?);
                if self.chain.class(slot) == class::STRING && self.chain.text(slot, &mut b)? == text {
                    return Some(index);
                }
            }
        }
        None
    }

    fn hash_entry(&self, place: usize) -> Option<u16> {
        self.chain.own(Section::AtomHash).get(place / 2).map(|pair| (pair >> (16 * (place & 1))) as u16)
    }

    /// A shape or function literal of this image that has the entry's id; in the library root shapes come first.
    fn shapes(&mut self) -> Proved {
        for index in 0..self.chain.count(Section::Shapes) {
            let id = ShapeId::new(self.chain.segment() as u32, index as u32);
            let slot = self.entry_slot(Section::Shapes, index, class::SHAPE | class::CODE)?;
            holds(slot.segment() as usize == self.chain.segment())?;
            holds(Header(*self.chain.cell(slot)?.first()?).shape() == id)?;
            if self.is_library() && index < root::COUNT as usize {
                let shape = self.rom_shape(id)?;
                let (kind, capacity) = root_layout(index);
                holds(shape.is_of(kind) && shape.keys.is_empty() && (capacity == 0 || shape.layout.capacity == capacity))?;
            }
        }
        Some(())
    }

    /// Names of the chain. The library's are sorted, and are values; others' begin as the script's declarations say, and
    /// one without a name waits for a prototype, so no instruction may name it.
    fn globals(&mut self) -> Proved {
        let mut last = AtomId::NONE;
        for index in 0..self.chain.own(Section::Globals).len() / 2 {
            let name = self.entry_word(Section::Globals, 2 * index)?;
            let atom = AtomId((name >> 16) as u16);
            holds(name >> 8 & 0xFF == 0)?;
            let hidden = Binding::from_byte(name as u8)? == Binding::Hidden;
            if hidden {
                holds(atom == AtomId::NONE && !self.is_library())?;
            } else {
                holds(!self.chain.visible_atom(atom)?.is(Immediate::Symbol))?;
            }
            let allowed = class::VALUE | class::BINDING | if self.is_library() { 0 } else { class::HOLE };
            self.entry_slot(Section::Globals, 2 * index + 1, allowed)?;
            holds(!self.is_library() || atom > last)?;
            last = atom;
        }
        Some(())
    }

    fn natives(&mut self) -> Proved {
        for index in 0..self.chain.count(Section::Natives) {
            let word = self.entry_word(Section::Natives, index)?;
            let name = AtomId((word >> 16) as u16);
            holds(name == AtomId::NONE || !self.chain.visible_atom(name)?.is(Immediate::Symbol))?;
            holds(((word & 0xFF) as usize) < self.chain.intrinsics())?;
        }
        Some(())
    }

    /// Prototypes, at which searches for properties begin, are objects; functions are checked when they are called.
    fn intrinsics(&mut self) -> Proved {
        for index in 0..self.chain.count(Section::Intrinsics) {
            let object = index <= Intrinsic::UriErrorPrototype as usize;
            self.entry_slot(Section::Intrinsics, index, if object { class::OBJECT } else { class::VALUE })?;
        }
        Some(())
    }

    /// A function literal of this image without slots: it is called without a closure having been made of it.
    fn entry_point(&mut self) -> Proved {
        for index in 0..self.chain.count(Section::Entry) {
            let slot = self.entry_slot(Section::Entry, index, class::CODE)?;
            let cell = self.chain.cell(slot)?;
            holds(slot.segment() as usize == self.chain.segment())?;
            holds(cell.first()? & code::FLAG_CONSTRUCTOR == 0 && *cell.get(code::LAYOUT)? == Kind::Function as u32)?;
        }
        Some(())
    }

    fn symbols(&mut self) -> Proved {
        for index in 0..self.chain.own(Section::Symbols).len() / 2 {
            let name = self.entry_word(Section::Symbols, 2 * index)?;
            let atom = AtomId((name >> 16) as u16);
            holds(name & 0xFFFF == 0 && atom.segment() == self.chain.segment() && self.chain.atom(atom)?.is(Immediate::Symbol))?;
            self.entry_slot(Section::Symbols, 2 * index + 1, class::STRING | class::UNDEFINED)?;
        }
        Some(())
    }
}

/// The kind of a root shape's objects, and the capacity that the engine makes them with where it does not ask the shape.
fn root_layout(index: usize) -> (Kind, u32) {
    match ShapeId::new(1, index as u32) {
        id if id < root::ARRAY => (Kind::Object, 0),
        root::ARRAY => (Kind::Array, 3),
        root::ARGUMENTS => (Kind::Arguments, 0),
        root::ARRAY_ITERATOR | root::STRING_ITERATOR => (Kind::Iterator, 0),
        root::BOUND_FUNCTION => (Kind::BoundFunction, 0),
        root::NATIVE => (Kind::Native, 4),
        id if id < root::BOUND_FUNCTION => (Kind::Primitive, 0),
        _ => (Kind::Error, 0),
    }
}
