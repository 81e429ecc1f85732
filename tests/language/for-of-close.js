"use strict";
// A loop that ends early closes its iterator.
var log = [];
function make(n, extra) { return { [Symbol.iterator]() { var i = 0; return Object.assign({ next() { log.push("next"); return { value: i, done: i++ >= n }; }, return(v) { log.push("return"); return {}; } }, extra); } }; }
function done() { var t = log.join(); log = []; return t; }
for (const v of make(2));
print(done()); // expect: next,next,next
for (const v of make(3)) break;
print(done()); // expect: next,return
for (const v of make(3)) { if (v === 1) break; }
print(done()); // expect: next,next,return
for (const v of make(2)) continue;
print(done()); // expect: next,next,next
(function () { for (const v of make(3)) return v; })();
print(done()); // expect: next,return
try { for (const v of make(3)) throw new RangeError(); } catch (e) { print(e.name, done()); } // expect: RangeError next,return
l: for (;;) { for (const v of make(3)) break l; }
print(done()); // expect: next,return
l: for (const a of make(2)) { for (const b of make(2)) continue l; }
print(done()); // expect: next,next,return,next,next,return,next
try { for (const v of make(3, { next() { throw new TypeError(); } })) ; } catch (e) { print(e.name, done() === ""); } // expect: TypeError true
try { for (const v of make(3, { return() { log.push("return"); throw new EvalError(); } })) break; } catch (e) { print(e.name, done()); } // expect: EvalError next,return
try { for (const v of make(3, { return() { log.push("return"); throw new EvalError(); } })) throw new RangeError(); } catch (e) { print(e.name, done()); } // expect: RangeError next,return
try { for (const v of make(3, { return() { log.push("return"); return 5; } })) break; } catch (e) { print(e.name, done()); } // expect: TypeError next,return
try { for (const v of make(3, { return() { return 5; } })) throw new RangeError(); } catch (e) { print(e.name, done()); } // expect: RangeError next
for (const v of make(3, { return: undefined })) break;
print(done()); // expect: next
for (const v of make(3, { return: null })) break;
print(done()); // expect: next
try { for (const v of make(3, { return: 5 })) break; } catch (e) { print(e.name, done()); } // expect: TypeError next
(function () { try { for (const v of make(3)) return log.push("value"); } finally { log.push("finally"); } })();
print(done()); // expect: next,value,return,finally
function inner() { for (const v of make(3)) { try { return "try"; } finally { log.push("finally"); } } }
print(inner(), done()); // expect: try next,finally,return
function over() { for (const v of make(3)) { try { return "try"; } finally { continue; } } return "end"; }
print(over(), done()); // expect: end next,next,next,next
var target = { set x(v) { throw new RangeError(); } };
try { for (target.x of make(3)); } catch (e) { print(e.name, done()); } // expect: RangeError next,return
function nested() { for (const a of make(2)) for (const b of make(2)) return a + "" + b; }
print(nested(), done()); // expect: 00 next,next,return,return
try { for (const a of make(2)) for (const b of make(2)) throw new TypeError(); } catch (e) { print(e.name, done()); } // expect: TypeError next,next,return,return
var f = (...r) => r.length;
print(f(...make(2)), done()); // expect: 2 next,next,next
print([...make(1)].length, done()); // expect: 1 next,next
try { [...make(3, { next() { throw new RangeError(); } })]; } catch (e) { print(e.name, done() === ""); } // expect: RangeError true
for (const v of make(2, { get return() { log.push("get"); return function () { log.push("call"); return {}; }; } })) break;
print(done()); // expect: get,next,call
try { for (const v of make(2, { next() { return { get done() { throw new RangeError(); } }; } })) ; } catch (e) { print(e.name, done() === ""); } // expect: RangeError true
try { for (const v of make(2, { next() { return { done: false, get value() { throw new RangeError(); } }; } })) ; } catch (e) { print(e.name, done() === ""); } // expect: RangeError true
for (const v of make(2)) { for (const w of [1, 2]) break; }
print(done()); // expect: next,next,next
var arrayLoop = 0;
for (const v of [1, 2, 3]) { arrayLoop += v; if (v === 2) break; }
print(arrayLoop); // expect: 3
