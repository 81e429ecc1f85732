// %TypedArray% and the constructors of typed arrays (ECMA-262, 23.2). Methods that arrays have too are in array-generic.js.
//
// Types of elements are numbers as in engine/src/builtin/view.rs: the lower two bits are the logarithm of an element's size.

class Int8Array extends class TypedArray {
  constructor() { "native"; }
  static from(source, mapper = undefined, thisArg = undefined) { "native"; }
  static of(...items) { "native"; }
  static get [Symbol.species]() { "native"; }
  at(index) { "native"; }
  get buffer() { "native"; }
  get byteLength() { "native"; }
  get byteOffset() { "native"; }
  copyWithin(target, start, end = undefined) { "native"; }
  entries() { "native"; }
  every(callback, thisArg = undefined) { "native"; }
  fill(value, start = undefined, end = undefined) { "native"; }
  filter(callback, thisArg = undefined) { "native"; }
  find(predicate, thisArg = undefined) { "native"; }
  findIndex(predicate, thisArg = undefined) { "native"; }
  findLast(predicate, thisArg = undefined) { "native"; }
  findLastIndex(predicate, thisArg = undefined) { "native"; }
  forEach(callback, thisArg = undefined) { "native"; }
  includes(searchElement, fromIndex = undefined) { "native"; }
  indexOf(searchElement, fromIndex = undefined) { "native"; }
  join(separator) { "native"; }
  keys() { "native"; }
  lastIndexOf(searchElement, fromIndex = undefined) { "native"; }
  get length() { "native"; }
  map(callback, thisArg = undefined) { "native"; }
  reduce(callback, ...initial) { "native"; }
  reduceRight(callback, ...initial) { "native"; }
  reverse() { "native"; }
  set(source, offset = undefined) { "native"; }
  slice(start, end) { "native"; }
  some(callback, thisArg = undefined) { "native"; }
  sort(comparator) { "native"; }
  subarray(start, end) { "native"; }
  toLocaleString() { "native"; }
  toReversed() { "native"; }
  toSorted(comparator) { "native"; }
  values() { "native"; }
  with(index, value) { "native"; }
  get [Symbol.toStringTag]() { "native"; }
} {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Int8Array, { BYTES_PER_ELEMENT: 1 });
intrinsic.defineConstants(Int8Array.prototype, { BYTES_PER_ELEMENT: 1 });

class Uint8Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Uint8Array, { BYTES_PER_ELEMENT: 1 });
intrinsic.defineConstants(Uint8Array.prototype, { BYTES_PER_ELEMENT: 1 });

class Uint8ClampedArray extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Uint8ClampedArray, { BYTES_PER_ELEMENT: 1 });
intrinsic.defineConstants(Uint8ClampedArray.prototype, { BYTES_PER_ELEMENT: 1 });

class Int16Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Int16Array, { BYTES_PER_ELEMENT: 2 });
intrinsic.defineConstants(Int16Array.prototype, { BYTES_PER_ELEMENT: 2 });

class Uint16Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Uint16Array, { BYTES_PER_ELEMENT: 2 });
intrinsic.defineConstants(Uint16Array.prototype, { BYTES_PER_ELEMENT: 2 });

class Int32Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Int32Array, { BYTES_PER_ELEMENT: 4 });
intrinsic.defineConstants(Int32Array.prototype, { BYTES_PER_ELEMENT: 4 });

class Uint32Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Uint32Array, { BYTES_PER_ELEMENT: 4 });
intrinsic.defineConstants(Uint32Array.prototype, { BYTES_PER_ELEMENT: 4 });

class Float32Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Float32Array, { BYTES_PER_ELEMENT: 4 });
intrinsic.defineConstants(Float32Array.prototype, { BYTES_PER_ELEMENT: 4 });

class Float64Array extends Object.getPrototypeOf(Int8Array) {
  constructor(first, byteOffset, length) { "native"; }
}
intrinsic.defineConstants(Float64Array, { BYTES_PER_ELEMENT: 8 });
intrinsic.defineConstants(Float64Array.prototype, { BYTES_PER_ELEMENT: 8 });

intrinsic.defineHidden(
  Object.getPrototypeOf(Int8Array.prototype), Symbol.iterator, Object.getPrototypeOf(Int8Array.prototype).values, true, true);
intrinsic.defineHidden(Object.getPrototypeOf(Int8Array.prototype), "toString", Array.prototype.toString, true, true);

