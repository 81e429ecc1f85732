"use strict";
// Every own property of WeakMap (24.3) and WeakSet (24.4): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(WeakMap)); // expect: 3 names, 0 symbols
print(look(WeakMap, "length")); // expect: 0 --c
print(look(WeakMap, "name")); // expect: 'WeakMap' --c
print(look(WeakMap, "prototype")); // expect: object ---
print(count(WeakMap.prototype)); // expect: 5 names, 1 symbols
print(look(WeakMap.prototype, Symbol.toStringTag)); // expect: 'WeakMap' --c
print(look(WeakMap.prototype, "constructor")); // expect: function WeakMap/0 w-c
print(look(WeakMap.prototype, "delete")); // expect: function delete/1 w-c
print(look(WeakMap.prototype, "get")); // expect: function get/1 w-c
print(look(WeakMap.prototype, "has")); // expect: function has/1 w-c
print(look(WeakMap.prototype, "set")); // expect: function set/2 w-c
print(count(WeakSet)); // expect: 3 names, 0 symbols
print(look(WeakSet, "length")); // expect: 0 --c
print(look(WeakSet, "name")); // expect: 'WeakSet' --c
print(look(WeakSet, "prototype")); // expect: object ---
print(count(WeakSet.prototype)); // expect: 4 names, 1 symbols
print(look(WeakSet.prototype, Symbol.toStringTag)); // expect: 'WeakSet' --c
print(look(WeakSet.prototype, "add")); // expect: function add/1 w-c
print(look(WeakSet.prototype, "constructor")); // expect: function WeakSet/0 w-c
print(look(WeakSet.prototype, "delete")); // expect: function delete/1 w-c
print(look(WeakSet.prototype, "has")); // expect: function has/1 w-c
