//! What a host learns of values: lines of output, and uncaught errors.

use crate::error::{ERROR_FRAMES, Place};
use crate::machine::{Cell, Machine, Throw};
use crate::native::{Call, Outcome};
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

impl Call<'_> {
    /// Gives a line, a string, to the host.
    pub(crate) fn print_line(&mut self, line: Slot, level: u8) -> Result<Outcome, Throw> {
        if let Some(mut host) = self.machine.host {
            // SAFETY: the host outlives the context, and the machine is borrowed, so nobody else uses it meanwhile.
            unsafe { host.as_mut() }.print(self.machine.text(&line), level);
        }
        self.undefined()
    }
}

#[cfg(feature = "compiler")]
impl Call<'_> {
    /// Does `work` with memory that the host lends for a source text of so many bytes, if it does.
    pub(crate) fn with_scratch<T>(&mut self, bytes: usize, work: impl FnOnce(&mut Self, crate::Scratch<'_>) -> T) -> Option<T> {
        let mut host = self.machine.host?;
        // SAFETY: the host outlives the context. Compiling calls neither scripts nor natives, and so not the host.
        let scratch = unsafe { host.as_mut() }.scratch(bytes)?;
        Some(work(self, scratch))
    }
}

/// A buffer that takes what fits.
pub(crate) struct Sink<'a> {
    buffer: &'a mut [u8],
    length: usize,
}

#[cfg(feature = "compiler")]
impl<'a> Sink<'a> {
    /// Of a buffer that nothing has been written to.
    pub(crate) fn new(buffer: &'a mut [u8]) -> Sink<'a> {
        Sink { buffer, length: 0 }
    }

    /// How much has been written.
    pub(crate) fn length(&self) -> usize {
        self.length
    }
}

impl Sink<'_> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn push(&mut self, text: &[u8]) {
        for (place, byte) in self.buffer.iter_mut().skip(self.length).zip(text) {
            *place = *byte;
            self.length += 1;
        }
    }
}

impl Machine {
    /// Writes what the exception says; the bytes written.
    pub(crate) fn describe_exception(&mut self, buffer: &mut [u8]) -> usize {
        let mut sink = Sink { buffer, length: 0 };
        let exception = self.exception;
        if !self.is_object(exception) {
            sink.push(b"uncaught ");
            self.push_value(&mut sink, exception);
            return sink.length;
        }
        for piece in &self.heading(exception) {
            sink.push(if *piece == Slot::HOLE { b"uncaught object" } else { self.text(piece) });
        }
        sink.length
    }

    /// What an error says: its name, a hole if that is no string, and its message, if there is one. No getter runs.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn heading(&self, error: Value) -> [Slot; 3] {
        const COLON: Slot = match Slot::short_string(b": ") {
            Some(slot) => slot,
            None => Slot::EMPTY_STRING,
        };
        let mut pieces = [Slot::HOLE, Slot::EMPTY_STRING, Slot::EMPTY_STRING];
        let name = self.data_property(error, AtomId::NAME);
        if name.is_string() {
            pieces[0] = name.slot();
        }
        let message = self.data_property(error, AtomId::MESSAGE);
        if message.is_string() && message.slot() != Slot::EMPTY_STRING {
            pieces[1] = COLON;
            pieces[2] = message.slot();
        }
        pieces
    }

    /// Writes what a value is as a string; the bytes written.
    #[cfg(feature = "compiler")]
    pub(crate) fn describe_value(&mut self, value: Value, buffer: &mut [u8]) -> usize {
        let mut sink = Sink { buffer, length: 0 };
        if self.is_object(value) {
            sink.push(if self.is_callable(value) { b"a function" } else { b"an object" })
        } else {
            self.push_value(&mut sink, value)
        }
        sink.length
    }

    fn push_value(&mut self, sink: &mut Sink<'_>, value: Value) {
        if self.is_symbol(value) {
            sink.push(b"a symbol");
        } else if let Ok(text) = self.attempt(|m| m.to_string(value)) {
            // What is no number is the string itself, or a name of the library, which takes no memory.
            sink.push(self.text(&text.slot()));
        }
    }

    /// A property that is data, without running a getter.
    pub(crate) fn data_property(&self, object: Value, atom: AtomId) -> Value {
        let property = self.find_property(object.slot(), PropertyKey::atom(atom));
        if property.has(Attributes::ACCESSOR) || property.place().is_none() { Value::UNDEFINED } else { self.property_value(property) }
    }

    /// The cell that holds the places of an error's stack.
    pub(crate) fn stack_trace(&self, error: Value) -> Option<Cell> {
        self.cell_of_kind(self.widen(self.cell_of_kind(error, Kind::Error)?.slot(ERROR_FRAMES)), Kind::Words)
    }

    /// One frame of an error's stack, the newest being 0: the function's name, and the place in it.
    pub(crate) fn stack_frame(&self, error: Value, index: usize) -> Option<(Slot, Place)> {
        let trace = self.stack_trace(error)?;
        if index >= trace.header().extra() as usize {
            return None;
        }
        let place = Place(trace.get(1 + index));
        let name = self.code_name(self.shape(ShapeId(place.function())));
        Some((if name.is_string() { name.slot() } else { Slot::EMPTY_STRING }, place))
    }

    /// What the host says of a place, if it can tell.
    pub(crate) fn locate(&self, place: Place) -> Option<&[u8]> {
        // SAFETY: as in `print_line`; nobody else uses the host as long as its answer is looked at.
        unsafe { self.host?.as_mut() }.locate(place)
    }

    /// Whether the host wants the script to end.
    pub(crate) fn is_interrupted(&mut self) -> bool {
        #[cfg(feature = "host")]
        if let Some(mut host) = self.host {
            // SAFETY: as in `print_line`.
            return unsafe { host.as_mut() }.is_interrupted();
        }
        false
    }

    /// Tells the host where the instructions of a function literal stand in its source.
    #[cfg(feature = "host")]
    pub(crate) fn tell_compiled(&mut self, code: Slot, start: u32, positions: &[[u32; 2]]) {
        let function = Place::new(self.cell(code).header().shape(), 0);
        if let Some(mut host) = self.host {
            // SAFETY: as in `print_line`.
            unsafe { host.as_mut() }.compiled(function, start, positions);
        }
    }

    /// Milliseconds that the host tells: since the program began, or since 1970; 0 without a host.
    pub(crate) fn host_time(&mut self, uptime: bool) -> f64 {
        let Some(mut host) = self.host else { return 0.0 };
        // SAFETY: as in `print_line`.
        let host = unsafe { host.as_mut() };
        if uptime { host.uptime() } else { host.now() }
    }
}
