"use strict";
// Integers around 31, 32 and 53 bits, in names, properties, elements and captured variables.
var a = 1073741823;
a++;
print(a); // expect: 1073741824
a++;
print(a); // expect: 1073741825
a -= 2;
print(a); // expect: 1073741823
a = -1073741824;
a--;
print(a); // expect: -1073741825
a++;
print(a); // expect: -1073741824
var o = { n: 1073741823 };
o.n++;
print(o.n); // expect: 1073741824
o.n += o.n;
print(o.n); // expect: 2147483648
o.n += o.n;
print(o.n); // expect: 4294967296
o.n -= 4294967290;
print(o.n); // expect: 6
var e = [1073741823, -1073741824];
e[0]++;
e[1]--;
print(e.join()); // expect: 1073741824,-1073741825
e[0]--;
e[1]++;
print(e.join()); // expect: 1073741823,-1073741824
function counter(start) { var n = start; return function (d) { n += d; return n; }; }
var c = counter(2147483646);
print(c(1), c(1), c(1), c(-3), c(-2147483646), c(0.5), c(0.5)); // expect: 2147483647 2147483648 2147483649 2147483646 0 0.5 1
var sum = 0;
for (var i = 0; i < 10; i++) sum += 429496729;
print(sum); // expect: 4294967290
sum = 0;
for (i = 0; i < 100; i++) sum += i % 2 ? 2000000000 : -2000000000;
print(sum); // expect: 0
var x = 1;
for (i = 0; i < 62; i++) x *= 2;
print(x, x === 4611686018427387904); // expect: 4611686018427388000 true
for (i = 0; i < 62; i++) x /= 2;
print(x); // expect: 1
print(1073741824 | 0, -1073741825 | 0, 2147483648 | 0, (1073741823 + 1) >> 1, (2147483647 + 1) >>> 1); // expect: 1073741824 -1073741825 -2147483648 536870912 1073741824
print(46340 * 46340, 46341 * 46341, 65535 * 65537, 94906265 * 94906267, 3037000500 * 3); // expect: 2147395600 2147488281 4294967295 9007199326062756 9111001500
var k = [7, 8, 9];
print(k[1.0], k[4 / 2], k[6 / 3 - 1], k["1"], k[1e0], k[0.5 + 0.5], k[-0], k[1.5], k[-1], k["01"]); // expect: 8 9 8 8 8 8 7 undefined undefined undefined
var big = {};
big[4294967295] = "a";
big[4294967294] = "b";
big[2147483648] = "c";
big[1073741824] = "d";
print(big["4294967295"], big["4294967294"], big[2147483648], big["1073741824"], Object.keys(big).join()); // expect: a b c d 1073741824,2147483648,4294967294,4294967295
switch (1073741823 + 1) { case 1073741824: print("same"); break; default: print("different"); } // expect: same
switch (3.0) { case 3: print("three"); } // expect: three
switch (1.5 + 1.5) { case 3: print("three"); } // expect: three
print(Math.floor(3.7) === 3, 7 / 2 * 2 === 7, 0.5 * 4 === 2, Math.min(2147483648, 5) === 5); // expect: true true true true
var f = 0;
f -= 0;
print(1 / f); // expect: Infinity
f = -f;
print(1 / f); // expect: -Infinity
f = 5;
f *= -0;
print(1 / f); // expect: -Infinity
print(1 / (0 * -5), 1 / (-5 % 5)); // expect: -Infinity -Infinity
print([0, -0].indexOf(-0), [-0][0] === 0, 1 / [-0][0], Object.is(-0, 0), String(-0), (-0).toFixed(1)); // expect: 0 true -Infinity false 0 0.0
