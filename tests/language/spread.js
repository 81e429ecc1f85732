"use strict";
// Spread in calls, new and array literals.
var a = [1, 2], b = [3];
print([...a, ...b].join(), [0, ...a, 9, ...b, 10].join(), [...[]].length, [...a].length, [...a] === a); // expect: 1,2,3 0,1,2,9,3,10 0 2 false
print(Math.max(...a, ...b, 2), Math.max(...[]), Math.min(5, ...[7, 3])); // expect: 3 -Infinity 3
function f(...r) { return r.join("|"); }
print(f(...a), f(0, ...a, 5), f(...a, ...a), f(...[], ...[], 1), f(..."abc")); // expect: 1|2 0|1|2|5 1|2|1|2 1 a|b|c
print([..."héllo"].join("-"), [..."a😀b"].length, [...""].length); // expect: h-é-l-l-o 3 0
print([..."ab", ...[1, , 3]].length, 1 in [...[1, , 3]], [...[1, , 3]].join()); // expect: 5 true 1,,3
class P { constructor(x, y) { this.x = x; this.y = y; } }
var p = new P(...a);
print(p.x, p.y, new P(...[5]).y, new Array(...[1, 2, 3]).length); // expect: 1 2 undefined 3
var o = { n: 1, m(...r) { return this.n + r.length; } };
print(o.m(...a, ...b), o["m"](...a)); // expect: 4 3
var log = [];
var it = { [Symbol.iterator]() { var i = 0; log.push("open"); return { next() { log.push("next"); return { done: i >= 2, value: i++ }; }, return() { log.push("return"); return {}; } }; } };
print([...it].join(), log.join()); // expect: 0,1 open,next,next,next
log = [];
print(f(...it, "x"), log.length); // expect: 0|1|x 4
try { f(...null); print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { [...5]; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { [...{}]; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { new P(...undefined); } catch (e) { print(e.name); } // expect: TypeError
var n = 0;
function v() { return [n++, n++]; }
print([...v(), n++, ...v()].join()); // expect: 0,1,2,3,4
print((() => [...a, () => 1].length)()); // expect: 3
function g() { return f(...arguments); }
print(g(7, 8)); // expect: 7|8
print([...a.map((x) => x * 2), ...a.entries()].length, [...a.keys()].join(), [...["x"].values()].join()); // expect: 4 0,1 x
var big = [];
for (var i = 0; i < 200; i++) big.push(i);
print([...big, ...big].length, f(...big).length, Math.max(...big)); // expect: 400 689 199
print([...[...[...[1]]]][0], [[...a], [...b]].length); // expect: 1 2
var x = [1.5, 2.5], y = [...x];
y[0] += 1;
print(x.join(), y.join()); // expect: 1.5,2.5 2.5,2.5
print(String.fromCharCode(...[72, 105]), [...new Set_()].join()); // expect: Hi set
function Set_() { this[Symbol.iterator] = function () { return ["set"][Symbol.iterator](); }; }
