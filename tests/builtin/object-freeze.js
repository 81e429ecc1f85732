"use strict";
// 20.1.2.6 freeze, 20.1.2.22 seal, 20.1.2.20 preventExtensions and their tests
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const state = o => (Object.isExtensible(o) ? "E" : "-") + (Object.isSealed(o) ? "S" : "-") + (Object.isFrozen(o) ? "F" : "-");
print(state({})); // expect: E--
print(state({ a: 1 })); // expect: E--
print(state(Object.preventExtensions({ a: 1 }))); // expect: ---
print(state(Object.preventExtensions({}))); // expect: -SF
print(state(Object.seal({ a: 1 }))); // expect: -S-
print(state(Object.freeze({ a: 1 }))); // expect: -SF
print(state([])); // expect: E--
print(state(Object.preventExtensions([]))); // expect: -S-
print(state(Object.seal([1]))); // expect: -S-
print(state(Object.freeze([1]))); // expect: -SF
print(state(Object.freeze(() => 1))); // expect: -SF
print(state(Object.seal({ get a() { return 1; } }))); // expect: -SF
print(state(1)); // expect: -SF
print(state("s")); // expect: -SF
print(state(null)); // expect: -SF
print(state(undefined)); // expect: -SF
print(state(true)); // expect: -SF
print(state(Symbol())); // expect: -SF
print(Object.freeze(1)); // expect: 1
print(Object.seal("s")); // expect: s
print(Object.preventExtensions(null)); // expect: null
print(Object.freeze()); // expect: undefined
print(Object.freeze(true)); // expect: true
const f = Object.freeze({ a: 1, get b() { return 2; }, set b(v) {}, nested: {} });
print(thrown(() => { f.a = 2; })); // expect: TypeError
print(thrown(() => { f.c = 1; })); // expect: TypeError
print(thrown(() => { delete f.a; })); // expect: TypeError
print(thrown(() => { f.b = 5; })); // expect: nothing
print(thrown(() => { f.nested.x = 1; })); // expect: nothing
print(f.nested.x); // expect: 1
print(thrown(() => Object.defineProperty(f, "a", { value: 2 }))); // expect: TypeError
print(thrown(() => Object.defineProperty(f, "a", { value: 1 }))); // expect: nothing
print(thrown(() => Object.setPrototypeOf(f, {}))); // expect: TypeError
print(thrown(() => Object.setPrototypeOf(f, Object.prototype))); // expect: nothing
const s = Object.seal({ a: 1 });
s.a = 2;
print(s.a); // expect: 2
print(thrown(() => { s.b = 1; })); // expect: TypeError
print(thrown(() => { delete s.a; })); // expect: TypeError
print(thrown(() => Object.defineProperty(s, "a", { get() {} }))); // expect: TypeError
const p = Object.preventExtensions({ a: 1, b: 2 });
delete p.a;
print("a" in p); // expect: false
print(thrown(() => { p.a = 1; })); // expect: TypeError
print(thrown(() => { p.__proto__ = {}; })); // expect: TypeError
print(Object.preventExtensions(p) === p); // expect: true
const array = Object.freeze([1, 2]);
print(thrown(() => array.push(3))); // expect: TypeError
print(thrown(() => { array.length = 0; })); // expect: TypeError
print(thrown(() => array.sort())); // expect: TypeError
print(thrown(() => array.reverse())); // expect: TypeError
print(array.concat(3).length); // expect: 3
print(array.map(x => x).push(1)); // expect: 3
const symbol = Symbol();
const keyed = Object.freeze({ [symbol]: 1 });
print(thrown(() => { keyed[symbol] = 2; })); // expect: TypeError
print(Object.getOwnPropertyDescriptor(keyed, symbol).writable); // expect: false
const empty = Object.preventExtensions(Object.defineProperty({}, "x", { value: 1, writable: true, configurable: false }));
print(state(empty)); // expect: -S-
print(state(Object.defineProperty(empty, "x", { writable: false }))); // expect: -SF
const inheritor = Object.create(Object.freeze({ locked: 1 }));
print(thrown(() => { inheritor.locked = 2; })); // expect: TypeError
print(Object.defineProperty(inheritor, "locked", { value: 3 }).locked); // expect: 3
const inheritedSetter = Object.create(f);
print(thrown(() => { inheritedSetter.b = 1; })); // expect: nothing
print(thrown(() => { inheritedSetter.fresh = 1; })); // expect: nothing
class C { constructor() { this.v = 1; Object.freeze(this); } }
print(thrown(() => { new C().v = 2; })); // expect: TypeError
print(thrown(() => { class D extends C { constructor() { super(); this.w = 1; } } new D(); })); // expect: TypeError
print(state(Object.freeze(new String("ab")))); // expect: -SF
print(state(Object.freeze(new Error("e")))); // expect: -SF
print(state((function () { return Object.freeze(arguments); })(1))); // expect: -SF
print(Object.freeze.length); // expect: 1
print(Object.seal.length); // expect: 1
print(Object.preventExtensions.length); // expect: 1
print(Object.isFrozen.length); // expect: 1
print(Object.isSealed.length); // expect: 1
print(Object.isExtensible.length); // expect: 1
const big = [];
for (let i = 0; i < 200; i++) big.push(i);
print(state(Object.seal(big))); // expect: -S-
print(state(Object.freeze(big))); // expect: -SF
print(big[199]); // expect: 199
print(thrown(() => { big[0] = 1; })); // expect: TypeError
