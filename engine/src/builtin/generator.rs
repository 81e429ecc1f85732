//! Generators (ECMA-262, 27.5), and what suspends and resumes functions of all kinds.
//!
//! ```text
//! [header: Generator] [frame; undefined at the end] [undefined; the promise of an async function]
//! [header: Frame] [where it goes on; 0 while it runs] [registers, two words each]
//! ```
//!
//! A suspended function's registers wait in its frame's cell, and are on the stack while it runs: resuming makes the native's own
//! window the frame, so that scripts which resume each other never use the native stack, and suspending makes nothing new.

use crate::machine::{Cell, Machine, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome, Pending, SUSPENDS, call_twin};
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::cell::{FRAME_POSITION, FRAME_REGISTERS, Header};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, Op, Slot, code};

natives! { generator:
    "Generator.next" => resume(NEXT),
    "Generator.return" => resume(RETURN),
    "Generator.throw" => resume(THROWN),
    "intrinsic.newGenerator" => new_generator,
    "intrinsic.yield" => give,
    "intrinsic.delegate" => delegate,
    "intrinsic.generatorReturn" => end(RETURN),
    "intrinsic.generatorThrow" => end(THROWN),
    "intrinsic.newCoroutine" => new_coroutine,
    "intrinsic.coroutinePromise" => coroutine_promise,
    "intrinsic.await" => wait,
    "intrinsic.awaitFulfilled" => resume_coroutine(NEXT),
    "intrinsic.awaitRejected" => resume_coroutine(THROWN),
}

/// How a function is resumed: a value is sent to it,
const NEXT: u32 = 0;
/// or thrown,
const THROWN: u32 = 1;
/// or it is to return the value.
#[cfg(feature = "host")]
const RETURN: u32 = 2;

/// The slot of a generator that refers to its frame.
const FRAME: usize = 1;
/// The slot of a generator that tells what it is: undefined, or the promise of the async function that it stands for.
const PROMISE: usize = 2;

/// `newGenerator()`: a generator object for the running function, which goes on when it is resumed (10.2.1.3
/// EvaluateGeneratorBody).
pub fn new_generator(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    suspending(call)?;
    let m = &mut call.machine;
    let function = m.register(code::REGISTER_CALLEE).as_cell();
    m.materialize_prototype(function, PropertyKey::atom(AtomId::PROTOTYPE))?;
    let mut prototype = m.get_data(function, AtomId::PROTOTYPE);
    if !m.is_object(prototype) {
        prototype = m.generator_prototype(m.running_code());
    }
    let generator = m.new_object_with(prototype, Kind::Generator, 1)?;
    let frame = new_frame(m)?;
    m.set_register((m.instruction(1) >> 8) as u8, generator);
    let cell = m.cell(generator.slot());
    cell.set(FRAME, frame.0);
    cell.set(PROMISE, Slot::UNDEFINED.0);
    keep(m, m.cell(frame));
    call.returns(generator)
}

/// `yield(generator, value)`: a result with the value for whoever resumed the generator (27.5.3.7 GeneratorYield).
pub fn give(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let result = call.iterator_result(call.get(call.argument(1)), false)?;
    suspend(call)?;
    call.returns(result)
}

/// `delegate(generator, result)`: the same with a result that is there.
pub fn delegate(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    suspend(call)?;
    call.value(call.argument(1))
}

/// `generatorReturn(generator, value)`, `generatorThrow(generator, error)`: the generator has ended (27.5.3.2 GeneratorStart,
/// step 4).
pub fn end(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let throws = call.which() == THROWN;
    let result = if throws { Value::UNDEFINED } else { call.iterator_result(call.get(call.argument(1)), true)? };
    if let Some(generator) = call.machine.cell_of_kind(call.get(call.argument(0)), Kind::Generator)
        && call.get(call.argument(0)).slot().segment() == 0
    {
        generator.set(FRAME, Slot::UNDEFINED.0);
    }
    if throws { call.machine.throw(call.get(call.argument(1))) } else { call.returns(result) }
}

/// `newCoroutine(promise)`: what stands for an async function while it is suspended. No script ever sees it.
pub fn new_coroutine(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let coroutine = call.machine.new_object_with(Value::NULL, Kind::Generator, 0)?;
    let cell = call.machine.cell(coroutine.slot());
    cell.set(FRAME, Slot::UNDEFINED.0);
    cell.set(PROMISE, call.get(call.argument(0)).slot().0);
    call.returns(coroutine)
}

/// `coroutinePromise(coroutine)`: the promise of the async function
pub fn coroutine_promise(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let coroutine = call.cell_of(1, Kind::Generator)?;
    call.returns(call.machine.widen(coroutine.slot(PROMISE)))
}

/// `await(coroutine, value)` (27.7.5.3 Await): the twin has the function resumed when the value is settled. Its frame is made when it
/// first awaits.
pub fn wait(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let coroutine = call.get(call.argument(0));
    if let Some(cell) = call.machine.cell_of_kind(coroutine, Kind::Generator)
        && coroutine.slot().segment() == 0
        && cell.slot(FRAME) == Slot::UNDEFINED
    {
        let frame = new_frame(&mut call.machine)?;
        cell.set(FRAME, frame.0);
    }
    suspend(call)?;
    call_twin(call)
}

