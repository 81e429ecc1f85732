"use strict";
// Every own property of Object (20.1): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Object)); // expect: 26 names, 0 symbols
print(look(Object, "assign")); // expect: function assign/2 w-c
print(look(Object, "create")); // expect: function create/2 w-c
print(look(Object, "defineProperties")); // expect: function defineProperties/2 w-c
print(look(Object, "defineProperty")); // expect: function defineProperty/3 w-c
print(look(Object, "entries")); // expect: function entries/1 w-c
print(look(Object, "freeze")); // expect: function freeze/1 w-c
print(look(Object, "fromEntries")); // expect: function fromEntries/1 w-c
print(look(Object, "getOwnPropertyDescriptor")); // expect: function getOwnPropertyDescriptor/2 w-c
print(look(Object, "getOwnPropertyDescriptors")); // expect: function getOwnPropertyDescriptors/1 w-c
print(look(Object, "getOwnPropertyNames")); // expect: function getOwnPropertyNames/1 w-c
print(look(Object, "getOwnPropertySymbols")); // expect: function getOwnPropertySymbols/1 w-c
print(look(Object, "getPrototypeOf")); // expect: function getPrototypeOf/1 w-c
print(look(Object, "groupBy")); // expect: function groupBy/2 w-c
print(look(Object, "hasOwn")); // expect: function hasOwn/2 w-c
print(look(Object, "is")); // expect: function is/2 w-c
print(look(Object, "isExtensible")); // expect: function isExtensible/1 w-c
print(look(Object, "isFrozen")); // expect: function isFrozen/1 w-c
print(look(Object, "isSealed")); // expect: function isSealed/1 w-c
print(look(Object, "keys")); // expect: function keys/1 w-c
print(look(Object, "length")); // expect: 1 --c
print(look(Object, "name")); // expect: 'Object' --c
print(look(Object, "preventExtensions")); // expect: function preventExtensions/1 w-c
print(look(Object, "prototype")); // expect: object ---
print(look(Object, "seal")); // expect: function seal/1 w-c
print(look(Object, "setPrototypeOf")); // expect: function setPrototypeOf/2 w-c
print(look(Object, "values")); // expect: function values/1 w-c
print(count(Object.prototype)); // expect: 12 names, 0 symbols
print(look(Object.prototype, "__defineGetter__")); // expect: function __defineGetter__/2 w-c
print(look(Object.prototype, "__defineSetter__")); // expect: function __defineSetter__/2 w-c
print(look(Object.prototype, "__lookupGetter__")); // expect: function __lookupGetter__/1 w-c
print(look(Object.prototype, "__lookupSetter__")); // expect: function __lookupSetter__/1 w-c
print(look(Object.prototype, "__proto__")); // expect: get function get __proto__/0 set function set __proto__/1 -c
print(look(Object.prototype, "constructor")); // expect: function Object/1 w-c
print(look(Object.prototype, "hasOwnProperty")); // expect: function hasOwnProperty/1 w-c
print(look(Object.prototype, "isPrototypeOf")); // expect: function isPrototypeOf/1 w-c
print(look(Object.prototype, "propertyIsEnumerable")); // expect: function propertyIsEnumerable/1 w-c
print(look(Object.prototype, "toLocaleString")); // expect: function toLocaleString/0 w-c
print(look(Object.prototype, "toString")); // expect: function toString/0 w-c
print(look(Object.prototype, "valueOf")); // expect: function valueOf/0 w-c
