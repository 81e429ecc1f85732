"use strict";
// 20.3 Boolean
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Boolean()); // expect: false
print(Boolean(0)); // expect: false
print(Boolean(-0)); // expect: false
print(Boolean(NaN)); // expect: false
print(Boolean("")); // expect: false
print(Boolean(null)); // expect: false
print(Boolean(undefined)); // expect: false
print(Boolean(false)); // expect: false
print(Boolean(1)); // expect: true
print(Boolean("false")); // expect: true
print(Boolean("0")); // expect: true
print(Boolean([])); // expect: true
print(Boolean({})); // expect: true
print(Boolean(Symbol())); // expect: true
print(Boolean(() => 1)); // expect: true
print(Boolean(Infinity)); // expect: true
print(Boolean(new Boolean(false))); // expect: true
print(typeof new Boolean(true)); // expect: object
print(new Boolean(false) ? "truthy" : "falsy"); // expect: truthy
print(new Boolean(false) == false); // expect: true
print(new Boolean(true) === true); // expect: false
print(new Boolean("x").valueOf()); // expect: true
print(new Boolean().valueOf()); // expect: false
print(true.toString()); // expect: true
print(false.toString()); // expect: false
print(new Boolean(true).toString()); // expect: true
print(String(new Boolean(false))); // expect: false
print(true.valueOf()); // expect: true
print(Object(true).valueOf()); // expect: true
print(new Boolean(true) + 1); // expect: 2
print(thrown(() => Boolean.prototype.toString.call(1))); // expect: TypeError
print(thrown(() => Boolean.prototype.valueOf.call({}))); // expect: TypeError
print(thrown(() => Boolean.prototype.toString.call("true"))); // expect: TypeError
print(Boolean.prototype.valueOf()); // expect: false
print(Boolean.prototype.toString()); // expect: false
print(Boolean.length); // expect: 1
print(Boolean.name); // expect: Boolean
print(Boolean.prototype.constructor === Boolean); // expect: true
print(Object.getPrototypeOf(true) === Boolean.prototype); // expect: true
print(Object.prototype.toString.call(new Boolean())); // expect: [object Boolean]
print(Boolean.prototype.toString.length); // expect: 0
class Flag extends Boolean { flip() { return !this.valueOf(); } }
print(new Flag(true).flip()); // expect: false
print(new Flag(0) instanceof Boolean); // expect: true
print(new Flag(1).toString()); // expect: true
print(thrown(() => { true.x = 1; })); // expect: TypeError
print(true.x); // expect: undefined
print([1, 0, "", "a"].map(Boolean).join()); // expect: true,false,false,true
