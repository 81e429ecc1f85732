"use strict";
// 20.1.2.4 Object.defineProperty, 20.1.2.3 defineProperties, and 10.1.6.3 ValidateAndApplyPropertyDescriptor
const thrown = f => { try { f(); return "nothing"; } catch (e) { return e.name; } };
const show = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d === undefined ? "none" : ("value" in d ? String(d.value) + (d.writable ? " w" : " -") : (d.get ? "get" : "") + (d.set ? "set" : "")) + (d.enumerable ? "e" : "-") + (d.configurable ? "c" : "-"); };
const o = {};
print(Object.defineProperty(o, "a", {}) === o); // expect: true
print(show(o, "a")); // expect: undefined ---
print(show(Object.defineProperty({}, "a", { value: 1, writable: true }), "a")); // expect: 1 w--
print(show(Object.defineProperty({}, "a", { enumerable: true, configurable: 1 }), "a")); // expect: undefined -ec
print(show(Object.defineProperty({}, "a", { get() {} }), "a")); // expect: get--
print(show(Object.defineProperty({}, "a", { set(v) {}, enumerable: true }), "a")); // expect: sete-
print(show(Object.defineProperty({}, "a", { get: undefined }), "a")); // expect: --
print(thrown(() => Object.defineProperty(1, "a", {}))); // expect: TypeError
print(thrown(() => Object.defineProperty(undefined, "a", {}))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a", 1))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a"))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a", { get: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a", { set: null }))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a", { get() {}, value: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty({}, "a", { set: undefined, writable: true }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", { value: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", { value: undefined }))); // expect: nothing
print(thrown(() => Object.defineProperty(o, "a", { writable: true }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", { enumerable: true }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", { configurable: true }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", { get() {} }))); // expect: TypeError
print(thrown(() => Object.defineProperty(o, "a", {}))); // expect: nothing
const nan = Object.defineProperty({}, "n", { value: NaN });
print(thrown(() => Object.defineProperty(nan, "n", { value: NaN }))); // expect: nothing
print(thrown(() => Object.defineProperty(Object.defineProperty({}, "z", { value: 0 }), "z", { value: -0 }))); // expect: TypeError
const half = Object.defineProperty({}, "h", { value: 1, writable: true });
Object.defineProperty(half, "h", { value: 2 });
print(show(half, "h")); // expect: 2 w--
print(thrown(() => Object.defineProperty(half, "h", { enumerable: true }))); // expect: TypeError
Object.defineProperty(half, "h", { writable: false });
print(show(half, "h")); // expect: 2 ---
print(thrown(() => Object.defineProperty(half, "h", { writable: true }))); // expect: TypeError
const swap = Object.defineProperty({}, "s", { value: 1, writable: true, enumerable: true, configurable: true });
print(show(Object.defineProperty(swap, "s", { get() { return 5; } }), "s")); // expect: getec
print(swap.s); // expect: 5
print(show(Object.defineProperty(swap, "s", { set(v) {} }), "s")); // expect: getsetec
print(show(Object.defineProperty(swap, "s", { value: 6 }), "s")); // expect: 6 -ec
print(swap.s); // expect: 6
const accessor = Object.defineProperty({}, "p", { get() { return 1; }, configurable: false });
print(thrown(() => Object.defineProperty(accessor, "p", { get() { return 1; } }))); // expect: TypeError
print(thrown(() => Object.defineProperty(accessor, "p", { set(v) {} }))); // expect: TypeError
print(thrown(() => Object.defineProperty(accessor, "p", { value: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty(accessor, "p", { set: undefined }))); // expect: nothing
print(show(Object.defineProperty({ x: 1 }, "x", { value: 2 }), "x")); // expect: 2 wec
print(show(Object.defineProperty({ x: 1 }, "x", { enumerable: false }), "x")); // expect: 1 w-c
print(show(Object.defineProperty({ x: 1 }, "x", { writable: false }), "x")); // expect: 1 -ec
print(thrown(() => Object.defineProperty(Object.preventExtensions({}), "new", { value: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty(Object.preventExtensions({ old: 1 }), "old", { value: 2 }))); // expect: nothing
let log = "";
const traced = {};
for (const field of ["set", "get", "writable", "value", "configurable", "enumerable"]) Object.defineProperty(traced, field, { get() { log += field + " "; return undefined; }, configurable: true });
print(thrown(() => Object.defineProperty({}, { toString() { log += "key "; return "k"; } }, traced))); // expect: TypeError
print(log.trim()); // expect: key enumerable configurable value writable get set
const inherited = Object.create({ value: 7, enumerable: true });
print(show(Object.defineProperty({}, "i", inherited), "i")); // expect: 7 -e-
print(show(Object.defineProperty({}, "f", function () {}), "f")); // expect: undefined ---
const symbol = Symbol("sym");
print(show(Object.defineProperty({}, symbol, { value: 3, enumerable: true }), symbol)); // expect: 3 -e-
print(show(Object.defineProperty({}, 5, { value: "five" }), "5")); // expect: five ---
print(show(Object.defineProperty({}, null, { value: 0 }), "null")); // expect: 0 ---
const list = [1];
Object.defineProperty(list, "3", { value: 4, enumerable: true });
print(list.length); // expect: 4
print(show(list, "3")); // expect: 4 -e-
print(show(list, "length")); // expect: 4 w--
print(thrown(() => Object.defineProperty(list, "length", { value: 1 }))); // expect: TypeError
print(list.length); // expect: 4
print(thrown(() => Object.defineProperty([], "length", { value: -1 }))); // expect: RangeError
print(thrown(() => Object.defineProperty([], "length", { get() {} }))); // expect: TypeError
print(thrown(() => Object.defineProperty([], "length", { enumerable: true }))); // expect: TypeError
const locked = Object.defineProperty([1, 2], "length", { writable: false });
print(thrown(() => Object.defineProperty(locked, "2", { value: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperty(locked, "length", { value: 2 }))); // expect: nothing
print(show(Object.defineProperty(locked, "1", { value: "new" }), "1")); // expect: new wec
const multi = Object.defineProperties({}, { a: { value: 1, enumerable: true }, b: { get() { return this.a + 1; } }, [symbol]: { value: "s" } });
print(multi.a); // expect: 1
print(multi.b); // expect: 2
print(multi[symbol]); // expect: s
print(Object.keys(multi).join()); // expect: a
print(thrown(() => Object.defineProperties(1, {}))); // expect: TypeError
print(thrown(() => Object.defineProperties({}, null))); // expect: TypeError
print(thrown(() => Object.defineProperties({}, { a: 1 }))); // expect: TypeError
print(thrown(() => Object.defineProperties({}))); // expect: TypeError
const target = {};
print(thrown(() => Object.defineProperties(target, { good: { value: 1 }, bad: 5 }))); // expect: TypeError
print("good" in target); // expect: false
const hidden = Object.defineProperty({ shown: { value: 1 } }, "hidden", { value: { value: 2 }, enumerable: false });
print(Object.getOwnPropertyNames(Object.defineProperties({}, hidden)).join()); // expect: shown
print(Object.getOwnPropertyNames(Object.defineProperties({}, Object.create({ up: {} }))).length); // expect: 0
print(Object.defineProperties(target, "") === target); // expect: true
print(Object.defineProperty.length); // expect: 3
print(Object.defineProperties.length); // expect: 2
