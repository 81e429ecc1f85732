"use strict";
// 20.1.2.8 Object.getOwnPropertyDescriptor, 20.1.2.9 getOwnPropertyDescriptors, 20.1.2.10 names, 20.1.2.11 symbols
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = d => d === undefined ? "undefined" : Object.keys(d).map(k => k + "=" + (typeof d[k] === "function" ? d[k].name : String(d[k]))).join(" ");
print(show(Object.getOwnPropertyDescriptor({ a: 1 }, "a"))); // expect: value=1 writable=true enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor({ get a() { return 1; } }, "a"))); // expect: get=get a set=undefined enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor({ set a(v) {} }, "a"))); // expect: get=undefined set=set a enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor({}, "a"))); // expect: undefined
print(show(Object.getOwnPropertyDescriptor({}, "toString"))); // expect: undefined
print(show(Object.getOwnPropertyDescriptor([7], 0))); // expect: value=7 writable=true enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor([7], "length"))); // expect: value=1 writable=true enumerable=false configurable=false
print(show(Object.getOwnPropertyDescriptor("ab", 1))); // expect: value=b writable=false enumerable=true configurable=false
print(show(Object.getOwnPropertyDescriptor("ab", "length"))); // expect: value=2 writable=false enumerable=false configurable=false
print(show(Object.getOwnPropertyDescriptor("ab", 2))); // expect: undefined
print(show(Object.getOwnPropertyDescriptor(5, "x"))); // expect: undefined
print(thrown(() => Object.getOwnPropertyDescriptor(null, "x"))); // expect: TypeError
print(thrown(() => Object.getOwnPropertyDescriptor())); // expect: TypeError
print(show(Object.getOwnPropertyDescriptor({ undefined: 1 }))); // expect: value=1 writable=true enumerable=true configurable=true
const symbol = Symbol("s");
print(show(Object.getOwnPropertyDescriptor({ [symbol]: 2 }, symbol))); // expect: value=2 writable=true enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor({ k: 3 }, { toString: () => "k" }))); // expect: value=3 writable=true enumerable=true configurable=true
print(show(Object.getOwnPropertyDescriptor(function f(a, b) {}, "length"))); // expect: value=2 writable=false enumerable=false configurable=true
print(show(Object.getOwnPropertyDescriptor(function f(a, b) {}, "name"))); // expect: value=f writable=false enumerable=false configurable=true
print(show(Object.getOwnPropertyDescriptor(class C { static m() {} }, "m"))); // expect: value=m writable=true enumerable=false configurable=true
print(show(Object.getOwnPropertyDescriptor(class C {}, "prototype")).replace("[object Object]", "object")); // expect: value=object writable=false enumerable=false configurable=false
const d = Object.getOwnPropertyDescriptor({ a: 1 }, "a");
d.value = 9;
print(Object.getPrototypeOf(d) === Object.prototype); // expect: true
print(show(Object.getOwnPropertyDescriptor(d, "value"))); // expect: value=9 writable=true enumerable=true configurable=true
const all = Object.getOwnPropertyDescriptors({ a: 1, get b() { return 2; }, [symbol]: 3 });
print(Object.keys(all).join()); // expect: a,b
print(show(all.a)); // expect: value=1 writable=true enumerable=true configurable=true
print(show(all.b)); // expect: get=get b set=undefined enumerable=true configurable=true
print(show(all[symbol])); // expect: value=3 writable=true enumerable=true configurable=true
print(Object.keys(Object.getOwnPropertyDescriptors("ab")).join()); // expect: 0,1,length
print(Object.keys(Object.getOwnPropertyDescriptors(1)).length); // expect: 0
print(thrown(() => Object.getOwnPropertyDescriptors(null))); // expect: TypeError
const cloned = Object.create(Object.prototype, all);
print(cloned.a); // expect: 1
print(cloned.b); // expect: 2
print(cloned[symbol]); // expect: 3
print(Object.getOwnPropertyNames({ b: 1, a: 2, 1: 3, 0: 4, [symbol]: 5 }).join()); // expect: 0,1,b,a
print(Object.getOwnPropertyNames([1, 2]).join()); // expect: 0,1,length
print(Object.getOwnPropertyNames("ab").join()); // expect: 0,1,length
print(Object.getOwnPropertyNames(Object.defineProperty({}, "hidden", { value: 1 })).join()); // expect: hidden
print(Object.getOwnPropertyNames(5).length); // expect: 0
print(thrown(() => Object.getOwnPropertyNames(undefined))); // expect: TypeError
print(Object.getOwnPropertyNames(function f(a) {}).sort().join()); // expect: length,name,prototype
print(Object.getOwnPropertyNames(() => 1).join()); // expect: length,name
print(Object.getOwnPropertyNames(class { static s() {} }).join()); // expect: length,name,prototype,s
print(Object.getOwnPropertySymbols({ [symbol]: 1, s: 2, [Symbol.iterator]: 3 }).map(String).join()); // expect: Symbol(s),Symbol(Symbol.iterator)
print(Object.getOwnPropertySymbols([]).length); // expect: 0
print(thrown(() => Object.getOwnPropertySymbols(null))); // expect: TypeError
print(Object.getOwnPropertyDescriptor.length); // expect: 2
print(Object.getOwnPropertyDescriptors.length); // expect: 1
print(Object.getOwnPropertyNames.length); // expect: 1
print(Object.getOwnPropertySymbols.length); // expect: 1
let log = "";
thrown(() => Object.getOwnPropertyDescriptor(undefined, { toString() { log += "key"; } }));
print(log + "!"); // expect: !
const accessor = Object.getOwnPropertyDescriptor({ get x() { return 1; }, set x(v) {} }, "x");
print(accessor.get.name); // expect: get x
print(accessor.set.name); // expect: set x
print(accessor.get.length); // expect: 0
print(accessor.set.length); // expect: 1
print(thrown(() => new accessor.get())); // expect: TypeError
