//! Boolean (ECMA-262, 20.3).

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::value::Value;
use romjs_abi::AtomId;
use romjs_abi::intrinsic::root;

natives! { boolean:
    "Boolean" => boolean,
    "Boolean.prototype.toString" => to_string,
    "Boolean.prototype.valueOf" => value_of,
}

/// 20.3.1.1 Boolean
pub fn boolean(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = Value::boolean(call.to_boolean(call.argument(0)));
    if !call.is_construct() {
        return call.returns(value);
    }
    let object = call.new_instance(root::BOOLEAN)?;
    call.machine.cell(object.slot()).set(1, value.slot().0);
    call.returns(object)
}

/// 20.3.3.3.1 ThisBooleanValue
fn this_boolean(call: &mut Call<'_>) -> Result<Value, Throw> {
    let value = call.machine.primitive_in(call.get(call.this()));
    if value.is_boolean() { Ok(value) } else { call.throw_type_error("this is of another kind") }
}

/// 20.3.3.2 Boolean.prototype.toString
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = this_boolean(call)?;
    call.returns(call.machine.atom_value(if value == Value::TRUE { AtomId::TRUE } else { AtomId::FALSE }))
}

/// 20.3.3.3 Boolean.prototype.valueOf
pub fn value_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = this_boolean(call)?;
    call.returns(value)
}
