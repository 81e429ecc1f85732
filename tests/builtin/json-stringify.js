"use strict";
// 25.5.2 JSON.stringify
const thrown = f => { try { return "gave " + f(); } catch (e) { return e.name + ": " + e.message; } };
const text = JSON.stringify;
print(text({ a: 1, b: [1, 2.5, -0, 1e21, 1e-7], c: "x", d: null, e: true, f: false })); // expect: {"a":1,"b":[1,2.5,0,1e+21,1e-7],"c":"x","d":null,"e":true,"f":false}
print(text({ z: 1, 2: 2, y: 3, 1: 4 })); // expect: {"1":4,"2":2,"z":1,"y":3}
print(text([undefined, print, Symbol(), NaN, Infinity, , 1])); // expect: [null,null,null,null,null,null,1]
print(text({ a: undefined, b: print, c: Symbol(), [Symbol()]: 1, d: 1 })); // expect: {"d":1}
print(text(undefined), text(print), text(Symbol()), text(null), text("s"), text(5), text(true)); // expect: undefined undefined undefined null "s" 5 true
print(text("\b\f\n\r\t\v\0\x1f\"\\/é€😀\u2028") === '"\\b\\f\\n\\r\\t\\u000b\\u0000\\u001f\\"\\\\/é€😀\u2028"'); // expect: true
print(text("\ud83d"), text("\ude00\ud83d"), text({ "\ud83d": "a\udead" })); // expect: "\ud83d" "\ude00\ud83d" {"\ud83d":"a\udead"}
print(text([]), text({}), text([[], {}]), text({ a: {} })); // expect: [] {} [[],{}] {"a":{}}
print(text(Object.create({ inherited: 1 }, { hidden: { value: 1 }, shown: { value: 2, enumerable: true } }))); // expect: {"shown":2}
print(text({ get x() { return [this.y]; }, y: 3 })); // expect: {"x":[3],"y":3}
print(text([new Number(3), new String("s"), new Boolean(false), Object(Symbol())])); // expect: [3,"s",false,{}]
print(text({ error: new Error("e"), array: Object.assign([1], { more: 2 }) })); // expect: {"error":{},"array":[1]}

// toJSON and replacers
print(text({ toJSON(key) { return "k" + key; } }), text({ z: { toJSON(key) { return [key, typeof this]; } } })); // expect: "k" {"z":["z","object"]}
Array.prototype.toJSON = function () { return this.length; };
print(text([1, 2]), text({ a: [] })); // expect: 2 {"a":0}
delete Array.prototype.toJSON;
print(text([1, 2])); // expect: [1,2]
print(text({ a: 1, b: [2, { c: 3 }] }, (key, value) => typeof value === "number" ? value + 1 : value)); // expect: {"a":2,"b":[3,{"c":4}]}
print(text({ a: 1, b: 2, c: { a: 3, d: 4 }, 5: 6 }, ["c", "a", 5, new String("a"), {}])); // expect: {"c":{"a":3},"a":1,"5":6}
print(text([1], function (key, value) { return key === "" ? { got: this[""] === value } : value; })); // expect: {"got":true}
print(text({ a: 1 }, null), text({ a: 1 }, 5), text({ a: 1 }, [])); // expect: {"a":1} {"a":1} {}

// Indentation
print(text({ a: [1, { b: 2 }], c: {}, d: [] }, null, 2));
// expect: {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": 2
// expect:     }
// expect:   ],
// expect:   "c": {},
// expect:   "d": []
// expect: }
print(text([1], null, "--").split("\n").join("|"), text([1], null, 20).length, text([1], null, "12345678901234").length, text([1], null, 0), text([1], null, new Number(1)).length); // expect: [|--1|] 15 15 [1] 6

// What refers to itself, and depth
const circle = {};
circle.a = [circle];
print(thrown(() => text(circle))); // expect: TypeError: a structure refers to itself
const shared = { s: 1 };
print(text([shared, shared])); // expect: [{"s":1},{"s":1}]
let deep = 0;
for (let i = 0; i < 40; i++) deep = [deep];
print(text(deep).length); // expect: 81
let chain = null;
for (let i = 0; i < 30; i++) chain = { i, next: chain };
print(JSON.parse(text(chain)).next.next.i, text(JSON.parse(text(chain))) === text(chain)); // expect: 27 true
const many = {};
for (let i = 0; i < 50; i++) many["key " + i] = i;
print(text(many).length, text({ ...many, 1: 1 }).slice(0, 18)); // expect: 581 {"1":1,"key 0":0,"
