"use strict";
// 20.2.3.1 apply, 20.2.3.3 call, 20.2.3.2 bind, 20.2.3.6 [Symbol.hasInstance]
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
function show() { let s = this === undefined ? "undefined" : String(this); for (let i = 0; i < arguments.length; i++) s += " " + String(arguments[i]); return s; }
print(show.call()); // expect: undefined
print(show.call(null)); // expect: null
print(show.call(5, 1, 2)); // expect: 5 1 2
print(show.call("t", undefined)); // expect: t undefined
print(show.apply()); // expect: undefined
print(show.apply(null, null)); // expect: null
print(show.apply(5, [1, 2])); // expect: 5 1 2
print(show.apply("t", undefined)); // expect: t
print(show.apply("t", [])); // expect: t
print(show.apply(1, { length: 2, 0: "a" })); // expect: 1 a undefined
print(show.apply(1, [, 2])); // expect: 1 undefined 2
print(show.apply(1, { length: "1", 0: "x" })); // expect: 1 x
print(show.apply(1, {})); // expect: 1
print(show.apply(1, () => 1)); // expect: 1
print(thrown(() => show.apply(1, 5))); // expect: TypeError
print(thrown(() => show.apply(1, "ab"))); // expect: TypeError
print(thrown(() => show.apply(1, true))); // expect: TypeError
print(thrown(() => show.apply(1, Symbol()))); // expect: TypeError
print(thrown(() => Function.prototype.call.call({}))); // expect: TypeError
print(thrown(() => Function.prototype.apply.call(5, null, []))); // expect: TypeError
print(thrown(() => Function.prototype.apply.call(undefined))); // expect: TypeError
(function () { print(show.apply("args", arguments)); })(1, 2, 3); // expect: args 1 2 3
let log = "";
show.apply(null, { get length() { log += "length "; return 2; }, get 1() { log += "1 "; }, get 0() { log += "0 "; } });
print(log.trim()); // expect: length 0 1
print(Math.max.apply(null, [3, 9, 2])); // expect: 9
print(Array.prototype.slice.call([1, 2, 3], 1).join()); // expect: 2,3
print(Object.prototype.toString.call([])); // expect: [object Array]
print(show.call.call(show, "inner", 1)); // expect: inner 1
print(show.apply.apply(show, ["deep", [1]])); // expect: deep 1
const big = [];
for (let i = 0; i < 200; i++) big.push(i);
print(Math.max.apply(null, big)); // expect: 199
print((function () { return arguments.length; }).apply(null, big)); // expect: 200
print(String.fromCharCode.apply(null, [72, 105])); // expect: Hi
const arrow = () => typeof this;
print(arrow.call(5) === arrow()); // expect: true
print(show.call.length); // expect: 1
print(show.apply.length); // expect: 2
print(show.bind.length); // expect: 1
const bound = show.bind("B", 1, 2);
print(bound(3)); // expect: B 1 2 3
print(bound.call("ignored", 4)); // expect: B 1 2 4
print(bound.apply("ignored", [5])); // expect: B 1 2 5
print(bound.bind("other", 6)(7)); // expect: B 1 2 6 7
print(bound.name); // expect: bound show
print(bound.length); // expect: 0
print(bound.hasOwnProperty("prototype")); // expect: false
print(bound.hasOwnProperty("length")); // expect: true
print(typeof bound); // expect: function
print(Object.prototype.toString.call(bound)); // expect: [object Function]
const d = Object.getOwnPropertyDescriptor(bound, "name");
const l = Object.getOwnPropertyDescriptor(bound, "length");
print(d.writable); // expect: false
print(d.enumerable); // expect: false
print(d.configurable); // expect: true
print(l.writable); // expect: false
print(l.enumerable); // expect: false
print(l.configurable); // expect: true
print((function (a, b, c) {}).bind(null, 1).length); // expect: 2
print((function (a) {}).bind(null, 1, 2, 3).length); // expect: 0
print((function (a, b) {}).bind().length); // expect: 2
const f = function (a, b) {};
const withLength = v => Object.defineProperty(function () {}, "length", { value: v }).bind(null, 1).length;
print(withLength(5)); // expect: 4
print(withLength(2.9)); // expect: 1
print(withLength(-3)); // expect: 0
print(withLength("4")); // expect: 0
print(withLength(Infinity)); // expect: Infinity
print(withLength(-Infinity)); // expect: 0
print(withLength(NaN)); // expect: 0
print(withLength(2 ** 40)); // expect: 1099511627775
delete f.length;
print(f.bind().length); // expect: 0
print(Object.defineProperty(f, "name", { value: 5 }).bind().name + "|"); // expect: bound |
print(Object.defineProperty(f, "name", { value: "n" }).bind().bind().name); // expect: bound bound n
const symbol = Symbol("why");
print({ [symbol]() {} }[symbol].bind().name); // expect: bound [why]
print((() => 1).bind().name + "|"); // expect: bound |
print(class Q {}.bind().name); // expect: bound Q
function Point(x, y) { this.x = x; this.y = y; this.t = new.target === Point; }
Point.prototype.sum = function () { return this.x + this.y; };
const P1 = Point.bind({ ignored: true }, 1);
const made = new P1(2);
print(made.x); // expect: 1
print(made.y); // expect: 2
print(made.t); // expect: true
print(made.sum()); // expect: 3
print(made instanceof Point); // expect: true
print(made instanceof P1); // expect: true
print(Object.getPrototypeOf(made) === Point.prototype); // expect: true
print(P1.prototype); // expect: undefined
print(Object.getPrototypeOf(P1) === Function.prototype); // expect: true
print(thrown(() => new (show.bind.bind(show))())); // expect: TypeError
print(thrown(() => new ((() => 1).bind())())); // expect: TypeError
class A { constructor(v) { this.v = v; } static s() { return this === A; } }
const BoundA = A.bind(null, 7);
print(new BoundA().v); // expect: 7
print(A.s.bind(5)()); // expect: false
print(A.s()); // expect: true
print(thrown(() => BoundA())); // expect: TypeError
print(Object.getPrototypeOf((class extends A {}).bind()) === A); // expect: true
print(thrown(() => Function.prototype.bind.call({}))); // expect: TypeError
print(thrown(() => Function.prototype.bind.call(undefined))); // expect: TypeError
print(thrown(() => { bound.caller; })); // expect: TypeError
print(thrown(() => { Function.prototype.arguments; })); // expect: TypeError
print(Function.prototype[Symbol.hasInstance].call(Point, made)); // expect: true
print(Function.prototype[Symbol.hasInstance].call(P1, made)); // expect: true
print(Function.prototype[Symbol.hasInstance].call({}, made)); // expect: false
print(Function.prototype[Symbol.hasInstance].call(Point, 5)); // expect: false
print(thrown(() => Function.prototype[Symbol.hasInstance].call(Object.assign(function () {}, { prototype: 5 }), {}))); // expect: TypeError
print(Function.prototype[Symbol.hasInstance].call(Object.assign(function () {}, { prototype: 5 }), 5)); // expect: false
print(Function.prototype[Symbol.hasInstance].length); // expect: 1
