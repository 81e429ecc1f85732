"use strict";
// 21.3.2 max, min, hypot, pow, exponentials, logarithms, trigonometry, random; 21.3.1 constants
const z = x => Object.is(x, -0) ? "-0" : String(x);
const all = (f, ...list) => list.map(x => z(f(x))).join(" ");
const near = (x, y) => x === y || Math.abs(x - y) <= 1e-15 * Math.max(Math.abs(x), Math.abs(y)) * 4;
const odd = [0, -0, NaN, Infinity, -Infinity];
print(Math.max()); // expect: -Infinity
print(Math.min()); // expect: Infinity
print(Math.max(1, 3, 2)); // expect: 3
print(Math.min(1, 3, 2)); // expect: 1
print(Math.max(1, NaN, 3)); // expect: NaN
print(Math.min(NaN)); // expect: NaN
print(z(Math.max(0, -0))); // expect: 0
print(z(Math.max(-0, 0))); // expect: 0
print(z(Math.min(0, -0))); // expect: -0
print(z(Math.min(-0, 0))); // expect: -0
print(Math.max("5", 3)); // expect: 5
print(Math.max([7])); // expect: 7
print(Math.max(-Infinity, undefined)); // expect: NaN
print(Math.min(null, 1)); // expect: 0
print(Math.hypot()); // expect: 0
print(Math.hypot(3, 4)); // expect: 5
print(Math.hypot(-5)); // expect: 5
print(Math.hypot(NaN)); // expect: NaN
print(Math.hypot(NaN, Infinity)); // expect: Infinity
print(Math.hypot(1, -Infinity)); // expect: Infinity
print(Math.hypot(3, 4, 12)); // expect: 13
print(Math.hypot(1e200, 1e200) < Infinity); // expect: true
print(z(Math.hypot(-0, -0))); // expect: 0
print(Math.hypot(1e-200, 0)); // expect: 1e-200
print(Math.hypot("3", [4])); // expect: 5
print(Math.hypot(1, 1) === Math.SQRT2); // expect: true
print(Math.pow(2, 10)); // expect: 1024
print(Math.pow(2, -1)); // expect: 0.5
print(Math.pow(NaN, 0)); // expect: 1
print(Math.pow(1, Infinity)); // expect: NaN
print(Math.pow(-1, Infinity)); // expect: NaN
print(Math.pow(-8, 1 / 3)); // expect: NaN
print(z(Math.pow(-0, 3))); // expect: -0
print(z(Math.pow(-0, 2))); // expect: 0
print(Math.pow(-0, -3)); // expect: -Infinity
print(Math.pow(0, -2)); // expect: Infinity
print(z(Math.pow(-Infinity, -3))); // expect: -0
print(Math.pow(-Infinity, 3)); // expect: -Infinity
print(Math.pow(2, NaN)); // expect: NaN
print(Math.pow(0, 0)); // expect: 1
print(Math.pow(2)); // expect: NaN
print(Math.pow(10, 308)); // expect: 1e+308
print(Math.pow(10, -5)); // expect: 0.00001
print(Math.pow(7, 22) === 7 ** 22); // expect: true
print(2 ** 0.5 === Math.SQRT2); // expect: true
print((-2) ** 2); // expect: 4
print(2 ** -1074); // expect: 5e-324
print(10 ** 21); // expect: 1e+21
print(3 ** 3 ** 2); // expect: 19683
print(1.1 ** 10); // expect: 2.5937424601000023
print(5 ** 1); // expect: 5
print((-3) ** 3); // expect: -27
print(0.5 ** 2); // expect: 0.25
print(9 ** 0.5); // expect: 3
print(2 ** 31); // expect: 2147483648
print(2 ** 32); // expect: 4294967296
print(all(Math.exp, ...odd, 1)); // expect: 1 1 NaN Infinity 0 2.718281828459045
print(Math.exp(1) === Math.E); // expect: true
print(all(Math.expm1, ...odd)); // expect: 0 -0 NaN Infinity -1
print(near(Math.expm1(1e-10), 1.00000000005e-10)); // expect: true
print(all(Math.log, ...odd, 1, -1)); // expect: -Infinity -Infinity NaN Infinity NaN 0 NaN
print(Math.log(Math.E)); // expect: 1
print(all(Math.log1p, ...odd, -1, -2)); // expect: 0 -0 NaN Infinity NaN -Infinity NaN
print(near(Math.log1p(1e-10), 9.9999999995e-11)); // expect: true
print(all(Math.log2, ...odd, 1, 2, 8, 1024, -1, 0.5)); // expect: -Infinity -Infinity NaN Infinity NaN 0 1 3 10 NaN -1
print(all(Math.log10, ...odd, 1, 10, 1000, 100000, -1, 0.1)); // expect: -Infinity -Infinity NaN Infinity NaN 0 1 3 5 NaN -1
print(all(Math.sin, ...odd)); // expect: 0 -0 NaN NaN NaN
print(all(Math.cos, ...odd)); // expect: 1 1 NaN NaN NaN
print(all(Math.tan, ...odd)); // expect: 0 -0 NaN NaN NaN
print(near(Math.sin(1), 0.8414709848078965)); // expect: true
print(near(Math.cos(1), 0.5403023058681398)); // expect: true
print(near(Math.tan(1), 1.5574077246549023)); // expect: true
print(Math.abs(Math.sin(Math.PI)) < 1e-15); // expect: true
print(near(Math.sin(1e6), -0.3499935021712929)); // expect: true
print(all(Math.asin, ...odd, 2, -2)); // expect: 0 -0 NaN NaN NaN NaN NaN
print(all(Math.acos, NaN, 1, 2, -2)); // expect: NaN 0 NaN NaN
print(all(Math.atan, 0, -0, NaN)); // expect: 0 -0 NaN
print(near(Math.asin(1), Math.PI / 2)); // expect: true
print(near(Math.acos(-1), Math.PI)); // expect: true
print(near(Math.acos(0), Math.PI / 2)); // expect: true
print(near(Math.atan(Infinity), Math.PI / 2)); // expect: true
print(near(Math.atan(1), Math.PI / 4)); // expect: true
print(all(Math.sinh, ...odd)); // expect: 0 -0 NaN Infinity -Infinity
print(all(Math.cosh, ...odd)); // expect: 1 1 NaN Infinity Infinity
print(all(Math.tanh, ...odd)); // expect: 0 -0 NaN 1 -1
print(near(Math.sinh(1), 1.1752011936438014)); // expect: true
print(near(Math.cosh(1), 1.5430806348152437)); // expect: true
print(near(Math.tanh(1), 0.7615941559557649)); // expect: true
print(Math.tanh(100)); // expect: 1
print(Math.sinh(1000)); // expect: Infinity
print(all(Math.asinh, ...odd)); // expect: 0 -0 NaN Infinity -Infinity
print(all(Math.acosh, 1, 0.5, NaN, Infinity)); // expect: 0 NaN NaN Infinity
print(all(Math.atanh, 0, -0, 1, -1, 2, NaN)); // expect: 0 -0 Infinity -Infinity NaN NaN
print(near(Math.asinh(1), 0.881373587019543)); // expect: true
print(near(Math.acosh(2), 1.3169578969248166)); // expect: true
print(near(Math.atanh(0.5), 0.5493061443340548)); // expect: true
print(z(Math.atan2(0, 1))); // expect: 0
print(z(Math.atan2(-0, 1))); // expect: -0
print(near(Math.atan2(0, -1), Math.PI)); // expect: true
print(near(Math.atan2(-0, -1), -Math.PI)); // expect: true
print(near(Math.atan2(1, 0), Math.PI / 2)); // expect: true
print(near(Math.atan2(-1, 0), -Math.PI / 2)); // expect: true
print(z(Math.atan2(1, Infinity))); // expect: 0
print(near(Math.atan2(1, -Infinity), Math.PI)); // expect: true
print(near(Math.atan2(Infinity, Infinity), Math.PI / 4)); // expect: true
print(Math.atan2(NaN, 1)); // expect: NaN
print(Math.atan2(1)); // expect: NaN
print(near(Math.atan2(-1, -1), -3 * Math.PI / 4)); // expect: true
print(near(Math.atan2(0, -0), Math.PI)); // expect: true
print(z(Math.atan2(0, 0))); // expect: 0
print(Math.E, Math.LN10, Math.LN2, Math.LOG10E, Math.LOG2E, Math.PI, Math.SQRT1_2, Math.SQRT2); // expect: 2.718281828459045 2.302585092994046 0.6931471805599453 0.4342944819032518 1.4426950408889634 3.141592653589793 0.7071067811865476 1.4142135623730951
const fails = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(fails(() => { Math.PI = 3; })); // expect: TypeError
print(fails(() => { delete Math.E; })); // expect: TypeError
print(Math[Symbol.toStringTag]); // expect: Math
print(String(Math)); // expect: [object Math]
print(Object.keys(Math).length); // expect: 0
print(Object.getPrototypeOf(Math) === Object.prototype); // expect: true
print(Math.hasOwnProperty("constructor")); // expect: false
let low = 1, high = 0, distinct = 0, previous = -1;
for (let i = 0; i < 500; i++) { const r = Math.random(); if (r < low) low = r; if (r > high) high = r; if (r !== previous) distinct++; previous = r; }
print(low >= 0); // expect: true
print(high < 1); // expect: true
print(low < 0.2); // expect: true
print(high > 0.8); // expect: true
print(distinct > 490); // expect: true
print(typeof Math.random(5)); // expect: number
print(["abs", "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "clz32", "cos", "cosh", "exp", "expm1", "floor", "fround", "log", "log1p", "log10", "log2", "round", "sign", "sin", "sinh", "sqrt", "tan", "tanh", "trunc"].every(n => Math[n].length === 1 && Math[n].name === n && Number.isNaN(Math[n]()) === (n !== "clz32"))); // expect: true
print(Math.atan2.length, Math.hypot.length, Math.imul.length, Math.max.length, Math.min.length, Math.pow.length, Math.random.length); // expect: 2 2 2 2 2 2 0
