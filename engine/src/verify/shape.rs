//! Shapes and the transitions between them.

use super::chain::class;
use super::{Proof, Proved, holds};
use crate::object::shape::ShapeLayout;
use romjs_abi::image::Section;
use romjs_abi::limits::INLINE_SLOTS_MAX;
use romjs_abi::shape::{Attributes, Key, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE, hidden_slots};
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A shape in flash, unpacked.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    pub(super) layout: ShapeLayout,
    pub(super) prototype: Slot,
    pub(super) keys: &'a [u32],
}

impl<'a> Shape<'a> {
    #[inline(never)]
    pub(super) fn of(cell: &'a [u32]) -> Option<Shape<'a>> {
        let layout = ShapeLayout::of(*cell.get(SHAPE_LAYOUT)?);
        let keys = cell.get(ROM_SHAPE_KEYS..)?.get(..layout.keys as usize)?;
        Some(Shape { layout, prototype: Slot(*cell.get(SHAPE_PROTOTYPE)?), keys })
    }

    #[inline(never)]
    pub(super) fn find(&self, atom: AtomId) -> Option<Key> {
        self.keys.iter().map(|key| Key(*key)).find(|key| key.atom() == atom)
    }

    /// Whether `place` is one of the object's own slots, and none of an overflow cell's.
    pub(super) fn is_inline(&self, place: u32) -> bool {
        self.layout.values() <= self.layout.capacity || place + 1 < self.layout.capacity
    }

    pub(super) fn is_of(&self, kind: Kind) -> bool {
        self.layout.kind == kind as u8
    }
}

impl<'a> Proof<'a> {
    /// A shape of the chain that is no function literal.
    pub(super) fn rom_shape(&self, id: ShapeId) -> Option<Shape<'a>> {
        Shape::of(self.chain.shape(id, Kind::RomShape)?)
    }

    /// Keys sorted, places in a row behind the hidden slots.
    pub(super) fn shape(&mut self) -> Proved {
        holds(self.word(0)? & 0xFFFF == Kind::RomShape as u32)?;
        self.own_shape_id()?;
        self.word(SHAPE_LAYOUT)?;
        let shape = Shape::of(self.cell)?;
        let hidden = shape.layout.hidden;
        let kind = Kind::from_byte(shape.layout.kind).filter(|kind| kind.is_object())?;
        self.capacity(kind, shape.layout)?;
        let prototype = self.slot(SHAPE_PROTOTYPE, class::PROTOTYPE | class::BLOCK_SLOT)?;
        self.chain.prototypes_end(prototype)?;
        let (mut last, mut taken) = (AtomId::NONE, [0u32; 8]);
        for index in 0..shape.keys.len() {
            let key = Key(self.word(ROM_SHAPE_KEYS + index)?);
            self.key(kind, key)?;
            holds(key.atom() > last && (hidden..shape.layout.values()).contains(&key.place()))?;
            last = key.atom();
            let (bit, word) = (1 << (key.place() % 32), taken.get_mut(key.place() as usize / 32)?);
            holds(*word & bit == 0)?;
            *word |= bit;
        }
        Some(())
    }

    /// Room for the hidden slots and one more, because an object that outgrows its capacity, or becomes a dictionary,
    /// keeps a reference there. Functions never do: behind the keys is the code, whose captures are their hidden slots.
    fn capacity(&mut self, kind: Kind, layout: ShapeLayout) -> Proved {
        let ShapeLayout { capacity, keys, hidden, .. } = layout;
        holds(capacity <= INLINE_SLOTS_MAX && layout.values() <= 0xFF)?;
        match kind {
            Kind::Global => None,
            Kind::Function => {
                let code = self.slot(ROM_SHAPE_KEYS + keys as usize, class::CODE)?;
                let captures = self.chain.cell(code)?.get(SHAPE_LAYOUT)? >> 24;
                holds(hidden == captures && layout.values() <= capacity)
            }
            _ => holds(hidden == hidden_slots(kind) && capacity > hidden),
        }
    }

