"use strict";
// Default parameters.
function f(a, b = 2, c = a + b) { return [a, b, c].join(); }
print(f(1), f(1, 5), f(1, undefined, 3), f(1, null, 0), f()); // expect: 1,2,3 1,5,6 1,2,3 1,,0 ,2,NaN
print(f.length, (function (a = 1) {}).length, (function (a, b = 1, c) {}).length); // expect: 1 0 1
var n = 0;
function g(x = ++n) { return x; }
print(g(), g(), g(10), g(undefined), n); // expect: 1 2 10 3 3
function h(a = b, b) { return a; }
try { print(h()); } catch (e) { print(e.name); } // expect: ReferenceError
print(h(1)); // expect: 1
var outer = "outer";
function k(v = outer) { return v; }
outer = "changed";
print(k()); // expect: changed
function m(cb = () => "default", x = cb()) { return x; }
print(m(), m(() => "given")); // expect: default given
function o(a = {}, b = []) { a.n = (a.n || 0) + 1; b.push(a.n); return b.join(); }
print(o(), o(), o({ n: 5 }, [1])); // expect: 1 1 1,6
const arrow = (a, b = a * 2) => a + b;
print(arrow(1), arrow(1, 1)); // expect: 3 2
const one = (a = 5) => a;
print(one(), one(0)); // expect: 5 0
function p(a, b = this.v) { return b; }
print(p.call({ v: "this" }), p.call({ v: "this" }, 1, 2)); // expect: this 2
function q(a = arguments.length) { return a; }
print(q(), q(undefined, 1)); // expect: 0 2
function r(a = (function () { return "called"; })()) { return a; }
print(r()); // expect: called
function s(f = s) { return f === s; }
print(s()); // expect: true
class C { m(a = 1, b = a + 1) { return a + b; } static s(x = "static") { return x; } constructor(v = 7) { this.v = v; } }
print(new C().m(), new C().m(5), C.s(), new C().v, new C(8).v); // expect: 3 11 static 7 8
var obj = { m(a = "m") { return a; }, set x(v) { this.y = v; } };
print(obj.m()); // expect: m
function t(a, b = () => a) { a = 9; return b(); }
print(t(1)); // expect: 9
function u(a, b = () => { a = 7; }) { b(); return a; }
print(u(1)); // expect: 7
function thrower(a = (() => { throw new RangeError(); })()) { return a; }
try { thrower(); } catch (e) { print(e.name); } // expect: RangeError
print(thrower("no throw")); // expect: no throw
function rest(a = 1, ...b) { return a + "|" + b.join(); }
print(rest(), rest(undefined, 2, 3), rest(4, 5)); // expect: 1| 1|2,3 4|5
function w(a = 1.5, b = a) { b += 1; return a + "," + b; }
print(w()); // expect: 1.5,2.5
