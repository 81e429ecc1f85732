"use strict";
// The order of own keys: indices ascending, then strings, then symbols, as they were added.
var o = { z: 1, 10: 1, a: 1, 2: 1, [Symbol.iterator]: 1, 1: 1, b: 1 };
print(Object.keys(o).join(), Object.getOwnPropertyNames(o).join(), Object.getOwnPropertySymbols(o).length); // expect: 1,2,10,z,a,b 1,2,10,z,a,b 1
o[5] = 1;
o.c = 1;
o[0] = 1;
print(Object.keys(o).join()); // expect: 0,1,2,5,10,z,a,b,c
delete o.a;
o.a = 1;
delete o[2];
o[2] = 1;
print(Object.keys(o).join()); // expect: 0,1,2,5,10,z,b,c,a
print(Object.keys({ "1": 1, "01": 1, "-1": 1, "1.0": 1, "4294967294": 1, "4294967295": 1, " 1": 1, "0": 1 }).join("|")); // expect: 0|1|4294967294|01|-1|1.0|4294967295| 1
print(Object.getOwnPropertyNames("ab").join(), Object.getOwnPropertyNames([7, 8]).join(), Object.getOwnPropertyNames(function f(a) {}).sort().join(), Object.getOwnPropertyNames(class { static s() {} }).sort().join()); // expect: 0,1,length 0,1,length length,name,prototype length,name,prototype,s
print(Object.entries({ b: 1, a: 2, 0: 3 }).join("|"), Object.values({ b: 1, a: 2, 0: 3 }).join()); // expect: 0,3|b,1|a,2 3,1,2
var c = Object.assign({ x: 1 }, { b: 1, 1: 1, a: 1 }, { x: 2, c: 3 });
print(Object.keys(c).join(), c.x); // expect: 1,x,b,a,c 2
var grown = {};
for (var i = 0; i < 40; i++) grown["p" + i % 7 + "_" + i] = i;
for (i = 9; i >= 0; i--) grown[i] = i;
print(Object.keys(grown).slice(0, 12).join(), Object.keys(grown).length, Object.keys(grown)[49]); // expect: 0,1,2,3,4,5,6,7,8,9,p0_0,p1_1 50 p4_39
for (i = 0; i < 40; i += 3) delete grown["p" + i % 7 + "_" + i];
grown.last = 1;
print(Object.keys(grown).slice(10, 14).join(), Object.keys(grown).slice(-2).join(), Object.keys(grown).length); // expect: p1_1,p2_2,p4_4,p5_5 p3_38,last 37
var many = {};
for (i = 0; i < 200; i++) many["key" + i] = i;
var sum = 0;
Object.keys(many).forEach(function (k, n) { if (many[k] === n) sum++; });
print(sum, many.key0, many.key199, many.key200, "key77" in many, delete many.key77, "key77" in many, Object.keys(many).length); // expect: 200 0 199 undefined true true false 199
class P { constructor() { this.b = 1; this.a = 2; } }
class Q extends P { constructor() { super(); this.c = 3; this[1] = 4; } }
print(Object.keys(new Q()).join()); // expect: 1,b,a,c
var a = [1, 2];
a.x = 1;
a[5] = 1;
a[-1] = 1;
a["3"] = 1;
print(Object.keys(a).join(), a.length); // expect: 0,1,3,5,x,-1 6
function conditional(f) { var o = {}; if (f) o.first = 1; o.second = 2; if (!f) o.first = 1; return Object.keys(o).join(); }
print(conditional(true), conditional(false)); // expect: first,second second,first
var d = { k: 1 };
Object.defineProperty(d, "h", { value: 1, enumerable: true });
d.l = 1;
Object.defineProperty(d, "k", { value: 2 });
print(Object.keys(d).join(), d.k); // expect: k,h,l 2
var s = {};
s[Symbol.toStringTag] = "T";
s.z = 1;
print(Object.keys(s).join(), String(s), Object.getOwnPropertySymbols(s)[0] === Symbol.toStringTag); // expect: z [object T] true
