"use strict";
// Floats in locals, properties, elements, captures and arguments keep their own values.
var a = 0.5, b = a;
a += 1;
print(a, b); // expect: 1.5 0.5
b = a;
a = 2.5;
print(a, b); // expect: 2.5 1.5
var o = { x: 1.5 }, p = { x: o.x };
o.x += 1;
print(o.x, p.x); // expect: 2.5 1.5
p.x = o.x;
o.x *= 2;
print(o.x, p.x); // expect: 5 2.5
var e = [0.1, 0.2, 0.3], g = e.slice();
e[0] = 9.5;
e[1] += 1;
print(e.join(), g.join()); // expect: 9.5,1.2,0.3 0.1,0.2,0.3
g[0] = e[0];
e[0] = 0;
print(g[0], e[0]); // expect: 9.5 0
e.push(e[1]);
e[1] = 5.5;
print(e.join()); // expect: 0,5.5,0.3,1.2
e.unshift(e[3]);
e[4] += 1;
print(e.join()); // expect: 1.2,0,5.5,0.3,2.2
e.reverse();
print(e.join()); // expect: 2.2,0.3,5.5,0,1.2
function make(v) { return { get: function () { return v; }, add: function (d) { v += d; return v; } }; }
var m = make(a), n = make(a);
m.add(0.25);
print(m.get(), n.get(), a); // expect: 2.75 2.5 2.5
function change(v) { v += 1; return v; }
var f = 3.5;
print(change(f), f); // expect: 4.5 3.5
(function () { arguments[0] = 1; })(f);
print(f); // expect: 3.5
var q = { in: { y: 0.75 } }, r = q.in;
r.y /= 2;
print(q.in.y); // expect: 0.375
var t = q.in.y;
q.in.y = 8.5;
print(t, r.y); // expect: 0.375 8.5
var s = [1.25];
var u = [s[0], s[0]];
u[0]++;
print(u.join(), s[0]); // expect: 2.25,1.25 1.25
s[0] = s[0];
s[0] += s[0];
print(s[0]); // expect: 2.5
var acc = { sum: 0 };
for (var i = 1; i <= 10; i++) acc.sum += 1 / i;
print(acc.sum); // expect: 2.9289682539682538
acc.sum = 1;
acc.sum += 0.5;
acc.sum = "text";
acc.sum += 1;
print(acc.sum); // expect: text1
acc.sum = 0.5;
acc.sum = 3;
acc.sum /= 2;
print(acc.sum); // expect: 1.5
var swap = { x: 1.5, y: 2.5 }, tmp = swap.x;
swap.x = swap.y;
swap.y = tmp;
print(swap.x, swap.y); // expect: 2.5 1.5
swap.x += 1;
print(swap.x, swap.y, tmp); // expect: 3.5 1.5 1.5
var copy = Object.assign({}, swap);
swap.x = 100.5;
swap.y += 1;
print(copy.x, copy.y); // expect: 3.5 1.5
const c = 1.5;
let d = c;
d *= 2;
print(c, d); // expect: 1.5 3
var arr = [c, c, d];
arr[0] += 1;
print(arr.join(), c); // expect: 2.5,1.5,3 1.5
function rest(...v) { v[0] += 1; return v; }
print(rest(f, f).join(), f); // expect: 4.5,3.5 3.5
print([...arr, ...arr].join()); // expect: 2.5,1.5,3,2.5,1.5,3
print(Math.max(...[1.5, 2.5]), [1.5].concat(2.5, [3.5]).join(), [3.5, 1.5, 2.5].sort().join()); // expect: 2.5 1.5,2.5,3.5 1.5,2.5,3.5
var x = 1.5;
var h = x++;
print(h, x); // expect: 1.5 2.5
h = ++x;
x += 1;
print(h, x); // expect: 3.5 4.5
[x].forEach(function (v) { v += 1; x = v; });
print(x); // expect: 5.5
print(NaN === NaN, [NaN].indexOf(NaN), [NaN].includes(NaN), isNaN(o.none), 0 / 0 === 0 / 0); // expect: false -1 true true false
