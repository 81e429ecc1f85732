"use strict";
// Deep, but allowed, nesting of source and of data.
// ram: 32k
var o = null;
for (var i = 0; i < 300; i++) o = { o: o };
var n = 0;
while (o) { o = o.o; n++; }
print(n); // expect: 300
var a = [];
for (i = 0; i < 300; i++) a = [a];
n = 0;
while (a.length) { a = a[0]; n++; }
print(n); // expect: 300
var f = function () { return 0; };
for (i = 0; i < 50; i++) f = (function (g) { return function () { return g() + 1; }; })(f);
print(f()); // expect: 50
var p = {};
for (i = 0; i < 100; i++) p = Object.create(p);
p.x = 1;
print(p.x, p.none, "toString" in p); // expect: 1 undefined true
if (1) if (2) if (3) if (4) if (5) if (6) if (7) if (8) print("if"); else print("else"); // expect: if
print([[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]].toString(), ((((((((((((((((((((((2))))))))))))))))))))))); // expect: 1 2
x: { y: { z: { break x; } } }
print(((a, b) => ((c) => ((d) => a + b + c + d)(4))(3))(1, 2)); // expect: 10
print(1 ? 2 ? 3 ? 4 ? 5 ? 6 ? "six" : 0 : 0 : 0 : 0 : 0 : 0); // expect: six
try { try { try { try { throw 1; } finally { print("f1"); } } finally { print("f2"); } } finally { print("f3"); } } catch (e) { print(e); }
// expect: f1
// expect: f2
// expect: f3
// expect: 1
var s = "0";
for (i = 0; i < 200; i++) s = "(" + s + ")";
print(s.length); // expect: 401
