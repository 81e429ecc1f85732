"use strict";
// 22.1.3 toLowerCase, toUpperCase, trim, trimStart, trimEnd, padStart, padEnd, repeat, concat, well-formedness
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
print("ABC xyz 09 [\\]^_`{|}".toLowerCase()); // expect: abc xyz 09 [\]^_`{|}
print("ABC xyz 09 [\\]^_`{|}".toUpperCase()); // expect: ABC XYZ 09 [\]^_`{|}
print("".toLowerCase() + "|"); // expect: |
print("Hello".toLocaleUpperCase()); // expect: HELLO
print("Hello".toLocaleLowerCase()); // expect: hello
print(String.prototype.toUpperCase.call(true)); // expect: TRUE
print(String.prototype.toLowerCase.call(["A", "B"])); // expect: a,b
print(thrown(() => String.prototype.toUpperCase.call(null))); // expect: TypeError
print(thrown(() => String.prototype.toLowerCase.call(undefined))); // expect: TypeError
print(thrown(() => String.prototype.toLowerCase.call(Symbol()))); // expect: TypeError
print(thrown(() => String.prototype.toLocaleUpperCase.call(null))); // expect: TypeError
print("".toLowerCase.length); // expect: 0
print("".toUpperCase.length); // expect: 0
print("".toLocaleLowerCase.length); // expect: 0
print("".toLocaleUpperCase.length); // expect: 0
const space = "\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
print("<" + "  a b  ".trim() + ">"); // expect: <a b>
print("<" + "  a  ".trimStart() + ">"); // expect: <a  >
print("<" + "  a  ".trimEnd() + ">"); // expect: <  a>
print("<" + (space + "x" + space).trim() + ">"); // expect: <x>
print(space.trim().length); // expect: 0
print((space + "x" + space).trimStart().length === 1 + space.length); // expect: true
print((space + "x" + space).trimEnd().length); // expect: 17
print("\u200bx".trim().length); // expect: 2
print("\u180ex".trim().length); // expect: 2
print("\u0085x".trim().length); // expect: 2
print("".trim() + "|"); // expect: |
print("x".trim()); // expect: x
print("\0x".trim().length); // expect: 2
print("".trimLeft === "".trimStart); // expect: true
print("".trimRight === "".trimEnd); // expect: true
print("".trimLeft.name); // expect: trimStart
print("".trimRight.name); // expect: trimEnd
print(thrown(() => String.prototype.trim.call(null))); // expect: TypeError
print(String.prototype.trim.call({ toString: () => " o " })); // expect: o
print(thrown(() => String.prototype.trimStart.call(undefined))); // expect: TypeError
print("".trim.length); // expect: 0
print("<" + "5".padStart(3) + ">"); // expect: <  5>
print("5".padStart(3, "0")); // expect: 005
print("5".padStart(6, "ab")); // expect: ababa5
print("5".padStart(1, "x")); // expect: 5
print("5".padStart(-1)); // expect: 5
print("5".padStart(4, "")); // expect: 5
print("<" + "5".padStart(3, undefined) + ">"); // expect: <  5>
print("5".padStart(3, null)); // expect: nu5
print("5".padStart()); // expect: 5
print("5".padStart("4", 12)); // expect: 1215
print("5".padEnd(3) + "|"); // expect: 5  |
print("5".padEnd(3, "0")); // expect: 500
print("5".padEnd(6, "ab")); // expect: 5ababa
print("5".padEnd(0, "x")); // expect: 5
print("5".padEnd(4, "")); // expect: 5
print("5".padEnd(3, null)); // expect: 5nu
print("5".padEnd(NaN, "x")); // expect: 5
print("é".padEnd(4, "\u{1F600}") === "é\u{1F600}\uD83D"); // expect: true
print("abc".padEnd(5.9, "-")); // expect: abc--
print(thrown(() => String.prototype.padStart.call(null, 5))); // expect: TypeError
print(thrown(() => "a".padStart(5, Symbol()))); // expect: TypeError
print(thrown(() => "a".padEnd(Infinity, ""))); // expect: a
print("".padStart.length); // expect: 1
print("".padEnd.length); // expect: 1
print("x".padStart(300, "ab").length); // expect: 300
print("ab".repeat(3)); // expect: ababab
print("ab".repeat(0) + "|"); // expect: |
print("ab".repeat() + "|"); // expect: |
print("ab".repeat("2")); // expect: abab
print("ab".repeat(1.9)); // expect: ab
print("ab".repeat(NaN) + "|"); // expect: |
print("".repeat(1e9) + "|"); // expect: |
print("é".repeat(3)); // expect: ééé
print("\uD83D\uDE00".repeat(2).length); // expect: 4
print(thrown(() => "a".repeat(-1))); // expect: RangeError
print(thrown(() => "a".repeat(Infinity))); // expect: RangeError
print(thrown(() => "".repeat(-1))); // expect: RangeError
print(thrown(() => "".repeat(Infinity))); // expect: RangeError
print(thrown(() => "a".repeat(-0.5) + "|")); // expect: |
print(thrown(() => String.prototype.repeat.call(null, 1))); // expect: TypeError
print(String.prototype.repeat.call(12, 2)); // expect: 1212
print("".repeat.length); // expect: 1
print("a".concat()); // expect: a
print("a".concat("b", "c")); // expect: abc
print("a".concat(1, null, undefined, true, [2, 3])); // expect: a1nullundefinedtrue2,3
print("".concat({})); // expect: [object Object]
print("\uD83D".concat("\uDE00") === "\u{1F600}"); // expect: true
print(thrown(() => "a".concat(Symbol()))); // expect: TypeError
print(thrown(() => String.prototype.concat.call(null, "x"))); // expect: TypeError
print(String.prototype.concat.call(1, 2)); // expect: 12
print("".concat.length); // expect: 1
print("ab\u{1F600}".isWellFormed()); // expect: true
print("a\uD83D".isWellFormed()); // expect: false
print("\uDE00a".isWellFormed()); // expect: false
print("\uDE00\uD83D".isWellFormed()); // expect: false
print("".isWellFormed()); // expect: true
print("a\uD83Db".toWellFormed() === "a\uFFFDb"); // expect: true
print("\uDE00\uD83D".toWellFormed() === "\uFFFD\uFFFD"); // expect: true
print("\u{1F600}é".toWellFormed() === "\u{1F600}é"); // expect: true
print(thrown(() => String.prototype.isWellFormed.call(null))); // expect: TypeError
print(thrown(() => String.prototype.toWellFormed.call(undefined))); // expect: TypeError
print(String.prototype.isWellFormed.call(5)); // expect: true
print(String.prototype.toWellFormed.call(5)); // expect: 5
print("".isWellFormed.length); // expect: 0
print("".toWellFormed.length); // expect: 0
print("abc".normalize()); // expect: abc
print("abc".normalize("NFD")); // expect: abc
print("abc".normalize(undefined)); // expect: abc
print(thrown(() => "abc".normalize("nfc"))); // expect: RangeError
print(thrown(() => "abc".normalize(null))); // expect: RangeError
print(thrown(() => String.prototype.normalize.call(null))); // expect: TypeError
print("".normalize.length); // expect: 0
print("a".localeCompare("b")); // expect: -1
print("b".localeCompare("a")); // expect: 1
print("a".localeCompare("a")); // expect: 0
print("a".localeCompare("aa")); // expect: -1
print("".localeCompare("")); // expect: 0
print("undefined".localeCompare()); // expect: 0
print("1".localeCompare(1)); // expect: 0
print(thrown(() => String.prototype.localeCompare.call(null, "a"))); // expect: TypeError
print("".localeCompare.length); // expect: 1
let big = "";
for (let i = 0; i < 3000; i++) big += String.fromCharCode(97 + i % 26);
print(big.length); // expect: 3000
print(big.toUpperCase().slice(25, 30)); // expect: ZABCD
print(big.slice(2990)); // expect: abcdefghij
print(big[2600]); // expect: a
