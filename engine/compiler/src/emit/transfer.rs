//! `break`, `continue` and `return`: control that leaves loops, iterations and `try` statements on its way.
//!
//! ```text
//! control: [around] [sort] [break label] [continue label] [names] [guard start] [guard target] [register] [exits] [number of exits]
//! ```
//!
//! Guarded code is a run from *guard start* on. Where control leaves an iteration, closing it must not be guarded by what
//! it leaves, so the guards end there and begin again behind.

use super::{Label, Register};
use crate::sink::Sink;
use crate::{Compiled, Compiler};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Op, Slot};

const SORT: u32 = 1;
const BREAK: u32 = 2;
const CONTINUE: u32 = 3;
const NAMES: u32 = 4;
const GUARD: u32 = 5;
const TARGET: u32 = 6;
const REGISTER: u32 = 7;
const EXITS: u32 = 8;
const EXITS_COUNT: u32 = 9;

/// A loop or `switch`.
const PLAIN: u32 = 0;
/// A labelled statement, which only its name leaves.
const LABELED: u32 = 1;
/// A `for`-`of` loop's body; the register holds the iteration's state.
const ITERATION: u32 = 2;
/// The block of a `try` with `catch`.
const CATCH: u32 = 3;
/// An array pattern in a generator, whose guards are its own; the register holds the iteration's state, `undefined` at the end.
const PATTERN: u32 = 5;
/// What a `finally` follows; the register holds why it was entered, the next one the value.
const FINALLY: u32 = 4;

/// The numbers that tell a `finally` why it was entered: its end is reached, an error, then its exits.
pub(crate) const FINALLY_END: u8 = 0;
pub(crate) const FINALLY_THROW: u8 = 1;
const FINALLY_EXITS: u32 = 2;

/// Where control goes.
#[derive(Clone, Copy)]
pub(crate) enum Exit {
    /// With a label's name, or 0.
    Break(u32),
    /// With a label's name, or 0.
    Continue(u32),
    Return(Register),
}

