"use strict";
// Every own property of what generators inherit from, and of their functions (27.3, 27.5): kind, name and length, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "string" ? "'" + v + "'" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d === undefined ? "missing" : text(d.value) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
function* generator(a, b) { }
const GeneratorFunctionPrototype = Object.getPrototypeOf(generator);
const GeneratorFunction = GeneratorFunctionPrototype.constructor;
const GeneratorPrototype = GeneratorFunctionPrototype.prototype;
print(typeof GeneratorFunctionPrototype, Object.getPrototypeOf(GeneratorFunctionPrototype) === Function.prototype); // expect: object true
print(Object.getPrototypeOf(GeneratorFunction) === Function); // expect: true
print(Object.getPrototypeOf(GeneratorPrototype) === Object.getPrototypeOf(Object.getPrototypeOf([].values()))); // expect: true
print(count(GeneratorFunction)); // expect: 3 names, 0 symbols
print(look(GeneratorFunction, "length")); // expect: 1 --c
print(look(GeneratorFunction, "name")); // expect: 'GeneratorFunction' --c
print(look(GeneratorFunction, "prototype")); // expect: object ---
print(count(GeneratorFunctionPrototype)); // expect: 2 names, 1 symbols
print(look(GeneratorFunctionPrototype, "constructor")); // expect: function GeneratorFunction/1 --c
print(look(GeneratorFunctionPrototype, "prototype")); // expect: object --c
print(look(GeneratorFunctionPrototype, Symbol.toStringTag)); // expect: 'GeneratorFunction' --c
print(count(GeneratorPrototype)); // expect: 4 names, 1 symbols
print(look(GeneratorPrototype, "constructor"), GeneratorPrototype.constructor === GeneratorFunctionPrototype); // expect: object --c true
print(look(GeneratorPrototype, "next")); // expect: function next/1 w-c
print(look(GeneratorPrototype, "return")); // expect: function return/1 w-c
print(look(GeneratorPrototype, "throw")); // expect: function throw/1 w-c
print(look(GeneratorPrototype, Symbol.toStringTag)); // expect: 'Generator' --c
print(count(generator)); // expect: 3 names, 0 symbols
print(look(generator, "length")); // expect: 2 --c
print(look(generator, "name")); // expect: 'generator' --c
print(look(generator, "prototype")); // expect: object w--
print(Object.getPrototypeOf(generator.prototype) === GeneratorPrototype, count(generator.prototype)); // expect: true 0 names, 0 symbols
print(typeof GeneratorFunction.prototype.call, globalThis.GeneratorFunction, globalThis.Generator); // expect: function undefined undefined
