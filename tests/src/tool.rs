//! The tools that must be on the machine: which are missing, the line that installs them, and installing them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{firmware, process};

/// Something that is installed from outside.
pub struct Tool {
    /// What it is for, to be read by a person.
    pub purpose: &'static str,
    /// Debian's packages, installed by one call: several calls resolve where one long list may not.
    pub packages: &'static [&'static str],
    present: fn() -> bool,
}

/// Compiles the firmware. With rustup, `rustup target add thumbv7em-none-eabihf` does as well.
pub const CROSS_COMPILER: Tool = Tool {
    purpose: "compiles the firmware",
    packages: &["rustc-web", "cargo-web", "rust-web-src", "lld"],
    present: || firmware::compiler().is_some(),
};
/// Runs the firmware.
pub const EMULATOR: Tool =
    Tool { purpose: "runs the firmware", packages: &["qemu-system-arm"], present: || process::found("qemu-system-arm") };
/// Compiles the emulator's plugin that counts instructions.
pub const C_COMPILER: Tool =
    Tool { purpose: "compiles the instruction counter", packages: &["gcc", "libc6-dev"], present: || process::found("gcc") };
/// To measure beside.
pub const DUKTAPE: Tool = Tool { purpose: "to measure beside", packages: &["duktape"], present: || process::found("duk") };
/// To measure beside.
pub const MUJS: Tool = Tool { purpose: "to measure beside", packages: &["mujs"], present: || process::found("mujs") };
/// To measure beside.
pub const NODE: Tool = Tool { purpose: "to measure beside", packages: &["nodejs"], present: || process::found("node") };

/// What the demo needs beside cargo.
pub const FOR_DEMO: &[Tool] = &[CROSS_COMPILER, EMULATOR];
/// What the tests need.
pub const FOR_TESTS: &[Tool] = &[CROSS_COMPILER, EMULATOR, C_COMPILER];
/// What the host's benchmarks would like to have.
pub const FOR_BENCH_HOST: &[Tool] = &[DUKTAPE, MUJS, NODE];

impl Tool {
    /// Whether it is there.
    pub fn present(&self) -> bool {
        (self.present)()
    }
}

/// Those of `tools` that are not there.
pub fn missing(tools: &'static [Tool]) -> Vec<&'static Tool> {
    tools.iter().filter(|tool| !tool.present()).collect()
}

/// Installs what is missing if `install` says so, else prints the line that does. Returns whether all is there now.
pub fn provide(tools: &'static [Tool], install: bool) -> Result<bool> {
    let wanted = missing(tools);
    if wanted.is_empty() {
        return Ok(true);
    }
    if install {
        install_all(&wanted)?;
        return Ok(missing(tools).is_empty());
    }
    println!("Missing:");
    for tool in &wanted {
        println!("  {} ({})", tool.packages.join(" "), tool.purpose);
    }
    println!("This installs it on Debian:\n  {}", install_line(&wanted));
    if wanted.iter().any(|tool| tool.packages == CROSS_COMPILER.packages) && process::found("rustup") {
        println!("(in place of rustc-web and its kind, this does as well: rustup target add thumbv7em-none-eabihf)");
    }
    println!();
    Ok(false)
}

/// One line for a shell that installs `tools`.
fn install_line(tools: &[&Tool]) -> String {
    calls(tools).iter().map(|words| words.join(" ")).collect::<Vec<_>>().join(" && ")
}

fn install_all(tools: &[&Tool]) -> Result<()> {
    if !process::found("apt-get") {
        bail!("there is no apt-get here; install the equivalents of: {}", install_line(tools));
    }
    for words in calls(tools) {
        println!("$ {}", words.join(" "));
        let status = Command::new(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive").status()?;
        if !status.success() {
            bail!("{} failed", words.join(" "));
        }
    }
    Ok(())
}

/// The calls of apt-get, as words.
fn calls(tools: &[&Tool]) -> Vec<Vec<&'static str>> {
    let prefix: &[&str] = if is_root() { &[] } else { &["sudo"] };
    let call = |words: &[&'static str]| [prefix, &["apt-get"], words].concat();
    let mut calls = vec![call(&["update"])];
    calls.extend(tools.iter().map(|tool| call(&[&["install", "-y", "--no-install-recommends"], tool.packages].concat())));
    calls
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_call_for_each_tool() {
        let line = install_line(&[&EMULATOR, &MUJS]);
        assert_eq!(line.matches("apt-get update").count(), 1);
        assert!(line.ends_with("install -y --no-install-recommends mujs"), "{line}");
        assert_eq!(line.matches("apt-get install").count(), 2);
    }
}
