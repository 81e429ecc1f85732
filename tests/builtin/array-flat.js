"use strict";
// 23.1.3.13 flat, 23.1.3.14 flatMap
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? (Array.isArray(a[i]) ? show(a[i]) : String(a[i])) : "hole"); return "[" + s + "]"; };
const deep = [1, [2, [3, [4, [5]]]]];
print(show(deep.flat()), show(deep.flat(2)), show(deep.flat(Infinity)), show(deep.flat(0)), show(deep.flat(-1))); // expect: [1,2,[3,[4,[5]]]] [1,2,3,[4,[5]]] [1,2,3,4,5] [1,[2,[3,[4,[5]]]]] [1,[2,[3,[4,[5]]]]]
print(show(deep.flat(undefined)), show(deep.flat("1")), show(deep.flat(NaN)), show(deep.flat(1.9)), show(deep.flat(null))); // expect: [1,2,[3,[4,[5]]]] [1,2,[3,[4,[5]]]] [1,[2,[3,[4,[5]]]]] [1,2,[3,[4,[5]]]] [1,[2,[3,[4,[5]]]]]
print(show([1, , [2, , 3]].flat()), show([[], [[]]].flat()), show([].flat())); // expect: [1,2,3] [[]] []
print(show([1, "ab", { length: 1, 0: "x" }].flat()), show(Array.prototype.flat.call({ length: 2, 0: [1], 1: 2 }))); // expect: [1,ab,[object Object]] [1,2]
print(thrown(() => Array.prototype.flat.call(null)), thrown(() => [].flat(Symbol()))); // expect: TypeError TypeError
print(show([1, 2].flatMap(x => [x, x * 2])), show([1, 2].flatMap(x => [[x]])), show([1, , 2].flatMap(x => x)), show(["a b", "c"].flatMap(s => s.split(" ")))); // expect: [1,2,2,4] [[1],[2]] [1,2] [a,b,c]
print(show([1, 2, 3].flatMap(x => x % 2 ? [] : [x])), show([[1, , 2]].flatMap(x => x)), show([1].flatMap(() => "ab"))); // expect: [2] [1,2] [ab]
print(show([5].flatMap(function (v, k, o) { return [this.t, v, k, o.length, arguments.length]; }, { t: "T" }))); // expect: [T,5,0,1,3]
print(thrown(() => [].flatMap()), thrown(() => [].flatMap({})), thrown(() => Array.prototype.flatMap.call(undefined, x => x))); // expect: TypeError TypeError TypeError
class Sub extends Array {}
print(Sub.from([[1]]).flat() instanceof Sub, Sub.from([1]).flatMap(x => x) instanceof Sub); // expect: true true
const cyclic = [1];
cyclic.push(cyclic);
print(cyclic.flat().length, cyclic.flat(3).length); // expect: 3 5
print([].flat.length, [].flatMap.length); // expect: 0 1
let nested = ["core"];
for (let i = 0; i < 40; i++) nested = [nested];
print(nested.flat(39).length, nested.flat(40)[0], nested.flat(Infinity)[0]); // expect: 1 core core
