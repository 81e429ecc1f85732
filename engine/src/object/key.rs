//! Property keys: array indices, and names that are strings or symbols.

use crate::machine::{Machine, Throw};
use crate::number::arithmetic::{exact_u32, int32_of};
use crate::value::Value;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Slot};

/// A property key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum PropertyKey {
    /// An integer below 2^32 - 1.
    Index(u32),
    /// A string, which is not a canonical index, or a symbol.
    Name(Slot),
    /// The same, if its atom is known already.
    Atom(KnownAtom),
}

/// An atom's id in a word, since a key whose variants are all words travels in two registers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct KnownAtom(u32);

impl KnownAtom {
    pub(crate) fn id(self) -> AtomId {
        AtomId(self.0 as u16)
    }
}

impl PropertyKey {
    pub(crate) fn atom(atom: AtomId) -> PropertyKey {
        PropertyKey::Atom(KnownAtom(atom.0 as u32))
    }
}

/// The index that is a key as a value.
pub(crate) fn index_of(key: Value) -> u32 {
    int32_of(key) as u32
}

/// The largest array index.
pub(crate) const INDEX_MAX: u32 = u32::MAX - 1;

impl Machine {
    /// The key of a primitive value; `None` for objects, which must be converted first, and numbers that need a string.
    pub(crate) fn key_of(&self, value: Value) -> Option<PropertyKey> {
        if value.is_integer() {
            return (value.as_integer() >= 0).then_some(PropertyKey::Index(value.low()));
        }
        if value.is_double() {
            return exact_u32(value).filter(|index| *index <= INDEX_MAX).map(PropertyKey::Index);
        }
        if value.is_string() {
            return Some(self.key_of_string(value.slot()));
        }
        if self.is_symbol(value) {
            return Some(PropertyKey::Name(value.slot()));
        }
        Machine::literal_name(value).map(PropertyKey::atom)
    }

    /// The name of `undefined`, `null`, `true` or `false`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn literal_name(value: Value) -> Option<AtomId> {
        if !value.is_immediate() {
            return None;
        }
        Some(match value.slot() {
            Slot::UNDEFINED => AtomId::UNDEFINED,
            Slot::NULL => AtomId::NULL,
            Slot::TRUE => AtomId::TRUE,
            Slot::FALSE => AtomId::FALSE,
            _ => return None,
        })
    }

    fn key_of_string(&self, slot: Slot) -> PropertyKey {
        if slot.tag() == tag::STRING && slot.is_name() {
            // Names are no indices.
            return PropertyKey::atom(slot.named_atom());
        }
        self.string_index(slot).map_or(PropertyKey::Name(slot), PropertyKey::Index)
    }

    /// The key of any primitive value: numbers become strings.
    pub(crate) fn to_key(&mut self, value: Value) -> Result<PropertyKey, Throw> {
        if let Some(key) = self.key_of(value) {
            return Ok(key);
        }
        let string = self.to_string(value)?;
        Ok(PropertyKey::Name(string.slot()))
    }

    /// The index that a string spells canonically.
    pub(crate) fn string_index(&self, slot: Slot) -> Option<u32> {
        let digits = self.text(&slot);
        if *digits.first()? == b'0' && digits.len() > 1 || digits.len() > 10 {
            return None;
        }
        let mut index = 0u64;
        for &digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            index = index * 10 + (digit - b'0') as u64;
        }
        (index <= INDEX_MAX as u64).then_some(index as u32)
    }

    /// The atom of a key's name, if it has one; indices have none.
    pub(crate) fn key_atom(&self, key: PropertyKey) -> Option<AtomId> {
        match key {
            PropertyKey::Index(_) => None,
            PropertyKey::Name(slot) => self.find_atom(slot),
            PropertyKey::Atom(atom) => Some(atom.id()),
        }
    }

    /// The key as a value: a string or symbol, or for an index an integer.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn key_value(&self, key: PropertyKey) -> Value {
        match key {
            PropertyKey::Index(index) => Value::unsigned(index),
            PropertyKey::Name(slot) => Value::from_slot(slot),
            PropertyKey::Atom(atom) => self.atom_value(atom.id()),
        }
    }

    /// Whether a string cell or immediate is the text of `atom`.
    pub(crate) fn is_atom(&self, key: PropertyKey, atom: AtomId) -> bool {
        match key {
            PropertyKey::Atom(other) => other.id() == atom,
            PropertyKey::Name(slot) if slot.tag() != tag::CELL => self.strings_equal(slot, self.atom_slot(atom)),
            _ => false,
        }
    }
}
