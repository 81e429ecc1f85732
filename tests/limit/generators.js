"use strict";
// Generators keep their registers in the heap, and resume each other without the native stack.
// ram: 24k
function* count(n) { for (let i = 0; i < n; i++) yield i; }
let sum = 0;
for (const value of count(20000)) sum += value;
print(sum); // expect: 199990000
// Many at once, which are freed when nobody holds them.
let list = [];
for (let i = 0; i < 60; i++) { const g = count(9); g.next(); list.push(g); }
print(list.reduce((total, g) => total + g.next().value, 0)); // expect: 60
list = null;
for (let i = 0; i < 3000; i++) count(9).next();
// As deep as the stack is.
function* deep(n) { yield* deep(n + 1); }
try { deep(0).next(); } catch (error) { print(error.name); } // expect: RangeError
function* mutual() { const g = mutual(); g.next(); yield 1; }
try { mutual().next(); } catch (error) { print(error.name); } // expect: RangeError
print([...count(3)]); // expect: 0,1,2
// What is suspended holds what it needs through collections.
function* holding() { const text = "kept " + 1, number = 0.25, o = { text }; for (;;) yield [text, number, o.text === text].join(); }
const held = holding();
held.next();
for (let i = 0; i < 2000; i++) [i, [i]];
print(held.next().value); // expect: kept 1,0.25,true
