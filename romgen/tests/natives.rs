//! The `"native"` bodies of `stdlib-js` and the engine's native functions, compared in both directions.

use romgen::library;
use romjs_engine::host::NativeKind;
use std::path::{Path, PathBuf};

fn stdlib() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js")
}

/// A folder with the library's files, which a test may change.
fn copy_of_stdlib(folder: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&copy).expect("a folder can be made");
    for (name, _) in library::FILES {
        let file = format!("{name}.js");
        std::fs::copy(stdlib().join(&file), copy.join(&file)).expect("a file can be copied");
    }
    copy
}

/// A body whose native nobody has written is an error that names its file.
#[test]
fn every_native_body_has_a_function() {
    let copy = copy_of_stdlib("with-another-native");
    assert!(library::make(&copy, library::PARTS).is_ok());
    for body in ["function nobodyWroteIt() { \"native\"; }", "class Nobody { static wroteIt() { \"native\"; } }"] {
        let source = std::fs::read_to_string(stdlib().join("global.js")).expect("a file can be read");
        std::fs::write(copy.join("global.js"), source + body).expect("a file can be written");
        let error = library::make(&copy, library::PARTS).expect_err("nobody wrote it");
        assert!(error.path.ends_with("global.js"), "{error}");
    }
}

/// A function that no body names would lie in every firmware for nothing.
#[test]
fn every_function_has_a_native_body() {
    let made = library::make(&stdlib(), &[library::PARTS, &[library::TEST262]].concat()).unwrap_or_else(|error| panic!("{error}"));
    let unused = library::natives().iter().filter(|native| native.kind != NativeKind::Bootstrap && !made.names(native.path));
    let unused: Vec<&str> = unused.map(|native| native.path).collect();
    assert!(unused.is_empty(), "stdlib-js names none of {unused:?}");
}

/// A variable that a closure assigns would have to be written in flash: the error names the function.
#[test]
fn closures_that_assign_are_refused() {
    let copy = copy_of_stdlib("with-a-counter");
    let source = "const counter = (function () { let count = 0; return function counter() { return count++; }; })();";
    std::fs::write(copy.join("performance.js"), source).expect("a file can be written");
    let error = library::make(&copy, library::PARTS).expect_err("it cannot be frozen").to_string();
    assert!(error.contains("the function \"counter\" shares a variable that is assigned"), "{error}");
}

/// What a library does without, it does not name, and firmware does not carry: neither natives nor functions in JavaScript.
#[test]
fn a_library_does_without_any_part() {
    let whole = library::make(&stdlib(), library::PARTS).unwrap_or_else(|error| panic!("{error}"));
    let checked = romjs_engine::Image::check(&whole.words, &[]);
    assert!(checked.is_ok(), "the proof of the whole library fails: {:?}", checked.err());
    for missing in library::PARTS {
        let parts: Vec<&str> = library::PARTS.iter().copied().filter(|part| part != missing).collect();
        let made = library::make(&stdlib(), &parts).unwrap_or_else(|error| panic!("without {missing}: {error}"));
        assert!(made.words.len() < whole.words.len(), "{missing} takes no flash");
        let checked = romjs_engine::Image::check(&made.words, &[]);
        assert!(checked.is_ok(), "without {missing} the proof fails: {:?}", checked.err());
    }
    let least = library::make(&stdlib(), &[]).unwrap_or_else(|error| panic!("{error}"));
    assert!(romjs_engine::Image::check(&least.words, &[]).is_ok());
    assert!(!least.names("Math.sin") && whole.names("Math.sin"));
    let error = library::make(&stdlib(), &["maths"]).expect_err("there is no such part").to_string();
    assert!(error.contains("the library has no part \"maths\", only "), "{error}");
}
