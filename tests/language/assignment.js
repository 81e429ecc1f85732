"use strict";
// Plain and compound assignment, to names, properties and elements.
var a = 1, b, c;
b = c = a;
print(a, b, c); // expect: 1 1 1
print(a = 5, a, (b = a + 1) * 2, b); // expect: 5 5 12 6
a += 2;
print(a); // expect: 7
a -= 3;
print(a); // expect: 4
a *= 5;
print(a); // expect: 20
a /= 8;
print(a); // expect: 2.5
a %= 2;
print(a); // expect: 0.5
var s = "a";
s += "b";
s += 1;
s += null;
print(s); // expect: ab1null
s = 5;
s += "x";
print(s); // expect: 5x
s = 5;
s -= "3";
print(s); // expect: 2
var o = { n: 1, m: { k: 2 } };
o.n += 10;
o.m.k *= 4;
o["n"] -= 1;
o.new = o.n;
print(o.n, o.m.k, o.new); // expect: 10 8 10
var arr = [1, 2, 3];
arr[0] += arr[1];
arr[arr.length] = 9;
arr[5] = 1;
print(arr.join("|"), arr.length); // expect: 3|2|3|9||1 6
var i = 0;
arr[i++] += 100;
print(i, arr[0]); // expect: 1 103
arr[i] = i++;
print(arr[0], arr[1], i); // expect: 103 1 2
var log = [];
function obj() { log.push("object"); return o; }
function key() { log.push("key"); return "n"; }
function val() { log.push("value"); return 3; }
obj()[key()] = val();
print(log.join()); // expect: object,key,value
log = [];
obj()[key()] += val();
print(log.join(), o.n); // expect: object,key,value 6
o.x = o.y = o.z = 7;
print(o.x, o.y, o.z); // expect: 7 7 7
var f = 0.5;
f += f;
print(f); // expect: 1
f *= 1.5;
f -= 2;
print(f); // expect: -0.5
f += 2147483647;
print(f); // expect: 2147483646.5
o.f = 0.25;
o.f += 0.25;
o.f *= 3;
print(o.f); // expect: 1.5
arr[0] = 0.1;
arr[0] += 0.2;
print(arr[0]); // expect: 0.30000000000000004
var big = 1073741823;
big += 1;
print(big); // expect: 1073741824
big += big;
print(big); // expect: 2147483648
big += big;
print(big); // expect: 4294967296
big -= 4294967295;
print(big); // expect: 1
(a) = 3;
print(a); // expect: 3
(o.n) = 4;
print(o.n); // expect: 4
(o["n"]) += 1;
print(o.n); // expect: 5
try { undeclared = 1; print("assigned"); } catch (e) { print(e.name); } // expect: ReferenceError
try { null.x = 1; } catch (e) { print(e.name); } // expect: TypeError
try { undefined.x += 1; } catch (e) { print(e.name); } // expect: TypeError
var t = 1;
t = t + (t = 5) + t;
print(t); // expect: 11
var u = 1;
u += (u = 10, 5);
print(u); // expect: 6
var g = function () { return g = 5; };
print(g(), g); // expect: 5 5
