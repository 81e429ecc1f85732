//! Real images and the proof.
use romjs_engine::Image;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn library() {
    let words = romgen::library::make(&root().join("stdlib-js")).unwrap_or_else(|e| panic!("{e}"));
    println!("{} words", words.len());
    println!("{:?}", Image::check(&words, &[]).err());
}
