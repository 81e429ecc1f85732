//! The images of a chain as the proof sees them: slices, ids that lead to cells, and what a slot is.

use super::shape::Shape;
use super::text::bytes;
use super::{LIBRARY, Proved, holds};
use crate::image::{Image, ImageError, names_parent};
use crate::string::wtf8;
use romjs_abi::cell::{Header, size_in_words};
use romjs_abi::code::FLAG_ROUTINE;
use romjs_abi::image::{self, Binding, HEADER_WORDS, SECTIONS, START_BLOCK, Section};
use romjs_abi::limits::SEGMENTS_MAX;
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
    /// A symbol.
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
    /// A function literal, of which closures are made.
    pub(crate) const CODE: u32 = 1 << 17;
    /// One that is called as it is.
    pub(crate) const ROUTINE: u32 = 1 << 18;

    pub(crate) const PRIMITIVE: u32 = INTEGER | FLOAT | STRING | SYMBOL | UNDEFINED | NULL | BOOLEAN;
    /// Everything that a script can hold.
    pub(crate) const VALUE: u32 = PRIMITIVE | NATIVE | OBJECT;
    /// What a shape or dictionary can have as its objects' prototype.
    pub(crate) const PROTOTYPE: u32 = NULL | NATIVE | OBJECT;
}

/// No class: no place allows it.
const NONE: u8 = 31;

/// Each kind of immediate: the number of its class's bit, and how far [`PAYLOAD`] is shifted for the bits that a payload may
/// have. The last three are more particular.
const IMMEDIATES: [(u8, u8); 16] = {
    const HOLE: u8 = class::HOLE.trailing_zeros() as u8;
    const BINDING: u8 = class::BINDING.trailing_zeros() as u8;
    const STRING: u8 = class::STRING.trailing_zeros() as u8;
    [
        (HOLE, 24),
        (BINDING, 24),
        (BINDING, 24),
        (class::UNDEFINED.trailing_zeros() as u8, 24),
        (class::NULL.trailing_zeros() as u8, 24),
        (class::BOOLEAN.trailing_zeros() as u8, 23),
        (NONE, 0),
        (NONE, 0),
        (STRING, 24),
        (STRING, 16),
        (STRING, 8),
        (STRING, 0),
        (NONE, 0),
        (class::NATIVE.trailing_zeros() as u8, 0),
        (class::SYMBOL.trailing_zeros() as u8, 0),
        (class::BLOCK_SLOT.trailing_zeros() as u8, 0),
    ]
};

/// Three bytes; two, one, a bit, or none behind it.
const PAYLOAD: u32 = 0xFF_FFFF;

/// A kind of cell: the number of its class's bit, and in the upper three bits the tag of references to it.
const fn cell_of(class: u32, tag: u32) -> u8 {
    (tag << 5 | class.trailing_zeros()) as u8
}

/// Each kind of cell in front of the objects.
const CELLS: [u8; Kind::Dictionary as usize + 1] = {
    let mut classes = [NONE; Kind::Dictionary as usize + 1];
    classes[Kind::Float as usize] = cell_of(class::FLOAT, tag::FLOAT);
    classes[Kind::String as usize] = cell_of(class::STRING, tag::STRING);
    classes[Kind::Slots as usize] = cell_of(class::SLOTS, tag::CELL);
    classes[Kind::Cell as usize] = cell_of(class::CELL, tag::CELL);
    classes[Kind::Accessor as usize] = cell_of(class::ACCESSOR, tag::CELL);
    classes[Kind::RomShape as usize] = cell_of(class::SHAPE, tag::CELL);
    classes[Kind::Code as usize] = cell_of(class::CODE, tag::CELL);
    classes[Kind::Dictionary as usize] = cell_of(class::DICTIONARY, tag::CELL);
    classes
};

/// The images from the library to the one that is being proved.
pub(super) struct Chain<'a> {
    words: &'a [u32],
    /// The header of the image that is being proved.
    header: &'a [u32; HEADER_WORDS],
    parents: &'a [Image<'a>],
}

