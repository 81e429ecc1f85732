//! Array, continued: the methods that copy elements to a new array, and when that is a plain one.

use super::array;
use crate::machine::Throw;
use crate::native::{Call, Local, NativeFn, Outcome, call_twin};
use crate::object::array::Dense;
use crate::object::elements::ARRAY_ELEMENTS;
use crate::object::key::PropertyKey;
use crate::object::property::Got;
use core::ops::Range;
use romjs_abi::intrinsic::root;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, code};

natives! { array_copy:
    "Array.prototype.slice" => slice,
}

/// Whether any of some arguments is an object, so that converting it would run a script.
pub(super) fn has_object_argument(call: &Call<'_>, mut range: Range<usize>) -> bool {
    range.any(|index| call.is_object(call.argument(index)))
}

/// Whether ArraySpeciesCreate (10.4.2.2) of a value, which must be an array for that, makes a plain array: its
/// constructor is the library's `Array`, with the library's `Symbol.species`.
pub(super) fn copies_plainly(call: &Call<'_>, array: Local) -> bool {
    let m = &*call.machine;
    let array = call.get(array);
    let Some(cell) = m.cell_of_kind(array, Kind::Array) else { return false };
    if cell.header().shape() == root::ARRAY && m.shadow_filter == 0 && m.image_count > 0 {
        return true;
    }
    let property = m.find_property(array, PropertyKey::atom(AtomId::CONSTRUCTOR));
    let constructor = m.property_value(property);
    let Some(native) = m.cell_of_kind(constructor, Kind::Native) else { return false };
    let native = native.slot(1).payload();
    let function = m.natives[(native >> 21) as usize & 7].get((native & 0x1F_FFFF) as usize);
    let is_array = function.is_some_and(|function| core::ptr::fn_addr_eq(*function, array::constructor as NativeFn));
    if property.has(Attributes::ACCESSOR) || !is_array {
        return false;
    }
    let Got::Getter(getter) = m.got(m.own_property(constructor, PropertyKey::atom(AtomId::SYMBOL_SPECIES))) else { return false };
    m.cell_of_kind(getter, Kind::Function).is_some() && m.code_of(getter.slot()).get(0) & code::FLAG_LIBRARY != 0
}

/// A local as a dense array that inherits no elements, to be read.
pub(super) fn readable(call: &Call<'_>, array: Local) -> Option<Dense> {
    let array = call.get(array);
    call.machine.dense(array).filter(|_| call.machine.inherits_no_elements(array))
}

/// `slice(start, end)` (23.1.3.28).
pub fn slice(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let dense = match readable(call, call.this()) {
        Some(dense) if !has_object_argument(call, 0..2) && copies_plainly(call, call.this()) => dense,
        _ => return call_twin(call),
    };
    let from = call.relative_index(call.argument(0), dense.length, 0)?;
    let to = call.relative_index(call.argument(1), dense.length, dense.length)?;
    // What is missing at the end needs no room.
    let filled = to.min(dense.capacity).max(from);
    call.burn((filled - from) / 2)?;
    let result = call.machine.new_array(filled - from)?;
    let array = call.machine.cell(result.slot());
    array.set(1, to.saturating_sub(from));
    let elements = call.machine.cell(array.slot(ARRAY_ELEMENTS));
    for index in from..filled {
        // Each box has one owner.
        let element = call.machine.copy_slot(dense.element(index))?;
        elements.set((1 + index - from) as usize, element.0);
    }
    call.returns(result)
}
