//! Typed arrays and DataView (ECMA-262, 23.2, 25.3): their constructors, what they say of themselves, and the methods of DataView.

use super::array_buffer::{count_slot, instance, size};
use super::view::{BUFFER, ELEMENT, INDEXED, LENGTH, PLACE, View, bits_of, value_of};
#[cfg(feature = "host")]
use super::view::{FLOAT32, FLOAT64, INT8, INT16, INT32, UINT8, UINT8_CLAMPED, UINT16, UINT32};
use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::number::arithmetic::{bits as bits_of_number, to_whole};
use crate::value::Value;
use romjs_abi::{Kind, Slot};

// Parts of a view, and from whom they are asked.
const ITS_BUFFER: u32 = 0;
const BYTES: u32 = 1;
#[cfg(feature = "host")]
const OFFSET: u32 = 2;
const COUNT: u32 = 3;
const TYPE: u32 = 4;
/// The offset, out of bounds or not.
const FIRST: u32 = 5;
/// Whether the length follows the buffer's.
const TRACKS: u32 = 6;
const PART: u32 = 7;
/// Of a DataView.
const DATA_VIEW: u32 = 8;
/// Of the first argument rather than of `this`.
const ARGUMENT: u32 = 16;
/// What is out of bounds is an error, not empty.
const STRICT: u32 = 32;

/// With a type: of DataView's methods one that sets; of views that are made a DataView.
const OTHER: u32 = 16;

/// The greatest index, by its bits.
const INDEX_MAX: u64 = 9_007_199_254_740_991_f64.to_bits();

natives! { typed_array:
    "DataView.prototype.getFloat32" => access(FLOAT32),
    "DataView.prototype.getFloat64" => access(FLOAT64),
    "DataView.prototype.getInt16" => access(INT16),
    "DataView.prototype.getInt32" => access(INT32),
    "DataView.prototype.getInt8" => access(INT8),
    "DataView.prototype.getUint16" => access(UINT16),
    "DataView.prototype.getUint32" => access(UINT32),
    "DataView.prototype.getUint8" => access(UINT8),
    "DataView.prototype.setFloat32" => access(FLOAT32 | OTHER),
    "DataView.prototype.setFloat64" => access(FLOAT64 | OTHER),
    "DataView.prototype.setInt16" => access(INT16 | OTHER),
    "DataView.prototype.setInt32" => access(INT32 | OTHER),
    "DataView.prototype.setInt8" => access(INT8 | OTHER),
    "DataView.prototype.setUint16" => access(UINT16 | OTHER),
    "DataView.prototype.setUint32" => access(UINT32 | OTHER),
    "DataView.prototype.setUint8" => access(UINT8 | OTHER),
    "get DataView.prototype.buffer" => part(ITS_BUFFER | DATA_VIEW),
    "get DataView.prototype.byteLength" => part(BYTES | DATA_VIEW | STRICT),
    "get DataView.prototype.byteOffset" => part(OFFSET | DATA_VIEW | STRICT),
    "get TypedArray[Symbol.species]" => this,
    "get TypedArray.prototype.buffer" => part(ITS_BUFFER),
    "get TypedArray.prototype.byteLength" => part(BYTES),
    "get TypedArray.prototype.byteOffset" => part(OFFSET),
    "get TypedArray.prototype.length" => part(COUNT),
    "intrinsic.elementType" => part(TYPE | ARGUMENT),
    "intrinsic.nativeName" => native_name,
    "intrinsic.newView" => new_view,
    "intrinsic.tracksLength" => part(TRACKS | ARGUMENT),
    "intrinsic.validLength" => part(COUNT | ARGUMENT | STRICT),
    "intrinsic.viewBuffer" => part(ITS_BUFFER | ARGUMENT),
    "intrinsic.viewOffset" => part(FIRST | ARGUMENT),
    "intrinsic.viewLength" => part(COUNT | ARGUMENT),
    "DataView" => constructor,
    "Float32Array" => constructor(FLOAT32 | OTHER),
    "Float64Array" => constructor(FLOAT64 | OTHER),
    "Int16Array" => constructor(INT16 | OTHER),
    "Int32Array" => constructor(INT32 | OTHER),
    "Int8Array" => constructor(INT8 | OTHER),
    "TypedArray" => abstract_constructor,
    "Uint16Array" => constructor(UINT16 | OTHER),
    "Uint32Array" => constructor(UINT32 | OTHER),
    "Uint8Array" => constructor(UINT8 | OTHER),
    "Uint8ClampedArray" => constructor(UINT8_CLAMPED | OTHER),
}

