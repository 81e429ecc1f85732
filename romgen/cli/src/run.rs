//! Running scripts and images on the host.

use crate::failing;
use crate::library::with_library;
use crate::memory::memory_tables;
use romgen::output::{binary, rust};
use romgen::symbols::{self, Recorder};
use romgen::{BuildError, Built, Symbols, assembly, memory, no_context, refused, scratch, script, uncaught};
use romjs::{Context, Host, Image, Options, Place, RunError, Scratch};
use std::cell::RefCell;
use std::io::{BufWriter, Stdout, Write};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// An exit status and what to say.
pub(crate) type Failed = (u8, String);

/// How to run.
pub(crate) struct Settings {
    /// Bytes of memory.
    pub(crate) ram: usize,
    /// Compile in the context that runs.
    pub(crate) from_source: bool,
    /// Fuel.
    pub(crate) fuel: Option<u32>,
    /// Make every allocation run short once.
    pub(crate) stress: bool,
    /// The allocation that fails.
    pub(crate) fail_allocation: u32,
    /// Let each allocation fail once.
    pub(crate) fail_each: bool,
    /// Tell where the memory goes.
    pub(crate) memory: bool,
    /// Tell it in tables.
    pub(crate) dump: bool,
}

/// The most memory that a context can use.
const RAM_MAX: usize = romjs_abi::limits::SEGMENT_WORDS_MAX as usize * size_of::<u32>();

/// A number of bytes, with `k` or `M` behind it.
pub(crate) fn parse_size(text: &str) -> Result<usize, String> {
    let (digits, unit) = match text.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1 << 10),
        None => text.strip_suffix(['m', 'M']).map_or((text, 1), |digits| (digits, 1 << 20)),
    };
    let count: usize = digits.parse().map_err(|_| format!("{text:?} is no size: write it like 10k, 64k or 4M"))?;
    let bytes = count.checked_mul(unit).filter(|bytes| *bytes <= RAM_MAX);
    bytes.ok_or(format!("a context uses at most {} M", RAM_MAX >> 20))
}

/// Where scripts print.
pub(crate) type Output = Rc<RefCell<BufWriter<Stdout>>>;

/// The terminal as a host.
pub(crate) struct Terminal {
    out: Output,
    began: Instant,
    /// What functions are compiled in that a script makes of text.
    scratch: (Vec<u32>, Vec<u8>),
    /// What tells the lines of the image's script.
    symbols: Symbols,
    /// The same of sources that are compiled here.
    recorder: Rc<RefCell<Recorder>>,
    /// Whether a script that runs is to end.
    interrupted: Arc<AtomicBool>,
    /// What was told last.
    located: String,
}

impl Terminal {
    pub(crate) fn new(symbols: Symbols) -> Terminal {
        let (out, began) = (Rc::new(RefCell::new(BufWriter::new(std::io::stdout()))), Instant::now());
        let (recorder, interrupted) = Default::default();
        Terminal { out, began, scratch: Default::default(), symbols, recorder, interrupted, located: String::new() }
    }

    /// What scripts have printed, as far as it has not been written yet.
    pub(crate) fn out(&self) -> Output {
        self.out.clone()
    }

    /// What is to be told which source is compiled.
    pub(crate) fn recorder(&self) -> Rc<RefCell<Recorder>> {
        self.recorder.clone()
    }

    /// What ends the script that runs.
    pub(crate) fn interrupted(&self) -> Arc<AtomicBool> {
        self.interrupted.clone()
    }
}

impl Host for Terminal {
    fn print(&mut self, text: &[u8], level: u8) {
        let text = String::from_utf8_lossy(text);
        if level >= 2 {
            eprintln!("{text}");
        } else {
            // A closed pipe is no reason to stop a script.
            let _ = writeln!(self.out.borrow_mut(), "{text}");
        }
    }

    fn now(&mut self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    fn uptime(&mut self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1000.0
    }

    fn locate(&mut self, place: Place) -> Option<&[u8]> {
        self.located = if place.segment() == 0 { self.recorder.borrow().symbols().locate(place) } else { self.symbols.locate(place) }?;
        Some(self.located.as_bytes())
    }

    fn is_interrupted(&mut self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }

    fn compiled(&mut self, function: Place, start: u32, positions: &[[u32; 2]]) {
        self.recorder.borrow_mut().compiled(function, start, positions);
    }

    fn scratch(&mut self, source_bytes: usize) -> Option<Scratch<'_>> {
        self.recorder.borrow_mut().begin_nowhere();
        let (words, text) = scratch(source_bytes);
        self.scratch = (words, [text, vec![0; source_bytes]].concat());
        Some(Scratch { words: &mut self.scratch.0, text: &mut self.scratch.1 })
    }
}

fn failed(error: BuildError) -> Failed {
    (1, error.to_string())
}

/// The contents of the file that the command line names.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Failed> {
    std::fs::read(file).map_err(|error| (2, format!("{}: {error}", file.display())))
}

/// The image of a script, or of assembly, by the file's extension.
fn compile(file: &Path, contents: &[u8], library: Image<'_>) -> Result<Built, Failed> {
    if file.extension().is_some_and(|extension| extension == assembly::EXTENSION) {
        let text = std::str::from_utf8(contents).map_err(|_| (1, format!("{}: the text is not UTF-8", file.display())))?;
        let words = assembly::assemble(file, text, library).map_err(failed)?;
        return Ok(Built { words, symbols: Symbols::default() });
    }
    script::build_source(file, contents, library).map_err(failed)
}

