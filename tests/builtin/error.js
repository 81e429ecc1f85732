"use strict";
// 20.5 Error and its kinds
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d === undefined ? "none" : "<" + String(d.value) + ">" + (d.writable ? " w" : " -") + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-"); };
const e = new Error("m");
print(e.message); // expect: m
print(e.name); // expect: Error
print(String(e)); // expect: Error: m
print(e instanceof Error); // expect: true
print(show(e, "message")); // expect: <m> w-c
print(show(e, "name")); // expect: none
print(show(new Error(), "message")); // expect: none
print(show(new Error(undefined), "message")); // expect: none
print(show(new Error(""), "message")); // expect: <> w-c
print(show(new Error(null), "message")); // expect: <null> w-c
print(show(new Error(5), "message")); // expect: <5> w-c
print(Error("called").message); // expect: called
print(Error("called") instanceof Error); // expect: true
print(TypeError("t") instanceof TypeError); // expect: true
print(RangeError() instanceof Error); // expect: true
print(new Error({ toString: () => "obj" }).message); // expect: obj
print(thrown(() => new Error(Symbol()))); // expect: TypeError
print(thrown(() => new TypeError({ toString() { throw new EvalError(); } }))); // expect: EvalError
print(show(Error.prototype, "name")); // expect: <Error> w-c
print(show(Error.prototype, "message")); // expect: <> w-c
print(show(TypeError.prototype, "name")); // expect: <TypeError> w-c
print(show(TypeError.prototype, "message")); // expect: <> w-c
const kinds = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
print(kinds.map(K => new K("x").toString()).join(" ")); // expect: EvalError: x RangeError: x ReferenceError: x SyntaxError: x TypeError: x URIError: x
print(kinds.every(K => Object.getPrototypeOf(K) === Error && Object.getPrototypeOf(K.prototype) === Error.prototype && K.prototype.constructor === K && new K() instanceof Error && K.length === 1)); // expect: true
print(kinds.map(K => K.name + K.prototype.name + String(K.prototype.hasOwnProperty("toString"))).join(" ")); // expect: EvalErrorEvalErrorfalse RangeErrorRangeErrorfalse ReferenceErrorReferenceErrorfalse SyntaxErrorSyntaxErrorfalse TypeErrorTypeErrorfalse URIErrorURIErrorfalse
print(kinds.every(K => Object.prototype.toString.call(new K()) === "[object Error]")); // expect: true
print(Object.prototype.toString.call(Error.prototype)); // expect: [object Object]
print(Object.getPrototypeOf(Error) === Function.prototype); // expect: true
print(Error.length); // expect: 1
print(Error.prototype.toString.call({})); // expect: Error
print(Error.prototype.toString.call({ name: "N" })); // expect: N
print(Error.prototype.toString.call({ message: "M" })); // expect: Error: M
print(Error.prototype.toString.call({ name: "", message: "M" })); // expect: M
print(Error.prototype.toString.call({ name: "N", message: "" })); // expect: N
print(Error.prototype.toString.call({ name: "", message: "" }) + "|"); // expect: |
print(Error.prototype.toString.call({ name: undefined, message: undefined })); // expect: Error
print(Error.prototype.toString.call({ name: null, message: 5 })); // expect: null: 5
print(Error.prototype.toString.call({ name: ["a"], message: { toString: () => "m" } })); // expect: a: m
print(thrown(() => Error.prototype.toString.call({ name: Symbol() }))); // expect: TypeError
print(thrown(() => Error.prototype.toString.call(undefined))); // expect: TypeError
print(thrown(() => Error.prototype.toString.call("s"))); // expect: TypeError
print(thrown(() => Error.prototype.toString.call(5))); // expect: TypeError
print(Error.prototype.toString.length); // expect: 0
let log = "";
Error.prototype.toString.call({ get message() { log += "message "; }, get name() { log += "name "; return { toString() { log += "nameString "; return "x"; } }; } });
print(log.trim()); // expect: name nameString message
print(show(new Error("m", { cause: "c" }), "cause")); // expect: <c> w-c
print(show(new Error("m", { cause: undefined }), "cause")); // expect: <undefined> w-c
print(show(new Error("m", {}), "cause")); // expect: none
print(show(new Error("m", 5), "cause")); // expect: none
print(show(new Error("m", "cause"), "cause")); // expect: none
print(new TypeError("m", { cause: e }).cause === e); // expect: true
print("cause" in new Error("m")); // expect: false
print(new Error("m", Object.create({ cause: "up" })).cause); // expect: up
print(RangeError("m", { get cause() { return "got"; } }).cause); // expect: got
print(new Error(undefined, { cause: 1 }).hasOwnProperty("message")); // expect: false
print(thrown(() => new Error("m", { get cause() { throw new URIError(); } }))); // expect: URIError
print(new Error("m", Object.assign(() => 1, { cause: "fn" })).cause); // expect: fn
log = "";
new Error({ toString() { log += "message "; return ""; } }, { get cause() { log += "cause"; } });
print(log); // expect: message cause
class Custom extends Error { constructor(m, code) { super(m); this.code = code; } get name() { return "Custom"; } }
const c = new Custom("cm", 7);
print(String(c)); // expect: Custom: cm
print(c.code); // expect: 7
print(c instanceof Custom); // expect: true
print(c instanceof Error); // expect: true
print(Object.prototype.toString.call(c)); // expect: [object Error]
print(c.hasOwnProperty("message")); // expect: true
print(Object.keys(c).join()); // expect: code
class Deeper extends Custom {}
print(new Deeper("d", 1) instanceof Custom); // expect: true
print(new Deeper("d").message); // expect: d
print(Object.getPrototypeOf(new Deeper()) === Deeper.prototype); // expect: true
print(typeof e.stack); // expect: string
print(e.stack.length > 0); // expect: true
// The proposal "Error Stacks": an accessor of Error.prototype
print(e.hasOwnProperty("stack")); // expect: false
print(Object.keys(e).length); // expect: 0
const stack = Object.getOwnPropertyDescriptor(Error.prototype, "stack");
print(stack.get.name, stack.set.name); // expect: get stack set stack
print(stack.enumerable); // expect: false
print(stack.configurable); // expect: true
print(stack.get.call({})); // expect: undefined
print(thrown(() => stack.get.call(1))); // expect: TypeError
print(thrown(() => { Error.prototype.stack = 1; })); // expect: TypeError
print(stack.get.call(new RangeError("r")).startsWith("RangeError: r")); // expect: true
e.stack = "changed";
print(e.stack); // expect: changed
print(Object.getOwnPropertyDescriptor(e, "stack").enumerable); // expect: false
print(delete e.stack); // expect: true
print(e.stack.startsWith("Error: m")); // expect: true
print(e.message); // expect: m
try { throw new RangeError("thrown"); } catch (x) { print(x.name, x.message, x instanceof RangeError, typeof x.stack); } // expect: RangeError thrown true string
try { null.x; } catch (x) { print(x.name, x.constructor === TypeError, x.hasOwnProperty("message"), typeof x.message); } // expect: TypeError true true string
try { undeclared; } catch (x) { print(x.name, x.constructor === ReferenceError, Object.keys(x).length); } // expect: ReferenceError true 0
try { throw 5; } catch (x) { print(x); } // expect: 5
function inner() { throw new TypeError("deep"); }
function outer() { inner(); }
try { outer(); } catch (x) { print(x.message, x.stack === x.stack); } // expect: deep true
// Each line has a function's name and a place, which only a host with the source can tell by its line.
try { outer(); } catch (x) { print(x.stack.split("\n").slice(1).map((line) => line.slice(0, line.indexOf("(")).trim()).join("|")); } // expect: at inner|at outer|at <anonymous>
function recursive(n) { return n > 0 ? recursive(n - 1) + 1 : null.x; }
try { recursive(20); } catch (x) { print(x.stack.split("\n").length); } // expect: 9
e.message = "new";
e.name = "Renamed";
print(String(e)); // expect: Renamed: new
print(Object.keys(e).join()); // expect: name
print(delete e.message); // expect: true
print(e.message + "|"); // expect: |
print(String(e)); // expect: Renamed
const frozen = Object.freeze(new Error("f"));
print(thrown(() => { frozen.message = "x"; })); // expect: TypeError
print(thrown(() => { frozen.stack = "x"; })); // expect: TypeError
print(frozen.message); // expect: f
throw new RangeError("the end"); // throws: RangeError
