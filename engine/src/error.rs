//! Throwing errors, and what the host learns of them.

use crate::interpreter::frame::Frames;
use crate::machine::{Machine, THROW, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::limits::STACK_TRACE_MAX;
use romjs_abi::{AtomId, ShapeId, Slot, code};

/// Word of an error: where the functions were that ran when it was made, as words of [`Place`]s in a cell, or a hole.
pub(crate) const ERROR_FRAMES: usize = 1;

/// A place in the code of a script: the function's shape id, and which word of its instructions it is.
///
/// What tells the lines of places lies with the host, which [`Host::locate`] asks. As hexadecimal digits, a place can be decoded
/// elsewhere.
///
/// [`Host::locate`]: crate::Host::locate
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place(pub u32);

impl Place {
    pub(crate) fn new(function: ShapeId, word: u32) -> Place {
        Place((function.0 as u32) << 16 | word & 0xFFFF)
    }

    /// The id of the function, in its segment the upper three bits.
    pub const fn function(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The segment of the image that has it, 0 for RAM.
    pub const fn segment(self) -> u32 {
        self.0 >> 29
    }

    /// The word of its instructions.
    pub const fn word(self) -> u16 {
        self.0 as u16
    }

    /// Eight hexadecimal digits.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub fn digits(self) -> [u8; 8] {
        let mut rest = self.0;
        [0; 8].map(|_| {
            rest = rest.rotate_left(4);
            let digit = rest as u8 & 15;
            digit + if digit < 10 { b'0' } else { b'a' - 10 }
        })
    }
}

/// The kinds of errors that the engine throws, in the order of their root shapes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub(crate) enum ErrorKind {
    Type = 1,
    Range = 2,
    Reference = 3,
    Syntax = 4,
}

/// Functions that throw come in pairs: one does the work, and the other gives whatever type its caller wants.
impl Machine {
    /// Throws a new error of a kind.
    #[inline]
    pub(crate) fn throw_error<T>(&mut self, kind: ErrorKind, message: &[u8]) -> Result<T, Throw> {
        let message = self.new_string(message);
        Err(self.raise_with(kind, message))
    }

    /// Throws a new error.
    #[inline]
    pub(crate) fn fail<T>(&mut self, message: Message) -> Result<T, Throw> {
        Err(self.raise(message, Slot::EMPTY_STRING))
    }

    /// Throws a new error of a kind whose message is a string in the heap.
    pub(crate) fn throw_error_value<T>(&mut self, kind: ErrorKind, message: Value) -> Result<T, Throw> {
        Err(self.raise_with(kind, Ok(message)))
    }

    /// Makes an error whose message may be about something with a name.
    #[cold]
    #[inline(never)]
    fn raise(&mut self, message: Message, name: Slot) -> Throw {
        let text = self.fill_in(message, name);
        self.raise_with(message.kind(), text)
    }

    /// Makes an error about the property with a key.
    #[cold]
    #[inline(never)]
    fn raise_about(&mut self, message: Message, key: PropertyKey) -> Throw {
        match self.key_name(key) {
            Ok(name) => self.raise(message, name.slot()),
            Err(throw) => throw,
        }
    }

    /// Makes an error that tells a value's type.
    #[cold]
    #[inline(never)]
    fn raise_type(&mut self, message: Message, value: Value) -> Throw {
        let atom = if value == Value::NULL { AtomId::NULL } else { self.type_of(value) };
        self.raise(message, self.atom_slot(atom))
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
        let error = self.new_of_shape(shape)?;
        self.add_hidden(error.slot(), AtomId::MESSAGE, message.slot())?;
        self.capture_stack(error)?;
        Ok(error)
    }

    /// Notes where the running functions are for the error's `stack`. The library's own are left out.
    pub(crate) fn capture_stack(&mut self, error: Value) -> Result<(), Throw> {
        let (mut places, mut count) = ([0; STACK_TRACE_MAX], 0);
        let mut frames = Frames::new(self);
        let mut pc = self.pc;
        while let Some(place) = places.get_mut(count)
            && let Some(frame) = frames.next(self)
        {
            let code = self.code_of(frame.callee());
            if code.get(0) & code::FLAG_LIBRARY == 0 {
                *place = Place::new(code.header().shape(), code.instruction_before(pc)).0;
                count += 1;
            }
            pc = frame.return_position(self);
        }
        if count == 0 {
            return Ok(());
        }
        let trace = self.new_words(count as u32)?;
        let cell = self.cell(trace);
        for (i, place) in places.iter().take(count).enumerate() {
            cell.set(1 + i, *place);
        }
        self.cell(error.slot()).set(ERROR_FRAMES, trace.0);
        Ok(())
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
        self.fail(Message::StackOverflow)
    }

    /// `undefined.x`, `null[y]`.
    #[inline]
    pub(crate) fn throw_property_of_nullish<T>(&mut self, receiver: Value, key: PropertyKey) -> Result<T, Throw> {
        let message = if receiver.is_undefined() { Message::PropertyOfUndefined } else { Message::PropertyOfNull };
        Err(self.raise_about(message, key))
    }

    #[inline]
    pub(crate) fn throw_not_an_object<T>(&mut self, value: Value) -> Result<T, Throw> {
        Err(self.raise_type(Message::NoObject, value))
    }

    #[inline]
    pub(crate) fn throw_not_a_function<T>(&mut self, value: Value, constructor: bool) -> Result<T, Throw> {
        Err(self.raise_type(if constructor { Message::NoConstructor } else { Message::NoFunction }, value))
    }

    /// An assignment, definition or deletion that is not allowed.
    #[inline]
    pub(crate) fn throw_refused<T>(&mut self, message: Message, key: PropertyKey) -> Result<T, Throw> {
        Err(self.raise_about(message, key))
    }

    /// An error about a name.
    pub(crate) fn throw_about_name(&mut self, message: Message, atom: AtomId) -> Result<(), Throw> {
        Err(self.raise(message, self.atom_slot(atom)))
    }
}
