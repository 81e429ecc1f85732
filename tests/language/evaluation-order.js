"use strict";
// Operands, arguments and keys are evaluated from left to right, each once.
var log = [];
function v(x) { log.push(x); return x; }
function done() { var text = log.join(" "); log = []; return text; }
v(1) + v(2) * v(3) - v(4);
print(done()); // expect: 1 2 3 4
[v("a"), v("b"), v("c")];
print(done()); // expect: a b c
({ x: v(1), [v("k")]: v(2), y: v(3) });
print(done()); // expect: 1 k 2 3
(function () {})(v(1), v(2), v(3));
print(done()); // expect: 1 2 3
v({ f: function () {} }).f(v(1));
log.shift();
print(done()); // expect: 1
var a = [0, 0, 0], i = 0;
a[i] = i = 2;
print(a.join(), i); // expect: 2,0,0 2
i = 0;
a[i++] = i++;
print(a.join(), i); // expect: 1,0,0 2
var x = 1;
print(x + (x = 2) + x); // expect: 5
x = 1;
print(x * 10 + x++ + x); // expect: 13
x = 1;
print([x, x = 2, x].join()); // expect: 1,2,2
x = 1;
print((function (p, q, r) { return [p, q, r].join(); })(x, x = 5, x)); // expect: 1,5,5
x = 1;
print(x === (x = 2), x); // expect: false 2
x = 1;
print(x < (x = 0), x < 1); // expect: false true
x = { n: 1 };
var y = x;
x.n = x = { n: 2 };
print(y.n === x, x.n); // expect: true 2
x = [1, 2];
print(x[0] + (x = [10, 20])[1] + x[0]); // expect: 31
function f() { return v("f"), { m: function () { return "m"; } }; }
print(f()[v("m")](v("argument")), done()); // expect: m f m argument
try { null[v("key")]; } catch (e) { print(e.name, done()); } // expect: TypeError key
try { null.x(v("argument")); } catch (e) { print(e.name, done() === ""); } // expect: TypeError true
try { ({}).x(v("argument")); } catch (e) { print(e.name, done()); } // expect: TypeError argument
try { undeclared(v("argument")); } catch (e) { print(e.name, done() === ""); } // expect: ReferenceError true
function g(n) { x = n; return n; }
x = 1;
print(x + g(5) + x); // expect: 11
x = 1;
print(g(2) + x); // expect: 4
x = 3;
print(x - g(1) - x, x); // expect: 1 1
x = 2;
x = x + g(7);
print(x); // expect: 9
x = 2;
x += g(7);
print(x); // expect: 9
var o = { get p() { log.push("get"); return { set q(n) { log.push("set " + n); } }; } };
o.p.q = v("value");
print(done()); // expect: get value set value
print(v(1) ? v(2) : v(3), v(0) || v(4), done()); // expect: 2 4 1 2 0 4
switch (v(2)) { case v(1): case v(2): case v(3): }
print(done()); // expect: 2 1 2
