//! Conditions: expressions that only decide where control goes.

use super::expression::{AND, NOT, NULL, OR, UNDEFINED};
use super::{Label, Register, short_immediate};
use crate::sink::Sink;
use crate::tree::{Node, SECOND_WRITES};
use crate::{Compiled, Compiler};
use romjs_abi::Op;

/// The branches of a comparison: taken if it holds, and if not, each with registers and with a small integer.
fn branches(op: Op) -> Option<([Op; 2], Option<[Op; 2]>)> {
    use Op::*;
    Some(match op {
        Less => ([JumpLess, JumpNotLess], Some([JumpLessInteger, JumpNotLessInteger])),
        LessEqual => ([JumpLessEqual, JumpNotLessEqual], Some([JumpLessEqualInteger, JumpNotLessEqualInteger])),
        Greater => ([JumpGreater, JumpNotGreater], Some([JumpGreaterInteger, JumpNotGreaterInteger])),
        GreaterEqual => ([JumpGreaterEqual, JumpNotGreaterEqual], Some([JumpGreaterEqualInteger, JumpNotGreaterEqualInteger])),
        Equal => ([JumpEqual, JumpNotEqual], None),
        NotEqual => ([JumpNotEqual, JumpEqual], None),
        StrictEqual => ([JumpStrictEqual, JumpStrictNotEqual], Some([JumpIsInteger, JumpIsNotInteger])),
        StrictNotEqual => ([JumpStrictNotEqual, JumpStrictEqual], Some([JumpIsNotInteger, JumpIsInteger])),
        _ => return None,
    })
}

impl<S: Sink> Compiler<'_, S> {
    /// Jumps to the label if the expression's truth is `sense`; else goes on.
    pub(crate) fn condition(&mut self, node: u32, label: Label, sense: bool) -> Compiled<(), S> {
        self.descend(self.memory.position(node))?;
        let mark = self.emission.next;
        match self.memory.kind(node) {
            Node::Unary if self.memory.detail(node) == NOT => self.condition(self.memory.field(node, 0), label, !sense)?,
            Node::Parenthesized => self.condition(self.memory.field(node, 0), label, sense)?,
            Node::Logical if matches!(self.memory.detail(node), AND | OR) => self.logical_condition(node, label, sense)?,
            Node::Binary if self.comparison(node, label, sense)? => {}
            Node::Immediate => {
                if (self.memory.detail(node) == romjs_abi::Slot::TRUE.0 >> 3) == sense {
                    self.jump(label)?;
                }
            }
            Node::Integer => {
                if (self.memory.field(node, 0) != 0) == sense {
                    self.jump(label)?;
                }
            }
            _ => {
                let value = self.value(node, None)?;
                self.branch(if sense { Op::JumpTrue } else { Op::JumpFalse }, value, 0, label)?;
            }
        }
        self.release(mark);
        self.ascend();
        Ok(())
    }

    /// `&&` and `||`: a run of equal operators is a list to the right.
    fn logical_condition(&mut self, node: u32, label: Label, sense: bool) -> Compiled<(), S> {
        let operator = self.memory.detail(node);
        // `a && b` is false as soon as one is, `a || b` is true as soon as one is: then control goes to the label, or on.
        let decides = operator == OR;
        let skip = if decides == sense { label } else { self.label()? };
        let mut at = node;
        loop {
            self.condition(self.memory.field(at, 0), skip, decides)?;
            let right = self.memory.field(at, 1);
            if self.memory.kind(right) == Node::Logical && self.memory.detail(right) == operator {
                at = right;
                continue;
            }
            self.condition(right, label, sense)?;
            break;
        }
        if skip != label { self.place_label(skip) } else { Ok(()) }
    }

    /// A comparison fused with its branch; whether the node is one.
    fn comparison(&mut self, node: u32, label: Label, sense: bool) -> Compiled<bool, S> {
        let detail = self.memory.detail(node);
        let Some(op) = Op::of(detail & 0xFF) else { return Ok(false) };
        let Some((plain, small)) = branches(op) else { return Ok(false) };
        let pick = |pair: [Op; 2]| if sense { pair[0] } else { pair[1] };
        let position = self.memory.position(node);
        let (first, second) = (self.memory.field(node, 0), self.memory.field(node, 1));
        if self.memory.kind(second) == Node::Immediate
            && let Some(bits) = short_immediate(self.memory.detail(second))
        {
            match op {
                Op::StrictEqual | Op::StrictNotEqual => {
                    let value = self.value(first, None)?;
                    let is = sense == (op == Op::StrictEqual);
                    self.branch(if is { Op::JumpIs } else { Op::JumpIsNot }, value, bits, label)?;
                    return Ok(true);
                }
                Op::Equal | Op::NotEqual if bits == NULL || bits == UNDEFINED => {
                    let value = self.value(first, None)?;
                    self.nullish_branch(value, label, sense == (op == Op::Equal))?;
                    return Ok(true);
                }
                _ => {}
            }
        }
        let left = self.first_operand(first, detail & SECOND_WRITES != 0)?;
        if let (Some(small), Some(value)) = (small, self.small_integer(second)) {
            self.mark(position)?;
            self.branch(pick(small), left, value as u8, label)?;
            return Ok(true);
        }
        let right = self.value(second, None)?;
        self.mark(position)?;
        self.branch(pick(plain), left, right, label)?;
        Ok(true)
    }

    /// Jumps if the register holds `null` or `undefined`, or if it does not.
    fn nullish_branch(&mut self, value: Register, label: Label, sense: bool) -> Compiled<(), S> {
        if sense {
            self.branch(Op::JumpIs, value, NULL, label)?;
            return self.branch(Op::JumpIs, value, UNDEFINED, label);
        }
        let skip = self.label()?;
        self.branch(Op::JumpIs, value, NULL, skip)?;
        self.branch(Op::JumpIsNot, value, UNDEFINED, label)?;
        self.place_label(skip)
    }
}
