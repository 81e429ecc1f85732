//! Merging registers: a value is made where a copy would bring it.

use super::flow::{Flow, REGISTERS, Registers, Webs, bit, members};
use super::{Code, Step};
use romjs_abi::Op;
use romjs_abi::limits::REGISTERS_MAX;
use romjs_abi::opcode::Role;

/// Webs, and the registers that they are to have.
type Plan = Vec<(usize, u8)>;

impl Code {
    /// Renames registers as long as that makes copies idle.
    pub(super) fn merge_registers(&mut self) {
        if self.frame_size() >= REGISTERS {
            return;
        }
        loop {
            let flow = self.flow();
            let webs = self.webs(&flow);
            let Some(plan) = self.merging(&flow, &webs) else { break };
            self.rename(&webs, &plan);
            self.drop_idle();
        }
    }

    /// Takes out what has no effect: copies to the same register, and loads of what nobody needs.
    pub(super) fn drop_idle(&mut self) {
        if self.frame_size() >= REGISTERS {
            return;
        }
        let flow = self.flow();
        let idle = |at: usize, step: &Step| {
            step.op == Op::Move && step.operands[0] == step.operands[1] || step.only_loads() && flow.behind[at] & bit(step.operands[0]) == 0
        };
        let kept: Vec<bool> = self.steps.iter().enumerate().map(|(at, step)| !idle(at, step)).collect();
        self.keep(&kept);
    }

    /// A renaming that makes a copy idle.
    fn merging(&self, flow: &Flow, webs: &Webs) -> Option<Plan> {
        let copies = self.steps.iter().enumerate().filter(|(_, step)| step.op == Op::Move);
        let singles = copies.flat_map(|(at, step)| {
            let [to, from, _] = step.operands;
            [vec![(webs.before(at, from), to)], vec![(webs.written(at, to), from)]]
        });
        let rows = self.steps.iter().enumerate().filter_map(|(at, step)| Some((at, step.row()?)));
        let rows = rows.filter(|(_, row)| row.count > 1).flat_map(|(at, row)| {
            let last = REGISTERS_MAX.min(REGISTERS as u32) as u8 - row.count;
            (1..last)
                .filter(move |first| *first != row.first)
                .map(move |first| (0..row.count).map(|k| (webs.before(at, row.first + k), first + k)).collect::<Plan>())
        });
        let mut copying = singles.chain(rows).filter(|plan| self.saves(webs, plan));
        copying.find(|plan| self.allows(flow, webs, plan)).or_else(|| self.merging_returns(flow, webs))
    }

    /// A renaming that makes two instructions equal that return.
    fn merging_returns(&self, flow: &Flow, webs: &Webs) -> Option<Plan> {
        let returns = || self.steps.iter().enumerate().filter(|(_, step)| step.op == Op::Return).map(|(at, step)| (at, step.operands[0]));
        let pairs = returns().flat_map(|(at, from)| returns().filter(move |(_, to)| *to < from).map(move |(_, to)| (at, from, to)));
        pairs.map(|(at, from, to)| vec![(webs.before(at, from), to)]).find(|plan| self.allows(flow, webs, plan))
    }

    /// Whether a copy becomes idle.
    fn saves(&self, webs: &Webs, plan: &Plan) -> bool {
        let new = |web: usize, old: u8| plan.iter().find(|(planned, _)| *planned == web).map_or(old, |(_, new)| *new);
        self.steps.iter().enumerate().filter(|(_, step)| step.op == Op::Move).any(|(at, step)| {
            let [to, from, _] = step.operands;
            new(webs.written(at, to), to) == new(webs.before(at, from), from)
        })
    }

    fn allows(&self, flow: &Flow, webs: &Webs, plan: &Plan) -> bool {
        // What a row holds moves together or not at all.
        let whole = |rows: &[usize]| match *rows {
            [] => plan.len() == 1,
            [at] => {
                let Some(row) = self.steps[at].row() else { return false };
                let there = (0..row.count).map(|k| webs.before(at, row.first + k));
                plan.len() == row.count as usize && there.zip(plan).all(|(web, planned)| web == planned.0)
            }
            _ => false,
        };
        plan.iter().all(|(web, new)| {
            let Some(found) = webs.webs.get(web) else { return false };
            !found.bound && whole(&found.rows) && self.is_free(flow, webs, plan, *web, *new)
        }) && plan.first().is_some_and(|(web, new)| {
            let rows = &webs.webs[web].rows;
            rows.first().is_none_or(|at| self.steps[*at].spoils().is_none() || !self.keeps_behind(flow, *at, *new))
        })
    }

    /// Whether registers from `first` on are needed behind a call that does not write them.
    fn keeps_behind(&self, flow: &Flow, at: usize, first: u8) -> bool {
        let kept = flow.behind[at] & !self.steps[at].writes();
        kept >> first != 0
    }

