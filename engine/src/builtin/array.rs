//! Array (ECMA-262, 23.1): the constructor, and the methods that change an array.
//!
//! The natives do what cannot run a script: on dense arrays in which nothing is frozen and which inherit no elements.
//! Everything else goes to the twin. An argument that is an object does too, because the specification reads the
//! array's length before it converts the argument.

use super::array_copy::{copies_plainly, has_object_argument};
use crate::machine::{Machine, Throw};
use crate::native::{Call, Local, Outcome};
use crate::number::arithmetic::exact_u32;
use crate::object::array::Dense;
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::intrinsic::{Intrinsic, root};

natives! { array:
    "Array" => constructor,
    "Array.isArray" => is_array,
    "Array.prototype.entries" => entries,
    "Array.prototype.fill" => fill,
    "Array.prototype.keys" => keys,
    "Array.prototype.pop" => pop,
    "Array.prototype.push" => push,
    "Array.prototype.reverse" => reverse,
    "Array.prototype.shift" => shift,
    "Array.prototype.splice" => splice,
    "Array.prototype.unshift" => unshift,
    "Array.prototype.values" => values,
}

/// `Array(length)`, `Array(...items)`, with and without `new` (23.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let count = call.argument_count();
    let first = call.get(call.argument(0));
    let by_length = count == 1 && first.is_number();
    let length = if by_length { exact_u32(first.as_f64()) } else { Some(count as u32) };
    let Some(length) = length else { return call.throw_range_error("invalid array length") };
    let array = call.new_instance(root::ARRAY, Intrinsic::ArrayPrototype)?;
    let room = if by_length { call.machine.room_for(length) } else { length };
    call.machine.init_array(call.get(array), length, room)?;
    if !by_length {
        for index in 0..length {
            put(call, array, index, call.get(call.argument(index as usize)))?;
        }
    }
    call.value(array)
}

/// `Array.isArray(value)` (23.1.2.2).
pub fn is_array(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.boolean(call.machine.is_array(call.get(call.argument(0))))
}

/// `this` as a dense array that can be changed, or else nothing.
fn changeable(call: &mut Call<'_>) -> Result<Option<Dense>, Throw> {
    call.machine.dense_to_change(call.get(call.this()))
}

/// Makes room for `length` elements in an array that is dense and lies in RAM.
fn reserve(call: &mut Call<'_>, array: Local, length: u32) -> Result<(), Throw> {
    let kept = call.machine.keep(call.get(array));
    let grown = call.machine.grow_elements(kept, length);
    call.machine.release(kept);
    grown
}

/// Stores an element inside the capacity of an array that is dense and lies in RAM.
#[inline(never)]
pub(super) fn put(call: &mut Call<'_>, array: Local, index: u32, value: Value) -> Result<(), Throw> {
    match call.machine.dense(call.get(array)) {
        Some(dense) if index < dense.capacity => call.machine.store(dense.elements, 1 + index as usize, value),
        _ => Ok(()),
    }
}

/// `push(...items)` (23.1.3.23).
pub fn push(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let count = call.argument_count() as u32;
    let dense = match changeable(call)? {
        // Elements that are missing at the end may mean that the array should be sparse.
        Some(dense) if dense.length <= dense.capacity => dense,
        _ => return call.call_twin("Array.prototype.push"),
    };
    let length = dense.length;
    if length + count > dense.capacity {
        reserve(call, call.this(), length + count)?;
    }
    for i in 0..count {
        // There is room, so this stores the element and moves the length behind it.
        let (array, value) = (call.get(call.this()), call.get(call.argument(i as usize)));
        call.machine.store_dense(array, Value::integer((length + i) as i32), value).transpose()?;
    }
    call.returns(Value::integer((length + count) as i32))
}

/// `pop()` (23.1.3.22).
pub fn pop(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let Some(dense) = changeable(call)? else { return call.call_twin("Array.prototype.pop") };
    if dense.length == 0 {
        return call.undefined();
    }
    let last = dense.length - 1;
    let value = value_of(call, dense.element(last));
    if last < dense.capacity {
        dense.clear(last, last + 1);
    }
    call.machine.cell(dense.body).set(1, last);
    call.returns(value)
}

/// The value of an element, where a missing one is inherited from nowhere.
pub(super) fn value_of(call: &Call<'_>, element: Slot) -> Value {
    if element == Slot::HOLE { Value::UNDEFINED } else { call.machine.widen(element) }
}

/// `shift()` (23.1.3.27).
pub fn shift(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let Some(dense) = changeable(call)? else { return call.call_twin("Array.prototype.shift") };
    if dense.length == 0 {
        return call.undefined();
    }
    let value = value_of(call, dense.element(0));
    let filled = dense.filled();
    if filled > 0 {
        dense.move_elements(1, 0, filled - 1);
        dense.clear(filled - 1, filled);
    }
    call.machine.cell(dense.body).set(1, dense.length - 1);
    call.burn(filled / 4)?;
    call.returns(value)
}

