"use strict";
// Memory that runs out gives an error that can be caught; what was held is free afterwards.
// ram: 24k
function fill(step) { var held = []; try { for (;;) held.push(step(held.length)); } catch (e) { var n = held.length; held = null; return n > 10 ? e instanceof Error : n; } }
print(fill(function (i) { return { i: i }; })); // expect: true
print(fill(function (i) { return [i, i, i]; })); // expect: true
print(fill(function (i) { return "text " + i; })); // expect: true
print(fill(function (i) { return i + 0.5; })); // expect: true
print(fill(function (i) { return function () { return i; }; })); // expect: true
print(fill(function (i) { return "x".repeat(i); })); // expect: true
print(fill(function (i) { var o = {}; o["key" + i] = i; return o; })); // expect: true
print(fill(function (i) { return Object.create({ i: i }); })); // expect: true
print(fill(function (i) { return new Error("e" + i).message; })); // expect: true
var s = "x";
try { for (;;) s += s; } catch (e) { var n = s.length; s = null; print(e instanceof Error, n > 100); } // expect: true true
var o = {};
try { for (var i = 0; ; i++) o["k" + i] = i; } catch (e) { var k7 = o.k7; o = null; print(e instanceof Error, k7); } // expect: true 7
var chain = null;
try { for (;;) chain = { next: chain }; } catch (e) { var deep = chain.next.next.next !== null; chain = null; print(e instanceof Error, deep); } // expect: true true
var a = [];
try { for (i = 0; ; i++) a[i] = i; } catch (e) { var n = a.length; a = null; print(e instanceof Error, n > 100); } // expect: true true
try { "abc".repeat(1e6); } catch (e) { print(e instanceof Error); } // expect: true
try { new Array(1e6).fill(0); } catch (e) { print(e instanceof Error); } // expect: true
try { new Array(1e5).join("abc"); } catch (e) { print(e instanceof Error); } // expect: true
function alive() { var list = []; for (var i = 0; i < 50; i++) list.push({ v: i }); return list.reduce(function (s, e) { return s + e.v; }, 0); }
print(alive()); // expect: 1225
for (var round = 0; round < 20; round++) { var junk = []; for (i = 0; i < 100; i++) junk.push("piece " + i, [i], { i: i }); }
print(round, junk.length, alive()); // expect: 20 300 1225
