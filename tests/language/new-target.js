"use strict";
// new.target in functions, constructors, arrows and super calls.
function F() { return new.target; }
print(F() === undefined, typeof new F(), F.call({}) === undefined); // expect: true function true
function G() { this.t = new.target === G; }
print(new G().t); // expect: true
class A { constructor() { this.name = new.target.name; } static s() { return new.target; } m() { return new.target; } }
class B extends A {}
class C extends B { constructor() { super(); this.own = new.target === C; } }
print(new A().name, new B().name, new C().name, new C().own, A.s(), new A().m()); // expect: A B C true undefined undefined
function H() { return (() => new.target)() === H; }
print(H(), typeof new H()); // expect: false object
function Guard() { if (!new.target) return new Guard(); this.made = true; }
print(Guard().made, new Guard().made); // expect: true true
class Abstract { constructor() { if (new.target === Abstract) throw new TypeError(); } }
class Concrete extends Abstract {}
try { new Abstract(); } catch (e) { print(e.name); } // expect: TypeError
print(new Concrete() instanceof Abstract); // expect: true
function inner() { return (function () { return new.target; })(); }
print(new inner() instanceof inner, inner()); // expect: true undefined
var o = { m() { return new.target; }, get g() { return typeof new.target; } };
print(o.m(), o.g); // expect: undefined undefined
function D(a = new.target) { this.a = a; }
print(new D().a === D, new D(1).a); // expect: true 1
function viaBind() { this.b = new.target; }
var Bound = viaBind.bind(null);
print(new Bound().b === viaBind); // expect: true
function nested() { var self = new.target; this.f = function () { return [self === nested, new.target]; }; }
print(new nested().f().join("|")); // expect: true|
class Ar extends A { constructor() { const f = () => new.target; super(); this.r = f() === Ar; } }
print(new Ar().r, new Ar().name); // expect: true Ar
