//! RAM, to the byte: what a context takes on the board, and what the values of scripts take.
//!
//! The scripts in `tests/memory` run in ten kilobytes on the board and on the host, which must hold the same words on their
//! heaps. Those that keep a hundred things are compared with the one that keeps numbers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::board::{self, CORTEX_M4};
use crate::budget::Numbers;
use crate::demo::RAM;
use crate::emulator::Emulator;
use crate::process::Outcome;
use crate::way::Runner;
use crate::{firmware, workspace};

/// How many things each script keeps.
const KEPT: u64 = 100;
/// The buffer of the recursion.
const RECURSION_RAM: u32 = 16 * 1024;
/// How many calls MicroQuickJS makes in such a buffer.
const CALLS: u64 = 464;
/// The program that prints where memory goes.
const PROGRAM: &str = "memory";

/// What a context says of its memory after a collection, in bytes.
#[derive(Debug, PartialEq, Eq)]
struct Memory {
    /// What scripts can never allocate.
    fixed: u64,
    /// What they have allocated.
    heap: u64,
}

/// Measures all of it, by the names of the budgets.
pub fn measure() -> Result<Numbers> {
    let runner = Runner::build(false)?;
    let board = board::read(CORTEX_M4)?;
    let emulator = Emulator::new(&board, &firmware::build(&board, PROGRAM)?.elf);
    let image = |name: &str| runner.image(PROGRAM, &script(name));
    let run = |name: &str| -> Result<Memory> {
        let image = image(name)?;
        let device = Memory::of(&emulator.run(&image, RAM)?)?;
        let host = Memory::of(&runner.romgen().run(&image, RAM, &["--memory"])?)?;
        ensure!(device.heap == host.heap, "{name}.js holds {} bytes on the board, {} on the host", device.heap, host.heap);
        Ok(device)
    };
    let numbers = run("numbers")?;
    let each = |name: &str| Ok::<_, anyhow::Error>((run(name)?.heap - numbers.heap) / KEPT);
    let recursion = emulator.run(&image("recursion")?, RECURSION_RAM)?;
    let depth: u64 = recursion.stdout.trim().parse().with_context(|| format!("no depth: {}", recursion.stderr))?;
    Ok(Numbers::from([
        ("ram.context with the whole library".to_owned(), numbers.fixed),
        ("ram.{ x, y }".to_owned(), each("objects")?),
        ("ram.closure over one variable".to_owned(), each("closures")?),
        ("ram.464 calls of a recursion".to_owned(), (CALLS * u64::from(RECURSION_RAM)).div_ceil(depth)),
    ]))
}

fn script(name: &str) -> PathBuf {
    workspace::root().join("tests/memory").join(Path::new(name).with_extension("js"))
}

impl Memory {
    /// Reads the line on standard error: `Memory { total: 10240, fixed: 1480, heap_used: 568, … }`.
    fn of(outcome: &Outcome) -> Result<Memory> {
        let read = || {
            let line = outcome.stderr.lines().find_map(|line| line.strip_prefix("Memory {"))?;
            let field = |name: &str| line.split([',', '}']).find_map(|part| part.trim().strip_prefix(name)?.trim().parse().ok());
            Some(Memory { fixed: field("fixed:")?, heap: field("heap_used:")? })
        };
        read().with_context(|| format!("status {:?}, and nothing about memory:\n{}", outcome.status, outcome.stderr))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let said = |stderr: &str| Outcome { status: Some(0), stdout: String::new(), stderr: stderr.to_owned() };
        let line = "Memory { total: 10240, fixed: 1480, heap_used: 568, free: 8000, stack: 192 }\n";
        assert_eq!(Memory::of(&said(line)).unwrap(), Memory { fixed: 1480, heap: 568 });
        assert!(Memory::of(&said("no context: MemoryTooSmall\n")).is_err());
    }
}
