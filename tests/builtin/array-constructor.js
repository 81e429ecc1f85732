"use strict";
// 23.1.1 The Array constructor, Array.isArray, and the exotic length (10.4.2)
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Array().length); // expect: 0
print(Array(3).length, 0 in Array(3)); // expect: 3 false
print(new Array(2, "x").length); // expect: 2
print(new Array("3")[0] === "3", new Array("3").length); // expect: true 1
print(new Array(0).length, new Array(-0).length); // expect: 0 0
print(new Array(4294967295).length); // expect: 4294967295
print(thrown(() => new Array(-1))); // expect: RangeError
print(thrown(() => new Array(1.5))); // expect: RangeError
print(thrown(() => Array(4294967296))); // expect: RangeError
print(thrown(() => new Array(NaN))); // expect: RangeError
print(new Array(undefined).length, new Array(null).length, new Array(true)[0]); // expect: 1 1 true
print(Array.isArray([]), Array.isArray(Array.prototype), Array.isArray({ length: 0 }), Array.isArray()); // expect: true true false false
print(Array.isArray("abc"), Array.isArray(Object.create(Array.prototype))); // expect: false false
class Stack extends Array {}
print(Array.isArray(new Stack()), new Stack() instanceof Stack, new Stack(3).length); // expect: true true 3
print(new Stack(1, 2).length, new Stack(1, 2).constructor === Stack); // expect: 2 true
print(Array.prototype.length, Array.prototype.constructor === Array); // expect: 0 true
print(Object.getPrototypeOf(Array.prototype) === Object.prototype); // expect: true
const a = [1, 2, 3];
a[5] = 6;
print(a.length, 4 in a, a[4]); // expect: 6 false undefined
a.length = 2;
print(a.length, a[2], 5 in a); // expect: 2 undefined false
a.length = "4";
print(a.length, 2 in a); // expect: 4 false
print(thrown(() => { a.length = -1; }), thrown(() => { a.length = 1.5; }), thrown(() => { a.length = {}; })); // expect: RangeError RangeError RangeError
print(thrown(() => { a.length = 4294967296; }), a.length); // expect: RangeError 4
a["7"] = 1;
print(a.length); // expect: 8
a["07"] = 1;
a[-1] = 1;
a[1.5] = 1;
a["4294967295"] = 1;
print(a.length); // expect: 8
a[4294967294] = 1;
print(a.length); // expect: 4294967295
print(thrown(() => { a.push(2); }), a.length, a[4294967295]); // expect: RangeError 4294967295 2
let counted = 0;
const b = [1];
b.length = { valueOf() { counted++; return 3; } };
print(b.length, counted); // expect: 3 2
const c = [1, 2, 3, 4];
Object.defineProperty(c, 1, { configurable: false });
print(thrown(() => { c.length = 0; }), c.length, c[1]); // expect: TypeError 2 2
const d = Object.defineProperty([1, 2], "length", { writable: false });
print(thrown(() => { d[2] = 3; }), d.length); // expect: TypeError 2
d[0] = 9;
print(d[0], thrown(() => { d.length = 2; }), thrown(() => { d.length = 1; })); // expect: 9 TypeError TypeError
print(thrown(() => { delete d.length; })); // expect: TypeError
const frozen = Object.freeze([1]);
print(thrown(() => { frozen[0] = 2; }), thrown(() => frozen.push(1)), thrown(() => frozen.pop())); // expect: TypeError TypeError TypeError
