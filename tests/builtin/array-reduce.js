"use strict";
// 23.1.3.24 reduce, 23.1.3.25 reduceRight
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print([1, 2, 3].reduce((a, b) => a + b)); // expect: 6
print([1, 2, 3].reduce((a, b) => a + b, "s")); // expect: s123
print([1, 2, 3].reduceRight((a, b) => a + b, "s")); // expect: s321
print(["a", "b", "c"].reduceRight((a, b) => a + b)); // expect: cba
print([7].reduce(() => "never")); // expect: 7
print([7].reduceRight(() => "never")); // expect: 7
print([].reduce((a, b) => a, "init")); // expect: init
print([].reduceRight((a, b) => a, "init")); // expect: init
print([].reduce(() => 1, undefined)); // expect: undefined
print(thrown(() => [].reduce((a, b) => a))); // expect: TypeError
print(thrown(() => [].reduceRight((a, b) => a))); // expect: TypeError
print(thrown(() => [, ,].reduce((a, b) => a))); // expect: TypeError
print(thrown(() => [, ,].reduceRight((a, b) => a))); // expect: TypeError
print(thrown(() => [].reduce(undefined, 1))); // expect: TypeError
print(thrown(() => [1].reduceRight({}, 1))); // expect: TypeError
print(thrown(() => Array.prototype.reduce.call(null, () => 1))); // expect: TypeError
print([, 1, , 2, ,].reduce((a, b) => a + b)); // expect: 3
print([, 1, , 2, ,].reduceRight((a, b) => a + "," + b)); // expect: 2,1
print([, 5].reduce(() => 0)); // expect: 5
let log = "";
[10, 20, 30].reduce(function (acc, v, k, o) { log += acc + ":" + v + ":" + k + ":" + o.length + ":" + String(this) + ":" + arguments.length + " "; return k; });
print(log.trim()); // expect: 10:20:1:3:undefined:4 1:30:2:3:undefined:4
log = "";
[10, 20, 30].reduceRight((acc, v, k) => { log += acc + ":" + v + ":" + k + " "; return k; });
print(log.trim()); // expect: 30:20:1 1:10:0
log = "";
[10, 20].reduce((acc, v, k) => { log += acc + ":" + v + ":" + k + " "; return k; }, undefined);
print(log.trim()); // expect: undefined:10:0 0:20:1
const growing = [1, 2];
print(growing.reduce((a, v) => { growing.push(9); return a + v; })); // expect: 3
print(growing.length); // expect: 3
const shrinking = [1, 2, 3, 4];
print(shrinking.reduce((a, v) => { shrinking.pop(); return a + v; })); // expect: 6
const behind = [1, 2, 3, 4];
print(behind.reduceRight((a, v) => { behind.length = 1; return a + v; })); // expect: 8
print(Array.prototype.reduce.call({ length: 3, 0: "x", 2: "z" }, (a, b) => a + b)); // expect: xz
print(Array.prototype.reduceRight.call("abc", (a, b) => a + b)); // expect: cba
const far = { length: 9007199254740991, 9007199254740990: 1, 9007199254740989: 2 };
print(thrown(() => Array.prototype.reduceRight.call(far, (a, v, k) => { throw new RangeError(String(k)); }))); // expect: RangeError
print([[1, 2], [3], []].reduce((a, b) => a.concat(b), []).join()); // expect: 1,2,3
print([3, 1, 2].reduce((a, b) => Math.max(a, b))); // expect: 3
print([1, 2, 3].reduce((a, b) => ({ sum: a.sum + b }), { sum: 0 }).sum); // expect: 6
print([1, 2].reduce(Math.pow)); // expect: 1
print([0.1, 0.2].reduce((a, b) => a + b)); // expect: 0.30000000000000004
print([].reduce.length); // expect: 1
print([].reduceRight.length); // expect: 1
