//! The main test of the engine's safety: it proves what romgen writes, refuses most of what is made of that by damage
//! and malice, and runs what it accepts of it without a panic, a crash or a hang.
//!
//! The short tests are deterministic. The long ones are run by hand:
//! `cargo test --release -p romgen --test proof -- --ignored`, with `MUTANTS` for how many and `SEED` for which.

mod heap;
mod mutant;

use mutant::{Random, scramble};
use romgen::library::{self, Library};
use romjs_abi::Kind;
use romjs_abi::cell::size_in_words;
use romjs_abi::code::FLAG_ROUTINE;
use romjs_abi::image::{self, Section};
use romjs_abi::shape::SHAPE_LAYOUT;
use romjs_engine::{Context, ContextError, Image, ImageError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Small scripts that together use most instructions.
const SCRIPTS: &[(&str, &str)] = &[
    (
        "numbers",
        "var s = 0; for (let i = 0; i < 9; i++) { s += i * 1.5 - (i & 3) ** 2; s = s % 7 | 0; } print(s, -s, ~s, s >>> 1, s << 2, 1 / 0);",
    ),
    ("strings", "let t = 'grüße'; for (var c of t) t += c + t.length; print(t, `${t} ${typeof t}`, t < 'z', t == 3, 'a' in {a: 1});"),
    (
        "objects",
        "var o = {x: 1, y: 'two', get z() { return this.x; }, set z(v) { this.x = v; }}; o.z = o.x + 0.5; o.q = o; delete o.x; for (var k in o) print(k, o[k]); o['key ' + 1] = [1, , 3]; print(o.q.y, o?.p?.r);",
    ),
    (
        "arrays",
        "const a = [3, 1, 2]; a.push(4.5, 'five'); a[9] = a; print(a.length, a.map(x => x).join(), [...a, ...'ab'].length, Math.max(...a)); a.length = 2; a.sort(); print(a.indexOf(1), a.slice(1));",
    ),
    (
        "closures",
        "function counter(n) { return {up: () => ++n, get: () => n}; } const c = counter(5); c.up(); c.up(); print(c.get()); let fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); print(fs[0]() + fs[2]());",
    ),
    (
        "classes",
        "class A { constructor(x) { this.x = x; } get twice() { return 2 * this.x; } static of(x) { return new A(x); } } class B extends A { constructor() { super(7); this.y = new.target; } } const b = new B(); print(b.twice, b instanceof A, A.of(3).x, b.y === B);",
    ),
    (
        "throws",
        "function f(x) { try { if (x > 1) throw new TypeError('big ' + x); return x; } catch (e) { print(e.message); return -1; } finally { print('done'); } } for (const x of [1, 2, 3]) { if (f(x) < 0) continue; } try { null.x; } catch { print(typeof f); }",
    ),
    (
        "switches",
        "outer: for (var i = 0; i < 12; i++) { switch (i) { case 0: case 1: continue; case 2: print('two'); break; case 3: case 4: case 5: print(i); break; case 'x': break; case 9: break outer; default: print(typeof i, i === 7, i != null); } } do { i--; } while (i > 0);",
    ),
    (
        "texts",
        "var s = 'a,b;çé'; print(s.split(','), s.slice(1, -2).toUpperCase(), s.indexOf('é'), s.replace('b', x => x + x), s.charCodeAt(5), s.padStart(20, 'xy'), s.at(-1), [...s].reverse().join(''), s.localeCompare('z'), (255).toString(16), (1e21).toFixed(2), parseFloat('1.5e3'), Number('0x1f'), 'x'.repeat(60) + s, s.codePointAt(4));",
    ),
    (
        "reflection",
        "const o = {a: 1}; Object.defineProperty(o, 'b', {get() { return 7; }, configurable: true}); Object.freeze([o]); print(Object.keys(o), Object.getOwnPropertyDescriptor(o, 'b').get.name, Object.entries({x: 1})[0], Object.getPrototypeOf(o) === Object.prototype); const s = Symbol('s'); o[s] = 2; print(s.toString(), s.description, o[s], Symbol.iterator in []); Object.assign(o, {c: 3}, 'de'); Object.setPrototypeOf(o, Array.prototype); o.push; delete o.b; print(Object.getOwnPropertyNames(o).length, Reflect);",
    ),
    (
        "errors",
        "try { undefined.x; } catch (e) { print(e, e.name, e.stack !== 1, e instanceof TypeError, new RangeError('m', {cause: e}).cause === e); } try { [].reduce((a) => a); } catch (e) { e.extra = e.message; print(e.extra); } const it = [1, 2][Symbol.iterator](); print(it.next().value, it.next().done, it[Symbol.toStringTag]); Array.prototype.map.own = 1; print(Array.prototype.map.own, Array.from({length: 2}, (_, i) => i * 2), Array.of(1).concat([2], [[3]]).flat()); x = 5;",
    ),
    (
        "calls",
        "function g(a, b = a, ...rest) { return arguments.length + rest.length + (b ?? 0); } print(g(1), g(1, 2, 3, 4), g.call(null, 5), g.apply(null, [1, 2, 3]), g.bind(null, 1)(2), g.length, g.name); print(parseInt('12px'), isNaN(g), String(g).length > 0, [1].concat([2], 3), Object.keys({p: 1}));",
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The library as romgen freezes it.
fn library() -> &'static [u32] {
    &made().words
}

fn made() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| library::make(&root().join("stdlib-js"), library::PARTS).unwrap_or_else(|error| panic!("{error}")))
}

