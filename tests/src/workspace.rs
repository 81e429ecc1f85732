//! Where things lie: the repository, and the target folder of the running build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the repository")
}

/// The target folder out of which this program runs, so that an inner cargo shares what is built there.
pub fn target() -> Result<PathBuf> {
    let program = env::current_exe().context("cannot tell where this program lies")?;
    let marked = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    Ok(marked.map(Path::to_path_buf).unwrap_or_else(|| root().join("target")))
}

/// A folder for what the runner itself makes, which exists when this returns.
pub fn scratch(name: &str) -> Result<PathBuf> {
    let folder = target()?.join("romjs-tests").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// The files in `folder` (below the root) with this extension, sorted by name; none if there is no such folder.
pub fn files(folder: &str, extension: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The file's name without its extension.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
