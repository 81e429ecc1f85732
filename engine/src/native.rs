//! Native functions: Rust that scripts call.
//!
//! A native is `fn(&mut Call<'_>) -> Result<Outcome, Throw>`. Its arguments, and the values that it makes, lie in its
//! caller's register window, which the collector scans and updates; a [`Local`] is an index into that window. Bytes of
//! strings borrow the [`Call`], and whatever may allocate needs it mutably, so no bytes can be held across a collection:
//!
//! ```compile_fail
//! # use romjs_engine::{Call, Outcome, Throw};
//! fn shout(call: &mut Call<'_>) -> Result<Outcome, Throw> {
//!     let text = call.text(call.argument(0))?;
//!     let copy = call.new_string("!")?; // error: `*call` is also borrowed by `text`
//!     let _ = (text.as_bytes().len(), copy);
//!     call.undefined()
//! }
//! ```
//!
//! Converting an argument that is an object runs a script. Then the conversion returns `Err`, which `?` passes on: the
//! engine runs the script, puts the primitive in the argument's place and calls the native again from its beginning.
//! So a native converts its arguments, in the order of the specification, before it does anything else. What finds no
//! memory returns `Err` as well, and the native is called again after a collection: what others can see of its work, it
//! does behind the last that makes a value.

use crate::error::ErrorKind;
use crate::machine::{Cell, Machine, THROW, Throw, move_bytes};
use crate::message::Message;
use crate::number::arithmetic::{int32_of, integer_or_infinity, to_whole};
use crate::object::key::PropertyKey;
use crate::string::Extent;
use crate::value::Value;
use core::marker::PhantomData;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A native function.
pub type NativeFn = fn(&mut Call<'_>) -> Result<Outcome, Throw>;

/// Registers behind a native's arguments that are `undefined`, so that it can read so many whether they are there or not.
pub(crate) const MISSING: usize = 3;

/// What stands in the place of the number of a register to convert while a native completes an instruction that suspends the
/// running function: only then is there a function to suspend, behind such an instruction.
pub(crate) const SUSPENDS: u8 = 0xFF;

/// What the native that has just returned `Err` wants instead of throwing.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Pending {
    None = 0,
    /// Call what lies in the window now, with as many arguments as the machine says, in the native's place.
    Call,
    /// The same with `new`, where `this` is the new target.
    Construct,
    /// Convert the window's register with that number to a primitive, and call the native again.
    ToNumber,
    /// The same, to a string rather than a number.
    ToString,
    /// Go on where the machine stands now: a suspended function has been entered in the native's place.
    Enter,
}

/// What a native returns: its result.
#[derive(Clone, Copy)]
pub struct Outcome(pub(crate) Value);

/// A lifetime that is no other's.
type Brand<'a> = PhantomData<fn(&'a ()) -> &'a ()>;

/// A value in a native's window, by its index there. Only the [`Call`] that gave it takes it: no two have the same lifetime.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Local<'a>(u32, Brand<'a>);

impl Local<'_> {
    const CALLEE: Self = Local(0, PhantomData);
    const THIS: Self = Local(1, PhantomData);
}

/// The text of a string, in WTF-8: UTF-8 but for lone surrogates.
pub struct Text<'a>(&'a Machine, Slot);

impl Text<'_> {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.text(&self.1)
    }
}

/// A call of a native function: its arguments, and the way to everything else. It is the machine, which knows of the one call
/// that runs, under another name.
#[repr(transparent)]
pub struct Call<'a> {
    pub(crate) machine: Machine,
    brand: Brand<'a>,
}

