//! The sections: how they lie, and what their entries are.

use super::chain::{class, half};
use super::{LIBRARY, Proof, Proved, holds};
use crate::string::wtf8;
use romjs_abi::atom::{self, PRIVATE, WELL_KNOWN, WELL_KNOWN_BUCKETS};
use romjs_abi::image::{Binding, HEADER_WORDS, Section};
use romjs_abi::intrinsic::{self, Intrinsic, root};
use romjs_abi::limits::{IDS_PER_SEGMENT_MAX, SEGMENT_WORDS_MAX};
use romjs_abi::shape::SHAPE_LAYOUT;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, code};

/// Bindings that a chain's images can have together: instructions, and the engine's count, have 16 bits for them.
const GLOBALS_MAX: u32 = 0xFFFF;

/// How many entries of a section an image, or the library, has at least.
fn least(section: Section, library: bool) -> usize {
    match section {
        Section::Buckets => well_known_buckets(library) + 2,
        _ if !library => 0,
        Section::Atoms => WELL_KNOWN.len() + 1,
        Section::Shapes => root::COUNT as usize,
        Section::Intrinsics => Intrinsic::ALL.len(),
        _ => 0,
    }
}

/// How many buckets are those of well-known names.
fn well_known_buckets(library: bool) -> usize {
    if library { WELL_KNOWN_BUCKETS as usize } else { 0 }
}

/// The kinds of the root shapes' objects, and the capacity that the engine makes them with where it does not ask the shape.
const ROOTS: [(u8, u8); root::COUNT as usize] = {
    let mut roots = [(Kind::Error as u8, 0); root::COUNT as usize];
    let mut index = 0;
    while index < root::ERROR.index() {
        roots[index].0 = if index < root::ARRAY.index() { Kind::Object as u8 } else { Kind::Primitive as u8 };
        index += 1;
    }
    roots[root::ARRAY.index()] = (Kind::Array as u8, 3);
    roots[root::ARGUMENTS.index()] = (Kind::Arguments as u8, 0);
    roots[root::ARRAY_ITERATOR.index()] = (Kind::Iterator as u8, 0);
    roots[root::STRING_ITERATOR.index()] = (Kind::Iterator as u8, 0);
    roots[root::BOUND_FUNCTION.index()] = (Kind::BoundFunction as u8, 0);
    roots[root::NATIVE.index()] = (Kind::Native as u8, 4);
    let mut index = 0;
    while index < 4 {
        roots[root::MAP.index() + index].0 = Kind::Map as u8 + index as u8;
        roots[root::MAP_ITERATOR.index() + index % 2].0 = Kind::Iterator as u8;
        index += 1;
    }
    roots[root::PROMISE.index()] = (Kind::Promise as u8, 0);
    roots[root::REGEXP.index()] = (Kind::RegExp as u8, 4);
    let mut index = 0;
    while index < 3 {
        roots[root::MATCH.index() - index] = (Kind::Array as u8, 6);
        index += 1;
    }
    roots[root::MATCH_ITERATOR.index()].0 = Kind::Iterator as u8;
    roots
};

