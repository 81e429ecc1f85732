//! Calls: entering functions of every kind, returning from them, and what runs between an instruction and its result.

use super::frame::{Continuation, LINK_CALL, LINK_HOST, LINK_IMPLICIT, META};
use super::operand;
use crate::machine::{Machine, Root, THROW, Throw, move_bytes};
use crate::message::Message;
use crate::native::{Call, Pending, call_twin};
use crate::object::function::instance_word;
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

/// How a window came to be called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct How {
    /// `LINK_CALL`: by the instruction before the program counter; otherwise a meta register lies below the window.
    pub(crate) link: u32,
    /// By `new` or `super`: then the window's second register is the new target.
    pub(crate) constructing: bool,
}

const BY_CALL: How = How { link: LINK_CALL, constructing: false };
const BY_NEW: How = How { link: LINK_CALL, constructing: true };

/// What the entry to a function makes.
struct MadeForFrame {
    this: Option<Value>,
    rest: Option<Value>,
    arguments: Option<Value>,
}

/// The window of the call instruction before the program counter.
fn window(m: &Machine) -> *mut Value {
    m.base.wrapping_add(m.operands(1).0 as usize)
}

pub(crate) fn call(m: &mut Machine) -> Result<(), Throw> {
    let argc = m.operands(1).1 as usize;
    let window = window(m);
    // SAFETY: the window lies inside the frame.
    let callee = unsafe { *window };
    if callee.is_immediate() && callee.slot().is(Immediate::Native) && m.fuel > 0 {
        m.fuel -= 1;
        return m.call_native(callee.slot(), window, argc, BY_CALL);
    }
    m.enter(window, argc, BY_CALL)
}

pub(crate) fn new(m: &mut Machine) -> Result<(), Throw> {
    let argc = m.operands(1).1 as usize;
    let window = window(m);
    // SAFETY: the window lies inside the frame.
    unsafe { *window.add(1) = *window };
    m.enter(window, argc, BY_NEW)
}

pub(crate) fn super_call(m: &mut Machine) -> Result<(), Throw> {
    let argc = m.operands(1).1 as usize;
    m.prepare_super(window(m))?;
    m.enter(window(m), argc, BY_NEW)
}

/// `f(...array)`, `new F(...array)`, `super(...array)`: the array's elements become the arguments.
pub(crate) fn spread(m: &mut Machine) -> Result<(), Throw> {
    let window = window(m);
    let op = Op::of(m.instruction(1));
    // SAFETY: a spread window has three registers inside the frame.
    let array = unsafe { *window.add(2) };
    let argc = m.spread_arguments(window, array)?;
    match op {
        Some(Op::CallSpread) => m.enter(window, argc, BY_CALL),
        Some(Op::NewSpread) => {
            // SAFETY: as above.
            unsafe { *window.add(1) = *window };
            m.enter(window, argc, BY_NEW)
        }
        _ => {
            m.prepare_super(window)?;
            m.enter(window, argc, BY_NEW)
        }
    }
}

/// `return`, to whatever called the running function.
pub(crate) fn return_value(m: &mut Machine) -> Result<(), Throw> {
    let instruction = m.instruction(1);
    let plain = Op::of(instruction) == Some(Op::Return);
    m.exception = if plain { m.register(m.operands(1).0) } else { operand::wide_immediate(instruction) };
    return_exception(m)
}

/// The running frame returns what lies in `exception`.
fn return_exception(m: &mut Machine) -> Result<(), Throw> {
    if m.register(0).high() >> 29 == LINK_CALL { return_special(m) } else { return_implicit(m) }
}

