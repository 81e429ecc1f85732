//! Shapes at run time: finding keys, and taking the step from a shape to the next.
//!
//! A shape made at run time is one cell in RAM, which the list of them finds again by the step that it is. The list is weak: a
//! shape lives as long as an object, an instruction or another shape needs it.

use crate::machine::{Cell, MAKES_CODE, Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::limits::SHAPE_KEYS_MAX;
use romjs_abi::shape::{Attributes, Key, RAM_SHAPE_KEY, RAM_SHAPE_PARENT, RAM_SHAPE_WORDS, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

/// A flag beside the attributes of a found key: a function's property that has no place, `length` or `name`.
pub(crate) const IMPLIED_KEY: u8 = 1 << 7;

/// The second word of a shape: `[object kind:8 | capacity:8 | keys:8 | hidden:8]`, the lowest byte first.
#[derive(Clone, Copy)]
pub(crate) struct ShapeLayout(u32);

impl ShapeLayout {
    /// Of objects without keys.
    pub(crate) fn of_root(kind: u8, capacity: u32) -> ShapeLayout {
        ShapeLayout(kind as u32 | capacity << 8 | (Machine::hidden_of(kind) as u32) << 24)
    }

    fn with_key(self) -> ShapeLayout {
        ShapeLayout(self.0 + (1 << 16))
    }

    pub(crate) fn kind(self) -> u8 {
        self.0 as u8
    }

    pub(crate) fn capacity(self) -> u32 {
        self.0 >> 8 & 0xFF
    }

    pub(crate) fn keys(self) -> u32 {
        self.0 >> 16 & 0xFF
    }

    pub(crate) fn hidden(self) -> u32 {
        self.0 >> 24
    }

    /// The values that an object of the shape has: the next key's place.
    pub(crate) fn values(self) -> u32 {
        self.hidden() + self.keys()
    }
}

/// How a shape in RAM came to be: a root from its layout and prototype; another from its parent, in the upper half, and its
/// key but for the place.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Step(u32, u32);

impl Step {
    fn from(parent: ShapeId, key: Key) -> Step {
        Step((parent.0 as u32) << 16, key.0 & 0xFFFF_00FF)
    }

    /// The step to the shape of a cell. No layout is a parent in the upper half: its lowest byte is a kind of object.
    fn to(cell: Cell) -> Step {
        match ShapeId(cell.get(RAM_SHAPE_PARENT) as u16) {
            ShapeId::NONE => Step(cell.get(SHAPE_LAYOUT), cell.get(SHAPE_PROTOTYPE)),
            parent => Step::from(parent, Key(cell.get(RAM_SHAPE_KEY))),
        }
    }
}

impl Machine {
    /// The slot of a shape's cell.
    #[inline(always)]
    pub(crate) fn shape_slot(&self, id: ShapeId) -> Slot {
        // SAFETY: ids come from headers and verified instructions, and every segment's table has an entry for each.
        unsafe { *self.shapes[id.segment()].wrapping_add(id.index()) }
    }

    /// A shape's cell.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn shape(&self, id: ShapeId) -> Cell {
        self.cell(self.shape_slot(id))
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn shape_layout(&self, id: ShapeId) -> ShapeLayout {
        let cell = self.shape(id);
        let layout = ShapeLayout(cell.get(SHAPE_LAYOUT));
        // A constructor's `prototype` has a slot behind its captures.
        let constructs = cell.is(Kind::Code) && cell.get(0) & code::FLAG_CONSTRUCTOR != 0;
        if constructs { layout.with_key() } else { layout }
    }

    /// The prototype that a shape gives its objects.
    pub(crate) fn shape_prototype(&self, id: ShapeId) -> Value {
        let slot = self.shape(id).slot(SHAPE_PROTOTYPE);
        if slot.is(Immediate::BlockSlot) { self.widen(self.block_slot(slot.payload())) } else { self.widen(slot) }
    }

    /// What the shape says about `atom`.
    pub(crate) fn find_key(&self, mut id: ShapeId, atom: AtomId) -> Option<Key> {
        loop {
            // Not by a call, which would take as long as a step.
            let cell = self.cell(self.shape_slot(id));
            if !cell.is(Kind::RamShape) {
                return if cell.is(Kind::RomShape) { Self::find_rom_key(cell, atom) } else { self.find_function_key(cell, atom) };
            }
            let key = Key(cell.get(RAM_SHAPE_KEY));
            if key.atom() == atom && key.0 != 0 {
                return Some(key);
            }
            id = ShapeId(cell.get(RAM_SHAPE_PARENT) as u16);
            if id == ShapeId::NONE {
                return None;
            }
        }
    }

    /// A binary search of a flat table.
    fn find_rom_key(cell: Cell, atom: AtomId) -> Option<Key> {
        let (mut low, mut high) = (0, ShapeLayout(cell.get(SHAPE_LAYOUT)).keys() as usize);
        while low < high {
            let middle = (low + high) / 2;
            let key = Key(cell.get(ROM_SHAPE_KEYS + middle));
            if key.atom() == atom {
                return Some(key);
            }
            if key.atom() < atom { low = middle + 1 } else { high = middle }
        }
        None
    }

    fn find_function_key(&self, cell: Cell, atom: AtomId) -> Option<Key> {
        let flags = cell.get(0);
        match atom {
            AtomId::PROTOTYPE if flags & code::FLAG_CONSTRUCTOR != 0 => {
                let attributes = if flags & code::FLAG_CLASS != 0 { 0 } else { Attributes::WRITABLE };
                Some(Key::new(atom, cell.get(SHAPE_LAYOUT) >> 24, Attributes(attributes)))
            }
            AtomId::LENGTH | AtomId::NAME => Some(Key::new(atom, 0, Attributes(Attributes::CONFIGURABLE | IMPLIED_KEY))),
            _ => None,
        }
    }

    /// The key at `place` of a shape, if a key has it.
    pub(crate) fn key_at_place(&self, mut id: ShapeId, place: u32) -> Option<Key> {
        loop {
            let cell = self.shape(id);
            if cell.is(Kind::RamShape) {
                let key = Key(cell.get(RAM_SHAPE_KEY));
                if key.0 != 0 && key.place() == place {
                    return Some(key);
                }
                id = ShapeId(cell.get(RAM_SHAPE_PARENT) as u16);
                if id == ShapeId::NONE {
                    return None;
                }
            } else if cell.is(Kind::RomShape) {
                let keys = ShapeLayout(cell.get(SHAPE_LAYOUT)).keys() as usize;
                return (0..keys).map(|i| Key(cell.get(ROM_SHAPE_KEYS + i))).find(|key| key.place() == place);
            } else {
                return self.find_function_key(cell, AtomId::PROTOTYPE);
            }
        }
    }

    /// The shape with one key more; none where the object should become a dictionary.
    pub(crate) fn add_key(&mut self, id: ShapeId, atom: AtomId, attributes: Attributes) -> Result<ShapeId, Throw> {
        let mut known = self.find_rom_transition(id, atom, attributes);
        if known == ShapeId::NONE {
            known = self.find_step(Step::from(id, Key::new(atom, 0, attributes)));
        }
        let layout = self.shape_layout(id);
        if known != ShapeId::NONE || layout.keys() >= SHAPE_KEYS_MAX || layout.values() >= 255 {
            return Ok(known);
        }
        let key = Key::new(atom, layout.values(), attributes);
        // The prototype may be a block slot.
        let prototype = self.shape(id).slot(SHAPE_PROTOTYPE);
        self.new_shape(layout.with_key(), prototype, id, key)
    }

    /// The shape without keys for objects of a kind, capacity and prototype; none if there are too many shapes.
    pub(crate) fn root_shape(&mut self, kind: u8, capacity: u32, prototype: Value) -> Result<ShapeId, Throw> {
        let layout = ShapeLayout::of_root(kind, capacity);
        let slot = prototype.slot();
        let known = self.find_step(Step(layout.0, slot.0));
        if known != ShapeId::NONE {
            return Ok(known);
        }
        self.mark_as_prototype(prototype);
        self.new_shape(layout, slot, ShapeId::NONE, Key(0))
    }

    /// A new shape; none if there are too many.
    pub(crate) fn new_shape(&mut self, layout: ShapeLayout, prototype: Slot, parent: ShapeId, key: Key) -> Result<ShapeId, Throw> {
        let cell = self.allocate(RAM_SHAPE_WORDS as u32)?;
        cell.set(0, Header::sized(Kind::RamShape, 0).0);
        cell.set(SHAPE_LAYOUT, layout.0);
        cell.set(SHAPE_PROTOTYPE, prototype.0);
        cell.set(RAM_SHAPE_PARENT, parent.0 as u32);
        cell.set(RAM_SHAPE_KEY, key.0);
        let id = self.new_id(Root::Shapes, self.slot_of(cell.pointer(), tag::CELL))?;
        cell.set(0, Header::sized(Kind::RamShape, id << 8).0);
        Ok(ShapeId::new(0, id))
    }

    /// The shape in RAM that was made by a step, if there is one. There are few, and the lookup cache remembers the steps of code.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn find_step(&self, step: Step) -> ShapeId {
        for index in ShapeId::FIRST_INDEX..self.ids[Root::Shapes as usize].count as u32 {
            // SAFETY: the table in RAM has that many entries.
            let slot = unsafe { *self.shapes[0].add(index as usize) };
            // Free ones are integers. Function literals have ids of shapes too.
            if slot.is_integer() || MAKES_CODE && !self.cell(slot).is(Kind::RamShape) {
                continue;
            }
            if Step::to(self.cell(slot)) == step {
                return ShapeId::new(0, index);
            }
        }
        ShapeId::NONE
    }
}
