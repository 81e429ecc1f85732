//! Classes (ECMA-262, 15.7).

use super::Register;
use super::variable::Place;
use crate::layout::binding;
use crate::sink::Sink;
use crate::tree::MEMBER_STATIC;
use crate::{Compiled, Compiler};
use romjs_abi::{Op, Slot};

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn class_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (heritage, constructor, members) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let position = self.memory.position(node);
        let mark = self.emission.next;
        let class = self.temporary()?;
        let prototype = self.temporary()?;
        let parent = self.temporary()?;
        if heritage == 0 {
            self.load_immediate(parent, Slot::HOLE)?;
        } else {
            self.value_into(heritage, parent)?;
        }
        self.value_into(constructor, class)?;
        self.throwing(Op::DefineClass, class, parent, 0, position)?;
        self.release(u32::from(prototype) + 1);
        let mut pair = members;
        while pair != 0 {
            let (member, next) = self.memory.pair(pair);
            let inner = self.emission.next;
            let object = if self.memory.detail(member) & MEMBER_STATIC != 0 { class } else { prototype };
            self.define_own(object, member)?;
            self.release(inner);
            pair = next;
        }
        self.finish_scratch(class, want, mark)
    }

    /// Makes what `super(…)` gave the `this` of a derived constructor; a second time is an error (ECMA-262, 9.1.1.3.1).
    pub(crate) fn bind_this(&mut self, bound: u32, value: Register, position: u32) -> Compiled<(), S> {
        let place = self.place(bound)?;
        let first = self.label()?;
        let inner = self.emission.next;
        match place {
            Place::Register(this) => {
                self.branch(Op::JumpIs, this, HOLE, first)?;
                self.throw_twice(bound, position)?;
                self.place_label(first)?;
                self.abc(Op::Move, this, value, 0)?;
            }
            // An arrow function sees `this`. Reading the cell too early is an error itself, so whether it is the first time
            // is kept in the register behind the cell.
            Place::Cell(cell) => {
                let seen = self.memory.get(bound + binding::HOME) as Register;
                self.branch(Op::JumpIs, seen, HOLE, first)?;
                self.throw_twice(bound, position)?;
                self.place_label(first)?;
                self.abc(Op::Move, seen, value, 0)?;
                self.abc(Op::PutCell, value, cell, 0)?;
            }
            _ => {}
        }
        self.release(inner);
        Ok(())
    }

    /// The ReferenceError of a second `super(…)`: reading a hole.
    fn throw_twice(&mut self, bound: u32, position: u32) -> Compiled<(), S> {
        let hole = self.temporary()?;
        self.load_immediate(hole, Slot::HOLE)?;
        let atom = self.atom_of(crate::name::Name(self.memory.detail(bound)))?;
        self.mark(position)?;
        self.abx(Op::CheckInitialized, hole, atom.0)
    }
}

const HOLE: u8 = (Slot::HOLE.0 >> 3) as u8;
