"use strict";
// Every own property of Error and its kinds (20.5): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Error)); // expect: 3 names, 0 symbols
print(look(Error, "length")); // expect: 1 --c
print(look(Error, "name")); // expect: 'Error' --c
print(look(Error, "prototype")); // expect: object ---
print(count(Error.prototype)); // expect: 5 names, 0 symbols
print(look(Error.prototype, "constructor")); // expect: function Error/1 w-c
print(look(Error.prototype, "message")); // expect: '' w-c
print(look(Error.prototype, "name")); // expect: 'Error' w-c
print(look(Error.prototype, "stack")); // expect: get function get stack/0 set function set stack/1 -c
print(look(Error.prototype, "toString")); // expect: function toString/0 w-c
print(count(EvalError)); // expect: 3 names, 0 symbols
print(look(EvalError, "length")); // expect: 1 --c
print(look(EvalError, "name")); // expect: 'EvalError' --c
print(look(EvalError, "prototype")); // expect: object ---
print(count(EvalError.prototype)); // expect: 3 names, 0 symbols
print(look(EvalError.prototype, "constructor")); // expect: function EvalError/1 w-c
print(look(EvalError.prototype, "message")); // expect: '' w-c
print(look(EvalError.prototype, "name")); // expect: 'EvalError' w-c
print(count(RangeError)); // expect: 3 names, 0 symbols
print(look(RangeError, "length")); // expect: 1 --c
print(look(RangeError, "name")); // expect: 'RangeError' --c
print(look(RangeError, "prototype")); // expect: object ---
print(count(RangeError.prototype)); // expect: 3 names, 0 symbols
print(look(RangeError.prototype, "constructor")); // expect: function RangeError/1 w-c
print(look(RangeError.prototype, "message")); // expect: '' w-c
print(look(RangeError.prototype, "name")); // expect: 'RangeError' w-c
print(count(ReferenceError)); // expect: 3 names, 0 symbols
print(look(ReferenceError, "length")); // expect: 1 --c
print(look(ReferenceError, "name")); // expect: 'ReferenceError' --c
print(look(ReferenceError, "prototype")); // expect: object ---
print(count(ReferenceError.prototype)); // expect: 3 names, 0 symbols
print(look(ReferenceError.prototype, "constructor")); // expect: function ReferenceError/1 w-c
print(look(ReferenceError.prototype, "message")); // expect: '' w-c
print(look(ReferenceError.prototype, "name")); // expect: 'ReferenceError' w-c
print(count(SyntaxError)); // expect: 3 names, 0 symbols
print(look(SyntaxError, "length")); // expect: 1 --c
print(look(SyntaxError, "name")); // expect: 'SyntaxError' --c
print(look(SyntaxError, "prototype")); // expect: object ---
print(count(SyntaxError.prototype)); // expect: 3 names, 0 symbols
print(look(SyntaxError.prototype, "constructor")); // expect: function SyntaxError/1 w-c
print(look(SyntaxError.prototype, "message")); // expect: '' w-c
print(look(SyntaxError.prototype, "name")); // expect: 'SyntaxError' w-c
print(count(TypeError)); // expect: 3 names, 0 symbols
print(look(TypeError, "length")); // expect: 1 --c
print(look(TypeError, "name")); // expect: 'TypeError' --c
print(look(TypeError, "prototype")); // expect: object ---
print(count(TypeError.prototype)); // expect: 3 names, 0 symbols
print(look(TypeError.prototype, "constructor")); // expect: function TypeError/1 w-c
print(look(TypeError.prototype, "message")); // expect: '' w-c
print(look(TypeError.prototype, "name")); // expect: 'TypeError' w-c
print(count(URIError)); // expect: 3 names, 0 symbols
print(look(URIError, "length")); // expect: 1 --c
print(look(URIError, "name")); // expect: 'URIError' --c
print(look(URIError, "prototype")); // expect: object ---
print(count(URIError.prototype)); // expect: 3 names, 0 symbols
print(look(URIError.prototype, "constructor")); // expect: function URIError/1 w-c
print(look(URIError.prototype, "message")); // expect: '' w-c
print(look(URIError.prototype, "name")); // expect: 'URIError' w-c
