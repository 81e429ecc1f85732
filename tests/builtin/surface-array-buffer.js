"use strict";
// Every own property of ArrayBuffer (25.1): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(ArrayBuffer)); // expect: 4 names, 1 symbols
print(look(ArrayBuffer, "length")); // expect: 1 --c
print(look(ArrayBuffer, "name")); // expect: 'ArrayBuffer' --c
print(look(ArrayBuffer, "prototype")); // expect: object ---
print(look(globalThis, "ArrayBuffer")); // expect: function ArrayBuffer/1 w-c
print(look(ArrayBuffer, "isView")); // expect: function isView/1 w-c
print(look(ArrayBuffer, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(count(ArrayBuffer.prototype)); // expect: 9 names, 1 symbols
print(look(ArrayBuffer.prototype, "constructor")); // expect: function ArrayBuffer/1 w-c
print(look(ArrayBuffer.prototype, "byteLength")); // expect: get function get byteLength/0 set undefined -c
print(look(ArrayBuffer.prototype, "detached")); // expect: get function get detached/0 set undefined -c
print(look(ArrayBuffer.prototype, "maxByteLength")); // expect: get function get maxByteLength/0 set undefined -c
print(look(ArrayBuffer.prototype, "resizable")); // expect: get function get resizable/0 set undefined -c
print(look(ArrayBuffer.prototype, "resize")); // expect: function resize/1 w-c
print(look(ArrayBuffer.prototype, "slice")); // expect: function slice/2 w-c
print(look(ArrayBuffer.prototype, "transfer")); // expect: function transfer/0 w-c
print(look(ArrayBuffer.prototype, "transferToFixedLength")); // expect: function transferToFixedLength/0 w-c
print(look(ArrayBuffer.prototype, Symbol.toStringTag)); // expect: 'ArrayBuffer' --c
