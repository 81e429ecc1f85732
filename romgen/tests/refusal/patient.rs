//! A real image to be changed: its cells, its instructions, and what the proof says of it.

use romgen::library::{self, Library};
use romjs_abi::cell::{Header, size_in_words};
use romjs_abi::code::Layout;
use romjs_abi::image::{self, NO_START, START_BLOCK, Section};
use romjs_abi::opcode::Instruction;
use romjs_abi::slot::tag;
use romjs_abi::{Kind, Op};
use romjs_engine::{Image, ImageError};
use std::path::Path;
use std::sync::OnceLock;

const SOURCE: &str = "
    var portion = 0.5, label = 'gr\u{fc}\u{df}e';
    function Point(x, y) { this.x = x; this.y = y; }
    function count(list) { let n = 0; const up = () => n++; for (const item of list) { if (item.length > 3) up(); } return n; }
    for (var key in {first: 1, second: 'two'}) { try { count([key, 'hello'].concat(label)); } catch (error) { throw portion; } }
    var point = new Point(1, 2.5), literal = {a: point, b: key}, solo = {solo: 1};
    switch (literal.b) { case 1: case 2: case 3: case 4: case 5: key = 1; break; default: key = 2; }
";

/// An image whose words are changed.
pub(crate) struct Patient {
    pub(crate) words: Vec<u32>,
}

pub(crate) fn library() -> &'static [u32] {
    &made().words
}

fn made() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let stdlib = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js");
    LIBRARY.get_or_init(|| library::make(&stdlib, library::PARTS).unwrap_or_else(|error| panic!("{error}")))
}

fn parent() -> Image<'static> {
    // SAFETY: romgen has made words and functions together.
    unsafe { Image::vouched(&made().words, made().functions) }
}

impl Patient {
    pub(crate) fn script() -> Patient {
        static WORDS: OnceLock<Vec<u32>> = OnceLock::new();
        let compile =
            || romgen::script::compile_source(Path::new("test.js"), SOURCE.as_bytes(), parent()).unwrap_or_else(|e| panic!("{e}"));
        Patient { words: WORDS.get_or_init(compile).clone() }
    }

    pub(crate) fn section(&self, section: Section) -> usize {
        self.words[image::SECTIONS + 2 * section as usize] as usize
    }

    /// The cells, as offset and size.
    pub(crate) fn cells(&self) -> Vec<(usize, usize)> {
        let mut at = self.section(Section::Cells);
        let end = at + self.words[image::SECTIONS + 1] as usize;
        let mut cells = Vec::new();
        while at < end {
            // What is added to be refused may have no size.
            cells.push((at, (size_in_words(&self.words[at..]) as usize).max(1)));
            at += cells[cells.len() - 1].1;
        }
        cells
    }

    /// The first cell of a kind that `fits`.
    pub(crate) fn find(&self, kind: Kind, fits: impl Fn(&[u32]) -> bool) -> usize {
        let fits = |(at, size): &(usize, usize)| Header(self.words[*at]).is(kind) && fits(&self.words[*at..at + size]);
        self.cells().into_iter().find(fits).expect("the example has such a cell").0
    }

    pub(crate) fn cell(&self, kind: Kind) -> usize {
        self.find(kind, |_| true)
    }

    /// The function literal, and the word, of the first instruction with an opcode.
    pub(crate) fn instruction(&self, wanted: Op) -> (usize, usize) {
        for (cell, size) in self.cells().into_iter().filter(|(at, _)| Header(self.words[*at]).is(Kind::Code)) {
            let mut at = cell + Layout::of(&self.words[cell..]).code_start() as usize;
            while at < cell + size {
                let instruction = Instruction::decode(&self.words[at..]).expect("romgen writes instructions");
                if instruction.op == wanted {
                    return (cell, at);
                }
                at += instruction.op.info().words();
            }
        }
        panic!("the example has no {wanted:?}")
    }

