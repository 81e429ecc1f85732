//! Making the library: the files of `stdlib-js/` run in a bare context, whose heap is then frozen.

use crate::freeze::freeze_library;
use crate::{BuildError, memory, scratch};
use romjs_engine::builtin::ALL;
use romjs_engine::host::LibraryNative;
use romjs_engine::{Context, NativeFn, Options};
use std::path::Path;
use std::sync::OnceLock;

/// The files of the library, in the order in which they run.
pub const FILES: &[&str] = &[
    "engine",
    "symbol",
    "object",
    "function",
    "error",
    "iterator",
    "sort",
    "array",
    "array-generic",
    "string",
    "global",
    "number",
    "boolean",
    "math",
    "date",
    "performance",
    "console",
];

/// Memory for the bare context.
const MEMORY_BYTES: usize = 4 << 20;

/// The natives of the engine, sorted by path, and their functions in the same order.
pub fn natives() -> (&'static [LibraryNative], &'static [NativeFn]) {
    static TABLES: OnceLock<(Vec<LibraryNative>, Vec<NativeFn>)> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        let lasting = ALL.iter().flat_map(|file| file.iter()).map(|native| (false, native));
        let bootstrap = romjs_engine::builtin::declare::NATIVES.iter().map(|native| (true, native));
        let mut all: Vec<_> = lasting.chain(bootstrap).collect();
        all.sort_by_key(|(bootstrap, (path, _, _))| (*bootstrap, *path));
        let natives = all.iter().map(|(bootstrap, (path, rust, _))| LibraryNative { path, rust, bootstrap: *bootstrap }).collect();
        (natives, all.iter().map(|(_, (_, _, function))| *function).collect())
    });
    (&tables.0, &tables.1)
}

/// Runs and freezes the library in `directory`; the words of its image.
///
/// # Errors
/// A file cannot be read, is no script, throws, or makes something that cannot be frozen.
pub fn make(directory: &Path) -> Result<Vec<u32>, BuildError> {
    let (natives, functions) = natives();
    let mut memory = memory(MEMORY_BYTES);
    let mut context =
        Context::for_library(&mut memory, None, natives, functions).map_err(|error| BuildError::new(directory, format!("{error:?}")))?;
    for name in FILES {
        let path = directory.join(format!("{name}.js"));
        let source = std::fs::read(&path).map_err(|error| BuildError::new(&path, error.to_string()))?;
        let (mut words, mut text) = scratch(source.len());
        let options = Options { library: true, completion: false, function: false };
        context
            .eval(&source, options, romjs_engine::Scratch { words: &mut words, text: &mut text })
            .map_err(|error| BuildError::of_eval(&path, &source, error, &mut context))?;
    }
    freeze_library(context.snapshot()).map_err(|error| BuildError::new(directory, error.0))
}
