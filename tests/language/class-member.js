"use strict";
// Accessors, statics and computed names in classes.
class T { constructor() { this.c = 0; } get f() { return this.c * 1.8 + 32; } set f(v) { this.c = (v - 32) / 1.8; } static get zero() { return new T(); } static set scale(v) { T.k = v; } static from(c) { var t = new this(); t.c = c; return t; } }
var t = new T();
t.f = 212;
print(t.c, t.f, T.zero.f, T.from(10).f); // expect: 100 212 32 50
T.scale = 3;
print(T.k); // expect: 3
try { T.zero = 1; } catch (e) { print(e.name); } // expect: TypeError
var k = "dyn", n = 0;
class C { [k]() { return "dyn"; } [k + 1]() { return "dyn1"; } get [k + "G"]() { return "get"; } set [k + "G"](v) { this.set = v; } static [k + "S"]() { return "static"; } static get [k + "SG"]() { return "static get"; } [Symbol.iterator]() { return [1, 2][Symbol.iterator](); } static [Symbol.hasInstance](x) { return x === 5; } [1 + 1]() { return "two"; } [`t${n}`]() { return "template"; } }
var c = new C();
print(c.dyn(), c.dyn1(), c.dynG, C.dynS(), C.dynSG, [...c].join(), 5 instanceof C, c instanceof C, c[2](), c.t0()); // expect: dyn dyn1 get static static get 1,2 true false two template
c.dynG = 7;
print(c.set, c.dyn.name, Object.getOwnPropertyDescriptor(C.prototype, "dynG").get.name, C.prototype[Symbol.iterator].name); // expect: 7 dyn get dynG [Symbol.iterator]
var order = [];
class O { [(order.push(1), "a")]() {} static [(order.push(2), "b")]() {} get [(order.push(3), "c")]() { return 1; } }
print(order.join(), Object.getOwnPropertyNames(O.prototype).join()); // expect: 1,2,3 constructor,a,c
class I { static a() { return this.b() + 1; } static b() { return 1; } }
class J extends I { static b() { return 10; } }
print(I.a(), J.a()); // expect: 2 11
class Counter { static next() { return this.n = (this.n || 0) + 1; } }
Counter.next();
print(Counter.next(), Counter.n, Object.keys(Counter).join()); // expect: 2 2 n
class V { get x() { return 1; } }
class W extends V { set x(v) { this.w = v; } }
var w = new W();
print(w.x); // expect: undefined
w.x = 5;
print(w.w); // expect: 5
class X extends V { x() { return "method over getter"; } }
print(new X().x()); // expect: method over getter
class Y { static name() { return "own name"; } }
print(Y.name()); // expect: own name
class Z { static length() { return "l"; } }
print(Z.length()); // expect: l
try { class P { static ["prototype"]() {} } print("none"); } catch (e) { print(e.name); } // expect: TypeError
print(Object.keys(Object.getOwnPropertyDescriptor(T.prototype, "f")).join(), Object.getOwnPropertyDescriptor(T.prototype, "f").enumerable, T.prototype.hasOwnProperty("f"), t.hasOwnProperty("f")); // expect: get,set,enumerable,configurable false true false
class G { get get() { return "get get"; } set set(v) { this.v = v; } static get static() { return "sgs"; } get static() { return "gs"; } static set() { return "ss"; } static get() { return "sg"; } static async() { return "sa"; } }
var g = new G();
g.set = 1;
print(g.get, g.v, G.static, g.static, G.set(), G.get(), G.async()); // expect: get get 1 sgs gs ss sg sa
var objs = [new T(), new C()].map((o) => o.constructor.name);
print(objs.join()); // expect: T,C
class Num { constructor(n) { this.n = n; } valueOf() { return this.n; } toString() { return "Num " + this.n; } }
print(new Num(2) + new Num(3), `${new Num(4)}`, new Num(1) < new Num(2), [new Num(5)].join()); // expect: 5 Num 4 true Num 5
