//! Whatever the input, the compiler ends with a well-formed program or an error value.

mod support;

use romjs_compiler::{Failure, Options, SyntaxErrorKind as Kind};
use std::path::Path;
use support::{PLAIN, compile_text, compile_with};

fn sources() -> Vec<(String, Vec<u8>)> {
    let mut found = vec![];
    for folder in ["tests/sources", "tests/code"] {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "js") {
                found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn whole_sources_give_well_formed_functions() {
    for (path, source) in sources() {
        let options = Options { library: source.starts_with(b"// library"), completion: false, function: false };
        compile_text(&source, options).unwrap_or_else(|error| panic!("{path}:{error}")).check();
        compile_text(&source, Options { completion: true, ..options }).unwrap().check();
    }
}

#[test]
fn every_prefix_ends_in_a_value() {
    for (_, source) in sources() {
        for end in 0..source.len() {
            if let Ok(program) = compile_text(&source[..end], PLAIN) {
                program.check();
            }
        }
    }
}

#[test]
fn mutated_sources_end_in_a_value() {
    let mut state = 0x2545_F491u32;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as usize % below.max(1)
    };
    let tokens: [&[u8]; 24] = [
        b"{",
        b"}",
        b"(",
        b")",
        b"[",
        b"]",
        b"=>",
        b"?.",
        b"...",
        b"`",
        b"${",
        b"function ",
        b"class ",
        b" extends ",
        b"super(",
        b"let ",
        b"try{",
        b"finally{",
        b"for(",
        b" of ",
        b"=",
        b"/",
        b"\\u0041",
        b"\xF0\x9F",
    ];
    for (_, source) in sources() {
        for _ in 0..1500 {
            let mut mutated = source.clone();
            for _ in 0..1 + random(4) {
                let at = random(mutated.len());
                match random(4) {
                    0 => mutated[at] = random(256) as u8,
                    1 => {
                        let end = (at + random(20)).min(mutated.len());
                        mutated.drain(at..end);
                    }
                    2 => {
                        mutated.splice(at..at, tokens[random(tokens.len())].iter().copied());
                    }
                    _ => {
                        let from = random(mutated.len());
                        let end = (from + random(60)).min(mutated.len());
                        let part = mutated[from..end].to_vec();
                        mutated.splice(at..at, part);
                    }
                }
                if mutated.is_empty() {
                    break;
                }
            }
            if let Ok(program) = compile_text(&mutated, PLAIN) {
                program.check();
            }
        }
    }
}

#[test]
fn every_size_of_scratch_memory_gives_a_value() {
    for (_, source) in sources() {
        let mut words = 0;
        loop {
            match compile_with(&source, PLAIN, words) {
                Ok(_) => break,
                Err(Failure::OutOfScratch) => words += 1 + words / 50,
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = |text: &str| text.repeat(100_000);
    let inputs = [
        deep("("),
        deep("a+("),
        deep("["),
        deep("{"),
        deep("!"),
        deep("-"),
        deep("typeof "),
        deep("++"),
        deep("a=b="),
        deep("x?y:"),
        deep("x?"),
        deep("()=>"),
        deep("a=>"),
        deep("a=>{"),
        deep("function f(){"),
        deep("(function(){"),
        deep("if(a)"),
        deep("for(;;)"),
        deep("while(a)"),
        deep("do "),
        deep("a**"),
        deep("new "),
        deep("f("),
        deep("a["),
        deep("({a:"),
        deep("({[a"),
        deep("`${"),
        deep("class A{m(){"),
        deep("class A extends "),
        deep("(class{static m(a="),
        deep("try{"),
        deep("switch(a){case 1:"),
        deep("(a=(a=>"),
        deep("[...["),
        deep("a??(b||("),
        deep("if(a){}else{"),
        deep("x&&=y||="),
    ];
    for input in inputs {
        let error = compile_text(input.as_bytes(), PLAIN).err().unwrap_or_else(|| panic!("{} is accepted", &input[..20]));
        assert_eq!(error.kind, Kind::NestedTooDeeply, "{} at {}", &input[..20], error.offset);
    }
    let labels: String = (0..100_000).map(|i| format!("l{i}:")).collect();
    assert_eq!(compile_text(labels.as_bytes(), PLAIN).err().unwrap().kind, Kind::NestedTooDeeply);
    let chain = format!("x{}", deep(".a"));
    assert_eq!(compile_text(chain.as_bytes(), PLAIN).err().unwrap().kind, Kind::NestedTooDeeply);
    let calls = format!("x{}", deep("()"));
    assert_eq!(compile_text(calls.as_bytes(), PLAIN).err().unwrap().kind, Kind::NestedTooDeeply);
}

#[test]
fn long_chains_work() {
    let ok = |text: String| compile_text(text.as_bytes(), PLAIN).map(|program| program.check());
    assert!(ok(format!("x = 1{};", "+1".repeat(100_000))).is_ok());
    assert!(ok(format!("var a; function f(a) {{ return a{}; }}", "+a".repeat(30_000))).is_ok());
    assert!(ok(format!("function f(a) {{ return a{}; }}", "&&a".repeat(10_000))).is_ok());
    assert!(ok(format!("function f(a) {{ if (a{}) a(); }}", "||a".repeat(10_000))).is_ok());
    assert!(ok(format!("function f(a) {{ {} }}", "if (a) a(); else ".repeat(5_000) + "a();")).is_ok());
    assert!(ok(format!("function f(a) {{ return [{}]; }}", "a,".repeat(20_000))).is_ok());
    assert!(ok(format!("f({})", "1,".repeat(5_000))).is_ok());
    assert!(ok(format!("function f(a) {{ a{}; }}", ",a".repeat(100_000))).is_ok());
    let error = ok(format!("function f(a) {{ return a{}; }}", "+a".repeat(100_000))).unwrap_err();
    assert_eq!(error.kind, Kind::TooMuchCode);
    let guarded = |count| ok(format!("function f(a) {{ {} }}", "try { a(); } catch {} ".repeat(count)));
    assert!(guarded(255).is_ok());
    assert_eq!(guarded(256).unwrap_err().kind, Kind::TooMuchCode);
    assert!(ok(format!("/*{}*/", " ".repeat(10_000_000))).is_ok());
    assert!(ok(format!("'{}'", "x".repeat(10_000_000))).is_ok());
    assert!(ok("var a = 1; ".repeat(1_000)).is_ok());
}

#[test]
fn limits_are_errors() {
    let kind = |text: String| compile_text(text.as_bytes(), PLAIN).err().map(|error| error.kind);
    let names = |count: usize| (0..count).map(|i| format!("v{i}")).collect::<Vec<_>>();
    assert_eq!(kind(format!("function f() {{ let {}; }}", names(245).join(","))), None);
    assert_eq!(kind(format!("function f() {{ let {}; }}", names(260).join(","))), Some(Kind::TooManyRegisters));
    assert_eq!(kind(format!("function f({}) {{}}", names(260).join(","))), Some(Kind::TooManyParameters));
    let captures = |count: usize| format!("function f({}) {{ return () => {}; }}", names(count).join(","), names(count).join("+"));
    assert_eq!(kind(captures(30)), None);
    assert_eq!(kind(captures(31)), Some(Kind::TooManyCaptures));
    // Names of globals do not count.
    assert_eq!(kind(format!("function f(a) {{ return () => a + {}; }}", names(100).join("+"))), None);
    assert_eq!(kind("x".repeat(70_000)), Some(Kind::NameTooLong));
}

/// Prints the speed; with optimisation it is tens of megabytes a second.
#[test]
fn speed_is_linear() {
    let mut once = vec![];
    for (_, source) in sources() {
        if !source.starts_with(b"//") {
            // In a function of its own, so that names do not clash.
            once.extend_from_slice(b"(function () {\n");
            once.extend_from_slice(&source);
            once.extend_from_slice(b"\n});\n");
        }
    }
    let time = |copies: usize| {
        let source = once.repeat(copies);
        let start = std::time::Instant::now();
        let mut sink = support::NullSink::default();
        let (mut words, mut text) = (vec![0; 1_000_000 + source.len()], vec![0; 1_000]);
        let scratch = romjs_compiler::Scratch { words: &mut words, text: &mut text };
        romjs_compiler::compile(&source, PLAIN, scratch, &mut sink).unwrap();
        let seconds = start.elapsed().as_secs_f64();
        println!("{} bytes: {:.1} MB/s", source.len(), source.len() as f64 / seconds / 1e6);
        seconds
    };
    let copies = 10_000_000 / once.len() / 10;
    let (small, large) = (time(copies), time(10 * copies));
    assert!(large < 40.0 * small, "{large} s for ten times what took {small} s");
}
