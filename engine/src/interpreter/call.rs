//! Calls: entering functions of every kind, returning from them, and what runs between an instruction and its result.

use super::frame::{Continuation, LINK_CALL, LINK_HOST, LINK_IMPLICIT, META};
use super::operand;
use super::throw::Unwound;
use crate::heap::attempt::Shortage;
use crate::machine::{Cell, Machine, Root, THROW, Throw, move_bytes};
use crate::message::Message;
use crate::native::{Call, MISSING, Pending, SUSPENDS, call_twin};
use crate::object::function::instance_word;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, Op, Slot, code};

/// Arguments that one call can have: what the register below a native's conversion can say.
const ARGUMENTS_MAX: usize = 0x7FFF;
/// Registers that a native can count on above its arguments.
pub(crate) const NATIVE_REGISTERS: usize = 8;

/// Where control goes on when an instruction's result is to be returned.
static RETURN_THIS: u32 = Op::Return.abc(code::REGISTER_THIS, 0, 0);

/// How a window came to be called: a link's kind, and a bit for `new` and `super`, with which the window's second register is
/// the new target. Below the windows of other links than `LINK_CALL` lies a meta register.
#[derive(Clone, Copy)]
pub(crate) struct How(u8);

impl How {
    pub(crate) const CALL: How = How::linked(LINK_CALL);
    const NEW: How = How(How::CALL.0 | 1);

    const fn linked(link: u32) -> How {
        How((link << 1) as u8)
    }

    pub(crate) fn link(self) -> u32 {
        (self.0 >> 1) as u32
    }

    /// The same without `new`.
    fn of_call(self) -> How {
        How(self.0 & !1)
    }

    /// The same with `new`.
    fn of_construction(self) -> How {
        How(self.0 | 1)
    }

    /// Whether an instruction called, and not the engine for one.
    pub(crate) fn is_direct(self) -> bool {
        self.link() == LINK_CALL
    }

    pub(crate) fn constructing(self) -> bool {
        self.0 & 1 != 0
    }
}

/// Where an instruction's register a lies: the window of a call.
fn window(m: &Machine, word: u32) -> *mut Value {
    operand::register(m.base, operand::byte::<1>(word))
}

pub(crate) fn call(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.begin(window(m, word), (word >> 16) as u8 as usize, How::CALL)
}

/// `new F(…)`, `super(…)`, and calls of all three kinds with an array of arguments.
pub(crate) fn call_specially(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let window = window(m, word);
    let mut argc = (word >> 16) as u8 as usize;
    let op = word as u8;
    if op == Op::CallSpread as u8 || op == Op::NewSpread as u8 || op == Op::SuperSpread as u8 {
        // SAFETY: a spread window has three registers inside the frame.
        argc = m.spread_arguments(window, unsafe { *window.add(2) }, 0)?;
    }
    if op == Op::CallSpread as u8 {
        return m.begin(window, argc, How::CALL);
    }
    if op == Op::New as u8 || op == Op::NewSpread as u8 {
        // SAFETY: the window lies inside the frame.
        unsafe { *window.add(1) = *window };
    } else {
        m.prepare_super(window)?;
    }
    m.begin(window, argc, How::NEW)
}

/// `return`, to whatever called the running function.
pub(crate) fn return_value(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.exception = if word as u8 == Op::Return as u8 { m.operand::<1>(word) } else { operand::wide_immediate(word) };
    return_exception(m)
}

/// The running frame returns what lies in `exception`.
fn return_exception(m: &mut Machine) -> Result<(), Throw> {
    let (window, this) = (m.base, m.register(code::REGISTER_THIS));
    let link = m.leave_frame() >> 29;
    let constructing = if link == LINK_CALL {
        let op = m.instruction(1) as u8;
        op != Op::Call as u8 && op != Op::CallSpread as u8
    } else {
        meta(window) >> 8 == Continuation::Construct as u32
    };
    if constructing && !m.is_object(m.exception) {
        m.exception = this;
    }
    m.conclude(window, link)
}

/// What the register below an implicit or a host's window says of its continuation.
fn meta(window: *const Value) -> u32 {
    // SAFETY: such a window has a register below it.
    unsafe { *window.sub(1) }.high() & !META
}

/// The library calls an intrinsic with registers of its frame.
pub(crate) fn intrinsic(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let argc = Op::arguments(word) as usize;
    let continuation = if (word as u8) < Op::Intrinsic0 as u8 { Continuation::Operate } else { Continuation::Store };
    // SAFETY: the arguments lie inside the frame, and the registers that are written lie behind it.
    let arguments = unsafe { core::slice::from_raw_parts(window(m, word), argc) };
    let far =
        if (word as u8).wrapping_sub(Op::FarIntrinsic0 as u8) <= Op::FarIntrinsic6 as u8 - Op::FarIntrinsic0 as u8 { 1 << 24 } else { 0 };
    m.call_library(word & 0xFF_0000 | far | continuation.with((word >> 24) as u8), arguments)
}

