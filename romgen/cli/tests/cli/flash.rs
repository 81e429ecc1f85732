//! `romgen flash`: what it checks before anything is written, and what it lets probe-rs do. The hardware is played by a script
//! that notes its arguments.

use super::{Folder, finish};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

const FLASH: &str = "flash app.bin --chip STM32F407VGTx --address 0x08040000";
const LINE: &str = "probe-rs download --chip STM32F407VGTx --binary-format bin --base-address 0x08040000 app.bin";

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("app.js", "print(1);");
    folder.romgen("build app.js -o app.bin").is(0, "");
    folder
}

/// The command with a probe-rs on its path that ends with `status`; without one for `None`.
fn command(folder: &Folder, line: &str, status: Option<i32>) -> Command {
    let bin = folder.0.join("bin");
    std::fs::create_dir_all(&bin).expect("a folder can be made");
    if let Some(status) = status {
        let program = bin.join("probe-rs");
        let script = format!("#!/bin/sh\nfor a in \"$@\"; do echo \"$a\" >> noted; done\nexit {status}\n");
        std::fs::write(&program, script).expect("a file can be written");
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("it can be made a program");
    }
    let mut command = folder.command(line);
    command.env("PATH", bin);
    command
}

#[test]
fn written() {
    let folder = folder("flash-written");
    finish(command(&folder, FLASH, Some(0))).is(0, "");
    let noted = String::from_utf8(folder.read("noted")).expect("text");
    assert_eq!(noted.lines().collect::<Vec<_>>(), LINE.split(' ').skip(1).collect::<Vec<_>>());
}

#[test]
fn not_written() {
    let folder = folder("flash-not-written");
    finish(command(&folder, FLASH, None)).is(3, "probe-rs is not installed").is(3, LINE);
    finish(command(&folder, FLASH, Some(1))).is(3, "the image was not written, probe-rs failed");
    let dry = finish(command(&folder, &format!("{FLASH} --dry-run"), None));
    assert_eq!(dry.is(0, "").stdout.trim_end(), LINE);
}

/// Nothing is given to the program before the image has been checked.
#[test]
fn refused() {
    let folder = folder("flash-refused");
    let mut damaged = folder.read("app.bin");
    damaged[100] ^= 1;
    folder.write("damaged.bin", &damaged);
    folder.write("source.bin", "print(1);");
    for (file, said) in [("damaged.bin", "damaged.bin: the image is damaged"), ("source.bin", "source.bin: this is no romjs image")] {
        finish(command(&folder, &FLASH.replace("app.bin", file), Some(0))).is(1, said);
    }
    for (line, said) in [
        (FLASH.replace("app.bin", "missing.bin"), "missing.bin: "),
        (FLASH.replace("0000", "0002"), "an image begins at a multiple of 4 bytes"),
        (FLASH.replace("0x08040000", "here"), "\"here\" is no address: write it like 0x08040000"),
        (FLASH.replace("--chip STM32F407VGTx", ""), "--chip <CHIP>"),
    ] {
        finish(command(&folder, &line, Some(0))).is(2, said);
    }
    assert!(!folder.files().contains(&"noted".to_owned()), "probe-rs has been run");
}
