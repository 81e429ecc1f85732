//! Functions that are suspended: generators and async functions (ECMA-262, 15.5 and 15.8).
//!
//! A generator function's code has two registers of its own: the generator, which instructions need that suspend, and behind it
//! what goes in and out. When the parameters have their values, the generator is made, and the call ends; the first `next` goes on
//! from there. All of the body is guarded, so that an error ends the generator.
//!
//! An async function has a coroutine there, which knows its promise. It is made first of all, since errors in parameters reject the
//! promise, too. Up to its first `await` the function runs as any other does, and then returns the promise.

use super::transfer::Exit;
use super::{Label, Register};
use crate::sink::{Sink, Sort};
use crate::{Compiled, Compiler, Failure};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::name_word;
use romjs_abi::{Op, ShapeId, Slot};

/// What [`Op::Delegate`] says when the generator is to return.
const RETURN: u8 = 2;

impl<S: Sink> Compiler<'_, S> {
    /// Gives the generator its registers.
    pub(super) fn place_generator(&mut self) -> Compiled<(), S> {
        if self.function.next.sort != Sort::Plain {
            self.emission.generator = self.temporary()?;
            self.temporary()?;
        }
        Ok(())
    }

    /// Makes the coroutine of an async function; from where the function is guarded.
    pub(super) fn enter_async(&mut self) -> Compiled<Option<Label>, S> {
        if !self.function.next.sort.is_async() {
            return Ok(None);
        }
        let coroutine = self.emission.generator;
        self.throwing(Op::Intrinsic0, coroutine, Intrinsic::AsyncStart as u8, coroutine, self.function.start)?;
        self.label_here().map(Some)
    }

    /// The end of a generator function's call, and the beginning of the body, from where it is guarded.
    pub(super) fn enter_generator(&mut self) -> Compiled<Option<Label>, S> {
        if !self.function.next.sort.is_generator() {
            return Ok(None);
        }
        self.throwing(Op::NewGenerator, self.emission.generator, 0, 0, self.function.start)?;
        self.label_here().map(Some)
    }

    /// The end of the body that began at `start`.
    pub(super) fn leave_generator(&mut self, start: Option<Label>) -> Compiled<(), S> {
        let Some(start) = start else { return Ok(()) };
        let generator = self.emission.generator;
        let (end, thrown) = (self.label_here()?, self.label()?);
        self.handler(start, end, thrown, generator + 1)?;
        self.place_label(thrown)?;
        let how = if self.function.next.sort.is_async() { Intrinsic::AsyncThrow } else { Intrinsic::GeneratorThrow };
        self.abc(Op::Intrinsic2, generator, how as u8, 0)
    }

    /// Returns what lies in the register behind the generator's.
    pub(super) fn end_generator(&mut self) -> Compiled<(), S> {
        let how = if self.function.next.sort.is_async() { Intrinsic::AsyncReturn } else { Intrinsic::GeneratorReturn };
        self.abc(Op::Intrinsic2, self.emission.generator, how as u8, 0)?;
        self.emission.unreachable = true;
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn await_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let value = self.value(self.memory.field(node, 0), None)?;
        self.release(mark);
        let out = self.out(want)?;
        self.throwing(Op::Await, out, value, self.emission.generator, self.memory.position(node))?;
        Ok(out)
    }

    #[inline(never)]
    pub(crate) fn yield_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let sent = self.yield_code(node)?;
        let out = self.out(want)?;
        self.copy(out, sent)?;
        Ok(out)
    }

    /// `yield`; the register that holds what was sent, until something else is yielded.
    pub(crate) fn yield_code(&mut self, node: u32) -> Compiled<Register, S> {
        if self.memory.detail(node) != 0 {
            return self.delegate_code(node);
        }
        let (generator, operand) = (self.emission.generator, self.memory.field(node, 0));
        let (mark, sent) = (self.emission.next, generator + 1);
        let value = if operand != 0 { self.value(operand, None)? } else { sent };
        if operand == 0 {
            self.load_immediate(value, Slot::UNDEFINED)?;
        }
        self.throwing(Op::Yield, sent, value, generator, self.memory.position(node))?;
        self.release(mark);
        // One instruction, which is skipped unless the generator is to return.
        if !self.leaves_anything() {
            self.end_generator()?;
        } else {
            let (leave, go_on) = (self.label()?, self.label()?);
            self.jump(leave)?;
            self.jump(go_on)?;
            self.place_label(leave)?;
            self.transfer(Exit::Return(sent))?;
            self.place_label(go_on)?;
        }
        self.emission.unreachable = false;
        Ok(sent)
    }

    /// `yield*` (15.5.5): results go out as they are, and what comes in goes to the iterator.
    fn delegate_code(&mut self, node: u32) -> Compiled<Register, S> {
        let (generator, position) = (self.emission.generator, self.memory.position(node));
        let (mark, value) = (self.emission.next, generator + 1);
        let iteration = self.temporary()?;
        let (mode, sent) = (self.temporary()?, self.temporary()?);
        self.value_into(self.memory.field(node, 0), iteration)?;
        self.throwing(Op::Intrinsic1, iteration, Intrinsic::IteratorOpen as u8, iteration, position)?;
        self.load_integer(0, mode)?;
        self.load_immediate(sent, Slot::UNDEFINED)?;
        let (again, finished, end) = (self.label()?, self.label()?, self.label()?);
        self.place_label(again)?;
        let (result, done) = (self.temporary()?, self.temporary()?);
        self.throwing(Op::Intrinsic3, iteration, Intrinsic::DelegateStep as u8, result, position)?;
        self.get_of_result(done, result, b"done", position)?;
        self.branch(Op::JumpTrue, done, 0, finished)?;
        self.throwing(Op::Delegate, mode, result, generator, position)?;
        self.jump(again)?;
        self.place_label(finished)?;
        self.get_of_result(value, result, b"value", position)?;
        self.branch(Op::JumpIsNotInteger, mode, RETURN, end)?;
        self.release(mark);
        self.transfer(Exit::Return(value))?;
        self.place_label(end)?;
        Ok(value)
    }

    /// Reads a property of a result object, whose name the source need not have.
    fn get_of_result(&mut self, out: Register, result: Register, name: &[u8], position: u32) -> Compiled<(), S> {
        let atom = self.sink.atom(name).map_err(Failure::Sink)?;
        self.mark(position)?;
        self.memory.push_all([Op::GetProperty.abc(out, result, 0), name_word(atom, ShapeId::NONE)])?;
        Ok(())
    }
}
