//! The image before the one that is made: its atoms, shapes and steps.

use romjs_abi::cell::{size_in_words, string_text};
use romjs_abi::image::{Binding, SECTIONS, Section};
use romjs_abi::{AtomId, ShapeId, Slot, atom};

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

    /// The bytes of a string cell.
    pub(super) fn text(self, slot: Slot) -> Vec<u8> {
        let cell = self.cell(slot);
        let (first, length) = string_text(cell[0], cell[1]);
        cell[first..].iter().flat_map(|word| word.to_le_bytes()).take(length as usize).collect()
    }

    /// What the library makes of a global name: a binding and a value.
    pub(super) fn global(self, name: AtomId) -> Option<(Binding, Slot)> {
        let entry = self.section(Section::Globals).chunks(2).find(|entry| entry[0] >> 16 == name.0 as u32)?;
        Some((Binding::from_byte(entry[0] as u8)?, Slot(entry[1])))
    }

    /// The atom that a text is.
    pub(super) fn atom(self, text: &[u8]) -> Option<AtomId> {
        let short = Slot::short_string(text);
        let is_it = |slot: Slot| short == Some(slot) || slot.is_reference() && self.text(slot) == text;
        let at = SECTIONS + 2 * Section::Atoms as usize;
        let (end, count) = (self.words[at], self.words[at + 1]);
        let offsets = self.section(Section::Atoms).iter().flat_map(|pair| [end - (pair & 0xFFFF), end - (pair >> 16)]).take(count as usize);
        let mut slots = offsets.map(|offset| atom::slot(1, offset, self.words[offset as usize]));
        slots.position(is_it).map(|index| AtomId::new(1, index as u32))
    }
}
