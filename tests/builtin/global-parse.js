"use strict";
// 19.2 parseInt, parseFloat, isNaN, isFinite; 19.1 values of the global object
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
print(parseInt("12")); // expect: 12
print(parseInt("12px")); // expect: 12
print(parseInt("  -12.9")); // expect: -12
print(parseInt("+7")); // expect: 7
print(parseInt("")); // expect: NaN
print(parseInt("px")); // expect: NaN
print(parseInt("0x1F")); // expect: 31
print(parseInt("-0x1F")); // expect: -31
print(parseInt("0b11")); // expect: 0
print(parseInt("010")); // expect: 10
print(parseInt("1e3")); // expect: 1
print(parseInt(".5")); // expect: NaN
print(parseInt("1_000")); // expect: 1
print(parseInt("11", 2)); // expect: 3
print(parseInt("12", 2)); // expect: 1
print(parseInt("zz", 36)); // expect: 1295
print(parseInt("ZZ", 36)); // expect: 1295
print(parseInt("9", 8)); // expect: NaN
print(parseInt("0x10", 16)); // expect: 16
print(parseInt("0x10", 10)); // expect: 0
print(parseInt("10", 0)); // expect: 10
print(parseInt("10", undefined)); // expect: 10
print(parseInt("10", null)); // expect: 10
print(parseInt("10", 1)); // expect: NaN
print(parseInt("10", 37)); // expect: NaN
print(parseInt("10", "8")); // expect: 8
print(parseInt("10", -2)); // expect: NaN
print(parseInt("10", 4294967304)); // expect: 8
print(parseInt("10", Infinity)); // expect: 10
print(parseInt("10", 8.9)); // expect: 8
print(Object.is(parseInt("-0"), -0)); // expect: true
print(Object.is(parseInt("0"), 0)); // expect: true
print(parseInt(null)); // expect: NaN
print(parseInt("null", 36)); // expect: 1112745
print(parseInt(undefined)); // expect: NaN
print(parseInt([5, 6])); // expect: 5
print(parseInt(0.0000005)); // expect: 5
print(parseInt(1e21)); // expect: 1
print(parseInt(-0.9)); // expect: 0
print(parseInt({ toString: () => "8" })); // expect: 8
print(parseInt()); // expect: NaN
print(parseInt("Infinity")); // expect: NaN
print(parseInt("\u00a0\ufeff9")); // expect: 9
print(parseInt("9\u00a0")); // expect: 9
print(parseInt("9007199254740993")); // expect: 9007199254740992
print(parseInt("123456789012345678901234567890")); // expect: 1.2345678901234568e+29
print(parseInt("fffffffffffffffff", 16)); // expect: 295147905179352830000
print(parseInt("1".repeat(54), 2)); // expect: 18014398509481984
print(parseInt("9".repeat(400))); // expect: Infinity
print(parseInt("100000000000000000000000", 10)); // expect: 1e+23
print(parseInt("7fffffff", 16)); // expect: 2147483647
print(parseInt("80000000", 16)); // expect: 2147483648
print(parseInt("-80000000", 16)); // expect: -2147483648
print(thrown(() => parseInt(Symbol()))); // expect: TypeError
print(thrown(() => parseInt("1", Symbol()))); // expect: TypeError
print(thrown(() => parseInt({ toString() { throw new EvalError(); } }))); // expect: EvalError
print(parseInt.length); // expect: 2
print(parseInt.name); // expect: parseInt
print(parseFloat("3.14")); // expect: 3.14
print(parseFloat("3.14.15")); // expect: 3.14
print(parseFloat("  -2.5e3x")); // expect: -2500
print(parseFloat(".5")); // expect: 0.5
print(parseFloat("5.")); // expect: 5
print(parseFloat("-.5e-1")); // expect: -0.05
print(parseFloat("1e")); // expect: 1
print(parseFloat("1e+")); // expect: 1
print(parseFloat("e1")); // expect: NaN
print(parseFloat(".")); // expect: NaN
print(parseFloat("-")); // expect: NaN
print(parseFloat("+1")); // expect: 1
print(parseFloat("")); // expect: NaN
print(parseFloat("Infinity")); // expect: Infinity
print(parseFloat("-Infinityx")); // expect: -Infinity
print(parseFloat("+Infinity")); // expect: Infinity
print(parseFloat("infinity")); // expect: NaN
print(parseFloat("Inf")); // expect: NaN
print(parseFloat("NaN")); // expect: NaN
print(parseFloat("0x10")); // expect: 0
print(parseFloat("1_0")); // expect: 1
print(parseFloat("1e1000")); // expect: Infinity
print(parseFloat("-1e1000")); // expect: -Infinity
print(parseFloat("1e-1000")); // expect: 0
print(Object.is(parseFloat("-0"), -0)); // expect: true
print(Object.is(parseFloat("-0.0x"), -0)); // expect: true
print(parseFloat("9007199254740993")); // expect: 9007199254740992
print(parseFloat("0.1")); // expect: 0.1
print(parseFloat("123456789.123456789")); // expect: 123456789.12345679
print(parseFloat("4.9406564584124654e-324")); // expect: 5e-324
print(parseFloat("2.4703282292062327e-324")); // expect: 0
print(parseFloat("2.4703282292062328e-324")); // expect: 5e-324
print(parseFloat("1.7976931348623158e308")); // expect: 1.7976931348623157e+308
print(parseFloat("8.5e-1")); // expect: 0.85
print(parseFloat("00.5")); // expect: 0.5
print(parseFloat("1" + "0".repeat(400) + "e-400")); // expect: 1
print(parseFloat()); // expect: NaN
print(parseFloat(null)); // expect: NaN
print(parseFloat([1.5, 2])); // expect: 1.5
print(parseFloat(true)); // expect: NaN
print(parseFloat({ toString: () => "2.5" })); // expect: 2.5
print(parseFloat("\t\n\u20281.5")); // expect: 1.5
print(thrown(() => parseFloat(Symbol()))); // expect: TypeError
print(parseFloat.length); // expect: 1
print(parseFloat.name); // expect: parseFloat
print(parseFloat("1.5\u00a0")); // expect: 1.5
print(parseFloat("0.30000000000000004")); // expect: 0.30000000000000004
print(isNaN(NaN)); // expect: true
print(isNaN("x")); // expect: true
print(isNaN("")); // expect: false
print(isNaN(undefined)); // expect: true
print(isNaN(null)); // expect: false
print(isNaN({})); // expect: true
print(isNaN([])); // expect: false
print(isNaN([1, 2])); // expect: true
print(isNaN("12")); // expect: false
print(isNaN()); // expect: true
print(isNaN(true)); // expect: false
print(thrown(() => isNaN(Symbol()))); // expect: TypeError
print(isNaN.length); // expect: 1
print(isFinite(1)); // expect: true
print(isFinite("1")); // expect: true
print(isFinite(Infinity)); // expect: false
print(isFinite(-Infinity)); // expect: false
print(isFinite(NaN)); // expect: false
print(isFinite("x")); // expect: false
print(isFinite(null)); // expect: true
print(isFinite()); // expect: false
print(isFinite([])); // expect: true
print(isFinite({})); // expect: false
print(thrown(() => isFinite(Symbol()))); // expect: TypeError
print(isFinite.length); // expect: 1
print(isFinite({ valueOf: () => 1 })); // expect: true
const show = k => { const d = Object.getOwnPropertyDescriptor(globalThis, k); return (d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-"); };
print(show("NaN")); // expect: ---
print(show("Infinity")); // expect: ---
print(show("undefined")); // expect: ---
print(show("globalThis")); // expect: w-c
print(show("Array")); // expect: w-c
print(show("parseInt")); // expect: w-c
print(show("Math")); // expect: w-c
print(show("Symbol")); // expect: w-c
print(show("isNaN")); // expect: w-c
print(thrown(() => { globalThis.NaN = 1; })); // expect: TypeError
print(thrown(() => { globalThis.undefined = 1; })); // expect: TypeError
print(thrown(() => { delete globalThis.Infinity; })); // expect: TypeError
print(NaN !== NaN); // expect: true
print(undefined === void 0); // expect: true
print(globalThis.globalThis === globalThis); // expect: true
print(typeof globalThis); // expect: object
globalThis.fresh = 5;
print(fresh); // expect: 5
print("fresh" in globalThis); // expect: true
print(delete globalThis.fresh); // expect: true
print(typeof fresh); // expect: undefined
print(thrown(() => fresh)); // expect: ReferenceError
print(thrown(() => { fresh = 1; })); // expect: ReferenceError
Object.defineProperty(globalThis, "computed", { get: () => 42, configurable: true });
print(computed); // expect: 42
print(thrown(() => { computed = 1; })); // expect: TypeError
print(typeof computed); // expect: number
print(delete globalThis.computed); // expect: true
print(typeof computed); // expect: undefined
const saved = globalThis.isNaN;
globalThis.isNaN = () => "patched";
print(isNaN(1)); // expect: patched
print(globalThis.isNaN === isNaN); // expect: true
globalThis.isNaN = saved;
print(isNaN(1)); // expect: false
print(this === globalThis); // expect: true
print((function () { return this; })()); // expect: undefined
