"use strict";
// Function declarations are there before the first statement; blocks have their own.
print(early(), typeof early); // expect: early function
function early() { return "early"; }
print(twice()); // expect: second
function twice() { return "first"; }
function twice() { return "second"; }
print(twice()); // expect: second
function outer() { return inner(); function inner() { return "inner"; } }
print(outer()); // expect: inner
print(typeof notYet); // expect: undefined
var notYet = function () {};
print(typeof notYet); // expect: function
function mutual(n) { return n === 0 ? "even" : other(n - 1); }
function other(n) { return n === 0 ? "odd" : mutual(n - 1); }
print(mutual(10), mutual(7)); // expect: even odd
{ print(inBlock()); function inBlock() { return "in block"; } } // expect: in block
print(typeof inBlock); // expect: undefined
if (true) { function branch() { return "branch"; } print(branch()); } // expect: branch
print(typeof branch); // expect: undefined
function shadow() { return "outer"; } { function shadow() { return "inner"; } print(shadow()); } // expect: inner
print(shadow()); // expect: outer
function locals() { var r = []; { function f() { return 1; } r.push(f()); } { function f() { return 2; } r.push(f()); } return r.join() + typeof f; }
print(locals()); // expect: 1,2undefined
switch (1) { case 0: function sw() { return "switch"; } case 1: print(sw()); } // expect: switch
print(typeof sw); // expect: undefined
function params(f) { function f() { return "declared"; } return f(); }
print(params(1)); // expect: declared
function late() { return value; }
var value = "assigned later";
print(late()); // expect: assigned later
for (var i = 0, fs = []; i < 3; i++) { function loop() { return "loop"; } fs.push(loop); }
print(fs.length, fs[0] === fs[1], fs[0]()); // expect: 3 false loop
var self = function named() { return typeof named; };
print(self(), typeof named); // expect: function undefined
function reassign() { reassign = function () { return "new"; }; return "old"; }
print(reassign(), reassign()); // expect: old new
function capture() { return helper() + counter; function helper() { return ++counter; } var counter; }
print(capture()); // expect: NaN
function capture2() { var counter = 5; return helper() + counter; function helper() { return ++counter; } }
print(capture2()); // expect: 12
var o = { f: f1, g: f2 };
function f1() { return this === o; }
function f2() { return f1.call(o); }
print(o.f(), o.g()); // expect: true true
print(early.name, twice.length, (function () {}).name === "", mutual.length); // expect: early 0 true 1
