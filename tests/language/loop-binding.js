"use strict";
// Every turn of a loop has its own let bindings.
var fs = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
print(fs.map((f) => f()).join()); // expect: 0,1,2
fs = [];
for (var j = 0; j < 3; j++) fs.push(() => j);
print(fs.map((f) => f()).join()); // expect: 3,3,3
fs = [];
for (let i = 0; i < 3; i++) { fs.push(() => i); i += 0; }
print(fs.map((f) => f()).join()); // expect: 0,1,2
fs = [];
for (let i = 0; i < 6; i++) { i++; fs.push(() => i); }
print(fs.map((f) => f()).join()); // expect: 1,3,5
fs = [];
for (let i = 0, n = 3; i < n; i++, n--) fs.push(() => i + "/" + n);
print(fs.map((f) => f()).join()); // expect: 0/3,1/2
fs = [];
for (const v of ["a", "b"]) fs.push(() => v);
print(fs.map((f) => f()).join()); // expect: a,b
fs = [];
for (const k in { x: 1, y: 2 }) fs.push(() => k);
print(fs.map((f) => f()).join()); // expect: x,y
fs = [];
for (let v of [1, 2]) { fs.push(() => v); v *= 10; }
print(fs.map((f) => f()).join()); // expect: 10,20
fs = [];
for (let i = 0; fs.push(() => i), i < 2; i++);
print(fs.map((f) => f()).join()); // expect: 0,1,2
fs = [];
for (let i = 0; i < 2; fs.push(() => i), i++);
print(fs.map((f) => f()).join()); // expect: 1,2
fs = [];
for (let i = (fs.push(() => i), 0); i < 2; i++) fs.push(() => i);
print(fs.map((f) => f()).join()); // expect: 0,0,1
fs = [];
for (let i = 0; i < 3; i++) { fs.push(() => i++); }
print(fs.map((f) => f()).join(), fs.map((f) => f()).join()); // expect: 0,1,2 1,2,3
fs = [];
for (let i = 0; i < 4; i++) { if (i === 1) continue; if (i === 3) break; fs.push(() => i); }
print(fs.map((f) => f()).join()); // expect: 0,2
fs = [];
for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) fs.push(() => i + "" + j);
print(fs.map((f) => f()).join()); // expect: 00,01,10,11
fs = [];
var w = 0;
while (w < 2) { let c = w; fs.push(() => c); w++; }
print(fs.map((f) => f()).join()); // expect: 0,1
fs = [];
w = 0;
do { const c = w * 2; fs.push(() => c); } while (++w < 2);
print(fs.map((f) => f()).join()); // expect: 0,2
function steps() { var out = []; for (let i = 0; i < 3; i++) { try { out.push(() => i); if (i === 1) continue; } finally { out.push(() => -i); } } return out; }
print(steps().map((f) => f()).join()); // expect: 0,0,1,-1,2,-2
function first() { for (let i = 5; ; i++) { if (i > 6) return () => i; } }
print(first()()); // expect: 7
var inc, get;
for (let i = 0; i < 1; i++) { inc = () => ++i; get = () => i; }
inc();
inc();
print(get()); // expect: 2
l: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue l; fs.push(() => i * 10 + j); } }
print(fs.slice(2).map((f) => f()).join()); // expect: 0,10,20
