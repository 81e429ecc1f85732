"use strict";
// 21.1.3 toFixed, toExponential, toPrecision
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print((1.005).toFixed(2)); // expect: 1.00
print((1.45).toFixed(1)); // expect: 1.4
print((8.345).toFixed(2)); // expect: 8.35
print((0.5).toFixed(0)); // expect: 1
print((1.5).toFixed(0)); // expect: 2
print((2.5).toFixed()); // expect: 3
print((-1.5).toFixed(0)); // expect: -2
print((10.235).toFixed(2)); // expect: 10.23
print((0.000001).toFixed(7)); // expect: 0.0000010
print((123.456).toFixed(1)); // expect: 123.5
print((0).toFixed(2)); // expect: 0.00
print((-0).toFixed(2)); // expect: 0.00
print((-0.0000001).toFixed(2)); // expect: -0.00
print((-1e-10).toFixed(0)); // expect: -0
print((1e20).toFixed(2)); // expect: 100000000000000000000.00
print((1e21).toFixed(2)); // expect: 1e+21
print((-1e21).toFixed(2)); // expect: -1e+21
print((123456789012345680000).toFixed(0)); // expect: 123456789012345683968
print(NaN.toFixed(2)); // expect: NaN
print(Infinity.toFixed(1)); // expect: Infinity
print((-Infinity).toFixed()); // expect: -Infinity
print((1.23e-10).toFixed(2)); // expect: 0.00
print((1.23e-10).toFixed(12)); // expect: 0.000000000123
print((0.1).toFixed(20)); // expect: 0.10000000000000000555
print((0.3).toFixed(30)); // expect: 0.299999999999999988897769753748
print((1000000000000000128).toFixed(1)); // expect: 1000000000000000128.0
print((999.995).toFixed(2)); // expect: 1000.00
print((5e-324).toFixed(3)); // expect: 0.000
print((1).toFixed(100).length); // expect: 102
print((0.1).toFixed(100).slice(0, 60)); // expect: 0.1000000000000000055511151231257827021181583404541015625000
print((1.1).toFixed("1")); // expect: 1.1
print((1.1).toFixed(1.9)); // expect: 1.1
print((1.1).toFixed(null)); // expect: 1
print((1.1).toFixed(NaN)); // expect: 1
print((1.1).toFixed(-0.5)); // expect: 1
print(thrown(() => (1).toFixed(101))); // expect: RangeError
print(thrown(() => (1).toFixed(-1))); // expect: RangeError
print(thrown(() => NaN.toFixed(101))); // expect: RangeError
print(thrown(() => Number.prototype.toFixed.call("1"))); // expect: TypeError
print(thrown(() => (1).toFixed(Symbol()))); // expect: TypeError
print(thrown(() => (1).toFixed(Infinity))); // expect: RangeError
print((123456).toExponential()); // expect: 1.23456e+5
print((123456).toExponential(2)); // expect: 1.23e+5
print((0).toExponential()); // expect: 0e+0
print((0).toExponential(3)); // expect: 0.000e+0
print((-0).toExponential()); // expect: 0e+0
print((0.00015).toExponential()); // expect: 1.5e-4
print((0.00015).toExponential(0)); // expect: 1e-4
print((1e21).toExponential()); // expect: 1e+21
print((-1.5e-9).toExponential(4)); // expect: -1.5000e-9
print((12345).toExponential(0)); // expect: 1e+4
print((15).toExponential(0)); // expect: 2e+1
print((25).toExponential(0)); // expect: 3e+1
print((9.99).toExponential(1)); // expect: 1.0e+1
print((99.99).toExponential(1)); // expect: 1.0e+2
print((0.99).toExponential(0)); // expect: 1e+0
print((1.25).toExponential(1)); // expect: 1.3e+0
print((1.35).toExponential(1)); // expect: 1.4e+0
print((5e-324).toExponential()); // expect: 5e-324
print((1.7976931348623157e308).toExponential(5)); // expect: 1.79769e+308
print(NaN.toExponential()); // expect: NaN
print(Infinity.toExponential(200)); // expect: Infinity
print((-Infinity).toExponential(-1)); // expect: -Infinity
print((1).toExponential(undefined)); // expect: 1e+0
print((1).toExponential(20)); // expect: 1.00000000000000000000e+0
print((1.1).toExponential(20)); // expect: 1.10000000000000008882e+0
print((3).toExponential("2")); // expect: 3.00e+0
print(thrown(() => (1).toExponential(101))); // expect: RangeError
print(thrown(() => (1).toExponential(-1))); // expect: RangeError
print(thrown(() => Number.prototype.toExponential.call({}))); // expect: TypeError
print((1).toExponential(100).length); // expect: 105
print(thrown(() => NaN.toExponential({ valueOf() { throw new EvalError(); } }))); // expect: EvalError
print((123.456).toPrecision()); // expect: 123.456
print((123.456).toPrecision(4)); // expect: 123.5
print((123.456).toPrecision(2)); // expect: 1.2e+2
print((123.456).toPrecision(1)); // expect: 1e+2
print((0.000123).toPrecision(2)); // expect: 0.00012
print((0.00000123).toPrecision(2)); // expect: 0.0000012
print((1e21).toPrecision(3)); // expect: 1.00e+21
print((1e21).toPrecision(22)); // expect: 1000000000000000000000
print((123456).toPrecision(6)); // expect: 123456
print((123456).toPrecision(5)); // expect: 1.2346e+5
print((0).toPrecision(1)); // expect: 0
print((0).toPrecision(5)); // expect: 0.0000
print((-0).toPrecision(2)); // expect: 0.0
print((1.25).toPrecision(2)); // expect: 1.3
print((1.35).toPrecision(2)); // expect: 1.4
print((2.5).toPrecision(1)); // expect: 3
print((99.99).toPrecision(3)); // expect: 100
print((0.00001).toPrecision(1)); // expect: 0.00001
print((0.0000001).toPrecision(1)); // expect: 1e-7
print((1e-7).toPrecision(3)); // expect: 1.00e-7
print((-1.5).toPrecision(3)); // expect: -1.50
print(NaN.toPrecision(1)); // expect: NaN
print(Infinity.toPrecision(200)); // expect: Infinity
print((-Infinity).toPrecision(0)); // expect: -Infinity
print((5).toPrecision(undefined)); // expect: 5
print((1).toPrecision(100).length); // expect: 101
print((1 / 3).toPrecision(21)); // expect: 0.333333333333333314830
print((2 ** 70).toPrecision(22)); // expect: 1180591620717411303424
print((5e-324).toPrecision(3)); // expect: 4.94e-324
print(thrown(() => (1).toPrecision(0))); // expect: RangeError
print(thrown(() => (1).toPrecision(101))); // expect: RangeError
print(thrown(() => (1).toPrecision(-5))); // expect: RangeError
print(thrown(() => Number.prototype.toPrecision.call("5", 1))); // expect: TypeError
print(thrown(() => (1).toPrecision(null))); // expect: RangeError
print((1000.5).toFixed(1)); // expect: 1000.5
print((4.35).toFixed(1)); // expect: 4.3
print((0.045).toFixed(2)); // expect: 0.04
print((1.255).toFixed(2)); // expect: 1.25
print((1e-20).toFixed(20)); // expect: 0.00000000000000000001
print((-2.345).toFixed(2)); // expect: -2.35
print((2.345e5).toFixed(0)); // expect: 234500
print((9.5).toFixed(0)); // expect: 10
print((0.05).toFixed(1)); // expect: 0.1
print((0.95).toFixed(1)); // expect: 0.9
print((0.995).toFixed(2)); // expect: 0.99
print((5).toFixed.length); // expect: 1
print((5).toExponential.length); // expect: 1
print((5).toPrecision.length); // expect: 1
print(new Number(1.5).toFixed(1)); // expect: 1.5
print(Number.prototype.toFixed(1)); // expect: 0.0
