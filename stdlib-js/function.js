// Function (ECMA-262, 20.2).

class Function {
  constructor(parameter, ...parameters) { "native"; }
  apply(thisArg, list) { "native"; }
  bind(thisArg, ...list) { "native"; }
  call(thisArg, ...list) { "native"; }
  toString() { "native"; }
  [Symbol.hasInstance](value) { "native"; }
}

// 20.2.3.2
intrinsic.define("Function.prototype.bind", function bind(thisArg, ...list) {
  intrinsic.checkCallable(this);
  const bound = intrinsic.boundFunction(this, thisArg, list.length > 0 ? list : undefined);
  intrinsic.setPrototypeOf(bound, intrinsic.getPrototypeOf(this));
  let length = 0;
  if (intrinsic.hasOwn(this, "length")) {
    const targetLength = this.length;
    if (typeof targetLength === "number") {
      length = intrinsic.toIntegerOrInfinity(targetLength) - list.length;
      if (length < 0) length = 0;
    }
  }
  // 124: configurable, and neither writable nor enumerable
  intrinsic.defineOwnProperty(bound, "length", 124, length);
  const name = this.name;
  intrinsic.defineOwnProperty(bound, "name", 124, "bound " + (typeof name === "string" ? name : ""));
  return bound;
});

// 20.2.3.6
intrinsic.define("Function.prototype[Symbol.hasInstance]", function hasInstance(value) {
  return intrinsic.ordinaryHasInstance(this, value);
});
intrinsic.defineHidden(Function.prototype, Symbol.hasInstance, Function.prototype[Symbol.hasInstance], false, false);

// 10.2.4 AddRestrictedFunctionProperties, with 10.2.4.1 %ThrowTypeError%, which `arguments.callee` needs too. The comma
// keeps the function from getting a name; 8 | 16 | 32 makes a property neither enumerable, configurable nor writable.
{
  const thrower = (0, function () {
    intrinsic.throwTypeError("not accessible in strict mode");
  });
  intrinsic.defineOwnProperty(thrower, "length", 8 | 16 | 32, undefined, undefined, undefined);
  intrinsic.defineOwnProperty(thrower, "name", 8 | 16 | 32, undefined, undefined, undefined);
  intrinsic.preventExtensions(thrower);
  intrinsic.defineOwnProperty(Function.prototype, "arguments", 4 | 16 | 32 | 128 | 256, undefined, thrower, thrower);
  intrinsic.defineOwnProperty(Function.prototype, "caller", 4 | 16 | 32 | 128 | 256, undefined, thrower, thrower);
  intrinsic.define("ThrowTypeError", thrower);
}

// 20.2.3.1
intrinsic.define("Function.prototype.apply", function apply(thisArg, list) {
  intrinsic.checkCallable(this);
  if (list === undefined || list === null) return intrinsic.call(this, thisArg);
  return intrinsic.apply(this, thisArg, intrinsic.listOf(list));
});

// 7.3.19 CreateListFromArrayLike
intrinsic.define("listOf", function listOf(list) {
  intrinsic.checkObject(list);
  const length = intrinsic.lengthOf(list);
  const elements = [];
  for (let k = 0; k < length; k++) intrinsic.append(elements, list[k]);
  return elements;
});
