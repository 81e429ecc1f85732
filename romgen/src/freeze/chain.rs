//! Chains of shapes: the steps that objects take while they get their properties, so that they lie in flash.
//!
//! A step is an entry of the section *transitions*; the engine looks there before it makes a shape in RAM.

use super::{Freezer, Frozen, Plan, Word};
use romjs_abi::intrinsic::root;
use romjs_abi::limits::{IDS_PER_SEGMENT_MAX, SHAPE_KEYS_MAX};
use romjs_abi::shape::{Attributes, Key, ROM_SHAPE_KEYS, SHAPE_LAYOUT, SHAPE_PROTOTYPE};
use romjs_abi::{AtomId, Kind, ShapeId};
use std::collections::BTreeMap;

/// The steps: from a shape, by a name with attributes, to a shape. The order is the section's.
pub(super) type Steps = BTreeMap<(u16, u16, u8), ShapeId>;

/// A shape of this image or of the library, unpacked.
pub(super) struct Shape {
    pub(super) layout: u32,
    pub(super) prototype: Word,
    /// Sorted by atom.
    pub(super) keys: Vec<Key>,
}

impl Shape {
    fn of(words: &[Word]) -> Shape {
        let layout = raw(words[SHAPE_LAYOUT]);
        let count = (layout >> 16 & 0xFF) as usize;
        let keys = words[ROM_SHAPE_KEYS..ROM_SHAPE_KEYS + count].iter().map(|word| Key(raw(*word))).collect();
        Shape { layout, prototype: words[SHAPE_PROTOTYPE], keys }
    }

    /// The place of the next key.
    fn values(&self) -> u32 {
        (self.layout >> 24) + self.keys.len() as u32
    }

    pub(super) fn find(&self, atom: AtomId) -> Option<Key> {
        self.keys.iter().copied().find(|key| key.atom() == atom)
    }

    /// The place of a data property in one of the object's own slots, where an instruction may look for it.
    pub(super) fn guessed_place(&self, atom: AtomId, written: bool) -> Option<u32> {
        let key = self.find(atom)?;
        let capacity = self.layout >> 8 & 0xFF;
        let inline = self.values() <= capacity || key.place() + 1 < capacity;
        let refused = if written { !key.attributes().has(Attributes::WRITABLE) } else { key.attributes().has(Attributes::ACCESSOR) };
        (inline && !refused).then(|| key.place())
    }
}

fn raw(word: Word) -> u32 {
    match word {
        Word::Raw(word) => word,
        Word::Reference(..) | Word::Native(_) => 0,
    }
}

impl Freezer<'_> {
    /// A shape that objects without code have.
    pub(super) fn shape(&self, id: ShapeId) -> Option<Shape> {
        if id.is_pseudo() {
            return None;
        }
        if id.segment() as u32 != self.place.segment {
            return self.parent.map(|parent| Shape::of(&parent.shape(id).iter().map(|word| Word::Raw(*word)).collect::<Vec<_>>()));
        }
        match &self.plans[self.plan_of_shape(id)] {
            Plan::Cell(words) if raw(words[0]) as u8 == Kind::RomShape as u8 => Some(Shape::of(words)),
            _ => None,
        }
    }

    pub(super) fn plan_of_shape(&self, id: ShapeId) -> usize {
        if !self.is_library() {
            return self.shapes[id.index()];
        }
        match (id.index() as u32).checked_sub(root::COUNT) {
            Some(index) => self.shapes[index as usize],
            None => self.by_offset[&self.heap.shape(id)],
        }
    }

    /// Whether no more shapes can be foreseen: the image has no ids left.
    pub(super) fn shapes_are_used_up(&self) -> bool {
        self.shapes.len() as u32 + root::COUNT >= IDS_PER_SEGMENT_MAX
    }

    /// The shape that an object of the shape `from` gets with one key more, foreseen from now on; `None` where there is none.
    pub(super) fn step(&mut self, from: ShapeId, atom: AtomId, attributes: Attributes) -> Frozen<Option<ShapeId>> {
        let step = (from.0, atom.0, attributes.0);
        let known = self.steps.get(&step).copied();
        if let Some(to) = known.or_else(|| self.parent.and_then(|parent| parent.step(step))) {
            return Ok(Some(to));
        }
        let Some(shape) = self.shape(from) else { return Ok(None) };
        if shape.keys.len() as u32 >= SHAPE_KEYS_MAX || self.shapes_are_used_up() || shape.find(atom).is_some() {
            return Ok(None);
        }
        let Some(kind) = Kind::from_byte(shape.layout as u8).filter(|kind| *kind != Kind::Function) else { return Ok(None) };
        let added = Key::new(atom, shape.values(), attributes);
        let mut keys = shape.keys;
        keys.push(added);
        keys.sort_by_key(|key| key.place());
        let to = self.object_shape(kind, shape.layout >> 8 & 0xFF, shape.prototype, keys)?;
        self.steps.insert(step, to);
        Ok(Some(to))
    }

    /// The steps of the objects that natives make.
    pub(super) fn foresee_natives(&mut self) -> Frozen<()> {
        for (root, names) in made_by_natives() {
            let mut shape = root;
            for (name, attributes) in names {
                let Some(next) = self.step(shape, name, attributes)? else { break };
                shape = next;
            }
        }
        Ok(())
    }

    /// The section's words.
    pub(super) fn transition_words(&self) -> Vec<u32> {
        let word = |((from, atom, attributes), to): (&(u16, u16, u8), &ShapeId)| {
            [(*from as u32) << 16 | *atom as u32, (*attributes as u32) << 24 | to.0 as u32]
        };
        self.steps.iter().flat_map(word).collect()
    }
}

/// Root shapes, and the names that natives give to objects of them, in their order.
fn made_by_natives() -> Vec<(ShapeId, Vec<(AtomId, Attributes)>)> {
    let constructor = (AtomId::CONSTRUCTOR, Attributes::METHOD);
    let message = (AtomId::MESSAGE, Attributes::METHOD);
    let mut made = vec![
        // The prototypes of functions and of classes.
        (root::object(2), vec![constructor]),
        (root::object(4), vec![constructor]),
    ];
    // The other kinds are rare.
    made.extend((0..3).map(|kind| (ShapeId(root::ERROR.0 + kind), vec![message])));
    made
}
