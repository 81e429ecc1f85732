"use strict";
// 20.1.3.6 Object.prototype.toString, 20.1.1 the Object constructor
const tag = v => Object.prototype.toString.call(v);
print(tag(undefined)); // expect: [object Undefined]
print(tag(null)); // expect: [object Null]
print(tag(1)); // expect: [object Number]
print(tag("s")); // expect: [object String]
print(tag(true)); // expect: [object Boolean]
print(tag(Symbol())); // expect: [object Symbol]
print(tag({})); // expect: [object Object]
print(tag([])); // expect: [object Array]
print(tag(() => 1)); // expect: [object Function]
print(tag(class {})); // expect: [object Function]
print(tag(new Error("e"))); // expect: [object Error]
print(tag(new TypeError("e"))); // expect: [object Error]
print(tag(Math)); // expect: [object Math]
print(tag(Object(1))); // expect: [object Number]
print(tag(Object("s"))); // expect: [object String]
print(tag(Object(false))); // expect: [object Boolean]
print(tag(Object(Symbol()))); // expect: [object Symbol]
print((function () { return tag(arguments); })()); // expect: [object Arguments]
print(tag([].values())); // expect: [object Array Iterator]
print(tag(""[Symbol.iterator]())); // expect: [object String Iterator]
print(tag(Object.create(null))); // expect: [object Object]
print(tag(globalThis === this)); // expect: [object Boolean]
print(tag({ [Symbol.toStringTag]: "Mine" })); // expect: [object Mine]
print(tag({ [Symbol.toStringTag]: 5 })); // expect: [object Object]
print(tag({ get [Symbol.toStringTag]() { return "Got"; } })); // expect: [object Got]
print(tag(Object.create({ [Symbol.toStringTag]: "Up" }))); // expect: [object Up]
const list = [];
list[Symbol.toStringTag] = "List";
const f = () => 1;
f[Symbol.toStringTag] = "Fn";
print(tag(list)); // expect: [object List]
print(tag(f)); // expect: [object Fn]
print(tag(Object.assign(new Error(), { [Symbol.toStringTag]: "" }))); // expect: [object ]
Object.defineProperty(Boolean.prototype, Symbol.toStringTag, { value: "Bool", configurable: true });
print(tag(true)); // expect: [object Bool]
print(tag(Object(true))); // expect: [object Bool]
delete Boolean.prototype[Symbol.toStringTag];
print(tag(Array.prototype)); // expect: [object Array]
print(tag(Function.prototype)); // expect: [object Function]
print(tag(String.prototype)); // expect: [object String]
print(tag(Number.prototype)); // expect: [object Number]
print(tag(Boolean.prototype)); // expect: [object Boolean]
print(tag(Error.prototype)); // expect: [object Object]
print(tag(Symbol.prototype)); // expect: [object Symbol]
print(tag(Object.create(Array.prototype))); // expect: [object Object]
print(tag(Object.create(Error.prototype))); // expect: [object Object]
print(tag(new (class extends Array {})())); // expect: [object Array]
print(tag(new (class extends Error {})())); // expect: [object Error]
print(tag(new (class { get [Symbol.toStringTag]() { return "C"; } })())); // expect: [object C]
print(String({})); // expect: [object Object]
print(`${Object.create({})}`); // expect: [object Object]
print({} + ""); // expect: [object Object]
print([] + {}); // expect: [object Object]
print(String(class A {}).length > 0); // expect: true
const o = {};
print(Object(o) === o); // expect: true
print(Object([]).length); // expect: 0
print(Object(f) === f); // expect: true
print(typeof Object(1)); // expect: object
print(typeof Object("s")); // expect: object
print(typeof Object(undefined)); // expect: object
print(typeof Object(null)); // expect: object
print(typeof Object()); // expect: object
print(new Object(5).valueOf()); // expect: 5
print(new Object(o) === o); // expect: true
print(Object.keys(new Object()).length); // expect: 0
print(Object("ab")[1]); // expect: b
print(Object(Symbol.iterator).description); // expect: Symbol.iterator
class Derived extends Object { constructor(v) { super(v); this.own = 1; } }
print(new Derived(5) instanceof Derived); // expect: true
print(typeof new Derived(5).valueOf()); // expect: object
print(new Derived(o) === o); // expect: false
print(new Derived(o).own); // expect: 1
