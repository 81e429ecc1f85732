//! Throwing errors, and what the host learns of them.

use crate::interpreter::frame::Frames;
use crate::machine::{Machine, THROW, Throw};
use crate::number;
use crate::object::key::PropertyKey;
use crate::string::assemble::Assembly;
use crate::string::{Extent, sequence_start};
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

/// Bytes of a name that a message shows.
const NAME_BYTES_MAX: usize = 80;

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
        Err(self.raise_with(kind, Ok(message)))
    }

    #[cold]
    #[inline(never)]
    fn raise(&mut self, kind: ErrorKind, message: &[u8]) -> Throw {
        let message = self.new_string(message);
        self.raise_with(kind, message)
    }

    /// Makes the error whose message has just been made.
    #[cold]
    #[inline(never)]
    fn raise_with(&mut self, kind: ErrorKind, message: Result<Value, Throw>) -> Throw {
        let shape = ShapeId(root::ERROR.0 + kind as u16);
        if let Ok(error) = message.and_then(|message| self.new_error(shape, message)) {
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

    /// Notes the names of the running functions for the error's `stack`.
    pub(crate) fn capture_stack(&mut self, error: Value) -> Result<(), Throw> {
        let mut names = [Slot::EMPTY_STRING; STACK_TRACE_MAX];
        let mut count = 0;
        let mut frames = Frames::new(self);
        while let Some(place) = names.get_mut(count)
            && let Some(frame) = frames.next(self)
        {
            let code = self.code_of(frame.callee());
            if code.get(0) & code::FLAG_LIBRARY == 0 {
                let name = self.code_name(code);
                *place = if name.is_string() { name.slot() } else { Slot::EMPTY_STRING };
                count += 1;
            }
        }
        if count == 0 {
            return Ok(());
        }
        let trace = self.new_slots(count as u32, Slot::EMPTY_STRING)?;
        for (index, name) in names.iter().take(count).enumerate() {
            self.cell(trace).set(1 + index, name.0);
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
        let mut text = Assembly::new(self);
        text.push_text(before.as_bytes());
        push_key(&mut text, key);
        text.push_text(behind.as_bytes());
        self.raise_assembled(kind, text.extent)
    }

    fn raise_assembled(&mut self, kind: ErrorKind, message: Extent) -> Throw {
        let message = self.assembled(message);
        self.raise_with(kind, message)
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
        let mut text = Assembly::new(self);
        text.push_text(self.describe(value));
        text.push_text(what);
        self.raise_assembled(ErrorKind::Type, text.extent)
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

fn push_key(text: &mut Assembly<'_>, key: PropertyKey) {
    let value = text.machine.key_value(key);
    if value.is_string() {
        let bytes = text.machine.bytes(value.slot());
        let bytes = bytes.as_slice();
        let end = sequence_start(bytes, bytes.len().min(NAME_BYTES_MAX));
        text.push_text(b"'");
        text.push_text(bytes.get(..end).unwrap_or_default());
        text.push_text(b"'");
    } else if value.is_number() {
        text.push_text(number::text::to_string(value.as_f64(), &mut [0; number::text::STRING_LENGTH_MAX]).as_bytes());
    } else {
        text.push_text(b"a symbol");
    }
}
