"use strict";
// const: one value, errors on assignment, at run time.
const a = 1;
print(a); // expect: 1
function name(f) { try { return f(); } catch (e) { return e.name; } }
print(name(() => { a = 2; }), a); // expect: TypeError 1
print(name(() => { a++; }), a); // expect: TypeError 1
print(name(() => { a += 1; }), a); // expect: TypeError 1
print(name(() => { --a; }), a); // expect: TypeError 1
const o = { x: 1 };
o.x = 2;
o.y = 3;
print(o.x, o.y); // expect: 2 3
const arr = [];
arr.push(1);
arr[1] = 2;
print(arr.join()); // expect: 1,2
print(name(function () { const c = 1; c = 2; return c; })); // expect: TypeError
print(name(function () { const c = 1; if (false) c = 2; return c; })); // expect: 1
print(name(function () { const c = 1; { const c = 2; { return c; } } })); // expect: 2
var log = [];
print(name(function () { const c = 0; c = log.push("evaluated"); }), log.join()); // expect: TypeError evaluated
print(name(function () { for (const i = 0; i < 2; i++); return "none"; })); // expect: TypeError
print(name(function () { for (const i = 0; i < 0; i++); return "none"; })); // expect: none
print(name(function () { var s = 0; for (const v of [1, 2, 3]) s += v; return s; })); // expect: 6
print(name(function () { var s = ""; for (const k in { a: 1, b: 2 }) s += k; return s; })); // expect: ab
print(name(function () { for (const v of [1]) v = 2; })); // expect: TypeError
print(name(function () { c = 1; const c = 2; })); // expect: ReferenceError
const f = function () { return typeof f; };
print(f()); // expect: function
const g = () => g.name;
print(g()); // expect: g
print(name(function () { const h = function inner() { inner = 1; }; h(); return "none"; })); // expect: TypeError
print(name(function () { class C { m() { C = 1; } } new C().m(); return "none"; })); // expect: TypeError
print(name(function () { class C {} C = 1; return C; })); // expect: 1
const n = null ?? 5, m = n * 2;
print(n, m); // expect: 5 10
print(name(() => { const k = (() => { throw new TypeError(); })(); })); // expect: TypeError
print(name(function () { const c = 1; return (() => { c = 2; })(); })); // expect: TypeError
print(name(function () { const c = 1; const r = () => c + 1; return r(); })); // expect: 2
