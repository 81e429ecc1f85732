//! Runs scenarios in the engine, each in a context of its own.

use super::From;
use super::outcome::{Outcome, Verdict};
use super::suite::{Harness, Suite};
use super::test::{Mode, Negative, Scenario};
use romgen::{memory, script};
use romjs::{Context, EvalError, Host, Image, Options, RunError, Scratch};
use std::mem::MaybeUninit;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The directive of strict mode, for the scenarios that want it.
const STRICT: &[u8] = b"\"use strict\";\n";
/// What asynchronous tests print when they are over.
const COMPLETE: &str = "Test262:AsyncTestComplete";
/// What they print in front of the reason when they fail.
const FAILURE: &str = "Test262:AsyncTestFailure:";
/// What the engine says of a construct that it does not know, and of memory that does not suffice.
const UNSUPPORTED: &str = "not supported yet";
const OUT_OF_MEMORY: &str = "out of memory";

/// Runs scenarios, in memory that it keeps.
pub(super) struct Executor {
    suite: Suite,
    harness: Harness,
    from: From,
    fuel: u32,
    memory: Vec<MaybeUninit<u64>>,
}

/// Why a scenario's sources did not run to their end.
enum End {
    /// A syntax error; whether it is about a construct that is not supported.
    Syntax { message: String, unsupported: bool },
    /// An exception.
    Thrown { class: String, text: String },
    /// The fuel was used up.
    OutOfFuel,
    /// Something else than the test's doing.
    Broken(String),
}

impl Executor {
    /// For scenarios of `suite`.
    pub(super) fn new(suite: Suite, from: From, ram: usize, fuel: u32) -> Executor {
        Executor { harness: Harness::of(&suite), suite, from, fuel, memory: memory(ram) }
    }

    /// Runs a scenario.
    pub(super) fn run(&mut self, scenario: &Scenario) -> Outcome {
        if scenario.mode == Mode::Module {
            return Outcome::failed("modules are not supported yet");
        }
        match self.sources(scenario) {
            Ok((harness, test)) => self.judge(scenario, &harness, &test),
            Err(reason) => Outcome::failed(reason),
        }
    }

    /// The sources of the harness, each with its name, and that of the test.
    fn sources(&mut self, scenario: &Scenario) -> Result<(Sources, Vec<u8>), String> {
        let mut harness = Sources::new();
        for name in &scenario.harness {
            harness.push((name.clone(), self.harness.source(name)?.to_vec()));
        }
        let source = self.suite.source(&scenario.path)?;
        let test = if scenario.mode == Mode::Strict { [STRICT, &source].concat() } else { source };
        Ok((harness, test))
    }

    fn judge(&mut self, scenario: &Scenario, harness: &Sources, test: &[u8]) -> Outcome {
        let mut host = Recorder::new();
        let end = match scenario.negative.as_ref() {
            Some(negative) if negative.phase != "runtime" => self.compile(test),
            _ => match self.from {
                From::Source => self.run_source(harness, test, &mut host),
                From::Image => self.run_image(harness, test, &mut host),
            },
        };
        match (&scenario.negative, end) {
            (Some(negative), Err(end)) => judge_negative(negative, end),
            (Some(negative), Ok(())) => Outcome::failed(format!("no {}, though one is expected", negative.class)),
            (None, Err(end)) => end.outcome(),
            (None, Ok(())) if scenario.is_async => host.outcome(),
            (None, Ok(())) => Outcome::passed(),
        }
    }

    /// Compiles a test that must not run.
    fn compile(&mut self, test: &[u8]) -> Result<(), End> {
        let mut context = context(&mut self.memory, &[library()], None)?;
        let (mut words, mut text) = romgen::scratch(test.len());
        let scratch = Scratch { words: &mut words, text: &mut text };
        context.compile_only(test, Options::default(), scratch).map_err(|error| End::of_eval(error, &mut context))
    }

    fn run_source(&mut self, harness: &Sources, test: &[u8], host: &mut Recorder) -> Result<(), End> {
        let mut context = context(&mut self.memory, &[library()], Some(host))?;
        context.set_fuel(Some(self.fuel));
        for (name, source) in harness {
            eval(&mut context, source).map_err(|end| End::Broken(format!("harness/{name}: {}", end.outcome())))?;
        }
        eval(&mut context, test)?;
        pump(&mut context)
    }

    fn run_image(&mut self, harness: &Sources, test: &[u8], host: &mut Recorder) -> Result<(), End> {
        let mut whole: Vec<u8> = harness.iter().flat_map(|(_, source)| [source.as_slice(), b"\n"]).flatten().copied().collect();
        whole.extend_from_slice(test);
        let library = library();
        let words = script::compile_source(Path::new("test"), &whole, library)
            .map_err(|error| End::Syntax { unsupported: error.message.contains(UNSUPPORTED), message: error.message })?;
        let image = Image::check(&words, &[library]).map_err(|error| End::Broken(format!("the image is refused: {error:?}")))?;
        let mut context = context(&mut self.memory, &[library, image], Some(host))?;
        context.set_fuel(Some(self.fuel));
        context.run().map_err(|error| End::of_run(error, &mut context))?;
        pump(&mut context)
    }
}

