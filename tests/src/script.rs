//! A test script: what its comments say that it prints, and how it ends.
//!
//! ```text
//! // ram: 24k                          the buffer's size; 64k if nothing is said
//! print(1 + 1); // expect: 2           the next line that is printed
//! // expect: text                      the same, on a line of its own
//! // throws: TypeError                 the script ends by this error, which nobody catches
//! ```
//!
//! Expectations stand in the order of what is printed, and everything that is printed has one.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::Outcome;
use crate::workspace;

/// The buffer of a script that names none, in bytes.
pub const RAM: u32 = 64 * 1024;
/// The exit status of a script that ends by an uncaught error.
const FAILED: i32 = 1;

/// What a script should do.
#[derive(Debug, PartialEq, Eq)]
pub struct Script {
    /// The lines that it prints, each with the line of the source that says so (from 1).
    pub expected: Vec<(usize, String)>,
    /// The name of the error by which it ends.
    pub throws: Option<String>,
    /// The buffer that it is given, in bytes.
    pub ram: u32,
}

impl Script {
    /// Reads the comments of the file.
    pub fn read(path: &Path) -> Result<Script> {
        Script::parse(&workspace::read(path)?).with_context(|| format!("in {}", path.display()))
    }

    /// Reads the comments of a source.
    pub fn parse(source: &str) -> Result<Script> {
        let mut script = Script { expected: Vec::new(), throws: None, ram: RAM };
        for (index, line) in source.lines().enumerate() {
            if let Some(text) = after(line, "// expect:") {
                script.expected.push((index + 1, text.to_owned()));
            } else if let Some(name) = after(line, "// throws:") {
                script.throws = Some(name.split(':').next().unwrap_or_default().trim().to_owned());
            } else if let Some(size) = line.strip_prefix("// ram: ") {
                script.ram = bytes(size).with_context(|| format!("`{size}` is no size"))?;
            }
        }
        if script.expected.is_empty() && script.throws.is_none() {
            bail!("no line says what to expect");
        }
        Ok(script)
    }

    /// Compares what happened with what should; the error tells the first difference.
    pub fn check(&self, outcome: &Outcome) -> Result<()> {
        let said = |text: String| if outcome.stderr.is_empty() { text } else { format!("{text}\n{}", outcome.stderr.trim_end()) };
        let mut printed = outcome.stdout.lines();
        for (line, expected) in &self.expected {
            match printed.next() {
                Some(text) if text.trim_end() == expected => {}
                Some(text) => bail!(said(format!("line {line} expects `{expected}`, and this was printed: `{text}`"))),
                None => bail!(said(format!("line {line} expects `{expected}`, and nothing more was printed"))),
            }
        }
        if let Some(text) = printed.next() {
            bail!(said(format!("nothing more was expected, and this was printed: `{text}`")));
        }
        let Some(name) = &self.throws else {
            if outcome.status != Some(0) {
                bail!(said(format!("it ended with status {:?}", outcome.status)));
            }
            return Ok(());
        };
        if outcome.status != Some(FAILED) {
            bail!(said(format!("an uncaught {name} was expected, and it ended with status {:?}", outcome.status)));
        }
        if !outcome.stderr.contains(name.as_str()) {
            bail!(said(format!("an uncaught {name} was expected")));
        }
        Ok(())
    }
}

/// What stands behind `mark` and a space in the line, without white space at its end.
fn after<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let text = line[line.rfind(mark)? + mark.len()..].trim_end();
    Some(text.strip_prefix(' ').unwrap_or(text))
}

/// A size like `24k` or `512`.
fn bytes(size: &str) -> Option<u32> {
    match size.trim().strip_suffix('k') {
        Some(kilobytes) => kilobytes.parse::<u32>().ok()?.checked_mul(1024),
        None => size.trim().parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: i32, stdout: &str, stderr: &str) -> Outcome {
        Outcome { status: Some(status), stdout: stdout.to_owned(), stderr: stderr.to_owned() }
    }

    #[test]
    fn comments_are_read() {
        let script = Script::parse("// ram: 2k\nprint(1); // expect: 1\nprint(); // expect:\n// throws: RangeError: why\n").unwrap();
        assert_eq!(script.expected, [(2, "1".to_owned()), (3, String::new())]);
        assert_eq!((script.throws.as_deref(), script.ram), (Some("RangeError"), 2048));
        assert!(Script::parse("print(1);").is_err());
    }

    #[test]
    fn the_first_difference_is_told() {
        let script = Script::parse("print(1); // expect: 1\nprint(2); // expect: 2\n").unwrap();
        assert!(script.check(&outcome(0, "1\n2\n", "")).is_ok());
        assert!(script.check(&outcome(0, "1\n3\n", "")).unwrap_err().to_string().contains("line 2"));
        assert!(script.check(&outcome(0, "1\n", "")).is_err());
        assert!(script.check(&outcome(0, "1\n2\n3\n", "")).is_err());
        assert!(script.check(&outcome(1, "1\n2\n", "")).is_err());
    }

    #[test]
    fn an_uncaught_error_is_part_of_it() {
        let script = Script::parse("throw new RangeError(); // throws: RangeError\n").unwrap();
        assert!(script.check(&outcome(1, "", "Uncaught RangeError: \n")).is_ok());
        assert!(script.check(&outcome(1, "", "Uncaught TypeError: \n")).is_err());
        assert!(script.check(&outcome(0, "", "")).is_err());
    }
}