pub use super::array_buffer::{constructor, this};

/// `%TypedArray%()` (23.2.1.1)
pub fn abstract_constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.fail(Message::AbstractConstructor)
}

/// `newView(newTarget, default, type, buffer, byteOffset, length)`: a typed array, or with 16 more in its type a DataView; its
/// length follows the buffer's if that is undefined
pub fn new_view(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let element = size(call, call.argument(2))?;
    let offset = size(call, call.operand(5))?;
    let buffer = call.get(call.operand(4));
    let mut length = Slot::UNDEFINED.0;
    if !call.is_undefined(call.operand(6)) {
        length = count_slot(size(call, call.operand(6))?);
    }
    call.cell_of(4, Kind::ArrayBuffer)?;
    let view = instance(call, if element & OTHER != 0 { Kind::DataView } else { Kind::TypedArray })?;
    let cell = call.machine.cell(view.slot());
    cell.set(BUFFER, buffer.slot().0);
    cell.set(PLACE, offset << 5 | (element & ELEMENT) << 1);
    cell.set(LENGTH, length);
    call.machine.typed_arrays = Some(&INDEXED);
    call.returns(view)
}

/// `nativeName(constructor)`: the name that a native had from the beginning
pub fn native_name(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let Some(cell) = call.machine.cell_of_kind(call.get(call.argument(0)), Kind::Native) else { return call.undefined() };
    call.returns(call.machine.native_name(cell.slot(1)))
}

/// What a view says of itself (23.2.3.1 to 23.2.3.4, 23.2.3.21, 25.3.4.1 to 25.3.4.3).
pub fn part(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let kind = if which & DATA_VIEW != 0 { Kind::DataView } else { Kind::TypedArray };
    let cell = call.cell_of((which & ARGUMENT != 0) as usize, kind)?;
    let place = cell.get(PLACE);
    let value = match which & PART {
        ITS_BUFFER => return call.returns(Value::from_slot(cell.slot(BUFFER))),
        TYPE => place >> 1 & ELEMENT,
        FIRST => place >> 5,
        TRACKS => return call.boolean(cell.slot(LENGTH) == Slot::UNDEFINED),
        part => match View::found(&call.machine, cell) {
            Some(view) if part == BYTES => view.length << (view.element & 3),
            Some(view) if part == COUNT => view.length,
            Some(_) => place >> 5,
            None if which & STRICT != 0 => return call.fail(Message::OutOfBounds),
            None => 0,
        },
    };
    call.returns(Value::integer(value as i32))
}

/// `getInt8(byteOffset)`, `setFloat64(byteOffset, value, littleEndian)` and their kind: GetViewValue, SetViewValue (25.3.1.5,
/// 25.3.1.6)
pub fn access(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let sets = which & OTHER != 0;
    let element = which & ELEMENT;
    let cell = call.cell_of(0, Kind::DataView)?;
    let number = call.numeric(call.argument(0))?;
    // 7.1.22 ToIndex; what is beyond 31 bits is beyond every view.
    let index = to_whole(number);
    if index < 0 || index == i32::MAX && bits_of_number(number) > INDEX_MAX {
        return call.fail(Message::IndexOutOfRange);
    }
    let bits = if sets { bits_of(element, call.numeric(call.argument(1))?) } else { 0 };
    let little = call.to_boolean(call.argument(1 + sets as usize));
    let Some(view) = View::found(&call.machine, cell) else { return call.fail(Message::OutOfBounds) };
    let size = 1 << (element & 3);
    if (view.length as i32 - index) < size {
        return call.fail(Message::IndexOutOfRange);
    }
    let mut bytes = bits.to_le_bytes();
    for (step, byte) in bytes.iter_mut().enumerate().take(size as usize) {
        let step = step as i32;
        let at = (index + if little { step } else { size - 1 - step }) as u32;
        if sets {
            view.set_byte(at, *byte);
        } else {
            *byte = view.byte(at);
        }
    }
    let bits = u64::from_le_bytes(bytes);
    if sets { call.undefined() } else { call.returns(value_of(element, bits as u32, || (bits >> 32) as u32)) }
}
