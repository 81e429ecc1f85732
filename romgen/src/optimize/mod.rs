//! Shorter code for the library, whose words all devices keep: romgen takes the time that a compiler on a device has not.
//!
//! ```text
//! code cell ─► instructions with jumps by number ─► jumps and tails merge ─► registers merge ─► code cell
//! ```
//!
//! What instructions do to registers is read off their operands' roles in the one opcode table, so an instruction that
//! is new there needs nothing here. A function that makes closures, or has a jump table, stays as it is.

mod absent;
mod access;
mod flow;
mod known;
mod registers;
mod tails;
#[cfg(test)]
mod tests;

use romjs_abi::Op;
use romjs_abi::code::{FRAME, Layout, SIZE};
use romjs_abi::opcode::{Extra, Instruction, Role};

/// One instruction; jumps and constants by number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Step {
    op: Op,
    operands: [u8; 3],
    extra: u32,
    /// The number of the instruction that it jumps to.
    target: Option<usize>,
    /// The number of the constant that it loads.
    constant: Option<usize>,
}

impl Step {
    fn words(&self) -> usize {
        self.op.info().words()
    }

    /// Whether control never comes to the next instruction.
    fn ends(&self) -> bool {
        matches!(self.op, Op::Jump | Op::Return | Op::ReturnImmediate | Op::ReturnDerived | Op::Throw | Op::ThrowError)
            || self.op.info().roles[2] == Role::Result && self.operands[2] == 0
    }

    /// Whether it skips the next instruction, which must stay one word.
    fn skips(&self) -> bool {
        matches!(self.op, Op::IteratorNext | Op::Yield)
    }

    /// Whether nothing but its register shows that it ran.
    fn only_loads(&self) -> bool {
        matches!(self.op, Op::Move | Op::LoadInteger | Op::LoadImmediate | Op::LoadConstant | Op::LoadName | Op::LoadCallee)
    }
}

/// What is guarded: the numbers of the first instruction, of the first behind, and of where a throw goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Handler {
    first: usize,
    end: usize,
    target: usize,
    register: u8,
}

/// A function's code. Instructions may be taken out while the others keep their numbers.
struct Code {
    steps: Vec<Step>,
    handlers: Vec<Handler>,
    /// Registers that have values when the function begins.
    given: usize,
}

/// The code cell with shorter code, or as it is. Some of the functions that it calls by number are absent.
pub(crate) fn optimize(cell: &[u32], absent: impl Fn(usize) -> bool) -> Vec<u32> {
    let layout = Layout::of(cell);
    let Some(mut code) = Code::read(cell, layout) else { return cell.to_vec() };
    code.leave_out(absent);
    code.split_moves();
    loop {
        let before = code.steps.len();
        code.merge_tails();
        code.merge_registers();
        code.drop_idle();
        if code.steps.len() == before {
            break;
        }
    }
    code.join_moves();
    code.write(cell, layout)
}

impl Code {
    fn read(cell: &[u32], layout: Layout) -> Option<Code> {
        let words = &cell[layout.code_start() as usize..];
        let mut found = Vec::new();
        let mut numbers = vec![usize::MAX; words.len() + 1];
        let mut at = 0;
        while at < words.len() {
            let instruction = Instruction::decode(&words[at..])?;
            numbers[at] = found.len();
            found.push((at, instruction));
            at += instruction.op.info().words();
        }
        numbers[at] = found.len();
        if found.iter().any(|(_, one)| matches!(one.op, Op::LoadFunction | Op::JumpTable)) {
            return None;
        }
        if found.windows(2).any(|pair| matches!(pair[0].1.op, Op::IteratorNext) && pair[1].1.op != Op::Jump) {
            return None;
        }
        let before = (layout.code_start() - layout.constants_start()) as i32;
        let steps = found.iter().map(|(at, one)| {
            let roles = one.op.info().roles;
            let next = (at + 1) as i32;
            let target = one.jump().map(|distance| numbers[(next + distance) as usize]);
            let constant = (roles[1] == Role::Constant).then(|| (before + next + one.sbx()) as usize);
            Step { op: one.op, operands: one.operands(), extra: one.extra, target, constant }.without_distance()
        });
        let handler = |pair: &[u32]| Handler {
            first: numbers[(pair[0] & 0xFFFF) as usize],
            end: numbers[(pair[0] >> 16) as usize],
            target: numbers[(pair[1] & 0xFFFF) as usize],
            register: (pair[1] >> 16) as u8,
        };
        let handlers = cell[layout.handlers_start() as usize..layout.code_start() as usize].chunks(2).map(handler).collect();
        let flags = romjs_abi::code::instance_at(cell[0]).map_or(0, |at| cell[at] & romjs_abi::code::ENTRY_FLAGS);
        let given = 2 + layout.parameters as usize + flags.count_ones() as usize;
        Some(Code { steps: steps.collect(), handlers, given })
    }

