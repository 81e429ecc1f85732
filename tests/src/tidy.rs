//! Checks of the sources themselves: no file is too long, each says first what it is, and `unsafe` stays in the files that
//! ARCHITECTURE.md names, which names no others.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};

use crate::workspace;

/// Lines of a source file; usual are 100 to 300.
const LINES_MAX: usize = 700;
/// Folders that hold no sources of ours.
const FOREIGN: [&str; 3] = ["target", ".git", "node_modules"];

/// The heading in ARCHITECTURE.md of the list of files that use `unsafe`.
const LIST: &str = "## Where `unsafe` is";

/// Checks all sources; the error lists everything that is wrong.
pub fn check() -> Result<()> {
    let architecture = workspace::read(&workspace::root().join("ARCHITECTURE.md"))?;
    let mut listed = listed(&architecture);
    let mut wrong = Vec::new();
    each_file(workspace::root(), &mut |path| {
        let name = path.strip_prefix(workspace::root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
        if name.ends_with(".rs") || name.ends_with(".js") {
            wrong.extend(faults(&name, &workspace::read(path)?, &mut listed));
        }
        Ok(())
    })?;
    wrong.extend(listed.iter().map(|name| format!("ARCHITECTURE.md lists {name}, which uses no `unsafe`")));
    if !wrong.is_empty() {
        bail!("\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

fn each_file(folder: &Path, visit: &mut impl FnMut(&Path) -> Result<()>) -> Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if FOREIGN.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            each_file(&entry.path(), visit)?;
        } else {
            visit(&entry.path())?;
        }
    }
    Ok(())
}

/// The Rust files in the list.
fn listed(architecture: &str) -> BTreeSet<String> {
    let list = architecture.split_once(LIST).map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or_default());
    list.split('`').filter(|name| name.ends_with(".rs")).map(str::to_owned).collect()
}

/// What is wrong with one file, which is taken from the list if it is there for a reason.
fn faults(name: &str, source: &str, listed: &mut BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = source.lines().count();
    if lines > LINES_MAX {
        faults.push(format!("{name} has {lines} lines; {LINES_MAX} are the most"));
    }
    if name.ends_with(".rs") {
        if !source.starts_with("//!") {
            faults.push(format!("{name} does not begin with a `//!` comment that says what it is"));
        }
        let is_risky = has_word(source, "unsafe") || has_word(source, "global_asm");
        if is_risky && !listed.remove(name) {
            faults.push(format!("{name} uses `unsafe`, and ARCHITECTURE.md does not name it"));
        }
    }
    faults
}

/// Whether the word stands in code, not in a comment or as a part of a longer word (a lint's name).
fn has_word(source: &str, word: &str) -> bool {
    source.lines().map(|line| line.split("//").next().unwrap_or_default()).any(|code| {
        code.match_indices(word).any(|(start, _)| {
            let is_part = |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_alphanumeric() || "_\"`".contains(c));
            !is_part(code[..start].chars().next_back()) && !is_part(code[start + word.len()..].chars().next())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_is_found_in_code_only() {
        let code = |block: &str| format!("let x = {block} {{ f() }};");
        assert!(has_word(&code("unsafe"), "unsafe"));
        assert!(!has_word("#![forbid(unsafe_code)] // unsafe\n", "unsafe"));
        assert!(!has_word("let word = \"unsafe\";", "unsafe"));
    }

    #[test]
    fn faults_are_named() {
        let source = format!("{}\n", "unsafe fn f() {}\n".repeat(LINES_MAX + 1));
        assert_eq!(faults("a/b.rs", &source, &mut listed("in `a/b.rs`")).len(), 3);
        let mut list = listed(&format!("{LIST}\n\nin `a/b.rs` and `c.rs`\n\n## More in `d.rs`"));
        assert_eq!(faults("a/b.rs", "//! What it is.\nunsafe fn f() {}\n", &mut list), Vec::<String>::new());
        assert_eq!(list, BTreeSet::from(["c.rs".to_owned()]));
    }
}
