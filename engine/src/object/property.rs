//! Own properties: where the value of a key lies, and the walk along the prototypes.

use super::dictionary::Dictionary;
use super::key::PropertyKey;
use super::shape::Found;
use crate::machine::{Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::FLAG_ELEMENTS;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::{Attributes, DICTIONARY_PROTOTYPE};
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// An own property, as far as the object has it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Property {
    Absent,
    /// The value, or the accessor pair, lies in word `word` of the cell `holder`.
    Slot {
        holder: Slot,
        word: usize,
        attributes: Attributes,
    },
    /// The value follows from what the object is; it has no slot.
    Implied {
        value: Value,
        attributes: Attributes,
    },
}

/// What reading a property gives.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Got {
    Value(Value),
    /// The getter to call with the receiver as `this`.
    Getter(Value),
}

impl Machine {
    /// An intrinsic of the library.
    pub(crate) fn intrinsic(&self, intrinsic: Intrinsic) -> Value {
        self.intrinsic_at(intrinsic as usize)
    }

    /// An intrinsic by its place in the library's list, which goes on behind those that the engine knows.
    pub(crate) fn intrinsic_at(&self, index: usize) -> Value {
        let slot = match self.root_cell(Root::Intrinsics) {
            Some(table) => table.slot(1 + index),
            None => self.section_slot(1, romjs_abi::image::Section::Intrinsics, index),
        };
        self.widen(slot)
    }

