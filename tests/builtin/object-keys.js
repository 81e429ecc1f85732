"use strict";
// 20.1.2.19 Object.keys, 20.1.2.24 values, 20.1.2.5 entries, 20.1.2.7 fromEntries, 20.1.2.13 groupBy
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const o = { b: 1, a: 2, 10: 3, 9: 4, [Symbol("s")]: 5, "-1": 6, "01": 7, 4294967294: 8, 4294967295: 9, "": 10 };
print(Object.keys(o).join("|")); // expect: 9|10|4294967294|b|a|-1|01|4294967295|
print(Object.values(o).join("|")); // expect: 4|3|8|1|2|6|7|9|10
print(Object.entries(o).map(e => e.join("=")).join("|")); // expect: 9=4|10=3|4294967294=8|b=1|a=2|-1=6|01=7|4294967295=9|=10
print(Object.keys([5, , 6]).join()); // expect: 0,2
print(Object.keys("ab").join()); // expect: 0,1
print(Object.keys(1).length); // expect: 0
print(Object.keys(Object("ab")).join()); // expect: 0,1
print(Object.keys(true).length); // expect: 0
print(Object.values("ab").join()); // expect: a,b
print(Object.entries(["x"]).join()); // expect: 0,x
print(Object.entries("a")[0].length); // expect: 2
print(thrown(() => Object.keys(null))); // expect: TypeError
print(thrown(() => Object.values(undefined))); // expect: TypeError
print(thrown(() => Object.entries())); // expect: TypeError
print(Object.keys(Object.create({ up: 1 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })).join()); // expect: own
print(Object.keys(function f() {}).length); // expect: 0
print(Object.keys(class { static m() {} }).length); // expect: 0
print(Object.keys(Math).length); // expect: 0
print(Object.keys(new Error("e")).length); // expect: 0
let log = "";
const traced = { get a() { log += "a "; delete this.b; this.d = 4; return 1; }, b: 2, get c() { log += "c "; return 3; } };
print(Object.values(traced).join()); // expect: 1,3
print(log.trim()); // expect: a c
const hiding = { get a() { Object.defineProperty(this, "b", { enumerable: false }); return 1; }, b: 2 };
print(Object.entries(hiding).join(";")); // expect: a,1
print(Object.keys({ get a() { throw new Error(); } }).join()); // expect: a
print(thrown(() => Object.values({ get a() { throw new RangeError(); } }))); // expect: RangeError
print(thrown(() => Object.entries({ get a() { throw new URIError(); } }))); // expect: URIError
const after = { z: 1, y: 2 };
delete after.z;
after.z = 3;
after[1] = 4;
print(Object.keys(after).join()); // expect: 1,y,z
print(Object.keys(Object.assign({}, after)).join()); // expect: 1,y,z
const many = {};
for (let i = 0; i < 100; i++) many["k" + i % 50] = i;
print(Object.keys(many).length); // expect: 50
print(Object.keys(many)[49]); // expect: k49
print(Object.values(many)[0]); // expect: 50
print(Object.entries(many)[25].join(":")); // expect: k25:75
for (let i = 0; i < 100; i++) many["x" + i] = i;
for (let i = 0; i < 100; i += 2) delete many["x" + i];
print(Object.keys(many).length); // expect: 100
print(Object.keys(many)[50]); // expect: x1
print(Object.keys(many)[99]); // expect: x99
const from = Object.fromEntries([["a", 1], ["b", 2], ["a", 3], [5, "five"]]);
print(Object.keys(from).join()); // expect: 5,a,b
print(from.a); // expect: 3
print(from[5]); // expect: five
print(Object.getPrototypeOf(from) === Object.prototype); // expect: true
print(Object.fromEntries([{ 0: "k", 1: "v" }]).k); // expect: v
print(Object.keys(Object.fromEntries([[]])).join()); // expect: undefined
print(Object.fromEntries([["__proto__", 1]]).hasOwnProperty("__proto__")); // expect: true
print(thrown(() => Object.fromEntries())); // expect: TypeError
print(thrown(() => Object.fromEntries(null))); // expect: TypeError
print(thrown(() => Object.fromEntries([1]))); // expect: TypeError
print(thrown(() => Object.fromEntries({}))); // expect: TypeError
print(thrown(() => Object.fromEntries(["ab"]))); // expect: TypeError
const symbol = Symbol("k");
print(Object.fromEntries([[symbol, 1]])[symbol]); // expect: 1
print(Object.keys(Object.fromEntries(Object.entries({ x: 1, y: 2 }).map(e => [e[0] + e[0], e[1]]))).join()); // expect: xx,yy
log = "";
const closing = { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return() { log += "closed"; return {}; } }; } };
print(thrown(() => Object.fromEntries(closing))); // expect: TypeError
print(log); // expect: closed
log = "";
const badKey = { [Symbol.iterator]() { return { next() { return { value: [{ toString() { throw new EvalError(); } }, 1], done: false }; }, return() { log += "closed"; return {}; } }; } };
print(thrown(() => Object.fromEntries(badKey))); // expect: EvalError
print(log); // expect: closed
print(Object.keys.length); // expect: 1
print(Object.values.length); // expect: 1
print(Object.entries.length); // expect: 1
print(Object.fromEntries.length); // expect: 1
