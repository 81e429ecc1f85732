//! Images for libraries without a part: `romgen build --without`.

use super::Folder;
use romgen::library::{self, PARTS};
use romjs::{Context, Host, Image};
use std::path::Path;

/// What a script prints.
#[derive(Default)]
struct Printed(String);

impl Host for Printed {
    fn print(&mut self, text: &[u8], _: u8) {
        self.0 += &String::from_utf8_lossy(text);
    }

    fn now(&mut self) -> f64 {
        0.0
    }

    fn uptime(&mut self) -> f64 {
        0.0
    }
}

/// Such an image runs with the library that a firmware without the part has, and with no other.
#[test]
fn an_image_for_a_library_without_regexp() {
    let folder = Folder::new("parts");
    folder.write("app.js", "print(typeof RegExp, 'a-b'.split('-').map((s) => s + 1).join());\n");
    folder.romgen("build app.js --without regexp -o app.bin").is(0, "");
    folder.romgen("run app.bin").is(1, "linked against another library");

    let parts: Vec<&str> = PARTS.iter().copied().filter(|part| *part != "regexp").collect();
    let made = library::make(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../stdlib-js"), &parts).expect("a library can be made");
    // SAFETY: the words are as romgen has just made them, with these functions.
    let bare = unsafe { Image::vouched(&made.words, made.functions) };
    let words = romgen::output::binary::words(&folder.read("app.bin"));
    let app = Image::check(&words, &[bare]).expect("the image is one for this library");
    let (mut memory, mut printed) = (romgen::memory(1 << 16), Printed::default());
    let mut context = Context::new(&mut memory, &[bare, app], Some(&mut printed)).expect("there is room");
    context.run().expect("it runs");
    assert_eq!(printed.0, "undefined a1,b1");
}

#[test]
fn a_script_that_needs_what_is_missing() {
    let folder = Folder::new("parts-missing");
    folder.write("literal.js", "print(/a+/.test('aa'));\n");
    let refused = folder.romgen("build literal.js --without regexp -o literal.bin");
    refused.is(1, "literal.js: the library was made without the part that has \"regExpLiteral\", which the script needs");
    folder.write("generator.js", "function* numbers() { yield 1; }\nprint([...numbers()]);\n");
    folder
        .romgen("build generator.js --without generators -o generator.bin")
        .is(1, "generator.js:1:1: syntax error: the library was made without generators");
    assert_eq!(folder.files(), ["generator.js", "literal.js"]);
}

#[test]
fn no_such_part() {
    let folder = Folder::new("parts-unknown");
    folder.write("app.js", "print(1);\n");
    let refused = folder.romgen("build app.js --without regexp,regex -o app.bin");
    refused.is(2, "the library has no part \"regex\", only collections, generators, json, math,");
    assert_eq!(folder.files(), ["app.js"]);
}
