"use strict";
// Generators (ECMA-262, 15.5, 27.5): what goes in and out of them, and what they are for iteration.
const show = result => print(result.value, result.done);
function* count(from, to = from + 2) { for (let i = from; i < to; i++) yield i; return "end"; }
const numbers = count(1);
show(numbers.next()); // expect: 1 false
show(numbers.next()); // expect: 2 false
show(numbers.next()); // expect: end true
show(numbers.next()); // expect: undefined true
print([...count(0, 3)], Math.max(...count(4))); // expect: 0,1,2 5
for (const n of count(7)) print(n);
// expect: 7
// expect: 8
const [a, , ...rest] = count(1, 5);
print(a, rest); // expect: 1 3,4

// What is sent is the value of `yield`; the first value sent is lost.
function* echo() { let sent = yield; while (sent !== undefined) sent = yield "<" + sent + ">"; }
const echoing = echo();
show(echoing.next("lost")); // expect: undefined false
show(echoing.next(1.5)); // expect: <1.5> false
show(echoing.next("b")); // expect: <b> false
show(echoing.next()); // expect: undefined true

// Parameters get their values when the function is called, and the body begins with the first `next`.
const log = [];
function* late(x = log.push("parameter")) { log.push("body"); yield arguments.length + x; }
const waiting = late();
print(log); // expect: parameter
show(waiting.next()); // expect: 1 false
print(log); // expect: parameter,body
function* refusing({ x }) { yield x; }
try { refusing(null); } catch (error) { print(error.name); } // expect: TypeError

// `yield` binds weakly, and stands in every place of an expression.
function* places(o) {
  const list = [yield 1, (yield 2) + 10, o[yield 3], yield yield 4];
  const text = `${yield 5}-${(yield 6, yield 7)}`;
  o.x = yield (yield 8) ? 9 : 0;
  if (yield) return list.concat(text, o.x, yield
    );
}
{
  const generator = places({ k: "element" });
  const sent = ["-", "a", 5, "k", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
  let last;
  const out = [];
  for (const value of sent) { last = generator.next(value); out.push(last.value); }
  print(out.length); // expect: 13
  print(out); // expect: 1,2,3,4,b,5,6,7,8,9,,,a,15,element,c,d-f,h,j
}

// The registers of deep expressions, of floats and of closures are there again.
function* deep(f) { let x = 0.5; const g = () => x; x += f(1.25, yield g(), x * (yield x)); yield [x, g()]; }
{
  const generator = deep((p, q, r) => p + q + r);
  print(generator.next().value, generator.next(2.5).value, generator.next(4).value); // expect: 0.5 0.5 6.25,6.25
}

// Methods, `this`, `super` and computed names.
class Tree {
  constructor(left, value, right) { this.left = left; this.value = value; this.right = right; }
  *[Symbol.iterator]() { if (this.left) yield* this.left; yield this.value; if (this.right) yield* this.right; }
  static *of(...values) { for (const value of values) yield new this(null, value, null); }
  *"quoted name"() { yield 1; }
}
print([...new Tree(new Tree(null, 1, null), 2, new Tree(null, 3, new Tree(null, 4, null)))]); // expect: 1,2,3,4
print([...Tree.of(5, 6)].map(tree => tree.value)); // expect: 5,6
class Double extends Tree { *[Symbol.iterator]() { for (const value of super[Symbol.iterator]()) yield 2 * value; } }
print([...new Double(null, 21, null)]); // expect: 42
const literal = { *plain() { yield this.k; }, k: 3, *["com" + "puted"]() { yield super.toString !== undefined; }, async: 1, get: 2, *get2() { } };
print([...literal.plain()], [...literal.computed()], literal.async + literal.get); // expect: 3 true 3
print(literal.plain.name, literal.computed.name, (function* () { }).name, (function* own() { yield own.name; })().next().value);
// expect: plain computed  own

// Generators are made without `new`, and inherit from the function's `prototype`.
function* made() { yield this; }
print(made() instanceof made, Object.getPrototypeOf(made()) === made.prototype); // expect: true true
print(Object.getOwnPropertyNames(made.prototype).length, made.hasOwnProperty("prototype"), made.length); // expect: 0 true 0
try { new made(); } catch (error) { print(error.name); } // expect: TypeError
try { new literal.plain(); } catch (error) { print(error.name); } // expect: TypeError
print(made().next().value, made.call(literal).next().value === literal); // expect: undefined true
made.prototype = { twice() { return "own method"; } };
print(made().twice(), typeof made().next); // expect: own method undefined
made.prototype = 1;
print(made()[Symbol.toStringTag], [...made()].length); // expect: Generator 1
const other = made();
other.extra = 1.5;
other.more = "more";
print(other.extra, other.more, other.next().done, other.extra); // expect: 1.5 more false 1.5

// Each has its own state, and several run by turns.
const first = count(0, 9), second = count(100, 109);
let sum = 0;
for (let i = 0; i < 9; i++) sum += first.next().value * second.next().value;
print(sum); // expect: 3804
// Closures in a loop, each iteration's variable its own.
function* closures() { for (let i = 0; i < 3; i++) yield () => i++; }
print([...closures()].map(f => f() + f())); // expect: 1,3,5
