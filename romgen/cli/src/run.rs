//! Running scripts and images on the host.

use romgen::output::{binary, rust};
use romgen::{BuildError, memory, scratch, uncaught};
use romjs::{Context, Host, Image, Options, Scratch};
use std::io::Write;
use std::path::Path;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

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
    /// Collect at every allocation.
    pub(crate) stress: bool,
    /// The allocation that fails.
    pub(crate) fail_allocation: u32,
}

/// A number of bytes, with `k` or `M` behind it.
pub(crate) fn parse_size(text: &str) -> Result<usize, String> {
    let (digits, unit) = match text.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1 << 10),
        None => text.strip_suffix(['m', 'M']).map_or((text, 1), |digits| (digits, 1 << 20)),
    };
    let count: usize = digits.parse().map_err(|_| format!("{text:?} is no size: write it like 10k, 64k or 4M"))?;
    Ok(count * unit)
}

/// The terminal as a host.
struct Terminal {
    out: std::io::BufWriter<std::io::Stdout>,
    began: Instant,
}

impl Host for Terminal {
    fn print(&mut self, text: &[u8], level: u8) {
        let text = String::from_utf8_lossy(text);
        if level >= 2 {
            eprintln!("{text}");
        } else {
            // A closed pipe is no reason to stop a script.
            let _ = writeln!(self.out, "{text}");
        }
    }

    fn now(&mut self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    fn uptime(&mut self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1000.0
    }
}

fn failed(error: BuildError) -> Failed {
    (1, error.to_string())
}

/// `romgen build`.
pub(crate) fn build(file: &Path, output: &Path) -> Result<(), Failed> {
    let words = romgen::compile(file, romjs::library()).map_err(failed)?;
    let contents = match output.extension().and_then(|extension| extension.to_str()) {
        Some("bin" | "rom") => binary::bytes(&words),
        Some("rs") => rust::const_table(&words, &[]).into_bytes(),
        _ => return Err((2, format!("{}: an image's name ends in .bin, .rom or .rs", output.display()))),
    };
    binary::write_file(output, &contents).map_err(|error| (3, format!("{}: {error}", output.display())))
}

/// `romgen run`.
pub(crate) fn run(file: &Path, settings: &Settings) -> Result<(), Failed> {
    let contents = std::fs::read(file).map_err(|error| (2, format!("{}: {error}", file.display())))?;
    let mut terminal = Terminal { out: std::io::BufWriter::new(std::io::stdout()), began: Instant::now() };
    let library = romjs::library();
    let is_image = file.extension().is_some_and(|extension| extension == "bin" || extension == "rom") || contents.starts_with(b"ROMJ");
    let words = if is_image {
        binary::words(&contents)
    } else if settings.from_source {
        Vec::new()
    } else {
        romgen::script::compile_source(file, &contents, library).map_err(failed)?
    };
    let mut images = vec![library];
    if !settings.from_source {
        let image = Image::check(&words, &[library]).map_err(|error| (1, format!("{}: {error:?}", file.display())))?;
        images.push(image);
    }
    let mut memory = memory(settings.ram);
    let result = {
        let mut context = Context::new(&mut memory, &images, Some(&mut terminal)).map_err(|error| (3, format!("{error:?}")))?;
        context.set_fuel(settings.fuel);
        context.set_stress(settings.stress);
        context.fail_allocation(settings.fail_allocation);
        if settings.from_source {
            let (mut words, mut text) = scratch(contents.len());
            let scratch = Scratch { words: &mut words, text: &mut text };
            context.eval(&contents, Options::default(), scratch).map_err(|error| failed(BuildError::of_eval(file, error, &mut context)))
        } else {
            context.run().map_err(|error| (1, uncaught(error, &mut context)))
        }
    };
    let _ = terminal.out.flush();
    result
}

/// `romgen eval`.
pub(crate) fn eval(source: &str) -> Result<(), Failed> {
    let mut terminal = Terminal { out: std::io::BufWriter::new(std::io::stdout()), began: Instant::now() };
    let mut memory = memory(16 << 20);
    let path = Path::new("<eval>");
    {
        let mut context = Context::new(&mut memory, &[romjs::library()], Some(&mut terminal)).map_err(|error| (3, format!("{error:?}")))?;
        let (mut words, mut text) = scratch(source.len());
        let options = Options { completion: true, ..Options::default() };
        let scratch = Scratch { words: &mut words, text: &mut text };
        context.eval(source.as_bytes(), options, scratch).map_err(|error| failed(BuildError::of_eval(path, error, &mut context)))?;
        let mut buffer = vec![0; 1 << 16];
        println!("{}", String::from_utf8_lossy(context.take_result(&mut buffer)));
    }
    let _ = terminal.out.flush();
    Ok(())
}
