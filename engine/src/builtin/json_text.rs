//! JSON.stringify (ECMA-262, 25.5.2) of plain data: arrays that are dense, ordinary objects whose properties are data, primitives,
//! and no `toJSON` anywhere. The text grows in the gap, so nothing may be allocated on the way, and no script runs; everything else
//! is left to the twin, which begins anew.

use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, leave};
use crate::number::arithmetic::bits;
use crate::number::text;
use crate::object::dictionary::Dictionary;
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
    if !call.get(call.argument(1)).is_nullish() || !call.is_undefined(call.argument(2)) {
        return leave(call);
    }
    match Writer::new(&call.machine).document(value) {
        Written::Text(extent) => call.assembled(extent),
        Written::Nothing => call.undefined(),
        Written::Unusual => leave(call),
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

enum Written {
    Text(Extent),
    /// The value has no text.
    Nothing,
    /// This is not for here.
    Unusual,
}

/// What comes next of an array or object.
enum Member {
    End,
    /// It has no text.
    Skipped,
    Unusual,
    /// A key, which elements have not, and the value.
    Value(Slot, Value),
}

/// An array or object that is being written.
#[derive(Clone, Copy)]
struct Level {
    object: Slot,
    /// The element or key that is next.
    next: u32,
    is_array: bool,
    is_first: bool,
}

struct Writer<'a> {
    text: Assembly<'a>,
    levels: [Level; DEPTH_MAX],
    depth: usize,
    /// The last prototypes of objects and arrays that were found to have no `toJSON`.
    plain: [Slot; 2],
}

impl Writer<'_> {
    fn new(machine: &Machine) -> Writer<'_> {
        let level = Level { object: Slot::HOLE, next: 0, is_array: false, is_first: true };
        Writer { text: Assembly::new(machine), levels: [level; DEPTH_MAX], depth: 0, plain: [Slot::HOLE; 2] }
    }

    fn document(mut self, value: Value) -> Written {
        if !has_text(self.text.machine, value) {
            return Written::Nothing;
        }
        let Some(to_json) = self.text.machine.find_name(b"toJSON") else { return Written::Unusual };
        let mut value = Some(value);
        loop {
            // What has no room is told when the string is made.
            if self.text.extent.bytes as usize > self.text.machine.gap_bytes() {
                return Written::Text(self.text.extent);
            }
            if let Some(value) = value
                && !self.value(value, to_json)
            {
                return Written::Unusual;
            }
            let Some(level) = self.depth.checked_sub(1).and_then(|depth| self.levels.get_mut(depth)) else {
                return Written::Text(self.text.extent);
            };
            value = None;
            match level.member(self.text.machine) {
                Member::Unusual => return Written::Unusual,
                Member::Skipped => {}
                Member::End => {
                    self.depth -= 1;
                    self.text.push_text(if level.is_array { b"]" } else { b"}" });
                }
                Member::Value(key, member) => {
                    if !core::mem::replace(&mut level.is_first, false) {
                        self.text.push_text(b",");
                    }
                    if !level.is_array {
                        push_quoted(&mut self.text, key);
                        self.text.push_text(b":");
                    }
                    value = Some(member);
                }
            }
        }
    }

    /// Writes a value, or the beginning of one that has members; false if it is unusual.
    fn value(&mut self, value: Value, to_json: AtomId) -> bool {
        if value.is_string() {
            push_quoted(&mut self.text, value.slot());
        } else if value.is_integer() {
            let mut buffer = [0; text::INTEGER_LENGTH_MAX];
            self.text.push_text(text::integer_to_string(value.as_integer(), &mut buffer).as_bytes());
        } else if value.is_double() && value.to_double().is_finite() {
            let mut buffer = [0; text::STRING_LENGTH_MAX];
            self.text.push_text(text::write(bits(value), text::SHORTEST, 10, &mut buffer).as_bytes());
        } else if value.is_boolean() {
            self.text.push_text(if value == Value::TRUE { b"true" } else { b"false" });
        } else if self.text.machine.is_object(value) {
            return self.open(value, to_json);
        } else {
            self.text.push_text(b"null");
        }
        true
    }

    fn open(&mut self, value: Value, to_json: AtomId) -> bool {
        let (m, object) = (self.text.machine, value.slot());
        let is_array = m.dense(value).is_some();
        let Some(level) = self.levels.get_mut(self.depth) else { return false };
        if !is_array && m.cell_of_kind(value, Kind::Object).is_none() || !m.own_property(object, PropertyKey::atom(to_json)).is_absent() {
            return false;
        }
        let prototype = m.prototype_of(object);
        let plain = &mut self.plain[is_array as usize];
        if *plain != prototype.slot() {
            if m.is_object(prototype) && !m.find_property(prototype.slot(), PropertyKey::atom(to_json)).is_absent() {
                return false;
            }
            *plain = prototype.slot();
        }
        *level = Level { object, next: 0, is_array, is_first: true };
        self.depth += 1;
        self.text.push_text(if is_array { b"[" } else { b"{" });
        true
    }
}

