"use strict";
// Long loops that make garbage run in little memory.
// ram: 16k
var s = 0;
for (var i = 0; i < 20000; i++) { var o = { a: i, b: [i, i + 1] }; s += o.b[1] - o.a; }
print(s); // expect: 20000
var t = "";
for (i = 0; i < 5000; i++) { t = "number " + i; }
print(t); // expect: number 4999
var f = 0;
for (i = 0; i < 5000; i++) { f += (function (x) { return function () { return x; }; })(i)(); }
print(f); // expect: 12497500
var x = 0.5;
for (i = 0; i < 20000; i++) x = x * 1.0000001 + 0.1;
print(x > 2000, typeof x); // expect: true number
var list = [];
for (i = 0; i < 5000; i++) { list.push({ i: i }); if (list.length > 20) list.shift(); }
print(list.length, list[0].i, list[19].i); // expect: 20 4980 4999
var e = 0;
for (i = 0; i < 2000; i++) { try { throw new Error("e" + i); } catch (err) { e += err.message.length; } }
print(e); // expect: 8890
var d = {};
for (i = 0; i < 2000; i++) { d["k" + i] = i; if (i >= 10) delete d["k" + (i - 10)]; }
print(Object.keys(d).length, d.k1999, d.k1990, d.k1989); // expect: 10 1999 1990 undefined
var c = 0;
for (i = 0; i < 500; i++) { c += [5, 3, 9, 1].map(function (v) { return v * 2; }).sort(function (a, b) { return a - b; }).filter(function (v) { return v > 4; }).reduce(function (a, b) { return a + b; }, 0); }
print(c); // expect: 17000
function P(n) { this.n = n; }
P.prototype.next = function () { return new P(this.n + 1); };
var p = new P(0);
for (i = 0; i < 5000; i++) p = p.next();
print(p.n); // expect: 5000
var w = [];
for (i = 0; i < 300; i++) { w[i % 7] = w.slice(); if (i % 7 === 6) w = [i]; }
print(w.length); // expect: 6
for (i = 0; i < 300; i++) { var sym = Symbol(i), so = {}; so[sym] = i; }
print(so[sym], sym.description); // expect: 299 299
