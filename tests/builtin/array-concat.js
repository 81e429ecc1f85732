"use strict";
// 23.1.3.2 concat
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = a => { let s = ""; for (let i = 0; i < a.length; i++) s += (i ? "," : "") + (i in a ? String(a[i]) : "hole"); return "[" + s + "]"; };
print(show([1].concat())); // expect: [1]
print(show([1].concat(2))); // expect: [1,2]
print(show([1].concat([2, 3]))); // expect: [1,2,3]
print(show([1].concat(2, [3], [[4]]))); // expect: [1,2,3,4]
print(show([].concat(undefined, null, "ab"))); // expect: [undefined,null,ab]
print([].concat([]).length); // expect: 0
print([].concat([[]]).length); // expect: 1
print(show([1, , 2].concat([, 3, ,]))); // expect: [1,hole,2,hole,3,hole]
print([1, ,].concat([, ,]).length); // expect: 4
const a = [1];
print(a.concat() !== a); // expect: true
print(a.length); // expect: 1
print(show([].concat({ length: 2, 0: "x", 1: "y" }))); // expect: [[object Object]]
print([].concat({ length: 2 }).length); // expect: 1
const spreadable = { length: 2, 0: "x", [Symbol.isConcatSpreadable]: true };
print(show([0].concat(spreadable))); // expect: [0,x,hole]
const solid = [1, 2];
solid[Symbol.isConcatSpreadable] = false;
print([0].concat(solid).length); // expect: 2
print([0].concat(solid)[1] === solid); // expect: true
print(solid.concat(3).length); // expect: 2
print(solid.concat(3)[0] === solid); // expect: true
const unset = [1, 2];
unset[Symbol.isConcatSpreadable] = undefined;
print([0].concat(unset).length); // expect: 3
print(show(Array.prototype.concat.call("abc", 1))); // expect: [abc,1]
print(typeof Array.prototype.concat.call("abc", 1)[0]); // expect: object
print(typeof Array.prototype.concat.call(5)[0]); // expect: object
print(Array.prototype.concat.call({ length: 3 }).length); // expect: 1
print(thrown(() => Array.prototype.concat.call(undefined))); // expect: TypeError
print(thrown(() => Array.prototype.concat.call(null, 1))); // expect: TypeError
print(thrown(() => [1].concat({ length: 9007199254740991, [Symbol.isConcatSpreadable]: true }))); // expect: TypeError
class Sub extends Array {}
const sub = new Sub();
print(sub.concat([1]) instanceof Sub); // expect: true
print([].concat(sub) instanceof Sub); // expect: false
print(sub.concat([1], 2).length); // expect: 2
const species = [];
species.constructor = { [Symbol.species]: function (n) { this.asked = n; } };
const made = species.concat([1, 2]);
print(Array.isArray(made)); // expect: false
print(made.asked); // expect: 0
print(made.length); // expect: 2
print(made[1]); // expect: 2
const getter = [1, 2];
Object.defineProperty(getter, 0, { get() { return "got"; } });
print(show([0].concat(getter))); // expect: [0,got,2]
print(show(getter.concat(0))); // expect: [got,2,0]
Object.prototype[1] = "leak";
print([0, , 2].concat().hasOwnProperty(1)); // expect: true
print([0, , 2].concat()[1]); // expect: leak
delete Object.prototype[1];
let log = "";
const traced = { get [Symbol.isConcatSpreadable]() { log += "spreadable "; return true; }, get length() { log += "length "; return 1; }, get 0() { log += "0 "; return 0; } };
[].concat(traced);
print(log.trim()); // expect: spreadable length 0
const failing = { get [Symbol.isConcatSpreadable]() { throw new RangeError("no"); } };
print(thrown(() => [].concat(failing))); // expect: RangeError
(function () { print([].concat(arguments).length); arguments[Symbol.isConcatSpreadable] = true; print(show([].concat(arguments))); })(1, 2); // expect: 1
// expect: [1,2]
const f = (x, y) => x;
f[Symbol.isConcatSpreadable] = true;
f[0] = "zero";
print(show([].concat(f))); // expect: [zero,hole]
print([].concat.length); // expect: 1
print([0.5, -0].concat(2 ** 40).join()); // expect: 0.5,0,1099511627776
