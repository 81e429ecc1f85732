//! `cargo measure`: measures what the budgets bound; with `--write` puts the tables into README.md, with `--bounds` makes
//! what is measured the bounds.
//!
//! README.md has two measured places: `measured on the board`, which only this verb writes and tests compare, and `measured on
//! the host`, which only `cargo bench-host --write` writes.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::bench::Group;
use crate::budget::{self, Budgets, Numbers, README};
use crate::code::{Code, Function};
use crate::flash::Flash;
use crate::table::{Table, thousands};
use crate::way::Runner;
use crate::{bench_board, board, firmware, memory, process, tool, workspace};

/// The marks of the tables in README.md.
const BOARD_MARK: &str = "measured on the board";
/// The record of the library's image.
const LIBRARY_FILE: &str = "tests/library.txt";
/// Generic functions have names of hundreds of characters; so many tell which they are.
const NAME_MAX: usize = 100;

/// Everything exact that was measured.
pub struct Measured {
    /// By the names of the budgets.
    pub numbers: Numbers,
    /// What `rustc --version` says of the firmware's compiler.
    pub compiler: String,
    /// The tables as README.md has them.
    pub markdown: String,
    /// The library's image in the firmware, as the file that records it says.
    pub library: String,
    /// What of core is in flash, and why.
    pub core: Table,
}

/// Runs the verb. Returns whether all tools were there.
pub fn run(write: bool, bounds: bool, install: bool) -> Result<bool> {
    if !tool::provide(tool::FOR_TESTS, install)? {
        return Ok(false);
    }
    let measured = measure()?;
    if bounds {
        Budgets::write(&measured.numbers)?;
    }
    let (table, result) = Budgets::read()?.check(&measured.numbers, &measured.compiler);
    println!("{}\n{}\n{}", measured.core.text(), measured.markdown, table.text());
    println!("Freezing the standard library in the root's build script: {:.2} s.", build_script_seconds()?);
    if write {
        budget::write_readme(BOARD_MARK, &measured.markdown)?;
    }
    result.map(|()| true)
}

/// Compares with the budgets, and README.md's table with what is measured: within a percent, with the compiler of the budgets.
pub fn check() -> Result<()> {
    let measured = measure()?;
    let budgets = Budgets::read()?;
    let (table, result) = budgets.check(&measured.numbers, &measured.compiler);
    print!("{}", table.text());
    result?;
    let recorded = workspace::read(&workspace::root().join(LIBRARY_FILE))?;
    if measured.library != recorded.trim_end() {
        bail!("the firmware's library has {}, and {LIBRARY_FILE} says {recorded}", measured.library);
    }
    let document = workspace::read(&workspace::root().join(README))?;
    // Another machine's linker lays functions in another order.
    let room = budgets.room(&measured.compiler).max(1);
    let difference = budget::difference(budget::between(&document, BOARD_MARK)?, &measured.markdown, room);
    difference.map_or(Ok(()), |line| bail!("README.md says `{line}`, and that is not measured: run `cargo measure --write`"))
}

fn measure() -> Result<Measured> {
    // Builds romgen first, so that a failure of it is told as such.
    Runner::build(false)?;
    let board = board::read(board::CORTEX_M4)?;
    let firmware = firmware::build(&board, &board.name)?;
    let flash = Flash::read(&firmware.elf)?;
    let code = Code::read(&firmware.elf)?;
    let least = Flash::read(&firmware::build_with_parts(&board, &["math"])?.elf)?;
    let rows = bench_board::measure("")?;
    let making = bench_board::making()?;
    let mut numbers = Numbers::from([
        ("flash.engine and library".to_owned(), flash.engine_and_library()),
        ("flash.engine and library of the first milestone".to_owned(), least.engine_and_library()),
        ("instructions.make a context".to_owned(), making),
    ]);
    for (name, group) in [("ratio.without fractions", Group::WithoutFractions), ("ratio.others", Group::Others)] {
        let mean = bench_board::mean(&rows, group).context("no benchmark runs")?;
        numbers.insert(name.to_owned(), (mean * 100.0).ceil() as u64);
    }
    numbers.extend(code_numbers(&code)?);
    numbers.extend(memory::measure()?);
    let markdown = format!(
        "{}\n{}\nMaking a context in 10,240 bytes and mapping library and script: {} instructions.\n\n{}",
        flash_table(&flash, &least).markdown(),
        ram_table(&numbers).markdown(),
        thousands(making),
        bench_board::table(&rows).markdown()
    );
    Ok(Measured { numbers, compiler: firmware.compiler, markdown, library: flash.library, core: core_table(&code) })
}