impl<'a> Chain<'a> {
    /// The chain that ends with `words`, if these are linked against the last of `parents`.
    pub(super) fn new(words: &'a [u32], parents: &'a [Image<'a>]) -> Result<Chain<'a>, ImageError> {
        let header: &[u32; HEADER_WORDS] = words.first_chunk().ok_or(ImageError::Truncated)?;
        let chain = Chain { words, header, parents };
        let first = if LIBRARY { 1 } else { 2 };
        if !(first..=SEGMENTS_MAX as usize).contains(&chain.segment()) || header[image::SEGMENT] != chain.segment() as u32 {
            return Err(ImageError::WrongSegment);
        }
        if !names_parent(words, parents.last()) {
            return Err(ImageError::WrongParent);
        }
        Ok(chain)
    }

    /// The segment of the image that is being proved.
    pub(super) fn segment(&self) -> usize {
        self.parents.len() + 1
    }

    /// Whether the image that is being proved is the first.
    pub(super) fn is_library(&self) -> bool {
        LIBRARY && self.parents.is_empty()
    }

    /// The words of an image of the chain, none of others.
    fn image(&self, segment: usize) -> &'a [u32] {
        match self.parents.get(segment.wrapping_sub(1)) {
            Some(parent) => parent.words(),
            None if segment == self.segment() => self.words,
            None => &[],
        }
    }

    /// The words of a section, none if it does not lie inside its image. It ends where the next begins.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn section(&self, segment: usize, section: Section) -> &'a [u32] {
        let words = self.image(segment);
        let at = SECTIONS + 2 * section as usize;
        let word = |at: usize| words.get(at).map_or(0, |word| *word as usize);
        let end = if at + 2 == HEADER_WORDS { words.len() } else { word(at + 2) };
        words.get(word(at)..end).unwrap_or_default()
    }

