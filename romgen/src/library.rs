//! Making the library: the files of `stdlib-js/` run in a bare context, whose heap is then frozen.

use crate::freeze::freeze_library;
use crate::{BuildError, memory, scratch};
use romjs_engine::builtin::{ALL, TWINS, declare};
use romjs_engine::host::{LibraryNative, NativeKind};
use romjs_engine::{Context, NativeFn, Options};
use std::path::Path;
use std::sync::OnceLock;

/// The files of the library, in the order in which they run, each with the part that it belongs to, or `""` if no library can
/// do without it.
pub const FILES: &[(&str, &str)] = &[
    ("engine", ""),
    ("symbol", ""),
    ("object", ""),
    ("function", ""),
    ("error", ""),
    ("iterator", ""),
    ("sort", ""),
    ("array", ""),
    ("array-generic", ""),
    ("string", ""),
    ("global", ""),
    ("number", ""),
    ("boolean", ""),
    ("regexp", "regexp"),
    ("math", "math"),
    ("collections", "collections"),
    ("generator", "generators"),
    ("array-buffer", "typed-arrays"),
    ("typed-array", "typed-arrays"),
    ("data-view", "typed-arrays"),
    ("date", ""),
    ("json", "json"),
    ("performance", ""),
    ("reflect", "reflect"),
    ("console", ""),
    ("promise", "promises"),
    ("async", "promises"),
    ("timer", "timers"),
    ("test262", TEST262),
];

/// The part that only the library has with which romgen runs test262: no Cargo feature gives it to a firmware.
pub const TEST262: &str = "test262";

/// The parts that a library can do without, sorted: Cargo features of the package `romjs`.
pub const PARTS: &[&str] = &["collections", "generators", "json", "math", "promises", "reflect", "regexp", "timers", "typed-arrays"];

/// A part as the Cargo feature `part` is named in a build script's environment.
fn feature(part: &str) -> String {
    format!("CARGO_FEATURE_{}", part.to_uppercase().replace('-', "_"))
}

/// The parts whose Cargo features are on: what the build script of the package `romjs` makes its library of.
pub fn parts_of_features() -> Vec<&'static str> {
    PARTS.iter().copied().filter(|part| std::env::var_os(feature(part)).is_some()).collect()
}

/// A library: an image, and the natives that it names.
#[derive(Clone, Debug)]
pub struct Library {
    /// The words of its image.
    pub words: Vec<u32>,
    /// The natives that it names, in order; first those that are functions of the engine.
    pub natives: Vec<LibraryNative>,
    /// The functions of those. They live as long as the program, as images want.
    pub functions: &'static [NativeFn],
}

impl Library {
    /// The functions' paths in Rust.
    pub fn paths(&self) -> Vec<&'static str> {
        self.natives.iter().take(self.functions.len()).map(|native| native.rust).collect()
    }

    /// Whether it names the native with this path in `stdlib-js`.
    pub fn names(&self, path: &str) -> bool {
        self.natives.iter().any(|native| native.path == path)
    }
}

/// Memory for the bare context.
const MEMORY_BYTES: usize = 4 << 20;

/// All natives of the engine.
pub fn natives() -> &'static [LibraryNative] {
    tables().0
}

/// The natives, sorted by kind and path, and functions for all of them.
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

/// Runs and freezes the library in `directory` with these of its [`PARTS`], or with [`TEST262`].
///
/// # Errors
/// A part is not known, a file cannot be read, is no script, throws, or makes something that cannot be frozen.
pub fn make(directory: &Path, parts: &[&str]) -> Result<Library, BuildError> {
    make_of(directory, parts, |path| std::fs::read(path))
}

/// The same of files that `read` gives.
///
/// # Errors
/// As for [`make`].
pub fn make_of(directory: &Path, parts: &[&str], read: impl Fn(&Path) -> std::io::Result<Vec<u8>>) -> Result<Library, BuildError> {
    if let Some(part) = parts.iter().find(|part| !PARTS.contains(part) && **part != TEST262) {
        return Err(BuildError::new(directory, format!("the library has no part \"{part}\", only {}", PARTS.join(", "))));
    }
    let (natives, functions) = tables();
    let mut memory = memory(MEMORY_BYTES);
    let mut context =
        Context::for_library(&mut memory, None, natives, functions).map_err(|error| BuildError::new(directory, format!("{error:?}")))?;
    for (name, _) in FILES.iter().filter(|(_, part)| part.is_empty() || parts.contains(part)) {
        let path = directory.join(format!("{name}.js"));
        let source = read(&path).map_err(|error| BuildError::new(&path, error.to_string()))?;
        let (mut words, mut text) = scratch(source.len());
        let options = Options { library: true, completion: false, function: false };
        context
            .eval(&source, options, romjs_engine::Scratch { words: &mut words, text: &mut text })
            .map_err(|error| BuildError::of_eval(&path, &source, error, &mut context))?;
    }
    let (words, named) = freeze_library(context.snapshot(), PARTS.iter().any(|part| !parts.contains(part)))
        .map_err(|error| BuildError::new(directory, error.0))?;
    let (natives, functions): (Vec<_>, Vec<_>) =
        named.iter().map(|native| (natives[*native as usize], functions[*native as usize])).unzip();
    let count = natives.iter().filter(|native| native.kind == NativeKind::Function).count();
    Ok(Library { words, natives, functions: &functions.leak()[..count] })
}
