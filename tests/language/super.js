// `super` in methods, and in arrow functions inside of methods and constructors (ECMA-262, 13.3.7).

function thrown(f) { try { f(); return "nothing"; } catch (e) { return e.constructor.name; } }

class A {
  constructor(x) { this.x = x; }
  get half() { return this.x / 2; }
  set half(value) { this.x = value * 2; }
  name() { return "A" + this.x; }
  sum(...values) { return values.reduce((a, b) => a + b, this.x); }
  static make() { return "A.make of " + this.name; }
}
A.prototype.shared = "shared";

class B extends A {
  constructor(x) { super(x); this.seen = super.name(); }
  name() { return "B" + super.name(); }
  get half() { return -super.half; }
  set half(value) { super.half = value + 1; }
  sum(...values) { return super.sum(...values) + super["sum"](1); }
  late() { return () => (() => super.name())(); }
  own() { super.fresh = 1; super.shared = "mine"; return Object.keys(this).join(); }
  count() { super.shared += "!"; super["shared"] ??= 1; return super.shared + this.shared; }
  step() { this.n = 0; super.n = 5; return [super.n, super.n++, this.n, ++super.n].join(); }
  optional() { return super.missing?.deep + "," + super.name?.() + "," + typeof super.missing; }
  made() { return new super.constructor(9).x; }
  drop() { return delete super.name; }
  static make() { return super.make() + "!" + (() => super.make())(); }
}

const b = new B(4);
print(b.seen, b.name(), b.late()());         // expect: A4 BA4 A4
print(b.half, (b.half = 2, b.x));            // expect: -2 6
print(b.sum(1, 2), b.sum.call({ x: 0 }, 1)); // expect: 16 2
print(b.own());                              // expect: x,seen,fresh,shared
print(b.count());                            // expect: sharedshared!
print(b.step());                             // expect: ,NaN,NaN,NaN
print(b.optional());                         // expect: undefined,A6,undefined
print(b.made(), thrown(() => b.drop()));     // expect: 9 ReferenceError
print(B.make());                             // expect: A.make of B!A.make of B

// Object literals; a home object stays what it was, whoever gets the method.
const parent = { hello() { return "parent of " + this.who; }, get who2() { return this.who; } };
const child = {
  __proto__: parent, who: "child",
  hello() { return super.hello() + "!"; },
  get who2() { return super.who2 + "2"; },
  ["com" + "puted"]() { return super.hello(); },
  inner: { hello() { return typeof super.hello + typeof super.toString; } },
  values() { return { a: super.hello(), toString() { return "own " + super.toString(); }, b: [super.hello()] }; },
};
print(child.hello(), child.who2, child.computed()); // expect: parent of child! child2 parent of child
print(child.inner.hello());                         // expect: undefinedfunction
print(child.values().a, child.values().b[0]);        // expect: parent of child parent of child
print(String(child.values()));                      // expect: own [object Object]
const other = { who: "other", hello: child.hello };
print(other.hello());                               // expect: parent of other!
Object.setPrototypeOf(child, { hello() { return "changed"; } });
print(other.hello());                               // expect: changed!

// `super(…)` in arrow functions.
class C extends A {
  constructor(how, x) {
    const call = () => { super(x); return this; };
    if (how === "early") this.x;
    if (how === "early arrow") (() => this)();
    if (how === "never") return;
    if (how === "object") return { x: "object" };
    const same = (() => call())();
    print(same === this, new.target === C, super.name());
    if (how === "twice") call();
    if (how === "twice mixed") super(x);
  }
}
print(new C("once", 1).x);            // expect: true true A1
                                      // expect: 1
print(thrown(() => new C("early")));       // expect: ReferenceError
print(thrown(() => new C("early arrow"))); // expect: ReferenceError
print(thrown(() => new C("never")));       // expect: ReferenceError
print(new C("object").x);                  // expect: object
print(thrown(() => new C("twice", 2)));    // expect: true true A2
                                           // expect: ReferenceError
print(thrown(() => new C("twice mixed", 3))); // expect: true true A3
                                              // expect: ReferenceError
class D extends A { constructor(...all) { (() => { super(...all); })(); } }
print(new D(7).x, new D(8) instanceof D);  // expect: 7 true
class E extends A { constructor(f = () => super(3)) { f(); } }
print(new E().x);                          // expect: 3
class F extends null { constructor() { return Object.create(F.prototype); } get() { return super.x; } }
print(thrown(() => new F().get()));        // expect: TypeError
class G extends A { constructor() { super.x = print("not reached"); } }
print(thrown(() => new G()));              // expect: ReferenceError

// Refused writes.
const fixed = { __proto__: Object.freeze({ a: 1, get b() { return 2; } }), put(key) { super[key] = 3; } };
print(thrown(() => fixed.put("a")), thrown(() => fixed.put("b"))); // expect: TypeError TypeError
const sealed = Object.preventExtensions({ put() { super.z = 1; } });
print(thrown(() => sealed.put()), thrown(() => sealed.put.call(1))); // expect: TypeError TypeError
