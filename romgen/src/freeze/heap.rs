//! The words of a context's heap, read by slots.

use romjs_abi::cell::{Header, size_in_words, string_text};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};
use romjs_engine::host::Snapshot;

/// A reader of a snapshot. All slots given to it are references to segment 0.
#[derive(Clone, Copy)]
pub(crate) struct Heap<'s> {
    pub(crate) snapshot: Snapshot<'s>,
}

impl<'s> Heap<'s> {
    pub(crate) fn word(self, offset: u32, index: usize) -> u32 {
        self.snapshot.words[offset as usize + index]
    }

    pub(crate) fn slot(self, offset: u32, index: usize) -> Slot {
        Slot(self.word(offset, index))
    }

    pub(crate) fn header(self, offset: u32) -> Header {
        Header(self.word(offset, 0))
    }

    pub(crate) fn kind(self, offset: u32) -> Kind {
        Kind::from_byte(self.header(offset).kind_byte()).expect("a live cell has a kind")
    }

    /// The words of the cell at `offset`.
    pub(crate) fn cell(self, offset: u32) -> &'s [u32] {
        let rest = &self.snapshot.words[offset as usize..];
        &rest[..size_in_words(rest) as usize]
    }

    /// Entries of a table: a cell of slots or words.
    pub(crate) fn table(self, slot: Slot) -> &'s [u32] {
        if slot.is_reference() { &self.cell(slot.word_offset())[1..] } else { &[] }
    }

    /// The bytes of a string slot, which may be an immediate.
    pub(crate) fn text(self, slot: Slot) -> Vec<u8> {
        if slot.is_short_string() {
            return slot.payload().to_le_bytes()[..slot.short_length()].to_vec();
        }
        let offset = slot.word_offset();
        let header = self.header(offset);
        let (first, length) = if header.is(Kind::StringView) {
            (self.slot(offset, 1).word_offset() + 2, self.word(offset, 2))
        } else {
            let (first, length) = string_text(header.0, self.word(offset, 1));
            (offset + first as u32, length)
        };
        let words = &self.snapshot.words[first as usize..][..length.div_ceil(4) as usize];
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes.truncate(length as usize);
        bytes
    }

    /// The cell of a shape in RAM.
    pub(crate) fn shape(self, id: ShapeId) -> u32 {
        let table = if id.segment() == 0 { self.snapshot.shapes } else { self.snapshot.library_shapes };
        Slot(self.table(table)[id.index()]).word_offset()
    }

    /// The string or symbol of an atom in RAM.
    pub(crate) fn atom(self, atom: AtomId) -> Slot {
        Slot(self.table(self.snapshot.atoms)[atom.index()])
    }

    /// The value of a binding.
    pub(crate) fn binding(self, index: u32) -> Slot {
        Slot(self.table(self.snapshot.block)[index as usize])
    }
}

/// Whether a slot refers into RAM.
pub(crate) fn in_ram(slot: Slot) -> bool {
    slot.is_reference() && slot.segment() == 0
}

/// Whether a slot is a number, in the word or a box.
pub(crate) fn is_number(slot: Slot) -> bool {
    slot.is_integer() || slot.is_reference() && slot.tag() == tag::FLOAT
}

/// Whether a slot is a string of any form.
pub(crate) fn is_string(slot: Slot) -> bool {
    slot.is_short_string() || slot.is_reference() && slot.tag() == tag::STRING
}
