"use strict";
// 23.1.1 The Array constructor, Array.isArray, and the exotic length (10.4.2)
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Array().length); // expect: 0
print(Array(3).length); // expect: 3
print(0 in Array(3)); // expect: false
print(new Array(2, "x").length); // expect: 2
print(new Array("3")[0] === "3"); // expect: true
print(new Array("3").length); // expect: 1
print(new Array(0).length); // expect: 0
print(new Array(-0).length); // expect: 0
print(new Array(4294967295).length); // expect: 4294967295
print(thrown(() => new Array(-1))); // expect: RangeError
print(thrown(() => new Array(1.5))); // expect: RangeError
print(thrown(() => Array(4294967296))); // expect: RangeError
print(thrown(() => new Array(NaN))); // expect: RangeError
print(new Array(undefined).length); // expect: 1
print(new Array(null).length); // expect: 1
print(new Array(true)[0]); // expect: true
print(Array.isArray([])); // expect: true
print(Array.isArray(Array.prototype)); // expect: true
print(Array.isArray({ length: 0 })); // expect: false
print(Array.isArray()); // expect: false
print(Array.isArray("abc")); // expect: false
print(Array.isArray(Object.create(Array.prototype))); // expect: false
class Stack extends Array {}
print(Array.isArray(new Stack())); // expect: true
print(new Stack() instanceof Stack); // expect: true
print(new Stack(3).length); // expect: 3
print(new Stack(1, 2).length); // expect: 2
print(new Stack(1, 2).constructor === Stack); // expect: true
print(Array.prototype.length); // expect: 0
print(Array.prototype.constructor === Array); // expect: true
print(Object.getPrototypeOf(Array.prototype) === Object.prototype); // expect: true
const a = [1, 2, 3];
a[5] = 6;
print(a.length); // expect: 6
print(4 in a); // expect: false
print(a[4]); // expect: undefined
a.length = 2;
print(a.length); // expect: 2
print(a[2]); // expect: undefined
print(5 in a); // expect: false
a.length = "4";
print(a.length); // expect: 4
print(2 in a); // expect: false
print(thrown(() => { a.length = -1; })); // expect: RangeError
print(thrown(() => { a.length = 1.5; })); // expect: RangeError
print(thrown(() => { a.length = {}; })); // expect: RangeError
print(thrown(() => { a.length = 4294967296; })); // expect: RangeError
print(a.length); // expect: 4
a["7"] = 1;
print(a.length); // expect: 8
a["07"] = 1;
a[-1] = 1;
a[1.5] = 1;
a["4294967295"] = 1;
print(a.length); // expect: 8
a[4294967294] = 1;
print(a.length); // expect: 4294967295
print(thrown(() => { a.push(2); })); // expect: RangeError
print(a.length); // expect: 4294967295
print(a[4294967295]); // expect: 2
let counted = 0;
const b = [1];
b.length = { valueOf() { counted++; return 3; } };
print(b.length); // expect: 3
print(counted); // expect: 2
const c = [1, 2, 3, 4];
Object.defineProperty(c, 1, { configurable: false });
print(thrown(() => { c.length = 0; })); // expect: TypeError
print(c.length); // expect: 2
print(c[1]); // expect: 2
const d = Object.defineProperty([1, 2], "length", { writable: false });
print(thrown(() => { d[2] = 3; })); // expect: TypeError
print(d.length); // expect: 2
d[0] = 9;
print(d[0]); // expect: 9
print(thrown(() => { d.length = 2; })); // expect: TypeError
print(thrown(() => { d.length = 1; })); // expect: TypeError
print(thrown(() => { delete d.length; })); // expect: TypeError
const frozen = Object.freeze([1]);
print(thrown(() => { frozen[0] = 2; })); // expect: TypeError
print(thrown(() => frozen.push(1))); // expect: TypeError
print(thrown(() => frozen.pop())); // expect: TypeError
