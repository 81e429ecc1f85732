"use strict";
// 23.1.3.13 flat, 23.1.3.14 flatMap
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? (Array.isArray(a[i]) ? show(a[i]) : String(a[i])) : "hole"); return "[" + s + "]"; };
const deep = [1, [2, [3, [4, [5]]]]];
print(show(deep.flat())); // expect: [1,2,[3,[4,[5]]]]
print(show(deep.flat(2))); // expect: [1,2,3,[4,[5]]]
print(show(deep.flat(Infinity))); // expect: [1,2,3,4,5]
print(show(deep.flat(0))); // expect: [1,[2,[3,[4,[5]]]]]
print(show(deep.flat(-1))); // expect: [1,[2,[3,[4,[5]]]]]
print(show(deep.flat(undefined))); // expect: [1,2,[3,[4,[5]]]]
print(show(deep.flat("1"))); // expect: [1,2,[3,[4,[5]]]]
print(show(deep.flat(NaN))); // expect: [1,[2,[3,[4,[5]]]]]
print(show(deep.flat(1.9))); // expect: [1,2,[3,[4,[5]]]]
print(show(deep.flat(null))); // expect: [1,[2,[3,[4,[5]]]]]
print(show([1, , [2, , 3]].flat())); // expect: [1,2,3]
print(show([[], [[]]].flat())); // expect: [[]]
print(show([].flat())); // expect: []
print(show([1, "ab", { length: 1, 0: "x" }].flat())); // expect: [1,ab,[object Object]]
print(show(Array.prototype.flat.call({ length: 2, 0: [1], 1: 2 }))); // expect: [1,2]
print(thrown(() => Array.prototype.flat.call(null))); // expect: TypeError
print(thrown(() => [].flat(Symbol()))); // expect: TypeError
print(show([1, 2].flatMap(x => [x, x * 2]))); // expect: [1,2,2,4]
print(show([1, 2].flatMap(x => [[x]]))); // expect: [[1],[2]]
print(show([1, , 2].flatMap(x => x))); // expect: [1,2]
print(show(["a b", "c"].flatMap(s => s.split(" ")))); // expect: [a,b,c]
print(show([1, 2, 3].flatMap(x => x % 2 ? [] : [x]))); // expect: [2]
print(show([[1, , 2]].flatMap(x => x))); // expect: [1,2]
print(show([1].flatMap(() => "ab"))); // expect: [ab]
print(show([5].flatMap(function (v, k, o) { return [this.t, v, k, o.length, arguments.length]; }, { t: "T" }))); // expect: [T,5,0,1,3]
print(thrown(() => [].flatMap())); // expect: TypeError
print(thrown(() => [].flatMap({}))); // expect: TypeError
print(thrown(() => Array.prototype.flatMap.call(undefined, x => x))); // expect: TypeError
class Sub extends Array {}
print(Sub.from([[1]]).flat() instanceof Sub); // expect: true
print(Sub.from([1]).flatMap(x => x) instanceof Sub); // expect: true
const cyclic = [1];
cyclic.push(cyclic);
print(cyclic.flat().length); // expect: 3
print(cyclic.flat(3).length); // expect: 5
print([].flat.length); // expect: 0
print([].flatMap.length); // expect: 1
let nested = ["core"];
for (let i = 0; i < 40; i++) nested = [nested];
print(nested.flat(39).length); // expect: 1
print(nested.flat(40)[0]); // expect: core
print(nested.flat(Infinity)[0]); // expect: core
