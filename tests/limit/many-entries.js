"use strict";
// ram: 64k
// Maps and sets that fill the memory, and give it back
let map = new Map();
let caught = "nothing";
try {
  for (let i = 0; ; i++) map.set({ i }, i);
} catch (error) {
  caught = error.message;
}
print(caught, map.size > 300); // expect: out of memory true
let sum = 0;
for (const [key, value] of map) if (map.get(key) === key.i && key.i === value) sum++;
print(sum === map.size); // expect: true
map = undefined;
const weak = new WeakMap();
const kept = [];
for (let i = 0; i < 20000; i++) {
  const key = { i };
  weak.set(key, [key]);
  if (i % 1000 === 0) kept.push(key);
}
print(kept.every(key => weak.get(key)[0] === key)); // expect: true
const set = new Set();
for (let i = 0; i < 20000; i++) {
  set.add(i);
  set.delete(i - 10);
}
print(set.size, [...set].join()); // expect: 10 19990,19991,19992,19993,19994,19995,19996,19997,19998,19999
try {
  JSON.parse("[".repeat(100000));
} catch (error) {
  print(error.name); // expect: RangeError
}
const wide = [];
for (let i = 0; i < 400; i++) wide.push({ text: "0123456789".repeat(2), i });
let nested = wide;
for (let i = 0; i < 8; i++) nested = [nested, nested];
let text = "";
try {
  text = JSON.stringify(nested);
} catch (error) {
  print(error.message); // expect: out of memory
}
print(text.length, JSON.stringify(wide).length > 10000); // expect: 0 true
