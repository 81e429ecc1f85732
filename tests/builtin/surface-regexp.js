"use strict";
// Every own property of RegExp (22.2), its prototype and its iterators', and of strings what takes patterns
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(look(globalThis, "RegExp")); // expect: function RegExp/2 w-c
print(count(RegExp)); // expect: 3 names, 1 symbols
print(look(RegExp, "length")); // expect: 2 --c
print(look(RegExp, "name")); // expect: 'RegExp' --c
print(look(RegExp, "prototype")); // expect: object ---
print(look(RegExp, Symbol.species)); // expect: get function get [Symbol.species]/0 set undefined -c
print(count(RegExp.prototype)); // expect: 15 names, 5 symbols
print(look(RegExp.prototype, "constructor")); // expect: function RegExp/2 w-c
print(look(RegExp.prototype, "dotAll")); // expect: get function get dotAll/0 set undefined -c
print(look(RegExp.prototype, "exec")); // expect: function exec/1 w-c
print(look(RegExp.prototype, "flags")); // expect: get function get flags/0 set undefined -c
print(look(RegExp.prototype, "global")); // expect: get function get global/0 set undefined -c
print(look(RegExp.prototype, "hasIndices")); // expect: get function get hasIndices/0 set undefined -c
print(look(RegExp.prototype, "ignoreCase")); // expect: get function get ignoreCase/0 set undefined -c
print(look(RegExp.prototype, Symbol.match)); // expect: function [Symbol.match]/1 w-c
print(look(RegExp.prototype, Symbol.matchAll)); // expect: function [Symbol.matchAll]/1 w-c
print(look(RegExp.prototype, "multiline")); // expect: get function get multiline/0 set undefined -c
print(look(RegExp.prototype, Symbol.replace)); // expect: function [Symbol.replace]/2 w-c
print(look(RegExp.prototype, Symbol.search)); // expect: function [Symbol.search]/1 w-c
print(look(RegExp.prototype, "source")); // expect: get function get source/0 set undefined -c
print(look(RegExp.prototype, Symbol.split)); // expect: function [Symbol.split]/2 w-c
print(look(RegExp.prototype, "sticky")); // expect: get function get sticky/0 set undefined -c
print(look(RegExp.prototype, "test")); // expect: function test/1 w-c
print(look(RegExp.prototype, "toString")); // expect: function toString/0 w-c
print(look(RegExp.prototype, "unicode")); // expect: get function get unicode/0 set undefined -c
print(look(RegExp.prototype, "unicodeSets")); // expect: get function get unicodeSets/0 set undefined -c
print(look(RegExp.prototype, "compile")); // expect: function compile/2 w-c
print(count(/a/), look(/a/, "lastIndex")); // expect: 1 names, 0 symbols 0 w--
const iterator = Object.getPrototypeOf("".matchAll(/a/g));
print(count(iterator), look(iterator, "next"), look(iterator, Symbol.toStringTag), Object.getPrototypeOf(iterator) === Object.getPrototypeOf(Object.getPrototypeOf([].values()))); // expect: 1 names, 1 symbols function next/0 w-c 'RegExp String Iterator' --c true
print(look(String.prototype, "match")); // expect: function match/1 w-c
print(look(String.prototype, "matchAll")); // expect: function matchAll/1 w-c
print(look(String.prototype, "search")); // expect: function search/1 w-c
print(look(String.prototype, "replace")); // expect: function replace/2 w-c
print(look(String.prototype, "split")); // expect: function split/2 w-c
