"use strict";
// A script that ends by an error nobody catches.
print("before"); // expect: before
function fail(n) { if (n === 0) throw new RangeError("too small"); fail(n - 1); }
try { fail(1); } catch (e) { print(e.message); } finally { print("finally"); }
// expect: too small
// expect: finally
fail(2);
print("never");
// throws: RangeError
