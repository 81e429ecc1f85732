"use strict";
// console.log and the text of values
console.log("text", 1, -0, true, null, undefined, Symbol("s"), NaN); // expect: text 1 -0 true null undefined Symbol(s) NaN
console.log([1, "a", null, undefined, -0], [], [[]], [[1, [2]]]); // expect: [ 1, "a", null, undefined, -0 ] [] [ [] ] [ [ 1, [ 2 ] ] ]
console.log({ a: 1, b: "x", "c-d": [1], 5: {}, [Symbol("k")]: 2 }, {}); // expect: { 5: {}, a: 1, b: "x", c-d: [ 1 ], Symbol(k): 2 } {}
console.log([1, , 3], [, ,], new Array(3), [, "x"], Object.assign([1], { extra: true })); // expect: [ 1, <empty>, 3 ] [ <empty>, <empty> ] [ <empty>, <empty>, <empty> ] [ <empty>, "x" ] [ 1, extra: true ]
console.log({ a: { b: { c: { d: 1 } } } }, { a: { b: { c: {} } } }, [[[[1]]]], [[[[]]]], { a: { b: { c: [1] } } }); // expect: { a: { b: { c: [Object] } } } { a: { b: { c: [Object] } } } [ [ [ [Array] ] ] ] [ [ [ [Array] ] ] ] { a: { b: { c: [Array] } } }
console.log(function f() {}, () => 1, class A {}, class B extends Array {}, Object.assign(function g() {}, { p: 1 }), [function h() {}], { m() {} }); // expect: [Function: f] [Function: (anonymous)] [Function: A] [Function: B] [Function: g] { p: 1 } [ [Function: h] ] { m: [Function: m] }
console.log("it's", ["it's", 'say "x"', "both ' and \""]); // expect: it's [ "it's", "say \"x\"", "both ' and \"" ]
console.log(["line\nbreak", "tab\t", "back\\slash", "\x01"]); // expect: [ "line\nbreak", "tab\t", "back\\slash", "\u0001" ]
const circle = { name: "c" };
circle.self = circle;
circle.in = [circle];
console.log(circle); // expect: { name: "c", self: [Circular], in: [ [Circular] ] }
class Point { constructor(x) { this.x = x; } }
class Tagged { get [Symbol.toStringTag]() { return "T"; } }
console.log(new Point(1), new (class extends Point {})(2), new (class Empty {})(), Object.create(null), Object.assign(Object.create(null), { a: 1 })); // expect: Point { x: 1 } { x: 2 } Empty {} {} { a: 1 }
console.log({ get a() { throw new Error("never"); }, set a(v) {}, get b() { return 1; }, set c(v) {} }); // expect: { a: [Accessor], b: [Accessor], c: [Accessor] }
console.log(Object(1), Object("ab"), Object(true), Object(Symbol("b")), Object(-0), Object.assign(Object("ab"), { q: 1 })); // expect: [Number: 1] [String: "ab"] [Boolean: true] [Symbol: Symbol(b)] [Number: -0] [String: "ab"] { q: 1 }
console.log("%s is %d years and %i, %f%%", "Bob", 42.5, 42.9, "3.5", "extra", { a: 1 }); // expect: Bob is 42.5 years and 42, 3.5% extra { a: 1 }
console.log("%o and %O", [1], { b: { c: {} } }, "%s"); // expect: [ 1 ] and { b: { c: {} } } %s
console.log("100%", 5, "%s"); // expect: 100% 5 %s
console.log("%s %s", "only"); // expect: only %s
console.log("%x %", 1); // expect: %x % 1
console.log(5, "%s"); // expect: 5 %s
console.log("%cstyled", "css"); // expect: styled
console.log({ toString() { return "never"; } }, [{ valueOf: 1 }], { constructor: 5 }, { undefined: undefined, null: null }); // expect: { toString: [Function: toString] } [ { valueOf: 1 } ] { constructor: 5 } { undefined: undefined, null: null }
console.log(Point.prototype, Math, Object.prototype, Object.create({}), [Math]); // expect: Point {} Math {} {} {} [ Math {} ]
console.log(Object.create({ constructor: Point }), Object.create(Point.prototype)); // expect: Point {} Point {}
const e = new TypeError("bad");
e.stack = "TypeError: bad";
console.log(e, [e], { e }); // expect: TypeError: bad [ TypeError: bad ] { e: TypeError: bad }
const caused = new Error("outer", { cause: 5 });
caused.stack = "Error: outer";
caused.code = 7;
console.log(caused); // expect: Error: outer { cause: 5, code: 7 }
console.info("info", [1]); // expect: info [ 1 ]
console.debug("debug", { d: 1 }); // expect: debug { d: 1 }
console.log("é€\u{1F600}", ["é€\u{1F600}"]); // expect: é€😀 [ "é€😀" ]
console.log({ long: "x".repeat(30), b: "y".repeat(20) }); // expect: { long: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", b: "yyyyyyyyyyyyyyyyyyyy" }
console.log([1.5, 1e21, 0.1, 255, -7, Infinity], [true, false]); // expect: [ 1.5, 1e+21, 0.1, 255, -7, Infinity ] [ true, false ]
console.log(new (class Stack extends Array {})(3), Object.assign(new (class Stack extends Array {})(), [1, 2])); // expect: Stack [ <empty>, <empty>, <empty> ] Stack [ 1, 2 ]
const types = [console.log, console.info, console.warn, console.error, console.debug];
print(types.every(f => typeof f === "function")); // expect: true
print(console.log("in a print")); // expect: in a print
// expect: undefined
console.log("%s", { a: { b: 1 } }, new Array(102).fill(0).length); // expect: { a: [Object] } 102
console.log(new Array(102).fill(0)); // expect: [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ... ]
(function () {
  delete arguments.length;
  console.log(arguments); // expect: { 0: 7, 1: 8 }
})(7, 8);
