//! Compiling scripts to images of their own, linked against a library.

use crate::freeze::{Parent, Place, freeze_script};
use crate::symbols::{Recorder, Symbols};
use crate::{BuildError, memory, scratch};
use romjs_abi::image;
use romjs_engine::{Context, Host, Image, Options};
use std::path::Path;

/// An image, and what tells the lines of its places.
#[derive(Clone, Debug)]
pub struct Built {
    /// The image.
    pub words: Vec<u32>,
    /// Its symbols; there are none for assembly.
    pub symbols: Symbols,
}

/// What listens while a script is compiled.
#[derive(Default)]
struct Listener(Recorder);

impl Host for Listener {
    fn print(&mut self, _text: &[u8], _level: u8) {}

    fn now(&mut self) -> f64 {
        0.0
    }

    fn uptime(&mut self) -> f64 {
        0.0
    }

    fn compiled(&mut self, function: romjs_engine::Place, start: u32, positions: &[[u32; 2]]) {
        self.0.compiled(function, start, positions);
    }
}

/// Compiles a source text to an image; `path` is what errors and stacks call it.
///
/// # Errors
/// The text is no script.
pub fn build_source(path: &Path, source: &[u8], library: Image<'_>) -> Result<Built, BuildError> {
    let mut listener = Listener::default();
    listener.0.begin(&path.display().to_string(), source);
    make_image(path, (source.len() * 16).next_power_of_two(), library, listener, |context| {
        let (mut words, mut text) = scratch(source.len());
        let scratch = romjs_engine::Scratch { words: &mut words, text: &mut text };
        context.compile_only(source, Options::default(), scratch).map_err(|error| BuildError::of_eval(path, source, error, context))
    })
}

/// The same without symbols: the image's words.
///
/// # Errors
/// As for [`build_source`].
pub fn compile_source(path: &Path, source: &[u8], library: Image<'_>) -> Result<Vec<u32>, BuildError> {
    build_source(path, source, library).map(|built| built.words)
}

/// The image of what `make` puts into a context of at least so many bytes, of no source, behind a library.
pub(crate) fn freeze(
    path: &Path,
    bytes: usize,
    library: Image<'_>,
    make: impl FnOnce(&mut Context<'_>) -> Result<(), BuildError>,
) -> Result<Vec<u32>, BuildError> {
    make_image(path, bytes, library, Listener::default(), make).map(|built| built.words)
}

fn make_image(
    path: &Path,
    bytes: usize,
    library: Image<'_>,
    mut listener: Listener,
    make: impl FnOnce(&mut Context<'_>) -> Result<(), BuildError>,
) -> Result<Built, BuildError> {
    let mut memory = memory(bytes.max(1 << 20));
    let mut context =
        Context::new(&mut memory, &[library], Some(&mut listener)).map_err(|error| BuildError::new(path, format!("{error:?}")))?;
    make(&mut context)?;
    let place = Place { segment: 2, parent: library.id(), first_global: 0 };
    let frozen = freeze_script(context.snapshot(), place, Parent { words: library.words() });
    let (words, ids) = frozen.map_err(|error| BuildError::new(path, error.0))?;
    let id = [0, 1, 2, 3].map(|i| words[image::ID + i]);
    let symbols = listener.0.into_symbols().renamed(id, |old| ids.get(&old).map(|new| new.0));
    Ok(Built { words, symbols })
}
