//! Iteration: `for`-`in`, and the iterator protocol with a short cut for arrays.
//!
//! The state of an iteration is two registers: the iterator and its `next` method; or, while nobody has changed how
//! arrays iterate, an array and the next index.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::object::property::Got;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;
use romjs_abi::{Kind, Op, Slot, slot::tag};

impl Machine {
    /// Whether iterating over `value` is what the specification says of unchanged arrays.
    fn iterates_plainly(&self, value: Value) -> bool {
        let Some(cell) = self.cell_of_kind(value, Kind::Array) else { return false };
        let pristine = |object: Intrinsic| {
            let object = self.intrinsic(object);
            object.slot().segment() != 0 && self.body(object) == Some(object.slot())
        };
        cell.header().shape() == root::ARRAY && pristine(Intrinsic::ArrayPrototype) && pristine(Intrinsic::ArrayIteratorPrototype)
    }
}

pub(crate) fn open(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let iterable = m.register(b);
    if m.iterates_plainly(iterable) {
        m.set_register(a, iterable);
        m.set_register(a + 1, Value::integer(0));
        return Ok(());
    }
    m.call_library(Intrinsic::IteratorOpen, &[iterable], Continuation::Open, a)
}

pub(crate) fn next(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let (iterator, method) = (m.register(b), m.register(b + 1));
    if !method.is_integer() {
        return m.call_library(Intrinsic::IteratorNext, &[iterator, method], Continuation::Iterate, a);
    }
    let index = method.as_integer() as u32;
    if m.cell_of_kind(iterator, Kind::Array).is_none() || index >= m.array_length(iterator) {
        return Ok(());
    }
    m.set_register(b + 1, Value::integer((index as i32).wrapping_add(1)));
    match m.get(iterator, PropertyKey::Index(index))? {
        Got::Value(value) => m.deliver(Continuation::Iterate, a, value, m.base),
        Got::Getter(getter) => {
            let called = m.call_implicit(getter, iterator, &[], Continuation::Iterate, a);
            if called.is_err() {
                // It may be begun again.
                m.set_register(b + 1, method);
            }
            called
        }
    }
}

pub(crate) fn close(m: &mut Machine) -> Result<(), Throw> {
    let (a, _, _) = m.operands(1);
    if m.register(a + 1).is_integer() {
        return Ok(());
    }
    let quiet = Op::of(m.instruction(1)) == Some(Op::IteratorCloseQuiet);
    m.call_library(if quiet { Intrinsic::IteratorCloseQuiet } else { Intrinsic::IteratorClose }, &[m.register(a)], Continuation::Discard, 0)
}

/// `...iterable` in an array literal or in arguments.
pub(crate) fn array_spread(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let (target, iterable) = (m.register(a), m.register(b));
    if m.cell_of_kind(target, Kind::Array).is_none() || target.slot().segment() != 0 {
        return m.fail(Message::NotArray);
    }
    let source = m.dense(iterable).filter(|_| m.iterates_plainly(iterable) && m.inherits_no_elements(iterable));
    let Some(source) = source else {
        return m.call_library(Intrinsic::ArraySpread, &[target, iterable], Continuation::Discard, 0);
    };
    let boxes = (0..source.filled()).filter(|index| source.element(*index).tag() == tag::FLOAT).count();
    let Some(dense) = m.dense_to_extend(target, source.length, boxes as u32)? else {
        return m.call_library(Intrinsic::ArraySpread, &[target, iterable], Continuation::Discard, 0);
    };
    for index in 0..source.length {
        let element = m.copy_slot(source.element(index))?;
        dense.cell.set((1 + dense.length + index) as usize, if element == Slot::HOLE { Slot::UNDEFINED.0 } else { element.0 });
    }
    m.cell(dense.body).set(1, dense.length + source.length);
    Ok(())
}

const FOR_IN_OBJECT: usize = 1;
const FOR_IN_KEYS: usize = 2;
const FOR_IN_POSITION: usize = 3;

/// EnumerateObjectProperties (ECMA-262, 14.7.5.9): the names are collected at once, those deleted meanwhile skipped.
pub(crate) fn for_in_open(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let value = m.register(b);
    let start = if value.is_nullish() { Value::NULL } else { m.lookup_start(value)? };
    // A primitive string enumerates its characters, as its wrapper would.
    let start = if value.is_string() { m.wrap_primitive(value)? } else { start };
    let keys = m.collect_for_in(start)?;
    let cell = m.allocate(4)?;
    cell.set(0, Header::sized(Kind::ForIn, 0).0);
    cell.set(FOR_IN_OBJECT, start.slot().0);
    cell.set(FOR_IN_KEYS, keys.slot().0);
    cell.set(FOR_IN_POSITION, 0);
    let state = Value::from_slot(m.slot_of(cell.pointer(), tag::CELL));
    m.set_register(a, state);
    Ok(())
}

impl Machine {
    fn collect_for_in(&mut self, start: Value) -> Result<Value, Throw> {
        let mut keys = None;
        let mut object = start;
        while self.is_object(object) {
            // The library's prototypes have no enumerable properties, and no key need be made.
            if object == start || self.body(object).is_none_or(|body| body.segment() != 1) {
                let names = self.own_keys(object)?;
                self.append_enumerable(start, object, names, *keys.get_or_insert(names))?;
            }
            object = self.prototype_of(object);
        }
        keys.map_or_else(|| self.new_array(0), Ok)
    }

    /// Appends the names that `for`-`in` visits of an object, those that no nearer object has, to an array of keys: to the
    /// array of the names itself, which ends behind them, in its own place.
    fn append_enumerable(&mut self, start: Value, object: Value, names: Value, keys: Value) -> Result<(), Throw> {
        let Some(dense) = self.dense(names) else { return Ok(()) };
        let first = names == keys;
        if first {
            self.cell(dense.body).set(1, 0);
        }
        for index in 0..dense.length {
            let name = self.widen(dense.element(index));
            let Some(key) = self.key_of(name) else { continue };
            let mut owner = start;
            let property = self.find_owner(&mut owner, key);
            if name.is_string() && owner == object && property.has(Attributes::ENUMERABLE) {
                self.array_push(keys, name)?;
            }
        }
        if first {
            dense.clear(self.array_length(keys), dense.filled());
        }
        Ok(())
    }
}

pub(crate) fn for_in_next(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let Some(cell) = m.cell_of_kind(m.register(b), Kind::ForIn) else {
        return m.fail(Message::NotEnumeration);
    };
    let (object, keys) = (m.widen(cell.slot(FOR_IN_OBJECT)), m.widen(cell.slot(FOR_IN_KEYS)));
    loop {
        let position = Slot(cell.get(FOR_IN_POSITION)).as_integer();
        if !m.is_array(keys) || position as u32 >= m.array_length(keys) {
            return Ok(());
        }
        cell.set(FOR_IN_POSITION, ((position + 1) as u32) << 1);
        let name = m.property_value(m.own_element(keys.slot(), position as u32));
        let Some(key) = m.key_of(name) else { return Ok(()) };
        if !m.find_property(object, key).is_absent() {
            m.set_register(a, name);
            m.pc = m.pc.wrapping_add(1);
            return Ok(());
        }
    }
}
