//! What romgen foresees: shapes that scripts then need not make in RAM, and guesses beside property instructions.

use romgen::library;
use romjs_abi::image::{SECTIONS, Section};
use romjs_abi::opcode::Instruction;
use romjs_abi::{Kind, Op, ShapeId, Slot, cell, code::Layout};
use romjs_engine::{Context, Image};
use std::path::Path;
use std::sync::OnceLock;

fn parent() -> Image<'static> {
    static LIBRARY: OnceLock<library::Library> = OnceLock::new();
    let stdlib = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js");
    let library = LIBRARY.get_or_init(|| library::make(&stdlib, library::PARTS).unwrap_or_else(|error| panic!("{error}")));
    // SAFETY: romgen has made words and functions together.
    unsafe { Image::vouched(&library.words, library.functions) }
}

fn compile(source: &str) -> Vec<u32> {
    romgen::script::compile_source(Path::new("test.js"), source.as_bytes(), parent()).unwrap_or_else(|error| panic!("{error}"))
}

/// The shapes, but those of functions, that are in RAM after the script has run.
fn shapes_in_ram(source: &str) -> usize {
    let words = compile(source);
    let image = Image::check(&words, &[parent()]).unwrap_or_else(|error| panic!("{error:?}"));
    let mut memory = romgen::memory(1 << 16);
    let mut context = Context::new(&mut memory, &[parent(), image], None).unwrap_or_else(|error| panic!("{error:?}"));
    context.run().unwrap_or_else(|error| panic!("{error:?}"));
    let snapshot = context.snapshot();
    if !snapshot.shapes.is_reference() {
        return 0;
    }
    let table = &snapshot.words[snapshot.shapes.word_offset() as usize..];
    let table = &table[1..cell::size_in_words(table) as usize];
    let is_shape =
        |word: &&u32| Slot(**word).is_reference() && snapshot.words[Slot(**word).word_offset() as usize] as u8 == Kind::RamShape as u8;
    table.iter().filter(is_shape).count()
}

#[test]
fn shapes_of_objects_lie_in_flash() {
    for source in [
        "function Point(x, y) { this.x = x; this.y = y; } const a = new Point(1, 2), b = new Point(3, 4);",
        "class Point { constructor(x) { this.x = x; this.y = 1; } sum() { return this.x + this.y; } get twice() { return 2 * this.x; } } const a = new Point(1);",
        "function F() {} F.prototype.one = function () {}; F.prototype.two = function () {}; const a = new F();",
        "const o = {}; o.x = 1; o.y = o.x; const l = {a: 1}; l.b = 2; l.c = 3;",
        "try { null.x; } catch (e) { throw_away = e.message; } var throw_away;",
        "const r = [1][Symbol.iterator]().next(), d = Object.getOwnPropertyDescriptor({a: 1}, 'a');",
    ] {
        let source = format!("{source} const keep = () => [typeof a, typeof o, typeof l];");
        assert_eq!(shapes_in_ram(&source), 0, "{source}");
    }
    assert_eq!(
        shapes_in_ram("function F(x) { if (x) { this.a = 1; } else { this.b = 1; } this.c = 1; } var a = new F(1), b = new F(0);"),
        3
    );
}

/// Opcode, place, and the guessed shape's number of keys, of the property instructions of the function with so many parameters.
fn guesses(source: &str, parameters: u32) -> Vec<(Op, u32, u32)> {
    let words = compile(source);
    let section = |section: Section| words[SECTIONS + 2 * section as usize] as usize;
    let (mut at, end) = (section(Section::Cells), section(Section::Cells) + words[SECTIONS + 1] as usize);
    let mut found = Vec::new();
    while at < end {
        let size = cell::size_in_words(&words[at..]) as usize;
        let code = &words[at..at + size];
        let mut next = Layout::of(if size > 8 { code } else { &[0; 8] }).code_start() as usize;
        while code[0] as u8 == Kind::Code as u8 && Layout::of(code).parameters == parameters && next < size {
            let instruction = Instruction::decode(&code[next..]).expect("romgen writes instructions");
            if matches!(instruction.op, Op::GetProperty | Op::PutProperty | Op::GetMethod) {
                let guess = ShapeId((instruction.extra >> 16) as u16);
                let keys = if guess == ShapeId::NONE {
                    0
                } else {
                    words[Slot(words[section(Section::Shapes) + guess.index()]).word_offset() as usize + 1] >> 16 & 0xFF
                };
                found.push((instruction.op, instruction.word >> 24, keys));
            }
            next += instruction.op.info().words();
        }
        at += size;
    }
    found
}

#[test]
fn guesses_name_the_likely_shape() {
    let point = "function Point(x, y, z) { this.x = x; this.y = this.x; this.z = z; } ";
    assert_eq!(
        guesses(point, 3),
        [(Op::PutProperty, 0, 0), (Op::GetProperty, 0, 1), (Op::PutProperty, 0, 0), (Op::PutProperty, 0, 0)],
        "a store that adds has no guess, a read among them has the shape of that moment"
    );
    let method = "Point.prototype.f = function (a) { this.y = this.z; this.g(a); };";
    assert_eq!(
        guesses(&format!("{point}{method}"), 1),
        [(Op::GetProperty, 2, 3), (Op::PutProperty, 1, 3), (Op::GetMethod, 0, 0)],
        "a method is called on what the constructor makes; methods are none of its own"
    );
    let class = "class A { constructor() { this.a = 1; } } class B extends A { constructor() { super(); this.b = this.a; } f(x) { return this.b + this.a; } }";
    assert_eq!(guesses(class, 1), [(Op::GetProperty, 1, 2), (Op::GetProperty, 0, 2)], "a derived class has its parent's properties");
    let known = "const box = {v: 1, w: 2}, other = {w: 1}; function f(x) { return box.w; }";
    assert_eq!(guesses(known, 1), [(Op::GetProperty, 1, 2)], "what a binding holds");
    let argument = "function f(o) { return o.w; } const other = {w: 1}; f({v: 1, w: 2});";
    assert_eq!(guesses(argument, 1), [(Op::GetProperty, 1, 2)], "what a call passes");
    let alike = "const some = {w: 1}, more = {w: 1, v: 2}; function f(o) { const p = o(); return p.w + p.v; }";
    assert_eq!(guesses(alike, 1), [(Op::GetProperty, 0, 2), (Op::GetProperty, 1, 2)], "the one that has most of the names");
    let accessor = "const o = {get q() { return 1; }}; function f(p) { return p.q; }";
    assert_eq!(guesses(accessor, 1), [(Op::GetProperty, 0, 0)], "an accessor is no guess");
}

/// However long the row of constructors that need each other.
#[test]
fn long_rows_of_constructors() {
    let row: String = (0..3000).map(|i| format!("function F{i}() {{ this.next = new F{}(); }} ", i + 1)).collect();
    let words = compile(&format!("{row} function F3000() {{ this.end = 1; }}"));
    assert!(Image::check(&words, &[parent()]).is_ok());
}
