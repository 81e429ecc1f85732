//! Array, continued: the methods that copy elements to a new array, and when that is a plain one.

use crate::machine::Throw;
use crate::native::{Call, Local, Outcome, leave};
use crate::object::array::Dense;
use crate::object::elements::ARRAY_ELEMENTS;
use crate::value::Value;
use romjs_abi::intrinsic::root;
use romjs_abi::{AtomId, Kind};

natives! { array_copy:
    "Array.prototype.slice" => slice,
}

/// The greatest index that [`Call::index`] clamps to.
const INDEX_MAX: u32 = i32::MAX as u32;

/// Whether ArraySpeciesCreate (10.4.2.2) of a value, which must be an array for that, makes a plain array: it has the first
/// shape of arrays, and nobody has changed their prototype and constructor.
pub(super) fn copies_plainly<'a>(call: &Call<'a>, array: Local<'a>) -> bool {
    let m = &call.machine;
    let array = call.get(array);
    if m.image_count == 0 || m.cell_of_kind(array, Kind::Array).is_none_or(|cell| cell.header().shape() != root::ARRAY) {
        return false;
    }
    let prototype = m.prototype_of(array.slot());
    let is_changed = |object: Value| m.is_shadowed(object.slot());
    m.shadow_filter == 0 || !is_changed(prototype) && !is_changed(m.data_property(prototype, AtomId::CONSTRUCTOR))
}

/// A local as a dense array that inherits no elements, to be read; for everything else the native is left to its twin.
pub(super) fn readable<'a>(call: &mut Call<'a>, array: Local<'a>) -> Result<Dense, Throw> {
    let array = call.get(array);
    match call.machine.dense(array) {
        Some(dense) if call.machine.inherits_no_elements(array) => Ok(dense),
        _ => leave(call),
    }
}

/// `slice(start, end)` (23.1.3.28).
pub fn slice(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = readable(call, call.this())?;
    let converts = call.is_object(call.argument(0)) || call.is_object(call.argument(1));
    let length = dense.length();
    if converts || length > INDEX_MAX || !copies_plainly(call, call.this()) {
        return leave(call);
    }
    let from = call.index(call.argument(0), length, length)?;
    let to = call.end_index(call.argument(1), length, length)?;
    // What is missing at the end needs no room.
    let filled = to.min(dense.capacity()).max(from);
    call.burn((filled - from) / 2)?;
    let result = call.machine.new_array(filled - from)?;
    let array = call.machine.cell(result.slot());
    array.set(1, to.saturating_sub(from));
    let elements = call.machine.cell(array.slot(ARRAY_ELEMENTS));
    for index in from..filled {
        // Each box has one owner.
        let element = call.machine.copy_slot(dense.slot(index))?;
        elements.set((1 + index - from) as usize, element.0);
    }
    call.returns(result)
}
