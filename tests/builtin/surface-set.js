"use strict";
// Every own property of Set and its iterators (24.2): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Set)); // expect: 3 names, 1 symbols
print(look(Set, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(look(Set, "length")); // expect: 0 --c
print(look(Set, "name")); // expect: 'Set' --c
print(look(Set, "prototype")); // expect: object ---
print(count(Set.prototype)); // expect: 10 names, 2 symbols
print(look(Set.prototype, Symbol.iterator)); // expect: function values/0 w-c
print(look(Set.prototype, Symbol.toStringTag)); // expect: 'Set' --c
print(look(Set.prototype, "add")); // expect: function add/1 w-c
print(look(Set.prototype, "clear")); // expect: function clear/0 w-c
print(look(Set.prototype, "constructor")); // expect: function Set/0 w-c
print(look(Set.prototype, "delete")); // expect: function delete/1 w-c
print(look(Set.prototype, "entries")); // expect: function entries/0 w-c
print(look(Set.prototype, "forEach")); // expect: function forEach/1 w-c
print(look(Set.prototype, "has")); // expect: function has/1 w-c
print(look(Set.prototype, "keys")); // expect: function values/0 w-c
print(look(Set.prototype, "size")); // expect: get function get size/0 set undefined -c
print(look(Set.prototype, "values")); // expect: function values/0 w-c
print(count(Object.getPrototypeOf(new Set().entries()))); // expect: 1 names, 1 symbols
print(look(Object.getPrototypeOf(new Set().entries()), Symbol.toStringTag)); // expect: 'Set Iterator' --c
print(look(Object.getPrototypeOf(new Set().entries()), "next")); // expect: function next/0 w-c
