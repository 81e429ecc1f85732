"use strict";
// Attributes: writable, enumerable, configurable; sealed, frozen, non-extensible; errors of strict code.
function name(f) { try { f(); return "none"; } catch (e) { return e.name; } }
var o = {};
Object.defineProperty(o, "r", { value: 1 });
print(o.r, name(() => { o.r = 2; }), name(() => { delete o.r; }), Object.keys(o).length, o.r, name(() => { o.r += 1; }), name(() => { o.r++; })); // expect: 1 TypeError TypeError 0 1 TypeError TypeError
print(name(() => Object.defineProperty(o, "r", { value: 2 })), name(() => Object.defineProperty(o, "r", { value: 1 })), name(() => Object.defineProperty(o, "r", { get() {} })), name(() => Object.defineProperty(o, "r", { enumerable: true }))); // expect: TypeError none TypeError TypeError
Object.defineProperty(o, "w", { value: 1, writable: true });
o.w = 2;
print(o.w, name(() => { delete o.w; }), name(() => Object.defineProperty(o, "w", { writable: false })), name(() => { o.w = 3; }), o.w); // expect: 2 TypeError none TypeError 2
var child = Object.create(o);
print(name(() => { child.r = 5; }), child.hasOwnProperty("r"), child.r); // expect: TypeError false 1
Object.defineProperty(child, "r", { value: "own", writable: true });
print(child.r); // expect: own
var n = Object.preventExtensions({ a: 1 });
print(name(() => { n.b = 1; }), name(() => { n.a = 2; }), n.a, name(() => { delete n.a; }), "a" in n, name(() => { n.a = 1; }), Object.isExtensible(n)); // expect: TypeError none 2 none false TypeError false
var s = Object.seal({ a: 1 });
print(name(() => { s.a = 2; }), s.a, name(() => { delete s.a; }), name(() => { s.b = 1; }), Object.isSealed(s), Object.isFrozen(s)); // expect: none 2 TypeError TypeError true false
var f = Object.freeze({ a: 1, in: { b: 1 } });
print(name(() => { f.a = 2; }), f.a, name(() => { f.in.b = 2; }), f.in.b, Object.isFrozen(f), name(() => { f.c = 1; }), name(() => { delete f.a; })); // expect: TypeError 1 none 2 true TypeError TypeError
var fa = Object.freeze([1, 2]);
print(name(() => { fa[0] = 5; }), name(() => { fa.push(3); }), name(() => { fa.length = 0; }), fa.join(), name(() => fa.sort()), name(() => fa.pop())); // expect: TypeError TypeError TypeError 1,2 TypeError TypeError
print(name(() => { Math.PI = 3; }), name(() => { undefined = 1; }), name(() => { NaN = 1; }), name(() => { Infinity = 0; }), name(() => { (function () {}).name = 1; }), name(() => { "s".length = 1; }), name(() => { (5).x = 1; }), name(() => { true.x = 1; }), name(() => { Object.prototype.__proto__ = {}; })); // expect: TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
var d = Object.getOwnPropertyDescriptor({ a: 1 }, "a");
print(d.value, d.writable, d.enumerable, d.configurable); // expect: 1 true true true
d = Object.getOwnPropertyDescriptor([1], "length");
print(d.value, d.writable, d.enumerable, d.configurable); // expect: 1 true false false
d = Object.getOwnPropertyDescriptor(function (a) {}, "length");
print(d.value, d.writable, d.enumerable, d.configurable); // expect: 1 false false true
d = Object.getOwnPropertyDescriptor(class {}, "prototype");
print(d.writable, d.enumerable, d.configurable); // expect: false false false
d = Object.getOwnPropertyDescriptor(class { m() {} }.prototype, "m");
print(d.writable, d.enumerable, d.configurable); // expect: true false true
d = Object.getOwnPropertyDescriptor(function () {}, "prototype");
print(d.writable, d.enumerable, d.configurable); // expect: true false false
var l = [1, 2, 3];
Object.defineProperty(l, "length", { writable: false });
print(name(() => { l.push(4); }), name(() => { l[3] = 4; }), name(() => { l[0] = 9; }), l.join(), l.length); // expect: TypeError TypeError none 9,2,3 3
var m = [];
Object.defineProperty(m, 0, { value: "fixed" });
print(name(() => { m[0] = 1; }), name(() => { m.length = 0; }), m.length, m[0], Object.keys(m).length); // expect: TypeError TypeError 1 fixed 0
var e = { a: 1, b: 2, c: 3 };
Object.defineProperty(e, "b", { enumerable: false });
print(Object.keys(e).join(), e.b); // expect: a,c 2
e.b = 5;
print(Object.keys(e).join(), e.b); // expect: a,c 5
delete e.b;
e.b = 6;
print(Object.keys(e).join()); // expect: a,c,b
function P() { this.v = 1; }
Object.defineProperty(P.prototype, "v", { value: 0, writable: false });
print(name(() => new P())); // expect: TypeError
Object.defineProperty(o, Symbol.iterator, { value: 1 });
print(name(() => { o[Symbol.iterator] = 2; }), o[Symbol.iterator]); // expect: TypeError 1
