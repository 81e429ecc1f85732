//! Classes (ECMA-262, 15.7).

use super::Register;
use super::assembler::FREE_PUT;
use super::variable::Place;
use crate::layout::BOUND;
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::{FIELDS_USE_HOME, MEMBER_PRIVATE, MEMBER_STATIC, Node};
use crate::{Compiled, Compiler};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Op, Slot};

impl<S: Sink> Compiler<'_, S> {
    /// A class (ECMA-262, 15.7.14 ClassDefinitionEvaluation).
    #[inline(never)]
    pub(crate) fn class_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let [heritage, constructor, members, scope, fields, statics] = [0, 1, 2, 3, 4, 5].map(|field| self.memory.field(node, field));
        let (private_names, private_methods) = (self.memory.field(node, 7), self.memory.field(node, 8));
        let position = self.memory.position(node);
        let mark = self.emission.next;
        // The variables of its scope lie among the temporaries, which stay such.
        let locals_end = self.emission.locals_end;
        self.enter_scope(scope)?;
        self.emission.locals_end = locals_end;
        let class = self.temporary()?;
        let prototype = self.temporary()?;
        let parent = self.temporary()?;
        if heritage == 0 {
            self.load_immediate(parent, Slot::HOLE)?;
        } else {
            self.value_into(heritage, parent)?;
        }
        self.statement_list(private_names)?;
        let methods = self.private_methods(private_methods)?;
        let fields_use_home = self.fields_use_home(fields);
        if !fields_use_home {
            self.statement_list(fields)?;
        }
        self.value_into(constructor, class)?;
        self.throwing(Op::DefineClass, class, parent, 0, position)?;
        self.release(u32::from(prototype) + 1);
        if fields_use_home {
            self.emission.home = prototype;
            self.statement_list(fields)?;
        }
        let mut pair = members;
        while pair != 0 {
            let (member, next) = self.memory.pair(pair);
            let inner = self.emission.next;
            if self.memory.kind(member) == Node::FieldKey {
                self.keep_key(member)?;
            } else {
                let (object, home) = match self.memory.detail(member) & (MEMBER_STATIC | MEMBER_PRIVATE) {
                    MEMBER_STATIC => (class, class),
                    MEMBER_PRIVATE => (methods, prototype),
                    _ => (prototype, prototype),
                };
                self.define_own(object, home, member)?;
            }
            self.release(inner);
            pair = next;
        }
        if self.initializes_itself(node) {
            let bound = self.memory.get(self.memory.field(node, OWN) + BOUND);
            self.initialize_from(bound, class)?;
        }
        self.static_code(statics, class, position)?;
        self.finish_scratch(class, want, mark)
    }

    /// The new object that has a class's private methods, if there are some.
    fn private_methods(&mut self, identifier: u32) -> Compiled<Register, S> {
        if identifier == 0 {
            return Ok(1);
        }
        // Nothing assigns to its variable, which so has a register.
        let Place::Register(methods) = self.place(self.memory.get(identifier + BOUND))? else { return Ok(1) };
        self.abc(Op::NewObject, methods, 2, 0)?;
        Ok(methods)
    }

    /// A private name like no other.
    pub(crate) fn private_name_value(&mut self, name: Name, want: Option<Register>) -> Compiled<Register, S> {
        let out = self.scratch(want)?;
        // The brand has no text.
        self.load_name(if name == Name::BRAND { Name::NONE } else { name }, out)?;
        self.abc(Op::Intrinsic1, out, Intrinsic::PrivateName as u8, out)?;
        Ok(out)
    }

    /// Whether a class gives the variable that it is declared by its value itself, since static initialisers may read it.
    pub(crate) fn initializes_itself(&self, class: u32) -> bool {
        self.memory.field(class, OWN) != 0
    }

    fn fields_use_home(&self, fields: u32) -> bool {
        let mut pair = fields;
        while pair != 0 {
            let (declare, next) = self.memory.pair(pair);
            if self.memory.detail(declare) & FIELDS_USE_HOME != 0 {
                return true;
            }
            pair = next;
        }
        false
    }

    /// Evaluates the computed key of a field.
    fn keep_key(&mut self, node: u32) -> Compiled<(), S> {
        let (identifier, expression) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let key = self.temporary()?;
        self.value_into(expression, key)?;
        self.throwing(Op::ToPropertyKey, key, key, 0, self.memory.position(node))?;
        self.initialize_from(self.memory.get(identifier + BOUND), key)
    }

    /// Static fields and blocks: functions that are called as methods of the class.
    fn static_code(&mut self, list: u32, class: Register, position: u32) -> Compiled<(), S> {
        let mut pair = list;
        while pair != 0 {
            let (function, next) = self.memory.pair(pair);
            let window = self.temporary()?;
            self.emission.home = class;
            self.value_into(function, window)?;
            let this = self.temporary()?;
            self.copy(this, class)?;
            self.throwing(Op::Call, window, 0, window, position)?;
            self.release(u32::from(window));
            pair = next;
        }
        Ok(())
    }

    /// Calls the function that gives the object in a register the fields of a class.
    pub(crate) fn give_fields(&mut self, function: u32, object: Register) -> Compiled<(), S> {
        let window = self.temporary()?;
        self.value_into(function, window)?;
        let this = self.temporary()?;
        self.copy(this, object)?;
        self.throwing(Op::Call, window, 0, window, self.memory.position(function))?;
        self.release(u32::from(window));
        Ok(())
    }

    /// Defines a field of `this`.
    pub(crate) fn field_code(&mut self, node: u32) -> Compiled<(), S> {
        let (value, key, position) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.position(node));
        let name = self.memory.kind(key) == Node::Text;
        let key_register = if name { 1 } else { self.value(key, None)? };
        let register = if value == 0 {
            let register = self.temporary()?;
            self.load_immediate(register, Slot::UNDEFINED)?;
            register
        } else {
            self.value(value, None)?
        };
        if name {
            return self.named(Op::DefineField, 1, register, Name(self.memory.detail(key)), position);
        }
        self.mark(position)?;
        self.memory.push_all([Op::DefineOwn.abc(1, key_register, register), self.memory.detail(node)])?;
        self.emission.unreachable = false;
        Ok(())
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

/// The field of a class that is the variable which it initialises itself.
const OWN: u32 = 6;
const HOLE: u8 = (Slot::HOLE.0 >> 3) as u8;
