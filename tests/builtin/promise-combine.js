"use strict";
// 27.2.4.1 all, 27.2.4.2 allSettled, 27.2.4.3 any, 27.2.4.5 race; 20.5.7 AggregateError
const error = new AggregateError([1, 2], "message", { cause: 3 });
print(error.errors.join(), error.message, error.cause, String(error)); // expect: 1,2 message 3 AggregateError: message
print(Object.getPrototypeOf(AggregateError) === Error, AggregateError([]).errors.length, AggregateError.length); // expect: true 0 2
// Settled after so many turns of jobs
const after = (turns, settle) => { if (turns === 0) settle(); else queueMicrotask(() => after(turns - 1, settle)); };
const later = (value, turns) => new Promise(resolve => after(10 * turns, () => resolve(value)));
const fail = (value, turns) => new Promise((resolve, reject) => after(10 * turns, () => reject(value)));
const say = label => value => { print(label, Array.isArray(value) ? value.map(v => typeof v === "object" ? v.status + ":" + (v.value ?? v.reason) : v).join() : value); };
Promise.all([]).then(value => print("all", value.length)); // expect: all 0
Promise.all([1, later(2, 3), Promise.resolve(3), later(4.5, 1)]).then(say("all"));
Promise.all([1, fail("first", 1), fail("second", 2)]).catch(say("all"));
Promise.allSettled([1, Promise.reject(2), later(3, 2)]).then(say("settled"));
Promise.any([fail(1, 1), later(2, 2), later(3, 4)]).then(say("any"));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch(error => print(error.name, error instanceof AggregateError, error.errors.join(), "errors" in error));
Promise.any([]).catch(error => print(error.errors.length, error instanceof Error)); // expect: 0 true
Promise.race([later(1, 2), later(2, 1), fail(3, 3)]).then(say("race"));
Promise.race([fail(1, 1), later(2, 2)]).catch(say("race"));
// expect: AggregateError true 1,2 true
// expect: all first
// expect: race 2
// expect: race 1
// expect: settled fulfilled:1,rejected:2,fulfilled:3
// expect: any 2
// expect: all 1,2,3,4.5

// The iterator is closed when the method `then` or `resolve` throws, not when itself does
function make(log, step) {
  return { [Symbol.iterator]: () => ({ next: step, return() { log.push("closed"); return {}; } }) };
}
for (const method of ["all", "allSettled", "any", "race"]) {
  const log = [];
  class Broken extends Promise { static resolve() { throw "resolve"; } }
  class Odd extends Promise { static resolve() { return {}; } }
  Broken[method](make(log, () => ({ done: false }))).catch(reason => log.push(reason));
  Odd[method](make(log, () => ({ done: false }))).catch(error => log.push(error.name));
  Promise[method](make(log, () => { throw "next"; })).catch(reason => log.push(reason));
  Promise[method](1).catch(error => log.push(error.name));
  setTimeout(() => print(method, log.join()));
}
// expect: all closed,closed,resolve,TypeError,next,TypeError
// expect: allSettled closed,closed,resolve,TypeError,next,TypeError
// expect: any closed,closed,resolve,TypeError,next,TypeError
// expect: race closed,closed,resolve,TypeError,next,TypeError
