"use strict";
// Async functions hold no more than their frames, and free them.
// ram: 24k
(async () => {
  let sum = 0;
  for (let i = 0; i < 2000; i++) sum += await (async () => i)();
  print(sum); // expect: 1999000
  const many = [];
  for (let i = 0; i < 40; i++) many.push((async () => { await null; return i; })());
  print((await Promise.all(many)).length); // expect: 40
  try { (function over() { over(); })(); } catch (error) { print(error.name); } // expect: RangeError
  await null;
  print("still here"); // expect: still here
})();
