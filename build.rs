//! Freezes `stdlib-js/` into the const tables of the root package. Writes only to `OUT_DIR`, and uses no network.

use std::path::{Path, PathBuf};

fn main() {
    let directory = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR")).join("stdlib-js");
    println!("cargo::rerun-if-changed={}", directory.display());
    println!("cargo::metadata=stdlib={}", directory.display());
    let parts = romgen::library::parts_of_features();
    println!("cargo::metadata=parts={}", parts.join(","));
    let library = match romgen::library::make(&directory, &parts) {
        Ok(library) => library,
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1);
        }
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let table = romgen::output::rust::const_table(&library.words, &library.paths());
    write(&out.join("library.rs"), table.as_bytes());
}

fn write(path: &Path, contents: &[u8]) {
    if let Err(error) = romgen::output::binary::write_file(path, contents) {
        eprintln!("{}: {error}", path.display());
        std::process::exit(1);
    }
}
