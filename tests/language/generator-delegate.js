"use strict";
// `yield*` (ECMA-262, 15.5.5).
const show = result => print(result.value, result.done);
const caught = action => { try { action(); } catch (error) { print("caught", error.name ?? error); } };
function* inner() { const got = yield "i1"; try { yield "got " + got; } catch (error) { yield "inner caught " + error; } return "result"; }
function* outer() { const result = yield* inner(); yield "then " + result; }
let g = outer();
show(g.next("lost")); // expect: i1 false
show(g.next("sent")); // expect: got sent false
show(g.throw("e")); // expect: inner caught e false
show(g.next()); // expect: then result false
show(g.next()); // expect: undefined true
g = outer();
g.next();
show(g.return("r")); // expect: r true
show(g.next()); // expect: undefined true
// Arrays, strings, and what has other iterators.
function* all() { yield* [1, , "two"]; yield* "a😀"; yield* arguments; }
print([...all(7, 8)]); // expect: 1,,two,a,😀,7,8
// Results go through as they are, and only the end's value is read.
const log = [];
const spy = {
  [Symbol.iterator]() { log.push("open"); return this; },
  get next() { log.push("get next"); return value => { log.push("next " + value); return this.result; }; },
  result: { get value() { log.push("value"); return 5; }, get done() { log.push("done"); return false; }, extra: 1 },
};
function* through() { return yield* spy; }
g = through();
const result = g.next("a");
print(result === spy.result, log); // expect: true open,get next,next undefined,done
log.length = 0;
print(g.next("b").extra, log); // expect: 1 next b,done
log.length = 0;
caught(() => g.throw("x")); // expect: caught TypeError
print(log); // expect: 
g = through();
g.next();
log.length = 0;
show(g.return("no method")); // expect: no method true
print(log); // expect: 
// The iterator decides what `throw` and `return` do.
const own = {
  [Symbol.iterator]() { return this; },
  next() { return { value: "n", done: false }; },
  throw(error) { return { value: "t" + error, done: error === 2 }; },
  return(value) { return { value: "r" + value, done: value === 2 }; },
};
function* handing() { try { const value = yield* own; yield "ended with " + value; } finally { print("finally"); } }
g = handing();
show(g.next()); // expect: n false
show(g.throw(1)); // expect: t1 false
show(g.return(1)); // expect: r1 false
show(g.throw(2)); // expect: ended with t2 false
show(g.return("x"));
// expect: finally
// expect: x true
g = handing();
g.next();
show(g.return(2));
// expect: finally
// expect: r2 true
// An iterator without `throw` is closed first.
const closing = { [Symbol.iterator]() { return this; }, next() { return { done: false }; }, return() { print("closed"); return {}; } };
function* closes() { yield* closing; }
g = closes();
g.next();
caught(() => g.throw(1));
// expect: closed
// expect: caught TypeError
// What is no object, no iterator, no iterable.
for (const bad of [undefined, 1, {}, { [Symbol.iterator]() { return 1; } }, { [Symbol.iterator]() { return { next() { return 1; } }; } }]) {
  caught(() => [...(function* () { yield* bad; })()]);
}
// expect: caught TypeError
// expect: caught TypeError
// expect: caught TypeError
// expect: caught TypeError
// expect: caught TypeError
// Long chains of delegation.
function* chain(n) { if (n > 0) yield* chain(n - 1); yield n; }
print([...chain(20)].length); // expect: 21
// Inside of `finally`, and as an operand.
function* inside() { try { return 1 + (yield* [10]) } finally { yield* [20, 30]; } }
print([...inside()]); // expect: 10,20,30
