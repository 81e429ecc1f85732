"use strict";
// Symbols: making, describing, as keys, well-known ones, the registry.
var s = Symbol("a"), t = Symbol("a"), u = Symbol();
print(typeof s, s === t, s === s, s.toString(), String(u), s.description, u.description, Symbol("").description === "", Object(s) == s); // expect: symbol false true Symbol(a) Symbol() a undefined true true
try { new Symbol(); } catch (e) { print(e.name); } // expect: TypeError
try { s + 1; } catch (e) { print(e.name); } // expect: TypeError
try { "" + s; } catch (e) { print(e.name); } // expect: TypeError
print(!s, s ? "truthy" : "falsy", [s].length, typeof Object(s)); // expect: false truthy 1 object
var o = { [s]: 1, t: 2 };
o[t] = 3;
o[u] = 4;
print(o[s], o[t], o[u], o.t, o[Symbol("a")], s in o, Object.keys(o).join(), Object.getOwnPropertySymbols(o).length, delete o[t], t in o, o.hasOwnProperty(s)); // expect: 1 3 4 2 undefined true t 3 true false true
for (var k in o) print(k); // expect: t
o[s]++;
o[s] += 0.5;
print(o[s]); // expect: 2.5
var c = Object.assign({}, o);
print(c[s], Object.getOwnPropertyNames(o).length); // expect: 2.5 1
class K { [s]() { return "method"; } static [t] () { return "static"; } get [u]() { return "getter"; } }
print(new K()[s](), K[t](), new K()[u], K.prototype[s].name, Object.getOwnPropertyDescriptor(K.prototype, u).get.name); // expect: method static getter [a] get
var many = {};
var syms = [];
for (var i = 0; i < 30; i++) { syms.push(Symbol(i)); many[syms[i]] = i; many["k" + i] = -i; }
var sum = 0;
for (i = 0; i < 30; i++) sum += many[syms[i]];
print(sum, Object.getOwnPropertySymbols(many).length, Object.keys(many).length); // expect: 435 30 30
print(Symbol.for("x") === Symbol.for("x"), Symbol.for("x") === Symbol("x"), Symbol.keyFor(Symbol.for("x")), Symbol.keyFor(s), Symbol.for("x").toString(), Symbol.for().description); // expect: true false x undefined Symbol(x) undefined
try { Symbol.keyFor("x"); } catch (e) { print(e.name); } // expect: TypeError
print(typeof Symbol.iterator, Symbol.iterator.toString(), Symbol.toPrimitive.description, Symbol.iterator === Symbol.iterator); // expect: symbol Symbol(Symbol.iterator) Symbol.toPrimitive true
var d = Object.getOwnPropertyDescriptor(Symbol, "iterator");
print(d.writable, d.enumerable, d.configurable); // expect: false false false
print(String({ [Symbol.toStringTag]: "Tag" }), Object.prototype.toString.call(s), Object.prototype.toString.call(Math), Object.prototype.toString.call(null), Object.prototype.toString.call([]), Object.prototype.toString.call(() => 1), Object.prototype.toString.call(1)); // expect: [object Tag] [object Symbol] [object Math] [object Null] [object Array] [object Function] [object Number]
var spreadable = { length: 2, 0: "a", 1: "b", [Symbol.isConcatSpreadable]: true };
print([1].concat(spreadable).join()); // expect: 1,a,b
var arr = [1, 2];
arr[Symbol.isConcatSpreadable] = false;
print([0].concat(arr).length); // expect: 2
print(Symbol.prototype[Symbol.toStringTag], Object.getPrototypeOf(s) === Symbol.prototype, s.constructor === Symbol, Symbol.length, Symbol.name); // expect: Symbol true true 0 Symbol
s.x === undefined && print("no properties"); // expect: no properties
switch (s) { case t: print("never"); break; case s: print("switch"); } // expect: switch
