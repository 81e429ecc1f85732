"use strict";
// 24.1 Map: entries by SameValueZero in the order of insertion, iterators that live through changes
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const m = new Map([[1, "one"], ["1", "text"], [NaN, "nan"], [-0, "zero"], [null, 0], [undefined, 1], [true, 2]]);
print(m.size); // expect: 7
print(m.get(1), m.get("1"), m.get(NaN), m.get(0), m.get(-0), m.get(null), m.get(undefined), m.get(true)); // expect: one text nan zero zero 0 1 2
print(Object.is([...m.keys()][3], 0)); // expect: true
print(m.get(2), m.has(2), m.has(1), m.has(0.5)); // expect: undefined false true false
print(m.set(0.5, "half") === m, m.get(0.5), m.get(1 / 2)); // expect: true half half
print(m.delete(0.5), m.delete(0.5), m.has(0.5)); // expect: true false false
print(new Map().size, new Map(null).size, new Map(undefined).size); // expect: 0 0 0
print(m.set(1, 1.5).get(1), m.set(1, 2.5).get(1), m.size); // expect: 1.5 2.5 7
const symbol = Symbol("key");
const objects = new Map([[symbol, "symbol"], [Symbol.iterator, "known"], [print, "native"], [m, "map"], [Math, "flash"]]);
for (let i = 0; i < 40; i++) objects.set({ i }, i);
print(objects.get(symbol), objects.get(Symbol.iterator), objects.get(print), objects.get(m), objects.get(Math)); // expect: symbol known native map flash
let sum = 0;
for (const [key, value] of objects) if (typeof key === "object" && key.i === value && objects.get(key) === value) sum += value;
print(sum); // expect: 780
print([...new Map([["a", 1], ["b", 2]])].join(";")); // expect: a,1;b,2
print([...new Map([["a", 1]]).keys()].join(), [...new Map([["a", 1]]).values()].join()); // expect: a 1

// Changes under iterators
let seen = [];
const changing = new Map([[1, 1], [2, 2], [3, 3]]);
for (const [key] of changing) {
  seen.push(key);
  if (key === 1) changing.delete(2);
  if (key === 3) for (let i = 10; i < 30; i++) changing.set(i, i);
  if (key > 10 && key < 20) changing.delete(key + 10);
}
print(seen.join()); // expect: 1,3,10,11,12,13,14,15,16,17,18,19,20
seen = [];
for (const [key] of changing) {
  seen.push(key);
  if (seen.length === 2) { changing.clear(); changing.set("new", 0); }
}
print(seen.join()); // expect: 1,3,new
const late = changing.entries();
print(late.next().value.join(), late.next().done); // expect: new,0 true
changing.set("later", 0);
print(late.next().done, late.next().value); // expect: true undefined
const moved = new Map([[1, 0], [2, 0], [3, 0], [4, 0]]);
const walker = moved.keys();
walker.next();
walker.next();
moved.delete(1);
for (let i = 5; i < 50; i++) moved.set(i, 0);
print(walker.next().value, walker.next().value, walker.next().value); // expect: 3 4 5
seen = [];
new Map([["a", 1], ["b", 2]]).forEach(function (value, key, map) { seen.push(this.x, key, value, map.size); }, { x: "x" });
print(seen.join()); // expect: x,a,1,2,x,b,2,2
for (let i = 0; i < 1000; i++) { moved.set("x" + i, i); moved.delete("x" + i); }
print(moved.size, [...moved.keys()].slice(0, 4).join()); // expect: 48 2,3,4,5

// The iterators' own protocol, and a patched one
const iterator = new Map([[1, 2]])[Symbol.iterator]();
print(Object.prototype.toString.call(iterator), iterator[Symbol.iterator]() === iterator); // expect: [object Map Iterator] true
const step = iterator.next();
print(Object.keys(step).join(), step.value.join(), step.done); // expect: value,done 1,2 false
const prototype = Object.getPrototypeOf(iterator);
print(thrown(() => prototype.next.call({})), thrown(() => prototype.next.call([].keys())), thrown(() => [].keys().next.call(iterator))); // expect: TypeError TypeError TypeError
print(thrown(() => new Set().keys().next.call(iterator))); // expect: TypeError
const original = prototype.next;
prototype.next = function () { const result = original.call(this); if (!result.done) result.value = "patched"; return result; };
print([...new Map([[1, 2]])].join()); // expect: patched
prototype.next = original;
print([...new Map([[1, 2]])].join()); // expect: 1,2

// Construction
print(thrown(() => Map()), thrown(() => new Map(5)), thrown(() => new Map([5])), thrown(() => new Map({}))); // expect: TypeError TypeError TypeError TypeError
let closed = 0;
const endless = { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return() { closed++; return {}; } }; } };
print(thrown(() => new Map(endless)), closed); // expect: TypeError 1
class Counted extends Map {
  constructor(entries) { super(entries); this.more = 1; }
  set(key, value) { return super.set(key, value + 1); }
}
const counted = new Counted([["a", 1]]);
print(counted.get("a"), counted.size, counted.more, counted instanceof Map, Object.prototype.toString.call(counted)); // expect: 2 1 1 true [object Map]
print(thrown(() => Map.prototype.get.call(new Set(), 1)), thrown(() => Map.prototype.set.call({}, 1, 1)), thrown(() => Map.prototype.size)); // expect: TypeError TypeError TypeError
print(thrown(() => new Map().forEach(1)), thrown(() => Map.prototype.forEach.call(new Set(), () => 0))); // expect: TypeError TypeError
const set = Map.prototype.set;
Map.prototype.set = undefined;
print(thrown(() => new Map([])), new Map().size); // expect: TypeError 0
Map.prototype.set = set;
print(Map[Symbol.species] === Map); // expect: true

// 24.1.2.1
const groups = Map.groupBy([1, 2, 3, 4, 5], (x, i) => i === 4 ? "last" : x % 2);
print([...groups].map(([key, list]) => key + ":" + list.join("+")).join()); // expect: 1:1+3,0:2+4,last:5
print(thrown(() => Map.groupBy(null, () => 1)), thrown(() => Map.groupBy([], 1))); // expect: TypeError TypeError
