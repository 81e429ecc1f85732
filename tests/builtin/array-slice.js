"use strict";
// 23.1.3.28 slice
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const a = [1, 2, 3, 4, 5];
print(show(a.slice())); // expect: [1,2,3,4,5]
print(a.slice() !== a); // expect: true
print(show(a.slice(2))); // expect: [3,4,5]
print(show(a.slice(-2))); // expect: [4,5]
print(show(a.slice(9))); // expect: []
print(show(a.slice(-9))); // expect: [1,2,3,4,5]
print(show(a.slice(1, 3))); // expect: [2,3]
print(show(a.slice(1, -1))); // expect: [2,3,4]
print(show(a.slice(-3, -1))); // expect: [3,4]
print(show(a.slice(3, 1))); // expect: []
print(show(a.slice(0, 99))); // expect: [1,2,3,4,5]
print(show(a.slice(undefined, 2))); // expect: [1,2]
print(show(a.slice(1, undefined))); // expect: [2,3,4,5]
print(show(a.slice(1, null))); // expect: []
print(show(a.slice(NaN, Infinity))); // expect: [1,2,3,4,5]
print(show(a.slice(-Infinity, 1))); // expect: [1]
print(show(a.slice("1", "2"))); // expect: [2]
print(show(a.slice(1.9, 2.9))); // expect: [2]
print(show([1, , 3, ,].slice())); // expect: [1,hole,3,hole]
print(show([, , 1].slice(0, 2))); // expect: [hole,hole]
print([1, , 3, ,].slice(1).length); // expect: 3
const inner = {};
print([inner].slice()[0] === inner); // expect: true
print(show(Array.prototype.slice.call({ length: 2, 0: "a", 1: "b", 2: "c" }))); // expect: [a,b]
print(show(Array.prototype.slice.call("abc", 1))); // expect: [b,c]
print(Array.isArray(Array.prototype.slice.call({ length: 1 }))); // expect: true
print(show(Array.prototype.slice.call({ length: 2 }))); // expect: [hole,hole]
(function () { print(show(Array.prototype.slice.call(arguments, 1))); })(1, 2, 3); // expect: [2,3]
print(thrown(() => Array.prototype.slice.call(undefined))); // expect: TypeError
print(thrown(() => Array.prototype.slice.call({ length: 4294967296 }))); // expect: RangeError
print(show(Array.prototype.slice.call({ length: 9007199254740991, 9007199254740989: "p" }, -2))); // expect: [p,hole]
let log = "";
const order = n => ({ valueOf() { log += n + " "; return 0; } });
Array.prototype.slice.call({ get length() { log += "length "; return 0; } }, order("start"), order("end"));
print(log.trim()); // expect: length start end
const inherited = Object.create({ 0: "up" });
inherited.length = 1;
print(Array.prototype.slice.call(inherited).hasOwnProperty(0)); // expect: true
Object.prototype[1] = "leak";
print(show([0, , 2].slice())); // expect: [0,leak,2]
print([0, , 2].slice().hasOwnProperty(1)); // expect: true
delete Object.prototype[1];
class Sub extends Array {}
const sub = Sub.from([1, 2, 3]).slice(1);
print(sub instanceof Sub); // expect: true
print(sub.length); // expect: 2
print(show(sub)); // expect: [2,3]
const shrinking = [1, 2, 3, 4];
print(show(shrinking.slice(0, { valueOf() { shrinking.length = 1; return 3; } }))); // expect: [1,hole,hole]
const getters = [1, 2];
Object.defineProperty(getters, 0, { get() { return "got"; } });
const copy = getters.slice();
print(copy[0]); // expect: got
print(Object.getOwnPropertyDescriptor(copy, 0).writable); // expect: true
print([].slice.length); // expect: 2
print([1.5, -0, 2 ** 31].slice().join()); // expect: 1.5,0,2147483648
print(Object.is([-0].slice()[0], -0)); // expect: true
