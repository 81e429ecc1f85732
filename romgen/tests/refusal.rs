//! What the proof refuses: real images with one thing wrong, each named, and the word that the objection is about.

use romjs_abi::cell::{FLAG_ASCII, Header, size_in_words};
use romjs_abi::code::{self, Layout};
use romjs_abi::image::{self, Section};
use romjs_abi::opcode::Instruction;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, Op, Slot};
use romjs_engine::{Image, ImageError};
use std::path::Path;
use std::sync::OnceLock;

const SOURCE: &str = "
    var half = 0.5, text = 'gr\u{fc}\u{df}e';
    function Point(x, y) { this.x = x; this.y = y; }
    function count(list) { let n = 0; const up = () => n++; for (const item of list) { if (item.length > 3) up(); } return n; }
    for (var key in {first: 1, second: 'two'}) { try { count([key, 'hello'].concat(text)); } catch (error) { throw half; } }
    var point = new Point(1, 2.5), literal = {a: point, b: key};
    switch (literal.b) { case 1: case 2: case 3: case 4: case 5: key = 1; break; default: key = 2; }
";

/// An image whose words are changed.
struct Patient {
    words: Vec<u32>,
}

fn library() -> &'static [u32] {
    static WORDS: OnceLock<Vec<u32>> = OnceLock::new();
    let stdlib = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js");
    WORDS.get_or_init(|| romgen::library::make(&stdlib).unwrap_or_else(|error| panic!("{error}")))
}

fn parent() -> Image<'static> {
    // SAFETY: romgen has written the words, for natives in this order.
    unsafe { Image::vouched(library(), romgen::library::natives().1) }
}

impl Patient {
    fn script() -> Patient {
        static WORDS: OnceLock<Vec<u32>> = OnceLock::new();
        let compile =
            || romgen::script::compile_source(Path::new("test.js"), SOURCE.as_bytes(), parent()).unwrap_or_else(|e| panic!("{e}"));
        Patient { words: WORDS.get_or_init(compile).clone() }
    }

    fn section(&self, section: Section) -> usize {
        self.words[image::SECTIONS + 2 * section as usize] as usize
    }

    /// The cells, as offset and size.
    fn cells(&self) -> Vec<(usize, usize)> {
        let mut at = self.section(Section::Cells);
        let end = at + self.words[image::SECTIONS + 1] as usize;
        let mut cells = Vec::new();
        while at < end {
            cells.push((at, size_in_words(&self.words[at..]) as usize));
            at += cells[cells.len() - 1].1;
        }
        cells
    }

    /// The first cell of a kind that `fits`.
    fn find(&self, kind: Kind, fits: impl Fn(&[u32]) -> bool) -> usize {
        let fits = |(at, size): &(usize, usize)| Header(self.words[*at]).is(kind) && fits(&self.words[*at..at + size]);
        self.cells().into_iter().find(fits).expect("the example has such a cell").0
    }

    fn cell(&self, kind: Kind) -> usize {
        self.find(kind, |_| true)
    }

    /// The function literal, and the word, of the first instruction with an opcode.
    fn instruction(&self, wanted: Op) -> (usize, usize) {
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
    fn operand(&mut self, op: Op, index: usize, value: u32) -> usize {
        let (_, at) = self.instruction(op);
        self.words[at] = self.words[at] & !(0xFF << (8 * index)) | value << (8 * index);
        at
    }

    /// The word of the first constant of a class.
    fn constant(&self, wanted: u32) -> usize {
        let code = self.find(Kind::Code, |cell| constants(cell).iter().any(|word| word & tag::MASK == wanted));
        let cell = &self.words[code..];
        let index = constants(cell).iter().position(|word| word & tag::MASK == wanted).expect("it has one");
        code + Layout::of(cell).constants_start() as usize + index
    }

    fn error(mut self) -> Option<ImageError> {
        self.words[image::CRC] = image::crc32(&self.words, image::CRC);
        Image::check(&self.words, &[parent()]).err()
    }
}

fn constants(cell: &[u32]) -> &[u32] {
    let layout = Layout::of(cell);
    &cell[layout.constants_start() as usize..layout.handlers_start() as usize]
}

/// Changes the example, says which word the objection should be about, and checks that it is.
fn refuses(what: &str, change: impl Fn(&mut Patient) -> usize) {
    let mut patient = Patient::script();
    let word = change(&mut patient) as u32;
    assert_eq!(patient.error(), Some(ImageError::Unsound { word }), "{what}");
}

#[test]
fn the_example_itself_is_sound() {
    assert_eq!(Patient::script().error(), None);
}

#[test]
fn registers() {
    refuses("the callee's register as an operand", |p| p.operand(Op::GetLength, 2, 0));
    refuses("a register beyond the frame", |p| p.operand(Op::PutProperty, 1, 0xF0));
    refuses("a pair whose second register is beyond the frame", |p| {
        let (cell, _) = p.instruction(Op::GetMethod);
        let last = Layout::of(&p.words[cell..]).frame_size - 1;
        p.operand(Op::GetMethod, 1, last)
    });
    refuses("more arguments than the frame has registers", |p| p.operand(Op::Call, 2, 0xF0));
    refuses("a range beyond the frame", |p| p.operand(Op::NewArray, 3, 0xF0));
    refuses("a frame that does not hold its parameters", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).parameters == 2);
        p.words[code + code::FRAME] = p.words[code + code::FRAME] & !0xFF | 3;
        code + code::FRAME
    });
    refuses("a handler that gives the error to no register", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).handlers > 0);
        let at = code + Layout::of(&p.words[code..]).handlers_start() as usize + 1;
        p.words[at] &= 0xFFFF;
        at
    });
}

