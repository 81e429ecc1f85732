//! A board, as its `board.toml` describes it.

use anyhow::{Context, Result};

use crate::workspace;

/// What the runner must know of a board.
#[derive(Clone, Debug)]
pub struct Board {
    /// The folder's name, which is the package's and the program's name too.
    pub name: String,
    /// What a person calls it.
    pub title: String,
    /// The compiler's name of its processor.
    pub target: String,
    /// Where in flash the script's image lies.
    pub slot_address: u64,
    /// How long it may be, in bytes.
    pub slot_bytes: u64,
    /// How much memory its firmware has for a script, in bytes.
    pub memory_bytes: u64,
    /// The parts of the library that its firmware does without.
    pub without: Vec<String>,
    /// The emulator.
    pub emulator: String,
    /// The emulator's name of the board.
    pub machine: String,
}

/// The board on which the tests and the benchmarks run.
pub const CORTEX_M4: &str = "mps2-an386";

/// The board with the least memory, on which the tests run that say that so little is enough for them.
pub const CORTEX_M3: &str = "stm32vldiscovery";

/// Reads `boards/NAME/board.toml`.
pub fn read(name: &str) -> Result<Board> {
    let path = workspace::root().join("boards").join(name).join("board.toml");
    let table: toml::Table = workspace::read(&path)?.parse().with_context(|| format!("in {}", path.display()))?;
    parse(name, &table).with_context(|| format!("{} lacks an entry", path.display()))
}

fn parse(name: &str, table: &toml::Table) -> Option<Board> {
    let text = |value: &toml::Value| value.as_str().map(str::to_owned);
    let number = |value: &toml::Value| value.as_integer().and_then(|number| u64::try_from(number).ok());
    let slot = table.get("slot")?;
    let emulator = table.get("emulator")?;
    Some(Board {
        name: name.to_owned(),
        title: text(table.get("title")?)?,
        target: text(table.get("target")?)?,
        slot_address: number(slot.get("address")?)?,
        slot_bytes: number(slot.get("bytes")?)?,
        memory_bytes: number(table.get("memory")?.get("bytes")?)?,
        without: table
            .get("library")
            .and_then(|library| library.get("without"))
            .and_then(toml::Value::as_array)
            .map_or(Vec::new(), |parts| parts.iter().filter_map(text).collect()),
        emulator: text(emulator.get("program")?)?,
        machine: text(emulator.get("machine")?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_board_of_the_tests_is_complete() {
        let board = read(CORTEX_M4).unwrap();
        assert_eq!(board.slot_address % 4, 0);
        assert!(board.slot_bytes >= 64 * 1024);
        assert!(read(CORTEX_M3).unwrap().memory_bytes < 8 * 1024);
    }
}
