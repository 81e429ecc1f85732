//! Classes (ECMA-262, 15.7).

use super::Register;
use super::assembler::FREE_PUT;
use super::variable::Place;
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::{MEMBER_STATIC, Node};
use crate::{Compiled, Compiler};
use romjs_abi::intrinsic::Intrinsic;
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
                self.throw_reference(Name::THIS, position)?;
                self.place_label(first)?;
                self.copy(this, value)?;
            }
            // An arrow function sees `this`.
            Place::Cell(cell) => self.throwing(Op::BindThis, value, cell, 0, position)?,
            // An arrow function calls `super(…)`.
            Place::Free(name) => {
                let cell = self.temporary()?;
                self.word(FREE_PUT | u32::from(cell) << 8 | u32::from(name) << 16)?;
                self.throwing(Op::BindThis, value, cell, 0, position)?;
            }
            Place::Global(_) => {}
        }
        self.release(inner);
        Ok(())
    }

    /// A ReferenceError: reading a hole.
    pub(crate) fn throw_reference(&mut self, name: Name, position: u32) -> Compiled<(), S> {
        let hole = self.temporary()?;
        self.load_immediate(hole, Slot::HOLE)?;
        let atom = self.atom_of(name)?;
        self.mark(position)?;
        self.abx(Op::CheckInitialized, hole, atom.0)
    }

    /// The value of `super.name` or `super[key]` in `out`.
    pub(crate) fn super_property_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let reference = self.super_reference(node)?;
        self.release(mark);
        let out = self.out(want)?;
        self.super_get(reference, out, self.memory.position(node))?;
        Ok(out)
    }

    /// `this`, key and home object in new registers, one behind the other: what the library's functions want.
    pub(crate) fn super_reference(&mut self, node: u32) -> Compiled<Register, S> {
        let first = self.temporary()?;
        self.value_into(self.memory.field(node, 0), first)?;
        let (key, key_register) = (self.memory.field(node, 1), self.temporary()?);
        self.value_into(key, key_register)?;
        if self.memory.kind(key) != Node::Text {
            self.throwing(Op::ToPropertyKey, key_register, key_register, 0, self.memory.position(key))?;
        }
        let home = self.temporary()?;
        self.value_into(self.memory.field(node, 2), home)?;
        Ok(first)
    }

    pub(crate) fn super_get(&mut self, reference: Register, out: Register, position: u32) -> Compiled<(), S> {
        self.throwing(Op::Intrinsic3, reference, Intrinsic::SuperGet as u8, out, position)
    }
}

const HOLE: u8 = (Slot::HOLE.0 >> 3) as u8;
