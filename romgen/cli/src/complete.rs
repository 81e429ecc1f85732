//! What helps while a line of `romgen repl` is typed: names that can follow, and whether a text is complete.

use romgen::scratch;
use romjs::{Context, Options, Scratch, SyntaxErrorKind};
use romjs_engine::host::check;
use rustyline::completion::Completer;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Helper, Result};
use std::cell::RefCell;

/// The commands that are no JavaScript.
pub(crate) const COMMANDS: &[&str] = &[".exit", ".help", ".memory"];

/// A helper that asks the context.
pub(crate) struct Assistant<'c, 'm>(pub(crate) &'c RefCell<Context<'m>>);

impl Helper for Assistant<'_, '_> {}
impl Highlighter for Assistant<'_, '_> {}

impl Hinter for Assistant<'_, '_> {
    type Hint = String;
}

impl Completer for Assistant<'_, '_> {
    type Candidate = String;

    fn complete(&self, line: &str, position: usize, _: &rustyline::Context<'_>) -> Result<(usize, Vec<String>)> {
        let before = &line[..position];
        if before.starts_with('.') {
            return Ok((0, COMMANDS.iter().filter(|command| command.starts_with(before)).map(|command| (*command).to_owned()).collect()));
        }
        let (path, name) = path_before(before);
        Ok((position - name.len(), names(&mut self.0.borrow_mut(), &path, name)))
    }
}

impl Validator for Assistant<'_, '_> {
    fn validate(&self, context: &mut ValidationContext<'_>) -> Result<ValidationResult> {
        Ok(if is_complete(context.input()) { ValidationResult::Valid(None) } else { ValidationResult::Incomplete })
    }
}

/// The dotted path that a text ends with, and the beginning of the name behind it.
fn path_before(text: &str) -> (Vec<&str>, &str) {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$' || c == '.';
    let start = text.char_indices().rev().take_while(|(_, c)| is_part(*c)).last().map_or(text.len(), |(at, _)| at);
    let mut path: Vec<&str> = text[start..].split('.').collect();
    let name = path.pop().unwrap_or_default();
    (path, name)
}

/// The names behind a path that begin so, sorted.
pub(crate) fn names(context: &mut Context<'_>, path: &[&str], beginning: &str) -> Vec<String> {
    let mut found = Vec::new();
    context.visit_names(path, &mut |name| {
        let name = String::from_utf8_lossy(name);
        let is_identifier =
            name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$') && !name.starts_with(|c: char| c.is_numeric());
        if name.starts_with(beginning) && is_identifier && !name.is_empty() {
            found.push(name.into_owned());
        }
    });
    found.sort();
    found.dedup();
    found
}

/// Whether a text needs no more lines: it is a script, or wrong before its end.
pub(crate) fn is_complete(text: &str) -> bool {
    use SyntaxErrorKind::{UnexpectedEnd, UnterminatedComment, UnterminatedTemplate};
    let (mut words, mut buffer) = scratch(text.len());
    let mut complete = true;
    check(text.as_bytes(), Options::default(), Scratch { words: &mut words, text: &mut buffer }, &mut |error| {
        complete = !matches!(error.kind, UnexpectedEnd | UnterminatedComment | UnterminatedTemplate);
        false
    });
    complete
}

#[cfg(test)]
mod tests {
    use super::{is_complete, path_before};

    #[test]
    fn paths() {
        assert_eq!(path_before(""), (vec![], ""));
        assert_eq!(path_before("Ma"), (vec![], "Ma"));
        assert_eq!(path_before("let x = Math.fl"), (vec!["Math"], "fl"));
        assert_eq!(path_before("f(a.b.c."), (vec!["a", "b", "c"], ""));
        assert_eq!(path_before("über.s"), (vec!["über"], "s"));
    }

    #[test]
    fn completeness() {
        for text in ["1", "let a = 1;", "let = 1; {", "}", "f('a", "/* a */"] {
            assert!(is_complete(text), "{text}");
        }
        for text in ["function f() {", "[1,", "`a", "/* a", "f(", "if (a)"] {
            assert!(!is_complete(text), "{text}");
        }
    }
}
