"use strict";
// Every own property of JSON (25.5) and Reflect (28.1): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(JSON)); // expect: 2 names, 1 symbols
print(look(JSON, Symbol.toStringTag)); // expect: 'JSON' --c
print(look(JSON, "parse")); // expect: function parse/2 w-c
print(look(JSON, "stringify")); // expect: function stringify/3 w-c
print(count(Reflect)); // expect: 13 names, 1 symbols
print(look(Reflect, Symbol.toStringTag)); // expect: 'Reflect' --c
print(look(Reflect, "apply")); // expect: function apply/3 w-c
print(look(Reflect, "construct")); // expect: function construct/2 w-c
print(look(Reflect, "defineProperty")); // expect: function defineProperty/3 w-c
print(look(Reflect, "deleteProperty")); // expect: function deleteProperty/2 w-c
print(look(Reflect, "get")); // expect: function get/2 w-c
print(look(Reflect, "getOwnPropertyDescriptor")); // expect: function getOwnPropertyDescriptor/2 w-c
print(look(Reflect, "getPrototypeOf")); // expect: function getPrototypeOf/1 w-c
print(look(Reflect, "has")); // expect: function has/2 w-c
print(look(Reflect, "isExtensible")); // expect: function isExtensible/1 w-c
print(look(Reflect, "ownKeys")); // expect: function ownKeys/1 w-c
print(look(Reflect, "preventExtensions")); // expect: function preventExtensions/1 w-c
print(look(Reflect, "set")); // expect: function set/3 w-c
print(look(Reflect, "setPrototypeOf")); // expect: function setPrototypeOf/2 w-c
