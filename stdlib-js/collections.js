// Map, Set, WeakMap and WeakSet (ECMA-262, chapter 24), and the iterators of the former two.

class Map {
  constructor(iterable = undefined) { "native"; }
  static groupBy(items, callback) { "native"; }
  static get [Symbol.species]() { "native"; }
  clear() { "native"; }
  delete(key) { "native"; }
  entries() { "native"; }
  forEach(callback, thisArg = undefined) { "native"; }
  get(key) { "native"; }
  has(key) { "native"; }
  keys() { "native"; }
  set(key, value) { "native"; }
  get size() { "native"; }
  values() { "native"; }
}
intrinsic.defineHidden(Map.prototype, Symbol.iterator, Map.prototype.entries, true, true);
intrinsic.defineHidden(Map.prototype, Symbol.toStringTag, "Map", false, true);

class Set {
  constructor(iterable = undefined) { "native"; }
  static get [Symbol.species]() { "native"; }
  add(value) { "native"; }
  clear() { "native"; }
  delete(value) { "native"; }
  entries() { "native"; }
  forEach(callback, thisArg = undefined) { "native"; }
  has(value) { "native"; }
  get size() { "native"; }
  values() { "native"; }
}
intrinsic.defineHidden(Set.prototype, "keys", Set.prototype.values, true, true);
intrinsic.defineHidden(Set.prototype, Symbol.iterator, Set.prototype.values, true, true);
intrinsic.defineHidden(Set.prototype, Symbol.toStringTag, "Set", false, true);

class WeakMap {
  constructor(iterable = undefined) { "native"; }
  delete(key) { "native"; }
  get(key) { "native"; }
  has(key) { "native"; }
  set(key, value) { "native"; }
}
intrinsic.defineHidden(WeakMap.prototype, Symbol.toStringTag, "WeakMap", false, true);

class WeakSet {
  constructor(iterable = undefined) { "native"; }
  add(value) { "native"; }
  delete(value) { "native"; }
  has(value) { "native"; }
}
intrinsic.defineHidden(WeakSet.prototype, Symbol.toStringTag, "WeakSet", false, true);

// 24.1.5.2 %MapIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("MapIterator.prototype", class MapIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "Map Iterator", false, true);

// 24.2.6.2 %SetIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("SetIterator.prototype", class SetIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "Set Iterator", false, true);

// What the engine's result objects look like
intrinsic.define("iteratorResult", { value: undefined, done: false });

// For the engine: how a loop over a map or set goes on, and what the collector does with weak tables
intrinsic.define("intrinsic.stepEntry", intrinsic.iteratorNext);
intrinsic.define("stepEntry", intrinsic.stepEntry);
intrinsic.define("markEphemerons", intrinsic.markEphemerons);
intrinsic.define("moveEphemerons", intrinsic.moveEphemerons);

// What the constructors add, 24.1.1.2 AddEntriesFromIterable for maps
intrinsic.define("addEntries", function addEntries(which, iterable) {
  const adder = which & 1 ? this.set : this.add;
  intrinsic.checkCallable(adder);
  for (const item of iterable) {
    if (which & 1) {
      intrinsic.checkObject(item);
      intrinsic.call(adder, this, item[0], item[1]);
    } else {
      intrinsic.call(adder, this, item);
    }
  }
  return this;
});
intrinsic.define("Map", intrinsic.addEntries);
intrinsic.define("Set", intrinsic.addEntries);
intrinsic.define("WeakMap", intrinsic.addEntries);
intrinsic.define("WeakSet", intrinsic.addEntries);

// 24.1.2.1
intrinsic.define("Map.groupBy", function groupBy(items, callback) {
  intrinsic.requireObjectCoercible(items);
  intrinsic.checkCallable(callback);
  const groups = intrinsic.newMap();
  let k = 0;
  for (const value of items) {
    const key = intrinsic.call(callback, undefined, value, k);
    k++;
    const group = intrinsic.call(intrinsic.mapGet, groups, key);
    if (group === undefined) intrinsic.call(intrinsic.mapSet, groups, key, [value]);
    else intrinsic.append(group, value);
  }
  return groups;
});
intrinsic.define("mapGet", Map.prototype.get);
intrinsic.define("mapSet", Map.prototype.set);

// 24.1.3.5, 24.2.4.7
intrinsic.define("forEachEntry", function forEach(which, callback, thisArg) {
  const iterator = intrinsic.call(which === 1 ? intrinsic.mapEntries : intrinsic.setEntries, this);
  intrinsic.checkCallable(callback);
  for (let pair; (pair = intrinsic.nextPair(iterator)) !== undefined;) intrinsic.call(callback, thisArg, pair[1], pair[0], this);
});
intrinsic.define("mapEntries", Map.prototype.entries);
intrinsic.define("setEntries", Set.prototype.entries);
intrinsic.define("Map.prototype.forEach", intrinsic.forEachEntry, 1);
intrinsic.define("Set.prototype.forEach", intrinsic.forEachEntry, 2);
