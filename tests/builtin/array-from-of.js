"use strict";
// 23.1.2.1 Array.from, 23.1.2.3 Array.of
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
print(show(Array.from([1, 2])), show(Array.from("aé\u{1F600}")), show(Array.from({ length: 2, 0: "x" })), show(Array.from([1, , 3]))); // expect: [1,2] [a,é,😀] [x,undefined] [1,undefined,3]
print(show(Array.from(5)), show(Array.from({})), show(Array.from({ length: "2" })), show(Array.from(true)), show(Array.from(() => 1))); // expect: [] [] [undefined,undefined] [] []
print(thrown(() => Array.from(null)), thrown(() => Array.from()), thrown(() => Array.from([], null)), thrown(() => Array.from([], {}))); // expect: TypeError TypeError TypeError TypeError
print(show(Array.from([1, 2], x => x * 2)), show(Array.from({ length: 3 }, (v, k) => k)), show(Array.from([1], undefined))); // expect: [2,4] [0,1,2] [1]
print(show(Array.from([7], function (v, k) { return this.t + v + k + arguments.length; }, { t: "T" })), show(Array.from({ length: 1, 0: 7 }, function () { return typeof this; }))); // expect: [T702] [undefined]
let log = "";
const iterable = (values, extra) => ({ [Symbol.iterator]() { log += "open "; let i = 0; return { next() { log += "next "; return i < values.length ? { value: values[i++], done: false } : { done: true, value: "ignored" }; }, return() { log += "return "; return extra; } }; } });
print(show(Array.from(iterable(["a", "b"]))), log.trim()); // expect: [a,b] open next next next
log = "";
print(thrown(() => Array.from(iterable([1, 2], {}), () => { throw new RangeError(); })), log.trim()); // expect: RangeError open next return
log = "";
print(thrown(() => Array.from(iterable([1], 5), () => { throw new RangeError(); })), log.trim()); // expect: RangeError open next return
print(thrown(() => Array.from({ [Symbol.iterator]: 1 })), thrown(() => Array.from({ [Symbol.iterator]() { return 1; } })), thrown(() => Array.from({ [Symbol.iterator]: () => ({}) }))); // expect: TypeError TypeError TypeError
print(thrown(() => Array.from({ [Symbol.iterator]: () => ({ next: () => 1 }) })), show(Array.from({ [Symbol.iterator]: null, length: 1 })), show(Array.from({ [Symbol.iterator]: undefined, length: 1, 0: "v" }))); // expect: TypeError [undefined] [v]
log = "";
print(thrown(() => Array.from({ [Symbol.iterator]: () => ({ next() { return { get value() { throw new EvalError(); } }; }, return() { log += "closed"; } }) })), log + "!"); // expect: EvalError !
class Sub extends Array {}
print(Sub.from([1, 2]) instanceof Sub, Sub.from([1, 2]).length, Sub.of(1, 2, 3) instanceof Sub, Sub.of(7).length); // expect: true 2 true 1
function Box(n) { this.args = arguments.length; this.n = n; }
const box = Array.from.call(Box, [1, 2]);
print(box instanceof Box, box.args, box.n, box.length, box[1], Array.isArray(box)); // expect: true 0 undefined 2 2 false
const likeBox = Array.from.call(Box, { length: 2, 0: "a" });
print(likeBox.args, likeBox.n, likeBox.length, 1 in likeBox); // expect: 1 2 2 true
print(Array.isArray(Array.from.call(undefined, [1])), Array.isArray(Array.from.call(() => 1, [1])), Array.isArray(Array.from.call({}, [1]))); // expect: true true true
function Locked() { Object.defineProperty(this, "0", { value: 1, configurable: false }); }
print(thrown(() => Array.from.call(Locked, [2])), thrown(() => Array.of.call(Locked, 2)), thrown(() => Array.from.call(Object.freeze, [1]))); // expect: TypeError TypeError nothing
print(thrown(() => Array.from({ length: 4294967296 })), thrown(() => Array.from({ length: -1 }))); // expect: RangeError nothing
print(show(Array.of()), show(Array.of(7)), show(Array.of(1, undefined, "x")), Array.of(3).length); // expect: [] [7] [1,undefined,x] 1
const ofBox = Array.of.call(Box, "p", "q");
print(ofBox instanceof Box, ofBox.n, ofBox.length, ofBox[0]); // expect: true 2 2 p
print(Array.isArray(Array.of.call(undefined, 1)), Array.from.length, Array.of.length); // expect: true 1 0
const growing = [1, 2];
print(show(Array.from(growing, v => { if (growing.length < 5) growing.push(v); return v; }))); // expect: [1,2,1,2,1]
(function () { print(show(Array.from(arguments)), show([...arguments])); })("p", "q"); // expect: [p,q] [p,q]
print(show(Array.from([3, 4].entries()).map(e => e.join(":"))), show(Array.from([9, 8].keys())), show(Array.from(Array.from("ab").values()))); // expect: [0:3,1:4] [0,1] [a,b]
