//! A function's constants, each once as far as a short look back finds it.
//!
//! `[next] [sort and key] [key] [handle]`, the last first.

use super::Register;
use crate::error::SyntaxErrorKind as Kind;
use crate::lexer::{HASH_SEED, hash_step};
use crate::name::Name;
use crate::parse::{STRING_DECODE, STRING_RAW, STRING_TEMPLATE};
use crate::sink::{Handle, Sink};
use crate::tree::Node;
use crate::{Compiled, Compiler, Failure};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Op, Slot};

const STRING: u32 = 1 << 30;
const FINISHED: u32 = 2 << 30;
/// How many constants are looked at before one is added.
const LOOK_BACK: u32 = 64;

impl<S: Sink> Compiler<'_, S> {
    fn find_constant(&self, sort: u32, key: [u32; 2]) -> Option<u16> {
        let (mut at, mut index) = (self.emission.constants, self.emission.constants_count);
        for _ in 0..LOOK_BACK {
            if at == 0 {
                return None;
            }
            index -= 1;
            if self.memory.get(at + 1) == sort && self.memory.get(at + 2) == key[0] && self.memory.get(at + 3) == key[1] {
                return Some(index as u16);
            }
            at = self.memory.get(at);
        }
        None
    }

    fn add_constant(&mut self, sort: u32, key: [u32; 2], handle: Handle) -> Compiled<u16, S> {
        let index = self.emission.constants_count;
        if index >= romjs_abi::limits::CODE_WORDS_MAX {
            return self.refuse_span(Kind::TooMuchCode, self.function.start);
        }
        let next = self.emission.constants;
        self.emission.constants = self.memory.push_below([next, sort, key[0], key[1], handle.0])?;
        self.emission.constants_count += 1;
        Ok(index as u16)
    }

    /// Writes the handles in the order of their indices.
    pub(crate) fn gather_constants(&mut self) -> Compiled<u32, S> {
        let count = self.emission.constants_count;
        let start = self.memory.top();
        for _ in 0..count {
            self.memory.push(0)?;
        }
        let (mut at, mut index) = (self.emission.constants, count);
        while at != 0 && index > 0 {
            index -= 1;
            self.memory.set(start + index, self.memory.get(at + 4));
            at = self.memory.get(at);
        }
        Ok(start)
    }

    pub(crate) fn load_number(&mut self, value: f64, register: Register) -> Compiled<(), S> {
        let bits = value.to_bits();
        let key = [bits as u32, (bits >> 32) as u32];
        let index = match self.find_constant(0, key) {
            Some(index) => index,
            None => {
                let handle = self.sink.number(value).map_err(Failure::Sink)?;
                self.add_constant(0, key, handle)?
            }
        };
        self.abx(Op::LoadConstant, register, index)
    }

    pub(crate) fn load_integer(&mut self, value: i32, register: Register) -> Compiled<(), S> {
        match i16::try_from(value) {
            Ok(short) => self.abx(Op::LoadInteger, register, short as u16),
            Err(_) => self.load_number(f64::from(value), register),
        }
    }

    /// The text of a string literal that stands in the source as it is.
    pub(crate) fn plain_text(&self, node: u32) -> Option<&[u8]> {
        if self.memory.kind(node) != Node::String || self.memory.detail(node) & STRING_DECODE != 0 {
            return None;
        }
        self.source.get(self.memory.field(node, 0) as usize..self.memory.field(node, 1) as usize)
    }

    /// A string literal's text, or a template's piece.
    pub(crate) fn load_string(&mut self, node: u32, register: Register) -> Compiled<(), S> {
        let (start, end) = (self.memory.field(node, 0), self.memory.field(node, 1));
        let raw = self.source.get(start as usize..end as usize).unwrap_or(&[]);
        let detail = self.memory.detail(node);
        if detail & STRING_DECODE != 0 {
            self.text.begin();
            if detail & STRING_RAW != 0 {
                self.text.push_raw(raw)?;
            } else {
                self.text.push_decoded(raw, detail & STRING_TEMPLATE != 0)?;
            }
            return self.load_text(None, 0, register);
        }
        self.load_text(Some(raw), start, register)
    }

    /// A regular expression: a new object each time, of the program and the source, which are constants.
    pub(crate) fn regexp_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let (program, source, last_index) = (self.temporary()?, self.temporary()?, self.temporary()?);
        self.load_handle(Op::LoadConstant, Handle(self.memory.field(node, 0)), program)?;
        let (begin, end) = (self.memory.field(node, 1), self.memory.field(node, 2));
        let text = self.source.get(begin as usize..end as usize).unwrap_or(&[]);
        self.load_text(Some(text), begin, source)?;
        self.load_integer(0, last_index)?;
        self.release(mark);
        let out = self.out(want)?;
        self.throwing(Op::Intrinsic3, program, Intrinsic::RegExpLiteral as u8, out, self.memory.position(node))?;
        Ok(out)
    }

    /// A name as a string.
    pub(crate) fn load_name(&mut self, name: Name, register: Register) -> Compiled<(), S> {
        if self.names.is_private(&self.memory, name) {
            let atom = self.atom_of(name)?;
            return self.abx(Op::LoadName, register, atom.0);
        }
        self.text.begin();
        self.push_name(name)?;
        self.load_text(None, 0, register)
    }

    /// A text: of the source, or the piece that was built.
    fn load_text(&mut self, source: Option<&[u8]>, offset: u32, register: Register) -> Compiled<(), S> {
        let text = source.unwrap_or(self.text.piece());
        if text.len() <= 1
            && let Some(slot) = Slot::short_string(text)
        {
            return self.load_immediate(register, slot);
        }
        let offset = if source.is_some() { offset } else { 0 };
        let hash = text.iter().copied().fold(HASH_SEED, hash_step);
        let length = text.len() as u32;
        let known = if offset == 0 { None } else { self.find_string(offset, length, hash) };
        let index = match known {
            Some(index) => index,
            None => {
                let handle = self.sink.string(text).map_err(Failure::Sink)?;
                self.add_constant(STRING | length, [offset, hash], handle)?
            }
        };
        self.abx(Op::LoadConstant, register, index)
    }

    /// The constant for a string that stands in the source as it is.
    fn find_string(&self, offset: u32, length: u32, hash: u32) -> Option<u16> {
        let text = |offset: u32| self.source.get(offset as usize..(offset + length) as usize);
        let (mut at, mut index) = (self.emission.constants, self.emission.constants_count);
        for _ in 0..LOOK_BACK {
            if at == 0 {
                return None;
            }
            index -= 1;
            let before = self.memory.get(at + 2);
            if self.memory.get(at + 1) == STRING | length && self.memory.get(at + 3) == hash && before != 0 && text(before) == text(offset)
            {
                return Some(index as u16);
            }
            at = self.memory.get(at);
        }
        None
    }

    /// A constant that the sink holds already.
    pub(crate) fn load_handle(&mut self, op: Op, handle: Handle, register: Register) -> Compiled<(), S> {
        let key = [handle.0, 0];
        let index = match self.find_constant(FINISHED, key) {
            Some(index) => index,
            None => self.add_constant(FINISHED, key, handle)?,
        };
        self.abx(op, register, index)
    }
}
