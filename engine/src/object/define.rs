//! Changing objects: adding, assigning, defining and deleting properties (ECMA-262, 10.1.5 to 10.1.10).

use super::dictionary::{Dictionary, Entry};
use super::elements::ARRAY_ELEMENTS;
use super::key::{PropertyKey, index_of};
use super::keys::NO_KEY;
use super::property::Property;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::value::Value;
use romjs_abi::cell::{FLAG_CHANGED, FLAG_NON_EXTENSIBLE, FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::DEFINE_VALUE;
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
        Descriptor::member(DEFINE_VALUE, value, attributes)
    }

    /// What a member of a literal or class defines: its value, getter or setter.
    pub(crate) fn member(how: u32, value: Value, attributes: Attributes) -> Descriptor {
        Descriptor { fields: Attributes::DATA.0 | VALUE << how, attributes: attributes.0, value, setter: value }
    }

    /// A value, and no word about attributes.
    pub(crate) fn only(value: Value) -> Descriptor {
        Descriptor { fields: VALUE, ..Descriptor::data(value, Attributes(0)) }
    }

    /// Whether loops over properties show what is defined.
    pub(crate) fn enumerates(&self) -> bool {
        Attributes(self.attributes).has(Attributes::ENUMERABLE)
    }

    pub(crate) fn value(&self) -> Value {
        self.value
    }

    /// What the library describes: the attributes in bits 0 to 2; whether they are given in 3 to 5; and in 6 to 8 whether
    /// value, getter and setter are.
    pub(crate) fn of_bits(bits: u32, value: Value, setter: Value) -> Descriptor {
        Descriptor { fields: (bits >> 3 & 7 | bits >> 2 & 0x70) as u8, attributes: bits as u8 & 7, value, setter }
    }

    /// The attributes, fields that are absent as in `old`. An accessor has no use for a field about writing.
    fn attributes(&self, old: Attributes) -> Attributes {
        let bits = (old.0 & !self.fields | self.attributes & self.fields) & Attributes::DATA.0;
        let remains = old.has(Attributes::ACCESSOR) && self.fields & (VALUE | Attributes::WRITABLE) == 0;
        let accessor = remains || self.fields & (GETTER | SETTER) != 0;
        Attributes(if accessor { bits & !Attributes::WRITABLE | Attributes::ACCESSOR } else { bits })
    }
}

impl Machine {
    /// \[\[DefineOwnProperty]] of a typed array (10.4.5.3) for a key that means an element.
    fn define_element(&mut self, element: Property, descriptor: Descriptor) -> Result<bool, Throw> {
        let valid = !element.is_absent() && descriptor.attributes(Attributes::DATA) == Attributes::DATA;
        if valid && descriptor.fields & VALUE != 0 {
            self.put_element(element, descriptor.value)?;
        }
        Ok(valid)
    }
}

/// An object with so many keys gets a dictionary with the next that no code names.
const DICTIONARY_MIN: u32 = 8;

impl Machine {
    pub(crate) fn is_extensible(&self, object: Slot) -> bool {
        let body = self.body(object);
        body.is_immediate() || self.cell(body).get(0) & FLAG_NON_EXTENSIBLE == 0
    }

