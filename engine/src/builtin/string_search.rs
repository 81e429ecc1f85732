//! String, continued: the methods that search, and `split`.
//!
//! A search value that is an object may be a regular expression, or anything else with methods of its own: those calls
//! go to the twin.

use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::object::elements::ARRAY_ELEMENTS;
use crate::value::Value;
use romjs_abi::Slot;

natives! { string_search:
    "String.prototype.includes" => includes,
    "String.prototype.indexOf" => index_of,
    "String.prototype.split" => split,
    "intrinsic.stringIndexOf" => index_of(1),
}

/// The first place of a string in another from a position on: `this` and two arguments, or three arguments if `first` is 1.
fn find(call: &mut Call<'_>, first: usize) -> Result<Option<u32>, Throw> {
    let string = call.subject(first)?.slot();
    let search = call.string_of(call.argument(first))?.slot();
    let length = call.machine.string_length(string);
    // Converting a primitive to a number allocates nothing.
    let from = call.clamped_index(call.argument(first + 1), length, 0)?;
    let found = call.machine.string_index_of(string, search, from);
    call.burn((found.unwrap_or(length) - from) / 4)?;
    Ok(found)
}

/// `indexOf(searchString, position)` (22.1.3.9), `intrinsic.stringIndexOf(string, search, from)` (6.1.4.1).
pub fn index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let first = call.which() as usize;
    let found = find(call, first)?;
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}

/// `includes(searchString, position)` (22.1.3.8).
pub fn includes(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_object(call.argument(0)) {
        return call_twin(call);
    }
    let found = find(call, 0)?;
    call.boolean(found.is_some())
}

/// `split(separator, limit)` (22.1.3.23).
pub fn split(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let separator = call.get(call.argument(0));
    if !separator.is_string() {
        return call_twin(call);
    }
    let (string, separator) = (call.this_string()?.slot(), separator.slot());
    let limit = if call.is_undefined(call.argument(1)) { u32::MAX } else { call.to_int32(call.argument(1))? as u32 };
    if separator == Slot::EMPTY_STRING {
        return call_twin(call);
    }
    call.burn(call.machine.string_length(string))?;
    let step = call.machine.string_length(separator);
    // The parts are counted first, so that their array never grows.
    let (mut count, mut from) = (0u32, 0);
    while count < limit {
        count += 1;
        match call.machine.string_index_of(string, separator, from) {
            Some(end) => from = end + step,
            None => break,
        }
    }
    let parts = call.machine.new_array(count)?;
    let array = call.machine.cell(parts.slot());
    array.set(1, count);
    let elements = call.machine.cell(array.slot(ARRAY_ELEMENTS));
    let mut from = 0;
    for index in 0..count as usize {
        let end = call.machine.string_index_of(string, separator, from).unwrap_or(call.machine.string_length(string));
        elements.set(1 + index, call.machine.substring(string, from, end)?.slot().0);
        from = end + step;
    }
    call.returns(parts)
}
