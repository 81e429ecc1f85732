"use strict";
// An object with indices for keys is a dictionary, which has at most 65,534 entries.
// ram: 4096k
var o = {}, n = 0;
try {
  for (; ; n++) o[n * 3] = n;
} catch (e) {
  print(n, e instanceof RangeError); // expect: 65534 true
}
print(o[0], o[65533 * 3], o[65534 * 3]); // expect: 0 65533 undefined
for (var i = 0; i < 60000; i++) delete o[i * 3];
o.last = "last";
print(Object.keys(o).length, Object.keys(o)[0]); // expect: 5535 180000