/// The interpreter's loop, what of core is there, and where the engine may panic.
fn code_numbers(code: &Code) -> Result<Numbers> {
    let main_loop = code.functions().find(|function| function.is_loop()).context("the interpreter's loop has no symbol of its own")?;
    let count = |functions: &mut dyn Iterator<Item = &Function>| functions.count() as u64;
    let core = || code.functions().filter(|function| function.is_of("core"));
    let engine = code.functions().filter(|function| function.is_of("romjs_engine"));
    Ok(Numbers::from([
        ("loop.bytes".to_owned(), main_loop.bytes),
        ("loop.bytes of stack".to_owned(), main_loop.stack_bytes),
        ("loop.calls of core".to_owned(), count(&mut code.called_by(main_loop).filter(|function| function.is_of("core")))),
        ("core.functions".to_owned(), count(&mut core())),
        ("core.bytes of functions".to_owned(), core().map(|function| function.bytes).sum()),
        (
            "core.panics that the engine calls".to_owned(),
            count(&mut engine.flat_map(|function| code.called_by(function)).filter(|function| function.is_panic())),
        ),
        ("absent.functions".to_owned(), count(&mut code.functions().filter(|function| function.is_foreign()))),
    ]))
}

/// The functions of core in flash, and of the engine those that may panic, with the number of places.
fn core_table(code: &Code) -> Table {
    let mut table = Table::new(["functions of core, and those of the engine that may panic", "bytes", "panics"]);
    for function in code.functions() {
        let panics = code.called_by(function).filter(|function| function.is_panic()).count();
        if function.is_of("core") || function.is_foreign() || panics > 0 && function.is_of("romjs_engine") {
            let name: String = function.name.chars().take(NAME_MAX).collect();
            table.row([name, thousands(function.bytes), panics.to_string()]);
        }
    }
    table
}

/// How long the root package's build script takes, as the build of the tests has compiled it. It should be at most 5 s.
fn build_script_seconds() -> Result<f64> {
    let name = format!("build-script-build{}", std::env::consts::EXE_SUFFIX);
    let programs = std::fs::read_dir(workspace::target()?.join("debug/build"))?.filter_map(Result::ok).filter_map(|folder| {
        let is_root = folder.file_name().to_string_lossy().starts_with("romjs-");
        let program = folder.path().join(&name);
        let built = program.metadata().and_then(|data| data.modified()).ok()?;
        is_root.then_some((built, program))
    });
    let (_, program) = programs.max().context("the root's build script is not there")?;
    let mut command = Command::new(program);
    command.env("CARGO_MANIFEST_DIR", workspace::root()).env("OUT_DIR", workspace::scratch("build-script")?);
    let start = Instant::now();
    let outcome = process::run(&mut command, Duration::from_secs(60))?;
    if outcome.status != Some(0) {
        bail!("the root's build script failed: {}", outcome.stderr);
    }
    Ok(start.elapsed().as_secs_f64())
}

fn ram_table(numbers: &Numbers) -> Table {
    let mut table = Table::new(["RAM, bytes", "Cortex-M4"]);
    for (name, bytes) in numbers {
        if let Some(name) = name.strip_prefix("ram.") {
            table.row([name.to_owned(), thousands(*bytes)]);
        }
    }
    table
}

fn flash_table(flash: &Flash, least: &Flash) -> Table {
    let mut table = Table::new(["flash, bytes", "whole library", "of the first milestone"]);
    for (part, bytes) in &flash.parts {
        table.row([(*part).to_owned(), thousands(*bytes), thousands(least.parts.get(part).copied().unwrap_or(0))]);
    }
    table.row(["engine and library".to_owned(), thousands(flash.engine_and_library()), thousands(least.engine_and_library())]);
    table.row(["all, with the board's own".to_owned(), thousands(flash.total()), thousands(least.total())]);
    table
}
