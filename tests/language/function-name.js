"use strict";
// Functions: names, named expressions, properties, prototypes.
function f(a, b) {}
print(f.name, f.length, typeof f.prototype, f.prototype.constructor === f); // expect: f 2 object true
var e = function () {}, n = function own() {};
print(e.name, n.name, (function () {}).name === "", (() => {}).name === ""); // expect: e own true true
var o = { m: function () {}, k() {}, ["c" + 1]: function () {}, get g() { return 1; }, a: () => 1, n };
print(o.m.name, o.k.name, o.c1.name, o.a.name, o.n.name, Object.getOwnPropertyDescriptor(o, "g").get.name); // expect: m k c1 a own get g
var self = function s(n) { return n ? s(n - 1) : typeof s; };
print(self(2), typeof s); // expect: function undefined
var tryAssign = function t() { try { t = 1; return "assigned"; } catch (e) { return e.name; } };
print(tryAssign()); // expect: TypeError
var shadow = function p(p) { return p; };
print(shadow(5)); // expect: 5
var inner = function v() { var v = 2; return v; };
print(inner()); // expect: 2
var fnIn = function w() { function w() { return "declared"; } return w(); };
print(fnIn()); // expect: declared
let l = () => {};
const c = class {};
print(l.name, c.name, class Named {}.name, (class {}).name === ""); // expect: l c Named true
let x;
x = function () {};
print(x.name); // expect: x
o.late = function () {};
print(o.late.name === ""); // expect: true
f.extra = 1;
f.call2 = function () { return this === f; };
print(f.extra, f.call2(), Object.keys(f).join(), f.hasOwnProperty("length"), delete f.length, f.length, "length" in f); // expect: 1 true extra,call2 true true 0 true
try { e.name = "changed"; print("changed"); } catch (err) { print(err.name, e.name); } // expect: TypeError e
Object.defineProperty(e, "name", { value: "defined" });
print(e.name); // expect: defined
function P() { this.x = 1; }
P.prototype.get = function () { return this.x; };
print(new P().get(), new P().constructor === P, P.prototype.isPrototypeOf(new P())); // expect: 1 true true
P.prototype = { get: function () { return "replaced"; } };
print(new P().get(), new P().constructor === Object); // expect: replaced true
function R(v) { return v; }
var ro = {};
print(new R(ro) === ro, typeof new R(5), new R(null) instanceof R, typeof new R(function () {})); // expect: true object true function
print(typeof new f, new f instanceof f, new P().x, new (function () { this.y = 2; })().y, new o.m() instanceof o.m); // expect: object true 1 2 true
try { new o.k(); } catch (err) { print(err.name); } // expect: TypeError
try { new (o.a)(); } catch (err) { print(err.name); } // expect: TypeError
try { new Math.sin(); } catch (err) { print(err.name); } // expect: TypeError
try { 5(); } catch (err) { print(err.name); } // expect: TypeError
try { o.nothing(); } catch (err) { print(err.name); } // expect: TypeError
try { new 5; } catch (err) { print(err.name); } // expect: TypeError
var d = function (a = function () {}) { return a.name; };
print(d()); // expect: a
print((function () { return typeof this; })(), (function () { return this; })() === undefined, (function () { return this; }).call(5) === 5, typeof (function () { return this; }).call("s")); // expect: undefined true true string
print([function () {}][0].name === "", (0, function () {}).name === "", (true ? function () {} : 0).name === "", (function () {}).hasOwnProperty("name")); // expect: true true true true
print(f instanceof Function, Object.getPrototypeOf(f) === Function.prototype, typeof Function.prototype, Function.prototype() === undefined); // expect: true true function true
