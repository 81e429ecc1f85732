// What a native calls in its own place takes no room, however often it is a native again.
const { call } = Function.prototype;
const calls = Array(1000).fill(call);
try {
  call.apply(call, calls);
} catch (error) {
  console.log(error.name); // expect: TypeError
}
function sum(...terms) {
  return terms.reduce((a, b) => a + b, this.first);
}
console.log(call.apply(call, [...calls, sum, { first: 4 }, 1, 2])); // expect: 7
class Counted {
  constructor(...values) {
    this.count = values.length;
  }
}
let Bound = Counted;
for (let i = 0; i < 100; i++) Bound = Bound.bind(null, i);
console.log(new Bound("a", "b").count, new Bound() instanceof Counted); // expect: 102 true
