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

use super::chain::{class, half};
use super::{Proof, Proved, holds, shape};
use romjs_abi::code::{self, Layout};
use romjs_abi::limits::{CAPTURES_MAX, CODE_WORDS_MAX, INLINE_SLOTS_MAX, REGISTERS_MAX};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_NAME, DEFINE_SETTER, Extra, Role};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, Op, ShapeId, Slot};

/// Steps of looking behind for each word of a function.
const LOOK_BEHIND: usize = 8;

/// The flags that a function literal may have.
const FLAGS: u32 =
    code::FLAG_CONSTRUCTOR | code::FLAG_CLASS | code::FLAG_DERIVED | code::FLAG_ENTRY | code::FLAG_LIBRARY | code::FLAG_UNNAMED;
/// The flags of a routine, which may have entry flags besides.
const ROUTINE_FLAGS: u32 = code::FLAG_ROUTINE | code::FLAG_LIBRARY | code::FLAG_UNNAMED;

/// Where the parts of a function literal lie, and what its instructions may name.
#[derive(Clone, Copy, Default)]
pub(super) struct Function {
    frame_size: u32,
    captures: u32,
    constants: usize,
    handlers: usize,
    instructions: usize,
    /// Steps of looking behind that are left.
    steps: usize,
}

/// How many registers each combination of entry flags takes, two bits each.
const SPECIALS: u32 = {
    let (mut specials, mut flags) = (0, 0);
    while flags <= code::ENTRY_FLAGS >> 24 {
        specials |= flags.count_ones() << (2 * flags);
        flags += 1;
    }
    specials
};

