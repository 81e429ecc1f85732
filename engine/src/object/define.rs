//! Changing objects: adding, assigning, defining and deleting properties (ECMA-262, 10.1.5 to 10.1.10).

use super::dictionary::Dictionary;
use super::elements::ARRAY_ELEMENTS;
use super::key::{PropertyKey, index_of};
use super::property::Property;
use crate::machine::{Cell, Machine, Throw};
use crate::message::Message;
use crate::value::Value;
use romjs_abi::cell::{FLAG_CHANGED, FLAG_NON_EXTENSIBLE, FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::{Attributes, DICTIONARY_PROTOTYPE};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A property descriptor (ECMA-262, 6.2.6).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Descriptor {
    /// The bits of attributes, and of the constants below, whose fields are not absent.
    fields: u8,
    attributes: u8,
    /// The value, or the getter: none has both.
    value: Value,
    setter: Value,
}

const VALUE: u8 = 1 << 4;
const GETTER: u8 = 1 << 5;
const SETTER: u8 = 1 << 6;

impl Descriptor {
    pub(crate) fn data(value: Value, attributes: Attributes) -> Descriptor {
        Descriptor { fields: VALUE | Attributes::DATA.0, attributes: attributes.0, value, setter: value }
    }

    /// A value, and no word about attributes.
    pub(crate) fn only(value: Value) -> Descriptor {
        Descriptor { fields: VALUE, ..Descriptor::data(value, Attributes(0)) }
    }

    /// A getter, a setter or both.
    pub(crate) fn accessor(attributes: Attributes, getter: Option<Value>, setter: Option<Value>) -> Descriptor {
        let given = if getter.is_some() { GETTER } else { 0 } | if setter.is_some() { SETTER } else { 0 };
        Descriptor {
            fields: Attributes::ENUMERABLE | Attributes::CONFIGURABLE | given,
            attributes: attributes.0,
            value: getter.unwrap_or(Value::UNDEFINED),
            setter: setter.unwrap_or(Value::UNDEFINED),
        }
    }

    /// What the library describes: the attributes in bits 0 to 2; whether they are given in 3 to 5; and in 6 to 8 whether
    /// value, getter and setter are.
    pub(crate) fn of_bits(bits: u32, value: Value, setter: Value) -> Descriptor {
        Descriptor { fields: (bits >> 3 & 7 | bits >> 2 & 0x70) as u8, attributes: bits as u8 & 7, value, setter }
    }

    pub(crate) fn value(&self) -> Option<Value> {
        (self.fields & VALUE != 0).then_some(self.value)
    }

    /// Whether the field of an attribute is true.
    pub(crate) fn asks(&self, flag: u8) -> bool {
        self.fields & self.attributes & flag != 0
    }

    /// Whether the field of an attribute is false.
    pub(crate) fn forbids(&self, flag: u8) -> bool {
        self.fields & !self.attributes & flag != 0
    }

    pub(crate) fn is_accessor(&self) -> bool {
        self.fields & (GETTER | SETTER) != 0
    }

    fn is_data(&self) -> bool {
        self.fields & (VALUE | Attributes::WRITABLE) != 0
    }

    /// The attributes, fields that are absent as in `old`.
    fn attributes(&self, old: Attributes) -> Attributes {
        let bits = (old.0 & !self.fields | self.attributes & self.fields) & Attributes::DATA.0;
        let accessor = self.is_accessor() || old.has(Attributes::ACCESSOR) && !self.is_data();
        Attributes(if accessor { bits & !Attributes::WRITABLE | Attributes::ACCESSOR } else { bits })
    }
}

/// An object with so many keys gets a dictionary with the next that no code names.
const DICTIONARY_MIN: u32 = 8;

impl Machine {
    pub(crate) fn is_extensible(&self, object: Slot) -> bool {
        {
            let body = self.body(object);
            body.is_immediate() || self.cell(body).get(0) & FLAG_NON_EXTENSIBLE == 0
        }
    }

    /// Adds a named property that the object does not have, extensible or not.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn add_named(&mut self, object: Slot, atom: AtomId, value: Value, attributes: Attributes) -> Result<(), Throw> {
        self.add_property(object, PropertyKey::atom(atom), value, attributes)
    }

    /// The body of an object, in RAM and ready for a change of its structure: a function's is its shadow, and of what
    /// serves as a prototype nothing stays cached.
    fn open_body(&mut self, object: Slot) -> Result<Slot, Throw> {
        let mut body = self.writable_body(object)?;
        if self.cell(body).is(Kind::Function) {
            body = self.add_shadow_of_function(object)?;
        }
        if self.cell(body).get(0) & FLAG_PROTOTYPE != 0 {
            self.clear_cache();
        }
        Ok(body)
    }

    /// Adds a property to an object, whose body lies in RAM and is no function: it has a dictionary then.
    pub(crate) fn add_to_dictionary(&mut self, body: Slot, key: PropertyKey, value: Value, attributes: Attributes) -> Result<(), Throw> {
        let key = self.new_slot(self.key_value(key))?;
        let value = self.new_slot(value)?;
        let has_room =
            self.cell(body).header().shape() == ShapeId::DICTIONARY && !Dictionary(self.cell(self.dictionary_of(body))).is_full();
        if !has_room {
            self.make_dictionary(body)?;
        }
        self.dictionary_insert(self.dictionary_of(body), key, value, attributes);
        Ok(())
    }

    pub(crate) fn set_dictionary(&mut self, body: Slot, dictionary: Slot) {
        let cell = self.cell(body);
        cell.set(1 + Machine::hidden_of(cell.header().kind_byte()), dictionary.0);
    }

    /// Gives an object, whose body lies in RAM, its next shape, and the new key its value.
    fn add_value(&mut self, body: Slot, next: ShapeId, value: Value) -> Result<(), Throw> {
        let value = self.new_slot(value)?;
        let values = self.shape_layout(next).values();
        let cell = self.cell(body);
        let capacity = cell.header().capacity();
        if values > capacity {
            self.reserve_overflow(cell, values - capacity + 1, values - 1 == capacity)?;
        }
        cell.set(0, cell.header().with_shape(next).0);
        let (holder, word) = self.place(body, values - 1);
        self.cell(holder).set(word, value.0);
        Ok(())
    }

    /// Room for `count` values in the overflow cell, which is made when the object outgrows its slots.
    fn reserve_overflow(&mut self, body: Cell, count: u32, first: bool) -> Result<(), Throw> {
        let capacity = body.header().capacity() as usize;
        let old = body.slot(capacity);
        let old_count = if first { 0 } else { self.cell(old).header().extra() };
        if count <= old_count {
            return Ok(());
        }
        let larger = self.new_slots(count + count / 2, Slot::HOLE)?;
        let cell = self.cell(larger);
        if first {
            cell.set(1, old.0);
        } else {
            cell.copy(self.cell(old), 1, 1 + old_count as usize);
        }
        body.set(capacity, larger.0);
        Ok(())
    }

    /// Gives an object, whose body lies in RAM and is no function, a new dictionary with all its properties and room for more.
    fn make_dictionary(&mut self, body: Slot) -> Result<(), Throw> {
        let made = self.dictionary_of_properties(body)?;
        let cell = self.cell(body);
        let header = cell.header();
        cell.fill(1 + Machine::hidden_of(header.kind_byte()), 1 + header.capacity() as usize, Slot::HOLE.0);
        cell.set(0, header.with_shape(ShapeId::DICTIONARY).0);
        if header.is(Kind::Array) {
            cell.set(ARRAY_ELEMENTS, self.empty_elements().0);
        }
        self.set_dictionary(body, made);
        Ok(())
    }

    /// A new dictionary with the properties that an object has, which it shares boxes with. What follows from the object's
    /// kind is among them only for functions, whose shadow it is for.
    pub(crate) fn dictionary_of_properties(&mut self, object: Slot) -> Result<Slot, Throw> {
        let body = self.body(object);
        let made = self.new_dictionary(self.key_count(body), self.prototype_of(object))?;
        let of_function = body.is_immediate() || self.cell(body).is(Kind::Function);
        let mut n = 0;
        while let Some(slot) = self.key_at(body, n) {
            n += 1;
            let property = self.key_of(self.widen(slot)).map_or(Property::ABSENT, |key| self.own_property(object, key));
            if property.place().is_some() || of_function && !property.is_absent() {
                self.dictionary_insert(made, slot, self.property_slot(property), property.attributes());
            }
        }
        Ok(made)
    }

    /// Adds any property that the object does not have.
    pub(crate) fn add_property(&mut self, object: Slot, key: PropertyKey, value: Value, attributes: Attributes) -> Result<(), Throw> {
        let body = self.open_body(object)?;
        let shape = self.cell(body).header().shape();
        let atom = match key {
            _ if shape == ShapeId::GLOBAL => return self.add_global_property(body, key, value, attributes),
            PropertyKey::Index(index) if self.cell(body).is(Kind::Array) => return self.add_element(body, index, value, attributes),
            PropertyKey::Index(_) => None,
            _ if shape == ShapeId::DICTIONARY => None,
            PropertyKey::Atom(atom) => Some(atom.id()),
            PropertyKey::Name(name) if self.serves_as_dictionary(shape, name) => None,
            PropertyKey::Name(name) => Some(self.intern(Value::from_slot(name))?),
        };
        if let Some(atom) = atom
            && let Some(next) = self.add_key(shape, atom, attributes)?
        {
            return self.add_value(body, next, value);
        }
        self.add_to_dictionary(body, key, value, attributes)
    }

    /// Whether an object with several keys gets one that no code names: then its keys are data, and as a dictionary it
    /// neither interns them nor makes a shape of each.
    fn serves_as_dictionary(&self, shape: ShapeId, name: Slot) -> bool {
        self.shape_layout(shape).keys() >= DICTIONARY_MIN && self.find_atom(name).is_none()
    }

    /// Assigns to a property of `receiver` (ECMA-262, 10.1.9 with the receiver itself as the target): undefined; the
    /// setter to call with the receiver as `this`; or a hole, if the value is an object that the library converts to the
    /// receiver's length. What may not be assigned throws.
    pub(crate) fn put(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<Value, Throw> {
        let start = self.lookup_start_for(receiver, key)?;
        let mut owner = start.slot();
        let property = self.find_owner(&mut owner, key);
        let is_own = owner == receiver.slot();
        let refusal = if property.has(Attributes::ACCESSOR) {
            let setter = self.widen(self.cell(self.property_value(property).slot()).slot(2));
            if !setter.is_undefined() {
                return Ok(setter);
            }
            Message::OnlyGetter
        } else if start != receiver {
            Message::OwnerPrimitiveValue
        } else if !property.is_absent() && !property.has(Attributes::WRITABLE) {
            if is_own { Message::ReadOnly } else { Message::PrototypeReadOnly }
        } else if property.is_length() && is_own {
            if self.is_object(value) {
                return Ok(Value::HOLE);
            }
            let length = self.to_array_length(value)?;
            if self.set_array_length(receiver, length)? {
                return Ok(Value::UNDEFINED);
            }
            Message::ElementCannotBeDeleted
        } else if is_own {
            self.store_own(property, receiver.slot(), key, value)?;
            return Ok(Value::UNDEFINED);
        } else if !self.is_extensible(receiver.slot()) {
            Message::ObjectNotExtensible
        } else if self.is_beyond_length(receiver.slot(), key) {
            Message::ArraysLengthReadOnly
        } else {
            self.add_property(receiver.slot(), key, value, Attributes::DATA)?;
            return Ok(Value::UNDEFINED);
        };
        self.throw_refused(refusal, key)
    }

    /// Whether adding the property would make an array longer whose length cannot be changed.
    fn is_beyond_length(&self, object: Slot, key: PropertyKey) -> bool {
        let PropertyKey::Index(index) = key else { return false };
        let array = self.cell_of_kind(Value::from_slot(self.body(object)), Kind::Array);
        array.is_some_and(|cell| cell.get(0) & FLAG_CHANGED != 0 && index >= cell.get(1))
    }

    /// Stores to an own data property that has been found. What lies in flash is copied first.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn store_own(&mut self, property: Property, object: Slot, key: PropertyKey, value: Value) -> Result<(), Throw> {
        if let Some((holder, word)) = property.place()
            && holder.segment() == 0
        {
            return self.store(holder, word, value);
        }
        let body = self.writable_body(object)?;
        if self.cell(body).is(Kind::Global) {
            self.move_global(body, key)?;
        }
        match self.own_property(object, key).place() {
            Some((holder, word)) if holder.segment() == 0 => self.store(holder, word, value),
            _ => Ok(()),
        }
    }

    /// Defines a property (ECMA-262, 10.1.6.3 ValidateAndApplyPropertyDescriptor, and 10.4.2.4 ArraySetLength for a primitive
    /// value); false if that is not allowed.
    pub(crate) fn define(&mut self, object: Slot, key: PropertyKey, mut descriptor: Descriptor) -> Result<bool, Throw> {
        let receiver = Value::from_slot(object);
        let is_length = self.is_array_length(receiver, key);
        if is_length && descriptor.fields & VALUE != 0 {
            descriptor.value = Value::unsigned(self.to_array_length(descriptor.value)?);
        }
        self.materialize_prototype(receiver, key)?;
        let old = self.own_property(object, key);
        let old_value = self.property_value(old);
        if old.is_absent() {
            if !self.is_extensible(object) || self.is_beyond_length(object, key) {
                return Ok(false);
            }
        } else if !self.may_redefine(&descriptor, old_value, old.attributes()) {
            return Ok(false);
        }
        if is_length {
            let done = descriptor.fields & VALUE == 0 || self.set_array_length(receiver, index_of(descriptor.value))?;
            if descriptor.forbids(Attributes::WRITABLE) {
                let body = self.writable_body(object)?;
                self.cell(body).set(0, self.cell(body).get(0) | FLAG_CHANGED);
            }
            return Ok(done);
        }
        let attributes = descriptor.attributes(old.attributes());
        let value = self.described_value(&descriptor, old.attributes(), old_value)?;
        if old.is_absent() {
            self.add_property(object, key, value, attributes)?;
        } else if attributes == old.attributes() && old.place().is_some() {
            self.store_own(old, object, key, value)?;
        } else {
            // A number's box comes before anything changes.
            let boxed = self.new_slot(value)?;
            let dictionary = self.open_dictionary(object, key)?;
            if let Some(entry) = self.dictionary_find(dictionary, key) {
                entry.set(boxed, attributes);
            }
        }
        Ok(true)
    }

    /// The value that a descriptor stores in place of the old one: its value, or a new accessor pair. Accessors have been
    /// checked to be functions, or will be when they are called.
    fn described_value(&mut self, descriptor: &Descriptor, old: Attributes, old_value: Value) -> Result<Value, Throw> {
        let was_accessor = old.has(Attributes::ACCESSOR);
        if !descriptor.is_accessor() {
            let fallback = if was_accessor && descriptor.is_data() { Value::UNDEFINED } else { old_value };
            return Ok(descriptor.value().unwrap_or(fallback));
        }
        let cell = self.allocate(3)?;
        cell.set(0, Header::sized(Kind::Accessor, 0).0);
        for (word, given, accessor) in [(1, GETTER, descriptor.value), (2, SETTER, descriptor.setter)] {
            let slot = if descriptor.fields & given != 0 {
                Machine::narrow(accessor).unwrap_or(Slot::UNDEFINED)
            } else if was_accessor {
                self.cell(old_value.slot()).slot(word)
            } else {
                Slot::UNDEFINED
            };
            cell.set(word, slot.0);
        }
        Ok(Value::from_slot(self.slot_of(cell.pointer(), tag::CELL)))
    }

    fn may_redefine(&self, descriptor: &Descriptor, old_value: Value, old: Attributes) -> bool {
        if old.has(Attributes::CONFIGURABLE) {
            return true;
        }
        let changes = descriptor.fields & (descriptor.attributes ^ old.0);
        if changes & (Attributes::CONFIGURABLE | Attributes::ENUMERABLE) != 0 {
            return false;
        }
        if old.has(Attributes::ACCESSOR) {
            let pair = self.cell(old_value.slot());
            return !descriptor.is_data()
                && (descriptor.fields & GETTER == 0 || descriptor.value.slot() == pair.slot(1))
                && (descriptor.fields & SETTER == 0 || descriptor.setter.slot() == pair.slot(2));
        }
        if descriptor.is_accessor() {
            return false;
        }
        old.has(Attributes::WRITABLE)
            || !descriptor.asks(Attributes::WRITABLE) && descriptor.value().is_none_or(|value| self.same_value(value, old_value))
    }

    /// Makes an own property an entry of a dictionary in RAM, which is returned, since shapes would have to be built anew to
    /// change its attributes. The value of what was no entry before may be another.
    fn open_dictionary(&mut self, object: Slot, key: PropertyKey) -> Result<Slot, Throw> {
        let body = self.open_body(object)?;
        match self.cell(body).header().shape() {
            ShapeId::DICTIONARY => {}
            ShapeId::GLOBAL => return self.move_global(body, key),
            _ => self.make_dictionary(body)?,
        }
        Ok(self.dictionary_of(body))
    }

    /// Deletes an own property (ECMA-262, 10.1.10); false if it is not configurable.
    pub(crate) fn delete(&mut self, object: Slot, key: PropertyKey) -> Result<bool, Throw> {
        let property = self.own_property(object, key);
        if property.is_absent() || !property.has(Attributes::CONFIGURABLE) {
            return Ok(property.is_absent());
        }
        if let PropertyKey::Index(index) = key
            && self.dense(Value::from_slot(object)).is_some()
        {
            let body = self.open_body(object)?;
            self.cell(self.cell(body).slot(ARRAY_ELEMENTS)).set(1 + index as usize, Slot::HOLE.0);
            return Ok(true);
        }
        let dictionary = self.open_dictionary(object, key)?;
        if let Some(entry) = self.dictionary_find(dictionary, key) {
            if self.is_global(Value::from_slot(object)) {
                // The entry stays, so that the library's global of the name does not show again.
                entry.set(Slot::ABSENT, entry.attributes());
                self.set_binding_of_key(key, Slot::ABSENT);
            } else {
                entry.remove();
            }
        }
        Ok(true)
    }

    /// Sets the prototype of an object (10.1.2); false if it is not extensible or would become its own ancestor.
    pub(crate) fn set_prototype(&mut self, object: Value, prototype: Value) -> Result<bool, Throw> {
        if self.prototype_of(object.slot()) == prototype {
            return Ok(true);
        }
        // The prototypes of the global object and of `Object.prototype` (10.4.7) never change.
        if !self.is_extensible(object.slot()) || self.is_global(object) || self.is_intrinsic(object, Intrinsic::ObjectPrototype) {
            return Ok(false);
        }
        if self.is_object(prototype) && (prototype == object || self.has_ancestor(prototype, object)) {
            return Ok(false);
        }
        let body = self.open_body(object.slot())?;
        self.clear_cache();
        self.mark_as_prototype(prototype);
        let cell = self.cell(body);
        let header = cell.header();
        let shape = header.shape();
        if shape != ShapeId::DICTIONARY {
            if self.shape_layout(shape).keys() == 0
                && let Some(root) = self.root_shape(header.kind_byte(), header.capacity(), prototype)?
            {
                // An object without keys keeps its form: a root shape of its kind and capacity.
                cell.set(0, header.with_shape(root).0);
                return Ok(true);
            }
            self.make_dictionary(body)?;
        }
        self.cell(self.dictionary_of(body)).set(DICTIONARY_PROTOTYPE, prototype.slot().0);
        Ok(true)
    }

    /// Makes an object not extensible (10.1.4).
    pub(crate) fn prevent_extensions(&mut self, object: Value) -> Result<(), Throw> {
        let body = self.open_body(object.slot())?;
        let cell = self.cell(body);
        cell.set(0, cell.get(0) | FLAG_NON_EXTENSIBLE);
        Ok(())
    }
}
