"use strict";
// Object literals: keys of all kinds, nesting, methods, duplicates.
var o = { a: 1, "b c": 2, 3: "three", 4.5: "float", "5": "five", if: "keyword", null: "null", get: "get", set: "set", static: "static", async: 1, 0x10: "hex", 1e3: "thousand", "": "empty" };
print(Object.keys(o).join()); // expect: 3,5,16,1000,a,b c,4.5,if,null,get,set,static,async,
print(o.a, o["b c"], o[3], o["4.5"], o[5], o.if, o.null, o.get, o.set, o.static, o[16], o[1000], o[""]); // expect: 1 2 three float five keyword null get set static hex thousand empty
print(Object.keys({}).length, { a: 1 }.a, ({ a: { b: { c: "deep" } } }).a.b.c, { a: [1, { b: 2 }] }.a[1].b); // expect: 0 1 deep 2
var dup = { a: 1, a: 2, b: 3, a: 4 };
print(Object.keys(dup).join(), dup.a); // expect: a,b 4
print({ a: 1, get a() { return "getter"; } }.a, { get a() { return "getter"; }, a: 1 }.a); // expect: getter 1
var x = 1, y = "why";
var s = { x, y, z: x + 1 };
print(s.x, s.y, s.z); // expect: 1 why 2
x = 2;
print(s.x); // expect: 1
var m = { f() { return this === m; }, "quoted name"() { return 1; }, 7() { return 7; }, get() { return "get"; }, set() { return "set"; }, async() { return "async"; } };
print(m.f(), m["quoted name"](), m[7](), m.get(), m.set(), m.async()); // expect: true 1 7 get set async
var k = "key";
var c = { [k]: 1, [k + 1]: 2, [1 + 1]: "two", ["m" + k]() { return "method"; }, get [k + "g"]() { return "got"; }, [Symbol.iterator]: "symbol", [null]: "n", [{}]: "object" };
print(c.key, c.key1, c[2], c.mkey(), c.keyg, c[Symbol.iterator], c.null, c["[object Object]"], Object.keys(c).join()); // expect: 1 2 two method got symbol n object 2,key,key1,mkey,keyg,null,[object Object]
function make(a, b) { return { a: a, b: b, sum: function () { return this.a + this.b; } }; }
var p = make(1, 2), q = make("x", "y");
print(p.sum(), q.sum(), p.a, q.a, p.sum === q.sum); // expect: 3 xy 1 x false
p.c = 1;
print("c" in p, "c" in q); // expect: true false
var list = [];
for (var i = 0; i < 3; i++) list.push({ i: i, sq: i * i });
print(list.map(function (e) { return e.i + e.sq; }).join()); // expect: 0,2,6
p.a = 0.5;
print(p.a, make(1, 1).a); // expect: 0.5 1
var t = { a: 1, b: 2, };
print(Object.keys(t).length); // expect: 2
print(typeof { }, typeof { a() {} }.a, ({ a() {} }).a.name, ({ a: () => 1 }).a.name, ({ a: function () {} }).a.name); // expect: object function a a a
var order = [];
({ [order.push("k1")]: order.push("v1"), [order.push("k2")]: order.push("v2") });
print(order.join()); // expect: k1,v1,k2,v2
print({ undefined: 1 }[undefined], { true: 2 }[true], { NaN: 3 }[NaN], { "-1": 4 }[-1], { 0: 5 }[-0], { Infinity: 6 }[1 / 0]); // expect: 1 2 3 4 5 6
var big = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12, m: 13, n: 14, o: 15, p: 16, q: 17, r: 18, s: 19, t: 20, u: 21, v: 22, w: 23, x: 24, y: 25, z: 26, aa: 27, bb: 28, cc: 29, dd: 30, ee: 31, ff: 32, gg: 33, hh: 34, ii: 35, jj: 36 };
var sum = 0;
for (var n in big) sum += big[n];
print(sum, big.a, big.jj, Object.keys(big).length); // expect: 666 1 36 36
big.kk = 37;
delete big.m;
print(Object.keys(big).length, big.kk, big.m); // expect: 36 37 undefined
