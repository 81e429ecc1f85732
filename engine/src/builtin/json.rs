//! JSON.parse (ECMA-262, 25.5.1): from text to values, in one pass without recursion.
//!
//! What has been read of open arrays and objects waits in registers above the native's arguments, so that an array gets as many
//! elements as it has, and an object as many slots:
//!
//! ```text
//! … [ the container around: 2 × its first register + whether it is an object ] [value…]  or  [key] [value] [key] [value] …
//! ```

use crate::error::ErrorKind;
use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, leave};
use crate::number::text;
use crate::object::elements::ARRAY_ELEMENTS;
use crate::string::Extent;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::shape::Attributes;
use romjs_abi::{ShapeId, Slot};

natives! { json:
    "JSON.parse" => parse,
    "intrinsic.parseText" => parse(1),
}

/// `JSON.parse(text, reviver)`: the twin calls a reviver; `intrinsic.parseText(text)`.
pub fn parse(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.string_of(call.argument(0))?;
    if call.which() == 0 && call.machine.is_callable(call.get(call.argument(1))) {
        return leave(call);
    }
    let mut reader = Reader { text: string.slot(), at: 0, container: NONE };
    let value = reader.document(call)?;
    call.returns(value)
}

/// No container.
const NONE: u32 = u32::MAX;
/// Digits of an integer that fits a register.
const DIGITS_MAX: usize = 9;

/// Where reading is.
struct Reader {
    text: Slot,
    at: usize,
    /// The word of the innermost open container, [`NONE`] outside.
    container: u32,
}

impl Reader {
    /// The next byte, 0 at the end.
    fn byte(&self, m: &Machine) -> u8 {
        m.text(&self.text).get(self.at).copied().unwrap_or(0)
    }

    /// The next byte behind white space.
    fn token(&mut self, m: &Machine) -> u8 {
        let text = m.text(&self.text).get(self.at..).unwrap_or_default();
        let space = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += space;
        text.get(space).copied().unwrap_or(0)
    }

    fn is_in_object(&self) -> bool {
        self.container != NONE && self.container & 1 != 0
    }

    /// The whole text.
    fn document(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        loop {
            let mut value = match self.token(&call.machine) {
                open @ (b'[' | b'{') => {
                    self.at += 1;
                    if !self.open(call, open)? {
                        continue;
                    }
                    self.close(call)?
                }
                _ => self.primitive(call)?,
            };
            // It may be the last of several containers.
            while self.container != NONE {
                call.push(value)?;
                let end = if self.is_in_object() { b'}' } else { b']' };
                match self.token(&call.machine) {
                    b',' => {
                        self.at += 1;
                        if self.is_in_object() {
                            self.key(call)?;
                        }
                        break;
                    }
                    byte if byte == end => {
                        self.at += 1;
                        value = self.close(call)?;
                    }
                    _ => return self.fail(call, "a comma or the end is missing"),
                }
            }
            if self.container == NONE {
                self.token(&call.machine);
                let rest = self.at < call.machine.text(&self.text).len();
                return if rest { self.fail(call, "more text than one value") } else { Ok(value) };
            }
        }
    }

    /// Begins an array or object; whether it ends at once.
    fn open(&mut self, call: &mut Call<'_>, open: u8) -> Result<bool, Throw> {
        call.push(Value::integer(self.container as i32))?;
        self.container = 2 * call.height() as u32 + (open == b'{') as u32;
        let is_empty = self.token(&call.machine) == open + 2;
        if is_empty {
            self.at += 1;
        } else if self.is_in_object() {
            self.key(call)?;
        }
        Ok(is_empty)
    }

    /// Reads a key and the colon behind it.
    fn key(&mut self, call: &mut Call<'_>) -> Result<(), Throw> {
        if self.token(&call.machine) != b'"' {
            return self.fail(call, "a property name is missing");
        }
        let key = self.string(call, true)?;
        call.push(key)?;
        if self.token(&call.machine) != b':' {
            return self.fail(call, "a colon is missing");
        }
        self.at += 1;
        Ok(())
    }

    /// Makes the innermost container of what waits in its registers.
    fn close(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        let (start, end) = ((self.container / 2) as usize, call.height());
        call.burn((end - start) as u32)?;
        let value = if self.is_in_object() { object(call, start, end)? } else { array(call, start, end)? };
        self.container = call.get(call.operand(start - 1)).low();
        call.drop_to(start - 1);
        Ok(value)
    }

    fn primitive(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        let (literal, value) = match self.byte(&call.machine) {
            b'"' => return self.string(call, false),
            b'-' | b'0'..=b'9' => return self.number(call),
            b't' => ("true", Value::TRUE),
            b'f' => ("false", Value::FALSE),
            b'n' => ("null", Value::NULL),
            _ => return self.fail(call, "a value is missing"),
        };
        if !call.machine.text(&self.text).get(self.at..).unwrap_or_default().starts_with(literal.as_bytes()) {
            return self.fail(call, "a value is missing");
        }
        self.at += literal.len();
        Ok(value)
    }