impl<S: Sink> Compiler<'_, S> {
    fn enter_control(&mut self, sort: u32, targets: [u32; 3], guard: [u32; 3]) -> Compiled<u32, S> {
        let outer = self.emission.control;
        let [breaks, continues, names] = targets;
        let [start, target, register] = guard;
        self.emission.control = self.memory.push_below([outer, sort, breaks, continues, names, start, target, register, 0, 0])?;
        Ok(outer)
    }

    /// Enters a loop (or what either half of one can leave); the control around it.
    pub(crate) fn enter_loop(&mut self, breaks: Option<Label>, continues: Option<Label>, names: u32) -> Compiled<u32, S> {
        let index = |label: Option<Label>| label.map_or(0, |label| label.0);
        self.enter_control(PLAIN, [index(breaks), index(continues), names], [0; 3])
    }

    pub(crate) fn enter_labeled(&mut self, breaks: Label, names: u32) -> Compiled<u32, S> {
        self.enter_control(LABELED, [breaks.0, 0, names], [0; 3])
    }

    pub(crate) fn enter_iteration(&mut self, target: Label, state: Register, error: Register) -> Compiled<u32, S> {
        let start = self.label_here()?;
        self.enter_control(ITERATION, [0; 3], [start.0, target.0, u32::from(state) | u32::from(error) << 8])
    }

    pub(crate) fn enter_try(&mut self, target: Label, register: Register) -> Compiled<u32, S> {
        let start = self.label_here()?;
        self.enter_control(CATCH, [0; 3], [start.0, target.0, u32::from(register) << 8])
    }

    /// Enters what a `finally` follows: `breaks` is where its code begins, `why` a pair of registers.
    pub(crate) fn enter_finally(&mut self, code: Label, thrown: Label, why: Register) -> Compiled<u32, S> {
        let start = self.label_here()?;
        self.enter_control(FINALLY, [code.0, 0, 0], [start.0, thrown.0, u32::from(why) | u32::from(why + 1) << 8])
    }

    /// Enters an array pattern, of which only a generator that is to return leaves parts out.
    pub(crate) fn enter_pattern(&mut self, state: Register) -> Compiled<u32, S> {
        if !self.function.next.sort.is_generator() {
            return Ok(self.emission.control);
        }
        self.enter_control(PATTERN, [0; 3], [0, 0, u32::from(state)])
    }

    /// Leaves the innermost guarded control: its guard ends here. The control itself is given, to read its exits.
    pub(crate) fn leave_guarded(&mut self, outer: u32) -> Compiled<u32, S> {
        let control = self.emission.control;
        let here = self.label_here()?;
        self.end_guard(control, here)?;
        self.emission.control = outer;
        Ok(control)
    }

    fn end_guard(&mut self, control: u32, here: Label) -> Compiled<(), S> {
        let (start, target) = (self.memory.get(control + GUARD), self.memory.get(control + TARGET));
        let register = (self.memory.get(control + REGISTER) >> 8) as Register;
        self.handler(Label(start), here, Label(target), register)
    }

    /// Whether a `return` has to do anything on its way out.
    pub(crate) fn leaves_anything(&self) -> bool {
        let mut control = self.emission.control;
        while control != 0 {
            if matches!(self.memory.get(control + SORT), ITERATION | FINALLY | PATTERN) {
                return true;
            }
            control = self.memory.get(control);
        }
        false
    }

    fn has_name(&self, control: u32, name: u32) -> bool {
        let mut names = self.memory.get(control + NAMES);
        while names != 0 {
            if self.memory.get(names) == name {
                return true;
            }
            names = self.memory.get(names + 1);
        }
        false
    }

    /// The label that an exit goes to, if this control is its target.
    fn target_of(&self, control: u32, exit: Exit) -> Option<Label> {
        let sort = self.memory.get(control + SORT);
        if sort > LABELED {
            return None;
        }
        let (label, name) = match exit {
            Exit::Break(name) => (self.memory.get(control + BREAK), name),
            Exit::Continue(name) => (self.memory.get(control + CONTINUE), name),
            Exit::Return(_) => return None,
        };
        let found = label != 0 && if name == 0 { sort == PLAIN } else { self.has_name(control, name) };
        found.then_some(Label(label))
    }

    /// Where an exit goes, if control leaves nothing on its way there that has to be told.
    pub(crate) fn plain_target(&self, exit: Exit) -> Option<Label> {
        let mut control = self.emission.control;
        while control != 0 {
            if let Some(label) = self.target_of(control, exit) {
                return Some(label);
            }
            if matches!(self.memory.get(control + SORT), ITERATION | FINALLY) {
                return None;
            }
            control = self.memory.get(control);
        }
        None
    }

    /// Leaves the place for good.
    pub(crate) fn transfer(&mut self, exit: Exit) -> Compiled<(), S> {
        let innermost = self.emission.control;
        let mut suspended = 0;
        let mut control = innermost;
        loop {
            if control == 0 {
                if let Exit::Return(value) = exit {
                    self.return_register(value)?;
                }
                break;
            }
            if let Some(label) = self.target_of(control, exit) {
                self.jump(label)?;
                break;
            }
            match self.memory.get(control + SORT) {
                ITERATION => {
                    let from = if suspended == 0 { innermost } else { self.memory.get(suspended) };
                    self.suspend(from, control)?;
                    suspended = control;
                    let state = self.memory.get(control + REGISTER) as Register;
                    self.close_iteration(Intrinsic::IteratorClose, state, self.function.start)?;
                }
                PATTERN => self.close_pattern(self.memory.get(control + REGISTER) as Register)?,
                FINALLY => {
                    self.leave_through(control, exit)?;
                    break;
                }
                _ => {}
            }
            control = self.memory.get(control);
        }
        if suspended != 0 {
            self.resume(innermost, suspended)?;
        }
        self.emission.unreachable = true;
        Ok(())
    }

    /// Closes the iteration that a pattern takes values of, unless it has ended. For the pattern it has ended before, so that an
    /// error does not close it again.
    fn close_pattern(&mut self, state: Register) -> Compiled<(), S> {
        let ended = self.label()?;
        self.branch(Op::JumpIs, state, super::expression::UNDEFINED, ended)?;
        let mark = self.emission.next;
        let (iterator, next) = (self.temporary()?, self.temporary()?);
        self.copy(iterator, state)?;
        self.copy(next, state + 1)?;
        self.load_immediate(state, Slot::UNDEFINED)?;
        self.close_iteration(Intrinsic::IteratorClose, iterator, self.function.start)?;
        self.release(mark);
        self.place_label(ended)
    }

    /// Ends the guards of the controls from `from` out to `to`.
    fn suspend(&mut self, from: u32, to: u32) -> Compiled<(), S> {
        let here = self.label_here()?;
        let mut control = from;
        loop {
            if matches!(self.memory.get(control + SORT), ITERATION | CATCH | FINALLY) {
                self.end_guard(control, here)?;
            }
            if control == to || control == 0 {
                return Ok(());
            }
            control = self.memory.get(control);
        }
    }

    /// Begins the guards again.
    fn resume(&mut self, from: u32, to: u32) -> Compiled<(), S> {
        let here = self.label_here()?;
        let mut control = from;
        loop {
            self.memory.set(control + GUARD, here.0);
            if control == to || control == 0 {
                return Ok(());
            }
            control = self.memory.get(control);
        }
    }

    /// Leaves through a `finally`, which goes on to the exit when it is done.
    fn leave_through(&mut self, control: u32, exit: Exit) -> Compiled<(), S> {
        let why = self.memory.get(control + REGISTER) as Register;
        let (sort, name) = match exit {
            Exit::Break(name) => (0, name),
            Exit::Continue(name) => (1, name),
            Exit::Return(value) => {
                self.deliver(value, Some(why + 1))?;
                (2, 0)
            }
        };
        let index = self.exit_index(control, sort, name)?;
        self.load_integer(index as i32, why)?;
        self.jump(Label(self.memory.get(control + BREAK)))
    }

    /// The number of an exit, the same for equal ones.
    fn exit_index(&mut self, control: u32, sort: u32, name: u32) -> Compiled<u32, S> {
        let mut entry = self.memory.get(control + EXITS);
        while entry != 0 {
            if self.memory.get(entry + 1) == sort && self.memory.get(entry + 2) == name {
                return Ok(self.memory.get(entry + 3));
            }
            entry = self.memory.get(entry);
        }
        let index = self.memory.get(control + EXITS_COUNT) + FINALLY_EXITS;
        let next = self.memory.get(control + EXITS);
        let entry = self.memory.push_below([next, sort, name, index])?;
        self.memory.set(control + EXITS, entry);
        self.memory.set(control + EXITS_COUNT, index - FINALLY_EXITS + 1);
        Ok(index)
    }

    /// What a `finally` does when it is done: its pair of registers says why it was entered.
    pub(crate) fn go_on(&mut self, control: u32, why: Register, position: u32) -> Compiled<(), S> {
        let count = self.memory.get(control + EXITS_COUNT);
        let end = self.label()?;
        if count == 0 {
            self.branch(Op::JumpIsNotInteger, why, FINALLY_THROW, end)?;
            self.throwing(Op::Throw, why + 1, 0, 0, position)?;
            return self.place_label(end);
        }
        let thrown = self.label()?;
        self.abx(Op::JumpTable, why, (FINALLY_EXITS + count) as u16)?;
        self.jump(end)?;
        self.jump(thrown)?;
        // The exits' labels lie one below the other, the first highest.
        let first = self.memory.bottom();
        for _ in 0..count {
            let label = self.label()?;
            self.jump(label)?;
        }
        self.place_label(thrown)?;
        self.throwing(Op::Throw, why + 1, 0, 0, position)?;
        let mut entry = self.memory.get(control + EXITS);
        while entry != 0 {
            let (sort, name, index) = (self.memory.get(entry + 1), self.memory.get(entry + 2), self.memory.get(entry + 3));
            self.place_label(Label(first - 1 - (index - FINALLY_EXITS)))?;
            self.transfer(match sort {
                0 => Exit::Break(name),
                1 => Exit::Continue(name),
                _ => Exit::Return(why + 1),
            })?;
            entry = self.memory.get(entry);
        }
        self.place_label(end)
    }
}
