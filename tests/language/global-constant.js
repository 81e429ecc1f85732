// `undefined`, `NaN` and `Infinity` are properties of the global object that nothing changes: a `var` of that name is nothing new.
var NaN, Infinity;
print(NaN, Infinity); // expect: NaN Infinity
try {
  NaN = 1;
} catch (error) {
  print(error.name); // expect: TypeError
}
var undefined;
print(undefined, typeof undefined); // expect: undefined undefined
function f() {
  let NaN = 1;
  var Infinity = 2;
  return NaN + Infinity;
}
print(f()); // expect: 3
