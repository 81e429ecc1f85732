"use strict";
// 23.1.3.9 find, findIndex, findLast, findLastIndex, and 23.1.3.1 at
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const a = [5, 12, 8, 130, 44];
print(a.find(x => x > 10), a.findIndex(x => x > 10), a.findLast(x => x > 10), a.findLastIndex(x => x > 10)); // expect: 12 1 44 4
print(a.find(x => x > 999), a.findIndex(x => x > 999), a.findLast(x => x > 999), a.findLastIndex(x => x > 999)); // expect: undefined -1 undefined -1
print([].find(() => true), [].findIndex(() => true), [].findLast(() => true), [].findLastIndex(() => true)); // expect: undefined -1 undefined -1
let log = "";
print([1, , 3].find((v, k) => { log += k + ":" + v + " "; }), log.trim()); // expect: undefined 0:1 1:undefined 2:3
log = "";
print([1, , 3].findLastIndex((v, k) => { log += k + ":" + v + " "; }), log.trim()); // expect: -1 2:3 1:undefined 0:1
print([, 1].findIndex(v => v === undefined), [1, ,].findLast(v => v === undefined), [1, ,].findLastIndex(v => v === undefined)); // expect: 0 undefined 1
const list = ["p"];
print(list.find(function (v, k, o) { return this.ok && o === list && arguments.length === 3; }, { ok: true })); // expect: p
print(list.findLast(function () { return this === undefined; }), list.findIndex(function () { return this === "t"; }, "t")); // expect: p 0
print([0].find(() => "truthy"), [1].find(() => ""), [1].findLastIndex(() => NaN), [1].findIndex(() => [])); // expect: 0 undefined -1 0
print(thrown(() => a.find()), thrown(() => a.findIndex({})), thrown(() => a.findLast(null)), thrown(() => a.findLastIndex("x"))); // expect: TypeError TypeError TypeError TypeError
print(thrown(() => Array.prototype.find.call(null, () => true)), thrown(() => [1].find(() => { throw new URIError(); }))); // expect: TypeError URIError
const like = { length: 3, 0: "a", 2: "c" };
print(Array.prototype.find.call(like, v => v === "c"), Array.prototype.findIndex.call(like, v => v === undefined), Array.prototype.findLast.call("xyz", v => v < "z")); // expect: c 1 y
const far = { length: 9007199254740991, 9007199254740990: "end" };
print(Array.prototype.findLast.call(far, () => true), Array.prototype.findLastIndex.call(far, () => true)); // expect: end 9007199254740990
const shrinking = [1, 2, 3];
log = "";
shrinking.find(v => { log += v + " "; shrinking.length = 1; });
print(log.trim()); // expect: 1 undefined undefined
const growing = [1];
log = "";
growing.findIndex(v => { log += v; growing.push(v); });
print(log); // expect: 1
print(a.at(0), a.at(4), a.at(5), a.at(-1), a.at(-5), a.at(-6)); // expect: 5 44 undefined 44 5 undefined
print(a.at(), a.at(NaN), a.at("1"), a.at(1.9), a.at(-1.9), a.at(-0.5), a.at(Infinity), a.at(-Infinity), a.at(true)); // expect: 5 5 12 12 44 5 undefined undefined 12
print([, 1].at(0), Array.prototype.at.call("abc", -1), Array.prototype.at.call({ length: 2, 1: "one" }, -1)); // expect: undefined c one
print(Array.prototype.at.call({ length: 9007199254740993, 9007199254740990: "max" }, -1), Array.prototype.at.call({}, 0)); // expect: max undefined
print(thrown(() => Array.prototype.at.call(undefined, 0)), thrown(() => a.at(Symbol())), thrown(() => a.at({ valueOf() { throw new RangeError(); } }))); // expect: TypeError TypeError RangeError
print([].find.length, [].findIndex.length, [].findLast.length, [].findLastIndex.length, [].at.length); // expect: 1 1 1 1 1
