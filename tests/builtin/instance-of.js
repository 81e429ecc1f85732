"use strict";
// 13.10.2 instanceof, 7.3.22 OrdinaryHasInstance
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
class A {}
class B extends A {}
print(new B() instanceof B); // expect: true
print(new B() instanceof A); // expect: true
print(new A() instanceof B); // expect: false
print(new B() instanceof Object); // expect: true
print({} instanceof A); // expect: false
print(5 instanceof Number); // expect: false
print("s" instanceof String); // expect: false
print(null instanceof Object); // expect: false
print(undefined instanceof Object); // expect: false
print(Object.create(null) instanceof Object); // expect: false
print(Symbol() instanceof Symbol); // expect: false
print(thrown(() => ({}) instanceof {})); // expect: TypeError
print(thrown(() => 1 instanceof 2)); // expect: TypeError
print(thrown(() => ({}) instanceof null)); // expect: TypeError
print(thrown(() => ({}) instanceof undefined)); // expect: TypeError
print(thrown(() => ({}) instanceof "s")); // expect: TypeError
print(thrown(() => 5 instanceof {})); // expect: TypeError
print(thrown(() => ({}) instanceof (() => 1))); // expect: TypeError
print(thrown(() => 5 instanceof (() => 1))); // expect: nothing
print(thrown(() => [] instanceof Math.max)); // expect: TypeError
print(thrown(() => ({}) instanceof { m() {} }.m)); // expect: TypeError
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
print(2 instanceof Even); // expect: true
print(1 instanceof Even); // expect: false
print(new Even() instanceof Even); // expect: false
print(1 instanceof { [Symbol.hasInstance]: () => "truthy" }); // expect: true
print(1 instanceof { [Symbol.hasInstance]: () => 0 }); // expect: false
print(typeof (1 instanceof { [Symbol.hasInstance]: () => ({}) })); // expect: boolean
print(thrown(() => 1 instanceof { [Symbol.hasInstance]: 5 })); // expect: TypeError
print(thrown(() => 1 instanceof { [Symbol.hasInstance]: null })); // expect: TypeError
print(thrown(() => 1 instanceof { [Symbol.hasInstance]() { throw new EvalError(); } })); // expect: EvalError
const target = { [Symbol.hasInstance](v) { return this === target && v === "value"; } };
print("value" instanceof target); // expect: true
print("other" instanceof target); // expect: false
const Bound = A.bind();
print(new A() instanceof Bound); // expect: true
print(new B() instanceof Bound.bind()); // expect: true
print(5 instanceof Bound); // expect: false
print(({}) instanceof Bound); // expect: false
function F() {}
const old = new F();
F.prototype = {};
print(old instanceof F); // expect: false
print(new F() instanceof F); // expect: true
F.prototype = 5;
print(thrown(() => old instanceof F)); // expect: TypeError
print(5 instanceof F); // expect: false
F.prototype = Object.prototype;
print({} instanceof F); // expect: true
print([] instanceof F); // expect: true
const getter = Object.defineProperty(function () {}.bind(), "prototype", { get() { throw new URIError(); } });
print(5 instanceof getter); // expect: false
print(({}) instanceof getter); // expect: false
print(Function.prototype[Symbol.hasInstance].name); // expect: [Symbol.hasInstance]
print(thrown(() => { Function.prototype[Symbol.hasInstance] = 1; })); // expect: TypeError
print(thrown(() => { delete Function.prototype[Symbol.hasInstance]; })); // expect: TypeError
const chain = Object.create(Object.create(Object.create(B.prototype)));
print(chain instanceof A); // expect: true
print(A.prototype instanceof A); // expect: false
print(B.prototype instanceof A); // expect: true
print(B instanceof A); // expect: false
print(B instanceof Function); // expect: true
print([] instanceof Array); // expect: true
print((() => 1) instanceof Function); // expect: true
print(new TypeError() instanceof Error); // expect: true
print(new Error() instanceof TypeError); // expect: false
print(Object(Symbol()) instanceof Symbol); // expect: true
print(Object(1) instanceof Number); // expect: true
