// The functions through which operators and protocols run scripts (ECMA-262, chapter 7), and steps that several
// globals share. The engine calls the former when its own paths, which never call back, do not suffice.
//
// `intrinsic.name(…)` is not an object but a way to call: what scripts patch does not reach it. A name is either
// defined in these files by `intrinsic.define(name, function)`, or one of the natives below. `define` with the path
// of a `"native"` body gives that native its generic twin: same `this`, same arguments, the specification's steps.
//
// Declaring, at the top level of these files only. Top-level `class`, `function` and `const` make global properties that
// are writable and configurable, not enumerable.
//   define(name, symbol)                makes `intrinsic.name` a constant
//   define(name, function, which)       makes `intrinsic.name`, or a native's twin, which gets `which` (1 to 63), if it is
//                                       given, as its first argument
//   namespace(name, class)              an ordinary object with the class's static methods (no `prototype`, `name`,
//                                       `length`); if `name` is that of a prototype object which the engine made, they are
//                                       added to that one. Paths of natives begin with the class's name: `ArrayIterator.next`
//   defineConstants(target, source)     own data properties, not writable, enumerable or configurable
//   defineHidden(target, key, value, writable, configurable)   own data property, not enumerable; redefines an existing one
//   global()                            the global object
//   wellKnownSymbol(name)               the symbol `@@name`, described as "Symbol.name"
// Throwing
//   throwTypeError(message), throwRangeError(message)          never return; instructions, of string literals
// Calling
//   call(f, thisArg, ...args)           7.3.14 Call; a direct call instruction
//   apply(f, thisArg, list)             7.3.14 Call with the elements of the dense array `list`; no iteration
//   construct(f, newTarget, list)       7.3.15 Construct with the elements of the dense array `list`
//   boundFunction(target, thisArg, list)                       a bound function; `list` is a dense array, or undefined
//   boundPart(f, part)                  of a bound function, 1: [[BoundTargetFunction]], 2: [[BoundThis]], 3: [[BoundArguments]];
//                                       undefined for anything else
// Types and conversion. All take any value
//   isObject(v), isArray(v), isConstructor(v)                  6.1.7, 7.2.2, 7.2.4
//   toObject(v)                         7.1.18, TypeError for undefined and null
//   toIntegerOrInfinity(v), toLength(v) 7.1.5, 7.1.20; may run scripts
//   sameValue(x, y)                                            7.2.10
//   kindOf(object)                      the kind of its cell, by number: engine/abi/src/cell.rs
//   primitiveValue(object)              the primitive in a Boolean, Number, String or Symbol object; undefined otherwise
// Internal methods of objects (10.1). Keys are property keys or numbers; `object` is an object
//   createDataProperty(object, key, value)                     7.3.7 CreateDataPropertyOrThrow
//   elementOrHole(object, key)                                 the property, or `intrinsic.hole` if there is none
//   defineOwnProperty(object, key, fields, value, get, set)    [[DefineOwnProperty]], a boolean. `fields`: 1 writable,
//                                       2 enumerable, 4 configurable; 8, 16, 32: the descriptor has that field; 64, 128, 256:
//                                       it has a value, get, set
//   attributesOf(object, key)           of [[GetOwnProperty]]: 1 writable, 2 enumerable, 4 configurable, 8 accessor; undefined
//                                       if there is no such property
//   partOf(object, key, part)           the value of [[GetOwnProperty]]; of an accessor the getter (`part` 0) or setter (1)
//   hasProperty(object, key)            13.10.1, the operator `in`
//   deleteProperty(value, key)          13.5.1.2, the operator `delete`
//   isEnumerable(value, key)            whether a property of that key, own or else inherited, is enumerable
//   hasOwn(object, key)                 7.3.13 HasOwnProperty
//   ownKeys(object)                     [[OwnPropertyKeys]], a new dense array of strings and symbols
//   getPrototypeOf(object), setPrototypeOf(object, prototype)  an object or null; a boolean
//   isExtensible(object), preventExtensions(object)            booleans
//   checkObject(v)                      a TypeError unless it is an object
// Arrays and iterators
//   arrayCreate(length)                 10.4.2.2 ArrayCreate; `length` is an integer of at most 53 bits, RangeError beyond 32
//   append(list, value)                 adds an element to a dense array of the library's own; an instruction
//   pair(iterator, next)                an iteration's state, for the engine: what `iteratorOpen` returns
//   done()                              the end of an iteration, for the engine: what `iteratorNext` returns
//   arrayIterator(array, index, kind), stringIterator(string, index, kind)      new iterators
//   iteratorPart(iterator, part)        1: the array or string, undefined if finished; 2: the next index, -1 if a call of `next`
//                                       is under way; 3: kind (0 characters, 1 keys, 2 values, 3 entries). Undefined if it is no
//                                       iterator
//   iteratorPart(iterator, part, value)                        sets a part
// Maps and sets
//   newMap()                            a new Map
//   advance(iterator)                   whether the iterator of a map or set has come to another entry
//   entryPart(iterator, what)           the key (1) or value (2) of that entry
// Functions that are suspended. What the compiler's code calls in generators; no script gets hold of it
//   newGenerator(), yield(generator, value), delegate(generator, result)        complete instructions that suspend
//   generatorReturn(generator, value), generatorThrow(generator, error)         end a generator
//   newCoroutine(promise)               what stands for an async function while it is suspended
//   coroutinePromise(coroutine)         its promise
//   await(coroutine, value)             completes an instruction that suspends
//   awaitFulfilled(value), awaitRejected(error)                resume the coroutine that is their `this`
// Strings. Arguments are primitive strings, and integers in range
//   codeUnitAt(string, index), codePointAt(string, index)      integers
//   repeat(string, count)               22.1.3.18
//   substring(string, from, to)         code units `from` to before `to`; 0 <= from <= to <= length
//   stringIndexOf(string, search, from) 6.1.4.1 StringIndexOf, -1 if not found; from the beginning if `from` is missing
//   fromCodePoint(integer)              the string of one code point, or lone surrogate
// Numbers
//   numberText(number, format, count)   its text; 1 shortest in the radix `count`, 2 precision, 5 shortest exponential,
//                                       6 exponential, 11 fixed, with `count` digits
// Symbols
//   newSymbol(description), symbolDescription(symbol)          20.4.1.1, 20.4.3.2; TypeError if it is no symbol
//   newPrivateName(name)                a private name of a class: a string that no script can make
//   symbolRegistry()                    the object without a prototype that has the symbols of Symbol.for
// Errors
//   errorStack(error)                   the text of the error's stack, as the getter of Error.prototype gives it
// Promises and time. Kind 43 is a promise
//   newPromise()                        a pending promise of Promise.prototype
//   performThen(promise, onFulfilled, onRejected, capability)  27.2.5.4.1; what is no function counts as missing. A capability that
//                                       is neither a promise nor an ordinary object is the handlers' `this`; then what they
//                                       return does not matter, and what they throw goes to the host
//   settlePromise(promise, value, state)                       fulfils (1) or rejects (2) a pending promise
//   enqueueJob(function)                a job that calls it without arguments
//   nextJob()                           runs the first job, or else throws what a promise was rejected with and nothing handles
//   uptime()                            whole milliseconds since the program began
//   timers(object)                      what timers are kept in: sets it, if it is given
// Output
//   write(text, level)                  writes a line; level 0 debug, 1 info, 2 warning, 3 error

