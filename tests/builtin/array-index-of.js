"use strict";
// 23.1.3.16 includes, 23.1.3.17 indexOf, 23.1.3.20 lastIndexOf
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const a = [1, "1", NaN, undefined, null, -0, , "x", 1];
print(a.indexOf(1)); // expect: 0
print(a.indexOf("1")); // expect: 1
print(a.indexOf(NaN)); // expect: -1
print(a.indexOf(undefined)); // expect: 3
print(a.indexOf(null)); // expect: 4
print(a.indexOf(0)); // expect: 5
print(a.lastIndexOf(1)); // expect: 8
print(a.lastIndexOf("1")); // expect: 1
print(a.lastIndexOf(NaN)); // expect: -1
print(a.lastIndexOf(undefined)); // expect: 3
print(a.lastIndexOf(0)); // expect: 5
print(a.includes(1)); // expect: true
print(a.includes(NaN)); // expect: true
print(a.includes(undefined)); // expect: true
print(a.includes(0)); // expect: true
print(a.includes("y")); // expect: false
print([,].includes(undefined)); // expect: true
print([,].indexOf(undefined)); // expect: -1
print([,].lastIndexOf(undefined)); // expect: -1
print([,].includes()); // expect: true
print([1, 2, 1].indexOf(1, 1)); // expect: 2
print([1, 2, 1].indexOf(1, -1)); // expect: 2
print([1, 2, 1].indexOf(1, -9)); // expect: 0
print([1, 2, 1].indexOf(1, 3)); // expect: -1
print([1, 2, 1].lastIndexOf(1, 1)); // expect: 0
print([1, 2, 1].lastIndexOf(1, -1)); // expect: 2
print([1, 2, 1].lastIndexOf(1, -2)); // expect: 0
print([1, 2, 1].lastIndexOf(1, -4)); // expect: -1
print([1, 2, 1].lastIndexOf(1, undefined)); // expect: 0
print([1, 2, 1].lastIndexOf(1)); // expect: 2
print([1, 2, 1].lastIndexOf(1, 0)); // expect: 0
print([1, 2, 1].includes(2, 2)); // expect: false
print([1, 2, 1].includes(2, -2)); // expect: true
print([1, 2, 1].includes(1, Infinity)); // expect: false
print([1].includes(1, -Infinity)); // expect: true
print([1].indexOf(1, Infinity)); // expect: -1
print([1].indexOf(1, -Infinity)); // expect: 0
print([1].lastIndexOf(1, Infinity)); // expect: 0
print([1].lastIndexOf(1, -Infinity)); // expect: -1
print([1, 2].indexOf(2, "1")); // expect: 1
print([1, 2].indexOf(2, 1.9)); // expect: 1
print([1, 2].indexOf(1, null)); // expect: 0
print([1, 2].indexOf(1, NaN)); // expect: 0
print(1 / [1].lastIndexOf(1, -0)); // expect: Infinity
print(1 / [1].indexOf(1, -0)); // expect: Infinity
const o = {};
print([{}, o].indexOf(o)); // expect: 1
print([{}, o].includes({})); // expect: false
print([o, o].lastIndexOf(o)); // expect: 1
const s = Symbol("s");
print([s].indexOf(s)); // expect: 0
print([Symbol("s")].includes(s)); // expect: false
print([s].lastIndexOf(s)); // expect: 0
print([1.5, 2147483648, -1].indexOf(2147483648)); // expect: 1
print([1e21, 0.1 + 0.2].includes(0.30000000000000004)); // expect: true
print(["ab", "a" + "b"].lastIndexOf("ab")); // expect: 1
print(["é"].indexOf("\u00e9")); // expect: 0
print(["e\u0301"].includes("\u00e9")); // expect: false
print(Array.prototype.indexOf.call("abcb", "b")); // expect: 1
print(Array.prototype.lastIndexOf.call("abcb", "b")); // expect: 3
print(Array.prototype.includes.call("abc", "d")); // expect: false
const like = { length: 3, 0: "p", 2: "p" };
print(Array.prototype.indexOf.call(like, "p")); // expect: 0
print(Array.prototype.lastIndexOf.call(like, "p")); // expect: 2
print(Array.prototype.includes.call(like, undefined)); // expect: true
print(Array.prototype.indexOf.call(like, undefined)); // expect: -1
print(Array.prototype.indexOf.call({ length: 0 }, 1)); // expect: -1
print(Array.prototype.includes.call({}, undefined)); // expect: false
const far = { length: 9007199254740991, 9007199254740989: "z" };
print(Array.prototype.indexOf.call(far, "z", 9007199254740980)); // expect: 9007199254740989
print(Array.prototype.lastIndexOf.call(far, "z")); // expect: 9007199254740989
print(Array.prototype.includes.call(far, "z", -4)); // expect: true
print(thrown(() => Array.prototype.indexOf.call(null, 1))); // expect: TypeError
print(thrown(() => Array.prototype.includes.call(undefined))); // expect: TypeError
let log = "";
const index = { valueOf() { log += "from "; return 0; } };
const watched = { get length() { log += "length "; return 2; }, get 0() { log += "0 "; return 1; }, get 1() { log += "1 "; return 2; } };
print(Array.prototype.indexOf.call(watched, 2, index)); // expect: 1
print(log.trim()); // expect: length from 0 1
log = "";
print(Array.prototype.includes.call({ get length() { log += "length"; return 0; } }, 1, index)); // expect: false
print(log); // expect: length
log = "";
print(Array.prototype.lastIndexOf.call(watched, 1)); // expect: 0
print(log.trim()); // expect: length 1 0
const shrinking = [1, 2, 3];
print(shrinking.indexOf(3, { valueOf() { shrinking.length = 1; return 0; } })); // expect: -1
print(shrinking.includes(undefined, { valueOf() { return 0; } })); // expect: false
const shrunk = [1, 2, 3];
print(shrunk.includes(undefined, { valueOf() { shrunk.length = 1; return 0; } })); // expect: true
print([].indexOf.length); // expect: 1
print([].lastIndexOf.length); // expect: 1
print([].includes.length); // expect: 1
const getter = [1, 2];
Object.defineProperty(getter, 1, { get() { return "g"; } });
print(getter.indexOf("g")); // expect: 1
print(getter.lastIndexOf("g")); // expect: 1
print(getter.includes("g")); // expect: true
