//! `romgen flash`: an image goes to a device's flash, by the program probe-rs.

use crate::run::{Failed, read};
use romgen::output::binary;
use romgen::refused;
use romjs::Image;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// The program that does it.
const PROGRAM: &str = "probe-rs";
/// The engine reads an image as words.
const ALIGNMENT: u32 = 4;

/// An address, hexadecimal with `0x` in front or decimal.
pub(crate) fn parse_address(text: &str) -> Result<u32, String> {
    let address = match text.strip_prefix("0x").or(text.strip_prefix("0X")) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => text.parse(),
    };
    let address = address.map_err(|_| format!("{text:?} is no address: write it like 0x08040000"))?;
    if address % ALIGNMENT == 0 { Ok(address) } else { Err(format!("an image begins at a multiple of {ALIGNMENT} bytes")) }
}

/// Checks the image as a device with this library would, then writes it.
pub(crate) fn flash(file: &Path, chip: &str, address: u32, dry_run: bool) -> Result<(), Failed> {
    let contents = read(file)?;
    Image::check(&binary::words(&contents), &[romjs::library()]).map_err(|error| (1, format!("{}: {}", file.display(), refused(error))))?;
    let base = format!("{address:#010x}");
    let mut command = Command::new(PROGRAM);
    command.args(["download", "--chip", chip, "--binary-format", "bin", "--base-address", &base]).arg(file);
    let line = line_of(&command);
    if dry_run {
        println!("{line}");
        return Ok(());
    }
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err((3, format!("the image was not written, {PROGRAM} failed ({status}): {line}"))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err((3, format!("{PROGRAM} is not installed (https://probe.rs): the image is in order, write it with\n{line}")))
        }
        Err(error) => Err((3, format!("{PROGRAM} cannot be started: {error}"))),
    }
}

/// A command as a shell takes it.
fn line_of(command: &Command) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:+@%".contains(c);
    let quoted = |word: &std::ffi::OsStr| {
        let word = word.to_string_lossy();
        if !word.is_empty() && word.chars().all(plain) { word.into_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
    };
    std::iter::once(command.get_program()).chain(command.get_args()).map(quoted).collect::<Vec<_>>().join(" ")
}
