//! Function literals: counts that add up, handlers, and every instruction by the roles of the opcode table.
//!
//! # How a jump's target is known to be an instruction
//! Instructions have one or two words, and a second word can be any number. Looking back from the target, count the
//! words whose lowest byte is the opcode of a two-word instruction, up to the first that is none, or to the function's
//! beginning. Behind that word an instruction begins: it is an instruction of one word, or the second word of one, for
//! the first word of a two-word instruction would have been counted. From there on each word that is met as a first word
//! is one that was counted, so instructions take two words each, and the target is the first word of one exactly when
//! the count is even. The functions' whole sequence is decoded anyway, so this needs no memory of where its
//! instructions begin.
//!
//! All look-behinds of a function may take [`LOOK_BEHIND`] steps for each of its words. Counts are small, since second
//! words that look like opcodes are rare, so only an image made for the purpose comes near it.

use super::chain::class;
use super::{Proof, Proved, holds};
use romjs_abi::code::{self, Layout};
use romjs_abi::image::Binding;
use romjs_abi::limits::{CAPTURES_MAX, CODE_WORDS_MAX, INLINE_SLOTS_MAX, REGISTERS_MAX};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_NAME, DEFINE_SETTER, Extra, Instruction, Role};
use romjs_abi::{AtomId, Kind, Op, ShapeId, Slot};

/// Steps of looking behind for each word of a function.
const LOOK_BEHIND: usize = 8;

/// The flags that a function literal may have.
const FLAGS: u32 =
    code::FLAG_CONSTRUCTOR | code::FLAG_CLASS | code::FLAG_DERIVED | code::FLAG_ENTRY | code::FLAG_LIBRARY | code::FLAG_UNNAMED;
const ENTRY_FLAGS: u32 = code::ENTRY_REST | code::ENTRY_ARGUMENTS | code::ENTRY_NEW_TARGET;

/// The function literal whose instructions are being looked at.
struct Body {
    layout: Layout,
    /// The word of the first instruction, and the one behind the last.
    start: usize,
    end: usize,
    /// Steps of looking behind that are left.
    steps: usize,
}

impl Body {
    /// `count` registers from `first` on lie in the frame. The callee's is no operand.
    #[inline(never)]
    fn registers(&self, first: u32, count: u32) -> Proved {
        holds(first > 0 && first + count <= self.layout.frame_size)
    }
}

