//! JSON.stringify (ECMA-262, 25.5.2) of plain data: arrays that are dense, ordinary objects whose properties are data, primitives,
//! and no `toJSON` anywhere. The text grows in the gap, so nothing may be allocated on the way, and no script runs; everything else
//! is left to the twin, which begins anew.

use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, leave};
use crate::number::arithmetic::bits;
use crate::number::text;
use crate::object::dictionary::Dictionary;
use crate::object::elements::ARRAY_ELEMENTS;
use crate::object::key::PropertyKey;
use crate::string::Extent;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

natives! { json_text:
    "JSON.stringify" => stringify,
    "intrinsic.quote" => quote,
}

/// Arrays and objects inside each other that are written here. A structure that refers to itself has more.
const DEPTH_MAX: usize = 16;

/// `JSON.stringify(value, replacer, space)`
pub fn stringify(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.get(call.argument(0));
    let is_plain = call.get(call.argument(1)).is_nullish() && call.is_undefined(call.argument(2));
    match call.machine.find_name(b"toJSON").filter(|_| is_plain).map(|to_json| Writer::new(&call.machine, to_json).document(value)) {
        Some(Written::Text(extent)) => call.assembled(extent),
        Some(Written::Nothing) => call.undefined(),
        _ => leave(call),
    }
}

/// `quote(string)`: 25.5.2.3 QuoteJSONString
pub fn quote(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let string = call.string_of(call.argument(0))?;
    let mut text = Assembly::new(&call.machine);
    push_quoted(&mut text, string.slot());
    let extent = text.extent;
    call.assembled(extent)
}

/// What a document comes to.
enum Written {
    Text(Extent),
    /// The value has no text.
    Nothing,
    /// This is not for here.
    Unusual,
}

/// An array or object that is being written.
#[derive(Clone, Copy)]
struct Level {
    /// An array's elements, an object's dictionary, or else its body.
    cell: Slot,
    /// The element, entry or place that is next.
    next: u32,
    /// The one behind the last.
    end: u32,
}

struct Writer<'a> {
    text: Assembly<'a>,
    levels: [Level; DEPTH_MAX],
    depth: usize,
    /// Whether a comma comes in front of the next member.
    is_behind_member: bool,
    to_json: AtomId,
    /// Shapes whose objects have no `toJSON`, by their lowest bits.
    plain: [ShapeId; 8],
}

impl Writer<'_> {
    fn new(machine: &Machine, to_json: AtomId) -> Writer<'_> {
        let level = Level { cell: Slot::HOLE, next: 0, end: 0 };
        Writer {
            text: Assembly::new(machine),
            levels: [level; DEPTH_MAX],
            depth: 0,
            is_behind_member: false,
            to_json,
            plain: [ShapeId::NONE; 8],
        }
    }

    fn document(mut self, mut value: Value) -> Written {
        let m = self.text.machine;
        if !has_text(m, value) {
            return Written::Nothing;
        }
        loop {
            if !self.value(value) {
                return Written::Unusual;
            }
            value = loop {
                // What has no room is told when the string is made.
                let has_room = self.text.extent.bytes as usize <= m.gap_bytes();
                let level = self.depth.checked_sub(1).filter(|_| has_room).and_then(|depth| self.levels.get_mut(depth));
                let Some(level) = level else { return Written::Text(self.text.extent) };
                let is_array = m.cell(level.cell).is(Kind::Slots);
                if level.next >= level.end {
                    self.depth -= 1;
                    self.is_behind_member = true;
                    self.text.push_byte(if is_array { b']' } else { b'}' });
                    continue;
                }
                let (key, attributes, value) = level.member(m);
                // Indices come first, and in their order.
                if is_array && value.is_hole() || m.widen(key).is_number() || attributes.has(Attributes::ACCESSOR) {
                    return Written::Unusual;
                }
                let is_listed = attributes.has(Attributes::ENUMERABLE) && m.widen(key).is_string() && has_text(m, value);
                if !is_array && !is_listed {
                    continue;
                }
                if self.is_behind_member {
                    self.text.push_byte(b',');
                }
                if !is_array {
                    push_quoted(&mut self.text, key);
                    self.text.push_byte(b':');
                }
                break value;
            };
        }
    }

    /// Writes a value, or the beginning of one that has members; false if it is unusual.
    fn value(&mut self, value: Value) -> bool {
        self.is_behind_member = true;
        if value.is_string() {
            push_quoted(&mut self.text, value.slot());
        } else if value.is_integer() {
            let mut buffer = [0; text::INTEGER_LENGTH_MAX];
            self.text.push_text(text::integer_to_string(value.as_integer(), &mut buffer).as_bytes());
        } else if value.is_double() && value.to_double().is_finite() {
            let mut buffer = [0; text::STRING_LENGTH_MAX];
            self.text.push_text(text::write(bits(value), text::SHORTEST, 10, &mut buffer).as_bytes());
        } else if self.text.machine.is_object(value) {
            return self.open(value);
        } else {
            let literal = Machine::literal_name(value).filter(|_| !value.is_undefined()).unwrap_or(AtomId::NULL);
            self.text.push(self.text.machine.atom_slot(literal));
        }
        true
    }

    fn open(&mut self, value: Value) -> bool {
        let (m, object) = (self.text.machine, value.slot());
        let Some(level) = self.levels.get_mut(self.depth) else { return false };
        let dense = m.dense(value);
        if dense.is_none() && m.cell_of_kind(value, Kind::Object).is_none() {
            return false;
        }
        let body = m.body(object);
        let shape = m.cell(body).header().shape();
        *level = if let Some(dense) = dense {
            Level { cell: dense.array.slot(ARRAY_ELEMENTS), next: 0, end: dense.length() }
        } else if shape == ShapeId::GLOBAL {
            return false;
        } else if shape == ShapeId::DICTIONARY {
            let cell = m.dictionary_of(body);
            Level { cell, next: 0, end: Dictionary(m.cell(cell)).used() }
        } else {
            let layout = m.shape_layout(shape);
            Level { cell: body, next: layout.hidden(), end: layout.values() }
        };
        self.text.push_byte(if m.cell(level.cell).is(Kind::Slots) { b'[' } else { b'{' });
        self.depth += 1;
        self.is_behind_member = false;
        let plain = &mut self.plain[shape.0 as usize % 8];
        if *plain == shape && shape != ShapeId::DICTIONARY {
            return true;
        }
        *plain = shape;
        m.find_property(object, PropertyKey::atom(self.to_json)).is_absent()
    }
}

