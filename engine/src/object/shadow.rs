//! Shadows: the copies in RAM of objects that lie in flash and have been changed, of natives that have got properties,
//! and of functions without a slot for one.
//!
//! The object's reference stays its identity. A table of pairs, hashed by that reference, finds the shadow; a word of
//! 32 bits in front of it says for most objects that there is none.

use super::key::PropertyKey;
use super::property::SHADOWED_FUNCTION;
use crate::machine::{Cell, Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLAG_ELEMENTS, FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// How many slots of a cell of slots are no holes.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn filled(cell: Cell) -> u32 {
    (1..1 + cell.header().extra() as usize).filter(|word| cell.slot(*word) != Slot::HOLE).count() as u32
}

fn hash(slot: Slot) -> u32 {
    (slot.0 >> 3).wrapping_mul(0x9E37_79B1) >> 16
}

impl Machine {
    /// The shadow of an object, native or function.
    pub(crate) fn find_shadow(&self, slot: Slot) -> Option<Slot> {
        let hash = hash(slot);
        if self.shadow_filter >> (hash & 31) & 1 == 0 {
            return None;
        }
        let table = self.root_cell(Root::Shadows)?;
        let pairs = (table.header().extra() / 2).max(1);
        let mut index = hash % pairs;
        loop {
            let at = 1 + 2 * index as usize;
            if table.slot(at) == slot {
                return Some(table.slot(at + 1));
            }
            if table.slot(at) == Slot::HOLE {
                return None;
            }
            index = (index + 1) % pairs;
        }
    }

    /// The body of an object, in RAM: what lies in flash gets its shadow.
    pub(crate) fn writable_body(&mut self, object: Value) -> Result<Slot, Throw> {
        match self.body(object) {
            Some(body) if body.segment() == 0 => Ok(body),
            Some(body) => self.add_shadow_of_cell(object, body),
            None => self.add_shadow_of_native(object),
        }
    }

    fn add_shadow_of_cell(&mut self, object: Value, body: Slot) -> Result<Slot, Throw> {
        let words = 1 + self.cell(body).header().capacity();
        let copy = self.allocate(words)?;
        let source = self.cell(body);
        // Boxes in flash may be shared: they are never overwritten in place.
        copy.copy(source, 0, words as usize);
        let shadow = self.slot_of(copy.pointer(), romjs_abi::slot::tag::CELL);
        self.insert_shadow(object.slot(), shadow)
    }

    fn add_shadow_of_native(&mut self, native: Value) -> Result<Slot, Throw> {
        let shadow = self.new_cell(Header::object(Kind::Native, 4, root::NATIVE))?;
        let cell = self.cell(shadow.slot());
        cell.set(1, native.slot().0);
        self.define_length_and_name(shadow, self.native_length(native.slot()), self.native_name(native.slot()))?;
        self.insert_shadow(native.slot(), shadow.slot())
    }

    /// Gives a function in RAM a shadow with all its own properties, so that they can change.
    pub(crate) fn shadow_function(&mut self, function: Value) -> Result<Slot, Throw> {
        let slot = function.slot();
        let shape = self.root_shape(Kind::Object, 4, self.prototype_of(function))?.unwrap_or(root::object(4));
        let shadow = self.new_cell(Header::object(Kind::Object, 4, shape))?;
        self.copy_function_properties(function, shadow)?;
        if slot.segment() == 0 {
            // Another shape than its siblings', so that what is cached for those does not hold for it.
            let code = self.cell(slot).header().shape();
            let shape = self.add_key(code, AtomId::STACK_FRAMES, Attributes(0))?.unwrap_or(code);
            self.reserve_shadow()?;
            let cell = self.cell(slot);
            cell.set(0, cell.header().with_shape(shape).0 | FLAG_ELEMENTS);
            debug_assert!(cell.get(0) & (0xFF | FLAG_ELEMENTS) == SHADOWED_FUNCTION);
        }
        self.insert_shadow(slot, shadow.slot())
    }

    fn copy_function_properties(&mut self, function: Value, shadow: Value) -> Result<(), Throw> {
        let id = self.cell(function.slot()).header().shape();
        if self.shape(id).is(Kind::RomShape) {
            return self.copy_frozen_properties(function, shadow, id);
        }
        self.materialize_prototype(function)?;
        for atom in [AtomId::LENGTH, AtomId::NAME, AtomId::PROTOTYPE] {
            let property = self.own_property(function, PropertyKey::atom(atom));
            if !property.is_absent() {
                self.add_named(shadow, atom, self.property_value(property), property.attributes())?;
            }
        }
        Ok(())
    }

