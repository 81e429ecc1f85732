"use strict";
// The library works when scripts have replaced what it is made of
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + a[i]; return s; };
const keep = { push: Array.prototype.push, call: Function.prototype.call, apply: Function.prototype.apply, keys: Object.keys, isArray: Array.isArray, indexOf: String.prototype.indexOf, iterator: Array.prototype[Symbol.iterator], define: Object.defineProperty, floor: Math.floor, join: Array.prototype.join };
const bad = () => { throw new Error("patched"); };
Array.prototype.push = bad;
Function.prototype.call = bad;
Function.prototype.apply = bad;
Object.keys = bad;
Object.defineProperty = bad;
Object.getOwnPropertyDescriptor = bad;
Array.isArray = bad;
Math.floor = bad;
Math.max = bad;
Math.min = bad;
String.prototype.indexOf = bad;
String.prototype.slice = bad;
String.prototype.charCodeAt = bad;
Array.prototype.slice = bad;
Array.prototype.concat = bad;
Number.prototype.toString = bad;
print(show([3, 1, 2].sort())); // expect: 1,2,3
print(show([3, 1, 2].map(x => x * 2))); // expect: 6,2,4
print(show([1, 2, 3].filter(x => x > 1))); // expect: 2,3
print(show([1, [2]].flat())); // expect: 1,2
print(show([1, 2, 3].splice(1, 1))); // expect: 2
print(show([1, 2].reverse())); // expect: 2,1
print(show([1, 2, 3].toSpliced(0, 1))); // expect: 2,3
print(show([3, 2, 1, 5, 4, 9, 8, 7, 6, 0].toSorted((a, b) => a - b))); // expect: 0,1,2,3,4,5,6,7,8,9
print("a-b-c".split("-").length); // expect: 3
print("abc".replace("b", "[$&]")); // expect: a[b]c
print("abab".replaceAll("b", "x")); // expect: axax
print(encodeURIComponent("é /")); // expect: %C3%A9%20%2F
print(decodeURI("%C3%A9")); // expect: é
print(show(Object.entries({ a: 1 })[0])); // expect: a,1
print(Object.fromEntries([["k", "v"]]).k); // expect: v
print(show(Object.getOwnPropertyNames({ x: 1 }))); // expect: x
print(Object.assign({}, { y: 2 }).y); // expect: 2
print((function () { return this; }).bind("bound")().length); // expect: 5
print([1, 2, 3].reduce((a, b) => a + b)); // expect: 6
print(show(Array.from({ length: 2 }, (v, k) => k))); // expect: 0,1
print(show(Array.of(1, 2))); // expect: 1,2
print(Object.freeze([1]).length); // expect: 1
print(Object.create(null, { z: { value: 1 } }).z); // expect: 1
print([1, 2].includes(2)); // expect: true
print(show([5, 6].with(0, 7))); // expect: 7,6
print(Object.hasOwn({ a: 1 }, "a")); // expect: true
Array.prototype[Symbol.iterator] = bad;
print(show([1, 2, 3].map(x => x))); // expect: 1,2,3
print(show([2, 1].sort())); // expect: 1,2
print(show([1].concat === bad ? ["bad"] : [])); // expect: bad
print("a,b".split(",").length); // expect: 2
print(show(Object.keys === bad ? ["still"] : [])); // expect: still
Array.prototype[Symbol.iterator] = keep.iterator;
Object.prototype.get = bad;
Object.prototype.value = "leak";
Object.prototype.enumerable = true;
Object.prototype.writable = true;
print(Object.isFrozen(Object.freeze({ a: 1 }))); // expect: true
print(show(Object.values({ b: 2 }))); // expect: 2
print(Object.getOwnPropertyDescriptors({ c: 3 }).c.value); // expect: 3
print(Object.is(1, 1)); // expect: true
delete Object.prototype.get;
delete Object.prototype.value;
delete Object.prototype.enumerable;
delete Object.prototype.writable;
globalThis.Array = bad;
globalThis.Object = bad;
globalThis.TypeError = bad;
globalThis.Symbol = bad;
let name = "none";
try { [].map(5); } catch (e) { name = e.name; }
print(name); // expect: TypeError
print(show([1, 2].map(x => x + 1))); // expect: 2,3
print(show([..."ab"])); // expect: a,b
print(show([1, , 2].flatMap(x => [x, x]))); // expect: 1,1,2,2
print([9, 8].toSorted().length); // expect: 2
print(`${[1, 2]}`); // expect: 1,2
