"use strict";
// 23.1.3.33 toReversed, 23.1.3.35 toSpliced, 23.1.3.39 with
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
const a = [1, 2, , 4];
print(show(a.toReversed()), show(a), a.toReversed() !== a, show([].toReversed())); // expect: [4,undefined,2,1] [1,2,hole,4] true []
print(show(Array.prototype.toReversed.call({ length: 2, 0: "x" })), show(Array.prototype.toReversed.call("abc"))); // expect: [undefined,x] [c,b,a]
print(thrown(() => Array.prototype.toReversed.call(null)), thrown(() => Array.prototype.toReversed.call({ length: 4294967296 }))); // expect: TypeError RangeError
print(show(a.toSpliced()), show(a.toSpliced(1)), show(a.toSpliced(1, 1)), show(a.toSpliced(-1, 1, "e", "f")), show(a.toSpliced(1, undefined, "u"))); // expect: [1,2,undefined,4] [1] [1,undefined,4] [1,2,undefined,e,f] [1,u,2,undefined,4]
print(show(a.toSpliced(0, 0, "s")), show(a.toSpliced(9, 9, "t")), show(a.toSpliced(1, -5, "n")), show(a.toSpliced(undefined)), show(a)); // expect: [s,1,2,undefined,4] [1,2,undefined,4,t] [1,n,2,undefined,4] [] [1,2,hole,4]
print(thrown(() => Array.prototype.toSpliced.call({ length: 9007199254740991 }, 0, 0, 1)), thrown(() => Array.prototype.toSpliced.call({ length: 4294967295 }, 0, 0, 1))); // expect: TypeError RangeError
print(show(Array.prototype.toSpliced.call({ length: 2, 0: "p", 1: "q" }, 0, 1)), thrown(() => Array.prototype.toSpliced.call(undefined))); // expect: [q] TypeError
print(show(a.with(0, "w")), show(a.with(-1, "w")), show(a.with(2.9, "w")), show(a.with("1", "w")), show(a)); // expect: [w,2,undefined,4] [1,2,undefined,w] [1,2,w,4] [1,w,undefined,4] [1,2,hole,4]
print(thrown(() => a.with(4, 0)), thrown(() => a.with(-5, 0)), thrown(() => a.with(Infinity, 0)), thrown(() => [].with(0, 0)), thrown(() => Array.prototype.with.call(null, 0, 0))); // expect: RangeError RangeError RangeError RangeError TypeError
print(show(Array.prototype.with.call({ length: 2, 0: 1 }, 1, "x")), show([1, 2].with(NaN, 0)), show([1].with())); // expect: [1,x] [0,2] [undefined]
class Sub extends Array {}
const sub = Sub.from([1, 2]);
print(sub.toReversed() instanceof Sub, sub.toSpliced(0, 1) instanceof Sub, sub.with(0, 1) instanceof Sub); // expect: false false false
print([].toReversed.length, [].toSpliced.length, [].with.length); // expect: 0 2 2
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
