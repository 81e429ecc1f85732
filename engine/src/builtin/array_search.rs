//! Array, continued: `join`.

use super::array_copy::readable;
use crate::machine::Throw;
use crate::native::{Call, Outcome, leave};
use crate::number::text;
use crate::string::assemble::Assembly;
use romjs_abi::Slot;
use romjs_abi::slot::tag;

natives! { array_search:
    "Array.prototype.join" => join,
}

/// `join(separator)` (23.1.3.18) of strings and small integers, which get no strings of their own.
pub fn join(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = readable(call, call.this())?;
    if !dense.is_complete() || call.is_object(call.argument(0)) {
        return leave(call);
    }
    let mut separator = Slot::character(b',');
    if !call.is_undefined(call.argument(0)) {
        separator = call.string_of(call.argument(0))?.slot();
    }
    let mut joined = Assembly::new(&call.machine);
    for index in 0..dense.length() {
        if index > 0 {
            joined.push(separator);
        }
        let element = dense.slot(index);
        if element.is_integer() {
            joined.push_text(text::integer_to_string(element.as_integer(), &mut [0; text::INTEGER_LENGTH_MAX]).as_bytes());
        } else if element.tag() == tag::STRING || element.is_short_string() {
            joined.push(element);
        } else {
            return leave(call);
        }
    }
    let extent = joined.extent;
    call.assembled(extent)
}
