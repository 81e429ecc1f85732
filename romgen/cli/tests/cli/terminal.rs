//! `romgen repl` at a terminal, as a person types: history, completion, lines that go on, Ctrl-C, Ctrl-D.

use super::Folder;
use rexpect::session::{PtySession, spawn_command};
use std::process::Command;
use std::time::Duration;

/// What keys send.
const UP: &str = "\x1b[A";
const TAB: &str = "\t";

/// What the terminal is told when a line has been typed.
const PASTING_ENDS: &str = "\x1b[?2004l";
/// Milliseconds until an expected text must have come.
const PATIENCE: u64 = 30_000;

/// A session whose history lies in this folder.
struct Terminal(PtySession);

impl Terminal {
    fn open(folder: &Folder) -> Terminal {
        let mut command = Command::new(env!("CARGO_BIN_EXE_romgen"));
        command.arg("repl").current_dir(&folder.0).env("XDG_DATA_HOME", &folder.0).env("HOME", &folder.0).env("TERM", "xterm");
        let mut terminal = Terminal(spawn_command(command, Some(PATIENCE)).expect("a terminal can be opened"));
        terminal.shows(".help tells more");
        terminal.shows("> ");
        terminal
    }

    /// Presses keys.
    fn types(&mut self, keys: &str) {
        self.0.send(keys).and_then(|_| self.0.flush()).expect("the terminal takes keys");
    }

    fn presses_control(&mut self, key: char) {
        self.0.send_control(key).expect("the terminal takes keys");
    }

    /// Gives up what is typed; the next prompt comes when the terminal is ready for keys again.
    fn drops_line(&mut self) {
        self.presses_control('c');
        self.shows(PASTING_ENDS);
        self.shows("> ");
    }

    /// Waits until this text is shown behind what was waited for before.
    fn shows(&mut self, text: &str) {
        self.0.exp_string(text).unwrap_or_else(|error| panic!("no {text:?}: {error}"));
    }

    /// Waits until a line of the program's own, which is no echo of keys, is this text.
    fn answers(&mut self, text: &str) {
        self.shows(&format!("\n{text}\r\n"));
        self.shows("> ");
    }

    /// Presses Ctrl-C until what runs has ended: nothing tells when it has begun, and before, the key would only drop a line.
    fn interrupts(&mut self) {
        let mut shown = String::new();
        for _ in 0..PATIENCE / 100 {
            self.presses_control('c');
            std::thread::sleep(Duration::from_millis(100));
            shown.extend(std::iter::from_fn(|| self.0.try_read()));
            if shown.split_once("interrupted").is_some_and(|(_, rest)| rest.contains("> ")) {
                return;
            }
        }
        panic!("nothing was interrupted: {shown:?}");
    }

    fn ends(mut self) {
        self.0.exp_eof().expect("the program ends");
    }
}

#[test]
fn history_is_kept() {
    let folder = Folder::new("terminal-history");
    let mut terminal = Terminal::open(&folder);
    terminal.types("20 + 3\r");
    terminal.answers("23");
    terminal.types("'other'\r");
    terminal.answers("\"other\"");
    terminal.types(&format!("{UP}{UP}\r"));
    terminal.answers("23");
    terminal.presses_control('d');
    terminal.ends();
    // The next session goes on with it.
    let mut terminal = Terminal::open(&folder);
    terminal.types(&format!("{UP} + 1000\r"));
    terminal.answers("1023");
    terminal.presses_control('d');
    terminal.ends();
}

#[test]
fn names_and_properties_are_completed() {
    let mut terminal = Terminal::open(&Folder::new("terminal-completion"));
    terminal.types("let quiteLong = { unusualKey: 41 }\r");
    terminal.answers("undefined");
    terminal.types(&format!("quiteL{TAB}.unus{TAB} + 1\r"));
    terminal.answers("42");
    // What several names begin with is a list to choose from.
    terminal.types(&format!("Number.is{TAB}{TAB}"));
    terminal.shows("isInteger");
    terminal.shows("isSafeInteger");
    terminal.drops_line();
    terminal.types(&format!("Number.isI{TAB}(7)\r"));
    terminal.answers("true");
}

#[test]
fn lines_go_on_and_are_dropped() {
    let mut terminal = Terminal::open(&Folder::new("terminal-lines"));
    terminal.types("function twice(x) {\r");
    terminal.types("return 2 * x;\r");
    terminal.types("}\r");
    terminal.answers("undefined");
    terminal.types("twice(21)\r");
    terminal.answers("42");
    terminal.types("thisIsNot(run");
    terminal.shows("run");
    terminal.drops_line();
    terminal.types("7 * 9\r");
    terminal.answers("63");
    // What runs is interrupted, and the session goes on.
    terminal.types("for (;;);\r");
    terminal.interrupts();
    terminal.types(".exit\r");
    terminal.ends();
}
