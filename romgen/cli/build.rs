//! Freezes the library with which `romgen test262` runs: the whole one, and the object that the tests want of their host. Takes the
//! sources of the library into the program, which makes libraries without some of the parts of them.

use romgen::library::{self, FILES, PARTS, TEST262};
use std::fmt::Write;
use std::path::PathBuf;

fn main() {
    let directory = |variable| PathBuf::from(std::env::var_os(variable).unwrap_or_else(|| panic!("{variable} is not set")));
    let write = |name: &str, text: &str| {
        let file = directory("OUT_DIR").join(name);
        romgen::output::binary::write_file(&file, text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    };
    let stdlib = directory("DEP_ROMJS_STDLIB");
    println!("cargo::rerun-if-changed={}", stdlib.display());
    let made = library::make(&stdlib, &[PARTS, &[TEST262]].concat()).unwrap_or_else(|error| panic!("{error}"));
    let table = romgen::output::rust::const_table(&made.words, &made.paths());
    write("test262.rs", &table);
    let mut sources = String::from("&[\n");
    for (name, _) in FILES {
        let _ = writeln!(sources, "    ({name:?}, include_bytes!({:?})),", stdlib.join(format!("{name}.js")));
    }
    write("sources.rs", &(sources + "]\n"));
}
