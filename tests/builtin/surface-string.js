"use strict";
// Every own property of String (22.1, B.2.2); match, matchAll and search come with regular expressions: kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
const StringIteratorPrototype = Object.getPrototypeOf(""[Symbol.iterator]());
print(count(String)); // expect: 6 names, 0 symbols
print(look(String, "fromCharCode")); // expect: function fromCharCode/1 w-c
print(look(String, "fromCodePoint")); // expect: function fromCodePoint/1 w-c
print(look(String, "length")); // expect: 1 --c
print(look(String, "name")); // expect: 'String' --c
print(look(String, "prototype")); // expect: object ---
print(look(String, "raw")); // expect: function raw/1 w-c
print(count(String.prototype)); // expect: 52 names, 1 symbols
print(look(String.prototype, Symbol.iterator)); // expect: function [Symbol.iterator]/0 w-c
print(look(String.prototype, "anchor")); // expect: function anchor/1 w-c
print(look(String.prototype, "at")); // expect: function at/1 w-c
print(look(String.prototype, "big")); // expect: function big/0 w-c
print(look(String.prototype, "blink")); // expect: function blink/0 w-c
print(look(String.prototype, "bold")); // expect: function bold/0 w-c
print(look(String.prototype, "charAt")); // expect: function charAt/1 w-c
print(look(String.prototype, "charCodeAt")); // expect: function charCodeAt/1 w-c
print(look(String.prototype, "codePointAt")); // expect: function codePointAt/1 w-c
print(look(String.prototype, "concat")); // expect: function concat/1 w-c
print(look(String.prototype, "constructor")); // expect: function String/1 w-c
print(look(String.prototype, "endsWith")); // expect: function endsWith/1 w-c
print(look(String.prototype, "fixed")); // expect: function fixed/0 w-c
print(look(String.prototype, "fontcolor")); // expect: function fontcolor/1 w-c
print(look(String.prototype, "fontsize")); // expect: function fontsize/1 w-c
print(look(String.prototype, "includes")); // expect: function includes/1 w-c
print(look(String.prototype, "indexOf")); // expect: function indexOf/1 w-c
print(look(String.prototype, "isWellFormed")); // expect: function isWellFormed/0 w-c
print(look(String.prototype, "italics")); // expect: function italics/0 w-c
print(look(String.prototype, "lastIndexOf")); // expect: function lastIndexOf/1 w-c
print(look(String.prototype, "length")); // expect: 0 ---
print(look(String.prototype, "link")); // expect: function link/1 w-c
print(look(String.prototype, "localeCompare")); // expect: function localeCompare/1 w-c
print(look(String.prototype, "normalize")); // expect: function normalize/0 w-c
print(look(String.prototype, "padEnd")); // expect: function padEnd/1 w-c
print(look(String.prototype, "padStart")); // expect: function padStart/1 w-c
print(look(String.prototype, "repeat")); // expect: function repeat/1 w-c
print(look(String.prototype, "replace")); // expect: function replace/2 w-c
print(look(String.prototype, "replaceAll")); // expect: function replaceAll/2 w-c
print(look(String.prototype, "slice")); // expect: function slice/2 w-c
print(look(String.prototype, "small")); // expect: function small/0 w-c
print(look(String.prototype, "split")); // expect: function split/2 w-c
print(look(String.prototype, "startsWith")); // expect: function startsWith/1 w-c
print(look(String.prototype, "strike")); // expect: function strike/0 w-c
print(look(String.prototype, "sub")); // expect: function sub/0 w-c
print(look(String.prototype, "substr")); // expect: function substr/2 w-c
print(look(String.prototype, "substring")); // expect: function substring/2 w-c
print(look(String.prototype, "sup")); // expect: function sup/0 w-c
print(look(String.prototype, "toLocaleLowerCase")); // expect: function toLocaleLowerCase/0 w-c
print(look(String.prototype, "toLocaleUpperCase")); // expect: function toLocaleUpperCase/0 w-c
print(look(String.prototype, "toLowerCase")); // expect: function toLowerCase/0 w-c
print(look(String.prototype, "toString")); // expect: function toString/0 w-c
print(look(String.prototype, "toUpperCase")); // expect: function toUpperCase/0 w-c
print(look(String.prototype, "toWellFormed")); // expect: function toWellFormed/0 w-c
print(look(String.prototype, "trim")); // expect: function trim/0 w-c
print(look(String.prototype, "trimEnd")); // expect: function trimEnd/0 w-c
print(look(String.prototype, "trimLeft")); // expect: function trimStart/0 w-c
print(look(String.prototype, "trimRight")); // expect: function trimEnd/0 w-c
print(look(String.prototype, "trimStart")); // expect: function trimStart/0 w-c
print(look(String.prototype, "valueOf")); // expect: function valueOf/0 w-c
print(count(StringIteratorPrototype)); // expect: 1 names, 1 symbols
print(look(StringIteratorPrototype, Symbol.toStringTag)); // expect: 'String Iterator' --c
print(look(StringIteratorPrototype, "next")); // expect: function next/0 w-c
