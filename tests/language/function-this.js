"use strict";
// this in calls of all forms: call, apply, bind.
function who() { return this; }
var o = { who, n: { who } };
print(who() === undefined, o.who() === o, o.n.who() === o.n, (0, o.who)() === undefined, (o.who)() === o, o["who"]() === o); // expect: true true true true true true
var f = o.who;
print(f() === undefined, who.call(1), who.call(null), who.call(undefined), who.call("s"), typeof who.call(true)); // expect: true 1 null undefined s boolean
print(who.apply(o) === o, who.apply(o, [1]) === o, who.apply(o, null) === o); // expect: true true true
function add(a, b, c) { return this.base + a + b + c; }
var b = { base: 100 };
print(add.call(b, 1, 2, 3), add.apply(b, [1, 2, 3]), add.bind(b)(1, 2, 3), add.bind(b, 1)(2, 3), add.bind(b, 1, 2, 3)(), add.apply(b, { length: 3, 0: 7, 1: 8, 2: 9 })); // expect: 106 106 106 106 106 124
var bound = add.bind(b, 1);
print(bound.length, bound.name, bound.call({ base: 0 }, 2, 3), "prototype" in bound, bound.bind(null, 10).length, bound.bind(null, 2)(3)); // expect: 2 bound add 106 false 1 106
function P(x, y) { this.x = x; this.y = y; }
var BP = P.bind(null, 1), p = new BP(2);
print(p.x, p.y, p instanceof P, p instanceof BP); // expect: 1 2 true true
try { add.apply(b, 5); print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { who.call.call(5); print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { Function.prototype.bind.call({}); } catch (e) { print(e.name); } // expect: TypeError
print(Function.prototype.call.call(add, b, 1, 2, 3), Function.prototype.apply.apply(add, [b, [1, 2, 3]]), [].concat.apply([], [[1], [2]]).join(), Math.max.apply(null, [1, 3, 2]), Array.prototype.slice.call("abc", 1).join()); // expect: 106 106 1,2 3 b,c
function Ctor() { this.m = () => this; }
var c = new Ctor();
print(c.m() === c, c.m.call(o) === c); // expect: true true
[1].forEach(function () { print(this === o); }, o); // expect: true
[1].forEach(function () { print(this === undefined); }); // expect: true
[1].forEach(() => print(this === globalThis)); // expect: true
var g = { get v() { return this.k; }, k: 5, set v(x) { this.k = x; } };
var h = Object.create(g);
h.k = 6;
print(g.v, h.v); // expect: 5 6
h.v = 7;
print(h.k, g.k); // expect: 7 5
Object.defineProperty(Number.prototype, "me", { get: function () { return typeof this; }, configurable: true });
print((5).me); // expect: number
delete Number.prototype.me;
var calls = [];
var m = { a: { f() { calls.push(this === m.a); return m; } } };
m.a.f().a.f();
print(calls.join()); // expect: true,true
print(`${{ toString() { return typeof this; } }}`, (function () { return typeof this; }).call(Symbol.iterator)); // expect: object symbol
