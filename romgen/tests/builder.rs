//! Build scripts that use the [`Builder`]: this program starts itself as one, with the environment that cargo gives.

use romgen::Builder;
use romgen::output::binary;
use romjs_engine::Image;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the build script of a test is told by the environment: the path of its script.
const SCRIPT: &str = "ROMGEN_TEST_SCRIPT";

fn library_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js")
}

/// A build script: not a test by itself.
#[test]
#[ignore = "the other tests start it"]
fn build_script() {
    let script = std::env::var(SCRIPT).expect("a test says which script");
    // The harness has begun a line, and cargo reads lines.
    println!();
    Builder::new(script).name("app").rust().binary().build();
}

/// A package of a test's own, empty at first.
struct Package(PathBuf);

/// How a build script ended.
struct Built {
    well: bool,
    stdout: String,
    stderr: String,
}

impl Package {
    fn new(name: &str) -> Package {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("builder").join(name);
        // It is there if the test has run before.
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(path.join("out")).expect("a folder can be made");
        Package(path)
    }

    fn with_script(name: &str, source: &str) -> Package {
        let package = Package::new(name);
        std::fs::write(package.0.join("app.js"), source).expect("a file can be written");
        package
    }

    /// Runs the build script, as cargo does.
    fn build(&self, out: &str, library: Option<&Path>) -> Built {
        let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
        command.args(["--exact", "build_script", "--ignored", "--nocapture"]).current_dir(&self.0);
        command.env(SCRIPT, "app.js").env("OUT_DIR", self.0.join(out)).env_remove("DEP_ROMJS_STDLIB");
        if let Some(directory) = library {
            command.env("DEP_ROMJS_STDLIB", directory).env("DEP_ROMJS_PARTS", romgen::library::PARTS.join(","));
        }
        let output = command.output().expect("it starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Built { well: output.status.success(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// Asserts that the build script fails, saying `text`, and leaves nothing behind.
    fn fails(&self, out: &str, library: Option<&Path>, text: &str) {
        let built = self.build(out, library);
        assert!(!built.well && built.stderr.contains(text), "`{text}` was expected: {}", built.stderr);
        assert!(!built.stderr.contains("panicked"), "{}", built.stderr);
        assert_eq!(self.outputs(), [""; 0]);
    }

    fn outputs(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.join("out")).expect("a folder can be read");
        let mut names: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

#[test]
fn builds() {
    let package = Package::with_script("builds", "print(6 * 7);");
    let built = package.build("out", Some(&library_directory()));
    assert!(built.well, "{}", built.stderr);
    assert_eq!(package.outputs(), ["app.bin", "app.rs"]);
    let library_line = format!("cargo::rerun-if-changed={}", library_directory().display());
    for line in ["cargo::rerun-if-changed=app.js", &library_line] {
        assert!(built.stdout.lines().any(|said| said == line), "`{line}` was expected: {}", built.stdout);
    }
    let read = |name: &str| std::fs::read(package.0.join("out").join(name)).expect("it can be read");
    let words = binary::words(&read("app.bin"));
    assert_eq!(romgen::output::rust::const_table(&words, &[]).into_bytes(), read("app.rs"));
    let library = romgen::library::make(&library_directory(), romgen::library::PARTS).unwrap_or_else(|error| panic!("{error}"));
    let library = Image::check(&library.words, &[]).unwrap_or_else(|error| panic!("{error:?}"));
    assert!(Image::check(&words, &[library]).is_ok());
    // The library may be given, and the source text too: the image is the same.
    let given = Builder::of_text("app.js", "print(6 * 7);").library(library).compile();
    assert_eq!(given.unwrap_or_else(|error| panic!("{error}")), words);
}

#[test]
fn says_what_is_wrong() {
    let library = library_directory();
    Package::new("no-script").fails("out", Some(&library), "error: app.js: No such file");
    let package = Package::with_script("no-library", "1;");
    package.fails("out", None, "let the package depend on `romjs`");
    package.fails("out", Some(Path::new("nowhere")), "nowhere/engine.js: No such file");
    package.fails("missing", Some(&library), "missing/app.rs: this cannot be written: No such file");
    let package = Package::with_script("no-syntax", "let a;\n\tlet b = ;\n");
    let said = "error: app.js:2:10: syntax error: expected an expression\n  |\n2 |  let b = ;\n  |          ^\n";
    package.fails("out", Some(&library), said);
}

/// A place in a line that is too long to be shown is shown with what stands around it.
#[test]
fn long_lines_are_cut() {
    let library = romgen::library::make(&library_directory(), romgen::library::PARTS).unwrap_or_else(|error| panic!("{error}"));
    let library = Image::check(&library.words, &[]).unwrap_or_else(|error| panic!("{error:?}"));
    let source = format!("x = '{}' + ; {}", "\u{e4}".repeat(1000), "y;".repeat(1000));
    let error = Builder::of_text("long.js", source).library(library).compile().expect_err("it is no script").to_string();
    assert!(error.starts_with("long.js:1:1010: "), "{error}");
    let lines: Vec<&str> = error.lines().collect();
    assert!(lines[2].chars().count() <= 124, "{error}");
    let mark = lines[3].chars().position(|c| c == '^').expect("a mark");
    assert_eq!(lines[2].chars().nth(mark), Some(';'), "{error}");
}