// The constructor of arrays whose elements are of a type
intrinsic.define("typedConstructors", [
  Int8Array, Int16Array, Int32Array, undefined, Uint8Array, Uint16Array, Uint32Array, undefined,
  undefined, undefined, Float32Array, Float64Array, Uint8ClampedArray,
]);
intrinsic.define("constructorOf", function constructorOf(type) {
  return intrinsic.typedConstructors[type];
});

// 23.2.3.38
intrinsic.define("get TypedArray.prototype[Symbol.toStringTag]", function toStringTag() {
  if (intrinsic.kindOf(this) === 50) return intrinsic.nativeName(intrinsic.constructorOf(intrinsic.elementType(this)));
});

// ValidateTypedArray (23.2.4.4) and TypedArrayLength, which the engine knows, since it belongs to iterators, too
intrinsic.define("typedArrayLength", intrinsic.validLength);

// 23.2.5.1; `this` is the new target, and `which` 16 more than the type
intrinsic.define("constructTypedArray", function construct(which, first, byteOffset, length) {
  const type = which & 15;
  if (!intrinsic.isObject(first)) return intrinsic.newTypedArray(this, type, intrinsic.toIndex(first));
  const kind = intrinsic.kindOf(first);
  if (kind === 49) return intrinsic.viewOfBuffer(this, type, first, byteOffset, length);
  let source = first;
  let count;
  if (kind === 50) count = intrinsic.typedArrayLength(source);
  else {
    const method = intrinsic.getMethod(source, intrinsic.iteratorSymbol);
    if (method !== undefined) source = intrinsic.iterableToList(source, method);
    count = intrinsic.lengthOf(source);
  }
  const array = intrinsic.newTypedArray(this, type, count);
  for (let k = 0; k < count; k++) array[k] = source[k];
  return array;
});
intrinsic.define("Int8Array", intrinsic.constructTypedArray);
intrinsic.define("Uint8Array", intrinsic.constructTypedArray);
intrinsic.define("Uint8ClampedArray", intrinsic.constructTypedArray);
intrinsic.define("Int16Array", intrinsic.constructTypedArray);
intrinsic.define("Uint16Array", intrinsic.constructTypedArray);
intrinsic.define("Int32Array", intrinsic.constructTypedArray);
intrinsic.define("Uint32Array", intrinsic.constructTypedArray);
intrinsic.define("Float32Array", intrinsic.constructTypedArray);
intrinsic.define("Float64Array", intrinsic.constructTypedArray);

// 23.2.5.1.6 AllocateTypedArrayBuffer
intrinsic.define("newTypedArray", function newTypedArray(target, type, length) {
  const buffer = intrinsic.plainBuffer(length * (1 << (type & 3)));
  return intrinsic.newView(target, intrinsic.constructorOf(type), type, buffer, 0, length);
});

// 23.2.5.1.3 InitializeTypedArrayFromArrayBuffer
intrinsic.define("viewOfBuffer", function viewOfBuffer(target, type, buffer, byteOffset, length) {
  const size = 1 << (type & 3);
  const offset = intrinsic.toIndex(byteOffset);
  if (offset % size !== 0) intrinsic.throwRangeError("not a multiple of the element size");
  if (length !== undefined) length = intrinsic.toIndex(length);
  const room = intrinsic.attachedLength(buffer);
  if (length === undefined && !intrinsic.isResizable(buffer)) {
    if (room % size !== 0) intrinsic.throwRangeError("not a multiple of the element size");
    length = (room - offset) / size;
    if (length < 0) intrinsic.throwRangeError("the index is out of range");
  } else if (offset + (length === undefined ? 0 : length * size) > room) intrinsic.throwRangeError("invalid length");
  return intrinsic.newView(target, intrinsic.constructorOf(type), type, buffer, offset, length);
});

// 7.4.14 IteratorToList of GetIteratorFromMethod: a dense array
intrinsic.define("iterableToList", function iterableToList(source, method) {
  const list = [];
  const iterator = intrinsic.getIterator(source, method);
  const next = iterator.next;
  for (;;) {
    const result = intrinsic.iteratorStep(iterator, next);
    if (result === undefined) return list;
    intrinsic.append(list, result.value);
  }
});

// 23.2.4.2 TypedArrayCreateFromCtor
intrinsic.define("createTypedArray", function create(Constructor, length) {
  const array = new Constructor(length);
  if (intrinsic.typedArrayLength(array) < length) intrinsic.throwTypeError("the array is too short");
  return array;
});

// 23.2.4.1 TypedArraySpeciesCreate
intrinsic.define("typedArraySpeciesCreate", function speciesCreate(exemplar, length) {
  return intrinsic.createTypedArray(intrinsic.speciesOf(exemplar), length);
});