impl<'a> Call<'a> {
    /// The call of the native whose window and count of arguments the machine has.
    #[inline(always)]
    pub(crate) fn of(machine: &mut Machine) -> &mut Call<'a> {
        // SAFETY: a call is nothing but a machine.
        unsafe { &mut *core::ptr::from_mut(machine).cast() }
    }

    /// The number of arguments.
    pub fn argument_count(&self) -> usize {
        self.machine.argc
    }

    /// Argument `index`; a missing one reads as `undefined`.
    #[inline(always)]
    pub fn argument(&self, index: usize) -> Local<'a> {
        self.operand(1 + if index < MISSING { index } else { index.min(self.machine.argc) })
    }

    /// `this`, and behind it the arguments, counted together: what a native knows to be no more than it has, or few.
    #[inline(always)]
    pub(crate) fn operand(&self, index: usize) -> Local<'a> {
        Local(1u32.wrapping_add(index as u32), PhantomData)
    }

    /// The registers of the arguments.
    pub(crate) fn arguments(&self) -> *const Value {
        self.machine.window.wrapping_add(2)
    }

    /// `this`; when constructing, the new target.
    pub fn this(&self) -> Local<'a> {
        Local::THIS
    }

    /// Whether the function was called by `new` or `super`.
    pub fn is_construct(&self) -> bool {
        self.machine.how.constructing()
    }

    /// The value of a local.
    #[inline(always)]
    pub(crate) fn get(&self, local: Local<'a>) -> Value {
        // SAFETY: this call made the local, of one of its arguments, of what is missing behind them, or of a new register.
        unsafe { *self.machine.window.add(local.0 as usize) }
    }

    /// Replaces the value of a local.
    #[inline(always)]
    pub(crate) fn set(&mut self, local: Local<'a>, value: Value) {
        // SAFETY: as for `get`; the caller of the native has given up these registers.
        unsafe { *self.machine.window.add(local.0 as usize) = value };
    }

    /// A new local that holds `value`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push(&mut self, value: Value) -> Result<Local<'a>, Throw> {
        let register = self.machine.top;
        if register >= self.machine.stack_limit {
            self.machine.grow_stack(register.wrapping_add(crate::interpreter::call::NATIVE_REGISTERS))?;
        }
        // SAFETY: the register is below the stack's limit and above everything live.
        unsafe { *register = value };
        self.machine.top = register.wrapping_add(1);
        Ok(Local(((register as usize - self.machine.window as usize) / size_of::<Value>()) as u32, PhantomData))
    }

    /// The number of the operand that a register is which is pushed next.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn height(&self) -> usize {
        (self.machine.top as usize - self.machine.window as usize) / size_of::<Value>() - 1
    }

    /// Forgets the registers from operand `height` on, which have been pushed.
    pub(crate) fn drop_to(&mut self, height: usize) {
        self.machine.top = self.machine.window.wrapping_add(1 + height);
    }

    /// Returns a value.
    pub fn value(&mut self, local: Local<'a>) -> Result<Outcome, Throw> {
        let value = self.get(local);
        self.returns(value)
    }

    /// Returns a value.
    #[inline(always)]
    pub(crate) fn returns(&mut self, value: Value) -> Result<Outcome, Throw> {
        Ok(Outcome(value))
    }

    /// Returns `undefined`.
    pub fn undefined(&mut self) -> Result<Outcome, Throw> {
        self.returns(Value::UNDEFINED)
    }

    /// Returns a boolean.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn boolean(&mut self, value: bool) -> Result<Outcome, Throw> {
        self.returns(Value::boolean(value))
    }

    /// Returns a number.
    pub fn number(&mut self, value: f64) -> Result<Outcome, Throw> {
        self.returns(Value::number(value))
    }

    /// Returns the string whose text has been assembled.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn assembled(&mut self, extent: Extent) -> Result<Outcome, Throw> {
        let string = self.machine.assembled(extent)?;
        self.burn(extent.bytes / 4)?;
        self.returns(string)
    }

    /// Returns a new string.
    pub fn string(&mut self, text: &str) -> Result<Outcome, Throw> {
        let string = self.machine.new_string(text.as_bytes())?;
        self.returns(string)
    }

    /// A new string as a local.
    pub fn new_string(&mut self, text: &str) -> Result<Local<'a>, Throw> {
        let value = self.machine.new_string(text.as_bytes())?;
        self.push(value)
    }

    /// Throws an error of the engine's.
    #[inline]
    pub(crate) fn fail<T>(&mut self, message: Message) -> Result<T, Throw> {
        self.machine.fail(message)
    }

    /// Throws a TypeError.
    pub fn throw_type_error<T>(&mut self, message: &str) -> Result<T, Throw> {
        self.machine.throw_error(ErrorKind::Type, message.as_bytes())
    }

    /// Throws a RangeError.
    pub fn throw_range_error<T>(&mut self, message: &str) -> Result<T, Throw> {
        self.machine.throw_error(ErrorKind::Range, message.as_bytes())
    }

    /// The primitive value of a local; an object's is found by running scripts, after which the native starts again.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn primitive(&mut self, local: Local<'a>, to: Pending) -> Result<Value, Throw> {
        let value = self.get(local);
        if !self.machine.is_object(value) {
            return Ok(value);
        }
        if local.0 as usize >= 2 + self.machine.argc || local.0 >= SUSPENDS as u32 {
            return self.fail(Message::ObjectCannotBeConvertedHere);
        }
        self.machine.register = local.0 as u8;
        self.pend(to)
    }

    /// ToNumber (ECMA-262, 7.1.4) of a local.
    pub fn to_number(&mut self, local: Local<'a>) -> Result<f64, Throw> {
        Ok(self.numeric(local)?.as_f64())
    }

    /// The same in a register.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn numeric(&mut self, local: Local<'a>) -> Result<Value, Throw> {
        let value = self.get(local);
        if value.is_integer() {
            return Ok(value);
        }
        let value = self.primitive(local, Pending::ToNumber)?;
        self.machine.to_number(value)
    }

    /// ToIntegerOrInfinity (7.1.5) of a local.
    pub fn to_integer(&mut self, local: Local<'a>) -> Result<f64, Throw> {
        Ok(integer_or_infinity(self.numeric(local)?).as_f64())
    }

    /// ToInt32 (7.1.6) of a local.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn to_int32(&mut self, local: Local<'a>) -> Result<i32, Throw> {
        Ok(int32_of(self.numeric(local)?))
    }

    /// ToString (7.1.17): afterwards the local that this gives holds a string.
    pub fn to_string(&mut self, local: Local<'a>) -> Result<Local<'a>, Throw> {
        let string = self.string_of(local)?;
        self.push(string)
    }

    /// ToString of a local.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_of(&mut self, local: Local<'a>) -> Result<Value, Throw> {
        let value = self.primitive(local, Pending::ToString)?;
        self.machine.to_string(value)
    }

    /// How methods of strings begin, RequireObjectCoercible and ToString of `this`.
    pub(crate) fn this_string(&mut self) -> Result<Value, Throw> {
        self.subject(0)
    }

    /// The string that a method of strings is about: `this`, or if the library calls it with that before the others, the
    /// first argument. `first` is the number of the argument behind it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn subject(&mut self, first: usize) -> Result<Value, Throw> {
        let local = self.operand(first);
        if self.get(local).is_nullish() {
            return self.fail(Message::OfAnotherKind);
        }
        self.string_of(local)
    }

    /// The primitive value that `this` is, or wraps, if it has that wrapper.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn this_primitive(&mut self, wrapper: usize) -> Result<Value, Throw> {
        let value = self.machine.primitive_in(self.get(Local::THIS));
        if self.machine.wrapper_of(value) == wrapper { Ok(value) } else { self.fail(Message::OfAnotherKind) }
    }

    /// ToBoolean (7.1.2) of a local.
    pub fn to_boolean(&self, local: Local<'a>) -> bool {
        self.machine.is_truthy(self.get(local))
    }

    /// The text of a local that holds a string.
    pub fn text(&self, local: Local<'a>) -> Result<Text<'_>, Throw> {
        let value = self.get(local);
        Ok(Text(&self.machine, if value.is_string() { value.slot() } else { Slot::EMPTY_STRING }))
    }

    /// Whether a local is `undefined`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn is_undefined(&self, local: Local<'a>) -> bool {
        self.get(local).is_undefined()
    }

    /// Whether a local is an object.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn is_object(&self, local: Local<'a>) -> bool {
        self.machine.is_object(self.get(local))
    }

    /// The cell of `this`, or of an argument, counted together, which must be an object of a kind.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn cell_of(&mut self, operand: usize, kind: Kind) -> Result<Cell, Throw> {
        match self.machine.cell_of_kind(self.get(self.operand(operand)), kind) {
            Some(cell) => Ok(cell),
            None => self.fail(Message::OfAnotherKind),
        }
    }

    /// ToPropertyKey (7.1.19) of a local.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn to_key(&mut self, local: Local<'a>) -> Result<PropertyKey, Throw> {
        let value = self.primitive(local, Pending::ToString)?;
        self.machine.to_key(value)
    }

    /// Calls `callee` in this native's place, with `this` and the arguments that lie in the window.
    pub(crate) fn tail_call(&mut self, callee: Value) -> Result<Outcome, Throw> {
        self.set(Local::CALLEE, callee);
        self.pend(Pending::Call)
    }

    /// Leaves for what is to be done instead of throwing.
    #[inline(always)]
    pub(crate) fn pend<T>(&mut self, pending: Pending) -> Result<T, Throw> {
        self.machine.pending = pending;
        Err(THROW)
    }

    /// Which of the natives that share this function is called: the number in its declaration.
    #[inline(always)]
    pub(crate) fn which(&self) -> u32 {
        self.machine.native_which()
    }

    /// The length of `this`, if that is an array and the first argument can be called: what methods with a callback begin with.
    /// Undefined, if it takes more to find out, and for methods of typed arrays.
    fn list_length(&mut self) -> Value {
        let (list, callback) = (self.get(self.this()), self.get(self.argument(0)));
        if self.which() & OF_TYPED_ARRAYS == 0 && self.machine.is_array(list) && self.machine.is_callable(callback) {
            Value::unsigned(self.machine.array_length(list.slot()))
        } else {
            Value::UNDEFINED
        }
    }

    /// Calls `this` in this native's place, with the first argument as its `this`.
    pub(crate) fn call_this(&mut self) -> Result<Outcome, Throw> {
        let (window, argc) = (self.machine.window, self.machine.argc);
        // SAFETY: the window has the callee, `this`, the arguments and an `undefined`.
        unsafe { move_bytes(window.add(1).cast(), window.cast(), (2 + argc) * size_of::<Value>()) };
        self.machine.argc = argc.saturating_sub(1);
        self.pend(Pending::Call)
    }

    /// Calls `callee` in this native's place with `this` and the elements of an array.
    pub(crate) fn call_with_array(&mut self, callee: Local<'a>, this: Local<'a>, array: Local<'a>) -> Result<Outcome, Throw> {
        let (callee, this, array) = (self.get(callee), self.get(this), self.get(array));
        self.machine.argc = self.machine.spread_arguments(self.machine.window, array, 0)?;
        self.set(Local::THIS, this);
        self.tail_call(callee)
    }

    /// Constructs with `callee` in this native's place, for a new target and with the elements of an array.
    pub(crate) fn construct_with_array(&mut self, callee: Local<'a>, target: Local<'a>, array: Local<'a>) -> Result<Outcome, Throw> {
        if self.machine.how.is_direct() {
            // Whether what an instruction calls is constructed, the instruction says.
            return self.fail(Message::OfAnotherKind);
        }
        let called = self.call_with_array(callee, target, array);
        if self.machine.pending == Pending::Call {
            self.machine.pending = Pending::Construct;
        }
        called
    }

    /// A result object of an iterator (7.4.14 CreateIteratorResultObject), as the parts of the library make it that have natives
    /// for iterators.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn iterator_result(&mut self, value: Value, done: bool) -> Result<Value, Throw> {
        let m = &mut self.machine;
        let shape = m.cell(m.intrinsic(Intrinsic::IteratorResult).slot()).header().shape();
        let result = m.new_of_shape(shape)?;
        m.store(result.slot(), 1, value)?;
        m.cell(result.slot()).set(2, Value::boolean(done).slot().0);
        Ok(result)
    }

    /// Burns fuel for a loop over `units` words or so.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn burn(&mut self, units: u32) -> Result<(), Throw> {
        self.machine.fuel = self.machine.fuel.saturating_sub(units.min(i32::MAX as u32) as i32);
        if self.machine.fuel < 0 { crate::interpreter::throw::out_of_fuel(&mut self.machine) } else { Ok(()) }
    }

    /// ToObject (7.1.18) of a local.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn to_object(&mut self, local: Local<'a>) -> Result<Value, Throw> {
        let value = self.get(local);
        if self.machine.is_object(value) {
            return Ok(value);
        }
        self.machine.wrap_primitive(value)
    }

    /// OrdinaryCreateFromConstructor (10.1.13) for this native, a constructor of the library whose instances have the
    /// shape `root`: a new object whose hidden slots the caller fills. Only classes that extend it have another prototype
    /// than the shape.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_instance(&mut self, root: ShapeId) -> Result<Value, Throw> {
        if !self.is_extended() {
            return self.machine.new_of_shape(root);
        }
        let class = self.get(Local::THIS);
        self.machine.materialize_prototype(class, PropertyKey::atom(AtomId::PROTOTYPE))?;
        self.machine.new_instance_of(class, root, 0)
    }

    /// Whether the native is called to construct an object of a class that extends it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_extended(&self) -> bool {
        self.machine.how.constructing() && self.get(Local::CALLEE) != self.get(Local::THIS)
    }

    /// What a constructor of primitives gives: the value, or with `new` an object of the shape `root` around it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn wrapped(&mut self, value: Value, root: ShapeId) -> Result<Outcome, Throw> {
        if !self.machine.how.constructing() {
            return self.returns(value);
        }
        let object = self.new_instance(root)?;
        self.machine.store(object.slot(), 1, value)?;
        self.returns(object)
    }

    /// ToIntegerOrInfinity of a local, or for what is beyond 31 bits the nearest integer of so many.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn to_whole(&mut self, local: Local<'a>) -> Result<i32, Throw> {
        Ok(to_whole(self.numeric(local)?))
    }

    /// An index clamped to `0..=length`, which is no more than 31 bits. One below zero counts from `back`: the length, or zero.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn index(&mut self, local: Local<'a>, length: u32, back: u32) -> Result<u32, Throw> {
        let index = self.to_whole(local)?;
        let index = if index < 0 { index.wrapping_add(back as i32) } else { index };
        Ok(index.max(0).min(length as i32) as u32)
    }

    /// The same, where a missing one is the length.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn end_index(&mut self, local: Local<'a>, length: u32, back: u32) -> Result<u32, Throw> {
        if self.is_undefined(local) { Ok(length) } else { self.index(local, length, back) }
    }
}

