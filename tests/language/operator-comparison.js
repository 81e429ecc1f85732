"use strict";
// Less, greater and their kind: numbers, strings, mixed, NaN.
print(1 < 2, 2 < 1, 1 < 1, 1 <= 1, 1 >= 1, 1 > 1); // expect: true false false true true false
print(-0 < 0, -0 <= 0, 0 >= -0); // expect: false true true
print(NaN < 1, NaN > 1, NaN <= 1, NaN >= NaN, 1 < NaN, !(1 < NaN), !(1 >= NaN)); // expect: false false false false false true true
print(1.5 < 2, 2 < 1.5, 1.5 <= 1.5, -Infinity < Infinity, 1e300 > 2147483647); // expect: true false true true true
print("a" < "b", "a" < "aa", "B" < "a", "10" < "9", "10" < 9, 10 < "9"); // expect: true true true true false false
print("" < 1, "x" < 1, "x" >= 1, " 5 " > 4, "0x10" > 15); // expect: true false false true true
print(null < 1, null >= 0, null > 0, undefined < 1, undefined >= 0, undefined <= undefined); // expect: true true false false false false
print(true > false, true > 0, false < 1, true >= "1"); // expect: true true true true
print([2] > 1, [1, 2] > 1, [10] > [9], {} < {}, {} >= {}, "[" < {}); // expect: true false false false true true
print("\uFFFF" > "\u{10000}", "\uD800" < "\uE000", "é" > "z"); // expect: true true true
var a = 1, b = 2, f = 1.5, s = "1.5";
print(a < b, a < f, f < b, s < b, a < s, f <= s, f >= s, s > "1"); // expect: true true true true true true true true
function count(from, to) { var n = 0; while (from < to) { from++; n++; } return n; }
print(count(0, 5), count(5, 0), count(0.5, 3), count("1", 4), count(NaN, 3)); // expect: 5 0 3 3 0
function down(n) { var k = 0; for (; n >= 1; n--) k++; return k; }
print(down(4), down(4.5), down(0), down(NaN), down("3")); // expect: 4 4 0 0 3
if (!(a > b)) print("not greater"); else print("greater"); // expect: not greater
if (!(a < NaN)) print("not less than NaN"); else print("less"); // expect: not less than NaN
if (a < b && !(b < a) || a > 100) print("condition"); // expect: condition
print(a < b === true, a < b === b > a, 3 > 2 > 1, 1 < 2 < 3); // expect: true true false true
var log = [];
function v(name, value) { return { valueOf: function () { log.push(name); return value; } }; }
print(v("left", 1) < v("right", 2), log.join()); // expect: true left,right
log = [];
print(v("left", 1) > v("right", 2), log.join()); // expect: false left,right
