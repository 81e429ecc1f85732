"use strict";
// 23.1.3.30 sort, 23.1.3.34 toSorted
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
print(show([3, 1, 2].sort())); // expect: [1,2,3]
print(show([10, 9, 1, 100].sort())); // expect: [1,10,100,9]
print(show([-1, -2, 5].sort())); // expect: [-1,-2,5]
print(show([true, false, null, "m"].sort())); // expect: [false,m,null,true]
print(show([3, 10, 2].sort((a, b) => a - b))); // expect: [2,3,10]
print(show([3, 10, 2].sort((a, b) => b - a))); // expect: [10,3,2]
print(show([2, 1].sort(() => 0))); // expect: [2,1]
print(show([3, undefined, 1, , 2, undefined].sort())); // expect: [1,2,3,undefined,undefined,hole]
print(show([3, undefined, 1, , 2].sort((a, b) => b - a))); // expect: [3,2,1,undefined,hole]
print(show([, , 1].sort())); // expect: [1,hole,hole]
print(show([undefined].sort())); // expect: [undefined]
print(show([,].sort())); // expect: [hole]
print(show([].sort())); // expect: []
print(show(["b", "a", "C", "ä", "é", "z"].sort())); // expect: [C,a,b,z,ä,é]
print(show(["\u{1F600}", "\uFFFD", "\uE000"].sort().map(s => s.codePointAt(0).toString(16)))); // expect: [1f600,e000,fffd]
print(show(["a10", "a2", "a1"].sort())); // expect: [a1,a10,a2]
print(show(["", "a", ""].sort())); // expect: [,,a]
print(show(["ab", "a", "abc"].sort())); // expect: [a,ab,abc]
const list = [2, 1];
print(list.sort() === list); // expect: true
print(list.sort(undefined) === list); // expect: true
print(thrown(() => [].sort(null))); // expect: TypeError
print(thrown(() => [].sort({}))); // expect: TypeError
print(thrown(() => [].sort("f"))); // expect: TypeError
print(thrown(() => Array.prototype.sort.call(null, 5))); // expect: TypeError
print(thrown(() => Array.prototype.sort.call(undefined))); // expect: TypeError
print(thrown(() => [2, 1].sort(() => { throw new EvalError(); }))); // expect: EvalError
print(thrown(() => [1, 2].sort(() => Symbol()))); // expect: TypeError
print(thrown(() => [Symbol(), 1].sort())); // expect: TypeError
print(thrown(() => Object.freeze([2, 1]).sort())); // expect: TypeError
print(show([2, 1, 3].sort((a, b) => String(a - b)))); // expect: [1,2,3]
print(show([2, 1].sort(() => undefined))); // expect: [2,1]
print(show([2, 1].sort(() => NaN))); // expect: [2,1]
print(show([1, 2, 3].sort((a, b) => ({ valueOf() { return b - a; } })))); // expect: [3,2,1]
let log = "";
[2, 1].sort(function (a, b) { log += this === undefined ? arguments.length : "this"; return a - b; });
print(log); // expect: 2
let calls = 0;
[5].sort(() => { calls++; });
[undefined, undefined].sort(() => { calls++; });
[, 1, ,].sort(() => { calls++; });
print(calls); // expect: 0
const people = [];
for (let i = 0; i < 100; i++) people.push({ age: i * 7 % 5, order: i });
people.sort((a, b) => a.age - b.age);
print(people.every((p, i) => i === 0 || people[i - 1].age < p.age || (people[i - 1].age === p.age && people[i - 1].order < p.order))); // expect: true
const numbers = [];
let seed = 1;
for (let i = 0; i < 1000; i++) { seed = seed * 16807 % 2147483647; numbers.push(seed % 1000 - 500); }
const sorted = numbers.slice().sort((a, b) => a - b);
print(sorted.every((v, i) => i === 0 || sorted[i - 1] <= v)); // expect: true
print(sorted.length); // expect: 1000
print(sorted[0]); // expect: -500
print(sorted[999]); // expect: 497
print(numbers.reduce((a, b) => a + b) === sorted.reduce((a, b) => a + b)); // expect: true
const texts = numbers.slice().sort();
print(texts.every((v, i) => i === 0 || String(texts[i - 1]) <= String(v))); // expect: true
print(texts[0]); // expect: -10
print(texts[999]); // expect: 98
const floats = numbers.map(x => x / 8).sort((a, b) => b - a);
print(floats.every((v, i) => i === 0 || floats[i - 1] >= v)); // expect: true
print(floats[0]); // expect: 62.125
calls = 0;
sorted.slice().sort((a, b) => { calls++; return a - b; });
print(calls < 3000); // expect: true
const like = { length: 4, 0: "c", 1: "a", 3: "b" };
print(Array.prototype.sort.call(like) === like); // expect: true
print(like[0]); // expect: a
print(like[1]); // expect: b
print(like[2]); // expect: c
print(3 in like); // expect: false
print(like.length); // expect: 4
const strange = { length: "2", 0: "z", 1: "y", 2: "x" };
Array.prototype.sort.call(strange);
print(strange[0]); // expect: y
print(strange[1]); // expect: z
print(strange[2]); // expect: x
print(show(Array.prototype.sort.call({ length: -1, 0: 1 })) + "!"); // expect: []!
print(thrown(() => Array.prototype.sort.call("ba"))); // expect: TypeError
print(typeof Array.prototype.sort.call(5)); // expect: object
const getters = [3, 1];
let stored;
Object.defineProperty(getters, 0, { get() { return 9; }, set(v) { stored = v; } });
getters.sort();
print(stored); // expect: 1
print(getters[1]); // expect: 9
const mutating = [3, 2, 1];
mutating.sort((a, b) => { mutating[0] = "changed"; mutating.length = 1; return a - b; });
print(show(mutating)); // expect: [1,2,3]
Object.prototype[1] = "up";
const through = [3, , 1].sort();
print(show(through)); // expect: [1,3,up]
print(through.hasOwnProperty(2)); // expect: true
delete Object.prototype[1];
const source = [3, , 1, undefined, 2];
const copy = source.toSorted();
print(show(copy)); // expect: [1,2,3,undefined,undefined]
print(show(source)); // expect: [3,hole,1,undefined,2]
print(copy !== source); // expect: true
print(show([3, 1, 2].toSorted((a, b) => b - a))); // expect: [3,2,1]
print(show(Array.prototype.toSorted.call({ length: 3, 0: "b", 2: "a" }))); // expect: [a,b,undefined]
print(show(Array.prototype.toSorted.call("cab"))); // expect: [a,b,c]
print(thrown(() => [].toSorted(null))); // expect: TypeError
print(thrown(() => Array.prototype.toSorted.call(null))); // expect: TypeError
print(thrown(() => Array.prototype.toSorted.call({ length: 4294967296 }))); // expect: RangeError
class Sub extends Array {}
print(Sub.from([2, 1]).toSorted() instanceof Sub); // expect: false
print(Sub.from([2, 1]).sort() instanceof Sub); // expect: true
print([].sort.length); // expect: 1
print([].toSorted.length); // expect: 1