#[test]
fn control() {
    refuses("an unknown opcode", |p| p.operand(Op::NewArray, 0, 0xFF));
    refuses("a jump out of the function", |p| p.operand(Op::Jump, 2, 0x7F));
    refuses("a jump to a second word", |p| {
        let (_, to) = p.instruction(Op::GetLength);
        let (_, jump) = p.instruction(Op::IteratorNext);
        p.words[jump + 1] = Op::Jump.ax((to + 1) as i32 - (jump + 2) as i32);
        jump + 1
    });
    refuses("no instruction behind the last", |p| {
        let code = p.cell(Kind::Code);
        let last = code + Layout::of(&p.words[code..]).size as usize - 1;
        p.words[last] = Op::LoadInteger.abx(1, 0);
        last
    });
    refuses("a two-word instruction that an iteration would skip half of", |p| {
        let (_, at) = p.instruction(Op::IteratorNext);
        p.words[at + 1] = Op::GetProperty.abc(1, 1, 0);
        p.words[at + 2] = AtomId::LENGTH.0 as u32;
        at
    });
    refuses("a jump table that is too short", |p| p.operand(Op::JumpTable, 2, 0x40));
    refuses("a handler in front of what it guards", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).handlers > 0);
        let at = code + Layout::of(&p.words[code..]).handlers_start() as usize;
        p.words[at + 1] &= 0xFFFF_0000;
        at + 1
    });
}

#[test]
fn names() {
    refuses("a distance that leads to no constant", |p| p.operand(Op::LoadConstant, 3, 0x7F));
    refuses("a string loaded as a function", |p| {
        let (cell, at) = p.instruction(Op::LoadFunction);
        let strings = constants(&p.words[cell..]).iter().position(|word| word & tag::MASK == tag::STRING).expect("it has strings");
        let constant = cell + Layout::of(&p.words[cell..]).constants_start() as usize + strings;
        p.words[at] = Op::LoadFunction.abx(1, (constant as i32 - at as i32) as u16);
        at
    });
    refuses("a global that nobody lists", |p| p.operand(Op::GetGlobal, 3, 0x10));
    refuses("the binding that waits for a prototype", |p| {
        let (_, at) = p.instruction(Op::GetGlobal);
        let globals = p.words[image::SECTIONS + 2 * Section::Globals as usize + 1];
        p.words[at] = Op::GetGlobal.abx(1, globals as u16 - 1);
        at
    });
    for (what, atom) in
        [("a hidden name", AtomId::ELEMENTS), ("an atom that nobody lists", AtomId::new(2, 0x1FFF)), ("an atom in RAM", AtomId(1))]
    {
        refuses(what, |p| {
            let (_, at) = p.instruction(Op::GetLength);
            p.words[at + 1] = atom.0 as u32;
            at
        });
    }
    refuses("a capture that the function does not have", |p| p.operand(Op::GetCaptureCell, 2, 1));
    refuses("a guess that names no shape", |p| {
        let (_, at) = p.instruction(Op::PutProperty);
        p.words[at + 1] |= 0xFFFF_0000;
        at
    });
    refuses("a literal with fewer values than its shape has keys", |p| p.operand(Op::NewLiteral, 3, 0));
    refuses("an immediate that is no value", |p| {
        let (_, at) = p.instruction(Op::LoadImmediate);
        p.words[at] = Op::LoadImmediate.abx(1, (Slot::ACCESSOR.0 >> 3) as u16);
        at
    });
}

