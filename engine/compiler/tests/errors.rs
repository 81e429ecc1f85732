//! Bad inputs, and what is said about them: kind, line, column and the text that the span covers.

mod support;

use romjs_compiler::SyntaxErrorKind::{self as Kind, *};
use romjs_compiler::{Options, SyntaxErrorKind};
use support::{PLAIN, compile_text};

const TABLE: &[(&str, Kind, u32, u32, &str)] = &[
    ("a b", ExpectedSemicolon, 1, 3, "b"),
    ("var 1", ExpectedName, 1, 5, "1"),
    ("if a", ExpectedOpenParenthesis, 1, 4, "a"),
    ("f(1 2)", ExpectedCloseArguments, 1, 5, "2"),
    ("f(1", UnexpectedEnd, 1, 4, ""),
    ("(1", UnexpectedEnd, 1, 3, ""),
    ("(1]", ExpectedCloseParenthesis, 1, 3, "]"),
    ("[1 2]", ExpectedCloseArray, 1, 4, "2"),
    ("x = {a 1}", ExpectedCloseObject, 1, 8, "1"),
    ("x = {a: 1 b: 2}", ExpectedCloseObject, 1, 11, "b"),
    ("x = {'a'}", ExpectedColon, 1, 9, "}"),
    ("x = {if}", ReservedWord, 1, 6, "if"),
    ("x = {a = 1}", ShorthandInitializer, 1, 8, "="),
    ("x = ;", ExpectedExpression, 1, 5, ";"),
    ("x = a ? b;", ExpectedColonOfConditional, 1, 10, ";"),
    ("'abc", UnterminatedString, 1, 1, "'abc"),
    ("'abc\n'", UnterminatedString, 1, 1, "'abc"),
    ("`abc${1", UnterminatedTemplate, 1, 1, "`"),
    ("`abc${1}d", UnterminatedTemplate, 1, 1, "`"),
    ("`abc", UnterminatedTemplate, 1, 1, "`"),
    ("/* abc", UnterminatedComment, 1, 1, "/*"),
    ("a = /abc", UnterminatedRegExp, 1, 5, "/abc"),
    ("a = /a[/]b\\/c)d/gi.test", RegExpCloseParenthesis, 1, 14, ")d/gi"),
    ("'\\x1'", BadEscape, 1, 2, "\\x"),
    ("'\\u{110000}'", BadEscape, 1, 2, "\\u"),
    ("'\\07'", OctalEscape, 1, 2, "\\0"),
    ("'\\8'", OctalEscape, 1, 2, "\\8"),
    ("017", OctalLiteral, 1, 1, "017"),
    ("08.5", OctalLiteral, 1, 1, "08"),
    ("0x", BadNumber, 1, 1, "0x"),
    ("1e+", BadNumber, 1, 1, "1e+"),
    ("3in x", NumberThenName, 1, 2, "i"),
    ("0b12", NumberThenName, 1, 4, "2"),
    ("1__0", BadSeparator, 1, 3, "_"),
    ("1_", BadSeparator, 1, 2, "_"),
    ("a @ b", UnexpectedCharacter, 1, 3, "@"),
    ("a ☃ b", UnexpectedCharacter, 1, 3, "☃"),
    ("ü = 1; ö ö", ExpectedSemicolon, 1, 10, "ö"),
    ("10n", NoBigInt, 1, 1, "10n"),
    ("return 1", ReturnOutsideFunction, 1, 1, "return"),
    ("break", BreakOutsideLoop, 1, 1, "break"),
    ("function f() { while (1) { (function () { break; }); } }", BreakOutsideLoop, 1, 43, "break"),
    ("continue", ContinueOutsideLoop, 1, 1, "continue"),
    ("switch (1) { case 1: continue; }", ContinueOutsideLoop, 1, 22, "continue"),
    ("a: { break b; }", UnknownLabel, 1, 12, "b"),
    ("a: { while (1) continue a; }", LabelIsNoLoop, 1, 25, "a"),
    ("a: a: ;", DuplicateLabel, 1, 4, "a"),
    ("let a; let a;", DuplicateDeclaration, 1, 12, "a"),
    ("let a; var a;", DuplicateDeclaration, 1, 12, "a"),
    ("var a; let a;", DuplicateDeclaration, 1, 12, "a"),
    ("{ let a; { var a; } }", DuplicateDeclaration, 1, 16, "a"),
    ("{ { var a; } let a; }", DuplicateDeclaration, 1, 18, "a"),
    ("function f(a) { let a; }", DuplicateDeclaration, 1, 21, "a"),
    ("{ function a() {} let a; }", DuplicateDeclaration, 1, 23, "a"),
    ("{ function a() {} function a() {} }", DuplicateDeclaration, 1, 28, "a"),
    ("try {} catch (e) { let e; }", DuplicateDeclaration, 1, 24, "e"),
    ("switch (1) { case 0: let a; case 1: let a; }", DuplicateDeclaration, 1, 41, "a"),
    ("for (let i;;) { var i; }", DuplicateDeclaration, 1, 21, "i"),
    ("function f(a, a) {}", DuplicateParameter, 1, 15, "a"),
    ("(a, a) => 1", DuplicateParameter, 1, 5, "a"),
    ("var eval", EvalOrArguments, 1, 5, "eval"),
    ("function f(arguments) {}", EvalOrArguments, 1, 12, "arguments"),
    ("arguments = 1", EvalOrArguments, 1, 1, "arguments"),
    ("eval++", EvalOrArguments, 1, 1, "eval"),
    ("let let = 1", LetNamedLet, 1, 5, "let"),
    ("var static", ReservedInStrict, 1, 5, "static"),
    ("var yield", ReservedInStrict, 1, 5, "yield"),
    ("interface = 1", ReservedInStrict, 1, 1, "interface"),
    ("var class", ReservedWord, 1, 5, "class"),
    ("v\\u0061r a", ReservedWord, 1, 1, "v\\u0061r"),
    ("const a", ConstWithoutValue, 1, 7, "a"),
    ("for (const a;;) ;", ConstWithoutValue, 1, 12, "a"),
    ("for (let a = 1 of b) ;", ForHeadInitializer, 1, 10, "a"),
    ("for (var a, b in c) ;", ForHeadDeclarations, 1, 10, "a"),
    ("for (a) ;", ExpectedForHead, 1, 7, ")"),
    ("1 = 2", InvalidAssignment, 1, 1, "1"),
    ("f() = 2", InvalidAssignment, 1, 1, "f"),
    ("a + b = 2", InvalidAssignment, 1, 1, "a"),
    ("a?.b = 2", InvalidAssignment, 1, 1, "a"),
    ("this = 2", InvalidAssignment, 1, 1, "this"),
    ("for (f() of x) ;", InvalidAssignment, 1, 6, "f"),
    ("const [a];", PatternWithoutValue, 1, 10, ";"),
    ("let {a} of b;", PatternWithoutValue, 1, 9, "of"),
    ("[a + 1] = b", InvalidAssignment, 1, 2, "a"),
    ("[([a])] = b", InvalidAssignment, 1, 2, "("),
    ("({a: f()} = b)", InvalidAssignment, 1, 6, "f"),
    ("({...{a}} = b)", InvalidAssignment, 1, 6, "{"),
    ("({a}) = b", InvalidAssignment, 1, 1, "("),
    ("[...a, b] = c", RestNotLast, 1, 6, ","),
    ("[...a = 1] = c", RestDefault, 1, 7, "="),
    ("({a = 1})", ShorthandInitializer, 1, 5, "="),
    ("let [a, a] = b", DuplicateDeclaration, 1, 9, "a"),
    ("function f([a], a) {}", DuplicateParameter, 1, 17, "a"),
    ("function f([a]) { let a; }", DuplicateDeclaration, 1, 23, "a"),
    ("function f([a]) { \"use strict\"; }", StrictInParameters, 1, 19, "\"use strict\""),
    ("const [eval] = b", EvalOrArguments, 1, 8, "eval"),
    ("let {let} = b", ReservedInStrict, 1, 6, "let"),
    ("let {if} = b", ReservedWord, 1, 6, "if"),
    ("let {\"a\"} = b", ExpectedColon, 1, 9, "}"),
    ("for (let [a] = b of c) ;", ForHeadInitializer, 1, 10, "["),
    ("1++", InvalidUpdate, 1, 1, "1"),
    ("++f()", InvalidUpdate, 1, 3, "f"),
    ("delete a", DeleteOfName, 1, 8, "a"),
    ("delete (a)", DeleteOfName, 1, 9, "a"),
    ("with (a) b", WithStatement, 1, 1, "with"),
    ("if (a) function f() {}", StatementExpected, 1, 8, "function"),
    ("while (a) let b = 1", StatementExpected, 1, 11, "let"),
    ("a: class B {}", StatementExpected, 1, 4, "class"),
    ("throw\n1", NewlineAfterThrow, 1, 1, "throw"),
    ("a\n=> 1", NewlineBeforeArrow, 2, 1, "=>"),
    ("(a)\n=> 1", NewlineBeforeArrow, 2, 1, "=>"),
    ("try {}", UnexpectedEnd, 1, 7, ""),
    ("try {} x", ExpectedCatch, 1, 8, "x"),
    ("do x; until (y)", ExpectedWhile, 1, 7, "until"),
    ("switch (a) { b }", ExpectedCase, 1, 14, "b"),
    ("switch (a) { default: default: }", DuplicateDefault, 1, 23, "default"),
    ("class A { constructor() {} constructor() {} }", DuplicateConstructor, 1, 28, "constructor"),
    ("class A { get constructor() {} }", SpecialConstructor, 1, 15, "constructor"),
    ("class A { static prototype() {} }", StaticPrototype, 1, 18, "prototype"),
    ("class A { a = arguments }", ArgumentsInInitializer, 1, 15, "arguments"),
    ("class A { constructor = 1 }", ConstructorField, 1, 11, "constructor"),
    ("class A { static prototype }", StaticPrototype, 1, 18, "prototype"),
    ("class A { a b }", ExpectedOpenParenthesis, 1, 13, "b"),
    ("class A { a = 1 b }", ExpectedSemicolon, 1, 17, "b"),
    ("class A { get a }", ExpectedOpenParenthesis, 1, 17, "}"),
    ("class A { static { return; } }", ReturnOutsideFunction, 1, 20, "return"),
    ("class A { static { var await; } }", AwaitInStaticBlock, 1, 24, "await"),
    ("class A { static { () => arguments } }", ArgumentsInInitializer, 1, 26, "arguments"),
    ("class A { a = super() }", SuperOutsideConstructor, 1, 15, "super"),
    ("class A { m() { this.#a; } }", UndeclaredPrivateName, 1, 22, "#a"),
    ("o.#a", UndeclaredPrivateName, 1, 3, "#a"),
    ("class A { m() { class B { n() { o.#a; } } } }", UndeclaredPrivateName, 1, 35, "#a"),
    ("class A extends (o.#a) { #a }", UndeclaredPrivateName, 1, 20, "#a"),
    ("class A { #a; #a }", DuplicatePrivateName, 1, 15, "#a"),
    ("class A { get #a() {} static set #a(v) {} }", DuplicatePrivateName, 1, 34, "#a"),
    ("class A { #constructor }", PrivateConstructor, 1, 11, "#constructor"),
    ("class A { #a; m() { delete this.#a; } }", DeleteOfPrivate, 1, 21, "delete"),
    ("class A { #a; m() { delete this?.b.#a; } }", DeleteOfPrivate, 1, 21, "delete"),
    ("class A { #a; m(o) { return 1 + #a in o; } }", PrivateNameAlone, 1, 33, "#a"),
    ("class A { #a; m(o) { return #a; } }", PrivateNameAlone, 1, 29, "#a"),
    ("({ #a: 1 })", PrivateNameAlone, 1, 4, "#a"),
    ("function f() { super.m(); }", SuperOutsideMethod, 1, 16, "super"),
    ("class A { m() { return function () { return super.m; }; } }", SuperOutsideMethod, 1, 45, "super"),
    ("class A { m() { super; } }", SuperAlone, 1, 22, ";"),
    ("class A extends B { constructor() { new super(); } }", SuperAlone, 1, 41, "super"),
    ("class A { constructor() { super(); } }", SuperOutsideConstructor, 1, 27, "super"),
    ("class A extends B { m() { () => super(); } }", SuperOutsideConstructor, 1, 33, "super"),
    ("x = {__proto__: a, '__proto__': b}", DuplicateProto, 1, 20, "'__proto__'"),
    ("x = {get a(b) {}}", GetterParameters, 1, 11, "("),
    ("x = {set a() {}}", SetterParameters, 1, 11, "("),
    ("function f(...a, b) {}", RestNotLast, 1, 16, ","),
    ("function f(...a = 1) {}", RestDefault, 1, 17, "="),
    ("function f(a = 1) { 'use strict'; }", StrictInParameters, 1, 21, "'use strict'"),
    ("new.target", NewTargetOutsideFunction, 1, 5, "target"),
    ("(...a, b) => 1", RestNotLast, 1, 5, "a"),
    ("a # b", UnexpectedCharacter, 1, 3, "#"),
    ("new a?.b()", NewOfOptionalChain, 1, 6, "?."),
    ("a ?? b || c", MixedCoalesce, 1, 8, "||"),
    ("a && b ?? c", MixedCoalesce, 1, 8, "??"),
    ("-a ** b", UnaryBeforeExponent, 1, 1, "-"),
    ("function* f(x = yield) {}", SuspendedInParameters, 1, 17, "yield"),
    ("function* f() { () => yield; }", ReservedInStrict, 1, 23, "yield"),
    ("class A { *constructor() {} }", SpecialConstructor, 1, 12, "constructor"),
    ("async function f(x = await 1) {}", SuspendedInParameters, 1, 22, "await"),
    ("x = async (await) => 1", ReservedWord, 1, 12, "await"),
    ("async function f() { var await; }", ReservedWord, 1, 26, "await"),
    ("async function* f() {}", NoAsyncGenerator, 1, 15, "*"),
    ("f?.a`b`", TemplateAfterOptionalChain, 1, 5, "`b`"),
    ("f?.`b`", TemplateAfterOptionalChain, 1, 4, "`b`"),
    ("`a${1}\\u{b`", BadEscape, 1, 7, "\\u"),
    ("import a from 'b'", NoModule, 1, 1, "import"),
    ("export default 1", NoModule, 1, 1, "export"),
    ("function f() { undefined; var undefined; }", NoLateUndefined, 1, 31, "undefined"),
    ("\u{FEFF}a b", ExpectedSemicolon, 1, 3, "b"),
    ("#!/bin/romjs\na b", ExpectedSemicolon, 2, 3, "b"),
    ("a\r\nb\rc\u{2028}d e", ExpectedSemicolon, 4, 3, "e"),
];

