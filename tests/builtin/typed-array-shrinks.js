"use strict";
// A typed array that shrinks under Array's methods has fewer elements; its own methods go on with undefined.
const buffer = new ArrayBuffer(32, { maxByteLength: 32 });
const list = new Float64Array(buffer);
function seen(walk) {
  buffer.resize(32);
  const values = [];
  walk((value, index) => {
    if (index === 1) buffer.resize(16);
    values.push(String(value));
    return true;
  });
  return values.join();
}
print(seen((f) => Array.prototype.every.call(list, f))); // expect: 0,0
print(seen((f) => list.every(f))); // expect: 0,0,undefined,undefined
print(seen((f) => Array.prototype.reduce.call(list, (_, value, index) => f(value, index), 0))); // expect: 0,0
print(seen((f) => list.reduce((_, value, index) => f(value, index), 0))); // expect: 0,0,undefined,undefined
// Arrays are none.
for (const name of ["every", "find", "forEach", "map", "reduce"]) {
  try {
    Int8Array.prototype[name].call([1], () => true);
  } catch (error) {
    print(name, error.name);
  }
}
// expect: every TypeError
// expect: find TypeError
// expect: forEach TypeError
// expect: map TypeError
// expect: reduce TypeError
