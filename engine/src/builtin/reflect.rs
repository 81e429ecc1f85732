//! `intrinsic.*`, second part: the internal methods of objects (ECMA-262, 10.1), and arrays by them.

use super::array_copy::copies_plainly;
use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Local, Outcome, call_twin};
use crate::number::arithmetic::exact_u32;
use crate::object::define::Descriptor;
use crate::value::Value;
use romjs_abi::AtomId;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::Attributes;

natives! { reflect:
    "intrinsic.defineOwnProperty" => define_own_property,
    "intrinsic.getOwnPropertyDescriptor" => get_own_property_descriptor,
    "intrinsic.hasOwn" => has_own,
    "intrinsic.ownKeys" => own_keys,
    "intrinsic.getPrototypeOf" => get_prototype_of,
    "intrinsic.setPrototypeOf" => set_prototype_of,
    "intrinsic.isExtensible" => is_extensible,
    "intrinsic.preventExtensions" => prevent_extensions,
    "intrinsic.arrayCreate" => array_create,
    "intrinsic.arraySpeciesCreate" => array_species_create,
}

/// The first argument of an internal method, an object. Images that nobody vouches for may call with anything else.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn object(call: &mut Call<'_>) -> Result<Value, Throw> {
    let object = call.get(call.argument(0));
    if call.machine.is_object(object) { Ok(object) } else { call.fail(Message::NotObject) }
}

/// `defineOwnProperty(object, key, fields, value, get, set)`: \[\[DefineOwnProperty]], a boolean
pub fn define_own_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let key = call.to_key(call.argument(1))?;
    if call.machine.is_array_length(object, key) {
        call.primitive(call.argument(3), Intrinsic::ToPrimitiveNumber)?;
    }
    let fields = call.to_int32(call.argument(2))? as u32;
    let value = call.get(call.argument(if fields & 128 != 0 { 4 } else { 3 }));
    let descriptor = Descriptor::of_bits(fields, value, call.get(call.argument(5)));
    let done = call.machine.define(object, key, &descriptor)?;
    call.boolean(done)
}

/// `getOwnPropertyDescriptor(object, key)`: 6.2.6.4 FromPropertyDescriptor of \[\[GetOwnProperty]]
pub fn get_own_property_descriptor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let key = call.to_key(call.argument(1))?;
    let m = &mut *call.machine;
    if m.is_function_prototype(object, key) {
        m.materialize_prototype(object)?;
    }
    let property = m.own_property(object, key);
    if property.is_absent() {
        return call.undefined();
    }
    let attributes = property.attributes();
    let value = m.property_value(property);
    let flag = |flag| Value::boolean(attributes.has(flag));
    let mut fields = [
        (AtomId::VALUE, value),
        (AtomId::WRITABLE, flag(Attributes::WRITABLE)),
        (AtomId::ENUMERABLE, flag(Attributes::ENUMERABLE)),
        (AtomId::CONFIGURABLE, flag(Attributes::CONFIGURABLE)),
    ];
    if attributes.has(Attributes::ACCESSOR) {
        let pair = m.cell(value.slot());
        fields[0] = (AtomId::GET, m.widen(pair.slot(1)));
        fields[1] = (AtomId::SET, m.widen(pair.slot(2)));
    }
    let descriptor = m.new_object(4)?;
    for (name, value) in fields {
        m.add_named(descriptor, name, value, Attributes::DATA)?;
    }
    call.returns(descriptor)
}

/// `hasOwn(object, key)` (7.3.13)
pub fn has_own(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let key = call.to_key(call.argument(1))?;
    let property = call.machine.own_property(object, key);
    call.boolean(!property.is_absent())
}

/// `ownKeys(object)`: \[\[OwnPropertyKeys]] as a new dense array
pub fn own_keys(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let keys = call.machine.own_keys(object)?;
    call.burn(call.machine.array_length(keys))?;
    call.returns(keys)
}

/// `getPrototypeOf(object)`
pub fn get_prototype_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    call.returns(call.machine.prototype_of(object))
}

/// `setPrototypeOf(object, prototype)`: a boolean
pub fn set_prototype_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let prototype = call.get(call.argument(1));
    let valid = call.machine.is_object(prototype) || prototype == Value::NULL;
    let done = valid && call.machine.set_prototype(object, prototype)?;
    call.boolean(done)
}

/// `isExtensible(object)`
pub fn is_extensible(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    call.boolean(call.machine.is_extensible(object))
}

/// `preventExtensions(object)`: a boolean
pub fn prevent_extensions(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    call.machine.prevent_extensions(object)?;
    call.boolean(true)
}

/// `arraySpeciesCreate(original, length)` (10.4.2.2)
pub fn array_species_create(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if copies_plainly(call, call.argument(0)) {
        return new_array(call, call.argument(1));
    }
    call_twin(call)
}

/// `arrayCreate(length)` (10.4.2.2)
pub fn array_create(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    new_array(call, call.argument(0))
}

fn new_array(call: &mut Call<'_>, length: Local) -> Result<Outcome, Throw> {
    let wanted = call.get(length);
    let length = if wanted.is_integer() { u32::try_from(wanted.as_integer()).ok() } else { exact_u32(call.to_number(length)?) };
    let Some(length) = length else { return call.fail(Message::InvalidArrayLength) };
    // Elements are coming, most likely; but a length alone must not use up the heap.
    let capacity = if (length as usize) < call.machine.gap_bytes() / 16 { length } else { 0 };
    let array = call.machine.new_array(capacity)?;
    call.machine.cell(array.slot()).set(1, length);
    call.returns(array)
}
