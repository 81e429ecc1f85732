//! The heap after a run: whatever is live must be what the slots that lead to it promise. So a mutant that makes the engine
//! write a wrong word, inside the one buffer where no tool would notice, is noticed here.

use romjs_abi::cell::{FLAG_ASCII, FLOAT_INTEGER, FRAME_POSITION, FRAME_REGISTERS, Header, size_in_words, string_text};
use romjs_abi::code::FLAG_CONSTRUCTOR;
use romjs_abi::image::{SECTIONS, START_BLOCK, Section};
use romjs_abi::shape::{
    Attributes, DICTIONARY_ENTRIES, DICTIONARY_PROTOTYPE, DICTIONARY_USED, Key, RAM_SHAPE_KEY, RAM_SHAPE_PARENT, ROM_SHAPE_KEYS,
    SHAPE_LAYOUT, SHAPE_PROTOTYPE, hidden_slots,
};
use romjs_abi::slot::tag;
use romjs_abi::{Kind, ShapeId, Slot};
use romjs_engine::host::Snapshot;
use std::collections::HashSet;

/// A walk over everything live.
struct Heap<'h> {
    snapshot: Snapshot<'h>,
    images: [&'h [u32]; 2],
    seen: HashSet<u32>,
    found: Vec<u32>,
}

/// Panics unless the heap of a context behind these images is sound.
pub(crate) fn check(snapshot: Snapshot<'_>, library: &[u32], script: &[u32]) {
    let mut heap = Heap { snapshot, images: [library, script], seen: HashSet::new(), found: Vec::new() };
    for root in [snapshot.shapes, snapshot.atoms, snapshot.block, snapshot.names, snapshot.shadows, snapshot.global] {
        heap.slot(root);
    }
    while let Some(offset) = heap.found.pop() {
        heap.cell(offset);
    }
}

