//! The checkout: its tests, and the files of its harness.

use super::test::FrontMatter;
use crate::run::Failed;
use glob::Pattern;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A checkout of test262.
#[derive(Clone, Debug)]
pub(super) struct Suite {
    /// Where it is.
    pub(super) directory: PathBuf,
}

/// What marks files that are no tests but parts of others.
const FIXTURE: &str = "_FIXTURE";

impl Suite {
    /// The checkout in `directory`.
    pub(super) fn open(directory: &Path) -> Result<Suite, Failed> {
        if !directory.join("harness").is_dir() || !directory.join("test").is_dir() {
            return Err((2, format!("{}: no checkout of test262: it has no folders `harness` and `test`", directory.display())));
        }
        Ok(Suite { directory: directory.to_path_buf() })
    }

    /// The paths of the tests that a filter takes, below `test/`, with slashes, sorted.
    pub(super) fn tests(&self, filters: &[Pattern]) -> Result<Vec<String>, Failed> {
        let mut paths = Vec::new();
        collect(&self.directory.join("test"), "", &mut paths).map_err(|error| (2, format!("{}: {error}", self.directory.display())))?;
        paths.retain(|path| filters.is_empty() || filters.iter().any(|filter| takes(filter, path)));
        paths.sort();
        Ok(paths)
    }

    /// The source of the test at `path`.
    pub(super) fn source(&self, path: &str) -> Result<Vec<u8>, String> {
        std::fs::read(self.directory.join("test").join(path)).map_err(|error| format!("it cannot be read: {error}"))
    }

    /// What the head of the test at `path` says.
    pub(super) fn front_matter(&self, path: &str) -> Result<FrontMatter, String> {
        FrontMatter::parse(&String::from_utf8_lossy(&self.source(path)?))
    }

    /// The commit that is checked out, if git knows.
    pub(super) fn commit(&self) -> Option<String> {
        let mut git = std::process::Command::new("git");
        let output = git.arg("-C").arg(&self.directory).args(["rev-parse", "HEAD"]).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// The files of the harness, each read once.
#[derive(Debug)]
pub(super) struct Harness {
    directory: PathBuf,
    files: HashMap<String, Vec<u8>>,
}

impl Harness {
    /// Of a checkout.
    pub(super) fn of(suite: &Suite) -> Harness {
        Harness { directory: suite.directory.join("harness"), files: HashMap::new() }
    }

    /// The source of the file.
    pub(super) fn source(&mut self, name: &str) -> Result<&[u8], String> {
        if !self.files.contains_key(name) {
            let source = std::fs::read(self.directory.join(name)).map_err(|error| format!("harness/{name}: {error}"))?;
            self.files.insert(name.to_owned(), source);
        }
        Ok(&self.files[name])
    }
}

/// A filter takes the paths that it matches, and all in a folder that it matches.
fn takes(filter: &Pattern, path: &str) -> bool {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    filter.matches(path) || folders.into_iter().any(|folder| filter.matches(folder))
}

fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &path, paths)?;
        } else if name.ends_with(".js") && !name.contains(FIXTURE) {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_take_folders() {
        let takes = |filter: &str, path: &str| takes(&Pattern::new(filter).unwrap(), path);
        assert!(takes("language", "language/a/b.js"));
        assert!(takes("language/*", "language/a/b.js"));
        assert!(takes("**/b.js", "language/a/b.js"));
        assert!(takes("language/a/b.js", "language/a/b.js"));
        assert!(!takes("lang", "language/a/b.js"));
        assert!(!takes("a", "language/a/b.js"));
    }
}
