"use strict";
// 21.4.3.1 Date.now, performance.now, print
const now = Date.now();
print(typeof now, Number.isInteger(now), now >= 0, Date.now() >= now, Date.now.length, Date.now.name); // expect: number true true true 0 now
const start = performance.now();
let work = 0;
for (let i = 0; i < 2000; i++) work += i;
const end = performance.now();
print(typeof start, start >= 0, end >= start, end - start < 60000, work); // expect: number true true true 1999000
print(typeof print, print("nested")); // expect: nested
// expect: function undefined
print({ toString: () => "converted" }, [1, [2]], null, undefined, -0, true, 1e21); // expect: converted 1,2 null undefined 0 true 1e+21
print("a", "b", 3); // expect: a b 3
print("é€\u{1F600}"); // expect: é€😀
let order = "";
const t = n => ({ toString() { order += n; return n; } });
print(t("x"), t("y"), t("z")); // expect: x y z
print(order); // expect: xyz
const fails = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(fails(() => print(Symbol())), fails(() => print({ toString() { throw new EvalError(); } })), fails(() => print(Object.create(null)))); // expect: TypeError EvalError TypeError
