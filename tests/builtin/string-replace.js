"use strict";
// 22.1.3.19 replace, 22.1.3.20 replaceAll, without regular expressions; 22.1.3.19.1 GetSubstitution
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
print("abcabc".replace("b", "X")); // expect: aXcabc
print("abcabc".replaceAll("b", "X")); // expect: aXcaXc
print("abc".replace("x", "Y")); // expect: abc
print("abc".replaceAll("x", "Y")); // expect: abc
print("abc".replace("", "-")); // expect: -abc
print("abc".replaceAll("", "-")); // expect: -a-b-c-
print("".replaceAll("", "-")); // expect: -
print("aaa".replaceAll("aa", "b")); // expect: ba
print("abc".replace("b", "[$&]")); // expect: a[b]c
print("abc".replace("b", "[$`]")); // expect: a[a]c
print("abc".replace("b", "[$']")); // expect: a[c]c
print("abc".replace("b", "[$$]")); // expect: a[$]c
print("abc".replace("b", "$")); // expect: a$c
print("abc".replace("b", "$x$")); // expect: a$x$c
print("abc".replace("b", "$1$0$<n>")); // expect: a$1$0$<n>c
print("abc".replaceAll("b", "$$&$&")); // expect: a$&bc
print("aXbX".replaceAll("X", "<$`|$'>")); // expect: a<a|bX>b<aXb|>
print("abc".replace("c", "$'")); // expect: ab
print("abc".replace("a", "$`!")); // expect: !bc
print("a$b".replace("$", "$$")); // expect: a$b
print("abc".replaceAll("b", "")); // expect: ac
print("abc".replace("abc", "") + "|"); // expect: |
print("abcb".replace("b", (m, p, s) => m + p + s)); // expect: ab1abcbcb
print("abcb".replaceAll("b", (m, p, s) => m + p + s.length)); // expect: ab14cb34
print("abc".replace("b", () => "$&")); // expect: a$&c
print("abc".replace("b", () => undefined)); // expect: aundefinedc
print("abc".replace("b", () => 5)); // expect: a5c
print("abc".replaceAll("", (m, p) => p)); // expect: 0a1b2c3
print("abc".replace("b")); // expect: aundefinedc
print("abc".replace()); // expect: abc
print("undefined".replace(undefined, "u")); // expect: u
print("null!".replace(null, "n")); // expect: n!
print("a1".replace(1, 2)); // expect: a2
print("abc".replace("b", null)); // expect: anullc
print("a,b".replace([","], ";")); // expect: a;b
print("abc".replaceAll("b", { toString: () => "T" })); // expect: aTc
print("abc".replace("b", function () { return typeof this + arguments.length; })); // expect: aundefined3c
print(thrown(() => "abc".replace("b", () => { throw new EvalError(); }))); // expect: EvalError
print(thrown(() => "abc".replace("b", () => Symbol()))); // expect: TypeError
print(thrown(() => "abc".replace(Symbol(), ""))); // expect: TypeError
print("abc".replace("x", () => { throw 1; })); // expect: abc
const replacer = { [Symbol.replace](s, r) { return "custom:" + s + ":" + r + ":" + (this === replacer); } };
print("abc".replace(replacer, "R")); // expect: custom:abc:R:true
print("abc".replaceAll(replacer, "R")); // expect: custom:abc:R:true
print("abc".replace({ [Symbol.replace]: undefined, toString: () => "b" }, "U")); // expect: aUc
print("abc".replace({ [Symbol.replace]: null, toString: () => "b" }, "N")); // expect: aNc
print(thrown(() => "abc".replace({ [Symbol.replace]: 5 }, ""))); // expect: TypeError
print(thrown(() => "abc".replaceAll({ [Symbol.match]: true, flags: "i" }, ""))); // expect: TypeError
print(thrown(() => "abc".replaceAll({ [Symbol.match]: true, flags: undefined }, ""))); // expect: TypeError
print(thrown(() => "abc".replaceAll({ [Symbol.match]: true, flags: "g", toString: () => "b" }, "G"))); // expect: aGc
print(thrown(() => "abc".replace({ [Symbol.match]: true, flags: "i", toString: () => "b" }, "I"))); // expect: aIc
print(thrown(() => String.prototype.replace.call(null, "a", "b"))); // expect: TypeError
print(thrown(() => String.prototype.replaceAll.call(undefined, "a", "b"))); // expect: TypeError
print(String.prototype.replace.call(12321, 2, "x")); // expect: 1x321
print(String.prototype.replaceAll.call([1, 2, 1], 1, "x")); // expect: x,2,x
print("é€é".replaceAll("é", "e")); // expect: e€e
print("x\u{1F600}y".replace("\u{1F600}", "🙂")); // expect: x🙂y
print("x\u{1F600}y".replace("\uDE00", "?").length); // expect: 4
print("a\uD83Db".replace("b", "\uDE00") === "a\u{1F600}"); // expect: true
print("ab".repeat(100).replaceAll("ab", "c").length); // expect: 100
let log = "";
const t = (n, v) => ({ toString() { log += n + " "; return v; } });
String.prototype.replace.call(t("this", "abc"), t("search", "b"), t("replacement", "x"));
String.prototype.replaceAll.call(t("THIS", "abc"), t("SEARCH", "z"), t("REPLACEMENT", "x"));
print(log.trim()); // expect: this search replacement THIS SEARCH REPLACEMENT
print("".replace.length); // expect: 2
print("".replaceAll.length); // expect: 2
print("$&".replace("$&", "$&$&")); // expect: $&$&
print("a.b".replace(".", "$.")); // expect: a$.b
