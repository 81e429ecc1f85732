//! The images of a chain as the proof sees them: slices, ids that lead to cells, and what a slot is.

use super::{Proved, holds};
use crate::image::{Image, ImageError};
use romjs_abi::cell::{Header, size_in_words};
use romjs_abi::image::{self, Binding, HEADER_WORDS, NO_START, SECTIONS, START_BLOCK, Section};
use romjs_abi::limits::{SEGMENT_WORDS_MAX, SEGMENTS_MAX};
use romjs_abi::shape::{DICTIONARY_PROTOTYPE, SHAPE_PROTOTYPE, hidden_slots};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// Prototypes, or targets of bound functions, that may follow each other inside one image.
pub(super) const CHAIN_MAX: usize = 250;

/// What a slot is: one bit each, so that a place can allow several.
pub(super) mod class {
    pub(crate) const INTEGER: u32 = 1;
    pub(crate) const FLOAT: u32 = 1 << 1;
    /// A string, in the word or a cell.
    pub(crate) const STRING: u32 = 1 << 2;
    /// A symbol that scripts may see.
    pub(crate) const SYMBOL: u32 = 1 << 3;
    pub(crate) const UNDEFINED: u32 = 1 << 4;
    pub(crate) const NULL: u32 = 1 << 5;
    pub(crate) const BOOLEAN: u32 = 1 << 6;
    /// A native function without properties.
    pub(crate) const NATIVE: u32 = 1 << 7;
    /// A cell that scripts can hold as an object.
    pub(crate) const OBJECT: u32 = 1 << 8;
    pub(crate) const HOLE: u32 = 1 << 9;
    /// What only a binding can be: absent, or an accessor.
    pub(crate) const BINDING: u32 = 1 << 10;
    /// The prototype that a binding without a name will hold.
    pub(crate) const BLOCK_SLOT: u32 = 1 << 11;
    /// A variable that closures share.
    pub(crate) const CELL: u32 = 1 << 12;
    pub(crate) const ACCESSOR: u32 = 1 << 13;
    pub(crate) const SLOTS: u32 = 1 << 14;
    pub(crate) const DICTIONARY: u32 = 1 << 15;
    pub(crate) const SHAPE: u32 = 1 << 16;
    pub(crate) const CODE: u32 = 1 << 17;

    /// What an object's elements can be.
    pub(crate) const TABLE: u32 = SLOTS | DICTIONARY;
    pub(crate) const PRIMITIVE: u32 = INTEGER | FLOAT | STRING | SYMBOL | UNDEFINED | NULL | BOOLEAN;
    /// Everything that a script can hold.
    pub(crate) const VALUE: u32 = PRIMITIVE | NATIVE | OBJECT;
    /// What a shape or dictionary can have as its objects' prototype.
    pub(crate) const PROTOTYPE: u32 = NULL | NATIVE | OBJECT;
}

/// Immediates whose payload alone decides: the bits that it may have, and the class.
const IMMEDIATES: [(Immediate, u32, u32); 10] = [
    (Immediate::Hole, 0, class::HOLE),
    (Immediate::Absent, 0, class::BINDING),
    (Immediate::Accessor, 0, class::BINDING),
    (Immediate::Undefined, 0, class::UNDEFINED),
    (Immediate::Null, 0, class::NULL),
    (Immediate::Boolean, 1, class::BOOLEAN),
    (Immediate::String0, 0, class::STRING),
    (Immediate::String1, 0x7F, class::STRING),
    (Immediate::String2, 0x7F7F, class::STRING),
    (Immediate::String3, 0x7F_7F7F, class::STRING),
];

/// The images from the library to the one that is being proved.
pub(super) struct Chain<'a> {
    images: [&'a [u32]; SEGMENTS_MAX as usize + 1],
    segment: usize,
    /// The header of the image that is being proved.
    header: &'a [u32; HEADER_WORDS],
}

