//! Iteration: the iterator protocol with a short cut for arrays.
//!
//! The state of an iteration is two registers: the iterator and its `next` method; or, while nobody has changed how
//! arrays iterate, an array and the next index. `for`-`in` iterates so over the names that the library has collected.

use super::frame::Continuation;
use super::operand;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::{Kind, Slot};

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
    // A script's iterator may have a number for a method, too.
    if !method.is_integer() || m.cell_of_kind(iterator, Kind::Array).is_none() {
        let steps = m.cell_of_kind(iterator, Kind::Iterator).is_some() && m.intrinsic(Intrinsic::EntryStep).is_immediate();
        let step = if steps { Intrinsic::EntryStep } else { Intrinsic::IteratorNext };
        return m.call_library(Continuation::Iterate.request(step, a), &[iterator, method]);
    }
    let index = method.as_integer() as u32;
    if index >= m.array_length(iterator.slot()) {
        return Ok(());
    }
    let state = operand::register(m.base, b as usize + 1);
    m.get(Continuation::Iterate.with(a), iterator, PropertyKey::Index(index))?;
    // SAFETY: the verifier has found two registers there.
    unsafe { *state = Value::integer((index as i32).wrapping_add(1)) };
    Ok(())
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
        if let Some(dense) = m.dense_to_extend(target, source.length())? {
            let (length, count) = (dense.length(), source.length());
            for index in 0..count {
                let element = m.copy_slot(source.element(index))?;
                dense.cell.set((1 + length + index) as usize, if element == Slot::HOLE { Slot::UNDEFINED.0 } else { element.0 });
            }
            dense.array.set(1, length + count);
            return Ok(());
        }
    }
    m.call_library(Continuation::Discard.request(Intrinsic::ArraySpread, 0), &[target, iterable])
}
