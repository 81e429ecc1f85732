"use strict";
// 23.1.3.7 fill, 23.1.3.4 copyWithin, 23.1.3.26 reverse
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const fill = (...args) => show([1, 2, 3, 4, 5].fill(...args));
print(fill(0)); // expect: [0,0,0,0,0]
print(fill()); // expect: [undefined,undefined,undefined,undefined,undefined]
print(fill(0, 1)); // expect: [1,0,0,0,0]
print(fill(0, 1, 3)); // expect: [1,0,0,4,5]
print(fill(0, -2)); // expect: [1,2,3,0,0]
print(fill(0, -4, -2)); // expect: [1,0,0,4,5]
print(fill(0, 4, 1)); // expect: [1,2,3,4,5]
print(fill(0, NaN, 2)); // expect: [0,0,3,4,5]
print(fill(0, undefined, undefined)); // expect: [0,0,0,0,0]
print(fill(0, 0, Infinity)); // expect: [0,0,0,0,0]
print(fill(0, "1", "2")); // expect: [1,0,3,4,5]
print(fill(0, 1.7, 2.7)); // expect: [1,0,3,4,5]
print(fill(0, null, null)); // expect: [1,2,3,4,5]
print(show(new Array(3).fill(7))); // expect: [7,7,7]
print(show(new Array(2).fill())); // expect: [undefined,undefined]
print(show([, , ,].fill("x", 1))); // expect: [hole,x,x]
const same = {};
print(new Array(2).fill(same)[0] === same); // expect: true
print([1].fill(2).length); // expect: 1
const list = [1, 2];
print(list.fill(0) === list); // expect: true
const o = { length: 3 };
Array.prototype.fill.call(o, "f", 1);
print(0 in o); // expect: false
print(o[1]); // expect: f
print(o[2]); // expect: f
print(o.length); // expect: 3
print(thrown(() => Array.prototype.fill.call(null))); // expect: TypeError
print(thrown(() => Object.freeze([1]).fill(2))); // expect: TypeError
print(thrown(() => Array.prototype.fill.call("ab", 1))); // expect: TypeError
const far = { length: 9007199254740991 };
Array.prototype.fill.call(far, "w", 9007199254740989, 9007199254740990);
print(far[9007199254740989]); // expect: w
print(9007199254740990 in far); // expect: false
const floats = new Array(4).fill(0.5);
floats[1] += 1;
print(floats.join()); // expect: 0.5,1.5,0.5,0.5
print(new Array(3).fill(-0).every(v => Object.is(v, -0))); // expect: true
const shrinking = [1, 2, 3];
shrinking.fill(0, { valueOf() { shrinking.length = 1; return 0; } });
print(show(shrinking)); // expect: [0,0,0]
print(shrinking.length); // expect: 3
const copy = (...args) => show([1, 2, 3, 4, 5].copyWithin(...args));
print(copy(0, 3)); // expect: [4,5,3,4,5]
print(copy(0, 3, 4)); // expect: [4,2,3,4,5]
print(copy(-2, -3, -1)); // expect: [1,2,3,3,4]
print(copy(1, 0)); // expect: [1,1,2,3,4]
print(copy(0, 1)); // expect: [2,3,4,5,5]
print(copy(2, 0, 3)); // expect: [1,2,1,2,3]
print(copy(9, 0)); // expect: [1,2,3,4,5]
print(copy(0, 9)); // expect: [1,2,3,4,5]
print(copy(0, -2, -1)); // expect: [4,2,3,4,5]
print(copy(0, 1, -2)); // expect: [2,3,3,4,5]
print(copy()); // expect: [1,2,3,4,5]
print(copy(1)); // expect: [1,1,2,3,4]
print(copy(1, undefined, 2)); // expect: [1,1,2,4,5]
print(copy(0, 1, undefined)); // expect: [2,3,4,5,5]
print(copy(0, 1, null)); // expect: [1,2,3,4,5]
print(copy(-Infinity, 2)); // expect: [3,4,5,4,5]
print(copy(1, -Infinity, Infinity)); // expect: [1,1,2,3,4]
print(copy(NaN, 3)); // expect: [4,5,3,4,5]
print(copy("0", "3", "4")); // expect: [4,2,3,4,5]
print(copy(1.5, 2.5)); // expect: [1,3,4,5,5]
print(show([1, , 3, , 5].copyWithin(0, 1))); // expect: [hole,3,hole,5,5]
print(show([1, , 3, , 5].copyWithin(1, 0))); // expect: [1,1,hole,3,hole]
print(show([, 1].copyWithin(1, 0))); // expect: [hole,hole]
const p = { length: 5, 3: "three" };
Array.prototype.copyWithin.call(p, 0, 3);
print(p[0]); // expect: three
print(p[3]); // expect: three
print(1 in p); // expect: false
print(thrown(() => Array.prototype.copyWithin.call(undefined))); // expect: TypeError
print(thrown(() => Object.freeze([1, 2]).copyWithin(0, 1))); // expect: TypeError
const q = { length: 9007199254740991, 9007199254740988: "q" };
Array.prototype.copyWithin.call(q, 9007199254740990, 9007199254740988);
print(q[9007199254740990]); // expect: q
print([].fill.length); // expect: 1
print([].copyWithin.length); // expect: 2
print([].reverse.length); // expect: 0
print(show([].reverse())); // expect: []
print(show([1].reverse())); // expect: [1]
print(show([1, 2].reverse())); // expect: [2,1]
print(show([1, 2, 3].reverse())); // expect: [3,2,1]
print(show([1, , 3, 4].reverse())); // expect: [4,3,hole,1]
print(show([, 2].reverse())); // expect: [2,hole]
print(show([, , 3].reverse())); // expect: [3,hole,hole]
print(list.reverse() === list); // expect: true
const r = { length: 3, 0: "a", 2: "c" };
Array.prototype.reverse.call(r);
print(r[0]); // expect: c
print(1 in r); // expect: false
print(r[2]); // expect: a
const half = { length: 4, 0: "a" };
Array.prototype.reverse.call(half);
print(0 in half); // expect: false
print(half[3]); // expect: a
print(thrown(() => Array.prototype.reverse.call(null))); // expect: TypeError
print(thrown(() => Object.freeze([1, 2]).reverse())); // expect: TypeError
print(thrown(() => Array.prototype.reverse.call("ab"))); // expect: TypeError
let log = "";
const traced = { length: 2, get 0() { log += "get0 "; return "x"; }, set 0(v) { log += "set0=" + v + " "; }, get 1() { log += "get1 "; return "y"; }, set 1(v) { log += "set1=" + v; } };
Array.prototype.reverse.call(traced);
print(log); // expect: get0 get1 set0=y set1=x
