//! Own properties: where the value of a key lies, and the walk along the prototypes.

use super::dictionary::Dictionary;
use super::key::PropertyKey;
use super::shape::IMPLIED_KEY;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::FLAG_CHANGED;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::{Attributes, DICTIONARY_PROTOTYPE, SHAPE_PROTOTYPE, hidden_slots};
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// An own property, as far as the object has it: two words, so that it travels in registers.
///
/// ```text
/// kind     holder                               place: [word:26 | attributes:4 | kind:2]
/// absent                                         0; not 0 if no prototype is asked either
/// element  the typed array                       its index
/// slot     the cell that holds the value        its word, a slot or an accessor pair's
/// implied  the value, which has no place
/// length   the array that holds its length      its word, a plain integer
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Property {
    holder: Slot,
    place: u32,
}

/// The kinds of objects that wrap primitives: strings, numbers, booleans and symbols.
pub(crate) const WRAPPERS: usize = 4;
pub(crate) const NUMBER_WRAPPER: usize = 1;
pub(crate) const SYMBOL_WRAPPER: usize = 3;

const _: () = assert!(Intrinsic::SymbolPrototype as usize == Intrinsic::StringPrototype as usize + 3);
const _: () = assert!(root::SYMBOL.0 == root::STRING.0 + 3);

const KIND: u32 = 3;
const SLOT: u32 = 1;
const IMPLIED: u32 = 2;
const LENGTH: u32 = 3;

impl Property {
    pub(crate) const ABSENT: Property = Property { holder: Slot::UNDEFINED, place: 0 };
    /// What no prototype is asked for either: an element that a typed array does not have.
    pub(crate) const NO_ELEMENT: Property = Property { holder: Slot::UNDEFINED, place: 1 << 6 };

    /// The value, or the accessor pair, lies in word `word` of the cell `holder`.
    pub(crate) fn slot(holder: Slot, word: usize, attributes: Attributes) -> Property {
        Property { holder, place: (word as u32) << 6 | (attributes.0 as u32) << 2 | SLOT }
    }

    /// The value follows from what the object is.
    pub(crate) fn implied(value: Slot, attributes: u8) -> Property {
        Property { holder: value, place: (attributes as u32) << 2 | IMPLIED }
    }

    /// An array's `length`.
    fn length(array: Slot, attributes: u8) -> Property {
        Property { holder: array, place: 1 << 6 | (attributes as u32) << 2 | LENGTH }
    }

    /// An element of a typed array, by its index of at most 26 bits.
    pub(crate) fn element(array: Slot, index: u32) -> Property {
        Property { holder: array, place: index << 6 | (Attributes::DATA.0 as u32) << 2 }
    }

    pub(crate) fn is_absent(self) -> bool {
        self.place & 0x3F == 0
    }

    /// Whether a typed array says by itself what its key means (10.4.5): an element, or none.
    pub(crate) fn is_numeric(self) -> bool {
        self.place & KIND == 0 && self.place != 0
    }

    /// The typed array and the index of its element.
    pub(crate) fn as_element(self) -> Option<(Slot, u32)> {
        (self.is_numeric() && !self.is_absent()).then_some((self.holder, self.place >> 6))
    }

    pub(crate) fn is_length(self) -> bool {
        self.place & KIND == LENGTH
    }

    /// The attributes; none of what is absent.
    pub(crate) fn attributes(self) -> Attributes {
        Attributes((self.place >> 2 & 15) as u8)
    }

    pub(crate) fn has(self, flags: u8) -> bool {
        self.attributes().has(flags)
    }

    /// The cell and the word of a value that has a place.
    pub(crate) fn place(self) -> Option<(Slot, usize)> {
        (self.place & KIND == SLOT).then_some((self.holder, (self.place >> 6) as usize))
    }
}

/// The hidden slots of objects, by the lower bits of their kind.
const HIDDEN_SLOTS: [u8; 32] = {
    let mut table = [0; 32];
    let mut kind = Kind::Object as usize;
    while kind < Kind::Object as usize + table.len() {
        if let Some(object) = Kind::from_byte(kind as u8) {
            table[kind % table.len()] = hidden_slots(object) as u8;
        }
        kind += 1;
    }
    table
};

impl Machine {
    /// An intrinsic of the library.
    pub(crate) fn intrinsic(&self, intrinsic: Intrinsic) -> Value {
        self.intrinsic_at(intrinsic as usize)
    }

