"use strict";
// The conditional and comma operators.
print(true ? 1 : 2, false ? 1 : 2, "" ? "a" : "b", [] ? "a" : "b"); // expect: 1 2 b a
print(1 ? 2 ? 3 : 4 : 5, 0 ? 1 : 0 ? 2 : 3, 0 ? 1 : 1 ? 2 : 3); // expect: 3 3 2
var n = 15;
print(n % 15 === 0 ? "FizzBuzz" : n % 3 === 0 ? "Fizz" : n % 5 === 0 ? "Buzz" : n); // expect: FizzBuzz
function sign(x) { return x < 0 ? -1 : x > 0 ? 1 : 0; }
print(sign(-5), sign(5), sign(0), sign(NaN)); // expect: -1 1 0 0
var a = 1, b = 2, max = a > b ? a : b;
print(max); // expect: 2
var f = n > 10 ? function () { return "big"; } : function () { return "small"; };
print(f()); // expect: big
print((1, 2, 3), (a = 5, b = a + 1, b)); // expect: 3 6
for (var i = 0, j = 10; i < j; i++, j--);
print(i, j); // expect: 5 5
var o = { x: 1 };
print((0, o.x), typeof (0, o)); // expect: 1 object
print(n ? (n = 0, "was true") : "was false", n); // expect: was true 0
var log = [];
n ? log.push("then") : log.push("else");
print(log.join()); // expect: else
print(true ? false ? 1 : 2 : 3, (true ? "a" : "b") + "c", true ? "a" : "b" + "c"); // expect: 2 ac a
var x = a === 5 ? b === 6 ? "both" : "a" : b === 6 ? "b" : "none";
print(x); // expect: both
a = true ? b = 7 : 8;
print(a, b); // expect: 7 7
print((a ? o : null).x, (a ? [1, 2] : [])[1]); // expect: 1 2
print([1, 2, 3, 4].map(function (v) { return v % 2 ? v * 10 : v / 2; }).join()); // expect: 10,1,30,2
