//! Foreseeing objects: one walk over each function, in the order of its instructions, follows which literal, instance or
//! prototype a register holds, and so which shapes objects will go through and where their properties will lie.
//!
//! Nothing relies on it: a shape that no object gets costs flash, and an instruction whose guess is wrong looks further.

use super::chain::Shape;
use super::{Freezer, Frozen, Plan, Word, heap};
use romjs_abi::atom::WELL_KNOWN;
use romjs_abi::cell::Header;
use romjs_abi::code::{FLAG_CONSTRUCTOR, FLAG_DERIVED, Layout, REGISTER_PARAMETERS, REGISTER_THIS, instance_at};
use romjs_abi::intrinsic::root;
use romjs_abi::limits::{IDS_PER_SEGMENT_MAX, INLINE_SLOTS_MAX};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_VALUE, Instruction, Role, name_word};
use romjs_abi::shape::Attributes;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, Op, ShapeId, Slot};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What a register holds, as far as instructions in their order tell. Functions are the plans of their literals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
enum Subject {
    /// A closure of a function.
    Function(usize),
    /// What `new` makes with a function.
    Instance(usize),
    /// A function's `prototype`.
    Prototype(usize),
    /// The object that the instruction at a word of a function makes.
    Made(usize, usize),
    /// A string: its word.
    Text(Word),
    /// What a binding holds.
    Global(u32),
    /// What properties of this name hold.
    Property(AtomId),
    /// An argument of a function.
    Argument(usize, u8),
    /// What a function returns.
    Returned(usize),
    /// What else the instruction at a word of a function gives.
    Value(usize, usize),
}

/// An instruction that reads or assigns a property which the object has already.
struct Use {
    function: usize,
    at: usize,
    subject: Option<Subject>,
    /// The shape that the object has there, if that is certain.
    shape: Option<ShapeId>,
    name: AtomId,
    written: bool,
}

struct Call {
    callee: Subject,
    arguments: Vec<Option<Subject>>,
    result: Subject,
}

/// What the walks find out.
#[derive(Default)]
pub(super) struct Foresight {
    walked: HashSet<usize>,
    /// Walks that others wait for.
    depth: usize,
    /// The shapes of objects, from the root on.
    chains: BTreeMap<Subject, Vec<ShapeId>>,
    /// The shape of an object that its maker has finished.
    finished: BTreeMap<Subject, ShapeId>,
    /// What methods are called on.
    this: HashMap<usize, Subject>,
    parents: HashMap<usize, usize>,
    /// What was seen first in bindings, properties, arguments and results.
    values: HashMap<Subject, Subject>,
    /// The names that are asked of the same thing.
    names: HashMap<Subject, BTreeSet<AtomId>>,
    uses: Vec<Use>,
    calls: Vec<Call>,
}

impl Foresight {
    fn note_value(&mut self, holder: Subject, value: Option<Subject>) {
        if let Some(value) = value.filter(|value| *value != holder) {
            self.values.entry(holder).or_insert(value);
        }
    }

    /// The function, or object whose shapes are known, that a subject probably is.
    fn resolve(&self, mut subject: Subject) -> Option<Subject> {
        for _ in 0..8 {
            if self.chains.contains_key(&subject) || matches!(subject, Subject::Function(_)) {
                return Some(subject);
            }
            subject = *self.values.get(&subject)?;
        }
        None
    }

    fn function(&self, subject: Option<Subject>) -> Option<usize> {
        match self.resolve(subject?)? {
            Subject::Function(function) => Some(function),
            _ => None,
        }
    }

    /// Arguments and results of calls whose callee is known by now.
    fn connect_calls(&mut self) {
        for call in std::mem::take(&mut self.calls) {
            let Some(function) = self.function(Some(call.callee)) else { continue };
            for (index, argument) in call.arguments.iter().enumerate() {
                self.note_value(Subject::Argument(function, REGISTER_PARAMETERS + index as u8), *argument);
            }
            self.note_value(call.result, Some(Subject::Returned(function)));
        }
    }
}

/// The registers of a walk, and where it is.
struct Walk {
    function: usize,
    at: usize,
    registers: [Option<Subject>; 256],
}

impl Walk {
    fn get(&self, register: u8) -> Option<Subject> {
        self.registers[register as usize]
    }

    fn set(&mut self, register: u8, subject: Option<Subject>) {
        self.registers[register as usize] = subject;
    }
}

/// Slots of instances whose constructor assigns nothing itself.
const CAPACITY_UNKNOWN: u32 = 2;
/// Walks that may wait for each other: constructors that make what other constructors make.
const DEPTH_MAX: usize = 64;

