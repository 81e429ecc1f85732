//! A bad source: its first line names the place where the compiler must find the error.
//!
//! ```text
//! // error: 2:13                       line and column, both from 1; the column counts code points
//! // error: 2:9 or 2:12                where two places would do
//! ```

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::Outcome;
use crate::workspace;

/// The exit status for a script with syntax errors.
const FAILED: i32 = 1;

/// The places, of which one must be named.
#[derive(Debug, PartialEq, Eq)]
pub struct BadSource {
    places: Vec<String>,
}

impl BadSource {
    /// Reads the first line of the file.
    pub fn read(path: &Path) -> Result<BadSource> {
        let source = workspace::read(path)?;
        BadSource::parse(&source).with_context(|| format!("{} does not begin with `// error: line:column`", path.display()))
    }

    fn parse(source: &str) -> Option<BadSource> {
        let places: Vec<String> = source.lines().next()?.strip_prefix("// error: ")?.split(" or ").map(str::to_owned).collect();
        let sound = |place: &String| place.split_once(':').is_some_and(|(line, column)| is_number(line) && is_number(column));
        places.iter().all(sound).then_some(BadSource { places })
    }

    /// Compares what `romgen` said with what it should.
    pub fn check(&self, outcome: &Outcome) -> Result<()> {
        if !outcome.stdout.is_empty() {
            bail!("a part of it ran: {}", outcome.stdout);
        }
        if outcome.status != Some(FAILED) {
            bail!("it ended with status {:?}\n{}", outcome.status, outcome.stderr);
        }
        if !self.places.iter().any(|place| names(&outcome.stderr, place)) {
            bail!("the error should be at {}:\n{}", self.places.join(" or "), outcome.stderr);
        }
        Ok(())
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the text has `place` (`2:13`) behind a file's name and a colon, and not as the beginning of `2:130`.
fn names(text: &str, place: &str) -> bool {
    let mark = format!(":{place}");
    text.match_indices(&mark).any(|(start, _)| !text[start + mark.len()..].starts_with(|next: char| next.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_compared_whole() {
        let bad = BadSource::parse("// error: 2:1 or 3:7\nx\n").unwrap();
        let said = |stderr: &str| Outcome { status: Some(1), stdout: String::new(), stderr: stderr.to_owned() };
        assert!(bad.check(&said("error: why\n --> a.js:2:1\n")).is_ok());
        assert!(bad.check(&said("a.js:3:7: why\n")).is_ok());
        assert!(bad.check(&said("a.js:2:10: why\n")).is_err());
        assert!(BadSource::parse("// error: 2\n").is_none());
    }
}
