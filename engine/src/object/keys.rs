//! The own keys of an object, in the specification's order: indices ascending, then strings and symbols as they came
//! (ECMA-262, 10.1.11).

use super::dictionary::Dictionary;
use super::elements::ARRAY_ELEMENTS;
use super::key::index_of;
use super::property::Property;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// What comes behind the last key.
pub(crate) const NO_KEY: Slot = Slot::ABSENT;

/// Which of its own keys an object lists.
#[cfg(feature = "host")]
pub(crate) const ALL_KEYS: u32 = 0;
/// Enumerable ones that are no symbols.
pub(crate) const ENUMERABLE_NAMES: u32 = 1;
/// The classes of keys that each of these lists, and that `Object.getOwnPropertyNames` and `Object.getOwnPropertySymbols` do:
/// four bits each.
const CLASSES: u32 = 0x4337;
/// The class of keys that are indices.
pub(crate) const INDICES: u32 = 0;

impl Machine {
    /// A new dense array of an object's own keys, of which `which` tells: indices as strings, strings, then symbols.
    pub(crate) fn own_keys(&mut self, object: Value, which: u32) -> Result<Value, Throw> {
        let body = self.body(object.slot());
        let array = self.new_array(self.key_count(body))?;
        let cell = self.cell(array.slot());
        let elements = self.cell(cell.slot(ARRAY_ELEMENTS));
        let (mut used, mut n) = (0, 0);
        loop {
            let key = self.key_at(body, n);
            if key == NO_KEY {
                break;
            }
            n += 1;
            let order = self.order_of_key(key);
            let is_listed = CLASSES >> (4 * which) >> (order >> 32) & 1 != 0;
            if !is_listed || which == ENUMERABLE_NAMES && !self.property_of_key(object.slot(), key).has(Attributes::ENUMERABLE) {
                continue;
            }
            used += 1;
            let mut at = used;
            // Keys mostly come in their order.
            while at > 1 && self.order_of_key(elements.slot(at - 1)) > order {
                elements.set(at, elements.get(at - 1));
                at -= 1;
            }
            elements.set(at, key.0);
        }
        cell.set(1, used as u32);
        for at in 1..used + 1 {
            let key = self.widen(elements.slot(at));
            if key.is_number() {
                elements.set(at, self.to_string(key)?.slot().0);
            }
        }
        Ok(array)
    }

    /// The own property with a key as an object lists it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn property_of_key(&self, object: Slot, key: Slot) -> Property {
        self.key_of(self.widen(key)).map_or(Property::ABSENT, |key| self.own_property(object, key))
    }

    /// The keys' order, the class in the upper half: indices, which come by their numbers, 1 strings, 2 symbols, 3 private names and
    /// holes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn order_of_key(&self, key: Slot) -> u64 {
        let key = self.widen(key);
        if key.is_number() {
            return (INDICES as u64) << 32 | index_of(key) as u64;
        }
        (if key.is_string() && !self.is_private_name(key.slot()) { 1 } else { 2 + !self.is_symbol(key) as u64 }) << 32
    }

    /// How many keys an object with this body has.
    pub(crate) fn key_count(&self, body: Slot) -> u32 {
        let (mut n, mut count) = (0, 0);
        loop {
            match self.key_at(body, n) {
                NO_KEY => return count,
                key => count += (key != Slot::HOLE) as u32,
            }
            n += 1;
        }
    }

    /// Key number `n` of those that an object has got, a hole for one that is no more. Indices of
    /// elements and of a string's characters come first, then what follows from the object's kind, then the others as they
    /// came. A native without a shadow is its own body.
    pub(crate) fn key_at(&self, body: Slot, mut n: u32) -> Slot {
        let mut implied = 2;
        if !body.is_immediate() {
            let cell = self.cell(body);
            let header = cell.header();
            implied = 0;
            let mut indices = 0;
            if header.is(Kind::Array) {
                let elements = self.cell(cell.slot(ARRAY_ELEMENTS));
                (implied, indices) = (1, elements.header().extra());
                if n < indices && elements.slot(1 + n as usize) == Slot::HOLE {
                    return Slot::HOLE;
                }
            } else if header.is(Kind::Primitive) && self.widen(cell.slot(1)).is_string() {
                (implied, indices) = (1, self.string_length(cell.slot(1)));
            } else if header.is(Kind::TypedArray) {
                indices = self.element_count(body);
            } else if header.is(Kind::Function) && !self.shape(header.shape()).is(Kind::RomShape) {
                // The shape of a frozen function that has properties of its own names them all.
                implied = 2;
            }
            if n < indices {
                return Slot(n << 1);
            }
            n -= indices;
        }
        if n < implied {
            // The length, and behind it the name.
            return self.atom_slot(if n == 0 { AtomId::LENGTH } else { AtomId::NAME });
        }
        if body.is_immediate() {
            return NO_KEY;
        }
        n -= implied;
        match self.cell(body).header().shape() {
            ShapeId::GLOBAL => self.global_key_at(body, n),
            ShapeId::DICTIONARY => {
                let view = Dictionary(self.cell(self.dictionary_of(body)));
                if n < view.used() { view.entry(n).key() } else { NO_KEY }
            }
            shape => {
                let layout = self.shape_layout(shape);
                let place = layout.hidden() + n;
                if place >= layout.values() {
                    return NO_KEY;
                }
                self.key_at_place(shape, place).map_or(Slot::HOLE, |key| self.atom_slot(key.atom()))
            }
        }
    }
}
