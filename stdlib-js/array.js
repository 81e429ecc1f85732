// Array (ECMA-262, 23.1). The twins of its natives are in array-generic.js.

class Array {
  constructor(length) { "native"; }

  // 23.1.2.1
  static from(items, mapper = undefined, thisArg = undefined) {
    const Constructor = this;
    if (mapper !== undefined && typeof mapper !== "function") intrinsic.throwTypeError("the mapper is not a function");
    const method = intrinsic.getMethod(items, Symbol.iterator);
    let target;
    let k = 0;
    if (method === undefined) {
      const source = intrinsic.toObject(items);
      const length = intrinsic.toLength(source.length);
      target = intrinsic.isConstructor(Constructor) ? new Constructor(length) : intrinsic.arrayCreate(length);
      for (; k < length; k++) {
        const value = source[k];
        intrinsic.createDataProperty(
          target, k, mapper === undefined ? value : intrinsic.call(mapper, thisArg, value, k));
      }
    } else {
      target = intrinsic.isConstructor(Constructor) ? new Constructor() : [];
      const iterator = intrinsic.getIterator(items, method);
      const next = iterator.next;
      while (true) {
        const result = intrinsic.iteratorStep(iterator, next);
        if (result === undefined) break;
        const value = result.value;
        try {
          intrinsic.createDataProperty(
            target, k, mapper === undefined ? value : intrinsic.call(mapper, thisArg, value, k));
        } catch (error) {
          intrinsic.iteratorCloseQuiet(iterator);
          throw error;
        }
        k++;
      }
    }
    target.length = k;
    return target;
  }

  static isArray(value) { "native"; }

  // 23.1.2.3
  static of(...items) {
    const Constructor = this;
    if (Constructor === Array || !intrinsic.isConstructor(Constructor)) return items;
    const length = items.length;
    const target = new Constructor(length);
    for (let k = 0; k < length; k++) intrinsic.createDataProperty(target, k, items[k]);
    target.length = length;
    return target;
  }

  // 23.1.2.5
  static get [Symbol.species]() {
    return this;
  }

