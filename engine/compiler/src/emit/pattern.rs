//! Destructuring (ECMA-262, 13.15.5 and 8.6.2).

use super::assignment::Target;
use super::expression::UNDEFINED;
use super::{Label, Register};
use crate::layout::BOUND;
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::{Node, SECOND_WRITES};
use crate::{Compiled, Compiler};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Op, Slot};

/// Where the value of a pattern's part comes from.
#[derive(Clone, Copy)]
enum Source {
    Named(Register, Name),
    Element(Register, Register),
    Iterated(Iteration),
}

/// An iteration that array patterns take values of. At its end the first of its state's registers becomes `undefined`.
#[derive(Clone, Copy)]
struct Iteration {
    state: Register,
    /// Where a value that could not be assigned goes; the iterator is closed there.
    failed: Label,
    error: Register,
    is_first: bool,
}

impl<S: Sink> Compiler<'_, S> {
    pub(crate) fn is_pattern(&self, target: u32) -> bool {
        matches!(self.memory.kind(target), Node::ArrayPattern | Node::ObjectPattern)
    }

    /// `pattern = value`, whose value is wanted.
    #[inline(never)]
    pub(crate) fn destructure_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (pattern, value) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let mark = self.emission.next;
        let from = self.first_operand(value, self.memory.detail(node) & SECOND_WRITES != 0)?;
        self.destructure(pattern, from)?;
        self.settle_result(from, want, mark)
    }

    /// Gives the targets of a pattern what a value holds for them.
    pub(crate) fn destructure(&mut self, pattern: u32, value: Register) -> Compiled<(), S> {
        self.descend(self.memory.position(pattern))?;
        let mark = self.emission.next;
        if self.memory.kind(pattern) == Node::ArrayPattern {
            self.array_pattern_code(pattern, value)?;
        } else {
            self.object_pattern_code(pattern, value)?;
        }
        self.release(mark);
        self.ascend();
        Ok(())
    }

    fn object_pattern_code(&mut self, pattern: u32, value: Register) -> Compiled<(), S> {
        let (mut pair, declares) = (self.memory.field(pattern, 0), self.memory.detail(pattern) != 0);
        if !self.reads_name_first(pair) {
            let arguments = self.temporary()?;
            self.copy(arguments, value)?;
            let check = Intrinsic::RequireObjectCoercible as u8;
            self.throwing(Op::Intrinsic1, arguments, check, arguments, self.memory.position(pattern))?;
            self.release(u32::from(arguments));
        }
        let keys = if self.has_spread(pair) { Some(self.empty_array()?) } else { None };
        while pair != 0 {
            let (part, next) = self.memory.pair(pair);
            let mark = self.emission.next;
            if self.memory.kind(part) == Node::Spread {
                self.rest_of_object(part, value, keys, declares)?;
            } else {
                let source = self.property_source(part, value, keys)?;
                self.part_code(part, source, declares)?;
            }
            self.release(mark);
            pair = next;
        }
        Ok(())
    }

    /// Whether reading a pattern's first property refuses what is no object.
    fn reads_name_first(&self, list: u32) -> bool {
        let first = if list == 0 { 0 } else { self.memory.pair(list).0 };
        self.memory.kind(first) == Node::Element
            && self.memory.kind(self.memory.field(first, 2)) == Node::Text
            && matches!(self.memory.kind(self.memory.field(first, 0)), Node::Identifier | Node::ArrayPattern | Node::ObjectPattern)
    }

    fn empty_array(&mut self) -> Compiled<Register, S> {
        let array = self.temporary()?;
        self.abc(Op::NewArray, array, 1, 0)?;
        Ok(array)
    }

    /// Evaluates the key of a property; `keys` collects the keys that a rest element leaves out.
    fn property_source(&mut self, part: u32, value: Register, keys: Option<Register>) -> Compiled<Source, S> {
        let (key, position) = (self.memory.field(part, 2), self.memory.position(part));
        let name = Name(self.memory.detail(key));
        let is_name = self.memory.kind(key) == Node::Text;
        if is_name && keys.is_none() {
            return Ok(Source::Named(value, name));
        }
        let register = self.temporary()?;
        self.value_into(key, register)?;
        if !is_name {
            self.throwing(Op::ToPropertyKey, register, register, 0, position)?;
        }
        if let Some(keys) = keys {
            self.abc(Op::ArrayPush, keys, register, 1)?;
        }
        Ok(if is_name { Source::Named(value, name) } else { Source::Element(value, register) })
    }

    fn rest_of_object(&mut self, part: u32, value: Register, keys: Option<Register>, declares: bool) -> Compiled<(), S> {
        let (target, position) = (self.memory.field(part, 0), self.memory.position(part));
        let place = self.place_before(target, declares)?;
        let arguments = self.temporary()?;
        self.abc(Op::NewObject, arguments, 1, 0)?;
        let source = self.temporary()?;
        self.copy(source, value)?;
        let excluded = self.temporary()?;
        self.copy(excluded, keys.unwrap_or(value))?;
        self.throwing(Op::Intrinsic3, arguments, Intrinsic::CopyDataProperties as u8, arguments, position)?;
        self.store_part(target, place, arguments, declares)
    }

    /// One part of a pattern: its target, its value or the default one, and the assignment.
    fn part_code(&mut self, part: u32, source: Source, declares: bool) -> Compiled<(), S> {
        let (target, default) = (self.memory.field(part, 0), self.memory.field(part, 1));
        let own = if default == 0 { self.loop_register(target, declares)? } else { None };
        if let Some(own) = own {
            return self.fetch(source, own, self.memory.position(target));
        }
        let place = self.guarded_place(target, source, declares)?;
        let value = self.temporary()?;
        self.fetch(source, value, self.memory.position(target))?;
        let start = self.label_here()?;
        if default != 0 {
            self.default_value(value, default, false)?;
        }
        self.store_part(target, place, value, declares)?;
        let cannot_throw = declares && default == 0 && self.memory.kind(target) == Node::Identifier;
        if cannot_throw { Ok(()) } else { self.close_guard(source, start) }
    }

    /// A property that is assigned to: its object and key are evaluated before the value is read.
    fn place_before(&mut self, target: u32, declares: bool) -> Compiled<Option<Target>, S> {
        if declares || self.memory.kind(target) == Node::Identifier || self.is_pattern(target) {
            return Ok(None);
        }
        self.target(target, true).map(Some)
    }

    fn store_part(&mut self, target: u32, place: Option<Target>, value: Register, declares: bool) -> Compiled<(), S> {
        if let Some(place) = place {
            return self.put(place, value, self.memory.position(target));
        }
        if self.is_pattern(target) {
            return self.destructure(target, value);
        }
        if declares {
            return self.initialize_from(self.memory.get(target + BOUND), value);
        }
        self.write_variable(target, value)
    }

    /// Reads a part's value.
    fn fetch(&mut self, source: Source, out: Register, position: u32) -> Compiled<(), S> {
        match source {
            Source::Named(object, name) => self.get_named(out, object, name, position),
            Source::Element(object, key) => self.throwing(Op::GetElement, out, object, key, position),
            Source::Iterated(iteration) => self.next_value(iteration, out, position),
        }
    }

    /// The next value of an iteration, `undefined` behind its end.
    fn next_value(&mut self, iteration: Iteration, out: Register, position: u32) -> Compiled<(), S> {
        let (ended, done) = (self.label()?, self.label()?);
        self.load_immediate(out, Slot::UNDEFINED)?;
        if !iteration.is_first {
            self.branch(Op::JumpIs, iteration.state, UNDEFINED, done)?;
        }
        self.throwing(Op::IteratorNext, out, iteration.state, 0, position)?;
        self.jump(ended)?;
        self.jump(done)?;
        self.place_label(ended)?;
        self.load_immediate(iteration.state, Slot::UNDEFINED)?;
        self.place_label(done)
    }

    fn array_pattern_code(&mut self, pattern: u32, value: Register) -> Compiled<(), S> {
        let (mut pair, declares) = (self.memory.field(pattern, 0), self.memory.detail(pattern) != 0);
        let position = self.memory.position(pattern);
        let state = self.temporary()?;
        self.temporary()?;
        let error = self.temporary()?;
        self.throwing(Op::IteratorOpen, state, value, 0, position)?;
        let (failed, end) = (self.label()?, self.label()?);
        let mut iteration = Iteration { state, failed, error, is_first: true };
        let mut has_rest = false;
        let outer = self.emission.control;
        self.enter_pattern(state)?;
        while pair != 0 {
            let (part, next) = self.memory.pair(pair);
            let mark = self.emission.next;
            match self.memory.kind(part) {
                Node::Hole => {
                    let skipped = self.temporary()?;
                    self.next_value(iteration, skipped, position)?;
                }
                Node::Spread => {
                    has_rest = true;
                    self.rest_of_array(part, iteration, declares)?;
                }
                _ => self.part_code(part, Source::Iterated(iteration), declares)?,
            }
            self.release(mark);
            iteration.is_first = false;
            pair = next;
        }
        self.emission.control = outer;
        if !has_rest {
            self.branch(Op::JumpIs, state, UNDEFINED, end)?;
            self.close_iteration(Intrinsic::IteratorClose, state, position)?;
        }
        self.jump(end)?;
        self.place_label(failed)?;
        let thrown = self.label()?;
        self.branch(Op::JumpIs, state, UNDEFINED, thrown)?;
        self.close_iteration(Intrinsic::IteratorCloseQuiet, state, position)?;
        self.place_label(thrown)?;
        self.throwing(Op::Throw, error, 0, 0, position)?;
        self.place_label(end)
    }

    /// What is left of an iteration, as an array.
    fn rest_of_array(&mut self, part: u32, iteration: Iteration, declares: bool) -> Compiled<(), S> {
        let (target, position) = (self.memory.field(part, 0), self.memory.position(part));
        let place = self.guarded_place(target, Source::Iterated(iteration), declares)?;
        let array = self.empty_array()?;
        let value = self.temporary()?;
        let (again, ended, done) = (self.label()?, self.label()?, self.label()?);
        self.branch(Op::JumpIs, iteration.state, UNDEFINED, done)?;
        self.place_label(again)?;
        self.throwing(Op::IteratorNext, value, iteration.state, 0, position)?;
        self.jump(ended)?;
        self.abc(Op::ArrayPush, array, value, 1)?;
        self.jump(again)?;
        self.place_label(ended)?;
        self.load_immediate(iteration.state, Slot::UNDEFINED)?;
        self.place_label(done)?;
        self.store_part(target, place, array, declares)
    }

    fn guarded_place(&mut self, target: u32, source: Source, declares: bool) -> Compiled<Option<Target>, S> {
        let start = self.label_here()?;
        let place = self.place_before(target, declares)?;
        if place.is_some() {
            self.close_guard(source, start)?;
        }
        Ok(place)
    }

    /// Errors of the code from `start` on close the iteration that its value comes from.
    fn close_guard(&mut self, source: Source, start: Label) -> Compiled<(), S> {
        if let Source::Iterated(iteration) = source {
            let here = self.label_here()?;
            self.handler(start, here, iteration.failed, iteration.error)?;
        }
        Ok(())
    }
}
