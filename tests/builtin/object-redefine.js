// Redefining properties (ECMA-262, 10.1.6.3 ValidateAndApplyPropertyDescriptor): what is allowed, and what is left.
function refused(o, k, d) { try { Object.defineProperty(o, k, d); return false; } catch (e) { return e instanceof TypeError; } }
const g = function () { return 1; }, s = function (v) {};
let o = {};
Object.defineProperty(o, "a", { get: g, set: s, configurable: false });
print(refused(o, "a", { get: g }), refused(o, "a", { set: s }), refused(o, "a", {}), refused(o, "a", { get: s }), refused(o, "a", { set: undefined }), refused(o, "a", { value: 1 }), refused(o, "a", { writable: false }), refused(o, "a", { enumerable: true })); // expect: false false false true true true true true
Object.defineProperty(o, "b", { value: NaN, writable: false, configurable: false });
print(refused(o, "b", { value: NaN }), refused(o, "b", { value: 0 }), refused(o, "b", { writable: true }), refused(o, "b", { writable: false }), refused(o, "b", { get: g })); // expect: false true true false true
Object.defineProperty(o, "c", { value: 1, writable: true, configurable: false });
print(refused(o, "c", { value: 2 }), o.c, refused(o, "c", { enumerable: true }), refused(o, "c", { get: g }), refused(o, "c", { writable: false, value: 3 }), o.c, refused(o, "c", { value: 4 })); // expect: false 2 true true false 3 true
Object.defineProperty(o, "d", { value: 1, configurable: true });
Object.defineProperty(o, "d", { get: g });
Object.defineProperty(o, "d", { set: s });
let d = Object.getOwnPropertyDescriptor(o, "d");
print(d.get === g, d.set === s, d.configurable, d.enumerable); // expect: true true true false
Object.defineProperty(o, "d", { writable: true });
d = Object.getOwnPropertyDescriptor(o, "d");
print(d.value, d.writable, d.configurable, "get" in d); // expect: undefined true true false
Object.defineProperty(o, "d", { get: g });
Object.defineProperty(o, "d", { enumerable: true, configurable: false });
d = Object.getOwnPropertyDescriptor(o, "d");
print(d.get === g, d.set, d.configurable, d.enumerable, refused(o, "d", { get: undefined })); // expect: true undefined false true true
Object.defineProperty(o, "z", { value: -0 });
print(refused(o, "z", { value: 0 }), refused(o, "z", { value: -0 })); // expect: true false
const a = [1, 2, 3];
print(refused(a, "length", { get: g }), refused(a, "length", { enumerable: true }), refused(a, "length", { value: 3, writable: false }), refused(a, "length", { value: 2 }), refused(a, "length", { value: 3 }), refused(a, 3, { value: 1 }), refused(a, 1, { value: 9 }), String(a)); // expect: true true false true false true false 1,9,3
const long = [1, 2];
long.length = 4294967295; long.length = 4294967295;
print(long[0], long[1], long.length); // expect: 1 2 4294967295
print(refused(Object.preventExtensions({ q: 1 }), "r", { value: 1 }), refused(Object.preventExtensions({ q: 1 }), "q", { value: 2 })); // expect: true false
Object.defineProperty(globalThis, "gg", { get: g, configurable: true });
print(gg); // expect: 1
Object.defineProperty(globalThis, "gg", { value: 2 });
print(gg, Object.getOwnPropertyDescriptor(globalThis, "gg").writable); // expect: 2 false
globalThis.hh = 5; Object.defineProperty(globalThis, "hh", { writable: false });
print(hh, Object.keys(globalThis).includes("hh")); // expect: 5 true
class B { static get x() { return 1 } static set x(v) { } get ["y"]() { return 2 } }
print(B.x, new B().y, typeof Object.getOwnPropertyDescriptor(B, "x").set); // expect: 1 2 function
