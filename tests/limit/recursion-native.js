"use strict";
// Natives that enter scripts again have a counted depth of their own.
// ram: 32k
var o = { toString() { return String(o); } };
try { String(o); } catch (e) { print(e.name); } // expect: RangeError
var j = [];
j[0] = { toString() { return j.join(); } };
try { print(j.join() === ""); } catch (e) { print(e instanceof RangeError); } // expect: true
var n = { valueOf() { return Math.max(n, 1); } };
try { Math.max(n); } catch (e) { print(e.name); } // expect: RangeError
var k = { toString() { return "x".concat(k); } };
try { "x".concat(k); } catch (e) { print(e.name); } // expect: RangeError
var p = { valueOf() { return Number(p); } };
try { Number(p); } catch (e) { print(e.name); } // expect: RangeError
var deep = 0, d = { toString() { return deep++ < 10 ? "a".concat(d) : "b"; } };
print("".concat(d)); // expect: aaaaaaaaaab
function each(n) { if (n) [0].forEach(function () { each(n - 1); }); else print("bottom"); } // expect: bottom
each(10);
var nested = [1];
for (var i = 0; i < 20; i++) nested = [nested];
print(nested.join(), String(nested), nested.flat(Infinity).length); // expect: 1 1 1
var cyclic = [1];
cyclic.push(cyclic);
try { print(cyclic.join() === "1,"); } catch (e) { print(e instanceof RangeError); } // expect: true
