//! `intrinsic.*`, first part: throwing, calling, types and conversions. `stdlib-js/engine.js` has the table of them all.

use crate::machine::Throw;
use crate::native::{Call, Outcome, call_twin};
use crate::number::arithmetic::{bits, integer_or_infinity};
use crate::number::double::INFINITY;
use crate::number::elementary::bits::trunc;
use crate::value::Value;

natives! { intrinsic:
    "Iterator[Symbol.iterator]" => this,
    "Object.is" => same_value,
    "Object.prototype.valueOf" => to_object,
    "get Array[Symbol.species]" => this,
    "get Map[Symbol.species]" => this,
    "get Promise[Symbol.species]" => this,
    "get Set[Symbol.species]" => this,
    "get RegExp[Symbol.species]" => this,
    "intrinsic.isObject" => is_object,
    "intrinsic.isConstructor" => is_constructor,
    "intrinsic.toObject" => to_object(1),
    "intrinsic.toIntegerOrInfinity" => to_integer_or_infinity,
    "intrinsic.toLength" => to_length,
    "intrinsic.lengthOf" => length_of,
    "intrinsic.checkCallable" => check_callable,
    "intrinsic.checkConstructor" => check_constructor,
    "intrinsic.kindOf" => kind_of,
    "intrinsic.primitiveValue" => primitive_value,
    "intrinsic.newPrivateName" => new_private_name,
    "intrinsic.global" => global,
}

/// The greatest length of an array-like object, by its bits.
const LENGTH_MAX: u64 = 9_007_199_254_740_991_f64.to_bits();

/// `isObject(v)` (6.1.7)
pub fn is_object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.boolean(call.is_object(call.argument(0)))
}

/// `isConstructor(v)` (7.2.4)
pub fn is_constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.boolean(call.machine.is_constructor(call.get(call.argument(0))))
}

/// `toObject(v)` (7.1.18); 20.1.3.7 Object.prototype.valueOf
pub fn to_object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let object = call.to_object(call.operand(call.which() as usize))?;
    call.returns(object)
}

/// `toIntegerOrInfinity(v)` (7.1.5)
pub fn to_integer_or_infinity(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let number = call.numeric(call.argument(0))?;
    call.returns(integer_or_infinity(number))
}

/// `toLength(v)` (7.1.20)
pub fn to_length(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let length = match trunc(bits(call.numeric(call.argument(0))?)) {
        length @ ..=LENGTH_MAX => length,
        ..=INFINITY => LENGTH_MAX,
        // Negative, or NaN.
        _ => 0,
    };
    call.returns(Value::of_bits(length))
}

/// `lengthOf(object)` (7.3.18)
pub fn length_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    match call.machine.dense(call.get(call.argument(0))) {
        Some(dense) => call.returns(Value::unsigned(dense.length())),
        None => call_twin(call),
    }
}

/// `checkCallable(value)`: a TypeError if it is no function.
pub fn check_callable(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if call.machine.is_callable(value) { call.undefined() } else { call.machine.throw_not_a_function(value, false) }
}

/// `checkConstructor(value)`: a TypeError if it is no constructor.
pub fn check_constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    if call.machine.is_constructor(value) { call.undefined() } else { call.machine.throw_not_a_function(value, true) }
}

/// 23.1.2.5 get Array\[@@species], 27.1.2.1 %IteratorPrototype%\[@@iterator]
pub fn this(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.value(call.this())
}

/// 20.1.2.15 Object.is, `sameValue(x, y)` (7.2.10)
pub fn same_value(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (x, y) = (call.get(call.argument(0)), call.get(call.argument(1)));
    call.boolean(call.machine.same_value(x, y))
}

/// `kindOf(object)`: the kind of its cell (`engine/abi/src/cell.rs`)
pub fn kind_of(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    let kind = if value.is_cell() { call.machine.cell(value.slot()).header().kind_byte() } else { 0 };
    call.returns(Value::integer(kind as i32))
}

/// `primitiveValue(object)`: what a Boolean, Number, String or Symbol object wraps; undefined for other objects.
pub fn primitive_value(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let primitive = call.machine.primitive_in(call.get(call.argument(0)));
    call.returns(if primitive.is_hole() { Value::UNDEFINED } else { primitive })
}

/// `newPrivateName(name)`: a private name, as `engine/src/object/private.rs` describes them
pub fn new_private_name(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let name = call.string_of(call.argument(0))?.slot();
    let atom = call.machine.new_private_name(name)?;
    call.returns(call.machine.atom_value(atom))
}

/// `global()`: the global object
pub fn global(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.returns(call.machine.global())
}
