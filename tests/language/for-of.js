"use strict";
// for-of over arrays, strings, arguments and own iterables.
var s = "";
for (var x of [1, 2, 3]) s += x;
print(s); // expect: 123
for (const v of "a😀b") s += "," + v;
print(s); // expect: 123,a,😀,b
s = "";
for (let v of [1, , 3]) s += v + ";";
print(s); // expect: 1;undefined;3;
for (x of []) print("never");
print(x); // expect: 3
function f() { var r = 0; for (var a of arguments) r += a; return r; }
print(f(1, 2, 3)); // expect: 6
var o = {};
for (o.k of ["p", "q"]);
print(o.k); // expect: q
var arr = [0, 0];
var i = 0;
for (arr[i++] of [7, 8]);
print(arr.join()); // expect: 7,8
class Range { constructor(a, b) { this.a = a; this.b = b; } [Symbol.iterator]() { let n = this.a, end = this.b; return { next() { return n < end ? { value: n++, done: false } : { value: undefined, done: true }; } }; } }
s = "";
for (const n of new Range(2, 6)) { if (n === 3) continue; s += n; }
print(s); // expect: 245
print([...new Range(0, 3)].join(), Math.max(...new Range(1, 5))); // expect: 0,1,2 4
s = [];
for (const a of new Range(0, 2)) for (const b of new Range(0, 2)) s.push(a + "" + b);
print(s.join()); // expect: 00,01,10,11
var live = [1, 2];
s = "";
for (const v of live) { s += v; if (live.length < 5) live.push(v * 10); }
print(s); // expect: 121020100
live = [1, 2, 3];
s = "";
for (const v of live) { s += v; live.length = 2; }
print(s); // expect: 12
s = "";
for (const e of ["a", "b"].entries()) s += e[0] + e[1];
for (const k of ["a", "b"].keys()) s += k;
for (const v of ["c"].values()) s += v;
print(s); // expect: 0a1b01c
var it = [1, 2, 3][Symbol.iterator]();
for (const v of it) { print(v); break; } // expect: 1
s = "";
for (const v of it) s += v;
print(s); // expect: 23
print(it.next().done, it[Symbol.iterator]() === it); // expect: true true
var bad = [5, null, undefined, {}, { [Symbol.iterator]: 5 }, { [Symbol.iterator]() { return 5; } }, { [Symbol.iterator]() { return {}; } }, { [Symbol.iterator]() { return { next() { return 5; } }; } }];
for (const b of bad) { try { for (const v of b) print("never"); print("none"); } catch (e) { s += e.name[0]; } }
print(s); // expect: 23TTTTTTTT
l: for (const a of [1, 2, 3]) { for (const b of [1, 2]) { if (a === 2) continue l; if (a === 3) break l; print(a, b); } }
// expect: 1 1
// expect: 1 2
function find(list, want) { for (const v of list) if (v === want) return "found " + v; return "missing"; }
print(find([1, 2], 2), find("xyz", "q")); // expect: found 2 missing
var fs = [];
for (const v of [1, 2]) fs.push(() => v);
print(fs.map((f) => f()).join()); // expect: 1,2
s = 0;
for (const v of [0.5, 1.5]) s += v;
print(s); // expect: 2
for (let v of [1]) { let v = 2; print(v); } // expect: 2
for (var of of [1]) print(of); // expect: 1
try { for (const v of [1, 2]) { if (v === 2) throw "at " + v; } } catch (e) { print(e); } // expect: at 2
for (const v of [[1, 2], [3, 4]]) print(v[0] + v[1]);
// expect: 3
// expect: 7
var done = { [Symbol.iterator]() { return { next() { return { done: true, value: "ignored" }; } }; } };
for (const v of done) print("never");
s = 0;
for (const v of { [Symbol.iterator]() { var n = 0; return { next() { return { done: n++ >= 2 }; } }; } }) if (v === undefined) s++;
print(s); // expect: 2
