"use strict";
// 20.4 Symbol
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const s = Symbol("desc");
print(typeof s); // expect: symbol
print(s.toString()); // expect: Symbol(desc)
print(String(s)); // expect: Symbol(desc)
print(s.description); // expect: desc
print(Symbol().toString()); // expect: Symbol()
print(Symbol().description); // expect: undefined
print(Symbol("").description + "|"); // expect: |
print(Symbol(undefined).description); // expect: undefined
print(Symbol(5).description); // expect: 5
print(Symbol(null).description); // expect: null
print(Symbol({ toString: () => "obj" }).description); // expect: obj
print(thrown(() => Symbol(Symbol()))); // expect: TypeError
print(thrown(() => new Symbol())); // expect: TypeError
print(Symbol.length); // expect: 0
print(Symbol("a") === Symbol("a")); // expect: false
print(s === s); // expect: true
print(s == s); // expect: true
print(s == Object(s)); // expect: true
print(s === Object(s)); // expect: false
print(Object(s) === Object(s)); // expect: false
print(Object.is(s, s.valueOf())); // expect: true
print(thrown(() => s + "")); // expect: TypeError
print(thrown(() => `${s}`)); // expect: TypeError
print(thrown(() => s + 1)); // expect: TypeError
print(thrown(() => +s)); // expect: TypeError
print(thrown(() => s < 1)); // expect: TypeError
print(s == "desc"); // expect: false
print(s != null); // expect: true
print(!s); // expect: false
print(s ? "truthy" : "falsy"); // expect: truthy
print(thrown(() => Number(s))); // expect: TypeError
print(thrown(() => Math.abs(s))); // expect: TypeError
print(thrown(() => [s].join())); // expect: TypeError
print(thrown(() => parseInt(s))); // expect: TypeError
print(thrown(() => isNaN(s))); // expect: TypeError
print(Boolean(s)); // expect: true
print(typeof Object(s)); // expect: object
const o = { [s]: 1, a: 2 };
o[Symbol.for("r")] = 3;
print(o[s]); // expect: 1
print(Object.keys(o).join()); // expect: a
print(s in o); // expect: true
print(o.hasOwnProperty(s)); // expect: true
print(Object.getOwnPropertySymbols(o).length); // expect: 2
print(delete o[s]); // expect: true
print(o[s]); // expect: undefined
print(Object(Symbol.iterator) in []); // expect: true
let seen = "";
for (const k in { [s]: 1, shown: 2 }) seen += k;
print(seen); // expect: shown
print(Symbol.for("k") === Symbol.for("k")); // expect: true
print(Symbol.for("k") === Symbol("k")); // expect: false
print(Symbol.for("k").description); // expect: k
print(Symbol.for().description); // expect: undefined
print(Symbol.for(5) === Symbol.for("5")); // expect: true
print(thrown(() => Symbol.for(Symbol()))); // expect: TypeError
print(Symbol.keyFor(Symbol.for("k"))); // expect: k
print(Symbol.keyFor(s)); // expect: undefined
print(Symbol.keyFor(Symbol.iterator)); // expect: undefined
print(thrown(() => Symbol.keyFor("k"))); // expect: TypeError
print(thrown(() => Symbol.keyFor(Object(s)))); // expect: TypeError
print(thrown(() => Symbol.keyFor())); // expect: TypeError
print(Symbol.for.length); // expect: 1
print(Symbol.keyFor.length); // expect: 1
const names = ["asyncIterator", "hasInstance", "isConcatSpreadable", "iterator", "match", "matchAll", "replace", "search", "species", "split", "toPrimitive", "toStringTag", "unscopables"];
print(names.every(n => typeof Symbol[n] === "symbol" && Symbol[n].description === "Symbol." + n && Symbol.keyFor(Symbol[n]) === undefined)); // expect: true
print(names.every(n => { const d = Object.getOwnPropertyDescriptor(Symbol, n); return !d.writable && !d.enumerable && !d.configurable; })); // expect: true
print(thrown(() => { Symbol.iterator = 1; })); // expect: TypeError
print(Symbol.for("Symbol.iterator") === Symbol.iterator); // expect: false
const wrapped = Object(s);
print(typeof wrapped); // expect: object
print(wrapped.toString()); // expect: Symbol(desc)
print(wrapped.valueOf() === s); // expect: true
print(wrapped.description); // expect: desc
print(wrapped instanceof Symbol); // expect: true
print(wrapped == s); // expect: true
print(Object.prototype.toString.call(wrapped)); // expect: [object Symbol]
print(wrapped[Symbol.toPrimitive]() === s); // expect: true
print(o[wrapped] === o[s]); // expect: true
print(({ [s]: "via" })[wrapped]); // expect: via
print(thrown(() => wrapped + "")); // expect: TypeError
print(thrown(() => +wrapped)); // expect: TypeError
print(thrown(() => Symbol.prototype.toString.call("s"))); // expect: TypeError
print(thrown(() => Symbol.prototype.valueOf.call({}))); // expect: TypeError
print(thrown(() => Symbol.prototype.toString.call(Symbol.prototype))); // expect: TypeError
print(thrown(() => Symbol.prototype.description)); // expect: TypeError
print(thrown(() => Symbol.prototype[Symbol.toPrimitive].call(1))); // expect: TypeError
const d = Object.getOwnPropertyDescriptor(Symbol.prototype, "description");
print(d.set); // expect: undefined
print(d.get.name); // expect: get description
print(d.enumerable); // expect: false
print(d.configurable); // expect: true
print(thrown(() => { "use strict"; s.description = "x"; })); // expect: TypeError
print(thrown(() => { s.other = 1; })); // expect: TypeError
print(s.other); // expect: undefined
print(Symbol.prototype[Symbol.toStringTag]); // expect: Symbol
print(Symbol.prototype[Symbol.toPrimitive].name); // expect: [Symbol.toPrimitive]
print(Symbol.prototype[Symbol.toPrimitive].length); // expect: 1
print(Symbol.prototype.constructor === Symbol); // expect: true
print(Object.getPrototypeOf(s) === Symbol.prototype); // expect: true
const many = {};
const list = [];
for (let i = 0; i < 50; i++) { list.push(Symbol("s" + i)); many[list[i]] = i; }
print(many[list[0]]); // expect: 0
print(many[list[49]]); // expect: 49
print(Object.getOwnPropertySymbols(many).length); // expect: 50
print(Object.getOwnPropertySymbols(many)[7] === list[7]); // expect: true
print(Symbol("é\u{1F600}").description); // expect: é😀
print(Symbol("x".repeat(100)).description.length); // expect: 100
print(String(Symbol("a b"))); // expect: Symbol(a b)
print(Object.assign({}, { [s]: 9 })[s]); // expect: 9
class K { static [s]() { return "static"; } get [s]() { return "got"; } }
print(K[s]()); // expect: static
print(new K()[s]); // expect: got
print(K[s].name); // expect: [desc]
