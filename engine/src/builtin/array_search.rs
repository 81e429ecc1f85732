//! Array, continued: the methods that look for an element, and `join`.

use super::array::value_of;
use super::array_copy::readable;
use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::number::text;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::slot::tag;

natives! { array_search:
    "Array.prototype.includes" => search(2),
    "Array.prototype.indexOf" => search(1),
    "Array.prototype.join" => join,
}

/// `indexOf(searchElement, fromIndex)`, `includes(searchElement, fromIndex)` (23.1.3.17, 23.1.3.16).
pub fn search(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let includes = call.which() == 2;
    let start = call.get(call.argument(1));
    let dense = match readable(call, call.this()) {
        Some(dense) if dense.length <= dense.capacity && (start.is_number() || start.is_undefined()) => dense,
        _ => return call_twin(call),
    };
    let from = call.index(call.argument(1), dense.length, dense.length)?;
    let wanted = call.get(call.argument(0));
    let m = &*call.machine;
    let is_wanted = |index: &u32| {
        let element = dense.element(*index);
        if includes { m.same_value_zero(wanted, value_of(call, element)) } else { m.strict_equal(wanted, m.widen(element)) }
    };
    let found = (from..dense.length).find(is_wanted);
    call.burn(found.unwrap_or(dense.length) - from)?;
    if includes {
        return call.boolean(found.is_some());
    }
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}

/// `join(separator)` (23.1.3.18) of strings and small integers, which get no strings of their own.
pub fn join(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = match readable(call, call.this()) {
        Some(dense) if dense.length <= dense.capacity && !call.is_object(call.argument(0)) => dense,
        _ => return call_twin(call),
    };
    let mut separator = Slot::character(b',');
    if !call.is_undefined(call.argument(0)) {
        separator = call.string_of(call.argument(0))?.slot();
    }
    let mut joined = Assembly::new(call.machine);
    for index in 0..dense.length {
        if index > 0 {
            joined.push(separator);
        }
        let element = dense.element(index);
        if element.is_integer() {
            joined.push_text(text::integer_to_string(element.as_integer(), &mut [0; text::INTEGER_LENGTH_MAX]).as_bytes());
        } else if element.tag() == tag::STRING || element.is_short_string() {
            joined.push(element);
        } else {
            return call_twin(call);
        }
    }
    let extent = joined.extent;
    call.assembled(extent)
}