// Stands where a part of the library would define what the engine needs of it, if the library does without that part
intrinsic.define("absent", function absent() {
  intrinsic.throwTypeError("the library was made without this part");
});

// 7.1.1 ToPrimitive; `input` is an object
intrinsic.define("toPrimitive", function toPrimitive(input) {
  return intrinsic.toPrimitiveByHint(input, "default");
});

intrinsic.define("toPrimitiveNumber", function toPrimitiveNumber(input) {
  return intrinsic.toPrimitiveByHint(input, "number");
});

intrinsic.define("toPrimitiveString", function toPrimitiveString(input) {
  return intrinsic.toPrimitiveByHint(input, "string");
});

intrinsic.define("toPrimitiveByHint", function toPrimitiveByHint(input, hint) {
  const exotic = intrinsic.getMethod(input, intrinsic.toPrimitiveSymbol);
  if (exotic !== undefined) {
    const result = intrinsic.call(exotic, input, hint);
    if (!intrinsic.isObject(result)) return result;
  } else {
    // 7.1.1.1 OrdinaryToPrimitive
    for (let turn = 0; turn < 2; turn++) {
      const method = (hint === "string") === (turn === 0) ? input.toString : input.valueOf;
      if (typeof method === "function") {
        const result = intrinsic.call(method, input);
        if (!intrinsic.isObject(result)) return result;
      }
    }
  }
  intrinsic.throwTypeError("the object converts to no primitive");
});

