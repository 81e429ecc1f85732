// The iterators of arrays and strings (ECMA-262, 23.1.5, 22.1.5) and their common prototype (27.1.2). None has a global.

// 27.1.2 %IteratorPrototype%
intrinsic.namespace("Iterator.prototype", class Iterator {
  static [Symbol.iterator]() { "native"; }
});

// 23.1.5.2 %ArrayIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("ArrayIterator.prototype", class ArrayIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "Array Iterator", false, true);

// 22.1.5.1 %StringIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("StringIterator.prototype", class StringIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "String Iterator", false, true);

// 23.1.5.1 CreateArrayIterator, 22.1.5.1 CreateStringIterator: the closure that each call of `next` continues, as a generator
// would run it. An error finishes the iterator; a nested call while it runs is a TypeError.
intrinsic.define("iteratorContinue", function next(which) {
  const kind = intrinsic.iteratorPart(this, 3);
  if (typeof kind !== "number" || (kind === 0) !== (which === 2)) intrinsic.throwTypeError("this is of another kind");
  const iterated = intrinsic.iteratorPart(this, 1);
  let value;
  let done = true;
  if (iterated !== undefined) {
    let index = intrinsic.iteratorPart(this, 2);
    if (index < 0) intrinsic.throwTypeError("the iterator is running");
    intrinsic.iteratorPart(this, 2, -1);
    try {
      // The length that a typed array has of itself
      const length = intrinsic.kindOf(iterated) === 50 ? intrinsic.typedArrayLength(iterated) : intrinsic.lengthOf(iterated);
      if (index < length) {
        done = false;
        if (which === 2) {
          value = intrinsic.fromCodePoint(intrinsic.codePointAt(iterated, index));
          index += value.length;
        } else {
          value = kind === 1 ? index : iterated[index];
          if (kind === 3) value = [index, value];
          index++;
        }
      }
    } catch (error) {
      intrinsic.iteratorPart(this, 1, undefined);
      throw error;
    }
    if (done) intrinsic.iteratorPart(this, 1, undefined);
    else intrinsic.iteratorPart(this, 2, index);
  }
  return { value, done };
});

// 23.1.3.19, 23.1.3.38, 23.1.3.5
intrinsic.define("iterateArray", function iterate(which) {
  if (which > 8) intrinsic.typedArrayLength(this);
  return intrinsic.arrayIterator(intrinsic.toObject(this), 0, which & 7);
});
intrinsic.define("Array.prototype.keys", intrinsic.iterateArray, 1);
intrinsic.define("Array.prototype.values", intrinsic.iterateArray, 2);
intrinsic.define("Array.prototype.entries", intrinsic.iterateArray, 3);

// 22.1.3.36
intrinsic.define("String.prototype[Symbol.iterator]", function iterate() {
  return intrinsic.stringIterator(intrinsic.thisString(this), 0, 0);
});

intrinsic.define("ArrayIterator.next", intrinsic.iteratorContinue, 1);
intrinsic.define("StringIterator.next", intrinsic.iteratorContinue, 2);
