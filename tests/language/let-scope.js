"use strict";
// Block scopes of let and const, and shadowing.
let x = "script";
{ let x = "block"; print(x); { let x = "inner"; print(x); } print(x); }
// expect: block
// expect: inner
// expect: block
print(x); // expect: script
if (true) { let x = "if"; print(x); } else { let x = "else"; print(x); } // expect: if
for (let x = 0; x < 1; x++) { let x = "body"; print(x); } // expect: body
print(x); // expect: script
{ const y = 1; { const y = 2; print(y); } print(y); }
// expect: 2
// expect: 1
print(typeof y); // expect: undefined
function f(p) { let q = p; { let p = "inner p"; q += p; } return q; }
print(f("a ")); // expect: a inner p
function g() { let v = 1; { let v = 2; var fn = () => v; } return fn() + v; }
print(g()); // expect: 3
try { let t = "try"; throw t; } catch (t) { print(t); { let t = "shadow"; print(t); } print(t); } finally { let t = "finally"; print(t); }
// expect: try
// expect: shadow
// expect: try
// expect: finally
switch (1) { case 1: let s = "switch"; print(s); } // expect: switch
print(typeof s); // expect: undefined
let a = 1, b = a + 1;
{ let a = b + 1; print(a); } // expect: 3
print(a, b); // expect: 1 2
let fs = [];
{ let n = 1; fs.push(() => n++); fs.push(() => n); } { let n = 10; fs.push(() => n); }
fs[0]();
print(fs[1](), fs[2]()); // expect: 2 10
function h() { if (x) { let x; x = 5; return x; } }
print(h(), x); // expect: 5 script
l: { let z = 1; if (z) break l; print("never"); }
print(typeof z); // expect: undefined
let u;
print(u); // expect: undefined
u = 3;
{ u = 4; }
print(u); // expect: 4
function depth(n) { let v = n; if (n > 0) { let v = depth(n - 1); return v + 1; } return v; }
print(depth(5)); // expect: 5
let o = { x };
{ let x = "inner"; o.y = x; }
print(o.x, o.y); // expect: script inner
function k() { { let i = 1; } { let j; return j; } }
print(k()); // expect: undefined
function m() { let out = []; for (let i = 0; i < 3; i++) { let j; out.push(j); j = i; } return out.length + " " + out.every((v) => v === undefined); }
print(m()); // expect: 3 true
let e = "outer e";
try { throw 1; } catch { let e = "in catch"; print(e); } // expect: in catch
print(e); // expect: outer e