/// A library with the engine's natives.
fn with_natives(words: &[u32]) -> Image<'_> {
    // SAFETY: the words are romgen's, or the proof has accepted them; natives are found by a checked index, and any native
    // may be called with anything.
    unsafe { Image::vouched(words, made().functions) }
}

fn script(source: &str) -> Vec<u32> {
    romgen::script::compile_source(Path::new("test.js"), source.as_bytes(), with_natives(library()))
        .unwrap_or_else(|error| panic!("{error}"))
}

fn scripts() -> Vec<(&'static str, Vec<u32>)> {
    SCRIPTS.iter().map(|(name, source)| (*name, script(source))).collect()
}

/// Makes the CRC right again, so that the proof is reached.
fn repair(words: &mut [u32]) {
    if words.len() > image::CRC {
        words[image::CRC] = image::crc32(words, image::CRC);
    }
}

/// Runs a script behind a library that the proof has accepted. Whatever it does, it ends, and leaves a sound heap.
fn run(library: Image<'_>, script: Image<'_>, stress: bool) {
    let mut memory = romgen::memory(40 << 10);
    let Ok(mut context) = Context::new(&mut memory, &[library, script], None) else { return };
    context.set_fuel(Some(5_000));
    context.set_stress(stress);
    if context.run().is_err() {
        context.exception_text(&mut [0; 100]);
        context.stack(|_, _| {});
        context.clear_exception();
    }
    heap::check(context.snapshot(), library.words(), script.words());
}

/// Proves a mutant, and runs it if it is accepted; whether it was.
fn survives(mutant: &[u32], what: impl Fn() -> String) -> bool {
    let done = catch_unwind(AssertUnwindSafe(|| {
        let library = with_natives(library());
        let Ok(image) = Image::check(mutant, &[library]) else { return false };
        run(library, image, mutant.len().is_multiple_of(2));
        true
    }));
    done.unwrap_or_else(|_| panic!("{}", what()))
}

/// The same for a mutant of the library, under a script that is proved against it.
fn library_survives(mutant: &[u32], script: &[u32], what: impl Fn() -> String) -> bool {
    let done = catch_unwind(AssertUnwindSafe(|| {
        if Image::check(mutant, &[]).is_err() {
            return false;
        }
        let library = with_natives(mutant);
        if let Ok(image) = Image::check(script, &[library]) {
            run(library, image, false);
        }
        true
    }));
    done.unwrap_or_else(|_| panic!("{}", what()))
}

