//! From plans to an image: offsets, sections, id and CRC.

use super::{FreezeError, Freezer, Frozen, Heap, Parent, Place, Plan, Word, refuse};
use romjs_abi::atom::{self, WELL_KNOWN_BUCKETS};
use romjs_abi::cell::{string_header, string_text};
use romjs_abi::image::{self, Binding, FORMAT, HEADER_WORDS, MAGIC, NO_START, SECTIONS, START_BLOCK, Section};
use romjs_abi::intrinsic::{self, INTRINSICS_MAX, Intrinsic, root};
use romjs_abi::limits::NAMES_BYTES_MAX;
use romjs_abi::shape::Attributes;
use romjs_abi::slot::tag;
use romjs_abi::{ABI, AtomId, ShapeId, Slot};
use romjs_engine::host::Snapshot;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A section that is being written: its entries' words, and how many entries they are.
#[derive(Default)]
struct Part {
    words: Vec<u32>,
    entries: u32,
}

/// Words whose references wait for the layout.
#[derive(Default)]
struct Tables {
    globals: Vec<[Word; 2]>,
    natives: Vec<(u32, u32)>,
    intrinsics: Vec<Word>,
    entry: Vec<Word>,
    root_shapes: Vec<Word>,
}

/// The image of the library that a bare context holds, which `lacks_parts` or has all of them, and the natives that it names,
/// by their numbers among the engine's.
pub(crate) fn freeze_library(snapshot: Snapshot<'_>, lacks_parts: bool) -> Result<(Vec<u32>, Vec<u32>), FreezeError> {
    let place = Place { segment: 1, parent: [0; 4], first_global: 0 };
    with_names_in_order(true, |names| {
        let mut freezer = Freezer::new(Heap { snapshot }, place, None, names);
        freezer.lacks_parts = lacks_parts;
        let mut tables = freezer.library_tables()?;
        freezer.drain()?;
        freezer.library_natives(&mut tables)?;
        freezer.foresee_natives()?;
        freezer.foresee()?;
        let natives = tables.natives.iter().map(|(native, _)| *native).collect();
        let names = freezer.atoms.clone();
        Ok((names, (freezer.finish(tables)?, natives)))
    })
}

/// What freezing makes once the image's names lie in the order of their buckets. It is given names that are to be its first, and
/// tells all that it has: so it comes to know them at the first time, and has them in order at the second.
fn with_names_in_order<T>(library: bool, mut freeze: impl FnMut(&[Vec<u8>]) -> Frozen<(Vec<Vec<u8>>, T)>) -> Frozen<T> {
    let mut first = Vec::new();
    loop {
        let (mut names, frozen) = freeze(&first)?;
        let buckets = atom::buckets_for(names.len(), library);
        names.sort_by_key(|name| atom::hash_place(atom::hash(name), buckets));
        if names == first {
            return Ok(frozen);
        }
        first = names;
    }
}

/// The image of the script that was compiled last, and the ids that its functions and shapes have there, by those that they had.
pub(crate) fn freeze_script<'s>(
    snapshot: Snapshot<'s>,
    place: Place,
    parent: Parent<'s>,
) -> Result<(Vec<u32>, HashMap<u16, ShapeId>), FreezeError> {
    with_names_in_order(false, |names| {
        let mut freezer = Freezer::new(Heap { snapshot }, place, Some(parent), names);
        let mut tables = Tables { entry: vec![freezer.slot(snapshot.entry)?], ..Tables::default() };
        freezer.drain()?;
        freezer.foresee()?;
        let names = freezer.heap.table(snapshot.names);
        for old in &names[..snapshot.globals as usize] {
            let atom = freezer.atom(AtomId((old >> 16) as u16))?;
            let name = Word::Raw((atom.0 as u32) << 16 | old & 0xFF);
            let value = match Binding::from_byte(*old as u8) {
                Some(Binding::Var) => Slot::UNDEFINED,
                Some(Binding::Import | Binding::Property) => match parent.global(atom) {
                    None => Slot::ABSENT,
                    // Reading a constant goes the long way, so that assigning is refused.
                    Some((Binding::Const, _)) => Slot::ACCESSOR,
                    Some((_, value)) => value,
                },
                _ => Slot::HOLE,
            };
            tables.globals.push([name, Word::Raw(value.0)]);
        }
        for _ in 0..freezer.hidden_globals {
            tables.globals.push([Word::Raw(Binding::Hidden as u32), Word::Raw(Slot::HOLE.0)]);
        }
        freezer.drain()?;
        let (names, ids) = (freezer.atoms.clone(), freezer.shape_ids.clone());
        Ok((names, (freezer.finish(tables)?, ids)))
    })
}

