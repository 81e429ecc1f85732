//! Error and its kinds (ECMA-262, 20.5).

use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::native::{Call, Local, Outcome, call_twin};
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::{AtomId, ShapeId, Slot};

natives! { error:
    "Error" => construct,
    "TypeError" => construct(1),
    "RangeError" => construct(2),
    "ReferenceError" => construct(3),
    "SyntaxError" => construct(4),
    "EvalError" => construct(5),
    "URIError" => construct(6),
    "AggregateError" => aggregate,
    "intrinsic.aggregateError" => aggregate(1),
    "get Error.prototype.stack" => stack,
    "intrinsic.errorStack" => stack(1),
}

/// 20.5.1.1 Error and 20.5.6.1.1 NativeError; kinds and root shapes are in one order.
pub fn construct(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let kind = call.which();
    let options = call.argument(1);
    let error = new_error(call, call.argument(0), ShapeId(root::ERROR.0 + kind as u16))?;
    if call.is_object(options) {
        call.set(call.argument(0), error);
        return call.tail_call(call.machine.intrinsic(Intrinsic::InstallErrorCause));
    }
    call.returns(error)
}

/// 20.5.7.1.1 AggregateError, whose twin adds cause and errors; `aggregateError()`, which leaves them to the library.
pub fn aggregate(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let error = new_error(call, call.argument(1), root::AGGREGATE_ERROR)?;
    if call.which() != 0 {
        return call.returns(error);
    }
    call.set(call.this(), error);
    call_twin(call)
}

/// A new error of the shape `root` with a message, unless that is undefined.
fn new_error<'a>(call: &mut Call<'a>, message: Local<'a>, root: ShapeId) -> Result<Value, Throw> {
    let message = if call.is_undefined(message) { Value::HOLE } else { call.string_of(message)? };
    let error = call.new_instance(root)?;
    if !message.is_hole() {
        call.machine.add_hidden(error.slot(), AtomId::MESSAGE, message.slot())?;
    }
    call.machine.capture_stack(error)?;
    Ok(error)
}

/// `stack`, as the proposal "Error Stacks" has it: undefined for objects that are no errors. `errorStack(error)`: what that
/// gives for an error whose `stack` nobody has replaced.
pub fn stack(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let error = call.get(call.operand(call.which() as usize));
    if !call.machine.is_object(error) {
        return call.fail(Message::OfAnotherKind);
    }
    if call.machine.cell_of_kind(error, romjs_abi::Kind::Error).is_none() {
        return call.undefined();
    }
    let text = call.machine.stack_text(error)?;
    call.returns(text)
}

impl Machine {
    /// An error's stack: its name and message, of properties that are strings, then a line for each frame. No getter runs.
    fn stack_text(&mut self, error: Value) -> Result<Value, Throw> {
        let mut text = Assembly::new(self);
        for piece in &self.heading(error) {
            if *piece == Slot::HOLE { text.push_text(b"Error") } else { text.push(*piece) }
        }
        let mut index = 0;
        while let Some((name, place)) = self.stack_frame(error, index) {
            text.push_text(b"\n    at ");
            if name == Slot::EMPTY_STRING {
                text.push_text(b"<anonymous>");
            } else {
                text.push(name);
            }
            text.push_text(b" (");
            match self.locate(place) {
                Some(place) => text.push_text(place),
                None => {
                    text.push_text(b"@");
                    text.push_text(&place.digits());
                }
            }
            text.push_text(b")");
            index += 1;
        }
        let extent = text.extent;
        self.assembled(extent)
    }
}
