//! Changing objects: adding, assigning, defining and deleting properties (ECMA-262, 10.1.5 to 10.1.10).

use super::dictionary::Dictionary;
use super::key::PropertyKey;
use super::property::Property;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLAG_ELEMENTS, FLAG_NON_EXTENSIBLE, FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::{Attributes, DICTIONARY_ELEMENTS};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// What assigning to a property comes to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Put {
    Done,
    /// The setter to call with the receiver as `this`.
    Setter(Value),
    /// It may not be assigned; why.
    Refused(&'static str),
}

/// A property descriptor (ECMA-262, 6.2.6); absent fields are `None`. The values are rooted by the caller.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Descriptor {
    pub(crate) value: Option<Value>,
    pub(crate) getter: Option<Value>,
    pub(crate) setter: Option<Value>,
    pub(crate) writable: Option<bool>,
    pub(crate) enumerable: Option<bool>,
    pub(crate) configurable: Option<bool>,
}

impl Descriptor {
    pub(crate) fn data(value: Value, attributes: Attributes) -> Descriptor {
        Descriptor {
            value: Some(value),
            writable: Some(attributes.has(Attributes::WRITABLE)),
            enumerable: Some(attributes.has(Attributes::ENUMERABLE)),
            configurable: Some(attributes.has(Attributes::CONFIGURABLE)),
            ..Descriptor::default()
        }
    }

    pub(crate) fn is_accessor(&self) -> bool {
        self.getter.is_some() || self.setter.is_some()
    }

    pub(crate) fn is_data(&self) -> bool {
        self.value.is_some() || self.writable.is_some()
    }

    /// The attributes, fields that are absent as in `old`.
    fn attributes(&self, old: Attributes) -> Attributes {
        let bit = |field: Option<bool>, flag: u8| if field.unwrap_or(old.has(flag)) { flag } else { 0 };
        let writable = if self.is_accessor() { 0 } else { bit(self.writable, Attributes::WRITABLE) };
        let accessor = if self.is_accessor() || old.has(Attributes::ACCESSOR) && !self.is_data() { Attributes::ACCESSOR } else { 0 };
        Attributes(
            writable & !(accessor >> 3)
                | bit(self.enumerable, Attributes::ENUMERABLE)
                | bit(self.configurable, Attributes::CONFIGURABLE)
                | accessor,
        )
    }
}

const DICTIONARY_MIN: u32 = 8;

impl Machine {
    pub(crate) fn is_extensible(&self, object: Value) -> bool {
        self.body(object).is_none_or(|body| self.cell(body).get(0) & FLAG_NON_EXTENSIBLE == 0)
    }

    /// Adds a named property that the object does not have, extensible or not.
    pub(crate) fn add_named(&mut self, object: Value, atom: AtomId, value: Value, attributes: Attributes) -> Result<(), Throw> {
        let (object, value) = (self.keep(object), self.keep(value));
        let added = self.add_named_kept(object, atom, value, attributes);
        self.release(value);
        self.release(object);
        added
    }

