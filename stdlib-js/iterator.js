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
  if (array === undefined) return { value: undefined, done: true };
  const index = intrinsic.arrayIteratorPart(this, 1);
  if (index < 0) intrinsic.throwTypeError("the array iterator is already running");
  const kind = intrinsic.arrayIteratorPart(this, 2);
  let value = index;
  let done = false;
  intrinsic.arrayIteratorAdvance(this, -1);
  try {
    if (index >= intrinsic.toLength(array.length)) done = true;
    else if (kind === 1) value = array[index];
    else if (kind === 2) value = [index, array[index]];
  } catch (error) {
    intrinsic.arrayIteratorAdvance(this, undefined);
    throw error;
  }
  if (done) {
    intrinsic.arrayIteratorAdvance(this, undefined);
    return { value: undefined, done: true };
  }
  intrinsic.arrayIteratorAdvance(this, index + 1);
  return { value, done: false };
});

// 22.1.5.1 %StringIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("StringIterator.prototype", class StringIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "String Iterator", false, true);
