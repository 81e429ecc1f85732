//! What the loop leaves of properties.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::object::define::{Descriptor, Put};
use crate::object::key::PropertyKey;
use crate::object::property::Got;
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_GETTER, DEFINE_NAME, DEFINE_SETTER, DEFINE_VALUE};
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, Op, Slot};

impl Machine {
    /// A TypeError unless register `a` holds an object: verified code is not trusted to define properties on one.
    pub(crate) fn check_object(&mut self, a: u8) -> Result<(), Throw> {
        let value = self.register(a);
        if self.is_object(value) { Ok(()) } else { self.throw_not_an_object(value) }
    }

    /// The atom in the second word of the property instruction that ends at the program counter, which moves behind it.
    fn take_name(&mut self) -> (u32, AtomId) {
        let word = self.instruction(1);
        // SAFETY: the instruction has a second word.
        let name = unsafe { *self.pc };
        self.pc = self.pc.wrapping_add(1);
        (word, AtomId(name as u16))
    }

    /// Stores what reading gave to register `a`, or calls the getter.
    pub(crate) fn finish_get(&mut self, got: Got, receiver: Value, a: u8) -> Result<(), Throw> {
        match got {
            Got::Value(value) => {
                self.set_register(a, value);
                Ok(())
            }
            Got::Getter(getter) => self.call_implicit(getter, receiver, &[], Continuation::Store, a),
        }
    }

