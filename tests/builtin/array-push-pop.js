"use strict";
// 23.1.3.23 push, 23.1.3.22 pop, 23.1.3.27 shift, 23.1.3.37 unshift
const thrown = f => { try { return "returned " + f(); } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const a = [];
print(a.push()); // expect: 0
print(a.push(1)); // expect: 1
print(a.push(2, 3)); // expect: 3
print(show(a)); // expect: [1,2,3]
print(a.pop()); // expect: 3
print(a.pop()); // expect: 2
print(a.pop()); // expect: 1
print(a.pop()); // expect: undefined
print(a.length); // expect: 0
print([1, , ].pop()); // expect: undefined
print([, 1].pop()); // expect: 1
const b = [1, 2, 3];
print(b.shift()); // expect: 1
print(show(b)); // expect: [2,3]
print(b.shift()); // expect: 2
print(b.shift()); // expect: 3
print(b.shift()); // expect: undefined
print(b.length); // expect: 0
print(b.unshift()); // expect: 0
print(b.unshift(1)); // expect: 1
print(b.unshift(2, 3)); // expect: 3
print(show(b)); // expect: [2,3,1]
const holes = [, 1, , 2];
print(holes.shift()); // expect: undefined
print(show(holes)); // expect: [1,hole,2]
print(holes.length); // expect: 3
print(holes.unshift("a", "b")); // expect: 5
print(show(holes)); // expect: [a,b,1,hole,2]
const o = { length: 2, 0: "x", 1: "y" };
print(Array.prototype.push.call(o, "z")); // expect: 3
print(o.length); // expect: 3
print(o[2]); // expect: z
print(Array.prototype.pop.call(o)); // expect: z
print(o.length); // expect: 2
print(2 in o); // expect: false
print(Array.prototype.shift.call(o)); // expect: x
print(o.length); // expect: 1
print(o[0]); // expect: y
print(1 in o); // expect: false
print(Array.prototype.unshift.call(o, "p", "q")); // expect: 3
print(o.length); // expect: 3
print(o[0]); // expect: p
print(o[1]); // expect: q
print(o[2]); // expect: y
const none = {};
print(Array.prototype.pop.call(none)); // expect: undefined
print(none.length); // expect: 0
print(Array.prototype.shift.call({ length: -5 })); // expect: undefined
print(Array.prototype.push.call({ length: "2" }, 0)); // expect: 3
const odd = { length: NaN };
print(Array.prototype.push.call(odd, 1)); // expect: 1
print(odd.length); // expect: 1
print(odd[0]); // expect: 1
const huge = { length: 9007199254740991 };
print(thrown(() => Array.prototype.push.call(huge, 1))); // expect: TypeError
print(huge.length); // expect: 9007199254740991
print(Array.prototype.push.call(huge)); // expect: 9007199254740991
print(huge.length); // expect: 9007199254740991
const big = { length: 9007199254740993, 9007199254740990: "last" };
print(Array.prototype.pop.call(big)); // expect: last
print(big.length); // expect: 9007199254740990
print("9007199254740990" in big); // expect: false
print(thrown(() => Array.prototype.unshift.call({ length: 9007199254740991 }, 1))); // expect: TypeError
const nearly = { length: 4294967295 };
print(Array.prototype.push.call(nearly, "a", "b")); // expect: 4294967297
print(nearly[4294967295]); // expect: a
print(nearly[4294967296]); // expect: b
print(thrown(() => Array.prototype.push.call("abc", 1))); // expect: TypeError
print(thrown(() => Array.prototype.pop.call("abc"))); // expect: TypeError
print(thrown(() => Array.prototype.push.call(undefined, 1))); // expect: TypeError
print(thrown(() => Array.prototype.pop.call(null))); // expect: TypeError
print(Array.prototype.push.call(5, 1)); // expect: 1
print(Array.prototype.push.call(true, 1)); // expect: 1
let log = "";
const watched = { get length() { log += "get "; return 1; }, set length(v) { log += "set" + v + " "; }, get 0() { log += "0 "; return "first"; } };
print(Array.prototype.pop.call({ get length() { log += "L "; return 0; }, set length(v) { log += "=" + v + " "; } })); // expect: undefined
print(log.trim()); // expect: L =0
log = "";
print(thrown(() => Array.prototype.pop.call(watched))); // expect: returned first
print(log.trim()); // expect: get 0 set0
log = "";
print(Array.prototype.push.call(watched, "n")); // expect: 2
print(log.trim()); // expect: get set2
print(watched[1]); // expect: n
const inherited = Object.create({ 1: "up" });
inherited.length = 2;
print(Array.prototype.pop.call(inherited)); // expect: up
print(inherited.length); // expect: 1
print(inherited[1]); // expect: up
const sealed = Object.seal([1, 2]);
print(thrown(() => sealed.push(3))); // expect: TypeError
print(sealed.length); // expect: 2
print(thrown(() => sealed.pop())); // expect: TypeError
print(sealed.length); // expect: 2
const fixed = Object.defineProperty([1, 2], "length", { writable: false });
print(thrown(() => fixed.push(3))); // expect: TypeError
print(thrown(() => fixed.pop())); // expect: TypeError
print(thrown(() => fixed.shift())); // expect: TypeError
print(show(fixed)); // expect: [hole,hole]
const setter = [];
Object.defineProperty(setter, "0", { set(v) { log = "stored " + v; }, configurable: true });
print(setter.push("v")); // expect: 2
print(log.trim()); // expect: get set2
print(setter.length); // expect: 2
print([].push.length); // expect: 1
print([].pop.length); // expect: 0
print([].shift.length); // expect: 0
print([].unshift.length); // expect: 1
const long = [];
for (let i = 0; i < 2000; i++) long.push(i);
let sum = 0;
while (long.length > 1) sum += long.shift() + long.pop();
print(sum); // expect: 1999000
print(long.length); // expect: 0
print([].concat([1, 2], 3).push([4, 5])); // expect: 4
const self = [];
self.push(self);
print(self[0] === self); // expect: true
print(self.length); // expect: 1

// An array of the library, of which a copy changes.
print(Array.prototype.push(1, 2.5, "three"), Array.prototype.length, [][1], Array.prototype.pop()); // expect: 3 3 2.5 three
Array.prototype.length = 0;