#[test]
fn bad_inputs_are_explained_where_they_are() {
    let mut wrong = vec![];
    for (source, kind, line, column, text) in TABLE {
        match compile_text(source.as_bytes(), PLAIN) {
            Ok(_) => wrong.push(format!("{source:?} is accepted")),
            Err(error) => {
                let found = &source[error.offset as usize..error.end as usize];
                if (error.kind, error.line, error.column, found) != (*kind, *line, *column, text) {
                    wrong.push(format!("{source:?}: {:?} at {}:{} {found:?}, not {kind:?}", error.kind, error.line, error.column));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn broken_text_is_found() {
    for (source, offset) in
        [(&b"a = '\xFF'"[..], 5), (b"// \xC3(\n", 3), (b"/* \xE2\x82 */", 3), (b"\x80", 0), (b"x\xF5", 1), (b"'\xC0\x80'", 1)]
    {
        let error = compile_text(source, PLAIN).err().unwrap();
        assert_eq!((error.kind, error.offset), (InvalidUtf8, offset), "{source:?}");
    }
}

#[test]
fn unknown_natives_are_named() {
    let library = Options { library: true, completion: false, function: false };
    let compile_unknown = |source: &str, unknown: &str| {
        let mut sink = support::VecSink { unknown_natives: vec![unknown.to_string()], ..Default::default() };
        let (mut words, mut text) = (vec![0; 10_000], vec![0; 1_000]);
        let scratch = romjs_compiler::Scratch { words: &mut words, text: &mut text };
        match romjs_compiler::compile(source.as_bytes(), library, scratch, &mut sink) {
            Err(romjs_compiler::Failure::Syntax(error)) => Some(error.kind),
            _ => None,
        }
    };
    assert_eq!(compile_unknown("intrinsic.nope()", "intrinsic.nope"), Some(UnknownNative));
    assert_eq!(compile_unknown("function parseInt(s) { 'native'; }", "parseInt"), Some(UnknownNative));
    assert_eq!(compile_unknown("class A { static b() { 'native'; } }", "A.b"), Some(UnknownNative));
    assert_eq!(compile_unknown("class A { [Symbol.iterator]() { 'native'; } }", "A.prototype[Symbol.iterator]"), Some(UnknownNative));
    assert_eq!(compile_unknown("class A { get b() { 'native'; } }", "get A.prototype.b"), Some(UnknownNative));
    assert_eq!(compile_unknown("class A { constructor() { 'native'; } }", "A"), Some(UnknownNative));
    assert_eq!(compile_unknown("class A { b() { 'native'; } }", "A.prototype.c"), None);
}

#[test]
fn every_kind_has_a_message() {
    let mut messages: Vec<&str> = SyntaxErrorKind::ALL.iter().map(|kind| kind.message()).collect();
    let count = messages.len();
    messages.sort_unstable();
    messages.dedup();
    assert_eq!(messages.len(), count, "two kinds have the same message");
}
