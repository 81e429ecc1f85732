//! `intrinsic.*`, second part: the internal methods of objects (ECMA-262, 10.1), and arrays by them.

use super::array_copy::copies_plainly;
use crate::machine::Throw;
use crate::message::Message;
use crate::native::{Call, Local, Outcome, Pending, call_twin};
use crate::number::arithmetic::exact_u32;
use crate::object::define::Descriptor;
use crate::object::property::Property;
use crate::value::Value;
use romjs_abi::shape::Attributes;

natives! { reflect:
    "intrinsic.defineOwnProperty" => define_own_property,
    "Object.getOwnPropertyNames" => own_keys(2),
    "Object.getOwnPropertySymbols" => own_keys(3),
    "Object.getPrototypeOf" => get_prototype_of(1),
    "Object.hasOwn" => has_property(1),
    "Object.isExtensible" => is_extensible,
    "Object.keys" => own_keys(1),
    "Object.prototype.hasOwnProperty" => has_property,
    "get Object.prototype.__proto__" => get_prototype_of,
    "intrinsic.attributesOf" => attributes_of,
    "intrinsic.partOf" => part_of,
    "intrinsic.deleteProperty" => delete_property,
    "intrinsic.hasProperty" => has_property(2),
    "intrinsic.isEnumerable" => has_property(3),
    "intrinsic.ownKeys" => own_keys,
    "intrinsic.setPrototypeOf" => set_prototype_of,
    "intrinsic.checkObject" => check_object,
    "intrinsic.preventExtensions" => prevent_extensions,
    "intrinsic.arrayCreate" => array_create,
    "intrinsic.arraySpeciesCreate" => array_species_create,
}

/// The first argument of an internal method, an object. Images that nobody vouches for may call with anything else.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn object(call: &mut Call<'_>) -> Result<Value, Throw> {
    let object = call.get(call.argument(0));
    if call.machine.is_object(object) { Ok(object) } else { call.machine.throw_not_an_object(object) }
}

/// `defineOwnProperty(object, key, fields, value, get, set)`: \[\[DefineOwnProperty]], a boolean
pub fn define_own_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let key = call.to_key(call.argument(1))?;
    let element = call.machine.own_property(object.slot(), key).as_element();
    if call.machine.is_array_length(object, key) || element.is_some() {
        call.primitive(call.argument(3), Pending::ToNumber)?;
    }
    let fields = call.to_int32(call.argument(2))? as u32;
    let value = call.get(call.argument(if fields & 128 != 0 { 4 } else { 3 }));
    let descriptor = Descriptor::of_bits(fields, value, call.get(call.argument(5)));
    let done = call.machine.define(object.slot(), key, descriptor)?;
    call.boolean(done)
}

/// The property that the first two arguments name.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn property(call: &mut Call<'_>) -> Result<Property, Throw> {
    let object = object(call)?;
    let key = call.to_key(call.argument(1))?;
    call.machine.materialize_prototype(object, key)?;
    Ok(call.machine.own_property(object.slot(), key))
}

/// `attributesOf(object, key)`: those of \[\[GetOwnProperty]], 8 for an accessor; undefined if there is no such property
pub fn attributes_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let property = property(call)?;
    call.returns(if property.is_absent() { Value::UNDEFINED } else { Value::integer(property.attributes().0 as i32) })
}

/// `partOf(object, key, part)`: the value of \[\[GetOwnProperty]]; of an accessor the getter, or the setter if `part` is 1
pub fn part_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let property = property(call)?;
    let value = call.machine.property_value(property);
    if !property.has(Attributes::ACCESSOR) {
        return call.returns(value);
    }
    let part = 1 + (call.get(call.argument(2)) == Value::integer(1)) as usize;
    call.returns(call.machine.widen(call.machine.cell(value.slot()).slot(part)))
}

/// Whether there is such a property: 20.1.3.2 Object.prototype.hasOwnProperty; `hasOwn(object, key)` (7.3.13) and 20.1.2.14
/// Object.hasOwn (1); `hasProperty(object, key)`, the operator `in` (13.10.1) (2); `isEnumerable(value, key)`, whether a `for`-`in`
/// loop finds it, be it inherited (3)
pub fn has_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let first = (which != 0) as usize;
    let holder = call.operand(first);
    if which == 2 {
        object(call)?;
    } else if which != 0 {
        // Behind the key otherwise.
        call.to_object(holder)?;
    }
    let key = call.to_key(call.operand(first + 1))?;
    let holder = call.to_object(holder)?.slot();
    let property = if which < 2 { call.machine.own_property(holder, key) } else { call.machine.find_property(holder, key) };
    call.boolean(if which == 3 { property.has(Attributes::ENUMERABLE) } else { !property.is_absent() })
}

/// `deleteProperty(value, key)`: the operator `delete` (13.5.1.2)
pub fn delete_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.to_object(call.argument(0))?;
    let key = call.to_key(call.argument(1))?;
    if !call.machine.delete(object.slot(), key)? {
        return call.machine.throw_refused(Message::CannotDelete, key);
    }
    call.boolean(true)
}

/// `ownKeys(object)`: \[\[OwnPropertyKeys]] as a new dense array; 20.1.2.19 Object.keys (1), 20.1.2.10
/// Object.getOwnPropertyNames (2), 20.1.2.11 Object.getOwnPropertySymbols (3)
pub fn own_keys(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.to_object(call.argument(0))?;
    let keys = call.machine.own_keys(object, call.which())?;
    call.burn(call.machine.array_length(keys.slot()))?;
    call.returns(keys)
}

/// `getPrototypeOf(object)`, 20.1.2.12 Object.getPrototypeOf, 20.1.3.8.1 get Object.prototype.\_\_proto\_\_
pub fn get_prototype_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.to_object(call.operand(call.which() as usize))?;
    call.returns(call.machine.prototype_of(object.slot()))
}

/// `setPrototypeOf(object, prototype)`: a boolean
pub fn set_prototype_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = object(call)?;
    let prototype = call.get(call.argument(1));
    let valid = call.machine.is_object(prototype) || prototype == Value::NULL;
    let done = valid && call.machine.set_prototype(object, prototype)?;
    call.boolean(done)
}

/// `isExtensible(object)`, 20.1.2.16 Object.isExtensible
pub fn is_extensible(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.get(call.argument(0));
    call.boolean(call.machine.is_object(object) && call.machine.is_extensible(object.slot()))
}

/// `checkObject(v)`
pub fn check_object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    object(call)?;
    call.undefined()
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

fn new_array<'a>(call: &mut Call<'a>, length: Local<'a>) -> Result<Outcome, Throw> {
    let Some(length) = exact_u32(call.numeric(length)?) else { return call.fail(Message::InvalidArrayLength) };
    // Elements are coming, most likely; but a length alone must not use up the heap.
    let array = call.machine.new_array(call.machine.room_for(length))?;
    call.machine.cell(array.slot()).set(1, length);
    call.returns(array)
}
