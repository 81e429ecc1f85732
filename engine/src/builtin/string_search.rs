//! String, continued: the methods that search, and those that split or replace where they find something.
//!
//! A search value that is an object may be a regular expression, or anything else with methods of its own: those calls
//! go to the twin. So do the rare ones where halves of surrogate pairs are cut apart or brought together.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::object::array::Dense;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::Slot;

natives! { string_search:
    "String.prototype.endsWith" => ends_with,
    "String.prototype.includes" => includes,
    "String.prototype.indexOf" => index_of,
    "String.prototype.lastIndexOf" => last_index_of,
    "String.prototype.replace" => replace,
    "String.prototype.replaceAll" => replace_all,
    "String.prototype.split" => split,
    "String.prototype.startsWith" => starts_with,
}

/// `this` and the first argument, both strings by now.
fn strings(call: &mut Call<'_>) -> Result<(Slot, Slot), Throw> {
    call.this_string()?;
    let search = call.to_string(call.argument(0))?;
    Ok((call.get(call.this()).slot(), call.get(search).slot()))
}

/// The first place of the first argument in `this`, from the position on that the second gives.
fn find(call: &mut Call<'_>) -> Result<Option<u32>, Throw> {
    let (string, search) = strings(call)?;
    let length = call.machine.string_length(string);
    // Converting a primitive to a number allocates nothing.
    let from = call.clamped_index(call.argument(1), length, 0)?;
    let found = call.machine.string_index_of(string, search, from);
    call.burn((found.unwrap_or(length) - from) / 4)?;
    Ok(found)
}

/// `indexOf(searchString, position)` (22.1.3.9).
pub fn index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let found = find(call)?;
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}

/// `includes(searchString, position)` (22.1.3.8).
pub fn includes(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_object(call.argument(0)) {
        return call.call_twin("String.prototype.includes");
    }
    let found = find(call)?;
    call.boolean(found.is_some())
}

/// `lastIndexOf(searchString, position)` (22.1.3.11).
pub fn last_index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (string, search) = strings(call)?;
    let position = call.to_number(call.argument(1))?;
    let from = if position.is_nan() { u32::MAX } else { call.clamped_index(call.argument(1), u32::MAX, 0)? };
    let found = call.machine.string_last_index_of(string, search, from);
    call.burn(call.machine.string_length(string) / 4)?;
    call.returns(Value::integer(found.map_or(-1, |index| index as i32)))
}

/// `startsWith(searchString, position)` (22.1.3.24).
pub fn starts_with(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_object(call.argument(0)) {
        return call.call_twin("String.prototype.startsWith");
    }
    let (string, search) = strings(call)?;
    let length = call.machine.string_length(string);
    let start = call.clamped_index(call.argument(1), length, 0)?;
    let holds = call.machine.string_is_at(string, search, start);
    call.boolean(holds)
}

/// `endsWith(searchString, endPosition)` (22.1.3.7).
pub fn ends_with(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_object(call.argument(0)) {
        return call.call_twin("String.prototype.endsWith");
    }
    let (string, search) = strings(call)?;
    let length = call.machine.string_length(string);
    let end = call.clamped_index(call.argument(1), length, length)?;
    let holds = match end.checked_sub(call.machine.string_length(search)) {
        Some(start) => call.machine.string_is_at(string, search, start),
        None => false,
    };
    call.boolean(holds)
}

/// `split(separator, limit)` (22.1.3.23).
pub fn split(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let path = "String.prototype.split";
    if call.is_object(call.argument(0)) {
        return call.call_twin(path);
    }
    call.this_string()?;
    let whole = call.is_undefined(call.argument(0));
    let limit = if call.is_undefined(call.argument(1)) { u32::MAX } else { call.to_int32(call.argument(1))? as u32 };
    let separator = call.to_string(call.argument(0))?;
    let separator = call.get(separator).slot();
    if call.machine.has_half_at_end(separator) {
        return call.call_twin(path);
    }
    if whole && limit > 0 {
        let parts = call.machine.new_array(1)?;
        call.machine.array_push(parts, call.get(call.this()))?;
        return call.returns(parts);
    }
    let string = call.get(call.this()).slot();
    let length = call.machine.string_length(string);
    call.burn(length)?;
    if separator == Slot::EMPTY_STRING {
        return split_units(call, length.min(limit));
    }
    // The parts are counted first, so that their array never grows.
    let (mut count, mut from) = (0u32, 0);
    while count < limit {
        count += 1;
        match call.machine.next_match(string, separator, from) {
            Some((_, behind)) => from = behind,
            None => break,
        }
    }
    split_parts(call, count)
}

