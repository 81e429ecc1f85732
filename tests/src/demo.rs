//! `cargo demo`: the main job, once: compile real scripts to images, see what is in them, run them on the host in ten
//! kilobytes, then in the flash of an emulated board.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::board::{self, CORTEX_M4};
use crate::emulator::Emulator;
use crate::firmware::{self, file_bytes};
use crate::flash::Flash;
use crate::process::Outcome;
use crate::romgen::Romgen;
use crate::table::thousands;
use crate::{tool, workspace};

/// The buffer of the demo's scripts, in bytes.
pub const RAM: u32 = 10 * 1024;

/// Runs the verb. Returns whether all tools were there.
pub fn run(install: bool) -> Result<bool> {
    let start = Instant::now();
    println!("Building romgen: the compiler, the engine, and the standard library frozen to a ROM image …");
    let romgen = Romgen::build()?;
    println!("… {:.0} s\n", start.elapsed().as_secs_f64());
    let mut images = Vec::new();
    for script in workspace::files("tests/demo", "js")? {
        images.push(on_host(&romgen, &script)?);
    }
    if !tool::provide(tool::FOR_DEMO, install)? {
        return Ok(false);
    }
    on_board(&images)?;
    Ok(true)
}

/// Compiles a script, tells what is in its image, and runs it.
fn on_host(romgen: &Romgen, script: &Path) -> Result<PathBuf> {
    let name = workspace::stem(script);
    let image = workspace::scratch("demo")?.join(format!("{name}.bin"));
    romgen.build_image(script, &image, &[])?;
    println!("── {name}.js, {} bytes of source, is {} bytes of ROM", thousands(file_bytes(script)?), thousands(file_bytes(&image)?));
    println!("{}", indented(&romgen.inspect_summary(&image)?));
    println!("On this machine, in {RAM} bytes of RAM, the image prints:");
    show(&romgen.run(&image, RAM, &[])?)?;
    Ok(image)
}

/// Builds the firmware and boots it once with each image in flash.
fn on_board(images: &[PathBuf]) -> Result<()> {
    let board = board::read(CORTEX_M4)?;
    let start = Instant::now();
    println!("Building the firmware for the {} …", board.title);
    let firmware = firmware::build(&board, &board.name)?;
    let flash = Flash::read(&firmware.elf)?;
    println!("… {:.0} s; it takes {} bytes of flash:", start.elapsed().as_secs_f64(), thousands(flash.total()));
    for (part, bytes) in &flash.parts {
        println!("    {:>9}  {part}", thousands(*bytes));
    }
    let emulator = Emulator::new(&board, &firmware.elf);
    for image in images {
        println!("\nOn the emulated board, with {}.bin at {:#x} in flash:", workspace::stem(image), board.slot_address);
        show(&emulator.run(image, RAM)?)?;
    }
    Ok(())
}

fn show(outcome: &Outcome) -> Result<()> {
    println!("{}", indented(&outcome.stdout));
    if outcome.status != Some(0) {
        bail!("it ended with status {:?}\n{}", outcome.status, outcome.stderr);
    }
    Ok(())
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