    /// Sets byte `index` of the first instruction with an opcode.
    pub(crate) fn operand(&mut self, op: Op, index: usize, value: u32) -> usize {
        let (_, at) = self.instruction(op);
        self.words[at] = self.words[at] & !(0xFF << (8 * index)) | value << (8 * index);
        at
    }

    /// The word of the first constant of a class.
    pub(crate) fn constant(&self, wanted: u32) -> usize {
        let code = self.find(Kind::Code, |cell| constants(cell).iter().any(|word| word & tag::MASK == wanted));
        let cell = &self.words[code..];
        let index = constants(cell).iter().position(|word| word & tag::MASK == wanted).expect("it has one");
        code + Layout::of(cell).constants_start() as usize + index
    }

    /// Makes where a name begins or ends, so many from the last, a place in front of all.
    pub(crate) fn name_entry(&mut self, from_last: usize) -> usize {
        let at = self.section(Section::Atoms);
        let index = self.words[image::SECTIONS + 2 * Section::Atoms as usize + 1] as usize - 1 - from_last;
        self.words[at + index / 2] |= 0xFFFF << (16 * (index % 2));
        at
    }

    /// Adds a transition in front of the others.
    pub(crate) fn add_transition(&mut self, pair: [u32; 2]) -> usize {
        let at = self.section(Section::Transitions);
        self.insert(Section::Transitions, at, &pair, 1);
        at
    }

    /// Adds a cell behind the others; its offset.
    pub(crate) fn add_cell(&mut self, cell: &[u32]) -> usize {
        let first = self.section(Section::Cells);
        let index = self.words[image::SECTIONS + 1] as usize;
        self.insert(Section::Cells, first + index, cell, cell.len() as u32);
        self.write_starts();
        first + index
    }

    /// Writes the first beginnings of cells anew.
    fn write_starts(&mut self) {
        let (at, first) = (self.section(Section::Starts), self.section(Section::Cells));
        let blocks = (at - first).div_ceil(START_BLOCK);
        let mut starts = vec![NO_START; blocks];
        for (cell, _) in self.cells().into_iter().rev() {
            starts[(cell - first) / START_BLOCK] = ((cell - first) % START_BLOCK) as u8;
        }
        starts.resize(blocks.next_multiple_of(4), 0);
        let old = self.section(Section::Names) - at;
        self.insert(Section::Starts, at, &vec![0; starts.len() / 4 - old], 0);
        self.words[image::SECTIONS + 2 * Section::Starts as usize + 1] = blocks as u32;
        for (word, bytes) in self.words[at..].iter_mut().zip(starts.chunks(4)) {
            *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
    }

    /// Inserts words that are so many entries into a section.
    fn insert(&mut self, into: Section, at: usize, words: &[u32], entries: u32) {
        self.words.splice(at..at, words.iter().copied());
        self.words[image::SECTIONS + 2 * into as usize + 1] += entries;
        for section in Section::ALL.iter().copied().filter(|section| *section as usize > into as usize) {
            self.words[image::SECTIONS + 2 * section as usize] += words.len() as u32;
        }
        self.words[image::LENGTH] += words.len() as u32;
    }

    pub(crate) fn error(mut self) -> Option<ImageError> {
        self.words[image::CRC] = image::crc32(&self.words, image::CRC);
        Image::check(&self.words, &[parent()]).err()
    }
}

pub(crate) fn constants(cell: &[u32]) -> &[u32] {
    let layout = Layout::of(cell);
    &cell[layout.constants_start() as usize..layout.handlers_start() as usize]
}

/// Changes the example, says which word the objection should be about, and checks that it is.
pub(crate) fn refuses(what: &str, change: impl Fn(&mut Patient) -> usize) {
    let mut patient = Patient::script();
    let word = change(&mut patient) as u32;
    assert_eq!(patient.error(), Some(ImageError::Unsound { word }), "{what}");
}
