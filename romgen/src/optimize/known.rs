//! Branches on what has been loaded on the way to them, as `&&` and `||` make where their value is tested.

use super::absent::{jumps_for, tests_a_number};
use super::{Code, Step};
use romjs_abi::Op;
use romjs_abi::slot::Immediate;

impl Code {
    /// Lets control that comes to a branch whose outcome is known go where that leads.
    pub(super) fn thread_known(&mut self) -> bool {
        for at in 0..self.steps.len() {
            let branch = self.steps[at];
            let Some(target) = branch.target else { continue };
            let ways = self.ways_to(at);
            for from in ways.iter().copied() {
                let Some(jumps) = self.loaded(from, branch.operands[0]).and_then(|load| outcome(&branch, &load)) else { continue };
                let to = if jumps { target } else { at + 1 };
                // Only forward, so that there is an end to it.
                if to <= at || to >= self.steps.len() {
                    continue;
                }
                if ways.len() == 1 && !self.is_fixed(at) {
                    self.steps[at] = Step { op: Op::Jump, operands: [0; 3], target: Some(to), ..branch };
                    return true;
                }
                if self.steps[from].target == Some(at) && from + 1 != at && self.can_reach(from, to) {
                    self.steps[from].target = Some(to);
                    return true;
                }
            }
        }
        false
    }

    /// The instructions behind which control comes to one, which is neither the first nor a handler's; none of other ones.
    fn ways_to(&self, at: usize) -> Vec<usize> {
        if at == 0 || self.handlers.iter().any(|handler| handler.target == at) {
            return Vec::new();
        }
        (0..self.steps.len()).filter(|from| self.followers(*from).contains(&at)).collect()
    }

    /// The instruction that has loaded what a register holds behind another, if there is one way only from there.
    fn loaded(&self, mut at: usize, register: u8) -> Option<Step> {
        for _ in 0..self.steps.len() {
            let step = self.steps[at];
            if step.accesses().iter().any(|access| access.writes && access.register == register) {
                return Some(step);
            }
            let [from] = self.ways_to(at)[..] else { return None };
            if step.spoils().is_some_and(|first| first <= register) {
                return None;
            }
            at = from;
        }
        None
    }
}

/// Whether a branch is taken behind a load, if that can be told.
fn outcome(branch: &Step, load: &Step) -> Option<bool> {
    let [_, low, high] = load.operands;
    let value = u16::from_le_bytes([low, high]);
    let truth = match load.op {
        Op::LoadInteger if tests_a_number(branch.op) => return Some(jumps_for(branch, value as i16 as i32)),
        Op::LoadInteger => value != 0,
        Op::LoadImmediate => {
            let kind = value & 31;
            kind == Immediate::Boolean as u16 && value >> 5 != 0 || kind > Immediate::String0 as u16
        }
        _ => return None,
    };
    match branch.op {
        Op::JumpTrue => Some(truth),
        Op::JumpFalse => Some(!truth),
        Op::JumpIs if load.op == Op::LoadImmediate => Some(value == branch.operands[1] as u16),
        Op::JumpIsNot if load.op == Op::LoadImmediate => Some(value != branch.operands[1] as u16),
        _ => None,
    }
}
