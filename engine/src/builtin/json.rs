//! JSON.parse (ECMA-262, 25.5.1): from text to values, in one pass without recursion.
//!
//! What has been read of open arrays and objects waits in registers above the native's arguments, so that an array gets as many
//! elements as it has, and an object as many slots:
//!
//! ```text
//! … [ the container around: 2 × its first register + whether it is an object ] [value…]  or  [key] [value] [key] [value] …
//! ```

use crate::error::ErrorKind;
use crate::machine::Throw;
use crate::native::{Call, Outcome, leave};
use crate::number::double::{from_integer, kernel};
use crate::number::text;
use crate::object::elements::ARRAY_ELEMENTS;
use crate::object::key::PropertyKey;
use crate::string::Extent;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, ShapeId};

natives! { json:
    "JSON.parse" => parse,
    "intrinsic.parseText" => parse(1),
}

/// `JSON.parse(text, reviver)`: the twin calls a reviver; `intrinsic.parseText(text)`.
pub fn parse(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.string_of(call.argument(0))?.slot();
    if call.which() == 0 && call.machine.is_callable(call.get(call.argument(1))) {
        return leave(call);
    }
    // SAFETY: the text is read by this native alone.
    let text = unsafe { call.machine.steady_text(&string) };
    call.burn(text.len() as u32 / 4)?;
    let value = Reader { text, at: 0, container: 0 }.document(call)?;
    call.returns(value)
}

/// Digits of an integer that fits a register.
const DIGITS_MAX: usize = 9;

/// Where reading is.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    /// The word of the innermost open container, 0 outside.
    container: u32,
}

impl<'t> Reader<'t> {
    /// The next byte, 0 at the end.
    fn byte(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    /// The next byte behind white space.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn token(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return byte,
            }
        }
    }

    fn is_in_object(&self) -> bool {
        self.container & 1 != 0
    }

    /// The whole text.
    fn document(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        loop {
            let mut value = match self.token() {
                open @ (b'[' | b'{') => {
                    self.at += 1;
                    if !self.open(call, open)? {
                        continue;
                    }
                    self.close(call)?
                }
                first => self.primitive(call, first)?,
            };
            // It may be the last of several containers.
            while self.container != 0 {
                call.push(value)?;
                let byte = self.token();
                if byte == b',' {
                    self.at += 1;
                    if self.is_in_object() {
                        self.key(call)?;
                    }
                    break;
                }
                if byte != if self.is_in_object() { b'}' } else { b']' } {
                    return self.fail(call, "a comma or the end is missing");
                }
                value = self.close(call)?;
            }
            if self.container == 0 {
                self.token();
                return if self.at < self.text.len() { self.fail(call, "more text than one value") } else { Ok(value) };
            }
        }
    }

    /// Begins an array or object; whether it ends at once.
    fn open(&mut self, call: &mut Call<'_>, open: u8) -> Result<bool, Throw> {
        call.push(Value::integer(self.container as i32))?;
        self.container = 2 * call.height() as u32 + (open == b'{') as u32;
        let is_empty = self.token() == open + 2;
        if !is_empty && self.is_in_object() {
            self.key(call)?;
        }
        Ok(is_empty)
    }

    /// Reads a key and the colon behind it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn key(&mut self, call: &mut Call<'_>) -> Result<(), Throw> {
        if self.token() != b'"' {
            return self.fail(call, "a property name is missing");
        }
        let key = self.string(call, true)?;
        call.push(key)?;
        if self.token() != b':' {
            return self.fail(call, "a colon is missing");
        }
        self.at += 1;
        Ok(())
    }

    /// Makes the innermost container, whose last character is next, of what waits in its registers.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn close(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        self.at += 1;
        let (start, end) = ((self.container / 2) as usize, call.height());
        let value = if self.is_in_object() { object(call, start, end)? } else { array(call, start, end)? };
        self.container = call.get(call.operand(start - 1)).low();
        call.drop_to(start - 1);
        Ok(value)
    }

    fn primitive(&mut self, call: &mut Call<'_>, first: u8) -> Result<Value, Throw> {
        let (literal, value) = match first {
            b'"' => return self.string(call, false),
            b'-' | b'0'..=b'9' => return self.number(call),
            b't' => ("true", Value::TRUE),
            b'f' => ("false", Value::FALSE),
            _ => ("null", Value::NULL),
        };
        if !self.text.get(self.at..).unwrap_or_default().starts_with(literal.as_bytes()) {
            return self.fail(call, "a value is missing");
        }
        self.at += literal.len();
        Ok(value)
    }

    /// Reads digits behind those that `number` has: how many there are, and the number of them all.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn digits(&mut self, mut number: i32) -> (usize, i32) {
        let start = self.at;
        while let digit @ b'0'..=b'9' = self.byte() {
            number = number.wrapping_mul(10).wrapping_add((digit & 15) as i32);
            self.at += 1;
        }
        (self.at - start, number)
    }

    fn number(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        let start = self.at;
        let is_negative = self.byte() == b'-';
        self.at += is_negative as usize;
        let begins_with_zero = self.byte() == b'0';
        let (whole, mut number) = self.digits(0);
        let mut complete = whole > 0;
        let mut fraction = 0;
        if self.byte() == b'.' {
            self.at += 1;
            (fraction, number) = self.digits(number);
            complete &= fraction > 0;
        }
        let has_exponent = self.byte() | 0x20 == b'e';
        if has_exponent {
            self.at += 1;
            self.at += matches!(self.byte(), b'+' | b'-') as usize;
            complete &= self.digits(0).0 > 0;
        }
        if begins_with_zero && whole > 1 {
            self.at = start + is_negative as usize + 1;
            complete = false;
        }
        if !complete {
            return self.fail(call, "the number is malformed");
        }
        if has_exponent || whole + fraction > DIGITS_MAX || is_negative && number == 0 {
            let text = self.text.get(start..self.at).unwrap_or_default();
            return Ok(Value::number(text::parse_decimal(text).0));
        }
        number = if is_negative { number.wrapping_neg() } else { number };
        if fraction == 0 {
            return Ok(Value::integer(number));
        }
        // Both are integers, so the quotient is the nearest double.
        let power = (0..fraction).fold(1i32, |power, _| power.wrapping_mul(10));
        Ok(Value::of_bits(kernel::divide(from_integer(number), from_integer(power))))
    }

    /// Reads a string, whose quotation mark is next. A name of the program's is told by its atom, and needs no memory.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn string(&mut self, call: &mut Call<'_>, is_name: bool) -> Result<Value, Throw> {
        self.at += 1;
        let mut extent = Extent::NONE;
        loop {
            let run = self.run();
            let end = self.byte();
            if end == b'"'
                && is_name
                && extent.bytes == 0
                && let Some(atom) = call.machine.find_name(run)
            {
                self.at += 1;
                return Ok(Value::integer(atom.0 as i32));
            }
            let mut text = Assembly { machine: &call.machine, extent };
            text.push_text(run);
            if end == b'\\' {
                let Some(unit) = self.escape() else { return self.fail(call, "the escape is malformed") };
                text.push_code_point(unit);
            }
            extent = text.extent;
            match end {
                b'\\' => {}
                b'"' => break,
                _ => return self.fail(call, "the string does not end"),
            }
        }
        self.at += 1;
        call.machine.assembled(extent)
    }

    /// Reads the bytes that stand for themselves.
    fn run(&mut self) -> &'t [u8] {
        let start = self.at;
        while !matches!(self.byte(), ..b' ' | b'"' | b'\\') {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads an escape sequence; its code unit.
    fn escape(&mut self) -> Option<u32> {
        let rest = self.text.get(self.at + 1..)?;
        let first = *rest.first()?;
        if first == b'u' {
            let mut unit = 0;
            for digit in rest.get(1..5)? {
                unit = unit << 4 | (*digit as char).to_digit(16)?;
            }
            self.at += 6;
            return Some(unit);
        }
        const ESCAPES: &[u8; 16] = b"\"\"\\\\//b\x08f\x0Cn\nr\rt\t";
        let [_, unit] = ESCAPES.as_chunks().0.iter().find(|[escape, _]| *escape == first)?;
        self.at += 2;
        Some(*unit as u32)
    }

    /// Throws a SyntaxError that says where.
    #[cold]
    fn fail<T>(&self, call: &mut Call<'_>, what: &str) -> Result<T, Throw> {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let what = if self.at >= self.text.len() { "the text ends too early" } else { what };
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = before.iter().filter(|byte| **byte == b'\n').count();
        let column = crate::string::wtf8::utf16_len(before.get(line_start..).unwrap_or_default());
        let mut message = Assembly::new(&call.machine);
        message.push_text(what.as_bytes());
        for (word, number) in [(" at line ", line as u32), (", column ", column)] {
            let mut buffer = [0; text::INTEGER_LENGTH_MAX];
            message.push_text(word.as_bytes());
            message.push_text(text::integer_to_string(number as i32 + 1, &mut buffer).as_bytes());
        }
        let extent = message.extent;
        let message = call.machine.assembled(extent)?;
        call.machine.throw_error_value(ErrorKind::Syntax, message)
    }
}