impl Freezer<'_> {
    /// Foresees shapes, and writes guesses into the instructions.
    pub(super) fn foresee(&mut self) -> Frozen<()> {
        let mut sight = Foresight::default();
        let functions: Vec<usize> = (0..self.plans.len()).filter(|plan| self.code(*plan).is_some()).collect();
        for function in functions {
            self.walk(&mut sight, function)?;
        }
        sight.connect_calls();
        let candidates = self.candidates(&sight);
        for used in &sight.uses {
            if let Some((shape, place)) = self.guess(&sight, &candidates, used) {
                self.write_guess(used, shape, place);
            }
        }
        Ok(())
    }

    /// A function literal's words, references as zeros.
    fn code(&self, plan: usize) -> Option<Vec<u32>> {
        let Plan::Cell(words) = &self.plans[plan] else { return None };
        let Some(Word::Raw(header)) = words.first() else { return None };
        let raw = |word: &Word| if let Word::Raw(word) = word { *word } else { 0 };
        (*header as u8 == Kind::Code as u8).then(|| words.iter().map(raw).collect())
    }

    fn plan_word(&self, plan: usize, index: usize) -> Word {
        match &self.plans[plan] {
            Plan::Cell(words) => words[index],
            _ => Word::Raw(0),
        }
    }

    /// Walks a function before the walk that needs it goes on, unless too many wait already.
    fn walk_first(&mut self, sight: &mut Foresight, function: usize) -> Frozen<()> {
        if sight.depth == DEPTH_MAX {
            return Ok(());
        }
        sight.depth += 1;
        let walked = self.walk(sight, function);
        sight.depth -= 1;
        walked
    }

    fn walk(&mut self, sight: &mut Foresight, function: usize) -> Frozen<()> {
        let Some(code) = self.code(function).filter(|_| sight.walked.insert(function)) else { return Ok(()) };
        if let Some(Subject::Instance(maker)) = sight.this.get(&function).copied() {
            self.walk_first(sight, maker)?;
        }
        let layout = Layout::of(&code);
        let mut walk = Walk { function, at: layout.code_start() as usize, registers: [None; 256] };
        for register in 0..layout.parameters as u8 {
            walk.set(REGISTER_PARAMETERS + register, Some(Subject::Argument(function, REGISTER_PARAMETERS + register)));
        }
        let this = sight.this.get(&function).copied();
        let made =
            this.is_none() && code[0] & (FLAG_CONSTRUCTOR | FLAG_DERIVED) == FLAG_CONSTRUCTOR && instance_word(&code) >> 16 & 0xFF != 0;
        if made {
            self.open_instance(sight, function)?;
        }
        walk.set(REGISTER_THIS, this.or_else(|| made.then_some(Subject::Instance(function))));
        while let Some(instruction) = Instruction::decode(&code[walk.at..]) {
            self.follow(sight, &mut walk, instruction)?;
            walk.at += instruction.op.info().words();
        }
        let finished = sight.chains.iter().filter(|(subject, _)| is_made_by(**subject, function));
        let finished: Vec<_> = finished.map(|(subject, chain)| (*subject, chain[chain.len() - 1])).collect();
        sight.finished.extend(finished);
        Ok(())
    }

    /// What one instruction does to the registers.
    fn follow(&mut self, sight: &mut Foresight, walk: &mut Walk, instruction: Instruction) -> Frozen<()> {
        let [a, b, c] = instruction.operands();
        let (here, name) = (Subject::Value(walk.function, walk.at), AtomId(instruction.extra as u16));
        let constant = || self.plan_word(walk.function, (walk.at as i32 + 1 + instruction.sbx()) as usize);
        match instruction.op {
            Op::Move => walk.set(a, walk.get(b)),
            Op::MoveTwo => {
                walk.set(a, walk.get(b));
                walk.set(a + 1, walk.get(c));
            }
            Op::LoadFunction | Op::LoadConstant => walk.set(a, self.subject_of(constant())),
            Op::LoadImmediate => {
                let slot = Slot(instruction.word >> 16 << 3 | tag::IMMEDIATE);
                walk.set(a, slot.is_short_string().then_some(Subject::Text(Word::Raw(slot.0))));
            }
            Op::GetGlobal => {
                let global = Subject::Global(instruction.word >> 16);
                walk.set(a, Some(sight.resolve(global).unwrap_or(global)));
            }
            Op::PutGlobal | Op::InitGlobal => sight.note_value(Subject::Global(instruction.word >> 16), walk.get(a)),
            Op::GetProperty | Op::GetMethod => {
                let receiver = walk.get(b);
                if let (Some(Subject::Function(function)), AtomId::PROTOTYPE) = (receiver, name) {
                    self.open_prototype(sight, function)?;
                    walk.set(a, Some(Subject::Prototype(function)));
                    return Ok(());
                }
                self.use_name(sight, walk, receiver, name, false);
                if instruction.op == Op::GetMethod {
                    walk.set(a + 1, receiver);
                }
                walk.set(a, Some(Subject::Property(name)));
            }
            Op::PutProperty | Op::DefineField => {
                let (target, value) = (walk.get(a), walk.get(b));
                self.note_property(sight, target, name, value);
                if !self.extend(sight, target, name, Attributes::DATA)? && instruction.op == Op::PutProperty {
                    self.use_name(sight, walk, target, name, true);
                }
            }
            Op::DefineOwn => {
                let (target, value) = (walk.get(a), walk.get(c));
                if let Some(Subject::Text(text)) = walk.get(b)
                    && target.is_some_and(|target| matches!(target, Subject::Prototype(_)) || sight.chains.contains_key(&target))
                    && let Some(name) = self.name_of(text)
                {
                    self.note_property(sight, target, name, value);
                    self.extend(sight, target, name, defined_attributes(instruction.extra))?;
                }
            }
            Op::NewObject => {
                let object = Subject::Made(walk.function, walk.at);
                sight.chains.insert(object, vec![root::object(b as u32)]);
                walk.set(a, Some(object));
            }
            Op::NewLiteral => {
                let object = Subject::Made(walk.function, walk.at);
                let id = ShapeId(instruction.extra as u16);
                for key in self.shape(id).map_or(Vec::new(), |shape| shape.keys) {
                    sight.note_value(Subject::Property(key.atom()), walk.get(b + key.place() as u8));
                }
                sight.chains.insert(object, vec![id]);
                walk.set(a, Some(object));
            }
            Op::DefineClass => {
                if let Some(function) = sight.function(walk.get(a)) {
                    self.define_class(sight, function, walk.get(b))?;
                    walk.set(a + 1, Some(Subject::Prototype(function)));
                }
            }
            Op::New => {
                let function = sight.function(walk.get(a));
                self.note_call(sight, walk, a, b, here);
                if let Some(function) = function {
                    self.walk_first(sight, function)?;
                    self.open_instance(sight, function)?;
                }
                walk.set(c, Some(function.map_or(here, Subject::Instance)));
            }
            Op::SuperCall | Op::SuperSpread => {
                walk.set(c, Some(Subject::Instance(walk.function)));
            }
            Op::Call => {
                self.note_call(sight, walk, a, b, here);
                walk.set(c, Some(here));
            }
            Op::Return => sight.note_value(Subject::Returned(walk.function), walk.get(a)),
            op => {
                for (role, register) in op.info().roles.iter().zip([a, b, c]) {
                    match role {
                        Role::Out | Role::Result => walk.set(register, Some(here)),
                        Role::OutPair => {
                            walk.set(register, Some(here));
                            walk.set(register + 1, None);
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// What a constant is.
    fn subject_of(&self, constant: Word) -> Option<Subject> {
        match constant {
            Word::Raw(word) if heap::is_string(Slot(word)) => Some(Subject::Text(constant)),
            Word::Reference(tag::STRING, _) => Some(Subject::Text(constant)),
            Word::Reference(tag::CELL, plan) => self.literal_of(plan).map(Subject::Function),
            Word::Raw(_) | Word::Reference(..) | Word::Native(_) => None,
        }
    }

    /// The function literal that a plan is, or is a closure of.
    fn literal_of(&self, plan: usize) -> Option<usize> {
        let Plan::Cell(words) = &self.plans[plan] else { return None };
        let Word::Raw(header) = words[0] else { return None };
        let id = Header(header).shape();
        match Kind::from_byte(header as u8)? {
            Kind::Code => Some(plan),
            Kind::Function if id.segment() as u32 == self.place.segment => {
                Some(self.plan_of_shape(id)).filter(|plan| self.code(*plan).is_some())
            }
            _ => None,
        }
    }

    /// The atom of a name that a literal or class writes as a string; none for array indices, and where no id is left.
    fn name_of(&mut self, text: Word) -> Option<AtomId> {
        let text = self.string(text)?;
        if text.first().is_none_or(u8::is_ascii_digit) {
            return None;
        }
        let known = self.parent.and_then(|parent| parent.atom(&text));
        let full = WELL_KNOWN.len() + self.atoms.len() >= IDS_PER_SEGMENT_MAX as usize;
        if full { known } else { Some(known.unwrap_or_else(|| self.text_atom(text))) }
    }

    fn note_call(&self, sight: &mut Foresight, walk: &Walk, window: u8, count: u8, result: Subject) {
        if let Some(callee) = walk.get(window) {
            let arguments = (0..count).map(|index| walk.get(window + 2 + index)).collect();
            sight.calls.push(Call { callee, arguments, result });
        }
    }

    /// Remembers what a property holds; a function that a prototype gets is a method.
    fn note_property(&self, sight: &mut Foresight, target: Option<Subject>, name: AtomId, value: Option<Subject>) {
        sight.note_value(Subject::Property(name), value);
        if let (Some(Subject::Prototype(maker)), Some(Subject::Function(method))) = (target, value) {
            sight.this.entry(method).or_insert(Subject::Instance(maker));
        }
    }

    /// A read or a store of a property that is there already.
    fn use_name(&self, sight: &mut Foresight, walk: &Walk, subject: Option<Subject>, name: AtomId, written: bool) {
        let mut shape = None;
        if let Some(subject) = subject {
            sight.names.entry(subject).or_default().insert(name);
            if is_made_by(subject, walk.function) {
                shape = sight.chains.get(&subject).and_then(|chain| chain.last()).copied();
            }
        }
        sight.uses.push(Use { function: walk.function, at: walk.at, subject, shape, name, written });
    }

    /// Gives what is known of a subject a name more; whether it had it not.
    fn extend(&mut self, sight: &mut Foresight, subject: Option<Subject>, name: AtomId, attributes: Attributes) -> Frozen<bool> {
        let Some(chain) = subject.and_then(|subject| sight.chains.get_mut(&subject)) else { return Ok(false) };
        let last = chain[chain.len() - 1];
        if self.shape(last).is_none_or(|shape| shape.find(name).is_some()) {
            return Ok(false);
        }
        let Some(next) = self.step(last, name, attributes)? else { return Ok(false) };
        chain.push(next);
        Ok(true)
    }

    /// The prototype of a function begins with `constructor`.
    fn open_prototype(&mut self, sight: &mut Foresight, function: usize) -> Frozen<()> {
        let prototype = Subject::Prototype(function);
        if self.is_library() || sight.chains.contains_key(&prototype) {
            return Ok(());
        }
        sight.chains.insert(prototype, vec![root::object(2)]);
        self.extend(sight, Some(prototype), AtomId::CONSTRUCTOR, Attributes::METHOD).map(|_| ())
    }

    fn define_class(&mut self, sight: &mut Foresight, function: usize, parent: Option<Subject>) -> Frozen<()> {
        if let Some(parent) = sight.function(parent) {
            sight.parents.insert(function, parent);
        }
        if self.is_library() {
            return Ok(());
        }
        if parent.is_none() {
            sight.chains.insert(Subject::Prototype(function), vec![root::object(4)]);
            self.extend(sight, Some(Subject::Prototype(function)), AtomId::CONSTRUCTOR, Attributes::METHOD)?;
        }
        if let Some(parent) = sight.parents.get(&function).copied() {
            self.walk_first(sight, parent)?;
        }
        self.open_instance(sight, function)?;
        self.walk_first(sight, function)
    }

    /// The chain of what `new` makes with a function: a derived class's begins with all that its parent's has.
    fn open_instance(&mut self, sight: &mut Foresight, function: usize) -> Frozen<()> {
        let instance = Subject::Instance(function);
        let Some(code) = self.code(function).filter(|_| !sight.chains.contains_key(&instance)) else { return Ok(()) };
        if code[0] & FLAG_CONSTRUCTOR == 0 {
            return Ok(());
        }
        let inherited = sight.parents.get(&function).and_then(|parent| sight.chains.get(&Subject::Instance(*parent))).cloned();
        if code[0] & FLAG_DERIVED != 0 && inherited.is_none() {
            return Ok(());
        }
        let keys = inherited.and_then(|chain| self.shape(chain[chain.len() - 1])).map_or(Vec::new(), |shape| keys_in_order(&shape));
        let capacity = match (instance_word(&code) >> 16 & 0xFF) + keys.len() as u32 {
            0 => CAPACITY_UNKNOWN,
            capacity => capacity.min(INLINE_SLOTS_MAX),
        };
        let Some(id) = self.instance_root(function, ShapeId(instance_word(&code) as u16), capacity) else {
            return Ok(());
        };
        sight.chains.insert(instance, vec![id]);
        for (name, attributes) in keys {
            self.extend(sight, Some(instance), name, attributes)?;
        }
        Ok(())
    }

    /// The shape without keys for instances. While no prototype is known, a binding without a name waits for it.
    fn instance_root(&mut self, function: usize, known: ShapeId, capacity: u32) -> Option<ShapeId> {
        if known != ShapeId::NONE || self.is_library() || self.shapes_are_used_up() {
            return (known != ShapeId::NONE).then_some(known);
        }
        let index = self.place.first_global + self.heap.snapshot.globals + self.hidden_globals;
        self.hidden_globals += 1;
        let prototype = Word::Raw(Slot::immediate(Immediate::BlockSlot, index).0);
        let id = self.object_shape(Kind::Object, capacity, prototype, Vec::new()).ok()?;
        if let Plan::Cell(words) = &mut self.plans[function]
            && let Word::Raw(header) = words[0]
            && let Some(at) = instance_at(header)
            && let Word::Raw(old) = words[at]
        {
            words[at] = Word::Raw(old & 0xFF00_0000 | capacity << 16 | id.0 as u32);
        }
        Some(id)
    }

    /// The finished shapes of everything that is made.
    fn candidates(&self, sight: &Foresight) -> Vec<(ShapeId, Shape)> {
        let own = sight.finished.iter().filter(|(subject, _)| !matches!(subject, Subject::Prototype(_))).map(|(_, id)| *id);
        let inherited = self.parent.into_iter().flat_map(|parent| parent.shapes());
        let mut seen = HashSet::new();
        own.chain(inherited).filter(|id| seen.insert(*id)).filter_map(|id| Some((id, self.shape(id)?))).collect()
    }

    /// The shape that the object in front of a name probably has, and where the value then lies.
    fn guess(&self, sight: &Foresight, candidates: &[(ShapeId, Shape)], used: &Use) -> Option<(ShapeId, u32)> {
        let place = |id: ShapeId| Some((id, self.shape(id)?.guessed_place(used.name, used.written)?));
        if let Some(found) = used.shape.and_then(place) {
            return Some(found);
        }
        if let Some(known) = used.subject.and_then(|subject| sight.resolve(subject)) {
            let chain = sight.chains.get(&known)?;
            let found = sight.finished.get(&known).copied().and_then(place).or_else(|| chain.iter().copied().find_map(place));
            if found.is_some() || used.subject == Some(known) {
                return found;
            }
        }
        let nothing = BTreeSet::new();
        let names = used.subject.and_then(|subject| sight.names.get(&subject)).unwrap_or(&nothing);
        let likeness = |shape: &Shape| names.iter().filter(|name| shape.find(**name).is_some()).count();
        let fitting =
            candidates.iter().filter_map(|(id, shape)| Some((likeness(shape), *id, shape.guessed_place(used.name, used.written)?)));
        // Of equals the first.
        fitting.rev().max_by_key(|(likeness, ..)| *likeness).map(|(_, id, place)| (id, place))
    }

    fn write_guess(&mut self, used: &Use, shape: ShapeId, place: u32) {
        if let Plan::Cell(words) = &mut self.plans[used.function]
            && let Word::Raw(instruction) = words[used.at]
        {
            words[used.at] = Word::Raw(instruction & 0x00FF_FFFF | place << 24);
            words[used.at + 1] = Word::Raw(name_word(used.name, shape));
        }
    }
}

fn is_made_by(subject: Subject, function: usize) -> bool {
    match subject {
        Subject::Instance(maker) | Subject::Made(maker, _) => maker == function,
        _ => false,
    }
}

fn keys_in_order(shape: &Shape) -> Vec<(AtomId, Attributes)> {
    let mut keys = shape.keys.clone();
    keys.sort_by_key(|key| key.place());
    keys.into_iter().map(|key| (key.atom(), key.attributes())).collect()
}

fn defined_attributes(how: u32) -> Attributes {
    let kind = if how & 3 == DEFINE_VALUE { Attributes::WRITABLE } else { Attributes::ACCESSOR };
    Attributes(Attributes::CONFIGURABLE | kind | if how & DEFINE_ENUMERABLE != 0 { Attributes::ENUMERABLE } else { 0 })
}

/// The word of a function literal about its instances, 0 if it has none.
fn instance_word(code: &[u32]) -> u32 {
    instance_at(code[0]).map_or(0, |at| code[at])
}
