//! `intrinsic.*`, third part: strings. Indices are integers in range; what is out of range is clamped.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::string::wtf8;
use romjs_abi::Slot;

natives! { text:
    "intrinsic.codeUnitAt" => code_unit_at,
    "intrinsic.substring" => substring,
    "intrinsic.stringIndexOf" => string_index_of,
    "intrinsic.fromCodePoint" => from_code_point,
    "intrinsic.isAscii" => is_ascii,
}

/// The string in an argument, and its length.
fn string(call: &mut Call<'_>, index: usize) -> Result<(Slot, u32), Throw> {
    let slot = call.string_of(call.argument(index))?.slot();
    Ok((slot, call.machine.string_length(slot)))
}

/// `codeUnitAt(string, index)`
pub fn code_unit_at(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (slot, length) = string(call, 0)?;
    let index = call.clamped_index(call.argument(1), length, 0)?;
    let unit = if index < length { call.machine.code_unit_at(slot, index) } else { 0 };
    call.number(unit as f64)
}

/// `substring(string, from, to)`
pub fn substring(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (slot, length) = string(call, 0)?;
    let end = call.clamped_index(call.argument(2), length, 0)?;
    let start = call.clamped_index(call.argument(1), end, 0)?;
    let part = call.machine.substring(slot, start, end)?;
    call.returns(part)
}

/// `stringIndexOf(string, search, from)` (6.1.4.1)
pub fn string_index_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (slot, length) = string(call, 0)?;
    let (search, _) = string(call, 1)?;
    let from = call.clamped_index(call.argument(2), length, 0)?;
    call.burn(length / 4)?;
    let found = call.machine.string_index_of(slot, search, from);
    call.number(found.map_or(-1.0, |index| index as f64))
}

/// `fromCodePoint(integer)`
pub fn from_code_point(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let code_point = call.clamped_index(call.argument(0), 0x10_FFFF, 0)?;
    let mut bytes = [0; 4];
    let length = wtf8::encode(code_point, &mut bytes);
    let string = call.machine.new_string(bytes.get(..length).unwrap_or(&[]))?;
    call.returns(string)
}

/// `isAscii(string)`
pub fn is_ascii(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (slot, _) = string(call, 0)?;
    call.boolean(call.machine.is_ascii(slot))
}
