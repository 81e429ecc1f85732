"use strict";
// 22.2.4 RegExp, 22.2.6 its prototype: construction, flags, source, lastIndex
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
print(String(new RegExp()), String(new RegExp("")), String(RegExp("a/b")), String(RegExp("[/]")), String(RegExp("\\/")), String(RegExp("\n")), String(RegExp("\\\n")), String(RegExp("\u2028"))); // expect: /(?:)/ /(?:)/ /a\/b/ /[/]/ /\// /\n/ /\n/ /\u2028/
print(String(new RegExp(undefined, undefined)), String(new RegExp(null)), String(new RegExp(/a/g)), String(new RegExp(/a/g, "i")), String(new RegExp({ toString: () => "x" }, "m"))); // expect: /(?:)/ /null/ /a/g /a/i /x/m
const r = /a/g;
print(RegExp(r) === r, new RegExp(r) === r, RegExp(r, "g") === r, new RegExp(r).source); // expect: true false false a
const like = { [Symbol.match]: true, source: "y", flags: "i", constructor: 1 };
print(String(RegExp(like)), RegExp({ ...like, constructor: RegExp }) === like, RegExp(Object.assign(like, { constructor: RegExp })) === like); // expect: /y/i false true
print(/a/dgimsuy.flags, /a/.flags === "", /a/s.dotAll, /a/.dotAll, /a/y.sticky, /a/d.hasIndices, /a/u.unicode, /a/.unicodeSets, /a/i.ignoreCase, /a/m.multiline, /a/.global); // expect: dgimsuy true true false true true true false true true false
const flags = Object.getOwnPropertyDescriptor(RegExp.prototype, "flags").get;
print(flags.call({ global: 1, sticky: "x", hasIndices: true }), thrown(() => flags.call(1)), RegExp.prototype.flags, RegExp.prototype.source, RegExp.prototype.global, String(RegExp.prototype)); // expect: dgy TypeError  (?:) undefined /(?:)/
print(thrown(() => Object.getOwnPropertyDescriptor(RegExp.prototype, "global").get.call({})), thrown(() => Object.getOwnPropertyDescriptor(RegExp.prototype, "source").get.call({}))); // expect: TypeError TypeError
print(RegExp.prototype.toString.call({ source: 1, flags: 2 }), thrown(() => RegExp.prototype.exec.call({})), thrown(() => RegExp.prototype.test.call(1))); // expect: /1/2 TypeError TypeError
print(Object.prototype.toString.call(/a/), typeof /a/, /a/ instanceof RegExp, Object.keys(/a/).length, JSON_text(Object.getOwnPropertyDescriptor(/a/, "lastIndex"))); // expect: [object RegExp] object true 0 value=0,writable=true,enumerable=false,configurable=false
function JSON_text(d) { return Object.keys(d).map(k => k + "=" + d[k]).join(); }
// lastIndex
const g = /a/g;
print(g.test("aba"), g.lastIndex, g.test("aba"), g.lastIndex, g.test("aba"), g.lastIndex); // expect: true 1 true 3 false 0
const y = /a/y;
y.lastIndex = 1;
print(y.test("baa"), y.lastIndex, y.exec("baa")[0], y.lastIndex, y.exec("baa"), y.lastIndex); // expect: true 2 a 3 null 0
g.lastIndex = { valueOf: () => 2 };
print(g.exec("aba").index, g.lastIndex); // expect: 2 3
g.lastIndex = -1; print(g.exec("aba").index); // expect: 0
g.lastIndex = 4; print(g.exec("aba"), g.lastIndex); // expect: null 0
const plain = /a/; plain.lastIndex = 7; print(plain.test("a"), plain.lastIndex); // expect: true 7
const frozen = Object.freeze(/a/g);
print(thrown(() => frozen.exec("b")), thrown(() => frozen.exec("a")), thrown(() => Object.freeze(/a/).exec("a")), thrown(() => Object.freeze(/a/y).test("b"))); // expect: TypeError TypeError a TypeError
const u = /\udf06/u; u.lastIndex = 1; print(u.exec("\ud834\udf06")); // expect: null
const two = /./gu; two.lastIndex = 1; print(two.exec("\u{1F600}x").index, two.lastIndex); // expect: 1 2
// compile
const c = /a/g; c.lastIndex = 3;
print(String(c.compile("b", "i")), c.lastIndex, c.compile(/x/m) === c, String(c), thrown(() => c.compile(/x/, "g")), thrown(() => c.compile("(")), String(c), String(c.compile())); // expect: /b/i 0 true /x/m TypeError SyntaxError /x/m /(?:)/
// Classes
class Twice extends RegExp { constructor(p, f) { super(p + p, f); this.extra = 1; } exec(s) { const m = super.exec(s); if (m) m.twice = true; return m; } }
const t = new Twice("a", "g");
print(t instanceof Twice, t instanceof RegExp, t.source, t.lastIndex, t.extra, t.exec("xaa").twice, t.lastIndex, "aaaa".replace(t, "b"), Object.getPrototypeOf(t) === Twice.prototype); // expect: true true aa 0 1 true 3 bb true
print(RegExp[Symbol.species] === RegExp, Twice[Symbol.species] === Twice, RegExp.length, thrown(() => new RegExp("a", "g", 1))); // expect: true true 2 /a/g
function Old() {}
Old.prototype = Object.create(RegExp.prototype);
print(thrown(() => new Old().exec("a")), thrown(() => new Old().global)); // expect: TypeError TypeError
