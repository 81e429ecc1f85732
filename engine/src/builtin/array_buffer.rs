//! ArrayBuffer (ECMA-262, 25.1). `view.rs` has the layout.

pub use super::intrinsic::this;
use super::view::{BYTE_LENGTH, BYTES_MAX, DATA, MAXIMUM};
use crate::machine::{Cell, Throw, move_bytes};
use crate::message::Message;
use crate::native::{Call, Local, Outcome, call_twin};
use crate::number::arithmetic::exact_u32;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::{AtomId, Kind, Slot};

// Parts of a buffer, and from whom they are asked.
#[cfg(feature = "host")]
const LENGTH: u32 = 0;
const MOST: u32 = 1;
const RESIZABLE: u32 = 2;
const DETACHED: u32 = 3;
/// The length, or an error if it is detached.
const ATTACHED: u32 = 4;
/// Of the first argument rather than of `this`.
const ARGUMENT: u32 = 8;

natives! { array_buffer:
    "ArrayBuffer" => constructor,
    "ArrayBuffer.isView" => is_view,
    "get ArrayBuffer[Symbol.species]" => this,
    "get ArrayBuffer.prototype.byteLength" => part(LENGTH),
    "get ArrayBuffer.prototype.detached" => part(DETACHED),
    "get ArrayBuffer.prototype.maxByteLength" => part(MOST),
    "get ArrayBuffer.prototype.resizable" => part(RESIZABLE),
    "ArrayBuffer.prototype.resize" => resize,
    "intrinsic.attachedLength" => part(ATTACHED | ARGUMENT),
    "intrinsic.bufferLength" => part(LENGTH | ARGUMENT),
    "intrinsic.bufferMaximum" => part(MOST | ARGUMENT),
    "intrinsic.detach" => detach,
    "intrinsic.isResizable" => part(RESIZABLE | ARGUMENT),
    "intrinsic.moveBytes" => move_between,
    "intrinsic.newBuffer" => new_buffer,
}

/// `new ArrayBuffer(length, options)` (25.1.4.1), and the constructors of views: functions of the library's, with the new target
/// as their `this`.
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_construct() { call_twin(call) } else { call.fail(Message::ClassCalledWithoutNew) }
}

/// 25.1.5.1 ArrayBuffer.isView
pub fn is_view(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    let is_view = [Kind::TypedArray, Kind::DataView].iter().any(|kind| call.machine.cell_of_kind(value, *kind).is_some());
    call.boolean(is_view)
}

/// A new object of a kind with three hidden slots, with the prototype of the constructor that is the first argument, or of the
/// second (10.1.13).
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn instance(call: &mut Call<'_>, kind: Kind) -> Result<Value, Throw> {
    for candidate in 0..2 {
        let constructor = call.get(call.argument(candidate));
        call.machine.materialize_prototype(constructor, PropertyKey::atom(AtomId::PROTOTYPE))?;
        let prototype = call.machine.get_data(constructor, AtomId::PROTOTYPE);
        if call.machine.is_object(prototype) {
            return call.machine.new_object_with(prototype, kind, 1);
        }
    }
    call.fail(Message::PrototypeNotObject)
}

/// An argument that counts bytes or elements; a RangeError if no buffer has so many.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn size<'a>(call: &mut Call<'a>, local: Local<'a>) -> Result<u32, Throw> {
    match exact_u32(call.numeric(local)?) {
        Some(size) if size <= BYTES_MAX => Ok(size),
        _ => call.fail(Message::InvalidLength),
    }
}

/// A count of bytes, or of elements, as a slot.
pub(super) fn count_slot(count: u32) -> u32 {
    count << 1
}