impl Freezer<'_> {
    fn library_tables(&mut self) -> Frozen<Tables> {
        let snapshot = self.heap.snapshot;
        let mut tables = Tables::default();
        for index in 0..root::COUNT {
            let offset = self.heap.shape(ShapeId::new(1, index));
            tables.root_shapes.push(Word::Reference(tag::CELL, self.found(offset)));
        }
        let intrinsics = self.heap.table(snapshot.intrinsics);
        let used = intrinsics.iter().rposition(|word| *word != Slot::UNDEFINED.0).map_or(0, |last| last + 1);
        for word in &intrinsics[..used.max(Intrinsic::ALL.len())] {
            // What a part would have defined that this library does without is a function that says so.
            let word = if *word == Slot::UNDEFINED.0 { self.absent().0 } else { *word };
            tables.intrinsics.push(self.intrinsic_word(Slot(word))?);
        }
        tables.globals = self.library_globals()?;
        Ok(tables)
    }

    /// The entries of the natives that the library names. Their twins may name others.
    fn library_natives(&mut self, tables: &mut Tables) -> Frozen<()> {
        let natives = self.heap.table(self.heap.snapshot.natives);
        let mut twins = std::collections::HashMap::new();
        while let Some(native) = self.natives.iter().copied().find(|native| !twins.contains_key(native)) {
            let twin = Slot(natives[3 * native as usize + 2]);
            let place = if twin == Slot::HOLE { 0 } else { self.intrinsic(&mut tables.intrinsics, twin)? };
            twins.insert(native, place);
            self.drain()?;
        }
        for native in self.natives.clone() {
            let declared = &natives[3 * native as usize..][..2];
            let name = self.heap.text(Slot(declared[0]));
            let name = if name.is_empty() { AtomId::NONE } else { self.text_atom(name) };
            let (which, length) = (declared[1] >> 4 & 0x3F, declared[1] >> 1 & 7);
            tables.natives.push((native, (name.index() as u32) << 19 | length << 16 | which << 10 | twins[&native]));
        }
        Ok(())
    }

    /// The place of a function among the intrinsics, where it becomes the last if it is none.
    fn intrinsic(&mut self, intrinsics: &mut Vec<Word>, function: Slot) -> Frozen<u32> {
        let word = self.intrinsic_word(function)?;
        let place = intrinsics.iter().position(|known| *known == word).unwrap_or(intrinsics.len());
        if place == intrinsics.len() {
            intrinsics.push(word);
        }
        if place as u32 >= INTRINSICS_MAX { refuse("the library has more than 512 intrinsics") } else { Ok(place as u32) }
    }

    /// The library's globals: bindings that its files declared, and properties of the global object. Hidden names of the
    /// library's own functions begin with `#` and are left out.
    fn library_globals(&mut self) -> Frozen<Vec<[Word; 2]>> {
        let snapshot = self.heap.snapshot;
        let names = self.heap.table(snapshot.names);
        let mut globals = Vec::new();
        for index in 0..snapshot.globals {
            let old = AtomId((names[index as usize] >> 16) as u16);
            let value = self.heap.binding(index);
            if self.atom_text(old).starts_with('#') || [Slot::HOLE, Slot::ABSENT, Slot::ACCESSOR].contains(&value) {
                continue;
            }
            let atom = self.atom(old)?;
            globals.push([Word::Raw((atom.0 as u32) << 16 | Binding::Property as u32), self.slot(value)?]);
        }
        let added = self.heap.slot(snapshot.global.word_offset(), 1);
        if added.is_reference() {
            let dictionary = self.heap.slot(added.word_offset(), 1);
            for (key, value, attributes) in self.dictionary_entries(dictionary.word_offset()) {
                let atom = self.key_atom(key)?;
                let binding = if attributes.has(Attributes::WRITABLE) { Binding::Property } else { Binding::Const };
                // The global object itself is each context's own.
                let value = if value == snapshot.global { Word::Raw(Slot::ACCESSOR.0) } else { self.slot(value)? };
                globals.push([Word::Raw((atom.0 as u32) << 16 | binding as u32), value]);
            }
        }
        globals.sort_by_key(|entry| match entry[0] {
            Word::Raw(word) => word,
            Word::Reference(..) | Word::Native(_) => 0,
        });
        Ok(globals)
    }

    fn finish(mut self, tables: Tables) -> Frozen<Vec<u32>> {
        let (offsets, cells, starts) = self.lay_out();
        let resolve = |word: &Word| match *word {
            Word::Raw(word) => word,
            Word::Reference(tag, plan) => Slot::reference(tag, self.place.segment, offsets[plan]).0,
            // Those that come before it.
            Word::Native(native) => Slot::native(self.place.segment, self.natives.range(..native).count() as u32).0,
        };
        let mut parts: [Part; Section::COUNT] = Default::default();
        let mut put = |section: Section, entries: usize, words: Vec<u32>| {
            parts[section as usize] = Part { words, entries: entries as u32 };
        };
        let words: Vec<u32> = cells.iter().map(resolve).collect();
        let starts_words: Vec<u32> = starts.chunks(4).map(packed).collect();
        let names = self.names();
        let texts = names.concat();
        let atoms = atom_entries(&names)?;
        let buckets = self.buckets(&names);
        put(Section::Cells, words.len(), words);
        put(Section::Starts, starts.len(), starts_words);
        put(Section::Names, texts.len(), texts.chunks(4).map(packed).collect());
        put(Section::Atoms, atoms.len(), halves(&atoms));
        put(Section::Buckets, buckets.len(), halves(&buckets));
        let shapes = self.shapes.iter().map(|plan| Word::Reference(tag::CELL, *plan));
        let shapes: Vec<u32> = tables.root_shapes.iter().copied().chain(shapes).map(|word| resolve(&word)).collect();
        put(Section::Shapes, shapes.len(), shapes);
        let transitions = self.transition_words();
        put(Section::Transitions, transitions.len() / 2, transitions);
        put(Section::Globals, tables.globals.len(), tables.globals.iter().flatten().map(resolve).collect());
        let natives: Vec<u32> = tables.natives.iter().map(|(_, entry)| *entry).collect();
        put(Section::Natives, natives.len(), natives);
        let intrinsics: Option<Vec<u16>> = tables.intrinsics.iter().map(|word| intrinsic::entry(Slot(resolve(word)))).collect();
        let Some(intrinsics) = intrinsics else { return refuse("an intrinsic lies too far behind") };
        put(Section::Intrinsics, intrinsics.len(), halves(&intrinsics));
        put(Section::Entry, tables.entry.len(), tables.entry.iter().map(resolve).collect());
        self.hidden_globals = 0;
        Ok(assemble(self.place, &parts))
    }

    /// Gives every plan its word offset; the cells' words, and where the first cell of each block of them begins.
    fn lay_out(&mut self) -> (Vec<u32>, Vec<Word>, Vec<u8>) {
        let mut offsets = Vec::new();
        let mut cells = Vec::new();
        let mut starts = Vec::new();
        for plan in &self.plans {
            if let Plan::Text(text) = plan
                && let Some(atom) = self.atom_texts.get(text)
            {
                offsets.push(Slot::name(*atom).word_offset());
                continue;
            }
            let at = cells.len();
            offsets.push((HEADER_WORDS + at) as u32);
            if at / START_BLOCK >= starts.len() {
                starts.resize(at / START_BLOCK, NO_START);
                starts.push((at % START_BLOCK) as u8);
            }
            match plan {
                Plan::Cell(words) => cells.extend(words.iter().copied()),
                Plan::Text(text) => cells.extend(string_words(text).into_iter().map(Word::Raw)),
                Plan::Found(_) => unreachable!("every cell that was found has been planned"),
            }
        }
        starts.resize(cells.len().div_ceil(START_BLOCK), NO_START);
        (offsets, cells, starts)
    }

    pub(super) fn atom_of_text(&self, text: &[u8]) -> AtomId {
        if self.is_library()
            && let Some(index) = romjs_abi::atom::WELL_KNOWN.iter().position(|known| known.as_bytes() == text)
        {
            return AtomId::new(1, index as u32);
        }
        self.atom_texts.get(text).copied().unwrap_or(AtomId::NONE)
    }

    /// The texts of the atoms.
    fn names(&self) -> Vec<&[u8]> {
        let well_known: &[&str] = if self.is_library() { romjs_abi::atom::WELL_KNOWN } else { &[] };
        let text = |name: &&'static str| name.strip_prefix("@@").unwrap_or(name).as_bytes();
        well_known.iter().map(text).chain(self.atoms.iter().map(Vec::as_slice)).collect()
    }

    /// Where each bucket begins, and the last one ends. Symbols are in none.
    fn buckets(&self, names: &[&[u8]]) -> Vec<u16> {
        let symbols = if self.is_library() { AtomId::FIRST_NAME.index() } else { 0 };
        let others = names.len() - self.atoms.len();
        let known = if self.is_library() { WELL_KNOWN_BUCKETS } else { 0 };
        let mut entries = Vec::new();
        for (first, end, count) in [(symbols, others, known), (others, names.len(), atom::buckets_for(self.atoms.len(), self.is_library()))]
        {
            let place = |name: &&[u8]| atom::hash_place(atom::hash(name), count);
            entries.extend((0..count).map(|bucket| (first + names[first..end].partition_point(|name| place(name) < bucket)) as u16));
        }
        entries.push(names.len() as u16);
        entries
    }

    /// The text of a word that is a string.
    pub(super) fn string(&self, word: Word) -> Option<Vec<u8>> {
        match word {
            Word::Raw(word) if Slot(word).is_short_string() => Some(self.heap.text(Slot(word))),
            Word::Raw(word) if super::heap::is_string(Slot(word)) => match self.parent {
                Some(parent) => Some(parent.text(Slot(word))),
                None => Some(self.names()[Slot(word).named_atom().index()].to_vec()),
            },
            Word::Raw(_) | Word::Native(_) => None,
            Word::Reference(_, plan) => match &self.plans[plan] {
                Plan::Text(text) => Some(text.clone()),
                _ => None,
            },
        }
    }
}

