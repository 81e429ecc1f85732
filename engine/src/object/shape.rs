//! Shapes at run time: finding keys, and taking the step from a shape to the next.
//!
//! A shape made at run time is one cell in RAM; the transition table (a hash of ids by parent and key) finds it again.
//! Both are weak: a shape lives as long as an object, an instruction or another shape needs it.

use super::atom::insert_hashed;
use crate::machine::{Cell, Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::limits::{IDS_PER_SEGMENT_MAX, SHAPE_KEYS_MAX};
use romjs_abi::shape::{Attributes, Key, RAM_SHAPE_KEY, RAM_SHAPE_PARENT, RAM_SHAPE_WORDS, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

/// What a shape says about a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Found {
    Nothing,
    Key(Key),
    /// A property of a function that has no slot: `length` or `name`.
    Implied(AtomId),
}

/// The second word of a shape, unpacked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShapeLayout {
    pub(crate) kind: u8,
    pub(crate) capacity: u32,
    pub(crate) keys: u32,
    pub(crate) hidden: u32,
}

impl ShapeLayout {
    pub(crate) fn of(word: u32) -> ShapeLayout {
        ShapeLayout { kind: word as u8, capacity: word >> 8 & 0xFF, keys: word >> 16 & 0xFF, hidden: word >> 24 }
    }

    fn pack(self) -> u32 {
        self.kind as u32 | self.capacity << 8 | self.keys << 16 | self.hidden << 24
    }

    /// The values that an object of the shape has: the next key's place.
    pub(crate) fn values(self) -> u32 {
        self.hidden + self.keys
    }
}

