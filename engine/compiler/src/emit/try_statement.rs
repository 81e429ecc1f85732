//! `try` (ECMA-262, 14.15). A `finally` is written once; a pair of registers says why it was entered and holds the value.

use super::transfer::{FINALLY_END, FINALLY_THROW};
use super::{Label, Register};
use crate::layout::binding;
use crate::sink::Sink;
use crate::{Compiled, Compiler};
use romjs_abi::Op;

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn try_code(&mut self, node: u32) -> Compiled<(), S> {
        let finally = self.memory.field(node, 4);
        if finally == 0 {
            return self.try_catch(node);
        }
        let why = self.temporary()?;
        self.temporary()?;
        self.emission.locals_end = self.emission.next;
        let (code, thrown) = (self.label()?, self.label()?);
        let outer = self.enter_finally(code, thrown, why)?;
        self.try_catch(node)?;
        let control = self.leave_guarded(outer)?;
        if !self.emission.unreachable {
            self.load_integer(i32::from(FINALLY_END), why)?;
            self.jump(code)?;
        }
        self.place_label(thrown)?;
        self.load_integer(i32::from(FINALLY_THROW), why)?;
        self.place_label(code)?;
        self.statement_code(finally)?;
        self.go_on(control, why, self.memory.position(finally))
    }

    fn try_catch(&mut self, node: u32) -> Compiled<(), S> {
        let (block, scope, parameter, list) =
            (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2), self.memory.field(node, 3));
        if scope == 0 {
            return self.statement_code(block);
        }
        // The catch clause's scope begins with its parameter, so this is the register that the parameter will have.
        let caught = self.temporary()?;
        let is_pattern = self.is_pattern(parameter);
        if !is_pattern {
            self.release(u32::from(caught));
        }
        let (target, end) = (self.label()?, self.label()?);
        let outer = self.enter_try(target, caught)?;
        self.statement_code(block)?;
        self.leave_guarded(outer)?;
        if !self.emission.unreachable {
            self.jump(end)?;
        }
        self.catch_code(target, scope, parameter, list, caught)?;
        self.release(u32::from(caught));
        self.place_label(end)
    }

    fn catch_code(&mut self, target: Label, scope: u32, parameter: u32, list: u32, caught: Register) -> Compiled<(), S> {
        self.place_label(target)?;
        let mark = self.enter_scope(scope)?;
        if self.is_pattern(parameter) {
            self.destructure(parameter, caught)?;
        } else if parameter != 0 && self.memory.get(parameter + binding::FLAGS) & binding::CELL != 0 {
            self.abc(Op::NewCell, caught, caught, 0)?;
        }
        self.hoist_functions(scope)?;
        self.statement_list(list)?;
        self.exit_scope(mark);
        Ok(())
    }
}
