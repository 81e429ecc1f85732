"use strict";
// 28.1 Reflect
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
print(Reflect.apply(Math.max, null, [1, 3, 2]), Reflect.apply(function (a) { return this.x + a; }, { x: 1 }, { length: 1, 0: 2 })); // expect: 3 3
print(thrown(() => Reflect.apply(1, null, [])), thrown(() => Reflect.apply(print, null)), thrown(() => Reflect.apply(print, null, 1))); // expect: TypeError TypeError TypeError
class Base { constructor(...list) { this.list = list.join(); this.target = new.target; } }
class Derived extends Base { constructor(a) { super(a, "super"); } }
class Other {}
const made = Reflect.construct(Derived, ["a"], Other);
print(made.list, made.target === Other, made instanceof Other, made instanceof Base); // expect: a,super true true false
print(Reflect.construct(Base, [1, 2]).list, Reflect.construct(function () { return 1; }, []) instanceof Object); // expect: 1,2 true
print(Array.isArray(Reflect.construct(Array, [3], Other)), Reflect.construct(Array, [3], Other) instanceof Other, Reflect.construct(Map, [], Other) instanceof Other); // expect: true true true
const bound = Base.bind(null, "bound");
print(Reflect.construct(bound, ["more"]).list, Reflect.construct(bound, [], Other) instanceof Other); // expect: bound,more true
print(thrown(() => Reflect.construct(() => 1, [])), thrown(() => Reflect.construct(Base, [], () => 1)), thrown(() => Reflect.construct(Base)), thrown(() => Reflect.construct(Base, [], undefined))); // expect: TypeError TypeError TypeError TypeError
const object = { a: 1, get b() { return this.y; }, set b(value) { this.z = value; }, [Symbol.iterator]: 0, 5: 5 };
print(Reflect.ownKeys(object).map(String).join()); // expect: 5,a,b,Symbol(Symbol.iterator)
print(Reflect.get(object, "a"), Reflect.get(object, "b", { y: 2 }), Reflect.get(object, "c"), Reflect.get([7], 0)); // expect: 1 2 undefined 7
const receiver = {};
print(Reflect.set(object, "b", 3, receiver), receiver.z, Reflect.set(object, "a", 4, receiver), receiver.a, object.a); // expect: true 3 true 4 1
const frozen = Object.freeze({ x: 1 });
print(Reflect.set(frozen, "x", 2), Reflect.set(frozen, "y", 2), Reflect.set({}, "x", 1, 5), Reflect.set({ get x() { return 1; } }, "x", 1)); // expect: false false false false
print(Reflect.has(object, "a"), Reflect.has(object, "toString"), Reflect.has(object, "q")); // expect: true true false
print(Reflect.deleteProperty(object, "a"), "a" in object, Reflect.deleteProperty(frozen, "x"), Reflect.deleteProperty(frozen, "y")); // expect: true false false true
print(Reflect.defineProperty(object, "d", { value: 1 }), object.d, Reflect.defineProperty(frozen, "d", { value: 1 }), Reflect.defineProperty(object, "d", { value: 2 })); // expect: true 1 false false
print(Reflect.getOwnPropertyDescriptor(object, "d").writable, Reflect.getOwnPropertyDescriptor(object, "q")); // expect: false undefined
print(Reflect.getPrototypeOf([]) === Array.prototype, Reflect.setPrototypeOf(object, null), Reflect.getPrototypeOf(object), Reflect.setPrototypeOf(frozen, {})); // expect: true true null false
print(Reflect.isExtensible(object), Reflect.preventExtensions(object), Reflect.isExtensible(object)); // expect: true true false
print(Object.keys(Reflect).length, Object.getOwnPropertyNames(Reflect).length, String(Reflect)); // expect: 0 13 [object Reflect]
for (const name of Object.getOwnPropertyNames(Reflect)) if (thrown(() => Reflect[name](1, [], 1)) !== "TypeError") print(name);
