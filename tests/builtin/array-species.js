"use strict";
// 10.4.2.2 ArraySpeciesCreate, and 23.1.2.5 Array[Symbol.species]
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Array[Symbol.species] === Array, Object.getOwnPropertyDescriptor(Array, Symbol.species).get.name, Object.getOwnPropertyDescriptor(Array, Symbol.species).set); // expect: true get [Symbol.species] undefined
class Sub extends Array {}
print(Sub[Symbol.species] === Sub, new Sub(1, 2, 3).map(x => x).constructor === Sub); // expect: true true
class Plain extends Array { static get [Symbol.species]() { return Array; } }
print(new Plain(1, 2, 3).map(x => x) instanceof Plain, new Plain(1, 2, 3).slice(1).length); // expect: false 2
class None extends Array { static get [Symbol.species]() { return undefined; } }
class Null extends Array { static get [Symbol.species]() { return null; } }
print(new None(1, 2).filter(() => true).constructor === Array, new Null(1, 2).concat(3).constructor === Array); // expect: true true
class Bad extends Array { static get [Symbol.species]() { return () => 1; } }
print(thrown(() => new Bad(1, 2).map(x => x)), thrown(() => new Bad(1, 2).slice()), thrown(() => new Bad(1, 2).splice(0)), thrown(() => new Bad(1, 2).flat())); // expect: TypeError TypeError TypeError TypeError
const a = [1, 2, 3];
a.constructor = undefined;
print(a.map(x => x).constructor === Array, Array.isArray(a.slice())); // expect: true true
a.constructor = 5;
print(thrown(() => a.map(x => x))); // expect: TypeError
a.constructor = {};
print(a.filter(() => true).length); // expect: 3
let log = "";
a.constructor = { [Symbol.species]: function (length) { log += "new " + length + " "; return {}; } };
const mapped = a.map(x => x * 2);
print(Array.isArray(mapped), mapped[2], mapped.length, log.trim()); // expect: false 6 undefined new 3
log = "";
const sliced = a.slice(1);
print(sliced.length, sliced[1], log.trim()); // expect: 2 3 new 2
log = "";
a.filter(() => true);
a.concat();
a.flat();
a.flatMap(x => x);
a.splice(0, 2);
print(log.trim()); // expect: new 0 new 0 new 0 new 0 new 2
const like = { length: 1, 0: "x", constructor: Sub };
print(Array.prototype.map.call(like, x => x) instanceof Sub, Array.prototype.slice.call(like) instanceof Sub); // expect: false false
function Frozen() { return Object.freeze([]); }
const b = [1];
b.constructor = { [Symbol.species]: Frozen };
print(thrown(() => b.map(x => x)), thrown(() => b.filter(() => true)), thrown(() => b.slice()), thrown(() => b.concat(1))); // expect: TypeError TypeError TypeError TypeError
function Fixed() { return Object.defineProperty([], "length", { writable: false }); }
b.constructor = { [Symbol.species]: Fixed };
print(thrown(() => b.slice(1)), thrown(() => b.map(x => x))); // expect: TypeError TypeError
b.constructor = { get [Symbol.species]() { throw new EvalError(); } };
print(thrown(() => b.map(x => x)), thrown(() => b.slice()), thrown(() => b.splice(0, 0))); // expect: EvalError EvalError EvalError
Object.defineProperty(b, "constructor", { get() { throw new URIError(); } });
print(thrown(() => b.map(x => x)), thrown(() => b.concat()), b.indexOf(1), b.toSorted().length); // expect: URIError URIError 0 1
