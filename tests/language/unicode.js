"use strict";
// Identifiers and text beyond ASCII.
var é = 1, ñandú = 2, 变量 = 3, $ = 4, _ = 5, ªº = 6, \u0061b = 7, \u{63}d = 8, ℮ = 9;
print(é + ñandú + 变量 + $ + _ + ªº + ab + cd + ℮); // expect: 45
var o = { é: "e acute", 变: "hanzi", "😀": "emoji", \u0062: "escaped" };
print(o.é, o.变, o["😀"], o.b, Object.keys(o).join()); // expect: e acute hanzi emoji escaped é,变,😀,b
function größe(ä) { return ä * 2; }
print(größe(21), größe.name); // expect: 42 größe
class Δ { σ() { return "sigma"; } }
print(new Δ().σ(), Δ.name); // expect: sigma Δ
print("naïve".length, "日本語".length, "😀".length, "👨‍👩‍👧".length, "é".length, "e\u0301".length); // expect: 5 3 2 8 1 2
print("日本語"[1], "日本語".charCodeAt(2), "日本語".slice(1), "日本語".indexOf("語"), "a日b本c".split("").length, "日" < "本", "é" === "\u00e9", "é" === "e\u0301"); // expect: 本 35486 本語 2 5 true true false
var s = "x😀y";
print(s.length, s[0], s[3], s.slice(1, 3), s.codePointAt(1), s.codePointAt(2), s.indexOf("y"), s.split("").length, [...s].length, s.charAt(1) === "\uD83D", s.at(-1)); // expect: 4 x y 😀 128512 56832 3 4 3 true y
print("\uD83D" + "\uDE00" === "😀", ("\uD83D" + "\uDE00").length, "😀".slice(0, 1) + "😀".slice(1) === "😀", "\uDE00\uD83D".length, "a\uD800b".length, "\uD800" === "\uD800", "\uD800" < "\uDC00", "\uD800".charCodeAt(0)); // expect: true 2 true 2 3 true true 55296
var k = {};
k["\uD83D" + "\uDE00"] = 1;
k["😀"] += 1;
k["\uD83D"] = 5;
print(k["😀"], Object.keys(k).length); // expect: 2 2
var t = "";
for (var i = 0; i < 5; i++) t += "é😀";
print(t.length, t.lastIndexOf("é"), t.slice(-2), t.charCodeAt(13), t.indexOf("😀", 3)); // expect: 15 12 😀 55357 4
print(String.fromCharCode(233, 26085), String.fromCodePoint(128512, 97), String.fromCharCode(0xD83D, 0xDE00) === "😀", "ß".length, "İ".length, "\u00a0x\ufeff".trim(), "\u2028x\u2029".trim()); // expect: é日 😀a true 1 1 x x
label日: for (;;) break label日;
print("ok"); // expect: ok
print(`é${"ü"}日`, "\x41\u00e9\u{1F600}".length, "日" in { 日: 1 }, "ÿ".charCodeAt(0), "Ā".charCodeAt(0), "\uffff".charCodeAt(0), "\uffff" > "😀"); // expect: éü日 4 true 255 256 65535 true
switch ("日" + "本") { case "日本": print("switch"); } // expect: switch