impl Level {
    fn member(&mut self, m: &Machine) -> Member {
        let next = self.next;
        self.next += 1;
        if self.is_array {
            return match m.dense(Value::from_slot(self.object)) {
                Some(dense) if next < dense.length() => match m.widen(dense.element(next)) {
                    Value::HOLE if !m.inherits_no_elements(Value::from_slot(self.object)) => Member::Unusual,
                    value if has_text(m, value) => Member::Value(Slot::HOLE, value),
                    _ => Member::Value(Slot::HOLE, Value::NULL),
                },
                Some(_) => Member::End,
                None => Member::Unusual,
            };
        }
        let body = m.body(self.object);
        let (key, attributes, slot) = match m.cell(body).header().shape() {
            ShapeId::GLOBAL => return Member::Unusual,
            ShapeId::DICTIONARY => {
                let view = Dictionary(m.cell(m.dictionary_of(body)));
                if next >= view.used() {
                    return Member::End;
                }
                let entry = view.entry(next);
                (entry.key(), entry.attributes(), entry.value())
            }
            shape => {
                let layout = m.shape_layout(shape);
                let place = layout.hidden() + next;
                if place >= layout.values() {
                    return Member::End;
                }
                let Some(key) = m.key_at_place(shape, place) else { return Member::Skipped };
                let (holder, word) = m.place(body, place);
                (m.atom_slot(key.atom()), key.attributes(), m.cell(holder).slot(word))
            }
        };
        // Indices come first, and in their order.
        if m.widen(key).is_number() || attributes.has(Attributes::ENUMERABLE | Attributes::ACCESSOR) {
            return Member::Unusual;
        }
        let value = m.widen(slot);
        if !m.widen(key).is_string() || !attributes.has(Attributes::ENUMERABLE) || !has_text(m, value) {
            return Member::Skipped;
        }
        Member::Value(key, value)
    }
}

/// Whether a value has a text: undefined and symbols have none. Functions, which may have a `toJSON`, are found to be unusual.
fn has_text(m: &Machine, value: Value) -> bool {
    !value.is_undefined() && !value.is_hole() && !m.is_symbol(value)
}

/// 25.5.2.3 QuoteJSONString
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn push_quoted(text: &mut Assembly<'_>, string: Slot) {
    let machine = text.machine;
    let bytes = machine.text(&string);
    text.push_text(b"\"");
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let stands_for_itself = |place: &usize| {
            let byte = rest.get(*place).copied().unwrap_or(0);
            byte >= b' ' && byte != b'"' && byte != b'\\' && (byte != 0xED || !is_lone_surrogate(rest, *place))
        };
        let run = (0..rest.len()).take_while(stands_for_itself).count();
        text.push_text(rest.get(..run).unwrap_or_default());
        at += run;
        let (point, length) = crate::string::wtf8::decode(bytes, at);
        if at < bytes.len() {
            push_escaped(text, point);
        }
        at += length;
    }
    text.push_text(b"\"");
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
    text.push_text(&[b'\\', name]);
    if name == b'u' {
        for shift in [12, 8, 4, 0] {
            let digit = (unit >> shift & 15) as u8;
            text.push_text(&[if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }]);
        }
    }
}
