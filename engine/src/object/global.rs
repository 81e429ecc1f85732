//! The global object: its properties are the binding cells that code addresses by index, then those of an object that has
//! what scripts added by other means, then the library's own globals in flash.

use super::key::PropertyKey;
use super::keys::NO_KEY;
use super::property::Property;
use crate::machine::{Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::image::{Binding, Section};
use romjs_abi::shape::Attributes;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, Slot};

/// The attributes of properties of the global object by the number of their binding, four bits each: imports, which scripts
/// made, `var`, and the library's values and others that are configurable.
const ATTRIBUTES: u32 = (Attributes::DATA.0 as u32) << (4 * Binding::Import as u32)
    | ((Attributes::WRITABLE | Attributes::ENUMERABLE) as u32) << (4 * Binding::Var as u32)
    | (Attributes::METHOD.0 as u32) << (4 * Binding::Property as u32);

/// `[atom:16 | 0 | binding:8]` of a global name.
#[derive(Clone, Copy)]
pub(crate) struct GlobalName(pub(crate) u32);

impl GlobalName {
    #[cfg(feature = "compiler")]
    pub(crate) fn new(atom: AtomId, binding: Binding) -> GlobalName {
        GlobalName((atom.0 as u32) << 16 | binding as u32)
    }

    pub(crate) fn atom(self) -> AtomId {
        AtomId((self.0 >> 16) as u16)
    }

    #[cfg(feature = "compiler")]
    pub(crate) fn binding(self) -> Binding {
        Binding::from_byte(self.0 as u8).unwrap_or(Binding::Import)
    }

    /// The attributes of the property that is this name's.
    fn attributes(self) -> Attributes {
        Attributes((ATTRIBUTES >> (4 * (self.0 & 7)) & 15) as u8)
    }

    /// Whether there is a property of the name, if it is none of the library's, whose constants are properties too.
    fn is_property(self) -> bool {
        self.attributes() != Attributes(0)
    }
}

impl Machine {
    pub(crate) fn block_slot(&self, index: u32) -> Slot {
        debug_assert!(index < self.global_count as u32);
        // SAFETY: the block has a slot for each global, and the verifier has looked at the indices in instructions and slots.
        unsafe { *self.block.add(index as usize) }
    }

    pub(crate) fn set_block_slot(&mut self, index: u32, slot: Slot) {
        debug_assert!(index < self.global_count as u32);
        // SAFETY: as for `block_slot`.
        unsafe { *self.block.add(index as usize) = slot }
    }

    /// The name of a binding.
    pub(crate) fn global_name(&self, index: u32) -> GlobalName {
        self.name_of_global(self.library_globals() + index)
    }

