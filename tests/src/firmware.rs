//! Building a board's firmware, with whichever compiler can compile `core` for it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::board::Board;
use crate::{cargo, process, workspace};

/// The processor for which the compilers are looked up.
const TARGET: &str = "thumbv7em-none-eabihf";
/// Where Debian's newer compiler lies, whatever comes first in the path.
const DEBIAN: &str = "/usr/bin";
/// The sources of `core` that belong to it.
const DEBIAN_CORE: &str = "/usr/lib/rustlib/src/rust/library/core/Cargo.toml";
/// The first Debian compiler that knows edition 2024 and the features in use here: 1.95.
const MINOR_MIN: u32 = 95;

/// A way to compile for the board.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compiler {
    /// The running toolchain, to which rustup has added the target.
    Rustup,
    /// Debian's `rustc-web`, which compiles `core` from source.
    Debian,
}

/// A linked firmware.
pub struct Firmware {
    /// The ELF file.
    pub elf: PathBuf,
    /// What `rustc --version` says of the compiler.
    pub compiler: String,
    /// What the compiler said, if it warned.
    pub warnings: Option<String>,
}

/// The compiler to use, if there is one.
pub fn compiler() -> Option<Compiler> {
    if rustup_has(TARGET) {
        return Some(Compiler::Rustup);
    }
    debian_has_core().then_some(Compiler::Debian)
}

/// Whether the running toolchain has this target.
pub fn rustup_has(target: &str) -> bool {
    Command::new("rustup")
        .args(["target", "list", "--installed"])
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == target))
}

/// Whether Debian's newer compiler is there with all that it needs to compile `core` and to link.
pub fn debian_has_core() -> bool {
    Path::new(DEBIAN).join("cargo").exists()
        && Path::new(DEBIAN_CORE).exists()
        && process::found("ld.lld")
        && version(Compiler::Debian).is_ok_and(|text| minor(&text).is_some_and(|minor| minor >= MINOR_MIN))
}

/// Debian's cargo, set up to compile parts of the standard library (`parts`, comma between) for `target`.
pub fn debian_cargo(parts: &str, target: &str, verb: &str) -> Result<Command> {
    let mut command = Command::new(Path::new(DEBIAN).join("cargo"));
    cargo::clean(&mut command);
    let mut path = vec![PathBuf::from(DEBIAN)];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    // The only use of unstable features is to compile a standard library that is not shipped compiled.
    command
        .env("PATH", env::join_paths(path)?)
        .env("RUSTC", Path::new(DEBIAN).join("rustc"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTUP_TOOLCHAIN")
        .args([verb, "-Z", &format!("build-std={parts}"), "--target", target]);
    Ok(command)
}

/// Builds `bin` of `boards/NAME`, with the whole library.
pub fn build(board: &Board, bin: &str) -> Result<Firmware> {
    build_with(board, bin, &[])
}

/// Builds the board's own program with these parts of the library, beside the one that has all of it.
pub fn build_with_parts(board: &Board, parts: &[&str]) -> Result<Firmware> {
    let parts: Vec<String> = parts.iter().map(|part| format!("romjs/{part}")).collect();
    let mut firmware = build_with(board, &board.name, &["--no-default-features", "--features", &parts.join(",")])?;
    let copy = firmware.elf.with_file_name(format!("{}-with-parts", board.name));
    fs::copy(&firmware.elf, &copy).context("cannot copy the firmware")?;
    firmware.elf = copy;
    // The program with the whole library is put back in its place; it is not built again.
    build(board, &board.name)?;
    Ok(firmware)
}

fn build_with(board: &Board, bin: &str, features: &[&str]) -> Result<Firmware> {
    let compiler = compiler().context("no compiler for the board")?;
    let mut command = match compiler {
        Compiler::Rustup => {
            let mut command = cargo::host()?;
            command.args(["build", "--target", &board.target]);
            command
        }
        Compiler::Debian => {
            let mut command = debian_cargo("core", &board.target, "build")?;
            command.env(format!("CARGO_TARGET_{}_LINKER", board.target.to_uppercase().replace('-', "_")), "ld.lld");
            command
        }
    };
    let target = workspace::target()?.join("boards");
    command.args(["--release", "--package", &board.name, "--bin", bin, "--config", &same_paths(&board.target)?]);
    command.args(features).current_dir(workspace::root().join("boards")).env("CARGO_TARGET_DIR", &target);
    let output = command.output().with_context(|| format!("cannot run {}", cargo::line(&command)))?;
    let messages = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("the firmware does not compile:\n{messages}");
    }
    Ok(Firmware {
        elf: target.join(&board.target).join("release").join(bin),
        compiler: version(compiler)?,
        warnings: messages.lines().any(|line| line.starts_with("warning")).then(|| messages.into_owned()),
    })
}

/// The setting by which the places of panics, which lie in flash, name no folder of this machine: the same sources take the
/// same bytes in every checkout. Cargo adds the flags to those that `boards/.cargo/config.toml` has for the processor.
fn same_paths(target: &str) -> Result<String> {
    let flag = |folder: &Path, name: &str| format!("{:?}", format!("--remap-path-prefix={}={name}", folder.display()));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let home = home.context("cannot tell where cargo keeps its packages")?;
    Ok(format!("target.{target}.rustflags = [{}, {}]", flag(workspace::root(), "romjs"), flag(&home, "cargo")))
}

/// What `rustc --version` says.
fn version(compiler: Compiler) -> Result<String> {
    let mut command = match compiler {
        Compiler::Rustup => Command::new("rustc"),
        Compiler::Debian => Command::new(Path::new(DEBIAN).join("rustc")),
    };
    let output = command.arg("--version").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The 96 of `rustc 1.96.0 (…)`.
fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}

/// The size of the file in bytes.
pub fn file_bytes(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(minor("rustc 1.96.0 (ac68faa20 2026-07-02) (built from a source tarball)"), Some(96));
        assert_eq!(minor("rustc 2.0.0"), None);
    }
}
