"use strict";
// HTML, 8.6: clearTimeout, clearInterval, and functions that clear themselves
const name = f => { try { f(); return "nothing"; } catch (error) { return error.name; } };
clearTimeout();
clearInterval(1);
const first = setTimeout(print, 5, "never");
const second = setTimeout(print, 5, "second");
const third = setInterval(print, 5, "never");
print(typeof first, first > 0, second > first, third > second); // expect: number true true true
clearInterval(first);
clearTimeout(third);
clearTimeout(third);
clearTimeout(-1);
clearTimeout({ valueOf: () => 1000 });
print(name(() => setTimeout("print(1)")), name(() => setInterval()), name(() => queueMicrotask())); // expect: TypeError TypeError TypeError
// expect: second
let turns = 0;
const repeated = setInterval(step => {
  turns += step;
  print("turn", turns);
  if (turns === 6) {
    clearInterval(repeated);
    const once = setInterval(() => {
      clearInterval(once);
      setTimeout(print, 0, "inner");
      print("once");
    });
  }
}, 8, 2);
// expect: turn 2
// expect: turn 4
// expect: turn 6
// expect: once
// expect: inner