    /// The number of the library's globals.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn library_globals(&self) -> u32 {
        if self.image_count == 0 { 0 } else { self.section(1, Section::Globals).1 }
    }

    /// Global name number `n`, the library's first, then those of bindings: images list theirs, a table in RAM those behind.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn name_of_global(&self, n: u32) -> GlobalName {
        let mut first = 0;
        for segment in 1..self.image_count as usize + 1 {
            let (entries, count) = self.section(segment, Section::Globals);
            if n < first + count {
                // SAFETY: the section has that many pairs.
                return GlobalName(unsafe { *entries.add(2 * (n - first) as usize) });
            }
            first += count;
        }
        #[cfg(feature = "compiler")]
        return GlobalName(self.root_cell(Root::BlockNames).map_or(0, |t| t.get(1 + (n - first) as usize)));
        #[cfg(not(feature = "compiler"))]
        GlobalName(0)
    }

    /// The last of the global names in front of `end` that is `atom` and names a property of the global object.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn find_global(&self, atom: AtomId, end: u32) -> Option<u32> {
        let library = self.library_globals();
        (0..end).rev().find(|n| {
            let name = self.name_of_global(*n);
            name.atom() == atom && (*n < library || name.is_property())
        })
    }

    /// Where the names of bindings end.
    fn globals_end(&self) -> u32 {
        self.library_globals() + self.global_count as u32
    }

    /// The index of a name among the bindings. Lexical declarations hide properties, and come later.
    #[cfg(feature = "compiler")]
    pub(crate) fn find_binding(&self, atom: AtomId) -> Option<u32> {
        (0..self.global_count as u32).rev().find(|index| self.global_name(*index).atom() == atom)
    }

    /// The value that the library gives a name.
    #[cfg(feature = "compiler")]
    pub(crate) fn library_global(&self, atom: AtomId) -> Option<Slot> {
        let property = self.own_library_global(atom);
        (!property.is_absent()).then(|| self.property_slot(property))
    }

    /// Whether the library gives a name a value that cannot be changed, as it does `NaN`.
    #[cfg(feature = "compiler")]
    pub(crate) fn library_global_is_constant(&self, atom: AtomId) -> bool {
        let property = self.own_library_global(atom);
        !property.is_absent() && property.attributes() == Attributes(0)
    }

    /// An own property of the global object.
    pub(crate) fn own_global(&self, body: Slot, key: PropertyKey) -> Property {
        let added = self.own_added_global(body, key);
        if let Some((holder, word)) = added.place() {
            return if self.cell(holder).slot(word) == Slot::ABSENT { Property::ABSENT } else { added };
        }
        self.key_atom(key).map_or(Property::ABSENT, |atom| self.global_in_front(atom, self.globals_end()))
    }

    /// The property of the global object that the last of the global names in front of `end` has of those that are `atom`. What
    /// a binding leaves to the library is its.
    fn global_in_front(&self, atom: AtomId, mut end: u32) -> Property {
        let library = self.library_globals();
        while let Some(n) = self.find_global(atom, end) {
            let (mut holder, mut word) = (self.root(Root::Block), 1 + n.wrapping_sub(library) as usize);
            if n < library {
                let (entries, _) = self.section(1, Section::Globals);
                let offset = (entries as usize - self.image(1) as usize) / 4;
                (holder, word) = (Slot::reference(tag::CELL, 1, offset as u32), 1 + 2 * n as usize);
            }
            match self.cell(holder).slot(word) {
                Slot::ABSENT => break,
                // `globalThis` is each context's own.
                Slot::ACCESSOR if n < library => return Property::implied(self.root(Root::Global), Attributes::METHOD.0),
                Slot::ACCESSOR => end = library,
                _ => return Property::slot(holder, word, self.name_of_global(n).attributes()),
            }
        }
        Property::ABSENT
    }

    /// The binding that is a property of the global object.
    fn find_property_binding(&self, atom: AtomId) -> Option<u32> {
        self.find_global(atom, self.globals_end())?.checked_sub(self.library_globals())
    }

    /// Whether a script added a name by other means than declaring it.
    #[cfg(feature = "compiler")]
    pub(crate) fn has_added_global(&self, body: Slot, atom: AtomId) -> bool {
        let place = self.own_added_global(body, PropertyKey::atom(atom)).place();
        place.is_some_and(|(holder, word)| self.cell(holder).slot(word) != Slot::ABSENT)
    }

    fn own_added_global(&self, body: Slot, key: PropertyKey) -> Property {
        let added = self.cell(body).slot(1);
        if added == Slot::HOLE { Property::ABSENT } else { self.own_property(added, key) }
    }

    #[cfg(feature = "compiler")]
    fn own_library_global(&self, atom: AtomId) -> Property {
        self.global_in_front(atom, self.library_globals())
    }

    /// Key number `n` of the global object: of the library's, then of bindings, then of what scripts added by other means; a
    /// hole for a name that comes again.
    pub(crate) fn global_key_at(&self, body: Slot, n: u32) -> Slot {
        let end = self.globals_end();
        let added = self.cell(body).slot(1);
        let slot = if n < end {
            self.atom_slot(self.name_of_global(n).atom())
        } else if added == Slot::HOLE {
            NO_KEY
        } else {
            self.key_at(added, n - end)
        };
        if slot == NO_KEY {
            return slot;
        }
        let shown = self.key_of(self.widen(slot)).is_some_and(|key| {
            let named = self.key_atom(key).and_then(|atom| self.find_global(atom, end));
            named == (n < end).then_some(n) && !self.own_global(body, key).is_absent()
        });
        if shown { slot } else { Slot::HOLE }
    }

    pub(crate) fn is_global(&self, object: Value) -> bool {
        self.cell_of_kind(object, Kind::Global).is_some()
    }

    /// Sets the slot of the binding that is the property with a key, if there is one.
    pub(crate) fn set_binding_of_key(&mut self, key: PropertyKey, slot: Slot) -> bool {
        let binding = self.key_atom(key).and_then(|atom| self.find_property_binding(atom));
        if let Some(index) = binding {
            self.set_block_slot(index, slot);
        }
        binding.is_some()
    }

    /// Adds a property to the global object: to the binding that waits for it, or to what was added before.
    pub(crate) fn add_global_property(&mut self, body: Slot, key: PropertyKey, value: Slot, attributes: Attributes) -> Result<(), Throw> {
        if attributes == Attributes::DATA && self.own_added_global(body, key).is_absent() && self.set_binding_of_key(key, value) {
            return Ok(());
        }
        self.set_entry(body, key, value, attributes)
    }

    /// Makes what the global object has by a key, if anything, an entry of the dictionary of what was added, which is returned,
    /// so that it can be written; its binding points there. An entry that is there already keeps its value.
    pub(crate) fn move_global(&mut self, body: Slot, key: PropertyKey) -> Result<Slot, Throw> {
        let property = self.own_global(body, key);
        // What is in a binding, which shall be none, or in flash, is nobody else's box.
        let value = if property.is_absent() { Slot::ABSENT } else { self.property_slot(property) };
        if self.cell(body).slot(1) == Slot::HOLE {
            let added = self.new_dictionary_object(Kind::Object as u8, 1, Value::NULL)?;
            self.cell(body).set(1, added.slot().0);
        }
        let added = self.cell(body).slot(1);
        if self.own_property(added, key).is_absent() {
            self.add_to_dictionary(added, key, value, property.attributes())?;
        }
        self.set_binding_of_key(key, Slot::ACCESSOR);
        Ok(self.dictionary_of(added))
    }
}