// 7.1.3 ToNumeric
intrinsic.define("toNumeric", function toNumeric(value) {
  if (intrinsic.isObject(value)) value = intrinsic.toPrimitiveNumber(value);
  // The value of a postfix operator is ToNumeric of its operand.
  return value++;
});

// 7.1.17 ToString
intrinsic.define("toString", function toString(value) {
  if (intrinsic.isObject(value)) value = intrinsic.toPrimitiveString(value);
  return `${value}`;
});

// 7.1.19 ToPropertyKey
intrinsic.define("toPropertyKey", function toPropertyKey(value) {
  if (intrinsic.isObject(value)) value = intrinsic.toPrimitiveString(value);
  return typeof value === "symbol" ? value : `${value}`;
});

// 13.15.3 ApplyStringOrNumericBinaryOperator. The operators below act on strings and numbers and so do not come back here.
intrinsic.define("add", function add(x, y) {
  if (intrinsic.isObject(x)) x = intrinsic.toPrimitive(x);
  if (intrinsic.isObject(y)) y = intrinsic.toPrimitive(y);
  if (typeof x !== "string" && typeof y !== "string") {
    x = intrinsic.toNumeric(x);
    y = intrinsic.toNumeric(y);
  }
  return x + y;
});

// The other operators on numbers, by the engine's numbers for them
intrinsic.define("arithmetic", function arithmetic(x, y, operator) {
  x = intrinsic.toNumeric(x);
  if (operator === 18) return -x;
  if (operator === 19) return ~x;
  y = intrinsic.toNumeric(y);
  if (operator === 7) return x - y;
  if (operator === 8) return x * y;
  if (operator === 9) return x / y;
  if (operator === 10) return x % y;
  if (operator === 11) return x ** y;
  if (operator === 12) return x & y;
  if (operator === 13) return x | y;
  if (operator === 14) return x ^ y;
  if (operator === 15) return x << y;
  return operator === 16 ? x >> y : x >>> y;
});

// 7.2.13 IsLessThan, by the engine's numbers for the operators; the left operand is converted first in all four
intrinsic.define("compare", function compare(x, y, operator) {
  if (intrinsic.isObject(x)) x = intrinsic.toPrimitiveNumber(x);
  if (intrinsic.isObject(y)) y = intrinsic.toPrimitiveNumber(y);
  if (typeof x !== "string" || typeof y !== "string") {
    x = intrinsic.toNumeric(x);
    y = intrinsic.toNumeric(y);
  }
  if (operator === 0) return x < y;
  if (operator === 1) return x <= y;
  return operator === 2 ? x > y : x >= y;
});

// 7.2.14 IsLooselyEqual, for an object and a primitive, either way round, and for strings, numbers and booleans of two types
intrinsic.define("equal", function equal(x, y) {
  if (intrinsic.isObject(x)) return intrinsic.toPrimitive(x) == y;
  if (intrinsic.isObject(y)) return x == intrinsic.toPrimitive(y);
  return intrinsic.toNumeric(x) === intrinsic.toNumeric(y);
});

// 13.10.2 InstanceofOperator
intrinsic.define("instanceOf", function instanceOf(value, target) {
  intrinsic.checkObject(target);
  const handler = intrinsic.getMethod(target, intrinsic.hasInstanceSymbol);
  if (handler !== undefined) return !!intrinsic.call(handler, target, value);
  intrinsic.checkCallable(target);
  return intrinsic.ordinaryHasInstance(target, value);
});

// 7.3.22 OrdinaryHasInstance
intrinsic.define("ordinaryHasInstance", function ordinaryHasInstance(constructor, object) {
  if (typeof constructor !== "function") return false;
  const target = intrinsic.boundPart(constructor, 1);
  if (target !== undefined) return intrinsic.instanceOf(object, target);
  if (!intrinsic.isObject(object)) return false;
  const prototype = constructor.prototype;
  intrinsic.checkObject(prototype);
  return intrinsic.inherits(object, prototype);
});

// Whether an object lies on the prototype chain of another
intrinsic.define("inherits", function inherits(value, prototype) {
  while (value !== null) {
    value = intrinsic.getPrototypeOf(value);
    if (value === prototype) return value !== null;
  }
  return false;
});