/// The bit in the number of a native that says that its twin is told the length of the list, too.
const WITH_LENGTH: u32 = 32;
/// The bit of one that is a method of typed arrays.
const OF_TYPED_ARRAYS: u32 = 8;
/// One more of these, whose twin gets a hole for a second argument that is missing.
const WITH_SECOND: u32 = 16;

/// Leaves a native to its twin.
pub(crate) fn leave<T>(call: &mut Call<'_>) -> Result<T, Throw> {
    // It never returns a value.
    let _ = call_twin(call);
    Err(THROW)
}

/// Calls, in a native's place, the function of the library that does the same for every kind of object. It is told which of
/// several natives it is to be, unless that is 0.
pub(crate) fn call_twin(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let Some(twin) = call.machine.native_twin() else { return call.fail(Message::NativeFunctionMissing) };
    let which = call.which();
    if which != 0 {
        let (more, length) = if which & WITH_LENGTH != 0 { (2, call.list_length()) } else { (1, Value::UNDEFINED) };
        if which >= WITH_LENGTH + WITH_SECOND && call.machine.argc < 2 {
            call.set(call.argument(1), Value::HOLE);
            call.machine.argc = 2;
        }
        let first = call.machine.window.wrapping_add(2).cast::<u8>();
        // SAFETY: the window of a native has room for more registers behind its arguments.
        unsafe { move_bytes(first, first.add(more * size_of::<Value>()), call.machine.argc * size_of::<Value>()) };
        call.machine.argc += more;
        call.set(call.argument(0), Value::integer(which as i32));
        if more > 1 {
            call.set(call.argument(1), length);
        }
    }
    call.tail_call(twin)
}
