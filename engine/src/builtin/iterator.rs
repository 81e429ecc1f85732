//! The iterators of arrays and strings (ECMA-262, 23.1.5, 22.1.5), and iteration as the library's functions hand it to the
//! engine.
//!
//! ```text
//! [header: Iterator] [what is iterated; undefined at the end] [next position] [kind] [spare]
//! ```

use crate::machine::Throw;
use crate::native::{Call, Local, Outcome};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::intrinsic::root;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, Slot};

natives! { iterator:
    "intrinsic.pair" => pair,
    "intrinsic.done" => done,
    "intrinsic.arrayIteratorPart" => part,
    "intrinsic.arrayIteratorAdvance" => advance,
    "StringIterator.next" => next_of_string,
}

const ITERATED: usize = 1;
const POSITION: usize = 2;
const KIND: usize = 3;

/// The kind of a string iterator. Those of array iterators are 0 for keys, 1 for values, 2 for entries.
pub(crate) const STRING: u32 = 3;

/// Returns a new iterator over an object, or over a string if the kind is [`STRING`] (23.1.5.1, 22.1.5.1).
pub(crate) fn create(call: &mut Call<'_>, iterated: Value, kind: u32) -> Result<Outcome, Throw> {
    let shape = if kind == STRING { root::STRING_ITERATOR } else { root::ARRAY_ITERATOR };
    let capacity = call.machine.shape_layout(shape).capacity;
    let iterator = call.machine.new_cell(Header::object(Kind::Iterator, capacity, shape))?;
    let cell = call.machine.cell(iterator.slot());
    cell.set(ITERATED, iterated.slot().0);
    cell.set(POSITION, 0);
    cell.set(KIND, kind << 1);
    call.returns(iterator)
}

/// What an iterator holds in one of its slots.
fn slot(call: &Call<'_>, iterator: Local, index: usize) -> Value {
    match call.machine.body(call.get(iterator)) {
        Some(body) => call.machine.widen(call.machine.cell(body).slot(index)),
        None => Value::UNDEFINED,
    }
}

fn set_slot(call: &mut Call<'_>, iterator: Local, index: usize, value: Value) -> Result<(), Throw> {
    let body = call.machine.writable_body(call.get(iterator))?;
    call.machine.store(body, index, value)
}

/// Checks that a local is an iterator over a string, or else over an array.
fn check(call: &mut Call<'_>, iterator: Local, string: bool) -> Result<(), Throw> {
    let known = call.machine.cell_of_kind(call.get(iterator), Kind::Iterator).is_some();
    if known && (slot(call, iterator, KIND) == Value::integer(STRING as i32)) == string {
        return Ok(());
    }
    call.throw_type_error("this is of another kind")
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

/// `arrayIteratorPart(iterator, part)`
pub fn part(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let iterator = call.argument(0);
    check(call, iterator, false)?;
    let index = match call.to_int32(call.argument(1))? {
        0 => ITERATED,
        1 => POSITION,
        _ => KIND,
    };
    call.returns(slot(call, iterator, index))
}

/// `arrayIteratorAdvance(iterator, index)`
pub fn advance(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let iterator = call.argument(0);
    check(call, iterator, false)?;
    let index = call.get(call.argument(1));
    set_slot(call, iterator, if index.is_undefined() { ITERATED } else { POSITION }, index)?;
    call.undefined()
}

/// CreateIterResultObject (7.4.14)
fn result(call: &mut Call<'_>, value: Value, done: bool) -> Result<Outcome, Throw> {
    let result = call.machine.new_object(2)?;
    call.machine.add_named(result, AtomId::VALUE, value, Attributes::DATA)?;
    call.machine.add_named(result, AtomId::DONE, Value::boolean(done), Attributes::DATA)?;
    call.returns(result)
}

/// 22.1.5.1.1 %StringIteratorPrototype%.next
pub fn next_of_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let this = call.this();
    check(call, this, true)?;
    let string = slot(call, this, ITERATED);
    let start = slot(call, this, POSITION).low();
    if !string.is_string() || start >= call.machine.string_length(string.slot()) {
        set_slot(call, this, ITERATED, Value::UNDEFINED)?;
        return result(call, Value::UNDEFINED, true);
    }
    let (_, units) = call.machine.code_point_at(string.slot(), start);
    let character = call.machine.substring(string.slot(), start, start + units)?;
    // The position changes when nothing is left that could run short.
    let outcome = result(call, character, false)?;
    set_slot(call, this, POSITION, Value::integer((start + units) as i32))?;
    Ok(outcome)
}
