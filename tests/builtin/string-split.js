"use strict";
// 22.1.3.23 split, without regular expressions; 22.1.3.22 slice, 22.1.3.25 substring, B.2.2.1 substr
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
const show = a => a.length + ":" + a.join("|");
print(show("a,b,c".split(","))); // expect: 3:a|b|c
print(show("a,b,c".split(",", 2))); // expect: 2:a|b
print(show("a,b,c".split(",", 0))); // expect: 0:
print(show("a,b,c".split(",", -1))); // expect: 3:a|b|c
print(show("a,b,c".split(",", 4294967298))); // expect: 2:a|b
print(show("a,b,c".split(",", 1.9))); // expect: 1:a
print(show("abc".split(""))); // expect: 3:a|b|c
print(show("abc".split("", 2))); // expect: 2:a|b
print(show("".split(""))); // expect: 0:
print(show("".split(","))); // expect: 1:
print(show("".split())); // expect: 1:
print(show("abc".split())); // expect: 1:abc
print(show("abc".split(undefined, 0))); // expect: 0:
print(show("abc".split("abc"))); // expect: 2:|
print(show("abc".split("x"))); // expect: 1:abc
print(show(",a,,b,".split(","))); // expect: 5:|a||b|
print(show("aaa".split("aa"))); // expect: 2:|a
print(show("a1b1c".split(1))); // expect: 3:a|b|c
print(show("anullb".split(null))); // expect: 2:a|b
print(show("aundefinedb".split(undefined))); // expect: 1:aundefinedb
print(show("a,b".split([","]))); // expect: 2:a|b
print(show("a-b".split({ toString: () => "-" }))); // expect: 2:a|b
print("a\u{1F600}b".split("").length); // expect: 4
print("a\u{1F600}b".split("")[2] === "\uDE00"); // expect: true
print(show("é€".split(""))); // expect: 2:é|€
print(show("x\u{1F600}y".split("\u{1F600}"))); // expect: 2:x|y
print("\u{1F600}".split("")[0] === "\uD83D"); // expect: true
print(show("é,é".split(","))); // expect: 2:é|é
print(show("ab".repeat(50).split("b")).slice(0, 20)); // expect: 51:a|a|a|a|a|a|a|a|a
const splitter = { [Symbol.split](s, limit) { return "custom:" + s + ":" + limit + ":" + (this === splitter); } };
print("abc".split(splitter, 5)); // expect: custom:abc:5:true
print(thrown(() => "abc".split({ [Symbol.split]: 5 }))); // expect: TypeError
print(show("a-b".split({ [Symbol.split]: undefined, toString: () => "-" }))); // expect: 2:a|b
print(thrown(() => String.prototype.split.call(null, splitter))); // expect: TypeError
print(thrown(() => String.prototype.split.call(undefined))); // expect: TypeError
print(show(String.prototype.split.call(12321, 3))); // expect: 2:12|21
print(show(String.prototype.split.call(true, "u"))); // expect: 2:tr|e
print(thrown(() => "a".split(Symbol()))); // expect: TypeError
print(thrown(() => "a".split(",", Symbol()))); // expect: TypeError
let log = "";
const t = (n, v) => ({ toString() { log += n + " "; return v; }, valueOf() { log += n + "# "; return v; } });
String.prototype.split.call(t("this", "abc"), t("separator", "b"), t("limit", 5));
print(log.trim()); // expect: this limit# separator
const parts = "p,q".split(",");
print(Array.isArray(parts)); // expect: true
print(Object.keys(parts).join()); // expect: 0,1
print(parts.push("r")); // expect: 3
print("a b  c".split(" ").length); // expect: 4
print("".split.length); // expect: 2
const s = "abcdef";
print(s.slice(2)); // expect: cdef
print(s.slice(-2)); // expect: ef
print(s.slice(1, 3)); // expect: bc
print(s.slice(1, -1)); // expect: bcde
print(s.slice(-3, -1)); // expect: de
print(s.slice(4, 2) + "|"); // expect: |
print(s.slice(9) + "|"); // expect: |
print(s.slice(-9)); // expect: abcdef
print(s.slice()); // expect: abcdef
print(s.slice(undefined, 2)); // expect: ab
print(s.slice(NaN, 2)); // expect: ab
print(s.slice("1", "3")); // expect: bc
print(s.slice(0, Infinity)); // expect: abcdef
print(s.slice(1.9, 3.9)); // expect: bc
print(s.substring(2)); // expect: cdef
print(s.substring(1, 3)); // expect: bc
print(s.substring(3, 1)); // expect: bc
print(s.substring(-2)); // expect: abcdef
print(s.substring(2, -1)); // expect: ab
print(s.substring(9) + "|"); // expect: |
print(s.substring()); // expect: abcdef
print(s.substring(NaN, 2)); // expect: ab
print(s.substring(2, undefined)); // expect: cdef
print(s.substring(2, null)); // expect: ab
print(s.substring("1", "3")); // expect: bc
print(s.substring(0, Infinity)); // expect: abcdef
print(s.substr(2)); // expect: cdef
print(s.substr(1, 3)); // expect: bcd
print(s.substr(-2)); // expect: ef
print(s.substr(-4, 2)); // expect: cd
print(s.substr(1, -1) + "|"); // expect: |
print(s.substr(9) + "|"); // expect: |
print(s.substr(-9, 2)); // expect: ab
print(s.substr(2, undefined)); // expect: cdef
print(s.substr(0, Infinity)); // expect: abcdef
print(s.substr(NaN, 2)); // expect: ab
print(s.substr(1, 0) + "|"); // expect: |
print(s.substr(-Infinity, 1)); // expect: a
print("é€\u{1F600}z".slice(1, 3).length); // expect: 2
print("é€\u{1F600}z".slice(2, 4)); // expect: 😀
print("é€\u{1F600}z".slice(2, 3) === "\uD83D"); // expect: true
print("é€\u{1F600}z".substring(3, 5) === "\uDE00z"); // expect: true
print("é€\u{1F600}z".slice(0, 3) + "é€\u{1F600}z".slice(3)); // expect: é€😀z
print(thrown(() => String.prototype.slice.call(null))); // expect: TypeError
print(thrown(() => String.prototype.substring.call(undefined))); // expect: TypeError
print(thrown(() => String.prototype.substr.call(null))); // expect: TypeError
print(String.prototype.slice.call(12345, 1, 3)); // expect: 23
print(String.prototype.substring.call([1, 2], 1)); // expect: ,2
print(String.prototype.substr.call(true, 1, 2)); // expect: ru
print("".slice.length); // expect: 2
print("".substring.length); // expect: 2
print("".substr.length); // expect: 2
print("x".repeat(1000).slice(500).length); // expect: 500
print(("0123456789".repeat(20) + "é").slice(-3)); // expect: 89é
print(("é" + "0123456789".repeat(20)).slice(100, 105)); // expect: 90123
