"use strict";
// 22.1.3.1 at, charAt, charCodeAt, codePointAt; indices and length of strings (10.4.3)
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
const s = "aé€\u{1F600}z";
print(s.length); // expect: 6
print(s.at(0)); // expect: a
print(s.at(-1)); // expect: z
print(s.at(1)); // expect: é
print(s.at(9)); // expect: undefined
print(s.at(-9)); // expect: undefined
print(s.at()); // expect: a
print(s.at(NaN)); // expect: a
print(s.at("2")); // expect: €
print(s.at(2.9)); // expect: €
print(s.at(-1.5)); // expect: z
print(s.at(Infinity)); // expect: undefined
print(s.charAt(0)); // expect: a
print(s.charAt(2)); // expect: €
print(s.charAt(9) + "|"); // expect: |
print(s.charAt(-1) + "|"); // expect: |
print(s.charAt()); // expect: a
print(s.charAt("1")); // expect: é
print(s.charAt(NaN)); // expect: a
print(s.charAt(1.9)); // expect: é
print(s.charAt(Infinity) + "|"); // expect: |
print(s.charCodeAt(0)); // expect: 97
print(s.charCodeAt(1)); // expect: 233
print(s.charCodeAt(2)); // expect: 8364
print(s.charCodeAt(3)); // expect: 55357
print(s.charCodeAt(4)); // expect: 56832
print(s.charCodeAt(5)); // expect: 122
print(s.charCodeAt(6)); // expect: NaN
print(s.charCodeAt(-1)); // expect: NaN
print(s.charCodeAt()); // expect: 97
print(s.codePointAt(0)); // expect: 97
print(s.codePointAt(3)); // expect: 128512
print(s.codePointAt(4)); // expect: 56832
print(s.codePointAt(5)); // expect: 122
print(s.codePointAt(6)); // expect: undefined
print(s.codePointAt(-1)); // expect: undefined
print(s.codePointAt()); // expect: 97
print("\uD83Dx".codePointAt(0)); // expect: 55357
print("\uDE00".codePointAt(0)); // expect: 56832
print(s[0]); // expect: a
print(s[1]); // expect: é
print(s[2]); // expect: €
print(s[5]); // expect: z
print(s[6]); // expect: undefined
print(s["0"]); // expect: a
print(s[-1]); // expect: undefined
print(s["01"]); // expect: undefined
print(s[1.5]); // expect: undefined
print(s[3] === "\uD83D"); // expect: true
print(s[4] === "\uDE00"); // expect: true
print("length" in Object(s)); // expect: true
print(0 in Object("a")); // expect: true
print(1 in Object("a")); // expect: false
print(Object.keys("añ").join()); // expect: 0,1
print("abc".hasOwnProperty(2)); // expect: true
print("abc".hasOwnProperty(3)); // expect: false
print(thrown(() => { "abc"[0] = "x"; })); // expect: TypeError
print(thrown(() => { "abc".length = 1; })); // expect: TypeError
print(thrown(() => { "abc"[5] = "x"; })); // expect: TypeError
print(thrown(() => { delete Object("abc")[0]; })); // expect: TypeError
print(thrown(() => { delete Object("abc").length; })); // expect: TypeError
print(String.prototype.at.call(12345, 1)); // expect: 2
print(String.prototype.charAt.call(true, 0)); // expect: t
print(String.prototype.charCodeAt.call([1, 2], 1)); // expect: 44
print(String.prototype.codePointAt.call({ toString: () => "Q" })); // expect: 81
print(thrown(() => String.prototype.at.call(null, 0))); // expect: TypeError
print(thrown(() => String.prototype.charAt.call(undefined))); // expect: TypeError
print(thrown(() => String.prototype.charCodeAt.call(Symbol()))); // expect: TypeError
print(thrown(() => "a".at(Symbol()))); // expect: TypeError
print(thrown(() => String.prototype.codePointAt.call(null))); // expect: TypeError
const long = "0123456789".repeat(50) + "é" + "0123456789".repeat(50);
let sum = 0;
for (let i = 0; i < long.length; i++) sum += long.charCodeAt(i);
print(long.length); // expect: 1001
print(sum); // expect: 52733
print(long[500]); // expect: é
print(long[501]); // expect: 0
print(long[1000]); // expect: 9
print(long.at(-1)); // expect: 9
print(long.charCodeAt(999)); // expect: 56
let back = "";
for (let i = long.length - 1; i >= 495; i--) if (i < 506) back += long[i];
print(back); // expect: 43210é98765
const mixed = "\u{1F600}".repeat(100);
print(mixed.length); // expect: 200
print(mixed.charCodeAt(100).toString(16)); // expect: d83d
print(mixed.charCodeAt(101).toString(16)); // expect: de00
print(mixed.codePointAt(198)); // expect: 128512
print(mixed.codePointAt(199).toString(16)); // expect: de00
print("".length); // expect: 0
print("\0".length); // expect: 1
print("\0".charCodeAt(0)); // expect: 0
print("a\0b".length); // expect: 3
print("\u00e9" === "é"); // expect: true
print("\x41\u{42}"); // expect: AB
print("\uD83D\uDE00" === "\u{1F600}"); // expect: true
print(("\uD83D" + "\uDE00").length); // expect: 2
print(("\uD83D" + "\uDE00") === "\u{1F600}"); // expect: true
const o = Object("hi");
o.extra = 1;
o[5] = "five";
print(o.length); // expect: 2
print(o[0]); // expect: h
print(o[5]); // expect: five
print(Object.keys(o).join()); // expect: 0,1,5,extra
print(o.extra); // expect: 1
print(thrown(() => { o[0] = "x"; })); // expect: TypeError
print(Object.getOwnPropertyNames(o).join()); // expect: 0,1,5,length,extra
print("".at.length); // expect: 1
print("".charAt.length); // expect: 1
print("".charCodeAt.length); // expect: 1
print("".codePointAt.length); // expect: 1
