//! `romgen repl`: lines are run as they are typed, in one context.

use crate::complete::{Assistant, COMMANDS, is_complete};
use crate::memory::memory_tables;
use crate::run::{Failed, Output, Terminal, finish_jobs};
use etcetera::BaseStrategy;
use romgen::symbols::Recorder;
use romgen::{BuildError, Symbols, memory, no_context, scratch};
use romjs::{Context, EvalError, Options, Scratch};
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{Config, Editor};
use std::cell::RefCell;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const PROMPT: &str = "> ";
const HELP: &str = "\
Type JavaScript; a line that is not complete goes on with the next. `let`, `const` and classes may be declared again.
  .help     this
  .memory   where the context's memory goes
  .exit     leave, as Ctrl-D does
Tab completes names. Timers are waited for. Ctrl-C ends what runs, or drops what is typed.";
/// What errors and stacks call the lines.
const NAME: &str = "<repl>";
/// Bytes of a value that are shown.
const SHOWN_MAX: usize = 1 << 16;

/// A session.
struct Session<'c, 'm> {
    context: &'c RefCell<Context<'m>>,
    out: Output,
    recorder: Rc<RefCell<Recorder>>,
    interrupted: Arc<AtomicBool>,
    lines: usize,
}

/// Reads and runs lines until they end.
pub(crate) fn repl(ram: usize) -> Result<(), Failed> {
    let mut memory = memory(ram);
    let mut terminal = Terminal::new(Symbols::default());
    let (out, recorder, interrupted) = (terminal.out(), terminal.recorder(), terminal.interrupted());
    let library = romjs::library();
    let mut context =
        Context::new(&mut memory, std::slice::from_ref(&library), Some(&mut terminal)).map_err(|error| (2, no_context(error, ram)))?;
    context.allow_redeclaration();
    let context = RefCell::new(context);
    let mut session = Session { context: &context, out, recorder, interrupted, lines: 0 };
    if std::io::stdin().is_terminal() { session.edit() } else { session.read(std::io::stdin().lock()) }
}

impl Session<'_, '_> {
    /// Lines that a person types.
    fn edit(&mut self) -> Result<(), Failed> {
        let interrupted = self.interrupted.clone();
        ctrlc::set_handler(move || interrupted.store(true, Ordering::Relaxed))
            .map_err(|error| (3, format!("Ctrl-C cannot be caught: {error}")))?;
        let failed = |error: ReadlineError| (3, format!("the terminal cannot be read: {error}"));
        let config = Config::builder().auto_add_history(true).completion_type(rustyline::CompletionType::List).build();
        let mut editor: Editor<Assistant<'_, '_>, FileHistory> = Editor::with_config(config).map_err(failed)?;
        editor.set_helper(Some(Assistant(self.context)));
        let history = history_file();
        if let Some(path) = &history {
            // There is none before the first session.
            let _ = editor.load_history(path);
        }
        println!("romgen {}, .help tells more", env!("CARGO_PKG_VERSION"));
        let ended = loop {
            match editor.readline(PROMPT) {
                Ok(text) if text.trim() == ".exit" => break Ok(()),
                Ok(text) => self.run(&text),
                Err(ReadlineError::Interrupted) => {}
                Err(ReadlineError::Eof) => break Ok(()),
                Err(error) => break Err(failed(error)),
            }
        };
        if let Some(path) = &history {
            // A session without a history is still one.
            let _ = editor.save_history(path);
        }
        ended
    }

    /// Lines of a file or a pipe; no prompt is shown.
    fn read(&mut self, input: impl BufRead) -> Result<(), Failed> {
        let mut text = String::new();
        for line in input.lines() {
            text += &line.map_err(|error| (3, format!("standard input: {error}")))?;
            if text.trim() == ".exit" {
                return Ok(());
            }
            if text.starts_with('.') || is_complete(&text) {
                self.run(&std::mem::take(&mut text));
            } else {
                text.push('\n');
            }
        }
        if !text.is_empty() {
            self.run(&text);
        }
        Ok(())
    }

    /// Runs a command, or a script.
    fn run(&mut self, text: &str) {
        match text.trim() {
            "" => {}
            ".help" => println!("{HELP}"),
            ".memory" => println!("{}", memory_tables(&mut self.context.borrow_mut())),
            command
                if command.starts_with('.') && !command.starts_with("..") && !command[1..].starts_with(|c: char| c.is_ascii_digit()) =>
            {
                eprintln!("there is no {command}: there are {}", COMMANDS.join(", "));
            }
            _ => self.evaluate(text),
        }
        let _ = std::io::stdout().flush();
    }

    /// Runs a script and shows its value, or what it threw.
    fn evaluate(&mut self, source: &str) {
        self.lines += 1;
        let name = format!("{NAME}:{}", self.lines);
        self.recorder.borrow_mut().begin(&name, source.as_bytes());
        self.interrupted.store(false, Ordering::Relaxed);
        let mut context = self.context.borrow_mut();
        let (mut words, mut text) = scratch(source.len());
        let options = Options { completion: true, ..Options::default() };
        let evaluated = context.eval(source.as_bytes(), options, Scratch { words: &mut words, text: &mut text });
        let shown = evaluated.map(|()| {
            let mut buffer = vec![0; SHOWN_MAX];
            String::from_utf8_lossy(context.inspect_result(&mut buffer)).into_owned()
        });
        // What the script has printed stands before its value.
        let _ = self.out.borrow_mut().flush();
        self.show(&mut context, &name, source, shown);
        context.clear_exception();
        if let Err(error) = finish_jobs(&mut context, &self.out, &self.interrupted) {
            self.show(&mut context, &name, source, Err(EvalError::Run(error)));
            context.clear_exception();
        }
        let _ = self.out.borrow_mut().flush();
    }

    fn show(&self, context: &mut Context<'_>, name: &str, source: &str, shown: Result<String, EvalError>) {
        match shown {
            Ok(value) => println!("{value}"),
            Err(EvalError::Run(romjs::RunError::OutOfFuel)) => eprintln!("interrupted"),
            Err(EvalError::Run(error)) => eprintln!("{}", romgen::uncaught(error, context)),
            Err(error) => eprintln!("{}", BuildError::of_eval(Path::new(name), source.as_bytes(), error, context)),
        }
    }
}

/// Where the lines of earlier sessions are kept.
fn history_file() -> Option<PathBuf> {
    let folder = etcetera::choose_base_strategy().ok()?.data_dir().join("romgen");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join("history"))
}
