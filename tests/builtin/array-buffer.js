// ArrayBuffer (25.1)
const thrown = f => { try { return f(); } catch (error) { return error.name; } };
const bytes = buffer => new Uint8Array(buffer).join();
const b = new ArrayBuffer(8);
print(b.byteLength, b.maxByteLength, b.resizable, b.detached, String(b)); // expect: 8 8 false false [object ArrayBuffer]
print(new ArrayBuffer().byteLength, new ArrayBuffer("3").byteLength, new ArrayBuffer(2.9).byteLength); // expect: 0 3 2
print(thrown(() => ArrayBuffer(1)), thrown(() => new ArrayBuffer(-1)), thrown(() => new ArrayBuffer(2 ** 53)), thrown(() => new ArrayBuffer(7e15))); // expect: TypeError RangeError RangeError RangeError
print(thrown(() => new ArrayBuffer(6e7)), thrown(() => new ArrayBuffer(4, { maxByteLength: 3 }))); // expect: RangeError RangeError
print(ArrayBuffer.isView(b), ArrayBuffer.isView(new DataView(b)), ArrayBuffer.isView(new Int8Array(b)), ArrayBuffer.isView()); // expect: false true true false
const view = new Uint8Array(b);
for (let i = 0; i < 8; i++) view[i] = i + 1;
print(bytes(b.slice(2, -1)), "|", bytes(b.slice(6, 3)), "|", bytes(b.slice(-3))); // expect: 3,4,5,6,7 |  | 6,7,8

const r = new ArrayBuffer(5, { maxByteLength: 20 });
const all = new Uint8Array(r), tail = new Uint8Array(r, 3), two = new Uint8Array(r, 2, 2);
print(r.byteLength, r.maxByteLength, r.resizable, all.length, tail.length, two.length); // expect: 5 20 true 5 2 2
all.fill(9);
r.resize(12);
print(bytes(r), all.length, tail.length, two.length); // expect: 9,9,9,9,9,0,0,0,0,0,0,0 12 9 2
r.resize(3);
print(all.length, tail.length, tail.byteOffset, two.length, two[0], two.byteLength); // expect: 3 0 3 0 undefined 0
r.resize(2);
print(all.length, tail.length, tail.byteOffset); // expect: 2 0 0
r.resize(8);
print(bytes(r), tail.length, two.join()); // expect: 9,9,0,0,0,0,0,0 5 0,0
print(thrown(() => r.resize(21)), thrown(() => r.resize(-1)), thrown(() => b.resize(1)), r.resize(8)); // expect: RangeError RangeError TypeError undefined
two[0] = 5;

const t = r.transfer(4);
print(t.byteLength, t.resizable, t.maxByteLength, bytes(t), r.detached, r.byteLength, r.maxByteLength); // expect: 4 true 20 9,9,5,0 true 0 0
const u = t.transferToFixedLength();
print(u.byteLength, u.resizable, bytes(u), t.detached); // expect: 4 false 9,9,5,0 true
print(all.length, all[0], all.byteOffset, 0 in all, Object.keys(all).length); // expect: 0 undefined 0 false 0
all[0] = 1;
for (const f of [() => r.slice(), () => r.resize(1), () => r.transfer(), () => all.fill(1), () => all.values(), () => new Uint8Array(r), () => new Uint8Array(all), () => new DataView(r)]) print(thrown(f));
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError

class Bytes extends ArrayBuffer {
  constructor(n) { super(n); this.made = true; }
  get double() { return this.byteLength * 2; }
}
const own = new Bytes(3);
const part = own.slice(1);
print(own.double, own.made, part instanceof Bytes, part.double, Object.keys(own).join()); // expect: 6 true true 4 made
