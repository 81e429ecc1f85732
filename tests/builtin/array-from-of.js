"use strict";
// 23.1.2.1 Array.from, 23.1.2.3 Array.of
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
print(show(Array.from([1, 2]))); // expect: [1,2]
print(show(Array.from("aé\u{1F600}"))); // expect: [a,é,😀]
print(show(Array.from({ length: 2, 0: "x" }))); // expect: [x,undefined]
print(show(Array.from([1, , 3]))); // expect: [1,undefined,3]
print(show(Array.from(5))); // expect: []
print(show(Array.from({}))); // expect: []
print(show(Array.from({ length: "2" }))); // expect: [undefined,undefined]
print(show(Array.from(true))); // expect: []
print(show(Array.from(() => 1))); // expect: []
print(thrown(() => Array.from(null))); // expect: TypeError
print(thrown(() => Array.from())); // expect: TypeError
print(thrown(() => Array.from([], null))); // expect: TypeError
print(thrown(() => Array.from([], {}))); // expect: TypeError
print(show(Array.from([1, 2], x => x * 2))); // expect: [2,4]
print(show(Array.from({ length: 3 }, (v, k) => k))); // expect: [0,1,2]
print(show(Array.from([1], undefined))); // expect: [1]
print(show(Array.from([7], function (v, k) { return this.t + v + k + arguments.length; }, { t: "T" }))); // expect: [T702]
print(show(Array.from({ length: 1, 0: 7 }, function () { return typeof this; }))); // expect: [undefined]
let log = "";
const iterable = (values, extra) => ({ [Symbol.iterator]() { log += "open "; let i = 0; return { next() { log += "next "; return i < values.length ? { value: values[i++], done: false } : { done: true, value: "ignored" }; }, return() { log += "return "; return extra; } }; } });
print(show(Array.from(iterable(["a", "b"])))); // expect: [a,b]
print(log.trim()); // expect: open next next next
log = "";
print(thrown(() => Array.from(iterable([1, 2], {}), () => { throw new RangeError(); }))); // expect: RangeError
print(log.trim()); // expect: open next return
log = "";
print(thrown(() => Array.from(iterable([1], 5), () => { throw new RangeError(); }))); // expect: RangeError
print(log.trim()); // expect: open next return
print(thrown(() => Array.from({ [Symbol.iterator]: 1 }))); // expect: TypeError
print(thrown(() => Array.from({ [Symbol.iterator]() { return 1; } }))); // expect: TypeError
print(thrown(() => Array.from({ [Symbol.iterator]: () => ({}) }))); // expect: TypeError
print(thrown(() => Array.from({ [Symbol.iterator]: () => ({ next: () => 1 }) }))); // expect: TypeError
print(show(Array.from({ [Symbol.iterator]: null, length: 1 }))); // expect: [undefined]
print(show(Array.from({ [Symbol.iterator]: undefined, length: 1, 0: "v" }))); // expect: [v]
log = "";
print(thrown(() => Array.from({ [Symbol.iterator]: () => ({ next() { return { get value() { throw new EvalError(); } }; }, return() { log += "closed"; } }) }))); // expect: EvalError
print(log + "!"); // expect: !
class Sub extends Array {}
print(Sub.from([1, 2]) instanceof Sub); // expect: true
print(Sub.from([1, 2]).length); // expect: 2
print(Sub.of(1, 2, 3) instanceof Sub); // expect: true
print(Sub.of(7).length); // expect: 1
function Box(n) { this.args = arguments.length; this.n = n; }
const box = Array.from.call(Box, [1, 2]);
print(box instanceof Box); // expect: true
print(box.args); // expect: 0
print(box.n); // expect: undefined
print(box.length); // expect: 2
print(box[1]); // expect: 2
print(Array.isArray(box)); // expect: false
const likeBox = Array.from.call(Box, { length: 2, 0: "a" });
print(likeBox.args); // expect: 1
print(likeBox.n); // expect: 2
print(likeBox.length); // expect: 2
print(1 in likeBox); // expect: true
print(Array.isArray(Array.from.call(undefined, [1]))); // expect: true
print(Array.isArray(Array.from.call(() => 1, [1]))); // expect: true
print(Array.isArray(Array.from.call({}, [1]))); // expect: true
function Locked() { Object.defineProperty(this, "0", { value: 1, configurable: false }); }
print(thrown(() => Array.from.call(Locked, [2]))); // expect: TypeError
print(thrown(() => Array.of.call(Locked, 2))); // expect: TypeError
print(thrown(() => Array.from.call(Object.freeze, [1]))); // expect: nothing
print(thrown(() => Array.from({ length: 4294967296 }))); // expect: RangeError
print(thrown(() => Array.from({ length: -1 }))); // expect: nothing
print(show(Array.of())); // expect: []
print(show(Array.of(7))); // expect: [7]
print(show(Array.of(1, undefined, "x"))); // expect: [1,undefined,x]
print(Array.of(3).length); // expect: 1
const ofBox = Array.of.call(Box, "p", "q");
print(ofBox instanceof Box); // expect: true
print(ofBox.n); // expect: 2
print(ofBox.length); // expect: 2
print(ofBox[0]); // expect: p
print(Array.isArray(Array.of.call(undefined, 1))); // expect: true
print(Array.from.length); // expect: 1
print(Array.of.length); // expect: 0
const growing = [1, 2];
print(show(Array.from(growing, v => { if (growing.length < 5) growing.push(v); return v; }))); // expect: [1,2,1,2,1]
(function () { print(show(Array.from(arguments)), show([...arguments])); })("p", "q"); // expect: [p,q] [p,q]
print(show(Array.from([3, 4].entries()).map(e => e.join(":")))); // expect: [0:3,1:4]
print(show(Array.from([9, 8].keys()))); // expect: [0,1]
print(show(Array.from(Array.from("ab").values()))); // expect: [a,b]
