"use strict";
// 23.1.3.31 splice
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const cut = (...args) => { const a = [1, 2, 3, 4, 5]; return show(a.splice(...args)) + show(a); };
print(cut()); // expect: [][1,2,3,4,5]
print(cut(undefined)); // expect: [1,2,3,4,5][]
print(cut(2)); // expect: [3,4,5][1,2]
print(cut(-2)); // expect: [4,5][1,2,3]
print(cut(9)); // expect: [][1,2,3,4,5]
print(cut(-9)); // expect: [1,2,3,4,5][]
print(cut(1, 2)); // expect: [2,3][1,4,5]
print(cut(1, 0)); // expect: [][1,2,3,4,5]
print(cut(1, -1)); // expect: [][1,2,3,4,5]
print(cut(1, 99)); // expect: [2,3,4,5][1]
print(cut(1, undefined)); // expect: [][1,2,3,4,5]
print(cut(1, null)); // expect: [][1,2,3,4,5]
print(cut(1, 2, "a")); // expect: [2,3][1,a,4,5]
print(cut(1, 1, "a", "b")); // expect: [2][1,a,b,3,4,5]
print(cut(0, 0, "a")); // expect: [][a,1,2,3,4,5]
print(cut(5, 0, "z")); // expect: [][1,2,3,4,5,z]
print(cut(9, 1, "z")); // expect: [][1,2,3,4,5,z]
print(cut(-2, 1, "m")); // expect: [4][1,2,3,m,5]
print(cut(0, 5, "only")); // expect: [1,2,3,4,5][only]
print(cut(0, Infinity)); // expect: [1,2,3,4,5][]
print(cut(-Infinity, 1)); // expect: [1][2,3,4,5]
print(cut(NaN, NaN, "n")); // expect: [][n,1,2,3,4,5]
print(cut("1", "1")); // expect: [2][1,3,4,5]
print(cut(1.9, 1.9)); // expect: [2][1,3,4,5]
const holes = [1, , 3, , 5];
print(show(holes.splice(1, 2))); // expect: [hole,3]
print(show(holes)); // expect: [1,hole,5]
print(show(holes.splice(1, 0, "a", "b"))); // expect: []
print(show(holes)); // expect: [1,a,b,hole,5]
const o = { length: 3, 0: "a", 1: "b", 2: "c" };
print(show(Array.prototype.splice.call(o, 1, 1))); // expect: [b]
print(o.length); // expect: 2
print(o[1]); // expect: c
print(2 in o); // expect: false
print(show(Array.prototype.splice.call(o, 0, 0, "p", "q"))); // expect: []
print(o.length); // expect: 4
print(o[0]); // expect: p
print(o[1]); // expect: q
print(o[2]); // expect: a
print(o[3]); // expect: c
const bare = {};
print(show(Array.prototype.splice.call(bare, 0, 1, "x"))); // expect: []
print(bare.length); // expect: 1
print(bare[0]); // expect: x
print(thrown(() => Array.prototype.splice.call(null, 0))); // expect: TypeError
print(thrown(() => Object.freeze([1]).splice(0, 1))); // expect: TypeError
print(thrown(() => Array.prototype.splice.call({ length: 9007199254740991 }, 0, 0, 1))); // expect: TypeError
const far = { length: 9007199254740991, 9007199254740989: "y", 9007199254740990: "z" };
print(show(Array.prototype.splice.call(far, 9007199254740989, 2))); // expect: [y,z]
print(far.length); // expect: 9007199254740989
print("9007199254740990" in far); // expect: false
print(thrown(() => Array.prototype.splice.call({ length: 4294967297 }, 0, 4294967296))); // expect: RangeError
let log = "";
const order = (n, v) => ({ valueOf() { log += n + " "; return v; } });
Array.prototype.splice.call({ get length() { log += "length "; return 2; }, set length(v) { log += "=" + v + " "; }, 0: 1, 1: 2 }, order("start", 1), order("count", 1));
print(log.trim()); // expect: length start count =1
class Sub extends Array {}
const sub = Sub.from([1, 2, 3]);
const removed = sub.splice(1, 1);
print(removed instanceof Sub); // expect: true
print(show(removed)); // expect: [2]
print(show(sub)); // expect: [1,3]
const fixed = Object.defineProperty([1, 2, 3], "length", { writable: false });
print(thrown(() => fixed.splice(0, 1))); // expect: TypeError
print(thrown(() => fixed.splice(3, 0, 4))); // expect: TypeError
const pinned = [1, 2, 3];
Object.defineProperty(pinned, 2, { configurable: false });
print(thrown(() => pinned.splice(0, 1))); // expect: TypeError
print(pinned.length); // expect: 3
const a = [1, 2, 3];
print(a.splice(0, 1) !== a); // expect: true
print([].splice.length); // expect: 2
const big = [];
for (let i = 0; i < 300; i++) big.push(i);
big.splice(100, 100);
print(big.length); // expect: 200
print(big[99]); // expect: 99
print(big[100]); // expect: 200
print(big[199]); // expect: 299
big.splice(10, 0, ...big.slice(0, 50));
print(big.length); // expect: 250
print(big[10]); // expect: 0
print(big[59]); // expect: 49
print(big[60]); // expect: 10
const growing = [1, 2];
print(show(growing.splice({ valueOf() { growing.push(3); return 0; } }, 1))); // expect: [1]
print(show(growing)); // expect: [2]
