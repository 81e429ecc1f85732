"use strict";
// A longer program: primes, a queue, a stack machine, text, all together.
function sieve(n) { var flags = [], primes = []; for (var i = 2; i <= n; i++) { if (flags[i]) continue; primes.push(i); for (var j = i * i; j <= n; j += i) flags[j] = true; } return primes; }
print(sieve(60).join(), sieve(1000).length); // expect: 2,3,5,7,11,13,17,19,23,29,31,37,41,43,47,53,59 168
class Queue { constructor() { this.head = this.tail = null; this.length = 0; } push(v) { var n = { v, next: null }; if (this.tail) this.tail.next = n; else this.head = n; this.tail = n; this.length++; return this; } shift() { if (!this.head) return undefined; var v = this.head.v; this.head = this.head.next; if (!this.head) this.tail = null; this.length--; return v; } [Symbol.iterator]() { var n = this.head; return { next() { if (!n) return { done: true, value: undefined }; var v = n.v; n = n.next; return { done: false, value: v }; } }; } }
var q = new Queue();
for (var i = 0; i < 5; i++) q.push(i * i);
print(q.shift(), q.shift(), [...q].join(), q.length); // expect: 0 1 4,9,16 3
while (q.length) q.shift();
print(q.shift(), q.push("again").shift()); // expect: undefined again
function machine(code) { var stack = [], ops = { "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b }; for (const t of code.split(" ")) { if (ops[t]) { const b = stack.pop(), a = stack.pop(); stack.push(ops[t](a, b)); } else if (t === "dup") stack.push(stack[stack.length - 1]); else stack.push(Number(t)); } return stack.join(); }
print(machine("3 4 + 2 *"), machine("5 dup * 1 -"), machine("1 2 / 3")); // expect: 14 24 0.5,3
function wrap(text, width) { var lines = [], line = ""; for (const word of text.split(" ")) { if (line && line.length + word.length + 1 > width) { lines.push(line); line = ""; } line += (line ? " " : "") + word; } if (line) lines.push(line); return lines; }
print(wrap("the quick brown fox jumps over the lazy dog", 12).join("|")); // expect: the quick|brown fox|jumps over|the lazy dog
function tree(values) { let root = null; function insert(node, v) { if (!node) return { v, l: null, r: null }; if (v < node.v) node.l = insert(node.l, v); else node.r = insert(node.r, v); return node; } for (const v of values) root = insert(root, v); const out = []; (function walk(n) { if (n) { walk(n.l); out.push(n.v); walk(n.r); } })(root); return out.join(); }
print(tree([5, 2, 8, 1, 9, 3])); // expect: 1,2,3,5,8,9
function matrix(n) { var m = []; for (var r = 0; r < n; r++) { m[r] = []; for (var c = 0; c < n; c++) m[r][c] = r === c ? 1 : (r + c) / 2; } return m; }
function mul(a, b) { return a.map((row) => b[0].map((_, j) => row.reduce((s, v, k) => s + v * b[k][j], 0))); }
print(mul(matrix(3), matrix(3)).map((r) => r.join()).join("|")); // expect: 2.25,2.5,2.75|2.5,3.5,3.5|2.75,3.5,4.25
function life(rows) { return rows.map((row, y) => row.split("").map((cell, x) => { var n = 0; for (var dy = -1; dy <= 1; dy++) for (var dx = -1; dx <= 1; dx++) if ((dx || dy) && rows[y + dy] && rows[y + dy][x + dx] === "#") n++; return n === 3 || (n === 2 && cell === "#") ? "#" : "."; }).join("")); }
print(life(life([".....", "..#..", "..#..", "..#..", "....."])).join("/")); // expect: ...../..#../..#../..#../.....
function collatz(n, memo) { if (n === 1) return 0; return memo[n] ?? (memo[n] = 1 + collatz(n % 2 ? 3 * n + 1 : n / 2, memo)); }
print(collatz(27, {}), collatz(97, {})); // expect: 111 118
var lcg = 42;
function random() { lcg = (lcg * 1103515245 + 12345) % 2147483648; return lcg / 2147483648; }
var hits = 0;
for (i = 0; i < 500; i++) { var x = random(), y = random(); if (x * x + y * y < 1) hits++; }
print(hits, lcg); // expect: 397 1301764352
function roman(n) { return [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]].reduce((s, p) => { while (n >= p[0]) { s += p[1]; n -= p[0]; } return s; }, ""); }
print(roman(1994), roman(2024)); // expect: MCMXCIV MMXXIV
function bigints(n) { var d = [1]; for (var i = 2; i <= n; i++) { var carry = 0; for (var j = 0; j < d.length; j++) { var v = d[j] * i + carry; d[j] = v % 10; carry = (v - d[j]) / 10; } while (carry) { d.push(carry % 10); carry = Math.floor(carry / 10); } } return d.reverse().join(""); }
print(bigints(30)); // expect: 265252859812191058636308480000000
