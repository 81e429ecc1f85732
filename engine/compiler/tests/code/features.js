function spread(f, a, ...rest) { return f(...a, 1, ...rest); }
function defaults(a, b = a + 1, c = () => b) { return c(b)?.x?.[a].y(1); }
class A { constructor(x) { this.x = x; } get v() { return this.x; } set v(x) { this.x = x; } static make(...a) { return new A(...a); } ["k" + 1]() {} m() { return 1; } }
class B extends A { constructor(y) { super(y, 2); this.y = y; const f = () => this.y; return f; } }
class C extends A {}
var D = class E { self() { return E; } };
function own() { return function fact(n) { return n ? n * fact(n - 1) : 1; }; }
function loops(o, list) {
  outer: for (const k in o) { for (const v of list) { if (v === 1) continue outer; if (v === 2) break; if (v === 3) return v; try { o[k] = v; } finally { if (v) break outer; } } }
  for (let i = 0, fs = []; i < 3; i++) fs.push(() => i);
  do { o.x--; } while (o.x > 0 && !o.stop || o.again);
  while (true) { if (o.y == null) break; }
}
function sw(x, s) {
  switch (x) { case 0: return "a"; case 1: case 2: s++; break; case 3: let q = s; return q; default: s = 9; }
  switch (s) { case "x": return 1; case null: return 2; case 5: return 3; }
  return `v=${x} and ${s}!`;
}
function assigns(a, o, i) {
  a += a = 3; o.x += 1; o[i++] = i; o.y ??= 5; a ||= o.z; [1, , 3, ...a]; ({ a, ["x" + i]: 1, get q() { return 1; }, __proto__: o });
  var t = a + (a = 2); x = o.n++ + --o.m; delete o.x; typeof undeclared; void 0; return -a, +a, ~a, !a, a ** 2, a in o, a instanceof Object;
}
function args() { const g = () => arguments[0] + new.target; if (arguments.length > 1) return g; hoisted(); function hoisted() { return hoisted; } let late = () => later; let later = 1; return late; }
