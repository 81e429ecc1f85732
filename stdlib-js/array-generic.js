// What the natives of Array leave to JavaScript: the same methods for every array-like object (ECMA-262, 23.1.3), and
// steps that methods of Array share.
//
// Where `which` tells which method a function is to be, 8 and more are those of typed arrays (23.2.3): these begin with
// ValidateTypedArray, take the length that a typed array has of itself, and their elements are all there. In a
// library without typed arrays nothing of that is left.

// 23.1.3.2
intrinsic.define("Array.prototype.concat", function concat(...items) {
  const object = intrinsic.toObject(this);
  const result = intrinsic.arraySpeciesCreate(object, 0);
  const count = items.length;
  let to = 0;
  for (let i = -1; i < count; i++) {
    const element = i < 0 ? object : items[i];
    // 23.1.3.2.1 IsConcatSpreadable
    let spreadable = false;
    if (intrinsic.isObject(element)) {
      spreadable = element[intrinsic.isConcatSpreadableSymbol];
      if (spreadable === undefined) spreadable = intrinsic.isArray(element);
    }
    if (spreadable) {
      const length = intrinsic.lengthOf(element);
      intrinsic.checkLength(to + length);
      for (let k = 0; k < length; k++) {
        const value = intrinsic.elementOrHole(element, k);
        if (value !== intrinsic.hole) intrinsic.createDataProperty(result, to + k, value);
      }
      to += length;
    } else {
      intrinsic.checkLength(to + 1);
      intrinsic.createDataProperty(result, to, element);
      to++;
    }
  }
  result.length = to;
  return result;
});

// 23.1.3.7
intrinsic.define("fill", function fill(which, value, start, end) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  if (which > 8) value = +value;
  const from = intrinsic.relativeIndex(start, length);
  let to = intrinsic.relativeEnd(end, length);
  if (which > 8) {
    const now = intrinsic.typedArrayLength(object);
    if (to > now) to = now;
  }
  for (let k = from; k < to; k++) object[k] = value;
  return object;
});
intrinsic.define("Array.prototype.fill", intrinsic.fill, 1);

// 23.1.3.6, 23.1.3.29, 23.1.3.15, 23.1.3.21, 23.1.3.8
// They are told the length of arrays.
intrinsic.define("iterate", function iterate(which, length, callback, thisArg) {
  let object = this;
  if (length === undefined) {
    if (which < 40) {
      object = intrinsic.toObject(object);
      length = intrinsic.lengthOf(object);
    } else length = intrinsic.typedArrayLength(object);
    intrinsic.checkCallable(callback);
  }
  // What `every` and `some` give if nothing decides, or the list that `map` and `filter` make.
  const method = which & 7;
  const result = which === 44 ? intrinsic.typedArraySpeciesCreate(object, length)
    : which === 45 ? []
      : method > 3 ? intrinsic.arraySpeciesCreate(object, method === 4 ? length : 0)
        : method === 3 ? undefined : method === 1;
  let to = 0;
  for (let k = 0; k < length; k++) {
    let value = intrinsic.elementOrHole(object, k);
    if (value === intrinsic.hole) {
      if (which < 40) continue;
      value = undefined;
    }
    const given = intrinsic.call(callback, thisArg, value, k, object);
    if (method > 3) {
      if (method === 5) {
        if (given) intrinsic.createDataProperty(result, to++, value);
      } else if (which === 44) result[k] = given;
      else intrinsic.createDataProperty(result, k, given);
    } else if (method < 3 && !given === result) return !result;
  }
  return which === 45 ? intrinsic.typedArrayOf(object, result) : result;
});
intrinsic.define("Array.prototype.every", intrinsic.iterate, 33);
intrinsic.define("Array.prototype.some", intrinsic.iterate, 34);
intrinsic.define("Array.prototype.forEach", intrinsic.iterate, 35);
intrinsic.define("Array.prototype.map", intrinsic.iterate, 36);
intrinsic.define("Array.prototype.filter", intrinsic.iterate, 37);

