// The rest of an object leaves out keys that are written as numbers, as it does names.
const source = { 0: "a", 1: "b", x: "c" };
const { 0: first, ...rest } = source;
print(first, JSON.stringify(rest)); // expect: a {"1":"b","x":"c"}
let second, others;
({ [1]: second, ...others } = source);
print(second, JSON.stringify(others)); // expect: b {"0":"a","x":"c"}
const { ["0"]: zero, x, ...left } = source;
print(zero, x, JSON.stringify(left)); // expect: a c {"1":"b"}
const { [-0]: negative, 1.5: fraction, ...last } = { 0: 1, 1.5: 2, 2: 3, "": 4 };
print(negative, fraction, JSON.stringify(last)); // expect: 1 2 {"2":3,"":4}
