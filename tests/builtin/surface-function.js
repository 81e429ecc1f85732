"use strict";
// Every own property of Function (20.2), Boolean (20.3), Symbol (20.4): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Function)); // expect: 3 names, 0 symbols
print(look(Function, "length")); // expect: 1 --c
print(look(Function, "name")); // expect: 'Function' --c
print(look(Function, "prototype")); // expect: function /0 ---
print(count(Function.prototype)); // expect: 9 names, 1 symbols
print(look(Function.prototype, Symbol.hasInstance)); // expect: function [Symbol.hasInstance]/1 ---
print(look(Function.prototype, "apply")); // expect: function apply/2 w-c
print(look(Function.prototype, "arguments")); // expect: get function /0 set function /0 -c
print(look(Function.prototype, "bind")); // expect: function bind/1 w-c
print(look(Function.prototype, "call")); // expect: function call/1 w-c
print(look(Function.prototype, "caller")); // expect: get function /0 set function /0 -c
print(look(Function.prototype, "constructor")); // expect: function Function/1 w-c
print(look(Function.prototype, "length")); // expect: 0 --c
print(look(Function.prototype, "name")); // expect: '' --c
print(look(Function.prototype, "toString")); // expect: function toString/0 w-c
print(count(Boolean)); // expect: 3 names, 0 symbols
print(look(Boolean, "length")); // expect: 1 --c
print(look(Boolean, "name")); // expect: 'Boolean' --c
print(look(Boolean, "prototype")); // expect: object ---
print(count(Boolean.prototype)); // expect: 3 names, 0 symbols
print(look(Boolean.prototype, "constructor")); // expect: function Boolean/1 w-c
print(look(Boolean.prototype, "toString")); // expect: function toString/0 w-c
print(look(Boolean.prototype, "valueOf")); // expect: function valueOf/0 w-c
print(count(Symbol)); // expect: 18 names, 0 symbols
print(look(Symbol, "asyncIterator")); // expect: Symbol.asyncIterator ---
print(look(Symbol, "for")); // expect: function for/1 w-c
print(look(Symbol, "hasInstance")); // expect: Symbol.hasInstance ---
print(look(Symbol, "isConcatSpreadable")); // expect: Symbol.isConcatSpreadable ---
print(look(Symbol, "iterator")); // expect: Symbol.iterator ---
print(look(Symbol, "keyFor")); // expect: function keyFor/1 w-c
print(look(Symbol, "length")); // expect: 0 --c
print(look(Symbol, "match")); // expect: Symbol.match ---
print(look(Symbol, "matchAll")); // expect: Symbol.matchAll ---
print(look(Symbol, "name")); // expect: 'Symbol' --c
print(look(Symbol, "prototype")); // expect: object ---
print(look(Symbol, "replace")); // expect: Symbol.replace ---
print(look(Symbol, "search")); // expect: Symbol.search ---
print(look(Symbol, "species")); // expect: Symbol.species ---
print(look(Symbol, "split")); // expect: Symbol.split ---
print(look(Symbol, "toPrimitive")); // expect: Symbol.toPrimitive ---
print(look(Symbol, "toStringTag")); // expect: Symbol.toStringTag ---
print(look(Symbol, "unscopables")); // expect: Symbol.unscopables ---
print(count(Symbol.prototype)); // expect: 4 names, 2 symbols
print(look(Symbol.prototype, Symbol.toPrimitive)); // expect: function [Symbol.toPrimitive]/1 --c
print(look(Symbol.prototype, Symbol.toStringTag)); // expect: 'Symbol' --c
print(look(Symbol.prototype, "constructor")); // expect: function Symbol/0 w-c
print(look(Symbol.prototype, "description")); // expect: get function get description/0 set undefined -c
print(look(Symbol.prototype, "toString")); // expect: function toString/0 w-c
print(look(Symbol.prototype, "valueOf")); // expect: function valueOf/0 w-c
