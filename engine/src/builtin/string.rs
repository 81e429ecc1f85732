//! String (ECMA-262, 22.1): the constructor, and the methods that take a string apart or put one together.

use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{bits, exact_u32, int32_of, to_whole};
use crate::number::convert;
use crate::number::double::INFINITY;
use crate::string::assemble::Assembly;
use crate::string::{Extent, wtf8};
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::intrinsic::root;

natives! { string:
    "String" => constructor,
    "String.fromCharCode" => from_units,
    "String.fromCodePoint" => from_units(1),
    "String.prototype.charAt" => at,
    "String.prototype.charCodeAt" => at(1),
    "String.prototype.codePointAt" => at(2),
    "String.prototype.concat" => concat,
    "String.prototype.repeat" => repeat,
    "String.prototype.slice" => slice,
    "String.prototype.substring" => slice(1),
    "String.prototype.toLocaleLowerCase" => change_case,
    "String.prototype.toLocaleUpperCase" => change_case(1),
    "String.prototype.toLowerCase" => change_case,
    "String.prototype.toUpperCase" => change_case(1),
    "String.prototype.trim" => trim(3),
    "String.prototype.trimEnd" => trim(2),
    "String.prototype.trimStart" => trim(1),
    "intrinsic.codePointAt" => at(6),
    "intrinsic.codeUnitAt" => at(5),
    "intrinsic.repeat" => repeat(1),
    "intrinsic.substring" => slice(2),
}

const EMPTY: Value = Value::from_slot(Slot::EMPTY_STRING);

/// `String(value)`, `new String(value)` (22.1.1.1).
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    let string = if call.argument_count() == 0 {
        EMPTY
    } else if call.machine.is_symbol(value) && !call.is_construct() {
        call.machine.symbol_text(value)?
    } else {
        call.string_of(call.argument(0))?
    };
    call.wrapped(string, root::STRING)
}

/// `String.fromCharCode(...codeUnits)`, `String.fromCodePoint(...codePoints)` (22.1.2.1, 22.1.2.2).
pub fn from_units(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let are_points = call.which() != 0;
    let mut extent = Extent::NONE;
    for index in 0..call.argument_count() {
        let number = call.numeric(call.operand(1 + index))?;
        let unit = match exact_u32(number) {
            _ if !are_points => int32_of(number) as u16 as u32,
            Some(point @ ..=0x10_FFFF) => point,
            _ => return call.fail(Message::InvalidCodePoint),
        };
        // Converting the next one, if it is a primitive, allocates nothing.
        let mut text = Assembly { machine: &call.machine, extent };
        text.push_code_point(unit);
        extent = text.extent;
    }
    call.assembled(extent)
}

/// `charAt(position)` (22.1.3.2), `charCodeAt(position)` (22.1.3.3), `codePointAt(position)` (22.1.3.4);
/// `intrinsic.codeUnitAt(string, index)`, `intrinsic.codePointAt(string, index)`.
pub fn at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let first = which as usize >> 2;
    let string = call.subject(first)?.slot();
    let index = call.to_whole(call.operand(first + 1))?;
    let point = call.machine.point_at(string, index as u32);
    call.returns(match (which & 3, point) {
        (0, Some(point)) => Value::from_slot(Machine::string_of_unit(wtf8::first_unit(point))),
        (1, Some(point)) => Value::integer(wtf8::first_unit(point) as i32),
        (_, Some(point)) => Value::integer(point as i32),
        (0, None) => EMPTY,
        (1, None) => Value::NAN,
        (_, None) => Value::UNDEFINED,
    })
}

/// `slice(start, end)` (22.1.3.22), `substring(start, end)` (22.1.3.25), `intrinsic.substring(string, start, end)`.
pub fn slice(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let first = which as usize >> 1;
    let string = call.subject(first)?.slot();
    let length = call.machine.string_length(string);
    let back = if which == 0 { length } else { 0 };
    let mut from = call.index(call.operand(first + 1), length, back)?;
    let mut to = call.end_index(call.operand(first + 2), length, back)?;
    if from > to {
        if which == 0 {
            to = from;
        } else {
            core::mem::swap(&mut from, &mut to);
        }
    }
    let part = call.machine.substring(string, from, to)?;
    call.returns(part)
}

/// `concat(...values)` (22.1.3.5).
pub fn concat(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut text = call.this_string()?;
    for index in 0..call.argument_count() {
        let string = call.string_of(call.operand(1 + index))?;
        text = call.machine.concat(text.slot(), string.slot())?;
    }
    call.returns(text)
}

/// `repeat(count)` (22.1.3.18), `intrinsic.repeat(string, count)`.
pub fn repeat(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let first = call.which() as usize;
    let string = call.subject(first)?.slot();
    let number = call.numeric(call.operand(first + 1))?;
    let count = to_whole(number);
    if count < 0 || bits(number) == INFINITY {
        return call.fail(Message::ArgumentOutOfRange);
    }
    let mut text = Assembly::new(&call.machine);
    text.push_times(string, count as u32);
    let extent = text.extent;
    call.assembled(extent)
}

/// `trimStart()`, `trimEnd()`, `trim()` (22.1.3.34, 22.1.3.33, 22.1.3.32).
pub fn trim(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let which = call.which();
    let (from, to) = {
        let text = call.machine.text(&string);
        let kept = if which & 2 != 0 { convert::trim_end(text) } else { text };
        let rest = if which & 1 != 0 { convert::trim_start(kept) } else { kept };
        let to = wtf8::utf16_len(kept);
        (to - wtf8::utf16_len(rest), to)
    };
    let part = call.machine.substring(string, from, to)?;
    call.returns(part)
}

/// `toLowerCase()`, `toLocaleLowerCase()`, `toUpperCase()`, `toLocaleUpperCase()` (22.1.3.28, 22.1.3.26, 22.1.3.30, 22.1.3.27).
pub fn change_case(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let extent = call.machine.write_case(string, call.which() != 0);
    call.assembled(extent)
}
