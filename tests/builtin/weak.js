"use strict";
// ram: 16k
// 24.3 WeakMap, 24.4 WeakSet: entries live as long as their keys
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const key = { name: "key" };
const map = new WeakMap([[key, "value"]]);
print(map.get(key), map.has(key), map.get({}), map.has("key"), map.get(1)); // expect: value true undefined false undefined
for (let i = 0; i < 5000; i++) map.set({}, { i });
print(map.get(key)); // expect: value
print(map.set(key, 2.5) === map, map.get(key), map.set(key, 3.5).get(key)); // expect: true 2.5 3.5
print(map.delete(key), map.delete(key), map.has(key)); // expect: true false false
print(thrown(() => map.set(1, 1)), thrown(() => map.set("a", 1)), thrown(() => map.set(Symbol.for("a"), 1)), thrown(() => map.set())); // expect: TypeError TypeError TypeError TypeError
const symbol = Symbol("own");
print(map.set(symbol, 1).get(symbol), map.set(Symbol.iterator, 2).get(Symbol.iterator), map.set(print, 3).get(print)); // expect: 1 2 3
print(map.has(Symbol.for("a")), map.delete(Symbol.for("a"))); // expect: false false

// Values that refer to their own keys, and chains of entries
for (let i = 0; i < 2000; i++) { const own = {}; map.set(own, { own }); }
const chain = new WeakMap();
let first = {};
let last = first;
for (let i = 0; i < 60; i++) { const next = { i }; chain.set(last, next); last = next; }
for (let i = 0; i < 2000; i++) new WeakMap().set({}, chain);
let length = 0;
for (let link = first; chain.has(link); link = chain.get(link)) length++;
print(length); // expect: 60
// A map that only another's entry leads to
const outer = new WeakMap();
outer.set(key, new WeakMap([[key, "inner"]]));
for (let i = 0; i < 1000; i++) outer.set({}, [i, i]);
print(outer.get(key).get(key)); // expect: inner

const set = new WeakSet([key]);
for (let i = 0; i < 2000; i++) set.add({});
print(set.has(key), set.has({}), set.add(key) === set, set.delete(key), set.has(key)); // expect: true false true true false
print(thrown(() => set.add(1)), thrown(() => new WeakSet([1])), thrown(() => WeakSet()), thrown(() => WeakMap())); // expect: TypeError TypeError TypeError TypeError
print(thrown(() => WeakMap.prototype.get.call(new Map(), key)), thrown(() => WeakSet.prototype.has.call(map, key))); // expect: TypeError TypeError
class Private extends WeakMap {
  get(object) { return super.get(object) ?? "none"; }
}
print(new Private().get(key), new Private([[key, 1]]).get(key), Object.prototype.toString.call(new Private())); // expect: none 1 [object WeakMap]