    fn key(&self, kind: Kind, key: Key) -> Proved {
        let (atom, attributes) = (key.atom(), key.attributes());
        holds(attributes.0 < 16 && !attributes.has(Attributes::ACCESSOR | Attributes::WRITABLE))?;
        match atom {
            // Arrays have their elements in a hidden slot, functions none.
            AtomId::ELEMENTS => holds(attributes.0 == Attributes::WRITABLE && !matches!(kind, Kind::Array | Kind::Function)),
            AtomId::STACK_FRAMES => holds(!attributes.has(Attributes::ACCESSOR)),
            atom => self.chain.visible_atom(atom).and(Some(())),
        }
    }

    /// A child has its parent's keys, places and prototype, and the one key more that the transition names.
    pub(super) fn transitions(&mut self) -> Proved {
        let entries = self.chain.own(Section::Transitions);
        let first = self.chain.offset(Section::Transitions);
        let mut last = 0;
        for (index, pair) in entries.chunks_exact(2).enumerate() {
            self.at = first + 2 * index;
            let (word, child) = (pair[0], pair[1]);
            let order = (word as u64) << 32 | child as u64 >> 24 << 24;
            holds(order > last && child >> 16 & 0xFF == 0)?;
            last = order;
            let key = (AtomId(word as u16), Attributes((child >> 24) as u8));
            let (parent, child) = (self.rom_shape(ShapeId((word >> 16) as u16))?, self.rom_shape(ShapeId(child as u16))?);
            grows_by(&parent, &child, key)?;
        }
        Some(())
    }

    /// The shape that a literal's instruction names: plain values in as many slots, and a prototype that is there.
    pub(super) fn literal_shape(&self, id: ShapeId, count: u32) -> Proved {
        let shape = self.rom_shape(id)?;
        holds(shape.is_of(Kind::Object) && shape.layout.keys == count && shape.layout.values() <= shape.layout.capacity)?;
        holds(!shape.prototype.is(Immediate::BlockSlot))?;
        holds(shape.keys.iter().all(|key| !Key(*key).attributes().has(Attributes::ACCESSOR) && Key(*key).atom() >= AtomId::SYMBOL_ITERATOR))
    }

    /// The shape of what `new` makes: without keys, whose values nobody would set.
    pub(super) fn instance_shape(&self, id: ShapeId) -> Proved {
        let shape = self.rom_shape(id)?;
        holds(shape.is_of(Kind::Object) && shape.keys.is_empty())
    }

    /// A guess beside a property instruction: an object of the shape has the name's value in that inline slot.
    pub(super) fn guess(&self, id: ShapeId, atom: AtomId, place: u32, written: bool) -> Proved {
        let shape = self.rom_shape(id)?;
        let key = shape.find(atom)?;
        let attributes = key.attributes();
        holds(key.place() == place && shape.is_inline(place) && !attributes.has(Attributes::ACCESSOR))?;
        holds(!written || attributes.has(Attributes::WRITABLE))
    }
}

fn grows_by(parent: &Shape<'_>, child: &Shape<'_>, (atom, attributes): (AtomId, Attributes)) -> Proved {
    let (old, new) = (parent.layout, child.layout);
    // A function that gets a property gets a shadow instead.
    holds(old.kind != Kind::Function as u8)?;
    holds((old.kind, old.capacity, old.hidden, old.keys + 1) == (new.kind, new.capacity, new.hidden, new.keys))?;
    holds(parent.prototype == child.prototype)?;
    let added = Key::new(atom, old.values(), attributes);
    let mut rest = parent.keys.iter();
    let mut found = false;
    for key in child.keys {
        if *key == added.0 {
            found = true;
        } else {
            holds(rest.next() == Some(key))?;
        }
    }
    holds(found)
}
