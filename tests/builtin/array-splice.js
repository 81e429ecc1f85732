"use strict";
// 23.1.3.31 splice
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const cut = (...args) => { const a = [1, 2, 3, 4, 5]; return show(a.splice(...args)) + show(a); };
print(cut()); // expect: [][1,2,3,4,5]
print(cut(undefined)); // expect: [1,2,3,4,5][]
print(cut(2), cut(-2), cut(9), cut(-9)); // expect: [3,4,5][1,2] [4,5][1,2,3] [][1,2,3,4,5] [1,2,3,4,5][]
print(cut(1, 2), cut(1, 0), cut(1, -1), cut(1, 99), cut(1, undefined), cut(1, null)); // expect: [2,3][1,4,5] [][1,2,3,4,5] [][1,2,3,4,5] [2,3,4,5][1] [][1,2,3,4,5] [][1,2,3,4,5]
print(cut(1, 2, "a"), cut(1, 1, "a", "b"), cut(0, 0, "a"), cut(5, 0, "z"), cut(9, 1, "z")); // expect: [2,3][1,a,4,5] [2][1,a,b,3,4,5] [][a,1,2,3,4,5] [][1,2,3,4,5,z] [][1,2,3,4,5,z]
print(cut(-2, 1, "m"), cut(0, 5, "only"), cut(0, Infinity), cut(-Infinity, 1), cut(NaN, NaN, "n")); // expect: [4][1,2,3,m,5] [1,2,3,4,5][only] [1,2,3,4,5][] [1][2,3,4,5] [][n,1,2,3,4,5]
print(cut("1", "1"), cut(1.9, 1.9)); // expect: [2][1,3,4,5] [2][1,3,4,5]
const holes = [1, , 3, , 5];
print(show(holes.splice(1, 2)), show(holes)); // expect: [hole,3] [1,hole,5]
print(show(holes.splice(1, 0, "a", "b")), show(holes)); // expect: [] [1,a,b,hole,5]
const o = { length: 3, 0: "a", 1: "b", 2: "c" };
print(show(Array.prototype.splice.call(o, 1, 1)), o.length, o[1], 2 in o); // expect: [b] 2 c false
print(show(Array.prototype.splice.call(o, 0, 0, "p", "q")), o.length, o[0], o[1], o[2], o[3]); // expect: [] 4 p q a c
const bare = {};
print(show(Array.prototype.splice.call(bare, 0, 1, "x")), bare.length, bare[0]); // expect: [] 1 x
print(thrown(() => Array.prototype.splice.call(null, 0)), thrown(() => Object.freeze([1]).splice(0, 1))); // expect: TypeError TypeError
print(thrown(() => Array.prototype.splice.call({ length: 9007199254740991 }, 0, 0, 1))); // expect: TypeError
const far = { length: 9007199254740991, 9007199254740989: "y", 9007199254740990: "z" };
print(show(Array.prototype.splice.call(far, 9007199254740989, 2)), far.length, "9007199254740990" in far); // expect: [y,z] 9007199254740989 false
print(thrown(() => Array.prototype.splice.call({ length: 4294967297 }, 0, 4294967296))); // expect: RangeError
let log = "";
const order = (n, v) => ({ valueOf() { log += n + " "; return v; } });
Array.prototype.splice.call({ get length() { log += "length "; return 2; }, set length(v) { log += "=" + v + " "; }, 0: 1, 1: 2 }, order("start", 1), order("count", 1));
print(log.trim()); // expect: length start count =1
class Sub extends Array {}
const sub = Sub.from([1, 2, 3]);
const removed = sub.splice(1, 1);
print(removed instanceof Sub, show(removed), show(sub)); // expect: true [2] [1,3]
const fixed = Object.defineProperty([1, 2, 3], "length", { writable: false });
print(thrown(() => fixed.splice(0, 1)), thrown(() => fixed.splice(3, 0, 4))); // expect: TypeError TypeError
const pinned = [1, 2, 3];
Object.defineProperty(pinned, 2, { configurable: false });
print(thrown(() => pinned.splice(0, 1)), pinned.length); // expect: TypeError 3
const a = [1, 2, 3];
print(a.splice(0, 1) !== a, [].splice.length); // expect: true 2
const big = [];
for (let i = 0; i < 300; i++) big.push(i);
big.splice(100, 100);
print(big.length, big[99], big[100], big[199]); // expect: 200 99 200 299
big.splice(10, 0, ...big.slice(0, 50));
print(big.length, big[10], big[59], big[60]); // expect: 250 0 49 10
const growing = [1, 2];
print(show(growing.splice({ valueOf() { growing.push(3); return 0; } }, 1)), show(growing)); // expect: [1] [2]
