"use strict";
// How array patterns use iterators, and when they close them (ECMA-262, 8.6.2 and 13.15.5.3)
let log = "";
function make(values, onReturn) {
  return {
    [Symbol.iterator]() {
      let i = 0;
      log = "o";
      return {
        next() { log += "n"; return i < values.length ? { done: false, value: values[i++] } : { done: true, value: "ignored" }; },
        return() { log += "r"; if (onReturn) onReturn(); return {}; },
      };
    },
  };
}
function attempt(action) { try { return String(action()); } catch (error) { return error.name + (error.name === "Error" ? ":" + error.message : ""); } }
const fail = text => { throw new Error(text); };
const [a, b] = make([1, 2, 3]);
print(a, b, log); // expect: 1 2 onnr
const [c, d, e] = make([1]);
print(c, d, e, log); // expect: 1 undefined undefined onn
const [...all] = make([1, 2]);
print(all.join(), log); // expect: 1,2 onnn
const [] = make([1]);
print(log); // expect: or
const [, ] = make([1]);
print(log); // expect: onr
const [f, , ...g] = make([1, 2, 3, 4]);
print(f, g.join(), log); // expect: 1 3,4 onnnnn
print(attempt(() => { const [x = fail("default")] = make([undefined, 1]); }), log); // expect: Error:default onr
print(attempt(() => { const [x, [y]] = make([1, null]); }), log); // expect: TypeError onnr
print(attempt(() => { const [x, y = fail("default")] = make([1]); }), log); // expect: Error:default onn
print(attempt(() => { let x; [x, fail("target").y] = make([1, 2]); }), log); // expect: Error:target onr
print(attempt(() => { const o = { set y(v) { fail("set"); } }; [o.y] = make([1]); }), log); // expect: Error:set onr
print(attempt(() => { const q = 1; [q] = make([1]); }), log); // expect: TypeError onr
print(attempt(() => { [...fail("rest").y] = make([1]); }), log); // expect: Error:rest or
print(attempt(() => { const [x = fail("default")] = make([undefined], () => fail("return")); }), log); // expect: Error:default onr
print(attempt(() => { const [x] = make([1], () => fail("return")); }), log); // expect: Error:return onr
print(attempt(() => { const [x] = { [Symbol.iterator]() { return { next() { fail("next"); }, return() { log += "never"; } }; } }; })); // expect: Error:next
print(attempt(() => { const [x] = { [Symbol.iterator]() { return { next() { return 1; } }; } }; })); // expect: TypeError
const array = [1, 2, 3];
array[Symbol.iterator] = make([7, 8])[Symbol.iterator];
const [h, i] = array;
print(h, i, log); // expect: 7 8 onnr