// Property access with a key that is an object
intrinsic.define("getElement", function getElement(object, key) {
  intrinsic.requireObjectCoercible(object);
  return object[intrinsic.toPropertyKey(key)];
});

intrinsic.define("putElement", function putElement(object, key, value) {
  intrinsic.requireObjectCoercible(object);
  object[intrinsic.toPropertyKey(key)] = value;
});

// B.3.1 `__proto__:` in a literal, which does nothing if the value is neither an object nor null
intrinsic.define("literalPrototype", intrinsic.setPrototypeOf);

// What `intrinsic.elementOrHole` leaves to do.
intrinsic.define("getPresent", function getPresent(object, key) {
  return key in object ? object[key] : intrinsic.hole;
});

// The operators `in` and `delete`
intrinsic.define("operatorIn", intrinsic.hasProperty);
intrinsic.define("operatorDelete", intrinsic.deleteProperty);

// 13.2.8.4 GetTemplateObject
intrinsic.define("templateObject", function templateObject(cooked, raw) {
  intrinsic.createDataProperty(cooked, "raw", raw);
  intrinsic.defineOwnProperty(cooked, "raw", 16);
  intrinsic.setIntegrityLevel(2, raw);
  return intrinsic.setIntegrityLevel(2, cooked);
});

// 15.7.14 ClassDefinitionEvaluation: the private names of a class that may be evaluated more than once
intrinsic.define("privateName", intrinsic.newPrivateName);

// Assignment of an object that is converted first: to an element of a typed array (10.4.5.16), or to an array's length (10.4.2.4),
// for which it is converted twice
intrinsic.define("putConverted", function putConverted(array, value, key) {
  if (!intrinsic.isArray(array)) {
    array[key] = +value;
    return;
  }
  const length = value >>> 0;
  if (length !== +value) intrinsic.throwRangeError("invalid array length");
  array.length = length;
});

// 7.4 Operations on iterators, as the instructions of `for-of` and of spread need them
intrinsic.define("iteratorOpen", function iteratorOpen(iterable) {
  const iterator = intrinsic.getIterator(iterable, iterable[intrinsic.iteratorSymbol]);
  return intrinsic.pair(iterator, iterator.next);
});

intrinsic.define("iteratorNext", function iteratorNext(iterator, next) {
  const result = intrinsic.iteratorStep(iterator, next);
  return result === undefined ? intrinsic.done() : result.value;
});

// 7.4.11 IteratorClose of a normal, break or return completion. Nobody is told of the iteration over an array, whose state has
// an index for the method.
intrinsic.define("iteratorClose", function iteratorClose(iterator, next) {
  if (typeof next === "number") return;
  const method = intrinsic.getMethod(iterator, "return");
  if (method === undefined) return;
  intrinsic.checkObject(intrinsic.call(method, iterator));
});

// 7.4.11 IteratorClose of a throw completion: the error that is under way wins
intrinsic.define("iteratorCloseQuiet", function iteratorCloseQuiet(iterator, next) {
  if (typeof next === "number") return;
  try {
    const method = iterator.return;
    if (method !== undefined && method !== null) intrinsic.call(method, iterator);
  } catch {
    return;
  }
});

// 13.2.4.1 ArrayAccumulation of a spread element
intrinsic.define("arraySpread", function arraySpread(array, iterable) {
  for (const value of iterable) intrinsic.append(array, value);
});

// 7.3.26 CopyDataProperties; `excluded` is a list of keys or undefined
intrinsic.define("copyDataProperties", function copyDataProperties(target, source, excluded) {
  if (source === undefined || source === null) return target;
  source = intrinsic.toObject(source);
  const keys = intrinsic.ownKeys(source);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (excluded !== undefined && intrinsic.includes(excluded, key)) continue;
    if (intrinsic.isOwnEnumerable(source, key)) intrinsic.createDataProperty(target, key, source[key]);
  }
  return target;
});

// Whether a list has this value; indices among property keys may be numbers there
intrinsic.define("includes", function includes(list, value) {
  for (let i = 0; i < list.length; i++) {
    const key = list[i];
    if ((typeof key === "number" ? "" + key : key) === value) return true;
  }
  return false;
});

