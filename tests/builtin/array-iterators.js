"use strict";
// 23.1.5 Array iterators, and the iteration protocol of arrays
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const step = r => r.done ? "done:" + r.value : Array.isArray(r.value) ? "[" + r.value + "]" : String(r.value);
const it = ["a", "b"].values();
print(step(it.next()), step(it.next()), step(it.next()), step(it.next())); // expect: a b done:undefined done:undefined
const en = ["x", , "z"].entries();
print(step(en.next()), step(en.next()), step(en.next()), step(en.next())); // expect: [0,x] [1,] [2,z] done:undefined
print([..."hi"].keys().next().value, [...[, "q"].keys()].join(), [...["p", "q"].entries()].join(";")); // expect: 0 0,1 0,p;1,q
print([][Symbol.iterator] === Array.prototype.values, [].values.name, [].entries.name, [].keys.name); // expect: true values entries keys
const prototype = Object.getPrototypeOf([].values());
print(prototype === Object.getPrototypeOf([].keys()), prototype[Symbol.toStringTag], String([].values()), prototype.next.length, prototype.next.name); // expect: true Array Iterator [object Array Iterator] 0 next
print(Object.getPrototypeOf(prototype) === Object.getPrototypeOf(Object.getPrototypeOf(""[Symbol.iterator]())), it[Symbol.iterator]() === it); // expect: true true
print(Object.getPrototypeOf(prototype)[Symbol.iterator].name, Object.getPrototypeOf(prototype)[Symbol.iterator].length, prototype.hasOwnProperty(Symbol.iterator)); // expect: [Symbol.iterator] 0 false
print(thrown(() => prototype.next()), thrown(() => it.next.call({})), thrown(() => it.next.call([])), thrown(() => it.next.call(undefined))); // expect: TypeError TypeError TypeError TypeError
print(thrown(() => Array.prototype.values.call(null)), thrown(() => Array.prototype.keys.call(undefined))); // expect: TypeError TypeError
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
print([...like].join(), [...Array.prototype.entries.call("yz")].join("|"), [...Array.prototype.keys.call({ length: 3 })].join()); // expect: l,m 0,y|1,z 0,1,2
const shrinking = [1, 2, 3];
const si = shrinking.values();
si.next();
shrinking.length = 1;
print(step(si.next())); // expect: done:undefined
shrinking.push(2, 3);
print(step(si.next())); // expect: done:undefined
let log = "";
const getters = Array.prototype.values.call({ get length() { log += "length "; return 1; }, get 0() { log += "0 "; return "g"; } });
print(step(getters.next()), step(getters.next()), log.trim()); // expect: g done:undefined length 0 length
const result = [5].values().next();
print(Object.keys(result).join(), result.hasOwnProperty("value"), Object.getPrototypeOf(result) === Object.prototype); // expect: value,done true true
const original = prototype.next;
prototype.next = function () { return { value: "patched", done: (log += "!").length > 20 }; };
log = "12345678901234567";
print([...[1, 2, 3]].join()); // expect: patched,patched,patched
prototype.next = original;
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function () { let n = 0; return { next: () => ({ value: n, done: n++ === 2 }) }; };
print([...["a", "b", "c"]].join(), Math.max(...[50])); // expect: 0,1 1
Array.prototype[Symbol.iterator] = values;
const own = [1, 2];
own[Symbol.iterator] = function () { return ["own"].values(); };
print([...own].join(), Array.from(own).join()); // expect: own own
