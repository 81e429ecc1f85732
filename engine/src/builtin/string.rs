//! String (ECMA-262, 22.1): the constructor, and the methods that take a string apart or put one together.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{exact_u32, to_whole};
use crate::number::convert;
use crate::string::assemble::Assembly;
use crate::string::wtf8;
use crate::value::Value;
use romjs_abi::Slot;
use romjs_abi::intrinsic::root;
use romjs_abi::limits::STRING_BYTES_MAX;

natives! { string:
    "String" => constructor,
    "String.fromCharCode" => from_char_code,
    "String.fromCodePoint" => from_code_point,
    "String.prototype.at" => at,
    "String.prototype.charAt" => char_at,
    "String.prototype.charCodeAt" => char_code_at,
    "String.prototype.codePointAt" => code_point_at,
    "String.prototype.concat" => concat,
    "String.prototype.isWellFormed" => is_well_formed,
    "String.prototype.padEnd" => pad,
    "String.prototype.padStart" => pad(1),
    "String.prototype.repeat" => repeat,
    "String.prototype.slice" => slice,
    "String.prototype.substring" => substring,
    "String.prototype.toLocaleLowerCase" => change_case,
    "String.prototype.toLocaleUpperCase" => change_case(1),
    "String.prototype.toLowerCase" => change_case,
    "String.prototype.toString" => value_of,
    "String.prototype.toUpperCase" => change_case(1),
    "String.prototype.toWellFormed" => to_well_formed,
    "String.prototype.trim" => trim(3),
    "String.prototype.trimEnd" => trim(2),
    "String.prototype.trimStart" => trim(1),
    "String.prototype.valueOf" => value_of,
    "String.prototype[Symbol.iterator]" => iterate,
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
    if !call.is_construct() {
        return call.returns(string);
    }
    let object = call.new_instance(root::STRING)?;
    call.machine.cell(object.slot()).set(1, string.slot().0);
    call.returns(object)
}

/// `toString()`, `valueOf()` (22.1.3.29, 22.1.3.35).
pub fn value_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.machine.primitive_in(call.get(call.this()));
    if value.is_string() { call.returns(value) } else { call.throw_type_error("this is of another kind") }
}

/// `String.fromCharCode(...codeUnits)` (22.1.2.1).
pub fn from_char_code(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.argument_count() == 1 {
        let unit = call.to_int32(call.argument(0))?;
        return call.returns(Value::from_slot(Slot::code_unit(unit as u16)));
    }
    for index in 0..call.argument_count() {
        let unit = call.to_int32(call.argument(index))?;
        call.set(call.argument(index), Value::integer(unit as u16 as i32));
    }
    from_points(call)
}

/// `String.fromCodePoint(...codePoints)` (22.1.2.2).
pub fn from_code_point(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    for index in 0..call.argument_count() {
        let number = call.to_number(call.argument(index))?;
        match exact_u32(number) {
            Some(point @ ..=0x10_FFFF) => call.set(call.argument(index), Value::integer(point as i32)),
            _ => return call.throw_range_error("invalid code point"),
        }
    }
    from_points(call)
}

/// The string of code points, or units, that the arguments are by now.
fn from_points(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut assembly = Assembly::measure();
    write_points(call, &mut assembly);
    if let Some(string) = assembly.finished(call.machine)? {
        return call.returns(string);
    }
    assembly.begin(call.machine)?;
    write_points(call, &mut assembly);
    call.returns(assembly.string())
}

fn write_points(call: &mut Call<'_>, assembly: &mut Assembly) {
    let mut index = 0;
    while index < call.argument_count() {
        let mut point = call.get(call.argument(index)).low();
        index += 1;
        let next = call.get(call.argument(index));
        if point & !0x3FF == 0xD800 && next.is_integer() && next.low() & !0x3FF == 0xDC00 {
            point = wtf8::join_surrogates(point, next.low());
            index += 1;
        }
        assembly.push_code_point(call.machine, point);
    }
}