impl<'a> Chain<'a> {
    /// The chain that ends with `words`, if these are linked against the last of `parents`.
    pub(super) fn new(words: &'a [u32], parents: &[Image<'a>]) -> Result<Chain<'a>, ImageError> {
        let segment = parents.len() + 1;
        if segment > SEGMENTS_MAX as usize || words.get(image::SEGMENT) != Some(&(segment as u32)) {
            return Err(ImageError::WrongSegment);
        }
        let parent = parents.last().map_or([0; 4], Image::id);
        if words.get(image::PARENT..image::PARENT + 4) != Some(&parent[..]) {
            return Err(ImageError::WrongParent);
        }
        if words.len() > SEGMENT_WORDS_MAX as usize {
            return Err(ImageError::Section);
        }
        let mut images: [&[u32]; SEGMENTS_MAX as usize + 1] = [&[]; SEGMENTS_MAX as usize + 1];
        for (place, parent) in images[1..].iter_mut().zip(parents) {
            *place = parent.words();
        }
        images[segment] = words;
        let header = words.first_chunk().ok_or(ImageError::Truncated)?;
        Ok(Chain { images, segment, header })
    }

    /// The segment of the image that is being proved.
    pub(super) fn segment(&self) -> usize {
        self.segment
    }

    /// Word offset and number of entries of a section, as the header has them.
    #[inline(never)]
    fn bounds(&self, segment: usize, section: Section) -> Option<(usize, usize)> {
        let words = self.images.get(segment)?;
        let at = SECTIONS + 2 * section as usize;
        Some((*words.get(at)? as usize, *words.get(at + 1)? as usize))
    }

    /// The words of a section, none if it does not lie inside its image.
    #[inline(never)]
    pub(super) fn section(&self, segment: usize, section: Section) -> &'a [u32] {
        let words = self.images.get(segment).copied().unwrap_or(&[]);
        let bounds = self.bounds(segment, section).and_then(|(offset, entries)| {
            // No entry is smaller than half a word: so many could not lie in the image.
            holds(entries <= 2 * words.len())?;
            words.get(offset..)?.get(..section.entry_words(entries as u32) as usize)
        });
        bounds.unwrap_or(&[])
    }

    /// The words of a section of the image that is being proved.
    pub(super) fn own(&self, section: Section) -> &'a [u32] {
        self.section(self.segment, section)
    }

    /// Where a section of the image that is being proved begins.
    pub(super) fn offset(&self, section: Section) -> usize {
        self.header[SECTIONS + 2 * section as usize] as usize
    }

    /// The number of entries of a section of the image that is being proved.
    pub(super) fn count(&self, section: Section) -> usize {
        self.header[SECTIONS + 2 * section as usize + 1] as usize
    }

    /// The number of intrinsics that the library has.
    pub(super) fn intrinsics(&self) -> usize {
        self.section(1, Section::Intrinsics).len()
    }

    /// The number of words of the image that is being proved.
    pub(super) fn length(&self) -> usize {
        self.images.get(self.segment).map_or(0, |words| words.len())
    }

    /// The words from the cell on that a reference names, if a cell of the chain begins there.
    #[inline(never)]
    pub(super) fn cell(&self, slot: Slot) -> Option<&'a [u32]> {
        holds(slot.is_reference())?;
        let segment = slot.segment() as usize;
        let (first, _) = self.bounds(segment, Section::Cells)?;
        let index = (slot.word_offset() as usize).checked_sub(first)?;
        let cells = self.section(segment, Section::Cells);
        let block = index / START_BLOCK;
        let start = self.start(segment, block)?;
        let mut at = block * START_BLOCK + start as usize;
        while at < index {
            at += (size_in_words(cells.get(at..)?) as usize).max(1);
        }
        holds(at == index && start != NO_START)?;
        cells.get(index..).filter(|cell| !cell.is_empty())
    }

    /// Where the first cell of a block of words begins.
    pub(super) fn start(&self, segment: usize, block: usize) -> Option<u8> {
        self.section(segment, Section::Starts).get(block / 4).map(|word| (word >> (8 * (block % 4))) as u8)
    }

    /// The words from the cell of `kind` on that a reference names.
    pub(super) fn cell_of_kind(&self, slot: Slot, kind: Kind) -> Option<&'a [u32]> {
        self.cell(slot).filter(|cell| cell.first().is_some_and(|header| Header(*header).is(kind)))
    }

    /// The string or symbol of an atom of the chain.
    #[inline(never)]
    pub(super) fn atom(&self, atom: AtomId) -> Option<Slot> {
        self.section(atom.segment(), Section::Atoms).get(atom.index()).map(|word| Slot(*word))
    }

    /// An atom of the chain that instructions and scripts may name: none of the engine's hidden ones.
    #[inline(never)]
    pub(super) fn visible_atom(&self, atom: AtomId) -> Option<Slot> {
        // Segment 1 begins with the hidden ones, and no image has segment 0.
        holds(atom >= AtomId::SYMBOL_ITERATOR)?;
        self.atom(atom)
    }

    /// The slot of a shape of the chain.
    #[inline(never)]
    pub(super) fn shape_slot(&self, id: ShapeId) -> Option<Slot> {
        self.section(id.segment(), Section::Shapes).get(id.index()).map(|word| Slot(*word))
    }

    /// The words of a shape of the chain: of kind `RomShape` or `Code`.
    #[inline(never)]
    pub(super) fn shape(&self, id: ShapeId, kind: Kind) -> Option<&'a [u32]> {
        self.cell_of_kind(self.shape_slot(id)?, kind)
    }

    /// The name `[atom:16 | 0 | binding:8]` of a slot of the binding block, which the images behind the library share.
    pub(super) fn global(&self, index: u32) -> Option<u32> {
        let mut index = index as usize;
        for segment in 2..=self.segment {
            let entries = self.section(segment, Section::Globals);
            if let Some(name) = entries.get(2 * index) {
                return Some(*name);
            }
            index -= entries.len() / 2;
        }
        None
    }

    /// What a slot is; 0 if it is nothing that flash may hold.
    #[inline(never)]
    pub(super) fn class(&self, slot: Slot) -> u32 {
        if slot.is_integer() {
            return class::INTEGER;
        }
        if slot.is_immediate() {
            return self.class_of_immediate(slot);
        }
        let Some(cell) = self.cell(slot) else { return 0 };
        let Some(kind) = cell.first().and_then(|header| Kind::from_byte(*header as u8)) else { return 0 };
        match (slot.tag(), kind) {
            (tag::STRING, Kind::String) => class::STRING,
            (tag::FLOAT, Kind::Float) => class::FLOAT,
            (tag::CELL, Kind::Cell) => class::CELL,
            (tag::CELL, Kind::Accessor) => class::ACCESSOR,
            (tag::CELL, Kind::Slots) => class::SLOTS,
            (tag::CELL, Kind::Dictionary) => class::DICTIONARY,
            (tag::CELL, Kind::RomShape) => class::SHAPE,
            (tag::CELL, Kind::Code) => class::CODE,
            (tag::CELL, kind) if kind.is_object() => class::OBJECT,
            _ => 0,
        }
    }

    fn class_of_immediate(&self, slot: Slot) -> u32 {
        let payload = slot.payload();
        if let Some((_, bits, class)) = IMMEDIATES.iter().find(|(kind, ..)| slot.is(*kind)) {
            return if payload & !bits == 0 { *class } else { 0 };
        }
        let (valid, class) = if slot.is(Immediate::StringUnit) {
            ((0x80..0x1_0000).contains(&payload), class::STRING)
        } else if slot.is(Immediate::Symbol) {
            (payload < 0x1_0000 && self.visible_atom(AtomId(payload as u16)) == Some(slot), class::SYMBOL)
        } else if slot.is(Immediate::Native) {
            let entry = payload as usize & 0x1F_FFFF;
            (self.section(payload as usize >> 21, Section::Natives).len() > entry, class::NATIVE)
        } else {
            let hidden = slot.is(Immediate::BlockSlot) && self.global(payload) == Some(Binding::Hidden as u32);
            (hidden, class::BLOCK_SLOT)
        };
        if valid { class } else { 0 }
    }

    /// Whoever walks up the prototypes from `slot` comes to an end: they are no ring. Those of earlier images cannot
    /// lead back into this one.
    pub(super) fn prototypes_end(&self, slot: Slot) -> Proved {
        self.ends(slot, |chain, header, cell| {
            let shape = header.shape();
            let hidden = Kind::from_byte(header.kind_byte()).map_or(0, hidden_slots) as usize;
            let (holder, word) = if shape == ShapeId::DICTIONARY {
                (Slot(*cell.get(1 + hidden)?), DICTIONARY_PROTOTYPE)
            } else {
                (chain.shape_slot(shape)?, SHAPE_PROTOTYPE)
            };
            chain.cell(holder)?.get(word).map(|word| Slot(*word))
        })
    }

    /// Whoever asks a bound function for its target, and that for its, comes to an end.
    pub(super) fn targets_end(&self, slot: Slot) -> Proved {
        self.ends(
            slot,
            |_, header, cell| {
                if header.is(Kind::BoundFunction) { cell.get(1).map(|word| Slot(*word)) } else { Some(Slot::NULL) }
            },
        )
    }

    fn ends(&self, mut slot: Slot, next: impl Fn(&Self, Header, &[u32]) -> Option<Slot>) -> Proved {
        for _ in 0..CHAIN_MAX {
            if !slot.is_reference() || slot.segment() as usize != self.segment {
                return Some(());
            }
            let cell = self.cell(slot)?;
            slot = next(self, Header(*cell.first()?), cell)?;
        }
        None
    }
}
