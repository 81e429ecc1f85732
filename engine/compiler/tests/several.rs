//! Several errors of one source: each is told once, at its place, and none follows from another.

use romjs_compiler::SyntaxErrorKind::{self as Kind, *};
use romjs_compiler::{Options, Scratch, check};

/// An error: kind, line and column.
type Error = (Kind, u32, u32);

/// All errors of a source.
fn errors(source: &[u8]) -> Vec<Error> {
    let (mut words, mut text) = (vec![0xAAAA_AAAA; 40_000 + source.len() * 16], vec![0xAA; 128 + source.len()]);
    let mut found = Vec::new();
    check(source, Options::default(), Scratch { words: &mut words, text: &mut text }, &mut |error| {
        found.push((error.kind, error.line, error.column));
        found.len() < 20
    });
    found
}

#[test]
fn each_is_told_once() {
    let table: &[(&str, &[Error])] = &[
        ("let a = 1;\nlet b = a + 2;\nfunction f() { return b; }", &[]),
        ("let x = ;\nlet y = 1\nlet z = ;\n", &[(ExpectedExpression, 1, 9), (ExpectedExpression, 3, 9)]),
        ("f(1 2);\nlet y = ];\nif (", &[(ExpectedCloseArguments, 1, 5), (ExpectedExpression, 2, 9), (UnexpectedEnd, 3, 5)]),
        (
            "function f() {\n  let x = ;\n  return x y;\n}\nlet z = ;",
            &[(ExpectedExpression, 2, 11), (ExpectedSemicolon, 3, 12), (ExpectedExpression, 5, 9)],
        ),
        // The head of a function is skipped with its body.
        ("function f(a b) { return a; }\nbreak;", &[(ExpectedCloseArguments, 1, 14), (BreakOutsideLoop, 2, 1)]),
        ("function f(a b)\n{\n  return a;\n}\nbreak;", &[(ExpectedCloseArguments, 1, 14), (BreakOutsideLoop, 5, 1)]),
        // So is the body of a loop whose head is wrong.
        ("outer: for (let i = 0; i < 3 i++) { break outer; }\nlet i = ;", &[(ExpectedSemicolon, 1, 30), (ExpectedExpression, 2, 9)]),
        // Declarations are compared although their statements are wrong.
        (
            "let a = ;\nlet a = 2;\n{ let a; var a; }",
            &[(ExpectedExpression, 1, 9), (DuplicateDeclaration, 2, 5), (DuplicateDeclaration, 3, 14)],
        ),
        // Names that a failed statement has opened are gone behind it.
        (
            "{ let a = (b => { let c = { ; }; }); }\nlet b, c;\nf(function (d, e) { ( });\nlet d, e;",
            &[(ExpectedPropertyName, 1, 29), (ExpectedExpression, 3, 23)],
        ),
        (
            "continue;\nbreak here;\nreturn 1;\nwith (a) b;",
            &[(ContinueOutsideLoop, 1, 1), (UnknownLabel, 2, 7), (ReturnOutsideFunction, 3, 1), (WithStatement, 4, 1)],
        ),
        ("f(a,\nlet x = 1;\nlet y = ;", &[(ReservedInStrict, 2, 1), (ExpectedExpression, 3, 9)]),
        ("if (a {\n  b();\n}\nlet y = ;", &[(ExpectedCloseParenthesis, 1, 7), (ExpectedExpression, 4, 9)]),
        ("if (a b) { c } else { d }\nelse { e }\nlet y = ;", &[(ExpectedCloseParenthesis, 1, 7), (ExpectedExpression, 3, 9)]),
        (
            "switch (a) {\n  case 1: b c; break\n  case 2: let d = ;\n  default: e f\n}\ng h",
            &[(ExpectedSemicolon, 2, 13), (ExpectedExpression, 3, 19), (ExpectedSemicolon, 4, 14), (ExpectedSemicolon, 6, 3)],
        ),
        // A brace too many follows from the error before; without one it is an error.
        ("function f() return 1; }\nlet y = ;", &[(ExpectedOpenBrace, 1, 14), (ExpectedExpression, 2, 9)]),
        ("}\nlet y = ;", &[(ExpectedExpression, 1, 1), (ExpectedExpression, 2, 9)]),
        // What is not closed is told once.
        ("function f() {\n  if (a) {\n    while (b) {\n", &[(UnexpectedEnd, 4, 1)]),
        // Text is not read as code.
        ("let a = 'b\nlet c = \"d\nlet e = ;", &[(UnterminatedString, 1, 9), (UnterminatedString, 2, 9), (ExpectedExpression, 3, 9)]),
        ("let a = b c + `}${ '`' }` + /[}]`/ }\nlet d = ;", &[(ExpectedSemicolon, 1, 11), (ExpectedExpression, 2, 9)]),
        ("`abc\nlet a = ;", &[(UnterminatedTemplate, 1, 1)]),
        ("a @ b\nc # d\ne = 017;", &[(UnexpectedCharacter, 1, 3), (UnexpectedCharacter, 2, 3), (OctalLiteral, 3, 5)]),
        (
            "class A {\n  m() { let a = ; }\n  n(b c) { return b; }\n}\nlet d = ;",
            &[(ExpectedExpression, 2, 17), (ExpectedCloseArguments, 3, 7), (ExpectedExpression, 5, 9)],
        ),
    ];
    for (source, expected) in table {
        assert_eq!(errors(source.as_bytes()), *expected, "{source}");
    }
}

#[test]
fn no_more_than_wanted() {
    assert_eq!(errors("let = ;\n".repeat(100).as_bytes()).len(), 20);
}

/// Whatever is cut off or put in, checking ends, with errors where compiling has one, and in order.
#[test]
fn mutated_sources_end() {
    let source = include_bytes!("sources/json.js");
    for at in 0..source.len() {
        for part in [&b""[..], b"{", b"}", b"(", b")", b"`", b";", b"let ", b"\n"] {
            let found = errors(&[&source[..at], part, &source[at + 1..]].concat());
            assert!(found.windows(2).all(|pair| (pair[0].1, pair[0].2) < (pair[1].1, pair[1].2)), "{at} {part:?}: {found:?}");
        }
    }
}
