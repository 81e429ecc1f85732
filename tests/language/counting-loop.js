// Counting loops, which have instructions of their own: integers, other numbers, the largest integers, and bodies that jumps reach only far.
function f(n) { var s = 0; for (var i = 0; i < n; i++) s += i; return s; }
print(f(10), f(0), f(1), f(10.5), f("7"), f(NaN), f(-3), f(2147483647 - 2147483640)); // expect: 45 0 0 55 21 0 0 21
function g(n) { var s = 0; for (var i = n - 3; i <= n; i++) s++; return s; }
print(g(2147483647 - 1), g(5), g(0.5)); // expect: 4 4 4
function h(n) { var c = 0; for (let i = 2147483640; i <= 2147483647; ++i) c++; let j = 0; for (let i = 2147483640; i < n; i++) j++; return c + " " + j; }
print(h(2147483650)); // expect: 8 10
function k(n) { var r = ""; for (let i = 0; i < n; i++) { if (i == 2) continue; if (i == 5) break; r += i; } return r; }
print(k(10)); // expect: 0134
function m(n) { var fs = []; for (let i = 0; i < n; i++) fs.push(() => i); return fs.map(f => f()).join(); }
print(m(4)); // expect: 0,1,2,3
function w(n) { for (var i = 0; i < n; i++) n = 3; return i; }
print(w(10)); // expect: 3
function big(n) { var s = 0; for (var i = 0; i < n; i++) { s += i; s = (s * 3) % 1001; s ^= 5; s = s | 1; s = s + 1; s -= 2; s = s * 2 % 997; if (s > 10) { s = s - 1; } else { s = s + 3; } if (s > 100) { s = s - 1; } else { s = s + 3; } if (s > 110) { s = s - 1; } else { s = s + 3; } if (s > 120) { s = s - 1; } else { s = s + 3; } if (s > 10) { s = s - 1; } else { s = s + 3; } if (s > 100) { s = s - 1; } else { s = s + 3; } if (s > 110) { s = s - 1; } else { s = s + 3; } if (s > 120) { s = s - 1; } else { s = s + 3; } if (s > 10) { s = s - 1; } else { s = s + 3; } if (s > 100) { s = s - 1; } else { s = s + 3; } if (s > 110) { s = s - 1; } else { s = s + 3; } if (s > 120) { s = s - 1; } else { s = s + 3; } if (s > 10) { s = s - 1; } else { s = s + 3; } if (s > 100) { s = s - 1; } else { s = s + 3; } if (s > 110) { s = s - 1; } else { s = s + 3; } if (s > 120) { s = s - 1; } else { s = s + 3; } s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007; s = (s * 7 + i * 3 - s % 5) % 10007;s = (s * 7 + i * 3 - s % 5) % 10007;s = (s * 7 + i * 3 - s % 5) % 10007;} return s; }
print(big(100)); // expect: 3366
