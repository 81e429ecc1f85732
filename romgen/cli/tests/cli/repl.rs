//! `romgen repl`, with lines from a file: what it shows, and how it goes on.

use super::{Folder, Outcome, finish};
use std::process::Stdio;

fn repl(name: &str, lines: &str, options: &str) -> Outcome {
    let folder = Folder::new(name);
    folder.write("lines", lines);
    let mut command = folder.command(&format!("repl {options}"));
    command.stdin(Stdio::from(std::fs::File::open(folder.0.join("lines")).expect("a file can be opened")));
    finish(command)
}

#[test]
fn values() {
    let outcome = repl("repl-values", "1 + 1\n'a' + 'b'\n[1, 'x', { y: -0 }]\n;\n(x) => x\nnew String('ab').length\n", "");
    assert_eq!(outcome.is(0, "").stdout, "2\n\"ab\"\n[ 1, \"x\", { y: -0 } ]\nundefined\n[Function: (anonymous)]\n2\n");
}

#[test]
fn names_last_and_are_declared_again() {
    let lines = "let a = 1\nconst f = () => a\na = 2\nf()\nlet a = 5\nf()\nvar a = 6\nconst a = 7\nclass a {}\ntypeof a\nfunction a() { return 8; }\na()\n";
    let outcome = repl("repl-names", lines, "");
    let shown: Vec<&str> = outcome.is(0, "").stdout.lines().collect();
    assert_eq!(
        shown,
        ["undefined", "undefined", "2", "2", "undefined", "5", "undefined", "undefined", "undefined", "\"function\"", "undefined", "8"]
    );
}

#[test]
fn lines_that_go_on() {
    let outcome = repl("repl-lines", "function f(x) {\n  return `a\n${x}`;\n}\nf(1)\n[1,\n2].length\n.exit\n3\n", "");
    assert_eq!(outcome.is(0, "").stdout, "undefined\n\"a\\n1\"\n2\n");
    repl("repl-cut", "function f() {\n", "").is(0, "the source ends too early");
}

#[test]
fn errors() {
    let outcome = repl("repl-errors", "function f() { return g(); }\nfunction g() {\n  null.x;\n}\nf()\nlet = 1\nthrow 5\n1\n", "");
    outcome.is(0, "TypeError: cannot access property 'x' of null\n    at g (<repl>:2:2:8)\n    at f (<repl>:1:1:23)\n    at <anonymous> (<repl>:3:1:1)\n");
    outcome.is(0, "<repl>:4:1:1: syntax error").is(0, "uncaught 5");
    assert!(outcome.stdout.ends_with("\n1\n"), "{outcome:?}");
}

#[test]
fn commands() {
    let outcome = repl("repl-commands", ".help\n.memory\n.exam\n.5 + 1\n", "--ram 64k");
    outcome.is(0, "there is no .exam: there are .exit, .help, .memory");
    for said in ["Ctrl-C", "| 65536", "cells", "1.5\n"] {
        assert!(outcome.stdout.contains(said), "{said}: {outcome:?}");
    }
    repl("repl-small", "let s = []; for (;;) s.push({ x: 1 });\ns = 0\n", "--ram 10k").is(0, "RangeError");
    repl("repl-too-small", "1\n", "--ram 100").is(2, "100 bytes are too few");
}
