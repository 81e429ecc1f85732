"use strict";
// 20.1.2.13 Object.groupBy
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = g => Object.keys(g).map(k => k + "=" + g[k].join()).join(" ");
print(show(Object.groupBy([1, 2, 3, 4], x => x % 2 ? "odd" : "even"))); // expect: odd=1,3 even=2,4
print(show(Object.groupBy("banana", c => c))); // expect: b=b a=a,a,a n=n,n
print(show(Object.groupBy([1, 2, 3], (v, k) => k)), Object.keys(Object.groupBy([], x => x)).length); // expect: 0=1 1=2 2=3 0
print(Object.getPrototypeOf(Object.groupBy([1], x => x))); // expect: null
print(Array.isArray(Object.groupBy([1], x => x)[1])); // expect: true
print(show(Object.groupBy([1, 2], () => "__proto__")), show(Object.groupBy([3, 1, 2], x => x))); // expect: __proto__=1,2 1=1 2=2 3=3
const symbol = Symbol("g");
print(Object.groupBy([1, 2], () => symbol)[symbol].length); // expect: 2
print(Object.groupBy([1], () => ({ toString: () => "key" })).key[0]); // expect: 1
print(Object.groupBy([5], function () { return typeof this; }).undefined[0]); // expect: 5
print(Object.groupBy([5], (...args) => args.length)[2][0]); // expect: 5
print(thrown(() => Object.groupBy(null, x => x))); // expect: TypeError
print(thrown(() => Object.groupBy([1]))); // expect: TypeError
print(thrown(() => Object.groupBy([1], {}))); // expect: TypeError
print(thrown(() => Object.groupBy({}, x => x))); // expect: TypeError
let log = "";
const closing = { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return() { log += "closed "; return {}; } }; } };
print(thrown(() => Object.groupBy(closing, () => { throw new RangeError(); }))); // expect: RangeError
print(log.trim()); // expect: closed
print(thrown(() => Object.groupBy(closing, () => ({ toString() { throw new EvalError(); } }))), log.trim()); // expect: EvalError closed closed
const group = Object.getOwnPropertyDescriptor(Object.groupBy([1], () => "k"), "k");
print(group.writable); // expect: true
print(group.enumerable); // expect: true
print(group.configurable); // expect: true
print(Object.groupBy.length); // expect: 2
print(Object.groupBy.name); // expect: groupBy
