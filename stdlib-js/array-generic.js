// What the natives of Array leave to JavaScript: the same methods for every array-like object (ECMA-262, 23.1.3), and
// steps that methods of Array share.

// 23.1.3.2
intrinsic.define("Array.prototype.concat", function concat(...items) {
  const object = intrinsic.toObject(this);
  const result = intrinsic.arraySpeciesCreate(object, 0);
  const count = items.length;
  let to = 0;
  for (let i = -1; i < count; i++) {
    const element = i < 0 ? object : items[i];
    if (intrinsic.isConcatSpreadable(element)) {
      const length = intrinsic.toLength(element.length);
      intrinsic.checkLength(to + length);
      for (let k = 0; k < length; k++) {
        if (k in element) intrinsic.createDataProperty(result, to + k, element[k]);
      }
      to += length;
    } else {
      intrinsic.checkIndex(to);
      intrinsic.createDataProperty(result, to++, element);
    }
  }
  result.length = to;
  return result;
});

// 23.1.3.2.1
intrinsic.define("isConcatSpreadable", function isConcatSpreadable(value) {
  if (!intrinsic.isObject(value)) return false;
  const spreadable = value[Symbol.isConcatSpreadable];
  return spreadable !== undefined ? !!spreadable : intrinsic.isArray(value);
});

// 23.1.3.7
intrinsic.define("Array.prototype.fill", function fill(value, start, end) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const from = intrinsic.relativeIndex(start, length);
  const to = intrinsic.relativeEnd(end, length);
  for (let k = from; k < to; k++) object[k] = value;
  return object;
});

// 23.1.3.13.1 FlattenIntoArray without a mapper; the next index of `target`
intrinsic.define("flattenIntoArray", function flattenIntoArray(target, source, length, start, depth) {
  let to = start;
  for (let k = 0; k < length; k++) {
    if (!(k in source)) continue;
    const element = source[k];
    if (depth > 0 && intrinsic.isArray(element)) {
      to = intrinsic.flattenIntoArray(target, element, intrinsic.toLength(element.length), to, depth - 1);
    } else {
      intrinsic.checkIndex(to);
      intrinsic.createDataProperty(target, to++, element);
    }
  }
  return to;
});

// 23.1.3.16
intrinsic.define("Array.prototype.includes", function includes(searchElement, fromIndex) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  if (length === 0) return false;
  for (let k = intrinsic.relativeIndex(fromIndex, length); k < length; k++) {
    if (intrinsic.sameValueZero(object[k], searchElement)) return true;
  }
  return false;
});

// 23.1.3.17
intrinsic.define("Array.prototype.indexOf", function indexOf(searchElement, fromIndex) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  if (length === 0) return -1;
  for (let k = intrinsic.relativeIndex(fromIndex, length); k < length; k++) {
    if (k in object && object[k] === searchElement) return k;
  }
  return -1;
});

// 23.1.3.18
intrinsic.define("Array.prototype.join", function join(separator) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const between = separator === undefined ? "," : `${separator}`;
  let text = "";
  for (let k = 0; k < length; k++) {
    if (k > 0) text += between;
    const element = object[k];
    if (element !== undefined && element !== null) text += `${element}`;
  }
  return text;
});

// 23.1.3.20
intrinsic.define("Array.prototype.lastIndexOf", function lastIndexOf(searchElement, ...fromIndex) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  if (length === 0) return -1;
  let k = length - 1;
  if (fromIndex.length > 0) {
    const relative = intrinsic.toIntegerOrInfinity(fromIndex[0]);
    if (relative < 0) k = length + relative;
    else if (relative < k) k = relative;
  }
  for (; k >= 0; k--) {
    if (k in object && object[k] === searchElement) return k;
  }
  return -1;
});

// 23.1.3.22
intrinsic.define("Array.prototype.pop", function pop() {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  if (length === 0) {
    object.length = 0;
    return undefined;
  }
  const last = object[length - 1];
  delete object[length - 1];
  object.length = length - 1;
  return last;
});

// 23.1.3.23
intrinsic.define("Array.prototype.push", function push(...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const count = items.length;
  intrinsic.checkLength(length + count);
  for (let k = 0; k < count; k++) object[length + k] = items[k];
  object.length = length + count;
  return length + count;
});