    /// An entry of a section whose entries are words; 0, which none of those is, if it is not there.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn entry(&self, segment: usize, section: Section, index: usize) -> u32 {
        self.section(segment, section).get(index).copied().unwrap_or(0)
    }

    /// The words of a section of the image that is being proved.
    pub(super) fn own(&self, section: Section) -> &'a [u32] {
        self.section(self.segment(), section)
    }

    /// Where a section of the image that is being proved begins.
    pub(super) fn offset(&self, section: Section) -> usize {
        self.header[SECTIONS + 2 * section as usize] as usize
    }

    /// The number of entries of a section of an image of the chain.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn count_in(&self, segment: usize, section: Section) -> usize {
        self.image(segment).get(SECTIONS + 2 * section as usize + 1).map_or(0, |count| *count as usize)
    }

    /// The number of entries of a section of the image that is being proved.
    pub(super) fn count(&self, section: Section) -> usize {
        self.header[SECTIONS + 2 * section as usize + 1] as usize
    }

    /// Whether the library has an intrinsic of this number: none has an entry of 0.
    pub(super) fn has_intrinsic(&self, index: u32) -> bool {
        half(self.section(1, Section::Intrinsics), index as usize) != 0
    }

    /// The number of words of the image that is being proved.
    pub(super) fn length(&self) -> usize {
        self.words.len()
    }

    /// The words from the cell on that a reference names; none if no cell of the chain begins there.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn cell(&self, slot: Slot) -> &'a [u32] {
        let segment = slot.segment() as usize;
        let cells = self.section(segment, Section::Cells);
        let index = (slot.word_offset() as usize).wrapping_sub(HEADER_WORDS);
        let block = index / START_BLOCK;
        // Where no cell begins the walk begins behind the index.
        let mut at = block * START_BLOCK + self.start(segment, block) as usize;
        while at < index {
            at += (size_in_words(cells.get(at..).unwrap_or_default()) as usize).max(1);
        }
        if at == index { cells.get(index..).unwrap_or_default() } else { &[] }
    }

    /// A word of a cell; 0, which begins none, if there is no such cell or word.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn word(&self, slot: Slot, index: usize) -> u32 {
        self.cell(slot).get(index).copied().unwrap_or(0)
    }

    /// Where the first cell of a block of words begins.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn start(&self, segment: usize, block: usize) -> u8 {
        (self.entry(segment, Section::Starts, block / 4) >> (8 * (block % 4))) as u8
    }

    /// The string or symbol of an atom of the chain; 0, which is neither, if there is no such atom.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn atom(&self, atom: AtomId) -> Slot {
        match self.name(atom) {
            None => Slot(0),
            // The library's first.
            Some(_) if atom < AtomId::FIRST_NAME => Slot::immediate(Immediate::Symbol, atom.0 as u32),
            Some(text) => Slot::short_string(text).unwrap_or(Slot::name(atom)),
        }
    }

    /// The text of an atom of the chain.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn name(&self, atom: AtomId) -> Option<&'a [u8]> {
        let (segment, index) = (atom.segment(), atom.index());
        holds(index + 1 < self.count_in(segment, Section::Atoms))?;
        let entries = self.section(segment, Section::Atoms);
        let names = bytes(self.section(segment, Section::Names));
        let offset = |index| names.len().checked_sub(half(entries, index) as usize);
        names.get(offset(index)?..offset(index + 1)?)
    }

    /// A shape of the chain, or a function literal, which is one.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn shape(&self, id: ShapeId) -> Shape<'a> {
        Shape::of(self.cell(self.shape_slot(id)))
    }

    /// The slot of a shape of the chain.
    pub(super) fn shape_slot(&self, id: ShapeId) -> Slot {
        Slot(self.entry(id.segment(), Section::Shapes, id.index()))
    }

    /// The name `[atom:16 | 0 | binding:8]` of a slot of the binding block, which the images behind the library share; 0, an
    /// import without a name, if there is no such slot.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn global(&self, index: u32) -> u32 {
        let mut index = index as usize;
        let mut segment = 2;
        loop {
            let entries = self.section(segment, Section::Globals);
            if let Some(name) = entries.get(2 * index) {
                return *name;
            }
            if segment >= self.segment() {
                return 0;
            }
            index -= entries.len() / 2;
            segment += 1;
        }
    }

    /// What a slot is; a class that no place allows if it is nothing that flash may hold.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn class(&self, slot: Slot) -> u32 {
        if slot.is_integer() {
            return class::INTEGER;
        }
        if slot.is_immediate() {
            return self.class_of_immediate(slot);
        }
        if slot.tag() == tag::STRING && slot.is_name() {
            return if self.atom(slot.named_atom()) == slot { class::STRING } else { 0 };
        }
        let header = self.word(slot, 0);
        // Behind these there are kinds of objects, and others, which are refused where the cell is proved.
        let mut entry = CELLS.get(header as u8 as usize).copied().unwrap_or(cell_of(class::OBJECT, tag::CELL));
        if Header(header).is(Kind::Code) && header & FLAG_ROUTINE != 0 {
            entry = cell_of(class::ROUTINE, tag::CELL);
        }
        if slot.tag() == (entry >> 5) as u32 { 1 << (entry & 31) } else { 0 }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn class_of_immediate(&self, slot: Slot) -> u32 {
        let payload = slot.payload();
        let Some(&(bit, shift)) = IMMEDIATES.get(slot.0 as usize >> 3 & 31) else { return 0 };
        let valid = if slot.is(Immediate::Symbol) {
            // So its payload is the atom's id, and no more.
            self.atom(AtomId(payload as u16)) == slot
        } else if slot.is(Immediate::Native) {
            self.count_in(payload as usize >> 21, Section::Natives) > (payload as usize & 0x1F_FFFF)
        } else if slot.is(Immediate::BlockSlot) {
            self.global(payload) == Binding::Hidden as u32
        } else {
            let text = payload.to_le_bytes();
            payload & !(PAYLOAD >> shift) == 0 && text.get(..slot.short_length()).and_then(wtf8::well_formed_len).is_some()
        };
        if valid { 1 << bit } else { 0 }
    }

    /// Whoever walks up the prototypes from `slot`, or asks a bound function for its target and that for its, comes to an
    /// end: they are no ring. Those of earlier images cannot lead back into this one.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn ends(&self, mut slot: Slot, targets: bool) -> Proved {
        if !LIBRARY {
            // All objects are earlier images'.
            return Some(());
        }
        for _ in 0..CHAIN_MAX {
            if !slot.is_reference() || slot.segment() as usize != self.segment() {
                return Some(());
            }
            let header = Header(self.word(slot, 0));
            slot = Slot(if !targets {
                let shape = header.shape();
                if shape == ShapeId::DICTIONARY {
                    let place = 1 + hidden_slots(Kind::from_byte(header.kind_byte())?) as usize;
                    self.word(Slot(self.word(slot, place)), DICTIONARY_PROTOTYPE)
                } else {
                    self.word(self.shape_slot(shape), SHAPE_PROTOTYPE)
                }
            } else if header.is(Kind::BoundFunction) {
                self.word(slot, 1)
            } else {
                0
            });
        }
        None
    }
}

/// A half word, the lower one of a word first; 0 if it is not there.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn half(words: &[u32], index: usize) -> u32 {
    words.get(index / 2).map_or(0, |pair| pair >> (16 * (index % 2)) & 0xFFFF)
}
