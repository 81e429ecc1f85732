"use strict";
// 23.1.3.9 find, findIndex, findLast, findLastIndex, and 23.1.3.1 at
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const a = [5, 12, 8, 130, 44];
print(a.find(x => x > 10)); // expect: 12
print(a.findIndex(x => x > 10)); // expect: 1
print(a.findLast(x => x > 10)); // expect: 44
print(a.findLastIndex(x => x > 10)); // expect: 4
print(a.find(x => x > 999)); // expect: undefined
print(a.findIndex(x => x > 999)); // expect: -1
print(a.findLast(x => x > 999)); // expect: undefined
print(a.findLastIndex(x => x > 999)); // expect: -1
print([].find(() => true)); // expect: undefined
print([].findIndex(() => true)); // expect: -1
print([].findLast(() => true)); // expect: undefined
print([].findLastIndex(() => true)); // expect: -1
let log = "";
print([1, , 3].find((v, k) => { log += k + ":" + v + " "; })); // expect: undefined
print(log.trim()); // expect: 0:1 1:undefined 2:3
log = "";
print([1, , 3].findLastIndex((v, k) => { log += k + ":" + v + " "; })); // expect: -1
print(log.trim()); // expect: 2:3 1:undefined 0:1
print([, 1].findIndex(v => v === undefined)); // expect: 0
print([1, ,].findLast(v => v === undefined)); // expect: undefined
print([1, ,].findLastIndex(v => v === undefined)); // expect: 1
const list = ["p"];
print(list.find(function (v, k, o) { return this.ok && o === list && arguments.length === 3; }, { ok: true })); // expect: p
print(list.findLast(function () { return this === undefined; })); // expect: p
print(list.findIndex(function () { return this === "t"; }, "t")); // expect: 0
print([0].find(() => "truthy")); // expect: 0
print([1].find(() => "")); // expect: undefined
print([1].findLastIndex(() => NaN)); // expect: -1
print([1].findIndex(() => [])); // expect: 0
print(thrown(() => a.find())); // expect: TypeError
print(thrown(() => a.findIndex({}))); // expect: TypeError
print(thrown(() => a.findLast(null))); // expect: TypeError
print(thrown(() => a.findLastIndex("x"))); // expect: TypeError
print(thrown(() => Array.prototype.find.call(null, () => true))); // expect: TypeError
print(thrown(() => [1].find(() => { throw new URIError(); }))); // expect: URIError
const like = { length: 3, 0: "a", 2: "c" };
print(Array.prototype.find.call(like, v => v === "c")); // expect: c
print(Array.prototype.findIndex.call(like, v => v === undefined)); // expect: 1
print(Array.prototype.findLast.call("xyz", v => v < "z")); // expect: y
const far = { length: 9007199254740991, 9007199254740990: "end" };
print(Array.prototype.findLast.call(far, () => true)); // expect: end
print(Array.prototype.findLastIndex.call(far, () => true)); // expect: 9007199254740990
const shrinking = [1, 2, 3];
log = "";
shrinking.find(v => { log += v + " "; shrinking.length = 1; });
print(log.trim()); // expect: 1 undefined undefined
const growing = [1];
log = "";
growing.findIndex(v => { log += v; growing.push(v); });
print(log); // expect: 1
print(a.at(0)); // expect: 5
print(a.at(4)); // expect: 44
print(a.at(5)); // expect: undefined
print(a.at(-1)); // expect: 44
print(a.at(-5)); // expect: 5
print(a.at(-6)); // expect: undefined
print(a.at()); // expect: 5
print(a.at(NaN)); // expect: 5
print(a.at("1")); // expect: 12
print(a.at(1.9)); // expect: 12
print(a.at(-1.9)); // expect: 44
print(a.at(-0.5)); // expect: 5
print(a.at(Infinity)); // expect: undefined
print(a.at(-Infinity)); // expect: undefined
print(a.at(true)); // expect: 12
print([, 1].at(0)); // expect: undefined
print(Array.prototype.at.call("abc", -1)); // expect: c
print(Array.prototype.at.call({ length: 2, 1: "one" }, -1)); // expect: one
print(Array.prototype.at.call({ length: 9007199254740993, 9007199254740990: "max" }, -1)); // expect: max
print(Array.prototype.at.call({}, 0)); // expect: undefined
print(thrown(() => Array.prototype.at.call(undefined, 0))); // expect: TypeError
print(thrown(() => a.at(Symbol()))); // expect: TypeError
print(thrown(() => a.at({ valueOf() { throw new RangeError(); } }))); // expect: RangeError
print([].find.length); // expect: 1
print([].findIndex.length); // expect: 1
print([].findLast.length); // expect: 1
print([].findLastIndex.length); // expect: 1
print([].at.length); // expect: 1
