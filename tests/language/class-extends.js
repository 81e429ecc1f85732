"use strict";
// extends: super calls, inherited methods and statics, default constructors, null, expressions.
class A { constructor(x) { this.x = x; } m() { return "A.m " + this.x; } static s() { return "A.s " + this.name; } get g() { return "g" + this.x; } }
class B extends A { constructor(x, y) { super(x); this.y = y; } n() { return this.m() + this.y; } }
var b = new B(1, 2);
print(b.x, b.y, b.m(), b.n(), b.g, B.s(), b instanceof A, b instanceof B); // expect: 1 2 A.m 1 A.m 12 g1 A.s B true true
print(Object.keys(b).join(), Object.getPrototypeOf(B) === A, Object.getPrototypeOf(B.prototype) === A.prototype, B.length, b.constructor.name); // expect: x,y true true 2 B
class C extends B {}
var c = new C(3, 4);
print(c.x, c.y, c.n(), C.length, C.s(), Object.getOwnPropertyNames(C.prototype).join()); // expect: 3 4 A.m 34 0 A.s C constructor
class D extends C { m() { return "D.m"; } }
print(new D(1, 2).n(), new D(1, 2).m()); // expect: D.m2 D.m
class E extends A { constructor() { var v = 5; super(v * 2); v = this.x; this.z = v + 1; } }
print(new E().z); // expect: 11
function name(f) { try { return f(); } catch (e) { return e.name; } }
print(name(() => new (class extends A { constructor() {} })())); // expect: ReferenceError
print(name(() => new (class extends A { constructor() { this.x = 1; super(); } })())); // expect: ReferenceError
print(name(() => new (class extends A { constructor() { super(); super(); } })())); // expect: ReferenceError
print(name(() => new (class extends A { constructor() { return {}; } })() instanceof A)); // expect: false
print(name(() => new (class extends A { constructor() { return 5; } })())); // expect: TypeError
print(name(() => new (class extends A { constructor() { super(7); return undefined; } })().x)); // expect: 7
print(name(() => new (class extends A { constructor() { super(7); return 5; } })())); // expect: TypeError
print(name(() => B())); // expect: TypeError
print(name(() => { class X extends 5 {} })); // expect: TypeError
print(name(() => { class X extends undefined {} })); // expect: TypeError
print(name(() => { class X extends (() => 1) {} })); // expect: TypeError
print(name(() => { var f = function () {}; f.prototype = 5; class X extends f {} })); // expect: TypeError
print(name(() => { class X extends null {} return Object.getPrototypeOf(X.prototype); })); // expect: null
print(name(() => { class X extends null {} new X(); })); // expect: TypeError
class Arrow extends A { constructor() { super("arrow"); this.get = () => this.x; this.x += "!"; } }
print(new Arrow().get()); // expect: arrow!
class Cond extends A { constructor(f) { if (f) super("then"); else super("else"); } }
print(new Cond(true).x, new Cond(false).x); // expect: then else
class Try extends A { constructor() { try { this.x; } catch (e) { super(e.name); } } }
print(new Try().x); // expect: ReferenceError
class Arg extends A { constructor(...r) { super(...r); this.n = r.length; } }
print(new Arg("spread", 2).x, new Arg(1, 2, 3).n); // expect: spread 3
class Fin extends A { constructor() { try { super("finally"); } finally { this.done = true; } } }
print(new Fin().done); // expect: true
function Old(x) { this.x = "old" + x; }
Old.prototype.m = function () { return "m" + this.x; };
class New extends Old { constructor() { super(1); } }
print(new New().m(), new New() instanceof Old); // expect: mold1 true
function mixin(Base) { return class extends Base { mixed() { return "mixed " + this.x; } }; }
print(new (mixin(A))(9).mixed(), new (class extends mixin(mixin(A)) {})(8).mixed()); // expect: mixed 9 mixed 8
var order = [];
class Base { constructor() { order.push("base " + this.kind()); } kind() { return "base"; } }
class Derived extends Base { constructor() { order.push("before"); super(); order.push("after"); } kind() { return "derived"; } }
new Derived();
print(order.join()); // expect: before,base derived,after
class Ret { constructor() { return { custom: true }; } }
class Sub extends Ret { constructor() { super(); this.added = 1; } }
print(new Sub().custom, new Sub().added, new Sub() instanceof Sub); // expect: true 1 false
Object.setPrototypeOf(B, Old);
print(new B(5, 6).x); // expect: old5
Object.setPrototypeOf(B, A);
print(new B(5, 6).x); // expect: 5
var n = 0;
function ext() { n++; return A; }
class Ev extends ext() {}
class Ev2 extends (n++, A) {}
print(n); // expect: 2
class Deep0 {}
let Deep = Deep0;
for (let i = 0; i < 5; i++) Deep = class extends Deep { constructor() { super(); this["d" + i] = i; } };
print(Object.keys(new Deep()).join()); // expect: d0,d1,d2,d3,d4
