//! Array, continued: the methods that look for an element.

use super::array_copy::readable;
use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, call_twin};
use crate::value::Value;
use romjs_abi::Slot;

natives! { array_search:
    "Array.prototype.includes" => search(2),
    "Array.prototype.indexOf" => search(1),
}

/// `indexOf(searchElement, fromIndex)`, `includes(searchElement, fromIndex)` (23.1.3.17, 23.1.3.16).
pub fn search(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let includes = call.which() == 2;
    let dense = match readable(call, call.this()) {
        Some(dense) if dense.length == 0 || !call.is_object(call.argument(1)) => dense,
        _ => return call_twin(call),
    };
    let from = if dense.length == 0 { 0 } else { call.relative_index(call.argument(1), dense.length, 0)? };
    let wanted = call.get(call.argument(0));
    let found = (from..dense.filled()).find(|index| is_element(call.machine, dense.element(*index), wanted, includes));
    call.burn(found.unwrap_or(dense.filled()).saturating_sub(from))?;
    if includes {
        // Behind the room for elements there are only holes.
        let missing = wanted.is_undefined() && from.max(dense.capacity) < dense.length;
        return call.boolean(found.is_some() || missing);
    }
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}

/// Whether an element is strictly equal to a value; or the same, by SameValueZero, where a hole is undefined.
fn is_element(m: &Machine, element: Slot, wanted: Value, same: bool) -> bool {
    if element.is_integer() && wanted.is_integer() {
        return element.as_integer() == wanted.as_integer();
    }
    if !same {
        return m.strict_equal(wanted, m.widen(element));
    }
    m.same_value_zero(wanted, if element == Slot::HOLE { Value::UNDEFINED } else { m.widen(element) })
}