/// A new array of the registers from one up to another.
fn array(call: &mut Call<'_>, start: usize, end: usize) -> Result<Value, Throw> {
    let array = call.machine.new_array((end - start) as u32)?;
    let elements = call.machine.cell(call.machine.cell(array.slot()).slot(ARRAY_ELEMENTS));
    for register in start..end {
        let value = call.get(call.operand(register));
        elements.set(1 + register - start, call.machine.new_slot(value)?.0);
    }
    call.machine.cell(array.slot()).set(1, (end - start) as u32);
    Ok(array)
}

/// A new object of the keys and values in such registers. The last value of a key is the one that stays.
fn object(call: &mut Call<'_>, start: usize, end: usize) -> Result<Value, Throw> {
    let object = call.machine.new_object(((end - start) / 2) as u32)?;
    for register in (start..end).step_by(2) {
        let (key, value) = (call.get(call.operand(register)), call.get(call.operand(register + 1)));
        let m = &mut call.machine;
        let value = m.new_slot(value)?;
        let shape = m.cell(object.slot()).header().shape();
        let mut name = PropertyKey::atom(AtomId(key.low() as u16));
        if !key.is_integer() {
            // Strings are keys.
            name = m.key_of(key).unwrap_or(name);
        } else if shape != ShapeId::DICTIONARY && m.find_key(shape, AtomId(key.low() as u16)).is_none() {
            // The short way, for a name of the program's that the object does not have.
            let next = m.add_key(shape, AtomId(key.low() as u16), Attributes::DATA)?;
            if next != ShapeId::NONE {
                m.add_value(object.slot(), next, value)?;
                continue;
            }
        }
        match m.own_property(object.slot(), name).place() {
            Some((holder, word)) => m.cell(holder).set(word, value.0),
            None => m.add_property(object.slot(), name, value, Attributes::DATA)?,
        }
    }
    Ok(object)
}