/// The library calls an intrinsic with registers of its frame, which are copied to a window behind the frame.
pub(crate) fn intrinsic(m: &mut Machine) -> Result<(), Throw> {
    let (first, index, out) = m.operands(1);
    let op = Op::of(m.instruction(1)).unwrap_or(Op::Intrinsic0);
    let argc = op.arguments() as usize;
    let continuation = if op as u8 > Op::Intrinsic6 as u8 { Continuation::Branch } else { Continuation::Store };
    let meta = m.frame_end();
    let window = meta.wrapping_add(1);
    let end = window.wrapping_add(2 + argc);
    if end > m.stack_limit {
        m.grow_stack(end)?;
    }
    let distance = (window as usize - m.base as usize) / size_of::<Value>();
    let callee = m.intrinsic_at(index as usize);
    // SAFETY: the registers up to `end` are the stack's, and the arguments lie inside the frame.
    unsafe {
        *meta = continuation.pack(out, distance as u32);
        *window = callee;
        *window.add(1) = Value::UNDEFINED;
        // Too few for a call of what copies memory.
        for i in 0..argc {
            *window.add(2 + i) = *m.base.add(first as usize + i);
        }
    }
    m.top = end;
    let how = How { link: LINK_IMPLICIT, constructing: false };
    if callee.is_immediate() && callee.slot().is(Immediate::Native) && m.fuel > 0 {
        m.fuel -= 1;
        return m.call_native(callee.slot(), window, argc, how);
    }
    m.enter(window, argc, how)
}

/// A frame that no call instruction made has returned its value in `exception`.
fn return_implicit(m: &mut Machine) -> Result<(), Throw> {
    // SAFETY: a frame's base.
    let link = unsafe { *m.base }.high();
    let (continuation, data) = m.continuation();
    let constructed = if continuation == Continuation::Construct { m.register(code::REGISTER_THIS) } else { Value::UNDEFINED };
    let base = m.base;
    let caller = m.caller_of(base);
    let value = if continuation == Continuation::Construct && !m.is_object(m.exception) { constructed } else { m.exception };
    m.base = caller;
    if !caller.is_null() {
        (m.pc, m.code_base) = m.position_of(link);
    }
    if link >> 29 == LINK_HOST {
        m.exception = value;
        m.returned = true;
        return Err(THROW);
    }
    m.exception = Value::HOLE;
    m.deliver(continuation, data, value, base)
}

/// A function that was called by another instruction than `call` has returned its value in `exception`.
fn return_special(m: &mut Machine) -> Result<(), Throw> {
    let link = m.register(0).high();
    let this = m.register(code::REGISTER_THIS);
    let value = core::mem::replace(&mut m.exception, Value::HOLE);
    let (pc, code_base) = m.position_of(link);
    m.base = m.caller_of(m.base);
    (m.pc, m.code_base) = (pc, code_base);
    let constructing = Op::of(m.instruction(1)) != Some(Op::CallSpread);
    let value = if constructing && !m.is_object(value) { this } else { value };
    m.set_register(m.operands(1).2, value);
    Ok(())
}

