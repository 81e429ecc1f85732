"use strict";
// HTML, 8.6: by the time at which they are due, then by their beginning
const say = (...list) => print(...list);
setTimeout(say, 120, "thirty");
setTimeout(say, 40, "ten", 1, 2);
setTimeout(say, 80, "twenty");
setTimeout(say, 40, "ten again");
setTimeout(say, 0, "nought");
setTimeout(say, -5, "negative");
setTimeout(say, NaN, "no number");
setTimeout(say, { valueOf: () => 60 }, "converted");
setTimeout(function () { print(arguments.length, this === globalThis); });
print("script");
// expect: script
// expect: nought
// expect: negative
// expect: no number
// expect: 0 true
// expect: ten 1 2
// expect: ten again
// expect: converted
// expect: twenty
// expect: thirty
const start = performance.now();
setTimeout(() => { const waited = performance.now() - start; print(waited >= 160, waited < 5000); }, 160); // expect: true true
