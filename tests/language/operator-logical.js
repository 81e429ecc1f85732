"use strict";
// And, or, not: values, short circuits, conditions.
print(1 && 2, 0 && 2, 1 || 2, 0 || 2, "" || "x", null && 1, undefined || null); // expect: 2 0 1 2 x null null
print(NaN || "nan", NaN && "nan", -0 || "zero", "0" && "string", [] && "array", {} && "object"); // expect: nan NaN zero string array object
print(!0, !1, !"", !"a", !null, !undefined, !NaN, !{}, ![], !!"x"); // expect: true false true false true true true false false true
var log = [];
function t(n) { log.push(n); return true; }
function f(n) { log.push(n); return false; }
print(t(1) && f(2) && t(3), log.join(" ")); // expect: false 1 2
log = [];
print(f(1) || t(2) || f(3), log.join(" ")); // expect: true 1 2
log = [];
print(t(1) && f(2) || t(3) && t(4), log.join(" ")); // expect: true 1 2 3 4
log = [];
print(!(t(1) && t(2)) || !f(3), log.join(" ")); // expect: true 1 2 3
log = [];
if (f(1) || (t(2) && !f(3))) print("yes", log.join(" ")); else print("no"); // expect: yes 1 2 3
log = [];
if (!(f(1) || t(2)) && t(3)) print("yes"); else print("no", log.join(" ")); // expect: no 1 2
log = [];
while (t(1) && log.length < 3) log.push("body");
print(log.join(" ")); // expect: 1 body 1
var a = 0, b = 1, c;
c = a || b;
print(c); // expect: 1
c = a && b;
print(c); // expect: 0
c = !a && b;
print(c); // expect: 1
var x = (a, b) && "comma";
print(x); // expect: comma
print(a || b && c || "d", (a || b) && (c || "d")); // expect: 1 1
function g(x) { return x && x.y && x.y.z || "none"; }
print(g(null), g({}), g({ y: { z: 1 } }), g({ y: { z: 0 } })); // expect: none none 1 none
print(true && undefined, false || null, 1 && "" || 0); // expect: undefined null 0
for (var i = 0; i < 10 && i !== 3; i++);
print(i); // expect: 3
do { i--; } while (i > 0 && i !== 1 || i === 1);
print(i); // expect: 0