/// How far in front of their section, which follows the texts, the names begin, and the last one ends.
fn atom_entries(names: &[&[u8]]) -> Frozen<Vec<u16>> {
    let bytes: usize = names.iter().map(|name| name.len()).sum();
    if bytes > NAMES_BYTES_MAX as usize {
        return refuse(format!("the names together have more than {NAMES_BYTES_MAX} bytes"));
    }
    let mut rest = bytes.next_multiple_of(4);
    let mut entries = vec![rest as u16];
    for name in names {
        rest -= name.len();
        entries.push(rest as u16);
    }
    Ok(entries)
}

/// The words of a string cell.
fn string_words(text: &[u8]) -> Vec<u32> {
    let ascii = text.is_ascii();
    let header = string_header(text.len() as u32, ascii);
    let mut words = vec![header];
    if string_text(header, 0).0 > 1 {
        words.push(text.len() as u32);
    }
    if !ascii {
        words.push(text.iter().map(|byte| (byte & 0xC0 != 0x80) as u32 + (*byte >= 0xF0) as u32).sum());
    }
    words.extend(text.chunks(4).map(packed));
    words
}

/// Up to four bytes as a word, the first the lowest.
fn packed(chunk: &[u8]) -> u32 {
    let mut bytes = [0; 4];
    bytes[..chunk.len()].copy_from_slice(chunk);
    u32::from_le_bytes(bytes)
}

/// Header, sections, id and CRC.
fn assemble(place: Place, parts: &[Part; Section::COUNT]) -> Vec<u32> {
    let mut words = vec![0; HEADER_WORDS];
    for section in *Section::ALL {
        let part = &parts[section as usize];
        words[SECTIONS + 2 * section as usize] = words.len() as u32;
        words[SECTIONS + 2 * section as usize + 1] = part.entries;
        words.extend(&part.words);
    }
    words[0] = MAGIC;
    words[image::VERSION] = (FORMAT as u32) << 16 | ABI;
    words[image::SEGMENT] = place.segment;
    words[image::LENGTH] = words.len() as u32;
    words[image::PARENT..image::PARENT + 4].copy_from_slice(&place.parent);
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    for (i, chunk) in Sha256::digest(&bytes)[..16].chunks(4).enumerate() {
        words[image::ID + i] = u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
    }
    words[image::CRC] = image::crc32(&words, image::CRC);
    words
}

/// Half words, two to a word.
fn halves(entries: &[u16]) -> Vec<u32> {
    entries.chunks(2).map(|pair| pair[0] as u32 | (pair.get(1).copied().unwrap_or(0) as u32) << 16).collect()
}
