//! Objects whose hidden slots the library's functions fill and read: iterators of arrays and strings (ECMA-262, 23.1.5, 22.1.5),
//! bound functions (10.4.1), and iteration as those functions hand it to the engine.
//!
//! ```text
//! [header: Iterator] [what is iterated; undefined at the end] [next position] [kind]
//! [header: Iterator] [iterator] [its `next` method] [undefined]: what the engine iterates with
//! [header: Iterator] [regular expression] [string] [its flags]: an iterator of matches
//! [header: RegExp] [program] [source] [lastIndex, a property]
//! [header: BoundFunction] [target] [`this`] [first arguments, an array, if there are any]
//! ```

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::value::Value;
use romjs_abi::{Kind, ShapeId};

natives! { iterator:
    "intrinsic.arrayIterator" => make(romjs_abi::intrinsic::root::ARRAY_ITERATOR.index() as u32),
    "intrinsic.boundFunction" => make(romjs_abi::intrinsic::root::BOUND_FUNCTION.index() as u32),
    "intrinsic.boundPart" => part(1),
    "intrinsic.done" => done,
    "intrinsic.iteratorPart" => part,
    "intrinsic.pair" => make(romjs_abi::intrinsic::root::ARRAY_ITERATOR.index() as u32),
    "intrinsic.matchIterator" => make(romjs_abi::intrinsic::root::MATCH_ITERATOR.index() as u32),
    "intrinsic.regExpCreate" => make(romjs_abi::intrinsic::root::REGEXP.index() as u32),
    "intrinsic.regExpPart" => part(2),
    "intrinsic.stringIterator" => make(romjs_abi::intrinsic::root::STRING_ITERATOR.index() as u32),
}

/// A new object of a root shape whose hidden slots hold the arguments.
pub fn make(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.machine.new_of_shape(ShapeId::new(1, call.which()))?;
    for index in 0..3 {
        call.machine.store(object.slot(), 1 + index, call.get(call.operand(1 + index)))?;
    }
    call.returns(object)
}

/// `boundPart(f, part)`, `iteratorPart(iterator, part)`, `regExpPart(regexp, part)`: what hidden slot `part` holds, or with a third argument its new value;
/// undefined for objects of other kinds.
pub fn part(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (object, part) = (call.get(call.argument(0)), call.get(call.argument(1)).low() as usize & 3);
    let kind = match call.which() {
        0 => Kind::Iterator,
        1 => Kind::BoundFunction,
        _ => Kind::RegExp,
    };
    if part == 0 || call.machine.cell_of_kind(object, kind).is_none() {
        return call.undefined();
    }
    if call.argument_count() > 2 {
        let body = call.machine.writable_body(object.slot())?;
        call.machine.store(body, part, call.get(call.argument(2)))?;
    }
    let body = call.machine.body(object.slot());
    call.returns(call.machine.widen(call.machine.cell(body).slot(part)))
}

/// `done()`: the end of an iteration
pub fn done(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.returns(Value::HOLE)
}
