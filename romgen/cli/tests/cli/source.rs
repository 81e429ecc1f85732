//! Sources that are no scripts, or larger and deeper than any that a person writes.

use super::{Folder, finish};

/// How deep the deep ones go.
const DEPTH: usize = 100_000;

/// Every one is refused at a place, in bounded time and without recursion.
#[test]
fn deep() {
    let folder = Folder::new("deep");
    let sources = [
        ("parentheses", "(", ""),
        ("brackets", "[", ""),
        ("braces", "{", ""),
        ("functions", "function f() {", ""),
        ("function-expressions", "x = function () {", ""),
        ("arrows", "a => ", "1"),
        ("arrow-defaults", "(a = ", "1"),
        ("classes", "class A { m() {", ""),
        ("literals", "x = { a: ", "1"),
        ("getters", "x = { get a() {", ""),
        ("calls", "f(", ""),
        ("spreads", "[...", ""),
        ("negations", "!", "1"),
        ("signs", "- ", "1"),
        ("typeofs", "typeof ", "1"),
        ("news", "new ", "A"),
        ("powers", "2 ** ", "2"),
        ("conditionals", "1 ? ", "2"),
        ("assignments", "a = ", "1"),
        ("templates", "`${", ""),
        ("ifs", "if (1) ", ";"),
        ("whiles", "while (1) ", ";"),
        ("fors", "for (;;) ", ";"),
        ("tries", "try {", ""),
        ("switches", "switch (1) { case 1: ", ""),
    ];
    for (name, part, end) in sources {
        folder.write(&format!("{name}.js"), part.repeat(DEPTH) + end);
        let outcome = folder.romgen(&format!("build {name}.js -o {name}.bin"));
        outcome.is(1, "nested too deeply (move inner parts into variables or functions of their own)").is(1, &format!("{name}.js:1:"));
    }
    assert_eq!(folder.files().len(), sources.len(), "no image was written");
}

/// The same, closed again where they must be.
#[test]
fn deep_and_closed() {
    let folder = Folder::new("deep-and-closed");
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("(() => {", "})()"), ("`${", "}`")] {
        folder.write("deep.js", open.repeat(DEPTH) + "1" + &close.repeat(DEPTH));
        folder.romgen("run deep.js").is(1, "nested too deeply");
    }
}

/// Chains that lean to the left need no depth.
#[test]
fn long() {
    let folder = Folder::new("long");
    folder.write("sum.js", format!("print(1{});\n", " + 1".repeat(DEPTH)));
    assert_eq!(folder.romgen("run sum.js").is(0, "").stdout, "100001\n");
    folder.write("commas.js", format!("print((1{}));\n", ", 1".repeat(DEPTH)));
    assert_eq!(folder.romgen("run commas.js").is(0, "").stdout, "1\n");
    folder.write("statements.js", "print(1);\n".repeat(DEPTH));
    folder.romgen("run statements.js").is(1, "the function is too long (split it)");
}

#[test]
fn a_line_of_ten_megabytes() {
    let folder = Folder::new("line");
    let megabytes = 10_000_000;
    folder.write("string.js", format!("print(\"{}\".length);", "a".repeat(megabytes)));
    assert_eq!(folder.romgen("run string.js --ram 64M").is(0, "").stdout, "10000000\n");
    folder.write("comment.js", format!("/*{}*/ print(1) +", " ".repeat(megabytes)));
    folder.romgen("run comment.js").is(1, "comment.js:1:10000016: syntax error: the source ends too early");
    folder.write("name.js", format!("let {} = 1;", "n".repeat(megabytes)));
    folder.romgen("run name.js").is(1, "name.js:1:5: ");
}

#[test]
fn not_a_text() {
    let folder = Folder::new("not-a-text");
    folder.write("latin.js", b"print(1);\nprint('gr\xFC\xDFe');\n");
    folder.romgen("run latin.js").is(1, "latin.js:2:10: syntax error: the source is not valid UTF-8 here (save the file as UTF-8)");
    folder.write("wide.js", b"\xFF\xFEp\0r\0i\0n\0t\0");
    folder.romgen("build wide.js -o wide.bin").is(1, "wide.js:1:1: ");
    folder.write("zeros.js", [0; 1000]);
    folder.romgen("run zeros.js").is(1, "zeros.js:1:1: ");
    folder.write("cut.js", "print('ü')".as_bytes().split_last_chunk::<3>().expect("longer").0);
    folder.romgen("run cut.js").is(1, "cut.js:1:8: ");
    folder.write("empty.js", "");
    assert_eq!(folder.romgen("run empty.js").is(0, "").stdout, "");
    folder.romgen("build . -o folder.bin").is(2, ".: ");
    folder.romgen("build missing.js -o missing.bin").is(2, "missing.js: ");
    folder.romgen("run missing.js").is(2, "missing.js: ");
}

/// Arguments are sources too.
#[test]
fn evaluated() {
    let folder = Folder::new("evaluated");
    assert_eq!(folder.romgen("eval 6*7").is(0, "").stdout, "42\n");
    folder.romgen("eval 1+").is(1, "<eval>:1:3: syntax error");
    folder.romgen("eval throw[]").is(1, "uncaught");
    let mut deep = folder.command("eval");
    deep.arg("(".repeat(DEPTH));
    finish(deep).is(1, "nested too deeply");
    let mut prints = folder.command("eval");
    prints.arg("print(1); 2");
    assert_eq!(finish(prints).is(0, "").stdout, "1\n2\n");
}

/// All errors of a source are shown, and none that only follows from another.
#[test]
fn several_errors() {
    let folder = Folder::new("several-errors");
    folder.write("app.js", "let a = ;\nfunction f(x y) {\n\treturn x;\n}\nf('a', 017);\nlet b = 1;\n");
    folder.romgen("build app.js -o app.bin").is(
        1,
        "app.js:1:9: syntax error: expected an expression
  |
1 | let a = ;
  |         ^

app.js:2:14: syntax error: expected `)` or `,` after the argument
  |
2 | function f(x y) {
  |              ^

app.js:5:8: syntax error: numbers with a leading zero are not allowed in strict mode (write octal numbers as 0o17)
  |
5 | f('a', 017);
  |        ^^^

3 errors
",
    );
    folder.romgen("run app.js --from-source").is(1, "3 errors");
    assert_eq!(folder.files(), ["app.js"], "no image was written");
    folder.write("many.js", "let = ;\n".repeat(100));
    folder.romgen("run many.js").is(1, "20 errors, and the rest was not read");
}
