//! Which registers hold values that are still needed, and which places of the code share one value's life.

use super::Code;
use std::collections::HashMap;

/// A set of registers. Functions with more are left alone.
pub(super) type Registers = u128;
pub(super) const REGISTERS: usize = 128;

/// What lives where.
pub(super) struct Flow {
    /// In front of each instruction.
    pub(super) before: Vec<Registers>,
    /// Behind each instruction, where it does not throw.
    pub(super) behind: Vec<Registers>,
}

/// The places that one value's register can be renamed in together: from its definitions to its uses.
#[derive(Default)]
pub(super) struct Web {
    pub(super) register: u8,
    /// The operands that name it.
    pub(super) operands: Vec<(usize, usize)>,
    /// The instructions that have it in a row.
    pub(super) rows: Vec<usize>,
    pub(super) definitions: Vec<usize>,
    /// Whether the frame, a handler or a pair says which register it is.
    pub(super) bound: bool,
}

/// All webs, by the place where they are found.
pub(super) struct Webs {
    pub(super) webs: HashMap<usize, Web>,
    of: Vec<usize>,
    steps: usize,
}

pub(super) fn bit(register: u8) -> Registers {
    1 << register
}

impl Code {
    /// The instructions that control may come to behind one, if it does not throw.
    pub(super) fn followers(&self, at: usize) -> Vec<usize> {
        let step = &self.steps[at];
        let mut found: Vec<usize> = step.target.into_iter().collect();
        if !step.ends() {
            found.push(at + 1);
        }
        if step.skips() {
            found.push(at + 2);
        }
        found.retain(|to| *to < self.steps.len());
        found
    }

    pub(super) fn flow(&self) -> Flow {
        let count = self.steps.len();
        let mut flow = Flow { before: vec![0; count], behind: vec![0; count] };
        let mut changed = true;
        while changed {
            changed = false;
            for at in (0..count).rev() {
                let behind = self.followers(at).iter().fold(0, |set, to| set | flow.before[*to]);
                let mut before = behind;
                for access in self.steps[at].accesses().iter().filter(|access| access.writes) {
                    before &= !bit(access.register);
                }
                for handler in self.guards(at) {
                    before |= flow.before[handler.target] & !bit(handler.register);
                }
                for access in self.steps[at].accesses().iter().filter(|access| access.reads) {
                    before |= bit(access.register);
                }
                changed |= before != flow.before[at];
                (flow.before[at], flow.behind[at]) = (before, behind);
            }
        }
        flow
    }

    pub(super) fn webs(&self, flow: &Flow) -> Webs {
        let steps = self.steps.len();
        let mut of: Vec<usize> = (0..(2 * steps + 1) * REGISTERS).collect();
        let before = |at: usize, register: u8| at * REGISTERS + register as usize;
        let written = |at: usize, register: u8| (steps + at) * REGISTERS + register as usize;
        let given = |register: u8| 2 * steps * REGISTERS + register as usize;
        for at in 0..steps {
            let writes = self.steps[at].writes();
            for to in self.followers(at) {
                for register in members(flow.before[to]) {
                    let from = if writes & bit(register) != 0 { written(at, register) } else { before(at, register) };
                    join(&mut of, from, before(to, register));
                }
            }
            for handler in self.guards(at) {
                for register in members(flow.before[handler.target]) {
                    let from = if register == handler.register { given(register) } else { before(at, register) };
                    join(&mut of, from, before(handler.target, register));
                }
            }
            for access in self.steps[at].accesses().iter().filter(|access| access.reads && access.writes) {
                join(&mut of, before(at, access.register), written(at, access.register));
            }
        }
        for register in members(flow.before.first().copied().unwrap_or(0)) {
            join(&mut of, given(register), before(0, register));
        }
        let mut webs = Webs { webs: HashMap::new(), of, steps };
        for at in 0..steps {
            for access in self.steps[at].accesses() {
                let place = if access.writes { written(at, access.register) } else { before(at, access.register) };
                let web = webs.web_at(place, access.register);
                match access.operand {
                    Some(operand) => web.operands.push((at, operand)),
                    None if access.writes => web.bound = true,
                    None => web.rows.push(at),
                }
                if access.writes {
                    web.definitions.push(at);
                }
            }
        }
        for register in 0..REGISTERS as u8 {
            webs.web_at(given(register), register).bound = true;
        }
        webs
    }
}

impl super::Step {
    /// The registers that it writes.
    pub(super) fn writes(&self) -> Registers {
        self.accesses().iter().filter(|access| access.writes).fold(0, |set, access| set | bit(access.register))
    }
}

impl Webs {
    fn web_at(&mut self, place: usize, register: u8) -> &mut Web {
        let root = root(&self.of, place);
        let web = self.webs.entry(root).or_default();
        web.register = register;
        web
    }

    /// The web of a register that is needed in front of an instruction.
    pub(super) fn before(&self, at: usize, register: u8) -> usize {
        root(&self.of, at * REGISTERS + register as usize)
    }

    /// The web of a register that an instruction writes.
    pub(super) fn written(&self, at: usize, register: u8) -> usize {
        root(&self.of, (self.steps + at) * REGISTERS + register as usize)
    }
}

/// The members of a set.
pub(super) fn members(set: Registers) -> impl Iterator<Item = u8> {
    (0..REGISTERS as u8).filter(move |register| set & bit(*register) != 0)
}

fn root(of: &[usize], mut place: usize) -> usize {
    while of[place] != place {
        place = of[place];
    }
    place
}

fn join(of: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(of, a), root(of, b));
    of[a.max(b)] = a.min(b);
}
