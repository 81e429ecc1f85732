"use strict";
// ++ and --: prefix and postfix, on names, properties and elements, with conversions.
var i = 5;
print(i++, i, ++i, i, i--, i, --i, i); // expect: 5 6 7 7 7 6 5 5
var o = { n: 1 };
print(o.n++, o.n, ++o.n, o.n--, --o.n, o["n"]++, o.n); // expect: 1 2 3 3 1 1 2
var a = [1, 2];
print(a[0]++, ++a[1], a.join(), a[0]-- - --a[1], a.join()); // expect: 1 3 2,3 0 1,2
var s = "5";
print(s++, s, typeof s); // expect: 5 6 number
s = "x";
print(s++, s); // expect: NaN NaN
var u;
u++;
print(u); // expect: NaN
var n = null;
n++;
print(n); // expect: 1
var t = true;
print(t++, t); // expect: 1 2
var f = 1.5;
print(f--, f); // expect: 1.5 0.5
var m = 1073741823;
print(m++, m, ++m); // expect: 1073741823 1073741824 1073741825
m = 2147483647;
print(m++, m, ++m); // expect: 2147483647 2147483648 2147483649
m = -2147483648;
print(m--, m); // expect: -2147483648 -2147483649
m = -1073741824;
print(m--, m, --m); // expect: -1073741824 -1073741825 -1073741826
m = 4294967295;
print(++m); // expect: 4294967296
m = 9007199254740992;
print(m++ === m); // expect: true
var z = -0;
print(1 / z++, z); // expect: -Infinity 1
z = -1;
print(1 / ++z); // expect: Infinity
var obj = { valueOf: function () { return 41; } };
print(obj++, obj); // expect: 41 42
var date = { x: "7" };
print(date.x++, date.x, typeof date.x); // expect: 7 8 number
var k = 0;
a = [10, 20, 30];
a[k++]++;
a[k++]--;
print(k, a.join()); // expect: 2 11,19,30
print(i++ + ++i, i, i-- - --i, i, -i++, - -i, i+++i, i- --i); // expect: 12 7 2 5 -5 6 13 1
var g = { get v() { log.push("get"); return 1; }, set v(x) { log.push("set " + x); } }, log = [];
print(g.v++, ++g.v, log.join()); // expect: 1 2 get,set 2,get,set 2
function count() { return count.n++; }
count.n = 0;
count();
count();
print(count.n); // expect: 2
for (var x = 0, y = 3; x < y; ++x, --y);
print(x, y); // expect: 2 1
var w = 0;
while (w++ < 5);
print(w); // expect: 6
do { w--; } while (w > 2);
print(w); // expect: 2
try { null.x++; } catch (e) { print(e.name); } // expect: TypeError
(i)++;
print(i); // expect: 7
(o.n)++;
print(o.n); // expect: 3
let c = 0;
const inc = () => c++;
inc();
inc();
print(c, inc(), c); // expect: 2 2 3
