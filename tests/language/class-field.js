// Fields of classes, and static blocks.
var log = [];
class A { x = 1; y = this.x + 1; "z z" = 3; 5 = 6; f = () => this; g = function () {}; v; static s = 7; static t = this.s + 1; }
var a = new A();
print(a.x, a.y, a["z z"], a[5], a.f() === a, a.f.name, a.g.name, a.v, A.s, A.t); // expect: 1 2 3 6 true f g undefined 7 8
print(Object.keys(a).join(), Object.keys(A).join()); // expect: 5,x,y,z z,f,g,v s,t
A.prototype.k = function () { return "K" + this.x; };
class B extends A {
  m = super.k();
  n = 2;
  [(log.push("key 1"), "kk")] = log.push("value");
  constructor() { super(); this.o = this.n + this.kk; }
  [(log.push("key 2"), "mm")]() { return "mm"; }
  p = 9
}
var b = new B();
print(b.m, b.n, b.kk, b.o, b.p, b.mm(), log.join()); // expect: K1 2 3 5 9 mm key 1,key 2,value
// Fields are defined, not assigned.
class Setter { set q(v) { log.push("setter"); } }
class Defined extends Setter { q = 1; }
print(new Defined().q, log.length); // expect: 1 3
// A class sees itself, and what it is evaluated with.
var D = class Q { static q = Q.name; static r = () => Q; v = Q; static { try { Q = 1; } catch (e) { this.error = e.message; } } };
print(D.q, D.r() === D, new D().v === D, D.error); // expect: Q true true 'Q' is a constant and cannot be assigned
function make() { let n = 0; return class { a = n++; b = (() => n++)(); ["c" + n] = n; }; }
var M = make(), N = make();
print(new M().a, new M().b, new N().a, Object.keys(new M()).join()); // expect: 0 3 0 a,b,c0
let outer = 1;
class Late { x = outer; [(outer = 2, "y")] = outer; }
print(new Late().x, new Late().y); // expect: 2 2
// Words that mean something elsewhere.
class S {
  get = 1; set; static static; async
  get x() { return "X"; } static async = 3; static get = 4
}
var s = new S();
print(s.get, s.set, "set" in s, s.x, "async" in s, S.async, S.get, "static" in S); // expect: 1 undefined true X true 3 4 true
// `super()` gives the fields to whatever it returns, from an arrow function too.
class P { constructor(r) { if (r) return r; } }
class R extends P { z = 5; constructor(r) { const f = () => super(r); f(); } }
var other = {};
new R(other);
print(new R().z, other.z); // expect: 5 5
class T { static m = function () {}; n = class {}; static ["p"] = () => {}; }
print(T.m.name, new T().n.name, T.p.name); // expect: m n p
class U extends Array { q = this.length; }
print(new U(3).q, new U(3).length); // expect: 3 3
// Static blocks.
class Block {
  static a = 1;
  static { let q = 5; var w = 4; this.w = w + q + Block.a; }
  static { var w; this.v = w; }
  static b = this.w * 2;
  static { log.push(new.target); }
}
print(Block.w, Block.v, Block.b, log.pop()); // expect: 10 undefined 20 undefined
class Thrown { static { try { new Block().nothing.x; } catch (e) { this.name2 = e.name; } } }
print(Thrown.name2); // expect: TypeError
class Frozen { constructor() { return Object.freeze({}); } }
class Refused extends Frozen { x = 1; }
try { new Refused(); } catch (e) { print(e.name); } // expect: TypeError
var count = 0;
class Many { a = count++; constructor() { this.sum = this.a + this.b; } b = count++; m() { return this.b; } c = count++; }
var many = new Many();
print(many.sum, many.m(), many.c, count, Object.keys(many).join()); // expect: 1 1 2 3 a,b,c,sum
