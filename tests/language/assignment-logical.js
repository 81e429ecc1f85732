"use strict";
// &&=, ||= and ??=.
var a = null, b = 0, c = 1;
a ??= 5;
print(a); // expect: 5
a ??= 6;
print(a); // expect: 5
b ||= 7;
print(b); // expect: 7
b ||= 8;
print(b); // expect: 7
c &&= 9;
print(c); // expect: 9
c = 0;
c &&= 10;
print(c); // expect: 0
var o = { n: null, z: 0, t: 1 };
o.n ??= "n";
o.z ||= "z";
o.t &&= "t";
o.new ??= "new";
print(o.n, o.z, o.t, o.new); // expect: n z t new
var log = [];
function f(x) { log.push(x); return x; }
a ??= f(1);
b &&= f(2);
c ||= f(3);
print(log.join(), b, c); // expect: 2,3 2 3
var writes = 0, p = { get x() { return 1; }, set x(v) { writes++; } };
p.x ??= 2;
p.x ||= 2;
print(writes); // expect: 0
p.x &&= 3;
print(writes); // expect: 1
log = [];
var keyed = { k: 1 };
keyed[(log.push("key"), "k")] ||= f("value");
print(log.join()); // expect: key
print(keyed.k &&= "result", keyed.none ??= "fresh", keyed.none); // expect: result fresh fresh
const fixed = 1;
fixed ??= 2;
fixed ||= 2;
print(fixed); // expect: 1
try { fixed &&= 2; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var frozen = Object.freeze({ x: 1 });
frozen.x ||= 2;
print(frozen.x); // expect: 1
try { frozen.x &&= 2; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var g = null;
g ??= function () {};
print(g.name); // expect: g
let h;
h ||= () => 1;
print(h.name); // expect: h
var arr = [];
arr[0] ??= "first";
arr[0] ??= "second";
print(arr[0]); // expect: first