/// Entries of a new transition table.
const TRANSITIONS_MIN: u32 = 8;

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

    pub(crate) fn shape_layout(&self, id: ShapeId) -> ShapeLayout {
        let cell = self.shape(id);
        let mut layout = ShapeLayout::of(cell.get(SHAPE_LAYOUT));
        if cell.is(Kind::Code) && cell.get(0) & code::FLAG_CONSTRUCTOR != 0 {
            // A constructor's `prototype` has a slot behind its captures.
            layout.keys += 1;
        }
        layout
    }

    /// The prototype that a shape gives its objects.
    pub(crate) fn shape_prototype(&self, id: ShapeId) -> Value {
        let slot = self.shape(id).slot(SHAPE_PROTOTYPE);
        if slot.is(Immediate::BlockSlot) { self.widen(self.block_slot(slot.payload())) } else { self.widen(slot) }
    }

    /// What the shape says about `atom`.
    pub(crate) fn find_key(&self, mut id: ShapeId, atom: AtomId) -> Found {
        loop {
            // Not by a call, which would take as long as a step.
            let cell = self.cell(self.shape_slot(id));
            if !cell.is(Kind::RamShape) {
                return if cell.is(Kind::RomShape) { Self::find_rom_key(cell, atom) } else { self.find_function_key(cell, atom) };
            }
            let key = Key(cell.get(RAM_SHAPE_KEY));
            if key.atom() == atom && key.0 != 0 {
                return Found::Key(key);
            }
            id = ShapeId(cell.get(RAM_SHAPE_PARENT) as u16);
            if id == ShapeId::NONE {
                return Found::Nothing;
            }
        }
    }

    /// A binary search of a flat table.
    fn find_rom_key(cell: Cell, atom: AtomId) -> Found {
        let (mut low, mut high) = (0, ShapeLayout::of(cell.get(SHAPE_LAYOUT)).keys as usize);
        while low < high {
            let middle = (low + high) / 2;
            let key = Key(cell.get(ROM_SHAPE_KEYS + middle));
            if key.atom() == atom {
                return Found::Key(key);
            }
            if key.atom() < atom { low = middle + 1 } else { high = middle }
        }
        Found::Nothing
    }

    fn find_function_key(&self, cell: Cell, atom: AtomId) -> Found {
        let flags = cell.get(0);
        match atom {
            AtomId::PROTOTYPE if flags & code::FLAG_CONSTRUCTOR != 0 => {
                let attributes = if flags & code::FLAG_CLASS != 0 { 0 } else { Attributes::WRITABLE };
                Found::Key(Key::new(atom, cell.get(SHAPE_LAYOUT) >> 24, Attributes(attributes)))
            }
            AtomId::LENGTH | AtomId::NAME => Found::Implied(atom),
            _ => Found::Nothing,
        }
    }

    /// The key at `place` of a shape, hidden names included, if a key has it.
    pub(crate) fn key_at(&self, mut id: ShapeId, place: u32) -> Option<Key> {
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
                let keys = ShapeLayout::of(cell.get(SHAPE_LAYOUT)).keys as usize;
                return (0..keys).map(|i| Key(cell.get(ROM_SHAPE_KEYS + i))).find(|key| key.place() == place);
            } else {
                return match self.find_function_key(cell, AtomId::PROTOTYPE) {
                    Found::Key(key) if key.place() == place => Some(key),
                    _ => None,
                };
            }
        }
    }

    /// The shape with one key more; `None` where the object should become a dictionary.
    pub(crate) fn add_key(&mut self, id: ShapeId, atom: AtomId, attributes: Attributes) -> Result<Option<ShapeId>, Throw> {
        if let Some(child) = self.find_transition(id, atom, attributes) {
            return Ok(Some(child));
        }
        let layout = self.shape_layout(id);
        if layout.keys >= SHAPE_KEYS_MAX || layout.values() >= 255 {
            return Ok(None);
        }
        let key = Key::new(atom, layout.values(), attributes);
        let layout = ShapeLayout { keys: layout.keys + 1, ..layout };
        let prototype = self.shape_prototype_slot(id);
        self.new_shape(layout, prototype, id, key)
    }

    /// The prototype word as it stands, which may be a block slot.
    fn shape_prototype_slot(&self, id: ShapeId) -> Slot {
        self.shape(id).slot(SHAPE_PROTOTYPE)
    }

    /// The shape without keys for objects of a kind, capacity and prototype.
    pub(crate) fn root_shape(&mut self, kind: Kind, capacity: u32, prototype: Value) -> Result<Option<ShapeId>, Throw> {
        let layout = ShapeLayout { kind: kind as u8, capacity, keys: 0, hidden: romjs_abi::shape::hidden_slots(kind) };
        let slot = prototype.slot();
        if let Some(id) = self.find_root(layout.pack(), slot) {
            return Ok(Some(id));
        }
        if prototype.is_cell() {
            self.mark_as_prototype(prototype);
        }
        self.new_shape(layout, prototype.slot(), ShapeId::NONE, Key(0))
    }

    pub(crate) fn new_shape(&mut self, layout: ShapeLayout, prototype: Slot, parent: ShapeId, key: Key) -> Result<Option<ShapeId>, Throw> {
        let Some((cell, id)) = self.new_shape_cell()? else { return Ok(None) };
        cell.set(0, Header::sized(Kind::RamShape, (id.0 as u32) << 8).0);
        cell.set(SHAPE_LAYOUT, layout.pack());
        cell.set(SHAPE_PROTOTYPE, prototype.0);
        cell.set(RAM_SHAPE_PARENT, parent.0 as u32);
        cell.set(RAM_SHAPE_KEY, key.0);
        self.insert_transition(id);
        Ok(Some(id))
    }

    /// A raw shape cell with its id.
    pub(crate) fn new_shape_cell(&mut self) -> Result<Option<(Cell, ShapeId)>, Throw> {
        self.reserve_transition()?;
        let Some(id) = self.reserve_shape_id()? else { return Ok(None) };
        let cell = match self.allocate(RAM_SHAPE_WORDS as u32) {
            Ok(cell) => cell,
            Err(throw) => {
                self.free_shape_id(id);
                return Err(throw);
            }
        };
        self.set_shape_slot(id, self.slot_of(cell.pointer(), tag::CELL));
        Ok(Some((cell, id)))
    }

    /// Takes a free shape id; its entry is an integer until the shape is there.
    pub(crate) fn reserve_shape_id(&mut self) -> Result<Option<ShapeId>, Throw> {
        let table = self.root_cell(Root::Shapes);
        if self.free_shape != 0 {
            let index = self.free_shape;
            self.free_shape = table.map_or(0, |t| t.slot(1 + index as usize).as_integer() as u16);
            return Ok(Some(ShapeId::new(0, index as u32)));
        }
        let count = self.ram_shape_count as u32;
        if count >= IDS_PER_SEGMENT_MAX {
            return Ok(None);
        }
        let capacity = table.map_or(0, |t| t.header().extra());
        if count >= capacity {
            self.grow_root(Root::Shapes, (capacity + capacity / 2).clamp(24, IDS_PER_SEGMENT_MAX), Slot(0))?;
            return self.reserve_shape_id();
        }
        self.ram_shape_count += 1;
        Ok(Some(ShapeId::new(0, count)))
    }

    pub(crate) fn free_shape_id(&mut self, id: ShapeId) {
        self.set_shape_slot(id, Slot::integer(self.free_shape as i32).unwrap_or(Slot(0)));
        self.free_shape = id.index() as u16;
    }

    pub(crate) fn set_shape_slot(&mut self, id: ShapeId, slot: Slot) {
        if let Some(table) = self.root_cell(Root::Shapes) {
            table.set(1 + id.index(), slot.0);
        }
    }

    fn find_transition(&self, parent: ShapeId, atom: AtomId, attributes: Attributes) -> Option<ShapeId> {
        if let Some(child) = self.find_rom_transition(parent, atom, attributes) {
            return Some(child);
        }
        self.probe_transitions(parent.0 as u32 ^ (atom.0 as u32) << 3, |cell| {
            let key = Key(cell.get(RAM_SHAPE_KEY));
            cell.get(RAM_SHAPE_PARENT) == parent.0 as u32 && key.atom() == atom && key.attributes() == attributes
        })
    }

    fn find_root(&self, layout: u32, prototype: Slot) -> Option<ShapeId> {
        self.probe_transitions(prototype.0 >> 3 ^ layout, |cell| {
            cell.get(RAM_SHAPE_PARENT) == 0 && cell.get(SHAPE_LAYOUT) == layout && cell.slot(SHAPE_PROTOTYPE) == prototype
        })
    }

    fn probe_transitions(&self, hash: u32, is_it: impl Fn(Cell) -> bool) -> Option<ShapeId> {
        let table = self.root_cell(Root::Transitions)?;
        let mask = table.header().extra() - 1;
        let mut index = hash & mask;
        loop {
            let id = table.get(1 + index as usize);
            if id == 0 {
                return None;
            }
            if is_it(self.shape(ShapeId(id as u16))) {
                return Some(ShapeId(id as u16));
            }
            index = (index + 1) & mask;
        }
    }

    /// Room for one transition more.
    fn reserve_transition(&mut self) -> Result<(), Throw> {
        let capacity = self.root_cell(Root::Transitions).map_or(0, |t| t.header().extra());
        if (self.ram_shape_count as u32) * 4 >= capacity * 3 {
            let table = self.new_words((capacity * 2).max(TRANSITIONS_MIN).max((self.ram_shape_count as u32 * 2).next_power_of_two()))?;
            self.set_root(Root::Transitions, table);
            self.rehash_transitions();
        }
        Ok(())
    }

    fn insert_transition(&mut self, id: ShapeId) {
        let cell = self.shape(id);
        let parent = cell.get(RAM_SHAPE_PARENT);
        let hash = if parent == 0 {
            cell.get(SHAPE_PROTOTYPE) >> 3 ^ cell.get(SHAPE_LAYOUT)
        } else {
            parent ^ (Key(cell.get(RAM_SHAPE_KEY)).atom().0 as u32) << 3
        };
        let Some(table) = self.root_cell(Root::Transitions) else { return };
        insert_hashed(table, hash, id.0 as u32);
    }

    /// Fills the transition table anew: after a collection, shapes are gone and prototypes have moved.
    pub(crate) fn rehash_transitions(&mut self) {
        let Some(table) = self.root_cell(Root::Transitions) else { return };
        table.fill(1, 1 + table.header().extra() as usize, 0);
        for index in ShapeId::FIRST_INDEX..self.ram_shape_count as u32 {
            let id = ShapeId::new(0, index);
            let slot = self.shape_slot(id);
            if slot.is_reference() && self.cell(slot).is(Kind::RamShape) {
                self.insert_transition(id);
            }
        }
    }
}
