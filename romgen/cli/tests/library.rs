//! The library's image is the same wherever, whenever and by whomever it is frozen. What it is now stands in
//! `tests/library.txt`; `UPDATE=1 cargo test -p romgen-cli --test library` writes that anew.

use romjs_abi::image::{CRC, crc32};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn make(directory: &Path) -> Vec<u32> {
    romgen::library::make(directory, romgen::library::PARTS).unwrap_or_else(|error| panic!("{error}")).words
}

/// The build script has frozen the library in a process, a folder and a profile of its own.
#[test]
fn frozen_by_two_processes() {
    assert!(make(&root().join("stdlib-js")) == romjs::library().words());
}

#[test]
fn frozen_twice_from_different_folders() {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a copy of the library/as deep as this");
    std::fs::create_dir_all(&copy).expect("a folder can be made");
    for (name, _) in romgen::library::FILES {
        let file = format!("{name}.js");
        std::fs::copy(root().join("stdlib-js").join(&file), copy.join(&file)).expect("a file can be copied");
    }
    let first = make(&copy);
    assert!(first == make(&copy));
    assert!(first == romjs::library().words());
}

#[test]
fn the_recorded_one() {
    let image = romjs::library();
    assert_eq!(image.words()[CRC], crc32(image.words(), CRC));
    let id: Vec<String> = image.id().iter().map(|word| format!("{word:08x}")).collect();
    let found = format!("{} words, id {}, CRC {:08x}\n", image.words().len(), id.join(" "), image.words()[CRC]);
    let path = root().join("tests/library.txt");
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    if recorded != found {
        assert!(std::env::var_os("UPDATE").is_some(), "the library is {found}and {recorded}is recorded: run the test with UPDATE=1");
        std::fs::write(path, found).expect("it can be written");
    }
}
