//! What the loop leaves of properties.

use super::frame::Continuation;
use crate::machine::{MAKES_CODE, Machine, Throw};
use crate::message::Message;
use crate::object::define::Descriptor;
use crate::object::key::PropertyKey;
use crate::object::property::Property;
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_GETTER, DEFINE_NAME, DEFINE_SETTER, DEFINE_VALUE};
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, Op, Slot};

impl Machine {
    /// The object in an instruction's register `a`: verified code is not trusted to define properties on one.
    pub(crate) fn object_operand(&mut self, word: u32) -> Result<Value, Throw> {
        let value = self.operand::<1>(word);
        if self.is_object(value) { Ok(value) } else { self.throw_not_an_object(value) }
    }

    /// The atom in the second word of the property instruction that ends at the program counter, which moves behind it.
    fn take_name(&mut self) -> AtomId {
        AtomId(self.take_word() as u16)
    }

    /// The second word of the instruction that ends at the program counter, which moves behind it.
    pub(crate) fn take_word(&mut self) -> u32 {
        // SAFETY: the instruction has a second word.
        let word = unsafe { *self.pc };
        self.pc = self.pc.wrapping_add(1);
        word
    }

    /// Goes on with the value of a found property, or calls the getter that does.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn finish_get(&mut self, meta: u32, property: Property, receiver: Value) -> Result<(), Throw> {
        let mut value = self.property_value(property);
        if property.has(Attributes::ACCESSOR) {
            value = self.widen(self.cell(value.slot()).slot(1));
            if !value.is_undefined() {
                return self.call_implicit(meta, value, receiver, &[]);
            }
        }
        self.deliver(meta, if value.is_hole() { Value::UNDEFINED } else { value })
    }

    /// Assigns a property, or calls its setter; a refusal throws.
    pub(crate) fn put_value(&mut self, receiver: Value, key: PropertyKey, value: Value) -> Result<(), Throw> {
        let put = self.put(receiver, key, value)?;
        self.finish_put(put, receiver, key, value)
    }

    /// Calls what is to do the rest of an assignment.
    fn finish_put(&mut self, put: Value, receiver: Value, key: PropertyKey, value: Value) -> Result<(), Throw> {
        match put {
            Value::UNDEFINED => Ok(()),
            Value::HOLE => {
                let arguments = [receiver, value, self.key_value(key)];
                self.call_library(Continuation::Discard.request(Intrinsic::PutConverted, 0), &arguments)
            }
            setter => self.call_implicit(Continuation::Discard.with(0), setter, receiver, &[value]),
        }
    }
}

/// `o.name`, `o.length`, and the first half of `o.name(…)`.
pub(crate) fn get_named(m: &mut Machine, word: u32, receiver: Value) -> Result<(), Throw> {
    let atom = if word as u8 == Op::GetLength as u8 { AtomId::LENGTH } else { m.take_name() };
    if word as u8 == Op::GetMethod as u8 {
        m.set_register((word >> 8) as u8 + 1, receiver);
    }
    read(m, word, receiver, PropertyKey::atom(atom))
}

/// Reads a property for an instruction. Where a name is found is remembered.
fn read(m: &mut Machine, word: u32, receiver: Value, key: PropertyKey) -> Result<(), Throw> {
    m.materialize_prototype(receiver, key)?;
    let meta = Continuation::Store.with((word >> 8) as u8);
    match key {
        PropertyKey::Atom(atom) if !(receiver.is_nullish() || receiver.is_string() && atom.id() == AtomId::LENGTH) => {
            let start = m.lookup_start(receiver)?;
            let property = m.find_and_cache(receiver, start, atom.id());
            m.check_private_get(receiver, key, property)?;
            m.finish_get(meta, property, receiver)
        }
        key => m.get(meta, receiver, key),
    }
}

pub(crate) fn put_named(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let atom = m.take_name();
    let receiver = m.operand::<1>(word);
    let put = m.put_and_cache(receiver, atom, value)?;
    m.finish_put(put, receiver, PropertyKey::atom(atom), value)
}

pub(crate) fn define_field(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let atom = m.take_name();
    let object = m.object_operand(word)?;
    define_member(m, object, PropertyKey::atom(atom), Descriptor::data(value, Attributes::DATA))
}

pub(crate) fn get_element(m: &mut Machine, word: u32, receiver: Value) -> Result<(), Throw> {
    let key = m.operand::<3>(word);
    if let Some((indexed, array)) = m.indexed(receiver, key) {
        return m.give(word, Ok((indexed.get)(m, array, key.low())));
    }
    if m.is_object(key) {
        return m.call_operator(Intrinsic::OperatorGetElement, word);
    }
    let key = m.to_key(key)?;
    if let PropertyKey::Atom(atom) = key
        && let Some(value) = m.cached(receiver, atom.id())
    {
        return m.give(word, Ok(value));
    }
    read(m, word, receiver, key)
}

