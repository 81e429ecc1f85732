//! Conditions: expressions that only decide where control goes.

use super::expression::{AND, NOT, NULL, OR, TYPEOF, UNDEFINED};
use super::{Label, Register, short_immediate};
use crate::sink::Sink;
use crate::tree::{Node, SECOND_WRITES};
use crate::{Compiled, Compiler};
use romjs_abi::{AtomId, Op, Slot};

/// The branches of a comparison, which is called by that on registers: taken if it holds, and if not, each with registers and with a small integer.
fn branches(op: Op) -> Option<([Op; 2], Option<[Op; 2]>)> {
    use Op::*;
    Some(match op {
        JumpLess => ([JumpLess, JumpNotLess], Some([JumpLessInteger, JumpNotLessInteger])),
        JumpLessEqual => ([JumpLessEqual, JumpNotLessEqual], Some([JumpLessEqualInteger, JumpNotLessEqualInteger])),
        JumpGreater => ([JumpGreater, JumpNotGreater], Some([JumpGreaterInteger, JumpNotGreaterInteger])),
        JumpGreaterEqual => ([JumpGreaterEqual, JumpNotGreaterEqual], Some([JumpGreaterEqualInteger, JumpNotGreaterEqualInteger])),
        JumpEqual => ([JumpEqual, JumpNotEqual], None),
        JumpNotEqual => ([JumpNotEqual, JumpEqual], None),
        JumpStrictEqual => ([JumpStrictEqual, JumpStrictNotEqual], Some([JumpIsInteger, JumpIsNotInteger])),
        JumpStrictNotEqual => ([JumpStrictNotEqual, JumpStrictEqual], Some([JumpIsNotInteger, JumpIsInteger])),
        _ => return None,
    })
}

impl<S: Sink> Compiler<'_, S> {
    /// Whether an expression's value is certainly `true` or `false`, which branches find out and no instruction makes.
    pub(crate) fn is_condition(&self, mut node: u32) -> bool {
        loop {
            let (first, second) = (self.memory.field(node, 0), self.memory.field(node, 1));
            node = match self.memory.kind(node) {
                Node::Parenthesized => first,
                // A run of equal operators is a list to the right.
                Node::Logical if matches!(self.memory.detail(node), AND | OR) && self.is_condition(first) => second,
                Node::Unary => return self.memory.detail(node) == NOT,
                Node::Binary => return Op::of(self.memory.detail(node) & 0xFF).and_then(branches).is_some(),
                _ => return false,
            }
        }
    }

    /// The value of such an expression.
    #[inline(never)]
    pub(crate) fn condition_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let end = self.label()?;
        self.load_immediate(out, Slot::TRUE)?;
        self.condition(node, end, true)?;
        self.load_immediate(out, Slot::FALSE)?;
        self.place_label(end)?;
        self.finish_scratch(out, want, mark)
    }

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
            Node::Call => {
                let value = self.value(node, None)?;
                self.call_branch(value, label, sense)?;
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

    /// Jumps by the result of the call that has just been written. What an intrinsic decides needs no register.
    fn call_branch(&mut self, value: Register, label: Label, sense: bool) -> Compiled<(), S> {
        let last = self.memory.top() - 1;
        let word = self.memory.get(last);
        let fused = match Op::of(word) {
            _ if self.emission.last_intrinsic != last + 1 => None,
            Some(Op::Intrinsic1) => Some([Op::JumpIntrinsic1, Op::JumpNotIntrinsic1]),
            Some(Op::Intrinsic2) => Some([Op::JumpIntrinsic2, Op::JumpNotIntrinsic2]),
            _ => None,
        };
        let [_, first, index, _] = word.to_le_bytes();
        match fused {
            Some([holds, fails]) => {
                self.memory.set_top(last);
                self.branch(if sense { holds } else { fails }, first, index, label)
            }
            None => self.branch(if sense { Op::JumpTrue } else { Op::JumpFalse }, value, 0, label),
        }
    }

    /// The name that a literal has among the results of `typeof`.
    fn type_name(&self, node: u32) -> Option<u8> {
        let names: [(&[u8], AtomId); 7] = [
            (b"undefined", AtomId::UNDEFINED),
            (b"object", AtomId::OBJECT),
            (b"function", AtomId::FUNCTION),
            (b"number", AtomId::NUMBER),
            (b"string", AtomId::STRING),
            (b"boolean", AtomId::BOOLEAN),
            (b"symbol", AtomId::SYMBOL),
        ];
        let text = self.plain_text(node)?;
        names.iter().find(|(name, _)| *name == text).map(|(_, atom)| atom.index() as u8)
    }

    /// `typeof x === "…"` fused with its branch; whether the comparison is one.
    fn type_comparison(&mut self, node: u32, label: Label, is: bool) -> Compiled<bool, S> {
        let (first, second) = (self.memory.field(node, 0), self.memory.field(node, 1));
        if self.memory.kind(first) != Node::Unary || self.memory.detail(first) != TYPEOF {
            return Ok(false);
        }
        let Some(name) = self.type_name(second) else { return Ok(false) };
        let operand = self.memory.field(first, 0);
        let value = if self.memory.kind(operand) == Node::Identifier { self.read_for_typeof(operand)? } else { self.value(operand, None)? };
        self.branch(if is { Op::JumpTypeof } else { Op::JumpNotTypeof }, value, name, label)?;
        Ok(true)
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
        if matches!(op, Op::JumpStrictEqual | Op::JumpStrictNotEqual | Op::JumpEqual | Op::JumpNotEqual)
            && self.type_comparison(node, label, sense == matches!(op, Op::JumpStrictEqual | Op::JumpEqual))?
        {
            return Ok(true);
        }
        let immediate = match self.memory.kind(second) {
            Node::Immediate => short_immediate(self.memory.detail(second)),
            _ if self.plain_text(second) == Some(b"") => short_immediate(Slot::EMPTY_STRING.0 >> 3),
            _ => None,
        };
        if let Some(bits) = immediate {
            match op {
                Op::JumpStrictEqual | Op::JumpStrictNotEqual => {
                    let value = self.value(first, None)?;
                    let is = sense == (op == Op::JumpStrictEqual);
                    self.branch(if is { Op::JumpIs } else { Op::JumpIsNot }, value, bits, label)?;
                    return Ok(true);
                }
                Op::JumpEqual | Op::JumpNotEqual if bits == NULL || bits == UNDEFINED => {
                    let value = self.value(first, None)?;
                    self.nullish_branch(value, label, sense == (op == Op::JumpEqual))?;
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
