//! Why something was not built: where, what, and what to do about it.

use crate::{scratch, uncaught};
use romjs_engine::host::check;
use romjs_engine::{Context, EvalError, Options, Scratch, SyntaxError};
use std::fmt;
use std::path::{Path, PathBuf};

/// The most characters that are shown of a line before the place that an error is about, and behind it.
const SHOWN_MAX: usize = 60;

/// More errors of one source are not shown.
const ERRORS_MAX: usize = 20;

/// Why something was not built. It is shown as compilers do, one error of a source after the other:
///
/// ```text
/// app.js:3:9: syntax error: expected an expression
///   |
/// 3 | let x = ;
///   |         ^
/// ```
#[derive(Clone, Debug)]
pub struct BuildError {
    /// The file that it is about.
    pub path: PathBuf,
    /// Line and column, both from 1, if it is about a place in the file.
    pub position: Option<(u32, u32)>,
    /// What happened.
    pub message: String,
    /// The line around the place.
    excerpt: Option<Box<Excerpt>>,
    /// The errors behind it in the same source.
    others: Vec<BuildError>,
}

/// A line, or its part around a place.
#[derive(Clone, Debug)]
struct Excerpt {
    text: String,
    /// How many characters stand before the place.
    before: usize,
    /// How many characters the error is about, as far as they are shown.
    marked: usize,
}

impl BuildError {
    /// An error about a whole file.
    pub fn new(path: &Path, message: impl Into<String>) -> BuildError {
        BuildError { path: path.to_path_buf(), position: None, message: message.into(), excerpt: None, others: Vec::new() }
    }

    /// What is wrong with `source`, of which the first error is known.
    pub fn of_syntax(path: &Path, source: &[u8], error: SyntaxError) -> BuildError {
        let (mut words, mut text) = scratch(source.len());
        let mut errors = Vec::new();
        check(source, Options::default(), Scratch { words: &mut words, text: &mut text }, &mut |error| {
            errors.push(error);
            errors.len() < ERRORS_MAX
        });
        // A limit that only compiling meets can come first.
        if !errors.iter().any(|known| known.offset == error.offset) {
            errors.push(error);
        }
        errors.sort_by_key(|error| error.offset);
        let mut shown = errors.into_iter().map(|error| BuildError::of_one(path, source, error));
        let first = shown.next().unwrap_or_else(|| BuildError::of_one(path, source, error));
        BuildError { others: shown.collect(), ..first }
    }

    fn of_one(path: &Path, source: &[u8], error: SyntaxError) -> BuildError {
        let mut message = format!("syntax error: {}", error.kind.message());
        if let Some(hint) = error.kind.hint() {
            message += &format!(" ({hint})");
        }
        let position = Some((error.line, error.column));
        let excerpt = excerpt(source, error.offset as usize, error.end as usize);
        BuildError { position, excerpt: Some(Box::new(excerpt)), ..BuildError::new(path, message) }
    }

    /// What running `source` ended with.
    pub fn of_eval(path: &Path, source: &[u8], error: EvalError, context: &mut Context<'_>) -> BuildError {
        match error {
            EvalError::Syntax(error) => BuildError::of_syntax(path, source, error),
            EvalError::OutOfScratch => BuildError::new(path, "the script is too large to compile: split it"),
            EvalError::Run(error) => BuildError::new(path, uncaught(error, context)),
        }
    }
}

/// What is shown of the line around `offset`, where an error begins. Sources that are no UTF-8 are shown as far as they are.
fn excerpt(source: &[u8], offset: usize, end: usize) -> Excerpt {
    let (before, behind) = source.split_at(offset.min(source.len()));
    let is_end = |c: &char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    // Four bytes are as many as a character has.
    let (before, behind) = (&before[before.len().saturating_sub(4 * SHOWN_MAX)..], &behind[..behind.len().min(4 * SHOWN_MAX)]);
    let (before, behind) = (String::from_utf8_lossy(before), String::from_utf8_lossy(behind));
    let mut text: Vec<char> = before.chars().rev().take_while(|c| !is_end(c)).take(SHOWN_MAX).collect();
    text.reverse();
    let column = text.len();
    text.extend(behind.chars().take_while(|c| !is_end(c)).take(SHOWN_MAX));
    let about = String::from_utf8_lossy(source.get(offset..end).unwrap_or_default());
    let marked = about.chars().take_while(|c| !is_end(c)).count().clamp(1, (text.len() - column).max(1));
    // A tab would move what stands behind it away from the mark.
    let text: String = text.into_iter().map(|c| if c.is_control() || c == '\u{FEFF}' { ' ' } else { c }).collect();
    Excerpt { text: text.trim_end().to_owned(), before: column, marked }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((line, column)) = self.position else {
            return write!(f, "{}: {}", self.path.display(), self.message);
        };
        write!(f, "{}:{line}:{column}: {}", self.path.display(), self.message)?;
        if let Some(Excerpt { text, before, marked }) = self.excerpt.as_deref() {
            let margin = " ".repeat(line.to_string().len());
            write!(f, "\n{margin} |\n{line} | {text}\n{margin} | {}{}", " ".repeat(*before), "^".repeat(*marked))?;
        }
        for other in &self.others {
            write!(f, "\n\n{other}")?;
        }
        match self.others.len() + 1 {
            1 => Ok(()),
            ERRORS_MAX => write!(f, "\n\n{ERRORS_MAX} errors, and the rest was not read"),
            count => write!(f, "\n\n{count} errors"),
        }
    }
}

impl std::error::Error for BuildError {}