impl Proof<'_> {
    /// `count` registers from `first` on lie in the frame. The callee's is no operand.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn registers(&self, first: u32, count: u32) -> Proved {
        holds(first > 0 && first + count <= self.function.frame_size)
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn code(&mut self) -> Proved {
        let header = self.word(0);
        let layout = Layout::of(self.cell);
        self.function = Function {
            frame_size: layout.frame_size,
            captures: layout.captures,
            constants: layout.constants_start() as usize,
            handlers: layout.handlers_start() as usize,
            instructions: layout.code_start() as usize,
            steps: LOOK_BEHIND * self.cell.len(),
        };
        if header & code::FLAG_ROUTINE != 0 {
            let own = header & (code::FLAG_ENTRY | code::FLAG_SHORT);
            holds(own != code::FLAG_ENTRY | code::FLAG_SHORT)?;
            holds(self.chain.is_library() && header & 0xFF00 & !own == ROUTINE_FLAGS)?;
        } else {
            self.own_shape_id()?;
            self.literal(header)?;
        }
        self.frame(header, layout.parameters)?;
        self.slots(self.function.constants, self.function.handlers, class::VALUE | class::CODE);
        let mut at = self.function.handlers;
        while at < self.function.instructions {
            self.handler(at)?;
            at += 2;
        }
        while self.sound && at < self.cell.len() {
            at = self.instruction(at)?;
        }
        Some(())
    }

    /// The counts in front of the captures.
    fn literal(&mut self, header: u32) -> Proved {
        holds(header & 0xFF00 & !FLAGS == 0)?;
        let word = self.word(code::LAYOUT);
        let (captures, capacity) = (word >> 24, word >> 8 & 0xFF);
        holds(word & 0x00FF_00FF == Kind::Function as u32 && captures <= CAPTURES_MAX)?;
        let constructs = (header & code::FLAG_CONSTRUCTOR != 0) as u32;
        holds(capacity >= captures + constructs && capacity <= INLINE_SLOTS_MAX)?;
        let prototype = self.slot(code::PROTOTYPE, class::PROTOTYPE);
        self.chain.ends(prototype, false)?;
        if header & code::FLAG_UNNAMED == 0 {
            self.slot(code::NAME, class::STRING);
        }
        Some(())
    }

    /// Only the library has routines.
    fn is_routine(&self) -> bool {
        self.chain.is_library() && self.cell.first().is_some_and(|header| header & code::FLAG_ROUTINE != 0)
    }

    /// The frame, and what entering it does.
    fn frame(&mut self, header: u32, parameters: u32) -> Proved {
        let instance = code::instance_at(header).map_or(0, |at| self.word(at));
        let entry_flags = instance >> 24;
        holds(entry_flags <= code::ENTRY_FLAGS >> 24)?;
        if instance as u16 != 0 {
            // Only a constructor's closures have the slot that instances are compared with.
            holds(header & code::FLAG_CONSTRUCTOR != 0)?;
            self.instance_shape(ShapeId(instance as u16), 0)?;
        }
        let start = if self.is_routine() {
            code::routine_frame(header, self.word(code::ROUTINE_FRAME)) >> 16 & 0xFF
        } else {
            self.word(code::FRAME) >> 16
        };
        let frame_size = self.function.frame_size;
        let specials = SPECIALS >> (2 * entry_flags) & 3;
        holds(frame_size <= REGISTERS_MAX && 2 + parameters + specials <= frame_size)?;
        let size = self.cell.len();
        holds(start as usize == self.function.instructions && self.function.instructions < size)?;
        holds(size - self.function.constants <= CODE_WORDS_MAX as usize)
    }

    /// A handler lies behind what it guards, so that a throw, which burns no fuel, never goes back.
    fn handler(&mut self, at: usize) -> Proved {
        let (range, target) = (self.word(at), self.word(at + 1));
        let (first, end, to) = (range & 0xFFFF, range >> 16, target & 0xFFFF);
        holds(first <= end && end <= to && target >> 24 == 0)?;
        self.registers(target >> 16 & 0xFF, 1)?;
        self.begins(self.function.instructions + to as usize)
    }

    /// An instruction begins at word `target` of the cell.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn begins(&mut self, target: usize) -> Proved {
        let start = self.function.instructions;
        holds(target >= start && target < self.cell.len())?;
        let mut at = target;
        while at > start && words_of(*self.cell.get(at - 1)?) == 2 {
            at -= 1;
            self.function.steps = self.function.steps.checked_sub(1)?;
        }
        holds((target - at).is_multiple_of(2))
    }

    /// Checks the instruction at word `at` of the cell; where the next begins.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn instruction(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at);
        let op = Op::of(word)?;
        let form = op.form();
        for index in 0..3 {
            self.operand(word, index, form.role(index))?;
        }
        let next = at + form.words();
        let end = self.cell.len();
        let second = *self.cell.get(next - 1)?;
        match form.extra() {
            Extra::None => {}
            Extra::Name => self.name(op, word >> 24, second)?,
            Extra::Shape => {
                holds(second >> 16 == 0)?;
                // The prototype is there already.
                holds(!self.instance_shape(ShapeId(second as u16), word >> 24)?.is(Immediate::BlockSlot))?;
            }
            Extra::Define => holds(second & !(DEFINE_ENUMERABLE | DEFINE_NAME) <= DEFINE_SETTER)?,
        }
        // A routine is no function to ask for its prototype, or to hand out.
        holds(!(self.is_routine() && matches!(op, Op::LoadCallee | Op::SuperCall | Op::SuperSpread)))?;
        let behind = match op {
            Op::Jump | Op::Return | Op::ReturnImmediate | Op::ReturnDerived | Op::Throw | Op::ThrowError | Op::ThrowConstant => 0,
            // The word that they skip is an instruction, and another one is behind it.
            Op::ForInNext | Op::IteratorNext => {
                holds(words_of(*self.cell.get(next)?) == 1)?;
                2
            }
            // What returns its result is the end of control.
            _ if form.role(2) == Role::Result && word >> 24 == 0 => 0,
            _ => 1,
        };
        holds(next + behind <= end)?;
        Some(next)
    }

    /// The operand of the instruction that is looked at, `word`, which begins at byte `index` behind the opcode.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn operand(&mut self, word: u32, index: usize, role: Role) -> Proved {
        let shift = 8 + 8 * index as u32;
        let (rest, signed) = (word >> shift, word as i32 >> shift);
        let byte = rest & 0xFF;
        let count = match role {
            Role::None => return holds(byte == 0),
            Role::Part | Role::Count | Role::Byte | Role::Signed8 | Role::Signed16 => return Some(()),
            Role::Result if byte == 0 => return Some(()),
            Role::Out | Role::Result | Role::In => 1,
            Role::OutPair | Role::Pair => 2,
            Role::Window => 2 + (word >> 16 & 0xFF),
            Role::SpreadWindow => 3,
            Role::Range => word >> 24,
            Role::Arguments => Op::of(word)?.arguments(),
            Role::Intrinsic => return holds(self.chain.has_intrinsic(byte)),
            Role::Immediate => {
                let is_byte = matches!(Op::of(word), Some(Op::JumpIs | Op::JumpIsNot));
                let bits = if is_byte { byte } else { rest };
                let allowed = class::UNDEFINED | class::NULL | class::BOOLEAN | class::STRING | class::HOLE;
                return holds(self.chain.class(Slot(bits << 3 | tag::IMMEDIATE)) & allowed != 0);
            }
            Role::Constant => return self.constant(signed, class::VALUE).and(Some(())),
            Role::Function => {
                let literal = self.constant(signed, class::CODE)?;
                return self.captures(literal);
            }
            // A binding without a name has no atom either.
            Role::Global => return holds(self.chain.global(rest) >> 16 != 0),
            Role::Atom => return holds(self.chain.visible_atom(AtomId(rest as u16)).0 != 0),
            Role::Capture => return holds(byte < self.function.captures),
            Role::Jump => return self.begins(self.next_word().wrapping_add_signed(signed as isize)),
            Role::TableSize => return self.table(rest as usize),
        };
        self.registers(byte, count)
    }

    /// The word behind the first one of the instruction that is looked at.
    fn next_word(&self) -> usize {
        self.at - self.start + 1
    }

    /// The constant at a distance from the instruction, of one of the `allowed` classes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn constant(&self, distance: i32, allowed: u32) -> Option<Slot> {
        let index = self.next_word().wrapping_add_signed(distance as isize);
        holds(index >= self.function.constants && index < self.function.handlers)?;
        let slot = Slot(*self.cell.get(index)?);
        holds(self.chain.class(slot) & allowed != 0)?;
        Some(slot)
    }

    /// A closure takes its captures from registers and captures that the function which makes it has.
    fn captures(&self, literal: Slot) -> Proved {
        let cell = self.chain.cell(literal);
        let first = 2 * code::captures_at(cell.first().copied().unwrap_or(0));
        for index in 0..shape::Layout::of(cell).hidden() as usize {
            let capture = half(cell, first + index);
            let place = capture & !(code::CAPTURE_FROM_CLOSURE as u32);
            if capture != place {
                holds(place < self.function.captures)?;
            } else {
                self.registers(place, 1)?;
            }
        }
        Some(())
    }

    /// A jump table: `size` jumps and something behind them.
    fn table(&self, size: usize) -> Proved {
        let first = self.next_word();
        let jumps = self.cell.get(first..first + size)?;
        holds(jumps.iter().all(|word| *word as u8 == Op::Jump as u8) && first + size < self.cell.len())
    }

    /// The second word of a property instruction, which guesses a shape and a place.
    fn name(&self, op: Op, place: u32, second: u32) -> Proved {
        let (atom, guess) = (AtomId(second as u16), ShapeId((second >> 16) as u16));
        holds(self.chain.visible_atom(atom).0 != 0)?;
        if guess == ShapeId::NONE {
            return holds(place == 0);
        }
        self.guess(guess, atom, place, matches!(op, Op::PutProperty | Op::DefineField))
    }
}

/// The number of words of the instruction that a word would begin; 0 if there is none.
fn words_of(word: u32) -> usize {
    Op::of(word).map_or(0, |op| op.form().words())
}
