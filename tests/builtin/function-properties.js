"use strict";
// 20.2.4 Properties of functions, 20.2.3 of Function.prototype; 10.2.4 restricted properties
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d === undefined ? "none" : ("value" in d ? typeof d.value + (d.writable ? " w" : " -") : (d.get ? "get" : "") + (d.set ? "set" : "")) + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-"); };
function f(a, b) {}
print(show(f, "length")); // expect: number --c
print(show(f, "name")); // expect: string --c
print(show(f, "prototype")); // expect: object w--
print(show(f, "caller")); // expect: none
print(show(f, "arguments")); // expect: none
print(show(() => 1, "prototype")); // expect: none
print(show(class {}, "prototype")); // expect: object ---
print(show({ m() {} }.m, "prototype")); // expect: none
print(show(Array, "prototype")); // expect: object ---
print(show(Array.prototype.push, "prototype")); // expect: none
print(show(parseInt, "prototype")); // expect: none
print(show(f.prototype, "constructor")); // expect: function w-c
print(f.prototype.constructor === f); // expect: true
print(Object.getPrototypeOf(f.prototype) === Object.prototype); // expect: true
print(Object.keys(f).length); // expect: 0
print(f.length); // expect: 2
print((() => 1).length); // expect: 0
print(((a, b = 1, c) => 1).length); // expect: 1
print(((...r) => 1).length); // expect: 0
print(((a, ...r) => 1).length); // expect: 1
print((class { constructor(x, y) {} }).length); // expect: 2
print((class {}).length); // expect: 0
print(f.name); // expect: f
print((() => 1).name + "|"); // expect: |
print((function () {}).name + "|"); // expect: |
print((class {}).name + "|"); // expect: |
print((class N {}).name); // expect: N
const arrow = () => 1;
const o = { m() {}, p: function () {}, get g() { return 1; }, ["c" + 1]: () => 1, [Symbol("s")]: () => 1, [Symbol()]() {} };
const symbols = Object.getOwnPropertySymbols(o);
print(arrow.name); // expect: arrow
print(o.m.name); // expect: m
print(o.p.name); // expect: p
print(Object.getOwnPropertyDescriptor(o, "g").get.name); // expect: get g
print(o.c1.name); // expect: c1
print(o[symbols[0]].name); // expect: [s]
print(o[symbols[1]].name + "|"); // expect: |
let late;
late = function () {};
let given = (0, function () {});
print(late.name); // expect: late
print(given.name + "|"); // expect: |
print(((x = () => 1) => x.name)()); // expect: x
class C { static s() {} static get v() { return 1; } method() {} static name() { return "own"; } }
print(C.s.name); // expect: s
print(C.prototype.method.name); // expect: method
print(typeof C.name); // expect: function
print(C.name()); // expect: own
print(thrown(() => { f.name = "x"; })); // expect: TypeError
print(f.name); // expect: f
print(delete f.name); // expect: true
print(f.name + "|"); // expect: |
print(f.hasOwnProperty("name")); // expect: false
print(delete f.length); // expect: true
print(f.length); // expect: 0
print(typeof Function.prototype); // expect: function
print(Function.prototype(1, 2)); // expect: undefined
print(Function.prototype.name + "|"); // expect: |
print(Function.prototype.length); // expect: 0
print(Object.getPrototypeOf(Function.prototype) === Object.prototype); // expect: true
print(thrown(() => new Function.prototype())); // expect: TypeError
print(show(Function.prototype, "caller")); // expect: getset-c
print(show(Function.prototype, "arguments")); // expect: getset-c
print(thrown(() => f.caller)); // expect: TypeError
print(thrown(() => { f.arguments = 1; })); // expect: TypeError
print(thrown(() => arrow.caller)); // expect: TypeError
const thrower = Object.getOwnPropertyDescriptor(Function.prototype, "caller").get;
print(thrower === Object.getOwnPropertyDescriptor(Function.prototype, "caller").set); // expect: true
print(thrower === Object.getOwnPropertyDescriptor(Function.prototype, "arguments").get); // expect: true
print(thrower.length); // expect: 0
print(thrower.name + "|"); // expect: |
print(Object.isFrozen(thrower)); // expect: true
const callee = (function () { return Object.getOwnPropertyDescriptor(arguments, "callee"); })();
print(callee.get === thrower); // expect: true
print(callee.set === thrower); // expect: true
print(callee.enumerable); // expect: false
print(callee.configurable); // expect: false
print(thrown(() => (function () { return arguments.callee; })())); // expect: TypeError
print(thrown(() => new arrow())); // expect: TypeError
print(thrown(() => new o.m())); // expect: TypeError
print(thrown(() => new Math.max())); // expect: TypeError
print(thrown(() => new parseInt())); // expect: TypeError
print(thrown(() => new Array.prototype.map())); // expect: TypeError
print(thrown(() => new (Object.getOwnPropertyDescriptor(o, "g").get)())); // expect: TypeError
print(thrown(() => new decodeURI())); // expect: TypeError
print(thrown(() => new Object.keys())); // expect: TypeError
print(thrown(() => new Symbol())); // expect: TypeError
print(thrown(() => C())); // expect: TypeError
print(thrown(() => new print())); // expect: TypeError
print(typeof f.toString()); // expect: string
print(Function.prototype.toString.length); // expect: 0
print(thrown(() => Function.prototype.toString.call({}))); // expect: TypeError
print(thrown(() => Function.prototype.toString.call(Object.create(f)))); // expect: TypeError
print(f instanceof Function); // expect: true
print(f instanceof Object); // expect: true
print(Function instanceof Function); // expect: true
print(Object instanceof Function); // expect: true
print(Function.prototype instanceof Function); // expect: false
print(Function.length); // expect: 1
f.extra = 1;
arrow.extra = 2;
Math.max.extra = 3;
print(f.extra); // expect: 1
print(arrow.extra); // expect: 2
print(Math.max.extra); // expect: 3
print(delete Math.max.extra); // expect: true
print(Math.max.extra); // expect: undefined
print(Object.keys(arrow).join()); // expect: extra
const before = [].push.name;
Object.defineProperty(Array.prototype.push, "name", { value: "renamed" });
print(before); // expect: push
print([].push.name); // expect: renamed
print(delete Array.prototype.push.name); // expect: true
print([].push.name + "|"); // expect: |
print([1].push(2)); // expect: 2