    /// The cell that holds an object's properties: its shadow if it has one. Natives without a shadow have none.
    #[inline(never)]
    pub(crate) fn body(&self, object: Value) -> Option<Slot> {
        let slot = object.slot();
        if slot.is_immediate() {
            return if self.shadow_filter == 0 { None } else { self.find_shadow(slot) };
        }
        if self.shadow_filter == 0 {
            return Some(slot);
        }
        let shadowed = slot.segment() != 0 || self.cell(slot).get(0) & (0xFF | FLAG_ELEMENTS) == SHADOWED_FUNCTION;
        if shadowed { self.find_shadow(slot).or(Some(slot)) } else { Some(slot) }
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
    pub(crate) fn own_property(&self, object: Value, key: PropertyKey) -> Property {
        match self.body(object) {
            Some(body) => self.property_of_body(body, key),
            None => self.native_property(object.slot(), key),
        }
    }

    /// An own property of an object of the library as it was made, whatever scripts have done to it.
    pub(crate) fn library_property(&self, object: Intrinsic, atom: AtomId) -> Property {
        self.property_of_body(self.intrinsic(object).slot(), PropertyKey::Atom(atom))
    }

    fn property_of_body(&self, body: Slot, key: PropertyKey) -> Property {
        let header = self.cell(body).header();
        if let PropertyKey::Index(index) = key {
            return self.own_element(body, index);
        }
        if header.is(Kind::Array) && self.is_atom(key, AtomId::LENGTH) {
            let attributes = Attributes(if header.0 & FLAG_ELEMENTS != 0 { 0 } else { Attributes::WRITABLE });
            return Property::Implied { value: Value::number(self.cell(body).get(1) as f64), attributes };
        }
        if header.is(Kind::Primitive) && self.is_atom(key, AtomId::LENGTH) {
            let primitive = self.widen(self.cell(body).slot(1));
            if primitive.is_string() {
                let value = Value::integer(self.string_length(primitive.slot()) as i32);
                return Property::Implied { value, attributes: Attributes(0) };
            }
        }
        match header.shape() {
            ShapeId::DICTIONARY => self.own_in_dictionary(self.dictionary_of(body), key),
            ShapeId::GLOBAL => self.own_global(body, key),
            shape => self.own_in_shape(body, shape, key),
        }
    }

    fn own_in_dictionary(&self, dictionary: Slot, key: PropertyKey) -> Property {
        let Some(entry) = self.dictionary_find(dictionary, key) else { return Property::Absent };
        let attributes = Dictionary(self.cell(dictionary)).attributes(entry);
        Property::Slot { holder: dictionary, word: Dictionary::word(entry) + 1, attributes }
    }

    fn own_in_shape(&self, body: Slot, shape: ShapeId, key: PropertyKey) -> Property {
        let Some(atom) = self.key_atom(key) else { return Property::Absent };
        match self.find_key(shape, atom) {
            Found::Nothing => Property::Absent,
            Found::Key(key) => {
                let (holder, word) = self.place(body, key.place());
                Property::Slot { holder, word, attributes: key.attributes() }
            }
            Found::Implied(atom) => self.function_property(body, atom),
        }
    }

    /// The dictionary of an object whose shape is the pseudo-shape of dictionaries, or the global object's.
    #[inline(never)]
    pub(crate) fn dictionary_of(&self, body: Slot) -> Slot {
        let cell = self.cell(body);
        cell.slot(1 + Machine::hidden_of(cell.header().kind_byte()))
    }

    /// The hidden slots of an object by its kind.
    pub(crate) fn hidden_of(kind: u8) -> usize {
        Kind::from_byte(kind).map_or(0, |kind| romjs_abi::shape::hidden_slots(kind) as usize)
    }

    /// The value of a property that is data, undefined for what is absent or an accessor.
    pub(crate) fn property_value(&self, property: Property) -> Value {
        match property {
            Property::Absent => Value::UNDEFINED,
            Property::Slot { holder, word, .. } => self.widen(self.cell(holder).slot(word)),
            Property::Implied { value, .. } => value,
        }
    }

    /// The prototype of an object: `null` or an object.
    pub(crate) fn prototype_of(&self, object: Value) -> Value {
        let Some(body) = self.body(object) else { return self.intrinsic(Intrinsic::FunctionPrototype) };
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
        let prototype = if value.is_string() {
            Intrinsic::StringPrototype
        } else if value.is_number() {
            Intrinsic::NumberPrototype
        } else if value.is_boolean() {
            Intrinsic::BooleanPrototype
        } else if self.is_symbol(value) {
            Intrinsic::SymbolPrototype
        } else {
            return self.throw_not_an_object(value);
        };
        Ok(self.intrinsic(prototype))
    }

    /// The property of an object or of one of its prototypes, and the object that has it.
    pub(crate) fn find_property(&self, object: Value, key: PropertyKey) -> (Property, Value) {
        let mut object = object;
        loop {
            let property = self.own_property(object, key);
            if !matches!(property, Property::Absent) {
                return (property, object);
            }
            object = self.prototype_of(object);
            if !self.is_object(object) {
                return (Property::Absent, object);
            }
        }
    }

    /// Reads a property of any value (ECMA-262, 7.3.3 GetV).
    pub(crate) fn get(&mut self, receiver: Value, key: PropertyKey) -> Result<Got, Throw> {
        if receiver.is_string() {
            let length = self.string_length(receiver.slot());
            match key {
                PropertyKey::Index(index) if index < length => {
                    let unit = self.code_unit_at(receiver.slot(), index);
                    return Ok(Got::Value(Value::from_slot(Slot::code_unit(unit))));
                }
                _ if self.is_atom(key, AtomId::LENGTH) => return Ok(Got::Value(Value::integer(length as i32))),
                _ => {}
            }
        }
        let start = if self.is_object(receiver) { receiver } else { self.lookup_start_for(receiver, key)? };
        let (property, _) = self.find_property(start, key);
        Ok(self.got(property))
    }

    fn lookup_start_for(&mut self, receiver: Value, key: PropertyKey) -> Result<Value, Throw> {
        if receiver.is_nullish() {
            return self.throw_property_of_nullish(receiver, key);
        }
        self.lookup_start(receiver)
    }

    /// What reading a found property gives.
    pub(crate) fn got(&self, property: Property) -> Got {
        match property {
            Property::Slot { holder, word, attributes } if attributes.has(Attributes::ACCESSOR) => {
                let pair = self.cell(self.cell(holder).slot(word));
                let getter = self.widen(pair.slot(1));
                if getter.is_undefined() { Got::Value(Value::UNDEFINED) } else { Got::Getter(getter) }
            }
            Property::Slot { holder, word, .. } => {
                let value = self.widen(self.cell(holder).slot(word));
                if value.is_hole() { Got::Value(Value::UNDEFINED) } else { Got::Value(value) }
            }
            property => Got::Value(self.property_value(property)),
        }
    }

    /// Reads a property whose getter, if there is one, is not run: for what the engine itself needs.
    pub(crate) fn get_data(&mut self, object: Value, atom: AtomId) -> Value {
        match self.get(object, PropertyKey::Atom(atom)) {
            Ok(Got::Value(value)) => value,
            _ => Value::UNDEFINED,
        }
    }

    fn native_property(&self, native: Slot, key: PropertyKey) -> Property {
        debug_assert!(native.is(Immediate::Native));
        let attributes = Attributes(Attributes::CONFIGURABLE);
        if self.is_atom(key, AtomId::LENGTH) {
            return Property::Implied { value: Value::integer(self.native_length(native)), attributes };
        }
        if self.is_atom(key, AtomId::NAME) {
            return Property::Implied { value: self.native_name(native), attributes };
        }
        Property::Absent
    }
}

/// Kind and flag in the header of a function in RAM that has a shadow.
pub(crate) const SHADOWED_FUNCTION: u32 = Kind::Function as u32 | FLAG_ELEMENTS;
