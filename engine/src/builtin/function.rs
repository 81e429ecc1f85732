//! Function (ECMA-262, 20.2).

use super::array_copy::readable;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome};
use crate::value::Value;
use romjs_abi::slot::Immediate;
use romjs_abi::{Kind, Slot};

natives! { function:
    "Function" => function,
    "AsyncFunction" => function(2),
    "GeneratorFunction" => function(1),
    "Function.prototype" => prototype,
    "Function.prototype.apply" => apply,
    "Function.prototype.call" => call,
    "Function.prototype.toString" => to_string,
    "intrinsic.apply" => apply(1),
    "intrinsic.construct" => construct,
}

/// 20.2.1.1 Function, if there is a compiler to ask.
pub fn function(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    #[cfg(feature = "compiler")]
    {
        for index in 0..call.argument_count() {
            let text = call.string_of(call.operand(1 + index))?;
            call.set(call.operand(1 + index), text);
        }
        crate::dynamic::create(call)
    }
    #[cfg(not(feature = "compiler"))]
    call.fail(Message::FirmwareNoCompiler)
}

/// 20.2.3: `Function.prototype` is a function that does nothing.
pub fn prototype(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.undefined()
}

/// 20.2.3.1 Function.prototype.apply; `intrinsic.apply(f, thisArg, list)`: 7.3.14 with the elements of a dense array
pub fn apply(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let first = call.which() as usize;
    let list = call.operand(first + 2);
    if first == 0 && !call.get(list).is_nullish() {
        readable(call, list)?;
    }
    call.call_with_array(call.operand(first), call.operand(first + 1), list)
}

/// `construct(f, newTarget, list)`: 7.3.15 with the elements of a dense array. Only library functions call it, by its number.
pub fn construct(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.construct_with_array(call.operand(1), call.operand(2), call.operand(3))
}

/// 20.2.3.3 Function.prototype.call
pub fn call(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.call_this()
}

/// 20.2.3.5 Function.prototype.toString: the source text is not there, so the form is that of native functions.
pub fn to_string(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let this = call.get(call.this());
    if !call.machine.is_callable(this) {
        return call.fail(Message::OfAnotherKind);
    }
    let name = call.machine.initial_name(this);
    let text = call.machine.fill_in(Message::FunctionText, name.slot())?;
    call.returns(text)
}

impl Machine {
    /// The name that a function was made with.
    fn initial_name(&self, function: Value) -> Value {
        let slot = function.slot();
        if slot.is(Immediate::Native) {
            return self.native_name(slot);
        }
        let name = match self.cell_of_kind(function, Kind::Native) {
            Some(cell) if cell.slot(1).is(Immediate::Native) => self.native_name(cell.slot(1)),
            _ if self.cell_of_kind(function, Kind::Function).is_some() => self.code_name(self.code_of(slot)),
            _ => Value::UNDEFINED,
        };
        if name.is_string() { name } else { Value::from_slot(Slot::EMPTY_STRING) }
    }
}
