"use strict";
// An error that passes a finally and is thrown on.
try { try { null.x; } finally { print("finally"); } } catch (e) { print("caught", e.name); throw new EvalError("own"); }
// expect: finally
// expect: caught TypeError
print("never");
// throws: EvalError