    fn write(&self, cell: &[u32], layout: Layout) -> Vec<u32> {
        let places = self.places();
        let mut code = Vec::new();
        for (step, place) in self.steps.iter().zip(&places) {
            code.extend(step.encode(*place, &places, (layout.code_start() - layout.constants_start()) as usize));
        }
        let start = layout.code_start() as usize;
        let mut words = cell[..layout.handlers_start() as usize].to_vec();
        for handler in &self.handlers {
            words.push((places[handler.first] | places[handler.end] << 16) as u32);
            words.push(places[handler.target] as u32 | (handler.register as u32) << 16);
        }
        words.extend(code);
        debug_assert!(words.len() <= cell.len() && start <= words.len());
        words[SIZE] = cell[SIZE] & 0xFFFF | (words.len() as u32) << 16;
        words[FRAME] = cell[FRAME] & !0xFF | self.frame_size() as u32;
        words
    }

    /// The word in which each instruction begins, and behind the last.
    fn places(&self) -> Vec<usize> {
        let mut far = vec![false; self.steps.len()];
        loop {
            let mut places = vec![0];
            for (step, far) in self.steps.iter().zip(&far) {
                places.push(places[places.len() - 1] + step.words() + *far as usize);
            }
            let mut grew = false;
            for (i, step) in self.steps.iter().enumerate() {
                let reaches = step.target.is_none_or(|to| step.reaches(places[to] as i32 - places[i] as i32 - 1));
                grew |= !reaches && !far[i];
                far[i] |= !reaches;
            }
            if !grew {
                return places;
            }
        }
    }

    fn frame_size(&self) -> usize {
        let used = self.steps.iter().flat_map(Step::accesses).map(|access| access.register as usize + 1);
        let caught = self.handlers.iter().map(|handler| handler.register as usize + 1);
        used.chain(caught).chain([self.given]).max().unwrap_or(0)
    }

    /// Takes out the instructions that are not kept. What led to one leads to the next behind it.
    fn keep(&mut self, kept: &[bool]) {
        let mut numbers = vec![0];
        for kept in kept {
            numbers.push(numbers[numbers.len() - 1] + *kept as usize);
        }
        let mut at = 0..;
        self.steps.retain(|_| at.next().is_some_and(|i| kept[i]));
        for step in &mut self.steps {
            step.target = step.target.map(|to| numbers[to]);
        }
        for handler in &mut self.handlers {
            for number in [&mut handler.first, &mut handler.end, &mut handler.target] {
                *number = numbers[*number];
            }
        }
        self.handlers.retain(|handler| handler.first < handler.end);
    }

    /// The handlers that guard an instruction.
    fn guards(&self, at: usize) -> impl Iterator<Item = &Handler> {
        self.handlers.iter().filter(move |handler| (handler.first..handler.end).contains(&at))
    }
}

impl Step {
    fn without_distance(mut self) -> Step {
        if let Some(first) = self.op.info().roles.iter().position(|role| matches!(role, Role::Jump | Role::Constant)) {
            self.operands[first..].fill(0);
        }
        self
    }

    /// Whether its operand is wide enough for a distance.
    fn reaches(&self, distance: i32) -> bool {
        self.op.info().roles[2] != Role::Jump || i8::try_from(distance).is_ok()
    }

    /// Its words at a place, of a cell with so many words between the first constant and the code. A jump that does not
    /// reach is inverted, over a wide one.
    fn encode(&self, place: usize, places: &[usize], between: usize) -> Vec<u32> {
        let [a, b, c] = self.operands;
        let mut words = vec![self.op.abc(a, b, c)];
        if let Some(target) = self.target {
            let distance = places[target] as i32 - place as i32 - 1;
            if !self.reaches(distance) {
                let over = self.op.inverted();
                return vec![over.abc(a, b, 1), Op::Jump.ax(distance - 1)];
            }
            let position = self.op.info().roles.iter().position(|role| *role == Role::Jump).unwrap_or(2);
            words[0] |= (distance as u32) << (8 + 8 * position);
        }
        if let Some(constant) = self.constant {
            let distance = constant as i32 - (between + place + 1) as i32;
            words[0] = self.op.abx(a, distance as u16);
        }
        if self.op.info().extra != Extra::None {
            words.push(self.extra);
        }
        words
    }
}
