//! Expressions (ECMA-262, 13).

use super::Register;
use crate::name::Name;
use crate::sink::{Handle, Sink};
use crate::token::Tok;
use crate::tree::{Node, SECOND_WRITES};
use crate::{Compiled, Compiler};
use romjs_abi::slot::tag;
use romjs_abi::{Op, Slot};

/// The form of an operator with a small integer on the right.
pub(crate) fn integer_form(op: Op) -> Option<Op> {
    Some(match op {
        Op::Add => Op::AddInteger,
        Op::Sub => Op::SubInteger,
        Op::BitAnd => Op::BitAndInteger,
        Op::BitOr => Op::BitOrInteger,
        Op::ShiftLeft => Op::ShiftLeftInteger,
        Op::ShiftRight => Op::ShiftRightInteger,
        Op::ShiftRightUnsigned => Op::ShiftRightUnsignedInteger,
        _ => return None,
    })
}

impl<S: Sink> Compiler<'_, S> {
    /// Evaluates an expression into the wanted register; or, if none is wanted, into any: a variable's own, or a new
    /// temporary. The wanted register is written by the last instruction only, unless it is [scratch](Self::scratch).
    pub(crate) fn value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        self.descend(self.memory.position(node))?;
        let register = match self.memory.kind(node) {
            Node::Identifier => self.read_variable(node, want)?,
            Node::This => self.deliver(1, want)?,
            Node::Integer => {
                let out = self.out(want)?;
                self.load_integer(self.memory.field(node, 0) as i32, out)?;
                out
            }
            Node::Number => {
                let out = self.out(want)?;
                self.load_number(self.number_value(node), out)?;
                out
            }
            Node::String => {
                let out = self.out(want)?;
                self.load_string(node, out)?;
                out
            }
            Node::Text => {
                let out = self.out(want)?;
                self.load_name(Name(self.memory.detail(node)), out)?;
                out
            }
            Node::Immediate => {
                let out = self.out(want)?;
                self.load_immediate(out, Slot(self.memory.detail(node) << 3 | tag::IMMEDIATE))?;
                out
            }
            Node::Native => {
                let out = self.out(want)?;
                self.load_handle(Op::LoadConstant, Handle(self.memory.field(node, 0)), out)?;
                out
            }
            Node::RegExp => self.regexp_value(node, want)?,
            Node::Function => {
                let out = self.out(want)?;
                self.closure(node, out)?;
                out
            }
            Node::Binary | Node::Unary | Node::Logical if self.is_condition(node) => self.condition_value(node, want)?,
            Node::Binary => self.binary_chain(node, want)?,
            Node::Unary => self.unary_value(node, want)?,
            Node::Property | Node::Index => self.member_value(node, want)?,
            Node::Call => self.call_value(node, want)?,
            Node::New => self.new_value(node, want)?,
            Node::SuperProperty => self.super_property_value(node, want)?,
            Node::SuperCall => self.super_value(node, want)?,
            Node::Assign => self.assign_value(node, want)?,
            Node::Destructure => self.destructure_value(node, want)?,
            Node::Compound => self.compound_value(node, want)?,
            Node::LogicalAssign => self.logical_assign_value(node, want)?,
            Node::Update => self.update_value(node, want)?,
            Node::Logical => self.logical_value(node, want)?,
            Node::Conditional => self.conditional_value(node, want)?,
            Node::Sequence => self.sequence_value(node, want)?,
            Node::Template => self.template_value(node, want)?,
            Node::TemplateObject => self.template_object_value(node, want)?,
            Node::Array => self.array_value(node, want)?,
            Node::Object => self.object_value(node, want)?,
            Node::Class => self.class_value(node, want)?,
            Node::PrivateName => self.private_name_value(Name(self.memory.detail(node)), want)?,
            Node::OwnName => self.own_name_value(node, want)?,
            Node::Yield => self.yield_value(node, want)?,
            Node::Await => self.await_value(node, want)?,
            Node::Chain => self.chain_value(node, want)?,
            Node::Parenthesized => self.value(self.memory.field(node, 0), want)?,
            _ => self.out(want)?,
        };
        self.ascend();
        Ok(register)
    }

    /// Evaluates an expression for what it does.
    pub(crate) fn effect(&mut self, node: u32) -> Compiled<(), S> {
        let mark = self.emission.next;
        match self.memory.kind(node) {
            Node::Update => self.update_effect(node)?,
            Node::Assign | Node::Compound => self.assign_effect(node)?,
            Node::Sequence => {
                let mut pair = self.memory.field(node, 0);
                while pair != 0 {
                    let (item, next) = self.memory.pair(pair);
                    self.effect(item)?;
                    pair = next;
                }
            }
            Node::Logical | Node::Conditional => self.branching_effect(node)?,
            Node::Parenthesized => self.effect(self.memory.field(node, 0))?,
            Node::Yield => {
                self.yield_code(node)?;
            }
            Node::Unary if matches!(self.memory.detail(node), VOID | NOT) => self.effect(self.memory.field(node, 0))?,
            Node::Integer | Node::Number | Node::String | Node::Immediate | Node::This => {}
            _ => {
                self.value(node, None)?;
            }
        }
        self.release(mark);
        Ok(())
    }

    /// The first of two operands, in a register that evaluating the second leaves alone.
    pub(crate) fn first_operand(&mut self, node: u32, second_writes: bool) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let register = self.value(node, None)?;
        if second_writes && u32::from(register) < mark {
            let copy = self.temporary()?;
            self.copy(copy, register)?;
            return Ok(copy);
        }
        Ok(register)
    }

    /// The value of a literal that fits in a signed byte.
    pub(crate) fn small_integer(&self, node: u32) -> Option<i8> {
        if self.memory.kind(node) != Node::Integer {
            return None;
        }
        i8::try_from(self.memory.field(node, 0) as i32).ok()
    }

    /// A binary operator with all that stand to its left. Such a chain is as long as the source likes, so it is walked
    /// in a loop: on the way down each operator's first operand is replaced by the operator above, on the way up it is put back.
    fn binary_chain(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (mut above, mut at) = (0, node);
        loop {
            let left = self.memory.field(at, 0);
            if self.memory.kind(left) != Node::Binary || self.is_condition(left) {
                break;
            }
            self.memory.set(at + 2, above);
            above = at;
            at = left;
        }
        let mark = self.emission.next;
        let mut left = None;
        loop {
            let is_last = above == 0;
            let result = self.binary_value(at, left, mark, if is_last { want } else { None })?;
            if is_last {
                return Ok(result);
            }
            left = Some(result);
            let higher = self.memory.field(above, 0);
            self.memory.set(above + 2, at);
            at = above;
            above = higher;
        }
    }

    fn binary_value(&mut self, node: u32, left: Option<Register>, mark: u32, want: Option<Register>) -> Compiled<Register, S> {
        let detail = self.memory.detail(node);
        let op = Op::of(detail & 0xFF).unwrap_or(Op::Add);
        let (first, second) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let position = self.memory.position(node);
        let literal = matches!(self.memory.kind(first), Node::Text | Node::String | Node::Integer | Node::Number);
        if left.is_none() && literal {
            // A literal waits until the other operand is there, so that calls in it take no more registers than alone.
            let right = self.value(second, None)?;
            let left = self.value(first, None)?;
            return self.operation(op, left, right, mark, want, position);
        }
        let left = match left {
            Some(left) => left,
            None => self.first_operand(first, detail & SECOND_WRITES != 0)?,
        };
        if let (Some(form), Some(value)) = (integer_form(op), self.small_integer(second)) {
            self.release(mark);
            let out = self.out(want)?;
            self.throwing(form, out, left, value as u8, position)?;
            return Ok(out);
        }
        let right = self.value(second, None)?;
        self.operation(op, left, right, mark, want, position)
    }

    /// An instruction on two registers. That for `in` has the object first, as those that read properties have.
    fn operation(
        &mut self,
        op: Op,
        left: Register,
        right: Register,
        mark: u32,
        want: Option<Register>,
        position: u32,
    ) -> Compiled<Register, S> {
        let (b, c) = if op == Op::HasProperty { (right, left) } else { (left, right) };
        self.release(mark);
        let out = self.out(want)?;
        self.throwing(op, out, b, c, position)?;
        Ok(out)
    }

    #[inline(never)]
    fn unary_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (operator, operand, position) = (self.memory.detail(node), self.memory.field(node, 0), self.memory.position(node));
        let mark = self.emission.next;
        match operator {
            VOID => {
                self.effect(operand)?;
                let out = self.out(want)?;
                self.load_immediate(out, Slot::UNDEFINED)?;
                return Ok(out);
            }
            TYPEOF if self.memory.kind(operand) == Node::Identifier => {
                let value = self.read_for_typeof(operand)?;
                self.release(mark);
                let out = self.out(want)?;
                self.abc(Op::Typeof, out, value, 0)?;
                return Ok(out);
            }
            DELETE => return self.delete_value(operand, position, want),
            _ => {}
        }
        let value = self.value(operand, None)?;
        self.release(mark);
        let out = self.out(want)?;
        let op = match operator {
            TYPEOF => Op::Typeof,
            MINUS => Op::Negate,
            TILDE => Op::BitNot,
            _ => Op::ToNumeric,
        };
        self.throwing(op, out, value, 0, position)?;
        Ok(out)
    }

    #[inline(never)]
    fn delete_value(&mut self, operand: u32, position: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        match self.memory.kind(operand) {
            Node::Property => {
                let object = self.chain_object(operand, self.memory.field(operand, 1), false)?;
                let key = self.temporary()?;
                self.load_name(Name(self.memory.detail(operand)), key)?;
                self.release(mark);
                let out = self.out(want)?;
                self.throwing(Op::DeleteProperty, out, object, key, position)?;
                Ok(out)
            }
            Node::Index => {
                let writes = self.memory.detail(operand) & SECOND_WRITES != 0;
                let object = self.chain_object(operand, self.memory.field(operand, 2), writes)?;
                let key = self.value(self.memory.field(operand, 1), None)?;
                self.release(mark);
                let out = self.out(want)?;
                self.throwing(Op::DeleteProperty, out, object, key, position)?;
                Ok(out)
            }
            // 13.5.1.2: a ReferenceError, once `this` has been found.
            Node::SuperProperty => {
                self.super_reference(operand)?;
                self.throw_reference(Name::SUPER, position)?;
                self.release(mark);
                self.out(want)
            }
            Node::Chain => {
                let inside = self.memory.field(operand, 0);
                self.chained(want, Slot::TRUE, |compiler, out| compiler.delete_value(inside, position, Some(out)).map(drop))
            }
            _ => {
                self.effect(operand)?;
                let out = self.out(want)?;
                self.load_immediate(out, Slot::TRUE)?;
                Ok(out)
            }
        }
    }

    /// The object of a property access, and the early end of an optional chain.
    pub(crate) fn chain_object(&mut self, node: u32, optional: u32, second_writes: bool) -> Compiled<Register, S> {
        let object = self.first_operand(self.memory.field(node, 0), second_writes)?;
        if optional != 0 {
            self.end_chain_if_nullish(object)?;
        }
        Ok(object)
    }

    /// Leaves the optional chain if the register holds `undefined` or `null`.
    pub(crate) fn end_chain_if_nullish(&mut self, register: Register) -> Compiled<(), S> {
        if let Some(label) = self.emission.chain {
            self.branch(Op::JumpIs, register, NULL, label)?;
            self.branch(Op::JumpIs, register, UNDEFINED, label)?;
        }
        Ok(())
    }

    fn chain_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let inside = self.memory.field(node, 0);
        self.chained(want, Slot::UNDEFINED, |compiler, out| compiler.value(inside, Some(out)).map(drop))
    }

    /// Evaluates an optional chain, and what it gives where it ends early.
    fn chained(
        &mut self,
        want: Option<Register>,
        early_value: Slot,
        evaluate: impl FnOnce(&mut Self, Register) -> Compiled<(), S>,
    ) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let (early, end) = (self.label()?, self.label()?);
        let outer = self.emission.chain.replace(early);
        evaluate(self, out)?;
        self.emission.chain = outer;
        self.jump(end)?;
        self.place_label(early)?;
        self.load_immediate(out, early_value)?;
        self.place_label(end)?;
        self.finish_scratch(out, want, mark)
    }

    /// Brings a value that was built in a scratch register to where it is wanted.
    pub(crate) fn finish_scratch(&mut self, built: Register, want: Option<Register>, mark: u32) -> Compiled<Register, S> {
        match want {
            Some(_) => {
                self.release(mark);
                self.deliver(built, want)
            }
            None => {
                self.release(u32::from(built) + 1);
                Ok(built)
            }
        }
    }

    #[inline(never)]
    fn member_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let position = self.memory.position(node);
        if self.memory.kind(node) == Node::Property {
            let object = self.chain_object(node, self.memory.field(node, 1), false)?;
            self.release(mark);
            let out = self.out(want)?;
            self.get_named(out, object, Name(self.memory.detail(node)), position)?;
            return Ok(out);
        }
        let writes = self.memory.detail(node) & SECOND_WRITES != 0;
        let object = self.chain_object(node, self.memory.field(node, 2), writes)?;
        let index = self.value(self.memory.field(node, 1), None)?;
        self.release(mark);
        let out = self.out(want)?;
        self.throwing(Op::GetElement, out, object, index, position)?;
        Ok(out)
    }

    /// `&&`, `||` and `??`. A run of equal operators is a list to the right, walked in a loop.
    #[inline(never)]
    fn logical_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let end = self.label()?;
        let mut at = node;
        loop {
            let operator = self.memory.detail(at);
            self.value(self.memory.field(at, 0), Some(out))?;
            self.skip_right(operator, out, end)?;
            let right = self.memory.field(at, 1);
            if self.memory.kind(right) == Node::Logical && self.memory.detail(right) == operator {
                at = right;
                continue;
            }
            self.value(right, Some(out))?;
            break;
        }
        self.place_label(end)?;
        self.finish_scratch(out, want, mark)
    }

    /// Jumps if the operator's left value, in a register, is the whole value.
    pub(crate) fn skip_right(&mut self, operator: u32, left: Register, end: super::Label) -> Compiled<(), S> {
        match operator {
            AND => self.branch(Op::JumpFalse, left, 0, end),
            OR => self.branch(Op::JumpTrue, left, 0, end),
            _ => {
                let right = self.label()?;
                self.branch(Op::JumpIs, left, NULL, right)?;
                self.branch(Op::JumpIsNot, left, UNDEFINED, end)?;
                self.place_label(right)
            }
        }
    }

    /// `a && b` and `a ? b : c` whose value nobody wants.
    #[inline(never)]
    fn branching_effect(&mut self, node: u32) -> Compiled<(), S> {
        let (first, second) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let end = self.label()?;
        match (self.memory.kind(node), self.memory.detail(node)) {
            (Node::Conditional, _) => {
                let otherwise = self.label()?;
                self.condition(first, otherwise, false)?;
                self.effect(second)?;
                self.jump(end)?;
                self.place_label(otherwise)?;
                self.effect(self.memory.field(node, 2))?;
            }
            (_, operator @ (AND | OR)) => {
                self.condition(first, end, operator == OR)?;
                self.effect(second)?;
            }
            (_, operator) => {
                let mark = self.emission.next;
                let left = self.value(first, None)?;
                self.skip_right(operator, left, end)?;
                self.release(mark);
                self.effect(second)?;
            }
        }
        self.place_label(end)
    }

    #[inline(never)]
    fn conditional_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let out = self.out(want)?;
        let (otherwise, end) = (self.label()?, self.label()?);
        self.condition(self.memory.field(node, 0), otherwise, false)?;
        self.value(self.memory.field(node, 1), Some(out))?;
        self.jump(end)?;
        self.place_label(otherwise)?;
        self.value(self.memory.field(node, 2), Some(out))?;
        self.place_label(end)?;
        self.finish_scratch(out, want, mark)
    }

    #[inline(never)]
    fn sequence_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mut pair = self.memory.field(node, 0);
        loop {
            let (item, next) = self.memory.pair(pair);
            if next == 0 {
                return self.value(item, want);
            }
            self.effect(item)?;
            pair = next;
        }
    }

    /// A template literal: its pieces and the values between them, joined from the left.
    #[inline(never)]
    fn template_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let position = self.memory.position(node);
        let mut pair = self.memory.field(node, 0);
        let mut begun = false;
        while pair != 0 {
            let (item, next) = self.memory.pair(pair);
            let is_text = self.memory.kind(item) == Node::String && self.memory.position(item) + 1 == self.memory.field(item, 0);
            let is_piece = is_text && self.is_piece(item);
            let empty = is_piece && self.memory.field(item, 0) == self.memory.field(item, 1);
            let only = next == 0 && !begun;
            pair = next;
            if empty && !only {
                continue;
            }
            let inner = self.emission.next;
            let part = if begun { self.temporary()? } else { out };
            if is_piece {
                self.value(item, Some(part))?;
            } else {
                let value = self.value(item, None)?;
                self.throwing(Op::ToStringValue, part, value, 0, self.memory.position(item))?;
            }
            if begun {
                self.throwing(Op::Add, out, out, part, position)?;
            }
            begun = true;
            self.release(inner);
        }
        self.finish_scratch(out, want, mark)
    }

    /// Whether a string node is a template's piece: those begin with a backtick or a brace.
    fn is_piece(&self, node: u32) -> bool {
        matches!(self.source.get(self.memory.position(node) as usize), Some(b'`' | b'}'))
    }

    /// A function or class expression whose own name is used inside of it.
    #[inline(never)]
    fn own_name_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (scope, declare) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let inner = self.emission.next;
        // The name's register lies among the temporaries, which stay such.
        let locals_end = self.emission.locals_end;
        self.enter_scope(scope)?;
        self.emission.locals_end = locals_end;
        let (identifier, function) = (self.memory.field(declare, 0), self.memory.field(declare, 1));
        self.value(function, Some(out))?;
        if !(self.memory.kind(function) == Node::Class && self.initializes_itself(function)) {
            self.initialize_from(self.memory.get(identifier + crate::layout::BOUND), out)?;
        }
        self.release(inner);
        self.finish_scratch(out, want, mark)
    }
}

pub(crate) const AND: u32 = Tok::AndAnd as u32;
pub(crate) const OR: u32 = Tok::OrOr as u32;
pub(crate) const NOT: u32 = Tok::Not as u32;
const VOID: u32 = Tok::Void as u32;
pub(crate) const TYPEOF: u32 = Tok::Typeof as u32;
const DELETE: u32 = Tok::Delete as u32;
const MINUS: u32 = Tok::Minus as u32;
const TILDE: u32 = Tok::Tilde as u32;

/// `null` and `undefined` as operands of `jump_is`.
pub(crate) const NULL: u8 = (Slot::NULL.0 >> 3) as u8;
pub(crate) const UNDEFINED: u8 = (Slot::UNDEFINED.0 >> 3) as u8;