    /// Whether a register holds nothing else as long as it would hold a web's value.
    fn is_free(&self, flow: &Flow, webs: &Webs, plan: &Plan, web: usize, new: u8) -> bool {
        let old = webs.webs[&web].register;
        let planned = |other: usize| plan.iter().any(|(planned, _)| *planned == other);
        let needed = |at: usize, register: u8, what: usize| {
            flow.behind[at] & bit(register) != 0
                && self.followers(at).into_iter().any(|to| flow.before[to] & bit(register) != 0 && webs.before(to, register) == what)
        };
        let held = |at: usize| {
            let here = self.followers(at).into_iter().filter(|to| flow.before[*to] & bit(new) != 0);
            let mut others = here.map(|to| webs.before(to, new)).filter(|other| !planned(*other));
            others.any(|other| !self.is_copy(webs, at, new, other))
        };
        let found = &webs.webs[&web];
        let clear = found.definitions.iter().all(|at| {
            let beside = self.steps[*at].writes() & bit(new) != 0 && !planned(webs.written(*at, new));
            !beside && !held(*at)
        });
        let undisturbed = (0..self.steps.len()).all(|at| {
            let step = &self.steps[at];
            let spoiled = step.spoils().is_some_and(|first| first <= new) && !found.definitions.contains(&at);
            let written = step.writes() & bit(new) != 0 && !planned(webs.written(at, new)) && !self.is_copy(webs, at, old, web);
            !((spoiled || written) && needed(at, old, web))
        });
        let apart = found.operands.iter().all(|(at, _)| {
            let step = &self.steps[*at];
            step.op.info().roles[0] != Role::OutPair || step.writes() & bit(new) == 0
        });
        let caught = self.handlers.iter().any(|handler| {
            handler.register == new && flow.before[handler.target] & bit(old) != 0 && webs.before(handler.target, old) == web
        });
        clear && undisturbed && apart && !caught
    }

    /// Whether an instruction copies a web's value from its register.
    fn is_copy(&self, webs: &Webs, at: usize, register: u8, web: usize) -> bool {
        let step = &self.steps[at];
        step.op == Op::Move && step.operands[1] == register && webs.before(at, register) == web
    }

    fn rename(&mut self, webs: &Webs, plan: &Plan) {
        for (web, new) in plan {
            for (at, operand) in &webs.webs[web].operands {
                self.steps[*at].operands[*operand] = *new;
            }
        }
        if let Some((web, new)) = plan.first() {
            for at in &webs.webs[web].rows {
                if let Some(row) = self.steps[*at].row() {
                    self.steps[*at].operands[row.operand] = *new;
                }
            }
        }
    }

    /// Makes two copies of each instruction that is two.
    pub(super) fn split_moves(&mut self) {
        let mut numbers = Vec::new();
        let mut steps = Vec::new();
        for step in &self.steps {
            numbers.push(steps.len());
            let [to, first, second] = step.operands;
            if step.op == Op::MoveTwo {
                steps.push(Step { op: Op::Move, operands: [to, first, 0], ..*step });
                steps.push(Step { op: Op::Move, operands: [to + 1, second, 0], ..*step });
            } else {
                steps.push(*step);
            }
        }
        numbers.push(steps.len());
        for step in &mut steps {
            step.target = step.target.map(|to| numbers[to]);
        }
        for handler in &mut self.handlers {
            for number in [&mut handler.first, &mut handler.end, &mut handler.target] {
                *number = numbers[*number];
            }
        }
        self.steps = steps;
    }

    /// Makes one instruction of two copies to registers in a row.
    pub(super) fn join_moves(&mut self) {
        if self.frame_size() >= REGISTERS {
            return;
        }
        while let Some((first, second, joined, at)) = self.joinable() {
            self.steps[at] = joined;
            let gone = first + second - at;
            let kept: Vec<bool> = (0..self.steps.len()).map(|i| i != gone).collect();
            self.keep(&kept);
        }
    }

    /// Two copies that can be one: their numbers, the one instruction, and which of them it replaces.
    fn joinable(&self) -> Option<(usize, usize, Step, usize)> {
        let flow = self.flow();
        let targets: Vec<usize> = self.steps.iter().filter_map(|step| step.target).collect();
        let led_to = |at: usize| {
            let entered = |handler: &super::Handler| [handler.first, handler.end, handler.target].contains(&at);
            targets.contains(&at) || self.handlers.iter().any(entered)
        };
        for (first, one) in self.steps.iter().enumerate().filter(|(_, step)| step.op == Op::Move) {
            let [to, from, _] = one.operands;
            for second in first + 1..self.steps.len() {
                if led_to(second) {
                    break;
                }
                let two = &self.steps[second];
                let [to_two, from_two, _] = two.operands;
                if two.op == Op::Move && (to_two == to + 1 || to_two + 1 == to && from != to_two && from_two != to) {
                    let operands = if to_two > to { [to, from, from_two] } else { [to_two, from_two, from] };
                    let joined = Step { op: Op::MoveTwo, operands, ..*one };
                    let between = first + 1..second;
                    if between.clone().all(|at| self.passes(&flow, at, to_two, from_two)) {
                        return Some((first, second, joined, first));
                    }
                    if between.clone().all(|at| self.passes(&flow, at, to, from)) {
                        return Some((first, second, joined, second));
                    }
                }
                if two.ends() || two.target.is_some() || two.skips() {
                    break;
                }
            }
        }
        None
    }

    /// Whether a copy can as well be made on the other side of an instruction.
    fn passes(&self, flow: &Flow, at: usize, to: u8, from: u8) -> bool {
        let step = &self.steps[at];
        let touched = step.accesses().iter().fold(0 as Registers, |set, access| set | bit(access.register));
        let caught = self.guards(at).fold(0, |set, handler| set | flow.before[handler.target]);
        (touched | caught) & bit(to) == 0
            && step.writes() & bit(from) == 0
            && step.spoils().is_none_or(|first| first > to.max(from))
            && members(caught).all(|register| register != to)
    }
}