// 23.1.3.9 to 23.1.3.12
intrinsic.define("find", function find(which, length, predicate, thisArg) {
  let object = this;
  if (length === undefined) {
    if (which < 40) {
      object = intrinsic.toObject(object);
      length = intrinsic.lengthOf(object);
    } else length = intrinsic.typedArrayLength(object);
    intrinsic.checkCallable(predicate);
  }
  for (let i = 0; i < length; i++) {
    const k = (which & 7) < 3 ? i : length - 1 - i;
    const value = object[k];
    if (intrinsic.call(predicate, thisArg, value, k, object)) return which & 1 ? value : k;
  }
  return which & 1 ? undefined : -1;
});
intrinsic.define("Array.prototype.find", intrinsic.find, 33);
intrinsic.define("Array.prototype.findIndex", intrinsic.find, 34);
intrinsic.define("Array.prototype.findLast", intrinsic.find, 35);
intrinsic.define("Array.prototype.findLastIndex", intrinsic.find, 36);

// 23.1.3.13, 23.1.3.14
intrinsic.define("flatten", function flatten(which, depthOrMapper, thisArg) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  if (which === 2) intrinsic.checkCallable(depthOrMapper);
  else depthOrMapper = depthOrMapper === undefined ? 1 : intrinsic.toIntegerOrInfinity(depthOrMapper);
  const result = intrinsic.arraySpeciesCreate(object, 0);
  intrinsic.flattenIntoArray(result, object, length, 0, depthOrMapper, thisArg);
  return result;
});
intrinsic.define("Array.prototype.flat", intrinsic.flatten, 1);
intrinsic.define("Array.prototype.flatMap", intrinsic.flatten, 2);

// 23.1.3.13.1 FlattenIntoArray; the next index of `target`. What has a mapper has the depth 1.
intrinsic.define("flattenIntoArray", function flattenIntoArray(target, source, length, to, depth, thisArg) {
  let mapper;
  if (typeof depth === "function") {
    mapper = depth;
    depth = 1;
  }
  for (let k = 0; k < length; k++) {
    let element = intrinsic.elementOrHole(source, k);
    if (element === intrinsic.hole) continue;
    if (mapper !== undefined) element = intrinsic.call(mapper, thisArg, element, k, source);
    if (depth > 0 && intrinsic.isArray(element)) {
      to = intrinsic.flattenIntoArray(target, element, intrinsic.lengthOf(element), to, depth - 1);
    } else {
      intrinsic.checkLength(to + 1);
      intrinsic.createDataProperty(target, to, element);
      to++;
    }
  }
  return to;
});

// 23.1.3.17, 23.1.3.16
intrinsic.define("searchForward", function searchForward(which, searchElement, fromIndex) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  if (length > 0) {
    for (let k = intrinsic.relativeIndex(fromIndex, length); k < length; k++) {
      const element = object[k];
      if (which & 2) {
        if (element === searchElement || (element !== element && searchElement !== searchElement)) return true;
      } else if (element === searchElement && (element !== undefined || k in object)) return k;
    }
  }
  return which & 2 ? false : -1;
});
intrinsic.define("Array.prototype.indexOf", intrinsic.searchForward, 1);
intrinsic.define("Array.prototype.includes", intrinsic.searchForward, 2);

// 23.1.3.18, 23.1.3.32
intrinsic.define("joinElements", function joinElements(which, separator) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  const between = which & 2 || separator === undefined ? "," : `${separator}`;
  let text = "";
  for (let k = 0; k < length; k++) {
    if (k > 0) text += between;
    const element = object[k];
    if (element !== undefined && element !== null) text += `${which & 2 ? element.toLocaleString() : element}`;
  }
  return text;
});
intrinsic.define("Array.prototype.join", intrinsic.joinElements, 1);
intrinsic.define("Array.prototype.toLocaleString", intrinsic.joinElements, 2);

// 23.1.3.20
intrinsic.define("lastIndexOf", function lastIndexOf(which, searchElement, ...fromIndex) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  if (length === 0) return -1;
  let k = length - 1;
  if (fromIndex.length > 0) {
    const relative = intrinsic.placeFromEnd(fromIndex[0], length);
    if (relative < k) k = relative;
  }
  for (; k >= 0; k--) {
    if (k in object && object[k] === searchElement) return k;
  }
  return -1;
});
intrinsic.define("Array.prototype.lastIndexOf", intrinsic.lastIndexOf, 1);