impl Level {
    /// The next member: its key, which elements have not, and its value, a hole if it is unusual.
    fn member(&mut self, m: &Machine) -> (Slot, Attributes, Value) {
        let next = self.next;
        self.next += 1;
        let cell = m.cell(self.cell);
        let (key, attributes, slot) = if cell.is(Kind::Slots) {
            let is_there = next < cell.header().extra();
            (Slot::HOLE, Attributes::DATA, if is_there { cell.slot(1 + next as usize) } else { Slot::HOLE })
        } else if cell.is(Kind::Dictionary) {
            let entry = Dictionary(cell).entry(next);
            (entry.key(), entry.attributes(), entry.value())
        } else {
            let Some(key) = m.key_at_place(cell.header().shape(), next) else { return (Slot::HOLE, Attributes::DATA, Value::HOLE) };
            let (holder, word) = m.place(self.cell, next);
            (m.atom_slot(key.atom()), key.attributes(), m.cell(holder).slot(word))
        };
        (key, attributes, m.widen(slot))
    }
}

/// Whether a value has a text: undefined and symbols have none. Functions, which may have a `toJSON`, are found to be unusual.
fn has_text(m: &Machine, value: Value) -> bool {
    !value.is_undefined() && !value.is_hole() && !m.is_symbol(value)
}

/// 25.5.2.3 QuoteJSONString
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn push_quoted(text: &mut Assembly<'_>, string: Slot) {
    let bytes = text.machine.text(&string);
    text.push_byte(b'"');
    let (mut start, mut at) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        if byte >= b' ' && byte != b'"' && byte != b'\\' && !is_lone_surrogate(bytes, at) {
            at += 1;
            continue;
        }
        text.push_text(bytes.get(start..at).unwrap_or_default());
        let (point, length) = crate::string::wtf8::decode(bytes, at);
        push_escaped(text, point);
        at += length;
        start = at;
    }
    text.push_text(bytes.get(start..).unwrap_or_default());
    text.push_byte(b'"');
}

fn is_lone_surrogate(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..), Some([0xED, 0xA0..=0xBF, ..]))
}

fn push_escaped(text: &mut Assembly<'_>, unit: u32) {
    const NAMES: &[u8; 5] = b"btn\0f";
    let name = match unit {
        8..=12 if unit != 11 => NAMES.get(unit as usize - 8).copied().unwrap_or(0),
        13 => b'r',
        0x22 | 0x5C => unit as u8,
        _ => b'u',
    };
    text.push_byte(b'\\');
    text.push_byte(name);
    if name == b'u' {
        for shift in [12, 8, 4, 0] {
            let digit = (unit >> shift & 15) as u8;
            text.push_byte(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit });
        }
    }
}
