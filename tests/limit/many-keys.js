"use strict";
// Many objects, many shapes, many different names.
// ram: 64k
var o = {};
for (var i = 0; i < 1000; i++) o["name" + i] = i;
print(Object.keys(o).length, o.name0, o.name999); // expect: 1000 0 999
var s = 0;
for (var k in o) s += o[k];
print(s); // expect: 499500
for (i = 0; i < 1000; i += 3) delete o["name" + i];
print(Object.keys(o).length, o.name3, o.name4); // expect: 666 undefined 4
o = null;
var list = [];
for (i = 0; i < 200; i++) { var p = {}; p["a" + i] = i; p["b" + i % 10] = i; list.push(p); }
s = 0;
for (i = 0; i < 200; i++) s += list[i]["a" + i] + list[i]["b" + i % 10];
print(s); // expect: 39800
list = null;
for (var round = 0; round < 30; round++) { var q = {}; for (i = 0; i < 50; i++) q["r" + round + "_" + i] = i; }
print(Object.keys(q).length, q.r29_49); // expect: 50 49
function C() { for (var i = 0; i < 40; i++) this["f" + i] = i; }
var cs = [new C(), new C()];
cs[0].f39 = "x";
print(cs[1].f39, cs[0].f39, Object.keys(cs[1]).length); // expect: 39 x 40
var syms = {};
for (i = 0; i < 100; i++) syms[Symbol("s" + i)] = i;
print(Object.getOwnPropertySymbols(syms).length); // expect: 100
var m = {};
for (i = 0; i < 40; i++) { Object.defineProperty(m, "p" + i, { value: i, enumerable: i % 2 === 0, configurable: true, writable: i % 3 === 0 }); }
print(Object.keys(m).length, m.p39); // expect: 20 39
