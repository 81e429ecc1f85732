//! The tables of `FORMAT.md` are those of this crate. `UPDATE=1 cargo test -p romjs-abi` writes them anew.

use romjs_abi::image::Section;
use romjs_abi::opcode::{Extra, Info, Role, TABLE};
use romjs_abi::{Kind, limits};
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;

/// The tests write the same file.
static FILE: Mutex<()> = Mutex::new(());

/// Compares what stands between the markers of `name` with `wanted`, or replaces it.
fn check(name: &str, wanted: &str) {
    let _writing = FILE.lock();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../FORMAT.md");
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

/// An instruction's operands, as the disassembler writes them: bytes a, b and c, bx for b and c, ax for all.
fn operands(info: &Info) -> String {
    let mut text = String::new();
    for (i, role) in info.roles.iter().enumerate() {
        let wide = info.roles.get(i + 1) == Some(&Role::Part);
        let name = if wide { ["ax", "bx", ""][i] } else { ["a", "b", "c"][i] };
        let kind = match role {
            Role::None | Role::Part => continue,
            Role::Out => "out",
            Role::Result => "out or 0",
            Role::In => "in",
            Role::OutPair => "out, out + 1",
            Role::Pair => "pair",
            Role::Window => "window",
            Role::SpreadWindow => "window of 3",
            Role::Range => "first",
            Role::Arguments => "arguments",
            Role::Intrinsic | Role::FarIntrinsic => "intrinsic",
            Role::Count => "count",
            Role::Byte => "byte",
            Role::Signed8 | Role::Signed16 => "signed",
            Role::Immediate => "immediate",
            Role::Constant => "constant",
            Role::Function => "function",
            Role::Global => "global",
            Role::Atom => "atom",
            Role::Capture => "capture",
            Role::Jump => "jump",
            Role::TableSize => "size",
        };
        let _ = write!(text, "{}{name}: {kind}", if text.is_empty() { "" } else { "; " });
    }
    match info.extra {
        Extra::None => {}
        Extra::Name => text += "; name",
        Extra::Shape => text += "; shape",
        Extra::Define => text += "; how",
    }
    text
}

#[test]
fn opcodes() {
    let mut table = String::from("| | instruction | operands | what it does |\n|--:|---|---|---|\n");
    for (number, info) in TABLE.iter().enumerate() {
        // A bar would end the table's cell.
        let _ = writeln!(table, "| {number:02X} | `{}` | {} | {} |", info.name, operands(info), info.doc.replace('|', "\\|"));
    }
    check("opcodes", &table);
}

#[test]
fn kinds() {
    let mut table = String::from("| | kind | |\n|--:|---|---|\n");
    for kind in (0..=u8::MAX).filter_map(Kind::from_byte) {
        let what = if kind.is_object() { "object" } else { "" };
        let _ = writeln!(table, "| {} | {kind:?} | {what} |", kind as u8);
    }
    check("kinds", &table);
}

#[test]
fn sections() {
    let mut table = String::from("| | section | words of an entry |\n|--:|---|--:|\n");
    for section in *Section::ALL {
        let words = match section.entry_words(4) {
            1 => "¼".to_string(),
            2 => "½".to_string(),
            words => (words / 4).to_string(),
        };
        let _ = writeln!(table, "| {} | {} | {words} |", section as usize, section.name());
    }
    check("sections", &table);
}

#[test]
fn limits() {
    let rows = [
        (limits::REGISTERS_MAX, "registers of a frame"),
        (limits::CAPTURES_MAX, "captures of a function literal"),
        (limits::CODE_WORDS_MAX, "words of a function's constants, handlers and instructions"),
        (limits::INLINE_SLOTS_MAX, "slots of an object; more values go to an overflow cell"),
        (limits::SHAPE_KEYS_MAX, "keys of an object in RAM before it becomes a dictionary"),
        (limits::DICTIONARY_KEYS_MAX, "entries of a dictionary"),
        (limits::STRING_BYTES_MAX, "bytes of a string"),
        (limits::CELL_WORDS_MAX, "words of one cell"),
        (limits::IDS_PER_SEGMENT_MAX, "atoms, and shapes, of a segment"),
        (limits::SEGMENT_WORDS_MAX, "words of a segment"),
        (limits::NAMES_BYTES_MAX, "bytes of an image's names, together"),
        (limits::SEGMENTS_MAX, "images of a chain"),
        (limits::NESTING_MAX, "functions and blocks that source text can nest"),
        (limits::STACK_TRACE_MAX as u32, "frames that an error's stack remembers"),
        (limits::HANDLERS_MAX, "exception handlers of a function"),
    ];
    let mut table = String::from("| at most | |\n|--:|---|\n");
    for (limit, what) in rows {
        let _ = writeln!(table, "| {limit} | {what} |");
    }
    check("limits", &table);
}
