"use strict";
// var: hoisting, function scope, redeclaration.
print(a, typeof a); // expect: undefined undefined
var a = 1;
print(a); // expect: 1
var a;
print(a); // expect: 1
var a = 2;
print(a); // expect: 2
function f() { print(x); if (false) { var x = 1; } x = 5; return x; } // expect: undefined
print(f()); // expect: 5
print(typeof x); // expect: undefined
function g(p) { var p; print(p); var p = 2; return p; } // expect: 1
print(g(1)); // expect: 2
function h() { for (var i = 0; i < 3; i++) { var last = i; } return i + " " + last; }
print(h()); // expect: 3 2
function k() { try { var inner = 1; throw 0; } catch (e) { var caught = inner + 1; } return caught; }
print(k()); // expect: 2
function m() { { var block = "visible"; } return block; }
print(m()); // expect: visible
function n() { return typeof later; var later = 1; }
print(n()); // expect: undefined
function o() { l: { var labelled = 1; break l; } switch (1) { case 0: var never; case 1: var c = 2; } return labelled + c + typeof never; }
print(o()); // expect: 3undefined
var undefinedValue = undefined;
print(undefinedValue, undefined, typeof undefinedValue); // expect: undefined undefined undefined
function p() { var f = 1; function f() {} return typeof f; }
print(p()); // expect: number
function q() { function f() {} var f; return typeof f; }
print(q()); // expect: function
function r() { var arguments_ = arguments.length; var r = 5; return r + arguments_; }
print(r(1, 2)); // expect: 7
function s(e) { try { throw "inner"; } catch (e) { var local = e; e = "changed"; } return e + local; }
print(s("outer ")); // expect: outer inner
var v1 = 1, v2 = v1 + 1, v3 = v2 + 1;
print(v1, v2, v3); // expect: 1 2 3
function t() { var a = b = 5, b; return a + b; }
print(t()); // expect: 10
function u(n) { if (n) { var deep = n; u2(n - 1); } return deep; }
function u2(n) { return u(n); }
print(u(2), u(0)); // expect: 2 undefined
function w() { while (true) { var once = "once"; break; } do { var twice = once + "!"; } while (false); return twice; }
print(w()); // expect: once!
function y() { for (var k in { a: 1, b: 2 }); for (var v of [3, 4]); return k + v; }
print(y()); // expect: b4
print(z()); // expect: undefined
function z() { return typeof zz; }
var zz = 1;
print(z()); // expect: number
