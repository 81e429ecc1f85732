"use strict";
// 27.2.1.9 HostPromiseRejectionTracker: a rejection ends the script if nothing handles it before the other jobs are done
Promise.reject(new RangeError("handled at once")).catch(() => print("at once"));
const late = Promise.reject(new EvalError("handled by a later job"));
queueMicrotask(() => queueMicrotask(() => late.then(undefined, () => print("later"))));
// expect: at once
// expect: later
setTimeout(() => {
  print("timer"); // expect: timer
  Promise.reject(new TypeError("nobody"));
  queueMicrotask(() => print("job")); // expect: job
}, 1);
setTimeout(() => print("never"), 2);
// throws: TypeError: nobody