    /// An intrinsic by its place in the library's list, which goes on behind those that the engine knows.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn intrinsic_at(&self, index: usize) -> Value {
        #[cfg(feature = "host")]
        if let Some(table) = self.root_cell(crate::machine::Root::Intrinsics) {
            return self.widen(table.slot(1 + index));
        }
        Value::from_slot(self.intrinsic_slot(index))
    }

    /// The cell that holds an object's properties: its shadow if it has one. A native without a shadow is its own body.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn body(&self, object: Slot) -> Slot {
        if self.shadow_filter == 0 {
            return object;
        }
        if object.is_immediate() || object.segment() != 0 {
            return self.shadow_of(object);
        }
        let header = self.cell(object).header();
        let shadowed = header.0 & (0xFF | FLAG_CHANGED) == SHADOWED_FUNCTION;
        if shadowed { self.shape(header.shape()).slot(SHAPE_PROTOTYPE) } else { object }
    }

    /// Where the value at `place` of the object with this body lies: the cell and the word.
    pub(crate) fn place(&self, body: Slot, place: u32) -> (Slot, usize) {
        let cell = self.cell(body);
        let header = cell.header();
        let capacity = header.capacity();
        if place + 1 < capacity || self.shape_layout(header.shape()).values() <= capacity {
            return (body, 1 + place as usize);
        }
        (cell.slot(capacity as usize), (2 + place - capacity) as usize)
    }

    /// An object's own property.
    pub(crate) fn own_property(&self, object: Slot, key: PropertyKey) -> Property {
        let body = self.body(object);
        if body.is_immediate() { self.native_property(object, key) } else { self.property_of_body(body, key) }
    }

    /// An own property of an object of the library as it was made, whatever scripts have done to it.
    pub(crate) fn library_property(&self, object: Intrinsic, atom: AtomId) -> Property {
        self.property_of_body(self.intrinsic(object).slot(), PropertyKey::atom(atom))
    }

    fn property_of_body(&self, body: Slot, key: PropertyKey) -> Property {
        let header = self.cell(body).header();
        if header.is(Kind::Primitive) {
            let property = self.string_property(self.widen(self.cell(body).slot(1)), key);
            if !property.is_absent() {
                return property;
            }
        }
        if header.is(Kind::TypedArray) {
            let property = self.numeric_property(body, key);
            if property.is_numeric() {
                return property;
            }
        }
        if header.is(Kind::Array) {
            if let PropertyKey::Index(index) = key {
                let property = self.own_element(body, index);
                if !property.is_absent() {
                    return property;
                }
            } else if self.is_atom(key, AtomId::LENGTH) {
                return Property::length(body, if header.0 & FLAG_CHANGED != 0 { 0 } else { Attributes::WRITABLE });
            }
        }
        match header.shape() {
            ShapeId::DICTIONARY => self.own_in_dictionary(self.dictionary_of(body), key),
            ShapeId::GLOBAL => self.own_global(body, key),
            shape => self.own_in_shape(body, shape, key),
        }
    }

    /// What a string has of itself, wrapped or not: its characters and its length. Other primitives have nothing.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_property(&self, primitive: Value, key: PropertyKey) -> Property {
        if primitive.is_string() {
            let string = primitive.slot();
            if let PropertyKey::Index(index) = key {
                if let Some(unit) = self.unit_at(string, index) {
                    return Property::implied(Machine::string_of_unit(unit), Attributes::ENUMERABLE);
                }
            } else if self.is_atom(key, AtomId::LENGTH) {
                return Property::implied(small_integer(self.string_length(string)), 0);
            }
        }
        Property::ABSENT
    }

    /// The property of a dictionary.
    pub(crate) fn own_in_dictionary(&self, dictionary: Slot, key: PropertyKey) -> Property {
        let Some(entry) = self.dictionary_find(dictionary, key) else { return Property::ABSENT };
        Property::slot(dictionary, Dictionary(self.cell(dictionary)).value_word(entry), entry.attributes())
    }

    fn own_in_shape(&self, body: Slot, shape: ShapeId, key: PropertyKey) -> Property {
        let Some(atom) = self.key_atom(key) else { return Property::ABSENT };
        match self.find_key(shape, atom) {
            None => Property::ABSENT,
            Some(key) if key.attributes().has(IMPLIED_KEY) => self.function_property(body, key.atom()),
            Some(key) => {
                let (holder, word) = self.place(body, key.place());
                Property::slot(holder, word, key.attributes())
            }
        }
    }

    /// The dictionary of an object whose shape is the pseudo-shape of dictionaries, or the global object's.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn dictionary_of(&self, body: Slot) -> Slot {
        let cell = self.cell(body);
        cell.slot(1 + Machine::hidden_of(cell.header().kind_byte()))
    }

    /// The hidden slots of an object by its kind.
    pub(crate) fn hidden_of(kind: u8) -> usize {
        HIDDEN_SLOTS[kind as usize % HIDDEN_SLOTS.len()] as usize
    }

    /// The slot of a property that is no array's length: its value, or its accessor pair.
    pub(crate) fn property_slot(&self, property: Property) -> Slot {
        property.place().map_or(property.holder, |(holder, word)| self.cell(holder).slot(word))
    }

    /// The value of a property that is data, undefined for what is absent.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn property_value(&self, property: Property) -> Value {
        if property.is_length() {
            return Value::unsigned(self.cell(property.holder).get(1));
        }
        if let Some((array, index)) = property.as_element() {
            return self.element_of(array, index);
        }
        self.widen(self.property_slot(property))
    }

    /// The prototype of an object: `null` or an object.
    pub(crate) fn prototype_of(&self, object: Slot) -> Value {
        let body = self.body(object);
        if body.is_immediate() {
            return self.intrinsic(Intrinsic::FunctionPrototype);
        }
        match self.cell(body).header().shape() {
            ShapeId::DICTIONARY => self.widen(self.cell(self.dictionary_of(body)).slot(DICTIONARY_PROTOTYPE)),
            ShapeId::GLOBAL => self.intrinsic(Intrinsic::ObjectPrototype),
            shape => self.shape_prototype(shape),
        }
    }

    /// The object at which the search for a value's property begins: the value, or its wrapper's prototype.
    pub(crate) fn lookup_start(&mut self, value: Value) -> Result<Value, Throw> {
        if self.is_object(value) {
            return Ok(value);
        }
        match self.wrapper_of(value) {
            WRAPPERS => self.throw_not_an_object(value),
            wrapper => Ok(self.intrinsic_at(Intrinsic::StringPrototype as usize + wrapper)),
        }
    }

    /// Which of the wrappers a primitive has, in the order of their prototypes, root shapes and types; their number if it has none.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn wrapper_of(&self, primitive: Value) -> usize {
        if primitive.is_number() {
            NUMBER_WRAPPER
        } else if primitive.is_string() {
            0
        } else if primitive.is_boolean() {
            2
        } else if self.is_symbol(primitive) {
            SYMBOL_WRAPPER
        } else {
            WRAPPERS
        }
    }

    /// The property of an object or of one of its prototypes.
    pub(crate) fn find_property(&self, mut object: Slot, key: PropertyKey) -> Property {
        self.find_owner(&mut object, key)
    }

    /// The property of an object or of one of its prototypes; `object` becomes the one that has it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn find_owner(&self, object: &mut Slot, key: PropertyKey) -> Property {
        loop {
            let property = self.own_property(*object, key);
            if !property.is_absent() || property.is_numeric() {
                return property;
            }
            if self.is_private(key) {
                return self.private_method(object, key);
            }
            let prototype = self.prototype_of(*object);
            *object = prototype.slot();
            if !self.is_object(prototype) {
                return Property::ABSENT;
            }
        }
    }

    /// Reads a property of any value (ECMA-262, 7.3.3 GetV) for what `meta` says.
    pub(crate) fn get(&mut self, meta: u32, receiver: Value, key: PropertyKey) -> Result<(), Throw> {
        let mut property = self.string_property(receiver, key);
        if property.is_absent() {
            let start = self.lookup_start_for(receiver, key)?;
            property = self.find_property(start.slot(), key);
        }
        self.check_private_get(receiver, key, property)?;
        self.finish_get(meta, property, receiver)
    }

    pub(crate) fn lookup_start_for(&mut self, receiver: Value, key: PropertyKey) -> Result<Value, Throw> {
        if receiver.is_nullish() {
            return self.throw_property_of_nullish(receiver, key);
        }
        self.lookup_start(receiver)
    }

    /// Reads a property whose getter, if there is one, is not run: for what the engine itself needs.
    pub(crate) fn get_data(&mut self, object: Value, atom: AtomId) -> Value {
        let Ok(start) = self.lookup_start(object) else { return Value::UNDEFINED };
        let property = self.find_property(start.slot(), PropertyKey::atom(atom));
        let value = self.property_value(property);
        if property.has(Attributes::ACCESSOR) || value.is_hole() { Value::UNDEFINED } else { value }
    }

    fn native_property(&self, native: Slot, key: PropertyKey) -> Property {
        debug_assert!(native.is(Immediate::Native));
        if self.is_atom(key, AtomId::LENGTH) {
            return Property::implied(small_integer(self.native_length(native) as u32), Attributes::CONFIGURABLE);
        }
        if self.is_atom(key, AtomId::NAME) {
            return Property::implied(self.native_name(native).slot(), Attributes::CONFIGURABLE);
        }
        Property::ABSENT
    }
}

/// A length that fits a slot, as those of strings and functions do.
pub(crate) fn small_integer(length: u32) -> Slot {
    Slot(length << 1)
}

/// Kind and flag in the header of a function in RAM that has a shadow.
pub(crate) const SHADOWED_FUNCTION: u32 = Kind::Function as u32 | FLAG_CHANGED;
