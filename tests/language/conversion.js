"use strict";
// Objects become primitives by valueOf and toString.
var log = [];
var o = {
  valueOf: function () { log.push("valueOf"); return 7; },
  toString: function () { log.push("toString"); return "text"; }
};
function done() { var text = log.join(); log = []; return text; }
print(o + 1, done()); // expect: 8 valueOf
print(o + "", done()); // expect: 7 valueOf
print(o * 2, done()); // expect: 14 valueOf
print(-o, done()); // expect: -7 valueOf
print(o > 6, done()); // expect: true valueOf
print(o == 7, done()); // expect: true valueOf
print(`${o}`, done()); // expect: text toString
print(String(o), done()); // expect: text toString
print(Number(o), done()); // expect: 7 valueOf
print({ text: 1 }[o], done()); // expect: 1 toString
print([o].join(), done()); // expect: text toString
print(o & 3, done()); // expect: 3 valueOf
print("abc".charAt(o) === "", done()); // expect: true valueOf
var s = { toString: function () { return "3"; } };
print(s + 1, s * 2, s > 2, s == 3, -s, s - 1, s + s); // expect: 31 6 true true -3 2 33
var n = { valueOf: function () { return {}; }, toString: function () { return "via toString"; } };
print(n + "", n == "via toString"); // expect: via toString true
var bad = { valueOf: function () { return {}; }, toString: function () { return {}; } };
try { bad + 1; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { `${bad}`; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var none = Object.create(null);
try { none + 1; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { ({}[none]); print("none"); } catch (e) { print(e.name); } // expect: TypeError
print([] + "", [1] + "", [1, [2, 3]] + "", [null] + "", [undefined, 1] + ""); // expect:  1 1,2,3  ,1
print(({}) + "", (function () {}) instanceof Object, new Number(5) + 1, new String("a") + "b", new Boolean(false) + 1); // expect: [object Object] true 6 ab 1
print(Number(""), Number(" "), Number("0b11"), Number("1_0"), Number(null), Number(undefined), Number([]), Number({})); // expect: 0 0 3 NaN 0 NaN 0 NaN
print(String(null), String(undefined), String(true), String(-0), String([1, 2]), String({})); // expect: null undefined true 0 1,2 [object Object]
print(Boolean(""), Boolean("0"), Boolean(0), Boolean(NaN), Boolean({}), Boolean([]), !!null); // expect: false true false false true true false
var thrower = { valueOf: function () { throw new RangeError("x"); } };
try { 1 + thrower; } catch (e) { print(e.name); } // expect: RangeError
try { thrower < 1; } catch (e) { print(e.name); } // expect: RangeError
try { thrower == 1; } catch (e) { print(e.name); } // expect: RangeError
try { if (thrower > 0) print("yes"); } catch (e) { print(e.name); } // expect: RangeError
var counter = { n: 0, valueOf: function () { return ++this.n; } };
print(counter + counter, counter * counter, counter.n); // expect: 3 12 4
counter.n = 0;
while (counter < 5);
print(counter.n); // expect: 5
