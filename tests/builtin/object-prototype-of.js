"use strict";
// 20.1.2.12 Object.getPrototypeOf, 20.1.2.23 setPrototypeOf, 20.1.3.8 __proto__, 20.1.3.9 legacy accessors, 20.1.2.15 is
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Object.getPrototypeOf([]) === Array.prototype); // expect: true
print(Object.getPrototypeOf("") === String.prototype); // expect: true
print(Object.getPrototypeOf(5) === Number.prototype); // expect: true
print(Object.getPrototypeOf(Symbol()) === Symbol.prototype); // expect: true
print(thrown(() => Object.getPrototypeOf(null))); // expect: TypeError
print(thrown(() => Object.getPrototypeOf())); // expect: TypeError
print(Object.getPrototypeOf(Object.create(null))); // expect: null
print(Object.getPrototypeOf(class A extends Array {}) === Array); // expect: true
const a = {};
const b = { from: "b" };
print(Object.setPrototypeOf(a, b) === a); // expect: true
print(a.from); // expect: b
print(Object.setPrototypeOf(a, null) === a); // expect: true
print(a.from); // expect: undefined
print("toString" in a); // expect: false
print(Object.setPrototypeOf(5, b)); // expect: 5
print(Object.setPrototypeOf("s", null)); // expect: s
print(thrown(() => Object.setPrototypeOf(null, {}))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf({}, 5))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf({}))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(5, 5))); // expect: TypeError
const x = {};
const y = Object.create(x);
print(thrown(() => Object.setPrototypeOf(x, y))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(x, x))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(Object.prototype, {}))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(Object.prototype, null))); // expect: nothing
print(thrown(() => Object.setPrototypeOf(Object.preventExtensions({}), {}))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(Object.preventExtensions({}), Object.prototype))); // expect: nothing
const o = { __proto__: b };
print(o.from); // expect: b
print(o.hasOwnProperty("__proto__")); // expect: false
print({ __proto__: null } instanceof Object); // expect: false
print({ __proto__: 5 }.__proto__ === Object.prototype); // expect: true
print({ ["__proto__"]: 5 }.__proto__); // expect: 5
o.__proto__ = Array.prototype;
print(o instanceof Array); // expect: true
print(Array.isArray(o)); // expect: false
print(thrown(() => { o.__proto__ = o; })); // expect: TypeError
print(thrown(() => { x.__proto__ = y; })); // expect: TypeError
o.__proto__ = 5;
print(o instanceof Array); // expect: true
print(thrown(() => { Object.preventExtensions({}).__proto__ = {}; })); // expect: TypeError
const accessor = Object.getOwnPropertyDescriptor(Object.prototype, "__proto__");
print(accessor.get.name); // expect: get __proto__
print(accessor.set.name); // expect: set __proto__
print(accessor.get.length); // expect: 0
print(accessor.set.length); // expect: 1
print(accessor.enumerable); // expect: false
print(accessor.configurable); // expect: true
print(thrown(() => accessor.get.call(undefined))); // expect: TypeError
print(thrown(() => accessor.set.call(null, {}))); // expect: TypeError
print(accessor.set.call(5, {})); // expect: undefined
print(accessor.get.call("s") === String.prototype); // expect: true
const array = [1, 2, 3];
Object.setPrototypeOf(array, { extra() { return this.length; }, __proto__: Array.prototype });
print(array.extra()); // expect: 3
print(array.push(4)); // expect: 4
print(array.length); // expect: 4
print(Array.isArray(array)); // expect: true
function F() {}
F.prototype = { kind: "first" };
const first = new F();
F.prototype = { kind: "second" };
print(first.kind); // expect: first
print(new F().kind); // expect: second
print(first instanceof F); // expect: false
print(F.prototype.constructor === Object); // expect: true
const base = { v: 1 };
const middle = Object.create(base);
const leaf = Object.create(middle);
print(leaf.v); // expect: 1
middle.v = 2;
print(leaf.v); // expect: 2
delete middle.v;
print(leaf.v); // expect: 1
Object.setPrototypeOf(middle, { v: 3 });
print(leaf.v); // expect: 3
let stored;
const legacy = {};
legacy.__defineGetter__("g", () => 7);
legacy.__defineSetter__("g", v => { stored = v; });
legacy.g = 8;
print(legacy.g); // expect: 7
print(stored); // expect: 8
print(legacy.__lookupGetter__("g")()); // expect: 7
print(typeof legacy.__lookupSetter__("g")); // expect: function
print(Object.getOwnPropertyDescriptor(legacy, "g").enumerable); // expect: true
print(Object.getOwnPropertyDescriptor(legacy, "g").configurable); // expect: true
print(Object.create(legacy).__lookupGetter__("g")()); // expect: 7
print(legacy.__lookupGetter__("none")); // expect: undefined
print({ v: 1 }.__lookupGetter__("v")); // expect: undefined
print({ get v() { return 1; } }.__lookupSetter__("v")); // expect: undefined
print(thrown(() => legacy.__defineGetter__("x", 1))); // expect: TypeError
print(thrown(() => legacy.__defineSetter__("x"))); // expect: TypeError
print(thrown(() => Object.freeze({}).__defineGetter__("x", () => 1))); // expect: TypeError
print(thrown(() => Object.prototype.__defineGetter__.call(null, "x", () => 1))); // expect: TypeError
print(legacy.__defineGetter__.length); // expect: 2
print(legacy.__defineSetter__.length); // expect: 2
print(legacy.__lookupGetter__.length); // expect: 1
print(legacy.__lookupSetter__.length); // expect: 1
print(legacy.__defineGetter__("y", () => 1)); // expect: undefined
print(Object.is(NaN, NaN)); // expect: true
print(Object.is(0, -0)); // expect: false
print(Object.is(-0, -0)); // expect: true
print(Object.is("a", "a")); // expect: true
print(Object.is({}, {})); // expect: false
print(Object.is()); // expect: true
print(Object.is(null)); // expect: false
print(Object.is(1, 1.0)); // expect: true
print(Object.is(2 ** 31, 2147483648)); // expect: true
