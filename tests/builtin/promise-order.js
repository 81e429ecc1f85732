"use strict";
// 9.5 Jobs, 27.2.2: the order in which reactions run
const log = [];
const note = text => () => { log.push(text); };
const show = () => print(log.splice(0).join(" "));
Promise.resolve().then(note("a1")).then(note("a2")).then(note("a3"));
Promise.resolve().then(note("b1")).then(note("b2")).then(note("b3"));
queueMicrotask(note("m1"));
log.push("script");
// A job for the method of a thenable, and one for its reaction
Promise.resolve().then(() => { log.push("c1"); return Promise.resolve(); }).then(note("c2"));
queueMicrotask(() => { log.push("m2"); queueMicrotask(note("m3")); });
// Many reactions of one promise, before and after it is settled
let settle;
const late = new Promise(resolve => { settle = resolve; });
for (let i = 0; i < 5; i++) late.then(note("r" + i));
queueMicrotask(() => { settle(); late.then(note("r5")); });
setTimeout(show, 0); // expect: script a1 b1 m1 c1 m2 a2 b2 m3 r0 r1 r2 r3 r4 r5 a3 b3 c2

// A thenable's method is called by a job, once
const thenable = { get then() { print("get then"); return resolve => { print("then"); resolve("value"); resolve("again"); }; } };
setTimeout(() => {
  Promise.resolve(thenable).then(value => print(value));
  print("resolved");
}, 1);
// expect: get then
// expect: resolved
// expect: then
// expect: value

// Jobs run between timers
setTimeout(() => { print("timer 1"); Promise.resolve().then(() => print("job 1")); }, 2);
setTimeout(() => { print("timer 2"); queueMicrotask(() => print("job 2")); }, 2);
// expect: timer 1
// expect: job 1
// expect: timer 2
// expect: job 2
