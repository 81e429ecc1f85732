"use strict";
// Every own property of %TypedArray% and the constructors of typed arrays (23.2), but for BigInt: kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
const TypedArray = Object.getPrototypeOf(Int8Array);
print(typeof globalThis.TypedArray); // expect: undefined
print(count(TypedArray)); // expect: 5 names, 1 symbols
print(look(TypedArray, "length")); // expect: 0 --c
print(look(TypedArray, "name")); // expect: 'TypedArray' --c
print(look(TypedArray, "prototype")); // expect: object ---
print(look(TypedArray, "from")); // expect: function from/1 w-c
print(look(TypedArray, "of")); // expect: function of/0 w-c
print(look(TypedArray, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(count(TypedArray.prototype)); // expect: 36 names, 2 symbols
print(look(TypedArray.prototype, "constructor")); // expect: function TypedArray/0 w-c
print(look(TypedArray.prototype, "buffer")); // expect: get function get buffer/0 set undefined -c
print(look(TypedArray.prototype, "byteLength")); // expect: get function get byteLength/0 set undefined -c
print(look(TypedArray.prototype, "byteOffset")); // expect: get function get byteOffset/0 set undefined -c
print(look(TypedArray.prototype, "length")); // expect: get function get length/0 set undefined -c
print(look(TypedArray.prototype, "at")); // expect: function at/1 w-c
print(look(TypedArray.prototype, "copyWithin")); // expect: function copyWithin/2 w-c
print(look(TypedArray.prototype, "entries")); // expect: function entries/0 w-c
print(look(TypedArray.prototype, "every")); // expect: function every/1 w-c
print(look(TypedArray.prototype, "fill")); // expect: function fill/1 w-c
print(look(TypedArray.prototype, "filter")); // expect: function filter/1 w-c
print(look(TypedArray.prototype, "find")); // expect: function find/1 w-c
print(look(TypedArray.prototype, "findIndex")); // expect: function findIndex/1 w-c
print(look(TypedArray.prototype, "findLast")); // expect: function findLast/1 w-c
print(look(TypedArray.prototype, "findLastIndex")); // expect: function findLastIndex/1 w-c
print(look(TypedArray.prototype, "forEach")); // expect: function forEach/1 w-c
print(look(TypedArray.prototype, "includes")); // expect: function includes/1 w-c
print(look(TypedArray.prototype, "indexOf")); // expect: function indexOf/1 w-c
print(look(TypedArray.prototype, "join")); // expect: function join/1 w-c
print(look(TypedArray.prototype, "keys")); // expect: function keys/0 w-c
print(look(TypedArray.prototype, "lastIndexOf")); // expect: function lastIndexOf/1 w-c
print(look(TypedArray.prototype, "map")); // expect: function map/1 w-c
print(look(TypedArray.prototype, "reduce")); // expect: function reduce/1 w-c
print(look(TypedArray.prototype, "reduceRight")); // expect: function reduceRight/1 w-c
print(look(TypedArray.prototype, "reverse")); // expect: function reverse/0 w-c
print(look(TypedArray.prototype, "set")); // expect: function set/1 w-c
print(look(TypedArray.prototype, "slice")); // expect: function slice/2 w-c
print(look(TypedArray.prototype, "some")); // expect: function some/1 w-c
print(look(TypedArray.prototype, "sort")); // expect: function sort/1 w-c
print(look(TypedArray.prototype, "subarray")); // expect: function subarray/2 w-c
print(look(TypedArray.prototype, "toLocaleString")); // expect: function toLocaleString/0 w-c
print(look(TypedArray.prototype, "toReversed")); // expect: function toReversed/0 w-c
print(look(TypedArray.prototype, "toSorted")); // expect: function toSorted/1 w-c
print(look(TypedArray.prototype, "toString")); // expect: function toString/0 w-c
print(look(TypedArray.prototype, "values")); // expect: function values/0 w-c
print(look(TypedArray.prototype, "with")); // expect: function with/2 w-c
print(TypedArray.prototype.toString === Array.prototype.toString, TypedArray.prototype[Symbol.iterator] === TypedArray.prototype.values); // expect: true true
print(look(TypedArray.prototype, Symbol.iterator)); // expect: function values/0 w-c
print(look(TypedArray.prototype, Symbol.toStringTag)); // expect: get function get [Symbol.toStringTag]/0 set undefined -c
print(count(Int8Array)); // expect: 4 names, 0 symbols
print(look(Int8Array, "length")); // expect: 3 --c
print(look(Int8Array, "name")); // expect: 'Int8Array' --c
print(look(Int8Array, "prototype")); // expect: object ---
print(look(globalThis, "Int8Array")); // expect: function Int8Array/3 w-c
print(look(Int8Array, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(count(Int8Array.prototype), Object.getPrototypeOf(Int8Array) === TypedArray, Object.getPrototypeOf(Int8Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Int8Array.prototype, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(look(Int8Array.prototype, "constructor")); // expect: function Int8Array/3 w-c
print(count(Uint8Array)); // expect: 4 names, 0 symbols
print(look(Uint8Array, "length")); // expect: 3 --c
print(look(Uint8Array, "name")); // expect: 'Uint8Array' --c
print(look(Uint8Array, "prototype")); // expect: object ---
print(look(globalThis, "Uint8Array")); // expect: function Uint8Array/3 w-c
print(look(Uint8Array, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(count(Uint8Array.prototype), Object.getPrototypeOf(Uint8Array) === TypedArray, Object.getPrototypeOf(Uint8Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Uint8Array.prototype, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(look(Uint8Array.prototype, "constructor")); // expect: function Uint8Array/3 w-c
print(count(Uint8ClampedArray)); // expect: 4 names, 0 symbols
print(look(Uint8ClampedArray, "length")); // expect: 3 --c
print(look(Uint8ClampedArray, "name")); // expect: 'Uint8ClampedArray' --c
print(look(Uint8ClampedArray, "prototype")); // expect: object ---
print(look(globalThis, "Uint8ClampedArray")); // expect: function Uint8ClampedArray/3 w-c
print(look(Uint8ClampedArray, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(count(Uint8ClampedArray.prototype), Object.getPrototypeOf(Uint8ClampedArray) === TypedArray, Object.getPrototypeOf(Uint8ClampedArray.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Uint8ClampedArray.prototype, "BYTES_PER_ELEMENT")); // expect: 1 ---
print(look(Uint8ClampedArray.prototype, "constructor")); // expect: function Uint8ClampedArray/3 w-c
print(count(Int16Array)); // expect: 4 names, 0 symbols
print(look(Int16Array, "length")); // expect: 3 --c
print(look(Int16Array, "name")); // expect: 'Int16Array' --c
print(look(Int16Array, "prototype")); // expect: object ---
print(look(globalThis, "Int16Array")); // expect: function Int16Array/3 w-c
print(look(Int16Array, "BYTES_PER_ELEMENT")); // expect: 2 ---
print(count(Int16Array.prototype), Object.getPrototypeOf(Int16Array) === TypedArray, Object.getPrototypeOf(Int16Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Int16Array.prototype, "BYTES_PER_ELEMENT")); // expect: 2 ---
print(look(Int16Array.prototype, "constructor")); // expect: function Int16Array/3 w-c
print(count(Uint16Array)); // expect: 4 names, 0 symbols
print(look(Uint16Array, "length")); // expect: 3 --c
print(look(Uint16Array, "name")); // expect: 'Uint16Array' --c
print(look(Uint16Array, "prototype")); // expect: object ---
print(look(globalThis, "Uint16Array")); // expect: function Uint16Array/3 w-c
print(look(Uint16Array, "BYTES_PER_ELEMENT")); // expect: 2 ---
print(count(Uint16Array.prototype), Object.getPrototypeOf(Uint16Array) === TypedArray, Object.getPrototypeOf(Uint16Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Uint16Array.prototype, "BYTES_PER_ELEMENT")); // expect: 2 ---
print(look(Uint16Array.prototype, "constructor")); // expect: function Uint16Array/3 w-c
print(count(Int32Array)); // expect: 4 names, 0 symbols
print(look(Int32Array, "length")); // expect: 3 --c
print(look(Int32Array, "name")); // expect: 'Int32Array' --c
print(look(Int32Array, "prototype")); // expect: object ---
print(look(globalThis, "Int32Array")); // expect: function Int32Array/3 w-c
print(look(Int32Array, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(count(Int32Array.prototype), Object.getPrototypeOf(Int32Array) === TypedArray, Object.getPrototypeOf(Int32Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Int32Array.prototype, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(look(Int32Array.prototype, "constructor")); // expect: function Int32Array/3 w-c
print(count(Uint32Array)); // expect: 4 names, 0 symbols
print(look(Uint32Array, "length")); // expect: 3 --c
print(look(Uint32Array, "name")); // expect: 'Uint32Array' --c
print(look(Uint32Array, "prototype")); // expect: object ---
print(look(globalThis, "Uint32Array")); // expect: function Uint32Array/3 w-c
print(look(Uint32Array, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(count(Uint32Array.prototype), Object.getPrototypeOf(Uint32Array) === TypedArray, Object.getPrototypeOf(Uint32Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Uint32Array.prototype, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(look(Uint32Array.prototype, "constructor")); // expect: function Uint32Array/3 w-c
print(count(Float32Array)); // expect: 4 names, 0 symbols
print(look(Float32Array, "length")); // expect: 3 --c
print(look(Float32Array, "name")); // expect: 'Float32Array' --c
print(look(Float32Array, "prototype")); // expect: object ---
print(look(globalThis, "Float32Array")); // expect: function Float32Array/3 w-c
print(look(Float32Array, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(count(Float32Array.prototype), Object.getPrototypeOf(Float32Array) === TypedArray, Object.getPrototypeOf(Float32Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Float32Array.prototype, "BYTES_PER_ELEMENT")); // expect: 4 ---
print(look(Float32Array.prototype, "constructor")); // expect: function Float32Array/3 w-c
print(count(Float64Array)); // expect: 4 names, 0 symbols
print(look(Float64Array, "length")); // expect: 3 --c
print(look(Float64Array, "name")); // expect: 'Float64Array' --c
print(look(Float64Array, "prototype")); // expect: object ---
print(look(globalThis, "Float64Array")); // expect: function Float64Array/3 w-c
print(look(Float64Array, "BYTES_PER_ELEMENT")); // expect: 8 ---
print(count(Float64Array.prototype), Object.getPrototypeOf(Float64Array) === TypedArray, Object.getPrototypeOf(Float64Array.prototype) === TypedArray.prototype); // expect: 2 names, 0 symbols true true
print(look(Float64Array.prototype, "BYTES_PER_ELEMENT")); // expect: 8 ---
print(look(Float64Array.prototype, "constructor")); // expect: function Float64Array/3 w-c
