//! The own keys of an object, in the specification's order: indices ascending, then strings and symbols as they came
//! (ECMA-262, 10.1.11).

use super::dictionary::Dictionary;
use super::global::GlobalName;
use super::key::PropertyKey;
use super::shadow::filled;
use crate::machine::{Machine, Throw};
use crate::number::arithmetic::int32_of;
use crate::value::Value;
use romjs_abi::image::Section;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// The hidden names come before this one.
const FIRST_VISIBLE: AtomId = AtomId::SYMBOL_ITERATOR;

impl Machine {
    /// A new array of an object's own keys: indices as strings, strings, then symbols.
    pub(crate) fn own_keys(&mut self, object: Value) -> Result<Value, Throw> {
        let body = self.body(object.slot()).unwrap_or(object.slot());
        let elements = if body.is_immediate() { None } else { self.elements(body) };
        let elements = elements.map_or(0, |elements| match self.cell(elements) {
            cell if cell.is(Kind::Slots) => filled(cell),
            cell => Dictionary(cell).live(),
        });
        let array = self.new_array(elements + self.name_count(body))?;
        let mut least = 0;
        while let Some(index) = self.index_from(body, least) {
            let string = self.to_string(Value::unsigned(index))?;
            self.array_push(array, string)?;
            least = index + 1;
        }
        let (mut n, mut symbols) = (0, false);
        loop {
            let Some(name) = self.name_at(body, n) else {
                if symbols {
                    return Ok(array);
                }
                (n, symbols) = (0, true);
                continue;
            };
            n += 1;
            let name = Value::from_slot(name);
            let shown = if symbols { self.is_symbol(name) && !is_hidden(name.slot()) } else { name.is_string() };
            if shown {
                self.array_push(array, name)?;
            }
        }
    }

    /// The least index of an element, or of a string object's character, from `least` on.
    fn index_from(&self, body: Slot, least: u32) -> Option<u32> {
        if body.is_immediate() {
            return None;
        }
        if !self.string_property(self.primitive_in(Value::from_slot(body)), PropertyKey::Index(least)).is_absent() {
            return Some(least);
        }
        let elements = self.cell(self.elements(body)?);
        if elements.is(Kind::Slots) {
            return (least..elements.header().extra()).find(|index| elements.slot(1 + *index as usize) != Slot::HOLE);
        }
        // Ascending order without memory: the smallest index behind the last, again and again.
        let view = Dictionary(elements);
        let mut smallest = None;
        for entry in 0..view.used() {
            let index = view.key(entry);
            if index != Slot::HOLE {
                let index = int32_of(self.widen(index)) as u32;
                if index >= least && smallest.is_none_or(|smallest| index < smallest) {
                    smallest = Some(index);
                }
            }
        }
        smallest
    }

    /// At least as many names as an object with this body has. A native without a shadow is its own body.
    pub(crate) fn name_count(&self, body: Slot) -> u32 {
        if body.is_immediate() {
            return 2;
        }
        2 + match self.cell(body).header().shape() {
            ShapeId::DICTIONARY => Dictionary(self.cell(self.dictionary_of(body))).live(),
            ShapeId::GLOBAL => 0,
            shape => self.shape_layout(shape).keys(),
        }
    }

    /// Name number `n` of those that an object has got, in the order in which they came, hidden ones included: a string or
    /// symbol, a hole for one that is no more.
    pub(crate) fn name_at(&self, body: Slot, n: u32) -> Option<Slot> {
        let implied = self.implied_names(body);
        if n < implied {
            return Some(self.atom_slot(if n == 0 { AtomId::LENGTH } else { AtomId::NAME }));
        }
        if body.is_immediate() {
            return None;
        }
        let n = n - implied;
        match self.cell(body).header().shape() {
            ShapeId::GLOBAL => self.global_name_at(body, n),
            ShapeId::DICTIONARY => self.name_in_dictionary(self.dictionary_of(body), n),
            shape => {
                let layout = self.shape_layout(shape);
                let place = layout.hidden() + n;
                let key = (place < layout.values()).then(|| self.key_at(shape, place))?;
                Some(key.map_or(Slot::HOLE, |key| self.atom_slot(key.atom())))
            }
        }
    }

    /// How many names follow from what an object is: a `length`, and then a `name`.
    fn implied_names(&self, body: Slot) -> u32 {
        if body.is_immediate() {
            return 2;
        }
        let header = self.cell(body).header();
        if header.is(Kind::Function) {
            // The shape of a frozen function that has properties of its own names them all.
            return if self.shape(header.shape()).is(Kind::RomShape) { 0 } else { 2 };
        }
        (header.is(Kind::Array) || self.primitive_in(Value::from_slot(body)).is_string()) as u32
    }

    fn name_in_dictionary(&self, dictionary: Slot, n: u32) -> Option<Slot> {
        if !dictionary.is_reference() {
            return None;
        }
        let view = Dictionary(self.cell(dictionary));
        (n < view.used()).then(|| view.key(n))
    }

    /// Of the global object: names of the library, then of bindings, then of what scripts added by other means.
    fn global_name_at(&self, body: Slot, n: u32) -> Option<Slot> {
        let (entries, count) = if self.image_count == 0 { (core::ptr::null(), 0) } else { self.section(1, Section::Globals) };
        let bindings = self.global_count as u32;
        let name = if n < count {
            // SAFETY: the section has that many pairs.
            self.atom_slot(GlobalName(unsafe { *entries.add(2 * n as usize) }).atom())
        } else if n - count < bindings {
            self.atom_slot(self.global_name(n - count).atom())
        } else {
            self.name_in_dictionary(self.dictionary_of(body), n - count - bindings)?
        };
        if name == Slot::HOLE || self.own_global(body, PropertyKey::Name(name)).is_absent() {
            return Some(Slot::HOLE);
        }
        // A name may have come before.
        let binding = n.wrapping_sub(count);
        let binding = (binding < bindings).then_some(binding);
        let came = n >= count
            && self.find_atom(name).is_some_and(|atom| self.library_global(atom).is_some() || self.find_property_binding(atom) != binding);
        Some(if came { Slot::HOLE } else { name })
    }
}

/// Whether a symbol is one that scripts never see.
fn is_hidden(symbol: Slot) -> bool {
    symbol.is(Immediate::Symbol) && AtomId(symbol.payload() as u16) < FIRST_VISIBLE
}
