//! `switch` (ECMA-262, 14.12): comparisons from top to bottom, or a table where the cases are small integers.

use super::{Label, Register, short_immediate};
use crate::sink::Sink;
use crate::tree::Node;
use crate::{Compiled, Compiler};
use romjs_abi::Op;

/// Fewer cases are compared one by one.
const TABLE_CASES_MIN: u32 = 4;
/// Cases of larger numbers, or of negative ones, are not looked up in a table.
const TABLE_SIZE_MAX: u32 = 1000;

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn switch_code(&mut self, node: u32, labels: u32) -> Compiled<(), S> {
        let (scope, value, cases) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let register = self.switch_value(value, cases)?;
        let mark = self.enter_scope(scope)?;
        self.emission.locals_end = self.emission.next;
        self.hoist_functions(scope)?;
        let end = self.label()?;
        let mut default = end;
        let mut pair = cases;
        while pair != 0 {
            let (case, next) = self.memory.pair(pair);
            let label = self.label()?;
            // The third field of a case keeps its label.
            self.memory.set(case + 4, label.0);
            if self.memory.field(case, 0) == 0 {
                default = label;
            }
            pair = next;
        }
        match self.table_size(cases) {
            Some(size) => self.switch_table(register, cases, size, default)?,
            None => self.switch_chain(register, cases)?,
        }
        self.jump(default)?;
        let outer = self.enter_loop(Some(end), None, labels)?;
        pair = cases;
        while pair != 0 {
            let (case, next) = self.memory.pair(pair);
            self.place_label(Label(self.memory.field(case, 2)))?;
            self.statement_list(self.memory.field(case, 1))?;
            pair = next;
        }
        self.emission.control = outer;
        self.place_label(end)?;
        self.exit_scope(mark);
        Ok(())
    }

    /// The value, in a register that no test can change.
    fn switch_value(&mut self, value: u32, cases: u32) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let register = self.value(value, None)?;
        let mut literal = true;
        let mut pair = cases;
        while pair != 0 {
            let (case, next) = self.memory.pair(pair);
            let test = self.memory.field(case, 0);
            literal &= matches!(
                self.memory.kind(test),
                Node::None | Node::Integer | Node::Number | Node::String | Node::Immediate | Node::Identifier
            );
            pair = next;
        }
        if literal || u32::from(register) >= mark {
            return Ok(register);
        }
        let copy = self.temporary()?;
        self.deliver(register, Some(copy))
    }

    /// The number of entries of a table for the cases, if one is worth its words.
    fn table_size(&self, cases: u32) -> Option<u32> {
        let (mut count, mut highest) = (0, 0);
        let mut pair = cases;
        while pair != 0 {
            let (case, next) = self.memory.pair(pair);
            let test = self.memory.field(case, 0);
            pair = next;
            if test == 0 {
                continue;
            }
            if self.memory.kind(test) != Node::Integer || self.memory.field(test, 0) > TABLE_SIZE_MAX {
                return None;
            }
            highest = highest.max(self.memory.field(test, 0));
            count += 1;
        }
        (count >= TABLE_CASES_MIN && highest <= 2 * count + 2).then_some(highest + 1)
    }

    fn switch_table(&mut self, register: Register, cases: u32, size: u32, default: Label) -> Compiled<(), S> {
        self.abx(Op::JumpTable, register, size as u16)?;
        for index in 0..size {
            let mut target = default;
            let mut pair = cases;
            while pair != 0 {
                let (case, next) = self.memory.pair(pair);
                let test = self.memory.field(case, 0);
                if test != 0 && self.memory.field(test, 0) == index {
                    target = Label(self.memory.field(case, 2));
                    break;
                }
                pair = next;
            }
            self.jump(target)?;
        }
        self.emission.unreachable = false;
        Ok(())
    }

    fn switch_chain(&mut self, register: Register, cases: u32) -> Compiled<(), S> {
        let mut pair = cases;
        while pair != 0 {
            let (case, next) = self.memory.pair(pair);
            let (test, label) = (self.memory.field(case, 0), Label(self.memory.field(case, 2)));
            pair = next;
            if test == 0 {
                continue;
            }
            let mark = self.emission.next;
            let position = self.memory.position(test);
            let immediate = if self.memory.kind(test) == Node::Immediate { short_immediate(self.memory.detail(test)) } else { None };
            if let Some(value) = self.small_integer(test) {
                self.branch(Op::JumpIsInteger, register, value as u8, label)?;
            } else if let Some(bits) = immediate {
                self.branch(Op::JumpIs, register, bits, label)?;
            } else {
                let test = self.value(test, None)?;
                self.mark(position)?;
                self.branch(Op::JumpStrictEqual, register, test, label)?;
            }
            self.release(mark);
        }
        Ok(())
    }
}
