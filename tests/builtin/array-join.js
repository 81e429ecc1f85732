"use strict";
// 23.1.3.18 join, 23.1.3.36 toString, 23.1.3.32 toLocaleString
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print([1, 2, 3].join(), [1, 2, 3].join(""), [1, 2, 3].join(" - "), [1, 2].join(undefined), [1, 2].join(null)); // expect: 1,2,3 123 1 - 2 - 3 1,2 1null2
print("<" + [].join() + ">", "<" + [""].join("x") + ">", "<" + [undefined].join() + ">"); // expect: <> <> <>
print([, , 1, null, undefined, "", 0, false].join("|")); // expect: ||1||||0|false
print([-0, NaN, Infinity, 1e21, 0.1].join(" ")); // expect: 0 NaN Infinity 1e+21 0.1
print([1, [2, [3, [4]]], {}].join(";")); // expect: 1;2,3,4;[object Object]
print([1, [2, 3]].toString(), String([[], [[]]]) + "!", `${[1, 2]}`); // expect: 1,2,3 ,! 1,2
print([{ toString() { return "s"; } }, { valueOf() { return "v"; } }].join()); // expect: s,[object Object]
print(thrown(() => [Symbol("s")].join()), thrown(() => [1, 2].join(Symbol())), thrown(() => [Object.create(null)].join())); // expect: TypeError TypeError TypeError
print([1, 2].join({ toString() { return "+"; } }), [1, 2].join(0), ["a", "b"].join([1, 2])); // expect: 1+2 102 a1,2b
print(Array.prototype.join.call({ length: 3, 0: "a", 2: "c" }), Array.prototype.join.call("abc", "."), Array.prototype.join.call(12) + "!"); // expect: a,,c a.b.c !
print(Array.prototype.join.call({ length: "2", 0: 1, 1: 2 }), Array.prototype.join.call({ length: -1 }) + "!"); // expect: 1,2 !
print(thrown(() => Array.prototype.join.call(undefined)), thrown(() => Array.prototype.toString.call(null))); // expect: TypeError TypeError
print(Array.prototype.toString.call({ join() { return "joined"; } }), Array.prototype.toString.call({ join: 1 }), Array.prototype.toString.call({})); // expect: joined [object Object] [object Object]
print(Array.prototype.toString.call(Math), Array.prototype.toString.call(true), Array.prototype.toString.call("ab")); // expect: [object Math] [object Boolean] [object String]
const own = [1, 2];
own.join = function () { return "own " + this.length; };
print(String(own), own + ""); // expect: own 2 own 2
print([1, null, undefined, "x", [2, 3]].toLocaleString()); // expect: 1,,,x,2,3
print([{ toLocaleString() { return "L" + arguments.length; } }, { toLocaleString: () => 5 }].toLocaleString()); // expect: L0,5
print(thrown(() => [{ toLocaleString: 1 }].toLocaleString()), thrown(() => [Object.create(null)].toLocaleString())); // expect: TypeError TypeError
print(Array.prototype.toLocaleString.call({ length: 2, 0: true, 1: "s" })); // expect: true,s
let log = "";
const tracer = n => ({ toString() { log += n; return n; } });
print([tracer("a"), tracer("b")].join(tracer("s")), log); // expect: asb sab
log = "";
const growing = [{ toString() { growing.push("new"); return "g"; } }, 2];
print(growing.join(), growing.length); // expect: g,2 3
const shrinking = [{ toString() { shrinking.length = 1; return "s"; } }, 2, 3];
print(shrinking.join()); // expect: s,,
print([].join.length, [].toString.length, [].toLocaleString.length); // expect: 1 0 0
print(["é", "€", "\u{1F600}"].join("ß"), ["\uD83D", "\uDE00"].join("") === "\u{1F600}", ["\uD83D", "\uDE00"].join("").length); // expect: éß€ß😀 true 2
const many = [];
for (let i = 0; i < 500; i++) many[i] = i % 10;
print(many.join("").length, many.join(", ").length, new Array(5).join("ab")); // expect: 500 1498 abababab