// 23.1.3.22, 23.1.3.27
intrinsic.define("removeEnd", function removeEnd(which) {
  const object = intrinsic.toObject(this);
  let length = intrinsic.lengthOf(object);
  let element;
  if (length > 0) {
    length--;
    element = object[which === 1 ? length : 0];
    if (which === 2) intrinsic.moveElements(object, 1, 0, length, 1);
    delete object[length];
  }
  object.length = length;
  return element;
});
intrinsic.define("Array.prototype.pop", intrinsic.removeEnd, 1);
intrinsic.define("Array.prototype.shift", intrinsic.removeEnd, 2);

// 23.1.3.23, 23.1.3.37
intrinsic.define("addEnd", function addEnd(which, ...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const count = items.length;
  const newLength = length + count;
  intrinsic.checkLength(newLength);
  if (which === 2 && count > 0) intrinsic.moveElements(object, length - 1, newLength - 1, length, -1);
  for (let k = 0; k < count; k++) object[which === 1 ? length + k : k] = items[k];
  object.length = newLength;
  return newLength;
});
intrinsic.define("Array.prototype.push", intrinsic.addEnd, 1);
intrinsic.define("Array.prototype.unshift", intrinsic.addEnd, 2);

// 23.1.3.24, 23.1.3.25
intrinsic.define("reduce", function reduce(which, length, callback, accumulator) {
  let object = this;
  if (length === undefined) {
    if (which & 8) length = intrinsic.typedArrayLength(object);
    else {
      object = intrinsic.toObject(object);
      length = intrinsic.lengthOf(object);
    }
    intrinsic.checkCallable(callback);
  }
  for (let i = 0; i < length; i++) {
    const k = which & 1 ? i : length - 1 - i;
    let value = intrinsic.elementOrHole(object, k);
    if (value === intrinsic.hole) {
      if (!(which & 8)) continue;
      value = undefined;
    }
    if (accumulator === intrinsic.hole) accumulator = value;
    else accumulator = intrinsic.call(callback, undefined, accumulator, value, k, object);
  }
  if (accumulator === intrinsic.hole) intrinsic.throwTypeError("nothing to reduce, and no initial value");
  return accumulator;
});
intrinsic.define("Array.prototype.reduce", intrinsic.reduce, 49);
intrinsic.define("Array.prototype.reduceRight", intrinsic.reduce, 50);

// 23.1.3.26
intrinsic.define("reverse", function reverse(which) {
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  let upper = length - 1;
  for (let lower = 0; lower < upper; lower++) {
    const lowerExists = lower in object;
    const lowerValue = lowerExists && object[lower];
    const upperExists = upper in object;
    const upperValue = upperExists && object[upper];
    if (upperExists) object[lower] = upperValue;
    else if (lowerExists) delete object[lower];
    if (lowerExists) object[upper] = lowerValue;
    else if (upperExists) delete object[upper];
    upper--;
  }
  return object;
});
intrinsic.define("Array.prototype.reverse", intrinsic.reverse, 1);

// 23.1.3.28
intrinsic.define("Array.prototype.slice", function slice(start, end) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const from = intrinsic.relativeIndex(start, length);
  const count = intrinsic.relativeEnd(end, length) - from;
  return intrinsic.copyElements(object, from, count > 0 ? count : 0);
});

// A new array of `count` elements
intrinsic.define("copyElements", function copyElements(object, from, count) {
  const result = intrinsic.arraySpeciesCreate(object, count);
  for (let k = 0; k < count; k++) {
    const element = intrinsic.elementOrHole(object, from + k);
    if (element !== intrinsic.hole) intrinsic.createDataProperty(result, k, element);
  }
  result.length = count;
  return result;
});

