//! Shapes and the transitions between them.

use super::chain::class;
use super::{LIBRARY, Proof, Proved, holds};
use romjs_abi::limits::INLINE_SLOTS_MAX;
use romjs_abi::shape::{Attributes, Key, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE, hidden_slots};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A shape in flash, or a function literal, which is one of closures without keys.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    /// `[object kind:8 | capacity:8 | keys:8 | hidden slots:8]`, the lowest byte first.
    layout: u32,
    pub(super) prototype: Slot,
    pub(super) keys: &'a [u32],
}

impl<'a> Shape<'a> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn of(cell: &'a [u32]) -> Option<Shape<'a>> {
        let layout = *cell.get(SHAPE_LAYOUT)?;
        let keys = cell.get(ROM_SHAPE_KEYS..)?.get(..(layout >> 16 & 0xFF) as usize)?;
        Some(Shape { layout, prototype: Slot(*cell.get(SHAPE_PROTOTYPE)?), keys })
    }

    pub(super) fn capacity(&self) -> u32 {
        self.layout >> 8 & 0xFF
    }

    pub(super) fn hidden(&self) -> u32 {
        self.layout >> 24
    }

    /// The values that an object of the shape has.
    pub(super) fn values(&self) -> u32 {
        self.hidden() + (self.layout >> 16 & 0xFF)
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn find(&self, atom: AtomId) -> Option<Key> {
        self.keys.iter().map(|key| Key(*key)).find(|key| key.atom() == atom)
    }

    /// Whether `place` is one of the object's own slots, and none of an overflow cell's.
    pub(super) fn is_inline(&self, place: u32) -> bool {
        self.values() <= self.capacity() || place + 1 < self.capacity()
    }

    pub(super) fn is_of(&self, kind: Kind) -> bool {
        self.layout as u8 == kind as u8
    }
}

impl<'a> Proof<'a> {
    /// A shape or function literal of the chain.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn shape_of(&self, id: ShapeId) -> Option<Shape<'a>> {
        Shape::of(self.chain.cell(self.chain.shape_slot(id)?)?)
    }

    /// Keys sorted, places in a row behind the hidden slots.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn shape(&mut self) -> Proved {
        holds(self.word(0) & 0xFF00 == 0)?;
        self.own_shape_id()?;
        self.word(SHAPE_LAYOUT);
        let shape = Shape::of(self.cell)?;
        let kind = Kind::from_byte(shape.layout as u8).filter(|kind| kind.is_object())?;
        self.capacity(kind, &shape)?;
        let prototype = self.slot(SHAPE_PROTOTYPE, class::PROTOTYPE | class::BLOCK_SLOT);
        self.chain.ends(prototype, false)?;
        let mut last = AtomId::NONE;
        for index in 0..shape.keys.len() {
            let key = Key(self.word(ROM_SHAPE_KEYS + index));
            self.key(kind, key)?;
            holds(key.atom() > last)?;
            last = key.atom();
        }
        // As many keys as places, so each has its own.
        let has = |place| shape.keys.iter().any(|key| Key(*key).place() == place);
        holds((shape.hidden()..shape.values()).all(has))
    }

    /// Room for the hidden slots and one more, because an object that outgrows its capacity, or becomes a dictionary,
    /// keeps a reference there. Functions never do: behind the keys is the code, whose captures are their hidden slots.
    fn capacity(&mut self, kind: Kind, shape: &Shape<'_>) -> Proved {
        let (capacity, hidden) = (shape.capacity(), shape.hidden());
        holds(capacity <= INLINE_SLOTS_MAX && shape.values() <= 0xFF)?;
        match kind {
            Kind::Global => None,
            Kind::Function => {
                holds(LIBRARY)?;
                let code = self.slot(ROM_SHAPE_KEYS + shape.keys.len(), class::CODE);
                holds(hidden == self.chain.word(code, SHAPE_LAYOUT) >> 24 && shape.values() <= capacity)
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

    /// A transition, which is sorted behind the last: a child has its parent's keys, places and prototype, and the one key
    /// more that the transition names. A function that gets a property gets a shadow instead.
    pub(super) fn transition(&mut self, index: usize) -> Proved {
        let (word, second) = (self.word(2 * index), *self.cell.get(2 * index + 1)?);
        let order = (word as u64) << 32 | (second >> 24) as u64;
        let (parent, child) = (self.shape_of(ShapeId((word >> 16) as u16))?, self.shape_of(ShapeId(second as u16))?);
        holds(order > self.last && second >> 16 & 0xFF == 0 && !parent.is_of(Kind::Function))?;
        holds(parent.layout.wrapping_add(1 << 16) == child.layout && parent.prototype == child.prototype)?;
        let added = Key::new(AtomId(word as u16), parent.values(), Attributes((second >> 24) as u8));
        let mut rest = parent.keys.iter();
        // As many keys as the parent has are the parent's, so one is not.
        let grows = child.keys.iter().all(|key| *key == added.0 || rest.next() == Some(key));
        self.last = order;
        holds(grows && rest.next().is_none())
    }

    /// The shape of what `new` makes, or a literal's instruction with its `count` values: these are plain, and have their slots.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn instance_shape(&self, id: ShapeId, count: u32) -> Option<Slot> {
        let shape = self.shape_of(id)?;
        holds(shape.is_of(Kind::Object) && shape.keys.len() == count as usize && shape.values() <= shape.capacity())?;
        let is_plain = |key: Key| !key.attributes().has(Attributes::ACCESSOR) && key.atom() >= AtomId::SYMBOL_ITERATOR;
        holds(shape.keys.iter().all(|key| is_plain(Key(*key))))?;
        Some(shape.prototype)
    }

    /// A guess beside a property instruction: an object of the shape has the name's value in that inline slot.
    pub(super) fn guess(&self, id: ShapeId, atom: AtomId, place: u32, written: bool) -> Proved {
        let shape = self.shape_of(id)?;
        let key = shape.find(atom)?;
        let attributes = key.attributes();
        holds(key.place() == place && shape.is_inline(place) && !attributes.has(Attributes::ACCESSOR))?;
        holds(!written || attributes.has(Attributes::WRITABLE))
    }
}
