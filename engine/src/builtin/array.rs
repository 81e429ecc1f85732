//! Array (ECMA-262, 23.1): the constructor, and the methods that change an array.
//!
//! The natives do what cannot run a script: on dense arrays in which nothing is frozen and which inherit no elements.
//! Everything else goes to the twin. An argument that is an object does too, because the specification reads the
//! array's length before it converts the argument.

use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Outcome, leave};
use crate::number::arithmetic::exact_u32;
use crate::object::array::Dense;
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::intrinsic::root;

natives! { array:
    "Array" => constructor,
    "Array.isArray" => is_array,
    "Array.prototype.pop" => remove(1),
    "Array.prototype.push" => push,
    "Array.prototype.shift" => remove(2),
}

/// `Array(length)`, `Array(...items)`, with and without `new` (23.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let count = call.argument_count();
    let first = call.get(call.argument(0));
    let by_length = count == 1 && first.is_number();
    let length = if by_length { exact_u32(first) } else { Some(0) };
    let Some(length) = length else { return call.fail(Message::InvalidArrayLength) };
    let array = call.new_instance(root::ARRAY)?;
    call.machine.init_array(array, length, call.machine.room_for(length))?;
    if !by_length {
        call.machine.push_registers(array, call.arguments(), count as u32)?;
    }
    call.returns(array)
}

/// `Array.isArray(value)` (23.1.2.2).
pub fn is_array(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.boolean(call.machine.is_array(call.get(call.argument(0))))
}

/// `this` as a dense array that can be changed; for everything else the native is left to its twin.
fn changeable(call: &mut Call<'_>) -> Result<Dense, Throw> {
    match call.machine.dense_to_change(call.get(call.this()))? {
        Some(dense) => Ok(dense),
        None => leave(call),
    }
}

/// `push(...items)` (23.1.3.23).
pub fn push(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let count = call.argument_count() as u32;
    let dense = changeable(call)?;
    // Elements that are missing at the end may mean that the array should be sparse.
    if !dense.is_complete() {
        return leave(call);
    }
    call.machine.push_registers(call.get(call.this()), call.arguments(), count)?;
    call.returns(Value::integer(dense.length() as i32))
}

/// The value of an element, where a missing one is inherited from nowhere.
pub(super) fn value_of(call: &Call<'_>, element: Slot) -> Value {
    if element == Slot::HOLE { Value::UNDEFINED } else { call.machine.widen(element) }
}

/// `pop()`, `shift()` (23.1.3.22, 23.1.3.27).
pub fn remove(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = changeable(call)?;
    let Some(last) = dense.length().checked_sub(1) else { return call.undefined() };
    let shifts = call.which() == 2;
    let index = if shifts { 0 } else { last };
    let filled = dense.filled();
    let mut value = Value::UNDEFINED;
    if index < filled {
        value = value_of(call, dense.slot(index));
        if shifts {
            call.burn(filled / 4)?;
            dense.move_elements(1, 0, filled - 1);
        }
        dense.clear(filled - 1);
    }
    dense.array.set(1, last);
    call.returns(value)
}