impl<'h> Heap<'h> {
    fn section(&self, segment: usize, section: Section) -> &'h [u32] {
        let words = self.images[segment - 1];
        let at = SECTIONS + 2 * section as usize;
        &words[words[at] as usize..][..section.entry_words(words[at + 1]) as usize]
    }

    /// The words from a cell on.
    fn words(&self, slot: Slot) -> &'h [u32] {
        let (segment, offset) = (slot.segment() as usize, slot.word_offset() as usize);
        if segment == 0 {
            return &self.snapshot.words[offset..];
        }
        let index = offset - self.images[segment - 1][SECTIONS] as usize;
        let cells = self.section(segment, Section::Cells);
        let block = index / START_BLOCK;
        let start = self.section(segment, Section::Starts)[block / 4] >> (8 * (block % 4)) & 0xFF;
        let mut at = block * START_BLOCK + start as usize;
        while at < index {
            at += size_in_words(&cells[at..]) as usize;
        }
        assert!(at == index, "{slot:?} leads into a cell");
        &self.images[segment - 1][offset..]
    }

    fn kind(&self, slot: Slot) -> Kind {
        assert!(slot.is_reference(), "{slot:?} is no reference");
        Kind::from_byte(self.words(slot)[0] as u8).expect("a cell has a kind")
    }

    /// A slot holds a value, or refers to a cell of the kind that its tag says, which is looked at later.
    fn slot(&mut self, slot: Slot) {
        if slot.is_integer() {
            return;
        }
        if slot.is_immediate() {
            assert!(matches!(slot.0 >> 3 & 31, 0..=5 | 8..=15), "{slot:?} is nothing");
            return;
        }
        if slot.tag() == tag::STRING && slot.is_name() {
            let atom = slot.named_atom();
            let names = self.images[atom.segment() - 1][SECTIONS + 2 * Section::Atoms as usize + 1];
            assert!(atom.index() + 1 < names as usize, "{slot:?} is no name");
            return;
        }
        let kind = self.kind(slot);
        let fits = match slot.tag() {
            tag::STRING => matches!(kind, Kind::String | Kind::StringView | Kind::StringBuffer),
            tag::FLOAT => kind == Kind::Float,
            _ => !matches!(kind, Kind::Free | Kind::String | Kind::StringView | Kind::StringBuffer | Kind::Float),
        };
        assert!(fits, "{slot:?} leads to {kind:?}");
        if slot.segment() == 0 {
            let first = self.seen.insert(slot.word_offset());
            assert!(first || kind != Kind::Float, "two slots own the box at {:#x}", slot.word_offset());
            if first {
                self.found.push(slot.word_offset());
            }
        }
    }

    fn slots(&mut self, words: &[u32]) {
        for word in words {
            self.slot(Slot(*word));
        }
    }

    fn cell(&mut self, offset: u32) {
        let rest = &self.snapshot.words[offset as usize..];
        let size = size_in_words(rest) as usize;
        assert!(size > 0, "a cell of no size");
        let cell = &rest[..size];
        let header = Header(cell[0]);
        match Kind::from_byte(header.kind_byte()).expect("a cell has a kind") {
            Kind::Float => {
                let number = f64::from_bits((cell[2] as u64) << 32 | cell[1] as u64);
                assert!(header.0 & FLOAT_INTEGER != 0 || !number.is_nan() || cell[1..] == [0, 0x7FF8_0000], "a NaN that is not canonical");
            }
            Kind::String => self.string(cell),
            Kind::StringView => {
                self.slot(Slot(cell[1]));
                let buffer = self.words(Slot(cell[1]));
                assert!(Header(buffer[0]).is(Kind::StringBuffer) && cell[2] <= buffer[1], "a view beyond its buffer");
            }
            Kind::StringBuffer => assert!(cell[1] <= 4 * header.extra(), "a buffer that is more than full"),
            Kind::Words => {}
            Kind::RamShape => {
                self.slot(Slot(cell[SHAPE_PROTOTYPE]));
                if cell[RAM_SHAPE_PARENT] != 0 {
                    self.shape(ShapeId(cell[RAM_SHAPE_PARENT] as u16));
                }
            }
            Kind::Dictionary => self.dictionary(cell),
            // Those of one that runs lie on the stack.
            Kind::Frame if cell[FRAME_POSITION] == 0 => {}
            Kind::Frame => self.registers(&cell[FRAME_REGISTERS..]),
            kind if kind.is_object() => self.object(kind, cell),
            _ => self.slots(&cell[1..]),
        }
    }

    /// The registers of a suspended function: values, of which cells and strings are references.
    fn registers(&mut self, words: &[u32]) {
        for register in words.chunks(2) {
            if [tag::CELL, tag::STRING].iter().any(|tag| tag.wrapping_sub(9) == register[1]) {
                self.slot(Slot(register[0]));
            }
        }
    }

    fn string(&self, cell: &[u32]) {
        let ascii = cell[0] & FLAG_ASCII != 0;
        let (first, length) = string_text(cell[0], cell[1]);
        let bytes: Vec<u8> = cell[first..].iter().flat_map(|word| word.to_le_bytes()).collect();
        let bytes = &bytes[..length as usize];
        assert!(bytes.is_ascii() == ascii, "an ASCII flag that is wrong");
        let units: u32 = bytes.iter().map(|byte| (byte & 0xC0 != 0x80) as u32 + (*byte >= 0xF0) as u32).sum();
        assert!(ascii || units == cell[2], "a UTF-16 length that is wrong");
    }

    /// The words of a shape.
    fn shape(&self, id: ShapeId) -> &'h [u32] {
        let slot = match id.segment() {
            0 => Slot(self.words(self.snapshot.shapes)[1 + id.index()]),
            segment => Slot(self.section(segment, Section::Shapes)[id.index()]),
        };
        assert!(matches!(self.kind(slot), Kind::RamShape | Kind::RomShape | Kind::Code), "a shape that is none");
        let words = self.words(slot);
        assert!(words[0] >> 16 == id.0 as u32, "a shape that has another id");
        words
    }

    /// The keys of a shape, whose places are all different.
    fn keys(&self, mut id: ShapeId) -> Vec<Key> {
        let mut keys = Vec::new();
        loop {
            let words = self.shape(id);
            if !Header(words[0]).is(Kind::RamShape) {
                let count = if Header(words[0]).is(Kind::Code) { 0 } else { words[SHAPE_LAYOUT] >> 16 & 0xFF };
                keys.extend(words[ROM_SHAPE_KEYS..][..count as usize].iter().map(|key| Key(*key)));
                break;
            }
            keys.extend(Some(Key(words[RAM_SHAPE_KEY])).filter(|key| key.0 != 0));
            id = ShapeId(words[RAM_SHAPE_PARENT] as u16);
            if id == ShapeId::NONE {
                break;
            }
        }
        let places: HashSet<u32> = keys.iter().map(|key| key.place()).collect();
        assert!(places.len() == keys.len(), "two keys at one place");
        keys
    }

    fn object(&mut self, kind: Kind, cell: &[u32]) {
        let header = Header(cell[0]);
        // An array's first slot is its length as it stands.
        self.slots(&cell[if kind == Kind::Array { 2 } else { 1 }..]);
        if kind == Kind::Array {
            assert!(self.kind(Slot(cell[2])) == Kind::Slots, "an array without elements");
        }
        let dictionary = 1 + hidden_slots(kind) as usize;
        match header.shape() {
            ShapeId::DICTIONARY => assert!(self.kind(Slot(cell[dictionary])) == Kind::Dictionary, "a dictionary that is none"),
            ShapeId::GLOBAL => assert!(cell[dictionary] == Slot::HOLE.0 || self.kind(Slot(cell[dictionary])) == Kind::Object),
            shape => self.values(kind, cell, shape),
        }
    }

    fn values(&self, kind: Kind, cell: &[u32], id: ShapeId) {
        let (header, shape) = (Header(cell[0]), self.shape(id));
        let layout = shape[SHAPE_LAYOUT];
        let capacity = header.capacity();
        assert!(layout as u8 == kind as u8 && layout >> 8 & 0xFF == capacity, "{kind:?} of a shape of other objects");
        if kind == Kind::Function {
            // A function that has a shadow has a shape that only tells it from its siblings.
            return;
        }
        let constructs = Header(shape[0]).is(Kind::Code) && shape[0] & FLAG_CONSTRUCTOR != 0;
        let keys = self.keys(id);
        let values = (layout >> 24) + constructs as u32 + keys.len() as u32;
        for key in keys {
            let place = key.place();
            assert!(place < values, "a place behind the values");
            let slot = if values <= capacity || place + 1 < capacity {
                Slot(cell[1 + place as usize])
            } else {
                let overflow = self.words(Slot(cell[capacity as usize]));
                assert!(
                    Header(overflow[0]).is(Kind::Slots) && Header(overflow[0]).extra() > values - capacity,
                    "an overflow cell that is too small"
                );
                Slot(overflow[(place + 2 - capacity) as usize])
            };
            if key.attributes().has(Attributes::ACCESSOR) {
                assert!(self.kind(slot) == Kind::Accessor, "an accessor that is none");
            }
        }
    }

    fn dictionary(&mut self, cell: &[u32]) {
        let integer = |word: usize| Slot(cell[word]).as_integer() as usize;
        let capacity = (cell.len() - DICTIONARY_ENTRIES) / 4;
        let used = integer(DICTIONARY_USED);
        assert!(used <= capacity, "more entries than there is room for");
        self.slots(&[cell[DICTIONARY_PROTOTYPE]]);
        let entries = &cell[DICTIONARY_ENTRIES..][..3 * used];
        for entry in entries.chunks(3) {
            self.slots(&entry[..2]);
            let accessor = Attributes((entry[2] >> 1) as u8).has(Attributes::ACCESSOR);
            assert!(!accessor || entry[0] == Slot::HOLE.0 || self.kind(Slot(entry[1])) == Kind::Accessor, "an accessor that is none");
        }
        let index = &cell[DICTIONARY_ENTRIES + 3 * capacity..][..capacity];
        let places: Vec<u32> = index.iter().flat_map(|word| [word & 0xFFFF, word >> 16]).collect();
        assert!(places.iter().all(|number| *number as usize <= used) && places.contains(&0), "an index that leads nowhere");
    }
}
