"use strict";
// Errors: kinds, properties, prototypes, messages, causes.
var kinds = [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];
print(kinds.map(function (K) { var e = new K("m"); return [e.name, e.message, e instanceof K, e instanceof Error, String(e)].join("/"); }).join(" ")); // expect: Error/m/true/true/Error: m TypeError/m/true/true/TypeError: m RangeError/m/true/true/RangeError: m SyntaxError/m/true/true/SyntaxError: m ReferenceError/m/true/true/ReferenceError: m EvalError/m/true/true/EvalError: m URIError/m/true/true/URIError: m
print(kinds.map(function (K) { return [K.name, K.length, K.prototype.name, K.prototype.message === "", Object.getPrototypeOf(K) === (K === Error ? Function.prototype : Error)].join("/"); }).join(" ")); // expect: Error/1/Error/true/true TypeError/1/TypeError/true/true RangeError/1/RangeError/true/true SyntaxError/1/SyntaxError/true/true ReferenceError/1/ReferenceError/true/true EvalError/1/EvalError/true/true URIError/1/URIError/true/true
var e = Error("called");
print(e instanceof Error, e.message); // expect: true called
e = TypeError("called");
print(e instanceof TypeError, e.name); // expect: true TypeError
e = new Error("msg");
print(Object.keys(e).length, e.hasOwnProperty("message"), e.hasOwnProperty("name"), e.hasOwnProperty("stack"), "cause" in e); // expect: 0 true false false false
e = new Error();
print(e.hasOwnProperty("message"), e.message === "", String(e)); // expect: false true Error
e = new Error(undefined);
print(e.hasOwnProperty("message")); // expect: false
e = new Error("x", { cause: 5 });
print(e.cause, e.hasOwnProperty("cause"), Object.keys(e).length); // expect: 5 true 0
e = new Error(5);
print(e.message === "5"); // expect: true
e = new Error(null);
print(e.message); // expect: null
e = new Error("m");
e.name = "Own";
print(String(e)); // expect: Own: m
e.message = "";
print(String(e)); // expect: Own
e.name = "";
print(String(e) === ""); // expect: true
e.message = "only";
print(String(e)); // expect: only
e.name = undefined;
print(String(e)); // expect: Error: only
print(Error.prototype.toString.call({ name: "N", message: "M" }), Error.prototype.toString.call({})); // expect: N: M Error
try { Error.prototype.toString.call(5); } catch (x) { print(x.name); } // expect: TypeError
class Custom extends Error { constructor(m, code) { super(m); this.code = code; } get name() { return "Custom"; } }
e = new Custom("bad", 7);
print(e.name, e.message, e.code, e instanceof Custom, e instanceof Error, String(e), typeof e.stack); // expect: Custom bad 7 true true Custom: bad string
try { throw e; } catch (x) { print(x === e, x.code); } // expect: true 7
class Plain extends TypeError {}
e = new Plain("p");
print(e.name, e.constructor.name, e instanceof TypeError, String(e)); // expect: TypeError Plain true TypeError: p
function Old(m) { this.message = m; }
Old.prototype = Object.create(Error.prototype);
Old.prototype.name = "Old";
Old.prototype.constructor = Old;
e = new Old("o");
print(String(e), e instanceof Error, e instanceof Old); // expect: Old: o true true
print(Object.prototype.toString.call(new RangeError()), Object.prototype.toString.call(e)); // expect: [object Error] [object Object]
print(Object.getPrototypeOf(new RangeError()) === RangeError.prototype, RangeError.prototype.constructor === RangeError, Object.getPrototypeOf(RangeError.prototype) === Error.prototype); // expect: true true true
function name(f) { try { f(); return "none"; } catch (e) { return e.constructor.name; } }
print(name(() => null.a), name(() => undefined.a), name(() => undefined()), name(() => ({}).f()), name(() => new 5()), name(() => q), name(() => { q = 1; }), name(() => 1 in 2), name(() => 1 instanceof 2), name(() => Symbol() + 1)); // expect: TypeError TypeError TypeError TypeError TypeError ReferenceError ReferenceError TypeError TypeError TypeError
print(name(() => null[Symbol.iterator]), name(() => { null.a = 1; }), name(() => { undefined[0] = 1; }), name(() => delete null.a), name(() => [].reduce((a) => a)), name(() => new Array(1.5)), name(() => "a".repeat(Infinity)), name(() => (1).toString(1)), name(() => (1).toPrecision(0)), name(() => Object.defineProperty(1, "a", {})), name(() => Object.defineProperty({}, "a", { get: 1 })), name(() => Object.setPrototypeOf({}, 1)), name(() => encodeURI("\uD800")), name(() => Object.create(1))); // expect: TypeError TypeError TypeError TypeError TypeError RangeError RangeError RangeError RangeError TypeError TypeError TypeError URIError TypeError
