"use strict";
// 23.1.3.23 push, 23.1.3.22 pop, 23.1.3.27 shift, 23.1.3.37 unshift
const thrown = f => { try { return "returned " + f(); } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const a = [];
print(a.push(), a.push(1), a.push(2, 3), show(a)); // expect: 0 1 3 [1,2,3]
print(a.pop(), a.pop(), a.pop(), a.pop(), a.length); // expect: 3 2 1 undefined 0
print([1, , ].pop(), [, 1].pop()); // expect: undefined 1
const b = [1, 2, 3];
print(b.shift(), show(b), b.shift(), b.shift(), b.shift(), b.length); // expect: 1 [2,3] 2 3 undefined 0
print(b.unshift(), b.unshift(1), b.unshift(2, 3), show(b)); // expect: 0 1 3 [2,3,1]
const holes = [, 1, , 2];
print(holes.shift(), show(holes), holes.length); // expect: undefined [1,hole,2] 3
print(holes.unshift("a", "b"), show(holes)); // expect: 5 [a,b,1,hole,2]
const o = { length: 2, 0: "x", 1: "y" };
print(Array.prototype.push.call(o, "z"), o.length, o[2]); // expect: 3 3 z
print(Array.prototype.pop.call(o), o.length, 2 in o); // expect: z 2 false
print(Array.prototype.shift.call(o), o.length, o[0], 1 in o); // expect: x 1 y false
print(Array.prototype.unshift.call(o, "p", "q"), o.length, o[0], o[1], o[2]); // expect: 3 3 p q y
const none = {};
print(Array.prototype.pop.call(none), none.length); // expect: undefined 0
print(Array.prototype.shift.call({ length: -5 }), Array.prototype.push.call({ length: "2" }, 0)); // expect: undefined 3
const odd = { length: NaN };
print(Array.prototype.push.call(odd, 1), odd.length, odd[0]); // expect: 1 1 1
const huge = { length: 9007199254740991 };
print(thrown(() => Array.prototype.push.call(huge, 1)), huge.length); // expect: TypeError 9007199254740991
print(Array.prototype.push.call(huge), huge.length); // expect: 9007199254740991 9007199254740991
const big = { length: 9007199254740993, 9007199254740990: "last" };
print(Array.prototype.pop.call(big), big.length, "9007199254740990" in big); // expect: last 9007199254740990 false
print(thrown(() => Array.prototype.unshift.call({ length: 9007199254740991 }, 1))); // expect: TypeError
const nearly = { length: 4294967295 };
print(Array.prototype.push.call(nearly, "a", "b"), nearly[4294967295], nearly[4294967296]); // expect: 4294967297 a b
print(thrown(() => Array.prototype.push.call("abc", 1)), thrown(() => Array.prototype.pop.call("abc"))); // expect: TypeError TypeError
print(thrown(() => Array.prototype.push.call(undefined, 1)), thrown(() => Array.prototype.pop.call(null))); // expect: TypeError TypeError
print(Array.prototype.push.call(5, 1), Array.prototype.push.call(true, 1)); // expect: 1 1
let log = "";
const watched = { get length() { log += "get "; return 1; }, set length(v) { log += "set" + v + " "; }, get 0() { log += "0 "; return "first"; } };
print(Array.prototype.pop.call({ get length() { log += "L "; return 0; }, set length(v) { log += "=" + v + " "; } }), log.trim()); // expect: undefined L =0
log = "";
print(thrown(() => Array.prototype.pop.call(watched)), log.trim()); // expect: returned first get 0 set0
log = "";
print(Array.prototype.push.call(watched, "n"), log.trim(), watched[1]); // expect: 2 get set2 n
const inherited = Object.create({ 1: "up" });
inherited.length = 2;
print(Array.prototype.pop.call(inherited), inherited.length, inherited[1]); // expect: up 1 up
const sealed = Object.seal([1, 2]);
print(thrown(() => sealed.push(3)), sealed.length, thrown(() => sealed.pop()), sealed.length); // expect: TypeError 2 TypeError 2
const fixed = Object.defineProperty([1, 2], "length", { writable: false });
print(thrown(() => fixed.push(3)), thrown(() => fixed.pop()), thrown(() => fixed.shift()), show(fixed)); // expect: TypeError TypeError TypeError [hole,hole]
const setter = [];
Object.defineProperty(setter, "0", { set(v) { log = "stored " + v; }, configurable: true });
print(setter.push("v"), log, setter.length); // expect: 2 get set2  2
print([].push.length, [].pop.length, [].shift.length, [].unshift.length); // expect: 1 0 0 1
const long = [];
for (let i = 0; i < 2000; i++) long.push(i);
let sum = 0;
while (long.length > 1) sum += long.shift() + long.pop();
print(sum, long.length); // expect: 1999000 0
print([].concat([1, 2], 3).push([4, 5])); // expect: 4
const self = [];
self.push(self);
print(self[0] === self, self.length); // expect: true 1
