//! Conversions between primitive values (ECMA-262, 7.1). Objects are converted before, by functions of the library.

use super::arithmetic::{bits, compare};
use super::text;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::object::property::WRAPPERS;
use crate::string::{Range, is_among, sequence_start, wtf8};
use crate::value::Value;
use romjs_abi::{AtomId, Slot};

/// WhiteSpace and LineTerminator (ECMA-262, 12.2 and 12.3), which conversions and `trim` remove.
static SPACES: [Range; 10] =
    [[9, 4], [0x20, 0], [0xA0, 0], [0x1680, 0], [0x2000, 10], [0x2028, 1], [0x202F, 0], [0x205F, 0], [0x3000, 0], [0xFEFF, 0]];

/// `text` without white space at either end.
pub(crate) fn trim(text: &[u8]) -> &[u8] {
    trim_end(trim_start(text))
}

fn is_space(code_point: u32) -> bool {
    // Most characters are none.
    !(0x21..0x80).contains(&code_point) && is_among(&SPACES, code_point)
}

pub(crate) fn trim_start(text: &[u8]) -> &[u8] {
    let mut at = 0;
    while at < text.len() {
        let (code_point, length) = wtf8::decode(text, at);
        if !is_space(code_point) {
            break;
        }
        at += length;
    }
    text.get(at..).unwrap_or_default()
}

pub(crate) fn trim_end(text: &[u8]) -> &[u8] {
    let mut end = text.len();
    while end > 0 {
        let start = sequence_start(text, end - 1);
        if !is_space(wtf8::decode(text, start).0) {
            break;
        }
        end = start;
    }
    text.get(..end).unwrap_or_default()
}

/// StringToNumber (7.1.4.1.1).
pub(crate) fn text_to_number(text: &[u8]) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    let (radix, digits) = match text {
        [b'0', letter, rest @ ..] => match letter.to_ascii_lowercase() {
            b'x' => (16, rest),
            b'o' => (8, rest),
            b'b' => (2, rest),
            _ => (10, text),
        },
        _ => (10, text),
    };
    let (value, consumed) = text::parse(digits, radix, radix == 10);
    if consumed == digits.len() && consumed > 0 { value } else { f64::NAN }
}

impl Machine {
    /// ToNumber (7.1.4) of a primitive.
    pub(crate) fn to_number(&mut self, value: Value) -> Result<Value, Throw> {
        if value.is_number() {
            return Ok(value);
        }
        if value.is_string() {
            return Ok(Value::number(text_to_number(self.text(&value.slot()))));
        }
        match value {
            Value::UNDEFINED => Ok(Value::NAN),
            Value::NULL | Value::FALSE => Ok(Value::integer(0)),
            Value::TRUE => Ok(Value::integer(1)),
            _ if self.is_symbol(value) => self.fail(Message::SymbolCannotBeConverted),
            _ => self.fail(Message::ObjectCannotBeConvertedHere),
        }
    }

    /// ToBoolean (7.1.2).
    #[inline(always)]
    pub(crate) fn to_boolean(&self, value: Value) -> bool {
        if value.is_integer() {
            return value.as_integer() != 0;
        }
        if value.is_double() {
            // By its bits without the sign: every NaN is the canonical one, but for the sign that some hosts' processors give it.
            let high = value.high_of_double() << 1;
            return high | value.low() != 0 && high != 0xFFF0_0000;
        }
        !value.is_immediate() || !matches!(value.slot(), Slot::UNDEFINED | Slot::NULL | Slot::FALSE | Slot::EMPTY_STRING | Slot::HOLE)
    }

    /// The same where it need not be fast.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_truthy(&self, value: Value) -> bool {
        self.to_boolean(value)
    }

    /// ToString (7.1.17) of a primitive.
    pub(crate) fn to_string(&mut self, value: Value) -> Result<Value, Throw> {
        if value.is_string() {
            return Ok(value);
        }
        if value.is_integer() {
            return self.integer_to_string(value.as_integer());
        }
        if value.is_double() {
            let mut buffer = [0; text::STRING_LENGTH_MAX];
            let text = text::write(bits(value), text::SHORTEST, 10, &mut buffer);
            return self.new_string(text.as_bytes());
        }
        if let Some(atom) = Machine::literal_name(value) {
            return Ok(self.atom_value(atom));
        }
        self.fail(if self.is_symbol(value) { Message::SymbolCannotBeConverted } else { Message::ObjectCannotBeConvertedHere })
    }

    fn integer_to_string(&mut self, integer: i32) -> Result<Value, Throw> {
        let mut buffer = [0; text::INTEGER_LENGTH_MAX];
        let text = text::integer_to_string(integer, &mut buffer);
        self.new_string(text.as_bytes())
    }

    /// IsStrictlyEqual (7.2.15).
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn strict_equal(&self, a: Value, b: Value) -> bool {
        if a.is_number() && b.is_number() {
            return compare(a, b) == 0;
        }
        self.same(a, b)
    }

    /// Whether two values are the same: no numbers, or in their one form.
    pub(crate) fn same(&self, a: Value, b: Value) -> bool {
        a == b || a.is_string_reference() && b.is_string_reference() && self.strings_equal(a.slot(), b.slot())
    }

    /// SameValue (7.2.10).
    pub(crate) fn same_value(&self, a: Value, b: Value) -> bool {
        self.same(a.normalized(), b.normalized())
    }

    /// The atom that `typeof` gives.
    pub(crate) fn type_of(&self, value: Value) -> AtomId {
        let wrapper = self.wrapper_of(value);
        if wrapper < WRAPPERS {
            [AtomId::STRING, AtomId::NUMBER, AtomId::BOOLEAN, AtomId::SYMBOL][wrapper]
        } else if value.is_undefined() {
            AtomId::UNDEFINED
        } else if self.is_callable(value) {
            AtomId::FUNCTION
        } else {
            AtomId::OBJECT
        }
    }
}
