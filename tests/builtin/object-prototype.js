"use strict";
// 20.1.3 Properties of Object.prototype
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const p = Object.prototype;
const o = { a: 1, [Symbol.iterator]: 2, 5: 3 };
print(o.hasOwnProperty("a")); // expect: true
print(o.hasOwnProperty("b")); // expect: false
print(o.hasOwnProperty(Symbol.iterator)); // expect: true
print(o.hasOwnProperty(5)); // expect: true
print(o.hasOwnProperty("toString")); // expect: false
print("ab".hasOwnProperty(1)); // expect: true
print("ab".hasOwnProperty("length")); // expect: true
print([1].hasOwnProperty(0)); // expect: true
print([,].hasOwnProperty(0)); // expect: false
print([].hasOwnProperty("length")); // expect: true
print(p.hasOwnProperty.call(5, "x")); // expect: false
print(thrown(() => p.hasOwnProperty.call(null, "a"))); // expect: TypeError
let log = "";
print(thrown(() => p.hasOwnProperty.call(undefined, { toString() { log += "key first"; return "k"; } }))); // expect: TypeError
print(log); // expect: key first
print(p.hasOwnProperty.length); // expect: 1
print(Object.hasOwn(o, "a")); // expect: true
print(Object.hasOwn(o, "b")); // expect: false
print(Object.hasOwn("ab", 0)); // expect: true
print(Object.hasOwn([1], "length")); // expect: true
print(thrown(() => Object.hasOwn(null, "a"))); // expect: TypeError
print(Object.hasOwn.length); // expect: 2
log = "";
print(thrown(() => Object.hasOwn(undefined, { toString() { log += "key"; } }))); // expect: TypeError
print(log + "!"); // expect: !
print(p.isPrototypeOf({})); // expect: true
print(p.isPrototypeOf(Object.create(null))); // expect: false
print(Array.prototype.isPrototypeOf([])); // expect: true
print(Array.prototype.isPrototypeOf(5)); // expect: false
print(Function.prototype.isPrototypeOf(Object)); // expect: true
print(o.isPrototypeOf(o)); // expect: false
print(o.isPrototypeOf(Object.create(Object.create(o)))); // expect: true
print(p.isPrototypeOf.call(undefined, 5)); // expect: false
print(thrown(() => p.isPrototypeOf.call(undefined, {}))); // expect: TypeError
print(p.isPrototypeOf.length); // expect: 1
print(o.propertyIsEnumerable("a")); // expect: true
print([1].propertyIsEnumerable(0)); // expect: true
print([1].propertyIsEnumerable("length")); // expect: false
print(o.propertyIsEnumerable("toString")); // expect: false
print("ab".propertyIsEnumerable(0)); // expect: true
print(thrown(() => p.propertyIsEnumerable.call(null, "x"))); // expect: TypeError
print(p.propertyIsEnumerable.length); // expect: 1
print(o.valueOf() === o); // expect: true
print(typeof p.valueOf.call(5)); // expect: object
print(thrown(() => p.valueOf.call(null))); // expect: TypeError
print(p.valueOf.call("s").length); // expect: 1
print(p.valueOf.length); // expect: 0
print({ toString() { return "mine"; } }.toLocaleString()); // expect: mine
print(p.toLocaleString.call(5)); // expect: 5
print(p.toLocaleString.call(true)); // expect: true
print(thrown(() => p.toLocaleString.call(undefined))); // expect: TypeError
print(p.toLocaleString.length); // expect: 0
log = "";
const original = Number.prototype.toString;
Object.defineProperty(Number.prototype, "toString", { get() { log = typeof this; return () => "patched"; }, configurable: true });
print(p.toLocaleString.call(5)); // expect: patched
print(log); // expect: number
Object.defineProperty(Number.prototype, "toString", { value: original, writable: true, configurable: true });
print(o.constructor === Object); // expect: true
print(Object.getPrototypeOf(p)); // expect: null
print(o.__proto__ === p); // expect: true
print((5).__proto__ === Number.prototype); // expect: true
print(Object.create(null).__proto__); // expect: undefined
print(p.toString.name); // expect: toString
print(p.constructor.name); // expect: Object
print(Object.name); // expect: Object
print(Object.length); // expect: 1
