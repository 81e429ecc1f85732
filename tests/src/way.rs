//! The three ways in which every test script runs: from source on the host, from an image on the host, and from an image
//! in the flash of an emulated board.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::board::{self, CORTEX_M4};
use crate::emulator::Emulator;
use crate::process::Outcome;
use crate::romgen::Romgen;
use crate::{firmware, workspace};

/// A way to run a script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// `romgen run FILE.js`.
    Source,
    /// `romgen build FILE.js`, then `romgen run FILE.bin`.
    Image,
    /// The same image, on the board.
    Board,
}

impl Way {
    /// All of them.
    pub const ALL: [Way; 3] = [Way::Source, Way::Image, Way::Board];

    /// How tests name it.
    pub fn name(self) -> &'static str {
        match self {
            Way::Source => "source",
            Way::Image => "image",
            Way::Board => "board",
        }
    }
}

/// All that is needed to run scripts in every way.
pub struct Runner {
    romgen: Romgen,
    board: Option<Emulator>,
}

impl Runner {
    /// Builds the program and, if `with_board`, the firmware.
    pub fn build(with_board: bool) -> Result<Runner> {
        let romgen = Romgen::build()?;
        let board = if with_board {
            let board = board::read(CORTEX_M4)?;
            let firmware = firmware::build(&board, &board.name)?;
            Some(Emulator::new(&board, &firmware.elf))
        } else {
            None
        };
        Ok(Runner { romgen, board })
    }

    /// The program.
    pub fn romgen(&self) -> &Romgen {
        &self.romgen
    }

    /// The board, if it was built.
    pub fn board(&self) -> Option<&Emulator> {
        self.board.as_ref()
    }

    /// Runs the script at `path` with a buffer of `ram` bytes.
    pub fn run(&self, way: Way, path: &Path, ram: u32) -> Result<Outcome> {
        match (way, &self.board) {
            (Way::Source, _) => self.romgen.run(path, ram),
            (Way::Image, _) => self.romgen.run(&self.image(way, path)?, ram),
            (Way::Board, Some(board)) => board.run(&self.image(way, path)?, ram),
            (Way::Board, None) => anyhow::bail!("there is no board"),
        }
    }

    /// The script's image. Ways run side by side, so each has a folder of its own.
    pub fn image(&self, way: Way, path: &Path) -> Result<PathBuf> {
        let group = path.parent().map(workspace::stem).unwrap_or_default();
        let image = workspace::scratch(&format!("images/{}/{group}", way.name()))?.join(format!("{}.bin", workspace::stem(path)));
        self.romgen.build_image(path, &image)?;
        Ok(image)
    }
}
