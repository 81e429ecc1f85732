"use strict";
// Rest parameters.
function f(...all) { return all.length + ":" + all.join(); }
print(f(), f(1), f(1, 2, 3)); // expect: 0: 1:1 3:1,2,3
function g(a, b, ...more) { return [a, b, more.length, more.join("/")].join(); }
print(g(), g(1), g(1, 2), g(1, 2, 3, 4)); // expect: ,,0, 1,,0, 1,2,0, 1,2,2,3/4
print(f.length, g.length, Array.isArray((function (...r) { return r; })())); // expect: 0 2 true
const arrow = (...xs) => xs.map((x) => x * 2).join();
print(arrow(1, 2, 3)); // expect: 2,4,6
const two = (a, ...xs) => a + xs.length;
print(two(1, 2, 3)); // expect: 3
function h(...r) { r.push("own"); return arguments.length + "," + r.length; }
print(h(1, 2)); // expect: 2,3
function k(...r) { return () => r.length; }
print(k(1, 2, 3)()); // expect: 3
function m(...r) { arguments[0] = "x"; return r[0]; }
print(m("kept")); // expect: kept
function rec(n, ...r) { return n === 0 ? r.join() : rec(n - 1, ...r, n); }
print(rec(3)); // expect: 3,2,1
class C { constructor(...v) { this.v = v; } sum(...more) { return this.v.concat(more).reduce((a, b) => a + b, 0); } static of(...v) { return new C(...v); } }
print(new C(1, 2).sum(3), C.of(4, 5).sum()); // expect: 6 9
print(((a, b = 2, ...c) => [a, b, c.length].join())(1), ((a, b = 2, ...c) => [a, b, c.length].join())(1, undefined, 3)); // expect: 1,2,0 1,2,1
var o = { m(...r) { return this === o && r.length; } };
print(o.m(1, 2), o.m.call(o), o.m.apply(o, [1, 2, 3])); // expect: 2 0 3
function big(...r) { var s = 0; for (var i = 0; i < r.length; i++) s += r[i]; return s; }
print(big(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)); // expect: 210
var a = [];
for (var i = 0; i < 100; i++) a.push(i);
print(big(...a), big.apply(null, a)); // expect: 4950 4950
function undef(...r) { return r.length + "," + (0 in r) + "," + r[0]; }
print(undef(undefined), undef(...[,])); // expect: 1,true,undefined 1,true,undefined
function held(...r) { return r; }
var x = held(1), y = held(2);
print(x[0], y[0], x === y); // expect: 1 2 false
