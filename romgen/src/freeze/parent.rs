//! The image before the one that is made: its atoms, shapes and steps.

use romjs_abi::cell::{size_in_words, string_text};
use romjs_abi::image::{Binding, SECTIONS, Section};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{AtomId, ShapeId, Slot};

/// A reader of an image that has been checked.
#[derive(Clone, Copy)]
pub(crate) struct Parent<'p> {
    pub(crate) words: &'p [u32],
}

impl<'p> Parent<'p> {
    fn section(self, section: Section) -> &'p [u32] {
        let at = SECTIONS + 2 * section as usize;
        let (first, entries) = (self.words[at] as usize, self.words[at + 1]);
        &self.words[first..first + section.entry_words(entries) as usize]
    }

    fn cell(self, slot: Slot) -> &'p [u32] {
        let rest = &self.words[slot.word_offset() as usize..];
        &rest[..size_in_words(rest) as usize]
    }

    /// The words of a shape's cell.
    pub(super) fn shape(self, id: ShapeId) -> &'p [u32] {
        self.cell(Slot(self.section(Section::Shapes)[id.index()]))
    }

    /// All its shapes.
    pub(super) fn shapes(self) -> impl Iterator<Item = ShapeId> {
        self.section(Section::Transitions).chunks(2).map(|pair| ShapeId(pair[1] as u16))
    }

    /// The shape to which a step leads.
    pub(super) fn step(self, (from, atom, attributes): (u16, u16, u8)) -> Option<ShapeId> {
        let wanted = ((from as u32) << 16 | atom as u32, attributes);
        let mut steps = self.section(Section::Transitions).chunks(2);
        steps.find(|pair| (pair[0], (pair[1] >> 24) as u8) == wanted).map(|pair| ShapeId(pair[1] as u16))
    }

    /// The bytes of a string in it.
    pub(super) fn text(self, slot: Slot) -> Vec<u8> {
        if slot.is_name() {
            return self.name(slot.named_atom().index());
        }
        let cell = self.cell(slot);
        let (first, length) = string_text(cell[0], cell[1]);
        cell[first..].iter().flat_map(|word| word.to_le_bytes()).take(length as usize).collect()
    }

    /// The text of an atom.
    fn name(self, index: usize) -> Vec<u8> {
        let entries = self.section(Section::Atoms);
        let distance = |index: usize| (entries[index / 2] >> (16 * (index % 2)) & 0xFFFF) as usize;
        let bytes: Vec<u8> = self.section(Section::Names).iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes[bytes.len() - distance(index)..bytes.len() - distance(index + 1)].to_vec()
    }

    /// What the library makes of a global name: a binding and a value.
    pub(super) fn global(self, name: AtomId) -> Option<(Binding, Slot)> {
        let entry = self.section(Section::Globals).chunks(2).find(|entry| entry[0] >> 16 == name.0 as u32)?;
        Some((Binding::from_byte(entry[0] as u8)?, Slot(entry[1])))
    }

    /// Whether the library was made without the part that would define an intrinsic.
    pub(super) fn lacks(self, intrinsic: u8) -> bool {
        let entries = self.section(Section::Intrinsics);
        let entry = |index: usize| entries[index / 2] >> (16 * (index % 2)) & 0xFFFF;
        intrinsic != Intrinsic::Absent as u8 && entry(intrinsic as usize) == entry(Intrinsic::Absent as usize)
    }

    /// The atom that a text is.
    pub(super) fn atom(self, text: &[u8]) -> Option<AtomId> {
        let count = self.words[SECTIONS + 2 * Section::Atoms as usize + 1] as usize - 1;
        let found = (AtomId::FIRST_NAME.index()..count).find(|index| self.name(*index) == text)?;
        Some(AtomId::new(1, found as u32))
    }
}
