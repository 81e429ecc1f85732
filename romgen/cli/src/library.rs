//! The library that an image is made for: the whole one, or one without some of its parts, as a firmware may have it.

use crate::run::Failed;
use romgen::library::{self, PARTS};
use romjs::Image;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// The files of `stdlib-js`, by name.
const SOURCES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// Calls `work` with the library without these parts.
pub(crate) fn with_library<T>(without: &[String], work: impl FnOnce(Image<'_>) -> Result<T, Failed>) -> Result<T, Failed> {
    if without.is_empty() {
        return work(romjs::library());
    }
    if let Some(part) = without.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err((2, format!("the library has no part {part:?}, only {}", PARTS.join(", "))));
    }
    let parts: Vec<&str> = PARTS.iter().copied().filter(|part| !without.iter().any(|missing| missing == part)).collect();
    let read = |path: &Path| {
        let found = SOURCES.iter().find(|(name, _)| path.file_stem().is_some_and(|stem| stem == *name));
        found.map(|(_, source)| source.to_vec()).ok_or_else(|| Error::from(ErrorKind::NotFound))
    };
    let made = library::make_of(Path::new("stdlib-js"), &parts, read).map_err(|error| (1, error.to_string()))?;
    let image = Image::check(&made.words, &[]).map_err(|error| (1, romgen::refused(error)))?;
    work(image)
}
