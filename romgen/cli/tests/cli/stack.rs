//! Stacks of uncaught errors: functions with files, lines and columns, wherever these can be known.

use super::{Folder, finish};
use std::process::Stdio;

const SOURCE: &str = "class Meter {
  get value() { return this.sensor.read; }
  sum(list) { return list.map((n) => this.value + n); }
}
/* ü */ new Meter().sum([1]);
";

const STACK: &str = "TypeError: cannot access property 'read' of undefined
    at get value (meter.js:2:36)
    at <anonymous> (meter.js:3:43)
    at sum (meter.js:3:27)
    at <anonymous> (meter.js:5:21)
";

#[test]
fn of_a_source() {
    let folder = Folder::new("stack-of-a-source");
    folder.write("meter.js", SOURCE);
    folder.romgen("run meter.js").is(1, STACK);
    folder.romgen("run meter.js --from-source").is(1, STACK);
    folder.romgen("run meter.js --from-source --stress").is(1, STACK);
    folder.write("shown.js", "function f() {\n\treturn new Error('e').stack;\n}\nprint(f());");
    let shown = "Error: e\n    at f (shown.js:2:9)\n    at <anonymous> (shown.js:4:7)\n";
    assert_eq!(folder.romgen("run shown.js").is(0, "").stdout, shown);
    let mut evaluated = folder.command("eval");
    evaluated.arg("let a;\n  a.b");
    finish(evaluated).is(1, "at <anonymous> (<eval>:2:5)");
}

#[test]
fn of_an_image() {
    let folder = Folder::new("stack-of-an-image");
    folder.write("meter.js", SOURCE);
    folder.romgen("build meter.js -o meter.bin").is(0, "");
    folder.romgen("run meter.bin").is(1, STACK);
    // Symbols of another image tell nothing.
    folder.write("other.js", "print(1);");
    folder.romgen("build other.js -o other.bin").is(0, "");
    std::fs::rename(folder.0.join("meter.romsym"), folder.0.join("kept.romsym")).expect("a file can be renamed");
    std::fs::copy(folder.0.join("other.romsym"), folder.0.join("meter.romsym")).expect("a file can be copied");
    let log = folder.romgen("run meter.bin").is(1, "    at get value (@4").stderr.clone();
    assert_eq!(log.matches('@').count(), 4, "{log}");

    folder.write("log", &log);
    let mut decode = folder.command("where kept.romsym");
    decode.stdin(Stdio::from(std::fs::File::open(folder.0.join("log")).expect("a file can be opened")));
    let decoded = finish(decode).is(0, "").stdout.clone();
    assert!(decoded.contains(STACK), "{decoded}");
    let place = &log[log.find('@').expect("a place")..][..9];
    assert_eq!(folder.romgen(&format!("where kept.romsym {place}")).is(0, "").stdout, "meter.js:2:36\n");
}

#[test]
fn bad_places() {
    let folder = Folder::new("bad-places");
    folder.write("a.js", "print(1);");
    folder.romgen("build a.js -o a.bin").is(0, "");
    folder.romgen("where a.romsym @4fff0000").is(1, "a.romsym: no function has the place @4fff0000");
    folder.romgen("where a.romsym 12").is(2, "\"12\" is no place: write it like @4010000c");
    folder.romgen("where a.js").is(1, "a.js: these are no symbols of this romgen: build the image again");
    folder.romgen("where missing.romsym").is(2, "missing.romsym: ");
    folder.write("cut.romsym", &folder.read("a.romsym")[..20]);
    folder.romgen("where cut.romsym").is(1, "cut.romsym: these are no symbols");
}

/// Functions of text that a script makes have no lines, and take none over from others.
#[test]
fn of_made_functions() {
    let folder = Folder::new("stack-of-made-functions");
    folder.write(
        "a.js",
        "for (let i = 0; i < 30; i++) {\n  try { new Function('a', 'return a.b.c')(i); } catch (e) { if (i === 29) throw e; }\n}",
    );
    folder.romgen("run a.js --from-source").is(1, "    at anonymous (@0").is(1, "    at <anonymous> (a.js:2:9)");
}
