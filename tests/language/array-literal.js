"use strict";
// Array literals, holes, lengths, elements beyond the end.
var a = [1, , 3, ,];
print(a.length, 1 in a, 3 in a, a[1], a.join("-"), Object.keys(a).join()); // expect: 4 false false undefined 1--3- 0,2
print([].length, [,].length, [, ,].length, [undefined].length, 0 in [undefined], [1,].length, [[], [[]]].length); // expect: 0 1 2 1 true 1 2
a[1] = undefined;
print(1 in a, a.length); // expect: true 4
a[10] = "ten";
print(a.length, a[9], 9 in a, a.filter(() => true).length); // expect: 11 undefined false 4
a.length = 2;
print(a.length, a[2], a[10]); // expect: 2 undefined undefined
a.length = 5;
print(a.length, 4 in a); // expect: 5 false
a[a.length] = "end";
print(a.length, a[5]); // expect: 6 end
a.length = 0;
print(a.length, a[0]); // expect: 0 undefined
function name(f) { try { return f(); } catch (e) { return e.name; } }
print(name(() => { a.length = -1; }), name(() => { a.length = 1.5; }), name(() => { a.length = 4294967296; }), name(() => { a.length = "3"; return a.length; }), name(() => { a.length = { valueOf: () => 2 }; return a.length; }), name(() => { a.length = NaN; })); // expect: RangeError RangeError RangeError 3 2 RangeError
var b = [1, 2, 3];
b["1"] = "one";
b["01"] = "not an index";
b[1.5] = "fraction";
b[-1] = "negative";
b[true] = "true";
print(b.join(), b.length, b["1.5"], b[-1], b["-1"], b["true"], Object.keys(b).join()); // expect: 1,one,3 3 fraction negative negative true 0,1,2,01,1.5,-1,true
b[4294967294] = "last";
print(b.length); // expect: 4294967295
b[4294967295] = "property";
print(b.length, b[4294967295]); // expect: 4294967295 property
b.length = 3;
print(b.length, b[4294967294]); // expect: 3 undefined
var m = [[1, 2], [3, 4]];
m[1][0] += 10;
print(m[1][0], m.join("|"), m[0].concat(m[1]).length); // expect: 13 1,2|13,4 4
var nested = [];
nested[0] = nested;
print(nested[0][0] === nested, nested.length); // expect: true 1
var g = [];
for (var i = 0; i < 1000; i++) g[i] = i * 2;
print(g.length, g[999], g[500]); // expect: 1000 1998 1000
for (i = 999; i > 10; i--) g.pop();
print(g.length, g[10]); // expect: 11 20
var r = [];
for (i = 9; i >= 0; i--) r[i] = i;
print(r.join("")); // expect: 0123456789
var sp = [];
sp[100000] = 1;
print(sp.length, Object.keys(sp).join(), sp.indexOf(1)); // expect: 100001 100000 100000
sp[5] = 2;
print(Object.keys(sp).join()); // expect: 5,100000
delete sp[100000];
print(sp.length, Object.keys(sp).join()); // expect: 100001 5
var e = [1.5, "s", null, undefined, true, {}, [], () => 1, Symbol.iterator, -0, NaN];
print(e.map((x) => typeof x).join()); // expect: number,string,object,undefined,boolean,object,object,function,symbol,number,number
function args(x, y, z) { return [x, y, z, x + y + z]; }
print(args(1, 2, 3).join()); // expect: 1,2,3,6
var f = [function () { return this === f; }, (x) => x * 2];
print(f[0](), f[1](4)); // expect: true 8
print([1, 2, 3][1], [1, 2, 3].length, ["a"][0][0], [[[7]]][0][0][0], [0, 1, 2][[1]], [5]["0"], [5][0.0]); // expect: 2 3 a 7 1 5 5
var long = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69];
print(long.length, long[69], long.reduce((x, y) => x + y)); // expect: 70 69 2415
