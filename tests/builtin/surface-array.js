"use strict";
// Every own property of Array and the iterators of arrays (23.1, 27.1.2): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
const ArrayIteratorPrototype = Object.getPrototypeOf([].values());
const IteratorPrototype = Object.getPrototypeOf(ArrayIteratorPrototype);
print(count(Array)); // expect: 6 names, 1 symbols
print(look(Array, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(look(Array, "from")); // expect: function from/1 w-c
print(look(Array, "isArray")); // expect: function isArray/1 w-c
print(look(Array, "length")); // expect: 1 --c
print(look(Array, "name")); // expect: 'Array' --c
print(look(Array, "of")); // expect: function of/0 w-c
print(look(Array, "prototype")); // expect: object ---
print(count(Array.prototype)); // expect: 40 names, 2 symbols
print(look(Array.prototype, Symbol.iterator)); // expect: function values/0 w-c
print(look(Array.prototype, Symbol.unscopables)); // expect: object --c
print(look(Array.prototype, "at")); // expect: function at/1 w-c
print(look(Array.prototype, "concat")); // expect: function concat/1 w-c
print(look(Array.prototype, "constructor")); // expect: function Array/1 w-c
print(look(Array.prototype, "copyWithin")); // expect: function copyWithin/2 w-c
print(look(Array.prototype, "entries")); // expect: function entries/0 w-c
print(look(Array.prototype, "every")); // expect: function every/1 w-c
print(look(Array.prototype, "fill")); // expect: function fill/1 w-c
print(look(Array.prototype, "filter")); // expect: function filter/1 w-c
print(look(Array.prototype, "find")); // expect: function find/1 w-c
print(look(Array.prototype, "findIndex")); // expect: function findIndex/1 w-c
print(look(Array.prototype, "findLast")); // expect: function findLast/1 w-c
print(look(Array.prototype, "findLastIndex")); // expect: function findLastIndex/1 w-c
print(look(Array.prototype, "flat")); // expect: function flat/0 w-c
print(look(Array.prototype, "flatMap")); // expect: function flatMap/1 w-c
print(look(Array.prototype, "forEach")); // expect: function forEach/1 w-c
print(look(Array.prototype, "includes")); // expect: function includes/1 w-c
print(look(Array.prototype, "indexOf")); // expect: function indexOf/1 w-c
print(look(Array.prototype, "join")); // expect: function join/1 w-c
print(look(Array.prototype, "keys")); // expect: function keys/0 w-c
print(look(Array.prototype, "lastIndexOf")); // expect: function lastIndexOf/1 w-c
print(look(Array.prototype, "length")); // expect: 0 w--
print(look(Array.prototype, "map")); // expect: function map/1 w-c
print(look(Array.prototype, "pop")); // expect: function pop/0 w-c
print(look(Array.prototype, "push")); // expect: function push/1 w-c
print(look(Array.prototype, "reduce")); // expect: function reduce/1 w-c
print(look(Array.prototype, "reduceRight")); // expect: function reduceRight/1 w-c
print(look(Array.prototype, "reverse")); // expect: function reverse/0 w-c
print(look(Array.prototype, "shift")); // expect: function shift/0 w-c
print(look(Array.prototype, "slice")); // expect: function slice/2 w-c
print(look(Array.prototype, "some")); // expect: function some/1 w-c
print(look(Array.prototype, "sort")); // expect: function sort/1 w-c
print(look(Array.prototype, "splice")); // expect: function splice/2 w-c
print(look(Array.prototype, "toLocaleString")); // expect: function toLocaleString/0 w-c
print(look(Array.prototype, "toReversed")); // expect: function toReversed/0 w-c
print(look(Array.prototype, "toSorted")); // expect: function toSorted/1 w-c
print(look(Array.prototype, "toSpliced")); // expect: function toSpliced/2 w-c
print(look(Array.prototype, "toString")); // expect: function toString/0 w-c
print(look(Array.prototype, "unshift")); // expect: function unshift/1 w-c
print(look(Array.prototype, "values")); // expect: function values/0 w-c
print(look(Array.prototype, "with")); // expect: function with/2 w-c
print(count(ArrayIteratorPrototype)); // expect: 1 names, 1 symbols
print(look(ArrayIteratorPrototype, Symbol.toStringTag)); // expect: 'Array Iterator' --c
print(look(ArrayIteratorPrototype, "next")); // expect: function next/0 w-c
print(count(IteratorPrototype)); // expect: 0 names, 1 symbols
print(look(IteratorPrototype, Symbol.iterator)); // expect: function [Symbol.iterator]/0 w-c
print(Object.getPrototypeOf(Array.prototype[Symbol.unscopables])); // expect: null
print(Object.keys(Array.prototype[Symbol.unscopables]).sort().join()); // expect: at,copyWithin,entries,fill,find,findIndex,findLast,findLastIndex,flat,flatMap,includes,keys,toReversed,toSorted,toSpliced,values
print(Object.keys(Array.prototype[Symbol.unscopables]).every(k => Array.prototype[Symbol.unscopables][k] === true)); // expect: true
