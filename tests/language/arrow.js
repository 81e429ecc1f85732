"use strict";
// Arrow functions: forms, this, arguments, no constructor.
print((() => 1)(), ((x) => x + 1)(1), (x => x * 2)(4), ((a, b) => a - b)(5, 3), (() => { return "block"; })(), (() => {})()); // expect: 1 2 8 2 block undefined
print((() => ({ a: 1 }))().a, (() => ({}))() instanceof Object, (x => y => z => x + y + z)(1)(2)(3), (() => [1, 2])()[1], (() => (1, 2))()); // expect: 1 true 6 2 2
var o = { n: 5, f() { return (() => this.n)(); }, g: function () { return [1, 2].map((x) => x * this.n).join(); }, h() { return () => () => this.n; } };
print(o.f(), o.g(), o.h()()()); // expect: 5 5,10 5
print(o.f.call({ n: 7 }), o.h.call({ n: 8 })()()); // expect: 7 8
var arrow = o.h();
print(arrow.call({ n: 0 })(), arrow.apply({ n: 0 }, [])(), arrow.bind({ n: 0 })()()); // expect: 5 5 5
function args() { return () => arguments.length; }
print(args(1, 2)(1)); // expect: 2
function nt() { return (() => new.target === nt)(); }
print(new nt() instanceof nt, nt()); // expect: true false
try { new (() => 1)(); print("none"); } catch (e) { print(e.name); } // expect: TypeError
print("prototype" in (() => 1), (() => 1).hasOwnProperty("prototype"), typeof (() => 1)); // expect: false false function
var f = x => x, g = (a, b) => a, h = (...r) => r, k = (a = 1) => a;
print(f.name, g.length, h.length, k.length, (() => 1).name === ""); // expect: f 2 0 0 true
const fact = n => n < 2 ? 1 : n * fact(n - 1);
print(fact(10)); // expect: 3628800
var cond = true ? x => x + 1 : x => x - 1;
print(cond(1)); // expect: 2
print([3, 1, 2].sort((a, b) => a - b).join()); // expect: 1,2,3
var t = x => { x++; return x; };
print(t(1)); // expect: 2
var nested = a => { return b => { return a * b; }; };
print(nested(3)(4)); // expect: 12
var c = (a, b) => a ? b : () => "else";
print(c(0)()); // expect: else
print((a => a)((b => b)("inner")), (a => b => a + b)("x")("y")); // expect: inner xy
class C { constructor() { this.v = 1; this.get = () => this.v; } m() { return [1].map(() => this)[0] === this; } static s() { return (() => this)() === C; } }
var get = new C().get;
print(get(), new C().m(), C.s()); // expect: 1 true true
var async = x => x, of = (x) => x, let_ = _ => _;
print(async(1), of(2), let_(3)); // expect: 1 2 3
print(((a, b = a, ...c) => a + b + c.length)(1, undefined, 3, 4)); // expect: 4
var z = (x) =>
  x + 1;
print(z(1)); // expect: 2
print(typeof (() => { })(), (() => void 0)(), (() => !0)(), (() => -1)(), (() => typeof x)()); // expect: undefined undefined true -1 undefined
var x = 5;
print((() => x)(), (() => x = 6)(), x, (() => { x += 1; })(), x); // expect: 5 6 6 undefined 7
print((() => { "use strict"; return this === globalThis; })(), this === globalThis); // expect: true true
print((a => a ?? "n")(null), (a => a ? 1 : 2)(0), ((a) => { if (a) return "yes"; return "no"; })(1), (a => ({ a }))(5).a, (a => [a])(6)[0], (a => `${a}!`)(7)); // expect: n 2 yes 5 6 7!