intrinsic.define("speciesOf", function speciesOf(array) {
  return intrinsic.speciesConstructor(array, intrinsic.constructorOf(intrinsic.elementType(array)));
});

// 23.2.4.3 TypedArrayCreateSameType
intrinsic.define("sameTypedArray", function same(exemplar, length) {
  const type = intrinsic.elementType(exemplar);
  return intrinsic.newTypedArray(intrinsic.constructorOf(type), type, length);
});

// What `filter` gives of the elements that it kept
intrinsic.define("typedArrayOf", function typedArrayOf(exemplar, list) {
  const count = list.length;
  const array = intrinsic.typedArraySpeciesCreate(exemplar, count);
  for (let k = 0; k < count; k++) array[k] = list[k];
  return array;
});

// 23.2.2.1
intrinsic.define("TypedArray.from", function from(source, mapper, thisArg) {
  intrinsic.checkConstructor(this);
  if (mapper !== undefined) intrinsic.checkCallable(mapper);
  const method = intrinsic.getMethod(source, intrinsic.iteratorSymbol);
  if (method !== undefined) source = intrinsic.iterableToList(source, method);
  else source = intrinsic.toObject(source);
  const count = intrinsic.lengthOf(source);
  const array = intrinsic.createTypedArray(this, count);
  for (let k = 0; k < count; k++) {
    const value = source[k];
    array[k] = mapper === undefined ? value : intrinsic.call(mapper, thisArg, value, k);
  }
  return array;
});

// 23.2.2.2
intrinsic.define("TypedArray.of", function of(...items) {
  intrinsic.checkConstructor(this);
  const count = items.length;
  const array = intrinsic.createTypedArray(this, count);
  for (let k = 0; k < count; k++) array[k] = items[k];
  return array;
});

intrinsic.define("checkConstructor", function checkConstructor(value) {
  if (!intrinsic.isConstructor(value)) intrinsic.throwTypeError("the species is not a constructor");
});

// 23.2.3.6
intrinsic.define("TypedArray.prototype.copyWithin", function copyWithin(target, start, end) {
  const length = intrinsic.typedArrayLength(this);
  const to = intrinsic.relativeIndex(target, length);
  const from = intrinsic.relativeIndex(start, length);
  let count = intrinsic.relativeEnd(end, length) - from;
  if (count > length - to) count = length - to;
  if (count > 0) {
    const now = intrinsic.typedArrayLength(this);
    if (count > now - to) count = now - to;
    intrinsic.moveTyped(this, to, this, from, count < now - from ? count : now - from);
  }
  return this;
});

// Copies elements to a typed array of the same type, by their bytes.
intrinsic.define("moveTyped", function moveTyped(target, to, source, from, count) {
  if (count <= 0) return;
  const size = 1 << (intrinsic.elementType(source) & 3);
  intrinsic.moveBytes(
    intrinsic.viewBuffer(target), intrinsic.viewOffset(target) + to * size,
    intrinsic.viewBuffer(source), intrinsic.viewOffset(source) + from * size, count * size);
});

// 23.2.3.26
intrinsic.define("TypedArray.prototype.set", function set(source, offset) {
  intrinsic.elementType(this);
  offset = intrinsic.toIntegerOrInfinity(offset);
  if (offset < 0) intrinsic.throwRangeError("the index is out of range");
  const length = intrinsic.typedArrayLength(this);
  const isTyped = intrinsic.kindOf(source) === 50;
  if (!isTyped) source = intrinsic.toObject(source);
  const count = isTyped ? intrinsic.typedArrayLength(source) : intrinsic.lengthOf(source);
  if (offset + count > length) intrinsic.throwRangeError("the index is out of range");
  if (isTyped) {
    if (intrinsic.elementType(source) === intrinsic.elementType(this)) {
      return intrinsic.moveTyped(this, offset, source, 0, count);
    }
    if (intrinsic.viewBuffer(source) === intrinsic.viewBuffer(this)) source = intrinsic.copyOf(source, count);
  }
  for (let k = 0; k < count; k++) this[offset + k] = source[k];
});

// A new typed array with the same elements
intrinsic.define("copyOf", function copyOf(source, count) {
  const copy = intrinsic.sameTypedArray(source, count);
  intrinsic.moveTyped(copy, 0, source, 0, count);
  return copy;
});

