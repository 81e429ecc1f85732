"use strict";
// Recursion without end gives a RangeError that can be caught, and the context goes on.
// ram: 32k
function endless(n) { return endless(n + 1) + 1; }
try { endless(0); print("returned"); } catch (e) { print(e.name, e instanceof RangeError); } // expect: RangeError true
try { endless(0); } catch (e) { print("again", e.name); } // expect: again RangeError
var depth = 0;
function count() { depth++; count(); }
try { count(); } catch (e) { print(e.name, depth > 50); } // expect: RangeError true
var first = depth;
depth = 0;
try { count(); } catch (e) { print(Math.abs(depth - first) < 20); } // expect: true
function finite(n) { return n ? 1 + finite(n - 1) : 0; }
print(finite(50)); // expect: 50
print([3, 1, 2].sort().join()); // expect: 1,2,3
function ping() { return pong(); }
function pong() { return ping(); }
try { ping(); } catch (e) { print(e.name); } // expect: RangeError
var o = { get self() { return this.self; }, set s(v) { this.s = v; }, toString() { return "" + this; }, valueOf() { return +this; } };
try { o.self; } catch (e) { print(e.name); } // expect: RangeError
try { o.s = 1; } catch (e) { print(e.name); } // expect: RangeError
try { "" + o; } catch (e) { print(e.name); } // expect: RangeError
try { +o; } catch (e) { print(e.name); } // expect: RangeError
class A { constructor() { new A(); } }
try { new A(); } catch (e) { print(e.name); } // expect: RangeError
class B extends A { constructor() { super(); } }
try { new B(); } catch (e) { print(e.name); } // expect: RangeError
function map() { return [1].map(map); }
try { map(); } catch (e) { print(e.name); } // expect: RangeError
function sort() { return [2, 1].sort(sort); }
try { sort(); } catch (e) { print(e.name); } // expect: RangeError
function apply() { return apply.apply(null, [1, 2]); }
try { apply(); } catch (e) { print(e.name); } // expect: RangeError
function bound() { return bound.bind(null)(); }
try { bound(); } catch (e) { print(e.name); } // expect: RangeError
var it = { [Symbol.iterator]() { return [...it]; } };
try { [...it]; } catch (e) { print(e.name); } // expect: RangeError
function defaults(a = defaults()) {}
try { defaults(); } catch (e) { print(e.name); } // expect: RangeError
function replace() { return "a".replace("a", replace); }
try { replace(); } catch (e) { print(e.name); } // expect: RangeError
function tryAgain(n) { try { return tryAgain(n + 1); } catch (e) { return e.name; } }
print(tryAgain(0)); // expect: RangeError
var fin = 0;
function unwinding() { try { unwinding(); } finally { fin++; } }
try { unwinding(); } catch (e) { print(e.name, fin > 50); } // expect: RangeError true
function arrow() { return (() => arrow())(); }
try { arrow(); } catch (e) { print(e.name); } // expect: RangeError
function spread(...r) { return spread(...r, 1); }
try { spread(); } catch (e) { print(e instanceof Error); } // expect: true
print(finite(50), "still here"); // expect: 50 still here
