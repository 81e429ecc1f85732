//! Symbol (ECMA-262, 20.4).

use crate::machine::{Root, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::object::property::SYMBOL_WRAPPER;
use crate::value::Value;
use romjs_abi::{Kind, Slot};

natives! { symbol:
    "Symbol" => symbol,
    "get Symbol.prototype.description" => description,
    "intrinsic.newSymbol" => symbol,
    "intrinsic.symbolDescription" => description_of,
    "intrinsic.symbolRegistry" => registry,
}

/// 20.4.1.1 Symbol
pub fn symbol(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.is_construct() {
        return call.fail(Message::SymbolNotConstructor);
    }
    let mut description = Slot::UNDEFINED;
    if !call.is_undefined(call.argument(0)) {
        description = call.string_of(call.argument(0))?.slot();
    }
    let symbol = call.machine.new_symbol(description)?;
    call.returns(symbol)
}

/// 20.4.2.2 GlobalSymbolRegistry: an object without a prototype, whose keys are those of the symbols.
pub fn registry(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if !call.machine.root(Root::SymbolRegistry).is_reference() {
        let registry = call.machine.new_object_with(Value::NULL, Kind::Object, 2)?;
        call.machine.set_root(Root::SymbolRegistry, registry.slot());
    }
    call.returns(Value::from_slot(call.machine.root(Root::SymbolRegistry)))
}

/// 20.4.3.2 get Symbol.prototype.description
pub fn description(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = call.this_primitive(SYMBOL_WRAPPER)?;
    let description = call.machine.symbol_description(symbol)?;
    call.returns(description)
}

/// `intrinsic.symbolDescription(symbol)`
pub fn description_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let symbol = call.get(call.argument(0));
    if !call.machine.is_symbol(symbol) {
        return call.fail(Message::NotSymbol);
    }
    let description = call.machine.symbol_description(symbol)?;
    call.returns(description)
}
