//! `romgen test262` over a suite of a few lines, in the shape of the real one.

use super::{Folder, Outcome};

/// The files of the suite's harness.
const HARNESS: [(&str, &str); 4] = [
    ("assert.js", "function assert(ok, message) { if (ok !== true) throw new Test262Error(message); }\n"),
    (
        "sta.js",
        "function Test262Error(message) { this.message = message || ''; }\nTest262Error.prototype.toString = function () { return this.message; };\n",
    ),
    (
        "doneprintHandle.js",
        "function $DONE(error) { print(error ? 'Test262:AsyncTestFailure:' + error.name + ': ' + error.message : 'Test262:AsyncTestComplete'); }\n",
    ),
    ("more.js", "const more = 42;\n"),
];

/// The tests: paths, heads and sources.
const TESTS: [(&str, &str, &str); 22] = [
    ("language/good/plain.js", "", "assert(1 + 1 === 2);"),
    ("language/good/includes.js", "includes: [more.js]", "assert(more === 42);"),
    ("language/good/raw.js", "flags: [raw]", "if (typeof assert !== 'undefined') throw 1;"),
    ("language/good/strict.js", "flags: [onlyStrict]", "assert((function () { return this; })() === undefined);"),
    ("language/good/parse.js", "negative:\n  phase: parse\n  type: SyntaxError", "$DONOTEVALUATE();\nlet x; let x;"),
    ("language/good/throws.js", "negative:\n  phase: runtime\n  type: TypeError", "null.x;"),
    ("language/good/throws-own.js", "negative:\n  phase: runtime\n  type: Test262Error", "throw new Test262Error('x');"),
    ("language/good/async.js", "flags: [async]", "$DONE();"),
    ("language/good/host.js", "", "$262.evalScript('var made = 1;'); $262.gc(); assert(made === 1 && $262.global === globalThis);"),
    (
        "language/good/eval-script.js",
        "",
        "let caught; try { $262.evalScript('let caught;'); } catch (e) { caught = e; }\nassert(caught.name === 'SyntaxError');",
    ),
    ("language/good/part_FIXTURE.js", "", "throw 'no test';"),
    ("language/bad/fails.js", "", "assert(false, 'a reason');"),
    ("language/bad/throws.js", "", "undefined.x;"),
    ("language/bad/does-not-parse.js", "", "let x = ;"),
    ("language/bad/parses.js", "negative:\n  phase: parse\n  type: SyntaxError", "let x;"),
    ("language/bad/late.js", "negative:\n  phase: parse\n  type: SyntaxError", "$262.evalScript('let x = ;');"),
    ("language/bad/other.js", "negative:\n  phase: runtime\n  type: RangeError", "null.x;"),
    ("language/bad/async.js", "flags: [async]", "$DONE(new TypeError('a reason'));"),
    ("language/bad/async-without-end.js", "flags: [async]", "1;"),
    ("language/bad/endless.js", "", "for (;;);"),
    ("language/bad/greedy.js", "", "const all = []; for (;;) all.push(new Array(1000).fill(0));"),
    ("built-ins/later.js", "features: [set-methods]", "assert(false);"),
];

const FAST: &str = "--fuel 1000000 --ram 1M";

/// A folder with the suite.
fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    for path in ["suite/harness", "suite/test/language/good", "suite/test/language/bad", "suite/test/built-ins"] {
        std::fs::create_dir_all(folder.0.join(path)).expect("a folder can be made");
    }
    for (file, source) in HARNESS {
        folder.write(&format!("suite/harness/{file}"), source);
    }
    for (path, head, source) in TESTS {
        folder.write(&format!("suite/test/{path}"), format!("// Text\n/*---\ndescription: a test\n{head}\n---*/\n{source}\n"));
    }
    folder
}

fn has_row(outcome: &Outcome, row: &[&str]) {
    let found = outcome.stdout.lines().any(|line| line.split_whitespace().collect::<Vec<_>>() == row);
    assert!(found, "no row {row:?} in\n{}", outcome.stdout);
}

