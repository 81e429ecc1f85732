"use strict";
// let, const and class may not be touched before their declaration has run.
function name(f) { try { return f(); } catch (e) { return e.name; } }
print(name(function () { return x; let x = 1; })); // expect: ReferenceError
print(name(function () { x = 1; let x; })); // expect: ReferenceError
print(name(function () { return typeof x; let x; })); // expect: ReferenceError
print(name(function () { return f(); let x = 1; function f() { return x; } })); // expect: ReferenceError
print(name(function () { let x = 1; return f(); function f() { return x; } })); // expect: 1
print(name(function () { const c = c + 1; })); // expect: ReferenceError
print(name(function () { let x = x; })); // expect: ReferenceError
print(name(function () { new C(); class C {} })); // expect: ReferenceError
print(name(function () { class C extends C {} })); // expect: ReferenceError
print(name(function () { let x = "outer"; { return x; let x = "inner"; } })); // expect: ReferenceError
print(name(function () { let x = "outer"; { let x = "inner"; } return x; })); // expect: outer
print(name(function () { for (let i = i; i < 1; i++); })); // expect: ReferenceError
print(name(function () { for (let v of [v]); })); // expect: ReferenceError
print(name(function () { for (let k in { a: k }); })); // expect: ReferenceError
print(name(function () { switch (1) { case 0: let x = 1; case 1: return x; } })); // expect: ReferenceError
print(name(function () { switch (0) { case 0: let x = 1; case 1: return x; } })); // expect: 1
print(name(function () { let u; return u; })); // expect: undefined
print(name(function () { return (function () { return x; })(); let x = 1; })); // expect: ReferenceError
print(name(function () { var f = () => x; let x = 5; return f(); })); // expect: 5
print(name(function () { var f = () => x; f(); let x = 5; return "none"; })); // expect: ReferenceError
print(name(function () { for (var i = 0; i < 2; i++) { if (i === 1) return x; let x = i; } })); // expect: ReferenceError
print(name(function () { x++; let x = 0; }), name(function () { x += 1; let x = 0; }), name(function () { delete x.y; let x = {}; })); // expect: ReferenceError ReferenceError ReferenceError
print(name(function () { try { x; } catch (e) { return e.name + "!"; } let x; })); // expect: ReferenceError!
print(name(function () { l: { if (true) break l; } let x = "after"; return x; })); // expect: after
print(name(function (a = b, b = 1) { return a; }), name(function (a = 1, b = a) { return b; })); // expect: ReferenceError 1
print(name(function () { const f = () => f2(); const f2 = () => "late"; return f(); })); // expect: late
print(name(() => top1)); // expect: ReferenceError
let top1 = "script level";
print(name(() => top1)); // expect: script level
print(name(() => typeof Top)); // expect: ReferenceError
class Top {}
print(name(() => typeof Top)); // expect: function
