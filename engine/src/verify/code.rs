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
//! A look behind takes fewer than [`LOOK_BEHIND`] steps. Counts are small, since second words that look like opcodes are rare,
//! so only an image made for the purpose comes near it.

use super::chain::{class, half};
use super::{Proof, Proved, holds, shape};
use romjs_abi::code;
use romjs_abi::limits::{CAPTURES_MAX, CODE_WORDS_MAX, INLINE_SLOTS_MAX, REGISTERS_MAX};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_NAME, DEFINE_SETTER, Extra, Form, Role};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, Op, ShapeId, Slot};

/// Words that are too many for a look behind: an odd number, as if the target were a second word.
const LOOK_BEHIND: usize = 255;

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
}

/// What stands in a literal's beginning and in a routine's at different places.
struct Counts {
    captures: u32,
    handlers: u32,
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
        let counts = if header & code::FLAG_ROUTINE == 0 {
            self.own_shape_id()?;
            self.literal(header)?
        } else {
            // Only the library has routines.
            let own = header & (code::FLAG_ENTRY | code::FLAG_SHORT);
            holds(own != code::FLAG_ENTRY | code::FLAG_SHORT)?;
            holds(self.chain.is_library() && header & 0xFF00 & !own == ROUTINE_FLAGS)?;
            Counts { captures: 0, handlers: self.routine_frame(header) >> 24 }
        };
        self.frame(header, counts)?;
        let Function { constants, handlers, instructions, .. } = self.function;
        self.slots(constants, handlers, class::VALUE | class::CODE);
        for at in (handlers..instructions).step_by(2) {
            self.handler(at)?;
        }
        let mut at = instructions;
        while self.sound && at < self.cell.len() {
            at = self.instruction(at)?;
        }
        Some(())
    }

    /// The counts of a literal that closures are made of, and what these have.
    fn literal(&mut self, header: u32) -> Option<Counts> {
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
        Some(Counts { captures, handlers: self.word(code::SIZE) >> 8 & 0xFF })
    }

    fn routine_frame(&mut self, header: u32) -> u32 {
        code::routine_frame(header, self.word(code::ROUTINE_FRAME))
    }

    fn is_routine(&self) -> bool {
        self.chain.is_library() && self.cell.first().is_some_and(|header| header & code::FLAG_ROUTINE != 0)
    }

    /// The frame, what entering it does, and where the parts of the cell lie.
    fn frame(&mut self, header: u32, counts: Counts) -> Proved {
        let instance = code::instance_at(header).map_or(0, |at| self.word(at));
        let entry_flags = instance >> 24;
        holds(entry_flags <= code::ENTRY_FLAGS >> 24)?;
        if instance as u16 != 0 {
            // Only a constructor's closures have the slot that instances are compared with.
            holds(header & code::FLAG_CONSTRUCTOR != 0)?;
            self.instance_shape(ShapeId(instance as u16), 0)?;
        }
        let frame = if self.is_routine() { self.routine_frame(header) & 0xFF_FFFF } else { self.word(code::FRAME) };
        let (frame_size, parameters) = (frame & 0xFF, frame >> 8 & 0xFF);
        let specials = SPECIALS >> (2 * entry_flags) & 3;
        holds(frame_size <= REGISTERS_MAX && 2 + parameters + specials <= frame_size)?;
        let instructions = (frame >> 16) as usize;
        let handlers = instructions.checked_sub(2 * counts.handlers as usize)?;
        let constants = code::captures_at(header) + counts.captures.div_ceil(2) as usize;
        self.function = Function { frame_size, captures: counts.captures, constants, handlers, instructions };
        let size = self.cell.len();
        holds(constants <= handlers && instructions < size && size - constants <= CODE_WORDS_MAX as usize)
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
        let mut count = 0;
        while count < LOOK_BEHIND && target - count > start && words_of(*self.cell.get(target - count - 1)?) == 2 {
            count += 1;
        }
        holds(count.is_multiple_of(2))
    }

    /// Checks the instruction at word `at` of the cell; where the next begins.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn instruction(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at);
        let form = Op::form_of(word)?;
        let is = |op: Op| word as u8 == op as u8;
        for index in 0..3 {
            self.operand(word, index, form.role(index))?;
        }
        let next = at + form.words();
        let end = self.cell.len();
        let second = *self.cell.get(next - 1)?;
        match form.extra() {
            Extra::None => {}
            Extra::Name => self.name(word, second)?,
            Extra::Shape => {
                holds(second >> 16 == 0)?;
                // The prototype is there already.
                holds(!self.instance_shape(ShapeId(second as u16), word >> 24)?.is(Immediate::BlockSlot))?;
            }
            Extra::Define => holds(second & !(DEFINE_ENUMERABLE | DEFINE_NAME) <= DEFINE_SETTER)?,
        }
        // A routine is no function to ask for its prototype, or to hand out.
        holds(!(self.is_routine() && (is(Op::LoadCallee) || is(Op::SuperCall) || is(Op::SuperSpread))))?;
        let behind = if is(Op::IteratorNext) || is(Op::Yield) {
            // The word that they skip is an instruction, and another one is behind it.
            holds(words_of(*self.cell.get(next)?) == 1)?;
            2
        } else {
            // What returns its result is the end of control.
            let returns = form.role(2) == Role::Result && word >> 24 == 0;
            let leaves = is(Op::Jump)
                || is(Op::ThrowConstant)
                || (word as u8).wrapping_sub(Op::Return as u8) <= Op::ThrowError as u8 - Op::Return as u8;
            !(returns || leaves) as usize
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
            Role::Arguments => Op::arguments(word),
            Role::Intrinsic => return holds(self.chain.has_intrinsic(byte)),
            Role::FarIntrinsic => return holds(self.chain.has_intrinsic(256 + byte)),
            Role::Immediate => {
                let is_byte = word as u8 == Op::JumpIs as u8 || word as u8 == Op::JumpIsNot as u8;
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
            Role::Atom => return holds(self.chain.atom(AtomId(rest as u16)).0 != 0),
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
        for index in 0..shape::Shape::of(cell).layout.hidden() as usize {
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
    fn name(&self, word: u32, second: u32) -> Proved {
        let (atom, guess, place) = (AtomId(second as u16), ShapeId((second >> 16) as u16), word >> 24);
        holds(self.chain.atom(atom).0 != 0)?;
        if guess == ShapeId::NONE {
            return holds(place == 0);
        }
        let written = word as u8 == Op::PutProperty as u8 || word as u8 == Op::DefineField as u8;
        self.guess(guess, atom, place, written)
    }
}

/// The number of words of the instruction that a word would begin; 0 if there is none.
fn words_of(word: u32) -> usize {
    Op::form_of(word).map_or(0, Form::words)
}