pub(crate) fn put_element(m: &mut Machine, word: u32, key: Value) -> Result<(), Throw> {
    let (receiver, value) = (m.operand::<1>(word), m.operand::<3>(word));
    if value.is_number()
        && let Some((indexed, array)) = m.indexed(receiver, key)
    {
        (indexed.set)(m, array, key.low(), value);
        return Ok(());
    }
    if m.is_object(key) {
        return m.call_library(Continuation::Discard.request(Intrinsic::OperatorPutElement, 0), &[receiver, key, value]);
    }
    if let Some(done) = append(m, receiver, key, value) {
        return done;
    }
    let key = m.to_key(key)?;
    m.put_value(receiver, key, value)
}

/// The common case of a store that is no overwriting: the element behind an array's last, with room for it.
fn append(m: &mut Machine, receiver: Value, key: Value, value: Value) -> Option<Result<(), Throw>> {
    let length = m.cell_of_kind(receiver, Kind::Array)?.get(1);
    if key.is_integer() && key.low() == length && m.inherits_no_elements(receiver) { m.store_dense(receiver, key, value) } else { None }
}

/// A property in a literal or class: value or accessor, with a computed key perhaps.
pub(crate) fn define_own(m: &mut Machine, word: u32, key: Value) -> Result<(), Throw> {
    let how = m.take_word();
    let (object, value) = (m.operand::<1>(word), m.operand::<3>(word));
    if how == DEFINE_VALUE | DEFINE_ENUMERABLE
        && let Some(stored) = m.store_dense(object, key, value)
    {
        return stored;
    }
    let object = m.object_operand(word)?;
    if how & 3 != DEFINE_VALUE && !m.is_callable(value) {
        return m.throw_not_a_function(value, false);
    }
    let key = m.to_key(key)?;
    if how & DEFINE_NAME != 0 {
        m.set_function_name(value, key, how & 3)?;
    }
    let mut attributes = Attributes(Attributes::METHOD.0 | if how & DEFINE_ENUMERABLE != 0 { Attributes::ENUMERABLE } else { 0 });
    if how == DEFINE_VALUE && m.is_private(key) {
        // A private method.
        attributes = Attributes(0);
    }
    define_member(m, object, key, Descriptor::member(how & 3, value, attributes))
}

/// Defines what a literal or class says; what may not be defined throws (ECMA-262, 7.3.8 DefinePropertyOrThrow).
fn define_member(m: &mut Machine, object: Value, key: PropertyKey, descriptor: Descriptor) -> Result<(), Throw> {
    if descriptor.enumerates() && m.is_private(key) {
        return m.add_private(object.slot(), key, descriptor.value());
    }
    if m.define(object.slot(), key, descriptor)? { Ok(()) } else { m.throw_refused(Message::CannotDefine, key) }
}

impl Machine {
    /// SetFunctionName (ECMA-262, 10.2.9) for a function that has no name yet.
    fn set_function_name(&mut self, function: Value, key: PropertyKey, how: u32) -> Result<(), Throw> {
        let Some(_) = self.cell_of_kind(function, Kind::Function) else { return Ok(()) };
        let code = self.code_of(function.slot());
        if self.code_name(code).slot() != Slot::EMPTY_STRING && how == DEFINE_VALUE {
            return Ok(());
        }
        let name = self.key_name(key)?;
        let name = match how {
            DEFINE_GETTER => self.fill_in(Message::NameOfGetter, name.slot())?,
            DEFINE_SETTER => self.fill_in(Message::NameOfSetter, name.slot())?,
            _ => name,
        };
        let name_slot = name.slot();
        // Scripts that come as images have their code in flash.
        let in_ram = MAKES_CODE
            && function.slot().segment() == 0
            && self.segments[0] as usize <= code.pointer() as usize
            && (code.pointer() as usize) < self.heap_end as usize;
        if in_ram && self.code_name(code).slot() == Slot::EMPTY_STRING {
            code.set(romjs_abi::code::NAME, name_slot.0);
            return Ok(());
        }
        self.define(function.slot(), PropertyKey::atom(AtomId::NAME), Descriptor::only(name))?;
        Ok(())
    }

    /// The name that a function gets from a key: symbols in brackets.
    pub(crate) fn key_name(&mut self, key: PropertyKey) -> Result<Value, Throw> {
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
        self.fill_in(Message::NameOfSymbol, description.slot())
    }
}
