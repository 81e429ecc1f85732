//! Closures: what they capture, and patching finished functions once that is known.

use super::Register;
use super::variable::Place;
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{BOUND, Declared, FREE_WORDS, binding, free, inner, scope};
use crate::name::Name;
use crate::sink::{CAPTURE_FREE, Handle, Sink};
use crate::tree::{HAS_HOME, Node, word};
use crate::{Compiled, Compiler};
use romjs_abi::code::CAPTURE_FROM_CLOSURE;
use romjs_abi::{Op, opcode};

/// The capture that is the home object, where a method has one.
pub(super) const HOME_CAPTURE: u8 = 0;

/// What a free name turned out to be.
enum Owner {
    Variable { source: u16, is_cell: bool, has_dead_zone: bool, is_constant: bool },
    Global { index: u16, is_constant: bool },
}

impl<S: Sink> Compiler<'_, S> {
    /// How many captures a function keeps free for names whose owner is not known yet.
    pub(crate) fn kept_captures(&self, free_base: u32, free_end: u32) -> u32 {
        let (mut at, mut count) = (free_base, 0);
        while at < free_end {
            let is_free = self.memory.kind(at) == Node::Free;
            // Directly in the script, the only names that are no globals' are an arrow function's `this` and what a class hides.
            let name = Name(self.memory.detail(at));
            let may_be_captured = !self.function.is_top || name == Name::THIS || self.is_of_class(name);
            count += u32::from(is_free && may_be_captured);
            at += if is_free { FREE_WORDS } else { binding::WORDS as u32 };
        }
        count += u32::from(self.implicit(Declared::Home).is_some());
        count.min(romjs_abi::limits::CAPTURES_MAX)
    }

    /// Turns the free names of the function that was written into references of the function around: where the first lies, and their number.
    pub(crate) fn hand_over(&mut self, handle: Handle, free_base: u32, free_end: u32) -> Compiled<(u32, u32), S> {
        let kept = self.kept_captures(free_base, free_end);
        let start = self.memory.top();
        let (mut at, mut count) = (free_base, 0);
        while at < free_end {
            if self.memory.kind(at) != Node::Free {
                at += binding::WORDS as u32;
                continue;
            }
            let (name, flags, head) = (self.memory.detail(at), self.memory.get(at + free::FLAGS), self.memory.get(at + free::HEAD));
            let records = self.memory.get(at + free::RECORDS);
            self.memory.push_all([word(Node::InnerFree, name), 0, 0, 0, flags & free::WRITTEN, 0, records])?;
            self.memory.push_all([handle.0, head & 0xFFFF | kept << 24, 0])?;
            self.copy_records(self.memory.get(at + free::INNER))?;
            count += 1;
            at += FREE_WORDS;
        }
        let base = self.function.base;
        self.memory.slide_down(start, base);
        Ok((base, count))
    }

    /// Copies the records of the functions inside that use the same name.
    fn copy_records(&mut self, first: u32) -> Compiled<(), S> {
        let (mut reference, mut done) = (first, 1);
        while reference != 0 {
            let count = self.memory.get(reference + inner::COUNT);
            for i in 0..count {
                let record = reference + inner::RECORDS + i * inner::RECORD_WORDS;
                let parent = if i == 0 { 0 } else { self.memory.get(record + 2) + done };
                self.memory.push_all([self.memory.get(record), self.memory.get(record + 1), parent])?;
            }
            done += count;
            reference = self.memory.get(reference + inner::LINK);
        }
        Ok(())
    }

    /// Makes references of the open function of what an inner function, which begins at `start`, handed over.
    pub(crate) fn adopt(&mut self, first: u32, count: u32, start: u32, hoisted: bool) {
        let scope = self.function.scope;
        let depth = self.function.loop_depth;
        let mut reference = first;
        for _ in 0..count {
            let next = self.next_inner(reference);
            if hoisted {
                self.memory.set(reference + 1, self.memory.get(scope + scope::START));
                self.memory.add_bits(reference + inner::FLAGS, inner::HOISTED);
                let order = self.memory.get(scope + scope::HOISTED_COUNT).wrapping_sub(1);
                self.memory.set(reference + inner::LINK, order);
            } else {
                self.memory.set(reference + 1, start);
            }
            self.memory.set(reference + inner::LOOP_DEPTH, depth);
            self.refer(reference);
            reference = next;
        }
    }

    /// Takes a finished function back: its references mean nothing any more.
    pub(crate) fn forget_function(&mut self, node: u32) {
        let (mut reference, count) = (self.memory.field(node, 1), self.memory.field(node, 2));
        for _ in 0..count {
            let next = self.next_inner(reference);
            self.memory.set(reference, Node::None as u32);
            reference = next;
        }
    }

    fn next_inner(&self, reference: u32) -> u32 {
        reference + inner::RECORDS + self.memory.get(reference + inner::COUNT) * inner::RECORD_WORDS
    }

    /// Makes a closure of a finished function, whose captures are now known as far as this function can know them.
    pub(crate) fn closure(&mut self, node: u32, out: Register) -> Compiled<(), S> {
        let handle = Handle(self.memory.field(node, 0));
        let (first, count) = (self.memory.field(node, 1), self.memory.field(node, 2));
        if self.memory.detail(node) & HAS_HOME != 0 {
            self.sink.patch_capture(handle, u32::from(HOME_CAPTURE), u16::from(self.emission.home));
        }
        self.load_handle(Op::LoadFunction, handle, out)?;
        let mut reference = first;
        for _ in 0..count {
            self.resolve(reference)?;
            reference = self.next_inner(reference);
        }
        if self.function.kind.is_script() {
            reference = first;
            for _ in 0..count {
                self.drop_captures(reference);
                reference = self.next_inner(reference);
            }
        }
        Ok(())
    }

    /// Patches all functions that use a free name, if its owner is the open function.
    fn resolve(&mut self, reference: u32) -> Compiled<(), S> {
        let bound = self.memory.get(reference + BOUND);
        if self.memory.kind(bound) != Node::Binding {
            return Ok(());
        }
        let kind = Declared::of(self.memory.get(bound + binding::FLAGS));
        let (has_dead_zone, is_constant) = (kind.has_dead_zone(), kind.is_constant());
        let owner = match self.place(bound)? {
            Place::Register(register) => Owner::Variable { source: u16::from(register), is_cell: false, has_dead_zone, is_constant },
            Place::Cell(register) => Owner::Variable { source: u16::from(register), is_cell: true, has_dead_zone, is_constant },
            Place::Global(index) => Owner::Global { index, is_constant },
            Place::Free(_) => return Ok(()),
        };
        let count = self.memory.get(reference + inner::COUNT);
        for i in 0..count {
            let record = reference + inner::RECORDS + i * inner::RECORD_WORDS;
            let handle = Handle(self.memory.get(record));
            let packed = self.memory.get(record + 1);
            let mut capture = 0;
            if let Owner::Variable { source, .. } = owner {
                let parent = reference + inner::RECORDS + self.memory.get(record + 2) * inner::RECORD_WORDS;
                let source = if i == 0 { source } else { CAPTURE_FROM_CLOSURE | (self.memory.get(parent + 1) >> 16 & 0xFF) as u16 };
                capture = self.take_capture(handle, packed >> 24, source, self.memory.position(reference))?;
                self.memory.set(record + 1, packed & 0xFF00_FFFF | capture << 16);
            }
            self.patch(handle, packed & 0xFFFF, Name(self.memory.detail(reference)), &owner, capture as u8)?;
        }
        Ok(())
    }

    /// The first capture that is still free.
    fn take_capture(&mut self, handle: Handle, kept: u32, source: u16, position: u32) -> Compiled<u32, S> {
        for index in 0..kept {
            if self.sink.capture(handle, index) == CAPTURE_FREE {
                self.sink.patch_capture(handle, index, source);
                return Ok(index);
            }
        }
        self.refuse_span(Kind::TooManyCaptures, position)
    }

    /// Patches a chain of instructions that use a free name.
    fn patch(&mut self, handle: Handle, head: u32, name: Name, owner: &Owner, capture: u8) -> Compiled<(), S> {
        let mut at = head;
        while at != free::END {
            let instruction = self.sink.code_word(handle, at);
            let register = (instruction >> 8) as u8;
            let is_put = Op::of(instruction) == Some(Op::PutGlobal);
            let new = match *owner {
                // Only `super(…)` writes `this`, by an instruction that wants the cell itself.
                Owner::Variable { .. } if is_put && name == Name::THIS => Op::GetCapture.abc(register, capture, 0),
                Owner::Variable { is_constant: true, .. } | Owner::Global { is_constant: true, .. } if is_put => {
                    Op::ThrowConstant.abx(0, self.atom_of(name)?.0)
                }
                Owner::Global { index, .. } => instruction & 0xFFFF | u32::from(index) << 16,
                Owner::Variable { has_dead_zone, .. } if is_put => Op::PutCaptureCell.abc(register, capture, u8::from(has_dead_zone)),
                Owner::Variable { is_cell: true, .. } => Op::GetCaptureCell.abc(register, capture, 0),
                Owner::Variable { .. } => Op::GetCapture.abc(register, capture, 0),
            };
            self.sink.patch_code(handle, at, new);
            at = instruction >> 16;
        }
        Ok(())
    }

    /// Gives back captures that were kept free for names of globals. All names are known where the script makes a closure.
    fn drop_captures(&mut self, reference: u32) {
        for i in 0..self.memory.get(reference + inner::COUNT) {
            let record = reference + inner::RECORDS + i * inner::RECORD_WORDS;
            let handle = Handle(self.memory.get(record));
            let kept = self.memory.get(record + 1) >> 24;
            let used = (0..kept).take_while(|index| self.sink.capture(handle, *index) != CAPTURE_FREE).count() as u32;
            if used < kept {
                self.sink.drop_captures(handle, used);
                self.memory.set(record + 1, self.memory.get(record + 1) & 0x00FF_FFFF);
            }
        }
    }
}

const _: () = assert!(opcode::TABLE.len() < 0xF0);
