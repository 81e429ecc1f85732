"use strict";
// Functions with many variables, parameters and deep expressions.
function many() { var a0 = 0, a1 = 1, a2 = 2, a3 = 3, a4 = 4, a5 = 5, a6 = 6, a7 = 7, a8 = 8, a9 = 9, b0 = 10, b1 = 11, b2 = 12, b3 = 13, b4 = 14, b5 = 15, b6 = 16, b7 = 17, b8 = 18, b9 = 19, c0 = 20, c1 = 21, c2 = 22, c3 = 23, c4 = 24, c5 = 25, c6 = 26, c7 = 27, c8 = 28, c9 = 29, d0 = 30, d1 = 31, d2 = 32, d3 = 33, d4 = 34, d5 = 35, d6 = 36, d7 = 37, d8 = 38, d9 = 39; function inner(n) { return n + a9; } return a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9 + c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + inner(1); }
print(many()); // expect: 790
function params(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z) { return [a, z, m, arguments.length].join(); }
print(params(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26), params(1), params.length); // expect: 1,26,13,26 1,,,1 26
print(((((((((((((((((((((((((((((((1 + 1))))))))))))))))))))))))))))))); // expect: 2
print([[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]].length, -(-(-(-(-(-(1)))))), !!!!!!!!!!1, typeof typeof typeof 1); // expect: 1 1 true string
print(1 + (2 + (3 + (4 + (5 + (6 + (7 + (8 + (9 + (10 + (11 + (12 + (13 + (14 + (15 + 16))))))))))))))); // expect: 136
function id(x) { return x; }
print(id(id(id(id(id(id(id(id(id(id(id(id("deep call"))))))))))))); // expect: deep call
print(id(1) + id(2) * id(3) - id(4) / id(5) % id(6) + (id(7) - (id(8) - (id(9) - id(10))))); // expect: 4.2
var o = { a: { b: { c: { d: { e: { f: { g: { h: "deep object" } } } } } } } };
print(o.a.b.c.d.e.f.g.h); // expect: deep object
print(true ? true ? true ? true ? false ? 1 : 2 : 3 : 4 : 5 : 6); // expect: 2
function tower(n) { return function () { return function () { return function () { return function () { return function () { return n; }; }; }; }; }; }
print(tower("closure tower")()()()()()); // expect: closure tower
function blocks() { { { { { { { { let x = "deep block"; { return x; } } } } } } } } }
print(blocks()); // expect: deep block
function loops() { var n = 0; for (var a = 0; a < 2; a++) for (var b = 0; b < 2; b++) for (var c = 0; c < 2; c++) for (var d = 0; d < 2; d++) for (var e = 0; e < 2; e++) for (var f = 0; f < 2; f++) n++; return n; }
print(loops()); // expect: 64
function tries() { try { try { try { try { throw "deep throw"; } finally { } } catch (e) { throw e; } } finally { } } catch (e) { return e; } }
print(tries()); // expect: deep throw
print(("a" + ("b" + ("c" + ("d" + ("e" + ("f" + "g")))))) + ((((("1" + "2") + "3") + "4") + "5") + "6")); // expect: abcdefg123456
var chain = { f() { return this; }, v: "chained" };
print(chain.f().f().f().f().f().f().f().f().f().f().f().f().v); // expect: chained