// 7.4.3 GetIteratorFromMethod; the caller reads `next`
intrinsic.define("getIterator", function getIterator(iterable, method) {
  if (typeof method !== "function") intrinsic.throwTypeError("the value is not iterable");
  const iterator = intrinsic.call(method, iterable);
  intrinsic.checkObject(iterator);
  return iterator;
});

// 7.4.8 IteratorStep: the result object, undefined at the end
intrinsic.define("iteratorStep", function iteratorStep(iterator, next) {
  const result = intrinsic.call(next, iterator);
  intrinsic.checkObject(result);
  return result.done ? undefined : result;
});

// 7.3.11 GetMethod
intrinsic.define("getMethod", function getMethod(value, key) {
  const method = value[key];
  if (method === undefined || method === null) return undefined;
  intrinsic.checkCallable(method);
  return method;
});

// 7.3.22 SpeciesConstructor
intrinsic.define("speciesConstructor", function speciesConstructor(object, constructor) {
  const own = object.constructor;
  if (own === undefined) return constructor;
  intrinsic.checkObject(own);
  const species = own[intrinsic.speciesSymbol];
  if (species === undefined || species === null) return constructor;
  if (!intrinsic.isConstructor(species)) intrinsic.throwTypeError("the species is not a constructor");
  return species;
});

// 7.2.1 RequireObjectCoercible
intrinsic.define("requireObjectCoercible", function requireObjectCoercible(value) {
  if (value === undefined || value === null) intrinsic.toObject(value);
});

// How methods with an index or range argument read it: negative ones count from the end, and all are clamped
intrinsic.define("relativeIndex", function relativeIndex(value, length) {
  const index = intrinsic.placeFromEnd(value, length);
  return index < 0 ? 0 : index < length ? index : length;
});

// The same for an end argument, which may be missing
intrinsic.define("relativeEnd", function relativeEnd(value, length) {
  return value === undefined ? length : intrinsic.relativeIndex(value, length);
});

// The place that an index means which counts from the end if it is negative
intrinsic.define("placeFromEnd", function placeFromEnd(value, length) {
  const index = intrinsic.toIntegerOrInfinity(value);
  return index >= 0 ? index : length + index;
});

// 7.3.18 LengthOfArrayLike
intrinsic.define("intrinsic.lengthOf", function lengthOf(object) {
  return intrinsic.toLength(object.length);
});

// `super.key` and `super.key = value`: what `receiver` would do if its properties began with those of the home object's
// prototype
intrinsic.define("superGet", function superGet(receiver, key, home) {
  return intrinsic.getFrom(intrinsic.superHolder(home), key, receiver);
});

intrinsic.define("superPut", function superPut(receiver, key, home, value) {
  if (!intrinsic.setFrom(intrinsic.superHolder(home), key, value, receiver)) {
    intrinsic.throwTypeError("the property is read-only");
  }
});

intrinsic.define("superHolder", function superHolder(home) {
  const holder = intrinsic.getPrototypeOf(home);
  intrinsic.requireObjectCoercible(holder);
  return holder;
});

// 10.1.8.1 OrdinaryGet
intrinsic.define("getFrom", function getFrom(object, key, receiver) {
  const property = intrinsic.propertyFrom(object, key);
  if (property === undefined) return undefined;
  if (intrinsic.hasOwn(property, "value")) return property.value;
  return property.get === undefined ? undefined : intrinsic.call(property.get, receiver);
});

// 10.1.9.1 OrdinarySet
intrinsic.define("setFrom", function setFrom(object, key, value, receiver) {
  const property = intrinsic.propertyFrom(object, key);
  if (property !== undefined && !intrinsic.hasOwn(property, "value")) {
    if (property.set === undefined) return false;
    intrinsic.call(property.set, receiver, value);
    return true;
  }
  if (property !== undefined && !property.writable || !intrinsic.isObject(receiver)) return false;
  const own = intrinsic.attributesOf(receiver, key);
  // 127: a data property with all attributes; 64: only the value; 1 and 8: writable data
  if (own === undefined) return intrinsic.defineOwnProperty(receiver, key, 127, value);
  return (own & 9) === 1 ? intrinsic.defineOwnProperty(receiver, key, 64, value) : false;
});

// The nearest property along the prototype chain, as its description
intrinsic.define("propertyFrom", function propertyFrom(object, key) {
  do {
    const property = intrinsic.getOwnPropertyDescriptor(object, key);
    if (property !== undefined) return property;
    object = intrinsic.getPrototypeOf(object);
  } while (object !== null);
});
