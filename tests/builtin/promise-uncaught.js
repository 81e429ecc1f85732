"use strict";
// HTML, 8.1.4.3: what a microtask throws goes to the host
queueMicrotask(() => { print("job"); throw new RangeError("from a job"); }); // expect: job
// throws: RangeError: from a job
