"use strict";
// Strict and loose equality.
print(1 === 1, 1 === 1.0, 1 === "1", 0 === -0, NaN === NaN, NaN !== NaN); // expect: true true false true false true
print("a" === "a", "ab" === "a" + "b", "abcd" === "ab" + "cd", "a" !== "b"); // expect: true true true true
print(null === null, undefined === undefined, null === undefined, true === true, true === 1); // expect: true true false true false
var o = {}, p = {}, f = function () {};
print(o === o, o === p, o !== p, f === f, [] === [], o === null); // expect: true false true true false false
print(1 == "1", 1 == "1.0", 0 == "", 0 == " ", 0 == "a", "1" == "1.0"); // expect: true true true true false false
print(null == undefined, undefined == null, null == 0, undefined == 0, null == "", null == false); // expect: true true false false false false
print(true == 1, true == "1", true == "true", false == 0, false == "", false == null); // expect: true true false true true false
print(NaN == NaN, NaN != NaN, 0 == -0, Infinity == Infinity); // expect: false true true true
print([] == "", [1] == 1, [1, 2] == "1,2", {} == "[object Object]", [] == false, [] == ![]); // expect: true true true true true true
print(o == o, o == p, o == null, null == o, undefined == o, o != undefined); // expect: true false false false false true
var five = { valueOf: function () { return 5; } };
print(five == 5, 5 == five, five == "5", five == five, five === 5, five != 6); // expect: true true true true false true
var text = { toString: function () { return "text"; }, valueOf: function () { return {}; } };
print(text == "text", "text" == text, text != "text"); // expect: true true false
print(2147483648 === 2147483648.0, 1e9 * 4 === 4000000000, 0.5 + 0.5 === 1); // expect: true true true
var big = 1073741823;
big = big + 1;
print(big === 1073741824, big == 1073741824, big - 1 === 1073741823); // expect: true true true
print("a" + 1 === "a1", "x".charAt(0) === "x", "xyz".charAt(1) === "y"); // expect: true true true
print(typeof o === "object", typeof f == "function", typeof 1 !== "string"); // expect: true true true
function kind(x) {
  if (x === undefined) return "undefined";
  if (x === null) return "null";
  if (x === true) return "true";
  if (x === "s") return "s";
  if (x === 7) return "7";
  if (x === 0.5) return "0.5";
  return "other";
}
print([undefined, null, true, "s", 7, 7.0, 0.5, "7", false, NaN].map(kind).join(" ")); // expect: undefined null true s 7 7 0.5 other other other
