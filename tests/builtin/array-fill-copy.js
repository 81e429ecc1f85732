"use strict";
// 23.1.3.7 fill, 23.1.3.4 copyWithin, 23.1.3.26 reverse
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const fill = (...args) => show([1, 2, 3, 4, 5].fill(...args));
print(fill(0), fill(), fill(0, 1), fill(0, 1, 3), fill(0, -2), fill(0, -4, -2), fill(0, 4, 1)); // expect: [0,0,0,0,0] [undefined,undefined,undefined,undefined,undefined] [1,0,0,0,0] [1,0,0,4,5] [1,2,3,0,0] [1,0,0,4,5] [1,2,3,4,5]
print(fill(0, NaN, 2), fill(0, undefined, undefined), fill(0, 0, Infinity), fill(0, "1", "2"), fill(0, 1.7, 2.7), fill(0, null, null)); // expect: [0,0,3,4,5] [0,0,0,0,0] [0,0,0,0,0] [1,0,3,4,5] [1,0,3,4,5] [1,2,3,4,5]
print(show(new Array(3).fill(7)), show(new Array(2).fill()), show([, , ,].fill("x", 1))); // expect: [7,7,7] [undefined,undefined] [hole,x,x]
const same = {};
print(new Array(2).fill(same)[0] === same, [1].fill(2).length); // expect: true 1
const list = [1, 2];
print(list.fill(0) === list); // expect: true
const o = { length: 3 };
Array.prototype.fill.call(o, "f", 1);
print(0 in o, o[1], o[2], o.length); // expect: false f f 3
print(thrown(() => Array.prototype.fill.call(null)), thrown(() => Object.freeze([1]).fill(2)), thrown(() => Array.prototype.fill.call("ab", 1))); // expect: TypeError TypeError TypeError
const far = { length: 9007199254740991 };
Array.prototype.fill.call(far, "w", 9007199254740989, 9007199254740990);
print(far[9007199254740989], 9007199254740990 in far); // expect: w false
const floats = new Array(4).fill(0.5);
floats[1] += 1;
print(floats.join(), new Array(3).fill(-0).every(v => Object.is(v, -0))); // expect: 0.5,1.5,0.5,0.5 true
const shrinking = [1, 2, 3];
shrinking.fill(0, { valueOf() { shrinking.length = 1; return 0; } });
print(show(shrinking), shrinking.length); // expect: [0,0,0] 3
const copy = (...args) => show([1, 2, 3, 4, 5].copyWithin(...args));
print(copy(0, 3), copy(0, 3, 4), copy(-2, -3, -1), copy(1, 0), copy(0, 1), copy(2, 0, 3), copy(9, 0), copy(0, 9)); // expect: [4,5,3,4,5] [4,2,3,4,5] [1,2,3,3,4] [1,1,2,3,4] [2,3,4,5,5] [1,2,1,2,3] [1,2,3,4,5] [1,2,3,4,5]
print(copy(0, -2, -1), copy(0, 1, -2), copy(), copy(1), copy(1, undefined, 2), copy(0, 1, undefined), copy(0, 1, null)); // expect: [4,2,3,4,5] [2,3,3,4,5] [1,2,3,4,5] [1,1,2,3,4] [1,1,2,4,5] [2,3,4,5,5] [1,2,3,4,5]
print(copy(-Infinity, 2), copy(1, -Infinity, Infinity), copy(NaN, 3), copy("0", "3", "4"), copy(1.5, 2.5)); // expect: [3,4,5,4,5] [1,1,2,3,4] [4,5,3,4,5] [4,2,3,4,5] [1,3,4,5,5]
print(show([1, , 3, , 5].copyWithin(0, 1)), show([1, , 3, , 5].copyWithin(1, 0)), show([, 1].copyWithin(1, 0))); // expect: [hole,3,hole,5,5] [1,1,hole,3,hole] [hole,hole]
const p = { length: 5, 3: "three" };
Array.prototype.copyWithin.call(p, 0, 3);
print(p[0], p[3], 1 in p); // expect: three three false
print(thrown(() => Array.prototype.copyWithin.call(undefined)), thrown(() => Object.freeze([1, 2]).copyWithin(0, 1))); // expect: TypeError TypeError
const q = { length: 9007199254740991, 9007199254740988: "q" };
Array.prototype.copyWithin.call(q, 9007199254740990, 9007199254740988);
print(q[9007199254740990]); // expect: q
print([].fill.length, [].copyWithin.length, [].reverse.length); // expect: 1 2 0
print(show([].reverse()), show([1].reverse()), show([1, 2].reverse()), show([1, 2, 3].reverse()), show([1, , 3, 4].reverse()), show([, 2].reverse()), show([, , 3].reverse())); // expect: [] [1] [2,1] [3,2,1] [4,3,hole,1] [2,hole] [3,hole,hole]
print(list.reverse() === list); // expect: true
const r = { length: 3, 0: "a", 2: "c" };
Array.prototype.reverse.call(r);
print(r[0], 1 in r, r[2]); // expect: c false a
const half = { length: 4, 0: "a" };
Array.prototype.reverse.call(half);
print(0 in half, half[3]); // expect: false a
print(thrown(() => Array.prototype.reverse.call(null)), thrown(() => Object.freeze([1, 2]).reverse()), thrown(() => Array.prototype.reverse.call("ab"))); // expect: TypeError TypeError TypeError
let log = "";
const traced = { length: 2, get 0() { log += "get0 "; return "x"; }, set 0(v) { log += "set0=" + v + " "; }, get 1() { log += "get1 "; return "y"; }, set 1(v) { log += "set1=" + v; } };
Array.prototype.reverse.call(traced);
print(log); // expect: get0 get1 set0=y set1=x
