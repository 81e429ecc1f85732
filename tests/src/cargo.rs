//! An inner cargo: clean of the environment that the outer one was given, in the same target folder.

use std::process::Command;
use std::{env, ffi::OsStr};

use anyhow::{Result, bail};

use crate::{process, workspace};

/// The cargo of the running toolchain, in the root of the repository.
pub fn host() -> Result<Command> {
    let mut command = Command::new("cargo");
    clean(&mut command);
    command.current_dir(workspace::root()).env("CARGO_TARGET_DIR", workspace::target()?);
    Ok(command)
}

/// Takes out of the command's environment whatever could change a build: flags, profiles, wrappers, other compilers.
///
/// `CARGO_HOME` stays: it says where downloaded packages lie.
pub fn clean(command: &mut Command) {
    for (name, _) in env::vars_os() {
        if changes_builds(&name) {
            command.env_remove(name);
        }
    }
}

fn changes_builds(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    (name.starts_with("CARGO") && name != "CARGO_HOME") || name.starts_with("RUSTC") || name == "RUSTFLAGS" || name == "RUSTDOCFLAGS"
}

/// Runs it; its output passes through, and its failure is an error.
pub fn succeed(command: &mut Command) -> Result<()> {
    let (status, _) = process::echoed(command)?;
    if !status.success() {
        bail!("{} failed", line(command));
    }
    Ok(())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