/// What a promise that an async function awaits calls, with the coroutine as `this`.
pub fn resume_coroutine(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let coroutine = call.cell_of(0, Kind::Generator)?;
    match frame_of(&call.machine, coroutine).filter(|frame| frame.get(FRAME_POSITION) != 0) {
        Some(frame) => enter(call, frame, call.which()),
        None => call.fail(Message::OfAnotherKind),
    }
}

/// 27.5.1.2 %GeneratorPrototype%.next, 27.5.1.3 return, 27.5.1.4 throw
pub fn resume(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mode = call.which();
    let generator = call.cell_of(0, Kind::Generator)?;
    if generator.slot(PROMISE) != Slot::UNDEFINED {
        return call.fail(Message::OfAnotherKind);
    }
    if let Some(frame) = frame_of(&call.machine, generator) {
        let position = frame.get(FRAME_POSITION);
        if position == 0 {
            return call.fail(Message::IteratorRunning);
        }
        if mode == NEXT || !is_at_start(&call.machine, frame) {
            return enter(call, frame, mode);
        }
        generator.set(FRAME, Slot::UNDEFINED.0);
    }
    let value = call.get(call.argument(0));
    if mode == THROWN {
        return call.machine.throw(value);
    }
    // What `next` gives at the end is undefined.
    let result = call.iterator_result(if mode == NEXT { Value::UNDEFINED } else { value }, true)?;
    call.returns(result)
}

/// The frame of a generator that has not ended.
fn frame_of(m: &Machine, generator: Cell) -> Option<Cell> {
    m.cell_of_kind(m.widen(generator.slot(FRAME)), Kind::Frame)
}

/// The code of a suspended frame.
fn code_of(m: &Machine, frame: Cell) -> Cell {
    m.code_of(frame.slot(FRAME_REGISTERS))
}

/// Whether nothing of the generator's body has run.
fn is_at_start(m: &Machine, frame: Cell) -> bool {
    code_of(m, frame).get(frame.get(FRAME_POSITION) as usize - 1) as u8 == Op::NewGenerator as u8
}

/// An instruction that suspends is being completed: the frame's registers and the position behind the instruction are in the machine.
fn suspending(call: &mut Call<'_>) -> Result<(), Throw> {
    if call.machine.register != SUSPENDS { call.fail(Message::OfAnotherKind) } else { Ok(()) }
}

/// Keeps the registers of the running function in the frame of the generator that is the first argument.
fn suspend(call: &mut Call<'_>) -> Result<(), Throw> {
    suspending(call)?;
    let generator = call.machine.cell_of_kind(call.get(call.argument(0)), Kind::Generator);
    let frame = generator.and_then(|generator| frame_of(&call.machine, generator));
    match frame.filter(|frame| frame.header().extra() == frame_words(&call.machine)) {
        Some(frame) => keep(&call.machine, frame),
        // Only an image that no compiler has made can get here.
        None => return call.fail(Message::OfAnotherKind),
    }
    Ok(())
}

/// The words behind the header of the running function's frame.
fn frame_words(m: &Machine) -> u32 {
    1 + 2 * (m.running_code().frame() & 0xFF)
}

/// A new frame for the running function.
fn new_frame(m: &mut Machine) -> Result<Slot, Throw> {
    let words = frame_words(m);
    let cell = m.allocate(1 + words)?;
    cell.set(0, Header::sized(Kind::Frame, words).0);
    cell.set(FRAME_POSITION, 0);
    Ok(m.slot_of(cell.pointer(), tag::CELL))
}

/// Copies the running function's registers to its frame.
fn keep(m: &Machine, frame: Cell) {
    let code = m.running_code();
    let position = (m.pc as usize).wrapping_sub(code.pointer() as usize) / 4;
    frame.set(FRAME_POSITION, position as u32);
    for register in 0..(code.frame() & 0xFF) as u8 {
        let value = m.register(register);
        let word = FRAME_REGISTERS + 2 * register as usize;
        frame.set(word, value.low());
        frame.set(word + 1, value.high());
    }
    // Where the call goes back to is known anew each time; the callee is a value like others.
    frame.set(FRAME_REGISTERS + 1, m.register(code::REGISTER_CALLEE).as_cell().high());
}

/// Makes the native's window the frame of a suspended function, and goes on there with the first argument.
fn enter(call: &mut Call<'_>, frame: Cell, mode: u32) -> Result<Outcome, Throw> {
    let sent = call.get(call.argument(0));
    let m = &mut call.machine;
    let code = code_of(m, frame);
    let size = code.frame() & 0xFF;
    m.grow_stack(m.window.wrapping_add(size as usize))?;
    let link = m.link_to(m.pc, m.how.link());
    let position = frame.get(FRAME_POSITION);
    m.go_to(m.window, code, position);
    for register in 0..size as u8 {
        let word = FRAME_REGISTERS + 2 * register as usize;
        let high = if register == code::REGISTER_CALLEE { link } else { frame.get(word + 1) };
        m.set_register(register, Value::pack(high, frame.get(word)));
    }
    frame.set(FRAME_POSITION, 0);
    let word = m.instruction(1);
    let a = (word >> 8) as u8;
    match Op::of(word) {
        Some(Op::NewGenerator) => {}
        Some(Op::Delegate) => {
            m.set_register(a, Value::integer(mode as i32));
            m.set_register(a + 1, sent);
        }
        _ if mode == THROWN => return m.throw(sent),
        suspended => {
            m.set_register(a, sent);
            if mode == NEXT && suspended == Some(Op::Yield) {
                m.pc = m.pc.wrapping_add(1);
            }
        }
    }
    call.pend(Pending::Enter)
}
