//! Compiling scripts to images of their own, linked against a library.

use crate::freeze::{Parent, Place, freeze_script};
use crate::{BuildError, memory, scratch};
use romjs_engine::{Context, Image, Options};
use std::path::Path;

/// Compiles a source text to an image; `path` is what errors call it.
///
/// # Errors
/// The text is no script.
pub fn compile_source(path: &Path, source: &[u8], library: Image<'_>) -> Result<Vec<u32>, BuildError> {
    freeze(path, (source.len() * 16).next_power_of_two(), library, |context| {
        let (mut words, mut text) = scratch(source.len());
        let scratch = romjs_engine::Scratch { words: &mut words, text: &mut text };
        context.compile_only(source, Options::default(), scratch).map_err(|error| BuildError::of_eval(path, source, error, context))
    })
}

/// The image of the script that `make` puts into a context of at least so many bytes, behind a library.
pub(crate) fn freeze(
    path: &Path,
    bytes: usize,
    library: Image<'_>,
    make: impl FnOnce(&mut Context<'_>) -> Result<(), BuildError>,
) -> Result<Vec<u32>, BuildError> {
    let mut memory = memory(bytes.max(1 << 20));
    let mut context = Context::new(&mut memory, &[library], None).map_err(|error| BuildError::new(path, format!("{error:?}")))?;
    make(&mut context)?;
    let place = Place { segment: 2, parent: library.id(), first_global: 0 };
    freeze_script(context.snapshot(), place, Parent { words: library.words() }).map_err(|error| BuildError::new(path, error.0))
}
