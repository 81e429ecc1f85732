//! The ways in which every test script runs: from source on the host, from an image on the host, from an image in the flash
//! of emulated boards, and once more from the image with a collection for every allocation.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::board::{self, CORTEX_M3, CORTEX_M4};
use crate::emulator::Emulator;
use crate::process::Outcome;
use crate::romgen::Romgen;
use crate::{firmware, workspace};

/// A way to run a script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Compiled in the context that runs it, as `eval` does.
    Source,
    /// `romgen build FILE.js`, then `romgen run FILE.bin`.
    Image,
    /// The same image, with every allocation running short once, and so a collection for each.
    Stress,
    /// The same image, on the board.
    Board,
    /// The same image, on the board with the least memory.
    SmallBoard,
}

/// What a script compiled in its context gets besides its buffer, in bytes: its code lies in RAM then.
const CODE_BYTES: u32 = 128 * 1024;

impl Way {
    /// How tests name it.
    pub fn name(self) -> &'static str {
        match self {
            Way::Source => "source",
            Way::Image => "image",
            Way::Stress => "stress",
            Way::Board => "board",
            Way::SmallBoard => "small-board",
        }
    }
}

/// All that is needed to run scripts in every way.
pub struct Runner {
    romgen: Romgen,
    board: Option<Emulator>,
    small_board: Option<Emulator>,
}

impl Runner {
    /// Builds the program and, if `with_board`, the firmware.
    pub fn build(with_board: bool) -> Result<Runner> {
        let romgen = Romgen::build()?;
        let board = if with_board { Some(flashed(CORTEX_M4)?) } else { None };
        Ok(Runner { romgen, board, small_board: None })
    }

    /// Builds the firmware of the board with the least memory too.
    pub fn with_small_board(self) -> Result<Runner> {
        Ok(Runner { small_board: Some(flashed(CORTEX_M3)?), ..self })
    }

    /// The released program without a board: to measure times.
    pub fn released() -> Result<Runner> {
        Ok(Runner { romgen: Romgen::build_release()?, board: None, small_board: None })
    }

    /// The program.
    pub fn romgen(&self) -> &Romgen {
        &self.romgen
    }

    /// The board with its firmware.
    pub fn board(&self) -> Result<&Emulator> {
        self.board.as_ref().context("there is no board")
    }

    /// Runs the script at `path` with a buffer of `ram` bytes.
    pub fn run(&self, way: Way, path: &Path, ram: u32) -> Result<Outcome> {
        match way {
            Way::Source => self.romgen.run(path, ram + CODE_BYTES, &["--from-source"]),
            Way::Image => self.romgen.run(&self.image(way.name(), path)?, ram, &[]),
            Way::Stress => self.romgen.run(&self.image(way.name(), path)?, ram, &["--stress"]),
            Way::Board => self.board()?.run(&self.image(way.name(), path)?, ram),
            Way::SmallBoard => {
                let without = board::read(CORTEX_M3)?.without;
                let image = self.image_without(way.name(), path, &without)?;
                self.small_board.as_ref().context("there is no board")?.run(&image, ram)
            }
        }
    }

    /// The script's image. Tests run side by side, so each keeps its images in a folder of its own.
    pub fn image(&self, folder: &str, path: &Path) -> Result<PathBuf> {
        self.image_without(folder, path, &[])
    }

    /// The same for a library without these parts.
    fn image_without(&self, folder: &str, path: &Path, without: &[String]) -> Result<PathBuf> {
        let group = path.parent().map(workspace::stem).unwrap_or_default();
        let image = workspace::scratch(&format!("images/{folder}/{group}"))?.join(format!("{}.bin", workspace::stem(path)));
        self.romgen.build_image(path, &image, without)?;
        Ok(image)
    }
}

/// A board with its firmware.
fn flashed(name: &str) -> Result<Emulator> {
    let board = board::read(name)?;
    let firmware = firmware::build(&board, &board.name)?;
    Ok(Emulator::new(&board, &firmware.elf))
}
