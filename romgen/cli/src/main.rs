//! The program `romgen`: builds, runs and inspects romjs images.

mod complete;
mod failing;
mod flash;
mod inspect;
mod library;
mod locate;
mod memory;
mod repl;
mod run;
mod test262;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compiles JavaScript to images that run from flash, and runs them.
#[derive(Parser)]
#[command(name = "romgen", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Compile a script to an image.
    Build {
        /// The script, or assembly (`.romasm`).
        file: PathBuf,
        /// Where the image goes: `.bin` or `.rom` as flash holds it, `.rs` as const tables.
        #[arg(short, long)]
        output: PathBuf,
        /// Parts of the library that the firmware does without, with commas between.
        #[arg(long, value_delimiter = ',')]
        without: Vec<String>,
    },
    /// Run a script, or an image, in the engine on this computer.
    Run {
        /// The script, assembly (`.romasm`) or image.
        file: PathBuf,
        /// The context's memory, as `10k`, `64k`, `4M` or in bytes.
        #[arg(long, default_value = "16M", value_parser = run::parse_size)]
        ram: usize,
        /// Compile in the context that runs the script, instead of to an image.
        #[arg(long)]
        from_source: bool,
        /// How many backward branches and calls may run.
        #[arg(long)]
        fuel: Option<u32>,
        /// Make every allocation run short once, so that garbage is collected and the work begun again.
        #[arg(long)]
        stress: bool,
        /// Make the Nth allocation fail.
        #[arg(long, default_value_t = 0)]
        fail_allocation: u32,
        /// Run once for each allocation, with that one failing, and show nothing but what goes wrong.
        #[arg(long, conflicts_with = "from_source")]
        fail_each: bool,
        /// Collect garbage at the end, and tell on standard error where the memory goes.
        #[arg(long)]
        memory: bool,
        /// Collect garbage at the end, and tell on standard error where the memory goes, in tables.
        #[arg(long)]
        dump: bool,
    },
    /// Run lines as they are typed, or given on standard input.
    Repl {
        /// The context's memory, as `10k`, `64k`, `4M` or in bytes.
        #[arg(long, default_value = "16M", value_parser = run::parse_size)]
        ram: usize,
    },
    /// Check an image and write it to a device's flash, by the program probe-rs.
    Flash {
        /// The image, a `.bin` or `.rom` file.
        image: PathBuf,
        /// The chip, as probe-rs calls it (`probe-rs chip list`).
        #[arg(long)]
        chip: String,
        /// The address of the firmware's slot, as `0x08040000`.
        #[arg(long, value_parser = flash::parse_address)]
        address: u32,
        /// Check the image, and only show what would be run.
        #[arg(long)]
        dry_run: bool,
    },
    /// Show an image's sections, functions and constants.
    Inspect {
        /// The image.
        image: PathBuf,
    },
    /// Tell which lines the places are that a device has printed.
    Where {
        /// The symbols that were written beside the image, `.romsym`.
        symbols: PathBuf,
        /// The places, as `@4010000c`. Without any, standard input is copied, and the places in it are replaced.
        places: Vec<String>,
    },
    /// Evaluate an expression and print its value.
    Eval {
        /// The expression, or statements.
        source: String,
    },
    /// Run the conformance tests of ECMAScript, from a checkout of github.com/tc39/test262.
    Test262(test262::Request),
    /// Run scenarios of test262 that come on standard input.
    #[command(hide = true, name = test262::WORKER)]
    Test262Worker {
        /// The checkout.
        directory: PathBuf,
        #[command(flatten)]
        limits: test262::Limits,
    },
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let done = match arguments.verb {
        Verb::Build { file, output, without } => run::build(&file, &output, &without),
        Verb::Run { file, ram, from_source, fuel, stress, fail_allocation, fail_each, memory, dump } => {
            run::run(&file, &run::Settings { ram, from_source, fuel, stress, fail_allocation, fail_each, memory, dump })
        }
        Verb::Inspect { image } => inspect::inspect(&image),
        Verb::Repl { ram } => repl::repl(ram),
        Verb::Flash { image, chip, address, dry_run } => flash::flash(&image, &chip, address, dry_run),
        Verb::Where { symbols, places } => locate::locate(&symbols, &places),
        Verb::Eval { source } => run::eval(&source),
        Verb::Test262(request) => test262::run(&request),
        Verb::Test262Worker { directory, limits } => test262::serve(&directory, &limits),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err((status, message)) => {
            eprintln!("{message}");
            ExitCode::from(status)
        }
    }
}
