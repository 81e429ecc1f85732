//! `romgen inspect`: what is in an image.

use crate::run::{Failed, read};
use romgen::output::binary;
use romjs::Image;
use romjs_abi::cell::{Header, size_in_words, string_text};
use romjs_abi::code::{FLAG_UNNAMED, Layout, NAME, instance_at};
use romjs_abi::image::{HEADER_WORDS, SECTIONS, Section};
use romjs_abi::opcode::Instruction;
use romjs_abi::slot::tag;
use romjs_abi::{Kind, Slot};
use std::path::Path;

/// Shows the sections of an image, what its cells are, then every function with its constants and instructions.
pub(crate) fn inspect(file: &Path) -> Result<(), Failed> {
    let contents = read(file)?;
    let words = binary::words(&contents);
    let library = romjs::library();
    let image = Image::check(&words, &[library]).map_err(|error| (1, format!("{}: {}", file.display(), romgen::refused(error))))?;
    let words = image.words();
    println!("{:>9}  bytes of ROM, segment {}", 4 * words.len(), image.segment());
    println!("{:>9}  header", 4 * HEADER_WORDS);
    for section in *Section::ALL {
        let entries = words[SECTIONS + 2 * section as usize + 1];
        if entries > 0 {
            println!("{:>9}  {}, {entries} entries", 4 * section.entry_words(entries), section.name());
        }
    }
    println!();
    kinds(words);
    for cell in cells(words) {
        if Header(words[cell]).is(Kind::Code) {
            println!("\n{}", function(words, image.segment(), cell));
        }
    }
    Ok(())
}

/// How many cells of each kind there are, and the bytes that they take together.
fn kinds(words: &[u32]) {
    let cells = cells(words);
    for kind in (0..=u8::MAX).filter_map(Kind::from_byte) {
        let sizes: Vec<u32> = cells.iter().filter(|at| Header(words[**at]).is(kind)).map(|at| size_in_words(&words[*at..])).collect();
        if !sizes.is_empty() {
            println!("{:>9}  {kind:?}, {} cells", 4 * sizes.iter().sum::<u32>(), sizes.len());
        }
    }
}

/// The word offsets of an image's cells.
fn cells(words: &[u32]) -> Vec<usize> {
    let (start, count) = (words[SECTIONS] as usize, words[SECTIONS + 1] as usize);
    let (mut at, mut cells) = (start, Vec::new());
    while at < start + count {
        cells.push(at);
        at += (size_in_words(&words[at..]) as usize).max(1);
    }
    cells
}

/// One function as text.
fn function(words: &[u32], segment: u32, cell: usize) -> String {
    let code = &words[cell..];
    let layout = Layout::of(code);
    let mut text = format!(
        "function {} at {cell}: {} bytes, {} parameters, {} registers, {} captures, instance shape {:#x}\n",
        if code[0] & FLAG_UNNAMED == 0 { constant(words, segment, Slot(code[NAME])) } else { String::new() },
        4 * layout.size,
        layout.parameters,
        layout.frame_size,
        layout.captures,
        instance_at(code[0]).map_or(0, |at| code[at] & 0xFFFF)
    );
    for index in 0..layout.constants {
        let slot = Slot(code[(layout.constants_start() + index) as usize]);
        text += &format!("  constant {index}: {}\n", constant(words, segment, slot));
    }
    for index in 0..layout.handlers {
        let at = (layout.handlers_start() + 2 * index) as usize;
        let (range, target) = (code[at], code[at + 1]);
        text += &format!("  guarded {}..{}: {} with r{}\n", range & 0xFFFF, range >> 16, target & 0xFFFF, target >> 16 & 0xFF);
    }
    let mut at = layout.code_start() as usize;
    while at < layout.size as usize {
        let Some(instruction) = Instruction::decode(&code[at..]) else { break };
        text += &format!("  {:>4}  {instruction}\n", at as u32 - layout.code_start());
        at += instruction.op.info().words();
    }
    text
}

/// The text of an atom of an image.
fn name(words: &[u32], index: usize) -> String {
    let start = words[SECTIONS + 2 * Section::Atoms as usize] as usize;
    let distance = |index: usize| (words[start + index / 2] >> (16 * (index % 2)) & 0xFFFF) as usize;
    let bytes = binary::bytes(&words[..start]);
    String::from_utf8_lossy(&bytes[4 * start - distance(index)..4 * start - distance(index + 1)]).into_owned()
}

/// A constant as text: strings of this image in full.
fn constant(words: &[u32], segment: u32, slot: Slot) -> String {
    if slot.is_short_string() {
        return format!("{:?}", String::from_utf8_lossy(&slot.payload().to_le_bytes()[..slot.short_length()]));
    }
    if !slot.is_reference() || slot.segment() != segment {
        return format!("{slot:?}");
    }
    let at = slot.word_offset() as usize;
    match slot.tag() {
        tag::STRING if slot.is_name() => format!("{:?}", name(words, slot.named_atom().index())),
        tag::STRING => {
            let (first, length) = string_text(words[at], words[at + 1]);
            let bytes = binary::bytes(&words[at + first..at + first + length.div_ceil(4) as usize]);
            format!("{:?}", String::from_utf8_lossy(&bytes[..length as usize]))
        }
        tag::FLOAT => f64::from_bits(u64::from(words[at + 2]) << 32 | u64::from(words[at + 1])).to_string(),
        _ => format!("function at {at}"),
    }
}
