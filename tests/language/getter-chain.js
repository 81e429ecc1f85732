"use strict";
// Scripts that call back and forth through getters, setters, conversions and natives.
var log = [];
function done() { var t = log.join(" "); log = []; return t; }
var o = { get a() { log.push("get a"); return { get b() { log.push("get b"); return { set c(v) { log.push("set c " + v); } }; } }; } };
o.a.b.c = 5;
print(done()); // expect: get a get b set c 5
var conv = { valueOf() { log.push("valueOf"); return 2; }, toString() { log.push("toString"); return "k"; } };
var t = { k: 1, get kk() { return conv; } };
t[conv] += conv;
print(t.k, done()); // expect: 3 toString valueOf toString
t.n = conv;
t.n++;
print(t.n, done()); // expect: 3 valueOf
print([conv, conv].map((c) => c * 2).join(), done()); // expect: 4,4 valueOf valueOf
print([3, 1, 2].sort((a, b) => { log.push(a > b ? ">" : "<"); return { valueOf() { return a - b; } }; }).join(), done().length > 0); // expect: 1,2,3 true
print([conv, conv].join("-"), done()); // expect: k-k toString toString
print(Math.max(conv, 1), done()); // expect: 2 valueOf
print("abkc".indexOf(conv), done()); // expect: 2 toString
print("x".repeat(conv), done()); // expect: xx valueOf
print([1, 2, 3, 4].slice(conv).join(), done()); // expect: 3,4 valueOf
print(parseInt({ toString: () => "12px" }), Number({ valueOf: () => "0x10" }), isNaN({ valueOf: () => "x" })); // expect: 12 16 true
var depth = 0;
var rec = { toString() { depth++; return depth < 5 ? "<" + rec + ">" : "."; } };
print("" + rec); // expect: <<<<.>>>>
depth = 0;
var arr = [1, 2, 3];
print(arr.map(function (x) { return arr.map(function (y) { return arr.filter(function (z) { return z >= x && z >= y; }).length; }).join(""); }).join("|")); // expect: 321|221|111
var g = { get v() { return [1, 2].reduce((a, b) => a + b + (this.n || 0), 0); }, n: 10 };
print(g.v, g.v); // expect: 23 23
class V { constructor(x) { this.x = x; } valueOf() { return this.x; } get half() { return new V(this.x / 2); } }
print(new V(6).half + new V(4).half.half, new V(3) > new V(2), [new V(3), new V(1), new V(2)].sort((a, b) => a - b).map(Number).join()); // expect: 4 true 1,2,3
function thrower() { throw new RangeError("t"); }
var bad = { get p() { thrower(); }, valueOf: thrower, toString: thrower, [Symbol.iterator]: thrower };
var ways = [() => bad.p, () => bad + 1, () => `${bad}`, () => [...bad], () => { for (var x of bad); }, () => [1].map(thrower), () => [2, 1].sort(thrower), () => bad < 1, () => ({ [bad]: 1 }), () => new thrower(), () => Reflect_apply(thrower), () => [bad].join(), () => "a".concat(bad), () => Math.abs(bad), () => bad == 1, () => -bad, () => { var b = bad; b++; }, () => bad in {}, () => Object.defineProperty({}, bad, {}), () => Object.assign({}, bad)];
function Reflect_apply(f) { return f.apply(null, []); }
print(ways.map((w) => { try { w(); return "none"; } catch (e) { return e.message; } }).join("")); // expect: tttttttttttttttttttt
Object.defineProperty(Array.prototype, "firstTwice", { get() { return this[0] * 2; }, configurable: true });
print([4].firstTwice, [[5].firstTwice].firstTwice); // expect: 8 20
delete Array.prototype.firstTwice;
print([1, 2, 3].every((x) => [1, 2, 3, 4].some((y) => y > x)), [1, [2, [3]]].flat(Infinity).join(), Array.from({ length: 3, get 0() { return "g"; } }, (v, i) => v || i).join()); // expect: true 1,2,3 g,1,2
