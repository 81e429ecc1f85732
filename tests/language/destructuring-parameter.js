"use strict";
// Patterns as parameters, in catch clauses and in loops (ECMA-262, 10.2.11, 14.7.5 and 14.15)
function f({ m, n = m * 2 }, [o, p] = [m, n], ...[q, r]) { return [m, n, o, p, q, r].join(); }
print(f({ m: 4 }), f({ m: 1, n: 1 }, [5, 6], 7, 8), f.length); // expect: 4,8,4,8,, 1,1,5,6,7,8 1
const arrow = ({ k }) => k, two = ([a], { b }, c = a + b) => a + b + c, none = ({ a } = {}, b) => b;
print(arrow({ k: 9 }), two([1], { b: 2 }), arrow.length, two.length, none.length); // expect: 9 6 1 2 0
function captured({ a, b: [c] }) { return () => a + c; }
print(captured({ a: 1, b: [2] })()); // expect: 3
function changed({ a, get = () => a }) { a = 10; return get(); }
print(changed({ a: 1 })); // expect: 10
function counter([n]) { return () => n++; }
const next = counter([5]);
print(next(), next()); // expect: 5 6
function redeclared([a], { b }) { var a; var b = b + 1; function c() {} return [a, b].join(); }
print(redeclared([1], { b: 2 })); // expect: 1,3
try { (({ a = b, b }) => a)({}); } catch (error) { print(error.name); } // expect: ReferenceError
try { (({ a = a }) => a)({}); } catch (error) { print(error.name); } // expect: ReferenceError
try { (([a]) => a)(); } catch (error) { print(error.name); } // expect: TypeError
const setter = { set v([a, b]) { this.sum = a + b; } };
setter.v = [1, 2];
print(setter.sum); // expect: 3
class Vector { constructor({ x = 0, y = 0 } = {}) { this.x = x; this.y = y; } plus({ x, y }) { return new Vector({ x: this.x + x, y: this.y + y }); } }
print(new Vector().plus(new Vector({ x: 1, y: 2 })).y); // expect: 2
try { throw { message: "m", code: 5 }; } catch ({ message, code, missing = "none" }) { print(message, code, missing); } // expect: m 5 none
try { try { throw null; } catch ({ a }) { } } catch (error) { print(error.name); } // expect: TypeError
const thunks = [];
try { throw [1, 2]; } catch ([a, b]) { thunks.push(() => a + b++, () => b); }
print(thunks[0](), thunks[1]()); // expect: 3 3
for (const [k, v] of Object.entries({ one: 1, two: 2 })) print(k, v);
// expect: one 1
// expect: two 2
for (const { length } of ["abc", "de"]) print(length);
// expect: 3
// expect: 2
for (let [i, j] = [0, 10]; i < j; i += 4, j -= 1) print(i, j);
// expect: 0 10
// expect: 4 9
for (var { a: va, ...vr } of [{ a: 1, b: 2 }]) print(va, vr.b); // expect: 1 2
for (const [c0, c1] in { xy: 1, zw: 2 }) print(c0, c1);
// expect: x y
// expect: z w
const target = {};
for ([target.a, target.b = 7] of [[1], [2, 3]]) print(target.a, target.b);
// expect: 1 7
// expect: 2 3
for ({ length: target.l } of ["five5"]) print(target.l); // expect: 5
const closures = [];
for (const [n] of [[1], [2], [3]]) closures.push(() => n);
for (let { a, get = () => a++ } of [{ a: 10 }, { a: 20 }]) closures.push(get, get);
print(closures.map(c => c()).join()); // expect: 1,2,3,10,11,20,21
try { for (const [a] of [a]) ; } catch (error) { print(error.name); } // expect: ReferenceError
const seen = [];
for (let { a = (() => { try { return b; } catch (error) { return error.name; } })(), b } of [{ b: 1 }, { b: 2 }]) seen.push(a, b);
print(seen.join()); // expect: ReferenceError,1,ReferenceError,2
print((function ({ a }, b) { return arguments.length; })({}, 1, 2)); // expect: 3
function deep({ a: { b: { c: [, { d = 1 } = {}] } } }) { return d; }
print(deep({ a: { b: { c: [] } } }), deep({ a: { b: { c: [0, { d: 2 }] } } })); // expect: 1 2
