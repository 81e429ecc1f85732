//! Boolean (ECMA-262, 20.3), and what the prototypes of all primitives have.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::value::Value;
use romjs_abi::intrinsic::root;

natives! { boolean:
    "Boolean" => boolean,
    "Boolean.prototype.toString" => to_string(2),
    "Boolean.prototype.valueOf" => value_of(2),
    "Number.prototype.toLocaleString" => to_string(1),
    "Number.prototype.valueOf" => value_of(1),
    "String.prototype.toString" => value_of,
    "String.prototype.valueOf" => value_of,
    "Symbol.prototype.toString" => to_string(3),
    "Symbol.prototype.valueOf" => value_of(3),
    "SymbolPrototype[Symbol.toPrimitive]" => value_of(3),
}

/// 20.3.1.1 Boolean
pub fn boolean(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = Value::boolean(call.to_boolean(call.argument(0)));
    call.wrapped(value, root::BOOLEAN)
}

/// ThisBooleanValue, ThisNumberValue, ThisStringValue, ThisSymbolValue (20.3.3.3.1, 21.1.3.7.1, 22.1.3.35.1, 20.4.3.4.1).
fn this_value(call: &mut Call<'_>) -> Result<Value, Throw> {
    call.this_primitive(call.which() as usize)
}

/// `valueOf()` of all; `toString()` of strings (20.3.3.3, 21.1.3.7, 22.1.3.35, 20.4.3.4); `[Symbol.toPrimitive]()` of symbols
/// (20.4.3.5).
pub fn value_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = this_value(call)?;
    call.returns(value)
}

/// `toString()` (20.3.3.2, 20.4.3.3); `toLocaleString()` of numbers (21.1.3.4): there are no locales.
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = this_value(call)?;
    let text = if call.machine.is_symbol(value) { call.machine.symbol_text(value)? } else { call.machine.to_string(value)? };
    call.returns(text)
}