impl Proof<'_> {
    /// The sections lie side by side, in order, from the header to the image's end, and have as many entries as they may.
    pub(super) fn sections(&mut self) -> Proved {
        let mut end = HEADER_WORDS;
        for &section in Section::ALL {
            let count = self.chain.count(section);
            // References do not reach further, whatever an entry's size.
            holds(self.chain.offset(section) == end && count <= SEGMENT_WORDS_MAX as usize)?;
            holds(count >= least(section, self.chain.is_library()))?;
            end += section.entry_words(count as u32) as usize;
        }
        holds(end == self.chain.length() && self.chain.global(GLOBALS_MAX) == 0)
    }

    /// The entries of all sections behind the cells and where they begin.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn tables(&mut self) -> Proved {
        for &section in Section::ALL {
            self.enter(self.chain.offset(section), self.chain.own(section));
            for index in 0..self.chain.count(section) {
                match section {
                    // The walk over the cells has seen these.
                    Section::Cells | Section::Starts => break,
                    // And the atoms lead to these.
                    Section::Names => break,
                    Section::Atoms => self.atom(index),
                    Section::Buckets => self.bucket(index),
                    Section::Shapes => self.shape_entry(index),
                    Section::Transitions => self.transition(index),
                    Section::Globals => self.global(index),
                    Section::Entry => self.entry_point(index),
                    _ if !LIBRARY => None,
                    Section::Natives => self.native(index),
                    Section::Intrinsics => self.intrinsic(index),
                }
                .filter(|()| self.sound)?;
            }
        }
        Some(())
    }

    /// Prototypes, at which searches for properties begin, are objects; functions are checked when they are called.
    fn intrinsic(&mut self, index: usize) -> Proved {
        holds(self.chain.is_library())?;
        let is_prototype = Intrinsic::NAMES.get(index).is_some_and(|name| name.ends_with(".prototype"));
        // A function stands for those of missing parts.
        let may_be_missing = index > Intrinsic::LAST_OF_CORE as usize;
        let allowed = if is_prototype && !may_be_missing { class::OBJECT } else { class::VALUE | class::ROUTINE };
        holds(self.chain.class(intrinsic::entry_slot(half(self.cell, index) as u16)) & allowed != 0)
    }

    /// A text that is a string's, which lies in the bucket where it is looked for, or the description of a symbol, which are the library's first atoms.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn atom(&mut self, index: usize) -> Proved {
        let atom = AtomId(self.own_id(index)? as u16);
        if index + 1 == self.chain.count(Section::Atoms) {
            // Where the last one ends.
            return Some(());
        }
        let text = self.chain.name(atom)?;
        // Private names begin with a byte that no string has.
        wtf8::well_formed_len(text.strip_prefix(&[PRIVATE]).unwrap_or(text))?;
        if LIBRARY && atom < AtomId::FIRST_NAME {
            return Some(());
        }
        let known = well_known_buckets(self.chain.is_library());
        let is_known = self.chain.is_library() && index < WELL_KNOWN.len();
        let (first, count) = if is_known { (0, known) } else { (known, self.chain.count(Section::Buckets) - known - 1) };
        let bucket = first + atom::hash_place(atom::hash(text), count as u32) as usize;
        let buckets = self.chain.own(Section::Buckets);
        holds((half(buckets, bucket)..half(buckets, bucket + 1)).contains(&(index as u32)))
    }

    /// The index of an atom that is no symbol, or the number of atoms.
    fn bucket(&mut self, index: usize) -> Proved {
        let entry = half(self.cell, index) as usize;
        holds(entry < self.chain.count(Section::Atoms) && (!self.chain.is_library() || entry >= AtomId::FIRST_NAME.index()))
    }

    /// The id of an atom or shape of this image, if it can have so many.
    fn own_id(&self, index: usize) -> Option<u32> {
        holds(index < IDS_PER_SEGMENT_MAX as usize)?;
        Some((self.chain.segment() << 13 | index) as u32)
    }

    /// A shape or function literal that has the entry's id; in the library root shapes come first.
    fn shape_entry(&mut self, index: usize) -> Proved {
        let slot = self.slot(index, class::SHAPE | class::CODE);
        holds(self.chain.word(slot, 0) >> 16 == self.own_id(index)?)?;
        let Some(&(kind, capacity)) = ROOTS.get(index).filter(|_| self.chain.is_library()) else { return Some(()) };
        let layout = self.chain.word(slot, SHAPE_LAYOUT);
        let keys = match ShapeId::new(1, index as u32) {
            root::REGEXP => 1,
            // The result of a match and, in front of it, the steps to it.
            id if id <= root::MATCH && id.0 + 3 > root::MATCH.0 => id.0 as u32 + 3 - root::MATCH.0 as u32,
            _ => 0,
        };
        let expected = kind as u32 | keys << 16;
        holds(layout & 0x00FF_00FF == expected && (capacity == 0 || layout >> 8 & 0xFF == capacity as u32))
    }

    /// Names of the chain. The library's are sorted, and are values; others' begin as the script's declarations say, and
    /// one without a name waits for a prototype, so no instruction may name it.
    fn global(&mut self, index: usize) -> Proved {
        let library = self.chain.is_library();
        let name = self.word(2 * index);
        holds(name & 0xFFFF <= Binding::Hidden as u32)?;
        if name as u8 == Binding::Hidden as u8 {
            holds(name >> 16 == 0 && !library)?;
        } else {
            self.text_name(name)?;
        }
        self.slot(2 * index + 1, class::VALUE | class::BINDING | if library { 0 } else { class::HOLE });
        if library {
            holds(name > self.last)?;
            self.last = name | 0xFFFF;
        }
        Some(())
    }

    /// The upper half of an entry names an atom that is a string.
    fn text_name(&self, entry: u32) -> Proved {
        let name = self.chain.atom(AtomId((entry >> 16) as u16));
        holds(name.0 != 0 && !name.is(Immediate::Symbol))
    }

    fn native(&mut self, index: usize) -> Proved {
        let entry = self.word(index);
        if entry >> 19 != 0 {
            self.text_name((AtomId::new(1, entry >> 19).0 as u32) << 16)?;
        }
        holds(self.chain.has_intrinsic(entry & 0x3FF))
    }

    /// A function literal without slots, and so no constructor's: it is called without a closure having been made of it.
    fn entry_point(&mut self, index: usize) -> Proved {
        let slot = self.slot(index, class::CODE);
        holds(self.chain.word(slot, code::LAYOUT) == Kind::Function as u32)
    }
}
