//! Symbol (ECMA-262, 20.4).

use crate::machine::{Root, Throw};
use crate::native::{Call, Outcome};
use crate::value::Value;
use romjs_abi::Slot;

natives! { symbol:
    "Symbol" => symbol,
    "Symbol.for" => symbol_for,
    "Symbol.keyFor" => key_for,
    "get Symbol.prototype.description" => description,
    "Symbol.prototype.toString" => to_string,
    "Symbol.prototype.valueOf" => value_of,
    "SymbolPrototype[Symbol.toPrimitive]" => value_of,
}

/// 20.4.1.1 Symbol
pub fn symbol(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_construct() {
        return call.throw_type_error("Symbol is not a constructor");
    }
    let mut description = Slot::UNDEFINED;
    if !call.is_undefined(call.argument(0)) {
        description = call.string_of(call.argument(0))?.slot();
    }
    let symbol = call.machine.new_symbol(description)?;
    call.returns(symbol)
}

/// 20.4.2.2 Symbol.for: the registry is a cell of pairs, key and symbol.
pub fn symbol_for(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let key = call.string_of(call.argument(0))?.slot();
    let (mut place, mut capacity) = (0, 0);
    if let Some(table) = call.machine.root_cell(Root::SymbolRegistry) {
        capacity = table.header().extra();
        while place < capacity && table.slot(1 + place as usize) != Slot::HOLE {
            if call.machine.strings_equal(table.slot(1 + place as usize), key) {
                return call.returns(Value::from_slot(table.slot(2 + place as usize)));
            }
            place += 2;
        }
    }
    if place >= capacity {
        call.machine.grow_root(Root::SymbolRegistry, capacity + 8, Slot::HOLE)?;
    }
    let symbol = call.machine.new_symbol(key)?;
    if let Some(table) = call.machine.root_cell(Root::SymbolRegistry) {
        table.set(1 + place as usize, key.0);
        table.set(2 + place as usize, symbol.slot().0);
    }
    call.returns(symbol)
}

/// 20.4.2.6 Symbol.keyFor
pub fn key_for(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = call.get(call.argument(0));
    if !call.machine.is_symbol(symbol) {
        return call.throw_type_error("not a symbol");
    }
    let mut key = Value::UNDEFINED;
    if let Some(table) = call.machine.root_cell(Root::SymbolRegistry) {
        for i in (1..=table.header().extra() as usize).step_by(2) {
            if table.slot(i + 1) == symbol.slot() {
                key = Value::from_slot(table.slot(i));
            }
        }
    }
    call.returns(key)
}

/// 20.4.3.4.1 ThisSymbolValue
fn this_symbol(call: &mut Call<'_>) -> Result<Value, Throw> {
    let symbol = call.machine.primitive_in(call.get(call.this()));
    if call.machine.is_symbol(symbol) { Ok(symbol) } else { call.throw_type_error("this is of another kind") }
}

/// 20.4.3.2 get Symbol.prototype.description
pub fn description(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = this_symbol(call)?;
    let description = call.machine.symbol_description(symbol)?;
    call.returns(description)
}

/// 20.4.3.3 Symbol.prototype.toString
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = this_symbol(call)?;
    let text = call.machine.symbol_text(symbol)?;
    call.returns(text)
}

/// 20.4.3.4 Symbol.prototype.valueOf and 20.4.3.5 Symbol.prototype\[@@toPrimitive]
pub fn value_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = this_symbol(call)?;
    call.returns(symbol)
}
