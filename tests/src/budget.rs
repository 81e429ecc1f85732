//! Budgets: upper bounds for flash, RAM and instructions, in `tests/budgets.toml`, and their comparison with what is
//! measured.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::table::{Table, thousands};
use crate::workspace;

/// Where the bounds stand.
const FILE: &str = "tests/budgets.toml";
/// The document with the measured tables.
pub const README: &str = "README.md";
/// On another compiler than the one named, a bound has this much room, in percent.
const ROOM: u64 = 5;

/// Measured or bounded numbers, by `group.name`.
pub type Numbers = BTreeMap<String, u64>;

/// The bounds and the compiler that they hold for.
pub struct Budgets {
    compiler: String,
    bounds: Numbers,
}

impl Budgets {
    /// Reads the file.
    pub fn read() -> Result<Budgets> {
        Budgets::parse(&workspace::read(&workspace::root().join(FILE))?).with_context(|| format!("in {FILE}"))
    }

    fn parse(text: &str) -> Result<Budgets> {
        let table: toml::Table = text.parse()?;
        let compiler = table.get("compiler").and_then(toml::Value::as_str).context("no compiler is named")?.to_owned();
        let mut bounds = Numbers::new();
        for (group, values) in table.iter().filter_map(|(group, value)| Some((group, value.as_table()?))) {
            for (name, value) in values {
                let bound = value.as_integer().and_then(|bound| u64::try_from(bound).ok());
                bounds.insert(format!("{group}.{name}"), bound.with_context(|| format!("{name} is no number"))?);
            }
        }
        Ok(Budgets { compiler, bounds })
    }

    /// Writes the file anew, with what is measured as the bounds.
    pub fn write(measured: &Numbers) -> Result<()> {
        let path = workspace::root().join(FILE);
        std::fs::write(&path, rebound(&workspace::read(&path)?, measured)).with_context(|| format!("cannot write {FILE}"))
    }

    /// By how many percent a number may differ: not at all with the compiler that the bounds hold for to the last byte.
    pub fn room(&self, compiler: &str) -> u64 {
        if compiler.starts_with(&self.compiler) { 0 } else { ROOM }
    }

    /// Compares. The table tells every bound beside what was measured; the error, what is above or was not measured.
    pub fn check(&self, measured: &Numbers, compiler: &str) -> (Table, Result<()>) {
        let percent = 100 + self.room(compiler);
        let mut table = Table::new(["budget", "measured", "at most"]);
        let mut wrong = Vec::new();
        for (name, bound) in &self.bounds {
            let bound = bound * percent / 100 + padding(*bound);
            let number = measured.get(name);
            table.row([name.clone(), number.map_or("-".to_owned(), |number| thousands(*number)), thousands(bound)]);
            if number.is_none_or(|number| *number > bound) {
                wrong.push(name.as_str());
            }
        }
        let result = if wrong.is_empty() { Ok(()) } else { Err(anyhow::anyhow!("above the budget: {}", wrong.join(", "))) };
        (table, result)
    }
}

/// By how much a number may be more with the same compiler. Functions and constants lie in the order of hashes in which the machine
/// counts, and what is filled up between them depends on their order: in firmware, a few bytes of thousands.
fn padding(number: u64) -> u64 {
    if number < 1_000 { 0 } else { 16 }
}

/// The text of the file with other bounds.
fn rebound(text: &str, measured: &Numbers) -> String {
    let mut group = "";
    let line = |line| {
        group = str::strip_prefix(line, "[").and_then(|rest| rest.strip_suffix(']')).unwrap_or(group);
        let bound =
            line.split_once(" = ").and_then(|(name, _)| Some((name, measured.get(&format!("{group}.{}", name.trim_matches('"')))?)));
        bound.map_or(format!("{line}\n"), |(name, number)| format!("{name} = {}\n", thousands(*number).replace(',', "_")))
    };
    text.lines().map(line).collect()
}

/// Puts `text` between the marks of this name in README.md.
pub fn write_readme(name: &str, text: &str) -> Result<()> {
    let path = workspace::root().join(README);
    let document = splice(&workspace::read(&path)?, name, text)?;
    std::fs::write(&path, document).with_context(|| format!("cannot write {README}"))?;
    println!("{README} is written: {name}.");
    Ok(())
}

/// Puts `text` between the two marks of this name in a document.
fn splice(document: &str, name: &str, text: &str) -> Result<String> {
    let (start, stop) = marks(document, name)?;
    Ok(format!("{}{text}{}", &document[..start], &document[stop..]))
}

