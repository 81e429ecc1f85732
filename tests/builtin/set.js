"use strict";
// 24.2 Set
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const s = new Set([3, 1, 3, NaN, NaN, -0, 0, "1", "a longer text", "a longer text"]);
print(s.size, [...s].join()); // expect: 6 3,1,NaN,0,1,a longer text
print(s.has(NaN), s.has(-0), s.has("a longer" + " text"), s.has(4)); // expect: true true true false
print(s.add(4) === s, s.delete(3), s.delete(3), [...s].join()); // expect: true true false 1,NaN,0,1,a longer text,4
print(Set.prototype.keys === Set.prototype.values, Set.prototype[Symbol.iterator] === Set.prototype.values); // expect: true true
print([...s.entries()][0].join("-"), [...s.keys()].length); // expect: 1-1 6
const seen = [];
const growing = new Set([1, 2]);
growing.forEach((value, key, set) => { seen.push(value, key); if (value < 5) set.add(value + 2); });
print(seen.join()); // expect: 1,1,2,2,3,3,4,4,5,5,6,6
growing.clear();
print(growing.size, growing.has(1), [...growing].length); // expect: 0 false 0
for (let i = 0; i < 300; i++) growing.add({ i });
let sum = 0;
for (const object of growing) { sum += object.i; if (!growing.delete(object)) print("lost"); }
print(sum, growing.size); // expect: 44850 0
print(Object.prototype.toString.call(s), Object.prototype.toString.call(s.values())); // expect: [object Set] [object Set Iterator]
print(thrown(() => Set()), thrown(() => new Set(1)), thrown(() => Set.prototype.add.call(new Map(), 1)), thrown(() => Set.prototype.size)); // expect: TypeError TypeError TypeError TypeError
class Negative extends Set {
  add(value) { return super.add(-value); }
}
print([...new Negative("123")].join(), new Negative([1]).has(-1)); // expect: -1,-2,-3 true
const floats = new Set();
for (let i = 0; i < 50; i++) floats.add(i / 8);
let found = 0;
for (let i = 0; i < 100; i++) if (floats.has(i / 16)) found++;
print(found, floats.size); // expect: 50 50
