//! Throwing errors, and what the host learns of them.

use crate::interpreter::frame::Frames;
use crate::machine::{Machine, THROW, Throw};
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::limits::STACK_TRACE_MAX;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

/// The kinds of errors that the engine throws, in the order of their root shapes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub(crate) enum ErrorKind {
    Type = 1,
    Range = 2,
    Reference = 3,
    #[cfg(feature = "compiler")]
    Syntax = 4,
}

/// A short text that is put together on the native stack; what does not fit is cut.
pub(crate) struct Message {
    bytes: [u8; 120],
    length: usize,
}

impl Message {
    pub(crate) fn new() -> Message {
        Message { bytes: [0; 120], length: 0 }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push(&mut self, text: &[u8]) -> &mut Message {
        let room = self.bytes.len().saturating_sub(self.length);
        let mut count = text.len().min(room);
        while count > 0 && text.get(count).is_some_and(|byte| byte & 0xC0 == 0x80) {
            count -= 1;
        }
        for (place, byte) in self.bytes.iter_mut().skip(self.length).zip(text.iter().take(count)) {
            *place = *byte;
        }
        self.length += count;
        self
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Functions that throw come in pairs: one does the work, and the other gives whatever type its caller wants.
impl Machine {
    /// Throws a new error of a kind.
    #[inline]
    pub(crate) fn throw_error<T>(&mut self, kind: ErrorKind, message: &[u8]) -> Result<T, Throw> {
        Err(self.raise(kind, message))
    }

    #[inline]
    pub(crate) fn throw_type_error<T>(&mut self, message: &str) -> Result<T, Throw> {
        Err(self.raise(ErrorKind::Type, message.as_bytes()))
    }

    #[inline]
    pub(crate) fn throw_range_error<T>(&mut self, message: &str) -> Result<T, Throw> {
        Err(self.raise(ErrorKind::Range, message.as_bytes()))
    }

    /// Throws a new error of a kind whose message is a string in the heap.
    pub(crate) fn throw_error_value<T>(&mut self, kind: ErrorKind, message: Value) -> Result<T, Throw> {
        Err(self.raise_value(kind, message))
    }

    #[cold]
    #[inline(never)]
    fn raise(&mut self, kind: ErrorKind, message: &[u8]) -> Throw {
        match self.new_string(message) {
            Ok(message) => self.raise_value(kind, message),
            Err(throw) => throw,
        }
    }

    #[cold]
    #[inline(never)]
    fn raise_value(&mut self, kind: ErrorKind, message: Value) -> Throw {
        if let Ok(error) = self.new_error(ShapeId(root::ERROR.0 + kind as u16), message) {
            self.exception = error;
        }
        THROW
    }

    fn new_error(&mut self, shape: ShapeId, message: Value) -> Result<Value, Throw> {
        let error = self.new_cell(Header::object(Kind::Error, self.shape_layout(shape).capacity, shape))?;
        self.add_named(error, AtomId::MESSAGE, message, Attributes::METHOD)?;
        self.capture_stack(error)?;
        Ok(error)
    }

    /// Notes where the running frames stand, for the error's `stack`: pairs of code and instruction.
    pub(crate) fn capture_stack(&mut self, error: Value) -> Result<(), Throw> {
        let mut count = 0;
        let mut frames = Frames::new(self);
        while count < STACK_TRACE_MAX
            && let Some(frame) = frames.next(self)
        {
            count += (self.code_of(frame.callee(self)).get(0) & code::FLAG_LIBRARY == 0) as usize;
        }
        if count == 0 {
            return Ok(());
        }
        let trace = self.new_slots(2 * count as u32, Slot(0))?;
        let mut frames = Frames::new(self);
        let mut pc = self.pc;
        let mut index = 0;
        while index < count
            && let Some(frame) = frames.next(self)
        {
            let code = self.code_of(frame.callee(self));
            if code.get(0) & code::FLAG_LIBRARY == 0 {
                let offset = (pc as usize).wrapping_sub(code.pointer() as usize) / 4;
                let cell = self.cell(trace);
                cell.set(1 + 2 * index, self.shape_slot(ShapeId((code.get(0) >> 16) as u16)).0);
                cell.set(2 + 2 * index, Slot::integer(offset as i32).unwrap_or(Slot(0)).0);
                index += 1;
            }
            pc = self.position_of(frame.link()).0;
        }
        self.add_named(error, AtomId::STACK_FRAMES, Value::from_slot(trace), Attributes::METHOD)
    }

    /// Throws the out-of-memory error, which lies in flash because there is no memory to make it.
    #[inline]
    pub(crate) fn throw_out_of_memory<T>(&mut self) -> Result<T, Throw> {
        Err(self.raise_out_of_memory())
    }

    #[cold]
    #[inline(never)]
    fn raise_out_of_memory(&mut self) -> Throw {
        self.exception = self.intrinsic(Intrinsic::OutOfMemoryError);
        THROW
    }

    #[inline]
    pub(crate) fn throw_stack_overflow<T>(&mut self) -> Result<T, Throw> {
        self.throw_range_error("maximum call stack size exceeded")
    }

    /// `undefined.x`, `null[y]`.
    #[inline]
    pub(crate) fn throw_property_of_nullish<T>(&mut self, receiver: Value, key: PropertyKey) -> Result<T, Throw> {
        let of = if receiver.is_undefined() { " of undefined" } else { " of null" };
        Err(self.raise_about(ErrorKind::Type, "cannot access property ", key, of))
    }

    /// Throws an error whose message names a key between two texts.
    #[cold]
    #[inline(never)]
    fn raise_about(&mut self, kind: ErrorKind, before: &str, key: PropertyKey, behind: &str) -> Throw {
        let mut message = Message::new();
        self.push_key(message.push(before.as_bytes()), key);
        message.push(behind.as_bytes());
        self.raise(kind, message.as_bytes())
    }

    #[inline]
    pub(crate) fn throw_not_an_object<T>(&mut self, value: Value) -> Result<T, Throw> {
        Err(self.raise_kind_of_value(value, b" is not an object"))
    }

    #[inline]
    pub(crate) fn throw_not_a_function<T>(&mut self, value: Value, constructor: bool) -> Result<T, Throw> {
        Err(self.raise_kind_of_value(value, if constructor { b" is not a constructor" } else { b" is not a function" }))
    }

    #[cold]
    #[inline(never)]
    fn raise_kind_of_value(&mut self, value: Value, what: &[u8]) -> Throw {
        let mut message = Message::new();
        message.push(self.describe(value)).push(what);
        self.raise(ErrorKind::Type, message.as_bytes())
    }

    /// An assignment, or deletion, that is not allowed: what, and why, with a colon in front.
    #[inline]
    pub(crate) fn throw_refused<T>(&mut self, what: &str, key: PropertyKey, why: &str) -> Result<T, Throw> {
        Err(self.raise_about(ErrorKind::Type, what, key, why))
    }

    /// An error about a name, which the message begins with.
    pub(crate) fn throw_about_name(&mut self, kind: ErrorKind, atom: AtomId, what: &str) -> Result<(), Throw> {
        Err(self.raise_about(kind, "", PropertyKey::atom(atom), what))
    }

    pub(crate) fn throw_reference_error(&mut self, atom: AtomId, what: &str) -> Result<(), Throw> {
        self.throw_about_name(ErrorKind::Reference, atom, what)
    }

    fn push_key(&self, message: &mut Message, key: PropertyKey) {
        let value = self.key_value(key);
        if value.is_string() {
            message.push(b"'").push(self.bytes(value.slot()).as_slice()).push(b"'");
        } else if value.is_number() {
            let mut buffer = [0; crate::number::text::STRING_LENGTH_MAX];
            message.push(crate::number::text::to_string(value.as_f64(), &mut buffer).as_bytes());
        } else {
            message.push(b"a symbol");
        }
    }

    /// What an error message calls a value.
    pub(crate) fn describe(&self, value: Value) -> &'static [u8] {
        match self.type_of(value) {
            AtomId::UNDEFINED => b"undefined",
            AtomId::NUMBER => b"a number",
            AtomId::STRING => b"a string",
            AtomId::BOOLEAN => b"a boolean",
            AtomId::SYMBOL => b"a symbol",
            AtomId::FUNCTION => b"a function",
            _ if value == Value::NULL => b"null",
            _ => b"an object",
        }
    }
}
