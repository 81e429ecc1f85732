//! String, continued: the search that the others are made of.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::value::Value;

natives! { string_search:
    "String.prototype.indexOf" => index_of,
    "intrinsic.stringIndexOf" => index_of(1),
}

/// `indexOf(searchString, position)` (22.1.3.9), `intrinsic.stringIndexOf(string, search, from)` (6.1.4.1).
pub fn index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let first = call.which() as usize;
    let string = call.subject(first)?.slot();
    let search = call.string_of(call.operand(first + 1))?.slot();
    let length = call.machine.string_length(string);
    // Converting a primitive to a number allocates nothing.
    let from = call.index(call.operand(first + 2), length, 0)?;
    let found = call.machine.string_index_of(string, search, from);
    call.burn((found.unwrap_or(length) - from) / 4)?;
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}
