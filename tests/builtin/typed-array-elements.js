// Elements of each type (10.4.5, 7.1.6 to 7.1.12): conversions, bounds, keys that are numbers
const types = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array];
for (const T of types) {
  const a = new T(9);
  [300, -1, 1.5, 2.5, 4294967295, NaN, -0, 1e10, "7"].forEach((v, i) => { a[i] = v; });
  print(T.name, T.BYTES_PER_ELEMENT, a.join(), Object.is(a[6], -0));
}
// expect: Int8Array 1 44,-1,1,2,-1,0,0,0,7 false
// expect: Uint8Array 1 44,255,1,2,255,0,0,0,7 false
// expect: Uint8ClampedArray 1 255,0,2,2,255,0,0,255,7 false
// expect: Int16Array 2 300,-1,1,2,-1,0,0,-7168,7 false
// expect: Uint16Array 2 300,65535,1,2,65535,0,0,58368,7 false
// expect: Int32Array 4 300,-1,1,2,-1,0,0,1410065408,7 false
// expect: Uint32Array 4 300,4294967295,1,2,4294967295,0,0,1410065408,7 false
// expect: Float32Array 4 300,-1,1.5,2.5,4294967296,NaN,0,10000000000,7 true
// expect: Float64Array 8 300,-1,1.5,2.5,4294967295,NaN,0,10000000000,7 true
const f = new Float32Array([1.1, 1e-45, 1e-46, 3.4028235e38, 3.5e38, -Infinity, 16777217, 1.17549435e-38]);
print(f.join()); // expect: 1.100000023841858,1.401298464324817e-45,0,3.4028234663852886e+38,Infinity,-Infinity,16777216,1.1754943508222875e-38
const bits = new Uint32Array(f.buffer);
print(bits.join()); // expect: 1066192077,1,0,2139095039,2139095040,4286578688,1266679808,8388608
bits[0] = 0xFFC12345;
bits[1] = 0x7F800001;
print(f[0], f[1]); // expect: NaN NaN
const d = new Float64Array(1);
new Uint32Array(d.buffer)[1] = 0xFFFFFFFF;
print(d[0], typeof d[0], [d[0]].length); // expect: NaN number 1
const c = new Uint8ClampedArray([0.5, 1.5, 2.5, 254.5, 254.50001, 255.5, 0.49999]);
print(c.join()); // expect: 0,2,2,254,255,255,0

// Indices out of range, and names that are numbers: neither found on the prototype nor stored
const a = new Uint8Array(2);
Object.prototype[5] = Object.prototype["-0"] = Object.prototype.Infinity = Object.prototype.other = "inherited";
print(a[5], a["-0"], a[-1], a[1.5], a.Infinity, a["1.0"], a.other); // expect: undefined undefined undefined undefined undefined undefined inherited
a[5] = a[-1] = a["-0"] = a[1.5] = a.NaN = a[4294967295] = a[4294967296] = 1;
a["1.0"] = a["+1"] = "own";
print(Object.keys(a).join()); // expect: 0,1,+1,1.0
print(5 in a, "-0" in a, 1 in a, "1" in a, Infinity in a, "1.0" in a, "other" in a); // expect: false false true true false true true
print(delete a[5], delete a["-0"], delete a["1.0"]); // expect: true true true
try { delete a[1]; } catch (error) { print(error.name); } // expect: TypeError
const child = Object.create(a);
child[0] = 4;
child[7] = 8;
child.NaN = 1;
print(child[0], Object.keys(child).join(), a[0], child[7]); // expect: 4 0 0 undefined
delete Object.prototype[5]; delete Object.prototype["-0"]; delete Object.prototype.Infinity; delete Object.prototype.other;

// Descriptors
const shown = o => o === undefined ? o : [o.value, o.writable, o.enumerable, o.configurable].join();
print(shown(Object.getOwnPropertyDescriptor(a, 0)), shown(Object.getOwnPropertyDescriptor(a, 2))); // expect: 0,true,true,true undefined
Object.defineProperty(a, 0, { value: 257 });
Object.defineProperty(a, "1", { value: { valueOf() { return 9; } }, writable: true, enumerable: true, configurable: true });
print(a.join()); // expect: 1,9
for (const [key, descriptor] of [[2, { value: 1 }], ["-0", { value: 1 }], [0, { configurable: false }], [0, { get() {} }], [0, { writable: false }]]) {
  try { Object.defineProperty(a, key, descriptor); print("defined"); } catch (error) { print(error.name); }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
try { Object.freeze(a); } catch (error) { print(error.name, Object.isFrozen(a), Object.isExtensible(a)); } // expect: TypeError false false
try { a.more = 1; } catch (error) { print(error.name); } // expect: TypeError

// Values that are objects are converted once, also where there is no element
let count = 0;
const value = { valueOf() { count++; return 3; } };
a[0] = value;
a[9] = value;
a.NaN = value;
a["1"] = value;
print(count, a.join()); // expect: 4 3,3
try { a[0] = Symbol(); } catch (error) { print(error.name); } // expect: TypeError
try { a[9] = { valueOf() { throw new RangeError("thrown"); } }; } catch (error) { print(error.message); } // expect: thrown
const compound = new Float64Array(2);
for (let i = 0; i < 10; i++) compound[i & 1] += i / 2;
print(compound.join(), compound[0]++, --compound[1]); // expect: 10,12.5 10 11.5
