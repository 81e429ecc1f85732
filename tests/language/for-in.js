"use strict";
// for-in: order, prototypes, shadowing, changes while it runs.
function keys(o) { var r = []; for (var k in o) r.push(k); return r.join(); }
print(keys({ a: 1, b: 2, c: 3 }), keys([7, 8, , 9]), keys("héy"), keys({}) === "", keys(null) === "", keys(undefined) === "", keys(5) === "", keys(true) === ""); // expect: a,b,c 0,1,3 0,1,2 true true true true true
print(keys({ b: 1, 2: 1, a: 1, 1: 1, "-1": 1, "01": 1, 4294967295: 1, 4294967294: 1, 1.5: 1 })); // expect: 1,2,4294967294,b,a,-1,01,4294967295,1.5
var p = { inherited: 1, both: 1 }, o = Object.create(p);
o.own = 1;
o.both = 2;
print(keys(o)); // expect: own,both,inherited
Object.defineProperty(o, "hidden", { value: 1, enumerable: false });
print(keys(o)); // expect: own,both,inherited
Object.defineProperty(o, "inherited", { value: 1, enumerable: false });
print(keys(o)); // expect: own,both
class A { constructor() { this.x = 1; } m() {} }
class B extends A { constructor() { super(); this.y = 2; } n() {} }
print(keys(new B())); // expect: x,y
function F() { this.a = 1; }
F.prototype.m = function () {};
print(keys(new F())); // expect: a,m
var arr = ["x", "y"];
arr.extra = 1;
arr[5] = "z";
print(keys(arr)); // expect: 0,1,5,extra
print(keys(function () {}) === "", keys(new String("ab")), keys(Object("q")), keys(new Number(5)) === ""); // expect: true 0,1 0 true
var d = { a: 1, b: 2, c: 3 }, seen = [];
for (var k in d) { seen.push(k); delete d.b; }
print(seen.join()); // expect: a,c
d = { a: 1, b: 2 };
seen = [];
for (k in d) { seen.push(k); delete d[k]; }
print(seen.join(), keys(d) === ""); // expect: a,b true
d = { a: 1, b: 2 };
seen = [];
for (k in d) { d[k] = 5; seen.push(d[k]); }
print(seen.join()); // expect: 5,5
var q = [3, 2, 1];
seen = [];
for (k in q) { seen.push(typeof k + k); if (k === "0") q.pop(); }
print(seen.join()); // expect: string0,string1
var t = {};
for (t.k in { x: 1, y: 2 });
print(t.k); // expect: y
var a2 = [];
for (a2[a2.length] in { x: 1, y: 2 });
print(a2.join()); // expect: x,y
for (var v in { z: 1 }) {}
print(v); // expect: z
for (let s in "ab") print(s);
// expect: 0
// expect: 1
l: for (var i in { a: 1, b: 2, c: 3 }) { for (var j in { x: 1, y: 2 }) { if (j === "y") continue l; if (i === "c") break l; print(i + j); } }
// expect: ax
// expect: bx
function first(o) { for (var k in o) return k; return "none"; }
print(first({ f: 1 }), first({})); // expect: f none
var e = 0;
for (var k2 in (e++, { a: 1, b: 1 })) e += 10;
print(e); // expect: 21
print(keys(Object.create({ 1: 1, b: 1 }, { 0: { value: 1, enumerable: true }, a: { value: 1, enumerable: true } }))); // expect: 0,a,1,b
print(keys(Object.create(Object.create({ deep: 1 }))), keys(Object.freeze({ f: 1 })), keys(Math) === "", keys(Object.assign({}, "ab"))); // expect: deep f true 0,1
var many = {};
for (i = 0; i < 100; i++) many["k" + i] = i;
var c = 0;
for (k in many) c += many[k];
print(c); // expect: 4950
delete many.k0;
many.k0 = 0;
print(keys(many).slice(-6)); // expect: k99,k0
print(keys({ [Symbol.iterator]: 1, s: 1 }), keys({ get g() { return 1; }, set s(v) {} })); // expect: s g,s
try { for (k in { a: 1 }) throw k; } catch (err) { print(err); } // expect: a