impl Proof<'_> {
    pub(super) fn code(&mut self) -> Proved {
        holds(self.word(0)? & 0xFF00 & !FLAGS == 0)?;
        self.own_shape_id()?;
        let layout = Layout::of(self.cell.get(..code::NAME)?);
        self.literal(layout)?;
        let (start, end) = (layout.code_start() as usize, self.cell.len());
        let body = &mut Body { layout, start, end, steps: LOOK_BEHIND * end };
        for index in layout.constants_start()..layout.handlers_start() {
            self.slot(index as usize, class::VALUE | class::CODE)?;
        }
        for handler in 0..layout.handlers {
            self.handler(body, (layout.handlers_start() + 2 * handler) as usize)?;
        }
        let mut at = start;
        while at < end {
            at = self.instruction(body, at)?;
        }
        Some(())
    }

    /// The counts in front of the captures.
    fn literal(&mut self, layout: Layout) -> Proved {
        let constructs = self.word(0)? & code::FLAG_CONSTRUCTOR != 0;
        let word = self.word(code::LAYOUT)?;
        let capacity = word >> 8 & 0xFF;
        holds(word & 0x00FF_00FF == Kind::Function as u32 && layout.captures <= CAPTURES_MAX)?;
        holds(capacity >= layout.captures + constructs as u32 && capacity <= INLINE_SLOTS_MAX)?;
        let prototype = self.slot(code::PROTOTYPE, class::PROTOTYPE)?;
        self.chain.prototypes_end(prototype)?;
        if self.word(0)? & code::FLAG_UNNAMED == 0 {
            self.slot(code::NAME, class::STRING)?;
        }
        let instance = match code::instance_at(self.word(0)?) {
            Some(at) => self.word(at)?,
            None => 0,
        };
        holds(instance >> 24 << 24 & !ENTRY_FLAGS == 0)?;
        if instance as u16 != 0 {
            // Only a constructor's closures have the slot that instances are compared with.
            holds(constructs)?;
            self.instance_shape(ShapeId(instance as u16))?;
        }
        let frame = self.word(code::FRAME)?;
        let specials = (instance & ENTRY_FLAGS).count_ones();
        holds(layout.frame_size <= REGISTERS_MAX && 2 + layout.parameters + specials <= layout.frame_size)?;
        holds(frame >> 16 == layout.code_start() && layout.code_start() < layout.size)?;
        holds(layout.size - layout.constants_start() <= CODE_WORDS_MAX)
    }

    /// A handler lies behind what it guards, so that a throw, which burns no fuel, never goes back.
    fn handler(&mut self, body: &mut Body, at: usize) -> Proved {
        let (range, target) = (self.word(at)?, self.word(at + 1)?);
        let (first, end, to) = (range & 0xFFFF, range >> 16, target & 0xFFFF);
        holds(first <= end && end <= to && target >> 24 == 0)?;
        body.registers(target >> 16 & 0xFF, 1)?;
        self.begins(body, body.start + to as usize)
    }

    /// An instruction begins at word `target` of the cell.
    #[inline(never)]
    fn begins(&mut self, body: &mut Body, target: usize) -> Proved {
        holds((body.start..body.end).contains(&target))?;
        let mut at = target;
        while at > body.start && words_of(*self.cell.get(at - 1)?) == Some(2) {
            at -= 1;
            body.steps = body.steps.checked_sub(1)?;
        }
        holds((target - at).is_multiple_of(2))
    }

    /// Checks the instruction at word `at` of the cell; where the next begins.
    fn instruction(&mut self, body: &mut Body, at: usize) -> Option<usize> {
        self.at = self.start + at;
        let instruction = Instruction::decode(self.cell.get(at..)?)?;
        let info = instruction.op.form();
        for (index, role) in info.roles.iter().enumerate() {
            self.operand(body, at, instruction, index, *role)?;
        }
        let next = at + info.words();
        match info.extra {
            Extra::None => {}
            Extra::Name => self.name(instruction)?,
            Extra::Shape => {
                holds(instruction.extra >> 16 == 0)?;
                self.literal_shape(ShapeId(instruction.extra as u16), instruction.word >> 24)?;
            }
            Extra::Define => {
                let flags = DEFINE_ENUMERABLE | DEFINE_NAME;
                holds(instruction.extra & !flags <= DEFINE_SETTER)?;
            }
        }
        match instruction.op {
            Op::Jump | Op::Return | Op::ReturnUndefined | Op::ReturnDerived | Op::Throw | Op::ThrowConstant => {}
            Op::ForInNext | Op::IteratorNext => {
                // The word that they skip is an instruction, and another one is behind it.
                holds(words_of(*self.cell.get(next)?) == Some(1) && next + 1 < body.end)?;
            }
            _ => holds(next < body.end)?,
        }
        Some(next)
    }

    /// One operand, which begins at byte `index` behind the opcode.
    fn operand(&mut self, body: &mut Body, at: usize, instruction: Instruction, index: usize, role: Role) -> Proved {
        let shift = 8 + 8 * index as u32;
        let (rest, signed) = (instruction.word >> shift, instruction.word as i32 >> shift);
        let byte = rest & 0xFF;
        match role {
            Role::None => holds(byte == 0),
            Role::Part | Role::Count | Role::Byte | Role::Signed8 | Role::Signed16 => Some(()),
            Role::Out | Role::In => body.registers(byte, 1),
            Role::OutPair | Role::Pair => body.registers(byte, 2),
            Role::Window => body.registers(byte, 2 + (instruction.word >> 16 & 0xFF)),
            Role::SpreadWindow => body.registers(byte, 3),
            Role::Range => body.registers(byte, instruction.word >> 24),
            Role::Arguments => body.registers(byte, instruction.op.arguments()),
            Role::Intrinsic => holds((byte as usize) < self.chain.intrinsics()),
            Role::Immediate => {
                // One byte wide where a jump follows.
                let bits = if matches!(instruction.op, Op::JumpIs | Op::JumpIsNot) { byte } else { rest };
                let allowed = class::UNDEFINED | class::NULL | class::BOOLEAN | class::STRING | class::HOLE;
                holds(self.chain.class(Slot(bits << 3 | romjs_abi::slot::tag::IMMEDIATE)) & allowed != 0)
            }
            Role::Constant => self.constant(body, at, signed, class::VALUE).and(Some(())),
            Role::Function => {
                let literal = self.constant(body, at, signed, class::CODE)?;
                self.captures(body, literal)
            }
            Role::Global => holds(self.chain.global(rest)? as u8 != Binding::Hidden as u8),
            Role::Atom => self.chain.visible_atom(AtomId(rest as u16)).and(Some(())),
            Role::Capture => holds(byte < body.layout.captures),
            Role::Jump => self.begins(body, (at + 1).checked_add_signed(signed as isize)?),
            Role::TableSize => self.table(body, at + 1, rest as usize),
        }
    }

    /// The constant at a distance from the instruction, of one of the `allowed` classes.
    #[inline(never)]
    fn constant(&self, body: &Body, at: usize, distance: i32, allowed: u32) -> Option<Slot> {
        let index = (at + 1).checked_add_signed(distance as isize)?;
        let constants = body.layout.constants_start() as usize..body.layout.handlers_start() as usize;
        holds(constants.contains(&index))?;
        let slot = Slot(*self.cell.get(index)?);
        holds(self.chain.class(slot) & allowed != 0)?;
        Some(slot)
    }

    /// A closure takes its captures from registers and captures that the function which makes it has.
    fn captures(&self, body: &Body, literal: Slot) -> Proved {
        let cell = self.chain.cell(literal)?;
        let count = cell.get(code::LAYOUT)? >> 24;
        for index in 0..count as usize {
            let capture = (cell.get(code::captures_at(*cell.first()?) + index / 2)? >> (16 * (index % 2))) as u16;
            let place = (capture & !code::CAPTURE_FROM_CLOSURE) as u32;
            if capture & code::CAPTURE_FROM_CLOSURE != 0 {
                holds(place < body.layout.captures)?;
            } else {
                body.registers(place, 1)?;
            }
        }
        Some(())
    }

    /// A jump table: `size` jumps and something behind them.
    fn table(&self, body: &Body, first: usize, size: usize) -> Proved {
        let jumps = self.cell.get(first..first + size)?;
        holds(jumps.iter().all(|word| *word as u8 == Op::Jump as u8) && first + size < body.end)
    }

    /// The second word of a property instruction.
    fn name(&self, instruction: Instruction) -> Proved {
        let (atom, guess) = (AtomId(instruction.extra as u16), ShapeId((instruction.extra >> 16) as u16));
        self.chain.visible_atom(atom)?;
        let place = instruction.word >> 24;
        if guess == ShapeId::NONE {
            return holds(place == 0);
        }
        self.guess(guess, atom, place, matches!(instruction.op, Op::PutProperty | Op::DefineField))
    }
}

/// The number of words of the instruction that a word would begin.
fn words_of(word: u32) -> Option<usize> {
    Op::of(word).map(|op| op.form().words())
}
