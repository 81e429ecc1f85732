"use strict";
// The nullish operator ??.
print(null ?? "a", undefined ?? "a", 0 ?? "a", "" ?? "a", false ?? "a", NaN ?? "a"); // expect: a a 0  false NaN
print(null ?? undefined ?? "last", null ?? 0 ?? 1, "first" ?? null ?? "last"); // expect: last 0 first
var log = [];
function f(x) { log.push(x); return x; }
print(f(1) ?? f(2), log.join()); // expect: 1 1
log = [];
print(f(null) ?? f(2), log.join(), log.length); // expect: 2 ,2 2
var o = { zero: 0, nothing: null };
print(o.zero ?? 5, o.nothing ?? 5, o.missing ?? 5, o.missing ?? o.nothing); // expect: 0 5 5 null
print((null || undefined) ?? "x", (null && 1) ?? "y", null ?? (0 || "z")); // expect: x y z
print(null ?? 1 + 2, (null ?? 1) + 2, 1 + (null ?? 2)); // expect: 3 3 3
print(null ?? true ? "then" : "else", undefined ?? false ? "then" : "else"); // expect: then else
if (o.nothing ?? o.zero) print("yes"); else print("no"); // expect: no
if ((o.nothing ?? "text") === "text") print("equal"); // expect: equal
function g(x) { return x ?? "default"; }
print(g(), g(null), g(0), g(""), g(g())); // expect: default default 0  default
var n = 0, r = null ?? (n++, "side");
print(r, n); // expect: side 1
r = 1 ?? (n++, "side");
print(r, n); // expect: 1 1