/// `newBuffer(newTarget, default, length, maximum)`: AllocateArrayBuffer (25.1.3.1), where `maximum` may be undefined
pub fn new_buffer(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let length = size(call, call.argument(2))?;
    let mut maximum = Slot::UNDEFINED.0;
    if !call.is_undefined(call.operand(4)) {
        let most = size(call, call.operand(4))?;
        if length > most {
            return call.fail(Message::InvalidLength);
        }
        maximum = count_slot(most);
    }
    call.burn(length / 4)?;
    let data = call.machine.new_words(length.div_ceil(4))?;
    let buffer = instance(call, Kind::ArrayBuffer)?;
    let cell = call.machine.cell(buffer.slot());
    cell.set(DATA, data.0);
    cell.set(BYTE_LENGTH, count_slot(length));
    cell.set(MAXIMUM, maximum);
    call.returns(buffer)
}

/// What a buffer says of itself (25.1.6.1 to 25.1.6.6).
pub fn part(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let buffer = call.cell_of((which & ARGUMENT != 0) as usize, Kind::ArrayBuffer)?;
    let is_detached = buffer.slot(DATA) == Slot::UNDEFINED;
    let is_resizable = buffer.slot(MAXIMUM) != Slot::UNDEFINED;
    let length = match which & !ARGUMENT {
        RESIZABLE => return call.boolean(is_resizable),
        DETACHED => return call.boolean(is_detached),
        ATTACHED if is_detached => return call.fail(Message::BufferDetached),
        MOST if is_resizable && !is_detached => buffer.slot(MAXIMUM),
        _ => buffer.slot(BYTE_LENGTH),
    };
    call.returns(Value::integer(length.as_integer()))
}

/// `resize(newLength)` (25.1.6.5)
pub fn resize(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let cell = call.cell_of(0, Kind::ArrayBuffer)?;
    if cell.slot(MAXIMUM) == Slot::UNDEFINED {
        return call.fail(Message::OfAnotherKind);
    }
    let number = call.numeric(call.argument(0))?;
    let length = crate::number::arithmetic::to_whole(number);
    if cell.slot(DATA) == Slot::UNDEFINED && length >= 0 {
        return call.fail(Message::BufferDetached);
    }
    if length < 0 || length > cell.slot(MAXIMUM).as_integer() {
        return call.fail(Message::InvalidLength);
    }
    let words = (length as u32).div_ceil(4);
    call.burn(words)?;
    let data = call.machine.cell(cell.slot(DATA));
    if words > data.header().extra() {
        let larger = call.machine.new_words(words)?;
        call.machine.cell(larger).copy(data, 1, 1 + data.header().extra() as usize);
        cell.set(DATA, larger.0);
    } else {
        // What is there already, or comes back later, is zero.
        let bit = length as u32 % 4 * 8;
        if bit != 0 {
            data.set(words as usize, data.get(words as usize) & !(u32::MAX << bit));
        }
        data.fill(1 + words as usize, 1 + data.header().extra() as usize, 0);
    }
    cell.set(BYTE_LENGTH, count_slot(length as u32));
    call.undefined()
}

/// `detach(buffer)`: DetachArrayBuffer (25.1.3.4)
pub fn detach(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let buffer = call.cell_of(1, Kind::ArrayBuffer)?;
    buffer.set(DATA, Slot::UNDEFINED.0);
    buffer.set(BYTE_LENGTH, 0);
    call.undefined()
}

/// `moveBytes(target, to, source, from, count)`: copies bytes between buffers, or inside of one, as far as both have them.
pub fn move_between(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (target, to) = (call.cell_of(1, Kind::ArrayBuffer)?, size(call, call.argument(1))?);
    let (source, from) = (call.cell_of(3, Kind::ArrayBuffer)?, size(call, call.operand(4))?);
    let count = size(call, call.operand(5))?;
    let room = |cell: Cell, at: u32| (cell.get(BYTE_LENGTH) >> 1).saturating_sub(at);
    let count = count.min(room(target, to)).min(room(source, from));
    if count == 0 {
        return call.undefined();
    }
    call.burn(count / 4)?;
    let first = |cell: Cell, at: u32| call.machine.cell(cell.slot(DATA)).pointer().wrapping_add(1).cast::<u8>().wrapping_add(at as usize);
    // SAFETY: a buffer of so many bytes has a cell in RAM that holds them behind its header.
    unsafe { move_bytes(first(source, from), first(target, to), count as usize) };
    call.undefined()
}
