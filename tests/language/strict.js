"use strict";
// What strict mode means at run time.
function name(f) { try { f(); return "none"; } catch (e) { return e.name; } }
print((function () { return this; })() === undefined, (() => this === globalThis)(), name(() => { undeclared = 1; }), name(() => { undefined = 1; }), name(() => { Object.freeze([1])[0] = 2; }), name(() => { delete Object.prototype; }), name(() => { delete [].length; })); // expect: true true ReferenceError TypeError TypeError TypeError TypeError
print(name(function () { arguments.callee; }), name(() => { (function () {}).caller; }), name(() => { (function () {}).arguments; }), name(() => { "x".y = 1; }), name(() => { (5).y = 1; }), name(() => { Symbol.iterator.y = 1; }), name(() => { true.y = 1; })); // expect: TypeError TypeError TypeError TypeError TypeError TypeError TypeError
print(typeof (function () { return this; }).call(5), typeof (function () { return this; }).call("s"), (function () { return this; }).call(null), (function () { return this; }).apply(undefined)); // expect: number string null undefined
function alias(a) { arguments[0] = 9; return a; }
print(alias(1)); // expect: 1
function alias2(a) { a = 9; return arguments[0]; }
print(alias2(1)); // expect: 1
var o = { get x() { return 1; } };
print(name(() => { o.x = 2; }), name(() => { Object.create(o).x = 2; }), name(() => { Object.preventExtensions({}).n = 1; })); // expect: TypeError TypeError TypeError
{ function block() { return "block"; } }
print(typeof block); // expect: undefined
var implementsX = 1, yieldX = 2;
print(implementsX + yieldX); // expect: 3
print(name(() => { null.x; }), name(() => { null.x = 1; }), name(() => { null(); }), name(() => { [].x.y; }), name(() => { NaN = 1; }), name(() => { Math.E = 1; }), name(() => { globalThis.Infinity = 1; })); // expect: TypeError TypeError TypeError TypeError TypeError TypeError TypeError
print([1].map(function () { return this; })[0], typeof [1].map(function () { return this; }, 5)[0]); // expect: undefined number
print("abc".replace("b", function () { return String(this); })); // expect: aundefinedc
