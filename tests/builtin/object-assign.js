"use strict";
// 20.1.2.1 Object.assign, 20.1.2.2 Object.create
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = o => Object.keys(o).map(k => k + "=" + String(o[k])).join(" ");
const t = { a: 1 };
print(Object.assign(t, { b: 2 }, { a: 3, c: 4 }) === t); // expect: true
print(show(t)); // expect: a=3 b=2 c=4
print(show(Object.assign({}, null, undefined, 5, true, "xy"))); // expect: 0=x 1=y
print(show(Object.assign({}, [7, 8]))); // expect: 0=7 1=8
print(typeof Object.assign(1)); // expect: object
print(Object.assign("s", null).length); // expect: 1
print(thrown(() => Object.assign(null))); // expect: TypeError
print(thrown(() => Object.assign())); // expect: TypeError
print(thrown(() => Object.assign(undefined, {}))); // expect: TypeError
print(thrown(() => Object.assign("ab", "x"))); // expect: TypeError
print(thrown(() => Object.assign(Object.freeze({ a: 1 }), { a: 1 }))); // expect: TypeError
print(thrown(() => Object.assign(Object.freeze({}), {}))); // expect: nothing
const symbol = Symbol("s");
print(Object.assign({}, { [symbol]: 1 })[symbol]); // expect: 1
print("up" in Object.assign({}, Object.create({ up: 1 }))); // expect: false
print("h" in Object.assign({}, Object.defineProperty({}, "h", { value: 1 }))); // expect: false
let log = "";
const target = { set a(v) { log += "set" + v + " "; } };
Object.assign(target, { get a() { log += "get "; return 1; } });
print(log.trim()); // expect: get set1
print(Object.getOwnPropertyDescriptor(Object.assign({}, { get g() { return 5; } }), "g").value); // expect: 5
log = "";
const late = Object.defineProperty({ get a() { delete this.b; Object.defineProperty(this, "c", { enumerable: false }); this.d = 1; return 1; }, b: 2, c: 3 }, "x", { value: 1 });
print(show(Object.assign({}, late))); // expect: a=1
const partial = {};
print(thrown(() => Object.assign(partial, { a: 1, get b() { throw new RangeError(); }, c: 3 }))); // expect: RangeError
print(show(partial)); // expect: a=1
log = "";
const ordered = {};
for (const k of ["b", "2", "a", "1"]) Object.defineProperty(ordered, k, { get() { log += k; return k; }, enumerable: true });
Object.assign({}, ordered);
print(log); // expect: 12ba
print(Object.assign.length); // expect: 2
const grown = [1];
print(Object.assign(grown, [5, 6, 7]) === grown); // expect: true
print(grown.length); // expect: 3
print(grown.join()); // expect: 5,6,7
print(thrown(() => Object.assign([1], { length: -1 }))); // expect: RangeError
const p = {};
print(Object.getPrototypeOf(Object.create(p)) === p); // expect: true
print(Object.getPrototypeOf(Object.create(null))); // expect: null
print("toString" in Object.create(null)); // expect: false
print(thrown(() => Object.create())); // expect: TypeError
print(thrown(() => Object.create(1))); // expect: TypeError
print(thrown(() => Object.create(undefined))); // expect: TypeError
print(thrown(() => Object.create("s"))); // expect: TypeError
print(thrown(() => Object.create({}, null))); // expect: TypeError
const made = Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true }, quiet: { value: 3 } });
print(Object.keys(made).join()); // expect: own
print(made.inherited); // expect: 1
print(made.quiet); // expect: 3
print(thrown(() => { made.own = 5; })); // expect: TypeError
print(Object.create.length); // expect: 2
print(show(Object.create(p, undefined)) + "!"); // expect: !
print(Object.create(Array.prototype) instanceof Array); // expect: true
print(Object.create(() => 1).name + "!"); // expect: !
print(thrown(() => Object.create({}, { a: 1 }))); // expect: TypeError
const dictionary = Object.create(null);
dictionary.__proto__ = 5;
dictionary.constructor = 6;
print(Object.keys(dictionary).join()); // expect: __proto__,constructor
print(Object.getPrototypeOf(dictionary)); // expect: null
print(dictionary.hasOwnProperty); // expect: undefined