// 23.2.3.27
intrinsic.define("TypedArray.prototype.slice", function slice(start, end) {
  const length = intrinsic.typedArrayLength(this);
  const from = intrinsic.relativeIndex(start, length);
  let to = intrinsic.relativeEnd(end, length);
  const array = intrinsic.typedArraySpeciesCreate(this, to > from ? to - from : 0);
  if (to > from) {
    const now = intrinsic.typedArrayLength(this);
    if (to > now) to = now;
    if (intrinsic.elementType(array) === intrinsic.elementType(this)) intrinsic.moveTyped(array, 0, this, from, to - from);
    else for (let k = from; k < to; k++) array[k - from] = this[k];
  }
  return array;
});

// 23.2.3.29. What is sorted by a function is a copy, which that does not see.
intrinsic.define("TypedArray.prototype.sort", function sort(comparator) {
  intrinsic.checkComparator(comparator);
  const length = intrinsic.typedArrayLength(this);
  if (comparator === undefined) intrinsic.sortValues(this, length, intrinsic.compareNumbers);
  else {
    const copy = intrinsic.copyOf(this, length);
    intrinsic.sortValues(copy, length, comparator);
    const now = intrinsic.viewLength(this);
    intrinsic.moveTyped(this, 0, copy, 0, now < length ? now : length);
  }
  return this;
});

// 23.2.4.7 CompareTypedArrayElements, without a comparator: NaN goes last, −0 before 0
intrinsic.define("compareNumbers", function compareNumbers(x, y) {
  if (x !== x) return y === y;
  return x > y || x === 0 && y === 0 && 1 / x > 1 / y;
});

// 23.2.3.30
intrinsic.define("TypedArray.prototype.subarray", function subarray(start, end) {
  const type = intrinsic.elementType(this);
  const buffer = intrinsic.viewBuffer(this);
  const length = intrinsic.viewLength(this);
  const offset = intrinsic.viewOffset(this);
  const from = intrinsic.relativeIndex(start, length);
  const at = offset + from * (1 << (type & 3));
  let count;
  if (end !== undefined || !intrinsic.tracksLength(this)) {
    count = intrinsic.relativeEnd(end, length) - from;
    if (count < 0) count = 0;
  }
  const Constructor = intrinsic.speciesOf(this);
  const array = count === undefined ? new Constructor(buffer, at) : new Constructor(buffer, at, count);
  intrinsic.typedArrayLength(array);
  return array;
});

// What is the same for arrays
intrinsic.define("TypedArray.prototype.at", intrinsic.at, 9);
intrinsic.define("TypedArray.prototype.keys", intrinsic.iterateArray, 9);
intrinsic.define("TypedArray.prototype.values", intrinsic.iterateArray, 10);
intrinsic.define("TypedArray.prototype.entries", intrinsic.iterateArray, 11);
intrinsic.define("TypedArray.prototype.every", intrinsic.iterate, 41);
intrinsic.define("TypedArray.prototype.some", intrinsic.iterate, 42);
intrinsic.define("TypedArray.prototype.forEach", intrinsic.iterate, 43);
intrinsic.define("TypedArray.prototype.map", intrinsic.iterate, 44);
intrinsic.define("TypedArray.prototype.filter", intrinsic.iterate, 45);
intrinsic.define("TypedArray.prototype.fill", intrinsic.fill, 9);
intrinsic.define("TypedArray.prototype.find", intrinsic.find, 41);
intrinsic.define("TypedArray.prototype.findIndex", intrinsic.find, 42);
intrinsic.define("TypedArray.prototype.findLast", intrinsic.find, 43);
intrinsic.define("TypedArray.prototype.findLastIndex", intrinsic.find, 44);
intrinsic.define("TypedArray.prototype.indexOf", intrinsic.searchForward, 9);
intrinsic.define("TypedArray.prototype.includes", intrinsic.searchForward, 10);
intrinsic.define("TypedArray.prototype.lastIndexOf", intrinsic.lastIndexOf, 9);
intrinsic.define("TypedArray.prototype.join", intrinsic.joinElements, 9);
intrinsic.define("TypedArray.prototype.toLocaleString", intrinsic.joinElements, 10);
intrinsic.define("TypedArray.prototype.reduce", intrinsic.reduce, 57);
intrinsic.define("TypedArray.prototype.reduceRight", intrinsic.reduce, 58);
intrinsic.define("TypedArray.prototype.reverse", intrinsic.reverse, 9);
intrinsic.define("TypedArray.prototype.toReversed", intrinsic.changedCopy, 9);
intrinsic.define("TypedArray.prototype.toSorted", intrinsic.changedCopy, 10);
intrinsic.define("TypedArray.prototype.with", intrinsic.changedCopy, 11);
