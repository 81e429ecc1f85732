"use strict";
// 23.1.3.33 toReversed, 23.1.3.35 toSpliced, 23.1.3.39 with
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const a = [1, 2, , 4];
print(show(a.toReversed())); // expect: [4,undefined,2,1]
print(show(a)); // expect: [1,2,hole,4]
print(a.toReversed() !== a); // expect: true
print(show([].toReversed())); // expect: []
print(show(Array.prototype.toReversed.call({ length: 2, 0: "x" }))); // expect: [undefined,x]
print(show(Array.prototype.toReversed.call("abc"))); // expect: [c,b,a]
print(thrown(() => Array.prototype.toReversed.call(null))); // expect: TypeError
print(thrown(() => Array.prototype.toReversed.call({ length: 4294967296 }))); // expect: RangeError
print(show(a.toSpliced())); // expect: [1,2,undefined,4]
print(show(a.toSpliced(1))); // expect: [1]
print(show(a.toSpliced(1, 1))); // expect: [1,undefined,4]
print(show(a.toSpliced(-1, 1, "e", "f"))); // expect: [1,2,undefined,e,f]
print(show(a.toSpliced(1, undefined, "u"))); // expect: [1,u,2,undefined,4]
print(show(a.toSpliced(0, 0, "s"))); // expect: [s,1,2,undefined,4]
print(show(a.toSpliced(9, 9, "t"))); // expect: [1,2,undefined,4,t]
print(show(a.toSpliced(1, -5, "n"))); // expect: [1,n,2,undefined,4]
print(show(a.toSpliced(undefined))); // expect: []
print(show(a)); // expect: [1,2,hole,4]
print(thrown(() => Array.prototype.toSpliced.call({ length: 9007199254740991 }, 0, 0, 1))); // expect: TypeError
print(thrown(() => Array.prototype.toSpliced.call({ length: 4294967295 }, 0, 0, 1))); // expect: RangeError
print(show(Array.prototype.toSpliced.call({ length: 2, 0: "p", 1: "q" }, 0, 1))); // expect: [q]
print(thrown(() => Array.prototype.toSpliced.call(undefined))); // expect: TypeError
print(show(a.with(0, "w"))); // expect: [w,2,undefined,4]
print(show(a.with(-1, "w"))); // expect: [1,2,undefined,w]
print(show(a.with(2.9, "w"))); // expect: [1,2,w,4]
print(show(a.with("1", "w"))); // expect: [1,w,undefined,4]
print(show(a)); // expect: [1,2,hole,4]
print(thrown(() => a.with(4, 0))); // expect: RangeError
print(thrown(() => a.with(-5, 0))); // expect: RangeError
print(thrown(() => a.with(Infinity, 0))); // expect: RangeError
print(thrown(() => [].with(0, 0))); // expect: RangeError
print(thrown(() => Array.prototype.with.call(null, 0, 0))); // expect: TypeError
print(show(Array.prototype.with.call({ length: 2, 0: 1 }, 1, "x"))); // expect: [1,x]
print(show([1, 2].with(NaN, 0))); // expect: [0,2]
print(show([1].with())); // expect: [undefined]
class Sub extends Array {}
const sub = Sub.from([1, 2]);
print(sub.toReversed() instanceof Sub); // expect: false
print(sub.toSpliced(0, 1) instanceof Sub); // expect: false
print(sub.with(0, 1) instanceof Sub); // expect: false
print([].toReversed.length); // expect: 0
print([].toSpliced.length); // expect: 2
print([].with.length); // expect: 2
let log = "";
const order = (n, v) => ({ valueOf() { log += n + " "; return v; } });
Array.prototype.toSpliced.call({ get length() { log += "length "; return 2; }, get 0() { log += "0 "; }, get 1() { log += "1 "; } }, order("start", 0), order("skip", 1));
print(log.trim()); // expect: length start skip 1
log = "";
Array.prototype.with.call({ get length() { log += "length "; return 2; }, get 0() { log += "0 "; }, get 1() { log += "1 "; } }, order("index", 1), 0);
print(log.trim()); // expect: length index 0
log = "";
Array.prototype.toReversed.call({ length: 2, get 0() { log += "0 "; }, get 1() { log += "1 "; } });
print(log.trim()); // expect: 1 0