/// An array of the first `count` code units.
fn split_units(call: &mut Call<'_>, count: u32) -> Result<Outcome, Throw> {
    let parts = call.machine.new_array(count)?;
    let string = call.get(call.this()).slot();
    let Some(dense) = call.machine.dense(parts) else { return call.returns(parts) };
    for index in 0..count {
        let unit = call.machine.code_unit_at(string, index);
        dense.cell.set(1 + index as usize, Slot::code_unit(unit).0);
    }
    finish_parts(call, dense, count);
    call.returns(parts)
}

fn finish_parts(call: &Call<'_>, parts: Dense, count: u32) {
    call.machine.cell(parts.body).set(1, count);
}

/// An array of the first `count` parts.
fn split_parts(call: &mut Call<'_>, count: u32) -> Result<Outcome, Throw> {
    let parts = call.machine.new_array(count)?;
    let parts = call.push(parts)?;
    let mut from = 0;
    for index in 0..count {
        let (string, separator) = (call.get(call.this()), separator(call));
        let found = call.machine.next_match(string.slot(), separator, from);
        let (end, behind) = found.unwrap_or_else(|| {
            let end = call.machine.bytes(string.slot()).as_slice().len();
            (end, end)
        });
        let part = call.machine.byte_part(string, from as u32, end as u32)?;
        from = behind;
        if let Some(dense) = call.machine.dense(call.get(parts)) {
            dense.cell.set(1 + index as usize, part.slot().0);
            finish_parts(call, dense, index + 1);
        }
    }
    call.value(parts)
}

/// The first argument, which is a string, or what stands for a missing one.
fn separator(call: &Call<'_>) -> Slot {
    let separator = call.get(call.argument(0));
    if separator.is_string() { separator.slot() } else { Slot::EMPTY_STRING }
}

/// `replace(searchValue, replaceValue)` (22.1.3.19).
pub fn replace(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    replace_matches(call, "String.prototype.replace", 1)
}

/// `replaceAll(searchValue, replaceValue)` (22.1.3.20).
pub fn replace_all(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    replace_matches(call, "String.prototype.replaceAll", u32::MAX)
}

/// Replaces the first `most` matches of a string by a string without `$`.
fn replace_matches(call: &mut Call<'_>, path: &'static str, most: u32) -> Result<Outcome, Throw> {
    if call.is_object(call.argument(0)) || call.is_object(call.argument(1)) || call.argument_count() < 2 {
        return call.call_twin(path);
    }
    strings(call)?;
    call.to_string(call.argument(1))?;
    let replacement = call.get(call.argument(1)).slot();
    let has_pattern = call.machine.bytes(replacement).as_slice().contains(&b'$');
    if has_pattern || separator(call) == Slot::EMPTY_STRING || call.machine.has_half_at_end(separator(call)) {
        return call.call_twin(path);
    }
    let mut assembly = Assembly::measure();
    if !write_replaced(call, &mut assembly, most) {
        return call.value(call.this());
    }
    if let Some(string) = assembly.finished(call.machine)? {
        return call.returns(string);
    }
    if assembly.joins_halves() {
        return call.call_twin(path);
    }
    call.burn(assembly.length() / 2)?;
    assembly.begin(call.machine)?;
    write_replaced(call, &mut assembly, most);
    call.returns(assembly.string())
}

/// Adds the string with its first `most` matches replaced; false if there are none.
fn write_replaced(call: &mut Call<'_>, assembly: &mut Assembly, most: u32) -> bool {
    let (string, search) = (call.get(call.this()).slot(), separator(call));
    let replacement = call.get(call.argument(1)).slot();
    let (mut from, mut count) = (0, 0);
    while count < most
        && let Some((start, behind)) = call.machine.next_match(string, search, from)
    {
        assembly.push_part(call.machine, string, from, start);
        assembly.push(call.machine, replacement);
        from = behind;
        count += 1;
    }
    let end = call.machine.bytes(string).as_slice().len();
    assembly.push_part(call.machine, string, from, end);
    count > 0
}
