"use strict";
// Every own property of Promise (27.2) and AggregateError (20.5.7), and the globals: kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Promise)); // expect: 10 names, 1 symbols
print(look(Promise, "all")); // expect: function all/1 w-c
print(look(Promise, "allSettled")); // expect: function allSettled/1 w-c
print(look(Promise, "any")); // expect: function any/1 w-c
print(look(Promise, "length")); // expect: 1 --c
print(look(Promise, "name")); // expect: 'Promise' --c
print(look(Promise, "prototype")); // expect: object ---
print(look(Promise, "race")); // expect: function race/1 w-c
print(look(Promise, "reject")); // expect: function reject/1 w-c
print(look(Promise, "resolve")); // expect: function resolve/1 w-c
print(look(Promise, "withResolvers")); // expect: function withResolvers/0 w-c
print(look(Promise, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(count(Promise.prototype)); // expect: 4 names, 1 symbols
print(look(Promise.prototype, "catch")); // expect: function catch/1 w-c
print(look(Promise.prototype, "constructor")); // expect: function Promise/1 w-c
print(look(Promise.prototype, "finally")); // expect: function finally/1 w-c
print(look(Promise.prototype, "then")); // expect: function then/2 w-c
print(look(Promise.prototype, Symbol.toStringTag)); // expect: 'Promise' --c
print(count(AggregateError)); // expect: 3 names, 0 symbols
print(look(AggregateError, "length")); // expect: 2 --c
print(look(AggregateError, "name")); // expect: 'AggregateError' --c
print(look(AggregateError, "prototype")); // expect: object ---
print(count(AggregateError.prototype)); // expect: 3 names, 0 symbols
print(look(AggregateError.prototype, "constructor")); // expect: function AggregateError/2 w-c
print(look(AggregateError.prototype, "message")); // expect: '' w-c
print(look(AggregateError.prototype, "name")); // expect: 'AggregateError' w-c
print(look(globalThis, "AggregateError")); // expect: function AggregateError/2 w-c
print(look(globalThis, "Promise")); // expect: function Promise/1 w-c
