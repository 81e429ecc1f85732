"use strict";
// Closures: shared variables, counters, nesting, capture by value and by reference.
function counter() { var n = 0; return { inc: function () { return ++n; }, dec: function () { return --n; }, get: function () { return n; } }; }
var a = counter(), b = counter();
a.inc();
a.inc();
b.dec();
print(a.get(), b.get()); // expect: 2 -1
function adder(x) { return function (y) { return x + y; }; }
var add5 = adder(5), add7 = adder(7);
print(add5(1), add7(1), adder("a")("b")); // expect: 6 8 ab
function l1(a) { return function (b) { return function (c) { return function (d) { return [a, b, c, d].join(); }; }; }; }
print(l1(1)(2)(3)(4)); // expect: 1,2,3,4
function parameter(p) { var read = function () { return p; }; p = p + 1; return read; }
print(parameter(1)()); // expect: 2
function late() { var f = function () { return v; }; var v = "assigned"; return f; }
print(late()()); // expect: assigned
function pass() { var n = 0; function inc() { n++; return inc2; } function inc2() { n += 10; return n; } return inc()(); }
print(pass()); // expect: 11
function compose() { var fs = arguments; return function (x) { for (var i = fs.length - 1; i >= 0; i--) x = fs[i](x); return x; }; }
print(compose(add5, add7, Number)("1")); // expect: 13
function loop() { var fs = [], i; for (i = 0; i < 3; i++) fs.push((function (k) { return function () { return k * i; }; })(i)); return fs.map(function (f) { return f(); }).join(); }
print(loop()); // expect: 0,3,6
function memo(f) { var cache = {}; return function (n) { return n in cache ? cache[n] : cache[n] = f(n); }; }
var calls = 0, sq = memo(function (n) { calls++; return n * n; });
print(sq(4), sq(4), sq(5), calls); // expect: 16 16 25 2
function grand() { var v = 1; return function () { return function () { return v++; }; }; }
var g = grand(), g1 = g(), g2 = g();
print(g1(), g2(), g1()); // expect: 1 2 3
function both(x) { var y = x; return [function () { return x; }, function () { y++; return y; }, function () { return y; }]; }
var t = both(5);
t[1]();
print(t[0](), t[2]()); // expect: 5 6
var o = { n: 1, make: function () { var self = this; return function () { return self.n; }; } };
print(o.make()()); // expect: 1
function rec(n) { var f = function () { return n; }; return n === 0 ? [f] : rec(n - 1).concat(f); }
print(rec(3).map(function (f) { return f(); }).join()); // expect: 0,1,2,3
function named() { var f = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); }; return f(5); }
print(named()); // expect: 120
function catcher() { try { throw 7; } catch (e) { return function () { return e++; }; } }
var c = catcher();
print(c(), c()); // expect: 7 8
function args() { return function () { return arguments.length; }; }
print(args(1, 2)(1, 2, 3)); // expect: 3
function many(a, b, c, d, e, f, g, h) { return function () { return a + b + c + d + e + f + g + h; }; }
print(many(1, 2, 3, 4, 5, 6, 7, 8)()); // expect: 36
function conditional(flag) { var x = 1; if (flag) x = 2; return function () { return x; }; }
print(conditional(true)(), conditional(false)()); // expect: 2 1
function float() { var x = 0.5; return [() => x, () => { x += 0.25; return x; }]; }
var fl = float(), x0 = fl[0]();
fl[1]();
print(x0, fl[0](), fl[1]()); // expect: 0.5 0.75 1
function self() { return self.count = (self.count || 0) + 1; }
self();
print(self()); // expect: 2
var once = (function () { var done = false; return function () { if (done) return "again"; done = true; return "first"; }; })();
print(once(), once()); // expect: first again
