// The iterators of arrays and strings (ECMA-262, 23.1.5, 22.1.5) and their common prototype (27.1.2). None has a global.

// 27.1.2 %IteratorPrototype%
intrinsic.namespace("Iterator.prototype", class Iterator {
  static [Symbol.iterator]() {
    return this;
  }
});

// 23.1.5.2 %ArrayIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("ArrayIterator.prototype", class ArrayIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "Array Iterator", false, true);

// 23.1.5.1 CreateArrayIterator: the closure that each call of `next` continues, as a generator would run it. An error
// finishes the iterator; a nested call while it runs is a TypeError.
intrinsic.define("ArrayIterator.next", function next() {
  const array = intrinsic.arrayIteratorPart(this, 0);
  let value;
  let done = true;
  if (array !== undefined) {
    const index = intrinsic.arrayIteratorPart(this, 1);
    if (index < 0) intrinsic.throwTypeError("the iterator is running");
    const kind = intrinsic.arrayIteratorPart(this, 2);
    intrinsic.arrayIteratorAdvance(this, -1);
    try {
      if (index < intrinsic.lengthOf(array)) {
        value = kind === 0 ? index : array[index];
        if (kind === 2) value = [index, value];
        done = false;
      }
    } catch (error) {
      intrinsic.arrayIteratorAdvance(this, undefined);
      throw error;
    }
    intrinsic.arrayIteratorAdvance(this, done ? undefined : index + 1);
  }
  return { value, done };
});

// 22.1.5.1 %StringIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("StringIterator.prototype", class StringIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "String Iterator", false, true);