// 23.1.3.26
intrinsic.define("Array.prototype.reverse", function reverse() {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const middle = (length - length % 2) / 2;
  for (let lower = 0; lower < middle; lower++) {
    const upper = length - lower - 1;
    let lowerValue;
    let upperValue;
    const lowerExists = lower in object;
    if (lowerExists) lowerValue = object[lower];
    const upperExists = upper in object;
    if (upperExists) upperValue = object[upper];
    if (upperExists) object[lower] = upperValue;
    else if (lowerExists) delete object[lower];
    if (lowerExists) object[upper] = lowerValue;
    else if (upperExists) delete object[upper];
  }
  return object;
});

// 23.1.3.27
intrinsic.define("Array.prototype.shift", function shift() {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  if (length === 0) {
    object.length = 0;
    return undefined;
  }
  const first = object[0];
  for (let k = 1; k < length; k++) {
    if (k in object) object[k - 1] = object[k];
    else delete object[k - 1];
  }
  delete object[length - 1];
  object.length = length - 1;
  return first;
});

// 23.1.3.28
intrinsic.define("Array.prototype.slice", function slice(start, end) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const from = intrinsic.relativeIndex(start, length);
  const final = intrinsic.relativeEnd(end, length);
  const count = final > from ? final - from : 0;
  const result = intrinsic.arraySpeciesCreate(object, count);
  for (let k = 0; k < count; k++) {
    if (from + k in object) intrinsic.createDataProperty(result, k, object[from + k]);
  }
  result.length = count;
  return result;
});

// 23.1.3.31
intrinsic.define("Array.prototype.splice", function splice(start, deleteCount, ...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const from = intrinsic.relativeIndex(start, length);
  const insert = items.length;
  const remove = intrinsic.spliceCount(arguments.length, deleteCount, length - from);
  intrinsic.checkLength(length + insert - remove);
  const removed = intrinsic.arraySpeciesCreate(object, remove);
  for (let k = 0; k < remove; k++) {
    if (from + k in object) intrinsic.createDataProperty(removed, k, object[from + k]);
  }
  removed.length = remove;
  if (insert < remove) {
    for (let k = from + remove; k < length; k++) {
      if (k in object) object[k - remove + insert] = object[k];
      else delete object[k - remove + insert];
    }
    for (let k = length - 1; k >= length - remove + insert; k--) delete object[k];
  } else if (insert > remove) {
    for (let k = length - 1; k >= from + remove; k--) {
      if (k in object) object[k - remove + insert] = object[k];
      else delete object[k - remove + insert];
    }
  }
  for (let k = 0; k < insert; k++) object[from + k] = items[k];
  object.length = length - remove + insert;
  return removed;
});

// 23.1.3.31, steps 6 to 10: how many elements to remove, of as many as `rest`
intrinsic.define("spliceCount", function spliceCount(argumentCount, deleteCount, rest) {
  if (argumentCount === 0) return 0;
  if (argumentCount === 1) return rest;
  const count = intrinsic.toIntegerOrInfinity(deleteCount);
  return count < 0 ? 0 : count < rest ? count : rest;
});

// 23.1.3.37
intrinsic.define("Array.prototype.unshift", function unshift(...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.toLength(object.length);
  const count = items.length;
  if (count > 0) {
    intrinsic.checkLength(length + count);
    for (let k = length - 1; k >= 0; k--) {
      if (k in object) object[k + count] = object[k];
      else delete object[k + count];
    }
    for (let k = 0; k < count; k++) object[k] = items[k];
  }
  object.length = length + count;
  return length + count;
});

// 10.4.2.2 ArraySpeciesCreate
intrinsic.define("arraySpeciesCreate", function arraySpeciesCreate(original, length) {
  if (!intrinsic.isArray(original)) return intrinsic.arrayCreate(length);
  let Constructor = original.constructor;
  if (intrinsic.isObject(Constructor)) {
    Constructor = Constructor[Symbol.species];
    if (Constructor === null) Constructor = undefined;
  }
  if (Constructor === undefined || Constructor === Array) return intrinsic.arrayCreate(length);
  if (!intrinsic.isConstructor(Constructor)) intrinsic.throwTypeError("the species of the array is not a constructor");
  return new Constructor(length);
});

intrinsic.define("checkComparator", function checkComparator(comparator) {
  if (comparator !== undefined && typeof comparator !== "function") {
    intrinsic.throwTypeError("the comparator is neither a function nor undefined");
  }
});

intrinsic.define("checkLength", function checkLength(length) {
  if (length > 9007199254740991) intrinsic.throwTypeError("the length would exceed 2 ** 53 - 1");
});

intrinsic.define("checkIndex", function checkIndex(index) {
  if (index >= 9007199254740991) intrinsic.throwTypeError("the length would exceed 2 ** 53 - 1");
});
