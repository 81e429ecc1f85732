"use strict";
// 21.1.1 Number, 21.1.2 its properties, 21.1.3.7 valueOf; 7.1.4.1 strings to numbers
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Number()); // expect: 0
print(Number(undefined)); // expect: NaN
print(Number(null)); // expect: 0
print(Number(true)); // expect: 1
print(Number(false)); // expect: 0
print(Number("")); // expect: 0
print(Number("  12  ")); // expect: 12
print(Number([])); // expect: 0
print(Number([5])); // expect: 5
print(Number({})); // expect: NaN
print(Number("0x1F")); // expect: 31
print(Number("0b101")); // expect: 5
print(Number("0o17")); // expect: 15
print(Number("1e3")); // expect: 1000
print(Number(".5")); // expect: 0.5
print(Number("5.")); // expect: 5
print(Number("-.5e-2")); // expect: -0.005
print(Number("+7")); // expect: 7
print(Number("Infinity")); // expect: Infinity
print(Number("-Infinity")); // expect: -Infinity
print(Number("1_000")); // expect: NaN
print(Number("12px")); // expect: NaN
print(Number("0x")); // expect: NaN
print(Number("0xG")); // expect: NaN
print(Number("-0x10")); // expect: NaN
print(Number("1e")); // expect: NaN
print(Number(".")); // expect: NaN
print(Number("infinity")); // expect: NaN
print(Number("1 2")); // expect: NaN
print(Number("--1")); // expect: NaN
print(Object.is(Number("-0"), -0)); // expect: true
print(Object.is(Number("0"), 0)); // expect: true
print(Object.is(Number("-"), NaN)); // expect: true
print(Object.is(Number(" "), 0)); // expect: true
print(Object.is(Number("\n\t\u00a0\ufeff\u2003\u2028"), 0)); // expect: true
print(Number("\u180e1")); // expect: NaN
print(Number("1e400")); // expect: Infinity
print(Number("-1e400")); // expect: -Infinity
print(Number("1e-400")); // expect: 0
print(Number("4.9e-324") > 0); // expect: true
print(Number("2e-324")); // expect: 0
print(Number("1.7976931348623157e308") === Number.MAX_VALUE); // expect: true
print(Number("1.7976931348623159e308")); // expect: Infinity
print(Number("9007199254740993")); // expect: 9007199254740992
print(Number("0.1") + Number("0.2")); // expect: 0.30000000000000004
print(Number("123456789012345678901234567890")); // expect: 1.2345678901234568e+29
print(Number("0.000001")); // expect: 0.000001
print(Number("1e21")); // expect: 1e+21
print(Number("00012")); // expect: 12
print(Number("0.0000001")); // expect: 1e-7
print(thrown(() => Number(Symbol()))); // expect: TypeError
print(Number({ valueOf: () => 5 })); // expect: 5
print(Number({ toString: () => "6" })); // expect: 6
print(Number({ [Symbol.toPrimitive]: h => h })); // expect: NaN
print(Number("5", "6")); // expect: 5
print(typeof new Number(5)); // expect: object
print(new Number(5) + 1); // expect: 6
print(new Number("0x10").valueOf()); // expect: 16
print(new Number() == 0); // expect: true
print(typeof Object(5)); // expect: object
print(new Number(1) === new Number(1)); // expect: false
print(!!new Number(0)); // expect: true
print(thrown(() => Number.prototype.valueOf.call("5"))); // expect: TypeError
print(thrown(() => Number.prototype.valueOf.call({}))); // expect: TypeError
print(Number.prototype.valueOf.call(new Number(3))); // expect: 3
print(Number.prototype.valueOf() === 0); // expect: true
print(Object.is(Number.prototype.valueOf(), 0)); // expect: true
print(Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY); // expect: 1.7976931348623157e+308 5e-324 2.220446049250313e-16 9007199254740991 -9007199254740991 NaN Infinity -Infinity
print(Number.MAX_SAFE_INTEGER === 2 ** 53 - 1); // expect: true
print(Number.EPSILON === 2 ** -52); // expect: true
print(Number.MIN_VALUE / 2); // expect: 0
print(Number.MAX_VALUE * 2); // expect: Infinity
print(thrown(() => { Number.MAX_VALUE = 1; })); // expect: TypeError
print(thrown(() => { delete Number.NaN; })); // expect: TypeError
print(Number.isInteger(5)); // expect: true
print(Number.isInteger(5.0)); // expect: true
print(Number.isInteger(5.5)); // expect: false
print(Number.isInteger(-0)); // expect: true
print(Number.isInteger("5")); // expect: false
print(Number.isInteger(Infinity)); // expect: false
print(Number.isInteger(NaN)); // expect: false
print(Number.isInteger(1e300)); // expect: true
print(Number.isInteger(Object(5))); // expect: false
print(Number.isInteger()); // expect: false
print(Number.isSafeInteger(2 ** 53 - 1)); // expect: true
print(Number.isSafeInteger(2 ** 53)); // expect: false
print(Number.isSafeInteger(-(2 ** 53 - 1))); // expect: true
print(Number.isSafeInteger(1.5)); // expect: false
print(Number.isSafeInteger("1")); // expect: false
print(Number.isSafeInteger(NaN)); // expect: false
print(Number.isFinite(5)); // expect: true
print(Number.isFinite(Infinity)); // expect: false
print(Number.isFinite(NaN)); // expect: false
print(Number.isFinite("5")); // expect: false
print(Number.isFinite(null)); // expect: false
print(Number.isNaN(NaN)); // expect: true
print(Number.isNaN("NaN")); // expect: false
print(Number.isNaN(undefined)); // expect: false
print(Number.isNaN(0 / 0)); // expect: true
print(Number.isNaN(Object(NaN))); // expect: false
print(Number.parseFloat === parseFloat); // expect: true
print(Number.parseInt === parseInt); // expect: true
print(Number.length); // expect: 1
print(Number.name); // expect: Number
print(Number.isInteger.length); // expect: 1
print(Number.prototype.constructor === Number); // expect: true
print(Object.getPrototypeOf(Number.prototype) === Object.prototype); // expect: true
class Sub extends Number { double() { return this * 2; } }
print(new Sub(4).double()); // expect: 8
print(new Sub("8") instanceof Number); // expect: true
print(new Sub(1).toString()); // expect: 1
print(typeof Sub.prototype.valueOf.call(new Sub(2))); // expect: number
const wrapped = new Number(7);
wrapped.extra = 1;
print(wrapped.extra); // expect: 1
print(Object.keys(wrapped).join()); // expect: extra
print(wrapped.toString()); // expect: 7
print(thrown(() => { (5).extra = 1; })); // expect: TypeError
print((5).extra); // expect: undefined
print((5)["toFixed"](1)); // expect: 5.0
print(2147483647 + 1); // expect: 2147483648
print(-2147483648 - 1); // expect: -2147483649
print(1073741823 + 1); // expect: 1073741824
print(-1073741824 - 1); // expect: -1073741825
print(2147483648 | 0); // expect: -2147483648
print(4294967295 >>> 0); // expect: 4294967295
print(0.5 + 0.5 === 1); // expect: true
print(3 * (1 / 3) === 1); // expect: true
print(2 ** 31); // expect: 2147483648
print((2 ** 31) | 0); // expect: -2147483648
