"use strict";
// 10.4.2.2 ArraySpeciesCreate, and 23.1.2.5 Array[Symbol.species]
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Array[Symbol.species] === Array); // expect: true
print(Object.getOwnPropertyDescriptor(Array, Symbol.species).get.name); // expect: get [Symbol.species]
print(Object.getOwnPropertyDescriptor(Array, Symbol.species).set); // expect: undefined
class Sub extends Array {}
print(Sub[Symbol.species] === Sub); // expect: true
print(new Sub(1, 2, 3).map(x => x).constructor === Sub); // expect: true
class Plain extends Array { static get [Symbol.species]() { return Array; } }
print(new Plain(1, 2, 3).map(x => x) instanceof Plain); // expect: false
print(new Plain(1, 2, 3).slice(1).length); // expect: 2
class None extends Array { static get [Symbol.species]() { return undefined; } }
class Null extends Array { static get [Symbol.species]() { return null; } }
print(new None(1, 2).filter(() => true).constructor === Array); // expect: true
print(new Null(1, 2).concat(3).constructor === Array); // expect: true
class Bad extends Array { static get [Symbol.species]() { return () => 1; } }
print(thrown(() => new Bad(1, 2).map(x => x))); // expect: TypeError
print(thrown(() => new Bad(1, 2).slice())); // expect: TypeError
print(thrown(() => new Bad(1, 2).splice(0))); // expect: TypeError
print(thrown(() => new Bad(1, 2).flat())); // expect: TypeError
const a = [1, 2, 3];
a.constructor = undefined;
print(a.map(x => x).constructor === Array); // expect: true
print(Array.isArray(a.slice())); // expect: true
a.constructor = 5;
print(thrown(() => a.map(x => x))); // expect: TypeError
a.constructor = {};
print(a.filter(() => true).length); // expect: 3
let log = "";
a.constructor = { [Symbol.species]: function (length) { log += "new " + length + " "; return {}; } };
const mapped = a.map(x => x * 2);
print(Array.isArray(mapped)); // expect: false
print(mapped[2]); // expect: 6
print(mapped.length); // expect: undefined
print(log.trim()); // expect: new 3
log = "";
const sliced = a.slice(1);
print(sliced.length); // expect: 2
print(sliced[1]); // expect: 3
print(log.trim()); // expect: new 2
log = "";
a.filter(() => true);
a.concat();
a.flat();
a.flatMap(x => x);
a.splice(0, 2);
print(log.trim()); // expect: new 0 new 0 new 0 new 0 new 2
const like = { length: 1, 0: "x", constructor: Sub };
print(Array.prototype.map.call(like, x => x) instanceof Sub); // expect: false
print(Array.prototype.slice.call(like) instanceof Sub); // expect: false
function Frozen() { return Object.freeze([]); }
const b = [1];
b.constructor = { [Symbol.species]: Frozen };
print(thrown(() => b.map(x => x))); // expect: TypeError
print(thrown(() => b.filter(() => true))); // expect: TypeError
print(thrown(() => b.slice())); // expect: TypeError
print(thrown(() => b.concat(1))); // expect: TypeError
function Fixed() { return Object.defineProperty([], "length", { writable: false }); }
b.constructor = { [Symbol.species]: Fixed };
print(thrown(() => b.slice(1))); // expect: TypeError
print(thrown(() => b.map(x => x))); // expect: TypeError
b.constructor = { get [Symbol.species]() { throw new EvalError(); } };
print(thrown(() => b.map(x => x))); // expect: EvalError
print(thrown(() => b.slice())); // expect: EvalError
print(thrown(() => b.splice(0, 0))); // expect: EvalError
Object.defineProperty(b, "constructor", { get() { throw new URIError(); } });
print(thrown(() => b.map(x => x))); // expect: URIError
print(thrown(() => b.concat())); // expect: URIError
print(b.indexOf(1)); // expect: 0
print(b.toSorted().length); // expect: 1
