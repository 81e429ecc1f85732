//! The program `romgen`: built once, then run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{self, Outcome};
use crate::{cargo, workspace};

/// The program, where cargo has put it.
#[derive(Clone, Debug)]
pub struct Romgen {
    program: PathBuf,
}

const LIMIT: Duration = Duration::from_secs(60);

impl Romgen {
    /// Builds the program with the profile of the tests, whose assertions are on; cargo is quick if nothing has changed.
    pub fn build() -> Result<Romgen> {
        Romgen::build_with(&[], "debug")
    }

    /// Builds the program as it is released: to measure times.
    pub fn build_release() -> Result<Romgen> {
        Romgen::build_with(&["--release"], "release")
    }

    fn build_with(options: &[&str], folder: &str) -> Result<Romgen> {
        let mut command = cargo::host()?;
        command.args(["build", "--quiet", "--bin", "romgen"]).args(options);
        let output = command.output().context("cannot run cargo")?;
        if !output.status.success() {
            bail!("romgen does not compile:\n{}", String::from_utf8_lossy(&output.stderr));
        }
        let program = workspace::target()?.join(folder).join(format!("romgen{}", std::env::consts::EXE_SUFFIX));
        Ok(Romgen { program })
    }

    /// `romgen run FILE --ram RAM` and `options`; the file is a script or an image.
    pub fn run(&self, file: &Path, ram: u32, options: &[&str]) -> Result<Outcome> {
        process::run(self.command(file, ram).args(options), LIMIT)
    }

    /// The command of [`Romgen::run`], for who wants to time it.
    pub fn command(&self, file: &Path, ram: u32) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("run").arg(file).args(["--ram", &ram.to_string()]);
        command
    }

    /// `romgen test262 DIRECTORY`.
    pub fn test262(&self, directory: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("test262").arg(directory);
        command
    }

    /// `romgen build FILE -o IMAGE` for a library without these parts.
    pub fn build_image(&self, file: &Path, image: &Path, without: &[String]) -> Result<()> {
        let mut command = Command::new(&self.program);
        command.arg("build").arg(file).arg("-o").arg(image);
        if !without.is_empty() {
            command.args(["--without", &without.join(",")]);
        }
        let outcome = process::run(&mut command, LIMIT)?;
        if outcome.status != Some(0) {
            bail!("romgen build {} ended with {:?}:\n{}", file.display(), outcome.status, outcome.stderr);
        }
        Ok(())
    }

    /// What `romgen inspect IMAGE` says before its first empty line: what takes which part of the image.
    pub fn inspect_summary(&self, image: &Path) -> Result<String> {
        let outcome = process::run(Command::new(&self.program).arg("inspect").arg(image), LIMIT)?;
        if outcome.status != Some(0) {
            bail!("romgen inspect ended with {:?}:\n{}", outcome.status, outcome.stderr);
        }
        Ok(outcome.stdout.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
    }
}
