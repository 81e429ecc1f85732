// Array (ECMA-262, 23.1). The twins of its natives are in array-generic.js.

class Array {
  constructor(length) { "native"; }
  static from(items, mapper = undefined, thisArg = undefined) { "native"; }
  static isArray(value) { "native"; }
  static of(...items) { "native"; }
  static get [Symbol.species]() { "native"; }
  at(index) { "native"; }
  concat(item, ...items) { "native"; }
  copyWithin(target, start, end = undefined) { "native"; }
  entries() { "native"; }
  every(callback, thisArg = undefined) { "native"; }
  fill(value, start = undefined, end = undefined) { "native"; }
  filter(callback, thisArg = undefined) { "native"; }
  find(predicate, thisArg = undefined) { "native"; }
  findIndex(predicate, thisArg = undefined) { "native"; }
  findLast(predicate, thisArg = undefined) { "native"; }
  findLastIndex(predicate, thisArg = undefined) { "native"; }
  flat(depth = undefined) { "native"; }
  flatMap(mapper, thisArg = undefined) { "native"; }
  forEach(callback, thisArg = undefined) { "native"; }
  includes(searchElement, fromIndex = undefined) { "native"; }
  indexOf(searchElement, fromIndex = undefined) { "native"; }
  join(separator) { "native"; }
  keys() { "native"; }
  lastIndexOf(searchElement, fromIndex = undefined) { "native"; }
  map(callback, thisArg = undefined) { "native"; }
  pop() { "native"; }
  push(item, ...items) { "native"; }
  reduce(callback, ...initial) { "native"; }
  reduceRight(callback, ...initial) { "native"; }
  reverse() { "native"; }
  shift() { "native"; }
  slice(start, end) { "native"; }
  some(callback, thisArg = undefined) { "native"; }
  sort(comparator) { "native"; }
  splice(start, deleteCount, ...items) { "native"; }
  toLocaleString() { "native"; }
  toReversed() { "native"; }
  toSorted(comparator) { "native"; }
  toSpliced(start, skipCount, ...items) { "native"; }
  toString() { "native"; }
  unshift(item, ...items) { "native"; }
  values() { "native"; }
  with(index, value) { "native"; }
}

// 23.1.2.1
intrinsic.define("Array.from", function from(items, mapper, thisArg) {
  if (mapper !== undefined) intrinsic.checkCallable(mapper);
  const method = intrinsic.getMethod(items, intrinsic.iteratorSymbol);
  let target;
  let k = 0;
  if (method === undefined) {
    const source = intrinsic.toObject(items);
    const length = intrinsic.lengthOf(source);
    target = intrinsic.isConstructor(this) ? new this(length) : intrinsic.arrayCreate(length);
    for (; k < length; k++) intrinsic.mapInto(target, k, source[k], mapper, thisArg);
  } else {
    target = intrinsic.isConstructor(this) ? new this() : [];
    const iterator = intrinsic.getIterator(items, method);
    const next = iterator.next;
    while (true) {
      const result = intrinsic.iteratorStep(iterator, next);
      if (result === undefined) break;
      const value = result.value;
      try {
        intrinsic.mapInto(target, k, value, mapper, thisArg);
      } catch (error) {
        intrinsic.iteratorCloseQuiet(iterator);
        throw error;
      }
      k++;
    }
  }
  target.length = k;
  return target;
});

// 23.1.2.3
intrinsic.define("Array.of", function of(...items) {
  if (!intrinsic.isConstructor(this)) return items;
  const length = items.length;
  const target = new this(length);
  for (let k = 0; k < length; k++) intrinsic.createDataProperty(target, k, items[k]);
  target.length = length;
  return target;
});

// 23.1.3.1
intrinsic.define("at", function at(which, index) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  const k = intrinsic.placeFromEnd(index, length);
  return k < 0 || k >= length ? undefined : object[k];
});
intrinsic.define("Array.prototype.at", intrinsic.at, 1);

// 23.1.3.4
intrinsic.define("Array.prototype.copyWithin", function copyWithin(target, start, end) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const to = intrinsic.relativeIndex(target, length);
  const from = intrinsic.relativeIndex(start, length);
  let count = intrinsic.relativeEnd(end, length) - from;
  if (count > length - to) count = length - to;
  if (from < to && to < from + count) intrinsic.moveElements(object, from + count - 1, to + count - 1, count, -1);
  else intrinsic.moveElements(object, from, to, count, 1);
  return object;
});

// 23.1.3.30
intrinsic.define("Array.prototype.sort", function sort(comparator) {
  intrinsic.checkComparator(comparator);
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const items = [];
  for (let k = 0; k < length; k++) {
    const item = intrinsic.elementOrHole(object, k);
    if (item !== intrinsic.hole) intrinsic.append(items, item);
  }
  intrinsic.sortList(items, comparator);
  const count = items.length;
  let k = 0;
  for (; k < count; k++) object[k] = items[k];
  for (; k < length; k++) delete object[k];
  return object;
});

// 23.1.3.35
intrinsic.define("Array.prototype.toSpliced", function toSpliced(start, skipCount, ...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const from = intrinsic.relativeIndex(start, length);
  const skip = intrinsic.spliceCount(arguments.length, skipCount, length - from);
  const insert = items.length;
  const newLength = length + insert - skip;
  intrinsic.checkLength(newLength);
  const result = intrinsic.arrayCreate(newLength);
  for (let k = 0; k < newLength; k++) {
    intrinsic.createDataProperty(
      result, k, k < from ? object[k] : k < from + insert ? items[k - from] : object[k - insert + skip]);
  }
  return result;
});

// 23.1.3.36
intrinsic.define("Array.prototype.toString", function toString() {
  const array = intrinsic.toObject(this);
  const join = array.join;
  return typeof join === "function" ? intrinsic.call(join, array) : intrinsic.objectToString(array);
});

intrinsic.define("isArray", Array.isArray);

// 23.1.3.40
intrinsic.defineHidden(Array.prototype, Symbol.iterator, Array.prototype.values, true, true);

// 23.1.3.41
intrinsic.defineHidden(Array.prototype, Symbol.unscopables, {
  __proto__: null,
  at: true,
  copyWithin: true,
  entries: true,
  fill: true,
  find: true,
  findIndex: true,
  findLast: true,
  findLastIndex: true,
  flat: true,
  flatMap: true,
  includes: true,
  keys: true,
  toReversed: true,
  toSorted: true,
  toSpliced: true,
  values: true,
}, false, true);