/// `romgen build`.
pub(crate) fn build(file: &Path, output: &Path, without: &[String]) -> Result<(), Failed> {
    let Built { words, symbols } = with_library(without, |library| compile(file, &read(file)?, library))?;
    let contents = match output.extension().and_then(|extension| extension.to_str()) {
        Some("bin" | "rom") => binary::bytes(&words),
        Some("rs") => rust::const_table(&words, &[]).into_bytes(),
        _ => return Err((2, format!("{}: an image's name ends in .bin, .rom or .rs", output.display()))),
    };
    let write = |path: &Path, contents: &[u8], what: &str| {
        binary::write_file(path, contents).map_err(|error| (3, format!("{}: {what} cannot be written: {error}", path.display())))
    };
    write(output, &contents, "the image")?;
    write(&output.with_extension(symbols::EXTENSION), &symbols.to_bytes(), "its symbols")
}

/// The symbols beside an image, if they are there and belong to it.
fn symbols_of(file: &Path, image: Image<'_>) -> Symbols {
    let path = file.with_extension(symbols::EXTENSION);
    let symbols = std::fs::read(&path).ok().and_then(|bytes| Symbols::of_bytes(&path, &bytes).ok());
    symbols.filter(|symbols| symbols.image == image.id()).unwrap_or_default()
}

/// `romgen run`.
pub(crate) fn run(file: &Path, settings: &Settings) -> Result<(), Failed> {
    let contents = read(file)?;
    let library = romjs::library();
    let is_image = file.extension().is_some_and(|extension| extension == "bin" || extension == "rom") || contents.starts_with(b"ROMJ");
    let Built { words, symbols } = if is_image {
        Built { words: binary::words(&contents), symbols: Symbols::default() }
    } else if settings.from_source {
        let terminal = Terminal::new(Symbols::default());
        terminal.recorder.borrow_mut().begin(&file.display().to_string(), &contents);
        return execute(&[library], settings, terminal, |context| eval_source(context, file, &contents, Options::default()));
    } else {
        compile(file, &contents, library)?
    };
    let image = Image::check(&words, &[library]).map_err(|error| (1, format!("{}: {}", file.display(), refused(error))))?;
    if settings.fail_each {
        return failing::run_each(&[library, image], settings.ram);
    }
    let symbols = if is_image { symbols_of(file, image) } else { symbols };
    execute(&[library, image], settings, Terminal::new(symbols), |context| context.run().map_err(|error| (1, uncaught(error, context))))
}

/// Makes a context as the settings say, and does `work` in it.
fn execute<T>(
    images: &[Image<'_>],
    settings: &Settings,
    mut terminal: Terminal,
    work: impl FnOnce(&mut Context<'_>) -> Result<T, Failed>,
) -> Result<T, Failed> {
    let mut memory = memory(settings.ram);
    let (out, interrupted) = (terminal.out(), terminal.interrupted());
    let mut context = Context::new(&mut memory, images, Some(&mut terminal)).map_err(|error| (2, no_context(error, settings.ram)))?;
    context.set_fuel(settings.fuel);
    context.set_stress(settings.stress);
    context.fail_allocation(settings.fail_allocation);
    let mut result = work(&mut context);
    if result.is_ok()
        && let Err(error) = finish_jobs(&mut context, &out, &interrupted)
    {
        result = Err((1, uncaught(error, &mut context)));
    }
    if settings.memory {
        context.collect();
        eprintln!("{:?}", context.memory());
    }
    if settings.dump {
        eprintln!("{}", memory_tables(&mut context));
    }
    result
}

/// At most so long a wait for a timer lasts before a look at whether it is to end.
const WAIT_MAX: u32 = 20;

/// Runs jobs and timers until none is left, or until that is interrupted.
pub(crate) fn finish_jobs(context: &mut Context<'_>, out: &Output, interrupted: &AtomicBool) -> Result<(), RunError> {
    while let Some(milliseconds) = context.pump()? {
        if interrupted.load(Ordering::Relaxed) {
            return Err(RunError::OutOfFuel);
        }
        if milliseconds > 0 {
            // Whoever reads along sees what was printed before the wait.
            let _ = out.borrow_mut().flush();
            std::thread::sleep(Duration::from_millis(milliseconds.min(WAIT_MAX).into()));
        }
    }
    Ok(())
}

/// Compiles and runs a source text in the context.
fn eval_source(context: &mut Context<'_>, path: &Path, source: &[u8], options: Options) -> Result<(), Failed> {
    let (mut words, mut text) = scratch(source.len());
    let scratch = Scratch { words: &mut words, text: &mut text };
    context.eval(source, options, scratch).map_err(|error| failed(BuildError::of_eval(path, source, error, context)))
}

/// What errors and stacks call the source that is given to `romgen eval`.
const EVALUATED: &str = "<eval>";

/// `romgen eval`.
pub(crate) fn eval(source: &str) -> Result<(), Failed> {
    let settings = Settings {
        ram: 16 << 20,
        from_source: true,
        fuel: None,
        stress: false,
        fail_allocation: 0,
        fail_each: false,
        memory: false,
        dump: false,
    };
    let terminal = Terminal::new(Symbols::default());
    terminal.recorder.borrow_mut().begin(EVALUATED, source.as_bytes());
    let value = execute(&[romjs::library()], &settings, terminal, |context| {
        eval_source(context, Path::new(EVALUATED), source.as_bytes(), Options { completion: true, ..Options::default() })?;
        let mut buffer = vec![0; 1 << 16];
        Ok(String::from_utf8_lossy(context.take_result(&mut buffer)).into_owned())
    })?;
    println!("{value}");
    Ok(())
}
