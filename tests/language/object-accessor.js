"use strict";
// Getters and setters, in literals and by defineProperty.
var o = { n: 1, get x() { return this.n; }, set x(v) { this.n = v * 2; } };
print(o.x); // expect: 1
o.x = 5;
print(o.x, o.n); // expect: 10 10
o.x += 1;
print(o.x); // expect: 22
o.x++;
print(o.x); // expect: 46
print(Object.keys(o).join(), "x" in o, o.hasOwnProperty("x")); // expect: n,x true true
var g = { get only() { return "get"; } };
print(g.only); // expect: get
try { g.only = 1; print("set"); } catch (e) { print(e.name); } // expect: TypeError
var s = { set only(v) { this.v = v; } };
s.only = 3;
print(s.only, s.v); // expect: undefined 3
try { Object.freeze(g).only = 1; } catch (e) { print(e.name); } // expect: TypeError
var p = { get me() { return this.id; }, set me(v) { this.id = v; }, id: "proto" };
var c = Object.create(p);
print(c.me); // expect: proto
c.me = "child";
print(c.me, p.me, c.hasOwnProperty("id"), c.hasOwnProperty("me")); // expect: child proto true false
var d = Object.getOwnPropertyDescriptor(o, "x");
print(typeof d.get, typeof d.set, d.enumerable, d.configurable, "value" in d, d.get.name, d.set.name, d.get.call({ n: 9 })); // expect: function function true true false get x set x 9
var n = 0, lazy = {};
Object.defineProperty(lazy, "v", { get: function () { n++; Object.defineProperty(this, "v", { value: "computed" }); return "first"; }, configurable: true });
print(lazy.v, lazy.v, lazy.v, n); // expect: first computed computed 1
Object.defineProperty(lazy, "w", { get() { return 1; }, set(v) {}, enumerable: false, configurable: true });
print(Object.keys(lazy).length, lazy.w); // expect: 0 1
Object.defineProperty(lazy, "w", { get() { return 2; } });
print(lazy.w, typeof Object.getOwnPropertyDescriptor(lazy, "w").set); // expect: 2 function
Object.defineProperty(lazy, "w", { value: 3, writable: true });
lazy.w = 4;
print(lazy.w); // expect: 4
var a = [];
Object.defineProperty(a, 1, { get() { return "element"; }, configurable: true });
print(a.length, a[1], a.join()); // expect: 2 element ,element
Object.defineProperty(a, "length2", { get() { return this.length * 2; } });
print(a.length2); // expect: 4
a[0] = "zero";
print(a.map(String).join("/")); // expect: zero/element
var t = { get a() { throw new RangeError(); }, set a(v) { throw new EvalError(); } };
try { t.a; } catch (e) { print(e.name); } // expect: RangeError
try { t.a = 1; } catch (e) { print(e.name); } // expect: EvalError
try { t.a += 1; } catch (e) { print(e.name); } // expect: RangeError
class K { get v() { return this.hidden; } set v(x) { this.hidden = x + "!"; } static get s() { return this.name; } }
var k = new K();
k.v = "a";
print(k.v, K.s, Object.keys(k).join(), K.prototype.hasOwnProperty("v")); // expect: a! K hidden true
class L extends K { get v() { return "L"; } }
var l = new L();
try { l.v = 1; } catch (e) { print(e.name, l.v); } // expect: TypeError L
var both = { get a() { return 1; }, get ["b"]() { return 2; }, get 3() { return 3; }, get "four"() { return 4; }, get if() { return 5; }, get get() { return 6; }, set set(v) {} };
print(both.a, both.b, both[3], both.four, both.if, both.get, both.set); // expect: 1 2 3 4 5 6 undefined
var count = 0;
var cached = { get f() { count++; return function () { return this === cached; }; } };
print(cached.f(), count, cached.f.name === "", count); // expect: true 1 true 2
function loop() { var s = 0, ob = { get v() { return 2; } }; for (var i = 0; i < 20; i++) s += ob.v; return s; }
print(loop()); // expect: 40
function poly(x) { return x.v; }
print([{ v: 1 }, { get v() { return 2; } }, Object.create({ v: 3 }), Object.create({ get v() { return this.z; } }, { z: { value: 4 } }), [], "s"].map(poly).join()); // expect: 1,2,3,4,,
Object.defineProperty(Object.prototype, "inh", { get() { return typeof this; }, configurable: true });
print((1).inh, "".inh, ({}).inh, true.inh); // expect: number string object boolean
delete Object.prototype.inh;
print((1).inh); // expect: undefined
