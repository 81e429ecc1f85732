//! `cargo measure`: measures what the budgets bound, and with `--write` puts the tables into README.md.
//!
//! README.md has two measured places, `measured on the board` and `measured on the host`, which only this verb writes.

use anyhow::{Context, Result};

use crate::budget::{self, Budgets, Numbers};
use crate::flash::Flash;
use crate::table::{Table, thousands};
use crate::way::Runner;
use crate::{bench_board, bench_host, board, firmware, tool, workspace};

/// The marks of the exact tables.
const BOARD_MARK: &str = "measured on the board";
/// The marks of the table of times.
const HOST_MARK: &str = "measured on the host";
/// Rounds of the host's benchmarks.
const ROUNDS: usize = 5;

/// Everything exact that was measured.
pub struct Measured {
    /// By the names of the budgets.
    pub numbers: Numbers,
    /// What `rustc --version` says of the firmware's compiler.
    pub compiler: String,
    /// The tables as README.md has them.
    pub markdown: String,
}

/// Runs the verb. Returns whether all tools were there.
pub fn run(write: bool, install: bool) -> Result<bool> {
    if !tool::provide(tool::FOR_TESTS, install)? {
        return Ok(false);
    }
    let measured = measure()?;
    let (table, result) = Budgets::read()?.check(&measured.numbers, &measured.compiler);
    println!("{}\n{}", measured.markdown, table.text());
    if write {
        let times = bench_host::measure(ROUNDS, "")?;
        let path = workspace::root().join("README.md");
        let document = budget::splice(&workspace::read(&path)?, BOARD_MARK, &measured.markdown)?;
        std::fs::write(&path, budget::splice(&document, HOST_MARK, &times.table.markdown())?)?;
        println!("README.md is written.");
    }
    result.map(|()| true)
}

/// Compares with the budgets. README.md's tables are not compared: where a checkout lies changes a firmware by a few bytes.
pub fn check() -> Result<()> {
    let measured = measure()?;
    let budgets = Budgets::read()?;
    let (table, result) = budgets.check(&measured.numbers, &measured.compiler);
    print!("{}", table.text());
    result
}

fn measure() -> Result<Measured> {
    // Builds romgen first, so that a failure of it is told as such.
    Runner::build(false)?;
    let board = board::read(board::CORTEX_M4)?;
    let firmware = firmware::build(&board, &board.name)?;
    let flash = Flash::read(&firmware.elf)?;
    let rows = bench_board::measure("")?;
    let making = bench_board::making()?;
    let mut numbers = Numbers::from([
        ("flash.engine and library".to_owned(), flash.engine_and_library()),
        ("instructions.make a context".to_owned(), making),
    ]);
    for (name, without_fractions) in [("ratio.without fractions", true), ("ratio.others", false)] {
        let mean = bench_board::mean(&rows, without_fractions).context("no benchmark runs")?;
        numbers.insert(name.to_owned(), (mean * 100.0).ceil() as u64);
    }
    let markdown = format!(
        "{}\nMaking a context in 10,240 bytes and mapping library and script: {} instructions.\n\n{}",
        flash_table(&flash).markdown(),
        thousands(making),
        bench_board::table(&rows).markdown()
    );
    Ok(Measured { numbers, compiler: firmware.compiler, markdown })
}

fn flash_table(flash: &Flash) -> Table {
    let mut table = Table::new(["flash, bytes", "Cortex-M4"]);
    for (part, bytes) in &flash.parts {
        table.row([(*part).to_owned(), thousands(*bytes)]);
    }
    table.row(["engine and library".to_owned(), thousands(flash.engine_and_library())]);
    table.row(["all, with the board's own".to_owned(), thousands(flash.total())]);
    table
}
