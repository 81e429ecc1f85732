//! Scripts that do not end by themselves, or that want more than there is.

use super::Folder;

fn run(name: &str, source: &str, options: &str) -> super::Outcome {
    let folder = Folder::new(name);
    folder.write("a.js", source);
    folder.romgen(&format!("run a.js {options}"))
}

#[test]
fn without_end() {
    for (name, source) in [
        ("loop", "for (;;);"),
        ("loop-in-try", "for (;;) try { for (;;); } catch {} finally { continue; }"),
        ("loop-by-calls", "function f() { try { f(); } catch { f(); } } f();"),
        ("loop-in-conversion", "const o = { valueOf() { for (;;); } }; +o;"),
        ("loop-in-iterator", "for (const x of { [Symbol.iterator]() { return { next() { return {}; } }; } });"),
        ("loop-in-native", "[1, 2].sort(() => { for (;;); });"),
    ] {
        run(name, source, "--fuel 100000").is(1, "the script used up its fuel");
        run(name, source, "--fuel 100000 --from-source").is(1, "the script used up its fuel");
    }
}

#[test]
fn recursion_without_end() {
    for ram in ["10k", "1M", "64M"] {
        let outcome = run("recursion", "function f() { return f() + 1; } print('before'); f();", &format!("--ram {ram}"));
        assert_eq!(outcome.is(1, "RangeError").stdout, "before\n");
    }
}

#[test]
fn memory_exhausted() {
    for (name, source) in [
        ("objects", "const kept = []; for (;;) kept.push({ x: 1 });"),
        ("text", "let s = 'ab'; for (;;) s += s;"),
        ("names", "const o = {}; for (let i = 0; ; i++) o['n' + i] = i;"),
        ("at-once", "new Array(4e9).fill(1);"),
        ("repeated", "'ab'.repeat(2 ** 29);"),
    ] {
        for ram in ["10k", "1M"] {
            run(name, source, &format!("--ram {ram}")).is(1, "RangeError");
        }
    }
}

/// Rest parameters and `arguments` are made in one unit of work, with boxes for numbers; wherever memory ends, that is said.
#[test]
fn memory_that_ends_anywhere() {
    let source = "function f(...rest) { return rest.length + arguments.length + rest[0]; }
        let sum = 0, kept = [];
        for (let i = 0; i < 60; i++) {
            sum += f(i + 0.5, 1, 2.5, i);
            kept.push([i + 0.25, 'x' + i]);
            if (i % 7 === 0) kept = [];
        }
        print(sum);";
    for size in (1_200..3_000).step_by(24) {
        let outcome = run("memory-that-ends-anywhere.js", source, &format!("--ram {size}"));
        let ended = match outcome.status {
            Some(0) => outcome.stdout == "2280\n",
            _ => outcome.status == Some(1) && outcome.stderr.contains("out of memory"),
        };
        assert!(ended, "in {size} bytes: {outcome:?}");
    }
}

#[test]
fn memory_that_is_no_context() {
    run("tiny", "print(1);", "--ram 100").is(2, "100 bytes are too few for a context with these images: give it more");
    run("none", "print(1);", "--ram 0").is(2, "0 bytes are too few");
    assert_eq!(run("largest", "print(1);", "--ram 128M").is(0, "").stdout, "1\n");
    run("too-large", "print(1);", "--ram 129M").is(2, "a context uses at most 128 M");
    run("far-too-large", "print(1);", "--ram 18446744073709551615M").is(2, "a context uses at most 128 M");
}

#[test]
fn uncaught() {
    run("error", "function f() { null.x; }\nf();", "").is(1, "TypeError").is(1, "at f");
    run("value", "throw 7;", "").is(1, "uncaught 7");
    run("hostile", "throw { toString() { throw 1; } };", "").is(1, "uncaught");
    run("deep", "throw new Error('e'.repeat(1e6));", "").is(1, "Error: eee");
}

/// Only the host has a compiler, so this is no test that boards run.
#[test]
fn functions_of_text() {
    let source = include_str!("function-text.js");
    let expected: String = source.lines().filter_map(|line| line.split_once("// expect: ")).map(|(_, text)| format!("{text}\n")).collect();
    for options in ["", "--from-source", "--stress", "--from-source --stress", "--ram 16k"] {
        let outcome = run("functions-of-text", source, options);
        assert_eq!(outcome.is(0, "").stdout, expected, "{options}");
    }
    for (name, source) in [("generators-of-text", include_str!("generator-text.js")), ("async-of-text", include_str!("async-text.js"))] {
        let expected: String =
            source.lines().filter_map(|line| line.split_once("// expect: ")).map(|(_, text)| format!("{text}\n")).collect();
        for options in ["", "--from-source", "--stress"] {
            assert_eq!(run(name, source, options).is(0, "").stdout, expected, "{name} {options}");
        }
    }
    run("function-too-large", "Function('x.y;'.repeat(1e5));", "").is(1, "SyntaxError: the function is too long");
    run("eval", "eval('1');", "").is(1, "ReferenceError: 'eval' is not defined");
}

/// Tables on standard error, whose numbers agree with each other.
#[test]
fn memory_in_tables() {
    let outcome = run("dump", "globalThis.kept = [{ x: 1 }, { x: 2.5 }]; print('done');", "--ram 64k --dump");
    assert_eq!(outcome.is(0, "| 65536").stdout, "done\n");
    let number = |name: &str| -> usize {
        let line = outcome.stderr.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_else(|| panic!("{name}: {outcome:?}"));
        line.rsplit('|').next().and_then(|cell| cell.trim().parse().ok()).unwrap_or_else(|| panic!("{line}"))
    };
    let behind = outcome.stderr.split("cells").nth(1).expect("a table of cells");
    let cells: usize = behind.lines().filter_map(|line| line.rsplit('|').next()?.trim().parse::<usize>().ok()).sum();
    assert_eq!(cells, number("live in the heap"));
    assert_eq!(number("fixed") + number("live") + number("free") + number("stack"), number("total"));
    assert_eq!(number("Float"), 12);
    assert_eq!(number("collections"), 1, "before the cells are counted");
}
