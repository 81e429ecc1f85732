//! Object (ECMA-262, 20.1): what enumerates properties that are data. Where there is a getter, the twin does it all.

use crate::machine::Throw;
use crate::native::{Call, Local, Outcome};
use crate::object::key::PropertyKey;
use crate::object::property::Got;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;

natives! { object:
    "Object" => object,
    "Object.entries" => entries,
    "Object.keys" => keys,
    "Object.values" => values,
    "Object.prototype.hasOwnProperty" => has_own_property,
}

/// 20.1.1.1 Object
pub fn object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let extended = call.is_construct() && call.get(call.callee()) != call.get(call.this());
    let value = call.argument(0);
    if !extended && !call.get(value).is_nullish() {
        let object = call.to_object(value)?;
        return call.value(object);
    }
    let object = call.new_instance(root::object(2), Intrinsic::ObjectPrototype)?;
    call.value(object)
}

/// The own keys of an object in a local, as an array in a new local, and their number.
fn keys_of(call: &mut Call<'_>, object: Local) -> Result<(Local, u32), Throw> {
    let keys = call.machine.own_keys(call.get(object))?;
    let count = call.machine.array_length(keys);
    let keys = call.push(keys)?;
    call.burn(count)?;
    Ok((keys, count))
}

/// One of the own keys that `keys_of` gave.
fn key_at(call: &Call<'_>, keys: Local, index: u32) -> (Value, PropertyKey) {
    let keys = call.machine.own_property(call.get(keys), PropertyKey::Index(index));
    let name = call.machine.property_value(keys);
    (name, call.machine.key_of(name).unwrap_or(PropertyKey::Index(0)))
}

/// 20.1.2.5 Object.entries
pub fn entries(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    enumerate(call, true, true, "Object.entries")
}

/// 20.1.2.19 Object.keys
pub fn keys(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    enumerate(call, true, false, "Object.keys")
}

/// 20.1.2.24 Object.values
pub fn values(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    enumerate(call, false, true, "Object.values")
}

/// 7.3.23 EnumerableOwnProperties: the array of keys becomes the result.
fn enumerate(call: &mut Call<'_>, names: bool, values: bool, path: &'static str) -> Result<Outcome, Throw> {
    let object = call.to_object(call.argument(0))?;
    let (keys, count) = keys_of(call, object)?;
    let mut used = 0;
    for index in 0..count {
        let (name, key) = key_at(call, keys, index);
        let property = call.machine.own_property(call.get(object), key);
        // Symbols come last.
        if !name.is_string() {
            break;
        }
        if !property.has(Attributes::ENUMERABLE) {
            continue;
        }
        let mut item = name;
        if values {
            let Got::Value(value) = call.machine.got(property) else { return call.call_twin(path) };
            item = if names { entry(call, name, value)? } else { value };
        }
        let (keys, key) = (call.get(keys), PropertyKey::Index(used));
        call.machine.store_own(call.machine.own_property(keys, key), keys, key, item)?;
        used += 1;
    }
    call.machine.set_array_length(call.get(keys), used)?;
    call.value(keys)
}

/// A new array of a key and its value.
fn entry(call: &mut Call<'_>, name: Value, value: Value) -> Result<Value, Throw> {
    let (name, value) = (call.push(name)?, call.push(value)?);
    let pair = call.machine.new_array(2)?;
    let pair = call.push(pair)?;
    call.machine.array_push(call.get(pair), call.get(name))?;
    call.machine.array_push(call.get(pair), call.get(value))?;
    call.pop_to(name);
    // Nobody has written to the registers above the top.
    Ok(call.get(pair))
}

/// 20.1.3.2 Object.prototype.hasOwnProperty
pub fn has_own_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.to_key(call.argument(0))?;
    let object = call.to_object(call.this())?;
    let property = call.machine.own_property(call.get(object), call.key(call.argument(0)));
    call.boolean(!property.is_absent())
}
