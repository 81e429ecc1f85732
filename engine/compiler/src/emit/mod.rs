//! Trees to bytecode.
//!
//! Code is written for a wanted register: an expression that may choose gives a variable's own register or a new
//! temporary, and one that must not choose ends with the one instruction that writes where it should. Variables and
//! temporaries share one stack of registers; a call's window lies at its end.

mod assembler;
mod assignment;
mod call;
mod capture;
mod class;
mod condition;
mod constant;
mod expression;
mod function;
mod literal;
mod loops;
mod pattern;
mod statement;
mod suspend;
mod switch;
mod transfer;
mod try_statement;
mod variable;

use crate::error::SyntaxErrorKind as Kind;
use crate::name::Name;
use crate::sink::Sink;
use crate::{Compiled, Compiler};
use romjs_abi::opcode::name_word;
use romjs_abi::{Op, ShapeId, Slot};

pub(crate) type Register = u8;

/// A place in the code that jumps go to: the index of the word that will hold its position.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label(pub(crate) u32);

/// The function that is being written.
#[derive(Default)]
pub(crate) struct Emission {
    code_start: u32,
    /// The first register that is neither variable nor temporary now.
    next: u32,
    /// Registers below are variables, or kept by statements.
    locals_end: u32,
    frame_size: u32,
    /// A variable that nothing can read before its declaration is complete, so that it may serve as a temporary.
    fresh: Option<Register>,
    constants: u32,
    constants_count: u32,
    handlers: u32,
    handlers_last: u32,
    /// The innermost loop, label, `switch` or `try`.
    control: u32,
    /// Labels of the statement that comes next, which `continue` may name.
    labels: u32,
    /// The register of the script's value.
    completion: Option<Register>,
    /// Where an optional chain goes when it ends early.
    chain: Option<Label>,
    /// Whether control cannot come to the next instruction.
    unreachable: bool,
    /// Where the last unconditional jump ended.
    last_jump: u32,
    /// Where the last single copy of a register ended.
    last_copy: u32,
    /// Where the last instruction ended that loads an immediate.
    last_immediate: u32,
    /// Where the last call of an intrinsic ended.
    last_intrinsic: u32,
    free_base: u32,
    /// The object that gets the next method.
    home: Register,
    /// The register of the generator in a generator function, 0 in others. The one behind it is for what it gives and gets.
    generator: Register,
    depth: u32,
}

/// How deeply trees are walked: more deeply than they are parsed, as operators of different strength do not count there.
const EMIT_DEPTH_MAX: u32 = 3 * romjs_abi::limits::NESTING_MAX;

impl<S: Sink> Compiler<'_, S> {
    /// A new register behind all others.
    fn temporary(&mut self) -> Compiled<Register, S> {
        let register = self.emission.next;
        if register >= romjs_abi::limits::REGISTERS_MAX {
            return self.refuse_span(Kind::TooManyRegisters, self.function.start);
        }
        self.emission.next = register + 1;
        self.emission.frame_size = self.emission.frame_size.max(register + 1);
        Ok(register as Register)
    }

    /// Gives the registers from `mark` on back.
    fn release(&mut self, mark: u32) {
        self.emission.next = mark;
    }

    /// The wanted register, or a new temporary.
    fn out(&mut self, want: Option<Register>) -> Compiled<Register, S> {
        match want {
            Some(register) => Ok(register),
            None => self.temporary(),
        }
    }

    /// A register that may be written before the expression is complete: the wanted one if nothing can see it yet.
    fn scratch(&mut self, want: Option<Register>) -> Compiled<Register, S> {
        match want {
            Some(register) if u32::from(register) >= self.emission.locals_end || self.emission.fresh == Some(register) => Ok(register),
            _ => self.temporary(),
        }
    }

    /// Brings a value to the wanted register.
    fn deliver(&mut self, register: Register, want: Option<Register>) -> Compiled<Register, S> {
        match want {
            Some(wanted) if wanted != register => {
                self.copy(wanted, register)?;
                Ok(wanted)
            }
            _ => Ok(register),
        }
    }

    /// Copies a register. A second copy, to the register behind the first, makes one instruction of both.
    fn copy(&mut self, to: Register, from: Register) -> Compiled<(), S> {
        let top = self.memory.top();
        if self.emission.last_copy == top {
            let [_, before, source, _] = self.memory.get(top - 1).to_le_bytes();
            if before + 1 == to {
                self.memory.set(top - 1, Op::MoveTwo.abc(before, source, from));
                self.emission.last_copy = 0;
                return Ok(());
            }
        }
        self.abc(Op::Move, to, from, 0)?;
        self.emission.last_copy = self.memory.top();
        Ok(())
    }

    /// Goes one level deeper into a tree.
    fn descend(&mut self, position: u32) -> Compiled<(), S> {
        self.emission.depth += 1;
        if self.emission.depth > EMIT_DEPTH_MAX { self.refuse_span(Kind::NestedTooDeeply, position) } else { Ok(()) }
    }

    fn ascend(&mut self) {
        self.emission.depth -= 1;
    }

    fn word(&mut self, word: u32) -> Compiled<(), S> {
        self.memory.push(word)?;
        self.emission.unreachable = false;
        Ok(())
    }

    fn abc(&mut self, op: Op, a: u8, b: u8, c: u8) -> Compiled<(), S> {
        self.word(op.abc(a, b, c))
    }

    fn abx(&mut self, op: Op, a: u8, bx: u16) -> Compiled<(), S> {
        self.word(op.abx(a, bx))
    }

    /// An instruction that names a property.
    fn named(&mut self, op: Op, a: u8, b: u8, name: Name, position: u32) -> Compiled<(), S> {
        let atom = self.atom_of(name)?;
        self.mark(position)?;
        self.memory.push_all([op.abc(a, b, 0), name_word(atom, ShapeId::NONE)])?;
        self.emission.unreachable = false;
        Ok(())
    }

    /// Reads a property; one name has an instruction of its own.
    fn get_named(&mut self, out: Register, object: Register, name: Name, position: u32) -> Compiled<(), S> {
        if name == Name::LENGTH {
            return self.throwing(Op::GetLength, out, object, 0, position);
        }
        self.named(Op::GetProperty, out, object, name, position)
    }

    /// An instruction that can throw.
    fn throwing(&mut self, op: Op, a: u8, b: u8, c: u8, position: u32) -> Compiled<(), S> {
        self.mark(position)?;
        self.abc(op, a, b, c)
    }

    fn load_immediate(&mut self, register: Register, slot: Slot) -> Compiled<(), S> {
        self.abx(Op::LoadImmediate, register, (slot.0 >> 3) as u16)?;
        self.emission.last_immediate = self.memory.top();
        Ok(())
    }
}

/// The second operand of `jump_is` for an immediate, if it fits.
fn short_immediate(bits: u32) -> Option<u8> {
    u8::try_from(bits).ok()
}
