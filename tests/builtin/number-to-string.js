"use strict";
// 6.1.6.1.20 Number::toString, 21.1.3.6 Number.prototype.toString with a radix, toLocaleString
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(0, -0, 1, -1, 10, 100, 1.5, -1.5, 0.1, 0.5, 123456789, 2147483647, -2147483648, 4294967296); // expect: 0 0 1 -1 10 100 1.5 -1.5 0.1 0.5 123456789 2147483647 -2147483648 4294967296
print(1e20, 1e21, 123456789012345680000, 1234567890123456800000, 1e-6, 1e-7, 1.5e-7, 123e-20, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308); // expect: 100000000000000000000 1e+21 123456789012345680000 1.2345678901234568e+21 0.000001 1e-7 1.5e-7 1.23e-18 1e+100 1.7976931348623157e+308 5e-324 2.2250738585072014e-308
print(NaN, Infinity, -Infinity, 0.1 + 0.2, 1 / 3, 2 / 3, 100 / 3, 1e16, 1e17, 9007199254740991, 9007199254740992, 9007199254740994); // expect: NaN Infinity -Infinity 0.30000000000000004 0.3333333333333333 0.6666666666666666 33.333333333333336 10000000000000000 100000000000000000 9007199254740991 9007199254740992 9007199254740994
print(4.35, 0.000001234, 1.0000000000000002, 0.30000000000000004, 5e-7, 1e5, 12e2, 1e300 * 10, 4.1e-8, 6.02214076e23, 299792458.5, 1.2e21); // expect: 4.35 0.000001234 1.0000000000000002 0.30000000000000004 5e-7 100000 1200 1e+301 4.1e-8 6.02214076e+23 299792458.5 1.2e+21
print(2 ** 53, 2 ** 60, 2 ** 64, 2 ** 70, 2 ** -10, 2 ** -30, 2 ** -1074, 3 ** 40, 0.1 * 3, 1.1 * 1.1, 1e23, 8.41e21, 2e-5, 9.5e-3); // expect: 9007199254740992 1152921504606847000 18446744073709552000 1.1805916207174113e+21 0.0009765625 9.313225746154785e-10 5e-324 12157665459056929000 0.30000000000000004 1.2100000000000002 1e+23 8.41e+21 0.00002 0.0095
print(String(-0)); // expect: 0
print((-0).toString()); // expect: 0
print(`${-0}`); // expect: 0
print(-0 + ""); // expect: 0
print([-0].join()); // expect: 0
print((-0).toString(2)); // expect: 0
print((255).toString(16)); // expect: ff
print((255).toString(2)); // expect: 11111111
print((255).toString(8)); // expect: 377
print((-255).toString(36)); // expect: -73
print((35).toString(36)); // expect: z
print((0).toString(2)); // expect: 0
print((3).toString(3)); // expect: 10
print((1e21).toString(10)); // expect: 1e+21
print((4294967295).toString(16)); // expect: ffffffff
print((-1).toString(2)); // expect: -1
print((0.5).toString(2)); // expect: 0.1
print((0.1).toString(2)); // expect: 0.0001100110011001100110011001100110011001100110011001101
print((0.75).toString(4)); // expect: 0.3
print((-0.5).toString(16)); // expect: -0.8
print((3.75).toString(2)); // expect: 11.11
print((255.5).toString(16)); // expect: ff.8
print((0.1).toString(16)); // expect: 0.1999999999999a
print((0.5).toString(36)); // expect: 0.i
print((1e21).toString(16)); // expect: 3635c9adc5dea00000
print((2 ** 53).toString(2)); // expect: 100000000000000000000000000000000000000000000000000000
print((1e10).toString(7)); // expect: 502544411644
print((5e-324).toString(36).length > 10); // expect: true
print((2 ** 1023).toString(2).length); // expect: 1024
print(NaN.toString(2)); // expect: NaN
print(Infinity.toString(16)); // expect: Infinity
print((-Infinity).toString(36)); // expect: -Infinity
print((5).toString(undefined)); // expect: 5
print((5).toString("2")); // expect: 101
print((5).toString(2.9)); // expect: 101
print((255).toString({ valueOf: () => 16 })); // expect: ff
print(thrown(() => (1).toString(1))); // expect: RangeError
print(thrown(() => (1).toString(37))); // expect: RangeError
print(thrown(() => (1).toString(0))); // expect: RangeError
print(thrown(() => (1).toString(null))); // expect: RangeError
print(thrown(() => (1).toString(NaN))); // expect: RangeError
print(thrown(() => NaN.toString(99))); // expect: RangeError
print(thrown(() => (1).toString(Infinity))); // expect: RangeError
print(thrown(() => Number.prototype.toString.call("1"))); // expect: TypeError
print(thrown(() => Number.prototype.toString.call({}))); // expect: TypeError
print(Number.prototype.toString.call(new Number(255), 16)); // expect: ff
print(Number.prototype.toString()); // expect: 0
print((1).toString.length); // expect: 1
print(thrown(() => (1).toString(Symbol()))); // expect: TypeError
print((5).toLocaleString()); // expect: 5
print((0.5).toLocaleString()); // expect: 0.5
print(NaN.toLocaleString()); // expect: NaN
print(thrown(() => Number.prototype.toLocaleString.call("5"))); // expect: TypeError
print((1).toLocaleString.length); // expect: 0
print(1e21 + "", 1e21 + 1 + "", "" + 0xff, "" + 0b11, "" + 0o17, "" + 1_000_000, "" + .5, "" + 5., 0.0 + "", -1e-7 + ""); // expect: 1e+21 1e+21 255 3 15 1000000 0.5 5 0 -1e-7
print(1234.5678, 0.1234, 100000.00001, 33.333333333333336, 16777216.1, 1.7e-10, 98765432109876.54, 0.0001, 0.00001, 1e-5 + 1e-6); // expect: 1234.5678 0.1234 100000.00001 33.333333333333336 16777216.1 1.7e-10 98765432109876.55 0.0001 0.00001 0.000011000000000000001
let sum = 0;
for (let i = 1; i <= 10; i++) sum += 1 / i;
print(sum); // expect: 2.9289682539682538
print(Math.PI * 1e5); // expect: 314159.2653589793
print(Math.E / 1e5); // expect: 0.000027182818284590452
print(Math.SQRT2 * 1e20); // expect: 141421356237309510000
print(Math.LN2 * 1e21); // expect: 693147180559945300000
