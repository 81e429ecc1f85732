//! Wrong flags, and the right ones that only tell something.

use super::{command, finish};

#[test]
fn wrong() {
    for (line, said) in [
        ("", "Usage: romgen"),
        ("bild a.js", "unrecognized subcommand 'bild'"),
        ("build", "<FILE>"),
        ("build a.js", "--output <OUTPUT>"),
        ("build a.js -o", "a value is required for '--output <OUTPUT>'"),
        ("build a.js b.js -o c.bin", "unexpected argument 'b.js'"),
        ("run", "<FILE>"),
        ("run a.js --ram", "a value is required for '--ram <RAM>'"),
        ("run a.js --ram 10q", "\"10q\" is no size: write it like 10k, 64k or 4M"),
        ("run a.js --ram -5", "unexpected argument '-5'"),
        ("run a.js --ram 99999999999999999999", "is no size"),
        ("run a.js --fuel much", "invalid value 'much' for '--fuel <FUEL>'"),
        ("run a.js --fuel 4294967296", "invalid value '4294967296' for '--fuel <FUEL>'"),
        ("run a.js --fast", "unexpected argument '--fast'"),
        ("run a.js --from-source --fail-each", "cannot be used with"),
        ("inspect", "<IMAGE>"),
        ("flash", "<IMAGE>"),
        ("repl --ram 10q", "\"10q\" is no size"),
        ("where", "<SYMBOLS>"),
        ("eval", "<SOURCE>"),
        ("test262", "<DIRECTORY>"),
        ("test262 a --from flash", "invalid value 'flash' for '--from <FROM>'"),
        ("test262 a --filter [", "invalid value '[' for '--filter <GLOB>...'"),
    ] {
        let outcome = finish(command(line.split_whitespace()));
        assert!(outcome.is(2, said).stdout.is_empty(), "{line}");
    }
}

#[test]
fn asked_for() {
    let version = finish(command(["--version"]));
    assert_eq!(version.is(0, "").stdout, format!("romgen {}\n", env!("CARGO_PKG_VERSION")));
    for verb in ["build", "run", "repl", "flash", "inspect", "where", "eval", "test262"] {
        assert!(finish(command(["--help"])).is(0, "").stdout.contains(verb));
        assert!(finish(command([verb, "--help"])).is(0, "").stdout.contains(&format!("Usage: romgen {verb}")));
    }
}
