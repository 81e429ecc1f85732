"use strict";
// Arrays of some thousand elements: growing, shrinking, moving.
// ram: 48k
var a = [];
for (var i = 0; i < 3000; i++) a.push(i);
print(a.length, a[2999], a.indexOf(1500)); // expect: 3000 2999 1500
for (i = 0; i < 2000; i++) a.shift();
print(a.length, a[0], a[999]); // expect: 1000 2000 2999
for (i = 0; i < 1000; i++) a.unshift(-i);
print(a.length, a[0], a[1000]); // expect: 2000 -999 2000
a.length = 1000;
print(a[999], a.length); // expect: 0 1000
a.reverse();
print(a[0], a[999]); // expect: 0 -999
a.sort(function (x, y) { return x - y; });
print(a[0], a[999]); // expect: -999 0
a.splice(100, 800);
print(a.length, a[100]); // expect: 200 -99
a.length = 0;
for (i = 0; i < 1500; i++) a[i] = i / 2;
var s = 0;
for (i = 0; i < 1500; i++) s += a[i];
print(s); // expect: 562125
a = a.map(function (x) { return x * 2; });
print(a[1499], a.every(Number.isInteger)); // expect: 1499 true
a = null;
var g = [];
for (i = 0; i < 60; i++) { g.push([]); for (var j = 0; j < 60; j++) g[i].push(i * j); }
print(g[59][59], g.reduce(function (t, r) { return t + r.length; }, 0)); // expect: 3481 3600
g = null;
var big = [];
big[2000] = 1;
big[10] = 2;
print(big.length, Object.keys(big).join()); // expect: 2001 10,2000
var st = [];
for (i = 0; i < 20000; i++) { st.push(i); if (i % 3) st.pop(); if (st.length > 500) st.length = 0; }
print(st.length); // expect: 154
