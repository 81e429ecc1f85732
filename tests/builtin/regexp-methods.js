"use strict";
// 22.2.6 match, matchAll, replace, search, split, and the methods of strings that call them
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
const list = a => a === null ? "null" : Array.from(a, x => x === undefined ? "-" : "'" + x + "'").join(" ");
print(list("aXbX".match(/x/gi)), list("abc".match(/x/g)), list("abc".match(/b(c)/)), list("aaa".match(/a*?/g)), list("abc".match()), list("a.c".match("."))); // expect: 'X' 'X' null 'bc' 'c' '' '' '' '' '' 'a'
print(list("\u{1F600}a".match(/(?:)/g)), list("\u{1F600}a".match(/(?:)/gu)), list(/a/[Symbol.match]("ba"))); // expect: '' '' '' '' '' '' '' 'a'
print([..."a1b22".matchAll(/([a-z])(\d+)/g)].map(m => m.index + m[1] + m[2]).join(), [..."aa".matchAll(/(?:)/g)].length, thrown(() => "a".matchAll(/a/)), [..."a.b.".matchAll("b")].length); // expect: 0a1,2b22 3 TypeError 1
const iterator = "ab".matchAll(/./g);
print(Object.prototype.toString.call(iterator), iterator.next().value[0], iterator.next().value[0], iterator.next().done, iterator.next().value, iterator[Symbol.iterator]() === iterator); // expect: [object RegExp String Iterator] a b true undefined true
print(thrown(() => iterator.next.call([].values())), thrown(() => iterator.next.call({}))); // expect: TypeError TypeError
print(thrown(() => [].values().next.call(iterator))); // expect: TypeError
print("abc".search(/c/), "abc".search(/x/), "abc".search("b"), "abc".search()); // expect: 2 -1 1 0
const s = /b/g; s.lastIndex = 5; print("abc".search(s), s.lastIndex); // expect: 1 5
print("abcabc".replace(/b/, "[$&|$`|$']"), "abcabc".replace(/b/g, "$$"), "abc".replace(/(b)(c)/, "$2$1$3$0$10$01$02"), "abc".replace(/x/, "y")); // expect: a[b|a|cabc]cabc a$ca$c acb$3$0b0bc abc
print("john smith".replace(/(?<first>\w+)\s(?<last>\w+)/, "$<last>, $<first>$<none>|$<"), "ab".replace(/(b)/, "$<x>$1"), "abc".replace(/(x)?b/, "[$1]")); // expect: smith, john|$< a$<x>b a[]c
print("aaa".replace(/a/g, (m, i, all) => m + i + all.length), "abc".replace(/(?<n>b)(x)?/, (...a) => a.length + a[2] + a[5].n), "abc".replace(/b/, () => "$&")); // expect: a03a13a23 aNaNbc a$&c
print("aaa".replace(/(?:)/g, "-"), "\u{1F600}".replace(/(?:)/gu, "-"), "abc".replace(/$/, "!"), "aab".replace(/a/y, "x"), "aab".replace(/a/gy, "x"), "baa".replace(/a/gy, "x")); // expect: -a-a-a- -😀- abc! xab xxb baa
print("a-b_c".replaceAll(/[-_]/g, ""), thrown(() => "a".replaceAll(/a/, "")), "x".replace(/x/, "$1$"), "abcdefghijkl".replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, "$11-$12-$10")); // expect: abc TypeError $1$ k-a2-jl
print(list("a1b2c".split(/\d/)), list("a1b2c".split(/(\d)/)), list("abc".split(/(?:)/)), list("".split(/a/)), list("".split(/(?:)/)), list("ab".split(/$/))); // expect: 'a' 'b' 'c' 'a' '1' 'b' '2' 'c' 'a' 'b' 'c' ''  'ab'
print(list("A<B>bold</B>and<CODE>coded</CODE>".split(/<(\/)?([^<>]+)>/)), list("a,b,c".split(/,/, 2)), list("a1b2".split(/(\d)/, 2)), list("abc".split(/b/, 0)), list(",a,".split(/,/))); // expect: 'A' - 'B' 'bold' '/' 'B' 'and' - 'CODE' 'coded' '/' 'CODE' '' 'a' 'b' 'a' '1'  '' 'a' ''
print(list("\u{1F600}x".split(/(?:)/u)), "\u{1F600}".split(/(?:)/).length, list("aXbxc".split(/x/i)), list("ab".split(/(?:)/y)), list("a b".split(/ /y))); // expect: '😀' 'x' 2 'a' 'b' 'c' 'a' 'b' 'a' 'b'
// Other implementations of exec are asked
const odd = /x/g;
let calls = 0;
odd.exec = function () { return calls++ < 2 ? { 0: "b", index: calls, length: 1 } : null; };
print("abbbc".replace(odd, "[$&]"), calls); // expect: a[b][b]bc 3
print(thrown(() => { const r = /a/; r.exec = () => 1; return r.test("a"); }), (() => { const r = /a/; r.exec = 1; return r.test("a"); })()); // expect: TypeError true
const symbolic = { [Symbol.replace]: (a, b) => "R" + a + b, [Symbol.split]: (a, b) => "S" + a + b, [Symbol.match]: a => "M" + a, [Symbol.search]: a => "F" + a, [Symbol.matchAll]: a => "A" + a };
print("s".replace(symbolic, "v"), "s".split(symbolic, 1), "s".match(symbolic), "s".search(symbolic), thrown(() => "s".matchAll(symbolic)), thrown(() => "abc".includes(/b/))); // expect: Rsv Ss1 Ms Fs TypeError TypeError
// d and groups
const d = /(?<a>b)(c)?/d.exec("abx");
print(d.indices.map(p => p === undefined ? "-" : p.join("..")).join(), d.indices.groups.a.join(), d.groups.a, Object.getPrototypeOf(d.groups), Object.keys(d).join(), /b/.exec("b").groups, Object.keys(/b/.exec("b")).join()); // expect: 1..2,1..2,- 1,2 b null 0,1,2,index,input,groups,indices undefined 0,index,input,groups
class Logged extends RegExp { static get [Symbol.species]() { return function (p, f) { print("species", String(p), f); return new RegExp(p, f); }; } }
print(list("a-b".split(new Logged("-"))), [..."aa".matchAll(new Logged("a", "g"))].length);
// expect: species /-/ y
// expect: species /a/g g
// expect: 'a' 'b' 2
const flagless = /a/g; Object.defineProperty(flagless, "flags", { value: "" }); print("aaa".replace(flagless, "b"), list("aaa".match(flagless))); // expect: baa 'a'
