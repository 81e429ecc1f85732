//! Freezing: the live cells of a heap become an image, in the order of their discovery from named roots.
//!
//! ```text
//! roots ─► plan (a cell each, references by number) ─► foresee shapes, guess ─► layout ─► words with slots ─► sections, id, CRC
//! ```
//!
//! A *plan* is a cell whose references are still numbers of other plans. Strings merge by content, numbers by bits,
//! shapes by what they say. Objects are repacked: a dictionary with names becomes a shape, capacities fit.

mod cell;
mod chain;
mod code;
mod foresee;
mod heap;
mod object;
mod parent;
mod sections;

pub(crate) use sections::{freeze_library, freeze_script};

pub(crate) use heap::Heap;
pub(crate) use parent::Parent;

use heap::in_ram;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

/// Why a heap cannot become an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreezeError(pub String);

/// One word of a plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum Word {
    /// As it stands.
    Raw(u32),
    /// A reference with this tag to the cell that becomes of a plan.
    Reference(u32, usize),
    /// The native with this number among all that the engine has; the image numbers those that it names.
    Native(u32),
}

/// What becomes of a cell.
#[derive(Clone, Debug)]
enum Plan {
    /// Found, but not looked at yet: the cell at this offset.
    Found(u32),
    Cell(Vec<Word>),
    Text(Vec<u8>),
}

/// Where the image belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its segment.
    pub segment: u32,
    /// The id of the image before it, zeros if there is none.
    pub parent: [u32; 4],
    /// Bindings of the images before it.
    pub first_global: u32,
}

/// A freezing in progress.
pub(crate) struct Freezer<'s> {
    heap: Heap<'s>,
    place: Place,
    parent: Option<Parent<'s>>,
    plans: Vec<Plan>,
    queue: VecDeque<usize>,
    by_offset: HashMap<u32, usize>,
    /// Code cells that become routines.
    routines: HashSet<u32>,
    by_text: HashMap<Vec<u8>, usize>,
    by_words: HashMap<Vec<Word>, usize>,
    /// New atoms, in order: their texts.
    atoms: Vec<Vec<u8>>,
    atom_ids: HashMap<u16, AtomId>,
    atom_texts: HashMap<Vec<u8>, AtomId>,
    /// New shapes, in order: their plans.
    shapes: Vec<usize>,
    shape_ids: HashMap<u16, ShapeId>,
    /// Steps between shapes that the image lists.
    steps: chain::Steps,
    /// Prototypes of instances that wait for a block slot.
    hidden_globals: u32,
    empty_elements: Option<usize>,
    /// Whether a name that no file defines belongs to a part that the library is made without.
    lacks_parts: bool,
    /// The natives that the library names.
    natives: BTreeSet<u32>,
}

type Frozen<T> = Result<T, FreezeError>;

fn refuse<T>(why: impl Into<String>) -> Frozen<T> {
    Err(FreezeError(why.into()))
}

