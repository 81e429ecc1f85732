"use strict";
// The in operator and instanceof.
var o = { a: 1, 5: "five" }, a = [1, , 3];
print("a" in o, "b" in o, 5 in o, "5" in o, "toString" in o, 6 in o); // expect: true false true true true false
print(0 in a, 1 in a, 2 in a, 3 in a, "length" in a, "push" in a, -1 in a); // expect: true false true false true true false
print("x" in Object.create({ x: undefined }), Symbol.iterator in a, Symbol.iterator in o); // expect: true true false
try { "a" in "abc"; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { "a" in null; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { 0 in 5; print("none"); } catch (e) { print(e.name); } // expect: TypeError
print(a instanceof Array, a instanceof Object, o instanceof Array, o instanceof Object); // expect: true true false true
print(1 instanceof Number, "s" instanceof String, new String("s") instanceof String); // expect: false false true
function A() {}
function B() {}
B.prototype = Object.create(A.prototype);
var x = new A(), y = new B();
print(x instanceof A, x instanceof B, y instanceof A, y instanceof B); // expect: true false true true
A.prototype = {};
print(x instanceof A, y instanceof A, new A() instanceof A); // expect: false false true
try { o instanceof {}; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { o instanceof 5; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { o instanceof (() => 1); print("none"); } catch (e) { print(e.name); } // expect: TypeError
print(5 instanceof (() => 1)); // expect: false
var C = A.bind(null);
print(new A() instanceof C, x instanceof C); // expect: true false
var even = { [Symbol.hasInstance]: function (n) { return n % 2 === 0; } };
print(2 instanceof even, 3 instanceof even); // expect: true false
print(Object.create(null) instanceof Object, function () {} instanceof Function, Object instanceof Function); // expect: false true true
var log = [];
function key() { log.push("key"); return { toString: function () { log.push("toString"); return "a"; } }; }
function obj() { log.push("object"); return o; }
print(key() in obj(), log.join()); // expect: true key,object,toString
for (var k = ("a" in o) ? 0 : 9; k < 2; k++);
print(k); // expect: 2
