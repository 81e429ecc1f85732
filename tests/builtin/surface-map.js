"use strict";
// Every own property of Map and its iterators (24.1): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Map)); // expect: 4 names, 1 symbols
print(look(Map, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(look(Map, "groupBy")); // expect: function groupBy/2 w-c
print(look(Map, "length")); // expect: 0 --c
print(look(Map, "name")); // expect: 'Map' --c
print(look(Map, "prototype")); // expect: object ---
print(count(Map.prototype)); // expect: 11 names, 2 symbols
print(look(Map.prototype, Symbol.iterator)); // expect: function entries/0 w-c
print(look(Map.prototype, Symbol.toStringTag)); // expect: 'Map' --c
print(look(Map.prototype, "clear")); // expect: function clear/0 w-c
print(look(Map.prototype, "constructor")); // expect: function Map/0 w-c
print(look(Map.prototype, "delete")); // expect: function delete/1 w-c
print(look(Map.prototype, "entries")); // expect: function entries/0 w-c
print(look(Map.prototype, "forEach")); // expect: function forEach/1 w-c
print(look(Map.prototype, "get")); // expect: function get/1 w-c
print(look(Map.prototype, "has")); // expect: function has/1 w-c
print(look(Map.prototype, "keys")); // expect: function keys/0 w-c
print(look(Map.prototype, "set")); // expect: function set/2 w-c
print(look(Map.prototype, "size")); // expect: get function get size/0 set undefined -c
print(look(Map.prototype, "values")); // expect: function values/0 w-c
print(count(Object.getPrototypeOf(new Map().entries()))); // expect: 1 names, 1 symbols
print(look(Object.getPrototypeOf(new Map().entries()), Symbol.toStringTag)); // expect: 'Map Iterator' --c
print(look(Object.getPrototypeOf(new Map().entries()), "next")); // expect: function next/0 w-c
