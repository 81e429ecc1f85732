//! Array, continued: the methods that look for an element, and `join`.

use super::array_copy::{has_object_argument, readable};
use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, call_twin};
use crate::number;
use crate::object::array::Dense;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::slot::tag;

natives! { array_search:
    "Array.prototype.includes" => includes,
    "Array.prototype.indexOf" => index_of,
    "Array.prototype.join" => join,
}

/// What is looked for, so prepared that most elements are compared as words.
struct Wanted {
    value: Value,
    /// The words that are equal to it, as far as there are any.
    words: [Slot; 2],
    /// The tag of the other words that may be.
    tag: u32,
    /// Whether NaN is equal to itself, and a hole is undefined (SameValueZero).
    same: bool,
}

/// A word that no element is.
const NONE: Slot = Slot::ABSENT;

impl Wanted {
    fn new(value: Value, same: bool) -> Wanted {
        // Both zeros are equal, and only the positive one is a word.
        let is_zero = value.is_number() && value.as_f64() == 0.0;
        let value = if is_zero { Value::integer(0) } else { value.normalized() };
        let word = Machine::narrow(value).unwrap_or(NONE);
        let also = if same && value.is_undefined() { Slot::HOLE } else { word };
        // A box may hold an integer that would not need it.
        let tag = if value.is_number() {
            tag::FLOAT
        } else if value.is_string_cell() {
            tag::STRING
        } else {
            u32::MAX
        };
        Wanted { value, words: [word, also], tag, same }
    }

    fn is(&self, m: &Machine, element: Slot) -> bool {
        element == self.words[0] || element == self.words[1] || element.tag() == self.tag && self.equals(m, m.widen(element))
    }

    fn equals(&self, m: &Machine, value: Value) -> bool {
        if self.same { m.same_value_zero(self.value, value) } else { m.strict_equal(self.value, value) }
    }
}

/// The index of an element of `this` that is equal to the first argument, or −1. `None`: the twin must look.
fn find(call: &mut Call<'_>, same: bool) -> Result<Option<i32>, Throw> {
    let Some(dense) = readable(call, call.this()) else { return Ok(None) };
    if dense.length == 0 {
        return Ok(Some(-1));
    }
    if has_object_argument(call, 1..2) {
        return Ok(None);
    }
    let from = call.relative_index(call.argument(1), dense.length, 0)?;
    let wanted = Wanted::new(call.get(call.argument(0)), same);
    let m = &*call.machine;
    let found = (from..dense.filled()).find(|index| wanted.is(m, dense.element(*index)));
    let end = found.unwrap_or(dense.filled());
    // Behind the room for elements there are only holes.
    let missing = same && wanted.value.is_undefined() && from < dense.length && dense.capacity < dense.length;
    call.burn(end.saturating_sub(from))?;
    Ok(Some(match found {
        Some(index) => index as i32,
        None if missing => from.max(dense.capacity) as i32,
        None => -1,
    }))
}

/// `indexOf(searchElement, fromIndex)` (23.1.3.17).
pub fn index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    match find(call, false)? {
        Some(index) => call.returns(Value::integer(index)),
        None => call_twin(call),
    }
}

/// `includes(searchElement, fromIndex)` (23.1.3.16).
pub fn includes(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    match find(call, true)? {
        Some(index) => call.boolean(index != -1),
        None => call_twin(call),
    }
}

/// `join(separator)` (23.1.3.18). No number gets a string of its own.
pub fn join(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = match readable(call, call.this()) {
        Some(dense) if !has_object_argument(call, 0..1) => dense,
        _ => return call_twin(call),
    };
    let mut separator = Slot::code_unit(b',' as u16);
    if !call.is_undefined(call.argument(0)) {
        separator = call.string_of(call.argument(0))?.slot();
    }
    let mut text = Assembly::new(call.machine);
    if !push_elements(&mut text, &dense, separator) {
        return call_twin(call);
    }
    let extent = text.extent;
    call.assembled(extent)
}

/// Adds the text of each element, and separators between them; false if an element is an object or a symbol.
fn push_elements(text: &mut Assembly<'_>, dense: &Dense, separator: Slot) -> bool {
    let filled = dense.filled();
    for index in 0..filled {
        if index > 0 {
            text.push(separator);
        }
        if !push_element(text, dense.element(index)) {
            return false;
        }
    }
    // The elements behind are all missing, and may be very many.
    text.push_times(separator, dense.length.saturating_sub(filled.max(1)));
    true
}

fn push_element(text: &mut Assembly<'_>, element: Slot) -> bool {
    if element.tag() == tag::STRING || element.is_short_string() {
        text.push(element);
        return true;
    }
    if element.is_integer() {
        text.push_text(number::text::integer_to_string(element.as_integer(), &mut [0; number::text::INTEGER_LENGTH_MAX]).as_bytes());
        return true;
    }
    match element {
        Slot::HOLE | Slot::UNDEFINED | Slot::NULL => {}
        Slot::TRUE => text.push_text(b"true"),
        Slot::FALSE => text.push_text(b"false"),
        _ if element.tag() == tag::FLOAT => {
            let number = text.machine.widen(element).as_f64();
            text.push_text(number::text::to_string(number, &mut [0; number::text::STRING_LENGTH_MAX]).as_bytes());
        }
        _ => return false,
    }
    true
}