#[test]
fn slots() {
    refuses("a reference to RAM", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] &= 0x1FFF_FFFF;
        at
    });
    refuses("a reference into a cell", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] += 1 << 3;
        at
    });
    refuses("a string that is a number", |p| {
        let (number, string) = (p.constant(tag::FLOAT), p.constant(tag::STRING));
        p.words[string] = p.words[number] & !tag::MASK | tag::STRING;
        string
    });
    refuses("a native that nobody has", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::native(1, 0x1F_FFFF).0;
        at
    });
    refuses("a symbol that is no symbol's atom", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::immediate(romjs_abi::slot::Immediate::Symbol, AtomId::LENGTH.0 as u32).0;
        at
    });
    refuses("a NaN that looks like a reference", |p| {
        let at = p.cell(Kind::Float);
        p.words[at + 2] = 0xFFFF_FFF8;
        at + 2
    });
}

#[test]
fn strings() {
    let ascii = |cell: &[u32]| cell[0] & FLAG_ASCII != 0;
    refuses("a byte beyond ASCII in an ASCII string", |p| {
        let at = p.find(Kind::String, ascii);
        p.words[at + 2] |= 0x80;
        at + 1
    });
    refuses("bytes that are no WTF-8", |p| {
        let at = p.find(Kind::String, |cell| !ascii(cell));
        p.words[at + 3] |= 0xC0C0_0000;
        at + 1
    });
    refuses("a wrong UTF-16 length", |p| {
        let at = p.find(Kind::String, |cell| !ascii(cell));
        p.words[at + 2] += 1;
        at + 2
    });
    refuses("spare bytes that are not zero", |p| {
        let at = p.find(Kind::String, |cell| cell[1] % 4 != 0);
        let last = at + size_in_words(&p.words[at..]) as usize - 1;
        p.words[last] |= 0xFF00_0000;
        last
    });
    refuses("an atom that another string is", |p| {
        let at = p.find(Kind::String, |cell| cell[0] >> 16 != 0);
        p.words[at] ^= 1 << 16;
        at
    });
}

#[test]
fn shapes_and_tables() {
    refuses("two keys at one place", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 2);
        p.words[at + 4] = p.words[at + 4] & !0xFF00 | p.words[at + 3] & 0xFF00;
        at + 4
    });
    refuses("keys that are not sorted", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 2);
        p.words.swap(at + 3, at + 4);
        at + 4
    });
    refuses("a shape without a slot to grow from", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 0);
        p.words[at + 1] &= 0xFFFF_00FF;
        at + 1
    });
    refuses("a shape that has another's id", |p| {
        let at = p.cell(Kind::RomShape);
        p.words[at] ^= 1 << 16;
        at
    });
    refuses("a cell whose beginning the bitmap does not have", |p| {
        let at = p.section(Section::Starts);
        p.words[at] &= !1;
        p.section(Section::Cells)
    });
    refuses("a beginning where no cell begins", |p| {
        let at = p.section(Section::Starts);
        p.words[at] |= 2;
        at
    });
    refuses("atoms that are not in the order of their texts", |p| {
        let at = p.section(Section::AtomOrder);
        p.words[at] = p.words[at].rotate_left(16);
        at
    });
}

#[test]
fn sections() {
    let change = |index: usize, by: u32| {
        let mut patient = Patient::script();
        patient.words[image::SECTIONS + index] = patient.words[image::SECTIONS + index].wrapping_add(by);
        patient.error()
    };
    assert_eq!(change(2 * Section::Atoms as usize, 1), Some(ImageError::Section), "a section that begins elsewhere");
    assert_eq!(change(2 * Section::Shapes as usize + 1, 0x7FFF_FFFF), Some(ImageError::Section), "a section that is longer than the image");
    assert_eq!(change(2 * Section::Intrinsics as usize + 1, 1), Some(ImageError::Section), "a script with intrinsics");
}

/// A ring of prototypes: whoever looks for a property would walk it for ever.
#[test]
fn rings() {
    let mut patient = Patient { words: library().to_vec() };
    let object = patient.find(Kind::Object, |cell| Header(cell[0]).shape().segment() == 1);
    let id = Header(patient.words[object]).shape();
    let shape = Slot(patient.words[patient.section(Section::Shapes) + id.index()]).word_offset() as usize;
    patient.words[shape + 2] = Slot::reference(tag::CELL, 1, object as u32).0;
    patient.words[image::CRC] = image::crc32(&patient.words, image::CRC);
    assert!(matches!(Image::check(&patient.words, &[]).err(), Some(ImageError::Unsound { .. })));
}
