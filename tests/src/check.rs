//! `cargo check-all`: every check there is, as a list of steps. All of them run, whatever fails before.

use anyhow::{Result, bail};

use crate::board::{self, CORTEX_M3, CORTEX_M4};
use crate::summary::{Summary, Verdict};
use crate::{cargo, conformance, firmware, measure, process, tidy, tool, workspace};

/// A step's name and what it does.
type Step = (&'static str, fn(&mut Summary) -> Result<Verdict>);

/// The steps, the quick ones first.
const STEPS: [Step; 10] = [
    ("sources are tidy", |_| tidy::check().map(|()| Verdict::Passed)),
    ("sources are formatted", |_| formatted()),
    ("the compiler's lints and clippy's", |_| lints()),
    ("documentation", |_| documentation()),
    ("the smallest Rust version that is promised", |_| rust_version()),
    ("tests", tests),
    ("a sample of test262", |_| conformance::sample()),
    ("firmware without warnings", |_| firmware_is_clean()),
    ("budgets and the README's tables", |_| budgets()),
    ("other hosts: Windows and macOS", |_| other_hosts()),
];

/// Runs the steps whose names contain `filter`. Returns whether nothing failed, and whether all tools were there.
pub fn run(filter: &str, install: bool) -> Result<(bool, bool)> {
    let complete = tool::provide(tool::FOR_TESTS, install)?;
    let mut summary = Summary::default();
    for (name, step) in STEPS.iter().filter(|(name, _)| name.contains(filter)) {
        summary.step(name, *step);
    }
    Ok((summary.close(), complete))
}

fn formatted() -> Result<Verdict> {
    cargo::succeed(cargo::host()?.args(["fmt", "--all", "--check"]))?;
    cargo::succeed(cargo::host()?.args(["fmt", "--check"]).current_dir(workspace::root().join("boards")))?;
    Ok(Verdict::Passed)
}

fn lints() -> Result<Verdict> {
    cargo::succeed(cargo::host()?.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    Ok(Verdict::Passed)
}

fn documentation() -> Result<Verdict> {
    cargo::succeed(cargo::host()?.args(["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Verdict::Passed)
}

/// The promise in Cargo.toml is kept if the running toolchain is that version; a newer one proves nothing about it.
fn rust_version() -> Result<Verdict> {
    let manifest: toml::Table = workspace::read(&workspace::root().join("Cargo.toml"))?.parse()?;
    let promised = manifest["workspace"]["package"]["rust-version"].as_str().unwrap_or_default().to_owned();
    let running = process::run(std::process::Command::new("rustc").arg("--version"), std::time::Duration::from_secs(60))?.stdout;
    if running.starts_with(&format!("rustc {promised}.")) {
        return Ok(Verdict::Passed);
    }
    if !process::found("rustup") {
        return Ok(Verdict::Skipped(format!("this is {}, and there is no rustup to run {promised}", running.trim())));
    }
    let toolchains = process::run(std::process::Command::new("rustup").args(["toolchain", "list"]), std::time::Duration::from_secs(60))?;
    if !toolchains.stdout.lines().any(|line| line.starts_with(&promised)) {
        return Ok(Verdict::Skipped(format!("`rustup toolchain install {promised}` would let it run")));
    }
    cargo::succeed(cargo::host()?.args(["check", "--quiet", "--workspace"]).env("RUSTUP_TOOLCHAIN", &promised))?;
    Ok(Verdict::Passed)
}

/// Unit, integration and documentation tests of the whole workspace; the data tests are one of them.
fn tests(summary: &mut Summary) -> Result<Verdict> {
    let mut command = cargo::host()?;
    command.args(["test", "--workspace", "--no-fail-fast"]);
    let (status, output) = process::echoed(&mut command)?;
    summary.count_tests(&output);
    if !status.success() {
        bail!("{} failed", cargo::line(&command));
    }
    Ok(Verdict::Passed)
}

fn firmware_is_clean() -> Result<Verdict> {
    if !tool::CROSS_COMPILER.present() {
        return Ok(Verdict::Skipped("no compiler for the board".to_owned()));
    }
    for name in [CORTEX_M4, CORTEX_M3] {
        let board = board::read(name)?;
        if let Some(messages) = firmware::build(&board, &board.name)?.warnings {
            bail!("the compiler warns of something in the firmware of {name}:\n{messages}");
        }
    }
    Ok(Verdict::Passed)
}

fn budgets() -> Result<Verdict> {
    if !tool::missing(tool::FOR_TESTS).is_empty() {
        return Ok(Verdict::Skipped("the board's tools are missing".to_owned()));
    }
    measure::check().map(|()| Verdict::Passed)
}

/// `cargo check` of romgen for hosts that this one is not: with the target that rustup has, or with a standard library
/// compiled from Debian's sources.
fn other_hosts() -> Result<Verdict> {
    for target in ["x86_64-pc-windows-msvc", "aarch64-apple-darwin"] {
        let mut command = if firmware::rustup_has(target) {
            let mut command = cargo::host()?;
            command.args(["check", "--target", target]);
            command
        } else if firmware::debian_has_core() {
            let mut command = firmware::debian_cargo("core,alloc,std,panic_abort", target, "check")?;
            command.current_dir(workspace::root()).env("CARGO_TARGET_DIR", workspace::target()?.join("other-hosts"));
            command
        } else {
            return Ok(Verdict::Skipped(format!("no standard library for {target}")));
        };
        cargo::succeed(command.args(["--quiet", "--bin", "romgen"]))?;
    }
    Ok(Verdict::Passed)
}