    /// The properties of a function in flash that was frozen with some: they all lie in its slots.
    fn copy_frozen_properties(&mut self, function: Value, shadow: Value, id: ShapeId) -> Result<(), Throw> {
        let layout = self.shape_layout(id);
        for place in layout.hidden..layout.values() {
            let Some(key) = self.key_at(id, place) else { continue };
            let value = self.widen(self.cell(function.slot()).slot(1 + place as usize));
            self.add_named(shadow, key.atom(), value, key.attributes())?;
        }
        Ok(())
    }

    pub(crate) fn define_length_and_name(&mut self, object: Value, length: i32, name: Value) -> Result<(), Throw> {
        let attributes = Attributes(Attributes::CONFIGURABLE);
        self.add_named(object, AtomId::LENGTH, Value::integer(length), attributes)?;
        self.add_named(object, AtomId::NAME, name, attributes)
    }

    fn insert_shadow(&mut self, object: Slot, shadow: Slot) -> Result<Slot, Throw> {
        self.reserve_shadow()?;
        self.put_shadow(object, shadow);
        let cell = self.cell(shadow);
        cell.set(0, cell.get(0) | FLAG_PROTOTYPE);
        // Cached places may name words of the object in flash.
        self.clear_cache();
        Ok(shadow)
    }

    fn reserve_shadow(&mut self) -> Result<(), Throw> {
        let capacity = self.root_cell(Root::Shadows).map_or(0, |t| t.header().extra());
        let used = self.root_cell(Root::Shadows).map_or(0, filled);
        // Both words of a pair are filled.
        if (used + 2) * 4 <= capacity * 3 {
            return Ok(());
        }
        let larger = self.new_slots((capacity * 2).max(8), Slot::HOLE)?;
        let old = self.root(Root::Shadows);
        self.set_root(Root::Shadows, larger);
        if old.is_reference() {
            let old = self.cell(old);
            for pair in 0..capacity as usize / 2 {
                let (object, shadow) = (old.slot(1 + 2 * pair), old.slot(2 + 2 * pair));
                if object != Slot::HOLE {
                    self.put_shadow(object, shadow);
                }
            }
        }
        Ok(())
    }

    fn put_shadow(&mut self, object: Slot, shadow: Slot) {
        let hash = hash(object);
        self.shadow_filter |= 1 << (hash & 31);
        let Some(table) = self.root_cell(Root::Shadows) else { return };
        let pairs = (table.header().extra() / 2).max(1);
        let mut index = hash % pairs;
        // A function in flash that gets a property had a copy of itself for a shadow before.
        while ![Slot::HOLE, object].contains(&table.slot(1 + 2 * index as usize)) {
            index = (index + 1) % pairs;
        }
        table.set(1 + 2 * index as usize, object.0);
        table.set(2 + 2 * index as usize, shadow.0);
    }

    /// After a collection, functions in RAM have moved or died: every pair goes to its new place, in place.
    ///
    /// Pairs are taken out from the front one by one and put back by hash; the holes that this makes are no end of a
    /// search, because a second pass follows as long as any pair moved.
    pub(crate) fn rehash_shadows(&mut self) {
        let Some(table) = self.root_cell(Root::Shadows) else { return };
        self.shadow_filter = 0;
        let words = table.header().extra() as usize;
        let mut moved = true;
        let mut rounds = words;
        while moved && rounds > 0 {
            moved = false;
            rounds -= 1;
            for pair in 0..words / 2 {
                let i = 1 + 2 * pair;
                let (object, shadow) = (table.slot(i), table.slot(i + 1));
                if object == Slot::HOLE {
                    continue;
                }
                table.set(i, Slot::HOLE.0);
                table.set(i + 1, Slot::HOLE.0);
                self.put_shadow(object, shadow);
                moved |= table.slot(i) != object;
            }
        }
    }

    /// Flags an object that serves as a prototype, so that its changes clear the lookup cache.
    pub(crate) fn mark_as_prototype(&mut self, object: Value) {
        let slot = object.slot();
        if slot.is_reference() && slot.segment() == 0 {
            let cell = self.cell(slot);
            if !cell.is(Kind::Function) {
                cell.set(0, cell.get(0) | romjs_abi::cell::FLAG_PROTOTYPE);
            }
        }
    }

    /// The length of a native function without properties of its own.
    pub(crate) fn native_length(&self, native: Slot) -> i32 {
        debug_assert!(native.is(Immediate::Native));
        self.native_entry(native).map_or(0, |(_, length)| length as i32)
    }

    /// The name of a native function: the last part of its path.
    pub(crate) fn native_name(&self, native: Slot) -> Value {
        let Some((name, _)) = self.native_entry(native) else { return Value::from_slot(Slot::EMPTY_STRING) };
        Value::from_slot(name)
    }

    /// Whether a value is the intrinsic.
    pub(crate) fn is_intrinsic(&self, value: Value, intrinsic: Intrinsic) -> bool {
        self.intrinsic(intrinsic) == value
    }
}
