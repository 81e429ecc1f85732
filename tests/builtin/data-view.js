// DataView (25.3)
const thrown = f => { try { return f(); } catch (error) { return error.name; } };
const buffer = new ArrayBuffer(12);
const v = new DataView(buffer, 1);
print(v.byteLength, v.byteOffset, v.buffer === buffer, String(v)); // expect: 11 1 true [object DataView]
v.setUint8(0, 0x1FE); v.setInt8(1, -2); v.setUint16(2, 0x1234); v.setInt16(4, -3, true); v.setUint32(6, 0xDEADBEEF);
print(new Uint8Array(buffer).join()); // expect: 0,254,254,18,52,253,255,222,173,190,239,0
print(v.getUint8(0), v.getInt8(0), v.getUint16(2), v.getUint16(2, true), v.getInt16(4, true), v.getUint32(6), v.getInt32(6), v.getInt32(6, true)); // expect: 254 -2 4660 13330 -3 3735928559 -559038737 -272716322
v.setFloat32(1, -1.1); print(v.getFloat32(1), v.getUint32(1).toString(16)); // expect: -1.100000023841858 bf8ccccd
v.setFloat64(3, Math.PI, 1); print(v.getFloat64(3, true), v.getFloat64(3)); // expect: 3.141592653589793 3.207375630676366e-192
v.setFloat64(0, NaN); print(v.getUint32(0).toString(16), v.getFloat64(0)); // expect: 7ff80000 NaN
v.setUint32(0, 0xFFFFFFFF); v.setUint32(4, 0xFFFFFFFF); print(v.getFloat64(0), v.getFloat32(2, true)); // expect: NaN NaN
print(thrown(() => v.getInt8(11)), thrown(() => v.getInt16(10)), thrown(() => v.getFloat64(4)), thrown(() => v.getInt8(-1)), thrown(() => v.getInt8(Infinity))); // expect: RangeError RangeError RangeError RangeError RangeError
print(v.getInt8(), v.getInt8(10.9), v.setInt8(0), v.getInt8(0), thrown(() => v.setInt8(2 ** 40, { valueOf() { throw new TypeError(); } }))); // expect: -1 64 undefined 0 TypeError
print(thrown(() => DataView(buffer)), thrown(() => new DataView({})), thrown(() => new DataView(buffer, 13)), thrown(() => new DataView(buffer, 2, 11)), new DataView(buffer, 12).byteLength); // expect: TypeError TypeError RangeError RangeError 0
print(thrown(() => v.getInt8.call(new Int8Array(1))), thrown(() => v.byteLength.call), new DataView(buffer, 3, 4).byteLength); // expect: TypeError undefined 4
const seen = [];
v.setInt16({ valueOf() { seen.push("index"); return 2; } }, { valueOf() { seen.push("value"); return 513; } }, { valueOf() { seen.push("never"); } });
print(seen.join(), v.getInt8(2), v.getInt8(3)); // expect: index,value 1 2

const r = new ArrayBuffer(4, { maxByteLength: 8 });
const tracking = new DataView(r, 2), fixed = new DataView(r, 0, 4);
print(tracking.byteLength, fixed.byteLength); // expect: 2 4
r.resize(8);
print(tracking.byteLength, fixed.byteLength, tracking.getInt8(5)); // expect: 6 4 0
r.resize(3);
print(tracking.byteLength, thrown(() => fixed.byteLength), thrown(() => fixed.getInt8(0))); // expect: 1 TypeError TypeError
r.resize(1);
print(thrown(() => tracking.byteLength), thrown(() => tracking.byteOffset), tracking.buffer === r); // expect: TypeError TypeError true
