// Methods of %TypedArray%.prototype (23.2.3)
const thrown = f => { try { return f(); } catch (error) { return error.name; } };
const a = Int16Array.of(3, -1, 4, 1, -5, 9, 2, 6);
print(a.at(-1), a.at(8), a.indexOf(4), a.indexOf(4, 3), a.lastIndexOf(4), a.lastIndexOf(4, -7), a.includes(9), a.includes("9")); // expect: 6 undefined 2 -1 2 -1 true false
print(a.every(x => x > -6), a.some(x => x > 9), a.find(x => x > 3), a.findIndex(x => x > 3), a.findLast(x => x < 0), a.findLastIndex(x => x < -9)); // expect: true false 4 2 -5 -1
const seen = [];
print(a.forEach(function (x, k, self) { if (k < 2) seen.push(x, k, self === a, this.t); }, { t: 1 }), seen.join()); // expect: undefined 3,0,true,1,-1,1,true,1
print(a.map(x => x * 10000).join(), a.filter(x => x > 2).join(), a.map(x => x) instanceof Int16Array); // expect: 30000,-10000,-25536,10000,15536,24464,20000,-5536 3,4,9,6 true
print(a.reduce((x, y) => x + y), a.reduceRight((x, y) => x + "," + y), a.reduce((x, y) => x - y, 100), thrown(() => new Int8Array(0).reduce(() => 1))); // expect: 19 6,2,9,-5,1,4,-1,3 81 TypeError
print(a.slice(2, -2).join(), a.slice(5, 2).length, a.subarray(-3).join(), a.subarray(-3).byteOffset, a.subarray(2, 4).buffer === a.buffer); // expect: 4,1,-5,9 0 9,2,6 10 true
print([...a.keys()].join(), [...a.values()].join("/"), [...a.entries()].map(e => e.join(":")).join()); // expect: 0,1,2,3,4,5,6,7 3/-1/4/1/-5/9/2/6 0:3,1:-1,2:4,3:1,4:-5,5:9,6:2,7:6
print(a.toReversed().join(), a.toSorted().join(), a.toSorted((x, y) => y - x).join(), a.with(-1, 70000).join()); // expect: 6,2,9,-5,1,4,-1,3 -5,-1,1,2,3,4,6,9 9,6,4,3,2,1,-1,-5 3,-1,4,1,-5,9,2,4464
print(thrown(() => a.with(8, 0)), thrown(() => a.toSorted(1)), thrown(() => a.at.call([])), thrown(() => a.fill.call({ length: 1 }))); // expect: RangeError TypeError TypeError TypeError
const b = new Float32Array(a);
print(b.reverse() === b, b.join(), b.copyWithin(1, 4, 7).join(), b.fill(7.5, 6).join(), b.join("")); // expect: true 6,2,9,-5,1,4,-1,3 6,1,4,-1,1,4,-1,3 6,1,4,-1,1,4,7.5,7.5 614-1147.57.5
print(new Uint8Array([1, 2, 3, 4, 5, 6]).copyWithin(2, 0).join(), new Uint8Array([1, 2, 3, 4, 5, 6]).copyWithin(0, 2).join()); // expect: 1,2,1,2,3,4 3,4,5,6,5,6
print(new Float64Array([3, NaN, -0, 0, -Infinity, 1, -0]).sort().join(), Object.is(new Float64Array([0, -0]).sort()[0], -0)); // expect: -Infinity,0,0,0,1,3,NaN true
print(new Uint32Array(Array.from({ length: 40 }, (_, i) => i * 7919 % 41)).sort().join()); // expect: 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,36,37,38,39,40
print(new Int8Array([5, 1, 4]).sort((x, y) => y - x).join(), thrown(() => a.sort({})), String(new Int8Array(2)), new Float64Array([1.5, 2]).toLocaleString()); // expect: 5,4,1 TypeError 0,0 1.5,2

// set
const s = new Uint8Array(8);
s.set([1, 2, { valueOf() { return 259; } }]);
s.set(new Uint8Array([7, 8]), 3);
s.set(new Float64Array([1.9, -1]), 5);
s.set("42", 0);
print(s.join()); // expect: 4,2,3,7,8,1,255,0
s.set(s.subarray(0, 4), 2);
print(s.join()); // expect: 4,2,4,2,3,7,255,0
new Uint16Array(s.buffer).set(s.subarray(0, 4));
print(s.join()); // expect: 4,0,2,0,4,0,2,0
print(thrown(() => s.set([1], 8)), thrown(() => s.set([], -1)), thrown(() => s.set([1], Infinity)), thrown(() => s.set(undefined)), s.set([], 8)); // expect: RangeError RangeError RangeError TypeError undefined

// Constructors, from and of
print(new Int8Array(a).join(), new Int8Array({ length: 2, 0: 5 }).join(), new Int8Array(new Set([1, 2])).join(), new Int8Array("3").length, new Int8Array(null).length); // expect: 3,-1,4,1,-5,9,2,6 5,0 1,2 3 0
print(Uint8Array.from({ length: 3 }, (_, i) => i * 100).join(), Uint8Array.from("123").join(), Float32Array.of(1.5, "2").join(), thrown(() => Uint8Array.from.call(Array, [])), thrown(() => Object.getPrototypeOf(Int8Array)())); // expect: 0,100,200 1,2,3 1.5,2 TypeError TypeError
const buffer = new ArrayBuffer(8);
print(new Uint16Array(buffer, 2).length, new Uint16Array(buffer, 2, 1).byteLength, thrown(() => new Uint16Array(buffer, 1)), thrown(() => new Uint16Array(buffer, 10)), thrown(() => new Uint16Array(buffer, 4, 3)), thrown(() => new Uint32Array(new ArrayBuffer(7)))); // expect: 3 2 RangeError RangeError RangeError RangeError
print(thrown(() => Int8Array(1)), thrown(() => new Int8Array(-1)), thrown(() => new Float64Array(2 ** 50)), thrown(() => new Int8Array(Symbol()))); // expect: TypeError RangeError RangeError TypeError
class Samples extends Uint8Array {
  static get [Symbol.species]() { return Uint16Array; }
  sum() { return this.reduce((x, y) => x + y, 0); }
}
const own = new Samples([200, 100]);
print(own.sum(), own.map(x => x * 2).join(), own.map(x => x) instanceof Uint16Array, own.slice().constructor.name, own.toReversed().constructor.name, Samples.of(1).sum()); // expect: 300 400,200 true Uint16Array Uint8Array 1

// What shrinks under a method's hands
const shrinking = new ArrayBuffer(6, { maxByteLength: 6 }), t = new Uint8Array(shrinking).fill(1);
const met = [];
t.forEach((x, k) => { if (k === 1) shrinking.resize(2); met.push(x); });
print(met.join("|"), t.length); // expect: 1|1|||| 2
shrinking.resize(6);
print(t.fill({ valueOf() { shrinking.resize(3); return 4; } }).join()); // expect: 4,4,4
const it = t.values();
it.next();
shrinking.resize(0);
print(it.next().done, thrown(() => new Uint8Array(shrinking, 0, 1)), t.length, t.map(x => x).length); // expect: true RangeError 0 0
Object.defineProperty(a, "length", { value: 2 });
print(a.join(), [...a].length, Array.prototype.join.call(a)); // expect: 3,-1,4,1,-5,9,2,6 8 3,-1
for (const k in Int8Array.of(1, 2)) print(k);
// expect: 0
// expect: 1
