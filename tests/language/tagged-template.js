// Tagged templates.
function tag(strings, ...values) { return strings.join("|") + " " + strings.raw.join("|") + " " + values.join(); }
print(tag`a${1}b${2}c`); // expect: a|b|c a|b|c 1,2
print(tag``, tag`\n`.length, tag`\x41\u{42}`); // expect:    5 AB \x41\u{42}
function whole(s) { return s; }
function site() { return whole`x${0}y`; }
var s = site();
print(s === site(), s === whole`x${0}y`, Object.isFrozen(s), Object.isFrozen(s.raw), Array.isArray(s.raw), s.length); // expect: true false true true true 2
print(Object.getOwnPropertyNames(s).join(), Object.keys(s).join()); // expect: 0,1,length,raw 0,1
var bad = whole`\u{ ${0}ok\01`;
print(bad[0], bad[1], bad.raw.join("|")); // expect: undefined undefined \u{ |ok\01
var o = { name: "o", m(strings) { return this.name + strings[0]; }, get t() { return this.m; } };
print(o.m`1`, o["m"]`2`, (() => whole)()`3`[0]); // expect: o1 o2 3
function chain(strings) { return function (next) { return strings[0] + next[0]; }; }
print(chain`a``b`); // expect: ab
class K { constructor(s) { this.s = s; } }
function make() { return K; }
print(new make`x` instanceof K, new (make`x`)(5).s); // expect: true 5
print(String.raw`a\n${1}b`, `${tag`in${"ner"}`}`); // expect: a\n1b in| in| ner
try { s[0] = 1; } catch (e) { print(e.name); } // expect: TypeError
print(Object.getOwnPropertyNames(globalThis).filter((name) => name.length === 5 && name.endsWith("`")).length); // expect: 0