/// `unshift(...items)` (23.1.3.37).
pub fn unshift(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let count = call.argument_count() as u32;
    let length = match changeable(call)? {
        Some(dense) if dense.length <= dense.capacity => dense.length,
        _ => return call.call_twin("Array.prototype.unshift"),
    };
    reserve(call, call.this(), length + count)?;
    open_gap(call, 0, 0, count);
    for i in 0..count {
        put(call, call.this(), i, call.get(call.argument(i as usize)))?;
    }
    call.burn(length / 4)?;
    call.returns(Value::integer((length + count) as i32))
}

/// Replaces `remove` elements of `this` from `from` on, which are holes, by `insert` holes; the capacity suffices.
fn open_gap(call: &mut Call<'_>, from: u32, remove: u32, insert: u32) {
    let Some(dense) = call.machine.dense(call.get(call.this())) else { return };
    let length = dense.length - remove + insert;
    dense.move_elements(from + remove, from + insert, dense.length - from - remove);
    dense.clear(from, from + insert);
    dense.clear(length, dense.length);
    call.machine.cell(dense.body).set(1, length);
}

/// `splice(start, deleteCount, ...items)` (23.1.3.31).
pub fn splice(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let path = "Array.prototype.splice";
    if has_object_argument(call, 0..2) || !copies_plainly(call, call.this()) {
        return call.call_twin(path);
    }
    let length = match changeable(call)? {
        Some(dense) if dense.length <= dense.capacity => dense.length,
        _ => return call.call_twin(path),
    };
    let from = call.relative_index(call.argument(0), length, 0)?;
    let rest = length - from;
    let remove = match call.argument_count() {
        0 => 0,
        1 => rest,
        _ => call.clamped_index(call.argument(1), rest, 0)?,
    };
    let insert = call.argument_count().saturating_sub(2) as u32;
    if insert > remove {
        reserve(call, call.this(), length - remove + insert)?;
    }
    let removed = call.machine.new_array(remove)?;
    let removed = call.push(removed)?;
    take_range(call, removed, from, remove);
    open_gap(call, from, remove, insert);
    for i in 0..insert {
        put(call, call.this(), from + i, call.get(call.argument(2 + i as usize)))?;
    }
    call.burn(length / 4)?;
    call.value(removed)
}

/// Moves elements of `this`, boxes and all, to a new array that has room for them.
fn take_range(call: &mut Call<'_>, target: Local, from: u32, count: u32) {
    let views = (call.machine.dense(call.get(call.this())), call.machine.dense(call.get(target)));
    let (Some(source), Some(target)) = views else { return };
    for i in 0..count.min(target.capacity) {
        target.cell.set(1 + i as usize, source.element(from + i).0);
        source.clear(from + i, from + i + 1);
    }
    call.machine.cell(target.body).set(1, count);
}

/// `reverse()` (23.1.3.26).
pub fn reverse(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = match changeable(call)? {
        Some(dense) if dense.length <= dense.capacity => dense,
        _ => return call.call_twin("Array.prototype.reverse"),
    };
    for lower in 0..dense.length / 2 {
        let upper = dense.length - 1 - lower;
        let (low, high) = (dense.element(lower), dense.element(upper));
        dense.cell.set(1 + lower as usize, high.0);
        dense.cell.set(1 + upper as usize, low.0);
    }
    call.burn(dense.length)?;
    call.value(call.this())
}

/// `fill(value, start, end)` (23.1.3.7).
pub fn fill(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let path = "Array.prototype.fill";
    if has_object_argument(call, 1..3) {
        return call.call_twin(path);
    }
    let Some(dense) = changeable(call)? else { return call.call_twin(path) };
    let from = call.relative_index(call.argument(1), dense.length, 0)?;
    let to = call.relative_index(call.argument(2), dense.length, dense.length)?;
    if from < to && to > dense.capacity {
        if from > dense.capacity {
            return call.call_twin(path);
        }
        reserve(call, call.this(), to)?;
    }
    let value = call.get(call.argument(0)).normalized();
    match (Machine::narrow(value), call.machine.dense(call.get(call.this()))) {
        (Some(slot), Some(dense)) => {
            for index in from..to {
                dense.cell.set(1 + index as usize, slot.0);
            }
        }
        // A number that needs a box needs one for each element.
        _ => {
            for index in from..to {
                put(call, call.this(), index, call.get(call.argument(0)))?;
            }
        }
    }
    call.burn(to.saturating_sub(from))?;
    call.value(call.this())
}

/// `keys()` (23.1.3.19).
pub fn keys(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    iterate(call, super::iterator::KEYS)
}

/// `values()` and `[Symbol.iterator]()` (23.1.3.38, 23.1.3.40).
pub fn values(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    iterate(call, super::iterator::VALUES)
}

/// `entries()` (23.1.3.5).
pub fn entries(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    iterate(call, super::iterator::ENTRIES)
}

fn iterate(call: &mut Call<'_>, kind: i32) -> Result<Outcome, Throw> {
    let object = call.to_object(call.this())?;
    super::iterator::create(call, object, kind)
}
