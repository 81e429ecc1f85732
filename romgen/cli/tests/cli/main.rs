//! The program `romgen` with bad input: damaged images, sources that no compiler should trust, scripts without end, places
//! that cannot be written, wrong flags. Whatever it is given, it ends soon, says what is wrong, and what to do about it.
//!
//! Exit status: 0 all is well, 1 the script or image is at fault, 2 wrong usage, 3 the machine is at fault.

mod flash;
mod image;
mod output;
mod parts;
mod repl;
mod script;
mod source;
mod stack;
#[cfg(unix)]
mod terminal;
mod test262;
mod usage;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Far more than any of these calls takes, and soon enough for one that hangs.
const LIMIT: Duration = Duration::from_secs(60);
/// Between two looks at a running program.
const POLL: Duration = Duration::from_millis(1);

/// How a call of the program ended.
#[derive(Debug)]
struct Outcome {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Outcome {
    /// Asserts the exit status, and that standard error has this text; without one, that nothing is said.
    fn is(&self, status: i32, text: &str) -> &Outcome {
        let says = if text.is_empty() { self.stderr.is_empty() } else { self.stderr.contains(text) };
        assert!(self.status == Some(status) && says, "status {status} and `{text}` were expected: {self:?}");
        self
    }
}

/// The program with these arguments.
fn command<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_romgen"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs the program in the folder that `command` names; one that takes too long is ended, and that fails the test.
fn finish(mut command: Command) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("romgen starts");
    let (stdout, stderr) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
    let (stdout, stderr) = (thread::spawn(move || text(stdout)), thread::spawn(move || text(stderr)));
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("its status can be had") {
            break status;
        }
        if start.elapsed() > LIMIT {
            child.kill().expect("it can be ended");
            panic!("no end after {} s: {command:?}", LIMIT.as_secs());
        }
        thread::sleep(POLL);
    };
    let joined = |reader: thread::JoinHandle<String>| reader.join().expect("a pipe can be read");
    Outcome { status: status.code(), stdout: joined(stdout), stderr: joined(stderr) }
}

fn text(mut pipe: impl std::io::Read) -> String {
    let mut bytes = Vec::new();
    pipe.read_to_end(&mut bytes).expect("a pipe can be read");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A folder of a test's own, empty at first.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // It is there if the test has run before.
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Folder(path)
    }

    fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        std::fs::write(self.0.join(name), contents).expect("a file can be written");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).expect("a file can be read")
    }

    /// The program in this folder with `line`'s words as arguments.
    fn command(&self, line: &str) -> Command {
        let mut command = command(line.split_whitespace());
        command.current_dir(&self.0);
        command
    }

    fn romgen(&self, line: &str) -> Outcome {
        finish(self.command(line))
    }

    /// The names of its files, sorted.
    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("a folder can be read");
        let mut names: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}
