//! Shapes and the transitions between them.

use super::chain::class;
use super::{LIBRARY, Proof, Proved, holds};
use romjs_abi::limits::INLINE_SLOTS_MAX;
use romjs_abi::shape::{Attributes, Key, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE, hidden_slots};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// A shape in flash, or a function literal, which is one of closures without keys.
pub(super) struct Shape<'a> {
    pub(super) layout: Layout,
    /// The prototype of the shape's objects.
    pub(super) prototype: Slot,
    pub(super) keys: &'a [u32],
}

impl<'a> Shape<'a> {
    /// The shape whose cell, or what lies behind its beginning, is `cell`.
    pub(super) fn of(cell: &'a [u32]) -> Shape<'a> {
        let word = |index: usize| cell.get(index).copied().unwrap_or(0);
        let layout = Layout(word(SHAPE_LAYOUT));
        let keys = cell.get(ROM_SHAPE_KEYS..ROM_SHAPE_KEYS + layout.keys() as usize).unwrap_or_default();
        Shape { layout, prototype: Slot(word(SHAPE_PROTOTYPE)), keys }
    }

    /// The key with a name.
    pub(super) fn find(&self, atom: AtomId) -> Option<Key> {
        self.keys.iter().map(|key| Key(*key)).find(|key| key.atom() == atom)
    }
}

/// A shape's layout word: `[object kind:8 | capacity:8 | keys:8 | hidden slots:8]`, the lowest byte first.
#[derive(Clone, Copy)]
pub(super) struct Layout(u32);

impl Layout {
    pub(super) fn capacity(self) -> u32 {
        self.0 >> 8 & 0xFF
    }

    pub(super) fn hidden(self) -> u32 {
        self.0 >> 24
    }

    fn keys(self) -> u32 {
        self.0 >> 16 & 0xFF
    }

    /// The values that an object of the shape has.
    pub(super) fn values(self) -> u32 {
        self.hidden() + self.keys()
    }

    /// Whether `place` is one of the object's own slots, and none of an overflow cell's.
    pub(super) fn is_inline(self, place: u32) -> bool {
        self.values() <= self.capacity() || place + 1 < self.capacity()
    }

    pub(super) fn is_of(self, kind: Kind) -> bool {
        self.0 as u8 == kind as u8
    }
}

impl Proof<'_> {
    /// Keys sorted, places in a row behind the hidden slots.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn shape(&mut self) -> Proved {
        holds(self.word(0) & 0xFF00 == 0)?;
        self.own_shape_id()?;
        let layout = Layout(self.word(SHAPE_LAYOUT));
        let kind = Kind::from_byte(layout.0 as u8).filter(|kind| kind.is_object())?;
        self.capacity(kind, layout)?;
        let prototype = self.slot(SHAPE_PROTOTYPE, class::PROTOTYPE | class::BLOCK_SLOT);
        self.chain.ends(prototype, false)?;
        let mut last = AtomId::NONE;
        for index in 0..layout.keys() as usize {
            let key = Key(self.word(ROM_SHAPE_KEYS + index));
            self.key(key)?;
            holds(key.atom() > last)?;
            last = key.atom();
        }
        // As many keys as places, so each has its own.
        let keys = Shape::of(self.cell).keys;
        let has = |place| keys.iter().any(|key| Key(*key).place() == place);
        holds((layout.hidden()..layout.values()).all(has))
    }

    /// Room for the hidden slots and one more, because an object that outgrows its capacity, or becomes a dictionary,
    /// keeps a reference there. Functions never do: behind the keys is the code, whose captures are their hidden slots.
    fn capacity(&mut self, kind: Kind, layout: Layout) -> Proved {
        let (capacity, hidden) = (layout.capacity(), layout.hidden());
        holds(capacity <= INLINE_SLOTS_MAX && layout.values() <= 0xFF)?;
        match kind {
            Kind::Global => None,
            Kind::Function => {
                holds(LIBRARY)?;
                let code = self.slot(ROM_SHAPE_KEYS + layout.keys() as usize, class::CODE);
                holds(hidden == self.chain.word(code, SHAPE_LAYOUT) >> 24 && layout.values() <= capacity)
            }
            _ => holds(hidden == hidden_slots(kind) && capacity > hidden),
        }
    }

    fn key(&self, key: Key) -> Proved {
        let (atom, attributes) = (key.atom(), key.attributes());
        holds(attributes.0 < 16 && !attributes.has(Attributes::ACCESSOR | Attributes::WRITABLE))?;
        holds(self.chain.atom(atom).0 != 0)
    }

    /// A transition: a child has its parent's keys, places and prototype, and the one key more that the transition names. A
    /// function that gets a property gets a shadow instead. Whether they are sorted does not matter: a step that a search
    /// misses is made in RAM.
    pub(super) fn transition(&mut self, index: usize) -> Proved {
        let (word, second) = (self.word(2 * index), *self.cell.get(2 * index + 1)?);
        let parent = self.chain.shape(ShapeId((word >> 16) as u16));
        let child = self.chain.shape(ShapeId(second as u16));
        holds(second >> 16 & 0xFF == 0 && !parent.layout.is_of(Kind::Function))?;
        holds(parent.layout.0.wrapping_add(1 << 16) == child.layout.0 && parent.prototype == child.prototype)?;
        let added = Key::new(AtomId(word as u16), parent.layout.values(), Attributes((second >> 24) as u8));
        let mut rest = parent.keys.iter();
        // As many keys as the parent has are the parent's, so one is not.
        let grows = child.keys.iter().all(|key| *key == added.0 || rest.next() == Some(key));
        holds(grows && rest.next().is_none())
    }

    /// The shape of what `new` makes, or a literal's instruction with its `count` values: these are plain, and have their slots.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn instance_shape(&self, id: ShapeId, count: u32) -> Option<Slot> {
        let Shape { layout, prototype, keys } = self.chain.shape(id);
        holds(layout.is_of(Kind::Object) && layout.keys() == count && layout.values() <= layout.capacity())?;
        holds(keys.iter().all(|key| !Key(*key).attributes().has(Attributes::ACCESSOR)))?;
        Some(prototype)
    }

    /// A guess beside a property instruction: an object of the shape has the name's value in that inline slot.
    pub(super) fn guess(&self, id: ShapeId, atom: AtomId, place: u32, written: bool) -> Proved {
        let shape = self.chain.shape(id);
        let key = shape.find(atom)?;
        let attributes = key.attributes();
        holds(key.place() == place && shape.layout.is_inline(place) && !attributes.has(Attributes::ACCESSOR))?;
        holds(!written || attributes.has(Attributes::WRITABLE))
    }
}
