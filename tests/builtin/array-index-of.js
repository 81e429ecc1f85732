"use strict";
// 23.1.3.16 includes, 23.1.3.17 indexOf, 23.1.3.20 lastIndexOf
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const a = [1, "1", NaN, undefined, null, -0, , "x", 1];
print(a.indexOf(1), a.indexOf("1"), a.indexOf(NaN), a.indexOf(undefined), a.indexOf(null), a.indexOf(0)); // expect: 0 1 -1 3 4 5
print(a.lastIndexOf(1), a.lastIndexOf("1"), a.lastIndexOf(NaN), a.lastIndexOf(undefined), a.lastIndexOf(0)); // expect: 8 1 -1 3 5
print(a.includes(1), a.includes(NaN), a.includes(undefined), a.includes(0), a.includes("y")); // expect: true true true true false
print([,].includes(undefined), [,].indexOf(undefined), [,].lastIndexOf(undefined), [,].includes()); // expect: true -1 -1 true
print([1, 2, 1].indexOf(1, 1), [1, 2, 1].indexOf(1, -1), [1, 2, 1].indexOf(1, -9), [1, 2, 1].indexOf(1, 3)); // expect: 2 2 0 -1
print([1, 2, 1].lastIndexOf(1, 1), [1, 2, 1].lastIndexOf(1, -1), [1, 2, 1].lastIndexOf(1, -2), [1, 2, 1].lastIndexOf(1, -4)); // expect: 0 2 0 -1
print([1, 2, 1].lastIndexOf(1, undefined), [1, 2, 1].lastIndexOf(1), [1, 2, 1].lastIndexOf(1, 0)); // expect: 0 2 0
print([1, 2, 1].includes(2, 2), [1, 2, 1].includes(2, -2), [1, 2, 1].includes(1, Infinity), [1].includes(1, -Infinity)); // expect: false true false true
print([1].indexOf(1, Infinity), [1].indexOf(1, -Infinity), [1].lastIndexOf(1, Infinity), [1].lastIndexOf(1, -Infinity)); // expect: -1 0 0 -1
print([1, 2].indexOf(2, "1"), [1, 2].indexOf(2, 1.9), [1, 2].indexOf(1, null), [1, 2].indexOf(1, NaN)); // expect: 1 1 0 0
print(1 / [1].lastIndexOf(1, -0), 1 / [1].indexOf(1, -0)); // expect: Infinity Infinity
const o = {};
print([{}, o].indexOf(o), [{}, o].includes({}), [o, o].lastIndexOf(o)); // expect: 1 false 1
const s = Symbol("s");
print([s].indexOf(s), [Symbol("s")].includes(s), [s].lastIndexOf(s)); // expect: 0 false 0
print([1.5, 2147483648, -1].indexOf(2147483648), [1e21, 0.1 + 0.2].includes(0.30000000000000004)); // expect: 1 true
print(["ab", "a" + "b"].lastIndexOf("ab"), ["é"].indexOf("\u00e9"), ["e\u0301"].includes("\u00e9")); // expect: 1 0 false
print(Array.prototype.indexOf.call("abcb", "b"), Array.prototype.lastIndexOf.call("abcb", "b"), Array.prototype.includes.call("abc", "d")); // expect: 1 3 false
const like = { length: 3, 0: "p", 2: "p" };
print(Array.prototype.indexOf.call(like, "p"), Array.prototype.lastIndexOf.call(like, "p"), Array.prototype.includes.call(like, undefined)); // expect: 0 2 true
print(Array.prototype.indexOf.call(like, undefined), Array.prototype.indexOf.call({ length: 0 }, 1), Array.prototype.includes.call({}, undefined)); // expect: -1 -1 false
const far = { length: 9007199254740991, 9007199254740989: "z" };
print(Array.prototype.indexOf.call(far, "z", 9007199254740980), Array.prototype.lastIndexOf.call(far, "z"), Array.prototype.includes.call(far, "z", -4)); // expect: 9007199254740989 9007199254740989 true
print(thrown(() => Array.prototype.indexOf.call(null, 1)), thrown(() => Array.prototype.includes.call(undefined))); // expect: TypeError TypeError
let log = "";
const index = { valueOf() { log += "from "; return 0; } };
const watched = { get length() { log += "length "; return 2; }, get 0() { log += "0 "; return 1; }, get 1() { log += "1 "; return 2; } };
print(Array.prototype.indexOf.call(watched, 2, index), log.trim()); // expect: 1 length from 0 1
log = "";
print(Array.prototype.includes.call({ get length() { log += "length"; return 0; } }, 1, index), log); // expect: false length
log = "";
print(Array.prototype.lastIndexOf.call(watched, 1), log.trim()); // expect: 0 length 1 0
const shrinking = [1, 2, 3];
print(shrinking.indexOf(3, { valueOf() { shrinking.length = 1; return 0; } }), shrinking.includes(undefined, { valueOf() { return 0; } })); // expect: -1 false
const shrunk = [1, 2, 3];
print(shrunk.includes(undefined, { valueOf() { shrunk.length = 1; return 0; } })); // expect: true
print([].indexOf.length, [].lastIndexOf.length, [].includes.length); // expect: 1 1 1
const getter = [1, 2];
Object.defineProperty(getter, 1, { get() { return "g"; } });
print(getter.indexOf("g"), getter.lastIndexOf("g"), getter.includes("g")); // expect: 1 1 true
