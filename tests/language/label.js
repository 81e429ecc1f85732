"use strict";
// Labels with break and continue.
var s = "";
outer: for (var i = 0; i < 3; i++) { for (var j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; s += i + "" + j + " "; } }
print(s); // expect: 00 10
s = "";
block: { s += "in "; if (s) break block; s += "never"; }
print(s + "out"); // expect: in out
a: b: c: for (;;) { break b; }
print("three labels"); // expect: three labels
x: while (true) { do { break x; } while (true); }
print("while"); // expect: while
function f() { l: for (var i = 0; i < 3; i++) { switch (i) { case 1: continue l; case 2: break l; } s = i; } return s; }
print(f()); // expect: 0
l: if (true) { if (true) break l; print("never"); }
print("if"); // expect: if
l: switch (1) { case 1: for (;;) { break l; } case 2: print("never"); }
print("switch"); // expect: switch
s = "";
o: for (var k in { a: 1, b: 2, c: 3 }) { for (var v of [1, 2, 3]) { if (v === 2) continue o; if (k === "c") break o; s += k + v; } }
print(s); // expect: a1b1
s = 0;
m: do { s++; for (;;) { if (s < 3) continue m; break m; } } while (true);
print(s); // expect: 3
function g() { r: try { break r; } finally { s = "finally ran"; } return s; }
print(g()); // expect: finally ran
function h() { t: for (;;) { try { continue t; } finally { return "from finally"; } } }
print(h()); // expect: from finally
n: { try { throw 1; } catch (e) { break n; } }
print("catch"); // expect: catch
l1: { l2: { l3: { break l2; } print("never"); } print("after l2"); } // expect: after l2
foo: print("labelled statement"); // expect: labelled statement
foo: foo2: foo3: { break foo2; }
bar: ;
eval_: { break eval_; }
print("done"); // expect: done
function k2() { l: { return "return through"; } }
print(k2()); // expect: return through
same: { break same; }
same: { print("label again"); } // expect: label again
function closure() { var fs = []; l: for (let i = 0; i < 4; i++) { if (i === 1) continue l; fs.push(() => i); if (i === 2) break l; } return fs.map((f) => f()).join(); }
print(closure()); // expect: 0,2
