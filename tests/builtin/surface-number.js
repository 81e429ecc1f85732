"use strict";
// Every own property of Number (21.1), Math (21.3): kind, name and length of functions, attributes
const attributes = d => (d.writable === undefined ? "" : d.writable ? "w" : "-") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-");
const text = v => typeof v === "function" ? "function " + v.name + "/" + v.length : typeof v === "object" && v !== null ? "object" : typeof v === "symbol" ? v.description : typeof v === "string" ? "'" + v + "'" : Object.is(v, -0) ? "-0" : String(v);
const look = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); if (d === undefined) return "missing"; return ("value" in d ? text(d.value) : "get " + text(d.get) + " set " + text(d.set)) + " " + attributes(d); };
const count = o => Object.getOwnPropertyNames(o).length + " names, " + Object.getOwnPropertySymbols(o).length + " symbols";
print(count(Number)); // expect: 17 names, 0 symbols
print(look(Number, "EPSILON")); // expect: 2.220446049250313e-16 ---
print(look(Number, "MAX_SAFE_INTEGER")); // expect: 9007199254740991 ---
print(look(Number, "MAX_VALUE")); // expect: 1.7976931348623157e+308 ---
print(look(Number, "MIN_SAFE_INTEGER")); // expect: -9007199254740991 ---
print(look(Number, "MIN_VALUE")); // expect: 5e-324 ---
print(look(Number, "NEGATIVE_INFINITY")); // expect: -Infinity ---
print(look(Number, "NaN")); // expect: NaN ---
print(look(Number, "POSITIVE_INFINITY")); // expect: Infinity ---
print(look(Number, "isFinite")); // expect: function isFinite/1 w-c
print(look(Number, "isInteger")); // expect: function isInteger/1 w-c
print(look(Number, "isNaN")); // expect: function isNaN/1 w-c
print(look(Number, "isSafeInteger")); // expect: function isSafeInteger/1 w-c
print(look(Number, "length")); // expect: 1 --c
print(look(Number, "name")); // expect: 'Number' --c
print(look(Number, "parseFloat")); // expect: function parseFloat/1 w-c
print(look(Number, "parseInt")); // expect: function parseInt/2 w-c
print(look(Number, "prototype")); // expect: object ---
print(count(Number.prototype)); // expect: 7 names, 0 symbols
print(look(Number.prototype, "constructor")); // expect: function Number/1 w-c
print(look(Number.prototype, "toExponential")); // expect: function toExponential/1 w-c
print(look(Number.prototype, "toFixed")); // expect: function toFixed/1 w-c
print(look(Number.prototype, "toLocaleString")); // expect: function toLocaleString/0 w-c
print(look(Number.prototype, "toPrecision")); // expect: function toPrecision/1 w-c
print(look(Number.prototype, "toString")); // expect: function toString/1 w-c
print(look(Number.prototype, "valueOf")); // expect: function valueOf/0 w-c
print(count(Math)); // expect: 43 names, 1 symbols
print(look(Math, "E")); // expect: 2.718281828459045 ---
print(look(Math, "LN10")); // expect: 2.302585092994046 ---
print(look(Math, "LN2")); // expect: 0.6931471805599453 ---
print(look(Math, "LOG10E")); // expect: 0.4342944819032518 ---
print(look(Math, "LOG2E")); // expect: 1.4426950408889634 ---
print(look(Math, "PI")); // expect: 3.141592653589793 ---
print(look(Math, "SQRT1_2")); // expect: 0.7071067811865476 ---
print(look(Math, "SQRT2")); // expect: 1.4142135623730951 ---
print(look(Math, Symbol.toStringTag)); // expect: 'Math' --c
print(look(Math, "abs")); // expect: function abs/1 w-c
print(look(Math, "acos")); // expect: function acos/1 w-c
print(look(Math, "acosh")); // expect: function acosh/1 w-c
print(look(Math, "asin")); // expect: function asin/1 w-c
print(look(Math, "asinh")); // expect: function asinh/1 w-c
print(look(Math, "atan")); // expect: function atan/1 w-c
print(look(Math, "atan2")); // expect: function atan2/2 w-c
print(look(Math, "atanh")); // expect: function atanh/1 w-c
print(look(Math, "cbrt")); // expect: function cbrt/1 w-c
print(look(Math, "ceil")); // expect: function ceil/1 w-c
print(look(Math, "clz32")); // expect: function clz32/1 w-c
print(look(Math, "cos")); // expect: function cos/1 w-c
print(look(Math, "cosh")); // expect: function cosh/1 w-c
print(look(Math, "exp")); // expect: function exp/1 w-c
print(look(Math, "expm1")); // expect: function expm1/1 w-c
print(look(Math, "floor")); // expect: function floor/1 w-c
print(look(Math, "fround")); // expect: function fround/1 w-c
print(look(Math, "hypot")); // expect: function hypot/2 w-c
print(look(Math, "imul")); // expect: function imul/2 w-c
print(look(Math, "log")); // expect: function log/1 w-c
print(look(Math, "log10")); // expect: function log10/1 w-c
print(look(Math, "log1p")); // expect: function log1p/1 w-c
print(look(Math, "log2")); // expect: function log2/1 w-c
print(look(Math, "max")); // expect: function max/2 w-c
print(look(Math, "min")); // expect: function min/2 w-c
print(look(Math, "pow")); // expect: function pow/2 w-c
print(look(Math, "random")); // expect: function random/0 w-c
print(look(Math, "round")); // expect: function round/1 w-c
print(look(Math, "sign")); // expect: function sign/1 w-c
print(look(Math, "sin")); // expect: function sin/1 w-c
print(look(Math, "sinh")); // expect: function sinh/1 w-c
print(look(Math, "sqrt")); // expect: function sqrt/1 w-c
print(look(Math, "tan")); // expect: function tan/1 w-c
print(look(Math, "tanh")); // expect: function tanh/1 w-c
print(look(Math, "trunc")); // expect: function trunc/1 w-c
