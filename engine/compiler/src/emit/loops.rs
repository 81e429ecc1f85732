//! Loops (ECMA-262, 14.7). Tests stand at the bottom, so that an iteration costs one branch.

use super::Register;
use super::variable::Place;
use crate::layout::{BOUND, binding, scope};
use crate::sink::Sink;
use crate::tree::{Node, UPDATE_DECREMENT};
use crate::{Compiled, Compiler};
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn while_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (test, body) = (self.memory.field(node, 0), self.memory.field(node, 1));
        self.loop_code(test, 0, body, 0, labels)
    }

    #[inline(never)]
    pub(crate) fn do_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (test, body) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let (again, end) = (self.label()?, self.label()?);
        let top = self.label()?;
        self.place_label(top)?;
        let outer = self.enter_loop(Some(end), Some(again), labels)?;
        self.statement_code(body)?;
        self.emission.control = outer;
        self.place_label(again)?;
        self.condition(test, top, true)?;
        self.place_label(end)
    }

    #[inline(never)]
    pub(crate) fn for_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (scope, init, test) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let (update, body) = (self.memory.field(node, 3), self.memory.field(node, 4));
        let mark = self.enter_scope(scope)?;
        self.statement_code(init)?;
        self.loop_code(test, update, body, scope, labels)?;
        self.exit_scope(mark);
        Ok(())
    }

    /// Test, body, update; 0 for what is missing. Variables of `scope` that closures share are new in each iteration.
    fn loop_code(&mut self, test: u32, update: u32, body: u32, scope: u32, labels: u32) -> Compiled<(), S> {
        let (top, again, check, end) = (self.label()?, self.label()?, self.label()?, self.label()?);
        if test != 0 && !self.is_true(test) {
            self.jump(check)?;
        }
        self.place_label(top)?;
        let outer = self.enter_loop(Some(end), Some(again), labels)?;
        self.statement_code(body)?;
        self.emission.control = outer;
        self.place_label(again)?;
        self.renew_cells(scope)?;
        if update != 0 {
            // The library is to be small: its loops over array-likes spend their time elsewhere.
            if !self.options.library
                && let Some((op, counter, bound)) = self.counting(update, test)?
            {
                self.branch(op, counter, bound, top)?;
            }
            self.effect(update)?;
        }
        self.place_label(check)?;
        if test == 0 {
            self.jump(top)?;
        } else {
            self.condition(test, top, true)?;
        }
        self.place_label(end)
    }

    /// The instruction for both of an update `i++` and a test `i < n` or `i <= n` of variables in registers, with these.
    /// It goes on to the plain ones when the loop ends, or if a variable is no integer.
    fn counting(&mut self, update: u32, test: u32) -> Compiled<Option<(Op, Register, Register)>, S> {
        if test == 0 || self.memory.kind(test) != Node::Binary || self.memory.kind(update) != Node::Update {
            return Ok(None);
        }
        let op = match Op::of(self.memory.detail(test) & 0xFF) {
            Some(Op::JumpLess) => Op::LoopLess,
            Some(Op::JumpLessEqual) => Op::LoopLessEqual,
            _ => return Ok(None),
        };
        let counter = self.memory.field(update, 0);
        let (left, right) = (self.memory.field(test, 0), self.memory.field(test, 1));
        let identifiers = [counter, left, right].iter().all(|node| self.memory.kind(*node) == Node::Identifier);
        if !identifiers
            || self.memory.detail(update) & UPDATE_DECREMENT != 0
            || self.memory.get(left + BOUND) != self.memory.get(counter + BOUND)
        {
            return Ok(None);
        }
        Ok(match (self.assignable_register(counter)?, self.readable_register(right)?) {
            (Some(counter), Some(bound)) => Some((op, counter, bound)),
            _ => None,
        })
    }

    fn is_true(&self, test: u32) -> bool {
        self.memory.kind(test) == Node::Immediate && self.memory.detail(test) == romjs_abi::Slot::TRUE.0 >> 3
    }

    /// CreatePerIterationEnvironment (ECMA-262, 14.7.4.4).
    fn renew_cells(&mut self, renewed: u32) -> Compiled<(), S> {
        let mut bound = if renewed == 0 { 0 } else { self.memory.get(renewed + scope::FIRST) };
        while bound != 0 {
            if self.memory.get(bound + binding::FLAGS) & binding::CELL != 0 {
                let cell = self.memory.get(bound + binding::PLACE) as Register;
                let value = self.temporary()?;
                self.abc(Op::GetCell, value, cell, 0)?;
                self.abc(Op::NewCell, cell, value, 0)?;
                self.release(u32::from(value));
            }
            bound = self.memory.get(bound + binding::NEXT);
        }
        Ok(())
    }

    /// The register that the next value or name goes to: the variable's own, if it has one.
    pub(crate) fn loop_register(&mut self, target: u32, declares: bool) -> Compiled<Option<Register>, S> {
        if self.memory.kind(target) != Node::Identifier {
            return Ok(None);
        }
        if declares {
            return Ok(match self.place(self.memory.get(target + BOUND))? {
                Place::Register(register) => Some(register),
                _ => None,
            });
        }
        self.assignable_register(target)
    }

    /// Gives the loop's target its value for this iteration, unless it is there already.
    fn loop_target(&mut self, scope: u32, target: u32, own: Option<Register>, value: Register, declares: bool) -> Compiled<(), S> {
        if own.is_some() {
            return Ok(());
        }
        if self.is_pattern(target) {
            self.renew_first_values(scope)?;
            return self.destructure(target, value);
        }
        if declares {
            let bound = self.memory.get(target + BOUND);
            return self.initialize_from(bound, value);
        }
        self.assign_from(target, value)
    }

    /// Enters a loop's scope before its object is evaluated, if a pattern declares names that the object can see.
    fn enter_early(&mut self, scope: u32, target: u32) -> Compiled<Option<u32>, S> {
        if self.is_pattern(target) { self.enter_scope(scope).map(Some) } else { Ok(None) }
    }

    /// Enters a loop's scope, if it has not been entered.
    fn enter_late(&mut self, scope: u32, early: Option<u32>) -> Compiled<u32, S> {
        match early {
            Some(mark) => Ok(mark),
            None => self.enter_scope(scope),
        }
    }

    /// `for`-`in` iterates over the names that the library has collected, but for those that are no more (ECMA-262, 14.7.5.9).
    #[inline(never)]
    pub(crate) fn for_in_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (scope, target, object) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let (body, declares) = (self.memory.field(node, 3), self.memory.detail(node) != 0);
        let position = self.memory.position(object);
        let (state, index) = (self.temporary()?, self.temporary()?);
        let (enumerated, name) = (self.temporary()?, self.temporary()?);
        let early = self.enter_early(scope, target)?;
        let inner = self.emission.next;
        self.value(object, Some(enumerated))?;
        self.release(inner);
        self.throwing(Op::Intrinsic1, enumerated, Intrinsic::ForIn as u8, state, position)?;
        self.abx(Op::LoadInteger, index, 0)?;
        let mark = self.enter_late(scope, early)?;
        let (again, end) = (self.label()?, self.label()?);
        self.place_label(again)?;
        self.emission.locals_end = self.emission.next;
        self.throwing(Op::IteratorNext, name, state, 0, position)?;
        self.jump(end)?;
        self.mark(position)?;
        self.branch(Op::JumpNotIntrinsic2, enumerated, Intrinsic::Enumerates as u8, again)?;
        self.loop_target(scope, target, None, name, declares)?;
        let outer = self.enter_loop(Some(end), Some(again), labels)?;
        self.statement_code(body)?;
        self.emission.control = outer;
        self.jump(again)?;
        self.place_label(end)?;
        self.exit_scope(mark);
        Ok(())
    }

    /// `for`-`of`: leaving it early closes the iteration, quietly if an error leaves it.
    #[inline(never)]
    pub(crate) fn for_of_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (scope, target, object) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let (body, declares) = (self.memory.field(node, 3), self.memory.detail(node) != 0);
        let position = self.memory.position(object);
        let state = self.temporary()?;
        self.temporary()?;
        let early = self.enter_early(scope, target)?;
        let inner = self.emission.next;
        let iterated = self.value(object, None)?;
        self.release(inner);
        self.throwing(Op::IteratorOpen, state, iterated, 0, position)?;
        let mark = self.enter_late(scope, early)?;
        let own = self.loop_register(target, declares)?;
        let (again, failed, end) = (self.label()?, self.label()?, self.label()?);
        let error = self.temporary()?;
        self.place_label(again)?;
        let value = self.out(own)?;
        self.emission.locals_end = self.emission.next;
        self.throwing(Op::IteratorNext, value, state, 0, position)?;
        self.jump(end)?;
        let around = self.enter_loop(Some(end), None, labels)?;
        let broken = self.enter_iteration(failed, state, error)?;
        self.loop_target(scope, target, own, value, declares)?;
        let iterating = self.enter_loop(None, Some(again), labels)?;
        self.statement_code(body)?;
        self.emission.control = iterating;
        self.leave_guarded(broken)?;
        self.emission.control = around;
        self.jump(again)?;
        self.place_label(failed)?;
        self.close_iteration(Intrinsic::IteratorCloseQuiet, state, position)?;
        self.throwing(Op::Throw, error, 0, 0, position)?;
        self.place_label(end)?;
        self.exit_scope(mark);
        Ok(())
    }

    /// Leaves an iteration early, whose two registers nobody reads any more: as it should be, or quietly because of a throw.
    pub(crate) fn close_iteration(&mut self, how: Intrinsic, state: Register, position: u32) -> Compiled<(), S> {
        self.throwing(Op::Intrinsic2, state, how as u8, state, position)
    }
}
