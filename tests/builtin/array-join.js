"use strict";
// 23.1.3.18 join, 23.1.3.36 toString, 23.1.3.32 toLocaleString
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print([1, 2, 3].join()); // expect: 1,2,3
print([1, 2, 3].join("")); // expect: 123
print([1, 2, 3].join(" - ")); // expect: 1 - 2 - 3
print([1, 2].join(undefined)); // expect: 1,2
print([1, 2].join(null)); // expect: 1null2
print("<" + [].join() + ">"); // expect: <>
print("<" + [""].join("x") + ">"); // expect: <>
print("<" + [undefined].join() + ">"); // expect: <>
print([, , 1, null, undefined, "", 0, false].join("|")); // expect: ||1||||0|false
print([-0, NaN, Infinity, 1e21, 0.1].join(" ")); // expect: 0 NaN Infinity 1e+21 0.1
print([1, [2, [3, [4]]], {}].join(";")); // expect: 1;2,3,4;[object Object]
print([1, [2, 3]].toString()); // expect: 1,2,3
print(String([[], [[]]]) + "!"); // expect: ,!
print(`${[1, 2]}`); // expect: 1,2
print([{ toString() { return "s"; } }, { valueOf() { return "v"; } }].join()); // expect: s,[object Object]
print(thrown(() => [Symbol("s")].join())); // expect: TypeError
print(thrown(() => [1, 2].join(Symbol()))); // expect: TypeError
print(thrown(() => [Object.create(null)].join())); // expect: TypeError
print([1, 2].join({ toString() { return "+"; } })); // expect: 1+2
print([1, 2].join(0)); // expect: 102
print(["a", "b"].join([1, 2])); // expect: a1,2b
print(Array.prototype.join.call({ length: 3, 0: "a", 2: "c" })); // expect: a,,c
print(Array.prototype.join.call("abc", ".")); // expect: a.b.c
print(Array.prototype.join.call(12) + "!"); // expect: !
print(Array.prototype.join.call({ length: "2", 0: 1, 1: 2 })); // expect: 1,2
print(Array.prototype.join.call({ length: -1 }) + "!"); // expect: !
print(thrown(() => Array.prototype.join.call(undefined))); // expect: TypeError
print(thrown(() => Array.prototype.toString.call(null))); // expect: TypeError
print(Array.prototype.toString.call({ join() { return "joined"; } })); // expect: joined
print(Array.prototype.toString.call({ join: 1 })); // expect: [object Object]
print(Array.prototype.toString.call({})); // expect: [object Object]
print(Array.prototype.toString.call(Math)); // expect: [object Math]
print(Array.prototype.toString.call(true)); // expect: [object Boolean]
print(Array.prototype.toString.call("ab")); // expect: [object String]
const own = [1, 2];
own.join = function () { return "own " + this.length; };
print(String(own)); // expect: own 2
print(own + ""); // expect: own 2
print([1, null, undefined, "x", [2, 3]].toLocaleString()); // expect: 1,,,x,2,3
print([{ toLocaleString() { return "L" + arguments.length; } }, { toLocaleString: () => 5 }].toLocaleString()); // expect: L0,5
print(thrown(() => [{ toLocaleString: 1 }].toLocaleString())); // expect: TypeError
print(thrown(() => [Object.create(null)].toLocaleString())); // expect: TypeError
print(Array.prototype.toLocaleString.call({ length: 2, 0: true, 1: "s" })); // expect: true,s
let log = "";
const tracer = n => ({ toString() { log += n; return n; } });
print([tracer("a"), tracer("b")].join(tracer("s"))); // expect: asb
print(log); // expect: sab
log = "";
const growing = [{ toString() { growing.push("new"); return "g"; } }, 2];
print(growing.join()); // expect: g,2
print(growing.length); // expect: 3
const shrinking = [{ toString() { shrinking.length = 1; return "s"; } }, 2, 3];
print(shrinking.join()); // expect: s,,
print([].join.length); // expect: 1
print([].toString.length); // expect: 0
print([].toLocaleString.length); // expect: 0
print(["é", "€", "\u{1F600}"].join("ß")); // expect: éß€ß😀
print(["\uD83D", "\uDE00"].join("") === "\u{1F600}"); // expect: true
print(["\uD83D", "\uDE00"].join("").length); // expect: 2
const many = [];
for (let i = 0; i < 500; i++) many[i] = i % 10;
print(many.join("").length); // expect: 500
print(many.join(", ").length); // expect: 1498
print(new Array(5).join("ab")); // expect: abababab