  // 23.1.3.1
  at(index) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const relative = intrinsic.toIntegerOrInfinity(index);
    const k = relative >= 0 ? relative : length + relative;
    return k < 0 || k >= length ? undefined : object[k];
  }

  concat(item, ...items) { "native"; }

  // 23.1.3.4
  copyWithin(target, start, end = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    let to = intrinsic.relativeIndex(target, length);
    let from = intrinsic.relativeIndex(start, length);
    const final = intrinsic.relativeEnd(end, length);
    let count = final - from < length - to ? final - from : length - to;
    let step = 1;
    if (from < to && to < from + count) {
      step = -1;
      from += count - 1;
      to += count - 1;
    }
    for (; count > 0; count--) {
      if (from in object) object[to] = object[from];
      else delete object[to];
      from += step;
      to += step;
    }
    return object;
  }

  entries() { "native"; }

  // 23.1.3.6
  every(callback, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    for (let k = 0; k < length; k++) {
      if (k in object && !intrinsic.call(callback, thisArg, object[k], k, object)) return false;
    }
    return true;
  }

  fill(value, start = undefined, end = undefined) { "native"; }

  // 23.1.3.8
  filter(callback, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    const result = intrinsic.arraySpeciesCreate(object, 0);
    let to = 0;
    for (let k = 0; k < length; k++) {
      if (k in object) {
        const value = object[k];
        if (intrinsic.call(callback, thisArg, value, k, object)) intrinsic.createDataProperty(result, to++, value);
      }
    }
    return result;
  }

  // 23.1.3.9
  find(predicate, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof predicate !== "function") intrinsic.throwTypeError("the predicate is not a function");
    for (let k = 0; k < length; k++) {
      const value = object[k];
      if (intrinsic.call(predicate, thisArg, value, k, object)) return value;
    }
    return undefined;
  }

  // 23.1.3.10
  findIndex(predicate, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof predicate !== "function") intrinsic.throwTypeError("the predicate is not a function");
    for (let k = 0; k < length; k++) {
      if (intrinsic.call(predicate, thisArg, object[k], k, object)) return k;
    }
    return -1;
  }

  // 23.1.3.11
  findLast(predicate, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof predicate !== "function") intrinsic.throwTypeError("the predicate is not a function");
    for (let k = length - 1; k >= 0; k--) {
      const value = object[k];
      if (intrinsic.call(predicate, thisArg, value, k, object)) return value;
    }
    return undefined;
  }

  // 23.1.3.12
  findLastIndex(predicate, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof predicate !== "function") intrinsic.throwTypeError("the predicate is not a function");
    for (let k = length - 1; k >= 0; k--) {
      if (intrinsic.call(predicate, thisArg, object[k], k, object)) return k;
    }
    return -1;
  }

  // 23.1.3.13
  flat(depth = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const levels = depth === undefined ? 1 : intrinsic.toIntegerOrInfinity(depth);
    const result = intrinsic.arraySpeciesCreate(object, 0);
    intrinsic.flattenIntoArray(result, object, length, 0, levels);
    return result;
  }

  // 23.1.3.14
  flatMap(mapper, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof mapper !== "function") intrinsic.throwTypeError("the mapper is not a function");
    const result = intrinsic.arraySpeciesCreate(object, 0);
    let to = 0;
    for (let k = 0; k < length; k++) {
      if (!(k in object)) continue;
      const value = intrinsic.call(mapper, thisArg, object[k], k, object);
      if (intrinsic.isArray(value)) {
        to = intrinsic.flattenIntoArray(result, value, intrinsic.toLength(value.length), to, 0);
      } else {
        intrinsic.checkIndex(to);
        intrinsic.createDataProperty(result, to++, value);
      }
    }
    return result;
  }

  // 23.1.3.15
  forEach(callback, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    for (let k = 0; k < length; k++) {
      if (k in object) intrinsic.call(callback, thisArg, object[k], k, object);
    }
  }

  includes(searchElement, fromIndex = undefined) { "native"; }
  indexOf(searchElement, fromIndex = undefined) { "native"; }
  join(separator) { "native"; }
  keys() { "native"; }
  lastIndexOf(searchElement, fromIndex = undefined) { "native"; }

  // 23.1.3.21
  map(callback, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    const result = intrinsic.arraySpeciesCreate(object, length);
    for (let k = 0; k < length; k++) {
      if (k in object) {
        intrinsic.createDataProperty(result, k, intrinsic.call(callback, thisArg, object[k], k, object));
      }
    }
    return result;
  }

  pop() { "native"; }
  push(item, ...items) { "native"; }

  // 23.1.3.24
  reduce(callback, ...initial) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    let k = 0;
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      while (k < length && !(k in object)) k++;
      if (k >= length) intrinsic.throwTypeError("reduce of an empty array without an initial value");
      accumulator = object[k++];
    }
    for (; k < length; k++) {
      if (k in object) accumulator = intrinsic.call(callback, undefined, accumulator, object[k], k, object);
    }
    return accumulator;
  }

  // 23.1.3.25
  reduceRight(callback, ...initial) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    let k = length - 1;
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      while (k >= 0 && !(k in object)) k--;
      if (k < 0) intrinsic.throwTypeError("reduceRight of an empty array without an initial value");
      accumulator = object[k--];
    }
    for (; k >= 0; k--) {
      if (k in object) accumulator = intrinsic.call(callback, undefined, accumulator, object[k], k, object);
    }
    return accumulator;
  }

  reverse() { "native"; }
  shift() { "native"; }
  slice(start, end) { "native"; }

  // 23.1.3.29
  some(callback, thisArg = undefined) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    for (let k = 0; k < length; k++) {
      if (k in object && intrinsic.call(callback, thisArg, object[k], k, object)) return true;
    }
    return false;
  }

  // 23.1.3.30
  sort(comparator) {
    intrinsic.checkComparator(comparator);
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const items = [];
    for (let k = 0; k < length; k++) {
      if (k in object) intrinsic.createDataProperty(items, items.length, object[k]);
    }
    intrinsic.sortList(items, comparator);
    const count = items.length;
    for (let k = 0; k < count; k++) object[k] = items[k];
    for (let k = count; k < length; k++) delete object[k];
    return object;
  }

  splice(start, deleteCount, ...items) { "native"; }

  // 23.1.3.32
  toLocaleString() {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    let text = "";
    for (let k = 0; k < length; k++) {
      if (k > 0) text += ",";
      const element = object[k];
      if (element !== undefined && element !== null) text += `${element.toLocaleString()}`;
    }
    return text;
  }

  // 23.1.3.33
  toReversed() {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const result = intrinsic.arrayCreate(length);
    for (let k = 0; k < length; k++) intrinsic.createDataProperty(result, k, object[length - k - 1]);
    return result;
  }

  // 23.1.3.34
  toSorted(comparator) {
    intrinsic.checkComparator(comparator);
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const result = intrinsic.arrayCreate(length);
    for (let k = 0; k < length; k++) intrinsic.createDataProperty(result, k, object[k]);
    intrinsic.sortList(result, comparator);
    return result;
  }

  // 23.1.3.35
  toSpliced(start, skipCount, ...items) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const from = intrinsic.relativeIndex(start, length);
    const skip = intrinsic.spliceCount(arguments.length, skipCount, length - from);
    const insert = items.length;
    const newLength = length + insert - skip;
    intrinsic.checkLength(newLength);
    const result = intrinsic.arrayCreate(newLength);
    for (let k = 0; k < from; k++) intrinsic.createDataProperty(result, k, object[k]);
    for (let k = 0; k < insert; k++) intrinsic.createDataProperty(result, from + k, items[k]);
    for (let k = from + skip; k < length; k++) intrinsic.createDataProperty(result, k + insert - skip, object[k]);
    return result;
  }

  // 23.1.3.36
  toString() {
    const array = intrinsic.toObject(this);
    const join = array.join;
    return typeof join === "function" ? intrinsic.call(join, array) : intrinsic.objectToString(array);
  }

  unshift(item, ...items) { "native"; }
  values() { "native"; }

  // 23.1.3.39
  with(index, value) {
    const object = intrinsic.toObject(this);
    const length = intrinsic.toLength(object.length);
    const relative = intrinsic.toIntegerOrInfinity(index);
    const actual = relative >= 0 ? relative : length + relative;
    if (actual < 0 || actual >= length) intrinsic.throwRangeError("Array.prototype.with: the index is out of range");
    const result = intrinsic.arrayCreate(length);
    for (let k = 0; k < length; k++) intrinsic.createDataProperty(result, k, k === actual ? value : object[k]);
    return result;
  }
}

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
