"use strict";
// Object patterns, and spread and rest properties (ECMA-262, 13.2.5.4, 13.15.5 and 14.3.3)
const show = object => Reflect_keys(object).map(key => String(key) + "=" + String(object[key])).join();
const Reflect_keys = object => Object.getOwnPropertyNames(object).concat(Object.getOwnPropertySymbols(object));
let { x, y: { z = 5, w } = {}, ...rest } = { x: 1, y: { w: 7 }, p: 3, q: 4 };
print(x, z, w, show(rest)); // expect: 1 5 7 p=3,q=4
const key = "comp";
const { [key + "uted"]: computed, "quoted-key": quoted, 7: seven, if: reserved } = { computed: 1, "quoted-key": 2, 7: 3, if: 4 };
print(computed, quoted, seven, reserved); // expect: 1 2 3 4
const o = {};
({ a: o.u, b: o["v"], c: [o.w], ...o.rest } = { a: 1, b: 2, c: [3], d: 4, [Symbol.iterator]: 5 });
print(show(o), show(o.rest)); // expect: u=1,v=2,w=3,rest=[object Object] d=4,Symbol(Symbol.iterator)=5
({ x, z = 9 } = { x: 10 });
print(x, z); // expect: 10 9
print(({ x } = { x: 11 }).x, x); // expect: 11 11
const { length } = "four", { toFixed } = 1;
print(length, typeof toFixed); // expect: 4 function
try { const { q } = null; } catch (error) { print(error.name); } // expect: TypeError
try { const {} = undefined; } catch (error) { print(error.name); } // expect: TypeError
try { ({} = null); } catch (error) { print(error.name); } // expect: TypeError
try { const { [(() => { throw new Error("key"); })()]: q } = null; } catch (error) { print(error.name); } // expect: TypeError
try { ({ a: z, ...z } = null); } catch (error) { print(error.name); } // expect: TypeError
const {} = 5;
let gets = "";
const { g1, g2 = (gets += "d"), ["g" + 3]: g3 } = { get g1() { gets += 1; }, get g2() { gets += 2; }, get g3() { gets += 3; } };
print(gets, g1, g2, g3); // expect: 12d3 undefined 12d undefined
const { fn = () => 1, k: renamed = function () {} } = {};
print(fn.name, renamed.name); // expect: fn renamed
const hidden = Object.defineProperty({ seen: 1, get live() { return "read"; } }, "unseen", { value: 2 });
const { ...copy } = hidden;
print(show(copy), typeof Object.getOwnPropertyDescriptor(copy, "live").get, Object.getPrototypeOf(copy) === Object.prototype); // expect: seen=1,live=read undefined true
const base = { a: 1, b: 2, set c(value) { throw new Error("never"); } };
print(show({ ...base, b: 3, ...null, ...undefined, ...5, ..."hi", c: 4 }), show({ ...[1, , 3] }), show({ ...{ __proto__: { no: 1 }, yes: 2 } })); // expect: 0=h,1=i,a=1,b=3,c=4 0=1,2=3 yes=2
const s1 = Symbol("s1");
const { [s1]: bySymbol, ...withoutSymbol } = { [s1]: 1, other: 2 };
print(bySymbol, show(withoutSymbol), show({ ...{ [s1]: 3 } })); // expect: 1 other=2 Symbol(s1)=3
class Point { constructor() { ({ x: this.x, y: this.y = 4 } = { x: 3 }); } }
print(show(new Point())); // expect: x=3,y=4
const nested = { ...{ a: { b: 1 } } };
const { a: { b: inner }, a: again } = nested;
print(inner, again === nested.a); // expect: 1 true
var { v1, v2 = v1 } = { v1: 3 };
print(v1, v2); // expect: 3 3
let count = 0;
const keyed = { toString() { count++; return "k" } };
const { [keyed]: once, ...others } = { k: 1, l: 2 };
print(once, show(others), count); // expect: 1 l=2 1
