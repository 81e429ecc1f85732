//! Plans of objects: repacked, so that their capacity is their number of values, and dictionaries of names alone are shapes.

use super::cell::shape_signature;
use super::{Freezer, Frozen, Word, heap, refuse};
use romjs_abi::cell::{FLAG_CHANGED, FLAG_NON_EXTENSIBLE, Header};
use romjs_abi::limits::INLINE_SLOTS_MAX;
use romjs_abi::shape::{
    Attributes, DICTIONARY_ENTRIES, DICTIONARY_PROTOTYPE, DICTIONARY_USED, Key, RAM_SHAPE_PARENT, SHAPE_LAYOUT, SHAPE_PROTOTYPE,
    hidden_slots,
};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A named property of an object: name in the image, attributes, value.
struct Named(AtomId, Attributes, Word);

impl Freezer<'_> {
    pub(super) fn plan_object(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let header = self.heap.header(offset);
        if header.is(Kind::Function) {
            return self.plan_function(offset);
        }
        let kind = self.heap.kind(offset);
        let hidden = hidden_slots(kind) as usize;
        let mut values = Vec::new();
        for index in 0..hidden {
            let word = self.heap.word(offset, 1 + index);
            // An array's first slot is its length as it stands.
            values.push(if kind == Kind::Array && index == 0 { Word::Raw(word) } else { self.slot(Slot(word))? });
        }
        let flags = header.0 & 0x700;
        if header.shape() == ShapeId::DICTIONARY {
            let dictionary = self.heap.slot(offset, 1 + hidden);
            if self.dictionary_entries(dictionary.word_offset()).iter().any(|(key, ..)| heap::is_number(*key)) {
                values.push(self.slot(dictionary)?);
                let header = Header::object(kind, values.len() as u32, ShapeId::DICTIONARY).0 | flags;
                return Ok([vec![Word::Raw(header)], values].concat());
            }
        }
        let (prototype, named) = self.properties(offset, hidden)?;
        let mut keys = Vec::new();
        for Named(atom, attributes, value) in named {
            keys.push(Key::new(atom, values.len() as u32, attributes));
            values.push(value);
        }
        self.pack(kind, flags, prototype, keys, values)
    }

    /// The prototype and the named properties of an object with so many hidden slots.
    fn properties(&mut self, offset: u32, hidden: usize) -> Frozen<(Word, Vec<Named>)> {
        match self.heap.header(offset).shape() {
            ShapeId::DICTIONARY => self.properties_in_dictionary(offset, hidden),
            shape => self.properties_in_shape(offset, shape),
        }
    }

    /// The words of an object with exactly these values.
    fn pack(&mut self, kind: Kind, flags: u32, prototype: Word, keys: Vec<Key>, mut values: Vec<Word>) -> Frozen<Vec<Word>> {
        if values.len() > 255 {
            return refuse("an object has more than 255 properties: it cannot be frozen yet");
        }
        // Behind the hidden slots there is always one for a dictionary or an overflow cell.
        let minimum = 1 + hidden_slots(kind) as usize;
        let capacity = values.len().max(minimum).min(INLINE_SLOTS_MAX as usize);
        if values.len() > capacity {
            let rest = values.split_off(capacity - 1);
            let mut overflow = vec![Word::Raw(Header::sized(Kind::Slots, rest.len() as u32).0)];
            overflow.extend(rest);
            let plan = self.plans.len();
            self.plans.push(super::Plan::Cell(overflow));
            values.push(Word::Reference(tag::CELL, plan));
        }
        values.resize(capacity, Word::Raw(Slot::HOLE.0));
        let shape = self.object_shape(kind, capacity as u32, prototype, keys)?;
        let mut words = vec![Word::Raw(Header::object(kind, capacity as u32, shape).0 | flags)];
        words.extend(values);
        Ok(words)
    }

    /// The shape for these keys: one for all objects that are alike.
    pub(super) fn object_shape(&mut self, kind: Kind, capacity: u32, prototype: Word, keys: Vec<Key>) -> Frozen<ShapeId> {
        let layout = kind as u32 | capacity << 8 | hidden_slots(kind) << 24;
        let signature = shape_signature(layout, prototype, &keys);
        if let Some(plan) = self.by_words.get(&signature) {
            let index = self.shapes.iter().position(|shape| shape == plan).unwrap_or(0);
            let first = if self.is_library() { romjs_abi::intrinsic::root::COUNT } else { 0 };
            return Ok(ShapeId::new(self.place.segment, first + index as u32));
        }
        let plan = self.plans.len();
        self.plans.push(super::Plan::Found(0));
        let id = self.add_shape(plan);
        self.plans[plan] = super::Plan::Cell(self.shape_words(id, layout, prototype, keys)?);
        self.by_words.insert(signature, plan);
        Ok(id)
    }

    fn properties_in_shape(&mut self, offset: u32, id: ShapeId) -> Frozen<(Word, Vec<Named>)> {
        let shape = self.heap.shape(id);
        let prototype = self.slot(self.heap.slot(shape, SHAPE_PROTOTYPE))?;
        let keys = self.keys_of(shape)?;
        let capacity = self.heap.header(offset).capacity();
        let layout = self.heap.word(shape, SHAPE_LAYOUT);
        let count = (layout >> 24) + (layout >> 16 & 0xFF);
        let mut named = Vec::new();
        for key in keys {
            let place = key.place();
            let value = if count <= capacity || place + 1 < capacity {
                self.heap.slot(offset, 1 + place as usize)
            } else {
                let overflow = self.heap.slot(offset, capacity as usize);
                self.heap.slot(overflow.word_offset(), (place + 2 - capacity) as usize)
            };
            named.push(Named(key.atom(), key.attributes(), self.slot(value)?));
        }
        Ok((prototype, named))
    }

    fn properties_in_dictionary(&mut self, offset: u32, hidden: usize) -> Frozen<(Word, Vec<Named>)> {
        let dictionary = self.heap.slot(offset, 1 + hidden).word_offset();
        let prototype = self.slot(self.heap.slot(dictionary, DICTIONARY_PROTOTYPE))?;
        let mut named = Vec::new();
        for (key, value, attributes) in self.dictionary_entries(dictionary) {
            let atom = self.key_atom(key)?;
            named.push(Named(atom, attributes, self.slot(value)?));
        }
        Ok((prototype, named))
    }

    /// Live entries of a dictionary: key, value, attributes.
    pub(super) fn dictionary_entries(&self, dictionary: u32) -> Vec<(Slot, Slot, Attributes)> {
        let used = self.heap.slot(dictionary, DICTIONARY_USED).as_integer() as usize;
        (0..used)
            .map(|entry| DICTIONARY_ENTRIES + 3 * entry)
            .filter(|at| self.heap.slot(dictionary, *at) != Slot::HOLE)
            .map(|at| {
                let attributes = Attributes((self.heap.word(dictionary, at + 2) >> 1) as u8 & 15);
                (self.heap.slot(dictionary, at), self.heap.slot(dictionary, at + 1), attributes)
            })
            .collect()
    }

    /// The image's atom for a key: a string, or a symbol of the library.
    pub(super) fn key_atom(&mut self, key: Slot) -> Frozen<AtomId> {
        if key.is(Immediate::Symbol) {
            return Ok(AtomId(key.payload() as u16));
        }
        if heap::is_number(key) {
            return refuse("a function or the global object has an index for a property key: it cannot be frozen yet");
        }
        if !heap::is_string(key) {
            return refuse("a symbol that a script made is a property key: it cannot be frozen yet");
        }
        if key.is_reference() {
            let atom = AtomId((self.heap.word(key.word_offset(), 0) >> 16) as u16);
            if atom != AtomId::NONE {
                return self.atom(atom);
            }
        }
        Ok(self.text_atom(self.heap.text(key)))
    }

    /// A function that a script has given properties, or taken some: its shadow has them all. Its shape refers to its code.
    fn plan_function_with_properties(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let shape = self.heap.shape(self.heap.header(offset).shape());
        let shadow = self.heap.slot(shape, SHAPE_PROTOTYPE).word_offset();
        let header = self.heap.header(shadow);
        let (prototype, named) = self.properties(shadow, 0)?;
        let code = self.code_of_function(offset);
        let captures = (self.heap.word(code, romjs_abi::code::LAYOUT) >> 24) as usize;
        let (mut values, mut keys) = (Vec::new(), Vec::new());
        for index in 0..captures {
            values.push(self.capture(offset, 1 + index)?);
        }
        for Named(atom, attributes, value) in named {
            keys.push(Key::new(atom, values.len() as u32, attributes));
            values.push(value);
        }
        if values.len() > INLINE_SLOTS_MAX as usize {
            return refuse("a function has more than 31 properties and captures: it cannot be frozen yet");
        }
        let capacity = values.len().max(1) as u32;
        values.resize(capacity as usize, Word::Raw(Slot::HOLE.0));
        let layout = Kind::Function as u32 | capacity << 8 | (captures as u32) << 24;
        let plan = self.plans.len();
        self.plans.push(super::Plan::Found(0));
        let id = self.add_shape(plan);
        let mut shape = self.shape_words(id, layout, prototype, keys)?;
        shape.push(Word::Reference(tag::CELL, self.found(code)));
        self.plans[plan] = super::Plan::Cell(shape);
        let mut words = vec![Word::Raw(Header::object(Kind::Function, capacity, id).0 | header.0 & FLAG_NON_EXTENSIBLE)];
        words.extend(values);
        Ok(words)
    }

    /// The code cell of a closure in RAM.
    fn code_of_function(&self, offset: u32) -> u32 {
        let mut cell = self.heap.shape(self.heap.header(offset).shape());
        while self.heap.kind(cell) == Kind::RamShape {
            cell = self.heap.shape(ShapeId(self.heap.word(cell, RAM_SHAPE_PARENT) as u16));
        }
        cell
    }

    /// The word for an intrinsic. A function without a name has been defined as one, and nothing that scripts see refers to
    /// it: its code serves as a routine.
    pub(super) fn intrinsic_word(&mut self, slot: Slot) -> Frozen<Word> {
        // A function of the library's own may have been named before it was defined.
        let slot = if slot.is(Immediate::BlockSlot) { self.binding(slot.payload())? } else { slot };
        if !heap::in_ram(slot) || slot.tag() != tag::CELL || self.heap.kind(slot.word_offset()) != Kind::Function {
            return self.slot(slot);
        }
        let header = self.heap.header(slot.word_offset());
        let code = self.code_of_function(slot.word_offset());
        let changed = header.0 & (FLAG_CHANGED | FLAG_NON_EXTENSIBLE) != 0;
        if changed || header.capacity() > 0 || self.heap.slot(code, romjs_abi::code::NAME) != Slot::EMPTY_STRING {
            return self.slot(slot);
        }
        self.routines.insert(code);
        Ok(Word::Reference(tag::CELL, self.found(code)))
    }

    /// A slot of a closure. A variable that is assigned later lies in a cell that closures share, and cells in flash are
    /// never written: only the library's files run before they are frozen, so only they can come here.
    fn capture(&mut self, function: u32, index: usize) -> Frozen<Word> {
        let slot = self.heap.slot(function, index);
        if heap::in_ram(slot) && slot.tag() == tag::CELL && self.heap.kind(slot.word_offset()) == Kind::Cell {
            let name = self.heap.text(self.heap.slot(self.code_of_function(function), romjs_abi::code::NAME));
            let name = String::from_utf8_lossy(&name).into_owned();
            return refuse(format!("the function {name:?} shares a variable that is assigned: make it a constant, or a property"));
        }
        self.slot(slot)
    }

    /// A closure: its shape is its code cell, its slots are captures and the prototype.
    fn plan_function(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let header = self.heap.header(offset);
        if header.0 & FLAG_CHANGED != 0 {
            return self.plan_function_with_properties(offset);
        }
        if self.routines.contains(&self.code_of_function(offset)) {
            return refuse("a function that the library calls by number is a value, too, or has more than 6 arguments: define another");
        }
        let shape = self.shape_id(header.shape())?;
        let mut words = vec![Word::Raw(header.with_shape(shape).0)];
        for index in 1..=header.capacity() as usize {
            words.push(self.capture(offset, index)?);
        }
        Ok(words)
    }
}
