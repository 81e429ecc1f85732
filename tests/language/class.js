"use strict";
// Classes: constructors, methods, prototypes, expressions, what calls are refused.
class A { constructor(x) { this.x = x; } get() { return this.x; } static make(x) { return new A(x); } }
var a = new A(5);
print(a.x, a.get(), A.make(6).get(), a instanceof A, a.constructor === A, typeof A, A.name, A.length); // expect: 5 5 6 true true function A 1
print(Object.keys(a).join(), Object.keys(A.prototype).length, Object.getOwnPropertyNames(A.prototype).join(), Object.getOwnPropertyNames(A).sort().join()); // expect: x 0 constructor,get length,make,name,prototype
try { A(); print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { A.call({}); } catch (e) { print(e.name); } // expect: TypeError
try { new a.get(); } catch (e) { print(e.name); } // expect: TypeError
try { new A.make(); } catch (e) { print(e.name); } // expect: TypeError
class Empty {}
print(typeof new Empty(), Object.keys(new Empty()).length, Empty.length, Empty.name); // expect: object 0 0 Empty
var E = class {}, N = class Inner { static self() { return Inner; } };
print(E.name, N.name, N.self() === N, typeof Inner); // expect: E Inner true undefined
print(new (class { constructor() { this.v = 1; } })().v, (class { static s() { return "static"; } }).s()); // expect: 1 static
let C2 = class { m() { return C2 === this.constructor; } };
print(new C2().m()); // expect: true
try { A.prototype = {}; print("assigned"); } catch (e) { print(e.name); } // expect: TypeError
A.prototype.later = function () { return "later " + this.x; };
print(a.later()); // expect: later 5
A.extra = 1;
print(A.extra, Object.keys(A).join()); // expect: 1 extra
delete A.prototype.get;
print(typeof a.get); // expect: undefined
var m = new A(1).later;
print(m.call({ x: "other" })); // expect: later other
class This { m() { return this; } static s() { return this; } }
var f = new This().m;
print(f() === undefined, (0, This.s)() === undefined, This.s() === This); // expect: true true true
class R { constructor(v) { return v; } }
var ro = {};
print(new R(ro) === ro, new R(5) instanceof R, new R() instanceof R); // expect: true true true
class Order { constructor() { this.b = 1; this.a = 2; } "string key"() { return "s"; } 42() { return 42; } if() { return "if"; } get() { return "get"; } set() { return "set"; } static() { return "static"; } async() { return "async"; } static static() { return "static static"; } ; }
var o = new Order();
print(o["string key"](), o[42](), o.if(), o.get(), o.set(), o.static(), o.async(), Order.static(), Object.keys(o).join()); // expect: s 42 if get set static async static static b,a
print(Object.getOwnPropertyNames(Order.prototype).join()); // expect: 42,constructor,string key,if,get,set,static,async
class Dup { m() { return 1; } m() { return 2; } }
print(new Dup().m()); // expect: 2
class Self { clone() { return new Self(); } other() { return new this.constructor(); } }
var OldSelf = Self;
print(new Self().clone() instanceof Self, new Self().other() instanceof Self); // expect: true true
{ class A { who() { return "block"; } } print(new A().who()); } // expect: block
print(new A(1).x); // expect: 1
function factory(n) { return class { v() { return n; } }; }
var F1 = factory(1), F2 = factory(2);
print(new F1().v(), new F2().v(), F1 === F2, new F1() instanceof F2); // expect: 1 2 false false
var list = [];
for (let i = 0; i < 3; i++) list.push(class { v() { return i; } });
print(list.map((C) => new C().v()).join()); // expect: 0,1,2
print(A.prototype.constructor === A, Object.getPrototypeOf(A) === Function.prototype, (class { constructor(a, b = 1, ...c) {} }).length, typeof class {}.prototype); // expect: true true 1 object
class Chain { constructor() { this.log = []; } add(x) { this.log.push(x); return this; } toString() { return this.log.join(">"); } }
print(`${new Chain().add(1).add("b")}`, new Chain().add(5) + "!"); // expect: 1>b 5!
