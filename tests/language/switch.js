"use strict";
// switch: strict comparison, fall through, default anywhere, scopes.
function f(x) { switch (x) { case 1: return "one"; case "1": return "text"; case null: return "null"; case undefined: return "undefined"; case NaN: return "never"; case true: return "true"; default: return "default"; } }
print([1, "1", null, undefined, NaN, true, 0, "", {}].map(f).join()); // expect: one,text,null,undefined,default,true,default,default,default
function g(x) { var s = ""; switch (x) { case 0: s += "0"; case 1: s += "1"; break; default: s += "d"; case 2: s += "2"; case 3: s += "3"; } return s; }
print(g(0), g(1), g(2), g(3), g(9)); // expect: 01 1 23 3 d23
function dense(x) { switch (x) { case 0: return "a"; case 1: return "b"; case 2: return "c"; case 3: return "d"; case 4: return "e"; case 5: return "f"; case 7: return "h"; } return "-"; }
print([0, 1, 2, 3, 4, 5, 6, 7, 8, -1, 1.5, 5.0, "3", 1e10, NaN].map(dense).join("")); // expect: abcdef-h---f---
function neg(x) { switch (x) { case -2: return "a"; case -1: return "b"; case 0: return "c"; case 1: return "d"; case 2: return "e"; } }
print(neg(-2), neg(-1), neg(-0), neg(2), neg(3)); // expect: a b c e undefined
function big(x) { switch (x) { case 1000000: return 1; case 2147483648: return 2; case 0.5: return 3; case -0.5: return 4; } }
print(big(1e6), big(2147483648), big(0.5), big(-0.5), big(1 / 2)); // expect: 1 2 3 4 3
function strings(x) { switch (x) { case "alpha": return 1; case "beta": return 2; case "a": return 3; case "": return 4; } }
print(strings("al" + "pha"), strings("beta"), strings("a"), strings(""), strings("gamma")); // expect: 1 2 3 4 undefined
var log = [];
function v(x) { log.push(x); return x; }
switch (v(2)) { case v(1): case v(2): v("body"); case v(3): }
print(log.join()); // expect: 2,1,2,body
switch (1) {}
switch (v("only")) { default: }
print(log.length); // expect: 5
switch (3) { default: print("default in the middle"); break; case 1: print("never"); } // expect: default in the middle
function loop() { var s = ""; for (var i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: break; default: s += i; } s += ";"; } return s; }
print(loop()); // expect: 0;2;;4;
function fn(x) { switch (typeof x) { case "number": switch (x) { case 1: return "number one"; } return "number"; case "string": return "string"; } return "other"; }
print(fn(1), fn(2), fn(""), fn()); // expect: number one number string other
var o = {};
switch (o) { case {}: print("never"); break; case o: print("same object"); } // expect: same object
switch (true) { case 1 > 2: print("never"); break; case 2 > 1: print("condition"); } // expect: condition
function inTry(x) { try { switch (x) { case 1: return "returned"; case 2: throw "thrown"; case 3: break; } return "after"; } catch (e) { return e; } finally { log.push("finally"); } }
print(inTry(1), inTry(2), inTry(3)); // expect: returned thrown after
function closures() { var fs = []; for (var i = 0; i < 2; i++) switch (i) { default: let k = i; fs.push(() => k); } return fs.map((f) => f()).join(); }
print(closures()); // expect: 0,1
function last(x) { switch (x) { case 1: x = "changed"; case "changed": return x; } }
print(last(1)); // expect: changed
function dup(x) { switch (x) { case 1: return "first"; case 1: return "second"; } }
print(dup(1)); // expect: first