/// An instruction that suspends the running function: a native of the library keeps its registers, and what that gives is what
/// the function returns now.
pub(crate) fn suspend(m: &mut Machine, word: u32, b: Value) -> Result<(), Throw> {
    let native = (word & 0xFF).wrapping_add(Intrinsic::NewGenerator as u32).wrapping_sub(Op::NewGenerator as u32);
    m.register = SUSPENDS;
    let suspended = m.call_library(native << 16 | Continuation::Store.with(0), &[m.operand::<3>(word), b]);
    m.register = 0;
    suspended
}

/// `return` in a derived constructor (ECMA-262, 10.2.2, steps 10 to 12).
pub(crate) fn return_derived(m: &mut Machine, word: u32, this: Value) -> Result<(), Throw> {
    let mut value = m.operand::<1>(word);
    if !m.is_object(value) {
        if !value.is_undefined() {
            return m.fail(Message::DerivedConstructorReturnedNoObject);
        }
        value = this;
        // A cell, if an arrow function sees `this`.
        if let Some(cell) = m.cell_of_kind(value, Kind::Cell) {
            value = m.widen(cell.slot(1));
        }
        if value.is_hole() {
            return m.fail(Message::SuperNotCalled);
        }
    }
    m.exception = value;
    return_exception(m)
}

impl Machine {
    /// Copies the elements of an array behind the window's first two registers, in front of the
    /// `behind` arguments that it has. The number of all.
    pub(crate) fn spread_arguments(&mut self, window: *mut Value, array: Value, behind: usize) -> Result<usize, Throw> {
        let count = if self.is_array(array) { self.array_length(array.slot()) as usize } else { 0 };
        let argc = count + behind;
        if argc > ARGUMENTS_MAX {
            return self.fail(Message::TooManyArgumentsForCall);
        }
        self.grow_stack(window.wrapping_add(2 + argc + NATIVE_REGISTERS))?;
        // SAFETY: the registers up to there are the stack's.
        unsafe { move_bytes(window.add(2).cast(), window.add(2 + count).cast(), behind * size_of::<Value>()) };
        for index in 0..count {
            let value = self.property_value(self.own_property(array.slot(), PropertyKey::Index(index as u32)));
            // SAFETY: as above. The array itself is overwritten first.
            unsafe { *window.add(2 + index) = value };
        }
        Ok(argc)
    }

    /// Puts the parent constructor and the new target of the running derived class into a window.
    fn prepare_super(&mut self, window: *mut Value) -> Result<(), Throw> {
        // SAFETY: the window lies inside the frame.
        let class = unsafe { *window };
        let parent = if self.is_object(class) { self.prototype_of(class.slot()) } else { Value::NULL };
        if !self.is_constructor(parent) {
            return self.fail(Message::ParentClassNotConstructor);
        }
        // SAFETY: as above.
        unsafe { *window = parent };
        Ok(())
    }

