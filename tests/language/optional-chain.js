"use strict";
// Optional chaining ?.
var o = { a: { b: { c: 1 } }, f: function () { return this.a.b; }, n: null, z: 0 };
print(o?.a, o?.a?.b.c, o.n?.x, o.n?.x.y.z, o.u?.x.y.z(), o.z?.toFixed(1)); // expect: [object Object] 1 undefined undefined undefined 0.0
print(o?.["a"]?.["b"]["c"], o.n?.["x"], undefined?.x, null?.[0], ""?.length); // expect: 1 undefined undefined undefined 0
print(o.f?.().c, o.g?.(), o.g?.().x.y, o.f().c, o?.f().c, o?.["f"]().c); // expect: 1 undefined undefined 1 1 1
var count = 0;
print(o.n?.[count++], count, o.n?.x(count++), count, o.a?.[(count++, "b")].c, count); // expect: undefined 0 undefined 0 1 1
try { o.a.x.y; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { o.a?.x.y; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { o.z?.(); print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { (o.n?.x).y; print("none"); } catch (e) { print(e.name); } // expect: TypeError
print((o?.f)().c, (o.f)?.().c); // expect: 1 1
print(typeof o.n?.x, typeof o?.a, void o?.a, !o.n?.x, -o?.z); // expect: undefined object undefined true 0
print(delete o?.a?.b.c, o.a.b.c, delete o.n?.x); // expect: true undefined true
print(o?.a ? "t" : "f", o.n ?.x ? "t" : "f", o.n?.x ?? "nullish", 1 ?.5 : 2); // expect: t f nullish 0.5
function f() { return null; }
print(f()?.x, f?.()?.x, f?.name); // expect: undefined undefined f
var arr = [[1, 2], null];
print(arr?.[0]?.[1], arr[1]?.[0], arr?.[5]?.[0], arr?.length); // expect: 2 undefined undefined 2
var g = { h: null, i: () => ({ j: [() => "deep"] }) };
print(g.h?.(), g?.i?.()?.j?.[0]?.(), g.i?.().j[1]?.()); // expect: undefined deep undefined
if (g.h?.x) print("yes"); else print("no"); // expect: no
var calls = 0, obj = { get p() { calls++; return { q: 1 }; } };
print(obj?.p?.q, calls, obj.p?.q, calls); // expect: 1 1 1 2