/// `this` as a string, and the first argument as an index, which may lie outside.
fn string_and_index(call: &mut Call<'_>) -> Result<(Slot, u32), Throw> {
    let string = call.this_string()?.slot();
    let index = call.to_whole(call.argument(0))?;
    Ok((string, u32::try_from(index).unwrap_or(u32::MAX)))
}

/// A string of a code unit, if there is one.
fn returns_unit(call: &mut Call<'_>, unit: Option<u16>, missing: Value) -> Result<Outcome, Throw> {
    call.returns(unit.map_or(missing, |unit| Value::from_slot(Slot::code_unit(unit))))
}

/// `charAt(position)` (22.1.3.2).
pub fn char_at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (string, index) = string_and_index(call)?;
    let unit = call.machine.unit_at(string, index);
    returns_unit(call, unit, EMPTY)
}

/// `charCodeAt(position)` (22.1.3.3).
pub fn char_code_at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (string, index) = string_and_index(call)?;
    match call.machine.unit_at(string, index) {
        Some(unit) => call.returns(Value::integer(unit as i32)),
        None => call.number(f64::NAN),
    }
}

/// `codePointAt(position)` (22.1.3.4).
pub fn code_point_at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (string, index) = string_and_index(call)?;
    if index >= call.machine.string_length(string) {
        return call.undefined();
    }
    let (point, _) = call.machine.code_point_at(string, index);
    call.returns(Value::integer(point as i32))
}

/// `at(index)` (22.1.3.1).
pub fn at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let index = call.to_whole(call.argument(0))?;
    let index = if index < 0 { index + call.machine.string_length(string) as i64 } else { index };
    let unit = call.machine.unit_at(string, u32::try_from(index).unwrap_or(u32::MAX));
    returns_unit(call, unit, Value::UNDEFINED)
}

/// `slice(start, end)` (22.1.3.22).
pub fn slice(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let length = call.machine.string_length(string);
    let from = call.relative_index(call.argument(0), length, 0)?;
    let to = call.relative_index(call.argument(1), length, length)?;
    let part = call.machine.substring(string, from, to.max(from))?;
    call.returns(part)
}

/// `substring(start, end)` (22.1.3.25).
pub fn substring(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let length = call.machine.string_length(string);
    let start = call.clamped_index(call.argument(0), length, 0)?;
    let end = call.clamped_index(call.argument(1), length, length)?;
    let part = call.machine.substring(string, start.min(end), start.max(end))?;
    call.returns(part)
}

/// `concat(...values)` (22.1.3.5).
pub fn concat(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut text = call.this_string()?;
    for index in 0..call.argument_count() {
        let string = call.string_of(call.argument(index))?;
        text = call.machine.concat(text.slot(), string.slot())?;
    }
    call.returns(text)
}

/// `repeat(count)` (22.1.3.18).
pub fn repeat(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let number = call.to_number(call.argument(0))?;
    let count = to_whole(number);
    if count < 0 || number.is_infinite() {
        return call.throw_range_error("the argument is out of range");
    }
    let text = repeated(call, string, u32::try_from(count).unwrap_or(u32::MAX))?;
    call.returns(text)
}

/// A string so many times.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn repeated(call: &mut Call<'_>, piece: Slot, count: u32) -> Result<Value, Throw> {
    let bytes = call.machine.extent(piece).bytes;
    if bytes as u64 * count as u64 > STRING_BYTES_MAX as u64 {
        return call.throw_range_error("the string is too long");
    }
    let mut assembly = Assembly::measure();
    assembly.push_times(call.machine, piece, count);
    if let Some(text) = assembly.finished(call.machine)? {
        return Ok(text);
    }
    call.burn(assembly.length() / 4)?;
    if assembly.joins_halves() {
        let mut text = EMPTY;
        for _ in 0..count {
            text = call.machine.concat(text.slot(), piece)?;
        }
        return Ok(text);
    }
    assembly.begin(call.machine)?;
    assembly.push_times(call.machine, piece, count);
    Ok(assembly.string())
}

