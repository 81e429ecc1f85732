//! `intrinsic.*`, fourth part: the declarations of the library's files, which run on the host alone.

use super::reflect;
use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::object::define::Descriptor;
use crate::object::key::PropertyKey;
use crate::object::keys::ALL_KEYS;
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::Attributes;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Slot};

natives! { declare:
    "intrinsic.defineHidden" => define_hidden,
    "intrinsic.define" => define,
    "intrinsic.namespace" => namespace,
    "intrinsic.defineConstants" => define_constants,
    "intrinsic.wellKnownSymbol" => well_known_symbol,
}

/// What a method that is written in JavaScript alone does while there is no JavaScript.
pub const TWIN: crate::NativeFn = |call| call.throw_type_error("the library is not there yet");

/// `defineHidden(target, key, value, writable, configurable)` (7.3.8)
pub fn define_hidden(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let writable = if call.to_boolean(call.argument(3)) { Attributes::WRITABLE } else { 0 };
    let configurable = if call.to_boolean(call.argument(4)) { Attributes::CONFIGURABLE } else { 0 };
    let value = call.get(call.argument(2));
    let object = reflect::object(call)?;
    let key = call.to_key(call.argument(1))?;
    if !call.machine.define(object.slot(), key, Descriptor::data(value, Attributes(writable | configurable)))? {
        return call.throw_type_error("cannot define a property: it is not configurable, or its owner not extensible");
    }
    call.undefined()
}

/// `define(name, function, which)`
pub fn define(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let name = call.string_of(call.argument(0))?;
    let (function, which) = (call.get(call.argument(1)), call.get(call.argument(2)));
    let known = call.machine.is_object(function) || call.machine.is_symbol(function);
    if !known && !function.slot().is(Immediate::BlockSlot) {
        return call.throw_type_error("define was called without a function, symbol or object");
    }
    call.machine.define_intrinsic(name, function, if which.is_integer() { which.low() } else { 0 })?;
    call.undefined()
}

/// `namespace(name, class)`: an object with the static members of a class.
pub fn namespace(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let name = call.string_of(call.argument(0))?;
    let known = {
        let name = name.slot();
        let text = call.machine.text(&name);
        Intrinsic::NAMES.iter().position(|known| known.as_bytes() == text)
    };
    let target = match known {
        Some(index) => call.machine.make_prototype(Intrinsic::ALL[index])?,
        None => call.machine.new_object(8)?,
    };
    copy_members(call, target, None)?;
    call.returns(target)
}

/// `defineConstants(target, source)`
pub fn define_constants(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let target = reflect::object(call)?;
    copy_members(call, target, Some(Attributes(0)))?;
    call.undefined()
}

/// Copies own properties of the second argument, but for what every class has; with other attributes, or as they are.
fn copy_members(call: &mut Call<'_>, target: Value, attributes: Option<Attributes>) -> Result<(), Throw> {
    let source = call.get(call.argument(1));
    if !call.machine.is_object(source) {
        return call.throw_type_error("a declaration without members");
    }
    let keys = call.machine.own_keys(source, ALL_KEYS)?;
    for index in 0..call.machine.array_length(keys.slot()) {
        let name = call.machine.own_property(keys.slot(), PropertyKey::Index(index));
        let Some(key) = call.machine.key_of(call.machine.property_value(name)) else { continue };
        let of_every_class = [AtomId::LENGTH, AtomId::NAME, AtomId::PROTOTYPE];
        if attributes.is_none() && of_every_class.iter().any(|atom| call.machine.is_atom(key, *atom)) {
            continue;
        }
        let property = call.machine.own_property(source.slot(), key);
        let (Some((holder, word)), own) = (property.place(), property.attributes()) else { continue };
        let value = call.machine.widen(call.machine.cell(holder).slot(word));
        let mut descriptor = Descriptor::data(value, attributes.unwrap_or(own));
        if own.has(Attributes::ACCESSOR) {
            let pair = call.machine.cell(value.slot());
            let (getter, setter) = (call.machine.widen(pair.slot(1)), call.machine.widen(pair.slot(2)));
            descriptor = Descriptor::of_bits(0o670 | (own.0 & Attributes::DATA.0) as u32, getter, setter);
        }
        call.machine.define(target.slot(), key, descriptor)?;
    }
    Ok(())
}

/// `wellKnownSymbol(name)`
pub fn well_known_symbol(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let name = call.string_of(call.argument(0))?;
    let known = {
        let name = name.slot();
        let text = call.machine.text(&name);
        romjs_abi::atom::WELL_KNOWN.iter().position(|known| known.strip_prefix("@@").is_some_and(|known| known.as_bytes() == text))
    };
    match known {
        Some(index) => call.returns(Value::from_slot(Slot::immediate(Immediate::Symbol, AtomId::new(1, index as u32).0 as u32))),
        None => call.throw_type_error("no symbol is known by this name"),
    }
}
