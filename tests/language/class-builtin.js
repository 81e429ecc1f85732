"use strict";
// Classes that extend the library: Error, Array, Object, Function's instances.
class E extends Error { constructor(m) { super(m); this.name = "E"; this.extra = 1; } }
try { throw new E("text"); } catch (e) { print(e instanceof E, e instanceof Error, e.name, e.message, e.extra, String(e), Object.keys(e).join()); } // expect: true true E text 1 E: text name,extra
class A extends Array { sum() { return this.reduce((a, b) => a + b, 0); } get last() { return this[this.length - 1]; } }
var a = new A(1, 2, 3);
print(a.length, a.sum(), a.last, a instanceof A, Array.isArray(a), a.join("-")); // expect: 3 6 3 true true 1-2-3
a.push(4);
a[5] = 6;
print(a.length, a.sum(), a.last); // expect: 6 16 6
a.length = 2;
print(a.join(), a.sum()); // expect: 1,2 3
print(a.map((x) => x * 2) instanceof A, a.map((x) => x * 2).sum(), a.filter((x) => x > 1).constructor === A, a.slice(1).last, a.concat([9]).last); // expect: true 6 true 2 9
print(A.from([5, 6]).sum(), A.of(7, 8).last, A.from([1]) instanceof A, new A(3).length, JSON_length(new A())); // expect: 11 8 true 3 0
function JSON_length(x) { return x.length; }
class B extends Array { static get [Symbol.species]() { return Array; } }
print(new B(1, 2).map((x) => x) instanceof B, new B(1, 2).map((x) => x).length, Array.isArray(new B())); // expect: false 2 true
class O extends Object { constructor(x) { super(x); this.x = x; } }
print(new O(5).x, new O({ y: 1 }).y, new O() instanceof O); // expect: 5 undefined true
class N extends Number { double() { return this * 2; } }
print(new N(21).double(), new N(1) instanceof Number, typeof new N(3), new N(3) + 1); // expect: 42 true object 4
class S extends String { shout() { return this.toUpperCase() + "!"; } }
print(new S("hey").shout(), new S("hey").length, new S("hey")[1], new S("ab") instanceof String, new S("a") + "b"); // expect: HEY! 3 e true ab
class Bo extends Boolean {}
print(new Bo(false).valueOf(), new Bo(true) instanceof Boolean); // expect: false true
class T extends TypeError {}
print(new T("m").name, new T("m") instanceof TypeError, Object.prototype.toString.call(new T()), T.prototype.hasOwnProperty("name")); // expect: TypeError true [object Error] false
class Http extends Error { constructor(status, m, o) { super(m, o); this.status = status; } get name() { return "Http" + this.status; } }
class NotFound extends Http { constructor(m) { super(404, m, { cause: "gone" }); } }
var h = new NotFound("page");
print(String(h), h.status, h.cause, h instanceof Http, h instanceof Error); // expect: Http404: page 404 gone true true
function Legacy() { var e = Error.call(this, "ignored"); this.message = "legacy"; this.inner = e instanceof Error; }
Legacy.prototype = Object.create(Error.prototype, { constructor: { value: Legacy } });
print(String(new Legacy()), new Legacy().inner, new Legacy() instanceof Error); // expect: Error: legacy true true
var P = Object.getPrototypeOf;
print(P(A) === Array, P(A.prototype) === Array.prototype, P(E) === Error, A.name, A.length, E.length); // expect: true true true A 0 1
