//! Making the library: the files of `stdlib-js/` run in a bare context, whose heap is then frozen.

use crate::freeze::freeze_library;
use crate::{BuildError, memory, scratch};
use romjs_engine::builtin::{ALL, TWINS, declare};
use romjs_engine::host::{LibraryNative, NativeKind};
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

/// The natives of the engine, sorted by kind and path, and the functions of those that have one, in the same order.
pub fn natives() -> (&'static [LibraryNative], &'static [NativeFn]) {
    let (natives, functions) = tables();
    let count = natives.iter().filter(|native| native.kind == NativeKind::Function).count();
    (natives, &functions[..count])
}

/// The natives, and functions for all of them.
fn tables() -> (&'static [LibraryNative], &'static [NativeFn]) {
    static TABLES: OnceLock<(Vec<LibraryNative>, Vec<NativeFn>)> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        let declared = |kind| move |&(path, rust, function, which)| (LibraryNative { path, rust, which, kind }, function);
        let lasting = ALL.iter().flat_map(|file| file.iter()).map(declared(NativeKind::Function));
        let twins = TWINS.iter().map(|path| (LibraryNative { path, rust: "", which: 0, kind: NativeKind::Twin }, declare::TWIN));
        let bootstrap = declare::NATIVES.iter().map(declared(NativeKind::Bootstrap));
        let mut all: Vec<_> = lasting.chain(twins).chain(bootstrap).collect();
        all.sort_by_key(|(native, _)| (native.kind, native.path));
        all.into_iter().unzip()
    });
    (&tables.0, &tables.1)
}

/// Runs and freezes the library in `directory`; the words of its image.
///
/// # Errors
/// A file cannot be read, is no script, throws, or makes something that cannot be frozen.
pub fn make(directory: &Path) -> Result<Vec<u32>, BuildError> {
    let (natives, functions) = tables();
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