/// What stands between the two marks of this name in a document.
pub fn between<'d>(document: &'d str, name: &str) -> Result<&'d str> {
    let (start, stop) = marks(document, name)?;
    Ok(&document[start..stop])
}

/// The first line of a written table that is not as measured; numbers may differ by `room` percent.
pub fn difference<'w>(written: &'w str, measured: &str, room: u64) -> Option<&'w str> {
    let number = |word: &str| word.replace(',', "").parse::<f64>().ok();
    let word_fits = |(written, measured): (&str, &str)| match (number(written), number(measured)) {
        (Some(written), Some(measured)) => (written - measured).abs() <= measured * room as f64 / 100.0,
        _ => written == measured,
    };
    let line_fits = |written: &str, measured: &str| {
        let (written, measured) = (written.split(' '), measured.split(' '));
        written.clone().count() == measured.clone().count() && written.zip(measured).all(word_fits)
    };
    let mut measured = measured.lines();
    let different = written.lines().find(|line| !measured.next().is_some_and(|measured| line_fits(line, measured)));
    different.or(measured.next().map(|_| "<nothing more>"))
}

/// Where the text between the marks begins and ends.
fn marks(document: &str, name: &str) -> Result<(usize, usize)> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let (Some(start), Some(stop)) = (document.find(&begin), document.find(&end)) else {
        bail!("the document has no marks `{}` and `{end}`", begin.trim_end());
    };
    let start = start + begin.len();
    if stop < start {
        bail!("the marks of {name} are in the wrong order");
    }
    Ok((start, stop))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_upper_bounds() {
        let budgets = Budgets::parse("compiler = \"rustc 1.96\"\n[flash]\nall = 100\n").unwrap();
        let measured = |number: u64| Numbers::from([("flash.all".to_owned(), number)]);
        assert!(budgets.check(&measured(100), "rustc 1.96.0 (x)").1.is_ok());
        assert!(budgets.check(&measured(101), "rustc 1.96.0 (x)").1.is_err());
        assert!(budgets.check(&measured(105), "rustc 1.97.0 (x)").1.is_ok());
        assert!(budgets.check(&measured(106), "rustc 1.97.0 (x)").1.is_err());
        assert!(budgets.check(&Numbers::new(), "rustc 1.96.0 (x)").1.is_err());
        let thousand = Budgets::parse("compiler = \"rustc 1.96\"\n[flash]\nall = 1_000\n").unwrap();
        assert!(thousand.check(&measured(1_016), "rustc 1.96.0 (x)").1.is_ok(), "padding");
        assert!(thousand.check(&measured(1_017), "rustc 1.96.0 (x)").1.is_err());
    }

    #[test]
    fn bounds_are_written() {
        let text = "compiler = \"rustc 1.96\"\n\n# Why.\n[flash]\n\"all\" = 1_000\n\n[ram]\n\"all\" = 5\n";
        let measured = Numbers::from([("flash.all".to_owned(), 1_234_567), ("ram.other".to_owned(), 6)]);
        assert_eq!(rebound(text, &measured), text.replace("1_000", "1_234_567"));
    }

    #[test]
    fn the_file_is_sound() {
        assert!(!Budgets::read().unwrap().bounds.is_empty());
    }

    #[test]
    fn text_is_put_between_marks() {
        let document = "a\n<!-- t: begin -->\nold\n<!-- t: end -->\nb\n";
        assert_eq!(splice(document, "t", "new\n").unwrap(), "a\n<!-- t: begin -->\nnew\n<!-- t: end -->\nb\n");
        assert_eq!(between(document, "t").unwrap(), "old\n");
        assert!(splice(document, "u", "").is_err());
    }

    #[test]
    fn tables_are_compared_by_their_numbers() {
        let written = "| a | 1,000 |\n| b | 0.50 |\n";
        assert_eq!(difference(written, written, 0), None);
        assert_eq!(difference(written, "| a | 1,001 |\n| b | 0.50 |\n", 0), Some("| a | 1,000 |"));
        assert_eq!(difference(written, "| a | 1,009 |\n| b | 0.51 |\n", 1), Some("| b | 0.50 |"));
        assert_eq!(difference(written, "| a | 1,001 |\n| b | 0.52 |\n", 5), None);
        assert_eq!(difference(written, "| a | 1,000 |\n| c | 0.50 |\n", 5), Some("| b | 0.50 |"));
        assert_eq!(difference(written, "| a | 1,000 |\n", 5), Some("| b | 0.50 |"));
        assert!(difference("| a | 1,000 |\n", written, 5).is_some());
    }
}
