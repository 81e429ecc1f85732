"use strict";
// Every own property of the global object (19, B.2.1), and print; console, performance and Date.now beside it: kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(Object.getOwnPropertyNames(globalThis).sort().join(" ")); // expect: AggregateError Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet clearInterval clearTimeout console decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt performance print queueMicrotask setInterval setTimeout undefined unescape
print(Object.getOwnPropertySymbols(globalThis).length, Object.keys(globalThis).length); // expect: 0 0
print(look(globalThis, "Array")); // expect: function Array/1 w-c
print(look(globalThis, "Boolean")); // expect: function Boolean/1 w-c
print(look(globalThis, "Error")); // expect: function Error/1 w-c
print(look(globalThis, "EvalError")); // expect: function EvalError/1 w-c
print(look(globalThis, "Function")); // expect: function Function/1 w-c
print(look(globalThis, "Infinity")); // expect: Infinity ---
print(look(globalThis, "Math")); // expect: object w-c
print(look(globalThis, "NaN")); // expect: NaN ---
print(look(globalThis, "Number")); // expect: function Number/1 w-c
print(look(globalThis, "Object")); // expect: function Object/1 w-c
print(look(globalThis, "RangeError")); // expect: function RangeError/1 w-c
print(look(globalThis, "ReferenceError")); // expect: function ReferenceError/1 w-c
print(look(globalThis, "String")); // expect: function String/1 w-c
print(look(globalThis, "Symbol")); // expect: function Symbol/0 w-c
print(look(globalThis, "SyntaxError")); // expect: function SyntaxError/1 w-c
print(look(globalThis, "TypeError")); // expect: function TypeError/1 w-c
print(look(globalThis, "URIError")); // expect: function URIError/1 w-c
print(look(globalThis, "decodeURI")); // expect: function decodeURI/1 w-c
print(look(globalThis, "decodeURIComponent")); // expect: function decodeURIComponent/1 w-c
print(look(globalThis, "encodeURI")); // expect: function encodeURI/1 w-c
print(look(globalThis, "encodeURIComponent")); // expect: function encodeURIComponent/1 w-c
print(look(globalThis, "escape")); // expect: function escape/1 w-c
print(look(globalThis, "globalThis")); // expect: object w-c
print(look(globalThis, "isFinite")); // expect: function isFinite/1 w-c
print(look(globalThis, "isNaN")); // expect: function isNaN/1 w-c
print(look(globalThis, "parseFloat")); // expect: function parseFloat/1 w-c
print(look(globalThis, "parseInt")); // expect: function parseInt/2 w-c
print(look(globalThis, "undefined")); // expect: undefined ---
print(look(globalThis, "unescape")); // expect: function unescape/1 w-c
print(look(globalThis, "print")); // expect: function print/0 w-c
print(look(globalThis, "console")); // expect: object w-c
print(look(globalThis, "performance")); // expect: object w-c
print(look(globalThis, "Date").slice(-3)); // expect: w-c
print(look(console, "log").slice(0, 14), look(performance, "now").slice(0, 14), look(Date, "now")); // expect: function log/0 function now/0 function now/0 w-c
print(Object.prototype.toString.call(globalThis).slice(0, 7), Object.getPrototypeOf(Math) === Object.prototype, Object.isExtensible(globalThis)); // expect: [object true true
