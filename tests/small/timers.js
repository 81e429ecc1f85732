"use strict";
// ram: 6k
// Promises, microtasks and timers, on the board with the least memory
const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
let turns = 0;
const repeated = setInterval(() => {
  turns++;
  if (turns === 50) {
    clearInterval(repeated);
    print("turns", turns);
  }
}, 1);
// expect: job
// expect: settled 1,2,3
// expect: 210
// expect: turns 50
Promise.all([wait(0).then(() => 1), Promise.resolve(2), 3]).then(list => print("settled", list.join()));
queueMicrotask(() => print("job"));
let sum = Promise.resolve(0);
for (let i = 1; i <= 20; i++) sum = sum.then(total => total + i);
wait(5).then(() => sum).then(print);