#[test]
fn accepts_what_romgen_writes() {
    assert_eq!(Image::check(library(), &[]).err(), None);
    let mut count = 0;
    for folder in ["language", "builtin", "limit", "bench"] {
        for file in std::fs::read_dir(root().join("tests").join(folder)).expect("the folder is there") {
            let path = file.expect("it can be read").path();
            if path.extension().is_some_and(|extension| extension == "js")
                && let Ok(words) = romgen::Builder::new(&path).library(with_natives(library())).compile()
            {
                assert_eq!(Image::check(&words, &[with_natives(library())]).err(), None, "{}", path.display());
                assert!(is_for_devices(&words), "{}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 100, "only {count} scripts were compiled");
}

/// Whether an image holds only what the part of the proof knows that devices have.
fn is_for_devices(words: &[u32]) -> bool {
    let section = |section: Section| {
        let at = image::SECTIONS + 2 * section as usize;
        (words[at] as usize, words[at + 1] as usize)
    };
    let (mut at, cells) = section(Section::Cells);
    let end = at + cells;
    while at < end {
        let cell = &words[at..end];
        let fits = match Kind::from_byte(cell[0] as u8) {
            Some(Kind::Float | Kind::String) => true,
            Some(Kind::RomShape) => cell[SHAPE_LAYOUT] as u8 != Kind::Function as u8,
            Some(Kind::Code) => cell[0] & FLAG_ROUTINE == 0,
            _ => false,
        };
        if !fits {
            return false;
        }
        at += size_in_words(cell) as usize;
    }
    [Section::Natives, Section::Intrinsics].iter().all(|empty| section(*empty).1 == 0)
}

#[test]
fn refuses_every_truncation() {
    for (name, words) in scripts() {
        for length in 0..words.len() {
            let mut cut = words[..length].to_vec();
            assert!(Image::check(&cut, &[with_natives(library())]).is_err(), "{name} cut to {length} words");
            if length > image::LENGTH {
                cut[image::LENGTH] = length as u32;
                repair(&mut cut);
                assert!(Image::check(&cut, &[with_natives(library())]).is_err(), "{name} cut to {length} words with a CRC");
            }
        }
    }
}

#[test]
fn names_the_wrong_parent() {
    let words = script("1");
    let mut other = library().to_vec();
    other[image::ID] ^= 1;
    assert_eq!(Image::check(&words, &[with_natives(&other)]).err(), Some(ImageError::WrongParent));
    assert_eq!(Image::check(&words, &[]).err(), Some(ImageError::WrongSegment));
}

/// An id is only a claim: an image is mapped behind the very words that it has been proved against.
#[test]
fn keeps_to_the_parent_it_was_proved_against() {
    let words = script("1");
    let other = library().to_vec();
    let image = Image::check(&words, &[with_natives(library())]).expect("romgen writes sound images");
    let mut memory = romgen::memory(40 << 10);
    assert!(Context::new(&mut memory, &[with_natives(library()), image], None).is_ok());
    assert_eq!(Context::new(&mut memory, &[with_natives(&other), image], None).err(), Some(ContextError::WrongParent));
}

#[test]
fn flipped_bits_of_scripts() {
    flip_scripts(3);
}

#[test]
fn flipped_bits_of_the_library() {
    flip_library(997);
}

#[test]
fn scrambled_scripts() {
    scramble_scripts(15_000, 1);
}

#[test]
fn scrambled_library() {
    scramble_library(1_500, 1);
}

#[test]
#[ignore = "takes minutes: for changes of the proof or the interpreter"]
fn long() {
    let number = |name: &str, default: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default);
    flip_scripts(1);
    flip_library(number("STEP", 7) as usize);
    scramble_scripts(number("MUTANTS", 1_000_000), number("SEED", 2));
    scramble_library(number("MUTANTS", 1_000_000) / 10, number("SEED", 2));
}

/// Flips every `step`th bit of each script's image.
fn flip_scripts(step: usize) {
    for (name, words) in scripts() {
        let mut mutant = words.clone();
        for bit in (0..32 * words.len()).step_by(step) {
            mutant.copy_from_slice(&words);
            mutant[bit / 32] ^= 1 << (bit % 32);
            repair(&mut mutant);
            survives(&mutant, || format!("{name}, bit {} of word {}", bit % 32, bit / 32));
        }
    }
}

/// Flips every `step`th bit of the library, and runs a script on those that are accepted.
fn flip_library(step: usize) {
    let words = library();
    let scripts = scripts();
    let mut mutant = words.to_vec();
    for (i, bit) in (0..32 * words.len()).step_by(step).enumerate() {
        mutant[bit / 32] = words[bit / 32] ^ 1 << (bit % 32);
        repair(&mut mutant);
        library_survives(&mutant, &scripts[i % scripts.len()].1, || format!("bit {} of word {}", bit % 32, bit / 32));
        mutant[bit / 32] = words[bit / 32];
    }
}

/// Makes other programs of the scripts' functions: instructions that the proof accepts, on values for which nobody meant them.
fn scramble_scripts(count: u64, seed: u64) {
    let scripts = scripts();
    let mut accepted = 0;
    for i in 0..count {
        let (name, words) = &scripts[i as usize % scripts.len()];
        let mut random = Random::new(seed << 32 | i);
        let mut mutant = words.clone();
        scramble(&mut mutant, library(), &mut random);
        repair(&mut mutant);
        accepted += survives(&mutant, || format!("{name}, seed {seed}, mutant {i}")) as u64;
    }
    // Of what scrambling makes a good part must be accepted, or the test would not test much.
    assert!(accepted * 4 > count, "only {accepted} of {count} were accepted");
}

/// The same with the library's functions and values, under scripts that call them.
fn scramble_library(count: u64, seed: u64) {
    let scripts = scripts();
    let mut accepted = 0;
    for i in 0..count {
        let (name, script) = &scripts[i as usize % scripts.len()];
        let mut random = Random::new(seed << 32 | i);
        let mut mutant = library().to_vec();
        scramble(&mut mutant, library(), &mut random);
        repair(&mut mutant);
        accepted += library_survives(&mutant, script, || format!("library under {name}, seed {seed}, mutant {i}")) as u64;
    }
    assert!(accepted * 10 > count, "only {accepted} of {count} were accepted");
}
