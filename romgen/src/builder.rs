//! What build scripts use: a script becomes an image, in the form that the firmware includes.

use crate::script::build_source;
use crate::{BuildError, Built, library, output, symbols};
use romjs_engine::Image;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// Where the build script of the package `romjs` says that the library's sources lie.
const LIBRARY_VARIABLE: &str = "DEP_ROMJS_STDLIB";
/// Where it says which parts the library has.
const PARTS_VARIABLE: &str = "DEP_ROMJS_PARTS";

/// Compiles the script at `path` to an image behind the standard library, as [`Builder::compile`] does; its words.
///
/// # Errors
/// The file cannot be read or is no script, or the library is not known.
pub fn compile(path: impl AsRef<Path>) -> Result<Vec<u32>, BuildError> {
    Builder::new(path).compile()
}

/// Makes an image of a script.
///
/// A build script that writes `OUT_DIR/app.rs`, and `OUT_DIR/blinky.bin` for a flash slot:
///
/// ```no_run
/// romgen::Builder::new("src/app.js").build();
/// romgen::Builder::new("src/main.js").name("blinky").binary().build();
/// ```
///
/// The firmware maps the const tables behind the library:
///
/// ```ignore
/// use romjs::image;
/// let app = include!(concat!(env!("OUT_DIR"), "/app.rs"));
/// let mut context = romjs::Context::new(ram.words(), &[romjs::library(), app], Some(&mut host))?;
/// ```
///
/// Compiling runs the engine; `[profile.dev.build-override] opt-level = 2` in `Cargo.toml` makes it several times as fast.
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` or `compile` is called"]
pub struct Builder<'a> {
    path: PathBuf,
    text: Option<String>,
    name: Option<String>,
    library: Option<Image<'a>>,
    directory: Option<PathBuf>,
    rust: bool,
    binary: bool,
    symbols: bool,
}

impl<'a> Builder<'a> {
    /// Of the script at `path`, which is relative to the package, as build scripts run there.
    pub fn new(path: impl AsRef<Path>) -> Builder<'a> {
        let path = path.as_ref().to_path_buf();
        Builder { path, text: None, name: None, library: None, directory: None, rust: false, binary: false, symbols: false }
    }

    /// Of a source text; `name` is what the outputs, and errors, are called.
    pub fn of_text(name: &str, text: impl Into<String>) -> Builder<'a> {
        Builder { text: Some(text.into()), ..Builder::new(name) }
    }

    /// What the outputs are called, without extension. If this is not called, they have the script's name.
    pub fn name(mut self, name: &str) -> Builder<'a> {
        self.name = Some(name.to_owned());
        self
    }

    /// The library that the script is linked against. If this is not called, it is made of the sources that the package
    /// `romjs` names, on which the firmware depends.
    pub fn library<'b>(self, library: Image<'b>) -> Builder<'b> {
        let Builder { path, text, name, directory, rust, binary, symbols, .. } = self;
        Builder { path, text, name, library: Some(library), directory, rust, binary, symbols }
    }

    /// Where the outputs go. If this is not called, to `OUT_DIR`.
    pub fn out_dir(mut self, directory: impl AsRef<Path>) -> Builder<'a> {
        self.directory = Some(directory.as_ref().to_path_buf());
        self
    }

    /// Writes const tables, `.rs`: for an image inside the firmware. This is what is written if nothing else is wanted.
    pub fn rust(mut self) -> Builder<'a> {
        self.rust = true;
        self
    }

    /// Writes the image as it lies in flash, `.bin`: for an image beside the firmware.
    pub fn binary(mut self) -> Builder<'a> {
        self.binary = true;
        self
    }

    /// Writes the symbols too, `.romsym`, by which `romgen where` tells the lines of the stacks that a device prints.
    pub fn symbols(mut self) -> Builder<'a> {
        self.symbols = true;
        self
    }

    /// Compiles the script, writes the outputs, and tells cargo what they depend on. What goes wrong is said on standard
    /// error, and ends the build script.
    pub fn build(self) {
        if let Err(error) = self.try_build() {
            eprintln!("error: {error}");
            std::process::exit(1);
        }
    }

    /// Compiles the script, writes the outputs, and tells cargo what they depend on; the paths of the outputs.
    ///
    /// # Errors
    /// As [`Builder::compile`], or an output cannot be written; then it is not there or the one before.
    pub fn try_build(&self) -> Result<Vec<PathBuf>, BuildError> {
        // First, so that cargo tries again once what is wrong has been put right.
        if self.text.is_none() {
            println!("cargo::rerun-if-changed={}", self.path.display());
        }
        let Built { words, symbols } = self.compile_with_symbols()?;
        let directory = self.directory.clone().or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from));
        let directory = directory.ok_or_else(|| self.error("OUT_DIR is not set: run this in a build script, or give `out_dir`"))?;
        let mut outputs = Vec::new();
        if self.rust || !self.binary {
            outputs.push((directory.join(self.output_name("rs")), output::rust::const_table(&words, &[]).into_bytes()));
        }
        if self.binary {
            outputs.push((directory.join(self.output_name("bin")), output::binary::bytes(&words)));
        }
        if self.symbols {
            outputs.push((directory.join(self.output_name(symbols::EXTENSION)), symbols.to_bytes()));
        }
        for (path, contents) in &outputs {
            output::binary::write_file(path, contents)
                .map_err(|error| BuildError::new(path, format!("this cannot be written: {error}")))?;
        }
        Ok(outputs.into_iter().map(|(path, _)| path).collect())
    }

    /// Compiles the script; the words of its image.
    ///
    /// # Errors
    /// The file cannot be read or is no script, or the library is not known.
    pub fn compile(&self) -> Result<Vec<u32>, BuildError> {
        self.compile_with_symbols().map(|built| built.words)
    }

    fn compile_with_symbols(&self) -> Result<Built, BuildError> {
        let source = match &self.text {
            Some(text) => Cow::Borrowed(text.as_bytes()),
            None => Cow::Owned(std::fs::read(&self.path).map_err(|error| self.error(error.to_string()))?),
        };
        if let Some(library) = self.library {
            return build_source(&self.path, &source, library);
        }
        let missing = "the library is not known: let the package depend on `romjs`, or give `library`";
        let directory = PathBuf::from(std::env::var_os(LIBRARY_VARIABLE).ok_or_else(|| self.error(missing))?);
        println!("cargo::rerun-if-changed={}", directory.display());
        let parts = std::env::var(PARTS_VARIABLE).map_err(|_| self.error(missing))?;
        let parts: Vec<&str> = parts.split(',').filter(|part| !part.is_empty()).collect();
        let words = library::make(&directory, &parts)?.words;
        let library = Image::check(&words, &[]).map_err(|error| BuildError::new(&directory, crate::refused(error)))?;
        build_source(&self.path, &source, library)
    }

    fn output_name(&self, extension: &str) -> PathBuf {
        let stem = self.path.file_stem().unwrap_or_default().to_os_string();
        let mut name = self.name.as_ref().map_or(stem, Into::into);
        name.push(".");
        name.push(extension);
        PathBuf::from(name)
    }

    fn error(&self, message: impl Into<String>) -> BuildError {
        BuildError::new(&self.path, message)
    }
}
