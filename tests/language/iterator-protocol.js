"use strict";
// Iterators by hand: next, result objects, iterators of the library.
var it = ["a", "b"][Symbol.iterator]();
var r = it.next();
print(r.value, r.done, Object.keys(r).join()); // expect: a false value,done
r = it.next();
print(r.value, r.done); // expect: b false
r = it.next();
print(r.value, r.done); // expect: undefined true
r = it.next();
print(r.value, r.done); // expect: undefined true
print(typeof it[Symbol.iterator], it[Symbol.iterator]() === it, Object.prototype.toString.call(it), Object.prototype.toString.call(""[Symbol.iterator]())); // expect: function true [object Array Iterator] [object String Iterator]
print(Array.prototype[Symbol.iterator] === Array.prototype.values, typeof String.prototype[Symbol.iterator], [][Symbol.iterator].name, ""[Symbol.iterator].name); // expect: true function values [Symbol.iterator]
var proto = Object.getPrototypeOf([][Symbol.iterator]());
print(Object.keys(proto).length, proto.hasOwnProperty("next"), proto.next.length); // expect: 0 true 0
try { proto.next.call({}); } catch (e) { print(e.name); } // expect: TypeError
print(Object.getPrototypeOf(proto) === Object.getPrototypeOf(Object.getPrototypeOf(""[Symbol.iterator]()))); // expect: true
var calls = 0;
var lazy = { get [Symbol.iterator]() { calls++; return function () { var n = 0; return { get next() { calls += 10; return function () { return { value: n, done: n++ === 2 }; }; } }; }; } };
print([...lazy].join(), calls); // expect: 0,1 11
var old = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function () { var i = 0, a = this; return { next() { return i < a.length ? { value: a[i++] * 10, done: false } : { done: true, value: 0 }; } }; };
print(Math.max(...[1, 2, 3])); // expect: 30
var patched = "";
for (var v of [1, 2]) patched += v;
print(patched); // expect: 1020
Array.prototype[Symbol.iterator] = old;
print([...[1, 2]].join()); // expect: 1,2
var own = [1, 2, 3];
own[Symbol.iterator] = function () { return ["own"].values(); };
print([...own].join()); // expect: own
own[Symbol.iterator] = undefined;
try { [...own]; } catch (e) { print(e.name); } // expect: TypeError
var next = proto.next;
proto.next = function () { var r = next.call(this); if (!r.done) r.value += "!"; return r; };
print([...["x", "y"]].join()); // expect: x!,y!
proto.next = next;
print([...["x", "y"]].join()); // expect: x,y
function take(iterable, n) { var out = []; for (var x of iterable) { if (n-- === 0) break; out.push(x); } return out; }
function naturals() { var n = 0; return { [Symbol.iterator]() { return this; }, next() { return { value: n++, done: false }; } }; }
print(take(naturals(), 5).join(), take("abc", 2).join()); // expect: 0,1,2,3,4 a,b
var chain = naturals();
take(chain, 2);
print(chain.next().value); // expect: 3
var e = [5, 6].entries();
print(e.next().value.join(), e.next().value.join(), e.next().done); // expect: 0,5 1,6 true
var k = [, 1].keys();
print([...k].join()); // expect: 0,1
var s = "a😀"[Symbol.iterator]();
print(s.next().value, s.next().value.length, s.next().done); // expect: a 2 true
print([..."\uD83Dx"].length, [..."\uDE00\uD83D"].length); // expect: 2 2
var like = { length: 2, 0: "p", 1: "q" };
print([...Array.prototype.values.call(like)].join(), [...Array.prototype.entries.call("hi")].join("|")); // expect: p,q 0,h|1,i
var grow = [1], gi = grow.values();
gi.next();
grow.push(2);
print(gi.next().value, gi.next().done); // expect: 2 true
grow.push(3);
print(gi.next().done); // expect: true
try { for (const x of { [Symbol.iterator]() { return { next: 5, return() { print("closed"); } }; } }) print(x); } catch (e) { print(e.name); } // expect: TypeError
