"use strict";
// Parameters and the arguments object of strict functions.
function f(a, b) { return a + "," + b + "," + arguments.length; }
print(f(), f(1), f(1, 2), f(1, 2, 3)); // expect: undefined,undefined,0 1,undefined,1 1,2,2 1,2,3
function g(a) { arguments[0] = "changed"; return a; }
print(g("kept")); // expect: kept
function h(a) { a = "changed"; return arguments[0]; }
print(h("kept")); // expect: kept
function all() { var s = ""; for (var i = 0; i < arguments.length; i++) s += arguments[i]; return s; }
print(all("a", "b", "c"), all() === ""); // expect: abc true
function kind() { return [typeof arguments, Array.isArray(arguments), Object.prototype.toString.call(arguments), arguments instanceof Object].join(); }
print(kind()); // expect: object,false,[object Arguments],true
function slice() { return Array.prototype.slice.call(arguments, 1).join(); }
print(slice(1, 2, 3)); // expect: 2,3
function own() { return [Object.keys(arguments).join("/"), "length" in arguments, 5 in arguments].join(); }
print(own(7, 8)); // expect: 0/1,true,false
function grow() { arguments[3] = "d"; arguments.length = 4; return Array.prototype.join.call(arguments, "-"); }
print(grow("a")); // expect: a---d
function callee() { try { return arguments.callee; } catch (e) { return e.name; } }
print(callee()); // expect: TypeError
function inner() { return (function () { return arguments[0]; })("inner") + arguments[0]; }
print(inner("outer")); // expect: innerouter
function arrow() { return (() => arguments[0])("arrow's own"); }
print(arrow("outer's")); // expect: outer's
function nested() { return [1, 2].map((x) => x + arguments.length).join(); }
print(nested("a", "b", "c")); // expect: 4,5
function spread() { return [...arguments].join("+"); }
print(spread(1, 2, 3)); // expect: 1+2+3
function forward() { return f.apply(this, arguments); }
print(forward(9, 8)); // expect: 9,8,2
function of() { var s = 0; for (var x of arguments) s += x; return s; }
print(of(1, 2, 3)); // expect: 6
function last(a, b, a2) { return a2; }
print(last(1, 2, 3), last.length); // expect: 3 3
function keep() { return function () { return arguments; }; }
print(keep()("x")[0]); // expect: x
var held;
function hold() { held = arguments; }
hold(1, 2);
hold(3);
print(held[0], held.length); // expect: 3 1
function del(a) { delete arguments[0]; return arguments[0] + "" + a; }
print(del("x")); // expect: undefinedx
function undef(a) { return a === undefined; }
print(undef(), undef(undefined), undef(null)); // expect: true true false
function big() { return arguments.length; }
print(big.apply(null, new Array(40)), big(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)); // expect: 40 20
function defaults(a, b = 2) { a = 9; return arguments[0] + "," + arguments.length; }
print(defaults(1), defaults(1, undefined), defaults(1, 2, 3)); // expect: 1,1 1,2 1,3