    fn number(&mut self, call: &mut Call<'_>) -> Result<Value, Throw> {
        let text = call.machine.text(&self.text).get(self.at..).unwrap_or_default();
        let digits = |from: usize| text.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let at = |index: usize| text.get(index).copied().unwrap_or(0);
        let sign = (at(0) == b'-') as usize;
        let whole = digits(sign);
        let mut length = sign + whole;
        if whole > 1 && at(sign) == b'0' {
            self.at += sign + 1;
            return self.fail(call, "the number is malformed");
        }
        let mut complete = whole > 0;
        let is_whole = !matches!(at(length), b'.' | b'e' | b'E');
        if at(length) == b'.' {
            let fraction = digits(length + 1);
            complete &= fraction > 0;
            length += 1 + fraction;
        }
        if matches!(at(length), b'e' | b'E') {
            let signed = matches!(at(length + 1), b'+' | b'-') as usize;
            let exponent = digits(length + 1 + signed);
            complete &= exponent > 0;
            length += 1 + signed + exponent;
        }
        if !complete {
            self.at += length;
            return self.fail(call, "the number is malformed");
        }
        let text = text.get(..length).unwrap_or_default();
        let value = if is_whole && whole <= DIGITS_MAX && text != b"-0" {
            let magnitude = text.iter().skip(sign).fold(0, |number: i32, digit| number.wrapping_mul(10).wrapping_add((digit & 15) as i32));
            Value::integer(if sign != 0 { magnitude.wrapping_neg() } else { magnitude })
        } else {
            Value::number(text::parse_decimal(text).0)
        };
        self.at += length;
        Ok(value)
    }

    /// Reads a string, whose quotation mark is next. A name of the program's needs no memory.
    fn string(&mut self, call: &mut Call<'_>, is_name: bool) -> Result<Value, Throw> {
        self.at += 1;
        let plain = self.run(&call.machine);
        let end = self.at + plain;
        let text = call.machine.text(&self.text);
        if text.get(end) == Some(&b'"') {
            let part = text.get(self.at..end).unwrap_or_default();
            let known = if is_name { call.machine.find_name(part) } else { None };
            let value = match known {
                Some(atom) => call.machine.atom_value(atom),
                None => {
                    let mut assembly = Assembly::new(&call.machine);
                    assembly.push_text(part);
                    let extent = assembly.extent;
                    call.machine.assembled(extent)?
                }
            };
            self.at = end + 1;
            call.burn(plain as u32 / 4)?;
            return Ok(value);
        }
        let mut extent = Extent::NONE;
        loop {
            let mut assembly = Assembly { machine: &call.machine, extent };
            let run = self.run(&call.machine);
            assembly.push_text(call.machine.text(&self.text).get(self.at..self.at + run).unwrap_or_default());
            self.at += run;
            extent = assembly.extent;
            match self.byte(&call.machine) {
                b'"' => break,
                b'\\' => {
                    let Some(unit) = self.escape(&call.machine) else { return self.fail(call, "the escape is malformed") };
                    let mut assembly = Assembly { machine: &call.machine, extent };
                    assembly.push_code_point(unit);
                    extent = assembly.extent;
                }
                _ => return self.fail(call, "the string does not end"),
            }
        }
        self.at += 1;
        call.burn(extent.bytes / 4)?;
        call.machine.assembled(extent)
    }

    /// How many bytes follow that stand for themselves.
    fn run(&self, m: &Machine) -> usize {
        let text = m.text(&self.text).get(self.at..).unwrap_or_default();
        text.iter().take_while(|byte| **byte >= b' ' && **byte != b'"' && **byte != b'\\').count()
    }

    /// Reads an escape sequence; its code unit.
    fn escape(&mut self, m: &Machine) -> Option<u32> {
        let text = m.text(&self.text).get(self.at + 1..)?;
        let first = *text.first()?;
        if first == b'u' {
            let mut unit = 0;
            for digit in text.get(1..5)? {
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
        let text = call.machine.text(&self.text);
        let before = text.get(..self.at.min(text.len())).unwrap_or_default();
        let what = if self.at >= text.len() { "the text ends too early" } else { what };
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
    let mut register = start;
    while register < end {
        let (key, value) = (call.get(call.operand(register)), call.get(call.operand(register + 1)));
        register += 2;
        let m = &mut call.machine;
        // Strings are keys.
        let Some(key) = m.key_of(key) else { continue };
        let shape = m.cell(object.slot()).header().shape();
        if let Some(atom) = m.key_atom(key)
            && shape != ShapeId::DICTIONARY
            && m.find_key(shape, atom).is_none()
        {
            // The short way, for a name of the program's that the object does not have.
            let next = m.add_key(shape, atom, Attributes::DATA)?;
            if next != ShapeId::NONE {
                let value = m.new_slot(value)?;
                m.add_value(object.slot(), next, value)?;
                continue;
            }
        }
        let own = m.own_property(object.slot(), key);
        if own.is_absent() {
            let value = m.new_slot(value)?;
            m.add_property(object.slot(), key, value, Attributes::DATA)?;
        } else {
            m.store_own(own, object.slot(), key, value)?;
        }
    }
    Ok(object)
}
