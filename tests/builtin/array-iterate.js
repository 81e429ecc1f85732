"use strict";
// 23.1.3 forEach, map, filter, some, every: arguments, holes, changes during the walk, errors
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
let log = "";
const list = ["a", , "c"];
print(list.forEach(function (v, k, o) { log += v + k + (o === list) + this.t + arguments.length + " "; }, { t: "T" })); // expect: undefined
print(log.trim()); // expect: a0trueT3 c2trueT3
print(show([1, 2, 3].map(x => x * 2))); // expect: [2,4,6]
print(show([1, , 3].map(x => x * 2))); // expect: [2,hole,6]
print([1, , 3].map(x => x).length); // expect: 3
print(show(["1", "2", "3"].map(Number))); // expect: [1,2,3]
print(show(["10", "10", "10"].map(parseInt))); // expect: [10,NaN,2]
print(show([1, 2, 3, 4].filter(x => x % 2))); // expect: [1,3]
print(show([1, , undefined, 3].filter(() => true))); // expect: [1,undefined,3]
print(show([].filter(() => true))); // expect: []
print([1, 2].some(x => x > 1)); // expect: true
print([1, 2].some(x => x > 2)); // expect: false
print([].some(() => true)); // expect: false
print([,].some(() => true)); // expect: false
print([1, 2].every(x => x > 0)); // expect: true
print([1, 2].every(x => x > 1)); // expect: false
print([].every(() => false)); // expect: true
print([,].every(() => false)); // expect: true
print([1].some(() => "yes")); // expect: true
print([1].some(() => "")); // expect: false
print([1].every(() => 1)); // expect: true
print([1].every(() => NaN)); // expect: false
print(typeof [1].some(() => 1)); // expect: boolean
print(show([0, 1, "", "a", null].filter(x => x))); // expect: [1,a]
print(show([1, 2].filter(() => ({})))); // expect: [1,2]
print(thrown(() => [].forEach())); // expect: TypeError
print(thrown(() => [].map(null))); // expect: TypeError
print(thrown(() => [].filter({}))); // expect: TypeError
print(thrown(() => [].some("f"))); // expect: TypeError
print(thrown(() => [].every(1))); // expect: TypeError
print(thrown(() => Array.prototype.map.call(undefined, x => x))); // expect: TypeError
print(thrown(() => [1].forEach(() => { throw new EvalError("e"); }))); // expect: EvalError
const growing = [1, 2];
log = "";
growing.forEach(v => { log += v; if (growing.length < 10) growing.push(v + 10); });
print(log); // expect: 12
print(growing.length); // expect: 4
const shrinking = [1, 2, 3, 4];
log = "";
shrinking.forEach(v => { log += v; shrinking.pop(); });
print(log); // expect: 12
print(shrinking.length); // expect: 2
const changing = [1, 2, 3];
log = "";
changing.forEach((v, k) => { log += v; changing[k + 1] = "n"; });
print(log); // expect: 1nn
const deleting = [1, 2, 3];
log = "";
deleting.forEach((v, k) => { log += v; delete deleting[k + 1]; });
print(log); // expect: 13
const like = { length: 3, 0: "x", 2: "z", 3: "beyond" };
log = "";
Array.prototype.forEach.call(like, (v, k) => { log += k + v; });
print(log); // expect: 0x2z
print(show(Array.prototype.map.call(like, v => v + v))); // expect: [xx,hole,zz]
print(show(Array.prototype.filter.call(like, () => true))); // expect: [x,z]
print(Array.prototype.map.call("abc", c => c + c).join()); // expect: aa,bb,cc
print(Array.prototype.every.call("aab", c => c === "a")); // expect: false
print(Array.prototype.some.call("ab", (c, i, o) => typeof o === "object")); // expect: true
log = "";
[1].forEach(function () { log += String(this); });
[1].forEach(function () { log += typeof this; }, 5);
[1].forEach(function () { log += String(this); }, null);
print(log); // expect: undefinednumbernull
const inherited = Object.create({ 0: "up" });
inherited.length = 1;
print(Array.prototype.map.call(inherited, v => v)[0]); // expect: up
const getter = { length: 2, get 0() { log += "[0]"; return 1; }, get 1() { log += "[1]"; return 2; } };
log = "";
print(Array.prototype.some.call(getter, v => v === 1)); // expect: true
print(log); // expect: [0]
log = "";
Array.prototype.forEach.call({ get length() { log += "length "; return { valueOf() { log += "valueOf "; return 1; } }; }, get 0() { log += "0 "; return 0; } }, () => { log += "call"; });
print(log); // expect: length valueOf 0 call
log = "";
print(thrown(() => Array.prototype.forEach.call({ get length() { log += "length"; return 0; } }, null))); // expect: TypeError
print(log); // expect: length
print(thrown(() => Array.prototype.map.call({ length: 4294967296 }, x => x))); // expect: RangeError
log = "";
Array.prototype.forEach.call({ length: -1, 0: 1 }, () => { log += "never"; });
Array.prototype.forEach.call({ length: "1", 0: 1 }, () => { log += "once"; });
Array.prototype.forEach.call({ 0: 1 }, () => { log += "never"; });
print(log); // expect: once
class Sub extends Array {}
print(Sub.from([1]).map(x => x) instanceof Sub); // expect: true
print(Sub.from([1]).filter(x => x) instanceof Sub); // expect: true
const nested = [[1, 2], [3]].map(row => row.map(x => x + 1).join("+"));
print(nested.join(" ")); // expect: 2+3 4
print([3, 1].map((x, i, a) => a.length + x + i).join()); // expect: 5,4
print([].forEach.length); // expect: 1
print([].map.length); // expect: 1
print([].filter.length); // expect: 1
print([].some.length); // expect: 1
print([].every.length); // expect: 1
const mapped = [1, 2, 3].map(function (x) { return this[x - 1]; }, ["p", "q", "r"]);
print(mapped.join("")); // expect: pqr
print(Object.getOwnPropertyDescriptor(mapped, 0).enumerable); // expect: true
Object.defineProperty(Array.prototype, "3", { set() { log = "setter ran"; }, configurable: true });
log = "no setter ran";
print(show([1, 2, 3, 4].map(x => x))); // expect: [1,2,3,4]
print(show([1, 2, 3, 4].filter(() => true))); // expect: [1,2,3,4]
print(log); // expect: no setter ran
delete Array.prototype[3];