/// The image of the library that has `$262`.
fn library() -> Image<'static> {
    use romjs::image;
    include!(concat!(env!("OUT_DIR"), "/test262.rs"))
}

/// Sources by their names.
type Sources = Vec<(String, Vec<u8>)>;

fn context<'a>(memory: &'a mut [MaybeUninit<u64>], images: &[Image<'a>], host: Option<&'a mut Recorder>) -> Result<Context<'a>, End> {
    let host = host.map(|host| host as &mut dyn Host);
    Context::new(memory, images, host).map_err(|error| End::Broken(format!("no context: {error:?}")))
}

fn eval(context: &mut Context<'_>, source: &[u8]) -> Result<(), End> {
    let (mut words, mut text) = romgen::scratch(source.len());
    let scratch = Scratch { words: &mut words, text: &mut text };
    context.eval(source, Options::default(), scratch).map_err(|error| End::of_eval(error, context))
}

/// Runs jobs and timers. Tests leave promises that are rejected and that nothing handles.
fn pump(context: &mut Context<'_>) -> Result<(), End> {
    loop {
        match context.pump() {
            Ok(None) => return Ok(()),
            Ok(Some(milliseconds)) => std::thread::sleep(Duration::from_millis(milliseconds.into())),
            Err(RunError::Rejection) => {}
            Err(error) => return Err(End::of_run(error, context)),
        }
    }
}

/// What an error was that must come. A construct that is not supported is no error of the test's.
fn judge_negative(negative: &Negative, end: End) -> Outcome {
    let class = match &end {
        End::Syntax { unsupported: false, .. } => "SyntaxError",
        End::Thrown { class, .. } if negative.phase == "runtime" => class,
        _ => return end.outcome(),
    };
    if class == negative.class { Outcome::passed() } else { Outcome::failed(format!("{class}, where {} is expected", negative.class)) }
}

impl End {
    fn of_eval(error: EvalError, context: &mut Context<'_>) -> End {
        match error {
            EvalError::Syntax(error) => {
                let message = error.kind.message();
                End::Syntax { message: format!("syntax error: {message}"), unsupported: message.contains(UNSUPPORTED) }
            }
            EvalError::OutOfScratch => End::Broken("the script is too large to compile".to_owned()),
            EvalError::Run(error) => End::of_run(error, context),
        }
    }

    fn of_run(error: RunError, context: &mut Context<'_>) -> End {
        match error {
            RunError::OutOfFuel => End::OutOfFuel,
            RunError::NoEntry => End::Broken("the image has no script".to_owned()),
            RunError::Exception | RunError::Rejection => {
                let mut buffer = [0; 1024];
                let text = String::from_utf8_lossy(context.exception_text(&mut buffer)).into_owned();
                let mut class = String::new();
                context.exception_class(|name| class = String::from_utf8_lossy(name).into_owned());
                End::Thrown { text: text.replacen("uncaught object", &class, 1), class }
            }
        }
    }

    fn outcome(self) -> Outcome {
        match self {
            End::Thrown { text, .. } if text.ends_with(OUT_OF_MEMORY) => Outcome::ended(Verdict::OutOfMemory, text),
            End::Syntax { message, .. } => Outcome::failed(message),
            End::Thrown { text, .. } | End::Broken(text) => Outcome::failed(text),
            End::OutOfFuel => Outcome::ended(Verdict::OutOfFuel, "the fuel is used up"),
        }
    }
}

/// The host of a scenario: keeps how an asynchronous test ended.
struct Recorder {
    began: Instant,
    /// The first line that tells.
    end: Option<String>,
    /// What functions are compiled in that a script makes of text.
    scratch: (Vec<u32>, Vec<u8>),
}

impl Recorder {
    fn new() -> Recorder {
        Recorder { began: Instant::now(), end: None, scratch: Default::default() }
    }

    fn outcome(&self) -> Outcome {
        match self.end.as_deref() {
            Some(COMPLETE) => Outcome::passed(),
            Some(line) => Outcome::failed(line.trim_start_matches(FAILURE)),
            None => Outcome::failed("an asynchronous test that did not end"),
        }
    }
}

impl Host for Recorder {
    fn print(&mut self, text: &[u8], _level: u8) {
        let line = String::from_utf8_lossy(text);
        if self.end.is_none() && (line == COMPLETE || line.starts_with(FAILURE)) {
            self.end = Some(line.into_owned());
        }
    }

    fn now(&mut self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    fn uptime(&mut self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1000.0
    }

    fn scratch(&mut self, source_bytes: usize) -> Option<Scratch<'_>> {
        let (words, text) = romgen::scratch(source_bytes);
        self.scratch = (words, [text, vec![0; source_bytes]].concat());
        Some(Scratch { words: &mut self.scratch.0, text: &mut self.scratch.1 })
    }
}
