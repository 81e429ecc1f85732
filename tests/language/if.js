"use strict";
// if and else, dangling else, conditions of every kind.
function kind(x) { if (x) return "truthy"; else return "falsy"; }
print([0, 1, -0, NaN, "", "0", null, undefined, {}, [], false, true, 0.5, Infinity].map(kind).join(" ")); // expect: falsy truthy falsy falsy falsy truthy falsy falsy truthy truthy falsy truthy truthy truthy
function dangling(a, b) { if (a) if (b) return "both"; else return "a only"; return "neither"; }
print(dangling(1, 1), dangling(1, 0), dangling(0, 1)); // expect: both a only neither
function chain(n) { if (n < 1) return "a"; else if (n < 2) return "b"; else if (n < 3) return "c"; else return "d"; }
print(chain(0), chain(1), chain(2), chain(3)); // expect: a b c d
if (true); else print("never");
if (false) print("never"); else;
if (false) {} else { print("else block"); } // expect: else block
var x = 0;
if (x = 5) print(x); // expect: 5
if (x === 5 && (x = 6, true)) print(x); // expect: 6
if (!x) print("never"); else if (!!x) print("double not"); // expect: double not
if (x > 5 === true) print("compared"); // expect: compared
if ((function () { return false; })()) print("never");
if (typeof x === "number") print("typeof"); // expect: typeof
if (x != null && x !== undefined) print("defined"); // expect: defined
if (x & 2) print("bit"); // expect: bit
if (x - 6) print("never"); else print("zero"); // expect: zero
if ("a" in { a: 1 }) print("in"); // expect: in
if ([] instanceof Array) print("instanceof"); // expect: instanceof
var out = "";
for (var i = 0; i < 8; i++) { if (i % 2) { if (i % 3) out += i; } else if (i === 4) out += "four"; else out += "."; }
print(out); // expect: .1.four5.7
