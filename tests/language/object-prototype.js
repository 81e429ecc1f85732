"use strict";
// Prototypes: __proto__ in literals, setPrototypeOf, chains, changes while in use.
var p = { x: "p", m() { return this.y; } }, o = { __proto__: p, y: 1 };
print(Object.getPrototypeOf(o) === p, o.x, o.m(), Object.keys(o).join(), o.hasOwnProperty("x")); // expect: true p 1 y false
print(Object.getPrototypeOf({ __proto__: null }), Object.getPrototypeOf({ __proto__: 5 }) === Object.prototype, Object.getPrototypeOf({ "__proto__": p }) === p, Object.keys({ ["__proto__"]: 1 }).join()); // expect: null true true __proto__
var __proto__ = 3;
print(Object.keys({ __proto__ }).join()); // expect: __proto__
o.__proto__ = { x: "q" };
print(o.x, o.m, o.__proto__ === Object.getPrototypeOf(o)); // expect: q undefined true
Object.setPrototypeOf(o, p);
print(o.x, o.m()); // expect: p 1
Object.setPrototypeOf(o, null);
print(o.x, "toString" in o, o.y); // expect: undefined false 1
try { o.toString(); } catch (e) { print(e.name); } // expect: TypeError
o = Object.create(p);
try { Object.setPrototypeOf(p, o); print("cycle"); } catch (e) { print(e.name); } // expect: TypeError
try { p.__proto__ = p; } catch (e) { print(e.name); } // expect: TypeError
try { Object.setPrototypeOf(Object.preventExtensions({}), p); } catch (e) { print(e.name); } // expect: TypeError
function read(o) { return o.v; }
var base = { v: "base" }, mid = Object.create(base), leaf = Object.create(mid);
print(read(leaf), read(leaf)); // expect: base base
mid.v = "mid";
print(read(leaf)); // expect: mid
leaf.v = "leaf";
print(read(leaf)); // expect: leaf
delete leaf.v;
print(read(leaf)); // expect: mid
delete mid.v;
print(read(leaf)); // expect: base
base.v = "changed";
print(read(leaf)); // expect: changed
delete base.v;
print(read(leaf)); // expect: undefined
Object.prototype.v = "root";
print(read(leaf)); // expect: root
delete Object.prototype.v;
print(read(leaf)); // expect: undefined
Object.setPrototypeOf(mid, { v: "swapped" });
print(read(leaf)); // expect: swapped
Object.defineProperty(mid, "v", { get() { return "getter"; }, configurable: true });
print(read(leaf)); // expect: getter
Object.defineProperty(mid, "v", { value: "fixed" });
print(read(leaf)); // expect: fixed
function call(o) { return o.f(); }
var A = { f() { return "A"; } }, B = Object.create(A), inst = Object.create(B);
print(call(inst), call(inst)); // expect: A A
A.f = function () { return "A2"; };
print(call(inst)); // expect: A2
B.f = () => "B";
print(call(inst)); // expect: B
inst.f = () => "own";
print(call(inst), call(B)); // expect: own B
var old = Array.prototype.push;
Array.prototype.push = function () { return "patched"; };
print([].push(1)); // expect: patched
Array.prototype.push = old;
print([].push(1)); // expect: 1
String.prototype.shout = function () { return this.toUpperCase() + "!"; };
print("a".shout(), "abc".shout()); // expect: A! ABC!
delete String.prototype.shout;
try { "a".shout(); } catch (e) { print(e.name); } // expect: TypeError
Number.prototype.twice = function () { return this * 2; };
print((4).twice(), 2.5.twice()); // expect: 8 5
delete Number.prototype.twice;
print((4).twice); // expect: undefined
function F() {}
F.prototype.a = 1;
var f1 = new F();
F.prototype = { a: 2 };
var f2 = new F();
print(f1.a, f2.a, f1 instanceof F, f2 instanceof F, Object.getPrototypeOf(f1) === F.prototype); // expect: 1 2 false true false
print(p.isPrototypeOf(Object.create(p)), Object.prototype.isPrototypeOf({}), Function.prototype.isPrototypeOf(F), Object.getPrototypeOf(Object.prototype), Object.getPrototypeOf(F.prototype) === Object.prototype); // expect: true true true null true
F.prototype = null;
print(Object.getPrototypeOf(new F()) === Object.prototype); // expect: true
var deep = {};
for (var i = 0; i < 20; i++) { deep = Object.create(deep); deep["k" + i] = i; }
print(deep.k0, deep.k19, deep.none); // expect: 0 19 undefined
function write(o, v) { o.w = v; return Object.keys(o).join(); }
var setter = { set w(v) { this.stored = v; } };
print(write({}, 1), write(Object.create({ w: 1 }), 2), write(Object.create(setter), 3)); // expect: w w stored
var late = {};
var lc = Object.create(late);
print(write(lc, 1)); // expect: w
delete lc.w;
Object.defineProperty(late, "w", { set(v) { this.z = v; } });
print(write(lc, 2)); // expect: z
print(Object.getPrototypeOf(1) === Number.prototype, Object.getPrototypeOf("s") === String.prototype, (1).constructor === Number, [].constructor === Array, ({}).constructor === Object, (() => 1).constructor === Function); // expect: true true true true true true
