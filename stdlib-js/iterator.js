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
  const iterated = intrinsic.iteratorPart(this, which, 0);
  let value;
  let done = true;
  if (iterated !== undefined) {
    let index = intrinsic.iteratorPart(this, which, 1);
    if (index < 0) intrinsic.throwTypeError("the iterator is running");
    const kind = intrinsic.iteratorPart(this, which, 2);
    intrinsic.iteratorAdvance(this, -1);
    try {
      if (index < intrinsic.lengthOf(iterated)) {
        done = false;
        if (which === 2) {
          value = intrinsic.fromCodePoint(intrinsic.codePointAt(iterated, index));
          index += value.length;
        } else {
          value = kind === 0 ? index : iterated[index];
          if (kind === 2) value = [index, value];
          index++;
        }
      }
    } catch (error) {
      intrinsic.iteratorAdvance(this, undefined);
      throw error;
    }
    intrinsic.iteratorAdvance(this, done ? undefined : index);
  }
  return { value, done };
});
intrinsic.define("ArrayIterator.next", intrinsic.iteratorContinue, 1);
intrinsic.define("StringIterator.next", intrinsic.iteratorContinue, 2);
