//! Checks of the sources themselves: no file is too long, each says first what it is, and `unsafe` stays in the files that
//! ARCHITECTURE.md names.

use std::path::Path;

use anyhow::{Result, bail};

use crate::workspace;

/// Lines of a source file; usual are 100 to 300.
const LINES_MAX: usize = 700;
/// Folders that hold no sources of ours.
const FOREIGN: [&str; 3] = ["target", ".git", "node_modules"];

/// Checks all sources; the error lists everything that is wrong.
pub fn check() -> Result<()> {
    let architecture = workspace::read(&workspace::root().join("ARCHITECTURE.md"))?;
    let mut wrong = Vec::new();
    each_file(workspace::root(), &mut |path| {
        let name = path.strip_prefix(workspace::root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
        if name.ends_with(".rs") || name.ends_with(".js") {
            wrong.extend(faults(&name, &workspace::read(path)?, &architecture));
        }
        Ok(())
    })?;
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

fn faults(name: &str, source: &str, architecture: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = source.lines().count();
    if lines > LINES_MAX {
        faults.push(format!("{name} has {lines} lines; {LINES_MAX} are the most"));
    }
    if name.ends_with(".rs") {
        if !source.starts_with("//!") {
            faults.push(format!("{name} does not begin with a `//!` comment that says what it is"));
        }
        if has_unsafe(source) && !architecture.contains(&format!("`{name}`")) {
            faults.push(format!("{name} uses `unsafe`, and ARCHITECTURE.md does not name it"));
        }
    }
    faults
}

/// Whether the word stands in code, not in a comment or as a part of a longer word (a lint's name).
fn has_unsafe(source: &str) -> bool {
    let word = "unsafe";
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
        assert!(has_unsafe(&code("unsafe")));
        assert!(!has_unsafe("#![forbid(unsafe_code)] // unsafe\n"));
        assert!(!has_unsafe("let word = \"unsafe\";"));
    }

    #[test]
    fn faults_are_named() {
        let source = format!("{}\n", "unsafe fn f() {}\n".repeat(LINES_MAX + 1));
        assert_eq!(faults("a/b.rs", &source, "").len(), 3);
        assert_eq!(faults("a/b.rs", "//! What it is.\nunsafe fn f() {}\n", "in `a/b.rs`"), Vec::<String>::new());
    }
}
