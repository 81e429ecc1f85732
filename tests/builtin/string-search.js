"use strict";
// 22.1.3 includes, startsWith, endsWith, indexOf, lastIndexOf
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
const s = "banana";
print(s.indexOf("an")); // expect: 1
print(s.indexOf("an", 2)); // expect: 3
print(s.indexOf("an", 4)); // expect: -1
print(s.indexOf("")); // expect: 0
print(s.indexOf("", 3)); // expect: 3
print(s.indexOf("", 99)); // expect: 6
print(s.indexOf("x")); // expect: -1
print(s.indexOf("banana!")); // expect: -1
print(s.indexOf("a", -5)); // expect: 1
print(s.indexOf("a", NaN)); // expect: 1
print(s.lastIndexOf("an")); // expect: 3
print(s.lastIndexOf("an", 2)); // expect: 1
print(s.lastIndexOf("an", 0)); // expect: -1
print(s.lastIndexOf("")); // expect: 6
print(s.lastIndexOf("", 3)); // expect: 3
print(s.lastIndexOf("b", -1)); // expect: 0
print(s.lastIndexOf("x")); // expect: -1
print(s.lastIndexOf("a", NaN)); // expect: 5
print(s.lastIndexOf("a", undefined)); // expect: 5
print(s.lastIndexOf("na", Infinity)); // expect: 4
print(s.includes("nan")); // expect: true
print(s.includes("nan", 3)); // expect: false
print(s.includes("")); // expect: true
print(s.includes("", 99)); // expect: true
print(s.includes("Ban")); // expect: false
print(s.includes("a", 5)); // expect: true
print(s.includes("a", 6)); // expect: false
print(s.includes(s)); // expect: true
print(s.includes("b", -3)); // expect: true
print(s.startsWith("ban")); // expect: true
print(s.startsWith("nan", 2)); // expect: true
print(s.startsWith("")); // expect: true
print(s.startsWith("", 99)); // expect: true
print(s.startsWith("an")); // expect: false
print(s.startsWith(s + "!")); // expect: false
print(s.startsWith("b", -5)); // expect: true
print(s.startsWith("a", 5)); // expect: true
print(s.startsWith("b", NaN)); // expect: true
print(s.endsWith("ana")); // expect: true
print(s.endsWith("ban", 3)); // expect: true
print(s.endsWith("")); // expect: true
print(s.endsWith("", 0)); // expect: true
print(s.endsWith("nab")); // expect: false
print(s.endsWith("!" + s)); // expect: false
print(s.endsWith("a", 99)); // expect: true
print(s.endsWith("b", 1)); // expect: true
print(s.endsWith("a", undefined)); // expect: true
print(s.endsWith("a", NaN)); // expect: false
print("undefined".indexOf()); // expect: 0
print("undefined".includes()); // expect: true
print("undefinedx".startsWith()); // expect: true
print("xundefined".endsWith()); // expect: true
print("null".indexOf(null)); // expect: 0
print("a1b".indexOf(1)); // expect: 1
print("true".includes(true)); // expect: true
print("1,2".includes([1, 2])); // expect: true
print("a".indexOf({ toString: () => "a" })); // expect: 0
print("é€é".indexOf("é")); // expect: 0
print("é€é".indexOf("é", 1)); // expect: 2
print("é€é".lastIndexOf("é")); // expect: 2
print("x\u{1F600}y".indexOf("y")); // expect: 3
print("x\u{1F600}y".indexOf("\uDE00")); // expect: 2
print("x\u{1F600}y".indexOf("\uD83D")); // expect: 1
print("\u{1F600}\u{1F601}".lastIndexOf("\uD83D")); // expect: 2
print("x\u{1F600}".endsWith("\uDE00")); // expect: true
print("\u{1F600}".startsWith("\uD83D")); // expect: true
print("aaa".indexOf("aa")); // expect: 0
print("aaa".lastIndexOf("aa")); // expect: 1
print("aaa".lastIndexOf("aa", 0)); // expect: 0
print("abcabcabd".indexOf("abcabd")); // expect: 3
print("aab".indexOf("ab")); // expect: 1
print(("x".repeat(1000) + "y").indexOf("y")); // expect: 1000
print(("x".repeat(1000) + "y").lastIndexOf("x")); // expect: 999
print(("ab".repeat(300)).indexOf("ba", 501)); // expect: 501
print(s.indexOf("a", "3")); // expect: 3
print(s.indexOf("a", 1.9)); // expect: 1
print(s.indexOf("a", { valueOf: () => 4 })); // expect: 5
print(s.indexOf("a", null)); // expect: 1
print(s.lastIndexOf("a", "2")); // expect: 1
print(s.lastIndexOf("a", null)); // expect: -1
print(s.includes("b", "1")); // expect: false
print(s.endsWith("n", "5")); // expect: true
print(thrown(() => s.includes({ [Symbol.match]: true }))); // expect: TypeError
print(thrown(() => s.startsWith({ [Symbol.match]: 1 }))); // expect: TypeError
print(thrown(() => s.endsWith({ [Symbol.match]: {} }))); // expect: TypeError
print(thrown(() => s.includes({ [Symbol.match]: false, toString: () => "nan" }))); // expect: true
print(thrown(() => s.startsWith({ [Symbol.match]: undefined, toString: () => "ban" }))); // expect: true
print(thrown(() => s.includes({ get [Symbol.match]() { throw new EvalError(); } }))); // expect: EvalError
print(thrown(() => s.indexOf({ get [Symbol.match]() { throw new EvalError(); }, toString: () => "n" }))); // expect: 2
print(thrown(() => s.includes(Symbol()))); // expect: TypeError
print(thrown(() => s.indexOf("a", Symbol()))); // expect: TypeError
print(thrown(() => String.prototype.indexOf.call(null, "n"))); // expect: TypeError
print(thrown(() => String.prototype.includes.call(undefined, "n"))); // expect: TypeError
print(thrown(() => String.prototype.startsWith.call(null, "n"))); // expect: TypeError
print(String.prototype.indexOf.call(12321, 3)); // expect: 2
print(String.prototype.endsWith.call([1, 2], "2")); // expect: true
print(String.prototype.lastIndexOf.call(true, "t")); // expect: 0
let log = "";
const t = (n, v) => ({ toString() { log += n + " "; return v; }, valueOf() { log += n + "# "; return v; } });
String.prototype.includes.call(t("this", "abc"), t("search", "b"), t("position", 0));
String.prototype.lastIndexOf.call(t("this", "abc"), t("search", "b"), t("position", 0));
print(log.trim()); // expect: this search position# this search position#
print("".indexOf.length); // expect: 1
print("".lastIndexOf.length); // expect: 1
print("".includes.length); // expect: 1
print("".startsWith.length); // expect: 1
print("".endsWith.length); // expect: 1
