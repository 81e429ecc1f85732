//! Iteration: `for`-`in`, and the iterator protocol with a short cut for arrays.
//!
//! The state of an iteration is two registers: the iterator and its `next` method; or, while nobody has changed how
//! arrays iterate, an array and the next index.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
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
        Got::Getter(getter) => m.call_implicit(getter, iterator, &[], Continuation::Iterate, a),
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
        return m.throw_type_error("not an array");
    }
    if !m.iterates_plainly(iterable) {
        return m.call_library(Intrinsic::ArraySpread, &[m.register(a), iterable], Continuation::Discard, 0);
    }
    let mut index = 0;
    while index < m.array_length(m.register(b)) {
        let value = match m.get(m.register(b), PropertyKey::Index(index))? {
            Got::Value(value) => value,
            Got::Getter(_) => {
                // A getter among the elements: the library's function begins behind what is there already.
                let function = m.intrinsic(Intrinsic::ArraySpread);
                let rest = m.array_length(m.register(a)) - index;
                m.set_array_length(m.register(a), rest)?;
                return m.call_implicit(function, Value::UNDEFINED, &[m.register(a), m.register(b)], Continuation::Discard, 0);
            }
        };
        m.array_push(m.register(a), value)?;
        index += 1;
    }
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
    let start = m.keep(start);
    let keys = m.new_array(0).map(|keys| m.keep(keys));
    let done = keys.and_then(|keys| {
        let done = m.collect_for_in(start, keys);
        let keys = m.release(keys);
        done.map(|()| keys)
    });
    let start = m.release(start);
    let (start, keys) = (m.keep(start), m.keep(done?));
    let made = m.allocate(4);
    let (keys, start) = (m.release(keys), m.release(start));
    let cell = made?;
    cell.set(0, Header::sized(Kind::ForIn, 0).0);
    cell.set(FOR_IN_OBJECT, start.slot().0);
    cell.set(FOR_IN_KEYS, keys.slot().0);
    cell.set(FOR_IN_POSITION, 0);
    let state = Value::from_slot(m.slot_of(cell.0, tag::CELL));
    m.set_register(a, state);
    Ok(())
}

impl Machine {
    fn collect_for_in(&mut self, start: usize, keys: usize) -> Result<(), Throw> {
        let object = self.keep(self.kept(start));
        let mut result = Ok(());
        while result.is_ok() && self.is_object(self.kept(object)) {
            if self.may_enumerate(self.kept(object)) {
                result = self.collect_level(start, object, keys);
            }
            self.rekeep(object, self.prototype_of(self.kept(object)));
        }
        self.release(object);
        result
    }

    /// Whether an object can have enumerable properties: the library's prototypes have none, and no key need be made.
    fn may_enumerate(&self, object: Value) -> bool {
        let Some(body) = self.body(object) else { return false };
        let header = self.cell(body).header();
        if header.shape().is_pseudo() || body.segment() == 0 {
            return true;
        }
        let layout = self.shape_layout(header.shape());
        self.elements(body).is_some()
            || header.is(Kind::Primitive)
            || (layout.hidden..layout.values())
                .any(|place| self.key_at(header.shape(), place).is_some_and(|key| key.attributes().has(Attributes::ENUMERABLE)))
    }

    fn collect_level(&mut self, start: usize, object: usize, keys: usize) -> Result<(), Throw> {
        let names = self.own_keys(self.kept(object))?;
        let names = self.keep(names);
        let mut result = Ok(());
        for index in 0..self.array_length(self.kept(names)) {
            let name = self.property_value(self.own_element(self.kept(names).slot(), index));
            if !name.is_string() {
                break;
            }
            let Some(key) = self.key_of(name) else { continue };
            let enumerable = self.own_property(self.kept(object), key).has(Attributes::ENUMERABLE);
            if enumerable && !self.is_hidden_by(start, object, key) {
                result = self.array_push(self.kept(keys), name);
            }
            if result.is_err() {
                break;
            }
        }
        self.release(names);
        result
    }

    /// Whether an object between `start` and `object` has the key itself.
    fn is_hidden_by(&self, start: usize, object: usize, key: PropertyKey) -> bool {
        let mut nearer = self.kept(start);
        while nearer != self.kept(object) && self.is_object(nearer) {
            if !self.own_property(nearer, key).is_absent() {
                return true;
            }
            nearer = self.prototype_of(nearer);
        }
        false
    }
}

pub(crate) fn for_in_next(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let Some(cell) = m.cell_of_kind(m.register(b), Kind::ForIn) else {
        return m.throw_type_error("not an enumeration");
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
