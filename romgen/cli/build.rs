//! Freezes the library with which `romgen test262` runs: the whole one, and the object that the tests want of their host.

use romgen::library::{self, PARTS, TEST262};
use std::path::PathBuf;

fn main() {
    let directory = |variable| PathBuf::from(std::env::var_os(variable).unwrap_or_else(|| panic!("{variable} is not set")));
    let stdlib = directory("DEP_ROMJS_STDLIB");
    println!("cargo::rerun-if-changed={}", stdlib.display());
    let made = library::make(&stdlib, &[PARTS, &[TEST262]].concat()).unwrap_or_else(|error| panic!("{error}"));
    let table = romgen::output::rust::const_table(&made.words, &made.paths());
    let file = directory("OUT_DIR").join("test262.rs");
    romgen::output::binary::write_file(&file, table.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