    /// Adds a named property that the object does not have, extensible or not, and that loops over properties do not show.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn add_hidden(&mut self, object: Slot, atom: AtomId, value: Slot) -> Result<(), Throw> {
        self.add_property(object, PropertyKey::atom(atom), value, Attributes::METHOD)
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
    pub(crate) fn add_to_dictionary(&mut self, body: Slot, key: PropertyKey, value: Slot, attributes: Attributes) -> Result<(), Throw> {
        let key = self.new_slot(self.key_value(key))?;
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
    pub(crate) fn add_value(&mut self, body: Slot, next: ShapeId, value: Slot) -> Result<(), Throw> {
        let values = self.shape_layout(next).values();
        let cell = self.cell(body);
        let capacity = cell.header().capacity();
        if values > capacity {
            // The first value that has no slot takes the last one's for the overflow cell, where both move.
            let last = cell.slot(capacity as usize);
            let first = values - 1 == capacity;
            let overflow = self.grown_slots(if first { self.empty_elements() } else { last }, values - capacity + 1)?;
            if first {
                self.cell(overflow).set(1, last.0);
            }
            cell.set(capacity as usize, overflow.0);
        }
        cell.set(0, cell.header().with_shape(next).0);
        let (holder, word) = self.place(body, values - 1);
        self.cell(holder).set(word, value.0);
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
        loop {
            let slot = self.key_at(body, n);
            if slot == NO_KEY {
                return Ok(made);
            }
            n += 1;
            let property = self.property_of_key(object, slot);
            if property.place().is_some() || of_function && !property.is_absent() {
                self.dictionary_insert(made, slot, self.property_slot(property), property.attributes());
            }
        }
    }

    /// Adds any property that the object does not have, with a slot of its own for its value.
    pub(crate) fn add_property(&mut self, object: Slot, key: PropertyKey, value: Slot, attributes: Attributes) -> Result<(), Throw> {
        let body = self.open_body(object)?;
        let header = self.cell(body).header();
        let shape = header.shape();
        if shape == ShapeId::GLOBAL {
            return self.add_global_property(body, key, value, attributes);
        }
        if let PropertyKey::Index(index) = key
            && header.is(Kind::Array)
        {
            return self.add_element(body, index, value, attributes);
        }
        let next = if shape == ShapeId::DICTIONARY { ShapeId::NONE } else { self.next_shape(shape, key, attributes)? };
        if next == ShapeId::NONE {
            return self.add_to_dictionary(body, key, value, attributes);
        }
        self.add_value(body, next, value)
    }

    /// The shape of an object that gets a key; none if it should become a dictionary.
    fn next_shape(&mut self, shape: ShapeId, key: PropertyKey, attributes: Attributes) -> Result<ShapeId, Throw> {
        let mut atom = self.key_atom(key).unwrap_or(AtomId::NONE);
        if atom == AtomId::NONE {
            match key {
                PropertyKey::Name(name) if self.shape_layout(shape).keys() < DICTIONARY_MIN => atom = self.add_atom(name)?,
                // An object with several keys gets one that no code names: then its keys are data, and as a dictionary it
                // neither makes atoms of them nor a shape of each.
                _ => return Ok(ShapeId::NONE),
            }
        }
        self.add_key(shape, atom, attributes)
    }

    /// Assigns to a property of `receiver` (ECMA-262, 10.1.9 with the receiver itself as the target): undefined; the
    /// setter to call with the receiver as `this`; or a hole, if the value is an object that the library converts to an
    /// array's length or a typed array's element. What may not be assigned throws.
    pub(crate) fn put(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<Value, Throw> {
        let start = self.lookup_start_for(receiver, key)?;
        let mut owner = start.slot();
        let property = self.find_owner(&mut owner, key);
        let is_own = owner == receiver.slot();
        if property.is_numeric() && (is_own || property.is_absent()) {
            return if is_own { self.put_element(property, value) } else { Ok(Value::UNDEFINED) };
        }
        let refusal = if property.has(Attributes::ACCESSOR) {
            let setter = self.widen(self.cell(self.property_value(property).slot()).slot(2));
            if !setter.is_undefined() {
                return Ok(setter);
            }
            Message::OnlyGetter
        } else if property.is_absent() && self.is_private(key) {
            Message::NoPrivateMember
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
        } else if let Some(refusal) = self.refusal_to_add(receiver.slot(), key) {
            refusal
        } else {
            let value = self.new_slot(value)?;
            self.add_property(receiver.slot(), key, value, Attributes::DATA)?;
            return Ok(Value::UNDEFINED);
        };
        self.throw_refused(refusal, key)
    }

    /// Why a property cannot be added: the object is not extensible, or would become an array longer than its length may be.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn refusal_to_add(&self, object: Slot, key: PropertyKey) -> Option<Message> {
        let body = self.body(object);
        if body.is_immediate() {
            return None;
        }
        let cell = self.cell(body);
        let header = cell.header();
        if header.0 & FLAG_NON_EXTENSIBLE != 0 {
            return Some(Message::ObjectNotExtensible);
        }
        match key {
            PropertyKey::Index(index) if header.is(Kind::Array) && header.0 & FLAG_CHANGED != 0 && index >= cell.get(1) => {
                Some(Message::ArraysLengthReadOnly)
            }
            _ => None,
        }
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
    ///
    /// What is absent from the descriptor is taken from the property first, so that only two whole ones need be compared.
    pub(crate) fn define(&mut self, object: Slot, key: PropertyKey, descriptor: Descriptor) -> Result<bool, Throw> {
        let receiver = Value::from_slot(object);
        self.materialize_prototype(receiver, key)?;
        let old = self.own_property(object, key);
        if old.is_numeric() {
            return self.define_element(old, descriptor);
        }
        let was = old.attributes();
        let attributes = descriptor.attributes(was);
        let changed = was.0 ^ attributes.0;
        let (mut value, mut setter) = (self.property_value(old), Slot::UNDEFINED);
        if changed & Attributes::ACCESSOR != 0 {
            value = Value::UNDEFINED;
        } else if attributes.has(Attributes::ACCESSOR) {
            let pair = self.cell(value.slot());
            (value, setter) = (self.widen(pair.slot(1)), pair.slot(2));
        }
        let mut is_same = changed == 0;
        if descriptor.fields & (VALUE | GETTER) != 0 {
            let given = descriptor.value;
            let given = if old.is_length() { Value::unsigned(self.to_array_length(given)?) } else { given };
            is_same &= self.same_value(given, value);
            value = given;
        }
        if descriptor.fields & SETTER != 0 {
            let given = self.new_slot(descriptor.setter)?;
            is_same &= given == setter;
            setter = given;
        }
        let allowed = if old.is_absent() {
            self.refusal_to_add(object, key).is_none()
        } else {
            is_same || was.has(Attributes::CONFIGURABLE) || was.has(Attributes::WRITABLE) && changed & !Attributes::WRITABLE == 0
        };
        if !allowed {
            return Ok(false);
        }
        if old.is_length() {
            let done = self.set_array_length(receiver, index_of(value))?;
            if changed != 0 {
                let body = self.writable_body(object)?;
                self.cell(body).set(0, self.cell(body).get(0) | FLAG_CHANGED);
            }
            return Ok(done);
        }
        let slot = if attributes.has(Attributes::ACCESSOR) { self.new_accessor(value, setter)? } else { self.new_slot(value)? };
        if old.is_absent() {
            self.add_property(object, key, slot, attributes)?;
        } else if changed == 0 && old.place().is_some() {
            self.store_own(old, object, key, self.widen(slot))?;
        } else {
            self.set_entry(object, key, slot, attributes)?;
        }
        Ok(true)
    }

    /// A new accessor pair. What the library gives has been checked to be functions; anything else will be when it is called.
    fn new_accessor(&mut self, getter: Value, setter: Slot) -> Result<Slot, Throw> {
        let getter = self.new_slot(getter)?;
        let cell = self.allocate(3)?;
        cell.set(0, Header::sized(Kind::Accessor, 0).0);
        cell.set(1, getter.0);
        cell.set(2, setter.0);
        Ok(self.slot_of(cell.pointer(), tag::CELL))
    }

    /// Writes an own property, or one of the global object, with other attributes: as an entry of a dictionary.
    pub(crate) fn set_entry(&mut self, object: Slot, key: PropertyKey, value: Slot, attributes: Attributes) -> Result<(), Throw> {
        if let Some(entry) = self.open_entry(object, key)? {
            entry.set(value, attributes);
        }
        Ok(())
    }

    /// Makes an own property an entry of a dictionary in RAM, which is returned, since shapes would have to be built anew to
    /// change its attributes. The value of what was no entry before may be another.
    fn open_entry(&mut self, object: Slot, key: PropertyKey) -> Result<Option<Entry>, Throw> {
        let body = self.open_body(object)?;
        let dictionary = match self.cell(body).header().shape() {
            ShapeId::GLOBAL => self.move_global(body, key)?,
            shape => {
                if shape != ShapeId::DICTIONARY {
                    self.make_dictionary(body)?;
                }
                self.dictionary_of(body)
            }
        };
        Ok(self.dictionary_find(dictionary, key))
    }

    /// Deletes an own property (ECMA-262, 10.1.10); false if it is not configurable.
    pub(crate) fn delete(&mut self, object: Slot, key: PropertyKey) -> Result<bool, Throw> {
        let property = self.own_property(object, key);
        if property.is_absent() || property.is_numeric() || !property.has(Attributes::CONFIGURABLE) {
            return Ok(property.is_absent());
        }
        if let PropertyKey::Index(index) = key
            && self.dense(Value::from_slot(object)).is_some()
        {
            let body = self.open_body(object)?;
            self.cell(self.cell(body).slot(ARRAY_ELEMENTS)).set(1 + index as usize, Slot::HOLE.0);
            return Ok(true);
        }
        if let Some(entry) = self.open_entry(object, key)? {
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
                && let root = self.root_shape(header.kind_byte(), header.capacity(), prototype)?
                && root != ShapeId::NONE
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
