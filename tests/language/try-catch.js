"use strict";
// try and catch: values, scopes, nesting, rethrowing.
try { throw 1; } catch (e) { print(e); } // expect: 1
try { throw "text"; } catch (e) { print(e); } // expect: text
try { throw null; } catch (e) { print(e); } // expect: null
try { throw undefined; } catch (e) { print(e); } // expect: undefined
try { throw { a: 1 }; } catch (e) { print(e.a); } // expect: 1
try { throw 0.5; } catch (e) { print(e + 1); } // expect: 1.5
try { throw function () { return "f"; }; } catch (e) { print(e()); } // expect: f
try { print("no throw"); } catch (e) { print("never"); } // expect: no throw
try { throw 1; } catch { print("no binding"); } // expect: no binding
var e = "outer";
try { throw "inner"; } catch (e) { e = "changed"; var v = e; }
print(e, v); // expect: outer changed
try { try { throw 1; } catch (e) { throw e + 1; } } catch (e) { print(e); } // expect: 2
try { try { throw "a"; } catch (x) { try { throw "b"; } catch (y) { print(x, y); } print(x); throw "c"; } } catch (z) { print(z); }
// expect: a b
// expect: a
// expect: c
function thrower(x) { if (x) throw x; return "fine"; }
function through(x) { return thrower(x) + "!"; }
try { print(through(0)); print(through("deep")); print("never"); } catch (e) { print(e); }
// expect: fine!
// expect: deep
function inLoop() { var s = ""; for (var i = 0; i < 4; i++) { try { if (i === 1) continue; if (i === 3) break; if (i === 2) throw "x"; s += i; } catch (e) { s += e; } } return s; }
print(inLoop()); // expect: 0x
function ret() { try { return "try"; } catch (e) { return "catch"; } }
print(ret()); // expect: try
function ret2() { try { throw 1; } catch (e) { return "catch" + e; } }
print(ret2()); // expect: catch1
var x = 1;
try { x = 2; throw x; x = 3; } catch (e) { print(e, x); } // expect: 2 2
function locals() { var a = 1, b = 2; try { a = 10; thrower("t"); b = 20; } catch (e) { return a + b; } }
print(locals()); // expect: 12
function assign() { var a = 1; try { a = thrower("t"); } catch (e) {} return a; }
print(assign()); // expect: 1
function compound() { var a = 1; try { a += thrower("t"); } catch (e) {} return a; }
print(compound()); // expect: 1
function arr() { var a = [1]; try { a[0] = thrower("t"); } catch (e) {} return a[0]; }
print(arr()); // expect: 1
try { null.x; } catch (e) { print(e.name, e instanceof TypeError, e instanceof Error); } // expect: TypeError true true
try { missing; } catch (e) { print(e.name, e instanceof ReferenceError); } // expect: ReferenceError true
try { (1)(); } catch (e) { print(e.name); } // expect: TypeError
try { [].length = -1; } catch (e) { print(e.name); } // expect: RangeError
try { "x".repeat(-1); } catch (e) { print(e.name); } // expect: RangeError
try { (5).toFixed(101); } catch (e) { print(e.name); } // expect: RangeError
try { new Array(-1); } catch (e) { print(e.name); } // expect: RangeError
try { decodeURIComponent("%"); } catch (e) { print(e.name); } // expect: URIError
try { [1].forEach(function () { throw "from callback"; }); } catch (e) { print(e); } // expect: from callback
try { ({ get x() { throw "from getter"; } }).x; } catch (e) { print(e); } // expect: from getter
try { "" + { toString: function () { throw "from toString"; } }; } catch (e) { print(e); } // expect: from toString
try { new (function () { throw "from constructor"; })(); } catch (e) { print(e); } // expect: from constructor
try { [2, 1].sort(function () { throw "from sort"; }); } catch (e) { print(e); } // expect: from sort
try { for (var q of { [Symbol.iterator]() { throw "from iterator"; } }); } catch (e) { print(e); } // expect: from iterator
var f = (function () { try { throw 1; } catch (e) { return function () { return ++e; }; } })();
print(f(), f()); // expect: 2 3
function shadow(e) { try { throw "c"; } catch (e) { { let e = "block"; } return e; } }
print(shadow("p")); // expect: c
for (var i = 0, t = 0; i < 100; i++) { try { throw i; } catch (e) { t += e; } }
print(t); // expect: 4950
function deep(n) { if (n === 0) throw "bottom"; deep(n - 1); }
try { deep(50); } catch (e) { print(e); } // expect: bottom
function catchDeep(n) { try { if (n === 0) throw "b"; return catchDeep(n - 1); } catch (e) { throw e + n; } }
try { catchDeep(3); } catch (e) { print(e); } // expect: b0123
try { throw new Error("message"); } catch (err) { print(err.message, typeof err.stack); } // expect: message string