/// `padEnd(maxLength, fillString)`, `padStart(maxLength, fillString)` (22.1.3.16, 22.1.3.17).
pub fn pad(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?;
    let length = call.machine.string_length(string.slot());
    let missing = call.to_whole(call.argument(0))?.saturating_sub(length as i64);
    if missing <= 0 {
        return call.returns(string);
    }
    let mut filler = Slot::code_unit(b' ' as u16);
    if !call.is_undefined(call.argument(1)) {
        filler = call.string_of(call.argument(1))?.slot();
    }
    let units = call.machine.string_length(filler);
    if units == 0 {
        return call.returns(string);
    }
    if missing > STRING_BYTES_MAX as i64 {
        return call.throw_range_error("the string is too long");
    }
    let missing = missing as u32;
    let padding = repeated(call, filler, missing.div_ceil(units))?;
    let padding = call.machine.substring(padding.slot(), 0, missing)?.slot();
    let string = string.slot();
    let text = if call.which() != 0 { call.machine.concat(padding, string)? } else { call.machine.concat(string, padding)? };
    call.returns(text)
}

/// `trimStart()`, `trimEnd()`, `trim()` (22.1.3.34, 22.1.3.33, 22.1.3.32).
pub fn trim(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    let which = call.which();
    let (from, to) = {
        let bytes = call.machine.bytes(string);
        let bytes = bytes.as_slice();
        let to = if which & 2 != 0 { convert::trim_end(bytes).len() } else { bytes.len() };
        let kept = bytes.get(..to).unwrap_or_default();
        (if which & 1 != 0 { to - convert::trim_start(kept).len() } else { 0 }, to)
    };
    let part = call.machine.byte_part(string, from as u32, to as u32)?;
    call.returns(part)
}

/// `toLowerCase()`, `toLocaleLowerCase()`, `toUpperCase()`, `toLocaleUpperCase()` (22.1.3.28, 22.1.3.26, 22.1.3.30, 22.1.3.27).
pub fn change_case(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?.slot();
    call.burn(call.machine.string_length(string) / 4)?;
    let string = call.machine.change_case(string, call.which() != 0)?;
    call.returns(string)
}

/// Where the next lone surrogate lies in well-formed WTF-8.
fn find_lone_surrogate(bytes: &[u8]) -> Option<usize> {
    (0..bytes.len()).find(|at| matches!(bytes.get(*at..), Some([0xED, 0xA0..=0xFF, ..])))
}

/// `isWellFormed()` (22.1.3.10).
pub fn is_well_formed(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?;
    let lone = find_lone_surrogate(call.machine.bytes(string.slot()).as_slice());
    call.boolean(lone.is_none())
}

/// `toWellFormed()` (22.1.3.31). What replaces a lone surrogate has as many bytes.
pub fn to_well_formed(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?;
    let (bytes, lone) = {
        let bytes = call.machine.bytes(string.slot());
        (bytes.as_slice().len(), find_lone_surrogate(bytes.as_slice()).is_some())
    };
    if !lone {
        return call.returns(string);
    }
    if string.is_immediate() {
        return call.returns(Value::from_slot(Slot::code_unit(0xFFFD)));
    }
    let units = call.machine.string_length(string.slot());
    let made = call.machine.new_raw_string(bytes, units)?;
    call.machine.copy_bytes(string.slot(), 0, made, 0, bytes);
    let mut rest = call.machine.string_bytes_mut(made);
    while let Some(at) = find_lone_surrogate(rest) {
        let Some((surrogate, behind)) = rest.get_mut(at..).and_then(|tail| tail.split_at_mut_checked(3)) else { break };
        for (place, byte) in surrogate.iter_mut().zip([0xEF, 0xBF, 0xBD]) {
            *place = byte;
        }
        rest = behind;
    }
    call.returns(Value::from_slot(made))
}

/// `[Symbol.iterator]()` (22.1.3.36).
pub fn iterate(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.this_string()?;
    super::iterator::create(call, string, super::iterator::STRING)
}
