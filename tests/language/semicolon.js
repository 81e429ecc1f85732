"use strict";
// Automatic semicolon insertion.
var a = 1
var b = 2
print(a + b) // expect: 3
var c = a
+ b
print(c) // expect: 3
var i = 1, j = 1
i
++
j
print(i, j) // expect: 1 2
function f() {
  return
  1
}
print(f()) // expect: undefined
var g = function () { return "g" }
print(g()) // expect: g
do print("do"); while (false) print("after do")
// expect: do
// expect: after do
if (a) print("if") // expect: if
else print("else")
for (var k = 0; k < 2; k++)
  ;
print(k) // expect: 2
l: for (;;) {
  for (;;) {
    break
    l
  }
  break l
}
print("labels") // expect: labels
{ print("block") } // expect: block
var o = { a: 1 }
;[1, 2].forEach(function (x) { o.a += x })
print(o.a) // expect: 4
var t = `x`
print(t) // expect: x
;;;
var s = "a"
  .concat("b")
  .concat("c")
print(s) // expect: abc
var u
print(u) // expect: undefined
throw_it()
function throw_it() { print("hoisted") } // expect: hoisted