    /// Assigns a property, or calls its setter; a refusal throws.
    pub(crate) fn put_value(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<(), Throw> {
        let put = self.put(receiver, key, value)?;
        self.finish_put(put, receiver, key, value)
    }

    fn finish_put(&mut self, put: Put, receiver: Value, key: PropertyKey, value: Value) -> Result<(), Throw> {
        match put {
            Put::Done => Ok(()),
            Put::Setter(setter) => self.call_implicit(setter, receiver, &[value], Continuation::Discard, 0),
            Put::Refused(why) => self.throw_refused(why, key),
        }
    }
}

/// `o.name`, `o.length`, and the first half of `o.name(…)`.
pub(crate) fn get_named(m: &mut Machine) -> Result<(), Throw> {
    let word = m.instruction(1);
    let atom = if Op::of(word) == Some(Op::GetLength) { AtomId::LENGTH } else { m.take_name().1 };
    let (a, b) = ((word >> 8) as u8, (word >> 16) as u8);
    let receiver = m.register(b);
    if Op::of(word) == Some(Op::GetMethod) {
        m.set_register(a + 1, receiver);
    }
    let key = PropertyKey::atom(atom);
    if receiver.is_string() && atom == AtomId::LENGTH || receiver.is_nullish() {
        let got = m.get(receiver, key)?;
        return m.finish_get(got, receiver, a);
    }
    let start = m.lookup_start(receiver)?;
    let mut property = m.find_and_cache(receiver, start, atom);
    if atom == AtomId::PROTOTYPE && m.is_function_prototype(start, key) {
        m.materialize_prototype(start)?;
        property = m.find_property(receiver, key);
    }
    let got = m.got(property);
    m.finish_get(got, receiver, a)
}

pub(crate) fn put_named(m: &mut Machine) -> Result<(), Throw> {
    let (word, atom) = m.take_name();
    let (a, b) = ((word >> 8) as u8, (word >> 16) as u8);
    let (receiver, value) = (m.register(a), m.register(b));
    if atom == AtomId::LENGTH && m.is_array(receiver) && m.is_object(value) {
        return set_array_length(m, receiver, value);
    }
    let put = m.put_and_cache(receiver, atom, value)?;
    m.finish_put(put, receiver, PropertyKey::atom(atom), value)
}

/// Assigns an object to an array's length: the library converts it first.
fn set_array_length(m: &mut Machine, array: Value, length: Value) -> Result<(), Throw> {
    m.call_library(Intrinsic::SetArrayLength, &[array, length], Continuation::Discard, 0)
}

pub(crate) fn define_field(m: &mut Machine) -> Result<(), Throw> {
    let (word, atom) = m.take_name();
    let (a, b) = ((word >> 8) as u8, (word >> 16) as u8);
    m.check_object(a)?;
    let descriptor = Descriptor::data(m.register(b), Attributes::DATA);
    m.define(m.register(a), PropertyKey::atom(atom), &descriptor)?;
    Ok(())
}

pub(crate) fn get_element(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let (receiver, key) = (m.register(b), m.register(c));
    if receiver.is_nullish() {
        let key = m.key_of(key).unwrap_or(PropertyKey::Name(Slot::EMPTY_STRING));
        return m.throw_property_of_nullish(receiver, key);
    }
    if m.is_object(key) {
        return m.call_operator(Intrinsic::OperatorGetElement);
    }
    let key = m.to_key(key)?;
    if let PropertyKey::Atom(atom) = key
        && let Some(value) = m.cached(receiver, atom.id())
    {
        m.set_register(a, value);
        return Ok(());
    }
    if m.is_function_prototype(receiver, key) {
        m.materialize_prototype(receiver)?;
    }
    let got = match key {
        PropertyKey::Atom(atom) if m.is_object(receiver) => {
            let property = m.find_and_cache(receiver, receiver, atom.id());
            m.got(property)
        }
        key => m.get(receiver, key)?,
    };
    m.finish_get(got, receiver, a)
}

pub(crate) fn put_element(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let (receiver, key, value) = (m.register(a), m.register(b), m.register(c));
    if receiver.is_nullish() {
        let key = m.key_of(key).unwrap_or(PropertyKey::Name(Slot::EMPTY_STRING));
        return m.throw_property_of_nullish(receiver, key);
    }
    if m.is_object(key) {
        return m.call_library(Intrinsic::OperatorPutElement, &[receiver, key, value], Continuation::Discard, 0);
    }
    if let Some(done) = append(m, receiver, key, value) {
        return done;
    }
    let key = m.to_key(key)?;
    if m.is_array_length(receiver, key) && m.is_object(value) {
        return set_array_length(m, receiver, value);
    }
    m.put_value(receiver, key, value)
}

/// The common case of a store that is no overwriting: the element behind an array's last, with room for it.
fn append(m: &mut Machine, receiver: Value, key: Value, value: Value) -> Option<Result<(), Throw>> {
    if !key.is_integer() || !receiver.is_cell() || receiver.slot().segment() != 0 {
        return None;
    }
    let cell = m.cell(receiver.slot());
    let header = cell.header();
    if !header.is(Kind::Array) || header.0 & (romjs_abi::cell::FLAG_NON_EXTENSIBLE | romjs_abi::cell::FLAG_ELEMENTS) != 0 {
        return None;
    }
    let elements = cell.slot(2);
    let capacity = m.cell(elements).header();
    if key.low() != cell.get(1)
        || !capacity.is(Kind::Slots)
        || elements.segment() != 0
        || header.shape() != romjs_abi::intrinsic::root::ARRAY
    {
        return None;
    }
    if m.prototypes_have_elements() {
        return None;
    }
    if key.low() >= capacity.extra() {
        return Some(m.add_element(receiver.slot(), key.low(), value, Attributes::DATA));
    }
    let stored = m.store(elements, 1 + key.low() as usize, value);
    if stored.is_ok() {
        cell.set(1, key.low() + 1);
    }
    Some(stored)
}

impl Machine {
    /// Whether `Array.prototype` or `Object.prototype` has elements, which assignment to a missing element would see.
    pub(crate) fn prototypes_have_elements(&self) -> bool {
        [Intrinsic::ArrayPrototype, Intrinsic::ObjectPrototype].iter().any(|prototype| {
            let object = self.intrinsic(*prototype);
            self.body(object).is_some_and(|body| {
                let cell = self.cell(body);
                if cell.is(Kind::Array) {
                    cell.get(1) != 0
                } else {
                    cell.get(0) & romjs_abi::cell::FLAG_ELEMENTS != 0 || self.elements(body).is_some()
                }
            })
        })
    }
}

/// A property in a literal or class: value or accessor, with a computed key perhaps.
pub(crate) fn define_own(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    // SAFETY: the instruction has a second word.
    let how = unsafe { *m.pc };
    m.pc = m.pc.wrapping_add(1);
    if how == DEFINE_VALUE | DEFINE_ENUMERABLE
        && let Some(stored) = m.store_dense(m.register(a), m.register(b), m.register(c))
    {
        return stored;
    }
    m.check_object(a)?;
    if how & 3 != DEFINE_VALUE && !m.is_callable(m.register(c)) {
        return m.throw_not_a_function(m.register(c), false);
    }
    let key = m.to_key(m.register(b))?;
    if how & DEFINE_NAME != 0 {
        m.set_function_name(c, key, how & 3)?;
    }
    let enumerable = how & DEFINE_ENUMERABLE != 0;
    let value = m.register(c);
    let attributes = Attributes(Attributes::METHOD.0 | if enumerable { Attributes::ENUMERABLE } else { 0 });
    let descriptor = match how & 3 {
        DEFINE_VALUE => Descriptor::data(value, attributes),
        DEFINE_GETTER => Descriptor::accessor(attributes, Some(value), None),
        _ => Descriptor::accessor(attributes, None, Some(value)),
    };
    if !m.define(m.register(a), key, &descriptor)? {
        return m.throw_refused(Message::CannotDefine, key);
    }
    Ok(())
}

impl Machine {
    /// SetFunctionName (ECMA-262, 10.2.9) for a function in register `c` that has no name yet.
    fn set_function_name(&mut self, c: u8, key: PropertyKey, how: u32) -> Result<(), Throw> {
        let function = self.register(c);
        let Some(_) = self.cell_of_kind(function, Kind::Function) else { return Ok(()) };
        let code = self.code_of(function.slot());
        if self.code_name(code).slot() != Slot::EMPTY_STRING && how == DEFINE_VALUE {
            return Ok(());
        }
        let name = self.key_name(key)?;
        let name = match how {
            DEFINE_GETTER => self.fill_in(b"get %", name.slot())?,
            DEFINE_SETTER => self.fill_in(b"set %", name.slot())?,
            _ => name,
        };
        let name_slot = name.slot();
        let in_ram = function.slot().segment() == 0
            && self.segments[0] as usize <= code.pointer() as usize
            && (code.pointer() as usize) < self.heap_end as usize;
        if in_ram && self.code_name(code).slot() == Slot::EMPTY_STRING {
            code.set(romjs_abi::code::NAME, name_slot.0);
            return Ok(());
        }
        self.define(function, PropertyKey::atom(AtomId::NAME), &Descriptor::only(name))?;
        Ok(())
    }

    /// The name that a function gets from a key: symbols in brackets.
    fn key_name(&mut self, key: PropertyKey) -> Result<Value, Throw> {
        let value = self.key_value(key);
        if !self.is_symbol(value) {
            return self.to_string(value);
        }
        #[cfg(feature = "host")]
        if let Some(name) = self.well_known_name(value.slot())? {
            return Ok(name);
        }
        let description = self.symbol_description(value)?;
        if description.is_undefined() {
            return Ok(Value::from_slot(Slot::EMPTY_STRING));
        }
        self.fill_in(b"[%]", description.slot())
    }
}

pub(crate) fn delete(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let (receiver, key) = (m.register(b), m.register(c));
    if m.is_object(key) {
        return m.call_operator(Intrinsic::OperatorDelete);
    }
    let key = m.to_key(key)?;
    let start = m.lookup_start(receiver)?;
    // Of a primitive only a string has properties of its own: its characters and its length.
    let deleted = if start == receiver { m.delete(receiver, key)? } else { m.string_property(receiver, key).is_absent() };
    if !deleted {
        return m.throw_refused(Message::CannotDelete, key);
    }
    m.set_register(a, Value::TRUE);
    Ok(())
}
