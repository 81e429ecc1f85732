//! The worked example of `FORMAT.md` is what romgen writes. `UPDATE=1 cargo test -p romgen --test format` writes it anew.

use romjs_abi::cell::{Header, size_in_words, string_text};
use romjs_abi::code::{self, Layout};
use romjs_abi::image::{self, HEADER_WORDS, SECTIONS, Section};
use romjs_abi::opcode::Instruction;
use romjs_abi::{Kind, Slot};
use romjs_engine::Image;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const SOURCE: &str = "var half = 0.5;\nfunction measure(text) { return text.length + half; }\nvar size = measure(\"hello\");\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The example, a line for each fact: word offset, words, what they are.
struct Listing<'w> {
    words: &'w [u32],
    text: String,
}

impl Listing<'_> {
    fn line(&mut self, at: usize, count: usize, what: &str) {
        let words: Vec<String> = (at..at + count).map(|at| self.word(at)).collect();
        let _ = writeln!(self.text, "{at:4}  {:26}  {what}", words.join(" "));
    }

    /// A word, or dots where it depends on the library.
    fn word(&self, at: usize) -> String {
        let (word, slot) = (self.words[at], Slot(self.words[at]));
        if (image::ID..=image::CRC).contains(&at) {
            return "........".to_string();
        }
        let is_slot = at >= HEADER_WORDS && slot.is_reference() && slot.segment() == 1 && self.is_prototype(at);
        if is_slot { "2.......".to_string() } else { format!("{word:08X}") }
    }

    /// Whether a word is the third of a cell: in this example, only function literals refer to the library, by that one.
    fn is_prototype(&self, at: usize) -> bool {
        Header(self.words[at - code::PROTOTYPE]).is(Kind::Code) && self.words[at - 1] as u8 == Kind::Function as u8
    }

    fn header(&mut self) {
        self.line(0, 1, "magic: ROMJ");
        self.line(1, 1, "format 1, ABI 1");
        self.line(2, 1, "segment 2");
        self.line(3, 1, &format!("{} words", self.words.len()));
        self.line(image::ID, 4, "id");
        self.line(image::PARENT, 4, "the library's id");
        self.line(image::CRC, 1, "CRC");
        for section in *Section::ALL {
            let at = SECTIONS + 2 * section as usize;
            self.line(at, 2, &format!("{}: at word {}, {} entries", section.name(), self.words[at], self.words[at + 1]));
        }
    }

    fn cells(&mut self) {
        let (mut at, count) = self.section(Section::Cells);
        let end = at + count;
        while at < end {
            let size = size_in_words(&self.words[at..]) as usize;
            let header = Header(self.words[at]);
            match Kind::from_byte(header.kind_byte()) {
                Some(Kind::Code) => self.code(at, size),
                Some(Kind::String) => self.string(at, size),
                Some(Kind::Float) => {
                    let bits = (self.words[at + 2] as u64) << 32 | self.words[at + 1] as u64;
                    self.line(at, 3, &format!("float box: {}", f64::from_bits(bits)));
                }
                Some(Kind::RomShape) => self.line(at, size, &format!("shape {:04X}", header.0 >> 16)),
                kind => self.line(at, size, &format!("{kind:?}")),
            }
            at += size;
        }
    }

    fn string(&mut self, at: usize, size: usize) {
        let (first, length) = string_text(self.words[at], self.words[at + 1]);
        let bytes: Vec<u8> = self.words[at + first..at + size].iter().flat_map(|word| word.to_le_bytes()).collect();
        let text = String::from_utf8_lossy(&bytes[..length as usize]).into_owned();
        self.line(at, size, &format!("string \"{text}\""));
    }

    fn code(&mut self, at: usize, size: usize) {
        let layout = Layout::of(&self.words[at..]);
        self.line(at, 1, &format!("function literal, shape {:04X}, of {size} words", self.words[at] >> 16));
        self.line(at + 1, 1, &format!("closures with {} slots, {} captures", self.words[at + 1] >> 8 & 0xFF, layout.captures));
        self.line(at + 2, 1, "their prototype, in the library");
        self.line(
            at + 3,
            1,
            &format!("frame of {} registers, {} parameters, code at {}", layout.frame_size, layout.parameters, layout.code_start()),
        );
        self.line(at + 4, 1, &format!("length {}, {} handlers, {size} words", self.words[at + 4] & 0xFF, layout.handlers));
        if self.words[at] & code::FLAG_UNNAMED == 0 {
            self.line(at + 5, 1, &format!("name: {:?}", Slot(self.words[at + 5])));
        }
        if let Some(instance) = code::instance_at(self.words[at]) {
            self.line(at + instance, 1, &format!("instances: shape {:04X}", self.words[at + instance] & 0xFFFF));
        }
        for constant in layout.constants_start()..layout.handlers_start() {
            self.line(at + constant as usize, 1, &format!("constant: {:?}", Slot(self.words[at + constant as usize])));
        }
        let mut word = at + layout.code_start() as usize;
        while word < at + size {
            let instruction = Instruction::decode(&self.words[word..]).expect("romgen writes instructions");
            let count = instruction.op.info().words();
            self.line(word, count, &instruction.to_string());
            word += count;
        }
    }

    fn tables(&mut self) {
        for section in Section::ALL.iter().copied().skip(1) {
            let (first, entries) = self.section(section);
            let words = section.entry_words(entries as u32) as usize;
            let each = (words / entries.max(1)).max(1);
            for at in (first..first + words).step_by(each) {
                self.line(at, each, section.name());
            }
        }
    }

    fn section(&self, section: Section) -> (usize, usize) {
        let at = SECTIONS + 2 * section as usize;
        (self.words[at] as usize, self.words[at + 1] as usize)
    }
}

#[test]
fn worked_example() {
    let library = romgen::library::make(&root().join("stdlib-js"), romgen::library::PARTS).unwrap_or_else(|error| panic!("{error}"));
    // SAFETY: romgen has just written the words, for natives in this order.
    let library = unsafe { Image::vouched(&library.words, library.functions) };
    let words =
        romgen::script::compile_source(Path::new("example.js"), SOURCE.as_bytes(), library).unwrap_or_else(|error| panic!("{error}"));
    let mut listing = Listing { words: &words, text: String::from("```\n") };
    listing.header();
    listing.cells();
    listing.tables();
    check("source", &format!("```js\n{SOURCE}```\n"));
    check("example", &(listing.text + "```\n"));
}

/// Compares what stands between the markers of `name` in `FORMAT.md` with `wanted`, or replaces it.
fn check(name: &str, wanted: &str) {
    let path = root().join("FORMAT.md");
    let text = std::fs::read_to_string(&path).expect("FORMAT.md can be read");
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->\n"));
    let from = text.find(&begin).expect("the section begins") + begin.len();
    let to = text.find(&end).expect("the section ends");
    if text[from..to] == *wanted {
        return;
    }
    assert!(std::env::var_os("UPDATE").is_some(), "FORMAT.md: the section {name} is out of date: run the test with UPDATE=1");
    std::fs::write(&path, format!("{}{wanted}{}", &text[..from], &text[to..])).expect("FORMAT.md can be written");
}
