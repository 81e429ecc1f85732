//! Iteration: `for`-`in`, and the iterator protocol with a short cut for arrays.
//!
//! The state of an iteration is two registers: the iterator and its `next` method; or, while nobody has changed how
//! arrays iterate, an array and the next index.

use super::frame::Continuation;
use super::operand;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::object::keys::NAMES;
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
            object.slot().segment() != 0 && self.body(object.slot()) == object.slot()
        };
        cell.header().shape() == root::ARRAY && pristine(Intrinsic::ArrayPrototype) && pristine(Intrinsic::ArrayIteratorPrototype)
    }
}

pub(crate) fn open(m: &mut Machine, word: u32, iterable: Value) -> Result<(), Throw> {
    let a = (word >> 8) as u8;
    if m.iterates_plainly(iterable) {
        m.set_register(a + 1, Value::integer(0));
        return m.give(word, Ok(iterable));
    }
    m.call_library(Continuation::Open.request(Intrinsic::IteratorOpen, a), &[iterable])
}

pub(crate) fn next(m: &mut Machine, word: u32, iterator: Value) -> Result<(), Throw> {
    let (a, b) = ((word >> 8) as u8, (word >> 16) as u8);
    let method = m.register(b + 1);
    if !method.is_integer() {
        return m.call_library(Continuation::Iterate.request(Intrinsic::IteratorNext, a), &[iterator, method]);
    }
    let index = method.as_integer() as u32;
    if m.cell_of_kind(iterator, Kind::Array).is_none() || index >= m.array_length(iterator.slot()) {
        return Ok(());
    }
    let state = operand::register(m.base, b as usize + 1);
    m.get(Continuation::Iterate.with(a), iterator, PropertyKey::Index(index))?;
    // SAFETY: the verifier has found two registers there.
    unsafe { *state = Value::integer((index as i32).wrapping_add(1)) };
    Ok(())
}

pub(crate) fn close(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let a = (word >> 8) as u8;
    if m.register(a + 1).is_integer() {
        return Ok(());
    }
    let quiet = word as u8 == Op::IteratorCloseQuiet as u8;
    let function = if quiet { Intrinsic::IteratorCloseQuiet } else { Intrinsic::IteratorClose };
    m.call_library(Continuation::Discard.request(function, 0), &[m.register(a)])
}

/// `...iterable` in an array literal or in arguments.
pub(crate) fn array_spread(m: &mut Machine, word: u32, iterable: Value) -> Result<(), Throw> {
    let target = m.operand::<1>(word);
    if m.cell_of_kind(target, Kind::Array).is_none() || target.slot().segment() != 0 {
        return m.fail(Message::NotArray);
    }
    let source = m.dense(iterable).filter(|_| m.iterates_plainly(iterable) && m.inherits_no_elements(iterable));
    if let Some(source) = source {
        // What is left behind the end if there is no room for a box, nobody sees: the target is a literal that is being made.
        if let Some(dense) = m.dense_to_extend(target, source.length, 0)? {
            for index in 0..source.length {
                let element = m.copy_slot(source.element(index))?;
                dense.cell.set((1 + dense.length + index) as usize, if element == Slot::HOLE { Slot::UNDEFINED.0 } else { element.0 });
            }
            m.cell(dense.body).set(1, dense.length + source.length);
            return Ok(());
        }
    }
    m.call_library(Continuation::Discard.request(Intrinsic::ArraySpread, 0), &[target, iterable])
}

const FOR_IN_OBJECT: usize = 1;
const FOR_IN_KEYS: usize = 2;
const FOR_IN_POSITION: usize = 3;

/// EnumerateObjectProperties (ECMA-262, 14.7.5.9): the names are collected at once, those deleted meanwhile skipped.
pub(crate) fn for_in_open(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let start = match value {
        Value::NULL | Value::UNDEFINED => Value::NULL,
        // A primitive string enumerates its characters, as its wrapper would.
        value if value.is_string() => m.wrap_primitive(value)?,
        value => m.lookup_start(value)?,
    };
    let keys = m.collect_keys(start)?;
    let cell = m.allocate(4)?;
    cell.set(0, Header::sized(Kind::ForIn, 0).0);
    cell.set(FOR_IN_OBJECT, start.slot().0);
    cell.set(FOR_IN_KEYS, keys.slot().0);
    cell.set(FOR_IN_POSITION, 0);
    m.give(word, Ok(Value::from_slot(m.slot_of(cell.pointer(), tag::CELL))))
}

impl Machine {
    /// An array of an object's own keys, and of those of its prototypes that no nearer object has; a hole if it is no object.
    fn collect_keys(&mut self, start: Value) -> Result<Value, Throw> {
        let mut keys = Value::HOLE;
        let mut object = start;
        while self.is_object(object) {
            // The library's prototypes have no enumerable properties, and no key need be made.
            if keys.is_hole() {
                keys = self.own_keys(object, NAMES)?;
            } else if self.body(object.slot()).segment() != 1 {
                let names = self.own_keys(object, NAMES)?;
                for index in 0..self.array_length(names.slot()) {
                    let name = self.property_value(self.own_element(names.slot(), index));
                    let mut owner = start.slot();
                    if let Some(key) = self.key_of(name)
                        && !self.find_owner(&mut owner, key).is_absent()
                        && owner == object.slot()
                    {
                        self.array_push(keys, name)?;
                    }
                }
            }
            object = self.prototype_of(object.slot());
        }
        Ok(keys)
    }
}

pub(crate) fn for_in_next(m: &mut Machine, word: u32, enumeration: Value) -> Result<(), Throw> {
    let Some(cell) = m.cell_of_kind(enumeration, Kind::ForIn) else {
        return m.fail(Message::NotEnumeration);
    };
    let (object, keys) = (m.widen(cell.slot(FOR_IN_OBJECT)), m.widen(cell.slot(FOR_IN_KEYS)));
    loop {
        let position = Slot(cell.get(FOR_IN_POSITION)).as_integer();
        if !m.is_array(keys) || position as u32 >= m.array_length(keys.slot()) {
            return Ok(());
        }
        cell.set(FOR_IN_POSITION, ((position + 1) as u32) << 1);
        let name = m.property_value(m.own_element(keys.slot(), position as u32));
        if let Some(key) = m.key_of(name)
            && m.find_property(object.slot(), key).has(Attributes::ENUMERABLE)
        {
            m.pc = m.pc.wrapping_add(1);
            return m.give(word, Ok(name));
        }
    }
}
