//! Plans of cells that are neither code nor objects with names.

use super::{Freezer, Frozen, Word, refuse};
use romjs_abi::cell::Header;
use romjs_abi::shape::{
    DICTIONARY_ENTRIES, DICTIONARY_PROTOTYPE, DICTIONARY_USED, Key, RAM_SHAPE_KEY, RAM_SHAPE_PARENT, SHAPE_LAYOUT, SHAPE_PROTOTYPE,
};
use romjs_abi::{Kind, ShapeId, Slot};

impl Freezer<'_> {
    /// The words of the cell at `offset`, with references by plan.
    pub(super) fn plan_cell(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        match self.heap.kind(offset) {
            Kind::Slots => self.plan_slots(offset),
            Kind::Accessor => self.plan_all_slots(offset),
            Kind::Code => self.plan_code(offset),
            Kind::RamShape => self.plan_shape(offset),
            Kind::Dictionary => self.plan_dictionary(offset),
            Kind::Symbol => refuse("a symbol that a script made cannot be frozen yet"),
            Kind::Global => refuse("the global object is each context's own: it cannot be frozen"),
            Kind::ArrayBuffer | Kind::TypedArray | Kind::DataView => refuse("array buffers, and views of them, cannot be frozen yet"),
            kind if kind.is_object() => self.plan_object(offset),
            kind => refuse(format!("a cell of kind {kind:?} cannot be frozen")),
        }
    }

    fn plan_all_slots(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let cell = self.heap.cell(offset);
        let mut words = vec![Word::Raw(cell[0])];
        for word in &cell[1..] {
            words.push(self.slot(Slot(*word))?);
        }
        Ok(words)
    }

    /// Elements and overflow cells lose their slack: trailing holes.
    fn plan_slots(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let cell = self.heap.cell(offset);
        let used = cell[1..].iter().rposition(|word| *word != Slot::HOLE.0).map_or(0, |last| last + 1);
        let mut words = vec![Word::Raw(Header::sized(Kind::Slots, used as u32).0)];
        for word in &cell[1..1 + used] {
            words.push(self.slot(Slot(*word))?);
        }
        Ok(words)
    }

    /// Dictionaries whose keys are not all names.
    fn plan_dictionary(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let cell = self.heap.cell(offset);
        let mut words: Vec<Word> = cell.iter().map(|word| Word::Raw(*word)).collect();
        words[DICTIONARY_PROTOTYPE] = self.slot(Slot(cell[DICTIONARY_PROTOTYPE]))?;
        let used = Slot(cell[DICTIONARY_USED]).as_integer() as usize;
        for entry in 0..used {
            for index in 0..2 {
                let at = DICTIONARY_ENTRIES + 3 * entry + index;
                words[at] = self.slot(Slot(cell[at]))?;
            }
        }
        Ok(words)
    }

    /// A shape that an instruction names: flat, with exactly the places that it has.
    fn plan_shape(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let id = ShapeId((self.heap.word(offset, 0) >> 16) as u16);
        let new = if id.segment() == 0 { self.shape_id(id)? } else { id };
        let keys = self.keys_of(offset)?;
        let prototype = self.slot(self.heap.slot(offset, SHAPE_PROTOTYPE))?;
        let layout = self.heap.word(offset, SHAPE_LAYOUT);
        if !keys.is_empty() {
            let plan = self.by_offset[&offset];
            self.by_words.entry(shape_signature(layout, prototype, &keys)).or_insert(plan);
        }
        self.shape_words(new, layout, prototype, keys)
    }

    pub(super) fn shape_words(&mut self, id: ShapeId, layout: u32, prototype: Word, mut keys: Vec<Key>) -> Frozen<Vec<Word>> {
        keys.sort_by_key(|key| key.atom());
        let layout = layout & 0xFF00_FFFF | (keys.len() as u32) << 16;
        let mut words = vec![Word::Raw(Header::sized(Kind::RomShape, (id.0 as u32) << 8).0), Word::Raw(layout), prototype];
        words.extend(keys.iter().map(|key| Word::Raw(key.0)));
        Ok(words)
    }

    /// The keys of a shape in RAM, with the image's atoms, in the order of their places.
    pub(super) fn keys_of(&mut self, offset: u32) -> Frozen<Vec<Key>> {
        let mut keys = Vec::new();
        let mut offset = offset;
        loop {
            if self.heap.kind(offset) != Kind::RamShape {
                return refuse("a function with properties of its own cannot be frozen yet");
            }
            let key = Key(self.heap.word(offset, RAM_SHAPE_KEY));
            if key.0 != 0 {
                let atom = self.atom(key.atom())?;
                keys.push(Key::new(atom, key.place(), key.attributes()));
            }
            let parent = ShapeId(self.heap.word(offset, RAM_SHAPE_PARENT) as u16);
            if parent == ShapeId::NONE {
                break;
            }
            if parent.segment() != 0 && !self.is_library() {
                // A root shape of the library has no keys.
                break;
            }
            offset = self.heap.shape(parent);
        }
        keys.reverse();
        Ok(keys)
    }
}

/// What makes shapes the same, whatever their ids: kind, capacity, hidden slots, prototype, and keys in the order of their places.
pub(super) fn shape_signature(layout: u32, prototype: Word, keys: &[Key]) -> Vec<Word> {
    let mut signature = vec![Word::Raw(Kind::RomShape as u32), Word::Raw(layout & 0xFF00_FFFF), prototype];
    signature.extend(keys.iter().map(|key| Word::Raw(key.0)));
    signature
}
