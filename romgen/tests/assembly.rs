//! Assembly: what is refused, and with which words. That right programs run, `tests/assembled` shows.

use romgen::assembly::assemble;
use romjs_engine::Image;
use std::path::Path;

#[test]
fn mistakes_are_told_with_their_line() {
    let stdlib = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stdlib-js");
    let library = romgen::library::make(&stdlib, romgen::library::PARTS).unwrap_or_else(|error| panic!("{error}"));
    // SAFETY: romgen has made words and functions together.
    let library = unsafe { Image::vouched(&library.words, library.functions) };
    let message = |source: &str| assemble(Path::new("a.romasm"), source, library).map_or_else(|error| error.to_string(), |_| String::new());
    let body = |line: &str| format!("import print\nfunction script parameters 0 registers 4\n{line}\n return_immediate undefined");
    for (source, expected) in [
        ("// nothing".to_string(), "line 1: there is no function"),
        ("return r2".to_string(), "line 1: an instruction stands outside of a function"),
        ("function f parameters 300 registers 4".to_string(), "line 1: `300` is no number that fits"),
        ("function f parameters 0 registers 4 quickly".to_string(), "line 1: `quickly` is not known of functions"),
        (body("fly r2"), "line 3: there is no instruction `fly`"),
        (body("move r2"), "line 3: move wants more operands"),
        (body("move r2 x"), "line 3: `x` is no register"),
        (body("move r2 r3 r1"), "line 3: `r1` is too much"),
        (body("load_integer r2 40000"), "line 3: `40000` does not fit the instruction"),
        (body("load_immediate r2 nothing"), "line 3: `nothing` is no immediate"),
        (body("load_constant r2 twelve"), "line 3: `twelve` is no constant"),
        (body("load_function r2 script"), "line 3: no function `script` stands above"),
        (body("get_global r2 parseInt"), "line 3: `parseInt` is neither imported nor declared"),
        (body("jump nowhere"), "line 3: there is no label `nowhere`"),
        (body("guard a b c r2"), "line 3: there is no label `a`"),
        (body("new_literal r2 r2 1"), "line 3: literals with a shape are not for assembly: define fields"),
    ] {
        assert_eq!(message(&source), format!("a.romasm: {expected}"));
    }
}
