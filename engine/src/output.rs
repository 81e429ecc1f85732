//! What a host learns of values: lines of output, and uncaught errors.

use crate::machine::{Machine, Throw};
use crate::native::{Call, Local, Outcome};
use crate::object::key::PropertyKey;
use crate::object::property::Property;
use crate::value::Value;
use romjs_abi::{AtomId, Kind, code};

impl Call<'_> {
    /// Gives a line, a string, to the host.
    pub(crate) fn print_line(&mut self, line: Local, level: u8) -> Result<Outcome, Throw> {
        if let Some(mut host) = self.machine.host {
            let text = self.text(line)?;
            // SAFETY: the host outlives the context, and the machine is borrowed, so nobody else uses it meanwhile.
            unsafe { host.as_mut() }.print(text.as_bytes(), level);
        }
        self.undefined()
    }
}

/// A buffer that takes what fits.
struct Sink<'a> {
    buffer: &'a mut [u8],
    length: usize,
}

impl Sink<'_> {
    fn push(&mut self, text: &[u8]) {
        let count = text.len().min(self.buffer.len() - self.length);
        self.buffer[self.length..self.length + count].copy_from_slice(&text[..count]);
        self.length += count;
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
        let name = self.data_property(exception, AtomId::NAME);
        let message = self.data_property(exception, AtomId::MESSAGE);
        if name.is_string() {
            sink.push(self.bytes(name.slot()).as_slice());
        } else {
            sink.push(b"uncaught object");
        }
        if message.is_string() && self.string_length(message.slot()) > 0 {
            sink.push(b": ");
            sink.push(self.bytes(message.slot()).as_slice());
        }
        sink.length
    }

    fn push_value(&self, sink: &mut Sink<'_>, value: Value) {
        if value.is_string() {
            sink.push(self.bytes(value.slot()).as_slice());
        } else if value.is_number() {
            let mut buffer = [0; crate::number::text::STRING_LENGTH_MAX];
            sink.push(crate::number::text::to_string(value.as_f64(), &mut buffer).as_bytes());
        } else {
            sink.push(match value {
                Value::NULL => b"null",
                Value::TRUE => b"true",
                Value::FALSE => b"false",
                value if self.is_symbol(value) => b"a symbol",
                _ => b"undefined",
            });
        }
    }

    /// A property that is data, without running a getter.
    fn data_property(&self, object: Value, atom: AtomId) -> Value {
        match self.find_property(object, PropertyKey::Atom(atom)).0 {
            property @ Property::Slot { attributes, .. } if !attributes.has(romjs_abi::shape::Attributes::ACCESSOR) => self.property_value(property),
            _ => Value::UNDEFINED,
        }
    }

    /// Shows the function names of an error's stack, the newest frame first.
    pub(crate) fn visit_stack(&self, error: Value, visit: &mut dyn FnMut(&[u8])) {
        if self.cell_of_kind(error, Kind::Error).is_none() {
            return;
        }
        let trace = self.property_value(self.own_property(error, PropertyKey::Atom(AtomId::STACK_FRAMES)));
        let Some(trace) = self.cell_of_kind(trace, Kind::Slots) else { return };
        for i in (1..=trace.header().extra() as usize).step_by(2) {
            let code = trace.slot(i);
            if code.is_reference() {
                let name = self.widen(self.cell(code).slot(code::NAME));
                if name.is_string() { visit(self.bytes(name.slot()).as_slice()) } else { visit(b"") }
            }
        }
    }
}
