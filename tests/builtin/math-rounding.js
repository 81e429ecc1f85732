"use strict";
// 21.3.2 abs, ceil, floor, round, trunc, sign, fround, clz32, imul, sqrt, cbrt
const z = x => Object.is(x, -0) ? "-0" : String(x);
const all = (f, ...list) => list.map(x => z(f(x))).join(" ");
const odd = [0, -0, NaN, Infinity, -Infinity];
print(all(Math.floor, ...odd, 1.5, -1.5, 0.5, -0.5, 1e21, 2147483648.7, -2147483649.2, 5)); // expect: 0 -0 NaN Infinity -Infinity 1 -2 0 -1 1e+21 2147483648 -2147483650 5
print(all(Math.ceil, ...odd, 1.5, -1.5, 0.5, -0.5, 1e21, 2147483648.7, -2147483649.2, 5)); // expect: 0 -0 NaN Infinity -Infinity 2 -1 1 -0 1e+21 2147483649 -2147483649 5
print(all(Math.round, ...odd, 1.5, -1.5, 0.5, -0.5, -0.2, 2.5, -2.5, 0.49999999999999994, 4503599627370495.5, 9007199254740991, -0.6, 1e21)); // expect: 0 -0 NaN Infinity -Infinity 2 -1 1 -0 -0 3 -2 0 4503599627370496 9007199254740991 -1 1e+21
print(all(Math.trunc, ...odd, 1.9, -1.9, 0.9, -0.9, 1e300, 4294967296.5, -4294967296.5)); // expect: 0 -0 NaN Infinity -Infinity 1 -1 0 -0 1e+300 4294967296 -4294967296
print(all(Math.abs, ...odd, -5, 5, -0.5, -2147483648, 2147483647, -1073741824)); // expect: 0 0 NaN Infinity Infinity 5 5 0.5 2147483648 2147483647 1073741824
print(all(Math.abs, "-3", null, true, [], [-2], {}, "x")); // expect: 3 0 1 0 2 NaN NaN
print(z(Math.abs())); // expect: NaN
print(all(Math.sign, ...odd, -3, 3, 0.1, -0.1)); // expect: 0 -0 NaN 1 -1 -1 1 1 -1
print(all(Math.sign, "-5", "", "x", null)); // expect: -1 0 NaN 0
print(z(Math.sign())); // expect: NaN
print(all(Math.sqrt, ...odd, 4, 2, -1, 1e-320, 0.25, 1e308)); // expect: 0 -0 NaN Infinity NaN 2 1.4142135623730951 NaN 9.99994433575849e-161 0.5 1e+154
print(all(Math.cbrt, ...odd, 8, -8, 27, 0.001, 1000, 2)); // expect: 0 -0 NaN Infinity -Infinity 2 -2 3 0.1 10 1.2599210498948732
print(all(Math.fround, ...odd, 5.5, 5.05, 1.1, 16777217, 3.4028234663852886e38, 3.4028235677973366e38, 1e40, 1e-46, -1e-46, 1.401298464324817e-45)); // expect: 0 -0 NaN Infinity -Infinity 5.5 5.050000190734863 1.100000023841858 16777216 3.4028234663852886e+38 Infinity Infinity 0 -0 1.401298464324817e-45
print(all(Math.clz32, ...odd, 1, 2, 0x80000000, 0xFFFFFFFF, -1, 4294967296, 3.9, "16", true, {})); // expect: 32 32 32 32 32 31 30 0 0 0 32 30 27 31 32
print(Math.clz32()); // expect: 32
print(Math.imul(3, 4)); // expect: 12
print(Math.imul(-5, 12)); // expect: -60
print(Math.imul(0xffffffff, 5)); // expect: -5
print(Math.imul(0xfffffffe, 5)); // expect: -10
print(Math.imul(65537, 65537)); // expect: 131073
print(Math.imul(2 ** 31, 2)); // expect: 0
print(Math.imul("3", "4")); // expect: 12
print(Math.imul(1.9, 2.9)); // expect: 2
print(Math.imul(NaN, 1)); // expect: 0
print(Math.imul()); // expect: 0
print(Math.imul(5)); // expect: 0
print(z(Math.imul(-1, 0))); // expect: 0
let log = "";
const t = n => ({ valueOf() { log += n; return 1; } });
Math.imul(t("a"), t("b"));
Math.pow(t("c"), t("d"));
Math.atan2(t("e"), t("f"));
Math.max(t("g"), t("h"), t("i"));
Math.hypot(t("j"), t("k"));
print(log); // expect: abcdefghijk
const fails = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(fails(() => Math.floor(Symbol()))); // expect: TypeError
print(fails(() => Math.max(1, Symbol()))); // expect: TypeError
print(fails(() => Math.abs({ valueOf() { throw new EvalError(); } }))); // expect: EvalError
print(fails(() => new Math())); // expect: TypeError
print(fails(() => Math())); // expect: TypeError
print(typeof Math); // expect: object
print(Math.floor(-1e-7)); // expect: -1
print(Math.round(1e15 + 0.5)); // expect: 1000000000000001
print(Math.ceil(1e-300)); // expect: 1
print(Math.floor(0.9999999999999999)); // expect: 0
print(Math.round(-1.4999)); // expect: -1
print(Math.floor("7.9")); // expect: 7
print(Math.ceil([1.2])); // expect: 2
print(Math.round("2.5px")); // expect: NaN
let ints = 0;
for (let i = 0; i < 1000; i++) ints += Math.floor(i / 3) + Math.round(i / 7) + Math.trunc(-i / 2);
print(ints); // expect: -11976
