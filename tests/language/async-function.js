"use strict";
// Async functions (ECMA-262, 15.8, 27.7): what they return, in which order they go on, and where errors go.
const tell = name => value => print(name, value);
const told = name => error => print(name, "rejected", error.name ?? error);
async function plain(a, b = 2) { print("begun"); return a + b; }
const made = plain(1);
print(made instanceof Promise, Object.getPrototypeOf(plain) === Object.getPrototypeOf(async () => 1)); // expect: begun
// expect: true true
print("prototype" in plain, plain.length, plain.name, (async () => 1).name === ""); // expect: false 1 plain true
try { new plain(); } catch (error) { print(error.name); } // expect: TypeError
// One turn of jobs for a value, three for a promise that is returned.
const order = [];
const note = name => () => order.push(name);
(async () => { order.push("a0"); await null; order.push("a1"); await null; order.push("a2"); await null; order.push("a3"); })();
Promise.resolve().then(note("p1")).then(note("p2")).then(note("p3")).then(note("p4"));
(async () => 1)().then(note("value"));
(async () => Promise.resolve())().then(note("promise"));
(async () => { await Promise.resolve(); })().then(note("awaited"));
order.push("sync");
const chain = async () => {
  for (let i = 0; i < 8; i++) await null;
  print(order.join(" "));
};
const chained = chain();
const steps = async () => {
  await chained;
  // expect: a0 sync a1 p1 value a2 p2 awaited a3 p3 promise p4
  await made.then(tell("made")); // expect: made 3

  // Every place of an expression, with what the frame held before.
  const half = 0.5, text = "t" + order.length;
  const list = [await 1, (await 2) + 10, half * await 4, `${await "x"}${text}`, await (await 5, 6), { k: await 7 }.k];
  print(list); // expect: 1,12,2,xt12,6,7
  print(await (async x => x * 2)(21), await { then(resolve) { resolve("thenable"); } }); // expect: 42 thenable

  // Rejections are thrown where they are awaited.
  try { await Promise.reject("no"); } catch (error) { print("caught", error); } finally { print("finally", await "f"); }
  // expect: caught no
  // expect: finally f
  const failing = async () => { await null; null.x; };
  await failing().catch(told("failing")); // expect: failing rejected TypeError
  await (async (x = null.x) => x)().catch(told("parameter")); // expect: parameter rejected TypeError
  await (async ({ x }) => x)().catch(told("pattern")); // expect: pattern rejected TypeError
  const bad = Promise.resolve();
  Object.defineProperty(bad, "constructor", { get() { throw "constructor"; } });
  try { await bad; } catch (error) { print("caught", error); } // expect: caught constructor
  const leaving = async () => { for (const x of [1, 2, 3]) try { if (x === 2) return await x; } finally { await print("left", x); } };
  print(await leaving());
  // expect: left 1
  // expect: left 2
  // expect: 2

  // Methods, `this`, `arguments` and `super`.
  const object = { k: 7, async m() { await null; return this.k + arguments.length; }, async: 1, await: 2, async "quoted"() { return 3; } };
  print(await object.m(1, 2), object.async + object.await, await object.quoted()); // expect: 9 3 3
  class Parent { async get() { return "parent"; } }
  class Child extends Parent { async get() { await null; return "child of " + await super.get(); } static async [`com${"puted"}`]() { return this.name; } }
  print(await new Child().get(), await Child.computed()); // expect: child of parent Child
  const arrow = function () { return async () => { await null; return this + arguments[0]; }; };
  print(await arrow.call("this", "argument")()); // expect: thisargument
  const many = await Promise.all([1, 2, 3].map(async x => { for (let i = 0; i < x; i++) await null; return x * x; }));
  print(many); // expect: 1,4,9
  // Deep chains.
  const deep = async n => n === 0 ? 0 : 1 + await deep(n - 1);
  print(await deep(40)); // expect: 40

  // Names that are keywords only where they are.
  const async = x => x + 1, await_ = 1;
  print(async(await_), (() => { const await = 3; return await; })()); // expect: 2 3
  return "done";
};
steps().then(print, told("steps")); // expect: done
