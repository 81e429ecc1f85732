"use strict";
// typeof and void.
print(typeof undefined, typeof null, typeof true, typeof 1, typeof "s", typeof {}, typeof [], typeof function () {}); // expect: undefined object boolean number string object object function
print(typeof Symbol.iterator, typeof Math, typeof Math.sin, typeof Object, typeof class {}, typeof (() => 1)); // expect: symbol object function function function function
print(typeof notDeclaredAnywhere, typeof notDeclaredAnywhere === "undefined"); // expect: undefined true
print(typeof typeof 1, typeof (1 + "a"), typeof -"1", typeof !1, typeof void 0); // expect: string string number boolean undefined
print(void 0, void "x", void 0 === undefined); // expect: undefined undefined true
var o = { get x() { return 1; }, f: function () {} };
print(typeof o.x, typeof o.f, typeof o.none, typeof o["f"]); // expect: number function undefined function
print(typeof new Number(1), typeof new String("a"), typeof new Boolean(true), typeof Object(1)); // expect: object object object object
print(typeof NaN, typeof Infinity, typeof this, typeof print); // expect: number number object function
function f(a) { return typeof a + typeof b; var b; }
print(f(), f(1), f(null)); // expect: undefinedundefined numberundefined objectundefined
try { typeof later; let later = 1; print("none"); } catch (e) { print(e.name); } // expect: ReferenceError
print(typeof new Error("x"), typeof Error, typeof Object.prototype, typeof Function.prototype); // expect: object function object function
print(typeof "a"[0], typeof "a"[1], typeof "a".length, typeof [1][0]); // expect: string undefined number number
print(typeof 1.5, typeof 2147483648, typeof (2147483647 + 1), typeof 1e400); // expect: number number number number
var n = 0;
print(typeof n++, typeof (n += "x"), n); // expect: number string 1x
print(void n, n, typeof (void n)); // expect: undefined 1x undefined
