"use strict";
// The global object and script-level bindings.
var v = 1;
let l = 2;
const c = 3;
function f() { return "f"; }
class K {}
print(globalThis.v, globalThis.l, globalThis.c, globalThis.f === f, globalThis.K); // expect: 1 undefined undefined true undefined
print("v" in globalThis, "l" in globalThis, globalThis.hasOwnProperty("f"), typeof globalThis, this === globalThis); // expect: true false true object true
v = 5;
print(globalThis.v); // expect: 5
globalThis.v = 6;
print(v); // expect: 6
globalThis.made = 7;
print(made, typeof made); // expect: 7 number
made = 8;
print(globalThis.made, delete globalThis.made, typeof made); // expect: 8 true undefined
try { made; } catch (e) { print(e.name); } // expect: ReferenceError
try { made = 1; } catch (e) { print(e.name); } // expect: ReferenceError
try { delete globalThis.v; print("deleted"); } catch (e) { print(e.name); } // expect: TypeError
var d = Object.getOwnPropertyDescriptor(globalThis, "v");
print(d.writable, d.enumerable, d.configurable); // expect: true true false
d = Object.getOwnPropertyDescriptor(globalThis, "Math");
print(d.writable, d.enumerable, d.configurable); // expect: true false true
d = Object.getOwnPropertyDescriptor(globalThis, "undefined");
print(d.writable, d.enumerable, d.configurable, d.value); // expect: false false false undefined
d = Object.getOwnPropertyDescriptor(globalThis, "globalThis");
print(d.writable, d.enumerable, d.configurable, d.value === globalThis); // expect: true false true true
function read() { return later; }
try { read(); } catch (e) { print(e.name); } // expect: ReferenceError
globalThis.later = "now";
print(read()); // expect: now
globalThis.later = "again";
print(read()); // expect: again
delete globalThis.later;
try { read(); } catch (e) { print(e.name); } // expect: ReferenceError
Object.defineProperty(globalThis, "computed", { get() { return "getter"; }, configurable: true });
print(computed, typeof computed); // expect: getter string
try { computed = 1; } catch (e) { print(e.name); } // expect: TypeError
delete globalThis.computed;
print(typeof computed); // expect: undefined
var oldMath = Math;
Math = { abs: () => "own" };
print(Math.abs(-1), globalThis.Math.abs()); // expect: own own
Math = oldMath;
print(Math.abs(-1)); // expect: 1
var parse = parseInt;
parseInt = function () { return "replaced"; };
print(parseInt("5")); // expect: replaced
parseInt = parse;
print(parseInt("5")); // expect: 5
globalThis["key with space"] = 1;
print(globalThis["key with space"]); // expect: 1
(function () { var v = "local"; print(v, globalThis.v); })(); // expect: local 6
print(typeof undefinedName, typeof globalThis.undefinedName, undefinedName_in()); // expect: undefined undefined false
function undefinedName_in() { return "undefinedName" in globalThis; }
var shadowed = "var";
{ let shadowed = "let"; print(shadowed, globalThis.shadowed); } // expect: let var
function set() { globalThis.viaFunction = 1; return viaFunction + 1; }
print(set()); // expect: 2
var undefinedVar;
print("undefinedVar" in globalThis, undefinedVar); // expect: true undefined
let hidden = "let wins";
print(hidden, globalThis.hidden); // expect: let wins undefined
globalThis.hidden = "property";
print(hidden, globalThis.hidden); // expect: let wins property
print(isNaN(NaN), globalThis.NaN, globalThis.Infinity, Object.keys(globalThis).includes("v"), Object.keys(globalThis).includes("Math")); // expect: true NaN Infinity true false
