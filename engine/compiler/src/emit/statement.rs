//! Statements (ECMA-262, 14).

use super::transfer::Exit;
use crate::layout::BOUND;
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::Node;
use crate::{Compiled, Compiler};
use romjs_abi::{Op, Slot};

impl<S: Sink> Compiler<'_, S> {
    /// Statements one after the other.
    pub(crate) fn statement_list(&mut self, list: u32) -> Compiled<(), S> {
        let mut pair = list;
        while pair != 0 {
            let (statement, next) = self.memory.pair(pair);
            self.statement_code(statement)?;
            pair = next;
        }
        Ok(())
    }

    /// Writes one statement; no temporary outlives it.
    pub(crate) fn statement_code(&mut self, node: u32) -> Compiled<(), S> {
        if node == 0 {
            return Ok(());
        }
        self.descend(self.memory.position(node))?;
        let mark = self.emission.next;
        let labels = core::mem::take(&mut self.emission.labels);
        let first = self.memory.field(node, 0);
        match self.memory.kind(node) {
            Node::Expression => match self.emission.completion {
                Some(register) if self.memory.detail(node) == 0 => {
                    self.value(first, Some(register))?;
                }
                _ => self.effect(first)?,
            },
            Node::Declare => self.declare_code(node)?,
            Node::DeclareHole => self.declare_undefined(first)?,
            Node::List => self.statement_list(first)?,
            Node::Block => {
                let outer = self.enter_scope(first)?;
                self.hoist_functions(first)?;
                self.statement_list(self.memory.field(node, 1))?;
                self.exit_scope(outer);
            }
            Node::If => self.if_code(node)?,
            Node::For => self.for_code(node, labels)?,
            Node::While => self.while_code(node, labels)?,
            Node::DoWhile => self.do_code(node, labels)?,
            Node::ForIn => self.for_in_code(node, labels)?,
            Node::ForOf => self.for_of_code(node, labels)?,
            Node::Return => self.return_code(first)?,
            Node::Break => self.transfer(Exit::Break(self.memory.detail(node)))?,
            Node::Continue => self.transfer(Exit::Continue(self.memory.detail(node)))?,
            Node::Throw => {
                let value = self.value(first, None)?;
                self.throwing(Op::Throw, value, 0, 0, self.memory.position(node))?;
                self.emission.unreachable = true;
            }
            Node::Try => self.try_code(node)?,
            Node::Switch => self.switch_code(node, labels)?,
            Node::Labeled => self.labeled_code(node, labels)?,
            Node::FieldDefinition => self.field_code(node)?,
            Node::GiveFields => self.give_fields(first, 1)?,
            _ => {}
        }
        self.release(mark);
        self.emission.locals_end = self.emission.locals_end.min(mark);
        self.ascend();
        Ok(())
    }

    /// A declared variable with a value.
    fn declare_code(&mut self, node: u32) -> Compiled<(), S> {
        let (identifier, value) = (self.memory.field(node, 0), self.memory.field(node, 1));
        if self.memory.detail(node) != 0 {
            return self.initialize(identifier, value);
        }
        let mark = self.emission.next;
        if let Some(register) = self.assignable_register(identifier)? {
            self.value_into(value, register)?;
        } else {
            let from = self.value(value, None)?;
            self.write_variable(identifier, from)?;
        }
        self.release(mark);
        Ok(())
    }

    /// A `let` without a value.
    fn declare_undefined(&mut self, identifier: u32) -> Compiled<(), S> {
        let bound = self.memory.get(identifier + BOUND);
        let value = self.temporary()?;
        if let super::variable::Place::Register(register) = self.place(bound)? {
            self.release(u32::from(value));
            return self.load_immediate(register, Slot::UNDEFINED);
        }
        self.load_immediate(value, Slot::UNDEFINED)?;
        self.initialize_from(bound, value)?;
        self.release(u32::from(value));
        Ok(())
    }

    /// `if` and the chain of its `else if`s.
    fn if_code(&mut self, node: u32) -> Compiled<(), S> {
        if self.memory.field(node, 2) == 0
            && let Some(target) = self.plain_exit(self.memory.field(node, 1))
        {
            return self.condition(self.memory.field(node, 0), target, true);
        }
        let end = self.label()?;
        let mut at = node;
        loop {
            let (test, then, otherwise) = (self.memory.field(at, 0), self.memory.field(at, 1), self.memory.field(at, 2));
            let next = if otherwise == 0 { end } else { self.label()? };
            self.condition(test, next, false)?;
            self.statement_code(then)?;
            if otherwise == 0 {
                break;
            }
            if !self.emission.unreachable {
                self.jump(end)?;
            }
            self.place_label(next)?;
            if self.memory.kind(otherwise) != Node::If {
                self.statement_code(otherwise)?;
                break;
            }
            at = otherwise;
        }
        self.place_label(end)
    }

    /// Where a `break` or `continue` goes, if the statement is one that leaves nothing on its way.
    fn plain_exit(&self, statement: u32) -> Option<super::Label> {
        let label = self.memory.detail(statement);
        match self.memory.kind(statement) {
            Node::Break => self.plain_target(Exit::Break(label)),
            Node::Continue => self.plain_target(Exit::Continue(label)),
            Node::Block if self.memory.get(self.memory.field(statement, 0) + crate::layout::scope::FIRST) == 0 => {
                let (only, next) = self.memory.pair(self.memory.field(statement, 1));
                if next == 0 && matches!(self.memory.kind(only), Node::Break | Node::Continue) { self.plain_exit(only) } else { None }
            }
            _ => None,
        }
    }

    fn return_code(&mut self, value: u32) -> Compiled<(), S> {
        let nothing = value == 0 || self.memory.kind(value) == Node::Immediate && self.memory.detail(value) == Slot::UNDEFINED.0 >> 3;
        if nothing && !self.leaves_anything() {
            return self.return_nothing();
        }
        if self.memory.kind(value) == Node::Conditional && !self.leaves_anything() {
            let otherwise = self.label()?;
            self.descend(self.memory.position(value))?;
            self.condition(self.memory.field(value, 0), otherwise, false)?;
            self.return_code(self.memory.field(value, 1))?;
            self.place_label(otherwise)?;
            self.ascend();
            return self.return_code(self.memory.field(value, 2));
        }
        if !self.leaves_anything() && !self.function.kind.is_derived() && self.is_condition(value) {
            let otherwise = self.label()?;
            self.condition(value, otherwise, false)?;
            self.return_immediate(Slot::TRUE.0 >> 3)?;
            self.place_label(otherwise)?;
            return self.return_immediate(Slot::FALSE.0 >> 3);
        }
        let register = if value == 0 {
            let register = self.temporary()?;
            self.load_immediate(register, Slot::UNDEFINED)?;
            register
        } else {
            self.value(value, None)?
        };
        self.transfer(Exit::Return(register))
    }

    /// A labelled statement: a loop gets the label, anything else can only be left.
    fn labeled_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (name, body) = (Name(self.memory.detail(node)), self.memory.field(node, 0));
        let mut inner = body;
        while self.memory.kind(inner) == Node::Labeled {
            inner = self.memory.field(inner, 0);
        }
        let list = self.memory.push_below([name.0, labels])?;
        if matches!(self.memory.kind(inner), Node::For | Node::While | Node::DoWhile | Node::ForIn | Node::ForOf | Node::Switch) {
            self.emission.labels = list;
            return self.statement_code(body);
        }
        let end = self.label()?;
        let outer = self.enter_labeled(end, list)?;
        self.statement_code(body)?;
        self.emission.control = outer;
        self.place_label(end)
    }
}
