"use strict";
// Every own property of async functions and of what they inherit from (27.7): kind, name and length, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "string" ? "'" + v + "'" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d === undefined ? "missing" : text(d.value) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
async function own(a, b) { }
const prototype = Object.getPrototypeOf(own);
const AsyncFunction = prototype.constructor;
print(typeof prototype, Object.getPrototypeOf(prototype) === Function.prototype, Object.getPrototypeOf(AsyncFunction) === Function);
// expect: object true true
print(count(AsyncFunction)); // expect: 3 names, 0 symbols
print(look(AsyncFunction, "length")); // expect: 1 --c
print(look(AsyncFunction, "name")); // expect: 'AsyncFunction' --c
print(look(AsyncFunction, "prototype")); // expect: object ---
print(count(prototype)); // expect: 1 names, 1 symbols
print(look(prototype, "constructor")); // expect: function AsyncFunction/1 --c
print(look(prototype, Symbol.toStringTag)); // expect: 'AsyncFunction' --c
print(count(own), look(own, "length"), look(own, "name")); // expect: 2 names, 0 symbols 2 --c 'own' --c
print(globalThis.AsyncFunction); // expect: undefined