    /// Calls what lies in a window's first register with `argc` arguments, and what that asks for in its place.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn begin(&mut self, window: *mut Value, argc: usize, how: How) -> Result<(), Throw> {
        (self.window, self.argc, self.how) = (window, argc, how);
        loop {
            super::throw::burn(self)?;
            if !self.attempt(Machine::step)? {
                return Ok(());
            }
        }
    }

    /// Calls what lies in the window, or takes a step to it: whether there is another now to be called in its place.
    fn step(&mut self) -> Result<bool, Throw> {
        // SAFETY: windows lie in the stack.
        let callee = unsafe { *self.window };
        if self.how.constructing() && !self.is_constructor(callee) {
            return self.throw_not_a_function(callee, true);
        }
        let mut native = callee.slot();
        if callee.is_cell() {
            let cell = self.cell(native);
            let kind = cell.header().kind_byte();
            if kind == Kind::Function as u8 || kind == Kind::Code as u8 {
                return self.enter_function();
            }
            if kind == Kind::BoundFunction as u8 {
                return self.unbind(callee);
            }
            native = if kind == Kind::Native as u8 { cell.slot(1) } else { Slot::HOLE };
        }
        if callee.is_double() || !native.is(Immediate::Native) {
            return self.throw_not_a_function(callee, false);
        }
        self.call_native(native)
    }

    /// Replaces a bound function in the window by its target, `this` and first arguments.
    fn unbind(&mut self, callee: Value) -> Result<bool, Throw> {
        self.keep_window();
        let (window, bound) = (self.window, self.cell(callee.slot()));
        self.argc = self.spread_arguments(window, self.widen(bound.slot(3)), self.argc)?;
        let target = self.widen(bound.slot(1));
        // SAFETY: windows lie in the stack.
        unsafe {
            if !self.how.constructing() {
                *window.add(1) = self.widen(bound.slot(2));
            } else if *window.add(1) == callee {
                *window.add(1) = target;
            }
            *window = target;
        }
        Ok(true)
    }

    /// Makes the arguments in the window live registers.
    fn keep_window(&mut self) {
        let arguments_end = self.window.wrapping_add(2 + self.argc);
        if self.top.is_null() {
            self.top = self.frame_end();
        }
        if self.top < arguments_end {
            self.top = arguments_end;
        }
    }

    fn enter_function(&mut self) -> Result<bool, Throw> {
        let window = self.window;
        // SAFETY: windows lie in the stack.
        let callee = unsafe { *window }.slot();
        let code = self.code_of(callee);
        let frame = code.frame();
        let end = window.wrapping_add((frame & 0xFF) as usize);
        if code.get(0) & (code::FLAG_CLASS | code::FLAG_ENTRY) != 0 || self.how.constructing() || end > self.stack_limit {
            self.fill_frame(code)?;
        }
        for missing in self.argc..(frame >> 8 & 0xFF) as usize {
            // SAFETY: parameters lie inside the frame, which fits the stack.
            unsafe { *window.add(2 + missing) = Value::UNDEFINED };
        }
        // SAFETY: as above.
        unsafe { *window = Value::pack(self.link_to(self.pc, self.how.link()), callee.0) };
        self.go_to(window, code, frame >> 16);
        Ok(false)
    }

    /// Goes on in the frame at `base`, at a word of its code's cell.
    pub(crate) fn go_to(&mut self, base: *mut Value, code: Cell, position: u32) {
        self.base = base;
        self.top = core::ptr::null_mut();
        // Only the library has routines.
        let routine = code.get(0) & code::FLAG_ROUTINE != 0;
        let segment = if routine { 1 } else { self.shape_slot(code.header().shape()).segment() };
        self.code_base = self.segments[segment as usize];
        self.pc = code.pointer().wrapping_add(position as usize);
    }

    /// Room for the frame of the function in the window, and what its entry makes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn fill_frame(&mut self, code: Cell) -> Result<(), Throw> {
        self.keep_window();
        let (window, argc, constructing) = (self.window, self.argc, self.how.constructing());
        // SAFETY: windows lie in the stack.
        let new_target = unsafe { *window.add(1) };
        let flags = code.get(0);
        if flags & code::FLAG_CLASS != 0 && !constructing {
            return self.fail(Message::ClassCalledWithoutNew);
        }
        let frame = code.frame();
        let (size, parameters) = ((frame & 0xFF) as usize, (frame >> 8 & 0xFF) as usize);
        self.grow_stack(window.wrapping_add(size.max(2 + argc)))?;
        let entry = if flags & code::FLAG_ENTRY != 0 { instance_word(code) } else { 0 };
        let this = if constructing && flags & code::FLAG_DERIVED == 0 { self.new_instance(new_target)? } else { new_target };
        let mut next = window.wrapping_add(2 + parameters);
        let rest =
            if entry & code::ENTRY_REST != 0 { self.array_of_registers(next, argc.saturating_sub(parameters))? } else { Value::HOLE };
        let arguments = if entry & code::ENTRY_ARGUMENTS != 0 { self.new_arguments(window.wrapping_add(2), argc)? } else { Value::HOLE };
        // What the entry asks for replaces arguments, so that nothing may allocate from here on.
        let mut put = |flag, value| {
            if entry & flag != 0 {
                // SAFETY: it lies behind the parameters, inside the frame.
                unsafe { *next = value };
                next = next.wrapping_add(1);
            }
        };
        put(code::ENTRY_REST, rest);
        put(code::ENTRY_ARGUMENTS, arguments);
        put(code::ENTRY_NEW_TARGET, if constructing { new_target } else { Value::UNDEFINED });
        // SAFETY: as above.
        unsafe { *window.add(1) = this };
        if constructing && self.how.link() != LINK_CALL {
            // What an implicit frame makes is the result where the function returns no object.
            let register = window.wrapping_sub(1);
            // SAFETY: an implicit window has a meta register below it.
            unsafe { *register = Continuation::pack(Continuation::Construct.with((*register).high() as u8), (*register).low()) };
        }
        Ok(())
    }

    /// A new array of `count` registers.
    pub(crate) fn array_of_registers(&mut self, first: *const Value, count: usize) -> Result<Value, Throw> {
        let array = self.new_array(count as u32)?;
        self.push_registers(array, first, count as u32)?;
        Ok(array)
    }

    /// Calls the native function in the window. Its result goes on from here, or a conversion that it asks for, but not the call
    /// of another in its place.
    fn call_native(&mut self, native: Slot) -> Result<bool, Throw> {
        let end = self.window.wrapping_add(2 + self.argc);
        let wanted = end.wrapping_add(NATIVE_REGISTERS);
        if wanted > self.stack_limit {
            self.keep_window();
            self.grow_stack(wanted)?;
        }
        let index = native.payload().wrapping_sub(Slot::native(1, 0).payload()) as usize;
        let function = self.natives.get(index).copied().unwrap_or(call_twin);
        const { assert!(MISSING == 3) };
        // SAFETY: the stack has room for all that a native can count on.
        unsafe { (*end, *end.add(1), *end.add(2)) = (Value::UNDEFINED, Value::UNDEFINED, Value::UNDEFINED) };
        self.native = self.native_word(native) as u16;
        self.top = end.wrapping_add(MISSING);
        self.pending = Pending::None;
        match function(Call::of(self)) {
            Ok(outcome) => {
                self.top = core::ptr::null_mut();
                self.exception = outcome.0;
                self.conclude(self.window, self.how.link())?;
            }
            Err(throw) if self.pending == Pending::None || self.shortage != Shortage::None => return Err(throw),
            Err(_) if self.pending == Pending::Enter => {}
            Err(_) if self.pending == Pending::Call || self.pending == Pending::Construct => {
                self.how = if self.pending == Pending::Call { self.how.of_call() } else { self.how.of_construction() };
                return Ok(true);
            }
            Err(_) => self.convert()?,
        }
        Ok(false)
    }

    /// Goes on behind the call of a window, with the result in `exception`; base and program counter are the caller's.
    fn conclude(&mut self, window: *mut Value, link: u32) -> Result<(), Throw> {
        if link == LINK_HOST {
            self.returned = true;
            return Err(THROW);
        }
        let value = core::mem::replace(&mut self.exception, Value::HOLE);
        if link == LINK_CALL {
            self.set_register(operand::byte::<3>(self.instruction(1)) as u8, value);
            return Ok(());
        }
        let meta = meta(window);
        if meta >> 8 == Continuation::Retry as u32 { self.retry(meta as u8, value, window) } else { self.deliver(meta, value) }
    }

    /// Converts a register of the native's window, which it has left the number of, to a primitive and calls the native again.
    fn convert(&mut self) -> Result<(), Throw> {
        self.top = core::ptr::null_mut();
        self.keep_window();
        let (window, register, start) = (self.window, self.register, self.top);
        self.grow_stack(start.wrapping_add(1))?;
        let wants_string = self.pending == Pending::ToString;
        let flags = (self.how.0 as u32) << 16 | (wants_string as u32) << 15 | self.argc as u32;
        let distance = (start as usize + 2 * size_of::<Value>() - window as usize) / size_of::<Value>();
        // SAFETY: the stack has room for this register, and the window has that one.
        let value = unsafe {
            *start = Value::pack(META | flags, distance as u32);
            *window.add(register as usize)
        };
        let function = self.intrinsic(if wants_string { Intrinsic::ToPrimitiveString } else { Intrinsic::ToPrimitiveNumber });
        self.top = start.wrapping_add(1);
        self.call_implicit(Continuation::Retry.with(register), function, Value::UNDEFINED, &[value])
    }

    /// Calls a function of the library, as a [`Continuation::request`] says.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn call_library(&mut self, request: u32, arguments: &[Value]) -> Result<(), Throw> {
        let function = self.intrinsic_at((request >> 16) as usize);
        self.call_implicit(request & 0xFFFF, function, Value::UNDEFINED, arguments)
    }

    /// Calls a function whose result continues as [`Continuation::with`] says. The frame lies above all that is live.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn call_implicit(&mut self, meta: u32, function: Value, this: Value, arguments: &[Value]) -> Result<(), Throw> {
        let start = if self.top.is_null() { self.frame_end() } else { self.top };
        let window = start.wrapping_add(1);
        let end = window.wrapping_add(2 + arguments.len());
        let distance = if self.base.is_null() { 0 } else { (window as usize - self.base as usize) / size_of::<Value>() };
        let link = if meta >> 8 == Continuation::Host as u32 { LINK_HOST } else { LINK_IMPLICIT };
        if end > self.stack_limit {
            self.grow_stack(end)?;
        }
        // SAFETY: the registers up to `end` are the stack's.
        unsafe {
            *start = Continuation::pack(meta, distance as u32);
            *window = function;
            *window.add(1) = this;
            for (i, argument) in arguments.iter().enumerate() {
                *window.add(2 + i) = *argument;
            }
        }
        self.top = end;
        self.begin(window, arguments.len(), How::linked(link))
    }

    /// Goes on with the result of an implicit frame as [`Continuation::with`] said.
    pub(crate) fn deliver(&mut self, meta: u32, value: Value) -> Result<(), Throw> {
        let data = meta as u8;
        match Continuation::from_byte((meta >> 8) as u8) {
            // Nobody looks at a frame's `this` any more that goes on with `return`.
            Continuation::Store | Continuation::Construct if data == 0 => {
                self.set_register(code::REGISTER_THIS, value);
                self.pc = &RETURN_THIS;
            }
            Continuation::Store | Continuation::Construct => self.set_register(data, value),
            Continuation::Discard | Continuation::Host | Continuation::Retry => {}
            Continuation::Operate => return self.finish_operation(value),
            Continuation::Iterate if value.is_hole() => {}
            Continuation::Iterate => {
                self.set_register(data, value);
                self.pc = self.pc.wrapping_add(1);
            }
            Continuation::Open => {
                if let Some(pair) = self.cell_of_kind(value, Kind::Iterator) {
                    self.set_register(data, self.widen(pair.slot(1)));
                    self.set_register(data + 1, self.widen(pair.slot(2)));
                }
            }
        }
        Ok(())
    }

    /// Calls a native again whose argument has been converted.
    fn retry(&mut self, register: u8, value: Value, window: *mut Value) -> Result<(), Throw> {
        // SAFETY: `convert` wrote this register below the meta register.
        let info = unsafe { *window.sub(2) };
        let native_window = window.wrapping_sub(info.low() as usize);
        let flags = info.high();
        let argc = (flags & 0x7FFF) as usize;
        // What an object converts to is no missing argument.
        let value = match value {
            Value::UNDEFINED if flags >> 15 & 1 != 0 => self.atom_value(AtomId::UNDEFINED),
            Value::UNDEFINED => Value::NAN,
            value => value,
        };
        // SAFETY: the native's window is still in place below.
        unsafe { *native_window.add(register as usize) = value };
        self.top = native_window.wrapping_add(2 + argc);
        self.begin(native_window, argc, How((flags >> 16) as u8 & 7))
    }

    /// Calls a function for the host and runs until it returns. `callee` gives the function and its `this`. Natives have no way
    /// to do so, and a context is the host's alone, so no other frame is open.
    pub(crate) fn call_from_host(&mut self, mut callee: impl FnMut(&mut Machine) -> Result<(Value, Value), Throw>) -> Result<Value, Throw> {
        self.call_from_host_with(|m| callee(m).map(|(function, this)| (function, this, [])))
    }

    /// The same with arguments.
    pub(crate) fn call_from_host_with<const N: usize>(
        &mut self,
        mut callee: impl FnMut(&mut Machine) -> Result<(Value, Value, [Value; N]), Throw>,
    ) -> Result<Value, Throw> {
        // The host's frame has no position to return to.
        self.code_base = self.segments[0];
        self.pc = self.code_base.cast_const().cast();
        let entered = self.attempt(|m| {
            let (function, this, arguments) = callee(m)?;
            m.call_implicit(Continuation::Host.with(0), function, this, &arguments)
        });
        let result = match entered {
            Ok(()) => self.run(),
            // A suspended function has been entered with an exception.
            Err(throw) if !self.base.is_null() && !self.returned => match self.unwind() {
                Unwound::Caught => self.run(),
                Unwound::Host => Err(throw),
            },
            Err(_) if core::mem::take(&mut self.returned) => Ok(core::mem::replace(&mut self.exception, Value::HOLE)),
            // Calling failed before the frame was there, or in its entry.
            Err(throw) => Err(throw),
        };
        (self.base, self.top) = (core::ptr::null_mut(), self.stack_start);
        result
    }

    /// The global object.
    pub(crate) fn global(&self) -> Value {
        self.widen(self.root(Root::Global))
    }
}

impl Value {
    /// The reference in a callee's register, whose upper word is a link.
    pub(crate) fn as_cell(self) -> Value {
        Value::from_slot(self.slot())
    }
}