    fn add_named_kept(&mut self, object: usize, atom: AtomId, value: usize, attributes: Attributes) -> Result<(), Throw> {
        let mut body = self.writable_body(self.kept(object))?;
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(self.kept(object))?;
        }
        let header = self.cell(body).header();
        if header.0 & FLAG_PROTOTYPE != 0 {
            self.clear_cache();
        }
        if header.shape() == ShapeId::GLOBAL {
            return self.add_global_property(object, PropertyKey::Atom(atom), value, attributes);
        }
        if header.shape() != ShapeId::DICTIONARY {
            if let Some(next) = self.add_key(header.shape(), atom, attributes)? {
                return self.add_value(object, next, value);
            }
            self.make_dictionary(object)?;
        }
        self.add_to_dictionary(object, PropertyKey::Atom(atom), value, attributes)
    }

    fn kept_ram_body(&self, object: usize) -> Slot {
        self.body(self.kept(object)).unwrap_or(Slot::UNDEFINED)
    }

    fn add_to_dictionary(&mut self, object: usize, key: PropertyKey, value: usize, attributes: Attributes) -> Result<(), Throw> {
        let dictionary = self.dictionary_of(self.kept_ram_body(object));
        let grown = self.dictionary_add(dictionary, key, self.kept(value), attributes)?;
        self.set_dictionary(object, grown);
        Ok(())
    }

    pub(crate) fn set_dictionary(&mut self, object: usize, dictionary: Slot) {
        let cell = self.cell(self.kept_ram_body(object));
        cell.set(1 + Machine::hidden_of(cell.header().kind_byte()), dictionary.0);
    }

    /// Gives the object its next shape, and the new key its value.
    fn add_value(&mut self, object: usize, next: ShapeId, value: usize) -> Result<(), Throw> {
        let values = self.shape_layout(next).values();
        let capacity = self.cell(self.kept_ram_body(object)).header().capacity();
        self.kept_shape = next;
        if values > capacity {
            self.reserve_overflow(object, values - capacity + 1, values - 1 == capacity)?;
        }
        let body = self.kept_ram_body(object);
        let cell = self.cell(body);
        cell.set(0, cell.header().with_shape(next).0);
        let (holder, word) = self.place(body, values - 1);
        self.cell(holder).set(word, Slot::UNDEFINED.0);
        self.store(holder, word, self.kept(value))
    }

    /// Room for `count` values in the overflow cell, which is made when the object outgrows its slots.
    fn reserve_overflow(&mut self, object: usize, count: u32, first: bool) -> Result<(), Throw> {
        let body = self.kept_ram_body(object);
        let capacity = self.cell(body).header().capacity() as usize;
        let old = self.cell(body).slot(capacity);
        let old_count = if first { 0 } else { self.cell(old).header().extra() };
        if count <= old_count && old.segment() == 0 {
            return Ok(());
        }
        let larger = self.new_slots((count + count / 2).max(count + 1), Slot::HOLE)?;
        let cell = self.cell(larger);
        let body = self.cell(self.kept_ram_body(object));
        let old = body.slot(capacity);
        if first {
            cell.set(1, old.0);
        } else {
            for i in 1..=old_count as usize {
                cell.set(i, self.cell(old).get(i));
            }
        }
        body.set(capacity, larger.0);
        Ok(())
    }

    /// Turns a kept object, whose body lies in RAM and is no function, into one with a dictionary.
    pub(crate) fn make_dictionary(&mut self, object: usize) -> Result<(), Throw> {
        let body = self.kept_ram_body(object);
        let shape = self.cell(body).header().shape();
        let layout = self.shape_layout(shape);
        let prototype = self.prototype_of(self.kept(object));
        let made = self.new_dictionary((layout.keys + layout.keys / 2).max(DICTIONARY_MIN), prototype)?;
        let made = self.keep(Value::from_slot(made));
        let filled = self.fill_dictionary(object, made, shape);
        let made = self.release(made).slot();
        filled?;
        let body = self.kept_ram_body(object);
        let cell = self.cell(body);
        for i in 1 + layout.hidden as usize..=cell.header().capacity() as usize {
            cell.set(i, Slot::HOLE.0);
        }
        let flags = if cell.is(Kind::Array) { cell.get(0) } else { cell.get(0) & !FLAG_ELEMENTS };
        cell.set(0, Header(flags).with_shape(ShapeId::DICTIONARY).0);
        self.set_dictionary(object, made);
        Ok(())
    }

    fn fill_dictionary(&mut self, object: usize, made: usize, shape: ShapeId) -> Result<(), Throw> {
        let layout = self.shape_layout(shape);
        for place in layout.hidden..layout.values() {
            let Some(key) = self.key_at(shape, place) else { continue };
            let (holder, word) = self.place(self.kept_ram_body(object), place);
            let slot = self.cell(holder).slot(word);
            if key.atom() == AtomId::ELEMENTS {
                self.cell(self.kept(made).slot()).set(DICTIONARY_ELEMENTS, slot.0);
                continue;
            }
            let value = self.widen(slot);
            let grown = self.dictionary_add(self.kept(made).slot(), PropertyKey::Atom(key.atom()), value, key.attributes())?;
            self.rekeep(made, Value::from_slot(grown));
        }
        Ok(())
    }

    /// Adds any property that the object does not have.
    pub(crate) fn add_property(&mut self, object: Value, key: PropertyKey, value: Value, attributes: Attributes) -> Result<(), Throw> {
        let (object_kept, value_kept, key_kept) = (self.keep(object), self.keep(value), self.keep(self.key_value(key)));
        let added = self.add_property_kept(object_kept, key, key_kept, value_kept, attributes);
        self.release(key_kept);
        self.release(value_kept);
        self.release(object_kept);
        added
    }

    fn add_property_kept(
        &mut self,
        object: usize,
        key: PropertyKey,
        name: usize,
        value: usize,
        attributes: Attributes,
    ) -> Result<(), Throw> {
        let mut body = self.writable_body(self.kept(object))?;
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(self.kept(object))?;
        }
        if let PropertyKey::Index(index) = key {
            if self.cell(body).get(0) & FLAG_PROTOTYPE != 0 {
                self.clear_cache();
            }
            return self.add_element(self.kept(object), index, self.kept(value), attributes);
        }
        if self.cell(body).header().shape() == ShapeId::DICTIONARY {
            if self.cell(body).get(0) & FLAG_PROTOTYPE != 0 {
                self.clear_cache();
            }
            let key = self.key_from_value(self.kept(name));
            return self.add_to_dictionary(object, key, value, attributes);
        }
        let atom = self.intern(self.kept(name))?;
        self.add_named(self.kept(object), atom, self.kept(value), attributes)
    }

    /// Assigns to a property of `receiver` (ECMA-262, 10.1.9 with the receiver itself as the target).
    pub(crate) fn put(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<Put, Throw> {
        if !self.is_object(receiver) {
            return self.put_on_primitive(receiver, key);
        }
        match self.own_property(receiver, key) {
            Property::Slot { attributes, holder, word } => {
                if attributes.has(Attributes::ACCESSOR) {
                    return Ok(self.setter_of(holder, word));
                }
                if !attributes.has(Attributes::WRITABLE) {
                    return Ok(Put::Refused("it is read-only"));
                }
                self.store_own(receiver, key, value)?;
                return Ok(Put::Done);
            }
            Property::Implied { attributes, .. } => {
                if !attributes.has(Attributes::WRITABLE) {
                    return Ok(Put::Refused("it is read-only"));
                }
                if self.is_array(receiver) {
                    return self.put_array_length(receiver, value);
                }
                self.store_own(receiver, key, value)?;
                return Ok(Put::Done);
            }
            Property::Absent => {}
        }
        self.put_absent(receiver, key, value)
    }

    fn put_absent(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<Put, Throw> {
        let prototype = self.prototype_of(receiver);
        if self.is_object(prototype) {
            match self.find_property(prototype, key).0 {
                Property::Slot { holder, word, attributes } if attributes.has(Attributes::ACCESSOR) => {
                    return Ok(self.setter_of(holder, word));
                }
                Property::Slot { attributes, .. } | Property::Implied { attributes, .. } if !attributes.has(Attributes::WRITABLE) => {
                    return Ok(Put::Refused("its prototype has it read-only"));
                }
                _ => {}
            }
        }
        if !self.is_extensible(receiver) {
            return Ok(Put::Refused("the object is not extensible"));
        }
        if let (PropertyKey::Index(index), Some(body)) = (key, self.body(receiver)) {
            let cell = self.cell(body);
            if cell.is(Kind::Array) && cell.get(0) & FLAG_ELEMENTS != 0 && index >= cell.get(1) {
                return Ok(Put::Refused("the array's length is read-only"));
            }
        }
        self.add_property(receiver, key, value, Attributes::DATA)?;
        Ok(Put::Done)
    }

    fn put_on_primitive(&mut self, receiver: Value, key: PropertyKey) -> Result<Put, Throw> {
        if receiver.is_nullish() {
            return self.throw_property_of_nullish(receiver, key);
        }
        let start = self.lookup_start(receiver)?;
        match self.find_property(start, key).0 {
            Property::Slot { holder, word, attributes } if attributes.has(Attributes::ACCESSOR) => Ok(self.setter_of(holder, word)),
            _ => Ok(Put::Refused("its owner is a primitive value")),
        }
    }

    fn setter_of(&self, holder: Slot, word: usize) -> Put {
        let setter = self.widen(self.cell(self.cell(holder).slot(word)).slot(2));
        if setter.is_undefined() { Put::Refused("it has only a getter") } else { Put::Setter(setter) }
    }

    /// Stores to an own data property. What lies in flash is copied first.
    pub(crate) fn store_own(&mut self, object: Value, key: PropertyKey, value: Value) -> Result<(), Throw> {
        if let Property::Slot { holder, word, .. } = self.own_property(object, key)
            && holder.segment() == 0
        {
            return self.store(holder, word, value);
        }
        let (object, value, name) = (self.keep(object), self.keep(value), self.keep(self.key_value(key)));
        let copied = self.copy_holder(object, name);
        let (name, value, object) = (self.release(name), self.release(value), self.release(object));
        copied?;
        let key = self.key_from_value(name);
        match self.own_property(object, key) {
            Property::Slot { holder, word, .. } if holder.segment() == 0 => self.store(holder, word, value),
            _ => Ok(()),
        }
    }

    /// Makes the cell that holds a property lie in RAM: the object's shadow, then what the shadow refers to.
    fn copy_holder(&mut self, object: usize, name: usize) -> Result<(), Throw> {
        let key = self.key_from_value(self.kept(name));
        let body = self.writable_body(self.kept(object))?;
        if let PropertyKey::Index(_) = key {
            return self.own_elements_in_ram(self.kept(object));
        }
        match self.cell(body).header().shape() {
            ShapeId::DICTIONARY => {
                let dictionary = self.dictionary_of(body);
                if dictionary.segment() != 0 {
                    let live = Dictionary(self.cell(dictionary)).live();
                    let copy = self.dictionary_rebuild(dictionary, live + live / 4 + 2)?;
                    self.set_dictionary(object, copy);
                }
                Ok(())
            }
            ShapeId::GLOBAL => self.override_global(object, key),
            shape => {
                let layout = self.shape_layout(shape);
                let capacity = self.cell(body).header().capacity();
                if layout.values() > capacity { self.reserve_overflow(object, layout.values() - capacity + 1, false) } else { Ok(()) }
            }
        }
    }

    /// Defines a property (ECMA-262, 10.1.6.3 ValidateAndApplyPropertyDescriptor); false if that is not allowed.
    pub(crate) fn define(&mut self, object: Value, key: PropertyKey, descriptor: &Descriptor) -> Result<bool, Throw> {
        if self.is_array_length(object, key) {
            return self.define_array_length(object, descriptor);
        }
        if self.is_function_prototype(object, key) {
            let (object, value) = (self.keep(object), self.keep(descriptor.value.unwrap_or(Value::UNDEFINED)));
            let made = self.materialize_prototype(self.kept(object));
            let (value, object) = (self.release(value), self.release(object));
            made?;
            // Accessors are refused anyway, so a getter or setter need not be kept.
            let descriptor = Descriptor { value: descriptor.value.map(|_| value), ..*descriptor };
            return self.define(object, PropertyKey::Atom(AtomId::PROTOTYPE), &descriptor);
        }
        let old = self.own_property(object, key);
        let (old_value, old_attributes) = match old {
            Property::Absent => return self.define_new(object, key, descriptor),
            Property::Slot { holder, word, attributes } => (self.widen(self.cell(holder).slot(word)), attributes),
            Property::Implied { value, attributes } => (value, attributes),
        };
        if !self.may_redefine(descriptor, old_value, old_attributes) {
            return Ok(false);
        }
        let attributes = descriptor.attributes(old_attributes);
        if matches!(old, Property::Implied { .. })
            && attributes == old_attributes
            && descriptor.value.is_none_or(|value| self.same_value(value, old_value))
        {
            return Ok(true);
        }
        if attributes == old_attributes && !attributes.has(Attributes::ACCESSOR) && matches!(old, Property::Slot { .. }) {
            if let Some(value) = descriptor.value {
                self.store_own(object, key, value)?;
            }
            return Ok(true);
        }
        self.redefine(object, key, descriptor, old_value, old_attributes, attributes)?;
        Ok(true)
    }

    fn define_new(&mut self, object: Value, key: PropertyKey, descriptor: &Descriptor) -> Result<bool, Throw> {
        if !self.is_extensible(object) {
            return Ok(false);
        }
        if let (PropertyKey::Index(index), Some(body)) = (key, self.body(object)) {
            let cell = self.cell(body);
            if cell.is(Kind::Array) && cell.get(0) & FLAG_ELEMENTS != 0 && index >= cell.get(1) {
                return Ok(false);
            }
        }
        let attributes = descriptor.attributes(Attributes(0));
        let (object, name) = (self.keep(object), self.keep(self.key_value(key)));
        let value = self.described_value(descriptor, Value::UNDEFINED, Value::UNDEFINED, Value::UNDEFINED);
        let (name, object) = (self.release(name), self.release(object));
        let key = self.key_from_value(name);
        self.add_property(object, key, value?, attributes)?;
        Ok(true)
    }

    /// The value that a descriptor stores: its value, or a new accessor pair.
    fn described_value(&mut self, descriptor: &Descriptor, value: Value, getter: Value, setter: Value) -> Result<Value, Throw> {
        if !descriptor.is_accessor() {
            return Ok(descriptor.value.unwrap_or(value));
        }
        let (getter, setter) = (descriptor.getter.unwrap_or(getter), descriptor.setter.unwrap_or(setter));
        for accessor in [getter, setter] {
            if !accessor.is_undefined() && !self.is_callable(accessor) {
                return self.throw_not_a_function(accessor, false);
            }
        }
        let (getter, setter) = (self.keep(getter), self.keep(setter));
        let made = self.allocate(3);
        let (setter, getter) = (self.release(setter), self.release(getter));
        let cell = made?;
        cell.set(0, Header::sized(Kind::Accessor, 0).0);
        cell.set(1, getter.slot().0);
        cell.set(2, setter.slot().0);
        Ok(Value::from_slot(self.slot_of(cell.0, tag::CELL)))
    }

    fn may_redefine(&self, descriptor: &Descriptor, old_value: Value, old: Attributes) -> bool {
        if old.has(Attributes::CONFIGURABLE) {
            return true;
        }
        if descriptor.configurable == Some(true) || descriptor.enumerable.is_some_and(|e| e != old.has(Attributes::ENUMERABLE)) {
            return false;
        }
        if old.has(Attributes::ACCESSOR) {
            let pair = self.cell(old_value.slot());
            return !descriptor.is_data()
                && descriptor.getter.is_none_or(|getter| getter == self.widen(pair.slot(1)))
                && descriptor.setter.is_none_or(|setter| setter == self.widen(pair.slot(2)));
        }
        if descriptor.is_accessor() {
            return false;
        }
        old.has(Attributes::WRITABLE)
            || descriptor.writable != Some(true) && descriptor.value.is_none_or(|value| self.same_value(value, old_value))
    }

    /// Replaces a property by one of other attributes, at the same place in the order.
    fn redefine(
        &mut self,
        object: Value,
        key: PropertyKey,
        descriptor: &Descriptor,
        old_value: Value,
        old: Attributes,
        attributes: Attributes,
    ) -> Result<(), Throw> {
        let (mut getter, mut setter) = (Value::UNDEFINED, Value::UNDEFINED);
        if old.has(Attributes::ACCESSOR) {
            let pair = self.cell(old_value.slot());
            (getter, setter) = (self.widen(pair.slot(1)), self.widen(pair.slot(2)));
        }
        let fallback = if old.has(Attributes::ACCESSOR) && descriptor.is_data() { Value::UNDEFINED } else { old_value };
        let (object, name) = (self.keep(object), self.keep(self.key_value(key)));
        let value = self.described_value(descriptor, fallback, getter, setter);
        let done = value.and_then(|value| {
            let value = self.keep(value);
            let done = self.change_attributes(object, name, attributes).and_then(|()| {
                let key = self.key_from_value(self.kept(name));
                self.store_own(self.kept(object), key, self.kept(value))
            });
            self.release(value);
            done
        });
        self.release(name);
        self.release(object);
        done
    }

    /// Gives an own property other attributes: named ones in a dictionary, since shapes would have to be built anew.
    fn change_attributes(&mut self, object: usize, name: usize, attributes: Attributes) -> Result<(), Throw> {
        let mut body = self.writable_body(self.kept(object))?;
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(self.kept(object))?;
        }
        if self.cell(body).get(0) & FLAG_PROTOTYPE != 0 {
            self.clear_cache();
        }
        let key = self.key_from_value(self.kept(name));
        if let PropertyKey::Index(_) = key {
            self.make_sparse(object)?;
            let elements = self.elements(self.kept_ram_body(object)).unwrap_or(Slot::UNDEFINED);
            if let Some(entry) = self.dictionary_find(elements, key) {
                Dictionary(self.cell(elements)).set_attributes(entry, attributes);
            }
            return Ok(());
        }
        if self.cell(body).header().shape() == ShapeId::GLOBAL {
            return self.change_global_attributes(object, key, attributes);
        }
        if self.cell(body).header().shape() != ShapeId::DICTIONARY {
            self.make_dictionary(object)?;
        } else {
            self.copy_holder(object, name)?;
        }
        let dictionary = self.dictionary_of(self.kept_ram_body(object));
        if let Some(entry) = self.dictionary_find(dictionary, self.key_from_value(self.kept(name))) {
            Dictionary(self.cell(dictionary)).set_attributes(entry, attributes);
        }
        Ok(())
    }

    /// Deletes an own property (ECMA-262, 10.1.10); false if it is not configurable.
    pub(crate) fn delete(&mut self, object: Value, key: PropertyKey) -> Result<bool, Throw> {
        match self.own_property(object, key) {
            Property::Absent => return Ok(true),
            Property::Slot { attributes, .. } | Property::Implied { attributes, .. } if !attributes.has(Attributes::CONFIGURABLE) => {
                return Ok(false);
            }
            _ => {}
        }
        let (object, name) = (self.keep(object), self.keep(self.key_value(key)));
        let done = self.delete_kept(object, name);
        self.release(name);
        self.release(object);
        done?;
        Ok(true)
    }

    fn delete_kept(&mut self, object: usize, name: usize) -> Result<(), Throw> {
        let mut body = self.writable_body(self.kept(object))?;
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(self.kept(object))?;
        }
        if self.cell(body).get(0) & FLAG_PROTOTYPE != 0 {
            self.clear_cache();
        }
        let key = self.key_from_value(self.kept(name));
        if let PropertyKey::Index(index) = key {
            return self.remove_element(self.kept(object), index);
        }
        match self.cell(body).header().shape() {
            ShapeId::GLOBAL => return self.delete_global(object, key),
            ShapeId::DICTIONARY => self.copy_holder(object, name)?,
            _ => self.make_dictionary(object)?,
        }
        let dictionary = self.dictionary_of(self.kept_ram_body(object));
        if let Some(entry) = self.dictionary_find(dictionary, self.key_from_value(self.kept(name))) {
            self.dictionary_remove(dictionary, entry);
        }
        Ok(())
    }

    /// Sets the prototype of an object (10.1.2); false if it is not extensible or would become its own ancestor.
    pub(crate) fn set_prototype(&mut self, object: Value, prototype: Value) -> Result<bool, Throw> {
        if self.prototype_of(object) == prototype {
            return Ok(true);
        }
        // The prototypes of the global object and of `Object.prototype` (10.4.7) never change.
        if !self.is_extensible(object) || self.is_global(object) || self.is_intrinsic(object, Intrinsic::ObjectPrototype) {
            return Ok(false);
        }
        let mut ancestor = prototype;
        while self.is_object(ancestor) {
            if ancestor == object {
                return Ok(false);
            }
            ancestor = self.prototype_of(ancestor);
        }
        let (object, prototype) = (self.keep(object), self.keep(prototype));
        let done = self.set_prototype_kept(object, prototype);
        self.release(prototype);
        self.release(object);
        done?;
        Ok(true)
    }

    fn set_prototype_kept(&mut self, object: usize, prototype: usize) -> Result<(), Throw> {
        let mut body = self.writable_body(self.kept(object))?;
        self.clear_cache();
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(self.kept(object))?;
        }
        if self.kept(prototype).is_cell() {
            self.mark_as_prototype(self.kept(prototype));
        }
        let shape = self.cell(body).header().shape();
        if shape != ShapeId::DICTIONARY && self.shape_layout(shape).keys == 0 {
            // An object without keys keeps its form: a root shape of its kind and capacity.
            let header = self.cell(body).header();
            if let Some(kind) = Kind::from_byte(header.kind_byte())
                && let Some(root) = self.root_shape(kind, header.capacity(), self.kept(prototype))?
            {
                let cell = self.cell(self.kept_ram_body(object));
                cell.set(0, cell.header().with_shape(root).0);
                return Ok(());
            }
        }
        if shape != ShapeId::DICTIONARY {
            self.make_dictionary(object)?;
        }
        let dictionary = self.dictionary_of(self.kept_ram_body(object));
        self.cell(dictionary).set(romjs_abi::shape::DICTIONARY_PROTOTYPE, self.kept(prototype).slot().0);
        Ok(())
    }

    /// Makes an object not extensible (10.1.4).
    pub(crate) fn prevent_extensions(&mut self, object: Value) -> Result<(), Throw> {
        let object = self.keep(object);
        let body = self.writable_body(self.kept(object));
        let object = self.release(object);
        let mut body = body?;
        if self.cell(body).is(Kind::Function) {
            body = self.shadow_function(object)?;
        }
        let cell = self.cell(body);
        cell.set(0, cell.get(0) | FLAG_NON_EXTENSIBLE);
        Ok(())
    }
}
