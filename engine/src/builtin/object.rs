//! Object (ECMA-262, 20.1): what enumerates properties that are data. Where there is a getter, the twin does it all.

use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::object::property::Got;
use romjs_abi::intrinsic::root;
use romjs_abi::shape::Attributes;

natives! { object:
    "Object" => object,
    "Object.entries" => enumerate(3),
    "Object.keys" => enumerate(1),
    "Object.values" => enumerate(2),
    "Object.prototype.hasOwnProperty" => has_own_property,
}

/// 20.1.1.1 Object
pub fn object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let extended = call.is_construct() && call.get(call.callee()) != call.get(call.this());
    let value = call.argument(0);
    if !extended && !call.get(value).is_nullish() {
        let object = call.to_object(value)?;
        return call.returns(object);
    }
    let object = call.new_instance(root::object(2))?;
    call.returns(object)
}

/// 20.1.2.19 Object.keys, 20.1.2.24 Object.values, 20.1.2.5 Object.entries by 7.3.23 EnumerableOwnProperties: the array of keys
/// becomes the result.
pub fn enumerate(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let (names, values) = (which & 1 != 0, which & 2 != 0);
    let object = call.to_object(call.argument(0))?;
    let m = &mut *call.machine;
    let keys = m.own_keys(object)?;
    let Some(dense) = m.dense(keys) else { return call.returns(keys) };
    let mut used = 0;
    for index in 0..dense.length {
        let name = m.widen(dense.element(index));
        // Symbols come last.
        let Some(key) = m.key_of(name).filter(|_| name.is_string()) else { break };
        let property = m.own_property(object, key);
        if !property.has(Attributes::ENUMERABLE) {
            continue;
        }
        let mut item = name;
        if values {
            let Got::Value(value) = m.got(property) else { return call_twin(call) };
            let pair = [name, value];
            item = if names { m.array_of_registers(pair.as_ptr(), 2)? } else { value };
        }
        m.store(dense.elements, 1 + used as usize, item)?;
        used += 1;
    }
    dense.clear(used, dense.length);
    m.cell(dense.body).set(1, used);
    call.burn(dense.length)?;
    call.returns(keys)
}

/// 20.1.3.2 Object.prototype.hasOwnProperty
pub fn has_own_property(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let key = call.to_key(call.argument(0))?;
    let object = call.to_object(call.this())?;
    let property = call.machine.own_property(object, key);
    call.boolean(!property.is_absent())
}
