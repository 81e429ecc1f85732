//! The `"native"` bodies of `stdlib-js` and the engine's native functions, compared in both directions.

use romjs_abi::Slot;
use romjs_abi::image::{SECTIONS, Section};
use romjs_abi::intrinsic::entry_slot;
use romjs_engine::host::NativeKind;
use std::path::{Path, PathBuf};

fn stdlib() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js")
}

/// A folder with the library's files, which a test may change.
fn copy_of_stdlib(folder: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&copy).expect("a folder can be made");
    for name in romgen::library::FILES {
        let file = format!("{name}.js");
        std::fs::copy(stdlib().join(&file), copy.join(&file)).expect("a file can be copied");
    }
    copy
}

/// A body whose native nobody has written is an error that names its file.
#[test]
fn every_native_body_has_a_function() {
    let copy = copy_of_stdlib("with-another-native");
    assert!(romgen::library::make(&copy).is_ok());
    for body in ["function nobodyWroteIt() { \"native\"; }", "class Nobody { static wroteIt() { \"native\"; } }"] {
        let source = std::fs::read_to_string(stdlib().join("global.js")).expect("a file can be read");
        std::fs::write(copy.join("global.js"), source + body).expect("a file can be written");
        let error = romgen::library::make(&copy).expect_err("nobody wrote it");
        assert!(error.path.ends_with("global.js"), "{error}");
    }
}

/// A function that no body names would lie in every firmware for nothing.
#[test]
fn every_function_has_a_native_body() {
    let words = romgen::library::make(&stdlib()).unwrap_or_else(|error| panic!("{error}"));
    let (natives, functions) = romgen::library::natives();
    assert_eq!(natives.iter().filter(|native| native.kind == NativeKind::Function).count(), functions.len());
    let at = SECTIONS + 2 * Section::Intrinsics as usize;
    let intrinsics = &words[words[at] as usize..][..Section::Intrinsics.entry_words(words[at + 1]) as usize];
    let intrinsics: Vec<Slot> = intrinsics.iter().flat_map(|word| [entry_slot(*word as u16), entry_slot((*word >> 16) as u16)]).collect();
    let unused: Vec<&str> = natives
        .iter()
        .enumerate()
        .filter(|(_, native)| native.kind != NativeKind::Bootstrap)
        .filter(|(index, _)| {
            let slot = Slot::native(1, *index as u32);
            !words.contains(&slot.0) && !intrinsics.contains(&slot)
        })
        .map(|(_, native)| native.path)
        .collect();
    assert!(unused.is_empty(), "stdlib-js names none of {unused:?}");
}

/// A variable that a closure assigns would have to be written in flash: the error names the function.
#[test]
fn closures_that_assign_are_refused() {
    let copy = copy_of_stdlib("with-a-counter");
    let source = "const counter = (function () { let count = 0; return function counter() { return count++; }; })();";
    std::fs::write(copy.join("performance.js"), source).expect("a file can be written");
    let error = romgen::library::make(&copy).expect_err("it cannot be frozen").to_string();
    assert!(error.contains("the function \"counter\" shares a variable that is assigned"), "{error}");
}
