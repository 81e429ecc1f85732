"use strict";
// ram: 6k
// What finds no memory is an error that can be caught, and afterwards there is memory again
let list = [];
let name = "nothing";
try {
  for (;;) list.push({ list });
} catch (error) {
  name = String(error);
}
list = undefined;
print(name); // expect: RangeError: out of memory
const words = "the quick brown fox jumps over the lazy dog".split(" ");
print(words.sort().map(word => word.length).join("")); // expect: 533544533
class Shape { constructor(sides) { this.sides = sides; } toString() { return "a shape of " + this.sides; } }
print(String(new Shape(4))); // expect: a shape of 4
