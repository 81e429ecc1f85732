//! Private names of classes (ECMA-262, 6.2.12).
//!
//! A private name is a string that no script can make: it begins with a byte which WTF-8 has not. Three characters follow that tell
//! it from other private names, then what the source calls it. So private elements are properties, which shapes and the lookup cache
//! know as they know others, but which no list of keys shows.
//!
//! Fields are properties of the instance. All private methods and accessors of a class are properties of one object that no script
//! sees; instances have a reference to it, by a private name without text, their *brand*.

use super::key::PropertyKey;
use super::keys::NO_KEY;
use super::property::Property;
use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::atom::PRIVATE;
use romjs_abi::shape::Attributes;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Slot};

/// The bytes in front of what the source calls a private name.
const PREFIX: usize = 4;

impl Machine {
    /// A new private name for what the source calls `name`, a string. It is an atom at once, so that it differs from all others.
    pub(crate) fn new_private_name(&mut self, name: Slot) -> Result<AtomId, Throw> {
        loop {
            self.symbol_serial = self.symbol_serial.wrapping_add(1);
            let serial = self.symbol_serial;
            let digit = |shift: u32| b'0' + (serial >> shift & 63) as u8;
            let mut text = Assembly::new(self);
            text.push_text(&[PRIVATE, digit(12), digit(6), digit(0)]);
            text.push(name);
            let extent = text.extent;
            let slot = self.assembled(extent)?.slot();
            // Images have names of their own.
            if self.find_atom(slot).is_none() {
                return self.add_atom(slot);
            }
        }
    }

    /// Whether a key is a private name.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_private(&self, key: PropertyKey) -> bool {
        match key {
            PropertyKey::Index(_) => false,
            PropertyKey::Name(name) => self.is_private_name(name),
            PropertyKey::Atom(atom) => self.is_private_name(self.atom_slot(atom.id())),
        }
    }

    pub(crate) fn is_private_name(&self, name: Slot) -> bool {
        // Private names are atoms, which most of the strings in RAM are not.
        let may_be = if name.is_string_cell() { self.string_cell(name).get(0) >> 16 != 0 } else { name.tag() == tag::STRING };
        may_be && self.text(&name).first() == Some(&PRIVATE)
    }

    /// The private method or accessor that an object has by its brands; `object` becomes the one that holds it.
    pub(crate) fn private_method(&self, object: &mut Slot, key: PropertyKey) -> Property {
        let (mut n, body) = (0, self.body(*object));
        loop {
            let brand = self.key_at(body, n);
            if brand == NO_KEY {
                return Property::ABSENT;
            }
            if self.is_private_name(brand) && self.text(&brand).len() == PREFIX {
                let methods = self.property_value(self.property_of_key(*object, brand));
                let has_methods = self.is_object(methods);
                let method = if has_methods { self.own_property(methods.slot(), key) } else { Property::ABSENT };
                if !method.is_absent() {
                    *object = methods.slot();
                    return method;
                }
            }
            n += 1;
        }
    }

    /// Refuses reading a private name of what has none, or no getter for it (ECMA-262, 7.3.31 PrivateGet).
    pub(crate) fn check_private_get(&mut self, receiver: Value, key: PropertyKey, property: Property) -> Result<(), Throw> {
        let is_there = self.is_object(receiver) && !property.is_absent();
        let no_getter = property.has(Attributes::ACCESSOR) && self.cell(self.property_value(property).slot()).slot(1) == Slot::UNDEFINED;
        if is_there && !no_getter || !self.is_private(key) {
            return Ok(());
        }
        self.throw_refused(if is_there { Message::NoPrivateGetter } else { Message::NoPrivateMember }, key)
    }

    /// PrivateFieldAdd (ECMA-262, 7.3.28): objects that are not extensible get private elements too, but none twice.
    pub(crate) fn add_private(&mut self, object: Slot, key: PropertyKey, value: Value) -> Result<(), Throw> {
        if !self.own_property(object, key).is_absent() {
            return self.throw_refused(Message::PrivateMemberTwice, key);
        }
        let value = self.new_slot(value)?;
        self.add_property(object, key, value, Attributes::DATA)
    }
}

/// What a source calls a name whose text is given.
pub(crate) fn shown_name(text: &[u8]) -> &[u8] {
    match text {
        [PRIVATE, rest @ ..] => rest.get(PREFIX - 1..).unwrap_or_default(),
        _ => text,
    }
}
