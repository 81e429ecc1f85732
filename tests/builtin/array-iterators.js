"use strict";
// 23.1.5 Array iterators, and the iteration protocol of arrays
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const step = r => r.done ? "done:" + r.value : Array.isArray(r.value) ? "[" + r.value + "]" : String(r.value);
const it = ["a", "b"].values();
print(step(it.next())); // expect: a
print(step(it.next())); // expect: b
print(step(it.next())); // expect: done:undefined
print(step(it.next())); // expect: done:undefined
const en = ["x", , "z"].entries();
print(step(en.next())); // expect: [0,x]
print(step(en.next())); // expect: [1,]
print(step(en.next())); // expect: [2,z]
print(step(en.next())); // expect: done:undefined
print([..."hi"].keys().next().value); // expect: 0
print([...[, "q"].keys()].join()); // expect: 0,1
print([...["p", "q"].entries()].join(";")); // expect: 0,p;1,q
print([][Symbol.iterator] === Array.prototype.values); // expect: true
print([].values.name); // expect: values
print([].entries.name); // expect: entries
print([].keys.name); // expect: keys
const prototype = Object.getPrototypeOf([].values());
print(prototype === Object.getPrototypeOf([].keys())); // expect: true
print(prototype[Symbol.toStringTag]); // expect: Array Iterator
print(String([].values())); // expect: [object Array Iterator]
print(prototype.next.length); // expect: 0
print(prototype.next.name); // expect: next
print(Object.getPrototypeOf(prototype) === Object.getPrototypeOf(Object.getPrototypeOf(""[Symbol.iterator]()))); // expect: true
print(it[Symbol.iterator]() === it); // expect: true
print(Object.getPrototypeOf(prototype)[Symbol.iterator].name); // expect: [Symbol.iterator]
print(Object.getPrototypeOf(prototype)[Symbol.iterator].length); // expect: 0
print(prototype.hasOwnProperty(Symbol.iterator)); // expect: false
print(thrown(() => prototype.next())); // expect: TypeError
print(thrown(() => it.next.call({}))); // expect: TypeError
print(thrown(() => it.next.call([]))); // expect: TypeError
print(thrown(() => it.next.call(undefined))); // expect: TypeError
print(thrown(() => Array.prototype.values.call(null))); // expect: TypeError
print(thrown(() => Array.prototype.keys.call(undefined))); // expect: TypeError
const growing = [1];
const seen = [];
for (const v of growing) { seen.push(v); if (growing.length < 4) growing.push(v + 1); }
print(seen.join()); // expect: 1,2,3,4
const finished = [1].values();
finished.next();
finished.next();
const again = [];
const over = again.values();
print(over.next().done); // expect: true
again.push(1);
print(over.next().done); // expect: true
const like = Array.prototype.values.call({ length: 2, 0: "l", 1: "m" });
print([...like].join()); // expect: l,m
print([...Array.prototype.entries.call("yz")].join("|")); // expect: 0,y|1,z
print([...Array.prototype.keys.call({ length: 3 })].join()); // expect: 0,1,2
const shrinking = [1, 2, 3];
const si = shrinking.values();
si.next();
shrinking.length = 1;
print(step(si.next())); // expect: done:undefined
shrinking.push(2, 3);
print(step(si.next())); // expect: done:undefined
let log = "";
const getters = Array.prototype.values.call({ get length() { log += "length "; return 1; }, get 0() { log += "0 "; return "g"; } });
print(step(getters.next())); // expect: g
print(step(getters.next())); // expect: done:undefined
print(log.trim()); // expect: length 0 length
const result = [5].values().next();
print(Object.keys(result).join()); // expect: value,done
print(result.hasOwnProperty("value")); // expect: true
print(Object.getPrototypeOf(result) === Object.prototype); // expect: true
const original = prototype.next;
prototype.next = function () { return { value: "patched", done: (log += "!").length > 20 }; };
log = "12345678901234567";
print([...[1, 2, 3]].join()); // expect: patched,patched,patched
prototype.next = original;
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function () { let n = 0; return { next: () => ({ value: n, done: n++ === 2 }) }; };
print([...["a", "b", "c"]].join()); // expect: 0,1
print(Math.max(...[50])); // expect: 1
Array.prototype[Symbol.iterator] = values;
const own = [1, 2];
own[Symbol.iterator] = function () { return ["own"].values(); };
print([...own].join()); // expect: own
print(Array.from(own).join()); // expect: own
