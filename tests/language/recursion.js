"use strict";
// Recursion: plain, mutual, through natives and getters.
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
print(fib(15)); // expect: 610
function depth(n) { return n ? 1 + depth(n - 1) : 0; }
print(depth(100)); // expect: 100
function ack(m, n) { return m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
print(ack(2, 3)); // expect: 9
function hanoi(n, a, b, c) { return n === 0 ? 0 : hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a); }
print(hanoi(6, "a", "b", "c")); // expect: 63
function even(n) { return n === 0 || odd(n - 1); }
function odd(n) { return n !== 0 && even(n - 1); }
print(even(50), odd(50)); // expect: true false
function sum(tree) { return tree.value + tree.children.map(sum).reduce(function (a, b) { return a + b; }, 0); }
print(sum({ value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] })); // expect: 10
function flatten(a) { return a.reduce(function (r, x) { return r.concat(Array.isArray(x) ? flatten(x) : x); }, []); }
print(flatten([1, [2, [3, [4, [5]]]]]).join()); // expect: 1,2,3,4,5
function permute(s) { if (s.length < 2) return [s]; var out = []; for (var i = 0; i < s.length; i++) permute(s.slice(0, i) + s.slice(i + 1)).forEach(function (r) { out.push(s[i] + r); }); return out; }
print(permute("abc").join()); // expect: abc,acb,bac,bca,cab,cba
function gcd(a, b) { return b ? gcd(b, a % b) : a; }
print(gcd(1071, 462)); // expect: 21
function power(x, n) { return n === 0 ? 1 : n % 2 ? x * power(x, n - 1) : power(x * x, n / 2); }
print(power(3, 13)); // expect: 1594323
var o = { n: 5, get down() { return this.n-- > 0 ? 1 + this.down : 0; } };
print(o.down); // expect: 5
function viaTry(n) { try { if (n === 0) throw "bottom"; return viaTry(n - 1); } finally { o.n++; } }
try { viaTry(5); } catch (e) { print(e, o.n); } // expect: bottom 5
function locals(n) { var a = n, b = n * 2, c = [n], d = "s" + n; if (n > 0) locals(n - 1); return a + b + c[0] + d; }
print(locals(5)); // expect: 20s5
print((function f(n) { return n <= 1 ? 1 : n * f(n - 1); })(20)); // expect: 2432902008176640000
var Y = (f) => ((x) => x(x))((x) => f((y) => x(x)(y)));
print(Y((self) => (n) => n ? n * self(n - 1) : 1)(5)); // expect: 120
function vt(n) { return { toString: function () { return n === 0 ? "." : "o" + vt(n - 1); } }; }
print("" + vt(4)); // expect: oooo.
function pass(f, n) { return n ? pass(f, n - 1) : f(); }
print(pass(function () { return "end"; }, 10)); // expect: end
