//! Why something was not built: where, what, and what to do about it.

use crate::uncaught;
use romjs_engine::{Context, EvalError, SyntaxError};
use std::fmt;
use std::path::{Path, PathBuf};

/// The most characters that are shown of a line before the place that an error is about, and behind it.
const SHOWN_MAX: usize = 60;

/// Why something was not built. It is shown as compilers do:
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
    /// The line, or its part around the place, and how many characters of it stand before the place.
    excerpt: Option<(String, usize)>,
}

impl BuildError {
    /// An error about a whole file.
    pub fn new(path: &Path, message: impl Into<String>) -> BuildError {
        BuildError { path: path.to_path_buf(), position: None, message: message.into(), excerpt: None }
    }

    /// An error in `source`.
    pub fn of_syntax(path: &Path, source: &[u8], error: SyntaxError) -> BuildError {
        let mut message = format!("syntax error: {}", error.kind.message());
        if let Some(hint) = error.kind.hint() {
            message += &format!(" ({hint})");
        }
        let position = Some((error.line, error.column));
        BuildError { path: path.to_path_buf(), position, message, excerpt: Some(excerpt(source, error.offset as usize)) }
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

/// What is shown of the line around `offset`. Sources that are no UTF-8 are shown as far as they are.
fn excerpt(source: &[u8], offset: usize) -> (String, usize) {
    let (before, behind) = source.split_at(offset.min(source.len()));
    let is_end = |c: &char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    // Four bytes are as many as a character has.
    let (before, behind) = (&before[before.len().saturating_sub(4 * SHOWN_MAX)..], &behind[..behind.len().min(4 * SHOWN_MAX)]);
    let (before, behind) = (String::from_utf8_lossy(before), String::from_utf8_lossy(behind));
    let mut text: Vec<char> = before.chars().rev().take_while(|c| !is_end(c)).take(SHOWN_MAX).collect();
    text.reverse();
    let column = text.len();
    text.extend(behind.chars().take_while(|c| !is_end(c)).take(SHOWN_MAX));
    // A tab would move what stands behind it away from the mark.
    (text.into_iter().map(|c| if c.is_control() || c == '\u{FEFF}' { ' ' } else { c }).collect(), column)
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((line, column)) = self.position else {
            return write!(f, "{}: {}", self.path.display(), self.message);
        };
        write!(f, "{}:{line}:{column}: {}", self.path.display(), self.message)?;
        if let Some((text, before)) = &self.excerpt {
            let margin = " ".repeat(line.to_string().len());
            write!(f, "\n{margin} |\n{line} | {}\n{margin} | {}^", text.trim_end(), " ".repeat(*before))?;
        }
        Ok(())
    }
}

impl std::error::Error for BuildError {}
