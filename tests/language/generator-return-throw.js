"use strict";
// How generators end: `return` and `throw` from outside, `finally`, errors (ECMA-262, 27.5.1, 27.5.3).
const show = result => print(result.value, result.done);
const caught = action => { try { action(); } catch (error) { print("caught", error.name ?? error); } };
function* plain() { yield 1; yield 2; }
let g = plain();
show(g.return(7)); // expect: 7 true
show(g.next()); // expect: undefined true
g = plain();
g.next();
show(g.return(8)); // expect: 8 true
show(g.next()); // expect: undefined true
show(g.return(9)); // expect: 9 true
g = plain();
caught(() => g.throw("before")); // expect: caught before
show(g.next()); // expect: undefined true
caught(() => g.throw("after")); // expect: caught after

// `finally` runs, may yield, and may have the last word.
function* guarded(log) {
  try { yield "body"; } finally { log.push("finally"); yield "cleaning"; log.push("cleaned"); }
  log.push("never");
}
let log = [];
g = guarded(log);
show(g.next()); // expect: body false
show(g.return("kept")); // expect: cleaning false
show(g.next()); // expect: kept true
print(log); // expect: finally,cleaned
function* overruling() { try { yield 1; } finally { return "mine"; } }
g = overruling();
g.next();
show(g.return("theirs")); // expect: mine true
function* going() { for (;;) try { yield 1; } finally { break; } yield "on"; }
g = going();
g.next();
show(g.return("theirs")); // expect: on false
show(g.return("at last")); // expect: at last true
function* nested() { try { try { yield 1; } finally { yield 2; } } finally { yield 3; } }
g = nested();
g.next();
show(g.return("a")); // expect: 2 false
show(g.return("b")); // expect: 3 false
show(g.next()); // expect: b true

// `throw` is caught inside, or ends the generator.
function* catching() { for (;;) try { yield "next"; } catch (error) { yield "caught " + error; } }
g = catching();
g.next();
show(g.throw("x")); // expect: caught x false
caught(() => g.throw("y")); // expect: caught y
show(g.next()); // expect: undefined true
function* failing() { yield 1; null.x; yield 2; }
g = failing();
g.next();
caught(() => g.next()); // expect: caught TypeError
show(g.next()); // expect: undefined true

// A generator that runs cannot be resumed.
let self;
function* running(how) { self[how](); yield 1; }
for (const how of ["next", "throw", "return"]) {
  self = running(how);
  caught(() => self.next());
}
// expect: caught TypeError
// expect: caught TypeError
// expect: caught TypeError
show(self.next()); // expect: undefined true

// Leaving a loop returns the generator, and a return leaves the loops inside of it.
function* noisy(name) { try { for (let i = 0; ; i++) yield name + i; } finally { print("closed", name); } }
for (const value of noisy("a")) { print(value); if (value === "a1") break; }
// expect: a0
// expect: a1
// expect: closed a
const [only] = noisy("b");
print(only);
// expect: closed b
// expect: b0
function* looping() { for (const x of noisy("c")) for (const y of noisy("d")) { yield x + y; } }
g = looping();
show(g.next()); // expect: c0d0 false
show(g.return("out"));
// expect: closed d
// expect: closed c
// expect: out true
// The iterator's own `return` may fail: its error wins over a return, but not over a throw.
const stubborn = { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return() { throw "stubborn"; } }; } };
function* over() { for (const x of stubborn) yield x; }
g = over();
g.next();
caught(() => g.return(1)); // expect: caught stubborn
g = over();
g.next();
caught(() => g.throw("first")); // expect: caught first

// Only generators have what these methods work on.
const next = Object.getPrototypeOf(plain.prototype).next;
caught(() => next.call({})); // expect: caught TypeError
caught(() => next.call(undefined)); // expect: caught TypeError
caught(() => next.call(Object.create(plain()))); // expect: caught TypeError
// Through natives, bound functions and `Reflect`-like calls they go on as well.
g = plain();
show(next.call(g)); // expect: 1 false
show(next.bind(g)()); // expect: 2 false
print([3, 4].map(next, plain()).map(result => result.value)); // expect: 1,2
const getter = { get next() { return next.call(this.inner).value; }, inner: plain() };
print(getter.next + getter.next); // expect: 3
const converted = plain();
print(+{ valueOf() { return converted.next().value; } } + +{ valueOf() { return converted.next().value; } }); // expect: 3
// A return in the midst of a pattern closes what the pattern iterates over, once.
const counted = how => ({ [Symbol.iterator]() { return { next() { return { value: undefined, done: false }; }, return() { print("return", how); if (how === "fails") throw how; return {}; } }; } });
function* pattern(source) { let a, b; [a = yield "default", b] = source; }
g = pattern(counted("works"));
show(g.next()); // expect: default false
show(g.return("early"));
// expect: return works
// expect: early true
g = pattern(counted("fails"));
g.next();
caught(() => g.return("early"));
// expect: return fails
// expect: caught fails
g = pattern([]);
g.next();
show(g.return("array")); // expect: array true