// 23.1.3.31
intrinsic.define("Array.prototype.splice", function splice(start, deleteCount, ...items) {
  const object = intrinsic.toObject(this);
  const length = intrinsic.lengthOf(object);
  const from = intrinsic.relativeIndex(start, length);
  const insert = items.length;
  const remove = intrinsic.spliceCount(arguments.length, deleteCount, length - from);
  const newLength = length + insert - remove;
  intrinsic.checkLength(newLength);
  const removed = intrinsic.copyElements(object, from, remove);
  const rest = length - from - remove;
  if (insert < remove) {
    intrinsic.moveElements(object, from + remove, from + insert, rest, 1);
    for (let k = length - 1; k >= newLength; k--) delete object[k];
  } else if (insert > remove) {
    intrinsic.moveElements(object, length - 1, newLength - 1, rest, -1);
  }
  for (let k = 0; k < insert; k++) object[from + k] = items[k];
  object.length = newLength;
  return removed;
});

// Moves elements inside an object, and holes with them
intrinsic.define("moveElements", function moveElements(object, from, to, count, step) {
  for (; count > 0; count--) {
    const element = object[from];
    if (element !== undefined || from in object) object[to] = element;
    else delete object[to];
    from += step;
    to += step;
  }
});

// 23.1.3.31, steps 6 to 10: how many elements to remove, of as many as `rest`
intrinsic.define("spliceCount", function spliceCount(argumentCount, deleteCount, rest) {
  if (argumentCount === 0) return 0;
  if (argumentCount === 1) return rest;
  const count = intrinsic.toIntegerOrInfinity(deleteCount);
  return count < 0 ? 0 : count < rest ? count : rest;
});

// 23.1.3.33, 23.1.3.34, 23.1.3.39
intrinsic.define("changedCopy", function changedCopy(which, argument, value) {
  const method = which & 7;
  if (method === 2) intrinsic.checkComparator(argument);
  let object = this;
  let length;
  if (which < 8) {
    object = intrinsic.toObject(object);
    length = intrinsic.lengthOf(object);
  } else length = intrinsic.typedArrayLength(object);
  let place = -1;
  if (method === 3) {
    place = intrinsic.placeFromEnd(argument, length);
    if (which > 8) value = +value;
    if (which > 8 ? !(place in object) : place < 0 || place >= length) intrinsic.throwRangeError("the argument is out of range");
  }
  const result = which < 8 ? intrinsic.arrayCreate(length) : intrinsic.sameTypedArray(object, length);
  for (let k = 0; k < length; k++) {
    const element = k === place ? value : object[method === 1 ? length - 1 - k : k];
    if (which < 8) intrinsic.createDataProperty(result, k, element);
    else result[k] = element;
  }
  if (which === 2) intrinsic.sortList(result, argument);
  else if (which === 10) intrinsic.sortValues(result, length, argument === undefined ? intrinsic.compareNumbers : argument);
  return result;
});
intrinsic.define("Array.prototype.toReversed", intrinsic.changedCopy, 1);
intrinsic.define("Array.prototype.toSorted", intrinsic.changedCopy, 2);
intrinsic.define("Array.prototype.with", intrinsic.changedCopy, 3);

// 23.1.2.1, the step that both ways share
intrinsic.define("mapInto", function mapInto(target, k, value, mapper, thisArg) {
  if (mapper !== undefined) value = intrinsic.call(mapper, thisArg, value, k);
  intrinsic.createDataProperty(target, k, value);
});

// 10.4.2.2 ArraySpeciesCreate
intrinsic.define("intrinsic.arraySpeciesCreate", function arraySpeciesCreate(original, length) {
  if (!intrinsic.isArray(original)) return intrinsic.arrayCreate(length);
  let Constructor = original.constructor;
  if (intrinsic.isObject(Constructor)) {
    Constructor = Constructor[intrinsic.speciesSymbol];
    if (Constructor === null) Constructor = undefined;
  }
  if (Constructor === undefined || Constructor === Array) return intrinsic.arrayCreate(length);
  if (!intrinsic.isConstructor(Constructor)) intrinsic.throwTypeError("the species is not a constructor");
  return new Constructor(length);
});

intrinsic.define("checkComparator", function checkComparator(comparator) {
  if (comparator !== undefined) intrinsic.checkCallable(comparator);
});

intrinsic.define("checkLength", function checkLength(length) {
  if (length > 9007199254740991) intrinsic.throwTypeError("the length is too large");
});
