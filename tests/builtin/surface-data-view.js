"use strict";
// Every own property of DataView (25.3), but for BigInt: kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(DataView)); // expect: 3 names, 0 symbols
print(look(DataView, "length")); // expect: 1 --c
print(look(DataView, "name")); // expect: 'DataView' --c
print(look(DataView, "prototype")); // expect: object ---
print(look(globalThis, "DataView")); // expect: function DataView/1 w-c
print(count(DataView.prototype)); // expect: 20 names, 1 symbols
print(look(DataView.prototype, "constructor")); // expect: function DataView/1 w-c
print(look(DataView.prototype, "buffer")); // expect: get function get buffer/0 set undefined -c
print(look(DataView.prototype, "byteLength")); // expect: get function get byteLength/0 set undefined -c
print(look(DataView.prototype, "byteOffset")); // expect: get function get byteOffset/0 set undefined -c
print(look(DataView.prototype, "getFloat32")); // expect: function getFloat32/1 w-c
print(look(DataView.prototype, "setFloat32")); // expect: function setFloat32/2 w-c
print(look(DataView.prototype, "getFloat64")); // expect: function getFloat64/1 w-c
print(look(DataView.prototype, "setFloat64")); // expect: function setFloat64/2 w-c
print(look(DataView.prototype, "getInt16")); // expect: function getInt16/1 w-c
print(look(DataView.prototype, "setInt16")); // expect: function setInt16/2 w-c
print(look(DataView.prototype, "getInt32")); // expect: function getInt32/1 w-c
print(look(DataView.prototype, "setInt32")); // expect: function setInt32/2 w-c
print(look(DataView.prototype, "getInt8")); // expect: function getInt8/1 w-c
print(look(DataView.prototype, "setInt8")); // expect: function setInt8/2 w-c
print(look(DataView.prototype, "getUint16")); // expect: function getUint16/1 w-c
print(look(DataView.prototype, "setUint16")); // expect: function setUint16/2 w-c
print(look(DataView.prototype, "getUint32")); // expect: function getUint32/1 w-c
print(look(DataView.prototype, "setUint32")); // expect: function setUint32/2 w-c
print(look(DataView.prototype, "getUint8")); // expect: function getUint8/1 w-c
print(look(DataView.prototype, "setUint8")); // expect: function setUint8/2 w-c
print(look(DataView.prototype, Symbol.toStringTag)); // expect: 'DataView' --c