/// `return` in a derived constructor (ECMA-262, 10.2.2, steps 10 to 12).
pub(crate) fn return_derived(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let mut value = m.register(a);
    if !m.is_object(value) {
        if !value.is_undefined() {
            return m.fail(Message::DerivedConstructorReturnedNoObject);
        }
        value = m.register(b);
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
    /// Copies the elements of an array, or `arguments` object, behind the window's first two registers.
    pub(crate) fn spread_arguments(&mut self, window: *mut Value, array: Value) -> Result<usize, Throw> {
        let argc = self.list_length(array);
        let end = window.wrapping_add(2 + argc + NATIVE_REGISTERS);
        if argc > ARGUMENTS_MAX {
            return self.fail(Message::TooManyArgumentsForCall);
        }
        self.grow_stack(end)?;
        for index in 0..argc {
            let body = self.body(array).unwrap_or(array.slot());
            let value = self.property_value(self.own_element(body, index as u32));
            // SAFETY: the registers up to `end` are the stack's. The array itself is overwritten first.
            unsafe { *window.add(2 + index) = value };
        }
        Ok(argc)
    }

    /// Puts the parent constructor and the new target of the running derived class into a window.
    fn prepare_super(&mut self, window: *mut Value) -> Result<(), Throw> {
        // SAFETY: the window lies inside the frame.
        let class = unsafe { *window };
        let parent = if self.is_object(class) { self.prototype_of(class) } else { Value::NULL };
        if !self.is_constructor(parent) {
            return self.fail(Message::ParentClassNotConstructor);
        }
        // SAFETY: as above.
        unsafe { *window = parent };
        Ok(())
    }

    /// Calls what lies in a window's first register with `argc` arguments.
    pub(crate) fn enter(&mut self, window: *mut Value, argc: usize, how: How) -> Result<(), Throw> {
        let (mut argc, mut how) = (argc, how);
        loop {
            self.fuel -= 1;
            if self.fuel < 0 {
                super::throw::out_of_fuel(self)?;
            }
            // SAFETY: windows lie in the stack.
            let callee = unsafe { *window };
            if how.constructing && !self.is_constructor(callee) {
                return self.throw_not_a_function(callee, true);
            }
            if callee.is_immediate() && callee.slot().is(Immediate::Native) {
                return self.call_native(callee.slot(), window, argc, how);
            }
            if !callee.is_cell() {
                return self.throw_not_a_function(callee, false);
            }
            let cell = self.cell(callee.slot());
            if cell.is(Kind::Function) || cell.is(Kind::Code) {
                return self.enter_function(window, argc, how);
            } else if cell.is(Kind::Native) {
                return self.call_native(cell.slot(1), window, argc, how);
            } else if !cell.is(Kind::BoundFunction) {
                return self.throw_not_a_function(callee, false);
            }
            (argc, how) = self.unbind(window, argc, how)?;
        }
    }

    /// Replaces a bound function in a window by its target, `this` and first arguments.
    fn unbind(&mut self, window: *mut Value, argc: usize, how: How) -> Result<(usize, How), Throw> {
        // SAFETY: windows lie in the stack.
        let bound = unsafe { *window };
        let arguments = self.widen(self.cell(bound.slot()).slot(3));
        let count = if self.is_array(arguments) { self.array_length(arguments) as usize } else { 0 };
        let end = window.wrapping_add(2 + count + argc + NATIVE_REGISTERS);
        if argc + count > ARGUMENTS_MAX {
            return self.fail(Message::TooManyArgumentsForCall);
        }
        self.make_stack(window, argc, end)?;
        // SAFETY: the registers up to `end` are the stack's.
        unsafe {
            let bound = *window;
            let cell = self.cell(bound.slot());
            move_bytes(window.add(2).cast(), window.add(2 + count).cast(), argc * size_of::<Value>());
            let arguments = self.widen(cell.slot(3));
            for index in 0..count {
                let body = self.body(arguments).unwrap_or(arguments.slot());
                *window.add(2 + index) = self.property_value(self.own_element(body, index as u32));
            }
            let target = self.widen(cell.slot(1));
            if !how.constructing {
                *window.add(1) = self.widen(cell.slot(2));
            } else if *window.add(1) == bound {
                *window.add(1) = target;
            }
            *window = target;
        }
        Ok((argc + count, how))
    }

    /// Room on the stack up to `end`, while a window's arguments are live.
    fn make_stack(&mut self, window: *mut Value, argc: usize, end: *mut Value) -> Result<(), Throw> {
        self.keep_window(window, argc);
        if end <= self.stack_limit { Ok(()) } else { self.attempt(|m| m.grow_stack(end)) }
    }

    /// Makes a window's arguments live registers.
    fn keep_window(&mut self, window: *mut Value, argc: usize) {
        let arguments_end = window.wrapping_add(2 + argc);
        if self.top.is_null() {
            self.top = self.frame_end();
        }
        if self.top < arguments_end {
            self.top = arguments_end;
        }
    }

    fn enter_function(&mut self, window: *mut Value, argc: usize, how: How) -> Result<(), Throw> {
        // SAFETY: windows lie in the stack.
        let callee = unsafe { *window };
        let code = self.code_of(callee.slot());
        let frame = code.frame();
        let end = window.wrapping_add((frame & 0xFF) as usize);
        let special = code.get(0) & (code::FLAG_CLASS | code::FLAG_ENTRY) != 0 || how.constructing || self.base.is_null();
        if special || end > self.stack_limit {
            return self.enter_with_care(window, argc, how);
        }
        for missing in argc..(frame >> 8 & 0xFF) as usize {
            // SAFETY: parameters lie inside the frame, which fits the stack.
            unsafe { *window.add(2 + missing) = Value::UNDEFINED };
        }
        // SAFETY: as above.
        unsafe { *window = Value::pack(self.link_to(self.pc, how.link), callee.low()) };
        self.base = window;
        self.start_code(code);
        Ok(())
    }

    /// Enters a function that constructs, needs more than its parameters, is the host's, or for which the stack must grow.
    fn enter_with_care(&mut self, window: *mut Value, argc: usize, how: How) -> Result<(), Throw> {
        // SAFETY: windows lie in the stack.
        let flags = self.code_of(unsafe { *window }.slot()).get(0);
        if flags & code::FLAG_CLASS != 0 && !how.constructing {
            return self.fail(Message::ClassCalledWithoutNew);
        }
        self.keep_window(window, argc);
        let constructs = how.constructing && flags & code::FLAG_DERIVED == 0;
        let made = self.attempt(|m| m.make_for_frame(window, argc, constructs))?;
        // SAFETY: as above.
        let (callee, new_target) = unsafe { (*window, *window.add(1)) };
        let code = self.code_of(callee.slot());
        let parameters = (code.frame() >> 8 & 0xFF) as usize;
        for missing in argc..parameters {
            // SAFETY: parameters lie inside the frame, which fits the stack.
            unsafe { *window.add(2 + missing) = Value::UNDEFINED };
        }
        let wants_new_target = flags & code::FLAG_ENTRY != 0 && instance_word(code) & code::ENTRY_NEW_TARGET != 0;
        let new_target = wants_new_target.then_some(if how.constructing { new_target } else { Value::UNDEFINED });
        let mut next = window.wrapping_add(2 + parameters);
        for value in [made.rest, made.arguments, new_target].into_iter().flatten() {
            // SAFETY: what the function's entry asks for lies behind its parameters, inside the frame.
            unsafe { *next = value };
            next = next.wrapping_add(1);
        }
        // The host's first frame has no position to return to.
        let link = if self.base.is_null() { how.link << 29 } else { self.link_to(self.pc, how.link) };
        // SAFETY: as above.
        unsafe {
            *window = Value::pack(link, callee.low());
            if let Some(this) = made.this {
                *window.add(1) = this;
            }
        }
        if how.constructing && how.link != LINK_CALL {
            self.set_continuation_construct(window);
        }
        self.base = window;
        self.top = core::ptr::null_mut();
        self.start_code(code);
        Ok(())
    }

    /// Room for the frame of the function in a window, and what its entry makes.
    fn make_for_frame(&mut self, window: *mut Value, argc: usize, constructs: bool) -> Result<MadeForFrame, Throw> {
        // SAFETY: windows lie in the stack.
        let (callee, new_target) = unsafe { (*window, *window.add(1)) };
        let code = self.code_of(callee.slot());
        let frame = code.frame();
        let (size, parameters) = ((frame & 0xFF) as usize, (frame >> 8 & 0xFF) as usize);
        self.grow_stack(window.wrapping_add(size.max(2 + argc)))?;
        let entry = if code.get(0) & code::FLAG_ENTRY != 0 { instance_word(code) } else { 0 };
        let mut made = MadeForFrame { this: None, rest: None, arguments: None };
        if constructs {
            made.this = Some(self.new_instance(new_target)?);
        }
        if entry & code::ENTRY_REST != 0 {
            let count = argc.saturating_sub(parameters);
            made.rest = Some(self.array_of_registers(window.wrapping_add(2 + parameters), count)?);
        }
        if entry & code::ENTRY_ARGUMENTS != 0 {
            made.arguments = Some(self.new_arguments(window.wrapping_add(2), argc)?);
        }
        Ok(made)
    }

    /// Sets program counter and code base to a code cell's first instruction.
    #[inline(always)]
    fn start_code(&mut self, code: crate::machine::Cell) {
        // Only the library has routines.
        let routine = code.get(0) & code::FLAG_ROUTINE != 0;
        let segment = if routine { 1 } else { self.shape_slot(code.header().shape()).segment() };
        self.code_base = self.segments[segment as usize];
        self.pc = code.pointer().wrapping_add((code.frame() >> 16) as usize);
    }

    /// An implicit frame that constructs gives the object that it made where the function returns none.
    fn set_continuation_construct(&mut self, window: *mut Value) {
        // SAFETY: an implicit window has a meta register below it.
        unsafe {
            let meta = *window.sub(1);
            *window.sub(1) = Continuation::Construct.pack(meta.high() as u8, meta.low());
        }
    }

    /// A new array of `count` registers.
    pub(crate) fn array_of_registers(&mut self, first: *const Value, count: usize) -> Result<Value, Throw> {
        let array = self.new_array(count as u32)?;
        self.push_registers(array, first, count as u32)?;
        Ok(array)
    }

    /// Calls a native function. Its result, or the call that it asks for, goes on from here.
    fn call_native(&mut self, native: Slot, window: *mut Value, argc: usize, how: How) -> Result<(), Throw> {
        let end = window.wrapping_add(2 + argc);
        let wanted = end.wrapping_add(NATIVE_REGISTERS);
        if wanted > self.stack_limit {
            self.make_stack(window, argc, wanted)?;
        }
        let (segment, index) = ((native.payload() >> 21) as usize, (native.payload() & 0x1F_FFFF) as usize);
        let function = self.natives.get(segment).and_then(|natives| natives.get(index)).copied().unwrap_or(call_twin);
        let outcome = self.attempt(|m| {
            m.top = end;
            function(&mut Call::new(m, window, argc, how.constructing))
        });
        let throw = match outcome {
            Ok(outcome) => return self.deliver_native(outcome.0, window, how),
            Err(throw) => throw,
        };
        match core::mem::replace(&mut self.pending, Pending::None) {
            Pending::Call { argc } => self.enter(window, argc, How { constructing: false, ..how }),
            Pending::Convert { register, hint } => self.convert(window, argc, how, register, hint),
            Pending::None => Err(throw),
        }
    }

    fn deliver_native(&mut self, value: Value, window: *mut Value, how: How) -> Result<(), Throw> {
        self.top = core::ptr::null_mut();
        if how.link == LINK_CALL {
            self.set_register(self.operands(1).2, value);
            return Ok(());
        }
        // SAFETY: such a window has a meta register below it.
        let meta = unsafe { *window.sub(1) };
        if how.link == LINK_HOST {
            self.exception = value;
            self.returned = true;
            return Err(THROW);
        }
        self.deliver(Continuation::from_byte((meta.high() >> 8) as u8), meta.high() as u8, value, window)
    }

    /// Converts register `register` of a native's window to a primitive and calls the native again.
    fn convert(&mut self, window: *mut Value, argc: usize, how: How, register: u8, hint: Intrinsic) -> Result<(), Throw> {
        let arguments_end = window.wrapping_add(2 + argc);
        let end = self.frame_end();
        let start = if arguments_end > end { arguments_end } else { end };
        // Room for the call as well: the native's window may be another than the instruction's by now.
        self.make_stack(window, argc, start.wrapping_add(5))?;
        let wants_string = hint == Intrinsic::ToPrimitiveString;
        let flags = (how.link << 1 | how.constructing as u32) << 16 | (wants_string as u32) << 15 | argc as u32;
        let distance = (start as usize + 2 * size_of::<Value>() - window as usize) / size_of::<Value>();
        // SAFETY: the stack has room for this register, and the window has that one.
        let value = unsafe {
            *start = Value::pack(META | flags, distance as u32);
            *window.add(register as usize)
        };
        let function = self.intrinsic(hint);
        self.top = start.wrapping_add(1);
        self.call_implicit(function, Value::UNDEFINED, &[value], Continuation::Retry, register)
    }

    /// Calls a function of the library as [`Machine::call_implicit`] does.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn call_library(
        &mut self,
        function: Intrinsic,
        arguments: &[Value],
        continuation: Continuation,
        data: u8,
    ) -> Result<(), Throw> {
        self.call_implicit(self.intrinsic(function), Value::UNDEFINED, arguments, continuation, data)
    }

    /// Calls a function whose result continues as `continuation` says. The frame lies above all that is live.
    pub(crate) fn call_implicit(
        &mut self,
        function: Value,
        this: Value,
        arguments: &[Value],
        continuation: Continuation,
        data: u8,
    ) -> Result<(), Throw> {
        let start = if self.top.is_null() { self.frame_end() } else { self.top };
        let window = start.wrapping_add(1);
        let end = window.wrapping_add(2 + arguments.len());
        let distance = if self.base.is_null() { 0 } else { (window as usize - self.base as usize) / size_of::<Value>() };
        let link = if continuation == Continuation::Host { LINK_HOST } else { LINK_IMPLICIT };
        if end > self.stack_limit {
            self.grow_stack(end)?;
        }
        // SAFETY: the registers up to `end` are the stack's.
        unsafe {
            *start = continuation.pack(data, distance as u32);
            *window = function;
            *window.add(1) = this;
            for (i, argument) in arguments.iter().enumerate() {
                *window.add(2 + i) = *argument;
            }
        }
        self.top = end;
        self.enter(window, arguments.len(), How { link, constructing: false })
    }

    /// Goes on with the result of an implicit frame whose base was `window`; base and program counter are the caller's.
    pub(crate) fn deliver(&mut self, continuation: Continuation, data: u8, value: Value, window: *mut Value) -> Result<(), Throw> {
        match continuation {
            // Nobody looks at a frame's `this` any more that goes on with `return`.
            Continuation::Store if data == 0 => {
                self.set_register(code::REGISTER_THIS, value);
                self.pc = &RETURN_THIS;
            }
            Continuation::Store | Continuation::Construct => self.set_register(data, value),
            Continuation::StoreNot => self.set_register(data, Value::boolean(!self.to_boolean(value))),
            Continuation::Discard | Continuation::Host => {}
            Continuation::Branch => return self.take_branch(self.to_boolean(value)),
            Continuation::Iterate if value.is_hole() => {}
            Continuation::Iterate => {
                self.set_register(data, value);
                self.pc = self.pc.wrapping_add(1);
            }
            Continuation::Open => {
                if let Some(pair) = self.cell_of_kind(value, Kind::Slots)
                    && pair.header().extra() >= 2
                {
                    self.set_register(data, self.widen(pair.slot(1)));
                    self.set_register(data + 1, self.widen(pair.slot(2)));
                }
            }
            Continuation::Retry => return self.retry(data, value, window),
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
        let how = How { link: flags >> 17 & 3, constructing: flags >> 16 & 1 != 0 };
        // What an object converts to is no missing argument.
        let value = match value {
            Value::UNDEFINED if flags >> 15 & 1 != 0 => self.atom_value(AtomId::UNDEFINED),
            Value::UNDEFINED => Value::number(f64::NAN),
            value => value,
        };
        // SAFETY: the native's window is still in place below.
        let callee = unsafe {
            *native_window.add(register as usize) = value;
            *native_window
        };
        self.top = native_window.wrapping_add(2 + argc);
        let native = if callee.is_cell() { self.cell(callee.slot()).slot(1) } else { callee.slot() };
        self.call_native(native, native_window, argc, how)
    }

    /// Calls a function for the host and runs until it returns. `callee` gives the function and its `this`.
    pub(crate) fn call_from_host(&mut self, mut callee: impl FnMut(&mut Machine) -> Result<(Value, Value), Throw>) -> Result<Value, Throw> {
        if self.native_depth as u32 >= romjs_abi::limits::NATIVE_DEPTH_MAX {
            return self.fail(Message::TooManyNativeCallsOpen);
        }
        let (base, pc, code_base, top) = (self.base, self.pc, self.code_base, self.top);
        self.native_depth += 1;
        let entered = self.attempt(|m| {
            let (function, this) = callee(m)?;
            m.call_implicit(function, this, &[], Continuation::Host, 0)
        });
        let result = match entered {
            Ok(()) => self.run(),
            Err(_) if core::mem::take(&mut self.returned) => Ok(core::mem::replace(&mut self.exception, Value::HOLE)),
            // Calling failed before the frame was there, or in its entry.
            Err(throw) => Err(throw),
        };
        self.native_depth -= 1;
        (self.base, self.top) = (base, top);
        if base.is_null() {
            (self.pc, self.code_base) = (pc, code_base);
        }
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
