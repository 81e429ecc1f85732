//! The emulated board: runs a firmware with a script's image in its slot, and counts instructions if asked to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::board::Board;
use crate::process::{self, Outcome};
use crate::workspace;

/// A board with its firmware flashed.
pub struct Emulator {
    board: Board,
    elf: PathBuf,
}

/// The instructions that a run took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Those of each marked region, in the order in which the regions ended.
    pub regions: Vec<u64>,
    /// All of them, from reset on.
    pub total: u64,
}

/// One who waits longer than this waits for an endless loop.
const LIMIT: Duration = Duration::from_secs(60);

impl Emulator {
    /// The board with `elf` as its firmware.
    pub fn new(board: &Board, elf: &Path) -> Emulator {
        Emulator { board: board.clone(), elf: elf.to_owned() }
    }

    /// Boots with `image` in the slot and a buffer of `ram` bytes for the script.
    pub fn run(&self, image: &Path, ram: u32) -> Result<Outcome> {
        process::run(&mut self.command(image, ram)?, LIMIT)
    }

    /// The same, with the instructions counted by `plugin`.
    pub fn count(&self, image: &Path, ram: u32, plugin: &Path) -> Result<(Outcome, Count)> {
        let report = workspace::scratch("counts")?.join(format!("{}-{}.txt", workspace::stem(image), std::process::id()));
        let mut command = self.command(image, ram)?;
        command.arg("-plugin").arg(format!("{},out={}", option(plugin), option(&report)));
        let outcome = process::run(&mut command, LIMIT)?;
        let text = workspace::read(&report)?;
        fs::remove_file(&report)?;
        Ok((outcome, parse(&text).context("the instruction counter's report is not as expected")?))
    }

    fn command(&self, image: &Path, ram: u32) -> Result<Command> {
        let bytes = fs::metadata(image).with_context(|| format!("cannot read {}", image.display()))?.len();
        if bytes > self.board.slot_bytes {
            bail!("the image has {bytes} bytes, the slot {}", self.board.slot_bytes);
        }
        let mut command = Command::new(&self.board.emulator);
        command
            .args(["-M", &self.board.machine, "-nographic", "-monitor", "none", "-serial", "none"])
            .arg("-semihosting-config")
            .arg(format!("enable=on,target=native,arg={},arg={ram}", self.board.name))
            .arg("-kernel")
            .arg(&self.elf)
            .arg("-device")
            .arg(format!("loader,file={},addr={:#x}", option(image), self.board.slot_address));
        Ok(command)
    }
}

/// A path inside an option of the emulator, where a comma is written twice.
fn option(path: &Path) -> String {
    path.to_string_lossy().replace(',', ",,")
}

/// Compiles the plugin that counts instructions, unless it is there already.
pub fn counter() -> Result<PathBuf> {
    let source = workspace::root().join("tests/icnt/icnt.c");
    let plugin = workspace::scratch("icnt")?.join("libicnt.so");
    let newer = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    if newer(&plugin).is_some_and(|built| newer(&source).is_some_and(|written| written <= built)) {
        return Ok(plugin);
    }
    let output = Command::new("gcc")
        .args(["-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o"])
        .arg(&plugin)
        .arg(&source)
        .output()
        .context("cannot run gcc")?;
    if !output.status.success() {
        bail!("the instruction counter does not compile:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(plugin)
}

/// Reads lines like `region 1 insns 25 mem 5` and `total insns 2014 mem 949`.
fn parse(report: &str) -> Option<Count> {
    let mut count = Count { regions: Vec::new(), total: 0 };
    for line in report.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["region", _, "insns", number, ..] => count.regions.push(number.parse().ok()?),
            ["total", "insns", number, ..] => count.total = number.parse().ok()?,
            _ => return None,
        }
    }
    (count.total > 0).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_read() {
        let count = parse("region 1 insns 25 mem 5\nregion 2 insns 7 mem 0\ntotal insns 2014 mem 949\n").unwrap();
        assert_eq!(count, Count { regions: vec![25, 7], total: 2014 });
        assert_eq!(parse("region 1 insns 25 mem 5\n"), None);
    }
}
