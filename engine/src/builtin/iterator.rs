//! The iterators of arrays and strings (ECMA-262, 23.1.5, 22.1.5), and iteration as the library's functions hand it to the
//! engine.
//!
//! ```text
//! [header: Iterator] [what is iterated; undefined at the end] [next position] [kind] [spare]
//! ```

use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Local, Outcome};
use crate::value::Value;
use romjs_abi::intrinsic::root;
use romjs_abi::{Kind, Slot};

natives! { iterator:
    "intrinsic.pair" => pair,
    "intrinsic.done" => done,
    "intrinsic.iteratorPart" => part,
    "intrinsic.iteratorAdvance" => advance,
}

const ITERATED: usize = 1;
const POSITION: usize = 2;
const KIND: usize = 3;

/// The kind of a string iterator. Those of array iterators are 0 for keys, 1 for values, 2 for entries.
pub(crate) const STRING: u32 = 3;

/// Returns a new iterator over an object, or over a string if the kind is [`STRING`] (23.1.5.1, 22.1.5.1).
pub(crate) fn create(call: &mut Call<'_>, iterated: Value, kind: u32) -> Result<Outcome, Throw> {
    let shape = if kind == STRING { root::STRING_ITERATOR } else { root::ARRAY_ITERATOR };
    let iterator = call.machine.new_of_shape(shape)?;
    let cell = call.machine.cell(iterator.slot());
    cell.set(ITERATED, iterated.slot().0);
    cell.set(POSITION, 0);
    cell.set(KIND, kind << 1);
    call.returns(iterator)
}

/// What an iterator holds in one of its slots.
fn slot(call: &Call<'_>, iterator: Local, index: usize) -> Value {
    match call.machine.body(call.get(iterator).slot()) {
        Some(body) => call.machine.widen(call.machine.cell(body).slot(index)),
        None => Value::UNDEFINED,
    }
}

/// `pair(iterator, next)`: the state of an iteration
pub fn pair(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let pair = call.machine.new_slots(2, Slot::UNDEFINED)?;
    for index in 0..2 {
        call.machine.store(pair, 1 + index, call.get(call.argument(index)))?;
    }
    call.returns(Value::from_slot(pair))
}

/// `done()`: the end of an iteration
pub fn done(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.returns(Value::HOLE)
}

/// `iteratorPart(iterator, which, part)`: a TypeError if it is no iterator, or not over an array (1) or a string (2).
pub fn part(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let iterator = call.argument(0);
    let (which, part) = (call.get(call.argument(1)).low(), call.get(call.argument(2)).low());
    let known = call.machine.cell_of_kind(call.get(iterator), Kind::Iterator).is_some();
    if !known || (slot(call, iterator, KIND).low() == STRING) != (which == 2) {
        return call.fail(Message::OfAnotherKind);
    }
    call.returns(slot(call, iterator, ITERATED + part.min(2) as usize))
}

/// `iteratorAdvance(iterator, index)`
pub fn advance(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (iterator, index) = (call.get(call.argument(0)), call.get(call.argument(1)));
    if call.machine.cell_of_kind(iterator, Kind::Iterator).is_none() {
        return call.fail(Message::OfAnotherKind);
    }
    let body = call.machine.writable_body(iterator.slot())?;
    call.machine.store(body, if index.is_undefined() { ITERATED } else { POSITION }, index)?;
    call.undefined()
}
