//! Assignments and updates (ECMA-262, 13.15 and 13.4).

use super::Register;
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::{Node, SECOND_WRITES, UPDATE_DECREMENT, UPDATE_PREFIX};
use crate::{Compiled, Compiler};
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

/// The property that an assignment writes, its object and key evaluated.
pub(super) enum Target {
    Named(Register, Name),
    Element(Register, Register),
    /// The first of the registers of a [`Node::SuperProperty`]; behind them one is free for the value.
    Super(Register),
}

impl<S: Sink> Compiler<'_, S> {
    /// `target = value`, whose value is wanted.
    #[inline(never)]
    pub(crate) fn assign_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (target, value) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let mark = self.emission.next;
        if self.memory.kind(target) == Node::Identifier {
            if let Some(register) = self.assignable_register(target)? {
                self.value_into(value, register)?;
                return self.deliver(register, want);
            }
            let from = self.value(value, None)?;
            self.write_variable(target, from)?;
            return self.settle_result(from, want, mark);
        }
        let place = self.target(target, self.memory.detail(node) & SECOND_WRITES != 0)?;
        let from = self.value(value, None)?;
        self.put(place, from, self.memory.position(target))?;
        self.settle_result(from, want, mark)
    }

    /// Brings a result to the wanted register; if none is wanted, it stays where it is, be it a variable or a temporary.
    pub(super) fn settle_result(&mut self, from: Register, want: Option<Register>, mark: u32) -> Compiled<Register, S> {
        let behind = u32::from(from) + 1;
        self.release(if want.is_none() && behind > mark { behind } else { mark });
        self.deliver(from, want)
    }

    /// An assignment whose value nobody wants.
    pub(crate) fn assign_effect(&mut self, node: u32) -> Compiled<(), S> {
        self.descend(self.memory.position(node))?;
        self.value(node, None)?;
        self.ascend();
        Ok(())
    }

    /// Evaluates an expression into a register and keeps nothing else.
    pub(crate) fn value_into(&mut self, node: u32, register: Register) -> Compiled<(), S> {
        let mark = self.emission.next;
        self.value(node, Some(register))?;
        self.release(mark);
        Ok(())
    }

    /// Evaluates the object and key of a property that is written.
    pub(super) fn target(&mut self, target: u32, value_writes: bool) -> Compiled<Target, S> {
        let object_node = self.memory.field(target, 0);
        if self.memory.kind(target) == Node::Property {
            let object = self.first_operand(object_node, value_writes)?;
            return Ok(Target::Named(object, Name(self.memory.detail(target))));
        }
        if self.memory.kind(target) == Node::SuperProperty {
            let reference = self.super_reference(target)?;
            self.temporary()?;
            return Ok(Target::Super(reference));
        }
        let key_writes = self.memory.detail(target) & SECOND_WRITES != 0;
        let object = self.first_operand(object_node, value_writes || key_writes)?;
        let key = self.first_operand(self.memory.field(target, 1), value_writes)?;
        Ok(Target::Element(object, key))
    }

    fn get(&mut self, target: &Target, position: u32) -> Compiled<Register, S> {
        let out = self.temporary()?;
        match *target {
            Target::Named(object, name) => self.get_named(out, object, name, position)?,
            Target::Element(object, key) => self.throwing(Op::GetElement, out, object, key, position)?,
            Target::Super(reference) => self.super_get(reference, out, position)?,
        }
        Ok(out)
    }

    pub(super) fn put(&mut self, target: Target, value: Register, position: u32) -> Compiled<(), S> {
        match target {
            Target::Named(object, name) => self.named(Op::PutProperty, object, value, name, position),
            Target::Element(object, key) => self.throwing(Op::PutElement, object, key, value, position),
            Target::Super(reference) => {
                self.copy(reference + 3, value)?;
                // What the function returns goes where its first argument was.
                self.throwing(Op::Intrinsic4, reference, Intrinsic::SuperPut as u8, reference, position)
            }
        }
    }

    /// Assigns a register's value to a target that is evaluated now, as the heads of loops do.
    pub(crate) fn assign_from(&mut self, target: u32, value: Register) -> Compiled<(), S> {
        if self.memory.kind(target) == Node::Identifier {
            return self.write_variable(target, value);
        }
        let mark = self.emission.next;
        let place = self.target(target, false)?;
        self.put(place, value, self.memory.position(target))?;
        self.release(mark);
        Ok(())
    }

    /// `left op= right` between registers, or with a small integer.
    fn apply(&mut self, op: Op, out: Register, left: Register, right: u32, position: u32) -> Compiled<(), S> {
        if let (Some(form), Some(value)) = (super::expression::integer_form(op), self.small_integer(right)) {
            return self.throwing(form, out, left, value as u8, position);
        }
        let mark = self.emission.next;
        let right = self.value(right, None)?;
        self.release(mark);
        self.throwing(op, out, left, right, position)
    }

    #[inline(never)]
    pub(crate) fn compound_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (target, value) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let (detail, position) = (self.memory.detail(node), self.memory.position(node));
        let op = Op::of(detail & 0xFF).unwrap_or(Op::Add);
        let writes = detail & SECOND_WRITES != 0;
        let mark = self.emission.next;
        if self.memory.kind(target) == Node::Identifier {
            let left = self.first_operand(target, writes)?;
            if let Some(register) = self.assignable_register(target)? {
                self.apply(op, register, left, value, position)?;
                self.release(mark);
                return self.deliver(register, want);
            }
            let out = self.temporary()?;
            self.apply(op, out, left, value, position)?;
            self.write_variable(target, out)?;
            return self.settle_result(out, want, mark);
        }
        let place = self.target(target, writes)?;
        let target_position = self.memory.position(target);
        let out = self.get(&place, target_position)?;
        self.apply(op, out, out, value, position)?;
        self.put(place, out, target_position)?;
        self.settle_result(out, want, mark)
    }

    /// `&&=`, `||=` and `??=`: the value is only evaluated, and the target only written, if the old value asks for it.
    #[inline(never)]
    pub(crate) fn logical_assign_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (target, value) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let (detail, position) = (self.memory.detail(node), self.memory.position(target));
        let operator = detail & 0xFF;
        let mark = self.emission.next;
        let out = self.temporary()?;
        let end = self.label()?;
        if self.memory.kind(target) == Node::Identifier {
            self.value_into(target, out)?;
            self.skip_right(operator, out, end)?;
            self.value_into(value, out)?;
            self.write_variable(target, out)?;
        } else {
            let place = self.target(target, detail & SECOND_WRITES != 0)?;
            let inner = self.emission.next;
            let old = self.get(&place, position)?;
            self.copy(out, old)?;
            self.release(inner);
            self.skip_right(operator, out, end)?;
            self.value_into(value, out)?;
            self.put(place, out, position)?;
        }
        self.place_label(end)?;
        self.settle_result(out, want, mark)
    }

    /// `++` and `--`: subtracting minus one or one, because subtraction makes a number of what it gets.
    #[inline(never)]
    pub(crate) fn update_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (target, detail, position) = (self.memory.field(node, 0), self.memory.detail(node), self.memory.position(node));
        let is_prefix = detail & UPDATE_PREFIX != 0;
        let step = if detail & UPDATE_DECREMENT != 0 { 1 } else { 0xFF };
        let mark = self.emission.next;
        if self.memory.kind(target) == Node::Identifier {
            let register = self.assignable_register(target)?;
            let old = self.value(target, None)?;
            if is_prefix {
                let new = match register {
                    Some(register) => register,
                    None => self.temporary()?,
                };
                self.throwing(Op::SubInteger, new, old, step, position)?;
                if register.is_none() {
                    self.write_variable(target, new)?;
                }
                return self.settle_result(new, want, mark);
            }
            let kept = self.temporary()?;
            self.throwing(Op::ToNumeric, kept, old, 0, position)?;
            match register {
                Some(register) => self.throwing(Op::SubInteger, register, kept, step, position)?,
                None => {
                    let new = self.temporary()?;
                    self.throwing(Op::SubInteger, new, kept, step, position)?;
                    self.write_variable(target, new)?;
                }
            }
            return self.settle_result(kept, want, mark);
        }
        let place = self.target(target, false)?;
        let target_position = self.memory.position(target);
        let old = self.get(&place, target_position)?;
        if is_prefix {
            self.throwing(Op::SubInteger, old, old, step, position)?;
            self.put(place, old, target_position)?;
            return self.settle_result(old, want, mark);
        }
        self.throwing(Op::ToNumeric, old, old, 0, position)?;
        let new = self.temporary()?;
        self.throwing(Op::SubInteger, new, old, step, position)?;
        self.put(place, new, target_position)?;
        self.settle_result(old, want, mark)
    }

    /// `++` and `--` whose value nobody wants are their prefix forms.
    pub(crate) fn update_effect(&mut self, node: u32) -> Compiled<(), S> {
        let first = self.memory.get(node);
        self.memory.set(node, first | UPDATE_PREFIX << 8);
        self.value(node, None)?;
        Ok(())
    }
}
