"use strict";
// String literals: escapes, line continuations, quotes, code units.
print("double", 'single', "it's", 'say "x"'); // expect: double single it's say "x"
print("a\tb".length, "a\nb".length, "\\".length, "\0".length); // expect: 3 3 1 1
print("\x41\x62", "\u0041\u{42}\u{00043}"); // expect: Ab ABC
print("\b\f\n\r\t\v".length, "\b".charCodeAt(0), "\v".charCodeAt(0)); // expect: 6 8 11
print("\'\"\q\-"); // expect: '"q-
var continued = "one \
two";
print(continued); // expect: one two
print("\u{1F600}".length, "\u{1F600}".charCodeAt(0), "\u{1F600}".charCodeAt(1)); // expect: 2 55357 56832
print("\uD83D\uDE00" === "\u{1F600}", "\uD83D".length, "\uDE00\uD83D".length); // expect: true 1 2
print("é".length, "é".charCodeAt(0), "日本".length, "日本".charCodeAt(1)); // expect: 1 233 2 26412
print("\u2028".length, "\u2029".charCodeAt(0)); // expect: 1 8233
print("", "".length, "" === ''); // expect:  0 true
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "ab", "" < "a"); // expect: true false true false true
print("\u{10FFFF}".length, "\u{0}".length); // expect: 2 1
print("use strict" === 'use strict', typeof "x"); // expect: true string
print("tab:\x09end".indexOf("\t")); // expect: 4
print("/* no comment */", "// nor this"); // expect: /* no comment */ // nor this
