// Private names of classes.
class A {
  #x = 1;
  y = this.#x + 1;
  get() { return this.#x; }
  set(v) { this.#x = v; }
  inc() { return this.#x++; }
  static has(o) { return #x in o; }
  #m(a) { return a + this.#x; }
  m(a) { return this.#m(a); }
  get #g() { return "g" + this.#x; }
  set #g(v) { this.#x = v; }
  g(v) { if (v) this.#g = v; return this.#g; }
  static #s = 7;
  static s() { return A.#s; }
  static #sm() { return this.#s + 1; }
  static sm() { return this.#sm(); }
  optional(o) { return o?.#x; }
  put() { this.#m = 1; }
  set #only(v) {}
  read() { return this.#only; }
  get #readable() { return 1; }
  write() { this.#readable = 2; }
  #f = function () {};
  names() { return this.#f.name + " " + this.#m.name; }
}
var a = new A();
print(a.y, a.get(), (a.set(5), a.get()), a.inc(), a.get(), A.has(a), A.has({})); // expect: 2 1 5 5 6 true false
print(a.m(10), a.g(), a.g(9), A.s(), A.sm(), a.optional(a), a.optional(null), a.names()); // expect: 16 g6 g9 7 8 9 undefined #f #m
print(Object.getOwnPropertyNames(a).join(), Object.getOwnPropertySymbols(a).length, Object.keys(a).join(), JSON_less(a)); // expect: y 0 y y
function JSON_less(o) { var names = []; for (var k in o) names.push(k); return names.concat(Object.keys({ ...o }).slice(1)).join(); }
function attempt(f) { try { return f(); } catch (e) { return e.name + ": " + e.message; } }
print(attempt(() => a.put())); // expect: TypeError: cannot assign property '#m': its prototype has it read-only
print(attempt(() => a.read())); // expect: TypeError: cannot read private member '#only': it has only a setter
print(attempt(() => a.write())); // expect: TypeError: cannot assign property '#readable': it has only a getter
print(attempt(() => a.get.call({}))); // expect: TypeError: cannot access private member '#x' of an object that has none
print(attempt(() => a.set.call(Object.create(a), 1))); // expect: TypeError: cannot access private member '#x' of an object that has none
print(attempt(() => a.get.call("x"))); // expect: TypeError: cannot access private member '#x' of an object that has none
print(attempt(() => a.get.call(undefined))); // expect: TypeError: cannot access property '#x' of undefined
print(attempt(() => a.m.call({}))); // expect: TypeError: cannot access private member '#m' of an object that has none
print(attempt(() => A.has(1))); // expect: TypeError: not an object: number
// Each evaluation has names of its own.
function make() {
  return class B {
    #p = 1;
    static q(o) { return o.#p; }
    #z() { return "z" + this.#p; }
    z() { return this.#z(); }
    get #w() { return this.#p; }
    w() { return this.#w; }
    static r(o) { return #p in o && #z in o; }
    static #t = 2;
    static t() { return B.#t; }
  };
}
var M = make(), N = make(), m = new M(), n = new N();
print(M.q(m), N.q(n), m.z(), n.z(), m.w(), M.t(), M.r(m), M.r(n), M.r({})); // expect: 1 1 z1 z1 1 2 true false false
print(attempt(() => M.q(n))); // expect: TypeError: cannot access private member '#p' of an object that has none
class Out { #o = 1; static In = class { #i = 2; sum(x) { return x.#o + this.#i; } }; }
print(new Out.In().sum(new Out())); // expect: 3
// Any object can get private members, once.
class Base { constructor(o) { return o; } }
class Stamp extends Base { #v = 3; static v(o) { return o.#v; } #k() { return "k" + this.#v; } static k(o) { return o.#k(); } }
var frozen = Object.freeze({});
new Stamp(frozen);
print(Stamp.v(frozen), Stamp.k(frozen), Object.isFrozen(frozen)); // expect: 3 k3 true
print(attempt(() => new Stamp(frozen))); // expect: TypeError: the object has private members of this class already
var array = [1, 2];
new Stamp(array);
print(Stamp.v(array), Stamp.k(array), array.length, Object.keys(array).join()); // expect: 3 k3 2 0,1
class D {
  #a; #b; #h = () => this.#a;
  f(o) { ({ a: this.#a, b: [this.#b] } = o); this.#a += 1; this.#b ??= 4; return [this.#a, this.#b].join(); }
  h() { return this.#h(); }
}
var d = new D();
print(d.f({ a: 1, b: [2] }), d.h(), d.f({ a: 5, b: [] })); // expect: 2,2 2 6,4
class Big {
  #a = 1; #b = 2; #c = 3; #d = 4; #e = 5; #f = 6; #g = 7; #h = 8; #i = 9; #j = 10; #k = 11; #l = 12;
  sum() { return this.#a + this.#b + this.#c + this.#d + this.#e + this.#f + this.#g + this.#h + this.#i + this.#j + this.#k + this.#l; }
  clear() { this.x = 1; delete this.x; return Object.keys(this).length; }
}
var big = new Big();
print(big.sum(), big.clear(), big.sum()); // expect: 78 0 78
// Private methods come before all fields, wherever they stand, and know `super`.
class Parent { name() { return "parent"; } }
class Child extends Parent { early = typeof this.#late; constructor() { super(); this.after = this.#late(); } #late() { return super.name() + this.#n; } #n = 1; static { this.made = new Child(); } }
print(Child.made.early, Child.made.after); // expect: function parent1
