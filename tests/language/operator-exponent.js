"use strict";
// The exponent operator.
print(2 ** 10, 2 ** 0.5, 2 ** -1, 10 ** 3, 0 ** 0, (-2) ** 3, (-2) ** 2); // expect: 1024 1.4142135623730951 0.5 1000 1 -8 4
print(2 ** 3 ** 2, (2 ** 3) ** 2, 2 * 3 ** 2, -(2 ** 2), 2 ** (-2) ** 3); // expect: 512 64 18 -4 0.00390625
print(NaN ** 0, 1 ** Infinity, (-1) ** Infinity, 0 ** -1, (-0) ** -1, (-0) ** -2); // expect: 1 NaN NaN Infinity -Infinity Infinity
print((-8) ** (1 / 3), Infinity ** 0, 2 ** 1024, 2 ** -1080, 4 ** 0.5); // expect: NaN 1 Infinity 0 2
var x = 3;
x **= 2;
print(x); // expect: 9
x **= x === 9 ? 2 : 0;
print(x); // expect: 81
print("2" ** "3", [2] ** 2, null ** 2, undefined ** 1, true ** 5); // expect: 8 4 0 NaN 1
var o = { n: 2 };
o.n **= 5;
print(o.n); // expect: 32
var a = [3];
a[0] **= 3;
print(a[0]); // expect: 27
print(2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 1, 10 ** 21, 10 ** -5); // expect: 2147483648 4294967296 9007199254740992 9007199254740992 1e+21 0.00001
var log = [];
function v(n) { return { valueOf() { log.push(n); return n; } }; }
print(v(2) ** v(3) ** v(1), log.join()); // expect: 8 3,1,2
print((+2) ** 2, (typeof 2, 3) ** 2, (x = 2) ** 3, x++ ** 2, x); // expect: 4 9 8 4 3
print(Math.pow(2, 0.5) === 2 ** 0.5, Math.pow(7, 3) === 7 ** 3); // expect: true true
