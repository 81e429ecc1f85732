//! What only a part of the library comes to, in a library without that part.
//!
//! A branch that leads to nothing but the call of a function that is absent is not taken: what would make it be taken is absent,
//! too. So it goes, and so do later tests of the same number that can have one outcome only.

use super::Code;
use romjs_abi::Op;
use romjs_abi::opcode::Role;

impl Code {
    /// Leaves out what only absent functions need. A call of one that every way leads to stays, and says so.
    pub(super) fn leave_out(&mut self, absent: impl Fn(usize) -> bool) {
        for at in (0..self.steps.len()).rev() {
            let step = self.steps[at];
            let Some(target) = step.target.filter(|_| tests_a_number(step.op)) else { continue };
            let jumps = match (self.leads_to_absent(target, &absent), self.leads_to_absent(at + 1, &absent)) {
                (false, false) => continue,
                (taken, _) => !taken,
            };
            self.settle(at, jumps);
            self.settle_others(at, step, jumps);
        }
    }

    /// Makes a branch one that is always taken, or never.
    fn settle(&mut self, at: usize, jumps: bool) {
        let target = if jumps { self.steps[at].target } else { Some(at + 1) };
        self.steps[at] = super::Step { op: Op::Jump, operands: [0; 3], target, ..self.steps[at] };
    }

    /// Settles tests behind one whose outcome is known, of the same number, if that leaves only one to them.
    fn settle_others(&mut self, known: usize, test: super::Step, jumped: bool) {
        let number = test.operands[0];
        if self.steps.iter().any(|step| step.accesses().iter().any(|access| access.writes && access.register == number)) {
            return;
        }
        // Numbers beyond these compare with a byte as the outermost do.
        let possible: Vec<i32> = (-129..=128).filter(|value| jumps_for(&test, *value) == jumped).collect();
        let before = self.reached_without(known);
        for (at, is_before) in before.into_iter().enumerate() {
            let step = self.steps[at];
            if is_before || !tests_a_number(step.op) || step.operands[0] != number {
                continue;
            }
            let taken = possible.iter().filter(|value| jumps_for(&step, **value)).count();
            if taken == 0 || taken == possible.len() {
                self.settle(at, taken > 0);
            }
        }
    }

    /// What control can come to without passing an instruction.
    fn reached_without(&self, passed: usize) -> Vec<bool> {
        let mut reached = vec![false; self.steps.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) && at != passed {
                open.extend(self.followers(at));
                open.extend(self.guards(at).map(|handler| handler.target));
            }
        }
        reached
    }

    /// Whether control comes from an instruction to the call of an absent function, without a choice.
    fn leads_to_absent(&self, mut at: usize, absent: impl Fn(usize) -> bool) -> bool {
        // Each at most once: jumps may lead back.
        for _ in 0..self.steps.len() {
            let Some(step) = self.steps.get(at) else { return false };
            let number = match step.op.info().roles[1] {
                Role::Intrinsic => Some(step.operands[1] as usize),
                Role::FarIntrinsic => Some(step.operands[1] as usize + 256),
                _ => None,
            };
            if number.is_some_and(&absent) {
                return true;
            }
            at = match step.target {
                Some(target) if step.op == Op::Jump => target,
                None if !step.ends() && !step.skips() => at + 1,
                _ => return false,
            };
        }
        false
    }
}

/// Whether an instruction compares an integer that a function was given, as `which` is: that runs nothing.
pub(super) fn tests_a_number(op: Op) -> bool {
    op.info().roles == [Role::In, Role::Signed8, Role::Jump]
}

/// Whether such an instruction jumps if the register holds a number.
pub(super) fn jumps_for(test: &super::Step, value: i32) -> bool {
    let other = test.operands[1] as i8 as i32;
    match test.op {
        Op::JumpIsInteger => value == other,
        Op::JumpIsNotInteger => value != other,
        Op::JumpLessInteger | Op::JumpNotGreaterEqualInteger => value < other,
        Op::JumpLessEqualInteger | Op::JumpNotGreaterInteger => value <= other,
        Op::JumpGreaterInteger | Op::JumpNotLessEqualInteger => value > other,
        _ => value >= other,
    }
}
