"use strict";
// Concatenation, indexing, length and comparison of strings long and short.
var s = "";
for (var i = 0; i < 10; i++) s += i;
print(s, s.length, s[0], s[9], s[10], s[-1], s["3"], s["length"]); // expect: 0123456789 10 0 9 undefined undefined 3 10
print("abc"[1], "abc".charAt(1), "abc"["01"], "abc"[1.5], "abc"[0.0], "abc"["x"]); // expect: b b undefined undefined a undefined
var a = "ab", b = "cd", c = a + b;
print(c, c === "abcd", a, b, (a + b).length, "x" + a + b + "y"); // expect: abcd true ab cd 4 xabcdy
var t = a;
t += "!";
print(a, t); // expect: ab ab!
var u = t;
t += "?";
u += "#";
print(t, u); // expect: ab!? ab!#
t += u;
print(t); // expect: ab!?ab!#
var one = "hello", two = one;
one += " world";
two += " there";
one += "!";
print(one, "|", two); // expect: hello world! | hello there
var parts = [];
var acc = "";
for (i = 0; i < 5; i++) { acc += "ab"; parts.push(acc); }
print(parts.join()); // expect: ab,abab,ababab,abababab,ababababab
print("é" + "ü", ("é" + "ü").length, ("日" + "本")[1], "\uD83D" + "\uDE00" === "😀", ("\uD83D" + "\uDE00").length, ("a" + "\uD83D").length); // expect: éü 2 本 true 2 2
var emoji = "😀x";
print(emoji.length, emoji[2], emoji.charCodeAt(0), emoji.charCodeAt(1), emoji.codePointAt(0), emoji.slice(0, 2) === "😀"); // expect: 3 x 55357 56832 128512 true
s = "é";
for (i = 0; i < 6; i++) s += s;
print(s.length, s[63], s.charCodeAt(31), s.indexOf("x")); // expect: 64 é 233 -1
print("a" < "b", "a" + "b" < "a" + "c", "abc" < "abcd", "Z" < "a", "é" > "z", "a\0b" > "a"); // expect: true true true true true true
print("" + 1 + true + null + undefined + 1.5 + [1, 2] + {}, "a" + -0, "a" + 1e21, "a" + 0.1); // expect: 1truenullundefined1.51,2[object Object] a0 a1e+21 a0.1
try { "abc"[0] = "x"; print("assigned"); } catch (e) { print(e.name); } // expect: TypeError
try { "abc".length = 5; print("assigned"); } catch (e) { print(e.name); } // expect: TypeError
try { "abc".foo = 5; print("assigned"); } catch (e) { print(e.name); } // expect: TypeError
print("abc".hasOwnProperty(1), "abc".hasOwnProperty(3), "abc".hasOwnProperty("length"), "1" in Object("ab"), Object.keys("ab").join()); // expect: true false true true 0,1
var long = "";
for (i = 0; i < 300; i++) long += String.fromCharCode(97 + i % 26);
print(long.length, long[299], long.slice(25, 30), long.lastIndexOf("abc")); // expect: 300 n zabcd 286
var pre = "";
for (i = 0; i < 20; i++) pre = i % 10 + pre;
print(pre); // expect: 98765432109876543210
var both = "-";
for (i = 0; i < 3; i++) both = "<" + both + ">";
print(both); // expect: <<<->>>
var keys = {};
keys["a" + "b"] = 1;
keys["ab"] += 1;
keys[String.fromCharCode(97, 98)] += 1;
print(keys.ab, Object.keys(keys).length); // expect: 3 1
print("abc" == new String("abc"), "abc" === String(new String("abc")), typeof ("a" + new String("b"))); // expect: true true string