impl<'s> Freezer<'s> {
    /// A freezing that has not begun, of an image whose first names are these, behind the well-known ones.
    fn new(heap: Heap<'s>, place: Place, parent: Option<Parent<'s>>, names: &[Vec<u8>]) -> Freezer<'s> {
        let mut freezer = Freezer {
            heap,
            place,
            parent,
            plans: Vec::new(),
            queue: VecDeque::new(),
            by_offset: HashMap::new(),
            routines: HashSet::new(),
            by_text: HashMap::new(),
            by_words: HashMap::new(),
            atoms: Vec::new(),
            atom_ids: HashMap::new(),
            atom_texts: HashMap::new(),
            shapes: Vec::new(),
            shape_ids: HashMap::new(),
            steps: chain::Steps::new(),
            hidden_globals: 0,
            empty_elements: None,
            lacks_parts: false,
            natives: BTreeSet::new(),
        };
        for name in names {
            freezer.text_atom(name.clone());
        }
        freezer
    }

    fn is_library(&self) -> bool {
        self.place.segment == 1
    }

    /// The word for a slot; what it refers to is planned.
    fn slot(&mut self, slot: Slot) -> Frozen<Word> {
        if slot.is(Immediate::BlockSlot) {
            // A function of the library's own, named before it was defined.
            return self.binding_value(slot.payload());
        }
        if slot.is(Immediate::Native) && self.is_library() {
            let native = slot.payload() & 0x1F_FFFF;
            self.natives.insert(native);
            return Ok(Word::Native(native));
        }
        if heap::is_string(slot) && (slot.is_immediate() || in_ram(slot)) {
            let text = self.heap.text(slot);
            return Ok(self.text(text));
        }
        if !in_ram(slot) {
            return Ok(Word::Raw(slot.0));
        }
        if slot.word_offset() == self.heap.snapshot.empty_elements {
            return Ok(self.empty_elements());
        }
        if slot.tag() == tag::FLOAT {
            let words: Vec<Word> = self.heap.cell(slot.word_offset()).iter().map(|word| Word::Raw(*word)).collect();
            return Ok(Word::Reference(tag::FLOAT, self.shared(words)));
        }
        Ok(Word::Reference(tag::CELL, self.found(slot.word_offset())))
    }

    /// The value of a binding, for code and constants of the library.
    fn binding_value(&mut self, index: u32) -> Frozen<Word> {
        let value = self.binding(index)?;
        if value == self.absent() {
            return Ok(Word::Raw(Slot::UNDEFINED.0));
        }
        self.slot(value)
    }

    fn binding(&self, index: u32) -> Frozen<Slot> {
        let value = self.heap.binding(index);
        if [Slot::HOLE, Slot::ABSENT, Slot::ACCESSOR].contains(&value) {
            if self.lacks_parts {
                return Ok(self.absent());
            }
            let name = Slot(self.heap.table(self.heap.snapshot.names)[index as usize] >> 16);
            let text = self.atom_text(AtomId(name.0 as u16));
            return refuse(format!("the library uses {text}, which no file defines"));
        }
        Ok(value)
    }

    /// Whether an intrinsic belongs to a part that the library is made without.
    fn is_absent(&self, index: usize) -> bool {
        let word = self.heap.table(self.heap.snapshot.intrinsics).get(index);
        let slot = word.map_or(Slot::UNDEFINED, |word| Slot(*word));
        let is_defined = |index| ![Slot::HOLE, Slot::ABSENT, Slot::ACCESSOR].contains(&self.heap.binding(index));
        slot == Slot::UNDEFINED || slot.is(Immediate::BlockSlot) && !is_defined(slot.payload())
    }

    /// The function that stands for those of missing parts.
    fn absent(&self) -> Slot {
        let intrinsics = self.heap.table(self.heap.snapshot.intrinsics);
        intrinsics.get(Intrinsic::Absent as usize).map_or(Slot::HOLE, |word| Slot(*word))
    }

    fn atom_text(&self, atom: AtomId) -> String {
        let slot = match atom.segment() {
            0 => self.heap.atom(atom),
            _ => return romjs_abi::atom::WELL_KNOWN.get(atom.index()).map_or(String::new(), |text| (*text).to_string()),
        };
        String::from_utf8_lossy(&self.heap.text(slot)).into_owned()
    }

    /// The word for a string with this text.
    fn text(&mut self, text: Vec<u8>) -> Word {
        if let Some(slot) = Slot::short_string(&text) {
            return Word::Raw(slot.0);
        }
        if self.is_library() {
            // A name needs no cell, and no constant where it is loaded.
            return Word::Raw(Slot::name(self.text_atom(text)).0);
        }
        if let Some(plan) = self.by_text.get(&text) {
            return Word::Reference(tag::STRING, *plan);
        }
        let plan = self.plans.len();
        self.plans.push(Plan::Text(text.clone()));
        self.by_text.insert(text, plan);
        Word::Reference(tag::STRING, plan)
    }

    /// The plan of the cell at `offset`.
    fn found(&mut self, offset: u32) -> usize {
        if let Some(plan) = self.by_offset.get(&offset) {
            return *plan;
        }
        let plan = self.plans.len();
        self.plans.push(Plan::Found(offset));
        self.by_offset.insert(offset, plan);
        self.queue.push_back(plan);
        plan
    }

    /// A plan that equal words share: numbers and shapes never change in flash.
    fn shared(&mut self, words: Vec<Word>) -> usize {
        if let Some(plan) = self.by_words.get(&words) {
            return *plan;
        }
        let plan = self.plans.len();
        self.plans.push(Plan::Cell(words.clone()));
        self.by_words.insert(words, plan);
        plan
    }

    fn empty_elements(&mut self) -> Word {
        let plan = match self.empty_elements {
            Some(plan) => plan,
            None => {
                let plan = self.shared(vec![Word::Raw(Kind::Slots as u32)]);
                self.empty_elements = Some(plan);
                plan
            }
        };
        Word::Reference(tag::CELL, plan)
    }

    /// The id that an atom has in the image.
    fn atom(&mut self, atom: AtomId) -> Frozen<AtomId> {
        if atom.segment() != 0 || atom == AtomId::NONE {
            return Ok(atom);
        }
        if let Some(id) = self.atom_ids.get(&atom.0) {
            return Ok(*id);
        }
        let slot = self.heap.atom(atom);
        if !heap::is_string(slot) {
            return refuse("a symbol that a script made is a property key: it cannot be frozen yet");
        }
        let id = self.text_atom(self.heap.text(slot));
        self.atom_ids.insert(atom.0, id);
        Ok(id)
    }

    /// The atom of a text that is none of an earlier image.
    fn text_atom(&mut self, text: Vec<u8>) -> AtomId {
        if self.is_library()
            && let Some(index) = romjs_abi::atom::WELL_KNOWN.iter().position(|known| known.as_bytes() == text)
        {
            return AtomId::new(1, index as u32);
        }
        if let Some(id) = self.atom_texts.get(&text) {
            return *id;
        }
        let first = if self.is_library() { romjs_abi::atom::WELL_KNOWN.len() } else { 0 };
        let id = AtomId::new(self.place.segment, (first + self.atoms.len()) as u32);
        self.atoms.push(text.clone());
        self.atom_texts.insert(text, id);
        id
    }

    /// The id that a shape has in the image.
    fn shape_id(&mut self, id: ShapeId) -> Frozen<ShapeId> {
        if id.segment() != 0 || id.is_pseudo() {
            return Ok(id);
        }
        if let Some(new) = self.shape_ids.get(&id.0) {
            return Ok(*new);
        }
        let plan = self.found(self.heap.shape(id));
        let new = self.add_shape(plan);
        self.shape_ids.insert(id.0, new);
        Ok(new)
    }

    fn add_shape(&mut self, plan: usize) -> ShapeId {
        let first = if self.is_library() { romjs_abi::intrinsic::root::COUNT } else { 0 };
        self.shapes.push(plan);
        ShapeId::new(self.place.segment, first + self.shapes.len() as u32 - 1)
    }

    /// Looks at everything that has been found, until nothing new is.
    fn drain(&mut self) -> Frozen<()> {
        while let Some(plan) = self.queue.pop_front() {
            if let Plan::Found(offset) = self.plans[plan] {
                let words = self.plan_cell(offset)?;
                self.plans[plan] = Plan::Cell(words);
            }
        }
        Ok(())
    }
}
