//! Which registers an instruction reads and writes.

use super::Step;
use romjs_abi::Op;
use romjs_abi::opcode::Role;

/// One register of an instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Access {
    pub(super) register: u8,
    pub(super) reads: bool,
    pub(super) writes: bool,
    /// The operand that names it alone; none if it is one of several in a row.
    pub(super) operand: Option<usize>,
}

/// Registers in a row that an instruction reads as the first of them says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) operand: usize,
    pub(super) first: u8,
    pub(super) count: u8,
}

impl Step {
    /// All registers of the instruction.
    pub(super) fn accesses(&self) -> Vec<Access> {
        let mut found = Vec::new();
        for (i, role) in self.op.info().roles.into_iter().enumerate() {
            let first = self.operands[i];
            let mut add = |count: u8, reads, writes| {
                for k in 0..count {
                    found.push(Access { register: first + k, reads, writes, operand: (count == 1).then_some(i) });
                }
            };
            match role {
                Role::In => add(1, true, matches!(self.op, Op::LoopLess | Op::LoopLessEqual)),
                // At the end of an iteration it is not written.
                Role::Out => add(1, self.skips(), true),
                Role::Result if first != 0 => add(1, false, true),
                Role::OutPair => add(2, false, true),
                Role::Pair => add(2, true, true),
                _ => {
                    if let Some(row) = self.row().filter(|row| row.operand == i) {
                        add(row.count, true, false);
                    }
                }
            }
        }
        found
    }

    /// The registers in a row that it reads, if it has any.
    pub(super) fn row(&self) -> Option<Row> {
        let roles = self.op.info().roles;
        let operand = roles.iter().position(|role| matches!(role, Role::Window | Role::SpreadWindow | Role::Range | Role::Arguments))?;
        let count = match roles[operand] {
            Role::Window => 2 + self.operands[1],
            Role::SpreadWindow => 3,
            Role::Range => self.operands[2],
            _ => Op::arguments(self.op as u32) as u8,
        };
        (count > 0).then_some(Row { operand, first: self.operands[operand], count })
    }

    /// The first of the registers that a call leaves to its callee.
    pub(super) fn spoils(&self) -> Option<u8> {
        matches!(self.op.info().roles[0], Role::Window | Role::SpreadWindow).then_some(self.operands[0])
    }
}
