//! Reading, writing and initialising variables.

use super::Register;
use super::assembler::{FREE_GET, FREE_PUT, FREE_TYPEOF};
use super::capture::HOME_CAPTURE;
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{BOUND, Declared, IS_CONSTANT, LOOP_DEPTH, binding, scope};
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::Node;
use crate::{Compiled, Compiler};
use romjs_abi::{Op, Slot};

/// Where a variable lives.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Register(Register),
    Cell(Register),
    Global(u16),
    /// In a function around, or global; counted in words from the function's first free name.
    Free(u16),
}

impl<S: Sink> Compiler<'_, S> {
    /// Where the variable lives that a reference is bound to.
    pub(crate) fn place(&self, bound: u32) -> Compiled<Place, S> {
        if self.memory.kind(bound) == Node::Free {
            return match u16::try_from(bound - self.emission.free_base) {
                Ok(offset) => Ok(Place::Free(offset)),
                Err(_) => self.refuse_span(Kind::TooManyGlobals, self.function.start),
            };
        }
        let (flags, place) = (self.memory.get(bound + binding::FLAGS), self.memory.get(bound + binding::PLACE));
        Ok(if flags & binding::GLOBAL != 0 {
            Place::Global(place as u16)
        } else if flags & binding::CELL != 0 {
            Place::Cell(place as Register)
        } else {
            Place::Register(place as Register)
        })
    }

    fn kind_of(&self, bound: u32) -> Declared {
        if self.memory.kind(bound) == Node::Free { Declared::Var } else { Declared::of(self.memory.get(bound + binding::FLAGS)) }
    }

    /// Whether an access at `position` could come before the variable's first value.
    fn may_be_early(&self, bound: u32, position: u32) -> bool {
        let flags = self.memory.get(bound + binding::FLAGS);
        Declared::of(flags).has_dead_zone() && (flags & binding::UNSURE != 0 || position < self.memory.get(bound + binding::INITIALIZED))
    }

    fn check_initialized(&mut self, register: Register, bound: u32, position: u32) -> Compiled<(), S> {
        let atom = self.atom_of(Name(self.memory.detail(bound)))?;
        self.mark(position)?;
        self.abx(Op::CheckInitialized, register, atom.0)
    }

    /// The value of a variable, in its own register if it has one and no other is wanted.
    pub(crate) fn read_variable(&mut self, identifier: u32, want: Option<Register>) -> Compiled<Register, S> {
        let bound = self.memory.get(identifier + BOUND);
        let position = self.memory.position(identifier);
        match self.place(bound)? {
            Place::Register(register) => {
                if self.may_be_early(bound, position) {
                    self.check_initialized(register, bound, position)?;
                } else if self.is_later_parameter(bound, position) {
                    // Certainly too early.
                    let out = self.out(want)?;
                    self.load_immediate(out, Slot::HOLE)?;
                    self.check_initialized(out, bound, position)?;
                    return Ok(out);
                }
                self.deliver(register, want)
            }
            Place::Cell(cell) => {
                let out = self.out(want)?;
                self.throwing(Op::GetCell, out, cell, 0, position)?;
                Ok(out)
            }
            Place::Global(index) => {
                let out = self.out(want)?;
                self.mark(position)?;
                self.abx(Op::GetGlobal, out, index)?;
                Ok(out)
            }
            Place::Free(name) => {
                let out = self.out(want)?;
                self.mark(position)?;
                self.word(FREE_GET | u32::from(out) << 8 | u32::from(name) << 16)?;
                Ok(out)
            }
        }
    }

    /// The register of a variable whose value is certainly there.
    pub(crate) fn settled_register(&self, identifier: u32) -> Compiled<Option<Register>, S> {
        let bound = self.memory.get(identifier + BOUND);
        let position = self.memory.position(identifier);
        Ok(match self.place(bound)? {
            Place::Register(register) if !self.may_be_early(bound, position) && !self.is_later_parameter(bound, position) => Some(register),
            _ => None,
        })
    }

    /// Whether a default value reads a parameter that comes later, or itself.
    fn is_later_parameter(&self, bound: u32, position: u32) -> bool {
        self.kind_of(bound) == Declared::Parameter && position < self.memory.get(bound + binding::INITIALIZED)
    }

    /// The value of a variable for `typeof`, which forgives absent globals.
    pub(crate) fn read_for_typeof(&mut self, identifier: u32) -> Compiled<Register, S> {
        let bound = self.memory.get(identifier + BOUND);
        let position = self.memory.position(identifier);
        match self.place(bound)? {
            Place::Global(index) => {
                let out = self.temporary()?;
                self.mark(position)?;
                self.abx(Op::TypeofGlobal, out, index)?;
                Ok(out)
            }
            Place::Free(name) => {
                let out = self.temporary()?;
                self.mark(position)?;
                self.word(FREE_TYPEOF | u32::from(out) << 8 | u32::from(name) << 16)?;
                Ok(out)
            }
            _ => self.read_variable(identifier, None),
        }
    }

    /// The register that assignments to a variable may write as their last act, if there is one.
    pub(crate) fn assignable_register(&self, identifier: u32) -> Compiled<Option<Register>, S> {
        let bound = self.memory.get(identifier + BOUND);
        let position = self.memory.position(identifier);
        Ok(match self.place(bound)? {
            Place::Register(register)
                if !self.kind_of(bound).is_constant()
                    && self.memory.get(identifier + LOOP_DEPTH) & IS_CONSTANT == 0
                    && !self.may_be_early(bound, position) =>
            {
                Some(register)
            }
            _ => None,
        })
    }

    /// The register that a variable can be read from without a check, if there is one.
    pub(crate) fn readable_register(&self, identifier: u32) -> Compiled<Option<Register>, S> {
        let bound = self.memory.get(identifier + BOUND);
        let early = self.memory.kind(bound) != Node::Free && self.may_be_early(bound, self.memory.position(identifier));
        Ok(match self.place(bound)? {
            Place::Register(register) if !early => Some(register),
            _ => None,
        })
    }

    /// Assigns a register's value to a variable.
    pub(crate) fn write_variable(&mut self, identifier: u32, value: Register) -> Compiled<(), S> {
        let bound = self.memory.get(identifier + BOUND);
        let position = self.memory.position(identifier);
        let (place, kind) = (self.place(bound)?, self.kind_of(bound));
        let is_constant = kind.is_constant() || self.memory.get(identifier + LOOP_DEPTH) & IS_CONSTANT != 0;
        if let Place::Register(register) = place
            && self.may_be_early(bound, position)
        {
            self.check_initialized(register, bound, position)?;
        }
        if is_constant {
            let atom = self.atom_of(Name(self.memory.detail(bound)))?;
            self.mark(position)?;
            return self.abx(Op::ThrowConstant, 0, atom.0);
        }
        match place {
            Place::Register(register) => {
                self.deliver(value, Some(register))?;
                Ok(())
            }
            Place::Cell(cell) => self.throwing(Op::PutCell, value, cell, u8::from(kind.has_dead_zone()), position),
            Place::Global(index) => {
                self.mark(position)?;
                self.abx(Op::PutGlobal, value, index)
            }
            Place::Free(name) => {
                self.mark(position)?;
                self.word(FREE_PUT | u32::from(value) << 8 | u32::from(name) << 16)
            }
        }
    }

    /// Gives a `let`, `const` or class its first value.
    pub(crate) fn initialize(&mut self, identifier: u32, value: u32) -> Compiled<(), S> {
        if self.memory.kind(value) == Node::Class && self.initializes_itself(value) {
            return self.effect(value);
        }
        let bound = self.memory.get(identifier + BOUND);
        let mark = self.emission.next;
        let flags = self.memory.get(bound + binding::FLAGS);
        match self.place(bound)? {
            Place::Register(register) => {
                let outer = self.emission.fresh;
                if flags & binding::NEEDS_VALUE == 0 {
                    self.emission.fresh = Some(register);
                    self.value(value, Some(register))?;
                } else {
                    // A closure or an earlier turn could look: the register changes at the end only.
                    self.value(value, Some(register))?;
                }
                self.emission.fresh = outer;
            }
            Place::Free(_) => {}
            place => {
                let from = self.value(value, None)?;
                self.initialize_place(place, from, flags)?;
            }
        }
        self.release(mark);
        Ok(())
    }

    /// Gives a binding its first value from a register.
    pub(crate) fn initialize_from(&mut self, bound: u32, from: Register) -> Compiled<(), S> {
        let flags = self.memory.get(bound + binding::FLAGS);
        let place = self.place(bound)?;
        self.initialize_place(place, from, flags)
    }

    fn initialize_place(&mut self, place: Place, from: Register, flags: u32) -> Compiled<(), S> {
        match place {
            Place::Register(register) => {
                self.deliver(from, Some(register))?;
                Ok(())
            }
            Place::Cell(cell) if flags & binding::NEEDS_VALUE != 0 => self.abc(Op::PutCell, from, cell, 0),
            Place::Cell(cell) => self.abc(Op::NewCell, cell, from, 0),
            Place::Global(index) => self.abx(Op::InitGlobal, from, index),
            Place::Free(_) => Ok(()),
        }
    }

    /// Gives the variables of a scope registers, and first values where something could look at them too early. The mark
    /// that [`exit_scope`](Self::exit_scope) wants.
    pub(crate) fn enter_scope(&mut self, entered: u32) -> Compiled<u32, S> {
        let mark = self.emission.next;
        let mut bound = self.memory.get(entered + scope::FIRST);
        while bound != 0 {
            let flags = self.memory.get(bound + binding::FLAGS);
            let kind = Declared::of(flags);
            // A parameter in a pattern has no register yet, and what captures it early shares the cell.
            let in_pattern = kind == Declared::Parameter && self.memory.get(bound + binding::PLACE) == 0;
            let has_place = matches!(kind, Declared::Parameter | Declared::This | Declared::Arguments | Declared::NewTarget);
            if flags & binding::GLOBAL == 0 {
                if !has_place || in_pattern {
                    let register = self.temporary()?;
                    self.memory.set(bound + binding::PLACE, u32::from(register));
                }
                if in_pattern && flags & binding::CELL != 0 {
                    self.memory.add_bits(bound + binding::FLAGS, binding::NEEDS_VALUE);
                    let register = self.memory.get(bound + binding::PLACE) as Register;
                    self.load_immediate(register, Slot::HOLE)?;
                }
                self.first_value(bound, flags, kind)?;
            }
            bound = self.memory.get(bound + binding::NEXT);
        }
        self.emission.locals_end = self.emission.locals_end.max(self.emission.next);
        Ok(mark)
    }

    /// The first values of a scope's variables once more, for the next iteration.
    pub(crate) fn renew_first_values(&mut self, scope: u32) -> Compiled<(), S> {
        let mut bound = self.memory.get(scope + scope::FIRST);
        while bound != 0 {
            let flags = self.memory.get(bound + binding::FLAGS);
            self.first_value(bound, flags, Declared::of(flags))?;
            bound = self.memory.get(bound + binding::NEXT);
        }
        Ok(())
    }

    fn first_value(&mut self, bound: u32, flags: u32, kind: Declared) -> Compiled<(), S> {
        let register = self.memory.get(bound + binding::PLACE) as Register;
        let is_cell = flags & binding::CELL != 0;
        match kind {
            // The thrown value comes later.
            Declared::Catch => return Ok(()),
            Declared::Parameter | Declared::This | Declared::Arguments | Declared::NewTarget => {}
            Declared::Callee => self.abc(Op::LoadCallee, register, 0, 0)?,
            Declared::Home => self.abc(Op::GetCapture, register, HOME_CAPTURE, 0)?,
            Declared::Function if is_cell => self.load_immediate(register, Slot::UNDEFINED)?,
            Declared::Function => return Ok(()),
            Declared::Var if is_cell || flags & binding::NEEDS_VALUE != 0 => self.load_immediate(register, Slot::UNDEFINED)?,
            _ if flags & binding::NEEDS_VALUE != 0 => self.load_immediate(register, Slot::HOLE)?,
            _ => return Ok(()),
        }
        if is_cell {
            self.abc(Op::NewCell, register, register, 0)?;
        }
        Ok(())
    }

    /// Makes the closures of a scope's function declarations.
    pub(crate) fn hoist_functions(&mut self, entered: u32) -> Compiled<(), S> {
        let mut entry = self.memory.get(entered + scope::HOISTED);
        while entry != 0 {
            let (bound, function) = self.memory.pair(entry);
            let mark = self.emission.next;
            match self.place(bound)? {
                Place::Register(register) => {
                    self.value(function, Some(register))?;
                }
                Place::Cell(cell) => {
                    let closure = self.value(function, None)?;
                    self.abc(Op::PutCell, closure, cell, 0)?;
                }
                place => {
                    let closure = self.value(function, None)?;
                    self.initialize_place(place, closure, 0)?;
                }
            }
            self.release(mark);
            entry = self.memory.get(entry + 2);
        }
        Ok(())
    }

    pub(crate) fn exit_scope(&mut self, mark: u32) {
        self.release(mark);
        self.emission.locals_end = self.emission.locals_end.min(mark);
    }
}
