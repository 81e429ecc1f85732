//! Jumps that lead nowhere else, and ends of code that are the same.

use super::Code;
use super::flow::{REGISTERS, bit};
use romjs_abi::Op;
use romjs_abi::opcode::Role;

/// How far a jump with an operand of eight bits is taken to reach, while places still change.
const REACH: usize = 120;

impl Code {
    /// Shortens the code until nothing is left to do.
    pub(super) fn merge_tails(&mut self) {
        loop {
            self.drop_unreachable();
            self.thread_jumps();
            if !(self.drop_empty_jump()
                || self.thread_known()
                || self.invert_branch()
                || self.merge_ends()
                || self.merge_tail()
                || self.load_before_branch())
            {
                break;
            }
        }
    }

    fn drop(&mut self, from: usize, end: usize) {
        let kept: Vec<bool> = (0..self.steps.len()).map(|at| !(from..end).contains(&at)).collect();
        self.keep(&kept);
    }

    fn drop_unreachable(&mut self) {
        let mut reached = vec![false; self.steps.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(self.followers(at));
                open.extend(self.guards(at).map(|handler| handler.target));
            }
        }
        self.keep(&reached);
    }

    /// Lets jumps to jumps go where those go.
    fn thread_jumps(&mut self) {
        for at in 0..self.steps.len() {
            for _ in 0..self.steps.len() {
                let Some(to) = self.steps[at].target else { break };
                match self.steps[to].target {
                    Some(next) if self.steps[to].op == Op::Jump && self.can_reach(at, next) => self.steps[at].target = Some(next),
                    _ => break,
                }
            }
        }
    }

    /// Whether a jump's operand is wide enough, whatever becomes of the code between.
    pub(super) fn can_reach(&self, at: usize, to: usize) -> bool {
        let words: usize = self.steps[at.min(to)..at.max(to)].iter().map(super::Step::words).sum();
        self.steps[at].op.info().roles[2] != Role::Jump || words < REACH
    }

    /// Whether an instruction may go away or become another: the one behind that skips it may not.
    pub(super) fn is_fixed(&self, at: usize) -> bool {
        at > 0 && self.steps[at - 1].skips()
    }

    fn drop_empty_jump(&mut self) -> bool {
        let empty = |at: &usize| self.steps[*at].op == Op::Jump && self.steps[*at].target == Some(at + 1) && !self.is_fixed(*at);
        let Some(at) = (0..self.steps.len()).find(empty) else { return false };
        self.drop(at, at + 1);
        true
    }

    /// Makes one of a branch over a jump.
    fn invert_branch(&mut self) -> bool {
        let over = |at: &usize| {
            let (step, next) = (&self.steps[*at], self.steps.get(at + 1));
            step.target == Some(at + 2)
                && step.op.inverted() != step.op
                && next.is_some_and(|next| next.op == Op::Jump && next.target.is_some_and(|to| self.can_reach(*at, to)))
                && !self.is_led_to(at + 1)
        };
        let Some(at) = (0..self.steps.len()).find(over) else { return false };
        self.steps[at].op = self.steps[at].op.inverted();
        self.steps[at].target = self.steps[at + 1].target;
        self.drop(at + 1, at + 2);
        true
    }

    fn is_led_to(&self, at: usize) -> bool {
        self.steps.iter().any(|step| step.target == Some(at)) || self.handlers.iter().any(|handler| handler.target == at)
    }

    /// Lets a branch over an end of the function go to the same end elsewhere instead.
    fn merge_ends(&mut self) -> bool {
        for at in 0..self.steps.len() {
            let (branch, end) = (self.steps[at], at + 1);
            if branch.target != Some(at + 2) || branch.op.inverted() == branch.op || !self.steps[end].ends() || self.is_led_to(end) {
                continue;
            }
            let same = |other: &usize| {
                *other != end && self.steps[*other] == self.steps[end] && self.same_guards(*other, end) && self.can_reach(at, *other)
            };
            if let Some(other) = (0..self.steps.len()).find(same) {
                self.steps[at].op = branch.op.inverted();
                self.steps[at].target = Some(other);
                self.drop(end, end + 1);
                return true;
            }
        }
        false
    }

    /// Loads in front of a branch what is needed on one way only, where the branch can then go that way itself.
    fn load_before_branch(&mut self) -> bool {
        if self.frame_size() >= REGISTERS {
            return false;
        }
        let flow = self.flow();
        for at in 0..self.steps.len() {
            let branch = self.steps[at];
            let (load, end) = (at + 1, at + 2);
            let over = branch.target == Some(at + 3) && branch.op.inverted() != branch.op && !self.is_fixed(at);
            if !over || !self.steps[load].only_loads() || !self.steps[end].ends() || self.is_led_to(load) || self.is_led_to(end) {
                continue;
            }
            let loaded = bit(self.steps[load].operands[0]);
            let needed =
                self.guards(at).fold(flow.before.get(at + 3).copied().unwrap_or(0), |set, handler| set | flow.before[handler.target]);
            let touched = branch.accesses().iter().fold(0, |set, access| set | bit(access.register));
            if (needed | touched) & loaded != 0 || !self.guards(at).eq(self.guards(load)) {
                continue;
            }
            let same = |other: &usize| {
                *other != end && self.steps[*other] == self.steps[end] && self.same_guards(*other, end) && self.can_reach(at, *other)
            };
            let to = match self.steps[end] {
                jump if jump.op == Op::Jump => jump.target.filter(|to| self.can_reach(at, *to)),
                _ => (0..self.steps.len()).find(same),
            };
            if let Some(to) = to {
                self.steps[at] = self.steps[load];
                self.steps[load] = super::Step { op: branch.op.inverted(), target: Some(to), ..branch };
                self.drop(end, end + 1);
                return true;
            }
        }
        false
    }

    fn same_guards(&self, one: usize, other: usize) -> bool {
        self.guards(one).eq(self.guards(other))
    }

    /// Lets one of two equal ends of different ways jump to the other.
    fn merge_tail(&mut self) -> bool {
        for from in 0..self.steps.len() {
            let step = self.steps[from];
            if !step.ends() || self.is_fixed(from) {
                continue;
            }
            for to in 0..self.steps.len() {
                let falls = step.op == Op::Jump && step.target == Some(to + 1) && !self.steps[to].ends() && !self.steps[to].skips();
                // Both are counted from the first that differs: the ends themselves, or where control comes to.
                let (one, other) = if falls { (from, to + 1) } else { (from, to) };
                if !falls && (to == from || self.is_fixed(to) || self.steps[to] != step || !self.same_guards(from, to)) {
                    continue;
                }
                let length = self.common_tail(one, other);
                if length > 0 {
                    self.jump_to_tail(from, other - length, length);
                    return true;
                }
            }
        }
        false
    }

    /// How many instructions in front of two are the same.
    fn common_tail(&self, one: usize, other: usize) -> usize {
        let apart = one.abs_diff(other);
        let caught = |at: usize| self.handlers.iter().any(|handler| handler.target == at);
        if caught(one) {
            return 0;
        }
        let same = |k: &usize| {
            let k = *k;
            k <= one.min(other)
                && k < apart
                && self.steps[one - k] == self.steps[other - k]
                && self.same_guards(one - k, other - k)
                && !self.is_fixed(one - k)
                && !caught(one - k)
        };
        (1..).take_while(same).last().unwrap_or(0)
    }

    /// Lets a jump take the place of as many instructions in front of an end as there are at `to` as well.
    fn jump_to_tail(&mut self, end: usize, to: usize, length: usize) {
        let first = end - length;
        for step in &mut self.steps {
            step.target = step.target.map(|target| if (first..=end).contains(&target) { to + (target - first) } else { target });
        }
        self.steps[end] = super::Step { op: Op::Jump, operands: [0; 3], extra: 0, target: Some(to), constant: None };
        self.drop(first, end);
    }
}
