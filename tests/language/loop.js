"use strict";
// while, do-while and for in all their forms.
var n = 0, s = "";
while (n < 3) s += n++;
print(s); // expect: 012
while (false) print("never");
do { s += "!"; } while (false);
print(s); // expect: 012!
for (;;) { if (n++ > 5) break; }
print(n); // expect: 7
for (var i = 0; ; i++) { if (i === 4) break; }
print(i); // expect: 4
for (; i > 0;) i--;
print(i); // expect: 0
for (i = 10; i; i -= 2) s = i;
print(s, i); // expect: 2 0
s = "";
for (i = 0; i < 6; i++) { if (i === 1) continue; if (i === 4) break; s += i; }
print(s); // expect: 023
n = 0;
s = "";
while (n < 6) { n++; if (n % 2) continue; s += n; }
print(s); // expect: 246
n = 0;
s = "";
do { n++; if (n === 2) continue; s += n; } while (n < 4);
print(s); // expect: 134
n = 0;
do { if (n === 3) break; n++; } while (true);
print(n); // expect: 3
s = "";
for (var a = 0, b = 5; a < b; a++, b--) s += a + "" + b + " ";
print(s); // expect: 05 14 23
s = "";
for (i = 0; i < 3; i++) for (var j = 0; j < i; j++) s += i + "" + j + " ";
print(s); // expect: 10 20 21
for (i = 0; i < 3; i++);
print(i); // expect: 3
var k = 3;
while (k--);
print(k); // expect: -1
function f() { for (var i = 0; i < 10; i++) { if (i * i > 20) return i; } }
print(f()); // expect: 5
function g() { while (true) { do { return "out"; } while (true); } }
print(g()); // expect: out
for (var u = 0.5; u < 3; u += 0.5);
print(u); // expect: 3
for (var d = 3; d >= -3; d -= 1.5);
print(d); // expect: -4.5
for (var t = "a"; t.length < 5; t += "b");
print(t); // expect: abbbb
s = 0;
for (i = 0; i < 1000; i++) s += i;
print(s); // expect: 499500
s = 0;
for (i = 999; i >= 0; i--) s -= i;
print(s); // expect: -499500
var o = { n: 0 };
for (o.n = 0; o.n < 5; o.n++);
print(o.n); // expect: 5
var arr = [0];
for (arr[0] = 1; arr[0] < 100; arr[0] *= 3);
print(arr[0]); // expect: 243
for (var x in {}) print("never");
for (var y of []) print("never");
print(x, y); // expect: undefined undefined
for (let i = 0, n = 2; i < n; i++) { let i = "shadow"; s = i; }
print(s); // expect: shadow
i = 0;
while (i < 3) { let v = i; i = v + 1; }
print(i); // expect: 3
i = 5;
while (i --> 0);
print(i); // expect: -1
var empty = 0;
for (;empty < 2; empty++) {}
print(empty); // expect: 2
do empty++;
while (empty < 5) print(empty); // expect: 5
function early(list) { var seen = 0; for (var i = 0; i < list.length; i++) { seen++; if (list[i] === "stop") return seen; } return -1; }
print(early(["a", "stop", "b"]), early([])); // expect: 2 -1
function nested() { var c = 0; for (var i = 0; i < 5; i++) { for (var j = 0; j < 5; j++) { if (j === 3) break; if (i === j) continue; c++; } } return c; }
print(nested()); // expect: 12