#[test]
fn every_flag() {
    let folder = folder("test262");
    for from in ["source", "image"] {
        let outcome = folder.romgen(&format!("test262 suite --failures --from {from} {FAST}"));
        outcome.is(0, "");
        has_row(&outcome, &["language/good", "10", "10", "100.0", "%", "18/18"]);
        has_row(&outcome, &["language/bad", "0", "10", "0.0", "%", "0/20"]);
        has_row(&outcome, &["all", "of", "language", "10", "20", "50.0", "%", "18/38"]);
        has_row(&outcome, &["apart:", "beyond", "ES2024", "0", "1", "0.0", "%", "0/2"]);
        for said in [
            "bad/fails.js: failed: Test262Error: a reason",
            "bad/throws.js: failed: TypeError: ",
            "bad/does-not-parse.js: failed: syntax error: ",
            "bad/parses.js: failed: no SyntaxError, though one is expected",
            "bad/late.js: failed: no SyntaxError, though one is expected",
            "bad/other.js: failed: TypeError, where RangeError is expected",
            "bad/async.js: failed: TypeError: a reason",
            "bad/async-without-end.js: failed: an asynchronous test that did not end",
            "bad/endless.js: out of fuel: the fuel is used up",
            "bad/greedy.js: out of memory: RangeError: out of memory",
        ] {
            assert!(outcome.stdout.contains(said), "no `{said}` in\n{}", outcome.stdout);
        }
    }
}

#[test]
fn filters() {
    let folder = folder("test262-filters");
    let outcome = folder.romgen(&format!("test262 suite --filter **/plain.js language/b* {FAST}"));
    has_row(&outcome, &["all", "of", "language", "1", "11", "9.1", "%", "2/22"]);
    folder.romgen("test262 suite --filter nothing").is(2, "no test matches the filter");
    folder.romgen("test262 .").is(2, "no checkout of test262");
}

/// What was lost is a failure, test by test beside an earlier run, folder by folder beside a summary.
#[test]
fn comparison() {
    let folder = folder("test262-comparison");
    let good = "test262 suite --filter language/good";
    folder.romgen(&format!("{good} --json all.json --record summary.json {FAST}")).is(0, "");
    assert!(!String::from_utf8_lossy(&folder.read("summary.json")).contains("plain.js"));
    folder.romgen(&format!("{good} --compare all.json {FAST}")).is(0, "");
    folder.write("suite/harness/more.js", "const more = 43;\n");
    let outcome = folder.romgen(&format!("{good} --compare all.json --json worse.json {FAST}"));
    assert!(outcome.is(1, "1 lost").stdout.contains("lost: language/good/includes.js: failed: Test262Error"), "{outcome:?}");
    let outcome = folder.romgen(&format!("{good} --compare summary.json {FAST}"));
    assert!(outcome.is(1, "1 lost").stdout.contains("lost: language/good: 1 fewer pass"), "{outcome:?}");
    folder.write("suite/harness/more.js", "const more = 42;\n");
    let outcome = folder.romgen(&format!("{good} --compare worse.json {FAST}"));
    assert!(outcome.is(0, "").stdout.contains("won: language/good/includes.js"), "{outcome:?}");
    folder.romgen("test262 suite --compare suite/harness/more.js").is(2, "no report of a run");
}

/// A scenario that does not end in time is a fault, and the tests behind it run all the same.
#[test]
fn hangs() {
    let folder = folder("test262-hangs");
    let outcome = folder.romgen("test262 suite --filter **/endless.js **/plain.js --fuel 4294967295 --seconds 1 --jobs 1");
    outcome.is(1, "language/bad/endless.js: hung: no end after 1 s").is(1, "the engine crashed or hung 2 times");
    has_row(&outcome, &["language/good", "1", "1", "100.0", "%", "2/2"]);
}

/// A worker whom the system ends is a fault of the scenario that it ran, and another one runs the tests behind it. What ends it
/// here is the processor's time, of which the limit is each process's own.
#[cfg(unix)]
#[test]
fn dying_workers() {
    let folder = folder("test262-dying");
    let program = env!("CARGO_BIN_EXE_romgen");
    let line =
        format!("ulimit -t 1; exec '{program}' test262 suite --filter **/endless.js **/plain.js --fuel 4294967295 --seconds 50 --jobs 1");
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &line]).current_dir(&folder.0).stdin(std::process::Stdio::null());
    let outcome = super::finish(command);
    outcome.is(1, "language/bad/endless.js: CRASHED: signal: ").is(1, "the engine crashed or hung 2 times");
    has_row(&outcome, &["language/bad", "0", "1", "0.0", "%", "0/2"]);
    has_row(&outcome, &["language/good", "1", "1", "100.0", "%", "2/2"]);
}
